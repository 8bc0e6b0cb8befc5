import packed from "../build/widget/packed.js";
import { unpack } from "./unpack.js";

/** The module out of the script itself. */
export const widgetModule = () => unpack(packed);

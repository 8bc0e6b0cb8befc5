// The data alone, with the module inside: for bundlers that do not copy a .wasm file.

import packed from "../build/engine/packed.js";
import * as glue from "../build/engine/story_compare.js";
import { createApi } from "./api.js";
import { unpack } from "./unpack.js";

export { StoryCompareError } from "./errors.js";
export const { init, compare, compareSync, alignWords, findEntities } = createApi(glue, () => unpack(packed));

// The data alone, for browsers and bundlers: the module lies beside this file.

import * as glue from "../build/engine/story_compare.js";
import { createApi } from "./api.js";

export { StoryCompareError } from "./errors.js";
export const { init, compare, compareSync, alignWords, findEntities } = createApi(
  glue,
  () => new URL("story_compare.wasm", import.meta.url),
);

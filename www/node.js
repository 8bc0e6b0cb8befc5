// The data alone, for Node: the module is read from the file beside this one. An entry of its own, since bundlers for
// browsers stumble over the mere mention of node:fs.

import { readFile } from "node:fs/promises";
import * as glue from "../build/engine/story_compare.js";
import { createApi } from "./api.js";

export { StoryCompareError } from "./errors.js";
export const { init, compare, compareSync, alignWords, findEntities } = createApi(
  glue,
  () => new URL("story_compare.wasm", import.meta.url),
  (address) => {
    const url = URL.canParse(address) ? new URL(address) : null;
    // "C:\…" is a path, and not an address of the scheme "c:".
    if (url && url.protocol.length > 2 && url.protocol !== "file:") return fetch(url);
    return readFile(url?.protocol === "file:" ? url : address);
  },
);

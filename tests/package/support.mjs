// What the tests of the package share: the stories, and the package as Node gets it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
const stories = join(root, "tests/stories");

/** The names of all pairs of stories. */
export const pairs = readdirSync(stories, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** A pair: the two texts, and what is known of it. */
export function pair(name) {
  const read = (file) => readFileSync(join(stories, name, file), "utf8");
  return { left: read("left.txt"), right: read("right.txt"), gold: JSON.parse(read("gold.json")) };
}

/** A fresh copy of the package, not loaded yet. */
let copies = 0;
export const freshCopy = (entry = "node.js") => import(`${root}/dist/${entry}?copy=${copies++}`);

/** Asserts that `work` ends in a StoryCompareError like this. */
export async function refuses(work, code, side, message) {
  const error = await Promise.resolve()
    .then(work)
    .then(
      (value) => assert.fail(`expected "${code}", got ${JSON.stringify(value)?.slice(0, 100)}`),
      (error) => error,
    );
  assert.equal(error.name, "StoryCompareError", error.stack);
  assert.deepEqual([error.code, error.side], [code, side], error.message);
  assert.ok(error instanceof Error);
  if (message) assert.match(error.message, message);
  assert.match(error.message, /^[A-Z"].*[^.]\.?$/s, "a sentence");
  return error;
}

/** The text of a span. */
export const words = (text, { start, end }) => text.slice(start, end);

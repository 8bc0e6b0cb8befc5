// The module gives what the same Rust code gives on this machine: nothing depends on the platform, and nothing is lost or
// mixed up on the way through src/pack.rs and www/decode.js.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { freshCopy, pair, pairs, root } from "./support.mjs";

const { compare } = await freshCopy();

for (const name of pairs)
  test(`${name}: the same in WebAssembly and without`, async () => {
    const files = ["left.txt", "right.txt"].map((file) => join(root, "tests/stories", name, file));
    const args = ["run", "--quiet", "--locked", "--example", "compare", "--", ...files];
    const { stdout, stderr } = spawnSync("cargo", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
    const native = JSON.parse(stdout || assert.fail(stderr));
    const { left, right } = pair(name);
    assert.deepEqual(await compare(left, right), native);
  });

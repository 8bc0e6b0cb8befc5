// The declarations that are shipped say what the Rust types, the contract and the code say: see types/check.ts.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./support.mjs";

test("the declarations agree with the Rust types, the contract and the code", () => {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "--project", join(root, "tests/package/types")], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout);
});

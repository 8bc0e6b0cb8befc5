// What the README tells people to copy works, and what it lists is all there is.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { freshCopy, root } from "./support.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
const declarations = readFileSync(join(root, "www/index.d.ts"), "utf8");
const snippets = (language) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map(([, code]) => code);
const imports = (code) => [...code.matchAll(/(?:from|import) "([^"]+)"/g)].map(([, name]) => name);

const given = `
  import { readFileSync } from "node:fs";
  globalThis.leftText = readFileSync("tests/stories/seed/left.txt", "utf8");
  globalThis.rightText = readFileSync("tests/stories/seed/right.txt", "utf8");
`;

describe("README", () => {
  const scripts = snippets("js");
  test("has snippets", () => assert.ok(scripts.length >= 3 && snippets("html").length >= 1));

  for (const code of scripts.filter((code) => !code.includes("document.")))
    test(`runs in Node: ${code.match(/await (\w+)/)[1]}(…)`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", given + code], {
        cwd: root,
        encoding: "utf8",
      });
      assert.equal(status, 0, stderr);
      assert.notEqual(stdout, "");
      if (/passages stand in both/.test(code)) assert.match(stdout, /^[1-9]\d* passages stand in both/);
      for (const [, codes] of code.matchAll(/\/\/ (".*)$/gm))
        for (const [, expected] of codes.matchAll(/"([^"…]+)…?"/g)) assert.ok(stdout.includes(expected), stdout);
    });

  test("imports entries that the package has", () => {
    const { name, exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const entry of scripts.flatMap(imports)) {
      const path = entry.replace(name, ".");
      assert.ok(exports[path], entry);
      for (const file of Object.values(exports[path])) assert.ok(existsSync(join(root, file)), file);
    }
  });

  test("names files that are built", () => {
    for (const [, src] of snippets("html")
      .join("")
      .matchAll(/<script src="([^"]+)"/g))
      assert.ok(existsSync(join(root, "dist", src)), src);
    for (const [, file] of readme.matchAll(/`(dist\/[^`]+\.\w+)`/g)) assert.ok(existsSync(join(root, file)), file);
    for (const [, file] of readme.matchAll(/\]\((?!\w+:|#)([^)]+)\)/g)) assert.ok(existsSync(join(root, file)), file);
  });

  test("lists every function, option, field and code", async () => {
    const copy = await freshCopy();
    const listed = new Set([...readme.matchAll(/`(\w[\w-]*)[`(]/g)].map(([, word]) => word));
    const fieldsOf = (type) =>
      [...declarations.match(new RegExp(`^export interface ${type} {\n(.*?)^}`, "ms"))[1].matchAll(/^ {2}(\w+)/gm)].map(
        ([, field]) => field,
      );
    const codes = declarations.match(/^export type ErrorCode =(.*?);/ms)[1].match(/[a-z-]+/g);
    // Of the contract, but nothing here waits for anything yet.
    const expected = [...Object.keys(copy), ...fieldsOf("CompareOptions"), ...fieldsOf("Comparison"), ...codes];
    assert.deepEqual(
      expected.filter((word) => !listed.has(word) && word !== "timeout"),
      [],
    );
  });
});

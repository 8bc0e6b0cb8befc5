// What npm would publish, installed into somebody's project.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { root } from "../../tools/run.mjs";

const folder = mkdtempSync(join(tmpdir(), "story-compare-package-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const npm = (...args) => {
  const [command, ...before] = process.env.npm_execpath?.endsWith(".js")
    ? [process.execPath, process.env.npm_execpath]
    : ["npm"];
  const env = { ...process.env, npm_config_loglevel: "error", npm_config_cache: join(folder, "cache") };
  return execFileSync(command, [...before, ...args], { cwd: folder, env, encoding: "utf8" });
};

const node = (code) =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: folder, encoding: "utf8" }).trim();

let files;
let tarball;

before(() => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "somebody", private: true }));
  // dist/ was built by the run that runs this test.
  const [packed] = JSON.parse(npm("pack", root, "--json", "--ignore-scripts"));
  files = packed.files.map((file) => file.path);
  tarball = join(folder, packed.filename);
  npm("install", "--offline", "--no-audit", "--no-fund", `./${packed.filename}`);
});

test("compares two stories in Node, without a browser and without a network", () => {
  const gold = join(root, "tests/stories/seed");
  const printed = node(`
    import { readFileSync } from "node:fs";
    import { compare } from "story-compare";
    globalThis.fetch = () => { throw new Error("something was fetched"); };
    const text = (side) => readFileSync(${JSON.stringify(gold)} + "/" + side + ".txt", "utf8");
    const { left, right, matches } = await compare(text("left"), text("right"));
    const sentence = left.sentences.findIndex(({ span }) =>
      left.text.slice(span.start, span.end).includes("screaming at the top of their lungs"));
    const match = matches.find((match) => match.left.includes(sentence));
    console.log(match.right.map((index) => {
      const { start, end } = right.sentences[index].span;
      return right.text.slice(start, end);
    }).join(" "));`);
  assert.match(printed, /^Alexander Lukashenko noted that Lithuania is now "starting to raise hell"/);
});

test("importing it touches no browser global and starts no work", () => {
  assert.equal(node(`import * as api from "story-compare"; console.log(Object.keys(api).includes("compare"))`), "true");
});

test("the element's entries can be imported on a server", () => {
  const printed = node(`
    import { StoryCompareElement, defineStoryCompare } from "story-compare/element";
    import "story-compare/define";
    defineStoryCompare();
    console.log(typeof StoryCompareElement);`);
  assert.equal(printed, "function");
});

test("each entry that package.json names is in the package", () => {
  const manifest = JSON.parse(readFileSync(join(folder, "node_modules/story-compare/package.json"), "utf8"));
  const named = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(named));
  const missing = named(manifest.exports)
    .map((path) => path.replace("./", ""))
    .filter((path) => !files.includes(path));
  assert.deepEqual(missing, []);
  for (const side of ["types", "unpkg", "jsdelivr"]) assert.ok(files.includes(manifest[side].replace("./", "")), side);
});

test("it brings nothing else into a project: no dependency, no install script, no sources", () => {
  const manifest = JSON.parse(readFileSync(join(folder, "node_modules/story-compare/package.json"), "utf8"));
  assert.equal(manifest.dependencies, undefined);
  assert.equal(manifest.optionalDependencies, undefined);
  for (const script of ["preinstall", "install", "postinstall"]) assert.equal(manifest.scripts[script], undefined);
  assert.deepEqual(
    files.filter((path) => !/^(dist\/|LICENSE|NOTICE$|README\.md$|package\.json$)/.test(path)),
    [],
  );
});

test("publint and arethetypeswrong find nothing wrong with it", async () => {
  const { messages } = await publint({ pkgDir: join(folder, "node_modules/story-compare"), pack: false, strict: true });
  assert.deepEqual(messages, []);
  const entrypoints = [".", "./inline", "./element", "./define", "./render"];
  const { problems, types } = await checkPackage(createPackageFromTarballData(readFileSync(tarball)), { entrypoints });
  assert.equal(types.kind, "included");
  // The package is of ES modules alone: what only CommonJS and the oldest resolution miss is meant so.
  const old = /^node10$|^node16-cjs$/;
  assert.deepEqual(
    problems.filter(({ resolutionKind, kind }) => !old.test(resolutionKind ?? "") && kind !== "CJSResolvesToESM"),
    [],
  );
});

test("the command is there under its name", () => {
  const printed = execFileSync(process.execPath, ["node_modules/.bin/story-compare", "--help"], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.match(printed, /^Usage: story-compare/);
});

test("the view is rendered where it is installed", () => {
  const printed = node(`
    import { compare } from "story-compare";
    import { renderToString } from "story-compare/render";
    console.log(renderToString(await compare("It rains in Minsk today.", "Today it rains in Minsk.")));`);
  assert.match(
    printed,
    /^<story-compare lang="en"><template shadowrootmode="open">.*1 passage<\/b> stands in both stories/s,
  );
});

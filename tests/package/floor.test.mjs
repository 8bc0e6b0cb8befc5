// The oldest browsers that README.md promises cannot be had any more, so what the package uses is held against data of what
// they can do. It cannot show how well they do it. Names of members are looked up in the interfaces that the scripts, web-sys
// and UNNAMED name, and in no others: Iterator is left out, since its methods cannot be told from those of arrays.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { WASM_FEATURES } from "../../tools/build.mjs";
import { BROWSERS } from "../../tools/bundle.mjs";
import { feature, interfaceOf, lacking, usedByScript, usedByStyle } from "./floor.mjs";
import { root } from "./support.mjs";

/** What some of these browsers lack, and why nothing breaks without it. A feature stands for what is inside it, too. */
const DISPENSABLE = {
  "css.properties.content-visibility": "what is far from the screen is laid out all the same, more slowly",
  "css.properties.text-wrap.pretty": "lines break as they always did",
  "css.properties.hanging-punctuation": "a quotation mark stands inside the column",
  "css.properties.hyphenate-limit-chars": "shorter words are broken too",
  "css.properties.break-before.avoid": "the last line may have a sheet of paper to itself",
  "css.properties.break-after.avoid": "a heading may stand at the foot of a sheet",
  "css.properties.overflow-anchor": "what it switches off is not there either",
  "css.properties.scrollbar-width": "a thin scroll bar is seen under the tabs on a narrow page",
  "css.properties.forced-color-adjust": "Safari has no forced colours that it would adjust to",
  "css.properties.box-decoration-break": "-webkit- stands beside it, and is enough for what stands in a line",
  "css.properties.print-color-adjust.exact": "-webkit- stands beside it",
  "css.properties.cursor.pointer": "a telephone has no pointer",
  "css.properties.resize": "a telephone has no corner to drag; the box scrolls",
  "css.properties.text-size-adjust": "only telephones enlarge text, and theirs have it",
  "the property -webkit-font-smoothing": "macOS alone has it, for a lighter look",
  "javascript.builtins.Symbol.dispose": "wasm-bindgen asks for it first",
  "javascript.builtins.ArrayBuffer.detached": "wasm-bindgen compares the buffer where it is undefined",
  "api.KeyboardEvent.code": "a namesake: the field of our errors",
  "api.HTMLInputElement.capture": "a namesake: the option of a listener",
  "api.AbortSignal.timeout_static": "a namesake: XMLHttpRequest.timeout",
  "api.Request.body": "a namesake: Document.body",
  "api.URL.parse_static": "a namesake: JSON.parse",
  "api.Window.open": "a namesake: HTMLDialogElement.open",
  "api.ReadableStream.from_static": "a namesake: Array.from",
};

/** Whose members are used without a name that says so: they come from calls and events. */
const UNNAMED = (
  "String Array RegExp Promise Function TypedArray AbortSignal Blob CSSStyleSheet Document Event EventTarget Headers " +
  "MutationRecord ReadableStream Response ShadowRoot Text Window"
).split(" ");

/** What no script and no style sheet spells out. */
const UNSEEN = [
  "http.headers.Content-Security-Policy.script-src.wasm-unsafe-eval",
  "api.DecompressionStream.DecompressionStream.gzip",
  "css.selectors.part",
  "css.selectors.scope",
];

/** wasm-opt's names of what the modules may use. */
const WASM = {
  "--enable-bulk-memory": "bulk-memory-operations",
  "--enable-bulk-memory-opt": "bulk-memory-operations",
  "--enable-multivalue": "multi-value",
  "--enable-mutable-globals": "api.Global",
  "--enable-nontrapping-float-to-int": "non-trapping-float-to-int-conversions",
  "--enable-reference-types": "reference-types",
  "--enable-sign-ext": "sign-extension-operations",
};

const read = (file) => readFileSync(join(root, file), "utf8");

/** web-sys has dictionaries and enumerations among its features: no browser knows these by name. */
const webSys = [...read("Cargo.toml").matchAll(/^ {4}"(\w+)",$/gm)]
  .map(([, name]) => interfaceOf(name))
  .filter(Boolean);

const used = [
  ...["www/style.css", "www/demo/style.css"].flatMap((file) => usedByStyle(read(file), file)),
  ...["dist/element.js", "dist/inline.js", "dist/define.js", "www/demo/demo.js", "www/demo/files.js"].flatMap((file) =>
    usedByScript(read(file), file, [...UNNAMED, ...webSys]),
  ),
  ...WASM_FEATURES.map((flag) => ({ name: flag, path: `webassembly.${WASM[flag]}`, where: "tools/build.mjs" })),
  ...UNSEEN.map((path) => ({ name: path, path, where: "tests/package/floor.test.mjs" })),
];

/** What is used and not everywhere there: { key, sentence } of each. */
function missing(browsers) {
  const found = new Map();
  for (const { name, path, where, prefix } of used) {
    const known = path && feature(path);
    const without = known ? lacking(known, browsers, prefix) : ["which the data does not know"];
    const key = path ?? name;
    if (without.length && !found.has(key))
      found.set(key, `${where} uses ${name}${known ? `, which is not in ${without.join(", ")}` : `, ${without}`}`);
  }
  return [...found].map(([key, sentence]) => ({ key, sentence }));
}

const excuseFor = (key) => Object.keys(DISPENSABLE).find((it) => key === it || key.startsWith(`${it}.`));
const complaints = (browsers) => missing(browsers).flatMap(({ key, sentence }) => (excuseFor(key) ? [] : [sentence]));

test("the oldest browsers have everything that is used", () => {
  assert.ok(used.length > 1000, `${used.length} uses were found`);
  assert.deepEqual(complaints(BROWSERS), []);
});

test("what is excused is used, and is lacking somewhere", () => {
  const excused = new Set(missing(BROWSERS).map(({ key }) => excuseFor(key)));
  assert.deepEqual(
    Object.keys(DISPENSABLE).filter((key) => !excused.has(key)),
    [],
  );
});

// One release before the floor, and others further down that lack something of each kind.
for (const [browser, what] of [
  ["chrome122", /style\.css:\d+ uses light-dark\(\), which is not in chrome 122 \(since 123\)/],
  ["edge122", /uses light-dark\(\)/],
  ["firefox120", /uses :has, which is not in firefox 120 \(since 121\)/],
  ["safari17.4", /uses light-dark\(\), which is not in safari 17\.4 \(since 17\.5\)/],
  ["firefox112", /uses DecompressionStream, /],
  ["safari16.3", /uses CSSStyleSheet\.replaceSync, /],
  ["safari15", /uses @container, /],
  ["firefox100", /wasm-unsafe-eval, /],
  ["chrome95", /uses --enable-reference-types, /],
  ["chrome92", /uses Object\.hasOwn, /],
])
  test(`${browser} is too old`, () => {
    assert.match(complaints([browser]).join("\n"), what);
  });

test("README.md names these browsers", () => {
  const [chrome, edge, firefox, safari] = BROWSERS.map((name) => name.replace(/^[a-z]+/, ""));
  assert.equal(chrome, edge);
  assert.ok(read("README.md").includes(`Chrome and Edge ${chrome}, Firefox ${firefox} and Safari ${safari}`));
});

// The README's tables of what a publisher may set say what the source has: parts, custom properties, attributes, events.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "./support.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const readme = read("README.md");

/** What stands in backticks in the first cells of the table with this head. */
function table(head) {
  const lines = readme.slice(readme.indexOf(`\n| ${head}`) + 1).split("\n");
  const rows = lines.slice(2, lines.indexOf(""));
  return rows.flatMap((row) => [...row.split("|")[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name)).sort();
}

test("every part is in the table", () => {
  const widget = readdirSync(join(root, "src/widget"), { recursive: true }).filter((file) => file.endsWith(".rs"));
  const files = [...widget.map((file) => join("src/widget", file)), "www/element.js"];
  const parts = files.flatMap((file) => [...read(file).matchAll(/"part",\s*"([\w-]+)"/g)].map(([, name]) => name));
  assert.deepEqual(table("part "), [...new Set(parts)].sort());
});

test("every custom property is in the table", () => {
  const host = read("www/style.css").match(/:host \{([^]*?)\n\}/)[1];
  const properties = [...host.matchAll(/^ {2}(--sc-[\w-]+):/gm)].map(([, name]) => name);
  assert.deepEqual(table("custom property"), properties.sort());
});

test("every attribute and every event is in the table", () => {
  const element = read("www/element.js");
  const [, list] = element.match(/observedAttributes = \[([^\]]*)\]/);
  const observed = [...list.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  const styled = [...read("www/style.css").matchAll(/:host\(\[(\w+)/g)].map(([, name]) => name);
  const attributes = [...new Set([...observed, ...styled])].filter((name) => name !== "hidden");
  assert.deepEqual(table("attribute"), attributes.sort());
  const declared = [...read("www/element.d.ts").matchAll(/^ {2}"(story-compare-\w+)"/gm)].map(([, name]) => name);
  assert.deepEqual(table("event"), declared.sort());
});

test("editors find the same in custom-elements.json", () => {
  const [{ declarations }] = JSON.parse(read("www/custom-elements.json")).modules;
  const names = (field) => declarations[0][field].map(({ name }) => name).sort();
  assert.deepEqual(names("attributes"), table("attribute"));
  assert.deepEqual(names("events"), table("event"));
  assert.deepEqual(names("cssParts"), table("part "));
  assert.deepEqual(names("cssProperties"), table("custom property"));
  const accessors = [...read("www/element.d.ts").matchAll(/^ {2}get (\w+)\(/gm)].map(([, name]) => name);
  assert.deepEqual(names("members"), accessors.sort());
});

// The snippets of the README that need a browser, as somebody copies them.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/run.mjs";
import { eachBrowser, page, server } from "./support.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
const snippets = [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({ language, code }));
const html = snippets.find(({ language }) => language === "html").code;
const element = snippets.find(({ code }) => code.includes("document.createElement")).code;

/** What the first glance says, once it is there. */
const glance = (driver) =>
  driver.wait(
    () =>
      driver.executeScript(
        `return document.querySelector("story-compare")?.shadowRoot?.querySelector("[part~=sentence]")?.textContent`,
      ),
    20_000,
    "the first glance did not come",
  );

server.page("/dist/readme-script.html", page({ body: html }));

eachBrowser("README: the script tag shows the two articles", async ({ driver, open, errors }) => {
  await open("/dist/readme-script.html");
  assert.match(await glance(driver), /\b(1|one) passage/i);
  const text = await driver.executeScript(`return document.querySelector("story-compare").shadowRoot.textContent`);
  for (const words of ["The Daily Bramble", "Harbour Post", "Nobody goes out in this wind", "school is closed"])
    assert.ok(text.includes(words), words);
  assert.deepEqual(await errors(), []);
});

const story = (side) => JSON.stringify(readFileSync(join(root, "tests/stories/seed", `${side}.txt`), "utf8"));
server.page(
  "/readme-element.html",
  page({
    head: `<script type="importmap">{ "imports": { "story-compare/define": "/dist/define.js" } }</script>`,
    body: `<script>var leftText = ${story("left")}, rightText = ${story("right")};</script>
      <script type="module">${element}</script>`,
  }),
);

eachBrowser("README: the element that a script makes shows two texts", async ({ driver, open, errors }) => {
  await open("/readme-element.html");
  assert.match(await glance(driver), /\d+ passages/);
  assert.deepEqual(await errors(), []);
});

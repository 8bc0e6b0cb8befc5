// What a server renders: read without a script, under a strict policy, and taken over by the live view.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compare } from "../../dist/node.js";
import { renderToPage, renderToString } from "../../dist/render.js";
import { eachBrowser, page, server } from "./support.mjs";
import { show } from "./widget.mjs";

const seed = await compare(
  {
    text: readFileSync("tests/stories/seed/left.txt", "utf8"),
    source: "Reform.news",
    url: "https://reform.example/a?b&c",
  },
  { text: readFileSync("tests/stories/seed/right.txt", "utf8"), source: "news.by", published: "2025-12-08" },
);

const strict = (script) => ({
  "content-security-policy": `default-src 'none'; style-src 'nonce-n1'; script-src ${script}; img-src data:; connect-src 'self'; require-trusted-types-for 'script'`,
});

eachBrowser("is read without a script", async ({ driver, open, resize, screenshot }) => {
  server.page("/rendered", page({ body: renderToString(seed, { nonce: "n1" }), nonce: "n0" }), strict("'nonce-n0'"));
  await resize(1440, 900);
  await open("/rendered");
  const { sum, rows, serif, heading } = await driver.executeScript(`
    const root = document.querySelector("story-compare").shadowRoot;
    return {
      sum: root.querySelector(".sum").textContent,
      rows: root.querySelectorAll(".v-rows .row.pair").length,
      serif: getComputedStyle(root.querySelector(".row .text")).fontFamily,
      heading: root.querySelector(".view").localName,
    }`);
  assert.match(sum, /^18 passages stand in both stories/);
  assert.equal(rows, seed.matches.length);
  assert.match(serif, /Charter/, "it has its style");
  assert.equal(heading, "h2");
  assert.deepEqual(await driver.executeScript("return pageErrors"), []);
  await screenshot("rendered");
});

eachBrowser("the live view takes its place, and nothing flickers in between", async (browser) => {
  server.page(
    "/taken-over",
    page({
      nonce: "n0",
      body: `${renderToString(seed, { nonce: "n1" })}
        <script type="module" nonce="n0">
          import { defineStoryCompare } from "/dist/element.js";
          const element = document.querySelector("story-compare");
          window.told = [];
          window.seen = [];
          const look = () => seen.push(Boolean(element.shadowRoot?.querySelector(".sum")?.getClientRects().length));
          element.addEventListener("story-compare-ready", () => { look(); told.push(["ready"]); });
          element.comparison = ${JSON.stringify(seed).replaceAll("<", "\\u003c")};
          look();
          defineStoryCompare();
          look();
          window.root = element.shadowRoot;
          window.element = element;
        </script>`,
    }),
    strict("'nonce-n0' 'wasm-unsafe-eval' 'self'"),
  );
  const { run, click, texts } = await show(browser, { path: "/taken-over" });
  assert.deepEqual(await run("return seen"), [true, true, true]);
  assert.equal(await run("return root.querySelectorAll('.still').length"), 0);
  await click(".tabs .names");
  assert.equal((await texts(".title, .sec")).length > 2, true);
  assert.deepEqual(await browser.errors(), []);
});

eachBrowser("Node and the browser write the same page", async (browser) => {
  server.page(
    "/writes",
    page({
      body: `<story-compare></story-compare><script type="module">
        import { defineStoryCompare } from "/dist/element.js";
        URL.createObjectURL = (blob) => { blob.text().then((text) => (window.saved = text)); return "#"; };
        HTMLAnchorElement.prototype.click = () => {};
        defineStoryCompare();
        window.told = [];
        window.element = document.querySelector("story-compare");
        element.addEventListener("story-compare-ready", () => told.push(["ready"]));
        element.comparison = ${JSON.stringify(seed).replaceAll("<", "\\u003c")};
        window.root = element.shadowRoot;
      </script>`,
    }),
  );
  const { run, click } = await show(browser, { path: "/writes" });
  await click(".foot [data-do=save-page]");
  await browser.driver.wait(() => run("return window.saved"), 5_000);
  const saved = await run("return saved");
  // Older engines leave these signs in attributes as they are.
  const plain = (html) => html.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  assert.equal(plain(saved), plain(renderToPage(seed)));
});

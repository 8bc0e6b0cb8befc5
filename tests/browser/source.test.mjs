// Stories and comparisons at an address, and an element that waits until it is near.

import assert from "node:assert/strict";
import { comparison } from "./comparison.mjs";
import { eachBrowser, page, server } from "./support.mjs";
import { show } from "./widget.mjs";

const LEFT =
  "The ferry stayed in port on Monday because a crane had fallen on the pier.\n\nThe café on board stays open.";
const RIGHT = "On Monday the ferry stayed in port because a crane had fallen on the pier, police say.";

server.page("/left.txt", LEFT, { "content-type": "text/plain; charset=utf-8" });
server.page(
  "/right.html",
  `<!doctype html><html lang="en"><head><title>x</title><meta property="og:site_name" content="Coast &amp; Daily"></head>
    <body><nav>Home</nav><article><p>A teaser.</p></article>
    <article><h1>Ferry kept in port</h1><time datetime="2026-03-02">2 March</time><p>${RIGHT}</p>
    <script>window.hacked = true</script><img src="/nowhere.png" onerror="window.hacked = true"></article></body></html>`,
);
server.page("/stored.json", JSON.stringify(comparison()), { "content-type": "application/json" });
server.page("/empty.txt", " ", { "content-type": "text/plain" });

const embedded = (path, attributes, { before = "", headers = {} } = {}) =>
  server.page(
    path,
    page({
      nonce: "n0",
      body: `${before}<story-compare ${attributes}></story-compare>
        <script type="module" nonce="n0">
          import { defineStoryCompare } from "/dist/element.js";
          const element = document.querySelector("story-compare");
          window.told = [];
          for (const name of ["ready", "error"])
            element.addEventListener("story-compare-" + name, ({ detail }) => told.push([name, detail.code, detail.side]));
          defineStoryCompare();
          window.root = element.shadowRoot;
          window.element = element;
        </script>`,
    }),
    headers,
  );

eachBrowser("stories at addresses: a text and the article of a page", async (browser) => {
  embedded("/from-src", 'left-src="left.txt" left-source="Harbour Post" right-src="/right.html" lang="en"', {
    headers: {
      "content-security-policy":
        "default-src 'none'; script-src 'nonce-n0' 'wasm-unsafe-eval' 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'",
    },
  });
  const { run, texts } = await show(browser, { path: "/from-src" });
  assert.deepEqual(await texts(".head .name span"), ["Harbour Post", "Coast & Daily"]);
  assert.deepEqual(await texts(".head .headline"), ["This text came without a headline", "Ferry kept in port"]);
  assert.equal((await texts(".story.left"))[0].replaceAll(" | ", "\n\n"), LEFT);
  assert.equal((await texts(".story.right"))[0], RIGHT);
  assert.match(await run("return root.querySelector('.head.right a').href"), /\/right\.html$/);
  assert.equal(await run("return window.hacked"), null);
  // Chromium tells of a handler that it did not run, though the document that it read is nobody's page.
  assert.deepEqual(
    (await browser.errors()).filter((error) => !error.startsWith("script-src-attr")),
    [],
  );
  // Another address is another comparison.
  await run("told.length = 0; element.setAttribute('right-src', 'left.txt')");
  await browser.driver.wait(() => run("return told.length"), 10_000);
  assert.equal((await texts(".story.right"))[0].replaceAll(" | ", "\n\n"), LEFT);
});

eachBrowser("a stored comparison at an address is shown as it is", async (browser) => {
  embedded("/from-stored", 'comparison-src="stored.json"');
  const { texts, run } = await show(browser, { path: "/from-stored" });
  assert.match((await texts(".sum"))[0], /^6 passages stand in both stories/);
  assert.equal(await run("return element.comparison.engine"), "story-compare test");
});

for (const [attributes, code, side, said] of [
  ['left-src="/nowhere.txt" right-src="left.txt"', "fetch-failed", "left", /could not be loaded/],
  ['left-src="left.txt" right-src="http://localhost:1/"', "fetch-failed", "right", /could not be loaded/],
  ['left-src="left.txt" right-src="http://["', "fetch-failed", "right", /could not be loaded/],
  ['left-src="left.txt" right-src="empty.txt"', "empty", "right", /second story has no text/],
  ['comparison-src="left.txt"', "bad-option", null, /comparison failed/],
])
  eachBrowser(`says what failed: ${attributes}`, async ({ driver, open }) => {
    embedded("/failing", `${attributes} lang="en"`);
    await open("/failing");
    await driver.wait(() => driver.executeScript("return window.told?.length"), 15_000);
    assert.deepEqual(await driver.executeScript("return told"), [["error", code, side]]);
    assert.match(await driver.executeScript("return root.querySelector('.fail').textContent"), said);
  });

eachBrowser("a lazy element begins when it comes near", async ({ driver, open, resize }) => {
  embedded("/lazy", 'left-src="left.txt" right-src="right.html" loading="lazy"', {
    before: '<style nonce="n0">.tall { height: 5000px }</style><p class="tall">Above</p>',
  });
  await resize(1000, 700);
  await open("/lazy");
  await driver.wait(() => driver.executeScript("return window.element"), 10_000);
  await driver.sleep(300);
  const asked =
    "return performance.getEntriesByType('resource').filter((it) => /left\\.txt|wasm/.test(it.name)).length";
  assert.equal(await driver.executeScript(asked), 0);
  await driver.executeScript("scrollTo(0, 4000)");
  await driver.wait(() => driver.executeScript("return told.length"), 10_000);
  assert.deepEqual(await driver.executeScript("return told[0][0]"), "ready");
});

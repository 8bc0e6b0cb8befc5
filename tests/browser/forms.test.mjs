// The forms of use, each as a page of somebody else would have it: a script tag, and the npm package as ES modules; the file
// from disk is in demo.test.mjs. What is asserted is what a reader sees there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before } from "node:test";
import { By } from "selenium-webdriver";
import { build } from "esbuild";
import { root } from "../../tools/run.mjs";
import { compare } from "../../dist/node.js";
import { assertCounterpart, assertSays, glance } from "./glance.mjs";
import { eachBrowser, page, server } from "./support.mjs";

const story = (name, source) => ({ text: readFileSync(join(root, "tests/stories", name), "utf8"), source });
const left = story("seed/left.txt", "Reform.news");
const right = story("seed/right.txt", "news.by");
const seed = await compare(left, right);

/** The two articles as the demo page has them. */
const articles = readFileSync(join(root, "www/demo/index.html"), "utf8").match(/<article[^]*<\/article>/)[0];

// ---- A script tag on somebody's page

server.page(
  "/script",
  page({ head: `<script src="/dist/story-compare.js"></script>`, body: `<story-compare>${articles}</story-compare>` }),
);

eachBrowser(
  "script tag: shows both stories, and the passage that belongs to another",
  async ({ driver, open, resize, errors }) => {
    await resize(1440);
    await open("/script");
    assertSays(await glance(driver), seed);
    await assertCounterpart(driver);
    assert.deepEqual(await errors(), []);
  },
);

eachBrowser("script tag: offers the same comparison to the page's own scripts", async ({ driver, open, errors }) => {
  await open("/script");
  const found = await driver.executeAsyncScript(
    `const [left, right, done] = arguments;
     StoryCompare.compare(left, right).then((comparison) => done(JSON.stringify(comparison)), (error) => done(String(error)));`,
    left,
    right,
  );
  assert.deepEqual(JSON.parse(found), JSON.parse(JSON.stringify(seed)));
  assert.deepEqual(await errors(), []);
});

// The README's own page, as somebody would copy it.
const copied = readFileSync(join(root, "README.md"), "utf8").match(/```html\n([^]*?)```/)[1];
server.page("/readme", page({ body: copied.replace('src="story-compare.js"', 'src="/dist/story-compare.js"') }));

eachBrowser("script tag: the page of the README works as it stands there", async ({ driver, open, errors }) => {
  await open("/readme");
  const text = await glance(driver);
  assert.match(text, /^1 passage stands in both stories/);
  assert.match(text, /only in The Daily Bramble/);
  assert.deepEqual(await errors(), []);
});

const STRICT = [
  "default-src 'none'",
  "img-src data:",
  "script-src 'nonce-n' 'wasm-unsafe-eval'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

// WebKit runs no script of a WebDriver on such a page, so the page's own script is the reader, and tells the page around it.
const READER = `
  const until = async (what, look) => {
    for (const start = Date.now(); Date.now() - start < 20000; ) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(what + " did not come");
  };
  const read = async () => {
    const shadow = () => document.querySelector("story-compare")?.shadowRoot;
    const glance = await until("the glance", () => shadow()?.querySelector("[part~=sentence]")?.textContent);
    const passage = (side, words) =>
      [...shadow().querySelectorAll("[part~=story]")[side].querySelectorAll("[data-m]")].find((it) => it.textContent.includes(words));
    const there = passage(1, "starting to raise hell");
    const colour = () => getComputedStyle(there).backgroundColor;
    const atRest = colour();
    passage(0, "screaming at the top of their lungs").click();
    await until("the counterpart's light", () => colour() !== atRest);
    return { glance: glance.replace(/\\s+/g, " "), errors: pageErrors };
  };
  addEventListener("load", async () => parent.postMessage(await read().catch(String), "*"));`;

server.page(
  "/strict",
  page({
    nonce: "n",
    head: `<script nonce="n" src="/dist/story-compare.js"></script><script nonce="n">${READER}</script>`,
    body: `<story-compare>${articles}</story-compare>`,
  }),
  { "content-security-policy": STRICT },
);

server.page(
  "/around-strict",
  page({
    head: `<script>addEventListener("message", ({ data }) => (window.seen = data));</script>`,
    body: `<iframe src="/strict" width="1400" height="800"></iframe>`,
  }),
);

eachBrowser("script tag: works under a strict policy with Trusted Types", async ({ driver, open, resize }) => {
  await resize(1440);
  await open("/around-strict");
  const seen = await driver.wait(() => driver.executeScript("return window.seen"), 25_000, "the page tells nothing");
  assert.equal(typeof seen, "object", seen);
  assertSays(seen.glance, seed);
  assert.deepEqual(seen.errors, []);
});

server.page(
  "/no-wasm",
  page({
    nonce: "n",
    head: `<script nonce="n" src="/dist/story-compare.js"></script>`,
    body: `<story-compare>${articles}</story-compare>`,
  }),
  { "content-security-policy": "script-src 'nonce-n'" },
);

eachBrowser("script tag: where the policy forbids WebAssembly, both articles can be read", async ({ driver, open }) => {
  await open("/no-wasm");
  for (const words of ["Alyaksandr Lukashenka again insisted", "once again proposed negotiations"]) {
    const paragraph = await driver.findElement(By.xpath(`//article/p[contains(., "${words}")]`));
    await driver.wait(() => paragraph.isDisplayed(), 5000, `"${words}" cannot be read`);
  }
});

server.page(
  "/too-old",
  page({
    head: `<script>
      CSS.supports = () => false;
      addEventListener("story-compare-error", (event) => (document.title = event.detail.code));
    </script><script src="/dist/story-compare.js" defer></script>`,
    body: `<story-compare>${articles}</story-compare>`,
  }),
);

eachBrowser("script tag: in a browser that is too old the articles stay as they are", async ({ driver, open }) => {
  await open("/too-old");
  await driver.wait(async () => (await driver.getTitle()) === "unsupported", 5000, "no error is told");
  assert.equal(await driver.executeScript(`return document.querySelector("story-compare").shadowRoot`), null);
  for (const article of await driver.findElements(By.css("article"))) assert.ok(await article.isDisplayed());
});

// ---- The npm package as ES modules, the .wasm beside them

server.page(
  "/modules",
  page({
    head: `<script type="module">
      import { compare, StoryCompareError } from "/dist/index.js";
      const [left, right] = await Promise.all(["left", "right"].map(async (side) =>
        (await fetch("/tests/stories/seed/" + side + ".txt")).text()));
      const comparison = await compare({ text: left, source: "Reform.news" }, { text: right, source: "news.by" });
      const refused = await compare("", right).catch((error) => error);
      document.body.append(JSON.stringify({
        comparison,
        refused: [refused instanceof StoryCompareError, refused.code, refused.side],
      }));
    </script>`,
  }),
);

eachBrowser("ES modules: index.js compares in the browser as in Node", async ({ driver, open, errors }) => {
  await open("/modules");
  const body = await driver.findElement(By.css("body"));
  const text = () => driver.executeScript("return document.body.textContent", body);
  await driver.wait(text, 10_000, "no comparison");
  const { comparison, refused } = JSON.parse(await text());
  assert.deepEqual(comparison, JSON.parse(JSON.stringify(seed)));
  assert.deepEqual(refused, [true, "empty", "left"]);
  assert.deepEqual(await errors(), []);
});

server.page(
  "/element",
  page({
    head: `<script type="module" src="/dist/define.js"></script>`,
    body: `<story-compare>${articles}</story-compare>`,
  }),
);

eachBrowser("ES modules: define.js shows both stories", async ({ driver, open, resize, errors }) => {
  await resize(1440);
  await open("/element");
  assertSays(await glance(driver), seed);
  await assertCounterpart(driver);
  assert.deepEqual(await errors(), []);
});

// ---- Somebody's bundler that copies no .wasm

before(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { compare } from "story-compare/inline";
        const { summary } = await compare("The court ruled on Monday. It rained.", "The court ruled on Monday. It snowed.");
        document.body.append(summary.matches.total + " in both");`,
      resolveDir: root,
    },
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  server.page("/bundled.js", outputFiles[0].text, { "content-type": "text/javascript" });
});

server.page("/bundled", page({ head: `<script type="module" src="/bundled.js"></script>` }));

eachBrowser("ES modules: the inline entry works out of a bundle", async ({ driver, open, errors }) => {
  await open("/bundled");
  const text = () => driver.executeScript("return document.body.textContent");
  await driver.wait(text, 10_000, "no comparison");
  assert.match(await text(), /^[12] in both$/);
  assert.deepEqual(await errors(), []);
});

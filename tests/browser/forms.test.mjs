// The three forms of use, each as a page of somebody else would have it: a script tag, the npm package as ES modules, and
// the demo page from disk. What is asserted is what a reader sees there.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before } from "node:test";
import { By } from "selenium-webdriver";
import { build } from "esbuild";
import { root } from "../../tools/run.mjs";
import { compare } from "../../dist/node.js";
import { eachBrowser, fileUrl, page, server } from "./support.mjs";

const story = (name, source) => ({ text: readFileSync(join(root, "tests/stories", name), "utf8"), source });
const left = story("seed/left.txt", "Reform.news");
const right = story("seed/right.txt", "news.by");
const seed = await compare(left, right);

/** The two articles as the demo page has them. */
const articles = readFileSync(join(root, "www/demo/index.html"), "utf8").match(/<article[^]*<\/article>/)[0];

/** What the first glance says of a comparison, in the demo's words. */
function sentence({ summary, left, right }) {
  const { total, reworded, partial, moved } = summary.matches;
  const [onlyLeft, onlyRight] = [summary.leftOnly.length, summary.rightOnly.length];
  return [
    `${total} passages stand in both stories`,
    `${reworded + partial} of them in other words`,
    `${onlyLeft} ${onlyLeft === 1 ? "sentence stands" : "sentences stand"} only in ${left.source}`,
    onlyRight > 0 && `${onlyRight} only in ${right.source}`,
    `${moved} shared passage`,
  ];
}

function assertSays(text, comparison) {
  for (const part of sentence(comparison).filter(Boolean))
    assert.ok(text.includes(part), `"${part}" is not in "${text}"`);
  // What there is none of is not mentioned.
  if (comparison.summary.rightOnly.length === 0) assert.ok(!text.includes(`only in ${comparison.right.source}`), text);
}

/** Runs in the page: the text of the first glance once it is there. */
const GLANCE = `
  const done = arguments[arguments.length - 1];
  const start = Date.now();
  (function look() {
    const shadow = document.querySelector("story-compare")?.shadowRoot;
    const text = shadow?.querySelector("[part~=sentence]")?.textContent;
    if (text && (!arguments[0] || text.includes(arguments[0]))) done(text.replace(/\\s+/g, " ").trim());
    else if (Date.now() - start > 20000) done("nothing, but: " + (shadow ?? document.body).textContent.trim().slice(0, 300));
    else setTimeout(look, 50);
  })(arguments[0]);`;

const glance = (driver, having = "") => driver.executeAsyncScript(GLANCE, having);

/** The first passage of a side whose text has these words, as an element of the page. */
const passage = (driver, side, words) =>
  driver.executeScript(
    `const [side, words] = arguments;
     const story = document.querySelector("story-compare").shadowRoot.querySelectorAll("[part~=story]")[side];
     return [...story.querySelectorAll("[data-m]")].find((passage) => passage.textContent.includes(words));`,
    side,
    words,
  );

/** The colour behind the first letter of an element, which may be painted by what is inside it. */
const behind = (driver, element) =>
  driver.executeScript(
    `let element = arguments[0];
     while (element) {
       const colour = getComputedStyle(element).backgroundColor;
       if (colour !== "rgba(0, 0, 0, 0)") return colour;
       element = element.querySelector(".m");
     }
     return "none";`,
    element,
  );

/** A reader chooses a passage and its counterpart lights up, and nothing else. */
async function assertCounterpart(driver) {
  const here = await passage(driver, 0, "screaming at the top of their lungs");
  const there = await passage(driver, 1, "starting to raise hell");
  const other = await passage(driver, 1, "We will always reach an agreement");
  const atRest = { there: await behind(driver, there), other: await behind(driver, other) };
  await here.click();
  await driver.wait(
    async () => (await behind(driver, there)) !== atRest.there,
    5000,
    "the counterpart does not light up",
  );
  assert.equal(await behind(driver, other), atRest.other, "another passage lights up");
}

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

// ---- The demo page from disk

eachBrowser("demo page from disk: shows the seed pair", async ({ driver, open, resize, screenshot }) => {
  await resize(1440, 1400);
  await open(fileUrl("dist/demo.html"));
  assertSays(await glance(driver), seed);
  await screenshot("demo-wide");
  await assertCounterpart(driver);
  await resize(500, 900);
  await screenshot("demo-narrow");
});

eachBrowser("demo page from disk: compares two texts that a reader pastes", async ({ driver, open, resize }) => {
  await resize(1440, 1400);
  await open(fileUrl("dist/demo.html"));
  await glance(driver);
  const texts = {
    left: story("03-overnight-rates-en/left.txt", "The Ledger"),
    right: story("03-overnight-rates-en/right.txt", "Second newsroom"),
  };
  await driver.findElement(By.name("left-source")).sendKeys("The Ledger");
  // As a paste does: at once, and not letter by letter.
  for (const [side, { text }] of Object.entries(texts))
    await driver.executeScript(
      "arguments[0].value = arguments[1]",
      await driver.findElement(By.name(`${side}-text`)),
      text,
    );
  await driver.findElement(By.css("form button[type=submit]")).click();
  assertSays(await glance(driver, "The Ledger"), await compare(texts.left, texts.right));
});

eachBrowser("demo page from disk: the copied texts say the same as the articles", async ({ driver, open, resize }) => {
  await resize(1440, 1400);
  await open(fileUrl("dist/demo.html"));
  const first = await glance(driver);
  await driver.findElement(By.css("form button.quiet")).click();
  assert.equal(await driver.findElement(By.name("left-text")).getProperty("value"), left.text);
  await driver.findElement(By.css("form button[type=submit]")).click();
  assert.equal(await glance(driver, "Reform.news"), first);
});

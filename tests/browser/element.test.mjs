// The element on pages of other people: what it reads, how it begins and ends, what it says when something fails.

import assert from "node:assert/strict";
import { comparison } from "./comparison.mjs";
import { eachBrowser, page, server } from "./support.mjs";

const ARTICLES = `
  <article data-source="Harbour Post" data-url="https://harbour.example/ferry" lang="en">
    <header><h1>Ferry kept <em>in port</em></h1><time datetime="2026-03-02T08:00">2 March</time></header>
    <nav>Home | News</nav>
    <p>The ferry stayed in port
       on <time datetime="2026-03-02">Monday</time>.<br>A crane had fallen on the pier at noon.</p>
    <figure><img alt=""><figcaption>The pier</figcaption></figure>
    <script type="text/plain">not the story</script><style>.none { color: red }</style>
    <div><p>Captain Mara Lind said that nobody was hurt.</p><aside>An advertisement</aside>
    <blockquote>“We are waiting for the divers,” she added.</blockquote></div>
    <p>&lt;img src=x onerror="document.title = 'hurt'"&gt; is how the ticket office writes its name.</p>
  </article>
  <article data-source="Coast Daily" lang="en">
    <p>A crane had fallen on the pier at noon, police say. The ferry did not leave on Monday.</p>
    <p>Captain Mara Lind said that nobody was hurt.</p>
  </article>`;

const LISTEN = `
  window.told = [];
  for (const name of ["ready", "error"])
    document.addEventListener("story-compare-" + name, (event) => told.push([name, event.detail]), true);`;

/** A page with the two articles; `before` and `after` are scripts around them, `script` defines the element at the end. */
function articlesPage({ path, before = "", articles = ARTICLES, script = "defineStoryCompare()", after = "" }) {
  server.page(
    path,
    page({
      body: `<script>${LISTEN}${before}</script>
        <story-compare>${articles}</story-compare>
        <script type="module">
          import * as api from "/dist/element.js";
          const { defineStoryCompare, StoryCompareElement } = api;
          window.api = api;
          ${script};
          ${after}
        </script>`,
    }),
  );
  return path;
}

/** Waits for so many events. */
async function told({ driver }, count = 1) {
  await driver.wait(() => driver.executeScript(`return window.told.length >= ${count}`), 15_000);
  return driver.executeScript("return told.map(([name, { code, side }]) => [name, code ?? null, side ?? null])");
}

const SUM = "return document.querySelector('story-compare').shadowRoot.querySelector('.sum')?.textContent";
/** Whether the articles are seen as the page has them. */
const ARTICLES_SEEN =
  "return [...document.querySelectorAll('article')].every((article) => article.getClientRects().length > 0)";

const PLAIN = articlesPage({ path: "/element" });

eachBrowser("reads the articles as a reader does", async (browser) => {
  await browser.resize(1440);
  await browser.open(PLAIN);
  assert.deepEqual(await told(browser), [["ready", null, null]]);
  const left = await browser.driver.executeScript("return document.querySelector('story-compare').left");
  assert.deepEqual(left, {
    text: [
      "The ferry stayed in port on Monday. A crane had fallen on the pier at noon.",
      "Captain Mara Lind said that nobody was hurt.",
      "“We are waiting for the divers,” she added.",
      `<img src=x onerror="document.title = 'hurt'"> is how the ticket office writes its name.`,
    ].join("\n\n"),
    source: "Harbour Post",
    url: "https://harbour.example/ferry",
    title: "Ferry kept in port",
    published: "2026-03-02T08:00",
    language: "en",
  });
  const seen = await browser.driver.executeScript(`
    const root = document.querySelector("story-compare").shadowRoot;
    return [...root.querySelectorAll(".head .headline, .head time, .story.left p:last-child")].map((element) => element.textContent)`);
  assert.deepEqual(seen, [
    "2 March 2026",
    "Ferry kept in port",
    "This text came without a headline",
    `<img src=x onerror="document.title = 'hurt'"> is how the ticket office writes its name.`,
  ]);
  assert.equal(await browser.driver.getTitle(), "Test");
  assert.equal(await browser.driver.executeScript(ARTICLES_SEEN), false);
  assert.match(await browser.driver.executeScript(SUM), /^\d passages stand in both stories/);
  assert.deepEqual(await browser.errors(), []);
});

eachBrowser("compares again when an article changes, and lets go of everything when it leaves", async (browser) => {
  await browser.open(PLAIN);
  await told(browser);
  const run = (code) => browser.driver.executeScript(code);
  await run("document.querySelectorAll('article')[1].querySelector('p').textContent = 'Nothing of the sort.'");
  await told(browser, 2);
  await run("document.querySelector('story-compare').lang = 'be'");
  assert.match(await run(SUM), /^1 урывак/);

  await run(
    "window.element = document.querySelector('story-compare'); window.box = element.shadowRoot.querySelector('.sc'); element.remove()",
  );
  await browser.driver.wait(() => run("return box.childNodes.length === 0 && element.comparison === null"), 2000);
  // Nothing listens any more.
  await run("dispatchEvent(new Event('scroll')); dispatchEvent(new Event('resize'))");
  await run("document.body.append(element)");
  await told(browser, 3);
  // Moved, it stays as it is.
  await run("document.body.prepend(element)");
  await told(browser, 4);
  assert.match(await run(SUM), /^1 урывак/);
  assert.deepEqual(await browser.errors(), []);
});

const EARLY = articlesPage({
  path: "/element-early",
  before: `
    const early = document.createElement("story-compare");
    early.left = { text: "The ferry stayed in port.", source: "A" };
    early.right = { text: "The ferry stayed in port.", source: "B" };
    document.body.append(early);`,
  articles: "",
  script: "defineStoryCompare(); defineStoryCompare(); defineStoryCompare('other-name')",
  after: `
    const other = document.createElement("other-name");
    other.comparison = ${JSON.stringify(comparison())};
    document.body.append(other);`,
});

eachBrowser("takes what was set before it was defined, twice and under two names", async (browser) => {
  await browser.open(EARLY);
  assert.deepEqual(await told(browser, 2), [
    ["ready", null, null],
    ["ready", null, null],
  ]);
  const sentences = await browser.driver.executeScript(
    `return ["story-compare", "other-name"].map((name) => document.querySelector(name).shadowRoot.querySelector(".sum").textContent)`,
  );
  assert.deepEqual(
    sentences.map((sentence) => sentence.split(";")[0]),
    ["1 passage stands in both stories.", "6 passages stand in both stories, 4 of them in other words"],
  );
  assert.deepEqual(await browser.errors(), []);
});

const OPTIONS = articlesPage({
  path: "/element-options",
  before: `addEventListener("DOMContentLoaded", () => {
    const element = document.querySelector("story-compare");
    const at = (side, words) => element[side].text.indexOf(words);
    element.options = {
      entities: [{ name: "Mara Lind", kind: "person", key: "lind" }],
      pins: [{ left: at("left", "The ferry stayed"), right: at("right", "The ferry did"), match: true }],
    };
  });`,
});

eachBrowser("compares as the page wants it: names that it knows, an editor's pins", async (browser) => {
  await browser.open(OPTIONS);
  await told(browser);
  const look = `
    const { matches, entities } = document.querySelector("story-compare").comparison;
    return [matches.filter((match) => match.pinned).length, entities.find((entity) => entity.key === "lind")?.name]`;
  await browser.driver.wait(async () => (await browser.driver.executeScript(look))[0] === 1, 10_000);
  assert.deepEqual(await browser.driver.executeScript(look), [1, "Mara Lind"]);
  // What is no option is named.
  await browser.driver.executeScript("told.length = 0; document.querySelector('story-compare').options = { pins: 7 }");
  await browser.driver.wait(() => browser.driver.executeScript("return told.length"), 10_000);
  assert.deepEqual(
    await browser.driver.executeScript(
      "return told.map(([name, { code, message }]) => [name, code, /pins/.test(message)])",
    ),
    [["error", "bad-option", true]],
  );
});

const ALONE = articlesPage({
  path: "/element-alone",
  articles: ARTICLES.slice(0, ARTICLES.indexOf("</article>") + 10),
});

eachBrowser("says so where there is one story alone", async (browser) => {
  await browser.open(ALONE);
  assert.deepEqual(await told(browser), [["error", "empty", "right"]]);
  const look = "return document.querySelector('story-compare').shadowRoot.querySelector('.fail').textContent";
  assert.match(await browser.driver.executeScript(look), /second story has no text/);
});

const EMPTY = articlesPage({
  path: "/element-empty",
  articles: ARTICLES.replace(/(Coast Daily" lang="en">)[^]*/, "$1</article>"),
});
// The module's address leads nowhere, however often and whenever the element asks for it.
const LOST = articlesPage({
  path: "/element-lost",
  before: "const real = fetch; window.fetch = () => real('/no-such.wasm');",
});
const BROKEN = articlesPage({
  path: "/element-broken",
  after: "document.querySelector('story-compare').comparison = { schema: 1 }",
});

eachBrowser("says in plain words what failed, and leaves the articles as they are", async (browser) => {
  for (const [path, event, message] of [
    [
      EMPTY,
      ["error", "empty", "right"],
      "The second story has no text to compare. Both stories stand below as they are.",
    ],
    [LOST, ["error", "fetch-failed", null], /^The comparison could not be loaded/],
    [BROKEN, ["error", "bad-option", null], "The comparison failed. Both stories stand below as they are."],
  ]) {
    await browser.open(path);
    assert.deepEqual((await told(browser)).at(-1), event);
    const said = await browser.driver.executeScript(
      "return [...document.querySelector('story-compare').shadowRoot.querySelectorAll('.fail')].filter((p) => p.getClientRects().length).map((p) => p.textContent)",
    );
    assert.equal(said.length, 1);
    if (typeof message === "string") assert.equal(said[0], message);
    else assert.match(said[0], message);
    assert.equal(await browser.driver.executeScript(ARTICLES_SEEN), true);
    assert.deepEqual(await browser.errors(), []);
  }
});

server.page(
  "/element-strict",
  page({
    nonce: "n",
    body: `<script nonce="n">${LISTEN}</script><story-compare>${ARTICLES.replace(/<style>.*<\/style>/, "").replace(/<img alt="">/, "")}</story-compare>
      <script nonce="n" src="/dist/story-compare.js"></script>`,
  }),
  {
    "content-security-policy":
      "default-src 'none'; script-src 'nonce-n' 'wasm-unsafe-eval'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'",
  },
);

eachBrowser("works on a page with a strict policy and Trusted Types", async (browser) => {
  await browser.resize(1440);
  await browser.open("/element-strict");
  assert.deepEqual(await told(browser), [["ready", null, null]]);
  const run = (code) => browser.driver.executeScript(code);
  await run("document.querySelector('story-compare').shadowRoot.querySelector('.story.left .w').click()");
  await run("document.querySelector('story-compare').view = 'passages'");
  const look = await run(`
    const root = document.querySelector("story-compare").shadowRoot;
    return [getComputedStyle(root.querySelector(".row")).display, root.querySelectorAll("style, [style*='color']").length]`);
  assert.deepEqual(look, ["grid", 0]);
  assert.deepEqual(await browser.errors(), []);
});

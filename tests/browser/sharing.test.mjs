// What a reader takes along and where a link leads: copies, downloads, permalinks, the publisher's articles, the keys.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Key } from "selenium-webdriver";
import { compare } from "../../dist/node.js";
import { comparison } from "./comparison.mjs";
import { eachBrowser, page, server } from "./support.mjs";
import { show, widgetPage } from "./widget.mjs";

const story = comparison();

/** What is copied and downloaded is caught: no driver may read the clipboard in every engine. */
const CATCH = `
  window.copies = [];
  window.saves = [];
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void copies.push(text) } });
  URL.createObjectURL = (blob) => {
    blob.text().then((text) => saves.push({ type: blob.type, text }));
    return "#saved";
  };
  HTMLAnchorElement.prototype.click = function () { saves.name = this.download; };`;

const seed = await compare(
  { text: readFileSync("tests/stories/seed/left.txt", "utf8"), source: "Reform.news" },
  { text: readFileSync("tests/stories/seed/right.txt", "utf8"), source: "news.by" },
);

const LONG = widgetPage({ path: "/sharing", data: seed, attributes: 'corrections="https://desk.example/mistakes"' });
const SMALL = widgetPage({ path: "/sharing-small", data: story });

const active = "return root.querySelector('.panel .on')?.dataset.m ?? null";

eachBrowser("a link leads to the passage, in the same view, after a reload and after an edit", async (browser) => {
  const { driver } = browser;
  const first = await show(browser, { path: LONG });
  await first.run(CATCH);
  await first.click(".tabs .passages");
  await first.click(".panel .row[data-m='12']");
  assert.equal(await first.run(active), "12");
  const hash = await first.run("return location.hash");
  assert.match(hash, /^#story-compare=passages,\w+,\w+$/);
  await first.click(".bar [data-do=link]");
  await driver.wait(() => first.run("return copies.length"), 5_000);
  assert.equal(await first.run("return copies[0]"), await first.run("return location.href"));
  assert.equal((await first.texts(".bar .told"))[0], "Copied");

  // A driver may come back while the old page is still there.
  await first.run("window.told = null");
  await driver.navigate().refresh();
  await driver.wait(() => driver.executeScript("return window.told?.some(([name]) => name === 'ready')"), 15_000);
  await first.settle();
  assert.equal(await first.run("return element.view"), "passages");
  assert.equal(await first.run(active), "12");
  const seen =
    "const box = root.querySelector('.panel .on').getBoundingClientRect(); return box.top > 0 && box.top < innerHeight";
  assert.ok(await first.run(seen), "the passage is on screen");

  // The articles have changed since: what stands before it is gone, and one word of it is another.
  const edited = await compare(
    { ...seed.left, text: seed.left.text.replace(/^[^]*?He noted/, "He noted") },
    { ...seed.right, text: seed.right.text.replace("reach an agreement", "come to an agreement") },
  );
  const path = widgetPage({ path: "/sharing-edited", data: edited });
  await show(browser, { path: path + hash });
  await driver.wait(async () => (await first.run(active)) !== null, 5_000, "the passage is chosen");
  const wording = "return root.querySelector('.panel .on .half.left .text').textContent";
  const before = seed.matches[12].left.map((at) => seed.left.sentences[at].span);
  const text = await first.run(wording);
  assert.ok(text.replace(/\s+/g, " ").includes(seed.left.text.slice(before[0].start, before[0].start + 12)), text);
});

eachBrowser("the page's own hash is left alone, and links can be switched off", async (browser) => {
  const { run, click } = await show(browser, { path: `${SMALL}#comments` });
  await run(CATCH);
  await click(".story.left [data-m='1']");
  assert.equal(await run("return location.hash"), "#comments");
  await click(".bar [data-do=link]");
  await browser.driver.wait(() => run("return copies.length"), 5_000);
  assert.match(await run("return copies[0]"), /#comments&story-compare=side-by-side,/);

  const off = await show(browser, {
    path: widgetPage({ path: "/sharing-off", data: story, attributes: 'permalink="off"' }) + "#story-compare=names",
  });
  assert.equal(await off.run("return element.view"), "side-by-side");
  await off.click(".tabs .only");
  assert.equal(await off.run("return location.hash"), "#story-compare=names");

  const own = await show(browser, {
    path: widgetPage({ path: "/sharing-own", data: story, attributes: 'permalink="pair"' }) + "#pair=names",
  });
  assert.equal(await own.run("return element.view"), "names");
  await own.run("location.hash = '#pair=facts'");
  await browser.driver.wait(() => own.run("return element.view === 'facts'"), 5_000);
  // What was let go of leaves the address.
  await own.run("location.hash = ''");
  await own.run("element.view = 'side-by-side'");
  await own.click(".story.left [data-m='0']");
  assert.match(await own.run("return location.hash"), /^#pair=side-by-side,/);
});

eachBrowser("a passage is copied in both wordings", async (browser) => {
  const { run, click, texts } = await show(browser, { path: SMALL });
  await run(CATCH);
  assert.deepEqual(
    await run("return [...root.querySelectorAll('.acts')].map((acts) => getComputedStyle(acts).visibility)"),
    ["hidden", "visible"],
  );
  await click(".story.left [data-m='1']");
  await click(".bar [data-do=copy]");
  await browser.driver.wait(() => run("return copies.length"), 5_000);
  assert.match(
    await run("return copies[0]"),
    /^Harbour Post, https:\/\/harbour\.example\/ferry:\nA crane had fallen .*\n\nCoast Daily:\nAt midday.*\n\n\(other words\. This comparison was made by a machine/s,
  );
  assert.deepEqual(await texts(".bar .told"), ["Copied"]);
  assert.equal(await run("return root.querySelector('[aria-live]').textContent"), "Copied");
  // Where the page forbids it, the reader is told so.
  await run("navigator.clipboard.writeText = async () => { throw new Error() }; document.execCommand = () => false");
  await click(".bar [data-do=copy]");
  await browser.driver.wait(async () => /did not allow/.test((await texts(".bar .told"))[0]), 5_000);
  assert.deepEqual(await browser.errors(), []);
});

eachBrowser("the comparison is downloaded as data, as a table and as a page without a script", async (browser) => {
  const { driver, open, resize } = browser;
  const { run, click } = await show(browser, { path: LONG });
  await run(CATCH);
  const saved = async (format) => {
    await run("saves.length = 0");
    await click(`.foot [data-do=save-${format}]`);
    await driver.wait(() => run("return saves.length"), 5_000);
    return run("return [saves.name, saves[0].type, saves[0].text]");
  };
  const [json, jsonType, data] = await saved("json");
  assert.deepEqual([json, jsonType], ["story-compare.json", "application/json;charset=utf-8"]);
  assert.equal(JSON.parse(data).matches.length, seed.matches.length);
  const [csv, , table] = await saved("csv");
  assert.equal(csv, "story-compare.csv");
  assert.match(table, /https:\/\/desk\.example\/mistakes/);
  const [name, type, html] = await saved("page");
  assert.deepEqual([name, type], ["story-compare.html", "text/html;charset=utf-8"]);
  assert.doesNotMatch(html, /<script|<button|\son\w+=|javascript:/i);

  server.page("/saved", html);
  for (const width of [1440, 380]) {
    await resize(width, 900);
    await open("/saved");
    const { text, wide, rows, dead } = await driver.executeScript(`return {
      text: document.body.innerText,
      wide: document.documentElement.scrollWidth - innerWidth,
      rows: document.querySelectorAll(".v-rows .row.pair").length,
      dead: document.querySelectorAll("button, input, [hidden]").length,
    }`);
    assert.ok(wide <= 0, `${width}: ${wide} pixels too wide`);
    assert.equal(rows, seed.matches.length);
    assert.equal(dead, 0);
    assert.match(text, /18 passages stand in both stories/);
    assert.match(text, /we will have no competitors/, "what one side alone has is whole");
    assert.match(text, /made by a machine \(story-compare .*Report a mistake/);
    await browser.screenshot(`saved-page-${width}`);
  }
  const title = "return [document.title, document.querySelector('h1').textContent, document.documentElement.lang]";
  const said = "Two versions of one story: Reform.news and news.by";
  assert.deepEqual(await driver.executeScript(title), [said, said, "en"]);
});

eachBrowser("the list of keys opens with a question mark, and gives the focus back", async (browser) => {
  const { run, press, click } = await show(browser, { path: SMALL });
  const opened = "return root.querySelector('dialog').open";
  await run("root.querySelector('.tabs [aria-selected=true]').focus()");
  await press("?");
  assert.ok(await run(opened));
  // While it is open the keys are not the view's.
  await press("5");
  assert.equal(await run("return element.view"), "side-by-side");
  await press(Key.ESCAPE);
  assert.ok(!(await run(opened)));
  assert.equal(await run("return root.activeElement.id"), "side-by-side");
  await click(".foot [data-do=keys]");
  assert.ok(await run(opened));
  await press(Key.ENTER);
  assert.ok(!(await run(opened)));
  assert.equal(await run("return root.activeElement.dataset.do"), "keys");
});

const ARTICLES = `
  <article data-source="Harbour Post" lang="en"><h1>Ferry kept in port</h1>
    <p>The ferry stayed in port on Monday because <a href="#x">a crane</a> had fallen on the pier.</p></article>
  <article data-source="Coast Daily" lang="en">
    <p>The ferry stayed in port on Monday because a crane had fallen on the pier, police say.</p></article>`;

const embedded = (path, attributes, script = "") =>
  server.page(
    path,
    page({
      body: `<h1>Page</h1><story-compare ${attributes}>${ARTICLES}</story-compare>
        <script type="module">
          import { defineStoryCompare } from "/dist/element.js";
          const element = document.querySelector("story-compare");
          window.told = [];
          element.addEventListener("story-compare-ready", () => told.push(["ready"]));
          ${script}
          defineStoryCompare();
          window.root = element.shadowRoot;
          window.element = element;
        </script>`,
    }),
  );

eachBrowser("the publisher's own articles are one switch away", async (browser) => {
  embedded("/articles", "");
  const { run, click, texts } = await show(browser, { path: "/articles" });
  const link = "return document.querySelector('article a').getClientRects().length";
  assert.equal(await run(link), 0);
  await click(".foot [data-do=articles]");
  assert.equal(await run(link), 1);
  assert.deepEqual(await texts(".sc"), []);
  assert.deepEqual(await texts(".back"), ["Back to the comparison"]);
  assert.equal(await run("return root.activeElement.className"), "back");
  await click(".back");
  assert.equal(await run(link), 0);
  assert.equal(await run("return root.activeElement.dataset.do"), "articles");
});

eachBrowser("headings fit into the page's outline, and the interface speaks the embedder's words", async (browser) => {
  embedded(
    "/levels",
    'heading-level="4" corrections="javascript:alert(1)"',
    `element.strings = { sideBySide: "Columns", passages: { one: "{0} match", other: "{0} matches" } };`,
  );
  const { run, texts, click } = await show(browser, { path: "/levels" });
  const headings = "return [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((h) => h.localName).sort()";
  assert.deepEqual([...new Set(await run(headings))], ["h4", "h5"]);
  assert.equal((await texts(".tabs button"))[0], "Columns");
  assert.deepEqual(await texts(".bar .place"), ["1 match"]);
  assert.equal(await run("return root.querySelectorAll('.trust a').length"), 0, "an address that is a script");
  await run("element.strings = { tag: 'pl', next: 'Następny' }; element.setAttribute('heading-level', '6')");
  assert.equal(await run("return root.querySelector('.sc').lang"), "pl");
  assert.equal(await run("return root.querySelector('.bar [data-do=next]').ariaLabel"), "Następny");
  assert.deepEqual([...new Set(await run(headings))], ["h6"]);
  await run("element.strings = null; element.setAttribute('corrections', 'mailto:desk@example.org')");
  assert.equal(await run("return root.querySelector('.trust a').href"), "mailto:desk@example.org");
  await click(".tabs .passages");
  assert.equal(await run("return root.querySelector('.sc').getAttribute('role')"), "region");
});

eachBrowser("what a reader should know is said: pins, markup, an unknown language, the deadline", async (browser) => {
  const data = await compare(
    { text: "<p>The ferry stayed in port on Monday.</p>\n\nTickets are paid back.", source: "Harbour Post" },
    { text: "Die Fähre blieb am Montag im Hafen.\n\nTickets are paid back.", source: "Coast Daily", language: "und" },
    { pins: [{ left: 5, right: 0, match: true }] },
  );
  data.truncated = true;
  const { texts, click } = await show(browser, { path: widgetPage({ path: "/warned", data }) });
  assert.deepEqual(await texts(".warn"), [
    "The text of Harbour Post has markup in it, which was compared as text.",
    "The language of Coast Daily is not known here: its words are compared as they are spelled.",
    "The comparison was stopped before its end: there may be more in common than is shown.",
  ]);
  await click(".tabs .passages");
  assert.match((await texts(".row.pair"))[0], /confirmed by an editor/);
});

eachBrowser("two elements on a page share its hash", async ({ driver, open, resize }) => {
  server.page(
    "/two",
    page({
      body: `<story-compare id="a">${ARTICLES}</story-compare><story-compare id="b">${ARTICLES}</story-compare>
        <script type="module">
          import { defineStoryCompare } from "/dist/element.js";
          window.ready = 0;
          addEventListener("story-compare-ready", () => (window.ready += 1));
          defineStoryCompare();
        </script>`,
    }),
  );
  await resize(1440, 900);
  await open("/two");
  await driver.wait(() => driver.executeScript("return window.ready === 2"), 15_000);
  for (const id of ["a", "b"])
    await driver.executeScript(`document.getElementById("${id}").shadowRoot.querySelector(".panel [data-m]").click()`);
  assert.match(
    await driver.executeScript("return location.hash"),
    /^#story-compare-a=side-by-side,\w+,\w+&story-compare-b=side-by-side,\w+,\w+$/,
  );
});

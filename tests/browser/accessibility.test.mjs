// What axe-core finds in the element: nothing may be left, in any view, colour scheme and layout.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { comparison } from "./comparison.mjs";
import { seed } from "./seed.mjs";
import { eachBrowser, page, server } from "./support.mjs";
import { show, widgetPage } from "./widget.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const VIEWS = ["side-by-side", "passages", "only", "quotations", "names", "facts"];
const WIDE = 1440;
const NARROW = 380;

const SMALL = widgetPage({ path: "/axe-small", data: comparison() });
const SEED = widgetPage({ path: "/axe-seed", data: seed });

/** What only the page around the element can answer for: its landmarks, its first heading, its way past what repeats. */
const OF_THE_PAGE = ["landmark-one-main", "page-has-heading-one", "region", "bypass"];

const options = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: Object.fromEntries(OF_THE_PAGE.map((rule) => [rule, { enabled: false }])),
  resultTypes: ["violations"],
};

/** What breaks a rule, each with the state that the page is in. */
async function violations(run, where) {
  const { checked, found } = await run(
    `return axe.run(document, arguments[0]).then(({ violations, passes }) => ({
      checked: passes.length,
      found: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => [id, target.flat().join(" "), failureSummary].join(": "))),
    }))`,
    options,
  );
  assert.ok(checked > 10, `${where}: axe checked ${checked} rules`);
  return found.map((what) => `${where}: ${what}`);
}

/**
 * Chromium is asked about everything, the others about half of it: each scheme and each layout once. The body is made
 * narrow, not the window: Firefox and WebKit have none of 380 pixels.
 */
const states = (engine) =>
  [
    [WIDE, "light"],
    [WIDE, "dark"],
    [NARROW, "dark"],
    [NARROW, "light"],
  ].filter((_, at) => engine === "Chromium" || at % 2 === 0);

const PUT = `
  document.body.style.width = arguments[0] + "px";
  document.querySelector("story-compare").setAttribute("theme", arguments[1]);`;

/** Until what was changed is drawn. */
const FRAMES = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

async function everywhere(browser, path, use) {
  const found = [];
  const { run } = await show(browser, { path, width: WIDE });
  await run(axe);
  for (const [width, theme] of states(browser.engine)) {
    await run(PUT, width, theme);
    await run(FRAMES);
    for (const view of VIEWS) {
      await run("document.querySelector('story-compare').view = arguments[0]", view);
      if (use) await run(use);
      await run(FRAMES);
      found.push(...(await violations(run, `${view}, ${theme}, ${width} px`)));
    }
  }
  assert.deepEqual(found, []);
}

eachBrowser("nothing to object to at rest, in six views", (browser) => everywhere(browser, SMALL));

/** Everything on, opened and lit that can be. */
const IN_USE = `
  for (const input of root.querySelectorAll("[data-switch]:not(:checked)")) input.click();
  for (const closed of root.querySelectorAll(".marks[aria-expanded=false], .form[aria-expanded=false], .more[data-do=more]"))
    if (closed.checkVisibility()) closed.click();
  if (!root.querySelector(".panel .on")) root.querySelector(".panel [tabindex][data-m]")?.click();`;

eachBrowser("nor in use, with everything opened", (browser) => everywhere(browser, SEED, IN_USE));

eachBrowser("nor where nothing is shared, nor where nothing can be shown", async (browser) => {
  const article = (source, text) => `<article data-source="${source}"><p>${text}</p></article>`;
  const host = (left, right) =>
    page({
      head: "<style>body { margin: 0; background: #fff; color: #000 }</style>",
      body: `<story-compare>${article("Harbour Post", left)}${article("Coast Daily", right)}</story-compare>
        <script type="module">
          import { defineStoryCompare } from "/dist/element.js";
          window.told = [];
          for (const name of ["ready", "error"])
            addEventListener("story-compare-" + name, ({ detail }) => told.push([name, detail.code]));
          defineStoryCompare();
        </script>`,
    });
  server.page("/axe-apart", host("The ferry stayed in port on Monday.", "Eggs became dearer before Easter."));
  server.page("/axe-error", host("", ""));
  const found = [];
  const run = (code, ...values) => browser.driver.executeScript(code, ...values);
  await browser.resize(WIDE, 900);
  for (const [path, told, shown] of [
    ["/axe-apart", "ready", ".sum"],
    ["/axe-error", "error", ".fail"],
  ]) {
    await browser.open(path);
    await browser.driver.wait(() => run("return window.told?.length"), 15_000);
    assert.equal((await run("return told"))[0][0], told, path);
    await run(axe);
    for (const [width, theme] of states(browser.engine)) {
      await run(PUT, width, theme);
      await run(FRAMES);
      const text = "return document.querySelector('story-compare').shadowRoot.querySelector(arguments[0]).innerText";
      assert.ok(await run(text, shown));
      found.push(...(await violations(run, `${path}, ${theme}, ${width} px`)));
    }
  }
  assert.deepEqual(found, []);
});

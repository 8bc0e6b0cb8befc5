// The whole view by keyboard alone: every control is reached, none holds the reader back, what has the focus is seen and not
// covered, and the focus is never lost.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { bridge, comparison } from "./comparison.mjs";
import { seed } from "./seed.mjs";
import { eachBrowser, page, server } from "./support.mjs";
import { show } from "./widget.mjs";

const VIEWS = ["side-by-side", "passages", "only", "quotations", "names", "facts"];
const LAYOUTS = { wide: 1440, narrow: 380 };

/** The element between two links of the page, as wide as is said: a window cannot be made as narrow in every browser. */
function between(path, data, width) {
  server.page(
    path,
    page({
      head: `<style>body { margin: 0; width: ${width}px } .gap { height: 400px }</style>`,
      body: `<a id="before" href="#before">before</a><div class="gap"></div><story-compare></story-compare>
        <div class="gap"></div><a id="after" href="#after">after</a>
        <script type="module">
          import { defineStoryCompare } from "/dist/element.js";
          defineStoryCompare();
          const element = document.querySelector("story-compare");
          window.told = [];
          element.addEventListener("story-compare-ready", () => told.push(["ready"]));
          element.comparison = ${JSON.stringify(data)};
          window.root = element.shadowRoot;
        </script>`,
    }),
  );
  return path;
}

const PATHS = Object.fromEntries(
  Object.entries(LAYOUTS).map(([name, width]) => [name, between(`/keys-${name}`, seed, width)]),
);
const BRIDGES = Object.fromEntries(
  Object.entries(LAYOUTS).map(([name, width]) => [name, between(`/keys-bridge-${name}`, bridge(), width)]),
);

/**
 * What has the focus: in the page, or in the element. With how it is shown and whether the bars that stay, or the edge of the
 * window, cover it.
 */
const FOCUS = `
  if (document.activeElement?.localName !== "story-compare")
    return { where: "page", name: document.activeElement?.id || document.activeElement?.localName };
  const element = root.activeElement;
  if (!element) return { where: "element", name: null };
  const style = getComputedStyle(element);
  const name = element.dataset.do ?? element.dataset.switch ?? element.dataset.m ?? element.localName;
  const rect = element.getBoundingClientRect();
  let [from, to] = [Math.max(rect.top, 0), Math.min(rect.bottom, innerHeight)];
  for (const bar of root.querySelectorAll(".top, .legend, .low")) {
    if (!bar.checkVisibility() || bar.contains(element) || getComputedStyle(bar).position !== "sticky") continue;
    const over = bar.getBoundingClientRect();
    if (over.top <= from) from = Math.max(from, over.bottom);
    if (over.bottom >= to) to = Math.min(to, over.top);
  }
  return {
    where: "element",
    name,
    text: element.textContent.trim().slice(0, 40),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: to - from > 0 && element.checkVisibility(),
    at: [rect.top, rect.bottom, from, to].map(Math.round),
  };`;

/** The same, when scrolling has come to rest. */
async function focus(run) {
  const get = () => run(FOCUS);
  let last = await get();
  for (let tries = 0; tries < 20; tries += 1) {
    if (last.where === "page" || (last.seen && last.ring)) return last;
    await new Promise((resolve) => setTimeout(resolve, 50));
    last = await get();
  }
  return last;
}

/** Presses Tab, or Shift and Tab, until the focus has left the element, and gives every stop. */
async function walk({ run, driver }, back, end) {
  const stops = [];
  for (let presses = 0; presses < 80; presses += 1) {
    const keys = driver.actions();
    await (back ? keys.keyDown(Key.SHIFT).sendKeys(Key.TAB).keyUp(Key.SHIFT) : keys.sendKeys(Key.TAB)).perform();
    const at = await focus(run);
    if (at.where === "page") {
      assert.equal(at.name, end, `after ${stops.length} stops`);
      return stops;
    }
    stops.push(at);
  }
  assert.fail(`the focus does not leave the element: ${stops.slice(-5).map((stop) => stop.name)}`);
}

/** What stands in the tab order of the view, as the page has it. */
const STOPS = `
  return [...root.querySelectorAll("a[href], button, input, [tabindex]")]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
    .map((element) => element.dataset.do ?? element.dataset.switch ?? element.dataset.m ?? element.localName);`;

for (const [layout, path] of Object.entries(PATHS)) {
  eachBrowser(`${layout}: Tab comes to everything, sees it, and comes out again, both ways`, async (browser) => {
    const { run } = await show(browser, { path });
    const view = { run, driver: browser.driver };
    for (const [at, name] of VIEWS.entries()) {
      await run("document.querySelector('story-compare').view = arguments[0]; scrollTo(0, 0)", name);
      await run("document.querySelector('#before').focus()");
      const wanted = await run(STOPS);
      const there = await walk(view, false, "after");
      assert.deepEqual(
        there.map((stop) => stop.name),
        wanted,
        name,
      );
      assert.ok(wanted.includes(name) && wanted.length >= 3, `${name}: ${wanted}`);
      const back = at % 2 ? [] : await walk(view, true, "before");
      if (at % 2 === 0) assert.equal(back.length, wanted.length, name);
      for (const stop of [...there, ...back]) {
        assert.ok(stop.ring, `${name}: no ring around ${JSON.stringify(stop)}`);
        assert.ok(stop.seen, `${name}: covered: ${JSON.stringify(stop)}`);
      }
    }
    assert.deepEqual(await browser.errors(), []);
  });
}

for (const [layout, path] of Object.entries(BRIDGES)) {
  eachBrowser(`${layout}: keys step through every view, and the focus stays in sight`, async (browser) => {
    const { run, press } = await show(browser, { path });
    const check = async (where) => {
      let at = await focus(run);
      // The page may still be gliding to it.
      for (let tries = 0; tries < 20 && !at.seen; tries += 1) {
        await browser.driver.sleep(100);
        at = await focus(run);
      }
      assert.equal(at.where, "element", `${where}: ${JSON.stringify(at)}`);
      assert.ok(at.name && at.ring && at.seen, `${where}: ${JSON.stringify(at)}`);
      return at;
    };
    await run("document.querySelector('#before').focus()");
    while (!VIEWS.includes((await focus(run)).name)) await browser.driver.actions().sendKeys(Key.TAB).perform();
    for (const [at, name] of VIEWS.entries()) {
      await press(String(at + 1));
      assert.equal((await check(name)).name, name);
      const seen = new Set();
      for (const key of ["n", "n", "n", "m", "n", "p", "p", "p", "p", "p"]) {
        await press(key);
        const { name: stop, text } = await check(`${name}, ${key}`);
        seen.add(stop + text);
      }
      const items = await run("return root.querySelectorAll('.panel li, .story [data-m]').length");
      assert.ok(seen.size >= Math.min(items, 3), `${name}: ${[...seen]}`);
      await press(Key.ENTER);
      await check(`${name}, Enter`);
      await press(Key.ESCAPE, Key.ESCAPE);
      await check(`${name}, Escape`);
      // From inside the view to another one and back.
      await press("1", String(at + 1));
      assert.equal((await check(`${name} again`)).name, name);
    }
    assert.deepEqual(await browser.errors(), []);
  });
}

const SMALL = between("/keys-small", comparison(), LAYOUTS.narrow);

eachBrowser("narrow: what goes away when it is used hands the focus on", async (browser) => {
  const { run, press } = await show(browser, { path: SMALL });
  const name = async () => (await focus(run)).name;
  const enter = async (selector) => {
    await run("root.querySelector(arguments[0]).focus()", selector);
    await press(Key.ENTER);
  };
  // The sheet goes with its buttons.
  await run("document.querySelector('story-compare').view = 'side-by-side'");
  await run("root.querySelector('.story.left [tabindex=\"0\"]').focus()");
  for (const leave of [
    () => enter(".sheet [data-do=close]"),
    () => enter(".sheet [data-do=there]"),
    ...[".sheet button", ".dock [data-do=copy]"].map((selector) => async () => {
      await run("root.querySelector(arguments[0]).focus()", selector);
      await press(Key.ESCAPE);
    }),
  ]) {
    const before = await name();
    assert.match(before, /^\d+$/);
    if (!(await run("return root.querySelector('.sheet').checkVisibility()"))) await press(Key.ENTER);
    assert.ok(await run("return root.querySelector('.sheet').checkVisibility()"));
    await leave();
    assert.equal(await name(), before);
  }
  // A view that is left by its number takes along what only it has.
  for (const [view, selector, key] of [
    ["passages", ".marks", "3"],
    ["passages", "[data-do=next]", "5"],
    ["side-by-side", ".switch button", "2"],
  ]) {
    await run("document.querySelector('story-compare').view = arguments[0]", view);
    await run("[...root.querySelectorAll(arguments[0])].find((it) => it.checkVisibility()).focus()", selector);
    await press(key);
    assert.equal(await name(), VIEWS[key - 1]);
  }
});

eachBrowser("narrow: the dock steps through lists too, and the focus stays on its arrow", async (browser) => {
  const { run, press, texts } = await show(browser, { path: BRIDGES.narrow });
  for (const view of ["only", "quotations", "names", "facts"]) {
    await run("document.querySelector('story-compare').view = arguments[0]", view);
    await run("root.querySelector('.dock [data-do=next]').focus()");
    const total = await run(
      view === "names"
        ? "return document.querySelector('story-compare').comparison.entities.flatMap((it) => [...it.left, ...it.right]).length"
        : "return root.querySelectorAll('.panel li').length",
    );
    assert.deepEqual(await texts(".dock .place"), [""], view);
    for (let at = 1; at <= total; at += 1) {
      await press(Key.ENTER);
      assert.deepEqual(await texts(".dock .place"), [`${at} of ${total}`], view);
      assert.equal((await focus(run)).name, "next", view);
    }
    await press(Key.ENTER);
    assert.deepEqual(await texts(".dock .place"), [`${total} of ${total}`], view);
    if (total > 1) {
      await run("root.querySelector('.dock [data-do=previous]').focus()");
      await press(Key.ENTER);
      assert.deepEqual(await texts(".dock .place"), [`${total - 1} of ${total}`], view);
    }
    // It comes on screen, between the bars.
    await browser.driver.wait(
      () =>
        run(
          `const { top, bottom } = root.querySelector(".row.here, .kwic").getBoundingClientRect();
         return bottom > root.querySelector(".top").getBoundingClientRect().bottom &&
           top < root.querySelector(".low").getBoundingClientRect().top`,
        ),
      3_000,
    );
  }
});

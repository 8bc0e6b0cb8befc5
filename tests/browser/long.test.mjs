// Stories of 20,000 words a side: nothing is timed here, but everything must be there, and no more of it drawn than is near.

import assert from "node:assert/strict";
import { init, compareSync } from "../../dist/node.js";
import { longStories } from "./long.mjs";
import { eachBrowser } from "./support.mjs";
import { show as open, widgetPage } from "./widget.mjs";

await init();
const [left, right] = longStories();
const story = compareSync({ text: left, source: "Harbour Post" }, { text: right, source: "Coast Daily" });
const body = (side) => story[side].sentences.map(({ span }) => story[side].text.slice(span.start, span.end)).join(" ");

const LONG = widgetPage({ path: "/long", data: story });
const show = (browser, options) => open(browser, { path: LONG, ...options });

/** Waits until the whole text is built, which happens between frames. */
const complete = (browser, selector = ".story.left .s", count = story.left.sentences.length) =>
  browser.driver.wait(
    () =>
      browser.driver.executeScript(
        "return root.querySelectorAll(arguments[0]).length >= arguments[1]",
        selector,
        count,
      ),
    20_000,
    `all of ${selector}`,
  );

/** Where the active passage stands on both sides, and what is free of bars. */
const ACTIVE = `
  const boxes = ["left", "right"].map((side) => root.querySelector(".story." + side + " .w.on").getBoundingClientRect());
  const bar = root.querySelector(".bar").getBoundingClientRect();
  return { tops: boxes.map((box) => box.top), match: root.querySelector(".w.on").dataset.m, upper: bar.bottom, lower: innerHeight };`;

const seen = ({ tops, upper, lower }, what) => {
  for (const top of tops)
    assert.ok(top >= upper && top < lower, `${what}: not on screen, ${tops} of ${upper} to ${lower}`);
  assert.ok(Math.abs(tops[0] - tops[1]) < 2, `${what}: not level, ${tops}`);
};

eachBrowser("long stories are there at once, and in the end whole", async (browser) => {
  const { run } = await show(browser);
  assert.match(await run("return root.querySelector('.sum').textContent"), /^\d+ passages stand in both stories/);
  const first = await run(
    "return ['left', 'right'].map((side) => root.querySelector('.story.' + side + ' .s').textContent.length)",
  );
  assert.ok(first.every((length) => length > 10));
  await complete(browser);
  await complete(browser, ".story.right .s", story.right.sentences.length);
  for (const side of ["left", "right"]) {
    const text = await run(`
      const column = root.querySelector(".story.${side}").cloneNode(true);
      column.querySelectorAll(".vh, .note").forEach((aside) => aside.remove());
      return [...column.querySelectorAll("p, h3")].map((p) => p.textContent).join(" ");`);
    assert.equal(text.replace(/\s+/g, " "), body(side).replace(/\s+/g, " "), side);
  }
  // Ribbons are drawn where the reader is, and the map has one shape for all that looks alike.
  const drawn = await run("return [root.querySelectorAll('.run').length, root.querySelectorAll('.map svg *').length]");
  assert.ok(drawn[0] > 0 && drawn[0] < 60, `${drawn[0]} ribbons`);
  assert.ok(drawn[1] < 60, `${drawn[1]} shapes on the map`);
  // Nothing that is near has its notes cut off; what is far is skipped.
  const far = await run(`
    const far = [...root.querySelectorAll(".far")].map((chunk) => chunk.getBoundingClientRect());
    return [far.length, far.filter((box) => box.bottom > 0 && box.top < innerHeight).length]`);
  assert.ok(far[0] > 20, `${far[0]} are far`);
  assert.equal(far[1], 0);
  assert.deepEqual(await browser.errors(), []);
});

eachBrowser("in long stories steps, the map and the tabs lead to the place", async (browser) => {
  const { run, click, press, settle } = await show(browser);
  // At once, before the rest is built: to the last passage by the map.
  await run(`
    const svg = root.querySelector(".map svg").getBoundingClientRect();
    const at = { clientX: svg.left + svg.width - 2, clientY: svg.top + 25, bubbles: true, composed: true };
    root.querySelector(".map svg").dispatchEvent(new MouseEvent("click", at));`);
  await settle();
  const end = await run(`
    const last = [...root.querySelectorAll(".story.left .s")].at(-1).getBoundingClientRect();
    return [last.top, innerHeight]`);
  assert.ok(end[0] > 0 && end[0] < end[1], `the end is at ${end}`);
  await complete(browser);
  await settle();
  const rest = await run("return [...root.querySelectorAll('.story.left .s')].at(-1).getBoundingClientRect().top");
  assert.ok(Math.abs(rest - end[0]) < 60, `${rest} after ${end[0]}: what is read stays where it is`);

  // Through the passages.
  await run("scrollTo(0, 0); root.querySelector('.tabs [aria-selected=true]').focus()");
  await settle();
  if (await run("return root.querySelector('.w.on') !== null")) await press("\uE00C");
  for (let step = 0; step < 12; step++) await press("n");
  await settle();
  seen(await run(ACTIVE), "the twelfth passage");
  const brackets = await run("return root.querySelectorAll('.br').length");
  assert.ok(brackets < 100, `${brackets} brackets`);
  // A passage that stands far off on the other side comes level all the same.
  const moved = story.matches.findIndex((match) => match.moved && Math.abs(match.left[0] - match.right[0]) > 500);
  await run(
    "root.querySelector(\".story.left .w[data-m='\" + arguments[0] + \"']\").scrollIntoView({ block: 'center' })",
    moved,
  );
  await settle();
  await click(`.story.left .w[data-m='${moved}']`);
  await settle();
  const far = await run(ACTIVE);
  assert.equal(far.match, String(moved));
  seen(far, "what moved far");

  // The other view shows the same place, and back.
  await click(".tabs .passages");
  await settle();
  const row = await run(
    `
    const row = root.querySelector(".row[data-m='" + arguments[0] + "']").getBoundingClientRect();
    return [row.top, row.height, innerHeight]`,
    moved,
  );
  assert.ok(row[0] > 0 && row[0] < row[2] && row[1] > 20, `the row is at ${row}`);
  await complete(browser, ".row .s");
  await click(".tabs .side-by-side");
  await settle();
  seen(await run(ACTIVE), "back in the columns");
  assert.deepEqual(await browser.errors(), []);
});

const LENGTH = `
  const bottom = root.querySelector(".story.left .chunk:last-child").getBoundingClientRect().bottom;
  return bottom - root.querySelector(".story.left").getBoundingClientRect().top;`;

eachBrowser("in long stories text far away is found, and another width keeps the place", async (browser) => {
  const { run, settle } = await show(browser);
  await complete(browser);
  await settle();
  // A sentence in the middle, as the browser's own search would find it: it is laid out once it is scrolled to.
  const middle = Math.floor(story.left.sentences.length / 2);
  const height = await run(
    `root.querySelectorAll(".story.left .s")[arguments[0]].scrollIntoView({ block: "center" });
    ${LENGTH}`,
    middle,
  );
  await settle();
  const box = () =>
    run(
      "const { top, height } = root.querySelectorAll('.story.left .s')[arguments[0]].getBoundingClientRect(); return [top, height, innerHeight]",
      middle,
    );
  const [top, tall, window] = await box();
  assert.ok(top > 0 && top < window && tall > 10, `${top}, ${tall}`);
  // What was measured holds: nothing grows when it comes on screen.
  const now = await run(LENGTH);
  assert.ok(Math.abs(now - height) < 20, `${height} became ${now}`);
  await run("document.querySelector('story-compare').style.width = '1200px'");
  await settle();
  await settle();
  const [after] = await box();
  assert.ok(after > -400 && after < window + 400, `at ${after}`);
  const overlap = await run(`
    const chunks = [...root.querySelectorAll(".story.left .chunk")].map((chunk) => chunk.getBoundingClientRect());
    return chunks.some((box, at) => at && box.top < chunks[at - 1].bottom - 1) || chunks.some((box) => box.height < 100);`);
  assert.equal(overlap, false);
  assert.deepEqual(await browser.errors(), []);
});

eachBrowser("printing has all of long stories", async (browser) => {
  const { run } = await show(browser);
  await run("dispatchEvent(new Event('beforeprint'))");
  assert.equal(
    await run("return new Set([...root.querySelectorAll('.paper .row.pair')].map((row) => row.dataset.m)).size"),
    story.matches.length,
  );
  await run("dispatchEvent(new Event('afterprint'))");
  assert.equal(await run("return root.querySelectorAll('.story.left .s').length"), story.left.sentences.length);
  assert.deepEqual(await browser.errors(), []);
});

const BOX = widgetPage({ path: "/long-box", data: story, attributes: 'height="640"' });

eachBrowser("with a height the element scrolls inside itself, and the page stays as it is", async (browser) => {
  const { run, click, press, settle } = await show(browser, { path: BOX });
  const page = () =>
    run(
      "return [document.documentElement.scrollHeight, scrollY, document.querySelector('story-compare').getBoundingClientRect().height]",
    );
  const before = await page();
  assert.equal(before[2], 640);
  for (const view of ["passages", "only", "quotations", "names", "facts", "side-by-side"]) {
    await click(`.tabs .${view}`);
    assert.deepEqual(await page(), before, view);
  }
  await run("root.querySelector('.tabs [aria-selected=true]').focus()");
  for (let step = 0; step < 8; step++) await press("n");
  await settle();
  assert.deepEqual(await page(), before);
  const inside = await run(`${ACTIVE.replace("innerHeight", "root.host.getBoundingClientRect().bottom")}`);
  seen(inside, "inside the box");
  const scrolled = await run(
    "return [root.host.scrollTop, root.querySelector('.top').getBoundingClientRect().top - root.host.getBoundingClientRect().top, root.host.tabIndex]",
  );
  assert.ok(scrolled[0] > 300, `scrolled by ${scrolled[0]}`);
  assert.ok(Math.abs(scrolled[1]) < 1, "map and tabs stay at the top of the box");
  assert.equal(scrolled[2], -1);

  // Lengths of CSS and numbers count, other words do not.
  const heights = [];
  for (const height of ["50vh", "300", "20em", "auto", "tall", "-3px", "", "calc(100vh - 100px)"]) {
    await run("root.host.setAttribute('height', arguments[0])", height);
    heights.push(
      await run(
        "const { overflowY } = getComputedStyle(root.host); return overflowY === 'auto' ? root.host.offsetHeight : 'free'",
      ),
    );
  }
  const window = await run("return innerHeight");
  assert.deepEqual(heights, [window / 2, 300, 320, "free", "free", "free", "free", window - 100]);
  assert.deepEqual(await browser.errors(), []);
});

// Every view as it looks at all widths, with larger text, in forced colours and on paper: what of that can be measured. The
// pictures are kept in artifacts/, for eyes.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/run.mjs";
import { bridge } from "./comparison.mjs";
import { seed } from "./seed.mjs";
import { eachBrowser } from "./support.mjs";
import { show, widgetPage } from "./widget.mjs";

const VIEWS = ["side-by-side", "passages", "only", "quotations", "names", "facts"];
const PATH = widgetPage({ path: "/screens", data: seed, scheme: "light dark" });
/** This one has facts that disagree. */
const BRIDGE = widgetPage({ path: "/screens-bridge", data: bridge(), scheme: "light dark" });

const FRAMES = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))";

/** What a test of looks does to the page. Widths are the window's in Chromium; elsewhere, where that is slow, the body's. */
async function open(browser, path = PATH) {
  const { run } = await show(browser, { path });
  const { driver, engine } = browser;
  const devtools = (command, values) => driver.sendAndGetDevToolsCommand(command, values);
  const frames = () => run(FRAMES);
  return {
    run,
    frames,
    devtools,
    async view(name) {
      await run("document.querySelector('story-compare').view = arguments[0]", name);
      await frames();
    },
    async width(width, height = 900) {
      if (engine === "Chromium")
        await devtools("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: false });
      else await run("document.body.style.width = arguments[0] + 'px'", width);
      await frames();
    },
    async text(percent) {
      await run("document.documentElement.style.fontSize = arguments[0] + '%'", percent);
      await frames();
    },
    media: (media, features = {}) =>
      devtools("Emulation.setEmulatedMedia", {
        media,
        features: Object.entries(features).map(([name, value]) => ({ name, value })),
      }),
    async usual() {
      await devtools("Emulation.setEmulatedMedia", { media: "", features: [] });
      await devtools("Emulation.clearDeviceMetricsOverride", {});
    },
  };
}

/** Opens everything that can be opened, and lights a passage. */
const IN_USE = `
  for (const input of root.querySelectorAll("[data-switch]:not(:checked)")) input.click();
  for (const closed of root.querySelectorAll(".marks[aria-expanded=false], .form[aria-expanded=false], .more[data-do=more]"))
    if (closed.checkVisibility()) closed.click();
  if (!root.querySelector(".panel .on")) root.querySelector(".panel [tabindex][data-m]")?.click();`;

/** What is drawn outside the element, or makes the page scroll sideways. */
const STICKS_OUT = `
  const host = document.querySelector("story-compare");
  const { left, right } = host.getBoundingClientRect();
  const page = document.scrollingElement;
  const found = page.scrollWidth > Math.max(page.clientWidth, right + 1) ? ["the page scrolls sideways"] : [];
  for (const element of root.querySelectorAll("*")) {
    // The tabs scroll inside their bar; what is for screen readers alone is not drawn.
    if (element.closest(".bar *, .vh, defs") || !element.checkVisibility()) continue;
    for (const rect of element.getClientRects())
      if (rect.width > 0 && (rect.left < left - 1 || rect.right > right + 1)) {
        const text = element.textContent.slice(0, 30);
        found.push(element.nodeName + "." + (element.getAttribute("class") ?? "") + " " + text + ": " +
          Math.round(left - rect.left) + " left, " + Math.round(rect.right - right) + " right");
        break;
      }
  }
  return found.slice(0, 3);`;

/** Chromium is asked about more: there a page is resized in no time. */
const WIDTHS = {
  Chromium: [320, 380, 640, 800, 1000, 1372, 1440, 2000],
  Firefox: [320, 640, 1000, 1440],
  WebKit: [320, 640, 1000, 1440],
};

eachBrowser("nothing sticks out at any width, nor with text twice as large", async (browser) => {
  const found = [];
  for (const path of browser.engine === "Chromium" ? [PATH, BRIDGE] : [PATH]) {
    const { run, view, width, text } = await open(browser, path);
    for (const percent of [100, 200]) {
      await text(percent);
      for (const name of VIEWS) {
        await view(name);
        for (const wide of WIDTHS[browser.engine]) {
          await width(wide);
          await run(IN_USE);
          for (const what of await run(STICKS_OUT)) found.push(`${path}, ${name}, ${wide} px, ${percent} %: ${what}`);
        }
      }
    }
  }
  assert.deepEqual(found, []);
});

/** WCAG 2.2, 2.5.8: what is smaller than 24 by 24 must have as much free room around its middle. */
const TOO_SMALL = `
  const targets = [...root.querySelectorAll("a[href], button, label")]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => {
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      const name = (element.className || element.nodeName) + " " + element.textContent.slice(0, 30);
      return { name, left, top, right, bottom, x: left + width / 2, y: top + height / 2, small: Math.min(width, height) < 24 };
    });
  const far = (target, x, y) =>
    Math.hypot(Math.max(target.left - x, x - target.right, 0), Math.max(target.top - y, y - target.bottom, 0));
  return targets
    .filter((target) => target.small && targets.some((other) => other !== target &&
      (far(other, target.x, target.y) < 12 || (other.small && Math.hypot(other.x - target.x, other.y - target.y) < 24))))
    .map(({ name, right, left, bottom, top }) => name + ": " + Math.round(right - left) + " by " + Math.round(bottom - top));`;

eachBrowser("everything that can be pressed is large enough for a finger, or has room around it", async (browser) => {
  const found = [];
  for (const path of [PATH, BRIDGE]) {
    const { run, view, width } = await open(browser, path);
    for (const wide of [320, 380, 800, 1440]) {
      await width(wide);
      for (const name of VIEWS) {
        await view(name);
        await run(IN_USE);
        for (const what of await run(TOO_SMALL)) found.push(`${path}, ${name}, ${wide} px: ${what}`);
        if (wide > 380) continue;
        const arrows = await run(
          `return [...root.querySelectorAll(".dock .arrows button")]
            .map((arrow) => arrow.getBoundingClientRect()).map(({ width, height }) => [width, height])`,
        );
        // Where nothing is found there is nowhere to step to.
        const empty = await run("return root.querySelector('.nothing') !== null");
        const size = empty ? [0, 0] : [44, 44];
        assert.deepEqual(arrows, [size, size], `${path}, ${name}, ${wide} px`);
      }
    }
  }
  assert.deepEqual(found, []);
});

const CHROMIUM = ["Chromium"];

const forced = async (run) =>
  run(`return [...root.querySelectorAll(".panel .spine, .panel .half, .head")].flatMap((element) => {
    if (!element.checkVisibility()) return [];
    const before = getComputedStyle(element, "::before");
    const style = getComputedStyle(element);
    const drawn = (style, edge) => style["border-" + edge + "-style"] + " " + (style["border-" + edge + "-width"] !== "0px");
    if (element.matches(".head")) return [element.className + ": " + drawn(before, "top")];
    if (element.matches(".half"))
      return [(element.matches(".left") ? "half left: " : "half right: ") + drawn(style, "left")];
    return element.closest(".pair") ? ["spine: " + drawn(style, "left") + ", " + drawn(style, "right")] : [];
  })`);

eachBrowser(
  "in forced colours the sides differ by the shape of their rules",
  async (browser) => {
    const { run, view, width, media, usual } = await open(browser, BRIDGE);
    try {
      await media("", { "forced-colors": "active" });
      assert.ok(await run("return matchMedia('(forced-colors: active)').matches"));
      for (const name of ["passages", "quotations", "names", "facts"]) {
        await width(1440);
        await view(name);
        const wide = new Set(await forced(run));
        for (const rule of ["head left: solid true", "head right: double true", "spine: solid true, double true"])
          assert.ok(wide.has(rule), `${name}: ${[...wide]}`);
        await width(380);
        const narrow = (await forced(run)).filter((rule) => rule.startsWith("half") && rule.endsWith("true"));
        assert.ok(narrow.length > 1, name);
        assert.ok(!(await forced(run)).some((rule) => rule.startsWith("spine") && rule.includes("true")), name);
        for (const rule of new Set(narrow)) assert.match(rule, /left: solid|right: double|: dashed/, name);
      }
      // Nothing but the system's colours is left, and the active passage has its highlight.
      await width(1440);
      await view("passages");
      await run("root.querySelector('.pair').click()");
      const [ground, text] = await run(
        `const style = getComputedStyle(root.querySelector(".pair.on > .half"));
         return [style.backgroundColor, style.color]`,
      );
      assert.notEqual(ground, text);
      assert.notEqual(
        ground,
        await run("return getComputedStyle(root.querySelector('.pair:not(.on) > .half')).backgroundColor"),
      );
    } finally {
      await usual();
    }
  },
  CHROMIUM,
);

/** The text that is drawn in the panel, with single spaces. */
const DRAWN = `
  const walker = document.createTreeWalker(root.querySelector(".sc"), NodeFilter.SHOW_TEXT);
  let text = "";
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (element.closest(".panel, .title") && element.checkVisibility() && !element.closest(".vh, .glyph"))
      text += walker.currentNode.nodeValue + (element.closest("p, li, button") === element ? " " : "");
  }
  return text.replace(/\\s+/g, " ");`;

const sentences = (side, wanted = () => true) =>
  seed[side].sentences
    .filter((sentence, at) => sentence.role === "body" && wanted(at))
    .map(({ span }) => seed[side].text.slice(span.start, span.end).replace(/\s+/g, " "));
const all = [...sentences("left"), ...sentences("right")];
const quoted = ["left", "right"].flatMap((side) =>
  seed[side].quotations.map(({ span }) => seed[side].text.slice(span.start, span.end).replace(/\s+/g, " ")),
);
const named = seed.entities.flatMap((entity) =>
  ["left", "right"].flatMap((side) => entity[side].map(({ span }) => seed[side].text.slice(span.start, span.end))),
);

/** By view: its name on paper, and what must be on it. */
const PAPER = {
  "side-by-side": ["Passage by passage", all],
  passages: ["Passage by passage", all],
  only: [
    "Only here",
    [
      ...sentences("left", (at) => seed.summary.leftOnly.includes(at)),
      ...sentences("right", (at) => seed.summary.rightOnly.includes(at)),
    ],
  ],
  quotations: ["Quotations", quoted],
  names: ["Names", named],
  facts: ["Facts that disagree", []],
};

eachBrowser(
  "on paper: the view's name, all of its text, and no controls",
  async (browser) => {
    const { run, view, media, usual, width, frames } = await open(browser);
    try {
      for (const [name, [title, texts]] of Object.entries(PAPER)) {
        await view(name);
        const pdf = Buffer.from(await browser.driver.printPage({}), "base64");
        keep(`${name}-print.pdf`, pdf);
        const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
        assert.ok(pages >= 1 && pages <= (name === "facts" ? 1 : 4), `${name}: ${pages} pages`);

        await width(720);
        await media("print");
        await run("dispatchEvent(new Event('beforeprint'))");
        await frames();
        const controls = await run(
          `return [...root.querySelectorAll("a:not(.name a, .trust a), button:not(.form), input, .dock, .bar, .keys, .sheet")]
            .filter((element) => element.checkVisibility()).map((element) => element.className + element.textContent)`,
        );
        assert.deepEqual(controls, [], name);
        const drawn = await run(DRAWN);
        assert.ok(drawn.startsWith(title), `${name}: ${drawn.slice(0, 40)}`);
        for (const text of texts)
          assert.ok(drawn.toLowerCase().includes(text.toLowerCase()), `${name}: "${text}" is not in ${drawn}`);
        assert.deepEqual(await run(STICKS_OUT), [], name);
        await run("dispatchEvent(new Event('afterprint'))");
        await usual();
        assert.ok(!(await run("return root.querySelector('.title').checkVisibility()")));
      }
    } finally {
      await usual();
    }
  },
  CHROMIUM,
);

function keep(name, data) {
  const folder = join(root, "artifacts/screens");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), data);
}

const LOOKS = {
  wide: { width: 1440 },
  narrow: { width: 380 },
  dark: { width: 1440, features: { "prefers-color-scheme": "dark" } },
  forced: { width: 1440, features: { "forced-colors": "active" } },
  large: { width: 1440, percent: 200 },
};

eachBrowser(
  "pictures of every view, from its first line to its last",
  async (browser) => {
    const page = await open(browser);
    try {
      for (const [look, { width, features = {}, percent = 100 }] of Object.entries(LOOKS)) {
        await page.media("", features);
        await page.text(percent);
        for (const name of VIEWS) {
          await page.width(width);
          await page.view(name);
          await page.run("scrollTo(0, 0); root.querySelectorAll('.panel .pair')[2]?.click()");
          const height = await page.run("return document.documentElement.scrollHeight");
          await page.width(width, Math.min(height, 6000));
          const picture = Buffer.from(await browser.driver.takeScreenshot(), "base64");
          keep(`${name}-${look}.png`, picture);
          assert.equal(picture.readUInt32BE(16), width, `${name}, ${look}`);
        }
      }
    } finally {
      await page.usual();
    }
  },
  CHROMIUM,
);

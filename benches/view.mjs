// How long the view of two long stories takes to appear and to answer: see README.md beside this file.

import { parseArgs } from "node:util";
import { init, compareSync } from "../dist/node.js";
import { longStories } from "../tests/browser/long.mjs";
import { eachBrowser, page, server } from "../tests/browser/support.mjs";

const { values: options } = parseArgs({ options: { words: { type: "string", default: "20000" } } });
const VIEWS = ["side-by-side", "passages", "only", "quotations", "names", "facts"];

await init();
const [left, right] = longStories(Number(options.words));
const comparison = compareSync({ text: left, source: "Harbour Post" }, { text: right, source: "Coast Daily" });
server.page("/bench/comparison.json", JSON.stringify(comparison), { "content-type": "application/json" });

/** In the page: the frames from now to `stop()`, and the main thread's longest task where the browser tells. */
const WATCH = `
  window.watch = () => {
    const frames = [];
    let last = performance.now(), going = true;
    const next = (now) => {
      frames.push(now - last);
      last = now;
      if (going) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    const tasks = [];
    const observer = globalThis.PerformanceObserver?.supportedEntryTypes.includes("longtask")
      && new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration)));
    observer?.observe({ type: "longtask" });
    return () => {
      going = false;
      tasks.push(...(observer?.takeRecords() ?? []).map((entry) => entry.duration));
      observer?.disconnect();
      frames.shift();
      frames.sort((a, b) => b - a);
      return { frames: frames.length, longest: frames[0] ?? 0, late: frames.filter((ms) => ms > 34).length, tasks };
    };
  };
  window.frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
  window.painted = async () => { await frame(); await frame(); return performance.now(); };`;

// The parts, from the modules themselves.
server.page(
  "/bench/parts",
  page({
    head: `<style>body { margin: 0 }</style>`,
    body: `<main></main><script>${WATCH}</script><script type="module">
      import init, { View } from "/build/widget/story_compare.js";
      import { encodeComparison } from "/www/encode.js";
      import { wordsFor } from "/www/words.js";
      await init({ module_or_path: "/build/widget/story_compare_bg.wasm" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(await (await fetch("/www/style.css")).text());
      const comparison = await (await fetch("/bench/comparison.json")).json();
      const options = (view) => ({ words: wordsFor("en", null), view, level: 2, corrections: "", articles: false });
      window.begin = async (name) => {
        const host = document.createElement("story-compare");
        document.querySelector("main").replaceChildren(host);
        const root = host.attachShadow({ mode: "open" });
        root.adoptedStyleSheets = [sheet];
        const box = root.appendChild(document.createElement("div"));
        box.className = "sc";
        await painted();
        const start = performance.now();
        const packed = encodeComparison(comparison);
        const encoded = performance.now();
        const view = new View(box, ...packed, options(name), () => {});
        const built = performance.now();
        const end = await painted();
        const nodes = root.querySelectorAll("*").length;
        view.destroy();
        return { encode: encoded - start, view: built - encoded, paint: end - built, nodes };
      };
      window.ready = true;
    </script>`,
  }),
);

server.page(
  "/bench/element",
  page({
    head: `<style>body { margin: 0 }</style>`,
    body: `<h1>A page</h1><story-compare></story-compare><script>${WATCH}</script><script type="module">
      import { defineStoryCompare, init } from "/dist/element.js";
      const comparison = await (await fetch("/bench/comparison.json")).json();
      await init();
      defineStoryCompare();
      const element = document.querySelector("story-compare");
      await painted();
      const stop = watch();
      const start = performance.now();
      const shown = new Promise((resolve) => element.addEventListener("story-compare-ready", resolve, { once: true }));
      element.comparison = comparison;
      await shown;
      window.first = (await painted()) - start;
      // What comes later belongs to it.
      await new Promise((resolve) => setTimeout(resolve, 2500));
      window.start = { first, ...stop() };
      window.root = element.shadowRoot;
      window.ready = true;
    </script>`,
  }),
);

const ms = (value) => `${value.toFixed(0)} ms`.padStart(8);

eachBrowser("long stories", async ({ engine, driver, open, resize, errors }) => {
  const run = (code, ...values) => driver.executeScript(code, ...values);
  const ready = async () => {
    await driver.wait(() => run("return window.ready || pageErrors.length"), 60_000);
    for (const error of await errors()) throw new Error(error);
  };
  const { sentences } = comparison.left;
  console.log(
    `${engine}: ${options.words} words a side, ${sentences.length} sentences, ${comparison.matches.length} passages`,
  );
  await resize(1440, 900);
  await open("/bench/parts");
  await ready();
  const told = (code) =>
    driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1]; (async () => { ${code} })().then(done, (error) => done(String(error)));`,
    );
  await told(`await begin("side-by-side")`);
  console.log("  view            encode   build   paint    elements");
  for (const view of VIEWS) {
    const { encode, view: built, paint, nodes } = await told(`return begin("${view}")`);
    console.log(`  ${view.padEnd(13)}${ms(encode)}${ms(built)}${ms(paint)}${String(nodes).padStart(10)}`);
  }

  await open("/bench/element");
  await ready();
  const print = (name, { frames, longest, late, tasks }) => {
    const worst = tasks.length ? `, ${tasks.length} long tasks, longest ${Math.max(...tasks).toFixed(0)} ms` : "";
    console.log(`  ${name.padEnd(30)}${ms(longest)} longest frame, ${late} of ${frames} over 34 ms${worst}`);
  };
  const start = await run("return window.start");
  console.log(`  from the result to the first view: ${ms(start.first)}`);
  print("and until it is at rest", start);
  const measure = async (name, code) => print(name, await told(`const stop = watch(); ${code}; return stop();`));
  const wait = (time) => `await new Promise((resolve) => setTimeout(resolve, ${time}));`;

  await measure("scrolling", `for (let i = 0; i < 90; i++) { scrollBy(0, 120); await frame(); } ${wait(400)}`);
  await measure(
    "scrolling far",
    `const far = document.documentElement.scrollHeight / 60;
     for (let i = 0; i < 60; i++) { scrollTo(0, far * i); await frame(); } ${wait(400)}`,
  );
  await run(`scrollTo(0, 0); root.querySelector(".tabs [aria-selected=true]").focus()`);
  const key = `root.activeElement.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyN", bubbles: true, composed: true }));`;
  await measure("stepping with n", `for (let i = 0; i < 30; i++) { ${key} ${wait(60)} } ${wait(400)}`);
  await measure(
    "hovering",
    `const seen = [...root.querySelectorAll(".story .w")].filter((w) => { const { top, height } = w.getBoundingClientRect(); return height && top > 250 && top < innerHeight; }).slice(0, 20);
     for (const passage of seen) {
       passage.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, composed: true }));
       await frame(); await frame();
     }`,
  );
  const press = (what) => `root.querySelector('[data-switch="${what}"]').click(); await painted(); await painted();`;
  await measure("a switch: word differences", `${press("words")} ${press("words")}`);
  await measure("a switch: dates", `${press("k-3")} ${press("k-3")}`);
  await measure("a switch: level", `${press("level")} ${press("level")}`);
  await measure(
    "another width",
    `for (const width of [1300, 1250, 1420]) { document.querySelector("story-compare").style.width = width + "px"; ${wait(150)} }`,
  );
  for (const view of [...VIEWS.slice(1), VIEWS[0]])
    await measure(
      `to the view ${view}`,
      `document.querySelector("story-compare").view = "${view}"; await painted(); ${wait(300)}`,
    );
  await measure(
    "to the last passage by the map",
    `[...root.querySelectorAll(".map .seg.left")].at(-1).dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true })); ${wait(800)}`,
  );
  for (const error of await errors()) console.log(`  ${error}`);
});

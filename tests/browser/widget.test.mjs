// What a reader sees of a comparison whose every word is known: tests/browser/comparison.mjs.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { comparison } from "./comparison.mjs";
import { eachBrowser } from "./support.mjs";
import { show as open, widgetPage as widget } from "./widget.mjs";

const story = comparison();

const widgetPage = (options) => widget({ data: story, ...options });
const show = (browser, options) => open(browser, { path: WIDE, ...options });

const WIDE = widgetPage({ path: "/widget" });

/** The texts of the passages whose ground has a colour of the element's. */
const GROUNDED = `
  const probe = root.querySelector(".sc").appendChild(document.createElement("i"));
  const color = (name) => {
    probe.style.setProperty("color", "var(" + name + ")");
    return getComputedStyle(probe).color;
  };
  const wanted = arguments[0].map(color);
  probe.remove();
  return [...root.querySelectorAll(".story .w")]
    .filter((element) => wanted.includes(getComputedStyle(element).backgroundColor))
    .map((element) => element.textContent.replace(/ +/g, " "));`;

/** What is underlined in a story, as a reader can tell it: [text, how]. */
const UNDERLINED = `
  return [...root.querySelectorAll(arguments[0] + " .d")].flatMap((element) => {
    const { textDecorationLine: line, textDecorationStyle: style, textDecorationThickness: thick } = getComputedStyle(element);
    if (!line.includes("underline") || !element.getClientRects().length) return [];
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".vh").forEach((aside) => aside.remove());
    const how = style !== "solid" ? style : parseFloat(thick) > 1.5 ? "thick" : "thin";
    return [copy.textContent + ": " + how];
  });`;

eachBrowser("the first glance says what is shared", async (browser) => {
  const { texts, run } = await show(browser);
  assert.deepEqual(await texts(".sum"), [
    "6 passages stand in both stories, 4 of them in other words; 8 sentences stand only in Harbour Post, 1 only in " +
      "Coast Daily; 2 shared passages come in another order.",
  ]);
  assert.deepEqual(await texts(".head .name span"), ["Harbour Post", "Coast Daily"]);
  assert.deepEqual(await texts(".head .meta"), [
    "2 March 2026 | 90 words, 45% of them also in Coast Daily",
    "50 words, 90% of them also in Harbour Post",
  ]);
  assert.deepEqual(await texts(".head .headline"), [
    "Ferry kept in port by a broken crane",
    "This text came without a headline",
  ]);
  assert.equal(await run("return root.querySelector('.head a').href"), "https://harbour.example/ferry");
  assert.equal((await texts(".head a")).length, 1);
  assert.deepEqual(await texts(".tabs button"), [
    "Side by side",
    "Passage by passage",
    "Only here | 9",
    "Quotations",
    "Names",
    "Facts that disagree | 1",
  ]);
  assert.match((await texts(".foot"))[0], /made by a machine \(story-compare test\)/);
  assert.deepEqual(await browser.errors(), []);
});

eachBrowser("both stories stand whole, with what begins where in the margin", async (browser) => {
  const { texts, run } = await show(browser);
  const left = await texts(".story.left p");
  assert.equal(
    left.join("\n\n"),
    story.left.text.slice(story.left.sentences[1].span.start, story.left.text.indexOf("\n\nRead")),
  );
  assert.equal((await texts(".story.right p")).join("\n\n"), story.right.text);
  const notes = (side) =>
    run(`return [...root.querySelectorAll(".story.${side} .note")].map((note) => note.textContent)`);
  assert.deepEqual(await notes("left"), [
    "↑\u00a0earlier in Coast Daily",
    "14 ≠ 12",
    "only here",
    "↑\u00a0earlier in Coast Daily",
    "perhaps",
    "only here, 7\u00a0sentences",
  ]);
  assert.deepEqual(await notes("right"), ["↓\u00a0later in Harbour Post", "perhaps", "14 ≠ 12", "only here"]);
  const apart = await run(`
    const rects = [...root.querySelectorAll(".note")].map((note) => note.getBoundingClientRect());
    return rects.every((a, i) => rects.every((b, j) =>
      i === j || a.bottom <= b.top + 1 || b.bottom <= a.top + 1 || a.right <= b.left || b.right <= a.left))`);
  assert.ok(apart, "notes stand on each other");
});

eachBrowser("words that differ are underlined by what they are", async (browser) => {
  const { run, click } = await show(browser);
  assert.deepEqual(await run(UNDERLINED, ".story.left"), [
    "Saint Brandan: thick",
    "stayed in port: thin",
    "Monday: dotted",
    "had fallen on: thin",
    "noon: thin",
    "Captain Mara: thick",
    "said that nobody was hurt: thin",
    "she added: thin",
    "14: double",
  ]);
  assert.deepEqual(await run(UNDERLINED, ".story.right"), [
    "said Mara Lind: thin",
    "Monday: dotted",
    "did not leave: thin",
    "midday: thin",
    "fell onto: thin",
    "police say: thick",
    "According to: thin",
    "no one was injured: thin",
    "12: double",
  ]);
  // Each mark is also said.
  assert.equal(await run("return root.querySelector('.story.right .d.o .vh').textContent"), "only in Coast Daily: ");
  await click("[data-switch=words]");
  assert.deepEqual(await run(UNDERLINED, ".sc"), [
    "said otherwise: thin",
    "added: thick",
    "moved: dotted",
    "14: double",
    "12: double",
  ]);
});

eachBrowser("the counterpart lights up under the pointer, with focus and when chosen", async (browser) => {
  const { run, hover, click, press, settle, find, texts } = await show(browser);
  const hovered = () => run(GROUNDED, ["--sc-left-hover", "--sc-right-hover"]);
  const pair = [/^A crane .*noon\.$/, /^At .*midday a crane .*police say\.$/];
  const isPair = (texts) => {
    assert.equal(texts.length, 2, texts.join(" / "));
    pair.forEach((pattern, side) => assert.match(texts[side], pattern));
  };
  assert.deepEqual(await hovered(), []);
  await hover(".story.left [data-m='1']");
  isPair(await hovered());
  await hover(".story.right [data-m='1']");
  isPair(await hovered());
  await hover(".sum");
  assert.deepEqual(await hovered(), []);

  // From the first tab stop of the text to the second passage.
  await run("root.querySelector(\".story.left [tabindex='0']\").focus()");
  await press(Key.ARROW_DOWN);
  isPair(await hovered());
  assert.equal(await run("return getComputedStyle(root.activeElement).outlineStyle"), "solid");
  await run("root.activeElement.blur()");

  await click(".story.right [data-m='1']");
  await settle();
  const lit = await run(
    "return [...root.querySelectorAll('.w.on')].map((w) => w.closest('.story').classList[0] + ' ' + w.dataset.m)",
  );
  assert.deepEqual(lit, ["left 1", "right 1"]);
  // The glow is drawn behind both, line by line.
  const behind = await run(`
    return [...root.querySelectorAll(".w.on")].every((passage) => [...passage.getClientRects()].every((line) =>
      [...root.querySelectorAll("rect.lit")].some((glow) => {
        const box = glow.getBoundingClientRect();
        return box.left < line.left && box.right > line.right && box.top < line.top + 3 && box.bottom > line.bottom - 3;
      })))`);
  assert.ok(behind);
  const tops = await run("return [...root.querySelectorAll('.w.on')].map((w) => w.getBoundingClientRect().top)");
  assert.ok(Math.abs(tops[0] - tops[1]) < 2, `not level: ${tops}`);
  assert.deepEqual(await texts(".bar .place"), ["Passage 2 of 6"]);
  assert.match(
    await run("return root.querySelector('[aria-live]').textContent"),
    /^Passage 2 of 6, other words\. Harbour Post: A crane/,
  );
  assert.deepEqual(
    (await run("return told")).filter(([name]) => name === "select"),
    [["select", { match: 1 }]],
  );

  // A second click takes it back, and the columns are where they were.
  await (await find(".story.right [data-m='1']")).click();
  await settle();
  assert.equal(await run("return root.querySelectorAll('.w.on, rect.lit').length"), 0);
  assert.deepEqual(await run("return [...root.querySelectorAll('.story')].map((s) => s.style.marginTop)"), ["", ""]);
});

eachBrowser("the map shows both stories on one scale and leads to the passages", async (browser) => {
  const { run, find, settle, texts } = await show(browser, { height: 600 });
  const bars = await run(`
    const ends = (side) => {
      const top = root.querySelector(".map svg").getBoundingClientRect().top;
      const rects = [...root.querySelectorAll(".map rect")].map((rect) => rect.getBoundingClientRect());
      const own = rects.filter((rect) => side ? rect.top - top > 60 : rect.top - top < 60);
      return Math.max(...own.map((rect) => rect.right)) - Math.min(...own.map((rect) => rect.left));
    };
    return [ends(0), ends(1), root.querySelector(".map").getBoundingClientRect().width]`);
  assert.ok(Math.abs(bars[0] - bars[2]) < 2, "the longer story fills the width");
  const share = story.right.text.length / (story.left.sentences.at(-1).span.end - story.left.sentences[1].span.start);
  assert.ok(Math.abs(bars[1] / bars[0] - share) < 0.03, "length is length");
  assert.deepEqual(await texts(".map text"), [
    "Harbour Post | 14 sentences",
    "7 sentences in a row, only in Harbour Post",
    "Coast Daily | 7 sentences",
    "The thicker a stretch, the closer the wording; thin lines stand in one story only. Ribbons that cross: another order.",
  ]);
  await (await find(".map .seg.left[data-m='5']")).click();
  await settle();
  await settle();
  const { chosen, seen, stuck } = await run(`
    const box = root.querySelector(".story.left .w.on").getBoundingClientRect();
    const bar = root.querySelector(".bar").getBoundingClientRect();
    return { chosen: root.querySelector(".story.left .w.on").dataset.m, seen: box.top > bar.bottom && box.bottom < innerHeight, stuck: bar.top < 200 }`);
  assert.deepEqual({ chosen, seen, stuck }, { chosen: "5", seen: true, stuck: true });
});

eachBrowser("keys lead through the passages, by their place on the keyboard", async (browser) => {
  const { run, press, settle } = await show(browser);
  const focused = () =>
    run("const w = root.activeElement; return w?.closest('.story')?.classList[0] + ' ' + w?.dataset.m");
  await run("root.querySelector('.tabs [aria-selected=true]').focus()");
  await press("n");
  assert.equal(await focused(), "left 0");
  await press("n");
  await press("n");
  assert.equal(await focused(), "left 2");
  await press("p");
  assert.equal(await focused(), "left 1");
  await press("m");
  assert.equal(await focused(), "right 1");
  // A Cyrillic layout has another letter on the same key.
  await run(
    "root.activeElement.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', key: 'т', bubbles: true, composed: true }))",
  );
  assert.equal(await focused(), "right 2");
  await press(Key.ESCAPE);
  await settle();
  assert.equal(await run("return root.querySelectorAll('.w.on').length"), 0);
  // One tab stop a column.
  assert.deepEqual(
    await run(
      "return ['left', 'right'].map((side) => root.querySelectorAll('.story.' + side + \" [tabindex='0']\").length)",
    ),
    [1, 1],
  );
  // Outside of the element the keys are the page's.
  await run("root.activeElement.blur()");
  await press("n");
  assert.equal(await run("return root.querySelectorAll('.w.on').length"), 0);
});

eachBrowser("the legend's switches paint names and show what was skipped", async (browser) => {
  const { run, click, texts } = await show(browser);
  const heavy = () =>
    run(`return [...root.querySelectorAll(".story .n")]
      .filter((name) => getComputedStyle(name).textShadow !== 'none')
      .map((name) => name.textContent + getComputedStyle(name, "::after").content.replace(/^none$|^normal$|["]|( \\/.*)/g, ""))`);
  const line = "return root.querySelector('.story.left p').getClientRects()[0].height";
  const before = await run(line);
  assert.deepEqual([...new Set(await heavy())].sort(), ["Lind", "Mara", "Mara Lind", " Lind"].sort());
  await click("[data-switch=k-0]");
  assert.deepEqual(await heavy(), []);
  await click("[data-switch=k-2]");
  assert.deepEqual(await heavy(), ["police"]);
  await click("[data-switch=k-3]");
  assert.deepEqual(await heavy(), ["Monday◆", "Monday◆", "police■"]);
  assert.equal(await run(line), before);

  assert.deepEqual(await texts(".story .skipped"), []);
  await click("[data-switch=skipped]");
  assert.deepEqual(await texts(".story .skipped"), ["read also: Read also: a storm is coming"]);
});

eachBrowser("passage by passage: a row a passage, and what one side lacks in its place", async (browser) => {
  const { click, texts, run, press, settle } = await show(browser);
  const { driver } = browser;
  await click(".tabs .passages");
  const rows = () => texts(".row:not(.skips)");
  const expected = [
    "other words | The ferry “Saint Brandan” stayed in port on Monday. | On Monday the ferry did not leave.",
    "other words | A crane had fallen on the pier at noon. | At midday a crane fell onto the pier, police say.",
    "other words | Captain Mara Lind said that nobody was hurt. | According to Lind no one was injured.",
    "↑ earlier in Coast Daily | nearly the same | “We are waiting for the divers,” she added. | " +
      '"We\'re waiting for the divers," said Mara Lind.',
    "14 ≠ 12 | nearly the same | Tickets for 14 cars are paid back. | Tickets for 12 cars are paid back.",
    "Rain is expected. | Not in Harbour Post",
    "The café on board stays open. | Not in Coast Daily",
    "↑ earlier in Coast Daily | perhaps | Divers were seen at the stern. | Divers have been at the stern since dawn.",
  ];
  assert.deepEqual((await rows()).slice(0, 8), expected);
  assert.deepEqual(await texts(".row .more"), ["2 more sentences only in Harbour Post"]);
  assert.deepEqual(await texts(".row.lone .none"), [
    "Not in Harbour Post",
    "Not in Coast Daily",
    "Not in Coast Daily: 7 sentences in a row",
  ]);
  const shown = () =>
    run("return [...root.querySelectorAll('.row .s')].filter((s) => s.getClientRects().length).length");
  const before = await shown();
  await click(".row .more");
  await driver.wait(async () => (await shown()) === before + 2, 5_000, "the rest is shown");

  // What was unfolded may still be finding its place on the screen, under the pointer.
  await settle();
  await click("[data-do=order-1]");
  await driver.wait(async () => /We're waiting/.test((await rows())[0]), 5_000, "the rows take the other order");
  assert.match((await rows())[0], /^↓ later in Harbour Post/);
  // Keys go through the rows.
  await run("root.querySelector(\".row[tabindex='0']\").focus()");
  await press("n");
  assert.equal(await run("return root.activeElement.dataset.m"), "5");
  assert.deepEqual(await texts(".bar .place"), ["Passage 2 of 6"]);
  assert.deepEqual(
    (await run("return told")).filter(([name]) => name === "view"),
    [["view", { view: "passages" }]],
  );
});

eachBrowser(
  "on a narrow page passages stand below each other, and one story has the other in a sheet",
  async (browser) => {
    const { run, texts, click, settle } = await show(browser, { width: 480, height: 800 });
    assert.deepEqual((await texts(".tabs button")).slice(0, 2), ["One story", "Passages"]);
    const [left, right] = await run(
      "return [...root.querySelector('.row').querySelectorAll('.half')].map((half) => half.getBoundingClientRect().toJSON())",
    );
    assert.ok(left.bottom <= right.top && Math.abs(left.left - right.left) < 1, "not stacked");
    assert.deepEqual(await texts(".row:first-child .who"), ["Harbour Post", "Coast Daily"]);
    assert.ok(
      await run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
      "too wide",
    );
    // The dock leads on.
    await click(".dock [data-do=next]");
    assert.deepEqual(await texts(".dock .place"), ["1 of 6"]);

    await click(".tabs .side-by-side");
    assert.equal((await texts(".story")).length, 1);
    await click(".story.left [data-m='1']");
    await settle();
    assert.deepEqual(await texts(".sheet .text"), ["At midday a crane fell onto the pier, police say."]);
    assert.deepEqual(await texts(".sheet .tag"), ["Coast Daily puts it so | other words"]);
    await click("[data-do=there]");
    await settle();
    assert.match((await texts(".story"))[0], /^"We're waiting/);
    assert.deepEqual(await texts(".sheet .text"), ["A crane had fallen on the pier at noon."]);
    const seen = await run(`
    const box = root.querySelector(".story.right .w.on").getBoundingClientRect();
    return box.top >= root.querySelector(".top").getBoundingClientRect().bottom && box.bottom <= root.querySelector(".low").getBoundingClientRect().top`);
    assert.ok(seen, "the passage is not on screen");
    await click(".marks");
    await click("[data-switch=words]");
    assert.deepEqual(await run(UNDERLINED, ".story.right"), ["12: double"]);
    assert.deepEqual(await browser.errors(), []);
  },
);

const BOXED = widgetPage({ path: "/widget-boxed", style: "story-compare { width: 500px }" });

eachBrowser("the element's own width decides, not the window's", async (browser) => {
  const { texts, run, settle } = await show(browser, { path: BOXED });
  assert.deepEqual((await texts(".tabs button")).slice(0, 2), ["One story", "Passages"]);
  await run("document.querySelector('story-compare').style.width = '1400px'");
  await settle();
  assert.deepEqual((await texts(".tabs button")).slice(0, 2), ["Side by side", "Passage by passage"]);
  assert.equal((await texts(".story")).length, 2);
});

const DARK = widgetPage({ path: "/widget-dark", scheme: "dark" });
const FORCED_DARK = widgetPage({ path: "/widget-forced-dark", attributes: "theme=dark" });

eachBrowser("the page's colour scheme and the theme decide", async (browser) => {
  const paper = "return getComputedStyle(root.querySelector('.sc')).backgroundColor";
  for (const [path, colour] of [
    [WIDE, "rgb(255, 255, 255)"],
    [DARK, "rgb(19, 21, 24)"],
    [FORCED_DARK, "rgb(19, 21, 24)"],
  ]) {
    const { run } = await show(browser, { path });
    assert.equal(await run(paper), colour, path);
  }
});

const BELARUSIAN = widgetPage({ path: "/widget-be", lang: "en", attributes: "lang=be" });
const RUSSIAN = widgetPage({ path: "/widget-ru", lang: "ru" });

eachBrowser("the interface speaks Belarusian and Russian", async (browser) => {
  const belarusian = await show(browser, { path: BELARUSIAN });
  assert.deepEqual(await belarusian.texts(".sum"), [
    "6 урыўкаў ёсць у абодвух артыкулах, 4 з іх — іншымі словамі; 8 сказаў ёсць толькі ў Harbour Post, 1 — толькі ў " +
      "Coast Daily; 2 агульныя ўрыўкі ідуць у іншым парадку.",
  ]);
  assert.deepEqual(await belarusian.texts(".head time"), ["2 сакавіка 2026"]);
  const russian = await show(browser, { path: RUSSIAN });
  assert.deepEqual(await russian.texts(".sum"), [
    "6 фрагментов есть в обеих статьях, 4 из них — другими словами; 8 предложений есть только в Harbour Post, 1 — " +
      "только в Coast Daily; 2 общих фрагмента идут в другом порядке.",
  ]);
  // The stories keep their own language.
  assert.deepEqual(await russian.run("return [...root.querySelectorAll('.story')].map((story) => story.lang)"), [
    "en",
    "en",
  ]);
});

const strangers = structuredClone(story);
strangers.matches = [];
Object.assign(strangers.summary.matches, { total: 0, same: 0, reworded: 0, partial: 0, moved: 0 });
const STRANGERS = widgetPage({ path: "/widget-strangers", data: strangers });

eachBrowser("two stories that share nothing get a plain sentence", async (browser) => {
  const { texts, run } = await show(browser, { path: STRANGERS });
  assert.deepEqual(await texts(".sum"), ["These two stories have no passage in common. Both stand below as they are."]);
  assert.equal(await run("return root.querySelectorAll('.rb, .run, .seg').length"), 0);
  assert.equal((await texts(".story.left p")).length, 6);
});

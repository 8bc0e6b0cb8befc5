// The views that are lists: what one side alone has, quotations, names, facts that disagree. Every word of the comparisons
// is known: tests/browser/comparison.mjs.

import assert from "node:assert/strict";
import { Key } from "selenium-webdriver";
import { bridge } from "./comparison.mjs";
import { eachBrowser } from "./support.mjs";
import { show as open, widgetPage } from "./widget.mjs";

const story = bridge();
const WIDE = widgetPage({ path: "/views", data: story });
const at = (view) => widgetPage({ path: `/views-${view}`, data: story, attributes: `view=${view}` });
const [ONLY, QUOTATIONS, NAMES, FACTS] = ["only", "quotations", "names", "facts"].map(at);
const show = (browser, path, options) => open(browser, { path, ...options });

const TITLES = [
  "Side by side",
  "Passage by passage",
  "Only here | 3",
  "Quotations",
  "Names",
  "Facts that disagree | 1",
];
const VIEWS = ["side-by-side", "passages", "only", "quotations", "names", "facts"];
const selected = "return root.querySelector('[role=tab][aria-selected=true]').id";
const views = async (run) =>
  (await run("return told")).filter(([name]) => name === "view").map(([, detail]) => detail.view);

eachBrowser("six views: by tab, by key, by the property, and the page is told", async (browser) => {
  const { run, click, press, texts } = await show(browser, WIDE);
  assert.deepEqual(await texts(".tabs button"), TITLES);
  await click(".tabs .names");
  assert.equal(await run("return document.querySelector('story-compare').view"), "names");
  // One tab stop, arrows go round.
  assert.equal(await run("return root.querySelectorAll(\"[role=tab][tabindex='0']\").length"), 1);
  await press(Key.ARROW_RIGHT);
  assert.equal(await run(selected), "facts");
  await press(Key.ARROW_RIGHT);
  assert.equal(await run(selected), "side-by-side");
  await press(Key.ARROW_LEFT);
  assert.equal(await run(selected), "facts");
  await press(Key.HOME);
  assert.equal(await run(selected), "side-by-side");
  assert.equal(await run("return root.activeElement.id"), "side-by-side");
  for (const [index, view] of VIEWS.entries()) {
    await press(String(index + 1));
    assert.equal(await run(selected), view);
    assert.equal(await run("return root.querySelector('[role=tabpanel]').getAttribute('aria-labelledby')"), view);
  }
  await run("document.querySelector('story-compare').view = 'only'");
  await run("document.querySelector('story-compare').view = 'nonsense'");
  assert.equal(await run("return document.querySelector('story-compare').view"), "only");
  assert.deepEqual(await views(run), [
    "names",
    "facts",
    "side-by-side",
    "facts",
    "side-by-side",
    ...VIEWS.slice(1),
    "only",
  ]);
  // What steps through passages belongs to the views that show them.
  assert.deepEqual(await texts(".bar .step"), []);
  assert.deepEqual(await browser.errors(), []);
});

eachBrowser("only here: what each side leaves out, as it stood together", async (browser) => {
  const { texts, press, run } = await show(browser, ONLY);
  assert.deepEqual(await texts(".sec"), ["Only in Harbour Post | 2 sentences", "Only in Coast Daily | 1 sentence"]);
  assert.deepEqual(await texts(".row"), [
    "“Nobody was asked,” the baker Tom Reed admitted. | The mayor left at noon. | Not in Coast Daily: 2 sentences in a row",
    "Rain is expected in Osier. | Not in Harbour Post",
  ]);
  await run("root.querySelector('[aria-selected=true]').focus()");
  await press("n", "n");
  assert.match(await run("return root.activeElement.textContent"), /Rain/);
  assert.equal(await run("return root.querySelector('[aria-live]').textContent"), "2 of 2");
});

eachBrowser("quotations: both wordings, who said it by which verb, and what one side alone has", async (browser) => {
  const { texts, click, run } = await show(browser, QUOTATIONS);
  assert.deepEqual(await texts(".sec"), [
    "The verbs",
    "The same speech, twice | 1 quotation",
    "Quoted on one side, told on the other | 1 quotation",
    "Words set in quotation marks inside the narration | 1",
    "Only in Harbour Post | 1 quotation",
  ]);
  assert.deepEqual(await texts(".row"), [
    "Ann Lee | say 2, insist 1 (emphatic), claim 1 (distancing) | say 2, stress 1 (emphatic)",
    "Tom Reed | admit 1 (conceding) | says nothing here",
    "other words | Lee said | “We open it in May, come what may,” | Ann Lee the mayor stressed | " +
      '"We will open it in May,"',
    "quoted in Coast Daily, told in Harbour Post | Lee claimed that 14 trucks had crossed. | Ann Lee she said | " +
      '"all went well,"',
    'other words | “a small pause” | "a pause"',
    "Tom Reed admitted | “Nobody was asked,” | Not in Coast Daily",
  ]);
  const underlined = () =>
    run(`return [...root.querySelectorAll("blockquote .d")]
      .filter((mark) => getComputedStyle(mark).textDecorationLine.includes("underline"))
      .map((mark) => mark.lastChild.textContent)`);
  assert.deepEqual(await underlined(), [
    "We open",
    "come what may",
    "We will open",
    'all went well,"',
    "a small pause",
    "a pause",
  ]);
  // Each mark is also said, and a quotation is one.
  assert.match(await run("return root.querySelector('blockquote').textContent"), /^“worded differently: We open/);
  await click("[data-switch=words]");
  assert.deepEqual(await underlined(), []);
  assert.deepEqual(
    await run("return [...root.querySelectorAll('blockquote')].map((quote) => quote.lang)"),
    Array(6).fill("en"),
  );
});

const silent = structuredClone(story);
for (const side of ["left", "right"]) {
  silent[side].quotations.forEach((it) => Object.assign(it, { speaker: null, attribution: null, cue: null }));
  Object.assign(silent[side], { sayings: [], quotedWords: [] });
}
silent.speakers = [];
silent.quotationPairs = silent.quotationPairs.slice(0, 1);
silent.right.quotations.pop();
const SILENT = widgetPage({ path: "/views-silent", data: silent, attributes: "view=quotations" });

eachBrowser("quotations of which nobody knows whose they are stand alone", async (browser) => {
  const { texts } = await show(browser, SILENT);
  assert.deepEqual(await texts(".row"), [
    'other words | “We open it in May, come what may,” | "We will open it in May,"',
    "“Nobody was asked,” | Not in Coast Daily",
  ]);
  assert.deepEqual(await texts(".by"), []);
});

const exact = structuredClone(silent);
exact.matches[1].words = exact.matches[1].words.map((link) => ({ ...link, relation: "same", moved: false }));
exact.right.quotations.push({ ...exact.right.quotations[0], span: exact.right.sentences[4].span });
const EXACT = widgetPage({ path: "/views-exact", data: exact, attributes: "view=quotations" });

eachBrowser("a speech without any mark in it is called word for word", async (browser) => {
  const { texts } = await show(browser, EXACT);
  assert.match((await texts(".row"))[0], /^word for word \|/);
  assert.deepEqual((await texts(".sec")).slice(1), [
    "Only in Harbour Post | 1 quotation",
    "Only in Coast Daily | 1 quotation",
  ]);
});

const shown = "return ['.at > span', 'p'].map((part) => root.querySelector('.kwic ' + part)?.textContent).join(' | ')";
const opened = "return [...root.querySelectorAll('[aria-expanded=true].form .nm')].map((name) => name.textContent)";

eachBrowser("names: what each side calls everybody, how often and where", async (browser) => {
  const { texts, run, click, find, settle } = await show(browser, NAMES);
  assert.deepEqual(await texts(".sec"), ["● | People", "▲ | Places and peoples", "◆ | Dates and numbers"]);
  assert.deepEqual(await texts(".row"), [
    "one person, 3 names | Lee | 2 | Ann Lee | 1 | The mayor | 1 | the mayor | 2 | Ann Lee | 1 | Lee | 1",
    "Tom Reed | 1 | not named",
    "Osier | 1 | Osier | 2",
    "14 trucks | 1 | not named",
    "not named | 12 trucks | 1",
  ]);
  // One scale for both strips.
  const rails = await run(`
    const lengths = (side) => root.querySelector(".form:is(." + side + " *) .rail").getBoundingClientRect().width;
    return [lengths("left"), lengths("right")]`);
  const letters = (side) => story[side].sentences.reduce((sum, { span }) => sum + span.end - span.start, 0);
  assert.ok(Math.abs(rails[1] / rails[0] - letters("right") / letters("left")) < 0.02, String(rails));

  await click(".right .form");
  assert.equal(await run(shown), '1 of 2 mentions | "We will open it in May," the mayor stressed.');
  assert.match(
    await run("return root.querySelector('[aria-live]').textContent"),
    /^1 of 2 mentions, Coast Daily: "We will/,
  );
  assert.equal(await run("return root.querySelector('.kwic b').textContent"), "the mayor");
  await click(".kwic .next");
  assert.equal(await run(shown), '2 of 2 mentions | The delay is "a pause", the mayor said.');
  await click(".kwic .next");
  assert.equal(await run(shown), "1 of 1 mention | The mayor of Osier, Ann Lee, said the bridge would open.");
  // The arrow keeps the focus when another form is shown.
  assert.equal(await run("return root.activeElement.className"), "next");
  for (let step = 0; step < 3; step += 1) await click(".kwic .previous");
  assert.equal(await run(shown), "1 of 1 mention | The mayor left at noon.");
  assert.deepEqual(await run(opened), ["The mayor"]);
  await settle();
  await (await find("[aria-expanded=true].form")).click();
  assert.equal(await run("return root.querySelectorAll('.kwic').length"), 0);
  assert.deepEqual(await browser.errors(), []);
});

eachBrowser("names by the keyboard alone", async (browser) => {
  const { run, press } = await show(browser, WIDE);
  const focused = () =>
    run(
      "const { activeElement: a } = root; return a.matches('.form') ? (a.closest('.left') ? 'left ' : 'right ') + a.querySelector('.nm').textContent : a.id",
    );
  await run("root.querySelector('[aria-selected=true]').focus()");
  await press("5");
  // One stop a side.
  assert.equal(await run("return root.querySelectorAll(\".form[tabindex='0']\").length"), 2);
  await run("root.querySelector(\".form[tabindex='0']\").focus()");
  await press(Key.ARROW_DOWN);
  assert.equal(await focused(), "left Ann Lee");
  await press(Key.ENTER);
  assert.deepEqual(await run(opened), ["Ann Lee"]);
  await press("n");
  assert.deepEqual(await run(opened), ["The mayor"]);
  await press("n");
  assert.deepEqual(await run(opened), ["the mayor"]);
  assert.equal(await focused(), "right the mayor");
  await press("n", "p", "p", "p", "p");
  assert.deepEqual(await run(opened), ["Lee"]);
  assert.match(await run(shown), /^2 of 2 mentions \| Lee claimed/);
  await press("m");
  assert.equal(await focused(), "right the mayor");
  await press(Key.ESCAPE);
  assert.deepEqual(await run(opened), []);
  assert.equal(await focused(), "left Lee");
  await press(Key.SPACE);
  assert.deepEqual(await run(opened), ["Lee"]);
});

const apart = structuredClone(story);
apart.entities = [apart.entities[1]];
apart.entities[0].id = 0;
apart.entities.push({ ...structuredClone(story.entities[0]), id: 1 });
apart.entities[1].right = apart.entities[1].right.slice(1, 2);
apart.entities.push({ ...structuredClone(story.entities[2]), id: 2, kind: "other", left: [] });
apart.speakers = [];
const APART = widgetPage({ path: "/views-apart", data: apart, attributes: "view=names" });

eachBrowser("forms that one side alone uses are underlined, and names of no known kind come last", async (browser) => {
  const { run, texts } = await show(browser, APART);
  const own = await run(`return [...root.querySelectorAll(".form .d")]
    .filter((form) => getComputedStyle(form).textDecorationLine.includes("underline")).map((form) => form.textContent)`);
  assert.deepEqual(own, ["Lee", "Ann Lee"]);
  // It is also said.
  assert.match(
    await run("return root.querySelector('.form').textContent"),
    /^Lee, only this side says it so2, 2 mentions in Harbour Post$/,
  );
  assert.deepEqual(await texts(".sec"), ["● | People", "Other names"]);
  assert.deepEqual((await texts(".row")).slice(1), ["Tom Reed | 1 | not named", "not named | Osier | 2"]);
});

eachBrowser("facts that disagree: both values, where they stand, and the way there", async (browser) => {
  const { texts, run, click, press, settle } = await show(browser, FACTS);
  assert.deepEqual(await texts(".row"), [
    "number | ≠ | 14 | Lee claimed that 14 trucks had crossed. | 12 | " +
      'According to Lee 12 trucks had crossed: "all went well," she said. | Read it in the stories',
  ]);
  const [left, sign, right] = await run(
    "return ['.left .value', '.ne', '.right .value'].map((part) => root.querySelector('.fact ' + part).getBoundingClientRect().toJSON())",
  );
  assert.ok(left.right <= sign.left && sign.right <= right.left, "they stand beside each other");
  await click(".fact .value");
  await settle();
  assert.equal(await run(selected), "side-by-side");
  assert.deepEqual(await run("return [...root.querySelectorAll('.w.on')].map((w) => w.dataset.m)"), ["3", "3"]);
  assert.deepEqual(
    (await run("return told")).filter(([name]) => name !== "ready"),
    [
      ["view", { view: "side-by-side" }],
      ["select", { match: 3 }],
    ],
  );
  // The same by the keyboard.
  await press("6", "n");
  assert.match(await run("return root.activeElement.textContent"), /^Read it in the stories: 14 ≠ 12$/);
  await press(Key.ENTER);
  await settle();
  assert.equal(await run(selected), "side-by-side");
  assert.equal(await run("return root.activeElement.dataset.m"), "3");
});

eachBrowser("the map leads from every view to the passage", async (browser) => {
  const { run, click, settle } = await show(browser, NAMES);
  await click(".map .seg.right[data-m='2']");
  await settle();
  assert.equal(await run(selected), "side-by-side");
  assert.equal(await run("return root.querySelector('.story.right .w.on').dataset.m"), "2");
});

const bare = structuredClone(story);
for (const side of ["left", "right"]) Object.assign(bare[side], { quotations: [], sayings: [], quotedWords: [] });
Object.assign(bare, { quotationPairs: [], speakers: [], entities: [] });
Object.assign(bare.summary, { leftOnly: [], rightOnly: [] });
bare.matches.forEach((match) => (match.disagreements = []));
const BARE = widgetPage({ path: "/views-bare", data: bare });
// As it was stored before sayings were told.
for (const side of ["left", "right"]) for (const field of ["sayings", "quotedWords"]) delete bare[side][field];
delete bare.speakers;

eachBrowser("a view that has nothing to show says so", async (browser) => {
  const { run, texts } = await show(browser, BARE);
  const says = async (view) => {
    await run("document.querySelector('story-compare').view = arguments[0]", view);
    assert.deepEqual(await texts(".row, .sec"), []);
    return (await texts(".nothing")).join();
  };
  assert.equal(await says("only"), "Every sentence of either story stands in the other too.");
  assert.equal(await says("quotations"), "No quotations were found in either story.");
  assert.equal(await says("names"), "No names, dates or numbers were found in either story.");
  assert.match(await says("facts"), /^Nothing was found .* That does not prove that the stories agree/);
});

eachBrowser("on a narrow page the left stands above the right", async (browser) => {
  const { run, texts, click } = await show(browser, WIDE, { width: 480, height: 800 });
  for (const view of ["only", "quotations", "names", "facts"]) {
    await click(`.tabs .${view}`);
    assert.equal(await run(selected), view);
    assert.ok(
      await run("return document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
      `${view} is too wide`,
    );
    const tab = await run(
      "const { left, right } = root.querySelector('[aria-selected=true]').getBoundingClientRect(); return left >= 0 && right <= innerWidth",
    );
    assert.ok(tab, `the tab of ${view} is out of sight`);
    const halves = await run(
      "return [...(root.querySelector('.row.pair')?.querySelectorAll('.half') ?? [])].map((half) => half.getBoundingClientRect().toJSON())",
    );
    if (halves.length)
      assert.ok(halves[0].bottom <= halves[1].top && halves[0].left === halves[1].left, `${view} is not stacked`);
  }
  assert.deepEqual(await texts(".fact .who"), ["Harbour Post", "Coast Daily"]);
  // Not by the driver's pointer, which scrolls it below the dock.
  await run("root.querySelector('.fact [data-do=read]').click()");
  assert.equal(await run(selected), "passages");
  assert.deepEqual(await texts(".dock .place"), ["4 of 4"]);
});

const BELARUSIAN = widgetPage({ path: "/views-be", data: story, attributes: "view=names lang=be" });
const RUSSIAN = widgetPage({ path: "/views-ru", data: story, attributes: "view=quotations lang=ru" });

eachBrowser("the lists speak Belarusian and Russian", async (browser) => {
  const belarusian = await show(browser, BELARUSIAN);
  assert.deepEqual((await belarusian.texts(".tabs button")).slice(2), [
    "Толькі тут | 3",
    "Цытаты",
    "Імёны",
    "Разыходжанні ў фактах | 1",
  ]);
  assert.equal((await belarusian.texts(".ent .spine"))[0], "адзін чалавек, 3 імёны");
  await belarusian.click(".form");
  assert.match(await belarusian.run(shown), /^1 з 2 згадак \|/);
  const russian = await show(browser, RUSSIAN);
  assert.match((await russian.texts(".sec")).join(), /^Глаголы речи,Одно и то же высказывание дважды \| 1 цитата,/);
});

eachBrowser("a list is printed as it stands on screen", async (browser) => {
  const { run, texts } = await show(browser, NAMES);
  const before = await texts(".row");
  await run("dispatchEvent(new Event('beforeprint'))");
  assert.deepEqual(await texts(".row"), before);
  assert.equal(await run("return root.querySelectorAll('.paper').length"), 0);
  await run("dispatchEvent(new Event('afterprint'))");
});

// The demo page, dist/demo.html: as it opens from disk, where nothing else is said. What is asserted is what a reader does
// and sees there.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { By, Key } from "selenium-webdriver";
import { root } from "../../tools/run.mjs";
import { compare } from "../../dist/node.js";
import { WORDS } from "../../www/demo/words.js";
import { assertCounterpart, assertSays, glance } from "./glance.mjs";
import { eachBrowser, fileUrl, page, server } from "./support.mjs";

const story = (name, source) => ({ text: readFileSync(join(root, "tests/stories", name), "utf8"), source });
const left = story("seed/left.txt", "Reform.news");
const right = story("seed/right.txt", "news.by");
const seed = await compare(left, right);
const rates = {
  left: story("03-overnight-rates-en/left.txt", "The Ledger"),
  right: story("03-overnight-rates-en/right.txt", "Second newsroom"),
};

const html = readFileSync(join(root, "dist/demo.html"), "utf8");

/** A reader's files. */
const folder = mkdtempSync(join(tmpdir(), "story-compare-demo-"));
after(() => rmSync(folder, { recursive: true, force: true }));
function onDisk(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A text in an encoding of one byte a letter. */
function encode(text, encoding) {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(Array.from(text, (letter) => letters.indexOf(letter)));
}

/** The page with its first comparison on it, and what the tests do there. */
async function show({ driver, open, resize }, { width = 1440, height = 1400, path = fileUrl("dist/demo.html") } = {}) {
  await resize(width, height);
  await open(path);
  const first = await glance(driver);
  const run = (code, ...values) => driver.executeScript(code, ...values);
  const find = (selector) => driver.findElement(By.css(selector));
  const until = (what, look) => driver.wait(look, 10_000, what);
  // A click goes to a point: it waits until the comparison above has its height, and what is meant stays where it is.
  const click = async (selector) => {
    const button = await find(selector);
    const at = () =>
      driver.executeAsyncScript(
        `const [button, done] = arguments;
         button.scrollIntoView({ block: "center" });
         setTimeout(() => done(JSON.stringify(button.getBoundingClientRect())), 100);`,
        button,
      );
    await until("it does not come to rest", async () => (await at()) === (await at()));
    await button.click();
  };
  return {
    first,
    run,
    find,
    until,
    click,
    /** As a paste does: at once, and not letter by letter. */
    paste: async (side, text) =>
      run(
        `arguments[0].value = arguments[1];
         arguments[0].dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }))`,
        await find(`[name=${side}-text]`),
        text,
      ),
    value: async (name) => (await find(`[name=${name}]`)).getProperty("value"),
    /** What is said beside a box, once something is. */
    async said(side, having = "") {
      const place = await find(`#${side}-said`);
      assert.equal(await place.getAttribute("role"), "status");
      await until(`nothing with "${having}" is said`, async () => {
        const text = await place.getText();
        return text && text.includes(having);
      });
      return place.getText();
    },
    caption: async () => (await find(".caption")).getText(),
    compare: () => click("form button[type=submit]"),
    /** Drops files ([name, content, type]) and a text on an element; tells whether the browser was kept from it. */
    drop: (selector, { files = [], text = "" }) =>
      run(
        `const [selector, files, text] = arguments;
         const dataTransfer = new DataTransfer();
         for (const [name, content, type] of files) dataTransfer.items.add(new File([content], name, { type }));
         if (text) dataTransfer.setData("text/plain", text);
         const target = document.querySelector(selector);
         const fire = (type) => {
           const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
           target.dispatchEvent(event);
           return event.defaultPrevented;
         };
         fire("dragenter");
         return [fire("dragover"), fire("drop")].every(Boolean);`,
        selector,
        files,
        text,
      ),
  };
}

// ---- The stories that are there

eachBrowser("demo: shows the seed pair first", async (browser) => {
  const { first, caption } = await show(browser);
  assertSays(first, seed);
  assert.match(await caption(), /real articles/);
  await browser.screenshot("demo-wide");
  await assertCounterpart(browser.driver);
  await browser.resize(500, 900);
  await browser.screenshot("demo-narrow");
});

for (const [name, folder] of [
  ["heating", "06-heating-tariff-ru"],
  ["bagpipes", "07-bagpipe-festival-be-ru"],
])
  eachBrowser(`demo: the story "${name}" says that it is invented, and the way back is there`, async (browser) => {
    const { driver } = browser;
    const { first, find, click, caption } = await show(browser);
    const button = await find(`button[value=${name}]`);
    const item = await button.findElement(By.xpath(".."));
    assert.match(await item.getText(), /invented/, "before it is chosen");
    await button.click();
    const pair = [story(`${folder}/left.txt`, "Kladka (invented)"), story(`${folder}/right.txt`, "Kanal 4 (invented)")];
    assertSays(await glance(driver, "Kladka (invented)"), await compare(...pair));
    assert.match(await caption(), /invented/);
    assert.equal(await button.getAttribute("aria-pressed"), "true");
    assert.equal(await (await find("button[value=seed]")).getAttribute("aria-pressed"), "false");
    await click("button[value=seed]");
    assert.equal(await glance(driver, "Reform.news"), first);
    assert.match(await caption(), /real articles/);
  });

test("demo: everything that is said has its words in all three languages", () => {
  const inPage = [...html.matchAll(/data-say="([^"]+)"/g)].map(([, name]) => name);
  const all = [...new Set([...inPage, ...Object.keys(WORDS.en)])].sort();
  for (const language of ["ru", "be"]) assert.deepEqual(Object.keys(WORDS[language]).sort(), all, language);
});

eachBrowser("demo: speaks the three languages", async (browser) => {
  const { first, run, find, click } = await show(browser);
  const language = () => run("return document.documentElement.lang");
  const says = async (selector, expected) => assert.match(await (await find(selector)).getText(), expected);
  await click("button[value=ru]");
  assert.match(await glance(browser.driver, "обеих статьях"), /^18 фрагментов/);
  await says("form h2", /Сравните/);
  assert.equal(await language(), "ru");
  await click("button[value=be]");
  assert.match(await glance(browser.driver, "абодвух артыкулах"), /^18 урыўкаў/);
  await says("form h2", /Параўнайце/);
  await says(".what", /Ліцэнзія/);
  await click("form button[type=submit]");
  await says("#left-said", /патрэбны тэкст/);
  assert.equal(await (await find("[name=left-source]")).getAttribute("placeholder"), "Першая рэдакцыя");
  assert.deepEqual(
    await run(
      "return [...document.querySelectorAll('[data-say]')].filter((it) => /undefined|[{}]/.test(it.textContent)).length",
    ),
    0,
  );
  await click("button[value=en]");
  assert.equal(await glance(browser.driver, "stand in both"), first);
  await says("form h2", /^Compare two texts of your own$/);
  assert.equal(await language(), "en");
});

eachBrowser("demo: an address leads to a story, and to a passage of it", async (browser) => {
  const { driver, open } = browser;
  const { run, click, until, find } = await show(browser);
  const hash = () => run("return location.hash");
  await click("button[value=bagpipes]");
  assert.equal(await hash(), "#bagpipes");
  await open("about:blank");
  await open(`${fileUrl("dist/demo.html")}#heating`);
  assert.match(await glance(driver, "Kladka"), /^16 passages/);
  assert.equal(await (await find("button[value=heating]")).getAttribute("aria-pressed"), "true");
  await run("location.hash = '#bagpipes&story-compare=names'");
  await glance(driver, "15 passages");
  await until("the view is not shown", () => run("return document.querySelector('story-compare').view === 'names'"));
  await click("button[value=seed]");
  assert.equal(await hash(), "");
});

// ---- Two texts of the reader's own

eachBrowser("demo: compares two texts that a reader pastes", async (browser) => {
  const { find, run, paste, compare: submit, caption } = await show(browser);
  await (await find("[name=left-source]")).sendKeys("The Ledger");
  await paste("left", rates.left.text);
  await paste("right", rates.right.text);
  await submit();
  assertSays(await glance(browser.driver, "The Ledger"), await compare(rates.left, rates.right));
  assert.match(await caption(), /Your two texts: The Ledger and Second newsroom\./);
  // The reader is taken to the result: the eye by scrolling, the keyboard and a screen reader by the focus.
  assert.equal(await run("return document.activeElement.className"), "caption");
  const top = await run("return document.activeElement.getBoundingClientRect().top");
  assert.ok(top >= 0 && top < 100, `${top}`);
});

eachBrowser("demo: the texts as they were copied say the same as the articles", async (browser) => {
  const { first, click, value, compare: submit } = await show(browser);
  await click("form button.quiet");
  assert.equal(await value("left-text"), left.text);
  assert.equal(await value("right-source"), "news.by");
  await submit();
  assert.equal(await glance(browser.driver, "Reform.news"), first);
});

const HEATING = ["left", "right"].map((side) =>
  readFileSync(join(root, `tests/stories/06-heating-tariff-ru/${side}.txt`), "utf8"),
);

const PAGE = `<!doctype html><html><head><meta charset="utf-8"><title>Ferry - Harbour Post</title>
  <meta property="og:site_name" content="Harbour Post">
  <link rel="canonical" href="https://harbour.example/ferry">
  <script>document.title = "run"; parent.ran = true</script></head>
  <body><nav>News Sport Weather</nav>
  <article><h2>A teaser</h2><p>Another story.</p></article>
  <main><article><h1>Ferry stays in port</h1><time datetime="2026-03-02">2 March</time>
    <img src="https://harbour.example/ferry.jpg">
    <p>The ferry to Osier Island will stay in&nbsp;port until Friday,
       the harbour master said on Monday.</p><p>“Nobody goes out in <em>this</em> wind,” he told reporters.</p>
    <aside>Read also</aside></article></main></body></html>`;

const READ = `Ferry stays in port

The ferry to Osier Island will stay in\u00a0port until Friday, the harbour master said on Monday.

“Nobody goes out in this wind,” he told reporters.`;

eachBrowser("demo: opens files, those in the encoding of old Russian pages too", async (browser) => {
  const { find, value, said, compare: submit } = await show(browser);
  const choose = async (side, path) => (await find(`[name=${side}-file]`)).sendKeys(path);
  const [first, second] = HEATING;
  await choose("left", onDisk("new.txt", first));
  await choose("right", onDisk("old.txt", encode(second, "windows-1251")));
  assert.match(await said("left"), /^new\.txt was read/);
  assert.match(await said("right"), /^old\.txt was read/);
  assert.equal(await value("left-text"), first);
  assert.equal(await value("right-text"), second);
  await submit();
  const found = await compare({ text: first, source: "First newsroom" }, { text: second, source: "Second newsroom" });
  assertSays(await glance(browser.driver, "Second newsroom"), found);
});

eachBrowser("demo: opens saved pages and Markdown", async (browser) => {
  const { driver } = browser;
  const { run, find, value, said, compare: submit } = await show(browser);
  const choose = async (side, path) => (await find(`[name=${side}-file]`)).sendKeys(path);
  await choose("left", onDisk("ferry.html", PAGE));
  await said("left", "ferry.html");
  assert.equal(await value("left-text"), READ);
  assert.equal(await value("left-source"), "Harbour Post");
  assert.notEqual(await run("return window.ran"), true, "a script of the file was run");
  await choose(
    "right",
    onDisk(
      "ferry.md",
      "# No boats before Friday\n\nThe **harbour master** said the [ferry](x.html) will stay in port.\n",
    ),
  );
  await said("right", "ferry.md");
  assert.equal(
    await value("right-text"),
    "No boats before Friday\n\nThe harbour master said the ferry will stay in port.\n",
  );
  await submit();
  await glance(driver, "Harbour Post");
  // What the file tells beside its text comes along.
  const masthead = await run(
    "return document.querySelector('story-compare').shadowRoot.querySelector('.head').textContent",
  );
  assert.match(masthead, /2 March 2026/);
  const address = "return document.querySelector('story-compare').shadowRoot.querySelector('.head a').href";
  assert.equal(await run(address), "https://harbour.example/ferry");
  // The newsroom was that file's; what the reader writes stays.
  await (await find("[name=right-source]")).sendKeys("My own paper");
  // A page in an old encoding says which; one broken byte makes no other encoding.
  const old = encode(`<meta charset="koi8-r"><main><p>Паром стоит.</p></main>`, "koi8-r");
  await choose("left", onDisk("koi.html", old));
  await said("left", "koi.html");
  assert.equal(await value("left-text"), "Паром стоит.");
  assert.equal(await value("left-source"), "");
  await choose("right", onDisk("koi.txt", "The ferry stays."));
  await said("right", "koi.txt");
  assert.equal(await value("right-source"), "My own paper");
  await choose("left", onDisk("cut.txt", Buffer.from("Паром стоит в порту").subarray(0, -1)));
  await said("left", "cut.txt");
  assert.equal(await value("left-text"), "Паром стоит в порт\ufffd");
});

eachBrowser("demo: takes what is dropped on a box, and stays where it is at any other drop", async (browser) => {
  const { run, value, said, drop } = await show(browser);
  assert.equal(await drop("[name=right-text]", { files: [["b.txt", "The ferry stays in port.", "text/plain"]] }), true);
  assert.match(await said("right"), /^b\.txt was read/);
  assert.equal(await value("right-text"), "The ferry stays in port.");
  assert.equal(await value("left-text"), "");

  const two = [
    ["one.txt", "No boats before Friday.", "text/plain"],
    ["two.html", "<p>The ferry stays.", "text/html"],
    ["three.txt", "One too many.", "text/plain"],
  ];
  assert.equal(await drop("[data-side=right] legend", { files: two }), true);
  await said("right", "two.html");
  await said("left", "one.txt");
  assert.equal(await value("left-text"), "No boats before Friday.");
  assert.equal(await value("right-text"), "The ferry stays.");

  await run("document.forms[0].reset()");
  assert.equal(await drop("[name=left-text]", { text: "Dragged from elsewhere." }), true);
  assert.equal(await value("left-text"), "Dragged from elsewhere.");
  // A text goes where the caret is, once there is one: that is the browser's own work.
  assert.equal(await drop("[name=left-text]", { text: "More." }), false);

  const before = await run("return [location.href, scrollY]");
  for (const place of ["body", "story-compare", ".what", "h1"])
    assert.equal(await drop(place, { files: [["c.txt", "Lost.", "text/plain"]] }), true, place);
  assert.deepEqual(await run("return [location.href, scrollY]"), before);
  assert.equal(await value("left-text"), "Dragged from elsewhere.");
});

eachBrowser("demo: says beside the box what cannot be read", async (browser) => {
  const { run, find, value, said, compare: submit } = await show(browser);
  const choose = async (side, path) => (await find(`[name=${side}-file]`)).sendKeys(path);
  await submit();
  assert.match(await said("left"), /A text is needed here/);
  assert.match(await said("right"), /A text is needed here/);
  assert.equal(await run("return document.activeElement.name"), "left-text");
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  for (const [name, content, sentence] of [
    ["photo.txt", png, /photo\.txt is not a text/],
    ["empty.txt", "", /no text in empty\.txt/],
    ["blank.html", "<nav>News</nav>", /no text in blank\.html/],
    ["book.txt", "x".repeat(4 * 2 ** 20 + 1), /book\.txt is larger than 4 MB/],
  ]) {
    await choose("left", onDisk(name, content));
    assert.match(await said("left", name), sentence);
    assert.equal(await (await find("[name=left-text]")).getAttribute("aria-invalid"), "true");
    assert.equal(await value("left-text"), "");
  }
  // It is of the past as soon as there is a text.
  await (await find("[name=left-text]")).sendKeys("a");
  assert.equal(await (await find("#left-said")).getText(), "");
});

for (const [what, text, sentence, short] of [
  ["control characters", "\u0001\u0002\u0003\u0004\u0005\u0006", /not readable as text/, /cannot be read as a text/],
  ["nothing but an appeal", "Subscribe to our newsletter!", /has no text to compare/, /nothing to compare/],
])
  eachBrowser(`demo: of ${what} the element says why there is no comparison`, async (browser) => {
    const { driver, resize } = browser;
    const { run, find, paste, said, compare: submit } = await show(browser);
    await paste("left", "The ferry stays in port until Friday.");
    await paste("right", text);
    await submit();
    assert.match(await said("right"), short);
    assert.equal(await run("return document.activeElement.name"), "right-text");
    await resize(1440, 900);
    const message = await run(
      "return document.querySelector('story-compare').shadowRoot.querySelector('[role=status]')",
    );
    assert.ok(await message.isDisplayed());
    assert.match(await message.getText(), sentence);
    // "Both stories stand below as they are": these two, not those that were there before.
    const articles = await driver.findElements(By.css("article"));
    assert.equal(articles.length, 2);
    assert.match(await articles[0].getText(), /The ferry stays in port/);
    assert.ok(await articles[0].isDisplayed());
    // The way back is one press.
    await (await find("button[value=seed]")).click();
    assertSays(await glance(driver, "Reform.news"), seed);
  });

eachBrowser("demo: everything is reached and done by the keyboard alone", async (browser) => {
  const { driver } = browser;
  const { run } = await show(browser);
  const here = () =>
    run(
      "const it = document.activeElement; return it.getAttribute('value') || it.name || it.getAttribute('href') || it.type",
    );
  const press = (...keys) =>
    driver
      .actions()
      .sendKeys(...keys)
      .perform();
  /** Goes on until what has the focus is wanted; whatever has it on the way shows it. */
  const tabTo = async (wanted) => {
    for (let stops = 0; stops < 60; stops += 1) {
      await press(Key.TAB);
      if (await run("return document.activeElement.matches('main *')")) continue;
      const outline = await run(
        `const it = document.activeElement;
         return getComputedStyle(it.closest(".file label") ?? it).outlineStyle`,
      );
      assert.notEqual(outline, "none", await here());
      if ((await here()) === wanted) return;
    }
    assert.fail(`${wanted} is not reached`);
  };
  await tabTo("be");
  await press(Key.ENTER);
  await glance(driver, "абодвух артыкулах");
  await driver.actions().keyDown(Key.SHIFT).sendKeys(Key.TAB, Key.TAB).keyUp(Key.SHIFT).perform();
  assert.equal(await here(), "en");
  await press(Key.SPACE);
  await glance(driver, "stand in both");
  await tabTo("heating");
  await press(Key.ENTER);
  await glance(driver, "Kladka");
  await tabTo("#own");
  await press(Key.ENTER);
  assert.equal(await here(), "left-text");
  await press("The ferry stays in port until Friday.");
  await tabTo("left-file");
  await tabTo("right-source");
  await press("Harbour Post");
  await tabTo("right-text");
  await press("The ferry stays in port until Friday.");
  await tabTo("submit");
  await press(Key.ENTER);
  assert.match(await glance(driver, "1 passage"), /^1 passage stands in both stories/);
});

// ---- What the page is

/** The page with something else at its beginning, on the test's own server: a script may then stand there. */
function instrumented(script) {
  const hash = createHash("sha256").update(script).digest("base64");
  return html
    .replace("script-src ", `script-src 'sha256-${hash}' `)
    .replace(/(<meta\s[^>]*http-equiv[^>]*>)/, (_, policy) => `${policy}<script>${script}</script>`);
}

const collect = page().match(/<script>([^]*?)<\/script>/)[1];
server.page("/demo", instrumented(collect));

eachBrowser(
  "demo: asks for nothing, whatever is done there, and its policy forbids nothing that it does",
  async (browser) => {
    const { driver } = browser;
    const { run, click, paste, find, said, compare: submit } = await show(browser, { path: "/demo" });
    for (const name of ["heating", "bagpipes", "seed", "ru", "en"]) await click(`button[value=${name}]`);
    await (await find("[name=left-file]")).sendKeys(onDisk("ferry.html", PAGE));
    await said("left", "ferry.html");
    await paste("right", READ);
    await submit();
    await glance(driver, "passages stand in both");
    assert.deepEqual(await run("return window.pageErrors"), []);
    assert.deepEqual(
      await run(
        "return performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith('data:'))",
      ),
      [],
    );
    const policy = html.match(/content="(default-src[^"]*)"/)[1];
    assert.match(policy, /^default-src 'none'; script-src 'sha256-/);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval'? ?;? ?'unsafe|https?:|\*/);
    // Nothing in the file points elsewhere, but for names that are no addresses to load.
    const markup = html.replace(/<script[^]*?<\/script>/g, "");
    assert.deepEqual(
      [...markup.matchAll(/<[^>]*\s(?:src|href)="([^"]*)"/g)].map(([, address]) => address),
      ["data:,", "#own"],
    );
  },
);

// WebKit runs no script of a WebDriver on such a page, so the page around it is the reader.
server.page("/typed", html, { "content-security-policy": "require-trusted-types-for 'script'; trusted-types 'none'" });
server.page("/around-typed", page({ body: `<iframe src="/typed" width="1400" height="800"></iframe>` }));

eachBrowser(
  "demo: where HTML may not be parsed, it says so in words, and plain text works",
  async ({ driver, open, resize }) => {
    await resize(1440, 1000);
    await open("/around-typed");
    const run = (code, ...values) =>
      driver.executeScript(`const inside = document.querySelector("iframe").contentDocument; ${code}`, ...values);
    const sentence = `return inside.querySelector("story-compare").shadowRoot?.querySelector("[part~=sentence]")?.textContent`;
    await driver.wait(() => run(sentence), 20_000, "no comparison");
    const drop = (name, type, content) =>
      run(
        `const dataTransfer = new DataTransfer();
       dataTransfer.items.add(new File([arguments[2]], arguments[0], { type: arguments[1] }));
       inside.querySelector("[data-side=left]").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }))`,
        name,
        type,
        content,
      );
    const said = () => run(`return inside.querySelector("#left-said").textContent`);
    await drop("ferry.html", "text/html", PAGE);
    await driver.wait(said, 5000, "nothing is said");
    const known = await run("return 'trustedTypes' in window");
    assert.match(await said(), known ? /security policy .* forbids reading HTML/ : /^ferry\.html was read/);
    await drop("ferry.txt", "text/plain", "The ferry stays.");
    await driver.wait(async () => (await said()).startsWith("ferry.txt was read"), 5000, "the plain text is not read");
  },
);

server.page("/demo-unscripted", html.replace(/<script[^]*?<\/script>/g, ""));

eachBrowser(
  "demo: before the script, both articles stand beside each other, where the comparison will be",
  async (browser) => {
    const { driver, open, resize } = browser;
    const boxes = (code) =>
      driver.executeScript(
        `${code}; return [...heads].map((it) => { const { left, top, width } = it.getBoundingClientRect(); return [left, top, width].map(Math.round); })`,
      );
    for (const width of [1440, 800]) {
      await resize(width, 900);
      await open("/demo-unscripted");
      const before = await boxes("const heads = document.querySelectorAll('article')");
      const [first, second] = before;
      assert.equal(first[1], second[1], "one is above the other");
      assert.ok(second[0] > first[0] + first[2], "they overlap");
      for (const it of await driver.findElements(By.css("article"))) assert.ok(await it.isDisplayed());
      assert.equal(await (await driver.findElement(By.css("form"))).isDisplayed(), false);
      await show(browser, { width, height: 900 });
      const heads = await boxes(
        "const heads = document.querySelector('story-compare').shadowRoot.querySelectorAll('.head')",
      );
      assert.deepEqual([heads[0][0], heads[0][1]], [first[0], first[1]], `at ${width} the comparison begins elsewhere`);
      if (width > 1000) assert.deepEqual(heads, before);
    }
    await resize(380, 900);
    await open("/demo-unscripted");
    const [first, second] = await boxes("const heads = document.querySelectorAll('article')");
    assert.equal(first[0], second[0]);
    assert.ok(second[1] > first[1]);
  },
);

server.page("/around-demo", page({ body: `<iframe src="/demo" height="800"></iframe>` }));

// In a frame: a browser's window cannot be that narrow.
eachBrowser("demo: is as wide as its window and no wider, from 320 to 2,000 px", async ({ driver, open }) => {
  await open("/around-demo");
  const run = (code, ...values) =>
    driver.executeScript(
      `const frame = document.querySelector("iframe"); const inside = frame.contentDocument; ${code}`,
      ...values,
    );
  const sentence = `return inside.querySelector("story-compare").shadowRoot?.querySelector("[part~=sentence]")?.textContent`;
  for (const language of ["en", "ru", "be"])
    for (const width of [320, 380, 639, 640, 999, 1000, 1440, 2000]) {
      await run("frame.width = arguments[0]", width);
      await driver.wait(() => run(sentence), 20_000, "no comparison");
      await run("inside.querySelector(`button[value=${arguments[0]}]`).click()", language);
      await driver.sleep(100);
      const [has, wants] = await run("const it = inside.documentElement; return [it.clientWidth, it.scrollWidth]");
      assert.ok(has <= width && has > width - 20, `${has} at ${width}`);
      assert.ok(wants <= has, `${language} at ${width}: ${wants} > ${has}`);
    }
});

eachBrowser("demo: prints the comparison and what it is of, and nothing around it", async (browser) => {
  const { run, find } = await show(browser);
  // As the printer has it: the page's own rules for print hold, and those for the screen alone would not.
  await run(
    "for (const rule of document.styleSheets[0].cssRules) if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all'",
  );
  for (const [selector, shown] of [
    [".plate h1", true],
    [".caption", true],
    ["story-compare", true],
    [".stories", false],
    [".languages", false],
    ["form", false],
    [".what", false],
  ])
    assert.equal(await (await find(selector)).isDisplayed(), shown, selector);
});

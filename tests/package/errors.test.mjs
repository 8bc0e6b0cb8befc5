// What is refused, with which code and side, and what compares all the same, with which warning.

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { checkComparison } from "./shape.mjs";
import { freshCopy, pair, refuses } from "./support.mjs";

const { init, compare, compareSync, alignWords, findEntities, StoryCompareError } = await freshCopy();
before(() => init());

const story = "The bridge over the river was closed on Monday. Nobody knows for how long.";
const MAX = 16 * 1024 * 1024;

/** Both ways in, and both sides. */
function refusesText(text, code, message) {
  return Promise.all([
    refuses(() => compare(text, story), code, "left", message ?? /left/),
    refuses(() => compare(story, { text }), code, "right", message ?? /right/),
    refuses(() => compareSync(text, story), code, "left"),
    refuses(() => alignWords(story, text), code, "right", message ?? /right/),
  ]);
}

describe("a text that is refused", () => {
  test("empty: nothing", () => refusesText("", "empty", /is empty/));
  test("empty: only space", () => refusesText(" \n\t\u00a0\u2003\n", "empty", /is empty/));
  test("empty: only boilerplate", async () => {
    const boilerplate = "Share on Facebook\n\nPhoto: BelTA\n\nRead also:";
    await refuses(() => compare(boilerplate, story), "empty", "left", /boilerplate/);
    await refuses(() => findEntities(boilerplate), "empty", null, /boilerplate/);
  });
  test("not-text: a NUL", () => refusesText(`${story}\0`, "not-text", /NUL/));
  test("not-text: mostly control characters", () => refusesText("\u0001\u0002\u0003\u0004 ab", "not-text", /control/));
  test("too-long: one code unit more than 16 Mi", () => refusesText("a".repeat(MAX + 1), "too-long", /16 Mi/));
  test("too-long, long before it fills the module's memory", () =>
    refusesText("ж".repeat(2 ** 28), "too-long", /268435456/));
  test("of one text alone no side is to blame", async () => {
    await refuses(() => findEntities(""), "empty", null, /^The text is empty/);
    await refuses(() => findEntities("\0"), "not-text", null);
    await refuses(() => findEntities("a".repeat(MAX + 1)), "too-long", null);
  });
});

describe("an argument of the wrong type", () => {
  for (const value of [undefined, null, 7, true, Symbol("s"), () => story, [story], {}, { text: 7 }, new Date(0)])
    test(`is no story: ${typeof value} ${Object.prototype.toString.call(value)}`, async () => {
      await refuses(() => compare(value, story), "bad-option", "left", /left story/);
      await refuses(() => compareSync(story, value), "bad-option", "right", /right story/);
      await refuses(() => alignWords(value, story), "bad-option", "left", /left/);
      await refuses(() => findEntities(value), "bad-option", null, /text/);
    });

  for (const field of ["source", "url", "title", "published", "language"])
    test(`"${field}" must be a string`, () =>
      refuses(
        () => compare({ text: story, [field]: 7 }, story),
        "bad-option",
        "left",
        new RegExp(`"${field}".*number`),
      ));

  test("a getter that throws is named by its side, and what it threw is the cause", async () => {
    const cause = new Error("boom");
    const thrower = {
      text: story,
      get url() {
        throw cause;
      },
    };
    const error = await refuses(() => compare(story, thrower), "bad-option", "right", /right story.*boom/);
    assert.equal(error.cause, cause);
    await refuses(() => compareSync(revoked(), story), "bad-option", "left", /left story/);
    const throwsNothing = Object.defineProperty({}, "text", {
      get() {
        throw undefined;
      },
    });
    await refuses(() => compareSync(throwsNothing, story), "bad-option", "left");
    const throwsTheUnspeakable = new Proxy({}, { get: () => raise(Object.create(null)) });
    await refuses(() => compareSync(throwsTheUnspeakable, story), "bad-option", "left");
  });

  const bad = [
    [7, /options must be an object/],
    ["en", /options must be an object/],
    [revoked(), /options/],
    [{ deadline: "soon" }, /"deadline".*"soon"/],
    [{ deadline: -1 }, /"deadline".*-1/],
    [{ deadline: NaN }, /"deadline".*NaN/],
    [{ signal: {} }, /"signal"/],
    [{ signal: new AbortController() }, /"signal"/],
    [{ onProgress: 7 }, /"onProgress"/],
    [{ words: "yes" }, /"words".*"yes"/],
    [{ ignore: "case" }, /"ignore" must be an array/],
    [{ ignore: ["colour"] }, /"ignore\[0\]".*"colour"/],
    [{ ignore: revoked() }, /options/],
    [{ entities: {} }, /"entities" must be an array/],
    [{ entities: ["Neman"] }, /"entities\[0\]" must be an object/],
    [{ entities: [{ kind: "place" }] }, /"entities\[0\]\.name"/],
    [{ entities: [{ name: " ", kind: "place" }] }, /"entities\[0\]\.name"/],
    [{ entities: [{ name: "Neman", kind: "river" }] }, /"entities\[0\]\.kind".*"river"/],
    [
      { entities: [{ name: "Neman", kind: "place", variants: "Nioman" }] },
      /"entities\[0\]\.variants" must be an array/,
    ],
    [{ entities: [{ name: "Neman", kind: "place", variants: [7] }] }, /"entities\[0\]\.variants\[0\]"/],
    [{ entities: [{ name: "Neman", kind: "place", key: 7 }] }, /"entities\[0\]\.key"/],
    [{ pins: 7 }, /"pins" must be an array/],
    [{ pins: [7] }, /"pins\[0\]" must be an object/],
    [{ pins: [{ left: 0, right: 0 }] }, /"pins\[0\]\.match"/],
    [{ pins: [{ left: -1, right: 0, match: true }] }, /"pins\[0\]\.left"/],
    [{ pins: [{ left: 0, right: 1.5, match: true }] }, /"pins\[0\]\.right"/],
    [{ pins: [{ left: 0, right: "0", match: true }] }, /"pins\[0\]\.right"/],
  ];
  for (const [options, message] of bad)
    test(`an option: ${message.source}`, async () => {
      await refuses(() => compare(story, story, options), "bad-option", null, message);
      await refuses(() => compareSync(story, story, options), "bad-option", null, message);
    });

  test("a pin behind the last sentence names its side", () =>
    refuses(
      () => compare(story, story, { pins: [{ left: 0, right: 9999, match: true }] }),
      "bad-option",
      "right",
      /"pins\[0\]\.right" is 9999/,
    ));

  test("options of alignWords and findEntities", async () => {
    await refuses(() => alignWords(story, story, { languages: "en" }), "bad-option", null, /"languages"/);
    await refuses(() => alignWords(story, story, { languages: ["en", 7] }), "bad-option", null, /"languages\[1\]"/);
    await refuses(() => alignWords(story, story, { languages: ["en", "ru", "be"] }), "bad-option", null, /"languages"/);
    await refuses(() => alignWords(story, story, { ignore: ["x"] }), "bad-option", null, /"ignore\[0\]"/);
    await refuses(() => findEntities(story, 7), "bad-option", null, /options/);
    await refuses(() => findEntities(story, { language: 7 }), "bad-option", null, /"language"/);
    await refuses(() => findEntities(story, { entities: 7 }), "bad-option", null, /"entities"/);
  });
});

describe("what compares, with a warning", () => {
  const warningsOf = (left, right) => {
    const comparison = compareSync(left, right);
    checkComparison(comparison, { left, right });
    return comparison.warnings.map(({ code, side }) => `${code} ${side}`);
  };

  test("a story against itself: none", () => assert.deepEqual(warningsOf(story, story), []));
  test("HTML pasted as text", () => {
    const html = `<div class="story"><p>${story.replace(". ", ".</p><p>")}</p></div>`;
    assert.ok(warningsOf(html, story).includes("looks-like-html left"));
    assert.ok(warningsOf(story, html).includes("looks-like-html right"));
  });
  test("halves of surrogate pairs that stand alone are kept, and positions hold", () => {
    const alone = `\ud83e ${story}\udd2c Another \ud83e\uddac sentence follows it here.`;
    assert.deepEqual(warningsOf(alone, story), ["lone-surrogate left"]);
    assert.deepEqual(warningsOf(story, alone), ["lone-surrogate right"]);
    const { left, matches } = compareSync(alone, story);
    assert.ok(left.text === alone);
    const first = left.sentences[matches[0].left[0]].span;
    assert.match(alone.slice(first.start, first.end), /The bridge over the river was closed on Monday\.$/);
  });
  test("a replacement character is no half of a pair", () =>
    assert.deepEqual(warningsOf(`\ufffd ${story}`, story), []));
  test("a language without rules", () => {
    const unknown = "Silta suljettiin maanantaina. Kukaan ei tiedä kuinka pitkäksi aikaa.";
    const { warnings, left } = compareSync({ text: unknown, language: "fi" }, story);
    assert.equal(left.language, "fi");
    assert.ok(warnings.some(({ code, side }) => code === "unknown-language" && side === "left"));
  });
  test("two stories that share nothing", () => {
    const { left, right } = pair("09-unrelated-health-en");
    const comparison = compareSync(left.slice(0, 600), right.slice(-600));
    assert.equal(
      comparison.warnings.some(({ code }) => code === "nothing-in-common"),
      !comparison.matches.length,
    );
  });
  test("a megabyte of one word", () => warningsOf("a".repeat(2 ** 20), story));
  test("a megabyte of marks", () => warningsOf(`${"<(“".repeat(2 ** 18)} ${story}`, story));
  test("characters of all sizes, and no final full stop", () =>
    warningsOf("👩‍👩‍👧‍👦 ﷽ A\u0301\u0301 \u202eright to left\u202c", "🦬 fin"));
});

test("StoryCompareError is an error with a name, a code and a side", async () => {
  const error = await refuses(() => compare("", story), "empty", "left");
  assert.ok(error instanceof StoryCompareError);
  assert.equal(
    String(error),
    "StoryCompareError: The left story is empty: there is nothing but space and boilerplate in it.",
  );
});

function revoked() {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

function raise(error) {
  throw error;
}

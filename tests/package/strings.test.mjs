// The words of the interface: www/words.js and its tables.

import assert from "node:assert/strict";
import { test } from "node:test";
import { fill, wordsFor } from "../../www/words.js";
import be from "../../www/strings/be.js";
import en from "../../www/strings/en.js";
import ru from "../../www/strings/ru.js";
import { explain } from "../../www/explain.js";

const counted = (words, name, counts) => counts.map((n) => fill(words.plural(name, n), [n]));

test("plural forms follow each language", () => {
  assert.deepEqual(counted(wordsFor("en"), "sentences", [1, 2, 21]), ["1 sentence", "2 sentences", "21 sentences"]);
  assert.deepEqual(counted(wordsFor("ru"), "sentences", [1, 2, 5, 11, 12, 21, 22, 25, 111]), [
    "1 предложение",
    "2 предложения",
    "5 предложений",
    "11 предложений",
    "12 предложений",
    "21 предложение",
    "22 предложения",
    "25 предложений",
    "111 предложений",
  ]);
  assert.deepEqual(counted(wordsFor("be-BY"), "sentences", [1, 3, 7, 14, 31]), [
    "1 сказ",
    "3 сказы",
    "7 сказаў",
    "14 сказаў",
    "31 сказ",
  ]);
});

test("a browser that has no Belarusian forms takes the Russian ones, which are the same", () => {
  const known = Intl.PluralRules.supportedLocalesOf;
  try {
    Intl.PluralRules.supportedLocalesOf = (tag) =>
      String(tag).startsWith("be") ? [] : known.call(Intl.PluralRules, tag);
    assert.deepEqual(counted(wordsFor("be"), "passages", [1, 4, 12, 101]), [
      "1 урывак",
      "4 урыўкі",
      "12 урыўкаў",
      "101 урывак",
    ]);
  } finally {
    Intl.PluralRules.supportedLocalesOf = known;
  }
});

test("each table has every text, with the same values in it", () => {
  const flat = (table, path = "") =>
    Object.entries(table).flatMap(([name, value]) =>
      typeof value === "string" ? [[`${path}${name}`, value]] : flat(value, `${path}${name}.`),
    );
  const values = (text) => [...new Set(text.match(/\{\w+\}/g))].sort().join();
  const english = new Map(flat(en));
  for (const table of [ru, be]) {
    const own = new Map(flat(table));
    for (const [name, text] of english) {
      assert.ok(own.has(name), `${table.tag} lacks ${name}`);
      assert.equal(values(own.get(name)), values(text), `${table.tag}: ${name}`);
    }
    for (const name of own.keys())
      assert.ok(english.has(name) || /\.(few|many)$/.test(name), `${table.tag} has ${name}, which is nowhere else`);
    for (const [name, text] of own) assert.equal((text.match(/\*/g) ?? []).length % 2, 0, `${table.tag}: ${name}`);
  }
});

test("an embedder replaces some texts, or brings a language", () => {
  const some = wordsFor("en", { passages: { one: "{0} match", other: "{0} matches" }, grades: { emphatic: "loud" } });
  assert.deepEqual(counted(some, "passages", [1, 2]), ["1 match", "2 matches"]);
  assert.equal(some.text("grades.emphatic"), "loud");
  assert.equal(some.text("grades.distancing"), en.grades.distancing);
  assert.equal(some.text("next"), en.next);

  const polish = wordsFor("pl", {
    tag: "pl",
    words: { one: "{0} słowo", few: "{0} słowa", many: "{0} słów", other: "{0} słowa" },
  });
  assert.equal(polish.text("tag"), "pl");
  assert.deepEqual(counted(polish, "words", [1, 22, 25]), ["1 słowo", "22 słowa", "25 słów"]);
  // A form that is missing is the language's own `other`, not a form of another language.
  assert.equal(wordsFor("ru", { words: { other: "{0} w" } }).plural("words", 5), "{0} w");
});

test("what is no text is not taken for one", () => {
  const words = wordsFor("en", { next: 7, passages: null, months: { 0: 1 } });
  assert.equal(words.text("next"), "");
  assert.equal(words.text("nothing"), "");
  assert.equal(words.text("constructor"), "");
  assert.equal(words.text("__proto__.constructor.name"), "");
  assert.equal(words.plural("passages", 2), "{0} passages");
  assert.equal(wordsFor("not a language", { tag: "also none" }).plural("passages", 1), "{0} passage");
});

test("values are not looked into", () => {
  assert.equal(fill("in {0}: *{1}*", ["*{1}*", "x"]), "in *{1}*: x");
});

test("errors are told in the reader's language, and name the story", () => {
  assert.match(explain(wordsFor("en"), "empty", "right"), /^The second story has no text/);
  assert.match(explain(wordsFor("ru"), "not-text", "left"), /^Первая статья не читается/);
  assert.match(explain(wordsFor("be"), "wasm-failed", null), /^Параўнаць не ўдалося/);
  assert.equal(explain(wordsFor("en"), "empty", null), en.errors.other);
  assert.equal(
    explain(wordsFor("en"), "timeout", "left"),
    "The first story could not be loaded. Reload the page to try again.",
  );
});

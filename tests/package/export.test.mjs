// What a reader takes along: www/export.js.

import assert from "node:assert/strict";
import { test } from "node:test";
import { passageText, toCsv, toJson } from "../../www/export.js";
import { wordsFor } from "../../www/words.js";
import { compare } from "../../dist/node.js";

const words = wordsFor("en");
const left = {
  text: 'The ferry stayed in port on Monday because a crane had fallen.\n\nThe café on board stays open.\n\n=HYPERLINK("x") stands here, and 14 cars wait.',
  source: "Harbour Post",
  url: "https://harbour.example/ferry",
};
const right = {
  text: 'The ferry stayed in port on Monday because a crane had fallen down.\n\nRain is expected from the west tonight.\n\n=HYPERLINK("x") stands here, and 12 cars wait.',
  source: "Coast Daily",
};
const comparison = await compare(left, right, {
  pins: [
    { left: 0, right: 0, match: true },
    { left: left.text.indexOf("café"), right: right.text.indexOf("Rain"), match: false },
  ],
});

/** RFC 4180, read back. */
function parse(csv) {
  const rows = [[]];
  for (const [, quoted, end] of csv.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1).push(quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("the table has a row a passage, and what one side alone has in its place", () => {
  const csv = toCsv(comparison, words, "https://desk.example");
  assert.ok(csv.startsWith("\ufeff"));
  const rows = parse(csv);
  assert.deepEqual(rows[0].slice(0, 7), [
    "Number",
    "Relation",
    "Harbour Post",
    "Coast Daily",
    "In another order",
    "Facts that disagree",
    "confirmed by an editor",
  ]);
  assert.match(rows[0][7], /made by a machine \(story-compare .*Report a mistake: https:\/\/desk\.example$/);
  assert.deepEqual(
    rows.slice(1).map((row) => [row[0], row[2].slice(0, 13), row[3].slice(0, 13)]),
    [
      ["1", "The ferry sta", "The ferry sta"],
      ["2", "", "Rain is expec"],
      ["3", "The café on b", ""],
      ["4", "'=HYPERLINK(\"", "'=HYPERLINK(\""],
    ],
  );
  assert.ok(rows.every((row) => row.length === rows[0].length));
  assert.equal(rows[1][6], "yes");
  assert.match(rows[4][5], /14.* ≠ 12/);
  assert.equal(rows[3][1], "only in Harbour Post");
});

test("a name in Cyrillic is not declined", () => {
  const cyrillic = { ...comparison, left: { ...comparison.left, source: "Речная газета" } };
  assert.match(toCsv(cyrillic, wordsFor("ru"), ""), /"только в издании «Речная газета»"/);
});

test("a passage as text says whose words they are and what they are to each other", () => {
  const text = passageText(comparison, 0, words, "");
  assert.match(
    text,
    /^Harbour Post, https:\/\/harbour\.example\/ferry:\nThe ferry stayed .* fallen\.\n\nCoast Daily:\nThe ferry/,
  );
  assert.match(text, /\((nearly the same|other words); confirmed by an editor\. This comparison was made by a machine/);
});

test("the data that is downloaded can be shown again, and says who made it", () => {
  const data = JSON.parse(toJson(comparison, words, "mailto:desk@example.org"));
  assert.match(data.notice, /made by a machine .* mailto:desk@example\.org$/);
  delete data.notice;
  assert.deepEqual(data, JSON.parse(JSON.stringify(comparison)));
});

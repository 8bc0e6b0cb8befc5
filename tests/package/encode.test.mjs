// What the view is handed is what the engine gave.

import assert from "node:assert/strict";
import { test } from "node:test";
import { comparison } from "../browser/comparison.mjs";
import { decodeComparison } from "../../www/decode.js";
import { encodeComparison } from "../../www/encode.js";

const whole = comparison();
whole.left.text += " 🦬 \ud800";
whole.left.quotations.push({
  span: { start: 1, end: 9 },
  speaker: 0,
  attribution: { start: 2, end: 3 },
  cue: { span: { start: 2, end: 3 }, lemma: "say", grade: "neutral" },
});
whole.right.quotations.push({ span: { start: 0, end: 4 }, speaker: null, attribution: null, cue: null });
whole.quotationPairs.push({ left: [0], right: [0], relation: "told", matches: [1] });
whole.left.quotedWords.push({ start: 3, end: 9 });
whole.left.sayings.push({
  attribution: { start: 1, end: 7 },
  speaker: 1,
  cue: { span: { start: 2, end: 5 }, lemma: "claim", grade: "distancing" },
  quotation: 0,
});
whole.speakers.push({ entity: 1, left: [0], right: [] });
whole.entities.forEach((entity, at) => (entity.group = at === 1));
whole.entities[2].value = { type: "date", iso: "2026-03-02" };
whole.entities[3].value = { type: "number", min: 0.5, max: 2, unit: null };
whole.warnings.push({ code: "unknown-language", side: "right" }, { code: "nothing-in-common", side: null });

test("a comparison that is packed again is the same", () => {
  assert.deepEqual(decodeComparison(encodeComparison(whole)), whole);
  // As it comes out of a store.
  assert.deepEqual(decodeComparison(encodeComparison(JSON.parse(JSON.stringify(whole)))), whole);
});

test("what is no comparison is refused, with the reason", () => {
  for (const [bad, reason] of [
    [{}, /schema is undefined/],
    [null, /no comparison/],
    ["text", /no comparison/],
    [{ ...whole, schema: 2 }, /schema is 2/],
    [{ ...whole, left: { ...whole.left, sentences: null } }, /no comparison/],
    [
      { ...whole, matches: [{ ...whole.matches[0], relation: "similar" }] },
      /"similar" is none of same, reworded, partial/,
    ],
  ])
    assert.throws(
      () => encodeComparison(bad),
      (error) => error.code === "bad-option" && reason.test(error.message),
    );
});

// Makes the flat arrays of a comparison again, for the view: the way back of decode.js, field by field in the same order.

import * as names from "./decode.js";
import { StoryCompareError } from "./errors.js";

/**
 * @param {import("./index.d.ts").Comparison} comparison as the engine gave it, perhaps stored in between
 * @returns {import("./decode.js").Packed}
 */
export function encodeComparison(comparison) {
  /** @type {number[]} */
  const integers = [];
  /** @type {number[]} */
  const numbers = [];
  let strings = "";

  const int = (/** @type {number} */ value) => void integers.push(value);
  const float = (/** @type {number} */ value) => void numbers.push(value);
  const flag = (/** @type {boolean} */ value) => void integers.push(value ? 1 : 0);
  const string = (/** @type {string} */ value) => {
    int(value.length);
    strings += value;
  };
  /** @template T @param {readonly T[]} table @param {T} value */
  const one = (table, value) => {
    const at = table.indexOf(value);
    if (at < 0) throw new TypeError(`"${value}" is none of ${table.join(", ")}`);
    int(at);
  };
  /** @template T @param {T | null | undefined} value @param {(value: T) => void} write */
  const option = (value, write) => {
    flag(value !== null && value !== undefined);
    if (value !== null && value !== undefined) write(value);
  };
  /** @template T @param {readonly T[]} items @param {(item: T) => void} write */
  const list = (items, write) => {
    int(items.length);
    // Not forEach, which would leave out what is missing in a sparse list.
    for (const item of items) write(item);
  };

  /** @typedef {import("./index.d.ts").Span} Span */
  const span = (/** @type {Span} */ { start, end }) => {
    int(start);
    int(end);
  };
  const mention = (/** @type {import("./index.d.ts").Mention} */ it) => {
    span(it.span);
    one(names.FORMS, it.form);
    float(it.score);
  };
  const cue = (/** @type {import("./index.d.ts").Cue} */ it) => {
    span(it.span);
    string(it.lemma);
    one(names.GRADES, it.grade);
  };
  const story = (/** @type {import("./index.d.ts").Story} */ it) => {
    string(it.text);
    option(it.source, string);
    option(it.url, string);
    option(it.title, string);
    option(it.published, string);
    string(it.language);
    list(it.paragraphs, span);
    list(it.sentences, (sentence) => {
      span(sentence.span);
      int(sentence.paragraph);
      one(names.ROLES, sentence.role);
    });
    list(it.quotations, (quotation) => {
      span(quotation.span);
      option(quotation.speaker, int);
      option(quotation.attribution, span);
      option(quotation.cue, cue);
    });
    // What was stored before these were told has none of them; so below.
    list(it.sayings ?? [], (saying) => {
      span(saying.attribution);
      option(saying.speaker, int);
      cue(saying.cue);
      option(saying.quotation, int);
    });
    list(it.quotedWords ?? [], span);
    list(it.skipped, (skipped) => {
      span(skipped.span);
      one(names.SKIPPED_KINDS, skipped.kind);
    });
  };
  const match = (/** @type {import("./index.d.ts").Match} */ it) => {
    list(it.left, int);
    list(it.right, int);
    one(names.RELATIONS, it.relation);
    float(it.score);
    flag(it.moved);
    one(names.QUOTED, it.quoted);
    list(it.words, (word) => {
      list(word.left, span);
      list(word.right, span);
      one(names.WORD_RELATIONS, word.relation);
      flag(word.moved);
    });
    list(it.disagreements, (disagreement) => {
      one(names.DISAGREEMENT_KINDS, disagreement.kind);
      span(disagreement.left);
      span(disagreement.right);
    });
    flag(it.pinned);
  };
  const entity = (/** @type {import("./index.d.ts").Entity} */ it) => {
    int(it.id);
    one(names.ENTITY_KINDS, it.kind);
    string(it.name);
    option(it.key, string);
    option(it.value, (value) => {
      if (value.type === "date") {
        int(0);
        string(value.iso);
      } else {
        int(1);
        float(value.min);
        float(value.max);
        option(value.unit, string);
      }
    });
    flag(it.group ?? false);
    list(it.left, mention);
    list(it.right, mention);
  };

  try {
    const { schema, engine, left, right, matches, quotationPairs, speakers, entities, summary, truncated, warnings } =
      comparison;
    if (schema !== 1) throw new TypeError(`its schema is ${schema}, and 1 is known here`);
    int(schema);
    string(engine);
    story(left);
    story(right);
    list(matches, match);
    list(quotationPairs, (pair) => {
      list(pair.left, int);
      list(pair.right, int);
      one(names.QUOTATION_RELATIONS, pair.relation);
      list(pair.matches ?? [], int);
    });
    list(speakers ?? [], (speaker) => {
      int(speaker.entity);
      list(speaker.left, int);
      list(speaker.right, int);
    });
    list(entities, entity);
    float(summary.coverage.left);
    float(summary.coverage.right);
    const { total, same, reworded, partial, moved } = summary.matches;
    [total, same, reworded, partial, moved].forEach(int);
    list(summary.leftOnly, int);
    list(summary.rightOnly, int);
    const quotations = summary.quotations;
    [quotations.same, quotations.reworded, quotations.told, quotations.leftOnly, quotations.rightOnly].forEach(int);
    flag(truncated);
    list(warnings, (warning) => {
      one(names.WARNING_CODES, warning.code);
      option(warning.side, (side) => one(names.SIDES, side));
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StoryCompareError("bad-option", null, `What was given to be shown is no comparison: ${why}.`, error);
  }
  return [Int32Array.from(integers), Float64Array.from(numbers), strings];
}

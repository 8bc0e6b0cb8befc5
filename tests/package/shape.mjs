// What every comparison must be, whatever it was made of. Written for the reader of a failure: each message says where.

import assert from "node:assert/strict";

const KINDS = ["person", "place", "organisation", "date", "number", "other"];

/** Asserts all of it; `given` are the two texts that were handed over. */
export function checkComparison(comparison, given) {
  fields(comparison, "comparison", {
    schema: (value) => assert.equal(value, 1),
    engine: (value) => assert.match(value, /^story-compare \d+\.\d+\.\d+/),
    left: object,
    right: object,
    matches: list(object),
    quotationPairs: list(object),
    speakers: list(object),
    entities: list(object),
    summary: object,
    truncated: boolean,
    warnings: list(object),
  });
  const { left, right, matches, entities, quotationPairs, summary, warnings } = comparison;
  checkStory(left, "left", given.left, entities.length);
  checkStory(right, "right", given.right, entities.length);
  matches.forEach((match, index) => checkMatch(match, `matches[${index}]`, left, right));
  checkEntities(entities, left.text, right.text);
  quotationPairs.forEach((pair, index) =>
    fields(pair, `quotationPairs[${index}]`, {
      left: indexes(left.quotations),
      right: indexes(right.quotations),
      relation: one("same", "reworded", "told"),
      matches: indexes(matches),
    }),
  );
  comparison.speakers.forEach((speaker, index) =>
    fields(speaker, `speakers[${index}]`, {
      entity: index_(entities.length),
      left: indexes(left.sayings),
      right: indexes(right.sayings),
    }),
  );
  checkSummary(summary, comparison);
  warnings.forEach((warning, index) =>
    fields(warning, `warnings[${index}]`, {
      code: one("looks-like-html", "unknown-language", "nothing-in-common", "lone-surrogate"),
      side: one("left", "right", null),
    }),
  );
  const starts = matches.map((match) => match.left[0]);
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
    "matches stand in the order of the left story",
  );
}

/** A verb of saying. */
const cue = (text) => (value, where) =>
  fields(value, where, {
    span: span(text),
    lemma: string,
    grade: one("neutral", "emphatic", "distancing", "conceding"),
  });

function checkStory(story, name, given, entities) {
  const text = typeof given === "string" ? given : given.text;
  assert.ok(story.text === text, `the text of the ${name} story is the caller's`);
  const told = (field) => (value) => assert.equal(value, given[field] ?? null, `${field} of the ${name} story`);
  fields(story, name, {
    text: string,
    source: told("source"),
    url: told("url"),
    title: told("title"),
    published: told("published"),
    language: string,
    paragraphs: list(span(text)),
    sentences: list(object),
    quotations: list(object),
    sayings: list(object),
    quotedWords: list(span(text)),
    skipped: list(object),
  });
  story.sayings.forEach((saying, index) =>
    fields(saying, `${name}.sayings[${index}]`, {
      attribution: span(text),
      speaker: (value, where) => value === null || index_(entities)(value, where),
      cue: cue(text),
      quotation: (value, where) => value === null || index_(story.quotations.length)(value, where),
    }),
  );
  story.sentences.forEach((sentence, index) =>
    fields(sentence, `${name}.sentences[${index}]`, {
      span: span(text),
      paragraph: (value, where) => {
        const paragraph = story.paragraphs[value];
        assert.ok(paragraph, `${where}: there is no paragraph ${value}`);
        assert.ok(
          paragraph.start <= sentence.span.start && sentence.span.end <= paragraph.end,
          `${where}: outside of it`,
        );
      },
      role: one("headline", "subheading", "body"),
    }),
  );
  story.skipped.forEach((skipped, index) =>
    fields(skipped, `${name}.skipped[${index}]`, {
      span: span(text),
      kind: one("source", "date", "image", "credit", "donation", "share", "related", "counter", "notice", "other"),
    }),
  );
  story.quotations.forEach((quotation, index) =>
    fields(quotation, `${name}.quotations[${index}]`, {
      span: span(text),
      speaker: (value, where) => value === null || index_(entities)(value, where),
      attribution: (value, where) => value === null || span(text)(value, where),
      cue: (value, where) => value === null || cue(text)(value, where),
    }),
  );
  const parts = [...story.sentences, ...story.skipped].map((part) => part.span);
  coversOnce(parts, text, { start: 0, end: text.length }, `${name}: sentences and skipped stretches`);
}

function checkMatch(match, where, left, right) {
  fields(match, where, {
    left: indexes(left.sentences),
    right: indexes(right.sentences),
    relation: one("same", "reworded", "partial"),
    score: share,
    moved: boolean,
    quoted: one("both", "left", "right", "none"),
    words: list(object),
    disagreements: list(object),
    pinned: boolean,
  });
  assert.ok(match.left.length && match.right.length, `${where} has both sides`);
  if (match.words.length) {
    checkWords(match.words, `${where}.words`, left.text, right.text);
    for (const [side, story] of Object.entries({ left, right }))
      for (const sentence of match[side].map((index) => story.sentences[index].span)) {
        const spans = match.words.flatMap((link) => link[side]);
        const inside = spans.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
        coversOnce(inside, story.text, sentence, `${where}: the ${side} words`);
      }
  }
  match.disagreements.forEach((disagreement, index) =>
    fields(disagreement, `${where}.disagreements[${index}]`, {
      kind: one("number", "date", "name", "negation"),
      left: span(left.text),
      right: span(right.text),
    }),
  );
}

/** Asserts what word links are. */
export function checkWords(links, name, left, right) {
  links.forEach((link, index) => {
    const where = `${name}[${index}]`;
    fields(link, where, {
      left: list(span(left)),
      right: list(span(right)),
      relation: one("same", "changed", "left-only", "right-only"),
      moved: boolean,
    });
    const sides = [link.left.length > 0, link.right.length > 0];
    const expected = { "left-only": [true, false], "right-only": [false, true] }[link.relation] ?? [true, true];
    assert.deepEqual(sides, expected, `${where}: ${link.relation}`);
  });
}

/** Asserts what entities are. */
export function checkEntities(entities, left, right) {
  entities.forEach((entity, index) => {
    const where = `entities[${index}]`;
    const mentions = (text) =>
      list((mention, place) =>
        fields(mention, place, {
          span: span(text),
          form: one("name", "role", "demonym", "acronym", "value"),
          score: share,
        }),
      );
    fields(entity, where, {
      id: (value) => assert.equal(value, index, `${where}: its id is its index`),
      kind: one(...KINDS),
      name: string,
      key: (value, place) => value === null || string(value, place),
      value: (value, place) => {
        if (value === null) return;
        if (value.type === "date") fields(value, place, { type: one("date"), iso: string });
        else
          fields(value, place, {
            type: one("number"),
            min: number,
            max: number,
            unit: (unit, at) => unit === null || string(unit, at),
          });
      },
      group: boolean,
      left: mentions(left),
      right: mentions(right),
    });
    assert.ok(entity.left.length + entity.right.length > 0, `${where} is mentioned`);
  });
}

function checkSummary(summary, { left, right, matches, quotationPairs }) {
  const pairs = (relation) => quotationPairs.filter((pair) => pair.relation === relation).length;
  const count = (test) => matches.filter(test).length;
  const only = (story, side) => {
    const matched = new Set(matches.flatMap((match) => match[side]));
    return [...story.sentences.keys()].filter((index) => story.sentences[index].role === "body" && !matched.has(index));
  };
  fields(summary, "summary", {
    coverage: (value, where) => fields(value, where, { left: share, right: share }),
    matches: (value) =>
      assert.deepEqual(value, {
        total: matches.length,
        same: count(({ relation }) => relation === "same"),
        reworded: count(({ relation }) => relation === "reworded"),
        partial: count(({ relation }) => relation === "partial"),
        moved: count(({ moved }) => moved),
      }),
    leftOnly: (value) => assert.deepEqual(value, only(left, "left"), "summary.leftOnly"),
    rightOnly: (value) => assert.deepEqual(value, only(right, "right"), "summary.rightOnly"),
    quotations: (value) => {
      const { leftOnly, rightOnly, ...relations } = value;
      assert.deepEqual(relations, { same: pairs("same"), reworded: pairs("reworded"), told: pairs("told") });
      const paired = (side) => new Set(quotationPairs.flatMap((pair) => pair[side])).size;
      assert.equal(leftOnly, left.quotations.length - paired("left"), "summary.quotations.leftOnly");
      assert.equal(rightOnly, right.quotations.length - paired("right"), "summary.quotations.rightOnly");
    },
  });
}

/** Asserts that `spans` hold every character of `text` within `part` that is not space exactly once. */
function coversOnce(spans, text, part, what) {
  let end = part.start;
  const gap = (from, to) => assert.match(text.slice(from, to), /^\s*$/u, `${what} leave out ${from} to ${to}`);
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    assert.ok(span.start >= end, `${what} overlap at ${span.start}`);
    gap(end, span.start);
    end = span.end;
  }
  gap(end, part.end);
}

/** Asserts that an object has these fields and no others, each as its check says. */
function fields(value, where, checks) {
  object(value, where);
  assert.deepEqual(Object.keys(value), Object.keys(checks), `the fields of ${where}`);
  for (const [field, check] of Object.entries(checks)) check(value[field], `${where}.${field}`);
}

const string = (value, where) => assert.equal(typeof value, "string", where);
const boolean = (value, where) => assert.equal(typeof value, "boolean", where);
const number = (value, where) => assert.ok(Number.isFinite(value), `${where} is ${value}`);
const object = (value, where) => assert.ok(typeof value === "object" && value && !Array.isArray(value), where);
const one =
  (...values) =>
  (value, where) =>
    assert.ok(values.includes(value), `${where} is ${value}`);
const share = (value, where) => {
  number(value, where);
  assert.ok(value >= 0 && value <= 1, `${where} is ${value}`);
  assert.equal(value, Math.round(value * 1000) / 1000, `${where} has 3 decimals`);
};
const list = (check) => (value, where) => {
  assert.ok(Array.isArray(value), where);
  value.forEach((item, index) => check(item, `${where}[${index}]`));
};
const index_ = (length) => (value, where) =>
  assert.ok(Number.isInteger(value) && value >= 0 && value < length, `${where} is ${value}`);
const indexes = (of) => (value, where) => {
  list(index_(of.length))(value, where);
  assert.deepEqual(
    value,
    [...new Set(value)].sort((a, b) => a - b),
    `${where} ascends`,
  );
};
const span = (text) => (value, where) => {
  fields(value, where, { start: index_(text.length + 1), end: index_(text.length + 1) });
  assert.ok(value.start < value.end, `${where} is empty or upside down`);
  for (const position of [value.start, value.end])
    assert.ok(!insidePair(text, position), `${where} cuts a surrogate pair`);
};
const insidePair = (text, position) =>
  /[\ud800-\udbff]/.test(text[position - 1] ?? "") && /[\udc00-\udfff]/.test(text[position] ?? "");

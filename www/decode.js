// Makes objects of the flat arrays in which a result leaves the module. The order of the fields is that of src/pack.rs;
// a test there compares the tables of names.

/**
 * A table of names that stay literal types.
 * @template {string} T
 * @param {T[]} list
 */
const names = (...list) => list;

// prettier-ignore
export const ROLES = names("headline", "subheading", "body");
// prettier-ignore
export const SKIPPED_KINDS = names("source", "date", "image", "credit", "donation", "share", "related", "counter", "notice", "other");
// prettier-ignore
export const GRADES = names("neutral", "emphatic", "distancing", "conceding");
// prettier-ignore
export const WORD_RELATIONS = names("same", "changed", "left-only", "right-only");
// prettier-ignore
export const DISAGREEMENT_KINDS = names("number", "date", "name", "negation");
// prettier-ignore
export const RELATIONS = names("same", "reworded", "partial");
// prettier-ignore
export const QUOTED = names("both", "left", "right", "none");
// prettier-ignore
export const FORMS = names("name", "role", "demonym", "acronym", "value");
// prettier-ignore
export const ENTITY_KINDS = names("person", "place", "organisation", "date", "number", "other");
// prettier-ignore
export const QUOTATION_RELATIONS = names("same", "reworded", "told");
// prettier-ignore
export const WARNING_CODES = names("looks-like-html", "unknown-language", "nothing-in-common", "lone-surrogate");
// prettier-ignore
export const SIDES = names("left", "right");
// prettier-ignore
export const ERROR_CODES = names("empty", "too-long", "not-text", "bad-option");

/** @typedef {[Int32Array, Float64Array, string]} Packed what the module hands out */

/** @param {Packed} packed */
function reader([integers, numbers, strings]) {
  let integer = 0;
  let number = 0;
  let character = 0;

  const int = () => integers[integer++];
  const float = () => numbers[number++];
  const flag = () => integers[integer++] === 1;
  const string = () => {
    const start = character;
    character += int();
    return strings.slice(start, character);
  };
  /** @template T @param {readonly T[]} table */
  const one = (table) => table[int()];
  /** @template T @param {() => T} read @returns {T | null} */
  const option = (read) => (flag() ? read() : null);
  /** @template T @param {() => T} read */
  const list = (read) => {
    const items = [];
    for (let length = int(); length > 0; length--) items.push(read());
    return items;
  };

  const span = () => ({ start: int(), end: int() });
  const sentence = () => ({ span: span(), paragraph: int(), role: one(ROLES) });
  const skipped = () => ({ span: span(), kind: one(SKIPPED_KINDS) });
  const cue = () => ({ span: span(), lemma: string(), grade: one(GRADES) });
  const quotation = () => ({ span: span(), speaker: option(int), attribution: option(span), cue: option(cue) });
  const saying = () => ({ attribution: span(), speaker: option(int), cue: cue(), quotation: option(int) });
  const story = () => ({
    text: string(),
    source: option(string),
    url: option(string),
    title: option(string),
    published: option(string),
    language: string(),
    paragraphs: list(span),
    sentences: list(sentence),
    quotations: list(quotation),
    sayings: list(saying),
    quotedWords: list(span),
    skipped: list(skipped),
  });
  const word = () => ({ left: list(span), right: list(span), relation: one(WORD_RELATIONS), moved: flag() });
  const disagreement = () => ({ kind: one(DISAGREEMENT_KINDS), left: span(), right: span() });
  const match = () => ({
    left: list(int),
    right: list(int),
    relation: one(RELATIONS),
    score: float(),
    moved: flag(),
    quoted: one(QUOTED),
    words: list(word),
    disagreements: list(disagreement),
    pinned: flag(),
  });
  const mention = () => ({ span: span(), form: one(FORMS), score: float() });
  /** @returns {NonNullable<import("./index.d.ts").Entity["value"]>} */
  const value = () =>
    int() === 0
      ? { type: "date", iso: string() }
      : { type: "number", min: float(), max: float(), unit: option(string) };
  const entity = () => ({
    id: int(),
    kind: one(ENTITY_KINDS),
    name: string(),
    key: option(string),
    value: option(value),
    group: flag(),
    left: list(mention),
    right: list(mention),
  });
  const quotationPair = () => ({
    left: list(int),
    right: list(int),
    relation: one(QUOTATION_RELATIONS),
    matches: list(int),
  });
  const speaker = () => ({ entity: int(), left: list(int), right: list(int) });
  const summary = () => ({
    coverage: { left: float(), right: float() },
    matches: { total: int(), same: int(), reworded: int(), partial: int(), moved: int() },
    leftOnly: list(int),
    rightOnly: list(int),
    quotations: { same: int(), reworded: int(), told: int(), leftOnly: int(), rightOnly: int() },
  });
  const side = () => one(SIDES);
  const warning = () => ({ code: one(WARNING_CODES), side: option(side) });
  /** @returns {import("./index.d.ts").Comparison} */
  const comparison = () => ({
    schema: /** @type {1} */ (int()),
    engine: string(),
    left: story(),
    right: story(),
    matches: list(match),
    quotationPairs: list(quotationPair),
    speakers: list(speaker),
    entities: list(entity),
    summary: summary(),
    truncated: flag(),
    warnings: list(warning),
  });
  const error = () => ({ code: one(ERROR_CODES), side: option(side), message: string() });

  return { comparison, words: () => list(word), entities: () => list(entity), error };
}

/** @param {Packed} packed */
export const decodeComparison = (packed) => reader(packed).comparison();
/** @param {Packed} packed @returns {import("./index.d.ts").WordLink[]} */
export const decodeWords = (packed) => reader(packed).words();
/** @param {Packed} packed @returns {import("./index.d.ts").Entity[]} */
export const decodeEntities = (packed) => reader(packed).entities();
/** @param {Packed} packed */
export const decodeError = (packed) => reader(packed).error();

/**
 * Story Compare puts two newsrooms' versions of one story side by side: which passages stand in both and in which words,
 * what only one side has, who speaks, and who is called what.
 *
 * ```js
 * import { compare } from "story-compare";
 *
 * const { summary, matches, left, right } = await compare(
 *   { text: leftText, source: "Reform.news" },
 *   { text: rightText, source: "news.by" },
 * );
 * console.log(`${summary.matches.total} passages stand in both`);
 * for (const match of matches)
 *   for (const index of match.left) {
 *     const { span } = left.sentences[index];
 *     console.log(left.text.slice(span.start, span.end));
 *   }
 * ```
 *
 * Every position, here and in all results, counts UTF-16 code units, as JavaScript strings do: `text.slice(span.start,
 * span.end)` are the words. Everything that is thrown is a {@link StoryCompareError}.
 *
 * @module
 */

/** A half-open range of UTF-16 code units, as JavaScript strings count them: `start <= end`. */
export interface Span {
  start: number;
  end: number;
}

/** One of the two stories. */
export type Side = "left" | "right";

/** One newsroom's version of the story, as the page or the caller has it. Other properties are ignored. */
export interface StoryInput {
  /** Plain text as copied from a page, boilerplate and all; a blank line separates paragraphs. At most 16 Mi code units. */
  text: string;
  /** Who published it, as the reader shall see it everywhere: "Reform.news". */
  source?: string;
  /** Where it was published. */
  url?: string;
  /** Shown in the masthead; not part of `text`, not compared. */
  title?: string;
  /** ISO 8601. */
  published?: string;
  /**
   * BCP 47. Left out, it is detected among en, ru, be (Cyrillic and Latin script), else "und", which compares without
   * language rules.
   */
  language?: string;
}

/** What a sentence is in its story; `headline` where the title is part of the text. */
export type Role = "headline" | "subheading" | "body";

/** A sentence of a story. Sentences stand in the order of the text and do not overlap. */
export interface Sentence {
  span: Span;
  /** Index of its paragraph in {@link Story.paragraphs}. */
  paragraph: number;
  role: Role;
}

/** What kind of boilerplate a skipped stretch is. */
export type SkippedKind =
  "source" | "date" | "image" | "credit" | "donation" | "share" | "related" | "counter" | "notice" | "other";

/**
 * A stretch of the input that is not the story: never compared, never counted, kept for the reader who asks. Sentences and
 * skipped stretches together hold every character that is not space exactly once.
 */
export interface Skipped {
  span: Span;
  kind: SkippedKind;
}

/** How far the writer stands behind what was said: "said", "stressed", "claimed", "admitted". */
export type Grade = "neutral" | "emphatic" | "distancing" | "conceding";

/** A verb of saying. */
export interface Cue {
  span: Span;
  /** Its dictionary form. */
  lemma: string;
  grade: Grade;
}

/** Direct speech, with its marks. */
export interface Quotation {
  span: Span;
  /** {@link Entity.id} of who speaks, where the text says who. */
  speaker: number | null;
  /** The clause that attributes it: "he insisted", "the President emphasized". */
  attribution: Span | null;
  /** The verb of saying in it. */
  cue: Cue | null;
}

/** Somebody is said to have said something: in direct speech, or told in the newsroom's own words. */
export interface Saying {
  /** The clause that says so: "the President emphasized". */
  attribution: Span;
  /** {@link Entity.id} of who speaks, where the text says who. */
  speaker: number | null;
  /** The verb of saying in it. */
  cue: Cue;
  /** Index into {@link Story.quotations} of the direct speech that it attributes; null where the speech is reported. */
  quotation: number | null;
}

/** One side of a comparison, as it was read. */
export interface Story {
  /** Exactly the text that was given, lone surrogates too: every span points into it. */
  text: string;
  /** As it was given, else null; so are the next three. */
  source: string | null;
  url: string | null;
  title: string | null;
  published: string | null;
  /** BCP 47: as it was given, or "en", "ru", "be", "be-Latn" as detected, else "und". */
  language: string;
  /** The paragraphs that hold sentences. */
  paragraphs: Span[];
  sentences: Sentence[];
  quotations: Quotation[];
  /** Who says what by which verb, in the order of the text. */
  sayings: Saying[];
  /** Single words that the narration sets in quotation marks, marks included: "making noise". */
  quotedWords: Span[];
  skipped: Skipped[];
}

/**
 * How words correspond. same: equal after folding (quotation marks, dashes, and what `ignore` names). changed: said
 * otherwise. left-only, right-only: the other side's list is empty.
 */
export type WordRelation = "same" | "changed" | "left-only" | "right-only";

/**
 * Words that correspond, or words that only one side has (the other side's list is then empty). Links are minimal: a link
 * of several words stands only where no smaller split is true. Joining neighbours for reading is the view's work.
 */
export interface WordLink {
  left: Span[];
  right: Span[];
  relation: WordRelation;
  /** The words stand in another order here than there. */
  moved: boolean;
}

/** What two passages disagree about; `negation`: one side denies what the other affirms. */
export type DisagreementKind = "number" | "date" | "name" | "negation";

/** A fact on which aligned passages disagree: "17 or 20 vehicles" here, "17 vehicles" there. */
export interface Disagreement {
  kind: DisagreementKind;
  left: Span;
  right: Span;
}

/**
 * How two passages correspond. same: near-identical wording. reworded: the same content in other words. partial: a good
 * part of one is in the other.
 */
export type Relation = "same" | "reworded" | "partial";

/**
 * A passage in both stories: sentences of one side that say what sentences of the other say; one to one, or several to
 * several.
 */
export interface Match {
  /** Ascending indexes into the left story's sentences; never empty. */
  left: number[];
  /** Ascending indexes into the right story's sentences; never empty. */
  right: number[];
  relation: Relation;
  /** 0 to 1, calibrated: of the matches with score .8, about .8 are right. Rounded to 3 decimals. */
  score: number;
  /** Told elsewhere in the order of the other story. */
  moved: boolean;
  /** Where the passage is direct speech. */
  quoted: "both" | "left" | "right" | "none";
  /** Every token of the match's sentences, punctuation included, stands in exactly one link. Empty with `words: false`. */
  words: WordLink[];
  disagreements: Disagreement[];
  /** Set by the caller's `pins`, not found by the engine. */
  pinned: boolean;
}

/**
 * How an entity is mentioned. name: a name or its variant. role: "the head of state". demonym: "Lithuanian". acronym:
 * "OSCE". value: a date or number.
 */
export type Form = "name" | "role" | "demonym" | "acronym" | "value";

/** A mention of an entity. */
export interface Mention {
  /** Without a title: "President of Belarus" before a name is a mention of its own, with form "role". */
  span: Span;
  form: Form;
  /** 0 to 1, rounded to 3 decimals. */
  score: number;
}

/** What an entity is. */
export type EntityKind = "person" | "place" | "organisation" | "date" | "number" | "other";

/** What a date or number amounts to. */
export type Value =
  | {
      type: "date";
      /**
       * ISO 8601, as precise as the text: "2025-11-20", "2024-04", "--11-20" without a year, "T16:42", "2025-W50",
       * "2025-12-08/2025-12-10"; by its second part "2025-22" a summer (21 to 24: spring to winter), "199X" a decade,
       * "18XX" a century; beyond it "2025-Q1" a quarter. What the text tells by "today" or without a year stands here
       * where the story's own date settles it.
       */
      iso: string;
    }
  | {
      type: "number";
      min: number;
      /** Equal to `min` for a single number. */
      max: number;
      /** What is counted, where the text says: "%", "EUR", a noun. */
      unit: string | null;
    };

/** Somebody or something that is named, joined across spellings, scripts, roles and both stories. */
export interface Entity {
  /** Its index in the list that it stands in. */
  id: number;
  kind: EntityKind;
  /** The fullest form met. */
  name: string;
  /** The key of the caller's dictionary entry that it is, if any. */
  key: string | null;
  value: Value | null;
  /** Several people under one name: "Lithuanian officials". */
  group: boolean;
  /** Its mentions on the left, in order; of {@link findEntities} all of them. */
  left: Mention[];
  /** Its mentions on the right, in order. */
  right: Mention[];
}

/** How two quotations correspond. told: quoted on one side, reported on the other. */
export type QuotationRelation = "same" | "reworded" | "told";

/**
 * Quotations (indexes into each story's `quotations`) that are the same speech. What is told has no quotation on the side
 * that reports it, where the list may be empty.
 */
export interface QuotationPair {
  left: number[];
  right: number[];
  relation: QuotationRelation;
  /** Indexes of the matches in which they correspond; what is told stands on the other side of them. */
  matches: number[];
}

/** The verbs by which each side lets somebody speak: indexes into each story's `sayings`. */
export interface Speaker {
  /** {@link Entity.id} of who speaks. */
  entity: number;
  left: number[];
  right: number[];
}

/** What a reader is told first. */
export interface Summary {
  /** Share of each story's words that stand in a match, 0 to 1. */
  coverage: { left: number; right: number };
  /** total = same + reworded + partial; "in other words", where a reader is told, is reworded + partial. */
  matches: { total: number; same: number; reworded: number; partial: number; moved: number };
  /** Indexes of body sentences that only the left side has. */
  leftOnly: number[];
  /** Indexes of body sentences that only the right side has. */
  rightOnly: number[];
  /** Pairs by relation, and quotations that only one side carries. */
  quotations: { same: number; reworded: number; told: number; leftOnly: number; rightOnly: number };
}

/**
 * What the caller should know about the input. looks-like-html: markup was pasted as text. unknown-language: none of those
 * whose rules the engine has. nothing-in-common: no passage stands in both. lone-surrogate: half of a surrogate pair stands
 * alone; it is kept and compares as U+FFFD.
 */
export type WarningCode = "looks-like-html" | "unknown-language" | "nothing-in-common" | "lone-surrogate";

/** A warning, and the story that it is about, if it is about one. */
export interface Warning {
  code: WarningCode;
  side: Side | null;
}

/** Two versions of a story, compared: plain data, fit for `JSON.stringify`, `structuredClone` and storage. */
export interface Comparison {
  /** Version of this shape. */
  schema: 1;
  /** Name and version of the engine that made it. */
  engine: string;
  left: Story;
  right: Story;
  /** In the order of the left story. */
  matches: Match[];
  quotationPairs: QuotationPair[];
  /** Everybody who is said to say something, in the order of `entities`. */
  speakers: Speaker[];
  entities: Entity[];
  summary: Summary;
  /** The deadline came first: what is here is right, but not all of it. */
  truncated: boolean;
  warnings: Warning[];
}

/** A name that the caller knows: it wins over what the engine would guess. */
export interface DictionaryEntry {
  /** The form to show. */
  name: string;
  kind: EntityKind;
  /** Other spellings; each wins as the name itself does. */
  variants?: string[];
  /** The caller's own key, handed back as {@link Entity.key}. */
  key?: string;
}

/** What does not count as another wording of a word. */
export type Ignore = "case" | "punctuation" | "accents";

/**
 * An editor's decision, by character position in each text: the sentences that stand there (or, in between, the next ones)
 * match, or never do.
 */
export interface Pin {
  left: number;
  right: number;
  match: boolean;
}

/** What a caller may set. An option of the wrong type is refused with the code "bad-option"; unknown ones are ignored. */
export interface CompareOptions {
  /**
   * Stop refining after this many milliseconds and say so (`truncated`); default: none. Counted from when the engine begins,
   * loading not included. Kept within 20 % or 10 ms, whichever is more.
   */
  deadline?: number;
  /**
   * Rejects with the code "aborted", at once while the engine is loading. While it runs it has the thread: the signal is
   * looked at whenever progress is, so that a handler of `onProgress` can abort.
   */
  signal?: AbortSignal;
  /** 0 to 1; called for what takes longer than a second. */
  onProgress?(done: number): void;
  /** Names that the caller knows. */
  entities?: DictionaryEntry[];
  /** What does not count as another wording of a word; default `["case"]`. */
  ignore?: Ignore[];
  /** Word links inside matches; default true. */
  words?: boolean;
  /** An editor's decisions. */
  pins?: Pin[];
}

/** What {@link alignWords} may be told. */
export interface AlignWordsOptions {
  /** BCP 47 of the left and the right text; what is left out is detected. */
  languages?: [left?: string, right?: string];
  /** What does not count as another wording of a word; default `["case"]`. */
  ignore?: Ignore[];
}

/** What {@link findEntities} may be told. */
export interface FindEntitiesOptions {
  /** BCP 47; left out, it is detected. */
  language?: string;
  /** Names that the caller knows. */
  entities?: DictionaryEntry[];
}

/** Where the module is, or the module itself; `fetch` is called for an address, in Node a file is read. */
export type ModuleSource = string | URL | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the engine; called by the others when needed. Give it the module where the default place (beside this file) is not
 * right. Loading twice is harmless: later calls get the promise of the first. After a failure it can be tried again.
 *
 * ```js
 * await init("/assets/story_compare.wasm");
 * ```
 *
 * Rejects with the code "fetch-failed", "wasm-failed" (also where a content security policy has no `wasm-unsafe-eval`),
 * "unsupported" or "bad-option".
 */
export function init(module?: ModuleSource | Promise<ModuleSource>): Promise<void>;

/**
 * Compares two versions of a story. Rejects with a {@link StoryCompareError} that names the side and the reason.
 *
 * ```js
 * const comparison = await compare(left, right, {
 *   entities: [{ name: "Alexander Lukashenko", kind: "person", variants: ["Lukashenka"], key: "Q2866" }],
 *   deadline: 200,
 * });
 * ```
 */
export function compare(
  left: string | StoryInput,
  right: string | StoryInput,
  options?: CompareOptions,
): Promise<Comparison>;

/** The same at once. Throws the code "wasm-failed" unless {@link init} has been awaited. */
export function compareSync(
  left: string | StoryInput,
  right: string | StoryInput,
  options?: CompareOptions,
): Comparison;

/**
 * Aligns the words of two passages that are known to say the same.
 *
 * ```js
 * const links = await alignWords("He denied it.", "It was denied by him.");
 * ```
 */
export function alignWords(left: string, right: string, options?: AlignWordsOptions): Promise<WordLink[]>;

/**
 * The entities of one text, as a comparison would find them; mentions stand in `left`. A string as second argument is the
 * language.
 *
 * ```js
 * const entities = await findEntities(text, { language: "en", entities: [{ name: "Neman", kind: "place" }] });
 * ```
 */
export function findEntities(text: string, options?: string | FindEntitiesOptions): Promise<Entity[]>;

/**
 * Why something was refused or failed.
 *
 * - empty: nothing but space and boilerplate.
 * - too-long: over 16 Mi code units a side.
 * - not-text: a NUL, or mostly control characters.
 * - bad-option: an argument or option of the wrong type, or out of range; the message names it.
 * - fetch-failed: the module did not arrive.
 * - timeout: something that was waited for did not come in time.
 * - aborted: by the caller's signal.
 * - unsupported: no WebAssembly here, a browser too old for the element, or a call while the engine is at work.
 * - wasm-failed: the module did not start, is not loaded yet, or failed; the next call gets a fresh one.
 *
 * Everything else compares, with {@link Comparison.warnings}.
 */
export type ErrorCode =
  | "empty"
  | "too-long"
  | "not-text"
  | "bad-option"
  | "fetch-failed"
  | "timeout"
  | "aborted"
  | "unsupported"
  | "wasm-failed";

/** The only thing that this package throws. Its message says in a sentence which side and why. */
export class StoryCompareError extends Error {
  constructor(code: ErrorCode, side: Side | null, message: string, cause?: unknown);
  readonly name: "StoryCompareError";
  code: ErrorCode;
  /** The story that is to blame, if one of them is. */
  side: Side | null;
}

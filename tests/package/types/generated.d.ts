// Generated from src/comparison.rs by `UPDATE=1 cargo test declarations`.

export type Span = { start: number, end: number, };

export type Side = "left" | "right";

export type ErrorCode = "empty" | "too-long" | "not-text" | "bad-option";

export type Role = "headline" | "subheading" | "body";

export type Sentence = { span: Span, paragraph: number, role: Role, };

export type SkippedKind = "source" | "date" | "image" | "credit" | "donation" | "share" | "related" | "counter" | "notice" | "other";

export type Skipped = { span: Span, kind: SkippedKind, };

export type Grade = "neutral" | "emphatic" | "distancing" | "conceding";

export type Cue = { span: Span, lemma: string, grade: Grade, };

export type Quotation = { span: Span, speaker: number | null, attribution: Span | null, cue: Cue | null, };

export type Saying = { attribution: Span, speaker: number | null, cue: Cue, quotation: number | null, };

export type Story = { text: string, source: string | null, url: string | null, title: string | null, published: string | null, language: string, paragraphs: Array<Span>, sentences: Array<Sentence>, quotations: Array<Quotation>, sayings: Array<Saying>, quotedWords: Array<Span>, skipped: Array<Skipped>, };

export type WordRelation = "same" | "changed" | "left-only" | "right-only";

export type WordLink = { left: Array<Span>, right: Array<Span>, relation: WordRelation, moved: boolean, };

export type DisagreementKind = "number" | "date" | "name" | "negation";

export type Disagreement = { kind: DisagreementKind, left: Span, right: Span, };

export type Relation = "same" | "reworded" | "partial";

export type Quoted = "both" | "left" | "right" | "none";

export type Match = { left: Array<number>, right: Array<number>, relation: Relation, score: number, moved: boolean, quoted: Quoted, words: Array<WordLink>, disagreements: Array<Disagreement>, pinned: boolean, };

export type Form = "name" | "role" | "demonym" | "acronym" | "value";

export type Mention = { span: Span, form: Form, score: number, };

export type EntityKind = "person" | "place" | "organisation" | "date" | "number" | "other";

export type Value = { "type": "date", iso: string, } | { "type": "number", min: number, max: number, unit: string | null, };

export type Entity = { id: number, kind: EntityKind, name: string, key: string | null, value: Value | null, group: boolean, left: Array<Mention>, right: Array<Mention>, };

export type QuotationRelation = "same" | "reworded" | "told";

export type QuotationPair = { left: Array<number>, right: Array<number>, relation: QuotationRelation, matches: Array<number>, };

export type Speaker = { entity: number, left: Array<number>, right: Array<number>, };

export type Coverage = { left: number, right: number, };

export type MatchCounts = { total: number, same: number, reworded: number, partial: number, moved: number, };

export type QuotationCounts = { same: number, reworded: number, told: number, leftOnly: number, rightOnly: number, };

export type Summary = { coverage: Coverage, matches: MatchCounts, leftOnly: Array<number>, rightOnly: Array<number>, quotations: QuotationCounts, };

export type WarningCode = "looks-like-html" | "unknown-language" | "nothing-in-common" | "lone-surrogate";

export type Warning = { code: WarningCode, side: Side | null, };

export type Comparison = { schema: 1, engine: string, left: Story, right: Story, matches: Array<Match>, quotationPairs: Array<QuotationPair>, speakers: Array<Speaker>, entities: Array<Entity>, summary: Summary, truncated: boolean, warnings: Array<Warning>, };

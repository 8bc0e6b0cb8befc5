//! The result model: what crosses to JavaScript, and nothing else. `www/index.d.ts` says the same in TypeScript.

use crate::Side;
use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What a sentence is in its story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The story's title, where it is part of the text.
    Headline,
    /// A heading inside the story.
    Subheading,
    /// Everything else.
    Body,
}

/// A sentence of a story.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: u32,
    /// What it is.
    pub role: Role,
}

/// What kind of boilerplate a skipped stretch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum SkippedKind {
    /// Who published it.
    Source,
    /// When it was published, and datelines.
    Date,
    /// Image addresses.
    Image,
    /// Who took the photo.
    Credit,
    /// An appeal for money or a bank detail.
    Donation,
    /// Share buttons and invitations to follow.
    Share,
    /// "Read also".
    Related,
    /// Views, comments, currency rates.
    Counter,
    /// Paywalls, error prompts, log-in lines.
    Notice,
    /// Anything else.
    Other,
}

/// A stretch of the input that is not the story.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Skipped {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: SkippedKind,
}

/// How far the writer stands behind what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// "said".
    Neutral,
    /// "stressed".
    Emphatic,
    /// "claimed".
    Distancing,
    /// "admitted".
    Conceding,
}

/// A verb of saying.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cue {
    /// Where it stands.
    pub span: Span,
    /// Its dictionary form.
    pub lemma: String,
    /// How far the writer stands behind what was said.
    pub grade: Grade,
}

/// Direct speech.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Quotation {
    /// From the opening to the closing mark, marks included.
    pub span: Span,
    /// Id of the entity that speaks, where the text says who.
    pub speaker: Option<u32>,
    /// The clause that attributes it.
    pub attribution: Option<Span>,
    /// The verb of saying in it.
    pub cue: Option<Cue>,
}

/// Somebody is said to have said something: in direct speech or told in the newsroom's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Saying {
    /// The clause that says so: "the President emphasized".
    pub attribution: Span,
    /// Id of the entity that speaks, where the text says who.
    pub speaker: Option<u32>,
    /// The verb of saying in it.
    pub cue: Cue,
    /// Index of the quotation that it attributes; none where the speech is reported.
    pub quotation: Option<u32>,
}

/// One side of a comparison, as it was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Story {
    /// Exactly the text that was given.
    pub text: String,
    /// Who published it.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// The title that the caller gave.
    pub title: Option<String>,
    /// When it was published, ISO 8601.
    pub published: Option<String>,
    /// BCP 47.
    pub language: String,
    /// The paragraphs.
    pub paragraphs: Vec<Span>,
    /// The sentences.
    pub sentences: Vec<Sentence>,
    /// Direct speech.
    pub quotations: Vec<Quotation>,
    /// Who says what by which verb, in the order of the text.
    pub sayings: Vec<Saying>,
    /// Single words that the narration sets in quotation marks, marks included: "making noise".
    pub quoted_words: Vec<Span>,
    /// What is not the story.
    pub skipped: Vec<Skipped>,
}

/// How words of the two sides correspond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum WordRelation {
    /// Equal after folding.
    Same,
    /// Said otherwise.
    Changed,
    /// Only the left side has them.
    LeftOnly,
    /// Only the right side has them.
    RightOnly,
}

/// Words that correspond, or words that only one side has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WordLink {
    /// The left words.
    pub left: Vec<Span>,
    /// The right words.
    pub right: Vec<Span>,
    /// How they correspond.
    pub relation: WordRelation,
    /// The words stand in another order here than there.
    pub moved: bool,
}

/// What two passages disagree about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum DisagreementKind {
    /// A number.
    Number,
    /// A date.
    Date,
    /// A name.
    Name,
    /// One side negates what the other affirms.
    Negation,
}

/// A fact on which aligned passages disagree.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Disagreement {
    /// What kind of fact.
    pub kind: DisagreementKind,
    /// What the left says.
    pub left: Span,
    /// What the right says.
    pub right: Span,
}

/// How two passages correspond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// Near-identical wording.
    Same,
    /// The same content in other words.
    Reworded,
    /// A good part of one is in the other.
    Partial,
}

/// Where a passage is direct speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Quoted {
    /// On both sides.
    Both,
    /// On the left alone.
    Left,
    /// On the right alone.
    Right,
    /// On neither.
    None,
}

/// A passage in both stories.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Match {
    /// Ascending indexes into the left sentences; never empty.
    pub left: Vec<u32>,
    /// Ascending indexes into the right sentences; never empty.
    pub right: Vec<u32>,
    /// How they correspond.
    pub relation: Relation,
    /// 0 to 1, rounded to 3 decimals.
    pub score: f64,
    /// Told elsewhere in the order of the other story.
    pub moved: bool,
    /// Where it is direct speech.
    pub quoted: Quoted,
    /// Every token of the sentences in exactly one link.
    pub words: Vec<WordLink>,
    /// Facts on which the two disagree.
    pub disagreements: Vec<Disagreement>,
    /// Set by the caller's pins.
    pub pinned: bool,
}

/// How an entity is mentioned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A name or its variant.
    Name,
    /// "the head of state".
    Role,
    /// "Lithuanian".
    Demonym,
    /// "OSCE".
    Acronym,
    /// A date or number.
    Value,
}

/// A mention of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mention {
    /// Where it stands, without a title.
    pub span: Span,
    /// How it is mentioned.
    pub form: Form,
    /// 0 to 1, rounded to 3 decimals.
    pub score: f64,
}

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A human being, or people under one role.
    Person,
    /// A country, a town, a river.
    Place,
    /// A company, an office, an agency.
    Organisation,
    /// A date.
    Date,
    /// A number, with its noun.
    Number,
    /// Any other name.
    Other,
}

/// What a date or number amounts to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Value {
    /// A date.
    Date {
        /// ISO 8601, as precise as the text: "2025-11-20", "2024-04", "--11-20" without a year, "T16:42", "2025-W50",
        /// "2025-12-08/2025-12-10"; by its second part "2025-22" a summer (21 to 24: spring to winter), "199X" a decade,
        /// "18XX" a century; beyond it "2025-Q1" a quarter.
        iso: String,
    },
    /// A number or a range.
    Number {
        /// The least.
        min: f64,
        /// The most; equal to `min` for a single number.
        max: f64,
        /// What is counted, where the text says: "%", "EUR", a noun.
        unit: Option<String>,
    },
}

/// Somebody or something that is named.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Entity {
    /// Its index in the comparison's entities.
    pub id: u32,
    /// What it is.
    pub kind: EntityKind,
    /// The fullest form met.
    pub name: String,
    /// The key of the caller's dictionary entry that it is, if any.
    pub key: Option<String>,
    /// What a date or number amounts to.
    pub value: Option<Value>,
    /// Several people under one name: "Lithuanian officials".
    pub group: bool,
    /// Its mentions on the left.
    pub left: Vec<Mention>,
    /// Its mentions on the right.
    pub right: Vec<Mention>,
}

impl Entity {
    /// Its mentions in one of the stories.
    pub fn mentions(&self, side: Side) -> &[Mention] {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }
}

/// How two quotations correspond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum QuotationRelation {
    /// The same words.
    Same,
    /// The same speech in other words.
    Reworded,
    /// Quoted on one side, reported on the other.
    Told,
}

/// Quotations that are the same speech: indexes into each story's quotations.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuotationPair {
    /// The left ones.
    pub left: Vec<u32>,
    /// The right ones.
    pub right: Vec<u32>,
    /// How they correspond.
    pub relation: QuotationRelation,
    /// Indexes of the matches in which they do: what is told stands on the other side of them.
    pub matches: Vec<u32>,
}

/// The verbs with which each side lets somebody speak: indexes into each story's sayings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Speaker {
    /// Id of the entity that speaks.
    pub entity: u32,
    /// What it says on the left.
    pub left: Vec<u32>,
    /// What it says on the right.
    pub right: Vec<u32>,
}

/// Share of each story's words that stand in a match, 0 to 1, rounded to 3 decimals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Coverage {
    /// Of the left story.
    pub left: f64,
    /// Of the right story.
    pub right: f64,
}

/// How many matches there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MatchCounts {
    /// All of them.
    pub total: u32,
    /// Near-identical.
    pub same: u32,
    /// In other words.
    pub reworded: u32,
    /// In part.
    pub partial: u32,
    /// Told elsewhere in the order of the other story.
    pub moved: u32,
}

/// How many quotations both or one of the stories have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct QuotationCounts {
    /// Pairs in the same words.
    pub same: u32,
    /// Pairs in other words.
    pub reworded: u32,
    /// Quoted on one side, reported on the other.
    pub told: u32,
    /// Quotations that only the left carries.
    pub left_only: u32,
    /// Quotations that only the right carries.
    pub right_only: u32,
}

/// What a reader is told first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// Share of words in matches.
    pub coverage: Coverage,
    /// How many matches.
    pub matches: MatchCounts,
    /// Indexes of body sentences that only the left has.
    pub left_only: Vec<u32>,
    /// Indexes of body sentences that only the right has.
    pub right_only: Vec<u32>,
    /// How many quotations.
    pub quotations: QuotationCounts,
}

/// What the caller should know about the input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum WarningCode {
    /// Markup was pasted as text.
    LooksLikeHtml,
    /// None of the languages whose rules the engine has.
    UnknownLanguage,
    /// The two stories share nothing.
    NothingInCommon,
    /// Half of a surrogate pair stands alone in the text.
    LoneSurrogate,
}

/// A warning and the side that it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Warning {
    /// What it is.
    pub code: WarningCode,
    /// Which story, if one.
    pub side: Option<Side>,
}

/// Two versions of a story, compared.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// Version of this model: 1.
    #[cfg_attr(test, ts(type = "1"))]
    pub schema: u32,
    /// Name and version of the engine that made it.
    pub engine: String,
    /// The first story.
    pub left: Story,
    /// The second story.
    pub right: Story,
    /// In the order of the left story.
    pub matches: Vec<Match>,
    /// Quotations that are the same speech.
    pub quotation_pairs: Vec<QuotationPair>,
    /// Everybody who is said to say something, in the order of `entities`.
    pub speakers: Vec<Speaker>,
    /// Everybody and everything that is named.
    pub entities: Vec<Entity>,
    /// What a reader is told first.
    pub summary: Summary,
    /// The deadline came first.
    pub truncated: bool,
    /// What the caller should know about the input.
    pub warnings: Vec<Warning>,
}

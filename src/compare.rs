//! From two texts to a [`Comparison`].

use crate::comparison::{Comparison, EntityKind};
use crate::{Error, Side, entities, story};
use serde::{Deserialize, Serialize};

/// One newsroom's version of the story, as the page or the caller has it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StoryInput {
    /// Plain text as copied from a page, boilerplate and all; a blank line separates paragraphs.
    pub text: String,
    /// Who published it.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Shown in the masthead; not part of `text`, not compared.
    pub title: Option<String>,
    /// When it was published, ISO 8601.
    pub published: Option<String>,
    /// BCP 47; left out, it is detected.
    pub language: Option<String>,
}

/// A name that the caller knows: it wins over what the engine would guess.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DictionaryEntry {
    /// The form to show.
    pub name: String,
    /// What it names.
    pub kind: EntityKind,
    /// Other spellings.
    #[serde(default)]
    pub variants: Vec<String>,
    /// The caller's own key, handed back on the entity.
    #[serde(default)]
    pub key: Option<String>,
}

/// What does not count as another wording of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ignore {
    /// Upper and lower case.
    Case,
    /// Punctuation.
    Punctuation,
    /// Accents: "Nausėda" is "Nauseda".
    Accents,
}

/// An editor's decision about the sentences at these positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// A position in the left text, in UTF-16 code units.
    pub left: u32,
    /// A position in the right text, in UTF-16 code units.
    pub right: u32,
    /// Whether the sentences at the two positions match, or never do.
    pub r#match: bool,
}

/// What a caller may set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CompareOptions {
    /// Stop refining after this many milliseconds; none by default.
    pub deadline: Option<f64>,
    /// Names that the caller knows.
    pub entities: Vec<DictionaryEntry>,
    /// What does not count as another wording; case by default.
    pub ignore: Vec<Ignore>,
    /// Word links inside matches; true by default.
    pub words: bool,
    /// An editor's decisions.
    pub pins: Vec<Pin>,
}

impl Default for CompareOptions {
    fn default() -> Self {
        CompareOptions { deadline: None, entities: vec![], ignore: vec![Ignore::Case], words: true, pins: vec![] }
    }
}

/// Compares two versions of a story. Spans of the result are bytes; [`Comparison::into_utf16`] turns them
/// into what JavaScript counts.
///
/// # Errors
/// [`Error`] with the side and the reason where a text is empty, too long or not text, or an option is bad.
pub fn compare(left: &StoryInput, right: &StoryInput, options: &CompareOptions) -> Result<Comparison, Error> {
    let _ = (Side::Left, options);
    let l = story::read(&left.text, left.language.as_deref());
    let r = story::read(&right.text, right.language.as_deref());
    let _ = entities::find(&l, Some(&r), &options.entities);
    todo!()
}

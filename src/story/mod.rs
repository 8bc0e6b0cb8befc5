//! One newsroom's text -> [`Story`]: paragraphs, headline, boilerplate, quotations. Knows no alignment.

use crate::comparison::{Quotation, Sentence, Skipped};
use crate::text::{Language, Span, Token};
use std::ops::Range;

/// A story that has been read. All spans are bytes of `text`.
#[derive(Clone, Debug)]
pub struct Story<'a> {
    /// The text as it was given.
    pub text: &'a str,
    /// Whose rules apply.
    pub language: Language,
    /// The BCP 47 tag shown to the caller: as given, or detected ("en", "ru", "be", "be-Latn"), else "und".
    pub tag: String,
    /// The paragraphs that hold sentences.
    pub paragraphs: Vec<Span>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
    /// What is not the story, in order. With `sentences` it covers every non-space character exactly once.
    pub skipped: Vec<Skipped>,
    /// Direct speech, in order of its start; speaker, attribution and cue are filled in by `entities`.
    pub quotations: Vec<Quotation>,
    /// All tokens of all sentences, in order.
    pub tokens: Vec<Token>,
    /// For each sentence, its range in `tokens`.
    pub sentence_tokens: Vec<Range<usize>>,
}

/// Reads a story. `language` is the caller's BCP 47 tag, if any.
pub fn read<'a>(text: &'a str, language: Option<&str>) -> Story<'a> {
    let _ = language;
    Story {
        text,
        language: Language::Other,
        tag: "und".into(),
        paragraphs: vec![],
        sentences: vec![],
        skipped: vec![],
        quotations: vec![],
        tokens: vec![],
        sentence_tokens: vec![],
    }
}

//! One newsroom's text -> [`Story`]: paragraphs, headline, boilerplate, quotations. Knows no alignment.

mod boilerplate;
mod headline;
mod paragraph;
mod quotation;

use crate::comparison::{Quotation, Role, Sentence, Skipped, SkippedKind};
use crate::text::{Language, Span, Token, language, sentence, token};
use std::ops::Range;

/// Among so many paragraphs, counted from the top, a dateline may stand.
const DATELINES: usize = 4;

/// A story that has been read. All spans are bytes of `text`.
#[derive(Clone, Debug)]
pub struct Story<'a> {
    /// The text as it was given.
    pub text: &'a str,
    /// Whose rules apply.
    pub language: Language,
    /// The BCP 47 tag shown to the caller: as given, or detected ("en", "ru", "be", "be-Latn"), else "und".
    pub tag: String,
    /// When the caller says that it was published, ISO 8601; `read` does not know.
    pub published: Option<&'a str>,
    /// The paragraphs that hold sentences.
    pub paragraphs: Vec<Span>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
    /// What is not the story, in order. With `sentences` it covers every non-space character exactly once.
    pub skipped: Vec<Skipped>,
    /// Direct speech, in order of its start; speaker, attribution and cue are filled in by `sayings`.
    pub quotations: Vec<Quotation>,
    /// A word or three that the narration sets in quotation marks, no name; with the marks, in order.
    pub quoted_words: Vec<Span>,
    /// All tokens of all sentences, in order.
    pub tokens: Vec<Token>,
    /// For each sentence, its range in `tokens`.
    pub sentence_tokens: Vec<Range<usize>>,
}

/// Reads a story. `language` is the caller's BCP 47 tag, if any.
///
/// A text of nothing but space and boilerplate has no sentences.
pub fn read<'a>(text: &'a str, language: Option<&str>) -> Story<'a> {
    let tag = language.map(str::trim).filter(|tag| !tag.is_empty());
    let language = tag.map_or_else(|| language::detect(text), Language::from_tag);
    let mut story = Story {
        text,
        language,
        tag: tag.unwrap_or(language.tag()).to_owned(),
        published: None,
        paragraphs: vec![],
        sentences: vec![],
        skipped: vec![],
        quotations: vec![],
        quoted_words: vec![],
        tokens: vec![],
        sentence_tokens: vec![],
    };
    let (mut lines, skipped) = boilerplate::skim(text, &paragraph::lines(text), language);
    story.skipped = skipped;
    let roles = headline::roles(text, &mut lines, &mut story.skipped);
    let mut spans = vec![];
    let mut spoken = vec![];
    for (index, (line, &role)) in lines.iter().zip(&roles).enumerate() {
        spans.clear();
        if role == Role::Body {
            let mut span = line.span;
            if story.paragraphs.len() < DATELINES {
                let end = boilerplate::dateline(&text[span.range()]);
                if end > 0 {
                    let end = span.start + end as u32;
                    story.skipped.push(Skipped { span: Span { start: span.start, end }, kind: SkippedKind::Date });
                    span.start = end;
                }
            }
            sentence::split(text, span, &mut spans);
            if language == Language::Other {
                sentence::join_ordinals(text, &mut spans);
            }
            boilerplate::trim_paragraph(text, &mut spans, index + 2 >= lines.len(), &mut story.skipped);
        } else {
            spans.push(line.span);
        }
        let (Some(first), Some(last)) = (spans.first(), spans.last()) else { continue };
        let paragraph = Span { start: first.start, end: last.end };
        if role == Role::Body {
            spoken.push(paragraph);
        }
        let index = story.paragraphs.len() as u32;
        story.paragraphs.push(paragraph);
        for &span in &spans {
            story.sentences.push(Sentence { span, paragraph: index, role });
            let first = story.tokens.len();
            token::tokenize(text, span, &mut story.tokens);
            story.sentence_tokens.push(first..story.tokens.len());
        }
    }
    crate::sort::by_key(&mut story.skipped, |s| s.span);
    let dashes = matches!(language, Language::Russian | Language::Belarusian | Language::BelarusianLatin);
    (story.quotations, story.quoted_words) = quotation::find(text, &spoken, dashes);
    story
}

impl<'a> Story<'a> {
    /// A text of one sentence that needs no reading: what it consists of is known.
    pub fn of_tokens(text: &'a str, language: Language, tokens: Vec<Token>) -> Self {
        let span = Span::new(0, text.len());
        Story {
            text,
            language,
            tag: "und".into(),
            published: None,
            paragraphs: vec![span],
            sentences: vec![Sentence { span, paragraph: 0, role: crate::comparison::Role::Body }],
            skipped: vec![],
            quotations: vec![],
            quoted_words: vec![],
            sentence_tokens: std::iter::once(0..tokens.len()).collect(),
            tokens,
        }
    }
}

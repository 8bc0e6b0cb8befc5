//! A story's tokens as attributions are read from them: which are quoted, which name somebody, which are verbs of saying.

use crate::Side;
use crate::comparison::{Entity, EntityKind, Form, Role};
use crate::lexicon::saying::{Form as VerbForm, Verb, plain, verbs};
use crate::story::Story;
use crate::text::chars::{is_dash, is_space};
use crate::text::translit::lacinka_to_cyrillic;
use crate::text::{Language, Span, TokenKind};
use std::ops::Range;

/// No index.
pub(super) const NONE: u32 = u32::MAX;

/// Somebody or something that may speak, where it is named.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub entity: u32,
    pub kind: EntityKind,
    pub form: Form,
    pub first: usize,
    /// Behind its last token.
    pub end: usize,
    pub possessive: bool,
}

/// A verb of saying in the narration.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    pub first: usize,
    /// Behind its last token.
    pub end: usize,
    pub verb: Verb,
}

/// The narration of a story.
pub(super) struct Narration<'s, 'a> {
    pub story: &'s Story<'a>,
    /// Russian or Belarusian.
    pub slavic: bool,
    lower: String,
    words: Vec<Range<u32>>,
    /// For each token, the quotation that it stands in; none for an attribution between dashes.
    quoted: Vec<u32>,
    /// For each token, the mention that it stands in.
    named: Vec<u32>,
    pub mentions: Vec<Named>,
    pub said: Vec<Said>,
    /// For each quotation, its tokens.
    pub quotations: Vec<Range<usize>>,
    /// Attributions between the dashes of a quotation: which, and the tokens.
    pub gaps: Vec<(usize, Range<usize>)>,
}

impl<'s, 'a> Narration<'s, 'a> {
    pub fn new(story: &'s Story<'a>, entities: &[Entity], side: Side) -> Self {
        let slavic = matches!(story.language, Language::Russian | Language::Belarusian | Language::BelarusianLatin);
        let count = story.tokens.len();
        let mut narration = Narration {
            story,
            slavic,
            lower: String::with_capacity(story.text.len()),
            words: Vec::with_capacity(count),
            quoted: vec![NONE; count],
            named: vec![NONE; count],
            mentions: vec![],
            said: vec![],
            quotations: Vec::with_capacity(story.quotations.len()),
            gaps: vec![],
        };
        for (q, quotation) in story.quotations.iter().enumerate() {
            let range = narration.tokens_in(quotation.span);
            narration.quoted[range.clone()].fill(q as u32);
            narration.quotations.push(range);
        }
        narration.write();
        narration.name(entities, side);
        if slavic {
            for q in 0..narration.quotations.len() {
                narration.open_gaps(q);
            }
        }
        narration.find_verbs();
        narration
    }

    fn tokens_in(&self, span: Span) -> Range<usize> {
        let tokens = &self.story.tokens;
        let first = tokens.partition_point(|t| t.span.start < span.start);
        first..first.max(tokens.partition_point(|t| t.span.start < span.end))
    }

    /// The words in lower case, as the tables have them.
    fn write(&mut self) {
        let latin = self.story.language == Language::BelarusianLatin;
        for token in &self.story.tokens {
            let start = self.lower.len() as u32;
            let text = &self.story.text[token.span.range()];
            if token.kind == TokenKind::Word {
                if text.is_ascii() && !latin {
                    self.lower.extend(text.chars().map(|c| c.to_ascii_lowercase()));
                } else {
                    let lower = text.to_lowercase();
                    let lower = if latin { lacinka_to_cyrillic(&lower) } else { lower };
                    self.lower.push_str(&plain(&lower));
                }
            } else {
                self.lower.push_str(text);
            }
            self.words.push(start..self.lower.len() as u32);
        }
    }

    fn name(&mut self, entities: &[Entity], side: Side) {
        for entity in entities {
            if matches!(entity.kind, EntityKind::Date | EntityKind::Number) {
                continue;
            }
            for mention in entity.mentions(side) {
                let range = self.tokens_in(mention.span);
                let Some(last) = self.story.tokens[range.clone()].last() else { continue };
                self.mentions.push(Named {
                    entity: entity.id,
                    kind: entity.kind,
                    form: mention.form,
                    first: range.start,
                    end: range.end,
                    possessive: last.span.end > mention.span.end,
                });
            }
        }
        // The outermost of two that begin together first.
        crate::sort::by_key(&mut self.mentions, |m| (m.first, std::cmp::Reverse(m.end)));
        let mut end = 0;
        self.mentions.retain(|m| {
            let outer = m.first >= end;
            if outer {
                end = m.end;
            }
            outer
        });
        for (n, mention) in self.mentions.iter().enumerate() {
            self.named[mention.first..mention.end].fill(n as u32);
        }
    }

    /// Finds attributions inside a quotation: «Да, — сказал он. — Нет».
    fn open_gaps(&mut self, q: usize) {
        let range = self.quotations[q].clone();
        let mut at = range.start + 1;
        while at + 1 < range.end {
            if !(self.is_dash(at) && matches!(self.word(at - 1), "," | "!" | "?" | "…" | "..." | "." | "?!" | "?.."))
            {
                at += 1;
                continue;
            }
            let first = at + 1;
            at = first;
            let speaks = self.is_lower(first)
                && (first..(first + 4).min(range.end)).any(|n| verbs(self.word(n)).next().is_some());
            if !speaks {
                continue;
            }
            let limit = (first + 40).min(range.end);
            let end = (first..limit).find(|&n| {
                matches!(self.word(n), "." | "," | "!" | "?" | ":" | "…") && n + 1 < range.end && self.is_dash(n + 1)
            });
            if let Some(end) = end {
                self.quoted[first..end].fill(NONE);
                self.gaps.push((q, first..end));
                at = end + 2;
            }
        }
    }

    fn find_verbs(&mut self) {
        for at in 0..self.story.tokens.len() {
            if self.quoted[at] != NONE || self.story.tokens[at].kind != TokenKind::Word || self.starts_name(at) {
                continue;
            }
            // Both languages share stems; the dictionary form is its own.
            let belarusian = matches!(self.story.language, Language::Belarusian | Language::BelarusianLatin);
            let mut readings = verbs(self.word(at)).map(|verb| {
                let end = match (verb.source(), verb.with) {
                    (Some(phrase), None) => return self.source(at, phrase).map(|first| (verb, first, at + 1)),
                    (_, Some(with)) => (at + 1..at + 3).find(|&n| self.get(n) == with)? + 1,
                    _ => at + 1,
                };
                Some((verb, at, end))
            });
            let first = readings.find_map(|found| found);
            let own = |found: &(Verb, usize, usize)| found.0.is_belarusian() == belarusian;
            let found = match first {
                Some(found) if self.slavic && !own(&found) => {
                    Some(readings.flatten().find(|other| own(other) && other.2 == found.2).unwrap_or(found))
                }
                found => found,
            };
            if let Some((verb, first, end)) = found {
                self.said.push(Said { first, end, verb });
            }
        }
        // A longer source ends where a shorter one stood: «паводле», «паводле слоў».
        self.said.dedup_by(|next, kept| {
            let inside = next.first <= kept.first && kept.verb.source().is_some() && next.verb.source().is_some();
            if inside {
                *kept = *next;
            }
            inside
        });
    }

    /// Where a phrase that ends at a token begins: «по [его] словам».
    fn source(&self, last: usize, phrase: &str) -> Option<usize> {
        let mut words = phrase.split(' ').rev().skip(1).peekable();
        if words.peek().is_none() {
            return Some(last);
        }
        let mut at = last;
        for word in words {
            at = (at.saturating_sub(2)..at).rev().find(|&n| self.word(n) == word)?;
        }
        Some(at)
    }

    /// A token in lower case.
    pub fn word(&self, at: usize) -> &str {
        let range = &self.words[at];
        &self.lower[range.start as usize..range.end as usize]
    }

    /// A token in lower case; nothing behind the last.
    pub fn get(&self, at: usize) -> &str {
        if at < self.words.len() { self.word(at) } else { "" }
    }

    pub fn text(&self, at: usize) -> &str {
        &self.story.text[self.story.tokens[at].span.range()]
    }

    pub fn is_word(&self, at: usize) -> bool {
        self.story.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word)
    }

    pub fn is_lower(&self, at: usize) -> bool {
        self.is_word(at) && self.text(at).starts_with(char::is_lowercase)
    }

    pub fn is_capital(&self, at: usize) -> bool {
        self.is_word(at) && self.text(at).starts_with(char::is_uppercase)
    }

    /// A dash, not a hyphen inside a word.
    pub fn is_dash(&self, at: usize) -> bool {
        let Some(token) = self.story.tokens.get(at) else { return false };
        let text = &self.story.text;
        text[token.span.range()].starts_with(is_dash)
            && text[token.span.end as usize..].chars().next().is_none_or(is_space)
    }

    /// A hyphen inside a word.
    pub fn is_hyphen(&self, at: usize) -> bool {
        at > 0 && self.get(at) == "-" && self.story.tokens[at].span.start == self.story.tokens[at - 1].span.end
    }

    pub fn quotation_at(&self, at: usize) -> Option<usize> {
        self.quoted.get(at).filter(|&&q| q != NONE).map(|&q| q as usize)
    }

    /// The mention that a token stands in.
    pub fn named(&self, at: usize) -> Option<&Named> {
        self.named.get(at).and_then(|&n| self.mentions.get(n as usize))
    }

    /// The mention that ends right before a token.
    pub fn named_before(&self, at: usize) -> Option<&Named> {
        at.checked_sub(1).and_then(|n| self.named(n)).filter(|m| m.end == at)
    }

    /// The mention that begins at a token.
    pub fn named_from(&self, at: usize) -> Option<&Named> {
        self.named(at).filter(|m| m.first == at)
    }

    /// Whether a token is part of a name, so that it is no verb.
    fn starts_name(&self, at: usize) -> bool {
        self.named(at).is_some_and(|m| m.form != Form::Role)
    }

    pub fn span(&self, tokens: Range<usize>) -> Span {
        let all = &self.story.tokens;
        Span { start: all[tokens.start].span.start, end: all[tokens.end - 1].span.end }
    }

    /// The sentence that a token stands in.
    pub fn sentence(&self, at: usize) -> usize {
        self.story.sentence_tokens.partition_point(|range| range.end <= at).min(self.story.sentences.len() - 1)
    }

    pub fn is_body(&self, sentence: usize) -> bool {
        self.story.sentences[sentence].role == Role::Body
    }
}

impl Said {
    pub fn is_participle(&self) -> bool {
        self.verb.form == VerbForm::Participle
    }
}

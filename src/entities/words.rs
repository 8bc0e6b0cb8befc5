//! A story's tokens as names are read from them: shapes, folds, where a capital says nothing.

use crate::comparison::Role;
use crate::lexicon::Table;
use crate::lexicon::key::{self, is_cyrillic};
use crate::story::Story;
use crate::text::translit::fold_latin;
use crate::text::{Language, Span, TokenKind};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// "trucks".
    Lower,
    /// "Minsk".
    Capital,
    /// "OSCE".
    Upper,
    /// "BelTA", "YouTube".
    Mixed,
    /// "A", where it can be the first letter of a name.
    Initial,
    /// "U.S.", "P.S."
    Dotted,
    /// "1,900".
    Number,
    /// Anything else.
    Mark,
}

/// A word, number or mark of a story.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    /// Without the possessive ending.
    pub text: &'a str,
    /// Of `text`.
    pub span: Span,
    pub lower: String,
    /// [`fold_latin`] of `text`; empty for marks and numbers.
    pub fold: String,
    pub shape: Shape,
    pub sentence: usize,
    /// A capital would stand here anyway: the sentence or a quotation in it begins.
    pub opens: bool,
    /// It stands in a headline in which most words are capitalised.
    pub titled: bool,
    /// No space stands before it.
    pub glued: bool,
    /// "’s" was taken off.
    pub possessive: bool,
    /// It can have a case ending.
    pub inflects: bool,
    pub cyrillic: bool,
}

impl Word<'_> {
    /// Whether it is written as names are.
    pub fn capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper | Shape::Mixed | Shape::Initial | Shape::Dotted)
    }

    pub fn is_word(&self) -> bool {
        self.capital() || self.shape == Shape::Lower
    }

    /// Whether its capital is no evidence of a name.
    pub fn weak(&self) -> bool {
        self.titled || self.opens
    }

    pub fn is(&self, mark: &str) -> bool {
        self.text == mark
    }
}

/// The words of `story`.
pub(super) fn words<'a>(story: &Story<'a>) -> Vec<Word<'a>> {
    let mut words: Vec<Word<'a>> = Vec::with_capacity(story.tokens.len());
    for (sentence, range) in story.sentence_tokens.iter().enumerate() {
        let Some(tokens) = story.tokens.get(range.clone()) else { continue };
        let first = words.len();
        let mut opens = true;
        for token in tokens {
            let text = &story.text[token.span.range()];
            if join_dotted(&mut words, first, text, token.span, story.text) {
                continue;
            }
            let glued = words.get(first..).and_then(|w| w.last()).is_some_and(|w| {
                w.span.end == token.span.start
                    || w.possessive
                        && story.text[w.span.end as usize..token.span.start as usize]
                            .chars()
                            .all(|c| !c.is_whitespace())
            });
            let word = word(text, token.span, token.kind, sentence, glued, story.language);
            let opener = word.shape == Shape::Mark && !word.is(",") && !word.is("-") && is_opener(&word, glued);
            words.push(Word { opens: opens && word.shape != Shape::Mark, ..word });
            opens = if words.last().is_some_and(|w| w.shape == Shape::Mark) { opens || opener } else { false };
        }
        let role = story.sentences.get(sentence).map_or(Role::Body, |s| s.role);
        if is_titled(&words[first..], role) {
            for word in &mut words[first..] {
                word.titled = true;
            }
        }
    }
    words
}

/// Whether after this mark a capital says nothing: opening quotation marks, a colon, a full stop inside the sentence.
fn is_opener(word: &Word<'_>, glued: bool) -> bool {
    match word.text {
        "“" | "„" | "«" | "‘" | ":" | "." | "!" | "?" | "…" | "•" | "[" => true,
        "\"" | "'" => !glued,
        _ => false,
    }
}

/// Adds `text` to the abbreviation before it, if it goes on one: "U", ".", "S", ".".
fn join_dotted<'a>(words: &mut [Word<'a>], first: usize, text: &str, span: Span, whole: &'a str) -> bool {
    let letter = |t: &str| {
        let mut chars = t.chars();
        chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
    };
    let dotted = |t: &str| t.split('.').filter(|p| !p.is_empty()).all(letter) && t.contains('.');
    let Some(last) = words.get_mut(first..).and_then(<[Word<'_>]>::last_mut) else { return false };
    if last.span.end != span.start {
        return false;
    }
    let joined = match last.shape {
        Shape::Dotted if text == "." => !last.text.ends_with('.'),
        Shape::Dotted if letter(text) => last.text.ends_with('.'),
        Shape::Initial if text == "." => true,
        _ => dotted(last.text) && (text == "." || letter(text)),
    };
    if joined {
        last.span.end = span.end;
        last.text = &whole[last.span.range()];
        last.lower = last.text.to_lowercase();
        last.fold = fold_latin(last.text);
        let letters = last.text.chars().filter(|c| c.is_alphabetic()).count();
        last.shape = if letters == 1 { Shape::Initial } else { Shape::Dotted };
    }
    joined
}

fn word(text: &str, span: Span, kind: TokenKind, sentence: usize, glued: bool, language: Language) -> Word<'_> {
    let stripped = ["’s", "'s", "ʼs", "’S"].iter().find_map(|s| text.strip_suffix(s)).filter(|s| !s.is_empty());
    let possessive = kind == TokenKind::Word && stripped.is_some();
    let text = if possessive { stripped.unwrap_or(text) } else { text };
    let text = if kind == TokenKind::Word { text.trim_end_matches(['’', '\'']) } else { text };
    let shape = match kind {
        TokenKind::Word => shape(text),
        TokenKind::Number => Shape::Number,
        TokenKind::Punctuation => Shape::Mark,
    };
    let letters = matches!(kind, TokenKind::Word);
    let cyrillic = letters && is_cyrillic(text);
    Word {
        text,
        span: Span { start: span.start, end: span.start + text.len() as u32 },
        lower: if letters { text.to_lowercase() } else { String::new() },
        fold: if letters { fold_latin(text) } else { String::new() },
        shape,
        sentence,
        opens: false,
        titled: false,
        glued,
        possessive,
        inflects: cyrillic || letters && language == Language::BelarusianLatin,
        cyrillic,
    }
}

fn shape(text: &str) -> Shape {
    let mut letters = 0;
    let mut upper = 0;
    let mut first = false;
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        first |= letters == 0 && c.is_uppercase();
        letters += 1;
        upper += usize::from(c.is_uppercase());
    }
    let dotted = text.contains('.') && text.split('.').all(|p| p.chars().count() <= 1);
    match (letters, upper) {
        (0, _) => Shape::Mark,
        (_, 0) => Shape::Lower,
        (1, _) => Shape::Initial,
        (_, u) if dotted && u == letters => Shape::Dotted,
        (n, u) if n == u => Shape::Upper,
        (_, 1) if first => Shape::Capital,
        // "O'Neill", "McDonald" and "Mc" names are capitals, "BelTA" is not.
        _ if first && is_compound(text) => Shape::Capital,
        _ if text.chars().next().is_some_and(|c| c.is_ascii_digit()) => Shape::Lower,
        _ => Shape::Mixed,
    }
}

fn is_compound(text: &str) -> bool {
    let rest = ["Mc", "Mac", "O'", "O’", "D'", "D’", "De", "Fitz"].iter().find_map(|p| text.strip_prefix(p));
    let parts = text.split(['-', '’', '\'', '‑']);
    let capital = |p: &str| p.chars().skip(1).all(|c| !c.is_uppercase());
    rest.is_some_and(|r| r.chars().next().is_some_and(char::is_uppercase) && capital(r))
        || parts.clone().count() > 1 && parts.into_iter().all(capital)
}

/// Whether most of a sentence's longer words are capitalised, so that a capital says nothing.
fn is_titled(words: &[Word<'_>], role: Role) -> bool {
    let long = |w: &&Word<'_>| w.is_word() && w.text.chars().count() > 3;
    let count = words.iter().filter(long).count();
    let capitals = words.iter().filter(long).filter(|w| w.capital()).count();
    let least = if role == Role::Body { 6 } else { 3 };
    let open_end = words.last().is_none_or(|w| !w.is("."));
    count >= least && capitals * 10 >= count * 7 && (role != Role::Body || open_end)
}

/// The value of the name that `words` spell, whatever its case ending.
pub(super) fn look_up(table: Table, words: &[Word<'_>]) -> Option<&'static str> {
    look_up_key(table, words).map(|(_, value)| value)
}

/// The entry of the name that `words` spell, whatever its case ending.
pub(super) fn look_up_key(table: Table, words: &[Word<'_>]) -> Option<(String, &'static str)> {
    let (last, before) = words.split_last()?;
    if !last.inflects {
        if let ([], Some(value)) = (before, table.get(&last.fold)) {
            return Some((last.fold.clone(), value));
        }
        if before.is_empty() {
            return None;
        }
        let mut found = String::with_capacity(32);
        for word in before {
            found.push_str(&word.fold);
            found.push(' ');
        }
        if !table.has_prefix(&found) {
            return None;
        }
        found.push_str(&last.fold);
        return table.get(&found).map(|value| (found, value));
    }
    let mut found = String::with_capacity(32);
    found.push('~');
    for word in before {
        // An adjective's ending has a consonant in the oblique cases: "Южного".
        found.push_str(key::stems(&word.fold).last().unwrap_or(&word.fold));
        found.push(' ');
        if !table.has_prefix(&found) {
            return None;
        }
    }
    let length = found.len();
    for stem in key::stems(&last.fold) {
        found.truncate(length);
        found.push_str(stem);
        if let Some(value) = table.get(&found) {
            return Some((found, value));
        }
    }
    if before.is_empty() {
        let stem = key::stem(&last.fold);
        if stem.len() >= 4
            && let Some((key, value)) = table.get_with_ending(stem)
        {
            return Some((key.to_owned(), value));
        }
    }
    None
}

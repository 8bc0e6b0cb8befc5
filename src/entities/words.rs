//! A story's tokens as names are read from them: shapes, folds, where a capital says nothing.

use crate::comparison::Role;
use crate::lexicon::key::{self, is_cyrillic};
use crate::lexicon::{self, Field, NAMES};
use crate::story::Story;
use crate::text::translit::{fold_latin, lacinka_to_cyrillic as to_cyrillic};
use crate::text::{Language, Span, TokenKind};
use std::borrow::Cow;

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
    /// [`fold_latin`] of `text` where it is written as names are; see [`Word::folded`].
    pub fold: String,
    pub shape: Shape,
    pub sentence: usize,
    /// A capital would stand here anyway: the sentence or a quotation in it begins.
    pub opens: bool,
    /// It stands in a headline in which most words are capitalised.
    pub titled: bool,
    /// Its sentence is in capitals throughout.
    pub shouted: bool,
    /// No space stands before it.
    pub glued: bool,
    /// "’s" was taken off.
    pub possessive: bool,
    /// What the table of common words has of it: as it is written, then its stems.
    pub facts: [&'static str; 3],
    /// What the table of names has of it, with the keys.
    pub names: [(&'static str, &'static str); 3],
    /// It can have a case ending.
    pub inflects: bool,
    pub cyrillic: bool,
}

impl Word<'_> {
    /// Whether it is written as names are.
    pub fn capital(&self) -> bool {
        match self.shape {
            Shape::Capital | Shape::Upper | Shape::Mixed | Shape::Dotted => true,
            // "В" and "I" are words.
            Shape::Initial => self.text.ends_with('.'),
            _ => false,
        }
    }

    pub fn is_word(&self) -> bool {
        self.capital() || matches!(self.shape, Shape::Lower | Shape::Initial)
    }

    /// [`fold_latin`] of `text`.
    pub fn folded(&self) -> Cow<'_, str> {
        if self.fold.is_empty() { Cow::Owned(fold_latin(self.text)) } else { Cow::Borrowed(&self.fold) }
    }

    /// What the table of common words says of it.
    pub fn fact(&self, field: Field) -> Option<&'static str> {
        self.facts.iter().find_map(|facts| lexicon::field(facts, field))
    }

    /// Whether it is a word that begins sentences and is no name.
    pub fn is_common(&self) -> bool {
        lexicon::is_common(&self.lower)
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
        if is_shouted(&words[first..]) {
            for word in &mut words[first..] {
                word.shouted = true;
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
        last.facts = [lexicon::word_facts(&last.lower), "", ""];
        last.names = names(&last.fold, last.inflects);
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
    let lower = if letters { lower(text) } else { String::new() };
    // Belarusian is read in one script: names are folded anyway, and its other words are in the tables in Cyrillic.
    let latin = letters && !cyrillic && language == Language::BelarusianLatin;
    let lower = if latin { to_cyrillic(&lower) } else { lower };
    let cyrillic = cyrillic || latin;
    let named = !matches!(shape, Shape::Lower | Shape::Number | Shape::Mark);
    let fold = if named { fold_latin(text) } else { String::new() };
    let inflects = cyrillic;
    let mut facts = [lexicon::word_facts(if letters { &lower } else { text }), "", ""];
    if cyrillic {
        key::word_stems(&lower, |stem, cut| {
            facts[1] = lexicon::stem_facts(stem);
            facts[2] = cut.map_or("", lexicon::stem_facts);
        });
    }
    let names = if named { names(&fold, inflects) } else { Default::default() };
    Word {
        text,
        span: Span { start: span.start, end: span.start + text.len() as u32 },
        lower,
        fold,
        facts,
        names,
        shape,
        sentence,
        opens: false,
        titled: false,
        shouted: false,
        glued,
        possessive,
        inflects,
        cyrillic,
    }
}

/// In lower case, with the apostrophe that the tables have.
fn lower(text: &str) -> String {
    let lower = text.to_lowercase();
    if lower.contains(['’', 'ʼ']) { lower.replace(['’', 'ʼ'], "'") } else { lower }
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

/// Whether a sentence is written in capitals.
fn is_shouted(words: &[Word<'_>]) -> bool {
    let long = |w: &&Word<'_>| w.is_word() && w.text.len() > 2;
    let capitals = words.iter().filter(|w| w.shape == Shape::Upper).filter(long).count();
    capitals >= 3 && capitals * 2 > words.iter().filter(long).count()
}

/// Whether most of a sentence's longer words are capitalised, so that a capital says nothing.
fn is_titled(words: &[Word<'_>], role: Role) -> bool {
    let long = |w: &&Word<'_>| w.is_word() && w.text.len() > if w.cyrillic { 6 } else { 3 };
    let count = words.iter().filter(long).count();
    let capitals = words.iter().filter(long).filter(|w| w.capital()).count();
    if count < 3 || capitals * 10 < count * 7 {
        return false;
    }
    // "What Do They Have in Common?" is a title wherever it stands.
    let common = words
        .iter()
        .skip(1)
        .any(|w| w.shape == Shape::Capital && !w.opens && !w.is("The") && lexicon::is_function(&w.lower));
    role != Role::Body || common || count >= 6 && words.last().is_none_or(|w| !w.is("."))
}

/// The value of `field` for the name that `words` spell, whatever its case ending.
pub(super) fn look_up(field: Field, words: &[Word<'_>]) -> Option<&'static str> {
    look_up_key(field, words).map(|(_, value)| value)
}

/// The key and the value of `field` for the name that `words` spell, whatever its case ending.
pub(super) fn look_up_key(field: Field, words: &[Word<'_>]) -> Option<(&'static str, &'static str)> {
    let (last, before) = words.split_last()?;
    let Some(first) = before.first() else {
        return last.names.iter().find_map(|&(key, facts)| Some((key, lexicon::field(facts, field)?)));
    };
    if !first.names.iter().any(|(_, facts)| lexicon::field(facts, Field::Phrase).is_some()) {
        return None;
    }
    let mut found = String::with_capacity(32);
    if last.inflects {
        found.push('~');
    }
    for word in before {
        // An adjective's ending has a consonant in the oblique cases: "Южного".
        let fold = word.folded();
        found.push_str(if last.inflects { key::stems(&fold).last().unwrap_or(&fold) } else { &fold });
        found.push(' ');
        if !NAMES.has_prefix(&found) {
            return None;
        }
    }
    let length = found.len();
    let mut entry = |end: &str| {
        found.truncate(length);
        found.push_str(end);
        let (key, facts) = NAMES.entry(&found)?;
        Some((key, lexicon::field(facts, field)?))
    };
    let fold = last.folded();
    if last.inflects { key::stems(&fold).find_map(entry) } else { entry(&fold) }
}

/// What the table of names has of one word: for Latin script its fold; else the stems that it can have, then Latin names
/// that differ in the ending alone.
fn names(fold: &str, inflects: bool) -> [(&'static str, &'static str); 3] {
    let mut found = [("", ""); 3];
    if !inflects {
        found[0] = NAMES.entry(fold).unwrap_or_default();
        return found;
    }
    let mut key = String::with_capacity(24);
    for (slot, stem) in found.iter_mut().zip(key::stems(fold)) {
        key.clear();
        key.push('~');
        key.push_str(stem);
        *slot = NAMES.entry(&key).unwrap_or_default();
    }
    let known = |facts| [Field::Place, Field::Organisation].iter().any(|f| lexicon::field(facts, *f).is_some());
    if !found.iter().any(|(_, facts)| known(facts)) {
        let longer = key::stems(fold).filter(|stem| stem.len() >= 4);
        found[2] = longer.filter_map(|stem| NAMES.get_with_ending(stem)).next().unwrap_or_default();
    }
    found
}

/// The value of `field` for the common word or phrase that `words` are, whatever its case ending.
pub(super) fn look_up_word(field: Field, words: &[Word<'_>]) -> Option<&'static str> {
    let (last, before) = words.split_last()?;
    let Some(first) = before.first() else { return last.fact(field) };
    first.fact(Field::Phrase)?;
    let mut found = String::with_capacity(32);
    if last.cyrillic {
        found.push('~');
    }
    for word in before {
        if last.cyrillic {
            key::word_stems(&word.lower, |stem, cut| found.push_str(cut.unwrap_or(stem)));
        } else {
            found.push_str(&word.lower);
        }
        found.push(' ');
    }
    if !last.cyrillic {
        found.push_str(&last.lower);
        return lexicon::field(lexicon::word_facts(&found), field);
    }
    let length = found.len();
    key::word_stems(&last.lower, |stem, cut| {
        [Some(stem), cut].into_iter().flatten().find_map(|stem| {
            found.truncate(length);
            found.push_str(stem);
            lexicon::field(lexicon::word_facts(&found), field)
        })
    })
}

//! The caller's names: found first, and never overruled.

use super::names::Name;
use super::words::{Shape, Word};
use crate::DictionaryEntry;
use crate::comparison::Form;
use crate::lexicon::key::{is_cyrillic, stem, stems};
use crate::text::token::tokenize;
use crate::text::translit::fold_latin;
use crate::text::{Span, Token, TokenKind};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The caller's entries, ready to be searched.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    /// First word, without a case ending -> (the whole form, entry), the longest first.
    forms: BTreeMap<String, Vec<(Vec<Part>, usize)>>,
}

/// A token of a form.
#[derive(Clone, Debug)]
enum Part {
    /// A word or a number.
    Word {
        /// Folded, without full stops at its end.
        fold: String,
        /// As the tables have it: a Cyrillic word without its ending.
        stem: String,
        capital: bool,
        cyrillic: bool,
    },
    /// A mark; the text may do without it.
    Mark(String),
}

impl Dictionary {
    pub fn new(entries: &[DictionaryEntry]) -> Self {
        let mut forms: BTreeMap<String, Vec<(Vec<Part>, usize)>> = BTreeMap::new();
        for (n, entry) in entries.iter().enumerate() {
            for form in std::iter::once(&entry.name).chain(&entry.variants) {
                let parts = parts(form);
                if let Some(Part::Word { stem, .. }) = parts.first() {
                    forms.entry(stem.clone()).or_default().push((parts, n));
                }
            }
        }
        for forms in forms.values_mut() {
            crate::sort::by_key(forms, |(parts, n)| (std::cmp::Reverse(parts.len()), *n));
        }
        Dictionary { forms }
    }

    pub fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }

    /// The longest of the caller's names that begins at `at`.
    pub fn find(&self, words: &[Word<'_>], at: usize) -> Option<Name> {
        let fold = fold(&words[at])?;
        let forms = stems(&fold).find_map(|s| self.forms.get(s)).or_else(|| self.forms.get(&*fold))?;
        forms.iter().find_map(|(parts, entry)| {
            let end = matches(words, at, parts)?;
            Some(Name { words: at..end, kind: None, form: Form::Name, id: Some(format!("c {entry}")), score: 1.0 })
        })
    }
}

/// The tokens of a form, without the marks in front of it and those that close around it.
fn parts(form: &str) -> Vec<Part> {
    let mut tokens = Vec::new();
    tokenize(form, Span::new(0, form.len()), &mut tokens);
    let mut tokens: &[Token] = &tokens;
    while let [first, rest @ ..] = tokens
        && first.kind == TokenKind::Punctuation
    {
        tokens = match rest {
            [rest @ .., last] if last.kind == TokenKind::Punctuation => rest,
            _ => rest,
        };
    }
    let part = |token: &Token| {
        let text = &form[token.span.range()];
        if token.kind == TokenKind::Punctuation {
            return Part::Mark(text.to_owned());
        }
        let folded = if token.kind == TokenKind::Number { text.to_owned() } else { fold_latin(text) };
        let fold = folded.trim_end_matches('.').to_owned();
        Part::Word {
            stem: stem(&fold).to_owned(),
            fold,
            capital: text.chars().next().is_some_and(char::is_uppercase),
            cyrillic: is_cyrillic(text),
        }
    };
    tokens.iter().map(part).collect()
}

/// A word or number as forms have it, an abbreviation without its last full stop; `None` for a mark.
fn fold<'a>(word: &'a Word<'_>) -> Option<Cow<'a, str>> {
    let fold = match word.shape {
        Shape::Mark => return None,
        Shape::Number => Cow::Borrowed(word.text),
        _ => match word.folded() {
            Cow::Borrowed(fold) => Cow::Borrowed(fold.trim_end_matches('.')),
            Cow::Owned(fold) => Cow::Owned(fold.trim_end_matches('.').to_owned()),
        },
    };
    Some(fold).filter(|fold| !fold.is_empty())
}

/// Where `parts` end if they stand at `at`. A mark of the form may be missing in the text; a hyphen or a full stop
/// inside a name may be missing in the form.
fn matches(words: &[Word<'_>], at: usize, parts: &[Part]) -> Option<usize> {
    let sentence = words.get(at)?.sentence;
    let here = |n: usize| words.get(n).filter(|w| w.sentence == sentence);
    let mut n = at;
    for part in parts {
        match part {
            Part::Mark(mark) => n += usize::from(here(n).is_some_and(|w| is_same_mark(w.text, mark))),
            Part::Word { fold: wanted, stem, capital, cyrillic } => {
                if n > at {
                    if words[n - 1].possessive {
                        return None;
                    }
                    while here(n).is_some_and(|w| w.glued && matches!(w.text, "-" | "." | "‑")) {
                        n += 1;
                    }
                }
                let word = here(n)?;
                let found = fold(word)?;
                let equal = found == *wanted
                    || (word.inflects || *cyrillic) && stem.len() >= 3 && stems(&found).any(|s| s == stem.as_str());
                if !equal || *capital && word.shape == Shape::Lower {
                    return None;
                }
                n += 1;
            }
        }
    }
    Some(n)
}

/// Whether two marks are the same but for the shape of quotation marks and dashes.
fn is_same_mark(a: &str, b: &str) -> bool {
    let class = |mark| match mark {
        "\"" | "“" | "”" | "„" | "«" | "»" => "\"",
        "'" | "’" | "‘" => "'",
        "-" | "‑" | "–" | "—" => "-",
        _ => mark,
    };
    class(a) == class(b)
}

#[cfg(test)]
mod tests {
    use crate::DictionaryEntry;
    use crate::comparison::EntityKind;
    use crate::story;

    /// What a dictionary with this one form finds in the text.
    fn found<'a>(form: &str, text: &'a str) -> Vec<&'a str> {
        let entry = DictionaryEntry {
            name: form.into(),
            kind: EntityKind::Organisation,
            variants: vec![],
            key: Some("key".into()),
        };
        let entities = super::super::find(&story::read(text, Some("en")), None, &[entry]);
        let entity = entities.iter().find(|entity| entity.key.is_some());
        entity.map_or(vec![], |entity| entity.left.iter().map(|m| &text[m.span.range()]).collect())
    }

    #[test]
    fn finds_forms_of_all_shapes() {
        for form in [
            "Channel 5",
            "COVID-19",
            "U.S.",
            "Bramble H.",
            "Yahoo!",
            "7-Eleven",
            "AT&T",
            "Marks & Spencer",
            "3M",
            "112",
            "J.R. Bramble",
            "J. R. Bramble",
            "Bramble “Farm”",
            "Bramble, Thorn & Co.",
            "C++",
            "bramble",
            "d’Bramble",
        ] {
            let text = format!("They asked {form} about it. Later {form} said, and {form} was sure, that it was so.");
            assert_eq!(found(form, &text), [form, form, form], "{form}");
        }
    }

    #[test]
    fn marks_around_a_form_are_not_the_name() {
        assert_eq!(found("“Bramble”", "They asked “Bramble” about Bramble."), ["Bramble", "Bramble"]);
        assert_eq!(found("(Bramble)", "They asked (Bramble)."), ["Bramble"]);
        assert_eq!(found("!", "They asked! They asked!"), [""; 0]);
    }

    #[test]
    fn spelling_of_marks_may_differ() {
        assert_eq!(found("Bramble \"Farm\"", "They asked Bramble «Farm» twice."), ["Bramble «Farm»"]);
        assert_eq!(found("Bramble Farm", "They asked Bramble-Farm twice."), ["Bramble-Farm"]);
        assert_eq!(found("Bramble Inc.", "They asked Bramble Inc twice."), ["Bramble Inc"]);
        assert_eq!(found("Bramble Farm", "They asked Bramble, Farm and others."), [""; 0]);
    }
}

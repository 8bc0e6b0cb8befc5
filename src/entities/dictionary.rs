//! The caller's names: found first, and never overruled.

use super::names::Name;
use super::words::Word;
use crate::DictionaryEntry;
use crate::comparison::Form;
use crate::lexicon::key::{is_cyrillic, stem, stems};
use crate::text::translit::fold_latin;
use std::collections::BTreeMap;

/// The caller's entries, ready to be searched.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    /// First word, without a case ending -> (all words folded, entry).
    forms: BTreeMap<String, Vec<(Vec<Part>, usize)>>,
}

#[derive(Clone, Debug)]
struct Part {
    fold: String,
    /// As the tables have it: a Cyrillic word without its ending.
    stem: String,
    capital: bool,
    cyrillic: bool,
}

impl Dictionary {
    pub fn new(entries: &[DictionaryEntry]) -> Self {
        let mut forms: BTreeMap<String, Vec<(Vec<Part>, usize)>> = BTreeMap::new();
        for (n, entry) in entries.iter().enumerate() {
            for form in std::iter::once(&entry.name).chain(&entry.variants) {
                let parts: Vec<Part> = form
                    .split(|c: char| {
                        c.is_whitespace()
                            || matches!(c, '-' | '‑' | '–' | '—' | '.' | ',' | '(' | ')' | '«' | '»' | '"' | '“' | '”')
                    })
                    .filter(|w| !w.is_empty())
                    .map(|w| {
                        let fold = fold_latin(w);
                        Part {
                            stem: stem(&fold).to_owned(),
                            fold,
                            capital: w.chars().next().is_some_and(char::is_uppercase),
                            cyrillic: is_cyrillic(w),
                        }
                    })
                    .collect();
                if let Some(first) = parts.first() {
                    forms.entry(first.stem.clone()).or_default().push((parts, n));
                }
            }
        }
        for forms in forms.values_mut() {
            forms.sort_by_key(|(parts, n)| (std::cmp::Reverse(parts.len()), *n));
        }
        Dictionary { forms }
    }

    pub fn is_empty(&self) -> bool {
        self.forms.is_empty()
    }

    /// The longest of the caller's names that begins at `at`.
    pub fn find(&self, words: &[Word<'_>], at: usize) -> Option<Name> {
        let word = &words[at];
        if !word.is_word() && word.fold.is_empty() {
            return None;
        }
        let forms = stems(&word.fold).find_map(|s| self.forms.get(s)).or_else(|| self.forms.get(word.fold.as_str()))?;
        forms.iter().find_map(|(parts, entry)| {
            let end = matches(words, at, parts)?;
            Some(Name { words: at..end, kind: None, form: Form::Name, id: Some(format!("c {entry}")), score: 1.0 })
        })
    }
}

/// Where `parts` end if they stand at `at`; marks between them do not count.
fn matches(words: &[Word<'_>], at: usize, parts: &[Part]) -> Option<usize> {
    let mut n = at;
    for (k, part) in parts.iter().enumerate() {
        if k > 0 {
            if words.get(n - 1)?.possessive {
                return None;
            }
            while words.get(n).is_some_and(|w| !w.is_word() && w.glued && matches!(w.text, "-" | "." | "‑")) {
                n += 1;
            }
        }
        let word = words.get(n).filter(|w| w.sentence == words[at].sentence)?;
        let equal = word.fold == part.fold
            || (word.inflects || part.cyrillic) && part.stem.len() >= 3 && stems(&word.fold).any(|s| s == part.stem);
        if !equal || part.capital && !word.capital() {
            return None;
        }
        n += 1;
    }
    Some(n)
}

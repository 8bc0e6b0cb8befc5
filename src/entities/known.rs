//! What both stories together say of a word: seen in lower case, seen as a name.

use super::names::{Name, head, is_given};
use super::words::{Shape, Word};
use crate::comparison::EntityKind;
use crate::lexicon::key::{hash, stems};
use std::collections::{BTreeMap, BTreeSet};

/// The evidence of both stories.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// Hashes of the words in lower case, sorted.
    lower: Vec<u32>,
    names: BTreeMap<String, Votes>,
    /// Hashes of words that stood side by side in a name.
    pairs: BTreeSet<(u32, u32)>,
    /// Words of longer names of organisations, which alone are no names.
    parts: BTreeSet<String>,
}

/// How often a word was seen as the name of a person, a place, an organisation.
#[derive(Clone, Copy, Debug, Default)]
struct Votes {
    person: u32,
    place: u32,
    organisation: u32,
    any: u32,
}

impl Known {
    /// Notes the words that the stories have in lower case.
    pub fn read(stories: &[Vec<Word<'_>>]) -> Self {
        let words = stories.iter().flatten().filter(|w| w.shape == Shape::Lower);
        let mut lower: Vec<u32> = words.map(|w| hash(w.lower.bytes())).collect();
        crate::sort::plain(&mut lower);
        Known { lower, ..Known::default() }
    }

    /// Whether some story has the word in lower case.
    pub fn seen_lower(&self, lower: &str) -> bool {
        self.lower.binary_search(&hash(lower.bytes())).is_ok()
    }

    /// Notes a name that stands where a capital means one.
    pub fn learn(&mut self, words: &[Word<'_>], name: &Name) {
        let part = &words[name.words.clone()];
        self.pairs.extend(part.windows(2).filter(|w| w[0].is_word() && w[1].is_word()).map(|w| pair(&w[0], &w[1])));
        if part.len() > 1 && name.id.is_none() && part.iter().any(|w| head(std::slice::from_ref(w)).is_some()) {
            self.parts.extend(
                part.iter().filter(|w| w.shape == Shape::Capital).flat_map(|w| stems(&w.fold)).map(str::to_owned),
            );
            return;
        }
        let proper = part.iter().filter(|w| w.capital() && w.shape != Shape::Initial);
        for (n, word) in proper.enumerate() {
            for stem in stems(&word.fold) {
                let votes = self.names.entry(stem.to_owned()).or_default();
                votes.any += 1;
                match name.kind {
                    Some(EntityKind::Person) if !(n == 0 && part.len() > 1 && is_given(word)) => votes.person += 1,
                    Some(EntityKind::Person) => votes.person += u32::from(part.len() == 1),
                    Some(EntityKind::Place) if part.len() <= 2 => votes.place += 1,
                    Some(EntityKind::Organisation) if n == 0 || part.len() <= 2 => votes.organisation += 1,
                    _ => {}
                }
            }
        }
    }

    fn votes(&self, word: &Word<'_>) -> Option<Votes> {
        stems(&word.fold).find_map(|stem| self.names.get(stem)).copied()
    }

    /// Whether the word was seen as a name, or in one.
    pub fn is_name(&self, word: &Word<'_>) -> bool {
        self.votes(word).is_some()
    }

    /// Whether the word was seen as a name more than once.
    pub fn repeats(&self, word: &Word<'_>) -> bool {
        self.votes(word).is_some_and(|v| v.any > 1)
    }

    /// Whether the word was seen in the longer name of an organisation.
    pub fn is_part(&self, word: &Word<'_>) -> bool {
        stems(&word.fold).any(|stem| self.parts.contains(stem))
    }

    /// Whether the two stood side by side in a name.
    pub fn is_pair(&self, a: &Word<'_>, b: &Word<'_>) -> bool {
        self.pairs.contains(&pair(a, b))
    }

    /// What the word names elsewhere, if that is one kind of thing.
    pub fn kind(&self, word: &Word<'_>) -> Option<EntityKind> {
        let votes = self.votes(word)?;
        let most = votes.person.max(votes.place).max(votes.organisation);
        if most == 0 {
            None
        } else if most == votes.person {
            Some(EntityKind::Person)
        } else if most == votes.place {
            Some(EntityKind::Place)
        } else {
            Some(EntityKind::Organisation)
        }
    }
}

fn pair(a: &Word<'_>, b: &Word<'_>) -> (u32, u32) {
    (hash(a.lower.bytes()), hash(b.lower.bytes()))
}

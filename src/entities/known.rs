//! What both stories together say of a word: seen in lower case, seen as a name.

use super::names::{Name, is_given};
use super::words::{Shape, Word};
use crate::comparison::EntityKind;
use crate::lexicon::key::stems;
use std::collections::{BTreeMap, BTreeSet};

/// The evidence of both stories.
#[derive(Debug, Default)]
pub(super) struct Known<'a> {
    lower: BTreeSet<&'a str>,
    names: BTreeMap<String, Votes>,
    /// Sentences in capitals throughout.
    shouting: BTreeSet<usize>,
}

/// How often a word was seen as the name of a person, a place, an organisation.
#[derive(Clone, Copy, Debug, Default)]
struct Votes {
    person: u32,
    place: u32,
    organisation: u32,
    any: u32,
}

impl<'a> Known<'a> {
    /// Notes the words that one story has in lower case.
    pub fn read(&mut self, words: &'a [Word<'_>]) {
        self.lower.extend(words.iter().filter(|w| w.shape == Shape::Lower).map(|w| w.lower.as_str()));
    }

    /// Notes which sentences are written in capitals; indexes are those of one story.
    pub fn hear(&mut self, words: &[Word<'_>]) {
        self.shouting.clear();
        for sentence in words.chunk_by(|a, b| a.sentence == b.sentence) {
            let long = || sentence.iter().filter(|w| w.is_word() && w.text.chars().count() > 2);
            if long().count() >= 4 && long().filter(|w| w.shape == Shape::Upper).count() * 2 > long().count() {
                self.shouting.insert(sentence[0].sentence);
            }
        }
    }

    /// Whether the sentence is in capitals.
    pub fn shouts(&self, sentence: usize) -> bool {
        self.shouting.contains(&sentence)
    }

    /// Whether some story has the word in lower case.
    pub fn seen_lower(&self, lower: &str) -> bool {
        self.lower.contains(lower)
    }

    /// Notes a name that stands where a capital means one.
    pub fn learn(&mut self, words: &[Word<'_>], name: &Name) {
        let part = &words[name.words.clone()];
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

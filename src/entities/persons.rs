//! Persons: full names, surnames, initials, patronymics; who is who among them.

use super::link::{Node, Sets, pairs};
use super::names::{given, is_given};
use super::similar::same_name;
use super::words::{Shape, Word};
use crate::comparison::EntityKind;
use crate::text::skeleton::of_fold;
use std::collections::BTreeMap;

/// A person's name taken apart; folded, without case endings.
#[derive(Clone, Debug, Default)]
pub(super) struct Person {
    /// The given name, or its first letter.
    pub given: Option<String>,
    /// The number of the given name in the table.
    pub number: Option<&'static str>,
    pub initial: bool,
    pub surname: String,
    /// Without an ending that has a consonant, if it may have one.
    pub shorter: Option<String>,
    pub surname_skeleton: String,
    /// In Latin script, where a woman's surname is another word than a man's.
    pub latin: bool,
}

impl Person {
    pub fn read(words: &[Word<'_>]) -> Self {
        let mut parts: Vec<&Word<'_>> = words.iter().filter(|w| w.capital()).collect();
        // "Лещинская Тамара Николаевна", "Глушник Вадим": the surname first.
        let n = parts.len();
        if n >= 2
            && !is_given(parts[0])
            && parts[0].shape == Shape::Capital
            && (is_given(parts[1]) && n == 3 && is_patronymic(parts[2])
                || n == 2 && is_given(parts[1])
                || parts[1].shape == Shape::Initial)
        {
            parts.rotate_left(1);
        }
        let Some((last, before)) = parts.split_last() else { return Person::default() };
        let fold =
            |w: &Word<'_>| if w.inflects { crate::lexicon::key::stem(&w.fold).to_owned() } else { w.fold.clone() };
        let surname = fold(last);
        let first = before.first();
        Person {
            given: first.map(|w| fold(w)),
            number: first.and_then(|w| given(w)).map(|n| n.trim_end_matches('?')),
            initial: first.is_some_and(|w| matches!(w.shape, Shape::Initial | Shape::Dotted)),
            shorter: last.inflects.then(|| crate::lexicon::key::stems(&last.fold).nth(1).map(str::to_owned)).flatten(),
            surname_skeleton: of_fold(&surname),
            surname,
            latin: !last.cyrillic,
        }
    }

    /// Whether the given names do not speak against each other.
    fn given_agrees(&self, other: &Person) -> bool {
        let (Some(a), Some(b)) = (&self.given, &other.given) else { return true };
        if self.initial || other.initial {
            let first = |s: &str| {
                s.bytes()
                    .find(u8::is_ascii_lowercase)
                    .map(|b| if matches!(b, b'a' | b'e' | b'i' | b'u') { b'a' } else { b })
            };
            return first(a) == first(b);
        }
        self.number.is_some() && self.number == other.number || same_name(a, b)
    }

    fn surname_agrees(&self, other: &Person) -> bool {
        if self.latin && other.latin && feminine(&self.surname, &other.surname) {
            return false;
        }
        let shorter = |p: &Person| p.shorter.clone();
        same_name(&self.surname, &other.surname)
            || shorter(self).is_some_and(|s| same_name(&s, &other.surname))
            || shorter(other).is_some_and(|s| same_name(&s, &self.surname))
    }
}

fn is_patronymic(word: &Word<'_>) -> bool {
    ["avna", "evna", "avn", "evn", "aviq", "eviq", "iqna"]
        .iter()
        .any(|e| crate::lexicon::key::stems(&word.fold).any(|s| s.ends_with(e)))
}

/// Whether one is the other's feminine form: "Petrov", "Petrova".
fn feminine(a: &str, b: &str) -> bool {
    let (long, short) = if a.len() > b.len() { (a, b) } else { (b, a) };
    long.strip_suffix('a') == Some(short) && ["v", "n"].iter().any(|e| short.ends_with(e))
}

/// Joins the nodes that are one person: full names first, then initials, then surnames alone, each only where one person
/// fits.
pub(super) fn link(nodes: &mut [Node<'_, '_>], sets: &mut Sets) {
    let of_rank = |nodes: &[Node<'_, '_>], rank: usize| -> Vec<usize> {
        (0..nodes.len()).filter(|&n| nodes[n].person.as_ref().is_some_and(|p| rank_of(p) == rank)).collect()
    };
    let full = of_rank(nodes, 0);
    let skeletons: Vec<(&str, usize)> =
        full.iter().map(|&n| (nodes[n].person.as_ref().map_or("", |p| p.surname_skeleton.as_str()), n)).collect();
    pairs(&skeletons, |a, b| {
        if let (Some(x), Some(y)) = (&nodes[a].person, &nodes[b].person)
            && x.surname_agrees(y)
            && x.given_agrees(y)
        {
            sets.join(a, b);
        }
    });
    let mut settled = full;
    for rank in [1, 2] {
        let these = of_rank(nodes, rank);
        attach(nodes, sets, &these, &settled);
        settled.extend(these);
    }
    // What has no kind but a known person's surname is that person.
    let unknown: Vec<usize> = (0..nodes.len())
        .filter(|&n| nodes[n].kind.is_none() && nodes[n].id.is_none() && nodes[n].folds.len() == 1 && !nodes[n].acronym)
        .collect();
    for &n in &unknown {
        nodes[n].person = Some(Person::read(nodes[n].words));
    }
    attach(nodes, sets, &unknown, &settled);
    for n in unknown {
        if sets.root(n) == n && !settled.iter().any(|&s| sets.root(s) == n) {
            nodes[n].person = None;
        } else {
            nodes[n].kind = Some(EntityKind::Person);
        }
    }
}

/// 0: given name and surname, 1: initial and surname, 2: one word.
fn rank_of(person: &Person) -> usize {
    match (&person.given, person.initial) {
        (None, _) => 2,
        (_, true) => 1,
        _ => 0,
    }
}

/// Joins each of `these` to the one person among `settled` that it can be, else to its like among themselves.
fn attach(nodes: &[Node<'_, '_>], sets: &mut Sets, these: &[usize], settled: &[usize]) {
    // Buckets by the first letter of the skeleton; in a large story by its first three.
    let letters = if these.len() + settled.len() > 400 { 3 } else { 1 };
    let bucket = |s: &str| -> String {
        s.chars().take(letters).map(|c| if matches!(c, 'e' | 'i' | 'u') { 'a' } else { c }).collect()
    };
    let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &n in settled {
        if let Some(person) = &nodes[n].person {
            known.entry(bucket(&person.surname_skeleton)).or_default().push(n);
        }
    }
    let mut rest: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for &n in these {
        let Some(person) = &nodes[n].person else { continue };
        let key = bucket(&person.surname_skeleton);
        let mut roots: Vec<(usize, bool, bool)> = Vec::new();
        for &other in known.get(&key).map_or(&[][..], Vec::as_slice).iter().take(200) {
            let Some(candidate) = &nodes[other].person else { continue };
            if person.surname_agrees(candidate) && person.given_agrees(candidate) {
                let exact = person.surname == candidate.surname;
                let near = (0..2).any(|s| nodes[n].sides[s] && nodes[other].sides[s]);
                let root = sets.root(other);
                match roots.iter_mut().find(|r| r.0 == root) {
                    Some(r) => (r.1, r.2) = (r.1 || exact, r.2 || near),
                    None => roots.push((root, exact, near)),
                }
            }
        }
        let only = |f: &dyn Fn(&(usize, bool, bool)) -> bool| {
            let mut left = roots.iter().filter(|r| f(r));
            left.next().filter(|_| left.next().is_none()).map(|r| r.0)
        };
        let found =
            only(&|_| true).or_else(|| only(&|r| r.1 && r.2)).or_else(|| only(&|r| r.2)).or_else(|| only(&|r| r.1));
        match found {
            Some(root) => sets.join(root, n),
            None if roots.is_empty() => rest.entry(key).or_default().push(n),
            None => {}
        }
    }
    for group in rest.values() {
        for (i, &a) in group.iter().enumerate() {
            for &b in group.iter().skip(i + 1).take(64) {
                if let (Some(x), Some(y)) = (&nodes[a].person, &nodes[b].person)
                    && nodes[a].kind == nodes[b].kind
                    && x.surname_agrees(y)
                    && x.given_agrees(y)
                {
                    sets.join(a, b);
                }
            }
        }
    }
}

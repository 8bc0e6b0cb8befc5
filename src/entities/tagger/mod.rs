//! Names by a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over hashed features.
//!
//! The rules propose names ([`super::names`]); what they propose is evidence here beside a word's letters, its neighbours and
//! the tables, and the tagger decides ("stacking", Wolpert 1992). It is learnt from open corpora by
//! `cargo run --release --example learn_names`.

mod features;
mod model;

use super::known::Known;
use super::names::Name;
use super::words::{Shape, Word};
use crate::comparison::{EntityKind, Form};
use crate::lexicon::key::{hash, stems};
use crate::text::Span;
use features::Look;
use model::Model;
pub use model::pack;
use std::collections::BTreeMap;
use std::ops::Range;

/// None; then for person, place and organisation: a name begins, it goes on.
pub const LABELS: usize = 7;

const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Place, EntityKind::Organisation];

/// A word's place in a name, as the rules see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hint {
    /// 0 none; else 1 + the kind's number, 7 where it is unknown.
    kind: u32,
    first: bool,
    /// The tables know the name.
    known: bool,
    form: u32,
}

impl Hint {
    fn code(self) -> u32 {
        self.kind | u32::from(self.first) << 3 | u32::from(self.known) << 4 | self.form << 5
    }
}

/// What the rules found, word by word; of nested names the outer one.
pub(super) fn hints(words: &[Word<'_>], names: &[Name]) -> Vec<Hint> {
    let mut hints = vec![Hint::default(); words.len()];
    for name in names.iter().rev() {
        for at in name.words.clone() {
            hints[at] = Hint {
                kind: 1 + name.kind.map_or(6, |kind| kind as u32),
                first: at == name.words.start,
                known: name.id.is_some(),
                form: match name.form {
                    Form::Demonym => 1,
                    Form::Acronym => 2,
                    _ => 0,
                },
            };
        }
    }
    hints
}

/// A sentence as the tagger sees it: for learning.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Where each word stands, in bytes.
    pub spans: Vec<Span>,
    /// The features of each word.
    pub features: Vec<Vec<u32>>,
    /// For each word that is by itself a place or a nationality of the tables, which of them.
    pub known: Vec<Option<Form>>,
}

/// The sentences of `words`.
pub(super) fn samples(words: &[Word<'_>], names: &[Name], known: &Known) -> Vec<Sample> {
    let hints = hints(words, names);
    let looks = features::looks(words, &hints, known);
    let mut samples = vec![];
    for Range { start: at, end } in sentences(words) {
        let sentence = &looks[at..end];
        let of = |n: usize| {
            let mut all = vec![];
            features::features(sentence, n, |feature| all.push(feature));
            crate::sort::plain(&mut all);
            all.dedup();
            all
        };
        samples.push(Sample {
            spans: words[at..end].iter().map(|w| w.span).collect(),
            features: (0..sentence.len()).map(of).collect(),
            known: (at..end).map(|n| known_place(names, n)).collect(),
        });
    }
    samples
}

/// The words of each sentence.
fn sentences<'w>(words: &'w [Word<'_>]) -> impl Iterator<Item = Range<usize>> + 'w {
    words.chunk_by(|a, b| a.sentence == b.sentence).scan(0, |at, sentence| {
        let start = std::mem::replace(at, *at + sentence.len());
        Some(start..*at)
    })
}

/// Whether the word at `at` is by itself a place or a nationality of the tables.
fn known_place(names: &[Name], at: usize) -> Option<Form> {
    let name = names.iter().find(|name| name.words == (at..at + 1))?;
    (name.id.is_some() && name.kind == Some(EntityKind::Place)).then_some(name.form)
}

/// A name that the tagger sees.
#[derive(Clone, Debug)]
pub(super) struct Tagged {
    pub words: Range<usize>,
    pub kind: EntityKind,
    /// How far it is from being none, 0 to 1.
    pub score: f64,
}

/// So many words from the nearest capital no name is looked for.
const NEAR: usize = 3;

/// The names of `words`, in order. In headlines of capitals there are none: there the rules know more.
pub(super) fn tag(words: &[Word<'_>], names: &[Name], known: &Known) -> Vec<Tagged> {
    let looks = features::looks(words, &hints(words, names), known);
    let mut found = vec![];
    for Range { start: at, end } in sentences(words) {
        let sentence = &words[at..end];
        if !sentence[0].titled && sentence.iter().any(|w| w.is_word() && w.shape != Shape::Lower) {
            let cyrillic = sentence.iter().any(|w| w.cyrillic);
            let near = |n: usize| {
                let around = &words[n.saturating_sub(NEAR).max(at)..(n + NEAR + 1).min(end)];
                around.iter().any(|w| w.is_word() && w.shape != Shape::Lower)
            };
            decode(&looks[at..end], at, near, &model::models()[usize::from(cyrillic)], &mut found);
        }
    }
    found
}

/// Whether `label` may follow `before`: a name goes on as the kind that it began as.
fn follows(before: usize, label: usize) -> bool {
    label == 0 || label % 2 == 1 || before == label || before + 1 == label
}

/// The likeliest labels of a sentence that begins at word `base` (Viterbi 1967), as names; `near` says whether a word may be
/// in one.
fn decode(looks: &[Look], base: usize, near: impl Fn(usize) -> bool, model: &Model, found: &mut Vec<Tagged>) {
    const NEVER: i32 = i32::MIN / 2;
    const FAR: i32 = -10_000;
    let mut scores = vec![[0i32; LABELS]; looks.len()];
    for (at, scores) in scores.iter_mut().enumerate() {
        if near(base + at) {
            features::features(looks, at, |feature| model.add(feature, scores));
        } else {
            scores[1..].fill(FAR);
        }
    }
    let mut best = [NEVER; LABELS];
    let mut from: Vec<[u8; LABELS]> = Vec::with_capacity(looks.len());
    for (at, score) in scores.iter().enumerate() {
        let (mut next, mut back) = ([NEVER; LABELS], [0; LABELS]);
        for b in 0..LABELS {
            if at == 0 {
                next[b] = if follows(0, b) { score[b] } else { NEVER };
                continue;
            }
            for a in (0..LABELS).filter(|&a| follows(a, b)) {
                // A sentence may be as long as the input.
                let x = best[a].saturating_add(model.transitions[a][b]).saturating_add(score[b]);
                if x > next[b] {
                    (next[b], back[b]) = (x, a as u8);
                }
            }
        }
        best = next;
        from.push(back);
    }
    let mut label = (0..LABELS).rev().max_by_key(|&b| best[b]).unwrap_or(0);
    let mut labels = vec![0; looks.len()];
    for at in (0..looks.len()).rev() {
        labels[at] = label;
        label = usize::from(from[at][label]);
    }
    let mut at = 0;
    while at < labels.len() {
        let label = labels[at];
        if label == 0 {
            at += 1;
            continue;
        }
        let goes_on = label + label % 2;
        let end = (at + 1..labels.len()).find(|&n| labels[n] != goes_on).unwrap_or(labels.len());
        let margin = (at..end).map(|n| scores[n][labels[n]] - scores[n][0]).min().unwrap_or(0);
        let score = 1.0 / (1.0 + libm::exp(-f64::from(margin) / model::SCALE));
        let score = (score * 1000.0).round() / 1000.0;
        found.push(Tagged { words: base + at..base + end, kind: KINDS[(label - 1) / 2], score });
        at = end;
    }
}

/// A vote of which the tagger is certain.
const VOTE: u32 = 1000;

/// What a word was seen as, by kind, weighed by how certain it was; alone or in a name.
type Votes = BTreeMap<u32, [u32; 3]>;

/// Lets names agree over both stories: a word that is a name somewhere is one elsewhere, of the kind that it mostly is
/// (document-level consistency, as Krishnan and Manning 2006 have it).
pub(super) fn agree(words: &[Vec<Word<'_>>], tagged: &mut [Vec<Tagged>]) {
    let mut votes = Votes::new();
    let key = |word: &Word<'_>| stems(&word.fold).next().map(|stem| hash(stem.bytes()));
    for (words, tagged) in words.iter().zip(tagged.iter()) {
        for name in tagged {
            let kind = KINDS.iter().position(|kind| *kind == name.kind).unwrap_or(0);
            let part = &words[name.words.clone()];
            // The surname stands for the person; of other names, the whole.
            if kind > 0 && part.len() > 1 {
                continue;
            }
            if let Some(word) = part.iter().rev().find(|w| w.capital() && w.shape != Shape::Initial)
                && let Some(key) = key(word)
            {
                votes.entry(key).or_default()[kind] +=
                    if part.len() > 1 { 2 * VOTE } else { (name.score * f64::from(VOTE)) as u32 };
            }
        }
    }
    let best = |word: &Word<'_>| {
        let votes = votes.get(&key(word)?)?;
        let kind = (0..3).max_by_key(|&kind| votes[kind])?;
        Some((kind, votes[kind], votes.iter().sum::<u32>()))
    };
    for (words, tagged) in words.iter().zip(tagged) {
        let mut inside = vec![false; words.len()];
        for name in tagged.iter_mut() {
            inside[name.words.clone()].fill(true);
            if name.words.len() == 1
                && let Some((kind, most, all)) = best(&words[name.words.start])
                && most * 5 > all * 3
            {
                name.kind = KINDS[kind];
            }
        }
        for (at, word) in words.iter().enumerate() {
            let beside = |n: usize| words.get(n).is_some_and(|w| w.capital() && w.sentence == word.sentence);
            let alone = !(beside(at + 1) || at > 0 && beside(at - 1));
            if alone
                && !inside[at]
                && word.shape == Shape::Capital
                && !word.titled
                && !word.is_common()
                && let Some((kind, most, _)) = best(word)
                && most * 10 >= VOTE * 9
            {
                tagged.push(Tagged { words: at..at + 1, kind: KINDS[kind], score: 0.6 });
            }
        }
        crate::sort::by_key(tagged, |name| name.words.start);
    }
}

//! What a pair of sentences says by itself.

use super::{Manner, sorted};
use crate::align::candidates::Candidate;
use crate::align::similarity::Similarity;

/// How many things are looked at, the constant included.
pub const OWN: usize = 30;

/// What they are, in the order of the weights.
pub const OWN_NAMES: [&str; OWN] = [
    "constant",
    "words: cosine",
    "n-grams: cosine",
    "words: share of the shorter",
    "words: weight shared",
    "names: cosine",
    "margin of likeness, lesser",
    "margin of likeness, greater",
    "both direct speech",
    "one direct speech",
    "difference in size",
    "size of the shorter",
    "words: cosine x weight shared",
    "covered with related, lesser",
    "covered with related, greater",
    "covered x weight shared",
    "brief",
    "one asks",
    "both ask",
    "margin of covered, lesser",
    "margin of covered, greater",
    "values: cosine",
    "values: weight shared",
    "values differ",
    "one has values",
    "likeness x brief",
    "covered, lesser x brief",
    "partnered words covered, lesser",
    "partnered words covered, greater",
    "partnered covered x weight shared",
];

/// Of each candidate, what speaks for it and against it.
pub(super) fn features(similarity: &Similarity, candidates: &[Candidate], manner: &Manner<'_>) -> Vec<[f64; OWN]> {
    let covered: Vec<f64> = candidates.iter().map(|c| (c.coverage[0] * c.coverage[1]).sqrt()).collect();
    let alike: Vec<f64> = candidates.iter().map(|c| c.similarity).collect();
    let [alike_margin, covered_margin] = [&alike, &covered].map(|values| Margins::of(similarity, candidates, values));
    let mut all = Vec::with_capacity(candidates.len());
    for (index, c) in candidates.iter().enumerate() {
        let (l, r) = (c.left as usize, c.right as usize);
        let views = similarity.views(c);
        let [least, most] = sorted(c.coverage);
        let sizes = sorted([similarity.size(0, l), similarity.size(1, r)]);
        let speech = [manner.quoted[0][l], manner.quoted[1][r]];
        let asks = [manner.asks[0][l], manner.asks[1][r]];
        let valued = [similarity.has_values(0, l), similarity.has_values(1, r)];
        let partnered = similarity.partnered_coverage(l, r);
        let brief = brevity(similarity, c);
        let alike_margin = alike_margin.of_pair(c, alike[index]);
        let covered_margin = covered_margin.of_pair(c, covered[index]);
        all.push([
            1.0,
            views.words,
            views.grams,
            views.overlap,
            views.shared,
            views.keys,
            alike_margin[0],
            alike_margin[1],
            flag(speech == [true, true]),
            flag(speech[0] != speech[1]),
            sizes[1] - sizes[0],
            sizes[0],
            views.words * views.shared,
            least,
            most,
            covered[index] * views.shared,
            brief,
            flag(asks[0] != asks[1]),
            flag(asks == [true, true]),
            covered_margin[0],
            covered_margin[1],
            views.values,
            views.values_shared,
            flag(valued == [true, true] && views.values == 0.0),
            flag(valued[0] != valued[1]),
            c.similarity * brief,
            least * brief,
            partnered[0].min(partnered[1]),
            partnered[0].max(partnered[1]),
            (partnered[0] * partnered[1]).sqrt() * views.shared,
        ]);
    }
    all
}

pub(super) fn flag(is: bool) -> f64 {
    f64::from(u8::from(is))
}

/// 1 for a sentence without a content word, falling towards 0 for long ones: "Thank you" twice is chance.
pub(super) fn brevity(similarity: &Similarity, c: &Candidate) -> f64 {
    let content = &similarity.content;
    1.0 / (1.0 + f64::from(content[0][c.left as usize].min(content[1][c.right as usize])))
}

/// Of each sentence of each side, its two highest values: who rivals a pair.
struct Margins([Vec<[f64; 2]>; 2]);

impl Margins {
    fn of(similarity: &Similarity, candidates: &[Candidate], values: &[f64]) -> Self {
        let mut best = [0, 1].map(|side| vec![[0.0f64; 2]; similarity.sentences(side)]);
        for (c, &value) in candidates.iter().zip(values) {
            for (side, sentence) in [(0, c.left), (1, c.right)] {
                let top = &mut best[side][sentence as usize];
                if value > top[0] {
                    *top = [value, top[0]];
                } else if value > top[1] {
                    top[1] = value;
                }
            }
        }
        Margins(best)
    }

    /// By how much a pair's value is above those of its sentences' best other pairs; the lesser first.
    fn of_pair(&self, c: &Candidate, value: f64) -> [f64; 2] {
        let margin = |[first, second]: [f64; 2]| value - if value >= first { second } else { first };
        sorted([margin(self.0[0][c.left as usize]), margin(self.0[1][c.right as usize])])
    }
}

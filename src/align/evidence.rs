//! How probable it is that two sentences say the same: what speaks for it and against it, weighed by logistic
//! regression (learnt by `cargo run --release --example learn`).
//!
//! In two steps: the pair by itself, then with what the pairs beside it say in the first step.

use super::candidates::Candidate;
use super::similarity::Similarity;

/// How many things are looked at in a pair by itself, the constant included.
pub const OWN: usize = 20;
/// How many in the second step, the constant included.
pub const CONTEXT: usize = 12;

/// Where [`brevity`] stands in the features of a pair.
const BREVITY: usize = 16;
/// [`brevity`] of a sentence with one content word.
const BRIEF: f64 = 0.4;
/// From this probability of a neighbouring pair, or share of the stories in common, on, a brief sentence is no chance.
const SUPPORT: f64 = 0.3;
/// What a brief sentence without support is worth at the most.
const CHANCE: f64 = 0.1;
/// Where the better of the straight neighbours stands in the context features.
const STRAIGHT: usize = 3;

/// The weights of both steps. All features are symmetric in the two sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Of the pair by itself; the order is that of [`own_features`].
    pub own: [f64; OWN],
    /// With its context; the order is that of [`context_features`].
    pub context: [f64; CONTEXT],
}

/// A candidate with its probabilities.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub left: u32,
    pub right: u32,
    /// Of the two sentences by themselves.
    pub own: f64,
    /// With what stands beside them.
    pub supported: f64,
    pub own_features: [f64; OWN],
    pub context_features: [f64; CONTEXT],
}

pub(crate) fn logistic(weights: &[f64], features: &[f64]) -> f64 {
    let sum: f64 = weights.iter().zip(features).map(|(w, f)| w * f).sum();
    1.0 / (1.0 + libm::exp(-sum))
}

/// Weighs all candidates, which come ordered by left, then right sentence.
pub(crate) fn weigh(
    similarity: &Similarity,
    candidates: &[Candidate],
    quoted: [&[bool]; 2],
    model: &Model,
) -> Vec<Pair> {
    let best = best_two(similarity, candidates);
    let mut pairs: Vec<Pair> = candidates
        .iter()
        .map(|c| {
            let own_features = own_features(similarity, c, quoted, &best);
            let own = logistic(&model.own, &own_features);
            Pair { left: c.left, right: c.right, own, supported: own, own_features, context_features: [0.0; CONTEXT] }
        })
        .collect();
    let rows = Rows::of(&pairs, similarity.sentences(0));
    let common = common(&pairs, [similarity.sentences(0), similarity.sentences(1)]);
    let contexts: Vec<[f64; CONTEXT]> = pairs.iter().map(|p| context_features(&rows, &pairs, p, common)).collect();
    for (pair, context) in pairs.iter_mut().zip(contexts) {
        pair.supported = logistic(&model.context, &context);
        // A word or two are said again by chance: something beside them, or the rest of the stories, must speak for them.
        let brief = pair.own_features[BREVITY] > BRIEF;
        if brief && context[STRAIGHT] < SUPPORT && common < SUPPORT {
            pair.supported = pair.supported.min(CHANCE);
        }
        pair.context_features = context;
    }
    pairs
}

/// Of each sentence of each side, its two highest similarities: who rivals a pair.
fn best_two(similarity: &Similarity, candidates: &[Candidate]) -> [Vec<[f64; 2]>; 2] {
    let mut best = [0, 1].map(|side| vec![[0.0f64; 2]; similarity.sentences(side)]);
    for c in candidates {
        for (side, sentence) in [(0, c.left), (1, c.right)] {
            let top = &mut best[side][sentence as usize];
            if c.similarity > top[0] {
                *top = [c.similarity, top[0]];
            } else if c.similarity > top[1] {
                top[1] = c.similarity;
            }
        }
    }
    best
}

fn own_features(similarity: &Similarity, c: &Candidate, quoted: [&[bool]; 2], best: &[Vec<[f64; 2]>; 2]) -> [f64; OWN] {
    let (l, r) = (c.left as usize, c.right as usize);
    let views = similarity.views(&[l], &[r]);
    let coverage = similarity.coverage(l, r);
    let partnered = similarity.partnered_coverage(l, r);
    let margin = |side: usize, sentence: usize| {
        let [first, second] = best[side][sentence];
        c.similarity - if c.similarity >= first { second } else { first }
    };
    let (a, b) = (margin(0, l), margin(1, r));
    let sizes = [similarity.size(0, l), similarity.size(1, r)];
    let speech = [quoted[0][l], quoted[1][r]];
    [
        1.0,
        views.words,
        views.grams,
        views.overlap,
        views.shared,
        views.keys,
        a.min(b),
        a.max(b),
        f64::from(speech == [true, true]),
        f64::from(speech[0] != speech[1]),
        (sizes[0] - sizes[1]).abs(),
        sizes[0].min(sizes[1]),
        views.words * views.shared,
        coverage[0].min(coverage[1]),
        coverage[0].max(coverage[1]),
        (coverage[0] * coverage[1]).sqrt() * views.shared,
        brevity(similarity, l, r),
        partnered[0].min(partnered[1]),
        partnered[0].max(partnered[1]),
        (partnered[0] * partnered[1]).sqrt() * views.shared,
    ]
}

/// 1 for a sentence without a content word, falling towards 0 for long ones: "Thank you" twice is chance.
fn brevity(similarity: &Similarity, left: usize, right: usize) -> f64 {
    1.0 / (1.0 + f64::from(similarity.content[0][left].min(similarity.content[1][right])))
}

/// The pairs of each left sentence.
struct Rows {
    starts: Vec<u32>,
}

impl Rows {
    fn of(pairs: &[Pair], count: usize) -> Self {
        let mut starts = vec![0u32; count + 1];
        for p in pairs {
            starts[p.left as usize + 1] += 1;
        }
        for s in 0..count {
            starts[s + 1] += starts[s];
        }
        Rows { starts }
    }

    fn own(&self, pairs: &[Pair], left: i64, right: i64) -> f64 {
        let Ok(left) = usize::try_from(left) else { return 0.0 };
        if left + 1 >= self.starts.len() {
            return 0.0;
        }
        let row = &pairs[self.starts[left] as usize..self.starts[left + 1] as usize];
        row.binary_search_by_key(&right, |p| i64::from(p.right)).map_or(0.0, |at| row[at].own)
    }
}

/// Share of the shorter story that probably stands in the other: where two stories have nothing else in
/// common, one more likeness is chance.
fn common(pairs: &[Pair], counts: [usize; 2]) -> f64 {
    let mut best = counts.map(|n| vec![0.0f64; n]);
    for p in pairs {
        for (side, sentence) in [(0, p.left), (1, p.right)] {
            let top = &mut best[side][sentence as usize];
            *top = top.max(p.own);
        }
    }
    let expected = best.map(|side| side.iter().sum::<f64>());
    let share = expected[0].min(expected[1]) / counts[0].min(counts[1]).max(1) as f64;
    share.min(1.0)
}

fn context_features(rows: &Rows, pairs: &[Pair], pair: &Pair, common: f64) -> [f64; CONTEXT] {
    let (l, r) = (i64::from(pair.left), i64::from(pair.right));
    let own = |dl: i64, dr: i64| rows.own(pairs, l + dl, r + dr);
    let two = |a: f64, b: f64| (a.max(b), a.min(b));
    let straight = two(own(-1, -1), own(1, 1));
    let crossed = two(own(-1, 1), own(1, -1));
    let far = own(-2, -2).max(own(2, 2)).max(own(-1, -2)).max(own(-2, -1)).max(own(1, 2)).max(own(2, 1));
    // The same sentence with the other's neighbours: a split, or a rival.
    let shared = own(0, -1).max(own(0, 1)) + own(-1, 0).max(own(1, 0));
    let lone = pair.own_features[BREVITY] * (1.0 - straight.0);
    let logit = libm::log(pair.own.max(1e-6) / (1.0 - pair.own).max(1e-6));
    [
        1.0,
        logit,
        pair.own,
        straight.0,
        straight.1,
        crossed.0,
        far,
        shared,
        straight.0 * pair.own,
        libm::log(common + 0.02),
        lone,
        lone * common,
    ]
}

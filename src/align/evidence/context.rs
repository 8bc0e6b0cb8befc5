//! What a pair of sentences says together with the pairs around it.

use super::neighbours::{Neighbours, Together};
use super::own::{brevity, flag};
use super::{Manner, Pair, sorted};
use crate::align::candidates::Candidate;
use crate::align::similarity::Similarity;

/// How many things are looked at, the constant included.
pub const CONTEXT: usize = 30;

/// What they are, in the order of the weights.
pub const CONTEXT_NAMES: [&str; CONTEXT] = [
    "constant",
    "log odds before",
    "probability before",
    "straight neighbour, greater",
    "straight neighbour, lesser",
    "crossed neighbour",
    "far neighbour",
    "beside, both",
    "straight neighbour x probability",
    "share in common (log)",
    "lone and brief",
    "lone and brief x share in common",
    "half: gain",
    "half: news",
    "half: probability",
    "rival, greater",
    "rival, lesser",
    "bracket, greater",
    "bracket, lesser",
    "bracket x probability",
    "bracket, lesser x brief",
    "together",
    "together x probability",
    "covered x bracket",
    "one direct speech",
    "one asks",
    "beside, lesser",
    "beside, between two",
    "beside, second",
    "half: fit",
];

/// From this probability on a pair is half of a split: its other half may stand beside it.
const HALF: f64 = 0.1;

/// Of each pair, what the pairs around it and its rivals say of it.
pub(super) fn features(
    similarity: &Similarity,
    candidates: &[Candidate],
    pairs: &[Pair],
    manner: &Manner<'_>,
) -> Vec<[f64; CONTEXT]> {
    let counts = [similarity.sentences(0), similarity.sentences(1)];
    let near = Neighbours::of(pairs, counts);
    let together = Together::of(pairs, manner.group);
    let common = common(pairs, counts);
    let common_log = libm::log(common + 0.02);
    let mut all = Vec::with_capacity(pairs.len());
    for (pair, c) in pairs.iter().zip(candidates) {
        let (l, r) = (i64::from(pair.left), i64::from(pair.right));
        let at = |dl: i64, dr: i64| near.probability(l + dl, r + dr);
        let p = pair.probability;
        let straight = sorted([at(-1, -1), at(1, 1)]);
        let crossed = at(-1, 1).max(at(1, -1));
        let far = [(-2, -2), (2, 2), (-1, -2), (-2, -1), (1, 2), (2, 1)];
        let far = far.into_iter().map(|(dl, dr)| at(dl, dr)).fold(0.0, f64::max);
        // The same sentence with the other's neighbours: a split, or a rival.
        let beside = sorted([at(0, -1).max(at(0, 1)), at(-1, 0).max(at(1, 0))]);
        let between = at(0, -1).min(at(0, 1)).max(at(-1, 0).min(at(1, 0)));
        let second = at(0, -2).max(at(0, 2)).max(at(-2, 0)).max(at(2, 0));
        let brief = brevity(similarity, c);
        let lone = brief * (1.0 - straight[1]);
        let half = other_half(similarity, candidates, pairs, &near, c);
        let rivals = near.rivals(pair);
        let around = near.bracket(l, r);
        let bracket = sorted(around);
        let together = together.support(pair, manner.group);
        all.push([
            1.0,
            libm::log(p.max(1e-4) / (1.0 - p).max(1e-4)),
            p,
            straight[1],
            straight[0],
            crossed,
            far,
            beside[0] + beside[1],
            straight[1] * p,
            common_log,
            lone,
            lone * common,
            half.gain * half.probability,
            half.news * half.probability,
            half.probability,
            rivals[1],
            rivals[0],
            bracket[1],
            bracket[0],
            around[0] * around[1] * p,
            bracket[0] * brief,
            together,
            together * p,
            c.coverage[0].min(c.coverage[1]) * bracket[0],
            flag(manner.quoted[0][pair.left as usize] != manner.quoted[1][pair.right as usize]),
            flag(manner.asks[0][pair.left as usize] != manner.asks[1][pair.right as usize]),
            beside[0],
            between,
            second * half.probability,
            half.fit * half.probability,
        ]);
    }
    all
}

/// Share of the shorter story that probably stands in the other: where two stories have nothing else in
/// common, one more likeness is chance.
fn common(pairs: &[Pair], counts: [usize; 2]) -> f64 {
    let mut best = counts.map(|n| vec![0.0f64; n]);
    for p in pairs {
        for (side, sentence) in [(0, p.left), (1, p.right)] {
            let top = &mut best[side][sentence as usize];
            *top = top.max(p.probability);
        }
    }
    let expected = best.map(|side| side.iter().sum::<f64>());
    let share = expected[0].min(expected[1]) / counts[0].min(counts[1]).max(1) as f64;
    share.min(1.0)
}

/// What speaks for a sentence joining a neighbour, so that the two together are what one sentence of the other side is.
#[derive(Default)]
struct Half {
    /// Probability of the pair that the neighbour is in.
    probability: f64,
    /// How much more alike the two together are than the neighbour alone.
    gain: f64,
    /// The share of the other side's sentence that this one has and the neighbour has not.
    news: f64,
    /// How much nearer the lengths of the two sides come.
    fit: f64,
}

/// Of the four pairs that share a sentence with this one and have its neighbour, the most probable.
fn other_half(
    similarity: &Similarity,
    candidates: &[Candidate],
    pairs: &[Pair],
    near: &Neighbours<'_>,
    c: &Candidate,
) -> Half {
    let mut best = Half::default();
    for (dl, dr) in [(0, -1), (0, 1), (-1, 0), (1, 0)] {
        let Some(other) = near.find(i64::from(c.left) + dl, i64::from(c.right) + dr) else { continue };
        let probability = pairs[other].probability;
        if probability < HALF || probability < best.probability {
            continue;
        }
        let (gain, news, fit) = similarity.joined(c, &candidates[other]);
        if probability > best.probability || (gain, news, fit) > (best.gain, best.news, best.fit) {
            best = Half { probability, gain, news, fit };
        }
    }
    best
}

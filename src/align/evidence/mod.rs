//! How probable it is that two sentences say the same: what speaks for it and against it, weighed by logistic
//! regression (learnt by `cargo run --release --example learn`).
//!
//! In steps, as in stacked classification (Wolpert 1992; for sequences Cohen and Carvalho 2005): the pair by itself, then
//! twice with what the pairs around it said in the step before.

mod context;
mod neighbours;
mod own;

use super::candidates::Candidate;
use super::similarity::Similarity;
pub use context::{CONTEXT, CONTEXT_NAMES};
pub use own::{OWN, OWN_NAMES};

/// How often the pairs around are listened to.
pub const ROUNDS: usize = 2;

/// The weights of all steps. All features are symmetric in the two sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Of the pair by itself; the order is that of `own::features`.
    pub own: [f64; OWN],
    /// With its context, round by round; the order is that of `context::features`.
    pub context: [[f64; CONTEXT]; ROUNDS],
}

/// What is known of the sentences besides their words, by side.
pub(crate) struct Manner<'a> {
    /// Whether a sentence is mostly direct speech.
    pub quoted: [&'a [bool]; 2],
    /// Whether it asks.
    pub asks: [&'a [bool]; 2],
    /// The quotation or else the paragraph that it stands in.
    pub group: [&'a [u32]; 2],
}

/// A candidate with its probabilities.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    pub left: u32,
    pub right: u32,
    /// How probable it is that the two say the same, as far as is known by now.
    pub probability: f64,
}

/// Features of all pairs in each step.
pub(crate) struct Features {
    pub own: Vec<[f64; OWN]>,
    pub context: [Vec<[f64; CONTEXT]>; ROUNDS],
}

/// The lesser of two first: what is said of a pair must not depend on the side.
fn sorted([a, b]: [f64; 2]) -> [f64; 2] {
    [a.min(b), a.max(b)]
}

/// The probability that weighed features amount to.
pub(super) fn logistic(weights: &[f64], features: &[f64]) -> f64 {
    let sum: f64 = weights.iter().zip(features).map(|(w, f)| w * f).sum();
    1.0 / (1.0 + libm::exp(-sum))
}

/// Weighs all candidates, which come ordered by left, then right sentence.
pub(crate) fn weigh(
    similarity: &Similarity,
    candidates: &[Candidate],
    manner: &Manner<'_>,
    model: &Model,
) -> (Vec<Pair>, Features) {
    let own = own::features(similarity, candidates, manner);
    let weigh_own = |(c, features): (&Candidate, &[f64; OWN])| Pair {
        left: c.left,
        right: c.right,
        probability: logistic(&model.own, features),
    };
    let mut pairs: Vec<Pair> = candidates.iter().zip(&own).map(weigh_own).collect();
    let context = std::array::from_fn(|round| {
        let features = context::features(similarity, candidates, &pairs, manner);
        for (pair, features) in pairs.iter_mut().zip(&features) {
            pair.probability = logistic(&model.context[round], features);
        }
        features
    });
    (pairs, Features { own, context })
}

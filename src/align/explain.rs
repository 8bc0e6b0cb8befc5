//! Why two passages were matched. Nothing in the module for the browser calls it, so it costs nothing there.

use super::evidence::{CONTEXT_NAMES, OWN_NAMES, ROUNDS, logistic};
use super::{Ground, Settings};
use crate::comparison::Entity;
use crate::story::Story;

/// How far, in sentences on either side, neighbours are listed.
const NEAR: u32 = 3;
/// Pairs that are less probable are not listed.
const LISTED: f64 = 0.05;

/// What made one match.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// Its sentences on the left.
    pub left: Vec<u32>,
    /// Its sentences on the right.
    pub right: Vec<u32>,
    /// An editor's pin made it, whatever else speaks for it or against it.
    pub pinned: bool,
    /// How probable it is that it is right. It is above that of all its `pairs` where the sentences are the same word for
    /// word: such are placed before anything is weighed.
    pub probability: f64,
    /// Each left sentence with each right one, if the two were candidates.
    pub pairs: Vec<PairExplanation>,
}

/// What was thought of a pair of sentences.
#[derive(Clone, Debug, PartialEq)]
pub struct PairExplanation {
    /// The left sentence.
    pub left: u32,
    /// The right sentence.
    pub right: u32,
    /// The pair by itself, then with what stands around it, round by round.
    pub steps: Vec<Step>,
}

/// One step of the weighing.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// All that is looked at, in the order of the weights.
    pub features: Vec<Feature>,
    /// How probable the pair is after this step: the logistic function of the sum of all contributions.
    pub probability: f64,
    /// The pairs nearby, of which the features of this step speak, with their probability before it; none in the first.
    pub neighbours: Vec<Neighbour>,
}

/// One thing that is looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Feature {
    /// What it is.
    pub name: &'static str,
    /// How much of it there is.
    pub value: f64,
    /// How much it counts.
    pub weight: f64,
}

impl Feature {
    /// What it adds to the logarithm of the odds that the pair is right.
    pub fn contribution(&self) -> f64 {
        self.value * self.weight
    }
}

/// A pair near another, or a rival of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Neighbour {
    /// Its left sentence.
    pub left: u32,
    /// Its right sentence.
    pub right: u32,
    /// How probable it was.
    pub probability: f64,
}

/// Says of each match of two stories, in the order of [`align`](super::align()), what made it.
///
/// For texts rather than stories there is [`explain`](crate::explain()).
pub fn explain(stories: [&Story<'_>; 2], entities: &[Entity], settings: &Settings) -> Vec<Explanation> {
    let ground = Ground::of(stories, entities);
    let (found, evidence, _) = ground.passages(settings, &mut |_| false);
    let model = ground.model(&settings.weights);
    let (pairs, features) = (&evidence.pairs, &evidence.features);
    // Of every pair, its probability after each step.
    let after: Vec<Vec<f64>> = (0..=ROUNDS)
        .map(|step| match step.checked_sub(1) {
            None => features.own.iter().map(|f| logistic(&model.own, f)).collect(),
            Some(round) => features.context[round].iter().map(|f| logistic(&model.context[round], f)).collect(),
        })
        .collect();
    let named = |names: &[&'static str], values: &[f64], weights: &[f64]| -> Vec<Feature> {
        let parts = names.iter().zip(values).zip(weights);
        parts.map(|((&name, &value), &weight)| Feature { name, value, weight }).collect()
    };
    let step = |at: usize, step: usize| Step {
        features: match step.checked_sub(1) {
            None => named(&OWN_NAMES, &features.own[at], &model.own),
            Some(round) => named(&CONTEXT_NAMES, &features.context[round][at], &model.context[round]),
        },
        probability: after[step][at],
        neighbours: step.checked_sub(1).map_or(vec![], |before| {
            let around = |other: &usize| {
                let (a, b) = (&pairs[at], &pairs[*other]);
                let (left, right) = (a.left.abs_diff(b.left), a.right.abs_diff(b.right));
                let near = left <= NEAR && right <= NEAR || left == 0 || right == 0;
                *other != at && near && after[before][*other] >= LISTED
            };
            let neighbour = |other: usize| Neighbour {
                left: pairs[other].left,
                right: pairs[other].right,
                probability: after[before][other],
            };
            (0..pairs.len()).filter(around).map(neighbour).collect()
        }),
    };
    let explained = |passage: super::Passage| {
        let [left, right] = [0, 1].map(|side| passage.sentences(side).iter().map(|&s| s as u32).collect::<Vec<_>>());
        let inside = |at: &usize| left.contains(&pairs[*at].left) && right.contains(&pairs[*at].right);
        let pairs = (0..pairs.len())
            .filter(inside)
            .map(|at| PairExplanation {
                left: pairs[at].left,
                right: pairs[at].right,
                steps: (0..=ROUNDS).map(|number| step(at, number)).collect(),
            })
            .collect();
        Explanation { left, right, pinned: passage.pinned, probability: passage.probability, pairs }
    };
    found.into_iter().map(explained).collect()
}

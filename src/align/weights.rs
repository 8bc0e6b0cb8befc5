//! The numbers that decide, each with its range and its effect.

use super::evidence::Model;

/// How the views are weighed and when a pair is good enough. `npm run quality` shows what a change does.
#[derive(Clone, Debug)]
pub struct Weights {
    /// 0 to 16: how much a function word counts beside a content word (16). More helps short sentences, and noise.
    pub function: u32,
    /// 0 to 16: how much a word that can stand for another counts beside the same word (16).
    pub synonym: u32,
    /// 0 to 16: how much a word that can translate another counts beside the same word (16).
    pub translation: u32,
    /// 2 to 6: length of the character n-grams.
    pub gram: usize,
    /// 0 to 1: share of the words' cosine in the similarity; the rest is the n-grams'.
    pub words: f64,
    /// 0 to 1: least probability of a pair that is placed before passages grow: a short sentence whose true partner is
    /// taken must not jump to a wrong one.
    pub sure: f64,
    /// 0 to 1: least probability of a pair that nothing beside it supports.
    pub alone: f64,
    /// 0 to 1: least probability of a pair beside a match.
    pub beside: f64,
    /// 0 to 0.3: how much the similarity of a passage must rise for a further sentence to join it.
    pub growth: f64,
    /// The same across languages, where a further sentence shares a word by chance more often.
    pub bridge_growth: f64,
    /// 0 to 1: least probability of that further sentence with one of the other side.
    pub growth_floor: f64,
    /// How probable a pair is, where both stories are in one language.
    pub model: Model,
    /// The same across languages.
    pub bridge: Model,
}

impl Default for Weights {
    fn default() -> Self {
        Weights {
            function: 8,
            synonym: 0,
            translation: 16,
            gram: 4,
            words: 0.5,
            sure: 0.8,
            alone: 0.2,
            beside: 0.2,
            growth: 0.01,
            bridge_growth: 0.07,
            growth_floor: 0.05,
            model: Model {
                own: [
                    -3.775, -7.295, 2.357, -2.568, 1.88, 1.573, 3.26, 0.389, 0.631, -0.217, -0.391, -0.734, 0.537,
                    5.948, 3.84, 0.931, -0.307, 0.0, 0.0, 0.0,
                ],
                context: [-1.296, 0.536, 3.121, 1.137, 10.511, 1.011, 1.743, 0.283, 1.28, 0.772, 0.715, -4.944],
            },
            bridge: Model {
                own: [
                    -2.336, -2.395, 0.302, -1.073, 0.065, 0.993, 10.863, 8.613, 0.234, -0.934, -1.087, -0.59, -0.796,
                    14.57, -2.621, 1.457, -2.935, 0.118, 2.506, 1.077,
                ],
                context: [-2.585, 0.497, 3.6, 2.099, 2.408, -3.332, 1.718, -1.621, 1.142, 0.55, -2.208, 6.405],
            },
        }
    }
}

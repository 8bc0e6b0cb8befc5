//! The numbers that decide, each with its range and its effect.

use super::evidence::Model;

/// How the views are weighed and when a pair is good enough. `npm run quality` shows what a change does.
#[derive(Clone, Debug)]
pub struct Weights {
    /// 0 to 16: how much a function word counts beside a content word (16). More helps short sentences, and noise.
    pub function: u32,
    /// 2 to 6: length of the character n-grams.
    pub gram: usize,
    /// 0 to 1: share of the words' cosine in the similarity; the rest is the n-grams'.
    pub words: f64,
    /// 0 to 1: least probability of a pair that nothing beside it supports.
    pub alone: f64,
    /// 0 to 1: least probability of a pair beside a match.
    pub beside: f64,
    /// 0 to 0.3: how much the similarity of a passage must rise for a further sentence to join it.
    pub growth: f64,
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
            gram: 4,
            words: 0.5,
            alone: 0.5,
            beside: 0.4,
            growth: 0.0,
            growth_floor: 0.2,
            model: Model {
                own: [-3.0, 4.0, 4.0, 1.0, 0.5, 0.5, 1.0, 1.0, 0.3, -0.5, -0.3, 0.0],
                context: [-0.5, 0.8, 0.0, 1.0, 0.5, 0.3, 0.3, 0.0, 0.0],
            },
            bridge: Model {
                own: [-3.0, 4.0, 4.0, 1.0, 0.5, 0.5, 1.0, 1.0, 0.3, -0.5, -0.3, 0.0],
                context: [-0.5, 0.8, 0.0, 1.0, 0.5, 0.3, 0.3, 0.0, 0.0],
            },
        }
    }
}

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
            alone: 0.3,
            beside: 0.25,
            growth: 0.01,
            growth_floor: 0.05,
            model: Model {
                own: [-3.662, -0.169, 2.229, -2.429, 2.301, 0.0, 2.552, -0.802, 0.0, 0.0, -0.664, -0.679, 2.714, 1.868],
                context: [-1.009, 0.577, 3.271, 2.351, 4.851, 0.311, 1.732, -0.108, -2.332, 0.787, 0.887, -3.797],
            },
            bridge: Model {
                own: [
                    0.602, 0.628, 7.762, -4.056, 1.639, 0.0, 25.284, 30.806, 0.0, 0.0, -1.713, -0.474, -13.346, -4.849,
                ],
                context: [-2.62, 0.505, 2.901, 1.502, 4.169, -2.026, 1.828, -0.705, 5.689, -0.498, -4.234, 2.694],
            },
        }
    }
}

//! The numbers that decide, each with its range and its effect.

use super::evidence::Model;

/// How the views are weighed and when a pair is good enough. `npm run quality` shows what a change does.
#[derive(Clone, Debug)]
pub struct Weights {
    /// 0 to 16: how much a function word counts beside a content word (16). More helps short sentences, and noise.
    pub function: u32,
    /// 0 to 16: how much a word that can stand for another counts beside the same word (16).
    pub synonym: u32,
    /// 2 to 6: length of the character n-grams.
    pub gram: usize,
    /// 0 to 1: share of the words' cosine in the similarity; the rest is the n-grams'.
    pub words: f64,
    /// 0 to 1: least probability of a pair that becomes a passage of its own.
    pub alone: f64,
    /// 0 to 1: least probability of a pair whose one sentence is in a passage already, for the other to join it.
    pub join: f64,
    /// How probable a pair is, where both stories are in one language.
    pub model: Model,
    /// The same across languages.
    pub bridge: Model,
}

impl Default for Weights {
    fn default() -> Self {
        Weights {
            function: 12,
            synonym: 0,
            gram: 4,
            words: 0.5,
            alone: 0.4,
            join: 0.55,
            model: Model {
                own: [
                    -3.659, -14.189, 12.944, 1.593, 1.109, 0.816, -2.074, -1.101, 0.059, -0.637, -0.204, -0.433, 0.624,
                    -7.536, -0.009, 6.034, 1.909, -1.782, 2.207, 2.917, 4.037, 0.752, 0.425, -1.24, -0.645, -21.944,
                    21.873,
                ],
                context: [
                    [
                        1.304, 0.839, -0.378, -0.934, 0.993, -0.285, -0.095, 3.802, -1.397, 1.424, -1.247, -4.165,
                        8.223, 2.832, -2.729, -2.443, -1.568, 3.095, -0.062, -0.631, 0.897, 2.454, -1.432, 0.552,
                        0.876, -0.526, -4.734, 3.341, -0.775, 3.235,
                    ],
                    [
                        0.624, 0.716, 0.752, -0.116, 0.441, 0.42, 0.211, 1.279, 1.198, 0.827, 0.57, -3.098, 4.974,
                        2.211, -1.246, -2.501, -2.136, -0.285, 0.702, -3.373, 0.678, 1.289, -2.666, 4.697, 0.082,
                        -1.23, -2.762, -1.071, 1.437, 2.204,
                    ],
                ],
            },
            bridge: Model {
                own: [
                    -3.34, -19.231, 6.479, 1.808, 1.332, 0.185, 10.325, 7.551, 1.457, -1.096, -0.574, -0.106, -5.693,
                    11.653, -2.357, 5.078, 2.338, -3.171, 7.763, -2.668, 1.347, 0.182, 3.083, -0.329, -0.498, 40.596,
                    -28.261,
                ],
                context: [
                    [
                        -3.847, 0.318, 4.582, -0.043, 0.957, 0.457, -0.107, 1.136, 6.021, -0.825, -0.332, 1.902,
                        49.632, -15.29, 2.433, -1.944, -2.385, 2.677, 1.91, 2.555, -2.113, 1.502, 6.599, -8.099,
                        -0.096, -2.442, -18.571, 8.627, -2.416, 5.596,
                    ],
                    [
                        -3.411, 0.283, 5.069, -0.652, 1.626, 0.875, 0.065, -0.541, -1.099, -0.601, -0.42, 6.666,
                        -1.842, -7.183, 1.022, -2.132, -2.992, 1.491, 0.371, 5.38, -12.593, 1.448, -0.777, 15.375,
                        -0.325, -2.505, -5.39, 6.78, 0.284, 2.505,
                    ],
                ],
            },
        }
    }
}

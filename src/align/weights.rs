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
            translation: 16,
            gram: 4,
            words: 0.5,
            alone: 0.4,
            join: 0.6,
            model: Model {
                own: [
                    -3.816, -14.877, 13.245, 0.556, 0.699, 0.971, -2.085, -1.31, -0.046, -0.682, -0.085, -0.313, 3.018,
                    -2.516, 2.147, 1.685, 2.174, -1.855, 2.09, 2.95, 4.711, 1.064, 0.356, -1.332, -0.597, -22.983,
                    20.25, -3.569, -0.794, 2.599,
                ],
                context: [
                    [
                        1.264, 0.855, -1.015, -0.902, 0.707, -0.364, -0.085, 4.365, -0.519, 1.401, -1.422, -3.175,
                        11.327, 1.45, -2.91, -2.484, -1.241, 2.998, -0.045, -2.976, -0.289, 2.208, 1.642, 6.628, 0.908,
                        -0.618, -5.635, 0.485, -0.761, 3.247,
                    ],
                    [
                        0.659, 0.718, 0.3, -0.148, 0.151, 0.218, 0.164, 0.534, 1.725, 0.842, 0.63, -3.088, 8.529,
                        -0.19, -0.196, -2.558, -1.984, -0.2, 0.513, -4.212, 1.045, 1.133, -2.162, 9.816, 0.106, -1.401,
                        -2.327, -1.243, 1.655, 2.009,
                    ],
                ],
            },
            bridge: Model {
                own: [
                    -4.038, 5.299, 7.328, -2.799, -0.131, 0.525, 3.692, -0.271, 0.711, -1.401, -0.598, -0.466, -2.16,
                    9.061, 0.211, 4.879, 2.921, -0.89, -0.177, 1.878, 5.152, 1.111, 0.665, -0.502, -0.937, -4.79,
                    -18.2, -2.302, 2.468, 1.558,
                ],
                context: [
                    [
                        0.72, 0.621, 0.596, 0.25, -0.004, -1.019, 0.104, -1.138, 2.403, 1.304, -1.111, 1.514, 35.708,
                        8.214, 0.609, -3.346, -1.296, 1.499, 1.063, 1.299, 9.069, 3.029, 6.628, -12.477, -0.058,
                        -0.226, -3.682, 4.801, 0.054, 5.315,
                    ],
                    [
                        -0.342, 0.514, 2.932, 0.722, 1.572, 0.199, 0.316, 0.97, -0.605, 0.845, 0.327, -0.577, 23.263,
                        1.63, -1.766, -2.624, -1.56, -0.504, -0.594, -3.202, 6.983, 0.975, -1.039, 5.411, -0.31,
                        -0.737, -2.37, -1.257, 2.12, 2.239,
                    ],
                ],
            },
        }
    }
}

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
                    -3.986, -16.278, 13.121, 0.741, 0.797, 0.958, -2.054, -1.065, -0.05, -0.683, -0.053, -0.307, 3.869,
                    -1.747, 2.031, 1.522, 2.179, -1.866, 2.13, 2.924, 4.412, 1.08, 0.359, -1.321, -0.593, -22.886,
                    20.159, -2.931, -0.585, 1.938,
                ],
                context: [
                    [
                        1.266, 0.853, -1.014, -0.956, 0.688, -0.406, -0.079, 3.292, -0.415, 1.404, -1.401, -3.306,
                        11.255, 1.296, -1.851, -2.455, -1.305, 3.063, -0.089, -2.852, -0.25, 2.223, 1.564, 6.347, 0.9,
                        -0.6, -4.498, 1.857, -0.839, 3.289,
                    ],
                    [
                        0.679, 0.717, 0.194, -0.175, 0.145, 0.256, 0.124, -0.194, 1.778, 0.851, 0.619, -2.91, 7.802,
                        2.015, 0.33, -2.633, -2.088, -0.091, 0.479, -4.058, 1.087, 1.195, -2.23, 9.191, 0.119, -1.399,
                        -1.545, -1.38, 1.712, 2.109,
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

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
                    -3.513, -15.902, 13.134, 0.942, 0.945, 0.797, -2.136, -1.06, 0.052, -0.625, -0.188, -0.421, 2.103,
                    -2.592, 2.321, 1.601, 1.8, -1.738, 2.189, 3.11, 3.937, 0.777, 0.411, -1.245, -0.643, -22.636,
                    21.619, -3.725, -0.919, 2.884,
                ],
                context: [
                    [
                        1.224, 0.828, -0.341, -0.903, 0.991, -0.295, -0.119, 3.534, -1.348, 1.422, -1.218, -4.207,
                        8.604, 3.222, -2.459, -2.406, -1.548, 3.001, 0.049, -1.313, 0.472, 2.491, -1.101, 1.446, 0.891,
                        -0.548, -4.54, 3.28, -0.746, 3.206,
                    ],
                    [
                        0.543, 0.698, 0.897, -0.07, 0.364, 0.412, 0.223, 1.643, 1.17, 0.837, 0.585, -3.039, 5.394,
                        2.293, -1.607, -2.554, -2.107, -0.302, 0.687, -3.46, 0.751, 1.312, -2.739, 5.23, 0.087, -1.208,
                        -3.127, -0.996, 1.415, 2.188,
                    ],
                ],
            },
            bridge: Model {
                own: [
                    -4.024, 5.246, 7.334, -2.674, -0.135, 0.524, 3.67, -0.299, 0.721, -1.395, -0.623, -0.465, -2.177,
                    9.009, 0.208, 4.849, 2.81, -0.877, -0.179, 1.859, 5.142, 1.112, 0.647, -0.499, -0.94, -4.608,
                    -18.076, -2.301, 2.475, 1.569,
                ],
                context: [
                    [
                        0.725, 0.623, 0.588, 0.253, -0.024, -1.005, 0.105, -1.124, 2.405, 1.305, -1.104, 1.551, 35.657,
                        8.209, 0.591, -3.353, -1.298, 1.501, 1.101, 1.262, 9.047, 3.026, 6.496, -12.589, -0.053,
                        -0.227, -3.703, 4.73, 0.072, 5.318,
                    ],
                    [
                        -0.341, 0.516, 2.922, 0.723, 1.574, 0.212, 0.319, 0.941, -0.592, 0.842, 0.317, -0.578, 23.445,
                        1.543, -1.729, -2.614, -1.568, -0.512, -0.57, -3.239, 6.977, 0.976, -1.053, 5.425, -0.305,
                        -0.729, -2.344, -0.926, 2.111, 2.249,
                    ],
                ],
            },
        }
    }
}

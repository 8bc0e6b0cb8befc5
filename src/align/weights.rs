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
                    -3.986,  // constant
                    -16.278, // words: cosine
                    13.121,  // n-grams: cosine
                    0.741,   // words: share of the shorter
                    0.797,   // words: weight shared
                    0.958,   // names: cosine
                    -2.054,  // margin of likeness, lesser
                    -1.065,  // margin of likeness, greater
                    -0.05,   // both direct speech
                    -0.683,  // one direct speech
                    -0.053,  // difference in size
                    -0.307,  // size of the shorter
                    3.869,   // words: cosine x weight shared
                    -1.747,  // covered with related, lesser
                    2.031,   // covered with related, greater
                    1.522,   // covered x weight shared
                    2.179,   // brief
                    -1.866,  // one asks
                    2.13,    // both ask
                    2.924,   // margin of covered, lesser
                    4.412,   // margin of covered, greater
                    1.08,    // values: cosine
                    0.359,   // values: weight shared
                    -1.321,  // values differ
                    -0.593,  // one has values
                    -22.886, // likeness x brief
                    20.159,  // covered, lesser x brief
                    -2.931,  // partnered words covered, lesser
                    -0.585,  // partnered words covered, greater
                    1.938,   // partnered covered x weight shared
                ],
                context: [
                    [
                        1.266,  // constant
                        0.853,  // log odds before
                        -1.014, // probability before
                        -0.956, // straight neighbour, greater
                        0.688,  // straight neighbour, lesser
                        -0.406, // crossed neighbour
                        -0.079, // far neighbour
                        3.292,  // beside, both
                        -0.415, // straight neighbour x probability
                        1.404,  // share in common (log)
                        -1.401, // lone and brief
                        -3.306, // lone and brief x share in common
                        11.255, // half: gain
                        1.296,  // half: news
                        -1.851, // half: probability
                        -2.455, // rival, greater
                        -1.305, // rival, lesser
                        3.063,  // bracket, greater
                        -0.089, // bracket, lesser
                        -2.852, // bracket x probability
                        -0.25,  // bracket, lesser x brief
                        2.223,  // together
                        1.564,  // together x probability
                        6.347,  // covered x bracket
                        0.9,    // one direct speech
                        -0.6,   // one asks
                        -4.498, // beside, lesser
                        1.857,  // beside, between two
                        -0.839, // beside, second
                        3.289,  // half: fit
                    ],
                    [
                        0.679,  // constant
                        0.717,  // log odds before
                        0.194,  // probability before
                        -0.175, // straight neighbour, greater
                        0.145,  // straight neighbour, lesser
                        0.256,  // crossed neighbour
                        0.124,  // far neighbour
                        -0.194, // beside, both
                        1.778,  // straight neighbour x probability
                        0.851,  // share in common (log)
                        0.619,  // lone and brief
                        -2.91,  // lone and brief x share in common
                        7.802,  // half: gain
                        2.015,  // half: news
                        0.33,   // half: probability
                        -2.633, // rival, greater
                        -2.088, // rival, lesser
                        -0.091, // bracket, greater
                        0.479,  // bracket, lesser
                        -4.058, // bracket x probability
                        1.087,  // bracket, lesser x brief
                        1.195,  // together
                        -2.23,  // together x probability
                        9.191,  // covered x bracket
                        0.119,  // one direct speech
                        -1.399, // one asks
                        -1.545, // beside, lesser
                        -1.38,  // beside, between two
                        1.712,  // beside, second
                        2.109,  // half: fit
                    ],
                ],
            },
            bridge: Model {
                own: [
                    -4.038, // constant
                    5.299,  // words: cosine
                    7.328,  // n-grams: cosine
                    -2.799, // words: share of the shorter
                    -0.131, // words: weight shared
                    0.525,  // names: cosine
                    3.692,  // margin of likeness, lesser
                    -0.271, // margin of likeness, greater
                    0.711,  // both direct speech
                    -1.401, // one direct speech
                    -0.598, // difference in size
                    -0.466, // size of the shorter
                    -2.16,  // words: cosine x weight shared
                    9.061,  // covered with related, lesser
                    0.211,  // covered with related, greater
                    4.879,  // covered x weight shared
                    2.921,  // brief
                    -0.89,  // one asks
                    -0.177, // both ask
                    1.878,  // margin of covered, lesser
                    5.152,  // margin of covered, greater
                    1.111,  // values: cosine
                    0.665,  // values: weight shared
                    -0.502, // values differ
                    -0.937, // one has values
                    -4.79,  // likeness x brief
                    -18.2,  // covered, lesser x brief
                    -2.302, // partnered words covered, lesser
                    2.468,  // partnered words covered, greater
                    1.558,  // partnered covered x weight shared
                ],
                context: [
                    [
                        0.72,    // constant
                        0.621,   // log odds before
                        0.596,   // probability before
                        0.25,    // straight neighbour, greater
                        -0.004,  // straight neighbour, lesser
                        -1.019,  // crossed neighbour
                        0.104,   // far neighbour
                        -1.138,  // beside, both
                        2.403,   // straight neighbour x probability
                        1.304,   // share in common (log)
                        -1.111,  // lone and brief
                        1.514,   // lone and brief x share in common
                        35.708,  // half: gain
                        8.214,   // half: news
                        0.609,   // half: probability
                        -3.346,  // rival, greater
                        -1.296,  // rival, lesser
                        1.499,   // bracket, greater
                        1.063,   // bracket, lesser
                        1.299,   // bracket x probability
                        9.069,   // bracket, lesser x brief
                        3.029,   // together
                        6.628,   // together x probability
                        -12.477, // covered x bracket
                        -0.058,  // one direct speech
                        -0.226,  // one asks
                        -3.682,  // beside, lesser
                        4.801,   // beside, between two
                        0.054,   // beside, second
                        5.315,   // half: fit
                    ],
                    [
                        -0.342, // constant
                        0.514,  // log odds before
                        2.932,  // probability before
                        0.722,  // straight neighbour, greater
                        1.572,  // straight neighbour, lesser
                        0.199,  // crossed neighbour
                        0.316,  // far neighbour
                        0.97,   // beside, both
                        -0.605, // straight neighbour x probability
                        0.845,  // share in common (log)
                        0.327,  // lone and brief
                        -0.577, // lone and brief x share in common
                        23.263, // half: gain
                        1.63,   // half: news
                        -1.766, // half: probability
                        -2.624, // rival, greater
                        -1.56,  // rival, lesser
                        -0.504, // bracket, greater
                        -0.594, // bracket, lesser
                        -3.202, // bracket x probability
                        6.983,  // bracket, lesser x brief
                        0.975,  // together
                        -1.039, // together x probability
                        5.411,  // covered x bracket
                        -0.31,  // one direct speech
                        -0.737, // one asks
                        -2.37,  // beside, lesser
                        -1.257, // beside, between two
                        2.12,   // beside, second
                        2.239,  // half: fit
                    ],
                ],
            },
        }
    }
}

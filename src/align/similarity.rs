//! How alike two sentences or passages are, from several views.

use super::vectors::{Vector, View, cosine};

/// How much a related word counts beside the same word.
const RELATED: f64 = 0.7;
/// The square of the weight of a word that is moderately rare.
const UNIT: f64 = 128.0 * 128.0;

/// All views of both stories.
#[derive(Debug)]
pub(crate) struct Similarity {
    /// Words by their stems.
    pub words: View,
    /// Character n-grams.
    pub grams: View,
    /// Shared names and numbers.
    pub keys: View,
    /// For each sentence of each side, how many content words it has.
    pub content: [Vec<u32>; 2],
    /// For each term of the words, those that say much the same.
    pub related: Vec<Vec<u32>>,
    /// Across languages, for each side and term, whether the other story has the same or a related one.
    pub partnered: Option<[Vec<bool>; 2]>,
    /// 0 to 1: how much the words count beside the n-grams in the one figure that pairs are compared by.
    pub share: f64,
}

/// What two passages have in common, by view.
pub(crate) struct Views {
    /// Cosine of the words.
    pub words: f64,
    /// Cosine of the n-grams.
    pub grams: f64,
    /// How much of the shorter one's words the other has, 0 to 1.
    pub overlap: f64,
    /// Logarithm of the weight of what they share: one shared word says little, however short the sentences.
    pub shared: f64,
    /// Cosine of names and numbers.
    pub keys: f64,
}

impl Similarity {
    /// Of one left and one right sentence, 0 to 1.
    pub fn pair(&self, left: usize, right: usize) -> f64 {
        let of = |view: &View| {
            let (a, b) = (&view.sides[0][left], &view.sides[1][right]);
            cosine(a.dot(b), a.square, b.square)
        };
        self.mix(of(&self.words), of(&self.grams))
    }

    /// Of the sentences of two passages taken together, 0 to 1.
    pub fn passage(&self, left: &[usize], right: &[usize]) -> f64 {
        if let ([l], [r]) = (left, right) {
            return self.pair(*l, *r);
        }
        let of = |view: &View| {
            let a = Vector::sum(left.iter().map(|&s| &view.sides[0][s]));
            let b = Vector::sum(right.iter().map(|&s| &view.sides[1][s]));
            cosine(a.dot(&b), a.square, b.square)
        };
        self.mix(of(&self.words), of(&self.grams))
    }

    /// Everything that two passages have in common.
    pub fn views(&self, left: &[usize], right: &[usize]) -> Views {
        let [words, grams, keys] = [&self.words, &self.grams, &self.keys].map(|view| {
            if let ([l], [r]) = (left, right) {
                let (a, b) = (&view.sides[0][*l], &view.sides[1][*r]);
                return (a.dot(b), a.square, b.square);
            }
            let a = Vector::sum(left.iter().map(|&s| &view.sides[0][s]));
            let b = Vector::sum(right.iter().map(|&s| &view.sides[1][s]));
            (a.dot(&b), a.square, b.square)
        });
        let cos = |(dot, a, b)| cosine(dot, a, b);
        let least = words.1.min(words.2).max(1);
        Views {
            words: cos(words),
            grams: cos(grams),
            overlap: (words.0 as f64 / least as f64).min(1.0),
            shared: libm::log(1.0 + words.0 as f64 / UNIT),
            keys: cos(keys),
        }
    }

    /// Of each of two sentences, the share of its words (by weight) that have the same or a related word in the other.
    pub fn coverage(&self, left: usize, right: usize) -> [f64; 2] {
        let vectors = [&self.words.sides[0][left], &self.words.sides[1][right]];
        [0, 1].map(|side| {
            let (own, other) = (vectors[side], vectors[1 - side]);
            let has = |term: u32| other.terms.binary_search_by_key(&term, |t| t.0).is_ok();
            let (mut all, mut covered) = (0.0, 0.0);
            for &(term, weight) in own.terms.iter().filter(|t| (t.0 as usize) < self.related.len()) {
                let weight = f64::from(weight);
                all += weight;
                if has(term) {
                    covered += weight;
                } else if self.related[term as usize].iter().any(|&r| has(r)) {
                    covered += RELATED * weight;
                }
            }
            if all == 0.0 { 0.0 } else { covered / all }
        })
    }

    /// The same among the words alone that have such a word anywhere in the other story: across languages a word without
    /// one says nothing. In one language 0.
    pub fn partnered_coverage(&self, left: usize, right: usize) -> [f64; 2] {
        let Some(partnered) = &self.partnered else { return [0.0; 2] };
        let vectors = [&self.words.sides[0][left], &self.words.sides[1][right]];
        [0, 1].map(|side| {
            let (own, other) = (vectors[side], vectors[1 - side]);
            let has = |term: u32| other.terms.binary_search_by_key(&term, |t| t.0).is_ok();
            // One such word in common is little, however short the sentence.
            let (mut all, mut covered) = (UNIT.sqrt(), 0.0);
            for &(term, weight) in own.terms.iter().filter(|t| (t.0 as usize) < self.related.len()) {
                if partnered[side][term as usize] {
                    all += f64::from(weight);
                    if has(term) || self.related[term as usize].iter().any(|&r| has(r)) {
                        covered += f64::from(weight);
                    }
                }
            }
            covered / all
        })
    }

    /// How many sentences a side has.
    pub fn sentences(&self, side: usize) -> usize {
        self.words.sides[side].len()
    }

    /// Logarithm of the weight of a sentence's words.
    pub fn size(&self, side: usize, sentence: usize) -> f64 {
        libm::log(1.0 + self.words.sides[side][sentence].square as f64 / UNIT)
    }

    fn mix(&self, words: f64, grams: f64) -> f64 {
        self.share * words + (1.0 - self.share) * grams
    }
}

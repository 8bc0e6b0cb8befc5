//! How alike two sentences or passages are, from several views.

use super::candidates::Candidate;
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
    /// Shared names.
    pub keys: View,
    /// Numbers and dates by what they amount to.
    pub values: View,
    /// Of each sentence of each side but the last, its inner products with the next one: words, n-grams.
    pub adjacent: [Vec<[u64; 2]>; 2],
    /// For each sentence of each side, how many content words it has.
    pub content: [Vec<u32>; 2],
    /// For each term of the words, those that say much the same.
    pub related: Vec<Vec<u32>>,
    /// For each side and term, whether the other story has the same or a related one.
    pub partnered: [Vec<bool>; 2],
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
    /// Cosine of names.
    pub keys: f64,
    /// Cosine of numbers and dates.
    pub values: f64,
    /// Logarithm of the weight of the numbers and dates that they share.
    pub values_shared: f64,
}

impl Similarity {
    /// Of the sentences of two passages taken together, 0 to 1.
    pub fn passage(&self, left: &[usize], right: &[usize]) -> f64 {
        let of = |view: &View| {
            let a = Vector::sum(left.iter().map(|&s| &view.sides[0][s]));
            let b = Vector::sum(right.iter().map(|&s| &view.sides[1][s]));
            cosine(a.dot(&b), a.square, b.square)
        };
        self.mix(of(&self.words), of(&self.grams))
    }

    /// Everything that the two sentences of a candidate have in common.
    pub fn views(&self, c: &Candidate) -> Views {
        let (l, r) = (c.left as usize, c.right as usize);
        let squares = |view: &View| (view.sides[0][l].square, view.sides[1][r].square);
        let of = |view: &View, dot: u64| {
            let (a, b) = squares(view);
            cosine(dot, a, b)
        };
        let dot = |view: &View| view.sides[0][l].dot(&view.sides[1][r]);
        let [words, grams] = c.shared;
        let (a, b) = squares(&self.words);
        let values = dot(&self.values);
        Views {
            words: of(&self.words, words),
            grams: of(&self.grams, grams),
            overlap: (words as f64 / a.min(b).max(1) as f64).min(1.0),
            shared: libm::log(1.0 + words as f64 / UNIT),
            keys: of(&self.keys, dot(&self.keys)),
            values: of(&self.values, values),
            values_shared: libm::log(1.0 + values as f64 / UNIT),
        }
    }

    /// What two sentences share: the inner products of words and n-grams.
    pub fn shared(&self, left: usize, right: usize) -> [u64; 2] {
        [&self.words, &self.grams].map(|view| view.sides[0][left].dot(&view.sides[1][right]))
    }

    /// Whether a sentence has a number or a date.
    pub fn has_values(&self, side: usize, sentence: usize) -> bool {
        !self.values.sides[side][sentence].terms.is_empty()
    }

    /// Of each of two sentences, the share of its words (by weight) that have the same or a related word in the other.
    pub fn coverage(&self, left: usize, right: usize) -> [f64; 2] {
        let vectors = [&self.words.sides[0][left], &self.words.sides[1][right]];
        [0, 1].map(|side| self.covered(vectors[side], |term| self.covers(vectors[1 - side], term)))
    }

    /// The same among the words alone that have such a word anywhere in the other story: a word without one, of something
    /// left out or a word that the tables do not know, says nothing.
    pub fn partnered_coverage(&self, left: usize, right: usize) -> [f64; 2] {
        let vectors = [&self.words.sides[0][left], &self.words.sides[1][right]];
        [0, 1].map(|side| {
            let (own, other) = (vectors[side], vectors[1 - side]);
            // One such word in common is little, however short the sentence.
            let (mut all, mut covered) = (UNIT.sqrt(), 0.0);
            for &(term, weight) in own.terms.iter().filter(|t| (t.0 as usize) < self.related.len()) {
                if self.partnered[side][term as usize] {
                    all += f64::from(weight);
                    covered += f64::from(weight) * f64::from(u8::from(self.covers(other, term) > 0.0));
                }
            }
            covered / all
        })
    }

    /// The share of a sentence's words, by weight, for which `covers` says how well each is covered.
    fn covered(&self, sentence: &Vector, covers: impl Fn(u32) -> f64) -> f64 {
        let (mut all, mut covered) = (0.0, 0.0);
        for &(term, weight) in sentence.terms.iter().filter(|t| (t.0 as usize) < self.related.len()) {
            let weight = f64::from(weight);
            all += weight;
            covered += weight * covers(term);
        }
        if all == 0.0 { 0.0 } else { covered / all }
    }

    /// How well a sentence covers a word: 1 if it has it, less if it has one that says much the same.
    fn covers(&self, sentence: &Vector, term: u32) -> f64 {
        let has = |term: u32| sentence.terms.binary_search_by_key(&term, |t| t.0).is_ok();
        if has(term) {
            1.0
        } else if self.related[term as usize].iter().any(|&r| has(r)) {
            RELATED
        } else {
            0.0
        }
    }

    /// What is won when the sentence that `c` has and `other` has not joins its neighbour in `other`: how much the
    /// similarity to the sentence that both have rises, the share of that one that is covered only now, and how much
    /// nearer the lengths come (as logarithms, after Gale and Church 1993).
    pub fn joined(&self, c: &Candidate, other: &Candidate) -> (f64, f64, f64) {
        let one = if c.left == other.left { 0 } else { 1 };
        let many = 1 - one;
        let at = |candidate: &Candidate, side: usize| [candidate.left, candidate.right][side] as usize;
        let (base, new, old) = (at(c, one), at(c, many), at(other, many));
        let of = |which: usize, view: &View| {
            let square = |side: usize, sentence: usize| view.sides[side][sentence].square;
            let both = square(many, new) + square(many, old) + 2 * self.adjacent[many][new.min(old)][which];
            cosine(c.shared[which] + other.shared[which], square(one, base), both)
        };
        let similarity = self.mix(of(0, &self.words), of(1, &self.grams));
        let words = |side: usize, sentence: usize| &self.words.sides[side][sentence];
        let news = self.covered(words(one, base), |term| {
            let old = self.covers(words(many, old), term);
            if old == 1.0 { 0.0 } else { (self.covers(words(many, new), term) - old).max(0.0) }
        });
        let length = |side: usize, sentence: usize| f64::from(self.content[side][sentence]) + 1.0;
        let (whole, half, new) = (length(one, base), length(many, old), length(many, new));
        let fit = libm::fabs(libm::log(half / whole)) - libm::fabs(libm::log((half + new) / whole));
        (similarity - other.similarity, news, fit)
    }

    /// How many sentences a side has.
    pub fn sentences(&self, side: usize) -> usize {
        self.words.sides[side].len()
    }

    /// Logarithm of the weight of a sentence's words.
    pub fn size(&self, side: usize, sentence: usize) -> f64 {
        libm::log(1.0 + self.words.sides[side][sentence].square as f64 / UNIT)
    }

    /// One figure from the cosines of words and n-grams.
    pub fn mix(&self, words: f64, grams: f64) -> f64 {
        self.share * words + (1.0 - self.share) * grams
    }
}

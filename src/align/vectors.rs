//! Sentences as sparse vectors of weighted terms, one set of vectors a view.
//!
//! Weights are integers, so that sums are exact and do not depend on the order of the sides.

use super::vocabulary::{Tokens, Vocabulary};
use crate::story::Story;
use crate::text::TokenKind;
use std::collections::HashMap;

/// A sparse vector: ascending term ids with their weights, and the sum of their squares.
#[derive(Clone, Debug, Default)]
pub(crate) struct Vector {
    pub terms: Vec<(u32, u32)>,
    pub square: u64,
    /// Terms from this one on are those of translations and not in the square: it is the weight of the words alone.
    own: u32,
}

impl Vector {
    fn from_unsorted(mut terms: Vec<(u32, u32)>, own: u32) -> Self {
        crate::sort::plain(&mut terms);
        terms.dedup_by(|later, kept| {
            let same = later.0 == kept.0;
            if same {
                kept.1 += later.1;
            }
            same
        });
        let square = terms.iter().filter(|t| t.0 < own).map(|&(_, w)| u64::from(w) * u64::from(w)).sum();
        Vector { terms, square, own }
    }

    /// The sum of several.
    pub fn sum<'a>(vectors: impl Iterator<Item = &'a Vector>) -> Self {
        let (mut terms, mut own) = (vec![], 0);
        for vector in vectors {
            terms.extend_from_slice(&vector.terms);
            own = own.max(vector.own);
        }
        Vector::from_unsorted(terms, own)
    }

    /// The inner product.
    pub fn dot(&self, other: &Vector) -> u64 {
        let (mut a, mut b) = (self.terms.iter().peekable(), other.terms.iter().peekable());
        let mut sum = 0;
        while let (Some(&&(x, w)), Some(&&(y, v))) = (a.peek(), b.peek()) {
            match x.cmp(&y) {
                std::cmp::Ordering::Less => drop(a.next()),
                std::cmp::Ordering::Greater => drop(b.next()),
                std::cmp::Ordering::Equal => {
                    sum += u64::from(w) * u64::from(v);
                    a.next();
                    b.next();
                }
            }
        }
        sum
    }
}

/// Cosine from an inner product and two squares; 0 where a side is empty, 1 at the most where a word has two translations.
pub(crate) fn cosine(dot: u64, a: u64, b: u64) -> f64 {
    if dot == 0 { 0.0 } else { (dot as f64 / (a as f64 * b as f64).sqrt()).min(1.0) }
}

/// One view of all sentences of both stories.
#[derive(Debug)]
pub(crate) struct View {
    pub sides: [Vec<Vector>; 2],
    /// Term ids are below it.
    terms: usize,
}

/// A few sentences say nothing of how rare a word is: they are taken for this many.
const FEW: usize = 40;

/// Weight of a term that stands in `df` of `n` sentences: inverse document frequency (Spärck Jones 1972), in 1/64.
fn idf(n: usize, df: usize) -> u32 {
    let ratio = (n.max(FEW) as f64 + 1.0) / (df as f64 + 0.5);
    ((libm::log(ratio) * 64.0) as u32).max(1)
}

impl View {
    /// How many terms there are; ids are below it.
    pub fn terms(&self) -> usize {
        self.terms
    }

    /// Weighs raw counts: `bags[side][sentence]` holds (term, factor in 1/16); a term of the bag counts once a
    /// time it stands there. Terms from `own` on are not in the squares.
    fn weigh(bags: [Vec<Vec<(u32, u32)>>; 2], terms: usize, own: usize) -> Self {
        let n = bags[0].len() + bags[1].len();
        let mut df = vec![0u32; terms];
        let mut last = vec![u32::MAX; terms];
        for (index, bag) in bags.iter().flatten().enumerate() {
            for &(term, _) in bag {
                if last[term as usize] != index as u32 {
                    last[term as usize] = index as u32;
                    df[term as usize] += 1;
                }
            }
        }
        let weights: Vec<u32> = df.iter().map(|&df| idf(n, df as usize)).collect();
        let sides = bags.map(|side| {
            side.into_iter()
                .map(|bag| {
                    Vector::from_unsorted(
                        bag.into_iter().map(|(t, f)| (t, (weights[t as usize] * f / 16).max(1))).collect(),
                        own as u32,
                    )
                })
                .collect()
        });
        View { sides, terms }
    }

    /// Words by their stems.
    pub fn words(
        stories: [&Story<'_>; 2],
        vocabulary: &Vocabulary,
        tokens: &[Tokens; 2],
        function_factor: u32,
        synonym_factor: u32,
        translation_factor: u32,
    ) -> Self {
        // A pair of synonyms or translations is a term of its own, which both words have.
        let bridge = stories[0].language != stories[1].language;
        let factor = if bridge { translation_factor } else { synonym_factor };
        let mut synonyms: Vec<Vec<u32>> = vec![vec![]; vocabulary.terms as usize];
        let pairs = if factor > 0 { &vocabulary.synonyms[..] } else { &[] };
        for (index, &(a, b)) in pairs.iter().enumerate() {
            synonyms[a as usize].push(vocabulary.terms + index as u32);
            synonyms[b as usize].push(vocabulary.terms + index as u32);
        }
        let bags = [0, 1].map(|side| {
            let terms = |range: &std::ops::Range<usize>| {
                let words = tokens[side].words[range.clone()].iter().map(|&w| &vocabulary.words[w as usize]);
                words
                    .filter(|word| word.kind != TokenKind::Punctuation)
                    .flat_map(|word| {
                        let shared = synonyms[word.term as usize].iter().map(|&s| (s, factor));
                        std::iter::once((word.term, if word.function { function_factor } else { 16 })).chain(shared)
                    })
                    .collect()
            };
            stories[side].sentence_tokens.iter().map(terms).collect()
        });
        let (own, all) = (vocabulary.terms as usize, vocabulary.terms as usize + pairs.len());
        View::weigh(bags, all, if bridge { own } else { all })
    }

    /// What `entities` knows to be the same name, number or date: `keys[side][sentence]`.
    pub fn keys(keys: &[Vec<Vec<u32>>; 2]) -> Self {
        let count = keys.iter().flatten().flatten().max().map_or(0, |&k| k as usize + 1);
        View::weigh(
            keys.each_ref().map(|side| side.iter().map(|s| s.iter().map(|&k| (k, 16)).collect()).collect()),
            count,
            count,
        )
    }

    /// Character n-grams of the content words, their edges marked.
    pub fn grams(stories: [&Story<'_>; 2], vocabulary: &Vocabulary, tokens: &[Tokens; 2], n: usize) -> Self {
        let mut ids: HashMap<[char; 6], u32> = HashMap::new();
        let mut of_word: Vec<Vec<(u32, u32)>> = vec![vec![]; vocabulary.words.len()];
        let mut padded: Vec<char> = vec![];
        for (word, grams) in vocabulary.words.iter().zip(&mut of_word) {
            if word.function || word.kind == TokenKind::Punctuation {
                continue;
            }
            padded.clear();
            padded.push(' ');
            padded.extend(word.gram_text().chars().take(64));
            padded.push(' ');
            for window in padded.windows(n.min(padded.len())) {
                let mut gram = ['\0'; 6];
                gram[..window.len()].copy_from_slice(window);
                let next = ids.len() as u32;
                grams.push((*ids.entry(gram).or_insert(next), 16));
            }
        }
        let bags = [0, 1].map(|side| {
            let of_token = &tokens[side].words;
            stories[side]
                .sentence_tokens
                .iter()
                .map(|range| {
                    of_token[range.clone()].iter().flat_map(|&w| of_word[w as usize].iter().copied()).collect()
                })
                .collect()
        });
        View::weigh(bags, ids.len(), ids.len())
    }
}

//! Which pairs are worth looking at: an inverted index, so that the cost grows with what is shared and not with the
//! product of the lengths.

use super::similarity::Similarity;
use super::vectors::View;

/// Sentences that share a term of which more than this many sentences a side have one are not brought together by it:
/// such a term says little, and an index without that bound would be quadratic.
const POSTINGS: usize = 64;
/// How many partners of a sentence are kept.
const PARTNERS: usize = 16;

/// A pair of sentences that share something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    pub left: u32,
    pub right: u32,
    /// Similarity of the pair by itself.
    pub similarity: f64,
}

/// The best partners of each sentence of either side, ordered by left, then right sentence.
pub(crate) fn candidates(similarity: &Similarity) -> Vec<Candidate> {
    let mut pairs = best(similarity, 0);
    pairs.extend(best(similarity, 1));
    pairs.sort_unstable();
    pairs.dedup();
    pairs
        .into_iter()
        .map(|(left, right)| Candidate { left, right, similarity: similarity.pair(left as usize, right as usize) })
        .filter(|c| c.similarity > 0.0)
        .collect()
}

/// For each sentence of side `from`, its best partners on the other side, as (left, right).
fn best(similarity: &Similarity, from: usize) -> Vec<(u32, u32)> {
    let to = 1 - from;
    let views = [&similarity.words, &similarity.grams, &similarity.keys]
        .map(|view| (view, Index::of(view, to), Index::of(view, from)));
    let count = similarity.words.sides[to].len();
    let mut scores = vec![0.0f64; count];
    let mut touched: Vec<u32> = vec![];
    let mut pairs = vec![];
    for s in 0..similarity.words.sides[from].len() {
        for (view, index, own) in &views {
            let vector = &view.sides[from][s];
            for &(term, weight) in &vector.terms {
                if own.count(term) > POSTINGS || index.count(term) > POSTINGS {
                    continue;
                }
                for &(other, other_weight) in index.postings(term) {
                    let scale = (vector.square as f64 * view.sides[to][other as usize].square as f64).sqrt();
                    if scores[other as usize] == 0.0 {
                        touched.push(other);
                    }
                    scores[other as usize] += f64::from(weight) * f64::from(other_weight) / scale;
                }
            }
        }
        // Equal scores are told apart by nearness in the stories, which is the same seen from either side.
        let own_count = similarity.words.sides[from].len();
        let distance = |&o: &u32| (s * count).abs_diff(o as usize * own_count);
        touched.sort_unstable_by(|a, b| {
            scores[*b as usize]
                .total_cmp(&scores[*a as usize])
                .then_with(|| distance(a).cmp(&distance(b)))
                .then_with(|| a.cmp(b))
        });
        for (rank, &other) in touched.iter().enumerate() {
            scores[other as usize] = 0.0;
            if rank < PARTNERS {
                pairs.push(if from == 0 { (s as u32, other) } else { (other, s as u32) });
            }
        }
        touched.clear();
    }
    pairs
}

/// For each term, the sentences of one side that have it, with its weight there.
struct Index {
    starts: Vec<u32>,
    entries: Vec<(u32, u32)>,
}

impl Index {
    fn of(view: &View, side: usize) -> Self {
        let terms = view.terms();
        let mut starts = vec![0u32; terms + 1];
        for &(term, _) in view.sides[side].iter().flat_map(|v| &v.terms) {
            starts[term as usize + 1] += 1;
        }
        for t in 0..terms {
            starts[t + 1] += starts[t];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0); starts[terms] as usize];
        for (s, vector) in view.sides[side].iter().enumerate() {
            for &(term, weight) in &vector.terms {
                let at = &mut next[term as usize];
                entries[*at as usize] = (s as u32, weight);
                *at += 1;
            }
        }
        Index { starts, entries }
    }

    fn postings(&self, term: u32) -> &[(u32, u32)] {
        &self.entries[self.starts[term as usize] as usize..self.starts[term as usize + 1] as usize]
    }

    fn count(&self, term: u32) -> usize {
        self.postings(term).len()
    }
}

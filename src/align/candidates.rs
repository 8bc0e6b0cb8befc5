//! Which pairs are worth looking at: an inverted index, so that the cost grows with what is shared and not with the
//! product of the lengths.

use super::similarity::Similarity;
use super::vectors::{View, cosine};

/// Sentences that share a term of which more than this many sentences a side have one are not brought together by it:
/// such a term says little, and an index without that bound would be quadratic.
const POSTINGS: usize = 64;
/// How many partners of a sentence are kept.
const PARTNERS: usize = 8;
/// From this similarity, or from this coverage of both sentences, on a pair is taken for a hint that its neighbours are
/// pairs too, though they may share nothing: "Why?" can be "What for?".
const HINT: [f64; 2] = [0.25, 0.5];
/// Where those neighbours stand.
const NEAR: [(i64, i64); 8] = [(1, 1), (2, 2), (1, 2), (2, 1), (-1, -1), (-2, -2), (-1, -2), (-2, -1)];

/// A pair of sentences that share something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate {
    pub left: u32,
    pub right: u32,
    /// Similarity of the pair by itself.
    pub similarity: f64,
    /// Inner products of words and n-grams.
    pub shared: [u64; 2],
    /// How much of each sentence the other has.
    pub coverage: [f64; 2],
}

impl Candidate {
    fn of(similarity: &Similarity, left: u32, right: u32) -> Self {
        let (l, r) = (left as usize, right as usize);
        let shared = similarity.shared(l, r);
        let of = |view: &View, dot: u64| cosine(dot, view.sides[0][l].square, view.sides[1][r].square);
        let alike = similarity.mix(of(&similarity.words, shared[0]), of(&similarity.grams, shared[1]));
        Candidate { left, right, similarity: alike, shared, coverage: similarity.coverage(l, r) }
    }
}

/// The best partners of each sentence of either side that are `allowed`, and what stands near such a pair in both
/// stories; ordered by left, then right sentence.
pub(crate) fn candidates(similarity: &Similarity, allowed: impl Fn(usize, usize) -> bool) -> Vec<Candidate> {
    let allowed = |&(left, right): &(u32, u32)| allowed(left as usize, right as usize);
    let views = [&similarity.words, &similarity.grams, &similarity.keys, &similarity.values]
        .map(|view| (view, [Index::of(view, 0), Index::of(view, 1)]));
    let mut pairs = best(&views, 0);
    pairs.extend(best(&views, 1));
    pairs.retain(allowed);
    crate::sort::plain(&mut pairs);
    pairs.dedup();
    let mut candidates: Vec<Candidate> = pairs.iter().map(|&(l, r)| Candidate::of(similarity, l, r)).collect();
    let mut near: Vec<(u32, u32)> = vec![];
    for c in &candidates {
        if c.similarity > HINT[0] || c.coverage[0].min(c.coverage[1]) > HINT[1] {
            near.extend(NEAR.iter().filter_map(|&(dl, dr)| {
                let place = |sentence: u32, step: i64, side: usize| {
                    u32::try_from(i64::from(sentence) + step)
                        .ok()
                        .filter(|&s| (s as usize) < similarity.sentences(side))
                };
                Some((place(c.left, dl, 0)?, place(c.right, dr, 1)?))
            }));
        }
    }
    near.retain(|pair| allowed(pair) && pairs.binary_search(pair).is_err());
    crate::sort::plain(&mut near);
    near.dedup();
    candidates.extend(near.into_iter().map(|(l, r)| Candidate::of(similarity, l, r)));
    crate::sort::by_key(&mut candidates, |c| (c.left, c.right));
    candidates
}

/// For each sentence of side `from`, its best partners on the other side, as (left, right).
fn best(views: &[(&View, [Index; 2])], from: usize) -> Vec<(u32, u32)> {
    let to = 1 - from;
    let [own_count, count] = [from, to].map(|side| views[0].0.sides[side].len());
    let mut scores = vec![0.0f64; count];
    let mut touched: Vec<u32> = vec![];
    let mut pairs = vec![];
    for s in 0..own_count {
        for (view, indexes) in views {
            let (index, own) = (&indexes[to], &indexes[from]);
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
        let distance = |&o: &u32| (s * count).abs_diff(o as usize * own_count);
        crate::sort::by(&mut touched, |a, b| {
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

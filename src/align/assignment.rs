//! Which sentences belong together: order-free, best first, further sentences beside what is placed.

use super::Weights;
use super::evidence::Pair;
use super::vocabulary::WordId;
use std::collections::{BTreeMap, HashMap};

/// How probable it is that two sentences of the same words are the same passage.
const IDENTICAL: f64 = 0.97;
/// The most sentences, both sides together, that a passage may have.
const PASSAGE: usize = 6;

/// Sentences of one side that say what sentences of the other say, in ascending order; without gaps, but for pins.
#[derive(Clone, Debug)]
pub(crate) struct Passage {
    pub left: Vec<usize>,
    pub right: Vec<usize>,
    /// How probable it is that they belong together.
    pub probability: f64,
    /// Set by a pin.
    pub pinned: bool,
}

impl Passage {
    /// Its sentences on the left (0) or the right (1).
    pub fn sentences(&self, side: usize) -> &[usize] {
        if side == 0 { &self.left } else { &self.right }
    }
}

/// What is decided so far.
pub(crate) struct Assignment<'a> {
    weights: &'a Weights,
    /// Per left sentence, its candidates in ascending order of the right sentence.
    rows: Vec<Vec<(u32, f64)>>,
    /// For each sentence of each side, the passage that it is in.
    owner: [Vec<Option<u32>>; 2],
    passages: Vec<Passage>,
    headline: [Vec<bool>; 2],
    /// Pairs that must not stand, sorted.
    forbidden: Vec<(usize, usize)>,
}

impl<'a> Assignment<'a> {
    pub fn new(pairs: &[Pair], headline: [Vec<bool>; 2], weights: &'a Weights) -> Self {
        let counts = headline.each_ref().map(Vec::len);
        let mut rows = vec![vec![]; counts[0]];
        for p in pairs {
            rows[p.left as usize].push((p.right, p.probability));
        }
        let owner = counts.map(|n| vec![None; n]);
        Assignment { weights, rows, owner, passages: vec![], headline, forbidden: vec![] }
    }

    /// Probability of a pair; 0 where it is no candidate.
    fn probability(&self, left: usize, right: usize) -> f64 {
        let row = &self.rows[left];
        row.binary_search_by_key(&(right as u32), |e| e.0).map_or(0.0, |at| row[at].1)
    }

    fn free(&self, left: usize, right: usize) -> bool {
        self.owner[0][left].is_none() && self.owner[1][right].is_none()
    }

    /// Whether two sentences may stand in one passage: a headline sums up what the body says, so it goes with headlines
    /// alone.
    fn allowed(&self, left: usize, right: usize) -> bool {
        self.headline[0][left] == self.headline[1][right] && self.forbidden.binary_search(&(left, right)).is_err()
    }

    /// Takes an editor's decisions: pairs that match, in passages of their own, and pairs that never do.
    pub fn pin(&mut self, pins: &[(usize, usize, bool)]) {
        self.forbidden = pins.iter().filter(|p| !p.2).map(|p| (p.0, p.1)).collect();
        crate::sort::plain(&mut self.forbidden);
        // Pins that share a sentence are one passage.
        let mut groups: Vec<(Vec<usize>, Vec<usize>)> = vec![];
        let mut of: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for &(left, right, _) in pins.iter().filter(|p| p.2) {
            let known = [of.get(&(0, left)).copied(), of.get(&(1, right)).copied()];
            let group = match known {
                [Some(a), Some(b)] if a != b => {
                    let (left, right) = std::mem::take(&mut groups[b]);
                    for (side, sentences) in [(0, &left), (1, &right)] {
                        of.extend(sentences.iter().map(|&s| ((side, s), a)));
                    }
                    groups[a].0.extend(left);
                    groups[a].1.extend(right);
                    a
                }
                [Some(a), _] | [None, Some(a)] => a,
                [None, None] => {
                    groups.push((vec![], vec![]));
                    groups.len() - 1
                }
            };
            groups[group].0.push(left);
            groups[group].1.push(right);
            of.insert((0, left), group);
            of.insert((1, right), group);
        }
        for (mut left, mut right) in groups {
            for side in [&mut left, &mut right] {
                crate::sort::plain(side);
                side.dedup();
            }
            if left.is_empty() {
                continue;
            }
            for (side, sentences) in [(0, &left), (1, &right)] {
                for &s in sentences {
                    self.owner[side][s] = Some(self.passages.len() as u32);
                }
            }
            self.passages.push(Passage { left, right, probability: 1.0, pinned: true });
        }
    }

    /// Places sentences that are word for word the same, the first here with the first there. Where they are told from
    /// chance by nothing but their `words` they must be `telling`; where all of both stories is the same, by their place.
    pub fn place_identical(&mut self, words: [&[Vec<WordId>]; 2], telling: impl Fn(&[WordId]) -> bool) {
        if words[0] == words[1] {
            for sentence in 0..words[0].len() {
                self.place_sure(sentence, sentence);
            }
            return;
        }
        let mut places: HashMap<&[WordId], Vec<usize>> = HashMap::new();
        for (right, words) in words[1].iter().enumerate().rev().filter(|(_, words)| telling(words)) {
            places.entry(words).or_default().push(right);
        }
        for (left, words) in words[0].iter().enumerate() {
            if let Some(right) = places.get_mut(words.as_slice()).and_then(Vec::pop) {
                self.place_sure(left, right);
            }
        }
    }

    fn place_sure(&mut self, left: usize, right: usize) {
        if self.free(left, right) && self.allowed(left, right) {
            self.place(left, right);
            let placed = self.passages.len() - 1;
            self.passages[placed].probability = self.passages[placed].probability.max(IDENTICAL);
        }
    }

    /// Puts a pair down as a passage of its own.
    fn place(&mut self, left: usize, right: usize) {
        let probability = self.probability(left, right);
        self.owner[0][left] = Some(self.passages.len() as u32);
        self.owner[1][right] = Some(self.passages.len() as u32);
        self.passages.push(Passage { left: vec![left], right: vec![right], probability, pinned: false });
    }

    /// Takes pairs best first: as passages of their own, or as further sentences of a passage that they stand beside.
    pub fn place_best(&mut self) {
        let least = self.weights.alone.min(self.weights.join);
        let (n, m) = (self.owner[0].len(), self.owner[1].len());
        let mut pairs: Vec<(f64, usize, usize)> = vec![];
        for (l, row) in self.rows.iter().enumerate() {
            let row = row.iter().map(|&(r, probability)| (probability, l, r as usize));
            pairs.extend(row.filter(|&(probability, l, r)| probability >= least && self.allowed(l, r)));
        }
        crate::sort::by(&mut pairs, |a, b| {
            b.0.total_cmp(&a.0)
                .then_with(|| (a.1 * m).abs_diff(a.2 * n).cmp(&(b.1 * m).abs_diff(b.2 * n)))
                .then_with(|| (a.1 + a.2).cmp(&(b.1 + b.2)))
                .then_with(|| a.1.cmp(&b.1))
        });
        for (probability, l, r) in pairs {
            match (self.owner[0][l], self.owner[1][r]) {
                (None, None) if probability >= self.weights.alone => self.place(l, r),
                (Some(passage), None) if probability >= self.weights.join => self.join(passage, 1, r),
                (None, Some(passage)) if probability >= self.weights.join => self.join(passage, 0, l),
                _ => {}
            }
        }
    }

    /// Lets a passage take in a sentence of one side that stands next to its own, if it is not too long by then.
    fn join(&mut self, passage: u32, side: usize, sentence: usize) {
        let taken = &self.passages[passage as usize];
        let (own, other) = (taken.sentences(side), taken.sentences(1 - side));
        let next = sentence + 1 == own[0] || sentence == own[own.len() - 1] + 1;
        let pair = |o: usize| if side == 0 { (sentence, o) } else { (o, sentence) };
        let allowed = other.iter().all(|&o| self.allowed(pair(o).0, pair(o).1));
        // A passage of many sentences is no passage any more.
        if taken.pinned || !next || !allowed || own.len() + other.len() >= PASSAGE {
            return;
        }
        let taken = &mut self.passages[passage as usize];
        let run = if side == 0 { &mut taken.left } else { &mut taken.right };
        run.insert(run.partition_point(|&s| s < sentence), sentence);
        self.owner[side][sentence] = Some(passage);
    }

    /// What was decided, in the order of the left story.
    pub fn finish(self) -> Vec<Passage> {
        let mut passages = self.passages;
        crate::sort::by(&mut passages, |a, b| (a.left[0], a.right[0]).cmp(&(b.left[0], b.right[0])));
        passages
    }
}

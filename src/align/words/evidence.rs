//! How probable each pair of words is, by what stands around it.

use super::Passage;
use super::grid::{Grid, KINDS, Kind, RIM};
use super::weights::WordModel;
use crate::align::vocabulary::{Vocabulary, Word, WordId};
use crate::text::TokenKind;

/// How many features a pair has.
pub const FEATURES: usize = 27;
/// How often the chances are weighed anew.
pub const ROUNDS: usize = 3;

/// Of a round, what is known of each pair that is looked at: left, right, its kind, its features.
pub type Seen = (usize, usize, usize, [i32; FEATURES]);

/// What a round must know of the passages beside the grid.
pub(crate) struct Around<'a> {
    vocabulary: &'a Vocabulary,
    passages: [Passage<'a>; 2],
    /// Of each token, the nearest content words before and after it, counted with the rim.
    content: [[Vec<usize>; 2]; 2],
    /// How often each word stands on either side, the more frequent of both.
    counts: [Vec<i32>; 2],
    /// Of each pair, how alike they look; -1: not asked yet.
    letters: Vec<i16>,
}

impl<'a> Around<'a> {
    pub fn new(left: Passage<'a>, right: Passage<'a>, vocabulary: &'a Vocabulary) -> Self {
        let passages = [left, right];
        let content = passages.map(|p| {
            let is = |at: usize| !vocabulary.words[p.words[at] as usize].function;
            let n = p.words.len();
            let (mut before, mut after) = (RIM - 1, RIM + n);
            let mut nearest = [vec![before; n], vec![after; n]];
            for (at, slot) in nearest[0].iter_mut().enumerate() {
                *slot = before;
                before = if is(at) { at + RIM } else { before };
            }
            for (at, slot) in nearest[1].iter_mut().enumerate().rev() {
                *slot = after;
                after = if is(at) { at + RIM } else { after };
            }
            nearest
        });
        let sorted = passages.map(|p| {
            let mut words = p.words.to_vec();
            crate::sort::plain(&mut words);
            words
        });
        let times = |words: &[WordId], w: WordId| {
            words.partition_point(|&other| other <= w) - words.partition_point(|&other| other < w)
        };
        let most = |w: WordId| times(&sorted[0], w).max(times(&sorted[1], w)).min(256) as i32;
        let counts = passages.map(|p| p.words.iter().map(|&w| most(w)).collect());
        let letters = vec![-1; left.words.len() * right.words.len()];
        Around { vocabulary, passages, content, counts, letters }
    }

    /// Weighs all pairs anew from the chances of the round before.
    pub fn round(&mut self, grid: &mut Grid, weights: &[[i8; FEATURES]; KINDS], mut seen: Option<&mut Vec<Seen>>) {
        let [n, m] = grid.size;
        let width = grid.width();
        let mass = mass(grid);
        let best = best(grid);
        // How much of either side has a partner.
        let shares = [0, 1].map(|side: usize| {
            let all: i32 = best[side].iter().map(|b| b.0).sum();
            all / best[side].len().max(1) as i32
        });
        // How near the lengths are: beside a much longer passage, places say little.
        let level = (n.min(m) * 256 / n.max(m).max(1)) as i32;
        let reached = reached(grid);
        let mut next = vec![0; grid.chances.len()];
        for i in 0..n {
            for j in 0..m {
                let Some(kind) = grid.kind(i, j) else { continue };
                let at = grid.at(i, j);
                if kind.weak() && !reached[at] {
                    continue;
                }
                let x = &grid.chances;
                let p = |d: isize, e: isize| i32::from(x[(at as isize + d * width as isize + e) as usize]);
                let near = |s: isize| {
                    let (first, skip) = (p(s, s), p(s, 2 * s).max(p(2 * s, s)));
                    let far = p(2 * s, 2 * s)
                        .max(p(s, 3 * s))
                        .max(p(3 * s, s))
                        .max(p(3 * s, 3 * s))
                        .max(p(2 * s, 3 * s))
                        .max(p(3 * s, 2 * s));
                    (first, skip, far)
                };
                let ((l1, ls, lf), (r1, rs, rf)) = (near(-1), near(1));
                let heads = [0, 1].map(|way| i32::from(x[self.content[0][way][i] * width + self.content[1][way][j]]));
                let own = p(0, 0);
                let row = rival(&best[0][i], j);
                let column = rival(&best[1][j], i);
                let beside = p(0, -1).max(p(0, 1)).max(p(-1, 0)).max(p(1, 0));
                let window = {
                    let (top, bottom) = (i + RIM - 4, i + RIM + 5);
                    let (left, right) = (j + RIM - 4, j + RIM + 5);
                    let w = width + 1;
                    mass[bottom * w + right] - mass[top * w + right] - mass[bottom * w + left] + mass[top * w + left]
                };
                let far = ((2 * i + 1) * m).abs_diff((2 * j + 1) * n) * 128 / (n * m);
                let far = far as i32 * level / 256 * level / 256;
                let extra = match kind {
                    Kind::Contents | Kind::Alike | Kind::Synonyms | Kind::Entity | Kind::Mixed => {
                        self.cached_letters(i, j)
                    }
                    _ => 256 / self.counts[0][i].max(self.counts[1][j]),
                };
                let (la, ra) = (l1.max(ls), r1.max(rs));
                let shape = self.shape(i, j);
                let features = [
                    256,
                    own,
                    // The words right before and right after, those with one word more between on one side, both ways.
                    l1,
                    r1,
                    l1.min(r1),
                    ls,
                    rs,
                    la.min(ra),
                    // Up to three words away.
                    lf,
                    rf,
                    // The nearest content words: a function word goes with its head.
                    heads[0],
                    heads[1],
                    heads[0].min(heads[1]),
                    // Everything within four words.
                    (window - own).min(2048) / 8,
                    // How far apart in the order of the passages.
                    far,
                    // What else wants these two words, and whether it is a neighbour, as in a phrase.
                    row.max(column),
                    row.min(column),
                    beside,
                    // How alike they look or, where they are the same, how rare.
                    extra,
                    l1.max(r1),
                    shape[0],
                    shape[1],
                    shape[2],
                    shape[3],
                    // How much of the passages corresponds at all.
                    shares[0].min(shares[1]),
                    shares[0].max(shares[1]),
                    256 - level,
                ];
                if let Some(seen) = &mut seen {
                    seen.push((i, j, kind as usize, features));
                }
                let sum: i32 = weights[kind as usize].iter().zip(&features).map(|(&w, &x)| i32::from(w) * x).sum();
                next[at] = squash(sum);
            }
        }
        grid.chances = next;
        grid.border();
    }

    /// What two words are by themselves: function words by their parts of speech, others by number, capital and ending.
    fn shape(&self, i: usize, j: usize) -> [i32; 4] {
        let [a, b] = [(0, i), (1, j)]
            .map(|(side, at): (usize, usize)| &self.vocabulary.words[self.passages[side].words[at] as usize]);
        if a.kind == TokenKind::Punctuation {
            let mark = |m: &str| i32::from(&*a.fold == m) * 128 + i32::from(&*b.fold == m) * 128;
            return [mark(","), mark("."), mark("''") + mark("\""), mark("!") + mark("?")];
        }
        let flag = |yes: bool| i32::from(yes) * 256;
        if a.function || b.function {
            let mut shape = [0; 4];
            for word in [a, b] {
                if word.function {
                    shape[word.part()] += 128;
                }
            }
            return shape;
        }
        let number = |w: &Word| w.kind == TokenKind::Number;
        let ending = |w: &Word| ["ed", "ing", "ly", "s"].iter().position(|e| w.fold.ends_with(e));
        [
            flag(number(a) != number(b)),
            flag(number(a) && number(b)),
            flag(a.capital != b.capital) - flag(a.capital && b.capital),
            flag(!number(a) && !number(b) && ending(a) == ending(b)),
        ]
    }

    fn cached_letters(&mut self, i: usize, j: usize) -> i32 {
        let at = i * self.passages[1].words.len() + j;
        if self.letters[at] < 0 {
            self.letters[at] = self.letters(i, j) as i16;
        }
        self.letters[at].into()
    }

    /// How alike two words look: the share of their pairs of letters that both have (Dice), in 256ths.
    fn letters(&self, i: usize, j: usize) -> i32 {
        let [a, b] = [(0, i), (1, j)].map(|(side, at): (usize, usize)| {
            self.vocabulary.words[self.passages[side].words[at] as usize].gram_text().as_bytes()
        });
        let (x, y) = (a.len().saturating_sub(1), b.len().saturating_sub(1));
        let mut used = 0u64;
        let mut common = 0;
        for pair in a.windows(2).take(64) {
            let found = b.windows(2).take(64).enumerate().find(|(k, q)| used & (1 << k) == 0 && *q == pair);
            if let Some((k, _)) = found {
                used |= 1 << k;
                common += 1;
            }
        }
        512 * common / (x + y).max(1) as i32
    }
}

/// Which pairs have a probable one near, on the same side of both words: the others are not worth a look if nothing else
/// speaks for them.
fn reached(grid: &Grid) -> Vec<bool> {
    let width = grid.width();
    let mut reached = vec![false; grid.chances.len()];
    for (at, _) in grid.chances.iter().enumerate().filter(|(_, chance)| **chance >= 60) {
        for (d, e) in (1..4).flat_map(|d| (1..4).map(move |e| (d, e))) {
            let step = d * width + e;
            for at in [at.checked_sub(step), Some(at + step)].into_iter().flatten() {
                if let Some(slot) = reached.get_mut(at) {
                    *slot = true;
                }
            }
        }
    }
    reached
}

/// Sums of the chances over all rectangles that begin at the first corner.
fn mass(grid: &Grid) -> Vec<i32> {
    let width = grid.width();
    let mut mass = vec![0; (grid.size[0] + 2 * RIM + 1) * (width + 1)];
    for (row, chances) in grid.chances.chunks_exact(width).enumerate() {
        let mut sum = 0;
        for (column, &chance) in chances.iter().enumerate() {
            sum += i32::from(chance);
            mass[(row + 1) * (width + 1) + column + 1] = mass[row * (width + 1) + column + 1] + sum;
        }
    }
    mass
}

/// Of each row and column, the two best chances and where the best is.
fn best(grid: &Grid) -> [Vec<(i32, usize, i32)>; 2] {
    let [n, m] = grid.size;
    let (mut rows, mut columns) = (vec![(0, usize::MAX, 0); n], vec![(0, usize::MAX, 0); m]);
    for (i, row) in rows.iter_mut().enumerate() {
        for (j, column) in columns.iter_mut().enumerate() {
            let chance = i32::from(grid.chance(i, j));
            for (entry, other) in [(&mut *row, j), (column, i)] {
                if chance > entry.0 {
                    *entry = (chance, other, entry.0);
                } else if chance > entry.2 {
                    entry.2 = chance;
                }
            }
        }
    }
    [rows, columns]
}

/// The best chance of a row or column but the one at `own`.
fn rival(best: &(i32, usize, i32), own: usize) -> i32 {
    if best.1 == own { best.2 } else { best.0 }
}

/// A sum of weights in 16ths of a logit times features in 256ths as a chance in 256ths: the logistic function, by two
/// parabolas, so that no exponential is needed.
pub(crate) fn squash(sum: i32) -> i16 {
    // 4 logits are certainty.
    let t = (sum >> 6).clamp(-256, 256);
    (128 + (2 * t - t * t.abs() / 256) / 2) as i16
}

/// All rounds.
pub(crate) fn weigh(
    grid: &mut Grid,
    left: Passage<'_>,
    right: Passage<'_>,
    vocabulary: &Vocabulary,
    model: &WordModel,
) {
    let mut around = Around::new(left, right, vocabulary);
    for weights in &model.rounds {
        around.round(grid, weights, None);
    }
}

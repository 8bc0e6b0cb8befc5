//! What the pairs around a pair say: look-ups in the list of pairs.

use super::{Pair, sorted};

/// The pairs by their left sentence, for looking up the probability of any pair.
pub(super) struct Neighbours<'a> {
    pairs: &'a [Pair],
    starts: Vec<u32>,
    /// For each right sentence, its pairs: left sentence and probability, ascending.
    columns: Vec<Vec<(u32, f64)>>,
    /// Of short stories, for each left and right sentence: 1 and the place in the list of pairs, or 0. Some forty look-ups
    /// are made for each pair.
    grid: Vec<u32>,
}

/// The most cells that a grid may have.
const GRID: usize = 1 << 16;

impl<'a> Neighbours<'a> {
    pub fn of(pairs: &'a [Pair], counts: [usize; 2]) -> Self {
        let mut starts = vec![0u32; counts[0] + 1];
        let mut columns = vec![vec![]; counts[1]];
        for p in pairs {
            starts[p.left as usize + 1] += 1;
            columns[p.right as usize].push((p.left, p.probability));
        }
        for s in 0..counts[0] {
            starts[s + 1] += starts[s];
        }
        let mut grid = vec![];
        if counts[0] * counts[1] <= GRID {
            grid = vec![0; counts[0] * counts[1]];
            for (at, p) in pairs.iter().enumerate() {
                grid[p.left as usize * counts[1] + p.right as usize] = at as u32 + 1;
            }
        }
        Neighbours { pairs, starts, columns, grid }
    }

    fn row(&self, left: u32) -> &[Pair] {
        &self.pairs[self.starts[left as usize] as usize..self.starts[left as usize + 1] as usize]
    }

    /// Where a pair stands in the list of pairs, if it is one.
    pub fn find(&self, left: i64, right: i64) -> Option<usize> {
        let left = u32::try_from(left).ok().filter(|&l| (l as usize) + 1 < self.starts.len())?;
        if !self.grid.is_empty() {
            let right = usize::try_from(right).ok().filter(|&r| r < self.columns.len())?;
            return (self.grid[left as usize * self.columns.len() + right] as usize).checked_sub(1);
        }
        let at = self.row(left).binary_search_by_key(&right, |p| i64::from(p.right)).ok()?;
        Some(self.starts[left as usize] as usize + at)
    }

    /// The probability of a pair; 0 where it is no candidate.
    pub fn probability(&self, left: i64, right: i64) -> f64 {
        self.find(left, right).map_or(0.0, |at| self.pairs[at].probability)
    }

    /// The most probable other pairs of the two sentences of a pair, those next to it left out, which may be its other
    /// half: first the lesser.
    pub fn rivals(&self, pair: &Pair) -> [f64; 2] {
        let row = self.row(pair.left).iter().filter(|p| p.right.abs_diff(pair.right) > 1).map(|p| p.probability);
        let column = self.columns[pair.right as usize].iter();
        let column = column.filter(|(left, _)| left.abs_diff(pair.left) > 1).map(|&(_, p)| p);
        sorted([row.fold(0.0, f64::max), column.fold(0.0, f64::max)])
    }

    /// The best of what comes before a pair and of what comes after it in both stories, up to three sentences away,
    /// fading with the distance.
    pub fn bracket(&self, left: i64, right: i64) -> [f64; 2] {
        // (steps here, steps there) and what such a neighbour still counts.
        const FADING: [(i64, i64, f64); 9] = [
            (1, 1, 1.0),
            (2, 2, 0.8),
            (3, 3, 0.6),
            (1, 2, 0.55),
            (2, 1, 0.55),
            (2, 3, 0.35),
            (3, 2, 0.35),
            (1, 3, 0.1),
            (3, 1, 0.1),
        ];
        let best = |way: i64| {
            FADING.iter().fold(0.0f64, |best, &(l, r, factor)| {
                // What cannot be better need not be looked up.
                if best >= factor { best } else { best.max(factor * self.probability(left + way * l, right + way * r)) }
            })
        };
        [best(-1), best(1)]
    }
}

/// How well supported a pair is by the other pairs of the two quotations (or paragraphs) that it stands in.
pub(super) struct Together {
    /// Sums of probabilities in 1/65536, so that they do not depend on the order: (left group, right group), (left
    /// sentence, right group), (left group, right sentence).
    sums: [std::collections::HashMap<(u32, u32), u64>; 3],
    sizes: [Vec<u32>; 2],
}

impl Together {
    pub fn of(pairs: &[Pair], group: [&[u32]; 2]) -> Self {
        let mut sums: [std::collections::HashMap<(u32, u32), u64>; 3] = Default::default();
        for p in pairs {
            let weight = fixed(p.probability);
            if weight == 0 {
                continue;
            }
            let (a, b) = (group[0][p.left as usize], group[1][p.right as usize]);
            for (sum, key) in sums.iter_mut().zip([(a, b), (p.left, b), (a, p.right)]) {
                *sum.entry(key).or_default() += weight;
            }
        }
        let sizes = group.map(|of| {
            let mut sizes = vec![0; of.iter().max().map_or(0, |&g| g as usize + 1)];
            of.iter().for_each(|&g| sizes[g as usize] += 1);
            sizes
        });
        Together { sums, sizes }
    }

    /// The mean over the shorter group's other sentences.
    pub fn support(&self, pair: &Pair, group: [&[u32]; 2]) -> f64 {
        let (a, b) = (group[0][pair.left as usize], group[1][pair.right as usize]);
        let keys = [(a, b), (pair.left, b), (a, pair.right)];
        let [all, row, column] = [0, 1, 2].map(|which| self.sums[which].get(&keys[which]).copied().unwrap_or(0));
        let others = (all + fixed(pair.probability)).saturating_sub(row + column);
        let size = self.sizes[0][a as usize].min(self.sizes[1][b as usize]);
        others as f64 / 65536.0 / f64::from(size.max(1))
    }
}

fn fixed(probability: f64) -> u64 {
    (probability * 65536.0) as u64
}

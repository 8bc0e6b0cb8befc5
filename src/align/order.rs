//! What stays in order, and what moved.

/// Of `(left, right, weight)`, ascending by left, which are in the heaviest chain that ascends on both sides;
/// everything else moved. Heaviest increasing subsequence over a Fenwick tree (Fenwick 1994): n log n.
pub(crate) fn heaviest_chain(items: impl Iterator<Item = (usize, usize, u64)>) -> Vec<bool> {
    let items: Vec<(usize, usize, u64)> = items.collect();
    let size = items.iter().map(|i| i.1 + 1).max().unwrap_or(0);
    // tree[r]: the heaviest chain that ends at or before r, and the item it ends with.
    let mut tree: Vec<(u64, usize)> = vec![(0, usize::MAX); size + 1];
    let mut previous = vec![usize::MAX; items.len()];
    let mut best = (0, usize::MAX);
    for (index, &(_, right, weight)) in items.iter().enumerate() {
        let (mut sum, mut last) = (0, usize::MAX);
        let mut at = right;
        while at > 0 {
            if tree[at].0 > sum {
                (sum, last) = tree[at];
            }
            at -= at & at.wrapping_neg();
        }
        previous[index] = last;
        let total = sum + weight;
        let mut at = right + 1;
        while at <= size {
            if tree[at].0 < total {
                tree[at] = (total, index);
            }
            at += at & at.wrapping_neg();
        }
        if total > best.0 {
            best = (total, index);
        }
    }
    let mut chain = vec![false; items.len()];
    let mut at = best.1;
    while at != usize::MAX {
        chain[at] = true;
        at = previous[at];
    }
    chain
}

/// A number that depends on a text's letters and their order (FNV-1a), the same on every machine. Of chains of equal weight
/// the same one must be the heavier from either side: only the text can tell which.
pub(crate) fn letters(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        >> 32
}

#[cfg(test)]
mod tests {
    use super::heaviest_chain;

    #[test]
    fn the_lighter_of_two_crossing_runs_moved() {
        let chain = heaviest_chain([(0, 5, 1), (1, 0, 2), (2, 1, 2), (3, 6, 1)].into_iter());
        assert_eq!(chain, [false, true, true, true]);
    }

    #[test]
    fn nothing_moved_in_nothing() {
        assert!(heaviest_chain(std::iter::empty()).is_empty());
    }
}

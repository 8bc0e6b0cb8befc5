//! Sorting, once for all types: the standard library's would be compiled anew for each of them, five kilobytes every time, and
//! a reader waits for bytes.

use std::cmp::Ordering;

/// Sorts by what `order` says; equal items stay as they stand.
pub(crate) fn by<T>(items: &mut [T], mut order: impl FnMut(&T, &T) -> Ordering) {
    let places = places(items.len(), &mut |a, b| order(&items[a as usize], &items[b as usize]));
    arrange(items, places);
}

/// Sorts by a key; equal items stay as they stand.
pub(crate) fn by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    by(items, |a, b| key(a).cmp(&key(b)));
}

/// Sorts items by themselves.
pub(crate) fn plain<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

/// Which item stands at each place: a merge sort from runs of one upwards (Knuth, The Art of Computer Programming 3, 5.2.4).
#[inline(never)]
fn places(count: usize, order: &mut dyn FnMut(u32, u32) -> Ordering) -> Vec<u32> {
    let mut from: Vec<u32> = (0..count as u32).collect();
    let mut to = from.clone();
    let mut width = 1;
    while width < count {
        let mut start = 0;
        while start < count {
            let (middle, end) = ((start + width).min(count), (start + 2 * width).min(count));
            let (mut left, mut right) = (start, middle);
            for place in &mut to[start..end] {
                let take_left = left < middle && (right >= end || order(from[left], from[right]) != Ordering::Greater);
                let next = if take_left { &mut left } else { &mut right };
                *place = from[*next];
                *next += 1;
            }
            start = end;
        }
        std::mem::swap(&mut from, &mut to);
        width *= 2;
    }
    from
}

/// Brings each item to its place, cycle by cycle.
fn arrange<T>(items: &mut [T], mut places: Vec<u32>) {
    for start in 0..items.len() {
        let mut at = start;
        loop {
            let next = std::mem::replace(&mut places[at], at as u32) as usize;
            if next == start || next == at {
                break;
            }
            items.swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_the_standard_library_sorts(items in prop::collection::vec((0u8..20, any::<u16>()), 0..200)) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            let mut sorted = items.clone();
            by_key(&mut sorted, |item| item.0);
            prop_assert_eq!(&sorted, &expected);
            let mut all = items;
            plain(&mut all);
            expected.sort();
            prop_assert_eq!(all, expected);
        }
    }

    #[test]
    fn what_is_sorted_already_and_what_stands_backwards() {
        for len in [0, 1, 2, 3, 7, 1000] {
            let sorted: Vec<usize> = (0..len).collect();
            let mut items: Vec<usize> = sorted.iter().rev().copied().collect();
            plain(&mut items);
            assert_eq!(items, sorted);
            plain(&mut items);
            assert_eq!(items, sorted);
        }
    }
}

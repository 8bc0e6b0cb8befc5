//! Whether two spellings can be one name.

use crate::text::skeleton::of_fold;

/// Levenshtein distance of two short strings of the folded alphabet, or `limit` + 1 where it is more.
pub(super) fn distance(a: &str, b: &str, limit: usize) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > limit || a.len() > 64 || b.len() > 64 {
        return if a == b { 0 } else { limit + 1 };
    }
    let mut row = [0usize; 65];
    for (n, cell) in row.iter_mut().enumerate().take(b.len() + 1) {
        *cell = n;
    }
    for (i, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        let mut least = row[0];
        for (j, y) in b.iter().enumerate() {
            let change = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = change.min(corner + 1).min(row[j] + 1);
            least = least.min(row[j + 1]);
        }
        if least > limit {
            return limit + 1;
        }
    }
    row[b.len()]
}

/// Whether two folded words are spellings, or case forms, of one name.
pub(crate) fn same_name(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let longer = a.len().max(b.len());
    let shorter = a.len().min(b.len());
    if shorter < 3 || a.as_bytes()[0] != b.as_bytes()[0] && !(vowel(a) && vowel(b)) {
        return false;
    }
    let limit = if longer <= 4 { 1 } else { longer * 2 / 5 };
    let folds = distance(a, b, limit);
    if folds > limit {
        return false;
    }
    let (x, y) = (of_fold(a), of_fold(b));
    if x == y {
        return x.len() >= 2 || folds <= 1;
    }
    // One consonant may differ in a long name where languages swap it: "Vaukavysk", "Volkovysk".
    x.len().min(y.len()) >= 4 && longer >= 6 && folds * 5 <= longer && swapped(x.as_bytes(), y.as_bytes())
}

/// Whether two skeletons differ by one consonant that spellings swap or drop.
fn swapped(a: &[u8], b: &[u8]) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - tail.min(a.len())], &b[..b.len() - tail.min(b.len())]);
    match (a, b) {
        ([one], []) | ([], [one]) => matches!(one, b'l' | b'g' | b'v' | b't' | b'd'),
        ([x], [y]) => ["lv", "td", "gk", "sz", "xq", "xj", "sx", "zj", "fv", "bv"].iter().any(|p| {
            let p = p.as_bytes();
            (p[0], p[1]) == (*x, *y) || (p[1], p[0]) == (*x, *y)
        }),
        _ => false,
    }
}

fn vowel(fold: &str) -> bool {
    fold.starts_with(['a', 'e', 'i', 'u'])
}

#[cfg(test)]
mod tests {
    use super::{distance, same_name};
    use crate::text::translit::fold_latin;

    #[test]
    fn counts_edits() {
        assert_eq!(distance("kitten", "sitting", 5), 3);
        assert_eq!(distance("kitten", "sitting", 2), 3);
        assert_eq!(distance("", "abc", 3), 3);
        assert_eq!(distance("same", "same", 0), 0);
    }

    #[test]
    fn spellings_meet_and_names_stay_apart() {
        for (a, b) in [
            ("Vaukavysk", "Volkovysk"),
            ("Kalykhan", "Колыхан"),
            ("Bereza", "Biaroza"),
            ("Shydlouski", "Шидловский"),
            ("Жалязоўская", "Железовская"),
            ("Chabatar", "Chebotar"),
            ("Yukhnavets", "Юхновец"),
            ("Smalianka", "Smolyanko"),
        ] {
            assert!(same_name(&fold_latin(a), &fold_latin(b)), "{a} and {b}");
        }
        for (a, b) in [
            ("Minsk", "Pinsk"),
            ("Lithuania", "Latvia"),
            ("Iran", "Iraq"),
            ("Austria", "Australia"),
            ("Petrenko", "Petrov"),
        ] {
            assert!(!same_name(&fold_latin(a), &fold_latin(b)), "{a} and {b}");
        }
    }
}

//! Ordinal numbers in words, Roman numerals.

use super::super::words::{Shape, Word};

const ENGLISH: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// Beginnings of the Russian and Belarusian ones, by value.
const CYRILLIC: [(&str, u32); 40] = [
    ("перв", 1),
    ("перш", 1),
    ("втор", 2),
    ("друг", 2),
    ("трет", 3),
    ("трэц", 3),
    ("четверт", 4),
    ("чацвёрт", 4),
    ("пят", 5),
    ("шест", 6),
    ("шост", 6),
    ("седьм", 7),
    ("сём", 7),
    ("восьм", 8),
    ("девят", 9),
    ("дзявят", 9),
    ("десят", 10),
    ("дзясят", 10),
    ("одиннадцат", 11),
    ("адзінаццат", 11),
    ("двенадцат", 12),
    ("дванаццат", 12),
    ("тринадцат", 13),
    ("трынаццат", 13),
    ("четырнадцат", 14),
    ("чатырнаццат", 14),
    ("пятнадцат", 15),
    ("пятнаццат", 15),
    ("шестнадцат", 16),
    ("шаснаццат", 16),
    ("семнадцат", 17),
    ("сямнаццат", 17),
    ("восемнадцат", 18),
    ("васямнаццат", 18),
    ("девятнадцат", 19),
    ("дзевятнаццат", 19),
    ("двадцат", 20),
    ("дваццат", 20),
    ("тридцат", 30),
    ("трыццат", 30),
];

const ENDINGS: [&str; 32] = [
    "ый", "ий", "ой", "ая", "ья", "ое", "ье", "ые", "ьи", "ого", "его", "ьего", "ому", "ему", "ьему", "ым", "им",
    "ьим", "ом", "ем", "ьем", "ую", "ью", "ага", "яга", "аму", "яму", "ы", "і", "яя", "ае", "яе",
];

/// The ordinal number that a word is.
fn simple(word: &Word<'_>) -> Option<u32> {
    let lower = &*word.lower;
    if !word.cyrillic {
        return ENGLISH.iter().position(|o| *o == lower).map(|n| n as u32 + 1);
    }
    CYRILLIC
        .iter()
        .find(|(stem, _)| lower.strip_prefix(stem).is_some_and(|end| ENDINGS.contains(&end)))
        .map(|(_, value)| *value)
}

/// The ordinal number in words that begins at `at`, and where the words after it begin.
pub(super) fn ordinal(words: &[Word<'_>], at: usize) -> Option<(u32, usize)> {
    let word = words.get(at).filter(|w| w.is_word())?;
    if let Some(value) = simple(word) {
        return Some((value, at + 1));
    }
    // "twenty-first", "тридцать первого".
    let tens = match &*word.lower {
        "twenty" | "двадцать" | "дваццаць" => 20,
        "thirty" | "тридцать" | "трыццаць" => 30,
        _ => return None,
    };
    let next = at + 1 + usize::from(words.get(at + 1).is_some_and(|w| w.is("-") && w.glued));
    let ones = words.get(next).filter(|w| w.sentence == word.sentence).and_then(simple).filter(|o| *o < 10)?;
    Some((tens + ones, next + 1))
}

/// What a Roman numeral up to 39 is.
pub(super) fn roman(word: &Word<'_>) -> Option<u32> {
    let text = word.text;
    if !matches!(word.shape, Shape::Upper | Shape::Initial) || text.len() > 6 {
        return None;
    }
    let (mut total, mut last) = (0, 0);
    for c in text.bytes().rev() {
        let value = match c {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            _ => return None,
        };
        if value < last {
            total -= value;
        } else {
            total += value;
            last = value;
        }
    }
    (1..40).contains(&total).then_some(total)
}

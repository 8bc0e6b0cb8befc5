//! The keys under which the tables hold words: one alphabet, and for Cyrillic script without the case ending.

use crate::text::translit::{fold_latin, is_vowel};

/// Whether `text` has Cyrillic letters.
pub fn is_cyrillic(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{400}'..='\u{52f}'))
}

/// `fold` without its last vowels: what the cases of a Russian or Belarusian noun share, and all that its nominative has.
/// What would leave fewer than two letters is kept whole.
pub fn stem(fold: &str) -> &str {
    let stem = fold.trim_end_matches(is_vowel);
    if stem.len() < 2 { fold } else { stem }
}

/// The stems that `fold`, a Cyrillic word's, can have in the nominative, likely ones first: "ministrav" is ministr.
pub fn stems(fold: &str) -> impl Iterator<Item = &str> {
    const ENDINGS: [&str; 14] =
        ["aga", "ega", "amu", "emu", "imi", "ami", "igi", "am", "em", "im", "ag", "ig", "av", "ev"];
    let cut = ENDINGS.iter().find_map(|e| fold.strip_suffix(e)).map(stem).filter(|s| s.len() >= 3);
    std::iter::once(stem(fold)).chain(cut)
}

/// The key of a name in the nominative, of one word or several: Latin script folded, Cyrillic folded to stems after "~".
pub fn name_key(name: &str) -> String {
    let fold = fold_latin(&name.replace('-', " "));
    if !is_cyrillic(name) {
        return fold.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let words: Vec<&str> = fold.split_whitespace().map(stem).collect();
    format!("~{}", words.join(" "))
}

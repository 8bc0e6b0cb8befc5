//! The keys under which the tables hold words: one alphabet, and for Cyrillic script without the case ending.

use crate::text::translit::{fold_latin, is_vowel};
use std::borrow::Cow;

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

/// FNV-1a.
pub fn hash(bytes: impl Iterator<Item = u8>) -> u32 {
    bytes.fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// `lower` as the tables of common words have it: "ё" is "е", "ў" is "у" where a word begins.
fn plain(lower: &str) -> Cow<'_, str> {
    if lower.starts_with('ў') || lower.contains('ё') {
        let plain = lower.replace('ё', "е");
        return Cow::Owned(plain.strip_prefix('ў').map_or(plain.clone(), |rest| format!("у{rest}")));
    }
    Cow::Borrowed(lower)
}

fn without_ending(lower: &str) -> &str {
    let stem = lower.trim_end_matches(['а', 'е', 'ё', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я', 'і', 'й', 'ь', 'ў']);
    // Two letters of two bytes each.
    if stem.len() < 4 { lower } else { stem }
}

/// The stems that `lower`, a common Cyrillic word, can have in the nominative, likely ones first. Unlike those of a name,
/// they are not folded: common words mean different things that sound alike.
pub fn word_stems<R>(lower: &str, found: impl FnOnce(&str, Option<&str>) -> R) -> R {
    const ENDINGS: [&str; 25] = [
        "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ага", "яга", "аму", "яму", "ых", "их", "іх", "ым",
        "им", "ім", "ом", "ем", "ам", "ям", "ов", "ев", "аў",
    ];
    let lower = plain(lower);
    let cut = ENDINGS.iter().find_map(|e| lower.strip_suffix(e)).map(without_ending).filter(|s| s.len() >= 6);
    found(without_ending(&lower), cut)
}

/// The key of a common word or phrase in the nominative.
pub fn phrase_key(phrase: &str) -> String {
    let lower = phrase.to_lowercase().replace('-', " ");
    if !is_cyrillic(&lower) {
        return lower.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let words = lower.split_whitespace().map(|w| word_stems(w, |stem, _| stem.to_owned()));
    format!("~{}", words.collect::<Vec<_>>().join(" "))
}

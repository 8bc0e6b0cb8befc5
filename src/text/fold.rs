//! Forms of a word for comparison: case, accents and typographic variants taken away, each on its own.
//!
//! Orthographies are not merged here: Belarusian "і" and Russian "и" stay apart.

use super::chars::{is_apostrophe, is_dash, is_extend, is_quotation_mark};
use std::borrow::Cow;

/// Which base letter stands under the accents of U+00C0 to U+024F; a dot where the letter is its own base.
///
/// Source: canonical decompositions of the Unicode Character Database, with stroked and dotless Latin letters
/// (ł, ø, đ, ħ, ŧ, ı, ſ) added; the test `accents_agree_with_unicode` derives it anew.
const LATIN: &[u8; 400] = b"\
    AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi..JjKk.LlLlLlL\
    lLlNnNnNnn..OoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs\
    b...............................Oo.............Uu...............\
    .............AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa....\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............\
    ................";

/// The same for U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &[u8; 256] = b"\
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
    MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
    WwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";

/// What [`fold_with`] takes away beside typographic variants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folding {
    /// Upper case becomes lower case.
    pub case: bool,
    /// Accents and combining marks go: "Nausėda" becomes "Nauseda", "ё" becomes "е". "й" stays, a letter of its own.
    pub accents: bool,
}

/// The form of a word for comparing it whatever its case, accents, kind of quotation mark, dash or apostrophe.
///
/// ```
/// use story_compare::text::fold::fold;
/// assert_eq!(fold("Nausėda"), "nauseda");
/// assert_eq!(fold("DON’T"), "don't");
/// assert_eq!(fold("«"), "\"");
/// assert_eq!(fold("ёлка"), "елка");
/// ```
pub fn fold(word: &str) -> Cow<'_, str> {
    fold_with(word, Folding { case: true, accents: true })
}

/// The word in lower case.
pub fn fold_case(word: &str) -> Cow<'_, str> {
    if word.chars().any(|c| c.is_uppercase() || (!c.is_ascii() && !c.is_lowercase())) {
        Cow::Owned(word.to_lowercase())
    } else {
        Cow::Borrowed(word)
    }
}

/// The word without accents and combining marks.
pub fn fold_accents(word: &str) -> Cow<'_, str> {
    fold_where(word, Folding { case: false, accents: true }, false)
}

/// The word with one form of quotation mark (`"`), apostrophe (`'`), dash (`-`) and ellipsis (`...`), without soft
/// hyphens, joiners and variation selectors.
pub fn fold_marks(word: &str) -> Cow<'_, str> {
    fold_with(word, Folding { case: false, accents: false })
}

/// [`fold_marks`], and what `folding` names beside.
pub fn fold_with(word: &str, folding: Folding) -> Cow<'_, str> {
    fold_where(word, folding, true)
}

fn fold_where(word: &str, folding: Folding, marks: bool) -> Cow<'_, str> {
    let settled = |b: u8| {
        b.is_ascii() && !(marks && matches!(b, b'\'' | b'`' | b'"')) && !(folding.case && b.is_ascii_uppercase())
    };
    if word.bytes().all(settled) {
        return Cow::Borrowed(word);
    }
    let alone = word.chars().filter(|&c| !is_extend(c)).take(2).count() == 1;
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if marks && fold_mark(c, alone, &mut out) {
            continue;
        }
        if is_extend(c) {
            match (c, out.chars().next_back()) {
                // й, written in two characters
                ('\u{306}', Some(base @ ('и' | 'И'))) => {
                    out.pop();
                    out.push(if base == 'и' { 'й' } else { 'Й' });
                }
                _ if folding.accents => {}
                _ => out.push(c),
            }
            continue;
        }
        if folding.case {
            for lower in c.to_lowercase() {
                push_base(lower, folding.accents, &mut out);
            }
        } else {
            push_base(c, folding.accents, &mut out);
        }
    }
    Cow::Owned(out)
}

/// Writes the one form of a mark; whether `c` is one.
fn fold_mark(c: char, alone: bool, out: &mut String) -> bool {
    match c {
        _ if c.is_ascii_alphanumeric() => return false,
        // A single quotation mark is an apostrophe inside a word, and a quotation mark when it stands for itself.
        _ if alone && is_quotation_mark(c) => out.push('"'),
        '‘' | '‛' => out.push('\''),
        _ if is_apostrophe(c) => out.push('\''),
        _ if is_quotation_mark(c) => out.push('"'),
        _ if is_dash(c) => out.push('-'),
        '…' => out.push_str("..."),
        '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}' => {}
        _ => return false,
    }
    true
}

fn push_base(c: char, accents: bool, out: &mut String) {
    if !accents || c.is_ascii() {
        out.push(c);
        return;
    }
    let of = |table: &[u8], first: u32| match table[(c as u32 - first) as usize] {
        b'.' => c,
        base => base as char,
    };
    match c {
        'æ' | 'ǽ' => out.push_str("ae"),
        'Æ' | 'Ǽ' => out.push_str("AE"),
        'œ' => out.push_str("oe"),
        'Œ' => out.push_str("OE"),
        'ß' => out.push_str("ss"),
        'ẞ' => out.push_str("SS"),
        'þ' => out.push_str("th"),
        'Þ' => out.push_str("Th"),
        '\u{c0}'..='\u{24f}' => out.push(of(LATIN, 0xc0)),
        '\u{1e00}'..='\u{1eff}' => out.push(of(LATIN_ADDITIONAL, 0x1e00)),
        'ё' | 'ѐ' => out.push('е'),
        'Ё' | 'Ѐ' => out.push('Е'),
        'ў' => out.push('у'),
        'Ў' => out.push('У'),
        'ѝ' => out.push('и'),
        'Ѝ' => out.push('И'),
        'ά' | 'ὰ' => out.push('α'),
        'έ' | 'ὲ' => out.push('ε'),
        'ή' | 'ὴ' => out.push('η'),
        'ί' | 'ϊ' | 'ΐ' => out.push('ι'),
        'ό' => out.push('ο'),
        'ύ' | 'ϋ' | 'ΰ' => out.push('υ'),
        'ώ' => out.push('ω'),
        _ => out.push(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn folds_each_on_its_own() {
        assert_eq!(fold_case("Nausėda’s"), "nausėda’s");
        assert_eq!(fold_accents("Nausėda’s"), "Nauseda’s");
        assert_eq!(fold_marks("Nausėda’s"), "Nausėda's");
        assert_eq!(fold("Łukašenka"), "lukasenka");
        assert_eq!(fold("Mahilioŭ"), "mahiliou");
        assert_eq!(fold("Straße"), "strasse");
    }

    #[test]
    fn marks_have_one_form() {
        for mark in ["“", "”", "«", "»", "„", "‘", "’", "\"", "'"] {
            assert_eq!(fold(mark), "\"", "{mark}");
        }
        for dash in ["–", "—", "−", "-", "‑"] {
            assert_eq!(fold(dash), "-");
        }
        assert_eq!(fold("…"), fold("..."));
    }

    #[test]
    fn short_i_stays_a_letter_of_its_own() {
        assert_eq!(fold("Йод"), "йод");
        assert_eq!(fold("И\u{306}од"), "йод");
        assert_eq!(fold("Ме\u{301}ньша\u{301}я"), "меньшая");
        assert_eq!(fold("ўсё"), "усе");
        assert_eq!(fold("у\u{306}се\u{308}"), "усе");
        assert_eq!(fold("пераклад ру\u{ad}скі"), "пераклад рускі");
    }

    #[test]
    fn accents_agree_with_unicode() {
        for c in ('\u{c0}'..='\u{24f}').chain('\u{1e00}'..='\u{1eff}') {
            let decomposed: Vec<char> = std::iter::once(c).nfd().collect();
            let mut folded = String::new();
            push_base(c, true, &mut folded);
            if decomposed.len() > 1 && decomposed[0].is_ascii_alphabetic() {
                assert_eq!(folded, decomposed[0].to_string(), "{c}");
            }
        }
    }
}

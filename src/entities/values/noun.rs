//! The nouns that numbers count.

use super::super::words::{Shape, Word};
use crate::lexicon::is_function;

/// Where the noun that is counted ends, if one begins at `at`: up to two words before it may describe it.
pub(super) fn noun(words: &[Word<'_>], at: usize) -> Option<usize> {
    let sentence = words.get(at.checked_sub(1)?)?.sentence;
    for n in at..at + 3 {
        let word = words.get(n).filter(|w| {
            w.sentence == sentence && w.shape == Shape::Lower && (!w.glued || n > at && words[n - 1].is("-"))
        })?;
        if is_function(&word.lower) || is_stop(&word.lower) {
            return None;
        }
        if is_noun(words, n) {
            let end = n + 1;
            // "58 pieces of machinery".
            let measure =
                matches!(word.lower.as_str(), "pieces" | "items" | "pairs" | "heads" | "units" | "единиц" | "адзінак");
            if measure
                && words.get(end).is_some_and(|w| w.lower == "of")
                && words.get(end + 1).is_some_and(|w| w.shape == Shape::Lower)
            {
                return Some(end + 2);
            }
            return Some(end);
        }
        if !word.cyrillic && !is_adjective(&word.lower) && n > at {
            return None;
        }
    }
    None
}

/// Whether a counted noun can stand at `at`.
pub(super) fn is_noun(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let lower = word.lower.as_str();
    if lower.chars().count() < 3 || is_function(lower) || is_stop(lower) {
        return false;
    }
    if word.inflects {
        // Adjectives are followed by what they describe.
        let adjective = ["ых", "их", "іх", "ый", "ий", "ой", "ая", "ое", "ые", "ие", "ыя", "ія", "ým"]
            .iter()
            .any(|e| lower.ends_with(e));
        let verb = ["ла", "ли", "ло", "лі", "ет", "ют", "ит", "ят", "ть", "ць", "ась", "ось", "ись"]
            .iter()
            .any(|e| lower.ends_with(e));
        return !adjective && !verb;
    }
    const PLURALS: [&str; 12] = [
        "people", "children", "men", "women", "feet", "percent", "cattle", "sheep", "cents", "fish", "aircraft",
        "staff",
    ];
    PLURALS.contains(&lower)
        || lower.ends_with('s')
            && !lower.ends_with("ss")
            && !lower.ends_with("ous")
            && !lower.ends_with("is")
            && !lower.ends_with("us")
}

fn is_adjective(lower: &str) -> bool {
    !lower.ends_with("ly") && lower.len() > 2
}

/// Words that end a phrase.
fn is_stop(lower: &str) -> bool {
    matches!(
        lower,
        "is" | "was"
            | "has"
            | "does"
            | "its"
            | "his"
            | "this"
            | "as"
            | "us"
            | "plus"
            | "less"
            | "times"
            | "across"
            | "always"
            | "per"
            | "towards"
            | "years"
            | "a"
            | "the"
            | "an"
            | "of"
            | "in"
            | "on"
            | "at"
            | "to"
            | "and"
            | "or"
            | "for"
            | "with"
            | "that"
            | "says"
            | "seems"
            | "remains"
            | "perhaps"
            | "besides"
            | "overseas"
            | "afterwards"
            | "who"
            | "not"
            | "are"
            | "were"
            | "had"
            | "have"
            | "been"
            | "будет"
            | "стал"
            | "было"
            | "быў"
            | "раз"
            | "разы"
            | "разоў"
    )
}

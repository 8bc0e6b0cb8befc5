//! The consonants of a name: what its spellings and, mostly, its cases share.

use super::translit::{fold_latin, is_vowel};

/// The consonant skeleton of `text`: its fold to one alphabet without the vowels, no class twice in a row. A text without
/// consonants is its own skeleton, folded.
///
/// ```
/// use story_compare::text::skeleton::skeleton;
/// assert_eq!(skeleton("Lukashenka"), "lkxnk");
/// assert_eq!(skeleton("Лещинской"), skeleton("Leshchinskaya"));
/// ```
pub fn skeleton(text: &str) -> String {
    of_fold(&fold_latin(text))
}

/// [`skeleton`] of what [`fold_latin`] has folded.
pub fn of_fold(fold: &str) -> String {
    let mut out = String::with_capacity(fold.len());
    for c in fold.chars().filter(|&c| !is_vowel(c)) {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    if out.is_empty() { fold.to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::skeleton;

    #[test]
    fn spellings_share_one_skeleton() {
        for (a, b) in [("Mahilioŭ", "Могилев"), ("Hrodna", "Гродно"), ("Pliashkun", "Плешкун"), ("Biaroza", "Береза")]
        {
            assert_eq!(skeleton(a), skeleton(b), "{a} against {b}");
        }
    }

    #[test]
    fn nothing_is_lost_where_there_are_vowels_only() {
        assert_eq!(skeleton("Ия"), "a");
        assert_eq!(skeleton(""), "");
    }
}

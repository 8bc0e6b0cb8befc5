//! Stems: what is left of a word when its inflection is gone.

use super::Language;
use std::borrow::Cow;

/// The stem of a folded (lower-case) word: Snowball's for English and Russian, after Porter (1980) and
/// <https://snowballstem.org>; the word itself where the engine has no rules.
///
/// Belarusian has no Snowball algorithm; its endings are Russian's in another spelling, so the word is respelled
/// first and the Russian stemmer does the rest.
///
/// ```
/// use story_compare::text::{Language, stem::stem};
/// assert_eq!(stem("negotiations", Language::English), stem("negotiation", Language::English));
/// assert_eq!(stem("перагаворы", Language::Belarusian), stem("перагаворах", Language::Belarusian));
/// ```
pub fn stem(word: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::English => frostem::Stemmer::new(frostem::Algorithm::English).stem(word),
        Language::Russian => frostem::Stemmer::new(frostem::Algorithm::Russian).stem(word),
        Language::Belarusian => {
            let respelled = respell_belarusian(word);
            Cow::Owned(frostem::Stemmer::new(frostem::Algorithm::Russian).stem(&respelled).into_owned())
        }
        Language::BelarusianLatin | Language::Other => Cow::Borrowed(word),
    }
}

/// Belarusian endings in Russian letters: enough for the stemmer, no translation.
fn respell_belarusian(word: &str) -> String {
    word.chars()
        .filter_map(|c| match c {
            'і' => Some('и'),
            'ў' => Some('в'),
            'ё' => Some('е'),
            '\'' | '’' | 'ʼ' => None,
            other => Some(other),
        })
        .collect()
}

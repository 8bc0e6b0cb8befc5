//! English, Russian and Belarusian words that can translate each other.
//!
//! Source: `words/glossary.txt`, written for this project under its own terms: the words of English news by frequency,
//! with what they are in the two other languages. `examples/bilingual.rs` makes the table of it (`node tools/lexicon.mjs`
//! runs that, too).
//!
//! A word stands in the table as the beginning of its term across languages, its stem in the alphabet of
//! [`fold_latin`](crate::text::translit::fold_latin): [`LETTERS`] of them tell words apart and are the same in more
//! inflections than a stem is, of Belarusian above all, which has the Russian stemmer.

/// How many letters of a term count.
pub const LETTERS: usize = 6;

/// A line for words of one meaning or one family: the English ones, the Russian, and those Belarusian ones that do not
/// begin as a Russian one of the line, by tabs; words of one language by space.
const TABLE: &str = include_str!("tables/bilingual.txt");

/// The lines, each English, Russian, Belarusian: what is on one of them can be translated by what else is on it.
///
/// ```
/// use story_compare::lexicon::bilingual;
/// let has = |words: &str, word| words.split(' ').any(|w| w == word);
/// assert!(bilingual::lines().any(|[en, ru, be]| has(en, "railva") && has(ru, "jelezn") && has(be, "qigunk")));
/// ```
pub fn lines() -> impl Iterator<Item = [&'static str; 3]> {
    TABLE.lines().map(|line| {
        let mut fields = line.split('\t');
        std::array::from_fn(|_| fields.next().unwrap_or(""))
    })
}

/// What of a term stands in the table.
///
/// ```
/// use story_compare::lexicon::bilingual::start;
/// assert_eq!(start("gasudarstv"), "gasuda");
/// assert_eq!(start("mir"), "mir");
/// ```
pub fn start(term: &str) -> &str {
    term.char_indices().nth(LETTERS).map_or(term, |(at, _)| &term[..at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, fold, stem, translit};

    /// Whether two words stand on one line.
    fn translates(a: &str, english: bool, b: &str, language: Language) -> bool {
        let key = |word: &str, language| {
            let term = translit::fold_latin(&stem::stem(&fold::fold(word), language));
            start(&term).to_owned()
        };
        let a = key(a, if english { Language::English } else { Language::Russian });
        let b = key(b, language);
        let has = |field: &str, key: &str| field.split(' ').any(|word| word == key);
        lines().any(|[en, ru, be]| {
            has(if english { en } else { ru }, &a) && (has(ru, &b) || language == Language::Belarusian && has(be, &b))
        })
    }

    #[test]
    fn lines_are_sorted_and_whole() {
        let mut before = ["", "", ""];
        let mut count = 0;
        for line in lines() {
            assert!(before < line, "{before:?} before {line:?}");
            assert!(!line[0].is_empty() && !line[1].is_empty(), "{line:?}");
            for word in line.iter().flat_map(|field| field.split(' ')) {
                assert_eq!(start(word), word);
                assert!(word.bytes().all(|b| b.is_ascii_lowercase()), "{line:?}");
            }
            before = line;
            count += 1;
        }
        assert!(count > 1300);
        assert!(TABLE.lines().all(|line| line.split('\t').count() <= 3));
    }

    #[test]
    fn words_of_the_news_are_translated() {
        for (english, russian, belarusian) in [
            ("government", "правительства", "урада"),
            ("elections", "выборов", "выбараў"),
            ("said", "сказал", "сказаў"),
            ("court", "суда", "судом"),
            ("police", "полиции", "паліцыі"),
            ("trains", "поезда", "цягнікоў"),
            ("teachers", "учителя", "настаўнікі"),
            ("April", "апреля", "красавіка"),
            ("economic", "экономической", "эканамічнай"),
        ] {
            assert!(translates(english, true, russian, Language::Russian), "{english} {russian}");
            assert!(translates(english, true, belarusian, Language::Belarusian), "{english} {belarusian}");
            assert!(translates(russian, false, belarusian, Language::Belarusian), "{russian} {belarusian}");
        }
        assert!(!translates("government", true, "хлеб", Language::Russian));
        assert!(!translates("train", true, "суд", Language::Russian));
    }
}

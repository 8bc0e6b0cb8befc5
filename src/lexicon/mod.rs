//! Data tables compiled in, each with its source, its licence and the command that made it.
//!
//! `words/` holds what was written for this project, to be read and edited; `tables/` is what `examples/lexicon.rs` makes
//! of it and of the sources that NOTICE names (`node tools/lexicon.mjs` fetches those and runs it). A table is text: sorted
//! lines of a key and what is known of it, by tabs, searched in place, so that nothing is built when a story is read.

pub mod bilingual;
pub mod function_words;
pub mod key;
pub mod saying;
pub mod synonyms;
mod table;

pub use table::Table;

/// Words of office and their like, of organisations, nationality, dates, numbers, units.
/// Latin script in lower case, Cyrillic too, or, where it has case endings, after "~" without them.
pub static WORDS: Table = Table::new(include_str!("tables/words.txt"));

/// Places, organisations, given names and English nationalities by [`key::name_key`].
pub static NAMES: Table = Table::new(include_str!("tables/names.txt"));

/// Words that begin sentences and are no names, in lower case: "n" where they have a meaning of their own. Apart from the
/// others, since half of a story's words are here and few are asked for.
static COMMON: Table = Table::new(include_str!("tables/common.txt"));

/// Which hashes the keys of [`WORDS`] have: most words of a story are in no table, and this says so at once.
static WORD_HASHES: &[u8; 2048] = include_bytes!("tables/words.bin");

/// What a field of an entry says. Fields follow the key after tabs: a letter, then the value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Field {
    /// A territory, town or other place: territory code, or the key of its main name; empty: itself.
    Place = b'P',
    /// A well-known organisation: the key of its main name; empty: itself.
    Organisation = b'O',
    /// A given name: the number of the name that it is a form of; "?" after it where it is a common word, too.
    Given = b'G',
    /// Nationality: territory code.
    Demonym = b'D',
    /// A longer entry begins with this word.
    Phrase = b'p',
    /// An office: its class; in capitals what only modifies another.
    Role = b'r',
    /// People under one role, named by their country: class.
    Group = b'g',
    /// What an organisation is: concept; "!" before it where lower case says it as well.
    Head = b'h',
    /// What stands beside an organisation's head: concepts, by space.
    Concept = b'c',
    /// What makes a longer place of a name ("region"): concept.
    PlaceHead = b'l',
    /// A month: its number.
    Month = b'm',
    /// A weekday, "today": its meaning.
    Day = b'd',
    /// A written-out number: its value.
    Numeral = b'n',
    /// "thousand", "млн": the factor.
    Multiplier = b'x',
    /// A unit of measure, money, time.
    Unit = b'u',
}

/// The value of a field among `facts`.
pub fn field(facts: &'static str, field: Field) -> Option<&'static str> {
    facts.split('\t').find_map(|f| f.strip_prefix(field as u8 as char))
}

/// What is known of `key` in [`WORDS`]; nothing: "".
pub fn word_facts(key: &str) -> &'static str {
    let hash = key::hash(key.bytes());
    if has_hash(hash) { WORDS.get(key).unwrap_or("") } else { "" }
}

/// What is known of a Cyrillic word in some case, by its stem.
pub(crate) fn stem_facts(stem: &str) -> &'static str {
    let hash = key::hash(std::iter::once(b'~').chain(stem.bytes()));
    if has_hash(hash) { WORDS.get(&format!("~{stem}")).unwrap_or("") } else { "" }
}

fn has_hash(hash: u32) -> bool {
    let bit = hash as usize % (WORD_HASHES.len() * 8);
    WORD_HASHES[bit / 8] & (1 << (bit % 8)) != 0
}

/// Whether `lower` is a word of grammar, or another that never belongs to what is counted or described.
pub(crate) fn is_function(lower: &str) -> bool {
    COMMON.get(lower) == Some("")
}

/// Whether `lower` is a word that begins sentences and is no name.
pub(crate) fn is_common(lower: &str) -> bool {
    COMMON.get(lower).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_without_doubles() {
        for table in [WORDS, NAMES, COMMON] {
            let keys: Vec<_> = table.lines().map(|(key, _)| key).collect();
            assert!(keys.len() > 900);
            for pair in keys.windows(2) {
                assert!(pair[0] < pair[1], "{:?} before {:?}", pair[0], pair[1]);
            }
            for key in keys {
                assert!(table.get(key).is_some(), "{key}");
            }
        }
    }

    #[test]
    fn every_word_passes_by_its_hash() {
        for (key, facts) in WORDS.lines() {
            assert_eq!(word_facts(key), facts, "{key}");
        }
    }

    #[test]
    fn fields_are_told_apart() {
        assert_eq!(field(word_facts("president"), Field::Role), Some("president"));
        assert_eq!(field(word_facts("ноября"), Field::Month), Some("11"));
        assert_eq!(field(stem_facts("министр"), Field::Role), Some("minister"));
        assert_eq!(field(word_facts("president"), Field::Month), None);
        assert!(is_function("the") && !is_function("production"));
    }
}

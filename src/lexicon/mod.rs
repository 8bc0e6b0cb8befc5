//! Data tables compiled in, each with its source, its licence and the command that made it.
//!
//! `words/` holds what was written for this project, to be read and edited; `tables/` is what `examples/lexicon.rs` makes
//! of it and of the sources that NOTICE names (`node tools/lexicon.mjs` fetches those and runs it). A table is text: sorted
//! lines of key, tab, value, searched in place, so that nothing is built when a story is read.

pub mod function_words;
pub mod key;
pub mod synonyms;
mod table;

pub use table::Table;

macro_rules! table {
    ($(#[$doc:meta])* $name:ident, $file:literal) => {
        $(#[$doc])*
        pub static $name: Table = Table::new(include_str!(concat!("tables/", $file, ".txt")));
    };
}

table!(
    /// Territories, towns and other places: name key -> territory code, or the key of its main name (empty: itself).
    PLACES, "places"
);
table!(
    /// Well-known organisations: name key -> the key of its main name (empty: itself).
    ORGANISATIONS, "organisations"
);
table!(
    /// Adjectives and nouns of nationality: word key -> territory code.
    DEMONYMS, "demonyms"
);
table!(
    /// Given names: word key -> number of the name that it is a form of; "?" after it where it is a common word, too.
    GIVEN, "given"
);
table!(
    /// Words of offices: word key -> class; in capitals what only modifies another.
    ROLES, "roles"
);
table!(
    /// People under one role, named by their country: word key -> class.
    GROUPS, "groups"
);
table!(
    /// What an organisation is: word key -> concept; "!" before it where lower case says it as well.
    HEADS, "heads"
);
table!(
    /// What stands beside an organisation's head: word key -> concepts.
    CONCEPTS, "concepts"
);
table!(
    /// What makes a longer place of a name ("region"): word key -> concept.
    PLACE_HEADS, "place_heads"
);
table!(
    /// Words that begin sentences and are no names: lower case, no value.
    COMMON, "common"
);
table!(
    /// Months: lower case -> number.
    MONTHS, "months"
);
table!(
    /// Weekdays, "today": lower case -> meaning.
    DAYS, "days"
);
table!(
    /// Written-out numbers: lower case -> value.
    NUMERALS, "numerals"
);
table!(
    /// "thousand", "млн": lower case -> factor.
    MULTIPLIERS, "multipliers"
);
table!(
    /// Units of measure, money, time: lower case, words joined by space -> unit.
    UNITS, "units"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_without_doubles() {
        for table in [
            PLACES,
            ORGANISATIONS,
            DEMONYMS,
            GIVEN,
            ROLES,
            GROUPS,
            HEADS,
            CONCEPTS,
            PLACE_HEADS,
            COMMON,
            MONTHS,
            DAYS,
            NUMERALS,
            MULTIPLIERS,
            UNITS,
        ] {
            let keys: Vec<_> = table.lines().map(|(key, _)| key).collect();
            assert!(!keys.is_empty());
            for pair in keys.windows(2) {
                assert!(pair[0] < pair[1], "{:?} before {:?}", pair[0], pair[1]);
            }
            for key in keys {
                assert!(table.get(key).is_some(), "{key}");
            }
        }
    }
}

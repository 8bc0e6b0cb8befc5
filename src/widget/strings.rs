//! The words of the interface, as `www/strings` has them, and what is done with a template.
//!
//! In a template `{0}`, `{1}` … stand for values and `*` switches heavy type on and off.

#[cfg(target_arch = "wasm32")]
pub use table::{FACTS, GRADES, SKIPPED, Strings, Words};

#[cfg(target_arch = "wasm32")]
mod table {
    use super::{date, fill};
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        /// What `www/words.js` hands over: a language's table, with what the embedder replaced in it.
        pub type Words;
        #[wasm_bindgen(method)]
        fn text(this: &Words, name: &str) -> String;
        #[wasm_bindgen(method)]
        fn plural(this: &Words, name: &str, count: u32) -> String;
    }

    /// The words of an interface.
    pub struct Strings {
        words: Words,
        texts: Vec<String>,
        /// Its BCP 47 tag.
        pub tag: String,
    }

    /// Makes a method of each text. They are read once: a long story asks for some of them at every mark.
    macro_rules! texts {
        ($($name:ident)*) => {
            #[allow(non_camel_case_types, clippy::enum_variant_names)]
            enum At { $($name),* }

            const NAMES: &[&str] = &[$(stringify!($name)),*];

            impl Strings {
                $(#[inline] pub fn $name(&self) -> &str {
                    &self.texts[At::$name as usize]
                })*
            }
        };
    }

    /// Makes a method of each text that has plural forms.
    macro_rules! plurals {
        ($($name:ident)*) => {
            impl Strings {
                $(pub fn $name(&self, count: u32) -> String {
                    self.words.plural(&table_name(stringify!($name)), count)
                })*
            }
        };
    }

    texts! {
        read_original also_in no_headline sum_reworded sum_all_reworded sum_one_reworded sum_only_too sum_none
        map_key views side_by_side one_story by_passage passages_short keep_level passage_of of previous next
        marks in_both word_differences said_otherwise added moved people places organisations dates names
        skipped order word_for_word nearly other_words in_part perhaps only_here earlier later not_in only_in
        puts_it read_there close say_added say_changed say_moved say_disagrees say_passage say_jump
        machine only_view only_intro only_head only_none quotations quotations_intro quotations_none
        none_exact verbs says_nothing same_speech told told_there quoted_words names_intro names_none
        only_side places_peoples dates_numbers other_names groups not_named previous_mention next_mention facts
        facts_intro facts_none read_in_stories place first_story in_first_story second_story in_second_story
        region pinned copy_passage copy_link copy_passage_of copy_link_of web_page download report articles warn_html
        warn_language warn_truncated keys_short keys_title key_next key_other key_arrows key_open key_views key_help
        key_escape
    }

    /// In the order of `Grade`.
    pub const GRADES: [&str; 4] = ["neutral", "emphatic", "distancing", "conceding"];
    /// In the order of `DisagreementKind`.
    pub const FACTS: [&str; 4] = ["number", "date", "name", "negation"];
    /// In the order of `SkippedKind`.
    pub const SKIPPED: [&str; 10] =
        ["source", "date", "image", "credit", "donation", "share", "related", "counter", "notice", "other"];

    plurals! {
        words sum_shared sum_only sum_moved sentences in_a_row passages only_here_many not_in_row more
        quotation_count of_passages name_count one_person mention_of mentions
    }

    /// `read_original` is `readOriginal` there.
    fn table_name(name: &str) -> String {
        let mut out = String::new();
        for (at, word) in name.split('_').enumerate() {
            let (first, rest) = word.split_at(usize::from(at > 0 && !word.is_empty()));
            out.push_str(&first.to_ascii_uppercase());
            out.push_str(rest);
        }
        out
    }

    impl Strings {
        /// Reads the texts of a table.
        pub fn new(words: Words) -> Strings {
            let texts = NAMES.iter().map(|name| words.text(&table_name(name))).collect();
            Strings { texts, tag: words.text("tag"), words }
        }

        /// A text of a list of the table: "grades.neutral".
        pub fn item(&self, list: &str, name: &str) -> String {
            self.words.text(&[list, ".", name].concat())
        }

        /// "8 December 2025" of an ISO 8601 date or time; `None` of anything else. The month's name is the table's own:
        /// Chromium has none in Belarusian.
        pub fn date(&self, iso: &str) -> Option<String> {
            let [year, month, day] = date(iso)?;
            let month = self.item("months", &(month - 1).to_string());
            Some(fill("{0} {1} {2}", &[&day.to_string(), &month, &year.to_string()]))
        }

        /// A source's name as it stands after "in". A name in Cyrillic would have to be declined, so the tables of Russian
        /// and Belarusian put it in guillemets behind a word that is.
        pub fn in_source(&self, name: &str) -> String {
            let cyrillic = name.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
            if cyrillic { fill(self.place(), &[name]) } else { name.into() }
        }
    }
}

/// Year, month and day of an ISO 8601 date or time, as they are written there, without any change of time zone.
fn date(iso: &str) -> Option<[usize; 3]> {
    let mut parts = iso.get(..10)?.split('-').map(|part| part.parse::<usize>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some([year, month, day])
}

/// A piece of a template: literal text, a value, or the switch of heavy type.
pub enum Piece<'a> {
    /// To be shown.
    Text(&'a str),
    /// Heavy type begins or ends.
    Heavy,
}

/// Calls `each` for the pieces of a template. Values are never looked into, whatever they hold.
pub fn pieces<'a>(template: &'a str, values: &[&'a str], mut each: impl FnMut(Piece<'a>)) {
    let mut rest = template;
    while let Some(at) = rest.find(['{', '*']) {
        if at > 0 {
            each(Piece::Text(&rest[..at]));
        }
        if rest.as_bytes()[at] == b'*' {
            each(Piece::Heavy);
            rest = &rest[at + 1..];
        } else {
            let index = rest.as_bytes().get(at + 1).map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
            each(Piece::Text(values.get(index).copied().unwrap_or("")));
            rest = rest.get(at + 3..).unwrap_or("");
        }
    }
    if !rest.is_empty() {
        each(Piece::Text(rest));
    }
}

/// A template with its values, without heavy type.
pub fn fill(template: &str, values: &[&str]) -> String {
    let mut out = String::new();
    pieces(template, values, |piece| {
        if let Piece::Text(text) = piece {
            out.push_str(text);
        }
    });
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_they_stand() {
        assert_eq!(date("2025-12-08"), Some([2025, 12, 8]));
        assert_eq!(date("2025-12-08T23:50:00+03:00"), Some([2025, 12, 8]));
        for bad in
            ["", "2025", "2025-13-01", "2025-00-01", "2025-01-32", "yesterday at noon", "2025-1-1", "２０２５-12-08"]
        {
            assert_eq!(date(bad), None, "{bad}");
        }
    }

    #[test]
    fn values_are_not_looked_into() {
        assert_eq!(fill("in {0}: {1}", &["*{1}*", "x"]), "in *{1}*: x");
        assert_eq!(fill("{", &[]), "");
    }
}

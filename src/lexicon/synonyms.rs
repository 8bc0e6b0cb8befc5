//! English words that can stand for each other, by their stems.
//!
//! Source: the lexical pairs of the Paraphrase Database 1.0 (Ganitkevitch, Van Durme and Callison-Burch 2013), CC BY 3.0;
//! `examples/synonyms.rs` chooses those of which both words are frequent in English.

/// A line a stem: itself, then the later stems that can stand for it; ascending.
const TABLE: &str = include_str!("synonyms.txt");

/// The stems after `stem` in the order of bytes that can stand for it. For the earlier ones, ask them.
///
/// ```
/// use story_compare::lexicon::synonyms::later_synonyms;
/// assert!(later_synonyms("promot").any(|s| s == "support"));
/// assert_eq!(later_synonyms("no such stem").count(), 0);
/// ```
pub fn later_synonyms(stem: &str) -> impl Iterator<Item = &'static str> {
    let (mut low, mut high) = (0, TABLE.len());
    let mut line = "";
    // Binary search over the bytes: the middle is moved back to the start of its line.
    while low < high {
        let middle = low + (high - low) / 2;
        let start = TABLE[low..middle].rfind('\n').map_or(low, |at| low + at + 1);
        let end = TABLE[middle..high].find('\n').map_or(high, |at| middle + at + 1);
        let here = TABLE[start..end].trim_end();
        match here.split(' ').next().unwrap_or("").cmp(stem) {
            std::cmp::Ordering::Less => low = end,
            std::cmp::Ordering::Greater => high = start,
            std::cmp::Ordering::Equal => {
                line = here;
                break;
            }
        }
    }
    line.split(' ').skip(1)
}

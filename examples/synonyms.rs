//! Makes `src/lexicon/synonyms.txt`: English words that can stand for each other, by their stems.
//!
//! `cargo run --release --example synonyms -- PAIRS TEXT... > src/lexicon/synonyms.txt`, where PAIRS is the unpacked list
//! of lexical pairs of the Paraphrase Database 1.0 (`word<TAB>word`), and TEXT are files of English text that say which
//! words are frequent (in use: the English files of the open corpora that the tagger is to be trained from). A pair stays
//! if both words are plain lower-case words met at least `FREQUENT` times, and it is not one word in two inflections or
//! spellings.
#![allow(missing_docs)]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use story_compare::text::{Language, stem::stem};

const FREQUENT: usize = 20;

fn main() {
    let mut paths = std::env::args().skip(1);
    let pairs = paths.next().expect("the list of pairs");
    let pairs = std::fs::read_to_string(pairs).expect("the list of pairs can be read");
    let mut counts: HashMap<String, usize> = HashMap::new();
    for path in paths {
        let text = std::fs::read(&path).expect("a text can be read");
        for word in String::from_utf8_lossy(&text).split(|c: char| !c.is_ascii_lowercase()) {
            if word.len() >= 3 {
                *counts.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
    let frequent = |word: &str| {
        word.len() >= 3
            && word.bytes().all(|b| b.is_ascii_lowercase())
            && counts.get(word).is_some_and(|&count| count >= FREQUENT)
    };
    let mut table: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for line in pairs.lines() {
        let Some((a, b)) = line.split_once('\t') else { continue };
        if !frequent(a) || !frequent(b) || one_word(a, b) {
            continue;
        }
        let (a, b) = (stem(a, Language::English), stem(b, Language::English));
        if a != b {
            let (first, second) = if a < b { (a, b) } else { (b, a) };
            table.entry(first.into_owned()).or_default().insert(second.into_owned());
        }
    }
    for (first, others) in table {
        println!("{first} {}", others.into_iter().collect::<Vec<_>>().join(" "));
    }
}

/// Whether two words begin so much alike that stems and n-grams find them without a table.
fn one_word(a: &str, b: &str) -> bool {
    let common = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    common >= 4 || common + 1 >= a.len().min(b.len())
}

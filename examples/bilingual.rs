//! Makes `src/lexicon/tables/bilingual.txt` of `src/lexicon/words/glossary.txt`: `cargo run --release --example bilingual`.
#![allow(missing_docs)]

use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use story_compare::lexicon::bilingual::start;
use story_compare::text::{Language, fold, stem, translit};

fn main() -> Result<(), Box<dyn Error>> {
    let mut lines = BTreeSet::new();
    for line in fs::read_to_string("src/lexicon/words/glossary.txt")?.lines() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let mut fields = line.split(" | ");
        let mut starts = |language| starts(fields.next().unwrap_or(""), language);
        let [english, russian, mut belarusian] =
            [Language::English, Language::Russian, Language::Belarusian].map(&mut starts);
        if english.is_empty() || russian.is_empty() || fields.next().is_some() {
            return Err(format!("not a line of the glossary: {line}").into());
        }
        belarusian.retain(|word| !russian.contains(word));
        let joined = [english, russian, belarusian].map(|words| words.into_iter().collect::<Vec<_>>().join(" "));
        lines.insert(joined);
    }
    let table: String = lines.into_iter().map(|line| line.join("\t").trim_end().to_owned() + "\n").collect();
    fs::write("src/lexicon/tables/bilingual.txt", table)?;
    Ok(())
}

/// How the terms of words begin that the aligner has for them where it compares two languages.
fn starts(words: &str, language: Language) -> BTreeSet<String> {
    let words = words.split([',', ' ']).filter(|w| !w.is_empty());
    words
        .map(|word| translit::fold_latin(&stem::stem(&fold::fold(&inflected(word, language)), language)))
        .map(|term| start(&term).to_owned())
        .filter(|term| !term.is_empty())
        .collect()
}

/// A Belarusian verb in the past tense: the Russian stemmer does not know its infinitive.
fn inflected(word: &str, language: Language) -> String {
    match word.strip_suffix("цца").map(|base| (base, "ўся")).or(word.strip_suffix("ць").map(|base| (base, "ў")))
    {
        Some((base, ending)) if language == Language::Belarusian => format!("{base}{ending}"),
        _ => word.to_owned(),
    }
}

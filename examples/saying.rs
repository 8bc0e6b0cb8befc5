//! Makes `src/lexicon/tables/saying.txt` of `src/lexicon/words/saying.txt`: `cargo run --release --example saying`.
#![allow(missing_docs)]

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use story_compare::lexicon::saying::plain;

type Values = BTreeMap<String, Vec<Value>>;

/// What a key says: grade, uses, the dictionary form as it is told there, and the word that must follow.
struct Value {
    grade: char,
    uses: u8,
    lemma: String,
    with: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut values = Values::new();
    for line in fs::read_to_string("src/lexicon/words/saying.txt")?.lines() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let (head, words) = line.split_once('|').ok_or("a line without words")?;
        let mut head = head.split_whitespace();
        let grade = head.next().and_then(|grade| grade.chars().next()).ok_or("a line without a grade")?;
        let uses = match head.next() {
            None => 0,
            Some("bare") => 1,
            Some("any") => 2,
            Some("direct") => 4,
            Some("source") => 8,
            Some(other) => return Err(format!("not a use: {other}").into()),
        };
        for word in words.split(['|', ',']).map(str::trim).filter(|word| !word.is_empty()) {
            add(&mut values, grade, uses, word);
        }
    }
    let mut text = String::new();
    for (key, values) in &mut values {
        // What needs a word after it first.
        values.sort_by_key(|value| value.with.is_empty());
        text.push_str(key);
        for Value { grade, uses, lemma, with } in values.iter() {
            text.push_str(&format!("\t{grade}{uses:x}{lemma}"));
            if !with.is_empty() {
                text.push_str(&format!("+{with}"));
            }
        }
        text.push('\n');
    }
    println!("{} entries, {} bytes", values.len(), text.len());
    fs::write("src/lexicon/tables/saying.txt", text)?;
    Ok(())
}

fn add(values: &mut Values, grade: char, uses: u8, word: &str) {
    let (word, with) = word.split_once(" +").unwrap_or((word, ""));
    let mut forms = word.split('=');
    let mut stems = forms.next().unwrap_or("").split('/');
    let lemma = stems.next().unwrap_or("");
    let mut put = |key: &str, told: String| {
        let of_key = values.entry(plain(key).into_owned()).or_default();
        // The first line of a verb has its grade.
        match of_key.iter_mut().find(|value| value.lemma == told && value.with == with) {
            Some(value) => {
                let direct = value.uses & uses & 4;
                value.uses = (value.uses | uses) & !4 | direct;
            }
            None => of_key.push(Value { grade, uses, lemma: told, with: with.to_owned() }),
        }
    };
    if uses == 8 && !lemma.is_ascii() {
        let last = lemma.rsplit(' ').next().unwrap_or("");
        put(last, format!("={lemma}"));
        return;
    }
    for form in forms {
        put(form, format!("={lemma}"));
    }
    let (stem, back) = ["ться", "цца", "ть", "ти", "ць", "ці"]
        .iter()
        .find_map(|ending| Some((lemma.strip_suffix(ending)?, if ending.ends_with(['я', 'а']) { "*" } else { "" })))
        .unwrap_or((lemma, ""));
    for stem in std::iter::once(stem).chain(stems) {
        let told = match lemma.strip_prefix(stem) {
            Some(rest) if plain(stem) == stem => rest.to_owned(),
            _ => format!("~{lemma}"),
        };
        put(&format!("{stem}{back}"), told);
    }
}

//! Prints who says what in two stories: `cargo run --example sayings -- LEFT RIGHT`, both files of text.
#![allow(missing_docs)]

use std::error::Error;
use std::fs;
use story_compare::{CompareOptions, StoryInput, compare};

fn main() -> Result<(), Box<dyn Error>> {
    let texts: Vec<String> = std::env::args().skip(1).map(fs::read_to_string).collect::<Result<_, _>>()?;
    let [left, right] = texts.as_slice() else { return Err("usage: sayings LEFT RIGHT".into()) };
    let [left, right] = [left, right].map(|text| StoryInput { text: text.clone(), ..Default::default() });
    let found = compare(&left, &right, &CompareOptions::default())?;
    for story in [&found.left, &found.right] {
        let text = |span: story_compare::text::Span| story.text[span.range()].replace('\n', " ");
        let name = |id: Option<u32>| id.map_or("?", |id| found.entities[id as usize].name.as_str());
        println!("== {}", story.language);
        for (n, q) in story.quotations.iter().enumerate() {
            let clause = q.attribution.map_or("-".to_owned(), text);
            let cue = q.cue.as_ref().map_or("-".to_owned(), |c| format!("{} {:?}", c.lemma, c.grade));
            println!("{n:3} {} | {} | {clause} | {cue}", shortened(&text(q.span)), name(q.speaker));
        }
        for saying in story.sayings.iter().filter(|s| s.quotation.is_none()) {
            println!(
                "    {} | {} | {} {:?}",
                name(saying.speaker),
                text(saying.attribution),
                saying.cue.lemma,
                saying.cue.grade
            );
        }
        let words: Vec<String> = story.quoted_words.iter().map(|&span| text(span)).collect();
        println!("    {}", words.join(" "));
    }
    Ok(())
}

/// The beginning and the end.
fn shortened(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    if letters.len() < 50 {
        return text.to_owned();
    }
    letters[..28].iter().chain(&['…']).chain(&letters[letters.len() - 18..]).collect()
}

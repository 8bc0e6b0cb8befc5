//! Prints every disagreement that the engine finds in the stories with gold, with its match, to be read one by one:
//! `cargo run --release --example disagreements -- tests/stories`. At the end: how many there are of each kind, and in how
//! many of the gold's matches with `differs` that were found the engine finds one.
//!
//! Of parallel texts, a file of JSON lines as `gold::parallel` reads them, nearly every one is a false alarm.
#![allow(missing_docs)]

#[path = "../tests/gold/mod.rs"]
mod gold;

use std::collections::BTreeMap;
use std::path::Path;
use story_compare::comparison::Story;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "tests/stories".to_owned());
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    // Gold matches with `differs`: all, those that a match touches, and those in which a disagreement was found.
    let mut differs = [0; 3];
    let mut matches = 0;
    let path = Path::new(&folder);
    for gold in if path.is_dir() { gold::stories(path) } else { gold::parallel(path) } {
        let c = gold.compared();
        matches += c.matches.len();
        let spans = |story: &Story| gold::spans(&story.sentences);
        let covered = [gold.sides[0].covered(&spans(&c.left)), gold.sides[1].covered(&spans(&c.right))];
        let text = |story: &Story, sentences: &[u32]| {
            sentences
                .iter()
                .map(|&s| &story.text[story.sentences[s as usize].span.range()])
                .collect::<Vec<_>>()
                .join(" ")
        };
        for m in c.matches.iter().filter(|m| !m.disagreements.is_empty()) {
            println!(
                "\n{} {:.2}\n  L: {}\n  R: {}",
                gold.name,
                m.score,
                text(&c.left, &m.left),
                text(&c.right, &m.right)
            );
            for d in &m.disagreements {
                let kind = format!("{:?}", d.kind).to_lowercase();
                println!("  {kind}: {} | {}", &c.left.text[d.left.range()], &c.right.text[d.right.range()]);
                *kinds.entry(kind).or_default() += 1;
            }
        }
        for (m, raw) in gold.matches.iter().zip(gold.raw["alignments"].as_array().into_iter().flatten()) {
            if raw.get("differs").is_none() {
                continue;
            }
            let has = |side: usize, sentences: &[u32], wanted: &[usize]| {
                sentences.iter().any(|&s| covered[side][s as usize].iter().any(|g| wanted.contains(g)))
            };
            let touching: Vec<_> =
                c.matches.iter().filter(|f| has(0, &f.left, &m.left) && has(1, &f.right, &m.right)).collect();
            let told = touching.iter().any(|f| !f.disagreements.is_empty());
            differs[0] += 1;
            differs[1] += usize::from(!touching.is_empty());
            differs[2] += usize::from(told);
            if !told {
                let why = if touching.is_empty() { "no match" } else { "match without it" };
                println!("\n{}: not found ({why}): {}", gold.name, raw["differs"]);
            }
        }
    }
    let kinds: Vec<String> = kinds.iter().map(|(kind, count)| format!("{count} {kind}")).collect();
    println!("\nDisagreements in {matches} matches: {}", kinds.join(", "));
    println!(
        "Gold matches with `differs`: {}, matched {}, with a disagreement found {}",
        differs[0], differs[1], differs[2]
    );
}

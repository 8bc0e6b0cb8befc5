//! Prints the entities of one story or of two: `cargo run --example entities -- LEFT [RIGHT]`, both files of text.

use std::error::Error;
use std::fs;
use story_compare::comparison::Mention;
use story_compare::{entities, story};

fn main() -> Result<(), Box<dyn Error>> {
    let texts: Vec<String> = std::env::args().skip(1).map(fs::read_to_string).collect::<Result<_, _>>()?;
    let stories: Vec<_> = texts.iter().map(|text| story::read(text, None)).collect();
    let Some(left) = stories.first() else { return Err("usage: entities LEFT [RIGHT]".into()) };
    for entity in entities::find(left, stories.get(1), &[]) {
        println!("{:3} {:?} {:?} {}", entity.id, entity.kind, entity.name, show_value(&entity));
        for (side, (mentions, text)) in [&entity.left, &entity.right].into_iter().zip(&texts).enumerate() {
            let shown: Vec<String> = mentions.iter().map(|m| show(m, text)).collect();
            if !shown.is_empty() {
                println!("      {} {}", ["left ", "right"][side], shown.join(" | "));
            }
        }
    }
    Ok(())
}

fn show(mention: &Mention, text: &str) -> String {
    format!("{} ({:?} {})", text[mention.span.range()].replace('\n', " "), mention.form, mention.score)
}

fn show_value(entity: &story_compare::comparison::Entity) -> String {
    entity.value.as_ref().map_or(String::new(), |v| format!("{v:?}"))
}

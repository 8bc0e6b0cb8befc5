//! Prints why two stories were matched where they were: `cargo run --example explain -- LEFT RIGHT [N]` takes the Nth match
//! apart, or lists all of them.

use std::{env, error::Error, fs, process::ExitCode};
use story_compare::align::{Explanation, Feature, Step};
use story_compare::{CompareOptions, StoryInput, compare, explain};

/// What adds less to the logarithm of the odds is left out.
const LITTLE: f64 = 0.05;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let args: Vec<String> = env::args().skip(1).collect();
    let (left, right, number) = match &args[..] {
        [left, right] => (left, right, None),
        [left, right, number] => (left, right, Some(number.parse::<usize>()?)),
        _ => return Err("usage: explain LEFT RIGHT [N]".into()),
    };
    let story = |path| Ok::<_, Box<dyn Error>>(StoryInput { text: fs::read_to_string(path)?, ..Default::default() });
    let (left, right, options) = (story(left)?, story(right)?, CompareOptions::default());
    let comparison = compare(&left, &right, &options)?;
    let explanations = explain(&left, &right, &options)?;
    let text = |story: &story_compare::comparison::Story, indexes: &[u32]| {
        let sentences = indexes.iter().map(|&s| &story.text[story.sentences[s as usize].span.range()]);
        sentences.collect::<Vec<_>>().join(" | ")
    };
    for (index, explained) in explanations.iter().enumerate() {
        if number.is_some_and(|number| number != index) {
            continue;
        }
        println!("match {index}: {:?} and {:?}, {:.3}", explained.left, explained.right, explained.probability);
        println!("  {}", text(&comparison.left, &explained.left));
        println!("  {}", text(&comparison.right, &explained.right));
        if number.is_some() {
            table(explained);
        }
    }
    Ok(())
}

fn table(explained: &Explanation) {
    for pair in &explained.pairs {
        for (number, Step { features, probability, neighbours }) in pair.steps.iter().enumerate() {
            let step = if number == 0 { "by itself".to_owned() } else { format!("with its context, round {number}") };
            println!("\nsentences {} and {} {step}: {probability:.3}", pair.left, pair.right);
            println!("  {:34} {:>8} {:>8} {:>12}", "", "value", "weight", "contribution");
            let mut strongest: Vec<&Feature> = features.iter().filter(|f| f.contribution().abs() >= LITTLE).collect();
            strongest.sort_by(|a, b| b.contribution().abs().total_cmp(&a.contribution().abs()));
            for f in strongest {
                println!("  {:34} {:8.3} {:8.3} {:+12.3}", f.name, f.value, f.weight, f.contribution());
            }
            for near in neighbours {
                println!("  pair nearby: {} and {}, {:.3} before", near.left, near.right, near.probability);
            }
        }
    }
    if explained.pinned {
        println!("\nIt was pinned.");
    }
}

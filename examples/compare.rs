//! Compares two files and prints what a JavaScript caller gets, as JSON: `cargo run --example compare -- LEFT RIGHT`.

use std::{env, error::Error, fs, process::ExitCode};
use story_compare::{CompareOptions, StoryInput, compare};

fn main() -> ExitCode {
    match run() {
        Ok(json) => {
            println!("{json}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, Box<dyn Error>> {
    let [left, right] = &env::args().skip(1).collect::<Vec<_>>()[..] else {
        return Err("usage: compare LEFT RIGHT".into());
    };
    let story = |path| Ok::<_, Box<dyn Error>>(StoryInput { text: fs::read_to_string(path)?, ..Default::default() });
    let comparison = compare(&story(left)?, &story(right)?, &CompareOptions::default())?;
    Ok(serde_json::to_string(&comparison.into_utf16())?)
}

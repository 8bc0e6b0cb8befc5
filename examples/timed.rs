//! The least time that a comparison of two files takes, in milliseconds: what `npm run bench` holds the WebAssembly module
//! against. `cargo run --profile wasm --example timed -- LEFT RIGHT ROUNDS`

use std::time::Instant;
use story_compare::{CompareOptions, StoryInput, compare};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [left, right, rounds] = arguments.as_slice() else { panic!("timed LEFT RIGHT ROUNDS") };
    let story = |path: &str| StoryInput {
        text: std::fs::read_to_string(path).expect("a readable file"),
        ..StoryInput::default()
    };
    let (left, right) = (story(left), story(right));
    let mut least = f64::INFINITY;
    for _ in 0..rounds.parse().unwrap_or(10) {
        let start = Instant::now();
        let compared = compare(&left, &right, &CompareOptions::default());
        least = least.min(start.elapsed().as_secs_f64() * 1000.0);
        assert!(compared.is_ok());
    }
    println!("{least}");
}

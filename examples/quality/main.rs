//! Prints how right the engine is: `npm run quality`.
//!
//! Every story with gold (`tests/stories`, and what a neighbouring `../shared` has besides), parallel texts and word
//! alignments where they are there. Figures on stories are of the weights as they are compiled in, which have seen them;
//! `cargo run --release --example learn` prints the cross-validated ones. `SHOW=1` prints which names were not found.
#![allow(missing_docs)]

#[path = "../../tests/gold/mod.rs"]
mod gold;
mod names;
mod quotations;
mod sentences;

use std::path::Path;

fn main() {
    let shared = Path::new("../shared");
    let mut golds = gold::stories(Path::new("tests/stories"));
    if shared.join("stories").is_dir() {
        let more = gold::stories(&shared.join("stories"));
        golds.extend(more.into_iter().filter(|m| golds.iter().all(|g| g.name != m.name)).collect::<Vec<_>>());
    }
    sentences::stories(&golds);
    sentences::unrelated(&golds);
    let parallel = gold::parallel(&shared.join("gold/ntrex-dev.jsonl"));
    if !parallel.is_empty() {
        println!("\nParallel news (ntrex-dev), sentence links");
        sentences::parallel(&parallel);
    }
    sentences::words(&shared.join("gold/words-edinburgh-train.jsonl"));
    names::print(&golds);
    quotations::print(&golds);
}

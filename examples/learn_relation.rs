//! Learns from the gold which features speak for which relation of a match (same, reworded, partial): softmax regression.
//!
//! `cargo run --release --example learn_relation -- tests/stories` prints how many relations are as in the gold, each story
//! judged by what was learnt without it, and then the weights learnt from all, ready for `src/align/relation.rs`.
#![allow(missing_docs)]

#[path = "../tests/gold/mod.rs"]
mod gold;

use std::path::Path;
use story_compare::align::{RELATION_FEATURES as FEATURES, relation_features};
use story_compare::story;

const KINDS: [&str; 3] = ["same", "reworded", "partial"];
const STEPS: usize = 3000;
const RATE: f64 = 0.5;
/// How much large weights cost, per match.
const RIDGE: f64 = 0.0002;

type Weights = [[f64; FEATURES]; 3];

/// A match that the gold has: its story, what is known of it, and its kind.
struct Case {
    story: usize,
    bridge: bool,
    features: [f64; FEATURES],
    kind: usize,
}

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "tests/stories".to_owned());
    let cases = cases(&folder);
    let stories = cases.iter().map(|c| c.story).max().map_or(0, |last| last + 1);
    let mut counts = [[0; 3]; 3];
    let mut across = [0; 2];
    for story in 0..stories {
        let weights = learn(cases.iter().filter(|c| c.story != story).collect());
        for case in cases.iter().filter(|c| c.story == story) {
            let found = judge(&weights, &case.features);
            counts[case.kind][found] += 1;
            if case.bridge {
                across[0] += usize::from(found == case.kind);
                across[1] += 1;
            }
        }
    }
    let right: usize = (0..3).map(|k| counts[k][k]).sum();
    println!("Cross-validated by story: {right} of {}; across languages {} of {}", cases.len(), across[0], across[1]);
    println!("           found:     same  reworded  partial");
    for (name, row) in KINDS.iter().zip(&counts) {
        println!("gold {name:<12} {:>9} {:>9} {:>8}", row[0], row[1], row[2]);
    }
    // Only differences count: what speaks for "same" and for "partial" rather than for "reworded".
    let weights = learn(cases.iter().collect());
    let weights = weights.map(|row| {
        let mut row = row;
        for (w, reworded) in row.iter_mut().zip(&weights[1]) {
            *w = ((*w - reworded) * 10.0).round() / 10.0;
        }
        row
    });
    let right = cases.iter().filter(|c| judge(&weights, &c.features) == c.kind).count();
    println!("\nLearnt from all: {right} of {}", cases.len());
    for kind in [0, 2] {
        let row: Vec<String> = weights[kind].iter().map(|w| format!("{w:.1}")).collect();
        println!("    // {}\n    [{}],", KINDS[kind], row.join(", "));
    }
}

fn cases(folder: &str) -> Vec<Case> {
    let mut cases = vec![];
    for (index, gold) in gold::stories(Path::new(folder)).iter().enumerate() {
        let c = gold.compared();
        let covered = [&c.left, &c.right].map(|story| gold::spans(&story.sentences));
        let covered = [gold.sides[0].covered(&covered[0]), gold.sides[1].covered(&covered[1])];
        let languages = gold.sides.each_ref().map(|side| story::read("", Some(&side.language)).language);
        for m in &c.matches {
            let kind = gold::kind(gold, &covered, &m.left, &m.right).and_then(|k| KINDS.iter().position(|n| *n == k));
            let features = relation_features(&m.words, [&c.left.text, &c.right.text], languages, m.score);
            if let (Some(kind), Some(features)) = (kind, features) {
                cases.push(Case { story: index, bridge: languages[0] != languages[1], features, kind });
            }
        }
    }
    cases
}

fn judge(weights: &Weights, features: &[f64; FEATURES]) -> usize {
    let sums = weights.map(|w| w.iter().zip(features).map(|(w, x)| w * x).sum::<f64>());
    if sums[0] > sums[1] && sums[0] > sums[2] { 0 } else { 1 + usize::from(sums[2] > sums[1]) }
}

/// Softmax regression by gradient descent with momentum, every match of equal weight.
fn learn(cases: Vec<&Case>) -> Weights {
    let mut weights = [[0.0; FEATURES]; 3];
    let mut speed = [[0.0; FEATURES]; 3];
    for _ in 0..STEPS {
        let mut slope = weights.map(|row| row.map(|w: f64| w * RIDGE));
        for case in &cases {
            let sums = weights.map(|w| w.iter().zip(&case.features).map(|(w, x)| w * x).sum::<f64>());
            let most = sums.iter().fold(f64::MIN, |a, &b| a.max(b));
            let chances = sums.map(|s| (s - most).exp());
            let all: f64 = chances.iter().sum();
            for (kind, row) in slope.iter_mut().enumerate() {
                let error = chances[kind] / all - f64::from(u8::from(kind == case.kind));
                for (s, x) in row.iter_mut().zip(&case.features) {
                    *s += error * x / cases.len() as f64;
                }
            }
        }
        for kind in 0..3 {
            for f in 0..FEATURES {
                speed[kind][f] = 0.9 * speed[kind][f] - RATE * slope[kind][f];
                weights[kind][f] += speed[kind][f];
            }
        }
    }
    weights
}

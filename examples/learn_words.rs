//! Learns which words correspond from alignments by hand: `align::WordModel`.
//!
//! `cargo run --release --example learn_words -- GOLD.jsonl...` prints cross-validated figures (each fifth of the pairs is
//! judged by weights that were learnt from the others) and then the weights learnt from everything, ready for
//! `src/align/words/weights.rs`. A round is logistic regression, one for each kind of pair, by Newton's method.
#![allow(missing_docs)]

#[path = "../tests/gold/mod.rs"]
mod gold;

use gold::{Macro, WordGold};
use std::path::Path;
use story_compare::align::{WORD_FEATURES, WORD_KINDS, WORD_ROUNDS, WordModel, word_features, word_links};

const FOLDS: usize = 5;
/// How much large weights cost.
const PENALTY: f64 = 3.0;

type Example<const N: usize> = ([f64; N], f64, f64);

fn sides(pair: &WordGold) -> [&story_compare::story::Story<'static>; 2] {
    [&pair.stories[0], &pair.stories[1]]
}

fn learn(pairs: &[&WordGold]) -> WordModel {
    let mut model = WordModel::LEARNT.clone();
    model.rounds = [[[0; WORD_FEATURES]; WORD_KINDS]; WORD_ROUNDS];
    for round in 0..WORD_ROUNDS {
        let mut data: Vec<Vec<Example<WORD_FEATURES>>> = vec![vec![]; WORD_KINDS];
        for pair in pairs {
            // Each pair of passages counts much the same, however long.
            let weight = (12.0 / pair.links.len().max(4) as f64).sqrt();
            for (i, j, kind, features) in word_features(sides(pair), &model, round) {
                let right = f64::from(u8::from(pair.links.contains(&(i, j))));
                data[kind].push((features.map(|f| f64::from(f) / 256.0), right, weight));
            }
        }
        for (kind, examples) in data.iter().enumerate() {
            if examples.is_empty() {
                // The gold names no entities: they are judged like synonyms, the kind before.
                model.rounds[round][kind] = model.rounds[round][kind - 1];
                continue;
            }
            let weights = newton(examples, PENALTY);
            model.rounds[round][kind] = weights.map(|w| (w * 16.0).round().clamp(-127.0, 127.0) as i8);
        }
    }
    model
}

/// Logistic regression with a quadratic penalty.
fn newton<const N: usize>(examples: &[Example<N>], penalty: f64) -> [f64; N] {
    let mut w = [0.0; N];
    for _ in 0..12 {
        let mut gradient = [0.0; N];
        let mut hessian = [[0.0; N]; N];
        for (x, y, weight) in examples {
            let z: f64 = w.iter().zip(x).map(|(w, x)| w * x).sum();
            let p = 1.0 / (1.0 + (-z).exp());
            let (g, h) = (weight * (p - y), weight * (p * (1.0 - p)).max(1e-6));
            for a in 0..N {
                gradient[a] += g * x[a];
                for b in 0..=a {
                    hessian[a][b] += h * x[a] * x[b];
                }
            }
        }
        for a in 0..N {
            let penalty = if a == 0 { 0.05 } else { penalty };
            gradient[a] += penalty * w[a];
            hessian[a][a] += penalty;
        }
        let step = solve(hessian, gradient);
        for a in 0..N {
            w[a] -= step[a].clamp(-4.0, 4.0);
        }
    }
    w
}

/// Cholesky.
fn solve<const N: usize>(mut a: [[f64; N]; N], mut b: [f64; N]) -> [f64; N] {
    for i in 0..N {
        for j in 0..=i {
            let sum: f64 = a[i][j] - (0..j).map(|k| a[i][k] * a[j][k]).sum::<f64>();
            a[i][j] = if i == j { sum.max(1e-9).sqrt() } else { sum / a[j][j] };
        }
    }
    for i in 0..N {
        b[i] = (b[i] - (0..i).map(|k| a[i][k] * b[k]).sum::<f64>()) / a[i][i];
    }
    for i in (0..N).rev() {
        b[i] = (b[i] - (i + 1..N).map(|k| a[k][i] * b[k]).sum::<f64>()) / a[i][i];
    }
    b
}

fn judge<'a>(pairs: impl Iterator<Item = &'a WordGold>, model: &WordModel, sum: &mut Macro) {
    for pair in pairs {
        sum.add(gold::word_count(&word_links(sides(pair), model), &pair.links));
    }
}

fn main() {
    let pairs: Vec<WordGold> = std::env::args().skip(1).flat_map(|path| gold::words(Path::new(&path))).collect();
    let all: Vec<&WordGold> = pairs.iter().collect();
    let thresholds = [WordModel::LEARNT.accept, 104, 112, 120];
    let mut sums = [Macro::default(); 4];
    for fold in 0..FOLDS {
        let part = |held: bool| {
            let pairs = all.iter().copied().enumerate();
            pairs.filter(move |(k, _)| (k % FOLDS == fold) == held).map(|(_, pair)| pair)
        };
        let mut model = learn(&part(false).collect::<Vec<_>>());
        for (accept, sum) in thresholds.into_iter().zip(&mut sums) {
            model.accept = accept;
            judge(part(true), &model, sum);
        }
    }
    for (accept, sum) in thresholds.iter().zip(&sums) {
        let (p, r, f) = sum.figures();
        println!("cross-validated, accept {accept}: P {p:.4} R {r:.4} F1 {f:.4}");
    }
    let model = learn(&all);
    let mut sum = Macro::default();
    judge(all.iter().copied(), &model, &mut sum);
    let (p, r, f) = sum.figures();
    println!("in sample: P {p:.4} R {r:.4} F1 {f:.4}");
    for (number, round) in model.rounds.iter().enumerate() {
        println!("// Round {}.", number + 1);
        for kind in round {
            println!("{kind:?},");
        }
    }
}

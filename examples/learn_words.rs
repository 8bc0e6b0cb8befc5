//! Learns which words correspond from alignments by hand: `align::WordModel`.
//!
//! `cargo run --release --example learn_words -- GOLD.jsonl...` prints cross-validated figures (each fifth of the pairs is
//! judged by weights that were learnt from the others) and then the weights learnt from everything, ready for
//! `src/align/words/weights.rs`. Every pair is learnt from a second time with one side much longer: a passage need not be
//! as long as its counterpart. A round is logistic regression, one for each kind of pair, by Newton's method.
#![allow(missing_docs)]

#[path = "../tests/gold/mod.rs"]
mod gold;
mod regression;

use gold::{Macro, WordGold};
use regression::{Example, newton};
use std::path::Path;
use story_compare::align::{WORD_FEATURES, WORD_KINDS, WORD_ROUNDS, WordModel, word_features, word_links};
use story_compare::story::Story;
use story_compare::text::{Language, Span, Token};

const FOLDS: usize = 5;
/// How much large weights cost.
const PENALTY: f64 = 3.0;

fn sides(pair: &WordGold) -> [&Story<'static>; 2] {
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
            let weights = newton(examples, [0.05, PENALTY]);
            model.rounds[round][kind] = weights.map(|w| (w * 16.0).round().clamp(-127.0, 127.0) as i8);
        }
    }
    model
}

/// Passages of which one is much longer: the left ones stand between those of two other pairs, on either side by turns.
fn longer(pairs: &[WordGold]) -> Vec<WordGold> {
    let text = |story: &Story<'_>| (story.text.to_owned(), story.tokens.clone());
    let n = pairs.len();
    let make = |k: usize| {
        let side = k % 2;
        let (mut long, mut tokens, mut shift) = (String::new(), vec![], 0);
        for other in [k + 1, k, k + 2] {
            let (words, spans) = text(&pairs[other % n].stories[side]);
            if other == k {
                shift = tokens.len();
            }
            let at = long.len();
            tokens.extend(spans.iter().map(|t| {
                let span = Span::new(at + t.span.start as usize, at + t.span.end as usize);
                Token { span, kind: t.kind }
            }));
            long.push_str(&words);
            long.push(' ');
        }
        let long: &'static str = Box::leak(long.into_boxed_str());
        let long = Story::of_tokens(long, Language::English, tokens);
        let (short, spans) = text(&pairs[k].stories[1 - side]);
        let short = Story::of_tokens(Box::leak(short.into_boxed_str()), Language::English, spans);
        let links = pairs[k].links.iter();
        if side == 0 {
            WordGold { stories: [long, short], links: links.map(|&(i, j)| (i + shift, j)).collect() }
        } else {
            WordGold { stories: [short, long], links: links.map(|&(i, j)| (i, j + shift)).collect() }
        }
    };
    (0..n).map(make).collect()
}

fn judge<'a>(pairs: impl Iterator<Item = &'a WordGold>, model: &WordModel, sum: &mut Macro) {
    for pair in pairs {
        sum.add(gold::word_count(&word_links(sides(pair), model), &pair.links));
    }
}

fn main() {
    let pairs: Vec<WordGold> = std::env::args().skip(1).flat_map(|path| gold::words(Path::new(&path))).collect();
    let longer = longer(&pairs);
    let with = |k: usize| [&pairs[k], &longer[k]];
    let thresholds = [100, 105, 110, 115];
    let mut sums = [[Macro::default(); 2]; 4];
    for fold in 0..FOLDS {
        let folds = |held: bool| (0..pairs.len()).filter(move |k| (k % FOLDS == fold) == held);
        let rest: Vec<&WordGold> = folds(false).flat_map(with).collect();
        let mut model = learn(&rest);
        for (accept, sums) in thresholds.into_iter().zip(&mut sums) {
            model.accept = accept;
            judge(folds(true).map(|k| &pairs[k]), &model, &mut sums[0]);
            judge(folds(true).map(|k| &longer[k]), &model, &mut sums[1]);
        }
    }
    for (accept, sums) in thresholds.iter().zip(&sums) {
        for (sum, name) in sums.iter().zip(["", " (one side much longer)"]) {
            let (p, r, f) = sum.figures();
            println!("cross-validated, accept {accept}{name}: P {p:.4} R {r:.4} F1 {f:.4}");
        }
    }
    let all: Vec<&WordGold> = (0..pairs.len()).flat_map(with).collect();
    let model = learn(&all);
    let mut sum = Macro::default();
    judge(pairs.iter(), &model, &mut sum);
    let (p, r, f) = sum.figures();
    println!("in sample: P {p:.4} R {r:.4} F1 {f:.4}");
    for (number, round) in model.rounds.iter().enumerate() {
        println!("// Round {}.", number + 1);
        for kind in round {
            println!("{kind:?},");
        }
    }
}

//! Learns the tagger of names from the open corpora and writes `src/entities/tagger/weights.bin`:
//! `cargo run --release --example learn_names [-- ARCHIVE]`. Two runs give the same bytes.
//!
//! A model a script. Each is learnt twice: first with every feature that is seen three times, then with those alone that
//! did most, which costs little and makes it small. `cargo run --release --example names` then measures it on the parts that
//! are held back. The variables that [`setting`] reads try another setting.
#![allow(missing_docs)]

#[path = "../corpora/mod.rs"]
mod corpora;
mod crf;

use corpora::{Corpus, Kind, Names};
use crf::{Crf, Sentence};
use std::collections::BTreeMap;
use std::path::Path;
use story_compare::comparison::Form;
use story_compare::entities::tagger::{LABELS, pack};
use story_compare::{entities, story};

/// A feature seen less often is not learnt.
const LEAST: u32 = 3;

/// How a script's model is learnt.
struct Plan {
    name: &'static str,
    /// Corpora, and what a sentence of each counts.
    corpora: &'static [(&'static str, f64)],
    /// So many features are kept.
    keep: usize,
}

const PLANS: [Plan; 2] = [
    Plan {
        name: "latin",
        corpora: &[("uner_en_ewt", 1.0), ("wikigold", 1.0), ("redocred", 1.0), ("crossner", 1.0)],
        keep: 9_000,
    },
    Plan {
        name: "cyrillic",
        corpora: &[
            ("factrueval2016 devset", 1.0),
            ("ud_be_hse dev", 1.0),
            ("uner_en_ewt", 0.1),
            ("wikigold", 0.1),
            ("crossner", 0.1),
        ],
        keep: 6_000,
    },
];

fn setting(name: &str, default: f64) -> f64 {
    std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default)
}

fn main() -> corpora::Result<()> {
    let archive = std::env::args().nth(1).unwrap_or_else(|| "../shared/corpora/ner-open.tar.xz".to_owned());
    let folder = corpora::folder(Path::new(&archive))?;
    let read: BTreeMap<&str, Vec<Labelled>> =
        corpora::training(&folder)?.iter().map(|corpus| (corpus.name, labelled(corpus))).collect();
    let mut out = vec![];
    for plan in &PLANS {
        let sentences: Vec<(&Labelled, f64)> = plan
            .corpora
            .iter()
            .flat_map(|(name, weight)| {
                let weight = setting(&format!("{}_{}", plan.name, &name[..name.len().min(4)]), *weight);
                read[name].iter().map(move |sentence| (sentence, weight))
            })
            .filter(|(_, weight)| *weight > 0.0)
            .collect();
        let (features, transitions) = learn(plan, &sentences);
        let packed = pack(&features, &transitions);
        println!("{}: {} sentences, {} features, {} bytes", plan.name, sentences.len(), features.len(), packed.len());
        out.extend(packed);
    }
    std::fs::write("src/entities/tagger/weights.bin", out)?;
    Ok(())
}

type Features = Vec<(u32, [f64; LABELS])>;

/// Learns a model, then learns it again with the features alone that did most.
fn learn(plan: &Plan, sentences: &[(&Labelled, f64)]) -> (Features, [[f64; LABELS]; LABELS]) {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for feature in sentences.iter().flat_map(|(s, _)| s.features.iter().flatten()) {
        *counts.entry(*feature).or_default() += 1;
    }
    let mut features: Vec<u32> = counts.into_iter().filter(|(_, count)| *count >= LEAST).map(|(f, _)| f).collect();
    let rows = numbered(sentences, &features);
    let (weights, _) = run(&rows, features.len(), 6, setting("L1", 1e-5));
    let mut uses = vec![0.0; features.len()];
    for sentence in &rows {
        for row in sentence.rows.iter().flatten() {
            uses[*row as usize] += sentence.weight;
        }
    }
    let worth: Vec<f64> = weights
        .iter()
        .zip(&uses)
        .map(|(row, uses)| row.iter().map(|w| w * w).sum::<f64>().sqrt() * f64::sqrt(*uses))
        .collect();
    let mut ranked: Vec<usize> = (0..features.len()).collect();
    ranked.sort_by(|&a, &b| worth[b].total_cmp(&worth[a]));
    ranked.truncate(setting(&format!("{}_keep", plan.name), plan.keep as f64) as usize);
    ranked.sort_unstable();
    features = ranked.iter().map(|&row| features[row]).collect();
    let rows = numbered(sentences, &features);
    let (weights, transitions) = run(&rows, features.len(), 8, setting("L1B", 1e-4));
    (features.into_iter().zip(weights).collect(), transitions)
}

/// The sentences with their features as indexes into `features`, which is sorted; others are left out.
fn numbered(sentences: &[(&Labelled, f64)], features: &[u32]) -> Vec<Sentence> {
    let row = |feature: &u32| features.binary_search(feature).ok().map(|row| row as u32);
    let of = |(sentence, weight): &(&Labelled, f64)| Sentence {
        rows: sentence.features.iter().map(|word| word.iter().filter_map(row).collect()).collect(),
        labels: sentence.labels.clone(),
        weight: *weight,
    };
    sentences.iter().map(of).collect()
}

fn run(
    sentences: &[Sentence],
    rows: usize,
    epochs: u64,
    penalty: f64,
) -> (Vec<[f64; LABELS]>, [[f64; LABELS]; LABELS]) {
    let mut crf = Crf::new(rows, setting("RATE", 0.1), penalty);
    for epoch in 1..=epochs {
        eprintln!("epoch {epoch}: loss {:.5}", crf.epoch(sentences, epoch));
    }
    crf.finish()
}

/// A sentence's words: their features and labels.
struct Labelled {
    features: Vec<Vec<u32>>,
    labels: Vec<u8>,
}

fn labelled(corpus: &Corpus) -> Vec<Labelled> {
    let of = |document: &corpora::Document| {
        let story = story::read(&document.text, Some(corpus.language));
        let mut names: Names = document.names.iter().map(|name| without_title(&document.text, *name)).collect();
        let samples = entities::samples(&story);
        for sample in &samples {
            for (span, word) in sample.spans.iter().zip(&sample.known) {
                let (start, end) = (span.start as usize, span.end as usize);
                // Some annotators take "German" for a place, and a country that acts for an organisation.
                if *word == Some(Form::Demonym) {
                    names.remove(&(start, end, Kind::Place));
                } else if word.is_some() && names.remove(&(start, end, Kind::Organisation)) {
                    names.insert((start, end, Kind::Place));
                }
            }
        }
        let label = |start: usize, end: usize| {
            let name = names.iter().find(|n| n.0 <= start && end <= n.1);
            name.map_or(0, |n| 1 + 2 * n.2 as u8 + u8::from(n.0 < start))
        };
        let sentences = samples.into_iter().map(|sample| Labelled {
            labels: sample.spans.iter().map(|s| label(s.start as usize, s.end as usize)).collect(),
            features: sample.features,
        });
        sentences.collect::<Vec<_>>()
    };
    corpus.documents.iter().flat_map(of).collect()
}

/// A name without "Mr" and "Pope", which only some annotators leave out of it.
fn without_title(text: &str, name: (usize, usize, Kind)) -> (usize, usize, Kind) {
    const TITLES: [&str; 22] = [
        "Mr",
        "Mr.",
        "Mrs",
        "Mrs.",
        "Ms",
        "Ms.",
        "Dr",
        "Dr.",
        "Sir",
        "Pope",
        "King",
        "Queen",
        "President",
        "Prince",
        "Princess",
        "Lord",
        "Lady",
        "Emperor",
        "General",
        "Professor",
        "Senator",
        "Captain",
    ];
    match text[name.0..name.1].split_once(' ') {
        Some((title, _)) if name.2 == Kind::Person && TITLES.contains(&title) => {
            (name.0 + title.len() + 1, name.1, name.2)
        }
        _ => name,
    }
}

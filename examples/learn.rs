//! Learns the aligner's weights from the gold: logistic regression in two steps, as `align::Model` says.
//!
//! `cargo run --release --example learn` prints cross-validated figures (each story is judged by weights that were
//! learnt without it) and then the weights learnt from everything, ready for `src/align/weights.rs`.
//! Arguments: folders of stories and JSON-lines files of parallel texts; `tests/stories` if there are none.
#![allow(missing_docs)]

#[path = "../tests/gold/mod.rs"]
mod gold;

use gold::{Count, GoldStory};
use std::collections::BTreeSet;
use std::path::Path;
use story_compare::align::{CONTEXT, Model, OWN, Weights, features, tuned_passages};
use story_compare::comparison::Entity;
use story_compare::story::{self, Story};

struct Read {
    gold: &'static GoldStory,
    stories: [Story<'static>; 2],
    entities: Vec<Entity>,
    covered: [Vec<Vec<usize>>; 2],
    bridge: bool,
}

impl Read {
    fn new(gold: GoldStory) -> Self {
        let gold: &'static GoldStory = Box::leak(Box::new(gold));
        let stories = gold.sides.each_ref().map(|s| story::read(&s.text, Some(&s.language)));
        let entities = story_compare::entities::find(&stories[0], Some(&stories[1]), &[]);
        let covered = [0, 1].map(|side| gold.sides[side].covered(&spans(&stories[side])));
        let bridge = stories[0].language != stories[1].language;
        Read { gold, stories, entities, covered, bridge }
    }

    fn gold_links(&self, l: usize, r: usize) -> Vec<(usize, usize)> {
        self.covered[0][l].iter().flat_map(|&a| self.covered[1][r].iter().map(move |&b| (a, b))).collect()
    }

    /// Is a pair of found sentences right, wrong, or not to be judged?
    fn label(&self, l: usize, r: usize, links: &(gold::Links, gold::Links)) -> Option<f64> {
        let pairs = self.gold_links(l, r);
        if pairs.iter().any(|p| links.0.contains(p)) {
            Some(1.0)
        } else if pairs.iter().any(|p| links.1.contains(p)) {
            None
        } else {
            Some(0.0)
        }
    }

    fn score(&self, weights: &Weights) -> Count {
        let found = tuned_passages([&self.stories[0], &self.stories[1]], &self.entities, weights);
        let spans = self.stories.each_ref().map(spans);
        gold::link_count(self.gold, [&spans[0], &spans[1]], found.into_iter().map(|(l, r, _)| (l, r)))
    }
}

fn spans(story: &Story<'_>) -> Vec<(usize, usize)> {
    story.sentences.iter().map(|s| (s.span.start as usize, s.span.end as usize)).collect()
}

/// Minimises the logistic loss with a quadratic penalty by gradient descent with momentum.
fn regress<const N: usize>(data: &[([f64; N], f64, f64)], steps: usize) -> [f64; N] {
    let total: f64 = data.iter().map(|d| d.2).sum();
    let mut scale = [1e-9f64; N];
    for (x, _, w) in data {
        for k in 0..N {
            scale[k] += w * x[k] * x[k] / total;
        }
    }
    let scale = scale.map(|s| s.sqrt().max(1e-3));
    let (mut w, mut v) = ([0.0; N], [0.0; N]);
    for _ in 0..steps {
        let mut g = [0.0; N];
        for (x, y, weight) in data {
            let z: f64 = (0..N).map(|k| w[k] * x[k] / scale[k]).sum();
            let p = 1.0 / (1.0 + (-z).exp());
            for k in 0..N {
                g[k] += weight * (p - y) * x[k] / scale[k] / total;
            }
        }
        for k in 0..N {
            let penalty = if k == 0 { 0.0 } else { 0.0002 * w[k] };
            v[k] = 0.95 * v[k] - 0.15 * (g[k] + penalty);
            w[k] += v[k];
        }
    }
    std::array::from_fn(|k| ((w[k] / scale[k]) * 1000.0).round() / 1000.0)
}

fn learn(reads: &[&Read], base: &Weights, bridge: bool) -> Model {
    let weight = |r: &Read| match r.gold.name.split([' ', '-']).next() {
        Some("ntrex") => 0.1,
        // Across languages as much as the parallel texts, which nearly all the other pairs are of.
        Some("crossed") if bridge => 0.1,
        Some("crossed") => 0.3,
        _ => 1.0,
    };
    let mut own: Vec<([f64; OWN], f64, f64)> = vec![];
    for r in reads {
        let links = r.gold.links();
        for (a, b, x, _) in features([&r.stories[0], &r.stories[1]], &r.entities, base) {
            if let Some(y) = r.label(a, b, &links) {
                own.push((x, y, weight(r)));
            }
        }
    }
    let mut model = if bridge { base.bridge.clone() } else { base.model.clone() };
    model.own = regress(&own, 1500);
    let mut weights = base.clone();
    *if bridge { &mut weights.bridge } else { &mut weights.model } = model.clone();
    let mut context: Vec<([f64; CONTEXT], f64, f64)> = vec![];
    for r in reads {
        let links = r.gold.links();
        for (a, b, _, x) in features([&r.stories[0], &r.stories[1]], &r.entities, &weights) {
            if let Some(y) = r.label(a, b, &links) {
                context.push((x, y, weight(r)));
            }
        }
    }
    model.context = regress(&context, 1500);
    model
}

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let paths = if args.is_empty() { vec!["tests/stories".to_owned()] } else { args };
    let mut all: Vec<Read> = vec![];
    for path in &paths {
        let path = Path::new(path);
        let golds = if path.is_dir() { gold::stories(path) } else { gold::parallel(path) };
        all.extend(golds.into_iter().map(Read::new));
    }
    // Stories that have nothing in common: what a match must not look like. Across languages from either side, since few
    // stories are in two.
    let mut crossed = vec![];
    for (i, a) in all.iter().enumerate() {
        for b in &all[i + 1..] {
            if a.gold.name.starts_with("ntrex") || b.gold.name.starts_with("ntrex") {
                continue;
            }
            for (left, right) in [(a, b), (b, a)] {
                let one_language = left.gold.sides[0].language == right.gold.sides[1].language;
                if one_language && left.gold.name == b.gold.name {
                    continue;
                }
                crossed.push(Read::new(GoldStory {
                    name: format!("crossed {} {}", left.gold.name, right.gold.name),
                    sides: [left.gold.sides[0].clone(), right.gold.sides[1].clone()],
                    matches: vec![],
                    raw: left.gold.raw.clone(),
                }));
            }
        }
    }
    let mut weights = Weights::default();
    for (k, v) in std::env::vars() {
        let number = || v.parse::<f64>().unwrap();
        match k.as_str() {
            "ALONE" => weights.alone = number(),
            "SURE" => weights.sure = number(),
            "BESIDE" => weights.beside = number(),
            "GROWTH" => weights.growth = number(),
            "BRIDGE_GROWTH" => weights.bridge_growth = number(),
            "GROWTH_FLOOR" => weights.growth_floor = number(),
            "FUNCTION" => weights.function = number() as u32,
            "SYNONYM" => weights.synonym = number() as u32,
            "TRANSLATION" => weights.translation = number() as u32,
            "GRAM" => weights.gram = number() as usize,
            "WORDS" => weights.words = number(),
            _ => {}
        }
    }
    for bridge in [false, true] {
        let reads: Vec<&Read> = all.iter().filter(|r| r.bridge == bridge).collect();
        let crossed: Vec<&Read> = crossed.iter().filter(|r| r.bridge == bridge).collect();
        let mut false_alarms = 0;
        if reads.is_empty() {
            continue;
        }
        // Stories are folds of their own; of parallel texts every eighth document goes together.
        let fold = |index: usize, r: &Read| if r.gold.name.starts_with("ntrex") { 100 + index % 4 } else { index };
        let folds: BTreeSet<usize> = reads.iter().enumerate().map(|(i, r)| fold(i, r)).collect();
        let mut by_name: std::collections::BTreeMap<String, Count> = Default::default();
        let mut total = Count::default();
        let mut english = Count::default();
        for f in folds {
            let held: Vec<&str> =
                reads.iter().enumerate().filter(|(i, r)| fold(*i, r) == f).map(|(_, r)| &*r.gold.name).collect();
            let touches = |r: &Read| held.iter().any(|h| r.gold.name.contains(h));
            let mut rest: Vec<&Read> =
                reads.iter().enumerate().filter(|(i, r)| fold(*i, r) != f).map(|(_, r)| *r).collect();
            rest.extend(crossed.iter().filter(|r| !touches(r)));
            let model = if rest.is_empty() { weights.model.clone() } else { learn(&rest, &weights, bridge) };
            let mut w = weights.clone();
            *if bridge { &mut w.bridge } else { &mut w.model } = model;
            for r in crossed.iter().filter(|r| touches(r)) {
                false_alarms += r.score(&w).found;
            }
            for (_, r) in reads.iter().enumerate().filter(|(i, r)| fold(*i, r) == f) {
                let count = r.score(&w);
                by_name.entry(r.gold.name.clone()).or_default().add(count);
                total.add(count);
                if r.gold.sides.iter().all(|s| s.language == "en") {
                    english.add(count);
                }
            }
        }
        for (name, c) in &by_name {
            println!(
                "{name:34} P {:.3} R {:.3} F {:.3} ({} found, {} gold)",
                c.precision(),
                c.recall(),
                c.f1(),
                c.found,
                c.gold
            );
        }
        println!(
            "cross-validated: P {:.3} R {:.3} F {:.3}; English F {:.3}",
            total.precision(),
            total.recall(),
            total.f1(),
            english.f1()
        );
        println!("false links in {} unrelated pairs, each seen twice: {false_alarms}", crossed.len());
        let every: Vec<&Read> = reads.iter().chain(&crossed).copied().collect();
        println!("{:?}", learn(&every, &weights, bridge));
    }
}

//! Learns the aligner's weights from the gold: logistic regression in three steps, as `align::Model` says.
//!
//! `cargo run --release --example learn` prints cross-validated figures (each story is judged by weights that were
//! learnt without it) and then the weights learnt from everything, ready for `src/align/weights.rs`.
//! The variables ALONE, JOIN, FUNCTION, SYNONYM, TRANSLATION, GRAM and WORDS try another setting of `Weights`.
//! With `--ablate` it prints instead what each group of features adds: the cross-validated F1 of links and of n:m passages
//! without it, all features of the group being 0 in learning. Which pairs are candidates stays as it is.
//! Arguments: folders of stories and JSON-lines files of parallel texts; `tests/stories` if there are none.
#![allow(missing_docs)]

#[path = "../tests/gold/mod.rs"]
mod gold;
mod regression;

use gold::{Calibration, Count, GoldStory, spans};
use regression::{Example, newton};
use std::collections::BTreeMap;
use std::path::Path;
use story_compare::align::{CONTEXT, CONTEXT_NAMES, Model, OWN, OWN_NAMES, ROUNDS, Weights, features, tuned_passages};
use story_compare::comparison::Entity;
use story_compare::story::{self, Story};

/// Into how many parts the stories are divided: each part is judged by what was learnt from the others.
const FOLDS: usize = 8;
/// With how many other stories of its language a story is crossed.
const CROSSED: usize = 5;

type Counts = BTreeMap<String, Count>;

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
        let covered = [0, 1].map(|side| gold.sides[side].covered(&spans(&stories[side].sentences)));
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

    /// Whether its sides are of two stories that share nothing.
    fn is_crossed(&self) -> bool {
        self.gold.name.starts_with("crossed")
    }

    /// The passages that these weights find, with their probability.
    fn found(&self, weights: &Weights) -> Vec<(Vec<usize>, Vec<usize>, f64)> {
        tuned_passages([&self.stories[0], &self.stories[1]], &self.entities, weights)
    }

    /// Counts passages by their probability, and whether they have a gold link.
    fn calibrate(&self, found: &[(Vec<usize>, Vec<usize>, f64)], calibration: &mut Calibration) {
        let links = self.gold.links();
        for (left, right, p) in found {
            let labels = left.iter().flat_map(|&l| right.iter().map(move |&r| (l, r)));
            let labels: Vec<Option<f64>> = labels.map(|(l, r)| self.label(l, r, &links)).collect();
            let is_right = labels.contains(&Some(1.0));
            if is_right || !labels.contains(&None) {
                calibration.add(*p, is_right);
            }
        }
    }

    /// Links, and whole n:m passages.
    fn score(&self, found: &[(Vec<usize>, Vec<usize>, f64)]) -> [Count; 2] {
        let spans = self.stories.each_ref().map(|story| spans(&story.sentences));
        let found = || found.iter().map(|(l, r, _)| (l.clone(), r.clone()));
        let spans = [&*spans[0], &*spans[1]];
        [gold::link_count(self.gold, spans, found()), gold::group_count(self.gold, spans, found())]
    }
}

/// The weights that fit the examples best, of features brought to one scale, in thousandths.
fn regress<const N: usize>(examples: &[Example<N>]) -> [f64; N] {
    let total: f64 = examples.iter().map(|e| e.2).sum();
    let mut scale = [1e-9f64; N];
    for (x, _, weight) in examples {
        for k in 0..N {
            scale[k] += weight * x[k] * x[k] / total;
        }
    }
    let scale = scale.map(|s| s.sqrt().max(1e-3));
    let scaled: Vec<Example<N>> =
        examples.iter().map(|(x, y, weight)| (std::array::from_fn(|k| x[k] / scale[k]), *y, *weight)).collect();
    let weights = newton(&scaled, [1e-6, 1.0]);
    std::array::from_fn(|k| ((weights[k] / scale[k]) * 1000.0).round() / 1000.0)
}

/// Groups of features, by how their names begin; `context 2` is the whole second round.
const GROUPS: [(&str, &[&str]); 13] = [
    ("words", &["words:", "size of", "difference in size"]),
    ("n-grams", &["n-grams:"]),
    ("names", &["names:"]),
    ("numbers and dates", &["values", "one has values"]),
    ("likeness and its margins", &["margin of likeness", "likeness x"]),
    ("coverage by related words", &["covered", "margin of covered", "partnered"]),
    ("questions", &["one asks", "both ask"]),
    ("direct speech", &["both direct", "one direct"]),
    ("rivals", &["rival"]),
    ("brackets", &["bracket", "covered x bracket"]),
    ("quotations and paragraphs", &["together"]),
    ("halves of splits", &["half:", "beside"]),
    ("second round", &[]),
];

/// Sets what a group is about to 0; the second round without its features hands on what the first one said.
fn leave_out<const N: usize>(group: usize, names: &[&str; N], features: &mut [f64; N]) {
    for (feature, name) in features.iter_mut().zip(names) {
        if GROUPS[group].1.iter().any(|start| name.starts_with(start)) {
            *feature = 0.0;
        }
    }
}

fn learn(group: Option<usize>, reads: &[&Read], base: &Weights, bridge: bool) -> Model {
    let weight = |r: &Read| match r.gold.name.split([' ', '-']).next() {
        Some("ntrex") => 0.1,
        // Across languages as much as the parallel texts, which nearly all the other pairs are of.
        Some("crossed") if bridge => 0.1,
        Some("crossed") => 0.3,
        _ => 1.0,
    };
    let mut weights = base.clone();
    let mut model = if bridge { base.bridge.clone() } else { base.model.clone() };
    for step in 0..=ROUNDS {
        let mut own: Vec<([f64; OWN], f64, f64)> = vec![];
        let mut context: Vec<([f64; CONTEXT], f64, f64)> = vec![];
        for r in reads {
            let links = r.gold.links();
            for (a, b, mut x, mut around) in features([&r.stories[0], &r.stories[1]], &r.entities, &weights) {
                if let Some(group) = group {
                    leave_out(group, &OWN_NAMES, &mut x);
                    around.iter_mut().for_each(|round| leave_out(group, &CONTEXT_NAMES, round));
                }
                if let Some(y) = r.label(a, b, &links) {
                    if step == 0 {
                        own.push((x, y, weight(r)));
                    } else {
                        context.push((around[step - 1], y, weight(r)));
                    }
                }
            }
        }
        if step == 0 {
            model.own = regress(&own);
        } else {
            model.context[step - 1] = regress(&context);
            if step == ROUNDS && group.is_some_and(|group| GROUPS[group].0 == "second round") {
                model.context[step - 1] = CONTEXT_NAMES.map(|name| f64::from(u8::from(name == "log odds before")));
            }
        }
        *if bridge { &mut weights.bridge } else { &mut weights.model } = model.clone();
    }
    model
}

/// Hands `judge` every story, and every two that share nothing, with weights that were learnt without them; `without`
/// leaves a group of features out.
fn cross_validate(
    [all, crossed]: [&[Read]; 2],
    weights: &Weights,
    bridge: bool,
    without: Option<usize>,
    mut judge: impl FnMut(&Read, &Weights),
) {
    let mut reads: Vec<&Read> = all.iter().filter(|r| r.bridge == bridge).collect();
    // Neighbours in the alphabet are much alike: folds take them apart.
    reads.sort_by_key(|r| (r.gold.name.len() * 31 + r.gold.sides[0].text.len()) % 101);
    for fold in 0..FOLDS {
        let held = || reads.iter().skip(fold).step_by(FOLDS);
        let touches = |r: &Read| held().any(|h| r.gold.name.split(' ').skip(1).any(|n| n == h.gold.name));
        let rest = reads.iter().enumerate().filter(|(i, _)| i % FOLDS != fold).map(|(_, r)| *r);
        let unrelated = |held: bool| crossed.iter().filter(move |r| r.bridge == bridge && touches(r) == held);
        let rest: Vec<&Read> = rest.chain(unrelated(false)).collect();
        let mut weights = weights.clone();
        let model = learn(without, &rest, &weights, bridge);
        *if bridge { &mut weights.bridge } else { &mut weights.model } = model;
        held().copied().chain(unrelated(true)).for_each(|r| judge(r, &weights));
    }
}

/// Prints what is lost without each group of features.
fn ablate(all: &[Read], crossed: &[Read], weights: &Weights) {
    println!("| left out | one language: links | n:m | two languages: links | n:m |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    for group in std::iter::once(None).chain((0..GROUPS.len()).map(Some)) {
        let figures = |bridge: bool| -> [Count; 2] {
            let mut sums = [Count::default(); 2];
            cross_validate([all, crossed], weights, bridge, group, |r, weights| {
                if !r.is_crossed() {
                    sums.iter_mut().zip(r.score(&r.found(weights))).for_each(|(sum, count)| sum.add(count));
                }
            });
            sums
        };
        let [one, two] = std::thread::scope(|scope| {
            let one = scope.spawn(|| figures(false));
            let two = figures(true);
            [one.join().expect("no panic"), two]
        });
        let name = group.map_or("nothing", |group| GROUPS[group].0);
        let f1 = |counts: [Count; 2]| counts.map(|c| format!("{:.3}", c.f1())).join(" | ");
        println!("| {name} | {} | {} |", f1(one), f1(two));
    }
}

/// Prints a model as it stands in `src/align/weights.rs`, each weight with what it weighs.
fn print_model(name: &str, model: &Model) {
    let list = |head: &str, names: &[&str], weights: &[f64]| {
        println!("{head}[");
        for (weight, name) in weights.iter().zip(names) {
            println!("{weight:?}, // {name}");
        }
        println!("],");
    };
    println!("{name}: Model {{");
    list("own: ", &OWN_NAMES, &model.own);
    println!("context: [");
    for round in &model.context {
        list("", &CONTEXT_NAMES, round);
    }
    println!("]}},");
}

fn main() {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let ablating = args.iter().any(|arg| arg == "--ablate");
    args.retain(|arg| arg != "--ablate");
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
    let story = |r: &&Read| !r.gold.name.starts_with("ntrex");
    for (i, left) in all.iter().enumerate().filter(|(_, r)| story(r)) {
        let own = &left.gold.sides[0].language;
        let ahead = || all.iter().cycle().skip(i + 1).take(all.len() - 1).filter(story);
        let one = ahead().filter(|b| b.gold.sides[1].language == *own).take(CROSSED);
        let two = ahead().filter(|b| b.gold.sides[1].language != *own).take(CROSSED);
        for right in one.chain(two) {
            crossed.push(Read::new(left.gold.crossed(right.gold)));
        }
    }
    let mut weights = Weights::default();
    for (k, v) in std::env::vars() {
        let number = || v.parse::<f64>().unwrap();
        match k.as_str() {
            "ALONE" => weights.alone = number(),
            "JOIN" => weights.join = number(),
            "FUNCTION" => weights.function = number() as u32,
            "SYNONYM" => weights.synonym = number() as u32,
            "TRANSLATION" => weights.translation = number() as u32,
            "GRAM" => weights.gram = number() as usize,
            "WORDS" => weights.words = number(),
            _ => {}
        }
    }
    if ablating {
        return ablate(&all, &crossed, &weights);
    }
    for bridge in [false, true] {
        let [stories, unrelated]: [Vec<&Read>; 2] =
            [&all, &crossed].map(|reads| reads.iter().filter(|r| r.bridge == bridge).collect());
        if stories.is_empty() {
            continue;
        }
        let mut false_alarms = 0;
        let mut calibration = Calibration::default();
        let (mut links, mut groups): (Counts, Counts) = Default::default();
        let mut by_set: [BTreeMap<String, Count>; 2] = Default::default();
        cross_validate([&all, &crossed], &weights, bridge, None, |r, weights| {
            let found = r.found(weights);
            let [link, group] = r.score(&found);
            if r.is_crossed() {
                false_alarms += link.found;
                return;
            }
            r.calibrate(&found, &mut calibration);
            links.entry(r.gold.name.clone()).or_default().add(link);
            groups.entry(r.gold.name.clone()).or_default().add(group);
            by_set[0].entry(r.gold.set()).or_default().add(link);
            by_set[1].entry(r.gold.set()).or_default().add(group);
        });
        let line = |name: &str, link: &Count, group: &Count| {
            let (p, r, f) = (link.precision(), link.recall(), link.f1());
            println!("{name:34} P {p:.3} R {r:.3} F {f:.3}  n:m {:.3}  ({} gold)", group.f1(), link.gold);
        };
        for (name, link) in links.iter().filter(|(name, _)| !name.starts_with("ntrex")) {
            line(name, link, &groups[name]);
        }
        println!();
        for (name, link) in &by_set[0] {
            line(name, link, &by_set[1][name]);
        }
        let all = |counts: &Counts| counts.values().fold(Count::default(), |mut sum, c| (sum.add(*c), sum).1);
        line("all", &all(&links), &all(&groups));
        println!("false links in {} unrelated pairs, some seen twice: {false_alarms}\n", unrelated.len());
        calibration.print();
        println!();
        let every: Vec<&Read> = stories.into_iter().chain(unrelated).collect();
        print_model(if bridge { "bridge" } else { "model" }, &learn(None, &every, &weights, bridge));
    }
}

//! Which sentences correspond, how, and which words: what the alignment finds, against gold.

use super::gold::{self, Calibration, Count, GoldStory, spans};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use story_compare::align;
use story_compare::comparison::{Comparison, Relation};

const KINDS: [&str; 3] = ["same", "reworded", "partial"];

type Confusion = [[usize; 3]; 3];

/// With how many other stories a story is crossed.
const CROSSED: usize = 12;

fn indexes(c: &Comparison) -> impl Iterator<Item = (Vec<usize>, Vec<usize>)> + '_ {
    let list = |s: &[u32]| s.iter().map(|&s| s as usize).collect();
    c.matches.iter().map(move |m| (list(&m.left), list(&m.right)))
}

fn row(name: &str, c: Count) -> String {
    format!("{name:<32} {:>5.3} {:>5.3} {:>5.3} {:>6} {:>5}", c.precision(), c.recall(), c.f1(), c.found, c.gold)
}

pub fn stories(golds: &[GoldStory]) {
    println!("Sentence links                       P     R    F1  found  gold   n:m F1  relation");
    let mut sums: BTreeMap<String, [Count; 2]> = BTreeMap::new();
    let mut kinds = Confusion::default();
    let mut calibration = Calibration::default();
    for gold in golds {
        let c = gold.compared();
        let found = [spans(&c.left.sentences), spans(&c.right.sentences)];
        let links = gold::link_count(gold, [&found[0], &found[1]], indexes(&c));
        let groups = gold::group_count(gold, [&found[0], &found[1]], indexes(&c));
        let counts = relations(gold, &c, &found);
        let judged: usize = counts.iter().flatten().sum();
        let right: usize = (0..3).map(|k| counts[k][k]).sum();
        for (sum, count) in kinds.iter_mut().flatten().zip(counts.iter().flatten()) {
            *sum += count;
        }
        calibrate(gold, &c, &found, &mut calibration);
        println!("{}   {:>5.3}   {right} of {judged}", row(&gold.name, links), groups.f1());
        let sum = sums.entry(gold.set()).or_default();
        sum[0].add(links);
        sum[1].add(groups);
    }
    println!();
    for (set, [links, groups]) in &sums {
        println!("{}   {:>5.3}", row(set, *links), groups.f1());
    }
    let judged: usize = kinds.iter().flatten().sum();
    let right: usize = (0..3).map(|k| kinds[k][k]).sum();
    println!("\nRelation of matches that the gold has: {right} of {judged}");
    println!("           found:     same  reworded  partial");
    for (name, row) in KINDS.iter().zip(&kinds) {
        println!("gold {name:<12} {:>9} {:>9} {:>8}", row[0], row[1], row[2]);
    }
    println!("\nCalibration");
    calibration.print();
}

/// Of the matches that touch a gold match, how many have which relation: rows are the gold's, columns the engine's.
fn relations(gold: &GoldStory, c: &Comparison, found: &[Vec<(usize, usize)>; 2]) -> Confusion {
    let covered = [0, 1].map(|side| gold.sides[side].covered(&found[side]));
    let mut counts = Confusion::default();
    for m in &c.matches {
        let Some(row) = gold::kind(gold, &covered, &m.left, &m.right).and_then(|k| KINDS.iter().position(|n| *n == k))
        else {
            continue;
        };
        let column = match m.relation {
            Relation::Same => 0,
            Relation::Reworded => 1,
            Relation::Partial => 2,
        };
        counts[row][column] += 1;
    }
    counts
}

/// Counts every match by its score, and it as right where it has a gold link.
fn calibrate(gold: &GoldStory, c: &Comparison, found: &[Vec<(usize, usize)>; 2], calibration: &mut Calibration) {
    let covered = [0, 1].map(|side| gold.sides[side].covered(&found[side]));
    let (required, optional) = gold.links();
    for m in &c.matches {
        let links: BTreeSet<(usize, usize)> = m
            .left
            .iter()
            .flat_map(|&l| m.right.iter().map(move |&r| (l, r)))
            .flat_map(|(l, r)| {
                let rights = &covered[1][r as usize];
                covered[0][l as usize].iter().flat_map(move |&a| rights.iter().map(move |&b| (a, b)))
            })
            .collect();
        if links.iter().any(|p| optional.contains(p)) {
            continue;
        }
        calibration.add(m.score, links.iter().any(|p| required.contains(p)));
    }
}

/// Stories that share nothing: all of one language crossed with each other, all of two from either side.
pub fn unrelated(golds: &[GoldStory]) {
    let (mut pairs, mut matches) = ([0; 2], [0; 2]);
    for (i, a) in golds.iter().enumerate() {
        // Each with a few others: all with all take minutes.
        for (j, b) in golds.iter().enumerate().filter(|(j, _)| (golds.len() + j - i) % golds.len() <= CROSSED) {
            let bridge = a.sides[0].language != b.sides[1].language;
            if i == j || i > j && !bridge {
                continue;
            }
            pairs[usize::from(bridge)] += 1;
            matches[usize::from(bridge)] += a.crossed(b).compared().matches.len();
        }
    }
    println!("\nUnrelated stories of one language: {} matches in {} pairs", matches[0], pairs[0]);
    println!("Unrelated stories of two languages: {} matches in {} pairs", matches[1], pairs[1]);
}

/// Parallel texts, by the set that they are of.
pub fn parallel(golds: &[GoldStory]) {
    let mut sums: BTreeMap<&str, Count> = BTreeMap::new();
    for gold in golds {
        let c = gold.compared();
        let found = [spans(&c.left.sentences), spans(&c.right.sentences)];
        sums.entry(&gold.name).or_default().add(gold::link_count(gold, [&found[0], &found[1]], indexes(&c)));
    }
    for (name, count) in sums {
        println!("{}", row(name, count));
    }
}

/// Word alignment: macro average of precision and recall over the pairs, F1 of the two.
pub fn words(file: &Path) {
    let pairs = gold::words(file);
    if pairs.is_empty() {
        return;
    }
    let mut sum = gold::Macro::default();
    for pair in pairs {
        let found = align::word_links([&pair.stories[0], &pair.stories[1]], &align::WordModel::LEARNT);
        sum.add(gold::word_count(&found, &pair.links));
    }
    let (p, r, f) = sum.figures();
    println!("\nWord links (Edinburgh++, training half): P {p:.3} R {r:.3} F1 {f:.3}");
}

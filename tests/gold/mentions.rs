//! Mentions and what they are mentions of, against the gold of stories that have it.

use super::{Count, GoldStory, slice, utf16};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use story_compare::Side;
use story_compare::comparison::{Entity, EntityKind, Form};

/// Side, start, end: UTF-16 code units.
type At = (usize, usize, usize);

/// The types of names that a reader would look up.
pub const NAMES: [&str; 3] = ["PER", "LOC", "ORG"];

/// Mentions by place and type: the gold's with its entity, ours with the id of the one that the engine made.
pub struct Mentions<'a> {
    story: &'a GoldStory,
    gold: BTreeMap<(At, String), &'a str>,
    ours: BTreeMap<(At, String), u32>,
}

/// Sums over mentions that were found: for each, how much of what is taken for the same thing is, and how much of what is
/// the same thing is taken for it (B-cubed).
#[derive(Clone, Copy, Debug, Default)]
pub struct Linking {
    precision: f64,
    recall: f64,
    mentions: f64,
}

impl Linking {
    pub fn add(&mut self, other: Linking) {
        self.precision += other.precision;
        self.recall += other.recall;
        self.mentions += other.mentions;
    }

    /// Precision, recall, F1.
    pub fn figures(self) -> (f64, f64, f64) {
        let (p, r) = (self.precision / self.mentions.max(1.0), self.recall / self.mentions.max(1.0));
        (p, r, if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) })
    }
}

/// What the gold calls a mention of ours; it has no type for other names, such as a festival's.
fn kind(entity: &Entity, form: Form) -> Option<&'static str> {
    Some(match (form, entity.kind) {
        (Form::Role, _) => "ROLE",
        (Form::Demonym, _) => "NORP",
        (_, EntityKind::Person) => "PER",
        (_, EntityKind::Place) => "LOC",
        (_, EntityKind::Organisation) => "ORG",
        (_, EntityKind::Date) => "DATE",
        (_, EntityKind::Number) => "QTY",
        (_, EntityKind::Other) => return None,
    })
}

impl<'a> Mentions<'a> {
    /// The story's mentions beside `entities`, whose spans are in bytes; only those of the `wanted` types.
    pub fn of(story: &'a GoldStory, entities: &[Entity], wanted: impl Fn(&str) -> bool) -> Self {
        let (mut gold, mut ours) = (BTreeMap::new(), BTreeMap::new());
        let number = |v: &Value| v.as_u64().expect("an offset") as usize;
        for (side, which) in [Side::Left, Side::Right].into_iter().enumerate() {
            for m in story.annotated(side, "mentions") {
                let (kind, entity) = (m["type"].as_str().expect("a type"), m["entity"].as_str().expect("an entity"));
                if wanted(kind) {
                    gold.insert(((side, number(&m["start"]), number(&m["end"])), kind.to_owned()), entity);
                }
            }
            let offsets = utf16(&story.sides[side].text);
            let junk = &story.sides[side].junk;
            for entity in entities {
                for m in entity.mentions(which) {
                    let (start, end) = (offsets[m.span.start as usize], offsets[m.span.end as usize]);
                    let Some(kind) = kind(entity, m.form).filter(|k| wanted(k)) else { continue };
                    if junk.iter().all(|j| start < j.0 as usize || (j.1 as usize) < end) {
                        ours.insert(((side, start, end), kind.to_owned()), entity.id);
                    }
                }
            }
        }
        Mentions { story, gold, ours }
    }

    /// Mentions of the same extent and type.
    pub fn count(&self) -> Count {
        let hit = self.ours.keys().filter(|k| self.gold.contains_key(k)).count();
        Count { hit, found: self.ours.len(), gold: self.gold.len() }
    }

    /// Each mention that was found: its place, the gold's entity, ours.
    fn found(&self) -> Vec<(At, &str, u32)> {
        self.gold.iter().filter_map(|(key, gold)| Some((key.0, *gold, *self.ours.get(key)?))).collect()
    }

    /// Whether mentions of the same thing are taken for it, over those that were found.
    pub fn linking(&self) -> Linking {
        let found = self.found();
        let mut sum = Linking { mentions: found.len() as f64, ..Default::default() };
        for a in &found {
            let of_gold = found.iter().filter(|b| b.1 == a.1).count() as f64;
            let of_ours = found.iter().filter(|b| b.2 == a.2).count() as f64;
            let both = found.iter().filter(|b| b.1 == a.1 && b.2 == a.2).count() as f64;
            sum.precision += both / of_ours;
            sum.recall += both / of_gold;
        }
        sum
    }

    /// Of the entities of which a mention was found on both sides, how many have one entity of ours on both.
    pub fn across(&self) -> (usize, usize) {
        let mut ids: BTreeMap<&str, [BTreeSet<u32>; 2]> = BTreeMap::new();
        for (at, gold, ours) in self.found() {
            ids.entry(gold).or_default()[at.0].insert(ours);
        }
        let both = || ids.values().filter(|i| i.iter().all(|side| !side.is_empty()));
        (both().filter(|[left, right]| !left.is_disjoint(right)).count(), both().count())
    }

    /// Prints what was missed, what was found besides, and which mentions are wrongly apart or together.
    pub fn print_errors(&self) {
        let text =
            |at: At| format!("{} {}: {}", super::SIDES[at.0], at.1, slice(&self.story.sides[at.0].text, (at.1, at.2)));
        for key in self.gold.keys().filter(|k| !self.ours.contains_key(k)) {
            println!("missed {} {}", key.1, text(key.0));
        }
        for key in self.ours.keys().filter(|k| !self.gold.contains_key(k)) {
            println!("extra  {} {}", key.1, text(key.0));
        }
        let found = self.found();
        for (n, a) in found.iter().enumerate() {
            for b in found[n + 1..].iter().filter(|b| (b.1 == a.1) != (b.2 == a.2)) {
                let what = if b.1 == a.1 { "apart " } else { "joined" };
                println!("{what} {} / {}", text(a.0), text(b.0));
            }
        }
    }
}

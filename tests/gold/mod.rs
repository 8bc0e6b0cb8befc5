//! Stories with gold, as `tests/stories/README.md` describes them.
#![allow(dead_code, missing_docs)]

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// A sentence of the gold: UTF-16 offsets.
#[derive(Clone, Debug)]
pub struct GoldSentence {
    pub id: String,
    pub start: u32,
    pub end: u32,
    pub role: String,
}

#[derive(Clone, Debug)]
pub struct GoldSide {
    pub text: String,
    pub language: String,
    pub sentences: Vec<GoldSentence>,
    pub junk: Vec<(u32, u32, String)>,
}

#[derive(Clone, Debug)]
pub struct GoldMatch {
    pub left: Vec<usize>,
    pub right: Vec<usize>,
    pub kind: String,
    pub quote: String,
    pub optional: bool,
}

#[derive(Clone, Debug)]
pub struct GoldStory {
    pub name: String,
    pub sides: [GoldSide; 2],
    pub matches: Vec<GoldMatch>,
    pub raw: Value,
}

impl GoldStory {
    pub fn read(folder: &Path) -> GoldStory {
        let raw: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("gold.json")).unwrap()).unwrap();
        let sides = ["left", "right"].map(|side| {
            let v = &raw[side];
            GoldSide {
                text: std::fs::read_to_string(folder.join(format!("{side}.txt"))).unwrap(),
                language: v["language"].as_str().unwrap_or("en").to_owned(),
                sentences: v["sentences"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|s| GoldSentence {
                        id: s["id"].as_str().unwrap().to_owned(),
                        start: s["start"].as_u64().unwrap() as u32,
                        end: s["end"].as_u64().unwrap() as u32,
                        role: s["role"].as_str().unwrap().to_owned(),
                    })
                    .collect(),
                junk: v["junk"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|s| {
                        (
                            s["start"].as_u64().unwrap() as u32,
                            s["end"].as_u64().unwrap() as u32,
                            s["kind"].as_str().unwrap_or("").to_owned(),
                        )
                    })
                    .collect(),
            }
        });
        let find = |side: usize, id: &str| sides[side].sentences.iter().position(|s| s.id == id).unwrap();
        let ids = |v: &Value, side: usize| -> Vec<usize> {
            v.as_array().unwrap().iter().map(|i| find(side, i.as_str().unwrap())).collect()
        };
        let matches = raw["alignments"]
            .as_array()
            .unwrap()
            .iter()
            .map(|a| GoldMatch {
                left: ids(&a["left"], 0),
                right: ids(&a["right"], 1),
                kind: a["kind"].as_str().unwrap().to_owned(),
                quote: a["quote"].as_str().unwrap_or("none").to_owned(),
                optional: a["optional"].as_bool().unwrap_or(false),
            })
            .collect();
        GoldStory { name: folder.file_name().unwrap().to_string_lossy().into_owned(), sides, matches, raw }
    }

    /// The links that must be found, and those that cost nothing.
    pub fn links(&self) -> (BTreeSet<(usize, usize)>, BTreeSet<(usize, usize)>) {
        let (mut required, mut optional) = (BTreeSet::new(), BTreeSet::new());
        for m in &self.matches {
            for &l in &m.left {
                for &r in &m.right {
                    if m.optional { &mut optional } else { &mut required }.insert((l, r));
                }
            }
        }
        (required, optional)
    }
}

/// All stories of a folder, in order of their names.
pub fn stories(folder: &Path) -> Vec<GoldStory> {
    let mut folders: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.join("gold.json").exists())
        .collect();
    folders.sort();
    folders.iter().map(|f| GoldStory::read(f)).collect()
}

/// UTF-16 offset -> byte offset.
pub fn bytes(text: &str, utf16: u32) -> usize {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        if units >= utf16 {
            return at;
        }
        units += c.len_utf16() as u32;
    }
    text.len()
}

/// True positives, found, expected.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count {
    pub hit: usize,
    pub found: usize,
    pub gold: usize,
}

impl Count {
    pub fn precision(self) -> f64 {
        if self.found == 0 { 1.0 } else { self.hit as f64 / self.found as f64 }
    }
    pub fn recall(self) -> f64 {
        if self.gold == 0 { 1.0 } else { self.hit as f64 / self.gold as f64 }
    }
    pub fn f1(self) -> f64 {
        if self.found + self.gold == 0 { 1.0 } else { 2.0 * self.hit as f64 / (self.found + self.gold) as f64 }
    }
    pub fn add(&mut self, other: Count) {
        self.hit += other.hit;
        self.found += other.found;
        self.gold += other.gold;
    }
}

//! Stories with gold, as `tests/stories/README.md` describes them.
#![allow(dead_code, missing_docs)]

pub mod mentions;
pub mod quotations;

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use story_compare::comparison::{Comparison, Sentence};
use story_compare::story::Story;
use story_compare::text::{Language, Span, Token, TokenKind};
use story_compare::{CompareOptions, StoryInput, compare};

/// Left and right sentence.
pub type Links = BTreeSet<(usize, usize)>;

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
    /// Whether what is called a sentence may hold more than one.
    pub units: bool,
    pub language: String,
    pub sentences: Vec<GoldSentence>,
    pub junk: Vec<(u32, u32, String)>,
}

/// The names of the sides in `gold.json`.
pub const SIDES: [&str; 2] = ["left", "right"];

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
                units: false,
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

    /// Its left side beside the right one of a story that has nothing in common with it.
    pub fn crossed(&self, other: &GoldStory) -> GoldStory {
        GoldStory {
            name: format!("crossed {} {}", self.name, other.name),
            sides: [self.sides[0].clone(), other.sides[1].clone()],
            matches: vec![],
            raw: Value::Null,
        }
    }

    /// What the engine makes of it, told its languages.
    pub fn compared(&self) -> Comparison {
        let [left, right] = self.sides.each_ref().map(|side| StoryInput {
            text: side.text.clone(),
            language: Some(side.language.clone()),
            ..Default::default()
        });
        compare(&left, &right, &CompareOptions::default()).expect("a story")
    }

    /// What is annotated under `key` on a side; nothing if it is not.
    pub fn annotated(&self, side: usize, key: &str) -> &[Value] {
        self.raw[SIDES[side]][key].as_array().map_or(&[], Vec::as_slice)
    }

    /// Whether both sides have annotations under `key`.
    pub fn has(&self, key: &str) -> bool {
        SIDES.iter().all(|side| self.raw[side][key].is_array())
    }

    /// Whether the sides are in two languages.
    pub fn bilingual(&self) -> bool {
        self.sides[0].language != self.sides[1].language
    }

    /// What the story is an example of, for tables: where it comes from, and its languages.
    pub fn set(&self) -> String {
        let name = &*self.name;
        let languages = self.sides.each_ref().map(|s| &*s.language);
        let languages = if languages[0] == languages[1] { languages[0].to_owned() } else { languages.join("-") };
        match name {
            "seed" => "the seed pair".to_owned(),
            _ if name.starts_with("ntrex") => format!("NTREX {languages}"),
            _ if name.contains("-simple-") || name.contains("-speech-en") => format!("long documents, {languages}"),
            _ if name.starts_with("0") || name.starts_with("1") => format!("stories 01 to 10, {languages}"),
            _ => format!("other stories, {languages}"),
        }
    }

    /// The links that must be found, and those that cost nothing.
    pub fn links(&self) -> (Links, Links) {
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

/// Where sentences begin and end, in bytes.
pub fn spans(sentences: &[Sentence]) -> Vec<(usize, usize)> {
    sentences.iter().map(|s| (s.span.start as usize, s.span.end as usize)).collect()
}

/// How well scores foretell what is right: matches by their score, in tenths.
#[derive(Default)]
pub struct Calibration([(usize, usize, f64); 10]);

impl Calibration {
    /// Counts a match by its score.
    pub fn add(&mut self, score: f64, is_right: bool) {
        let bin = &mut self.0[((score * 10.0) as usize).min(9)];
        *bin = (bin.0 + 1, bin.1 + usize::from(is_right), bin.2 + score);
    }

    /// Prints the table.
    pub fn print(&self) {
        println!("score      matches   mean score   right");
        for (index, (all, right, sum)) in self.0.iter().enumerate().filter(|(_, bin)| bin.0 > 0) {
            let share = |x: f64| x / *all as f64;
            println!(".{index} to .{:<2} {all:>7} {:>12.3} {:>7.3}", index + 1, share(*sum), share(*right as f64));
        }
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

/// Byte offset -> UTF-16 offset, for every byte at which a character begins, and for the end.
pub fn utf16(text: &str) -> Vec<usize> {
    let mut at = 0;
    let mut out = vec![0; text.len() + 1];
    for (byte, c) in text.char_indices() {
        out[byte] = at;
        at += c.len_utf16();
    }
    out[text.len()] = at;
    out
}

/// The words between two UTF-16 offsets.
pub fn slice(text: &str, (start, end): (usize, usize)) -> &str {
    &text[bytes(text, start as u32)..bytes(text, end as u32)]
}

/// A form as it is compared: without article and marks.
pub fn plain(form: &str) -> String {
    let form = form.trim_matches(['«', '»', '“', '”', '"', '’', '‘', '\'']).to_lowercase();
    ["the ", "a ", "an "].iter().find_map(|a| form.strip_prefix(a)).unwrap_or(&form).to_owned()
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

impl GoldSide {
    /// For each found sentence (spans in bytes), the gold sentences of which it covers more than half; of units that may
    /// hold several sentences also the one that more than half of it lies in.
    pub fn covered(&self, found: &[(usize, usize)]) -> Vec<Vec<usize>> {
        let gold: Vec<(usize, usize)> =
            self.sentences.iter().map(|s| (bytes(&self.text, s.start), bytes(&self.text, s.end))).collect();
        let covers = |&(start, end): &(usize, usize)| {
            let over = |g: &(usize, usize)| {
                let common = end.min(g.1).saturating_sub(start.max(g.0)) * 2;
                common > g.1 - g.0 || self.units && common > end - start
            };
            gold.iter().enumerate().filter(|(_, g)| over(g)).map(|(index, _)| index).collect()
        };
        found.iter().map(covers).collect()
    }
}

/// Pairs made of a parallel corpus, a file of JSON lines: {id, left, right, leftUnits, rightUnits, gold, languages};
/// a unit stands for a sentence. The set's name is what comes before the documents' ids.
pub fn parallel(file: &Path) -> Vec<GoldStory> {
    let Ok(text) = std::fs::read_to_string(file) else { return vec![] };
    let number = |v: &Value| v.as_u64().unwrap() as u32;
    text.lines()
        .map(|line| {
            let raw: Value = serde_json::from_str(line).unwrap();
            let side = |name: &str, index: usize| GoldSide {
                units: true,
                text: raw[name].as_str().unwrap().to_owned(),
                language: raw["languages"][index].as_str().unwrap().to_owned(),
                sentences: raw[format!("{name}Units")]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|u| GoldSentence {
                        id: String::new(),
                        start: number(&u[0]),
                        end: number(&u[1]),
                        role: "body".to_owned(),
                    })
                    .collect(),
                junk: vec![],
            };
            let matches = raw["gold"]
                .as_array()
                .unwrap()
                .iter()
                .map(|p| GoldMatch {
                    left: vec![number(&p[0]) as usize],
                    right: vec![number(&p[1]) as usize],
                    kind: "same".to_owned(),
                    quote: "none".to_owned(),
                    optional: false,
                })
                .collect();
            let sides = [side("left", 0), side("right", 1)];
            GoldStory { name: raw["set"].as_str().unwrap().to_owned(), sides, matches, raw }
        })
        .collect()
}

/// Found matches (sentence indexes) against the gold, as a set of links; sentences as spans in bytes.
pub fn link_count(
    gold: &GoldStory,
    sentences: [&[(usize, usize)]; 2],
    matches: impl Iterator<Item = (Vec<usize>, Vec<usize>)>,
) -> Count {
    let covered = [0, 1].map(|side| gold.sides[side].covered(sentences[side]));
    let (required, optional) = gold.links();
    let mut links = BTreeSet::new();
    for (left, right) in matches {
        for &l in &left {
            for &r in &right {
                let pairs: Vec<_> =
                    covered[0][l].iter().flat_map(|&a| covered[1][r].iter().map(move |&b| (a, b))).collect();
                // A match of what is no sentence in the gold is a false one all the same.
                if pairs.is_empty() {
                    links.insert((1_000_000 + l, 1_000_000 + r));
                }
                links.extend(pairs);
            }
        }
    }
    links.retain(|p| required.contains(p) || !optional.contains(p));
    Count { hit: links.intersection(&required).count(), found: links.len(), gold: required.len() }
}

/// Exact n:m matches: as many groups of gold sentences found as they are, of those that are not optional.
pub fn group_count(
    gold: &GoldStory,
    sentences: [&[(usize, usize)]; 2],
    matches: impl Iterator<Item = (Vec<usize>, Vec<usize>)>,
) -> Count {
    let covered = [0, 1].map(|side| gold.sides[side].covered(sentences[side]));
    let flat = |side: usize, found: &[usize]| -> BTreeSet<usize> {
        found.iter().flat_map(|&s| covered[side][s].iter().copied()).collect()
    };
    let group = |m: &GoldMatch| -> (BTreeSet<usize>, BTreeSet<usize>) {
        (m.left.iter().copied().collect(), m.right.iter().copied().collect())
    };
    let required: BTreeSet<_> = gold.matches.iter().filter(|m| !m.optional).map(group).collect();
    let (_, optional) = gold.links();
    let found: BTreeSet<_> = matches.map(|(l, r)| (flat(0, &l), flat(1, &r))).collect();
    let free = |(l, r): &(BTreeSet<usize>, BTreeSet<usize>)| {
        l.iter().all(|&l| r.iter().all(|&r| optional.contains(&(l, r)))) && !required.contains(&(l.clone(), r.clone()))
    };
    let found: Vec<_> = found.into_iter().filter(|g| !free(g)).collect();
    Count { hit: found.iter().filter(|g| required.contains(g)).count(), found: found.len(), gold: required.len() }
}

/// The kind of the gold match that a found one touches, both as sentence indexes; of optional ones none.
pub fn kind<'a>(gold: &'a GoldStory, covered: &[Vec<Vec<usize>>; 2], left: &[u32], right: &[u32]) -> Option<&'a str> {
    let has = |side: usize, sentences: &[u32], wanted: &[usize]| {
        sentences.iter().any(|&s| covered[side][s as usize].iter().any(|g| wanted.contains(g)))
    };
    let of = gold.matches.iter().find(|g| !g.optional && has(0, left, &g.left) && has(1, right, &g.right))?;
    Some(&of.kind)
}

/// Two passages with word links by hand.
pub struct WordGold {
    pub stories: [Story<'static>; 2],
    /// Left and right token.
    pub links: Links,
}

/// Word alignments from a file of JSON lines, as `words-edinburgh-train.jsonl` of the gold has them; none if there is no
/// such file.
pub fn words(file: &Path) -> Vec<WordGold> {
    let Ok(text) = std::fs::read_to_string(file) else { return vec![] };
    let number = |v: &Value| v.as_u64().expect("index") as usize;
    let read = |line: &str| {
        let v: Value = serde_json::from_str(line).expect("JSON");
        let stories = ["left", "right"].map(|side| {
            let text: &'static str = Box::leak(v[side].as_str().expect("text").to_owned().into_boxed_str());
            let offset = |t: &Value| bytes(text, t.as_u64().expect("offset") as u32);
            let token = |t: &Value| {
                let span = Span::new(offset(&t[0]), offset(&t[1]));
                let word = &text[span.range()];
                let kind = if word.chars().any(char::is_alphabetic) {
                    TokenKind::Word
                } else if word.chars().any(char::is_numeric) {
                    TokenKind::Number
                } else {
                    TokenKind::Punctuation
                };
                Token { span, kind }
            };
            let tokens = v[format!("{side}Tokens")].as_array().expect("tokens").iter().map(token).collect();
            Story::of_tokens(text, Language::English, tokens)
        });
        let links = v["sure"].as_array().expect("links").iter().map(|p| (number(&p[0]), number(&p[1]))).collect();
        WordGold { stories, links }
    };
    text.lines().map(read).collect()
}

/// Macro averages of precision and recall over pairs of passages, as word alignments are judged, and F1 of the two.
#[derive(Clone, Copy, Debug, Default)]
pub struct Macro {
    precision: f64,
    recall: f64,
    pairs: f64,
}

impl Macro {
    pub fn add(&mut self, count: Count) {
        self.precision += count.precision();
        self.recall += count.recall();
        self.pairs += 1.0;
    }

    /// Precision, recall, F1.
    pub fn figures(&self) -> (f64, f64, f64) {
        let (p, r) = (self.precision / self.pairs, self.recall / self.pairs);
        (p, r, 2.0 * p * r / (p + r))
    }
}

/// How many word links are right.
pub fn word_count(found: &[(Vec<usize>, Vec<usize>)], gold: &Links) -> Count {
    let found: Links =
        found.iter().flat_map(|(l, r)| l.iter().flat_map(move |&i| r.iter().map(move |&j| (i, j)))).collect();
    Count { hit: found.intersection(gold).count(), found: found.len(), gold: gold.len() }
}

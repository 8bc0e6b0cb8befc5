//! Open corpora with names, as plain text and spans: for learning the tagger and for measuring it.
//!
//! Every corpus comes in a format of its own; here each becomes documents of running text, since that is what the engine
//! reads. What a corpus names beside people, places and organisations is left out.
#![allow(dead_code)]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

pub type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Person,
    Place,
    Organisation,
}

pub const KINDS: [Kind; 3] = [Kind::Person, Kind::Place, Kind::Organisation];

/// Names of a text: first and last byte, kind.
pub type Names = BTreeSet<(usize, usize, Kind)>;

/// A document of running text, its sentences one after the other.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub text: String,
    pub names: Names,
    /// Where each sentence of the corpus begins.
    pub sentences: Vec<usize>,
}

/// A part of a corpus.
pub struct Corpus {
    pub name: &'static str,
    /// BCP 47.
    pub language: &'static str,
    pub documents: Vec<Document>,
}

/// The folder of the corpora: the archive is unpacked beside the build, once.
pub fn folder(archive: &Path) -> Result<PathBuf> {
    let folder = Path::new("target/corpora");
    if !folder.join("unpacked").exists() {
        fs::create_dir_all(folder)?;
        let done = Command::new("tar").arg("xJf").arg(fs::canonicalize(archive)?).arg("-C").arg(folder).status()?;
        if !done.success() {
            return Err("the archive cannot be unpacked".into());
        }
        fs::write(folder.join("unpacked"), "")?;
    }
    Ok(folder.to_owned())
}

/// What the tagger learns from.
pub fn training(folder: &Path) -> Result<Vec<Corpus>> {
    let corpus = |name, language, documents| Corpus { name, language, documents };
    let text = |path: &str| fs::read_to_string(folder.join(path));
    let mut wiki = vec![];
    for (n, block) in
        text("juandr_wikigold/data/wikigold/CONLL-format/data/wikigold.conll.txt")?.split("-DOCSTART-").enumerate()
    {
        let block = if n == 0 { block } else { block.split_once('\n').map_or("", |(_, rest)| rest) };
        wiki.extend(columns(block, ' ', usize::MAX));
    }
    let mut cross = vec![];
    for field in ["politics", "science", "literature", "music", "ai"] {
        for part in ["train", "dev", "test"] {
            cross.extend(columns(&text(&format!("crossner/{field}-{part}.txt"))?, '\t', 1));
        }
    }
    let mut red = vec![];
    for part in ["dev", "test"] {
        red.extend(doc_red(&text(&format!("redocred/{part}_revised.json"))?)?);
    }
    let mut web = universal(&text("uner_en_ewt/en_ewt-ud-dev.iob2")?);
    web.extend(universal(&text("uner_en_ewt/en_ewt-ud-test.iob2")?));
    Ok(vec![
        corpus("uner_en_ewt", "en", web),
        corpus("wikigold", "en", wiki),
        corpus("redocred", "en", red),
        corpus("crossner", "en", cross),
        corpus("wnut17", "en", columns(&text("wnut17/wnut17train.conll")?, '\t', 1)),
        corpus("factrueval2016 devset", "ru", fact_ru_eval(&folder.join("factrueval2016/devset"))?),
        corpus("ud_be_hse dev", "be", be_hse(&text("ud_be_hse/be_hse-ud-dev.conllu")?)),
    ])
}

/// What it is measured on and has never seen.
pub fn held_back(folder: &Path) -> Result<Vec<Corpus>> {
    let corpus = |name, language, documents| Corpus { name, language, documents };
    let text = |path: &str| fs::read_to_string(folder.join(path));
    Ok(vec![
        corpus("uner_en_pud", "en", universal(&text("uner_en_pud/en_pud-ud-test.iob2")?)),
        corpus("uner_ru_pud", "ru", universal(&text("uner_ru_pud/ru_pud-ud-test.iob2")?)),
        corpus("factrueval2016 testset", "ru", fact_ru_eval(&folder.join("factrueval2016/testset"))?),
        corpus("ud_be_hse test", "be", be_hse(&text("ud_be_hse/be_hse-ud-test.conllu")?)),
    ])
}

/// The kind that a label of some corpus means.
fn kind(label: &str) -> Option<Kind> {
    Some(match label {
        "PER" | "Person" | "person" | "politician" | "writer" | "musicalartist" | "scientist" | "researcher" => {
            Kind::Person
        }
        "LOC" | "Location" | "LocOrg" | "location" | "country" => Kind::Place,
        "ORG" | "Org" | "organisation" | "politicalparty" | "band" | "university" | "corporation" | "group" => {
            Kind::Organisation
        }
        _ => return None,
    })
}

impl Document {
    /// Adds a token as it would be printed behind the others; its place.
    fn token(&mut self, token: &str, quotes: &mut usize) -> (usize, usize) {
        let opens = match token {
            "\"" | "''" | "``" => {
                *quotes += 1;
                *quotes % 2 == 1
            }
            _ => token.starts_with(['(', '[', '“', '«', '„', '$', '#']),
        };
        let closes = !opens
            && token.starts_with(['.', ',', ';', ':', '!', '?', ')', ']', '”', '»', '%', '\'', '’', '"'])
            || token == "n't";
        if !(self.text.is_empty() || closes || self.text.ends_with(['(', '[', '“', '«', '„', '$', '#', '\u{2063}']))
        {
            self.text.push(' ');
        }
        if self.text.ends_with('\u{2063}') {
            self.text.pop();
        }
        let start = self.text.len();
        self.text.push_str(match token {
            "``" | "''" => "\"",
            "-LRB-" => "(",
            "-RRB-" => ")",
            _ => token,
        });
        let end = self.text.len();
        if opens && token.starts_with(['"', '\'', '`']) {
            // The next token follows without a space.
            self.text.push('\u{2063}');
        }
        (start, end)
    }

    fn finish(&mut self) {
        if self.text.ends_with('\u{2063}') {
            self.text.pop();
        }
    }
}

/// Lines of token and IOB or IO label, sentences parted by empty lines, so many in a document.
fn columns(text: &str, separator: char, sentences: usize) -> Vec<Document> {
    let mut documents: Vec<Document> = vec![];
    let mut left = 0;
    for block in text.replace('\r', "").split("\n\n") {
        let rows: Vec<(&str, &str)> =
            block.lines().filter_map(|line| line.rsplit_once(separator)).map(|(t, l)| (t.trim(), l.trim())).collect();
        if rows.is_empty() {
            continue;
        }
        if left == 0 || documents.is_empty() {
            documents.push(Document::default());
            left = sentences;
        }
        left -= 1;
        let Some(document) = documents.last_mut() else { continue };
        document.sentences.push(document.text.len());
        let (mut open, mut quotes): (Option<(usize, usize, Kind)>, usize) = (None, 0);
        for (token, label) in rows {
            let (start, end) = document.token(token.split('\t').next_back().unwrap_or(token), &mut quotes);
            let kind = label.get(2..).and_then(kind);
            match (&mut open, kind) {
                (Some(name), Some(kind)) if name.2 == kind && label.starts_with('I') => name.1 = end,
                _ => {
                    document.names.extend(open.take());
                    open = kind.map(|kind| (start, end, kind));
                }
            }
        }
        document.names.extend(open);
        document.finish();
    }
    documents
}

/// Universal NER: IOB2 with `# text =`, a document by the ids of its sentences.
fn universal(file: &str) -> Vec<Document> {
    let mut documents: Vec<Document> = vec![];
    let mut last = String::new();
    for block in file.split("\n\n") {
        let Some(line) = block.lines().find_map(|l| l.strip_prefix("# text = ")) else { continue };
        let id = block.lines().find_map(|l| l.strip_prefix("# sent_id = ")).unwrap_or("");
        let document = id.rsplit_once('-').map_or(id, |(document, _)| document).to_owned();
        if documents.is_empty() || document != last {
            documents.push(Document::default());
            last = document;
        }
        let Some(document) = documents.last_mut() else { continue };
        let rows = block.lines().filter(|l| !l.starts_with('#')).filter_map(|row| {
            let mut columns = row.split('\t').skip(1);
            let (token, label) = (columns.next()?, columns.next()?);
            Some((token, label.get(2..).and_then(kind), label.starts_with('I')))
        });
        document.sentence(line, rows);
    }
    documents
}

impl Document {
    /// Adds a sentence whose tokens carry kinds: the kind, and whether the token goes on the name before it.
    fn sentence<'t>(&mut self, line: &str, rows: impl Iterator<Item = (&'t str, Option<Kind>, bool)>) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        let base = self.text.len();
        self.sentences.push(base);
        self.text.push_str(line);
        let mut at = 0;
        let mut open: Option<(usize, usize, Kind)> = None;
        for (token, kind, goes_on) in rows {
            let Some(found) = line[at..].find(token) else { continue };
            let (start, end) = (base + at + found, base + at + found + token.len());
            at += found + token.len();
            match (&mut open, kind) {
                (Some(name), Some(kind)) if goes_on && name.2 == kind => name.1 = end,
                _ => {
                    self.names.extend(open.take());
                    open = kind.map(|kind| (start, end, kind));
                }
            }
        }
        self.names.extend(open);
    }
}

/// The Belarusian treebank: neighbouring words of one type of name are a name. Its documents are texts of a site.
fn be_hse(file: &str) -> Vec<Document> {
    let mut documents: Vec<Document> = vec![];
    for block in file.split("\n\n") {
        let Some(line) = block.lines().find_map(|l| l.strip_prefix("# text = ")) else { continue };
        if documents.is_empty() || block.contains("# newdoc") {
            documents.push(Document::default());
        }
        let mut before = None;
        let rows: Vec<_> = block
            .lines()
            .filter(|l| !l.starts_with('#'))
            .filter_map(|row| {
                let columns: Vec<&str> = row.split('\t').collect();
                let (token, features) = (*columns.get(1)?, *columns.get(5)?);
                if !columns[0].bytes().all(|b| b.is_ascii_digit()) {
                    return None;
                }
                let kind = features.split('|').find_map(|f| f.strip_prefix("NameType=")).and_then(|t| match t {
                    "Giv" | "Sur" | "Pat" => Some(Kind::Person),
                    "Geo" => Some(Kind::Place),
                    "Com" => Some(Kind::Organisation),
                    _ => None,
                });
                let goes_on = kind.is_some() && kind == before;
                before = kind;
                Some((token, kind, goes_on))
            })
            .collect();
        if let Some(document) = documents.last_mut() {
            document.sentence(line, rows.into_iter());
        }
    }
    documents
}

/// Re-DocRED: JSON with the mentions of each entity.
fn doc_red(file: &str) -> Result<Vec<Document>> {
    let stories: Vec<Value> = serde_json::from_str(file)?;
    let number = |v: &Value| v.as_u64().unwrap_or(0) as usize;
    let mut documents = vec![];
    for story in &stories {
        let mut labels: BTreeMap<(usize, usize), (usize, Kind)> = BTreeMap::new();
        for mention in story["vertexSet"].as_array().into_iter().flatten().filter_map(Value::as_array).flatten() {
            if let Some(kind) = kind(mention["type"].as_str().unwrap_or("")) {
                let (sentence, from, to) =
                    (number(&mention["sent_id"]), number(&mention["pos"][0]), number(&mention["pos"][1]));
                let end = labels.entry((sentence, from)).or_insert((to, kind));
                end.0 = end.0.max(to);
            }
        }
        let mut document = Document::default();
        for (n, sentence) in story["sents"].as_array().into_iter().flatten().enumerate() {
            document.sentences.push(document.text.len());
            let mut quotes = 0;
            let mut open: Option<(usize, usize, Kind)> = None;
            for (k, token) in sentence.as_array().into_iter().flatten().enumerate() {
                let token = token.as_str().unwrap_or("").trim();
                if token.is_empty() {
                    continue;
                }
                let (start, end) = document.token(token, &mut quotes);
                if let Some((until, from, kind)) = open {
                    document.names.insert((from, end, kind));
                    if k + 1 < until {
                        document.names.remove(&(from, end, kind));
                    } else {
                        open = None;
                    }
                } else if let Some(&(until, kind)) = labels.get(&(n, k)) {
                    if until <= k + 1 {
                        document.names.insert((start, end, kind));
                    } else {
                        open = Some((until, start, kind));
                    }
                }
            }
            document.finish();
        }
        documents.push(document);
    }
    Ok(documents)
}

/// The documents of a folder of FactRuEval: extents of its objects.
fn fact_ru_eval(folder: &Path) -> Result<Vec<Document>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.filter_map(|e| Some(e.ok()?.path())).collect();
    files.sort();
    // One text has no gold.
    let has_gold = |p: &PathBuf| p.extension().is_some_and(|e| e == "txt") && p.with_extension("objects").exists();
    files.into_iter().filter(has_gold).map(|p| fact_ru_eval_document(&p)).collect()
}

fn fact_ru_eval_document(path: &Path) -> Result<Document> {
    let text = fs::read_to_string(path)?;
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut spans: BTreeMap<String, (usize, usize, String)> = BTreeMap::new();
    for line in fs::read_to_string(path.with_extension("spans"))?.lines() {
        let columns: Vec<&str> = line.split(' ').collect();
        if let [id, kind, start, length, ..] = columns[..] {
            let start: usize = start.parse()?;
            spans.insert(id.into(), (start, start + length.parse::<usize>()?, kind.into()));
        }
    }
    let mut names = Names::new();
    for line in fs::read_to_string(path.with_extension("objects"))?.lines() {
        let line = line.split('#').next().unwrap_or("");
        let mut columns = line.split_whitespace().skip(1);
        let Some(kind) = columns.next().and_then(kind) else { continue };
        let columns: Vec<&str> = columns.collect();
        // "правительство" alone is no name.
        let proper = |id: &&str| spans.get(*id).is_some_and(|s| s.2.ends_with("name"));
        if !columns.iter().any(proper) {
            continue;
        }
        let parts: Vec<_> =
            columns.iter().filter_map(|id| spans.get(*id)).filter(|s| s.2 != "job" && s.2 != "geo_adj").collect();
        // A place without what it is: "город".
        let parts: Vec<_> =
            if kind == Kind::Place { parts.into_iter().filter(|s| s.2 == "loc_name").collect() } else { parts };
        if let (Some(start), Some(end)) = (parts.iter().map(|s| s.0).min(), parts.iter().map(|s| s.1).max()) {
            names.insert((bytes[start], bytes[end], kind));
        }
    }
    Ok(Document { sentences: vec![0], names, text })
}

/// Names right, in the gold, and found, a kind each.
#[derive(Clone, Copy, Debug, Default)]
pub struct Score(pub [[usize; 3]; 3]);

impl Score {
    pub fn add(&mut self, gold: &Names, ours: &Names) {
        for (kind, [both, in_gold, in_ours]) in KINDS.into_iter().zip(&mut self.0) {
            *both += gold.intersection(ours).filter(|n| n.2 == kind).count();
            *in_gold += gold.iter().filter(|n| n.2 == kind).count();
            *in_ours += ours.iter().filter(|n| n.2 == kind).count();
        }
    }

    /// Precision, recall, F1 over all kinds.
    pub fn all(&self) -> [f64; 3] {
        figures(self.0.iter().fold([0; 3], |sum, kind| [sum[0] + kind[0], sum[1] + kind[1], sum[2] + kind[2]]))
    }

    /// F1 of each kind.
    pub fn kinds(&self) -> [f64; 3] {
        self.0.map(|kind| figures(kind)[2])
    }
}

fn figures([both, gold, ours]: [usize; 3]) -> [f64; 3] {
    let (p, r) = (both as f64 / ours.max(1) as f64, both as f64 / gold.max(1) as f64);
    [p, r, 2.0 * p * r / (p + r).max(1e-9)]
}

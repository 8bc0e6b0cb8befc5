//! Measures names against other people's gold, exact span and kind: `cargo run --release --example names -- FILE...`, files
//! in IOB2 with `# text =` lines (Universal NER) or FactRuEval's .txt beside their .spans and .objects. `SHOW=1` prints errors.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;
use story_compare::comparison::{EntityKind, Form};
use story_compare::{entities, story};

type Names = BTreeSet<(usize, usize, &'static str)>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut counts: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for file in std::env::args().skip(1) {
        let documents = if file.ends_with(".txt") {
            vec![fact_ru_eval(Path::new(&file))?]
        } else {
            iob(&fs::read_to_string(&file)?)
        };
        for (text, gold) in documents {
            let ours = ours(&text);
            for (kind, [both, in_gold, in_ours]) in &mut [("PER", [0; 3]), ("LOC", [0; 3]), ("ORG", [0; 3])] {
                let of = |names: &Names| names.iter().filter(|n| n.2 == *kind).copied().collect::<Names>();
                let (g, o) = (of(&gold), of(&ours));
                *both = g.intersection(&o).count();
                *in_gold = g.len();
                *in_ours = o.len();
                let count = counts.entry(*kind).or_default();
                for (sum, n) in count.iter_mut().zip([*both, *in_gold, *in_ours]) {
                    *sum += n;
                }
            }
            if std::env::var_os("SHOW").is_some() {
                show("missed", &text, gold.difference(&ours));
                show("extra ", &text, ours.difference(&gold));
            }
        }
    }
    let mut all = [0; 3];
    for (kind, count) in &counts {
        print(kind, *count);
        for (sum, n) in all.iter_mut().zip(count) {
            *sum += n;
        }
    }
    print("all", all);
    Ok(())
}

fn print(kind: &str, [both, gold, ours]: [usize; 3]) {
    let (p, r) = (both as f64 / ours.max(1) as f64, both as f64 / gold.max(1) as f64);
    println!("{kind:4} precision {p:.3} recall {r:.3} F1 {:.3} ({gold} in the gold)", 2.0 * p * r / (p + r).max(1e-9));
}

fn show<'n>(what: &str, text: &str, names: impl Iterator<Item = &'n (usize, usize, &'static str)>) {
    for (start, end, kind) in names {
        let before = text[..*start].char_indices().rev().take(30).last().map_or(*start, |(at, _)| at);
        let after = text[*end..].char_indices().nth(20).map_or(text.len(), |(at, _)| end + at);
        println!(
            "{what} {kind} …{}[{}]{}…",
            &text[before..*start].replace('\n', " "),
            &text[*start..*end],
            &text[*end..after].replace('\n', " ")
        );
    }
}

fn ours(text: &str) -> Names {
    let story = story::read(text, None);
    let mut names = Names::new();
    for entity in entities::find(&story, None, &[]) {
        let kind = match entity.kind {
            EntityKind::Person => "PER",
            EntityKind::Place => "LOC",
            EntityKind::Organisation => "ORG",
            _ => continue,
        };
        for mention in entity.left.iter().filter(|m| matches!(m.form, Form::Name | Form::Acronym)) {
            names.insert((mention.span.start as usize, mention.span.end as usize, kind));
        }
    }
    names
}

/// The documents of an IOB2 file, each with its names.
fn iob(file: &str) -> Vec<(String, Names)> {
    let mut documents: Vec<(String, Names)> = vec![];
    let mut last = String::new();
    for block in file.split("\n\n") {
        let Some(line) = block.lines().find_map(|l| l.strip_prefix("# text = ")) else { continue };
        let id = block.lines().find_map(|l| l.strip_prefix("# sent_id = ")).unwrap_or("");
        let document = id.rsplit_once('-').map_or(id, |(document, _)| document).to_owned();
        if documents.is_empty() || document != last {
            documents.push(Default::default());
            last = document;
        }
        let Some((text, names)) = documents.last_mut() else { continue };
        if !text.is_empty() {
            text.push(' ');
        }
        let base = text.len();
        text.push_str(line);
        let mut at = 0;
        let mut open: Option<(usize, usize, &'static str)> = None;
        for row in block.lines().filter(|l| !l.starts_with('#')) {
            let mut columns = row.split('\t').skip(1);
            let (Some(token), Some(tag)) = (columns.next(), columns.next()) else { continue };
            let Some(found) = line[at..].find(token) else { continue };
            let (start, end) = (base + at + found, base + at + found + token.len());
            at += found + token.len();
            let kind = match tag.get(2..) {
                Some("PER") => "PER",
                Some("LOC") => "LOC",
                Some("ORG") => "ORG",
                _ => "",
            };
            if tag.starts_with('I')
                && let Some(name) = &mut open
            {
                name.1 = end;
                continue;
            }
            names.extend(open.take());
            if !kind.is_empty() {
                open = Some((start, end, kind));
            }
        }
        names.extend(open);
    }
    documents
}

/// A document of FactRuEval: extents of its objects.
fn fact_ru_eval(path: &Path) -> Result<(String, Names), Box<dyn Error>> {
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
        let kind = match columns.next() {
            Some("Person") => "PER",
            Some("Location" | "LocOrg") => "LOC",
            Some("Org") => "ORG",
            _ => continue,
        };
        let parts: Vec<_> =
            columns.filter_map(|id| spans.get(id)).filter(|s| s.2 != "job" && s.2 != "geo_adj").collect();
        // A place without what it is: "город".
        let parts: Vec<_> =
            if kind == "LOC" { parts.into_iter().filter(|s| s.2 == "loc_name").collect() } else { parts };
        if let (Some(start), Some(end)) = (parts.iter().map(|s| s.0).min(), parts.iter().map(|s| s.1).max()) {
            names.insert((bytes[start], bytes[end], kind));
        }
    }
    Ok((text, names))
}

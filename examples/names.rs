//! Measures names against open corpora that the tagger has not learnt from, exact span and kind:
//! `cargo run --release --example names [-- ARCHIVE]`. `SHOW=1` prints errors, `SEEN=1` measures what it has learnt from,
//! `ALONE=1` hands over each sentence by itself. `DUMP=FILE` writes texts and gold as JSON lines, for other programs to be
//! measured on (`tools/quality.mjs`).

#[path = "corpora/mod.rs"]
mod corpora;

use corpora::{Document, Kind, Names, Score};
use std::io::Write;
use std::path::Path;
use story_compare::comparison::{EntityKind, Form};
use story_compare::{entities, story};

fn main() -> corpora::Result<()> {
    let archive = std::env::args().nth(1).unwrap_or_else(|| "../shared/corpora/ner-open.tar.xz".to_owned());
    let folder = corpora::folder(Path::new(&archive))?;
    let mut dump = std::env::var_os("DUMP").map(std::fs::File::create).transpose()?;
    let set = |name: &str| std::env::var_os(name).is_some();
    let corpora = if set("SEEN") { corpora::training(&folder)? } else { corpora::held_back(&folder)? };
    println!("{:26} {:>6} {:>6} {:>6}   person place  organisation", "", "P", "R", "F1");
    for corpus in corpora {
        let (mut exact, mut spans) = (Score::default(), Score::default());
        for document in &corpus.documents {
            let parts = if set("ALONE") { sentences(document) } else { vec![document.clone()] };
            for part in parts {
                if let Some(file) = &mut dump {
                    let names: Vec<_> = part.names.iter().map(|n| (n.0, n.1, n.2 as usize)).collect();
                    let line = serde_json::json!({
                        "corpus": corpus.name, "language": corpus.language, "text": part.text, "names": names,
                    });
                    writeln!(file, "{line}")?;
                }
                let ours = ours(&part.text, corpus.language);
                exact.add(&part.names, &ours);
                let plain = |names: &Names| names.iter().map(|n| (n.0, n.1, Kind::Person)).collect::<Names>();
                spans.add(&plain(&part.names), &plain(&ours));
                if set("SHOW") {
                    show("missed", &part.text, part.names.difference(&ours));
                    show("extra ", &part.text, ours.difference(&part.names));
                }
            }
        }
        let ([p, r, f], [person, place, organisation]) = (exact.all(), exact.kinds());
        println!(
            "{:26} {p:6.3} {r:6.3} {f:6.3}   {person:.3}  {place:.3}  {organisation:.3}   span alone {:.3}",
            corpus.name,
            spans.all()[2]
        );
    }
    Ok(())
}

/// A document's sentences, each a text of its own.
fn sentences(document: &Document) -> Vec<Document> {
    let ends = document.sentences.iter().skip(1).copied().chain([document.text.len()]);
    let cut = |(start, end): (usize, usize)| Document {
        text: document.text[start..end].to_owned(),
        names: document
            .names
            .iter()
            .filter(|n| start <= n.0 && n.1 <= end)
            .map(|n| (n.0 - start, n.1 - start, n.2))
            .collect(),
        sentences: vec![0],
    };
    document.sentences.iter().copied().zip(ends).map(cut).collect()
}

fn show<'n>(what: &str, text: &str, names: impl Iterator<Item = &'n (usize, usize, Kind)>) {
    for (start, end, kind) in names {
        let before = text[..*start].char_indices().rev().take(30).last().map_or(*start, |(at, _)| at);
        let after = text[*end..].char_indices().nth(20).map_or(text.len(), |(at, _)| end + at);
        println!(
            "{what} {kind:?} …{}[{}]{}…",
            &text[before..*start].replace('\n', " "),
            &text[*start..*end],
            &text[*end..after].replace('\n', " ")
        );
    }
}

fn ours(text: &str, language: &str) -> Names {
    let story = story::read(text, Some(language));
    let mut names = Names::new();
    for entity in entities::find(&story, None, &[]) {
        let kind = match entity.kind {
            EntityKind::Person => Kind::Person,
            EntityKind::Place => Kind::Place,
            EntityKind::Organisation => Kind::Organisation,
            _ => continue,
        };
        for mention in entity.left.iter().filter(|m| matches!(m.form, Form::Name | Form::Acronym)) {
            names.insert((mention.span.start as usize, mention.span.end as usize, kind));
        }
    }
    names
}

//! Pages in the manner of several newsrooms, read and held against the marks in them: `tests/pages/README.md`.

use std::path::Path;
use story_compare::comparison::{Role, SkippedKind};
use story_compare::story;
use story_compare::text::chars::is_space;

/// A page without its marks, and what they say.
#[derive(Default)]
struct Page {
    text: String,
    skipped: Vec<(usize, usize, String)>,
    sentences: Vec<(usize, usize)>,
    headings: Vec<(usize, usize, Role)>,
    quotations: Vec<(usize, usize)>,
}

fn page(marked: &str) -> Page {
    let mut page = Page::default();
    let mut quotation = None;
    for line in marked.split_inclusive('\n') {
        let (role, line) = match (line.strip_prefix("# "), line.strip_prefix("## ")) {
            (Some(rest), _) => (Role::Headline, rest),
            (_, Some(rest)) => (Role::Subheading, rest),
            _ => (Role::Body, line),
        };
        let mut sentence = page.text.len();
        let mut rest = line;
        loop {
            let mark = rest.find(['{', '¦', '⟨', '⟩']);
            let (plain, from) = mark.map_or((rest, rest.len()), |n| (&rest[..n], n));
            page.text.push_str(plain);
            rest = &rest[from..];
            let end = page.text.len();
            match rest.chars().next() {
                None => {
                    close(&mut page, sentence, end, role);
                    break;
                }
                Some('⟨') => quotation = Some(end),
                Some('⟩') => page.quotations.push((quotation.take().expect("an opening mark"), end)),
                Some('{') => {
                    close(&mut page, sentence, end, role);
                    let inside = &rest[1..rest.find('}').expect("a closing bracket")];
                    let (kind, words) = inside.split_once(':').expect("a kind");
                    page.text.push_str(words);
                    page.skipped.push((end, page.text.len(), kind.to_owned()));
                    rest = &rest[inside.len() + 1..];
                    sentence = page.text.len();
                }
                _ => {
                    close(&mut page, sentence, end, role);
                    sentence = end;
                }
            }
            let first = rest.chars().next().map_or(0, char::len_utf8);
            rest = &rest[first..];
        }
    }
    page.skipped.sort();
    page.sentences.sort();
    // A wrapped line goes on with the sentence: lines that end without a mark and without a blank line are joined
    // where the page says so in its name.
    page
}

fn close(page: &mut Page, start: usize, end: usize, role: Role) {
    let words = &page.text[start..end];
    let inner = words.trim_matches(is_space);
    if inner.is_empty() {
        return;
    }
    let start = start + (words.len() - words.trim_start_matches(is_space).len());
    page.sentences.push((start, start + inner.len()));
    if role != Role::Body {
        page.headings.push((start, start + inner.len(), role));
    }
}

fn kind(kind: SkippedKind) -> String {
    format!("{kind:?}").to_lowercase()
}

#[test]
fn reads_pages_as_they_are_marked() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    let mut faults = vec![];
    for path in paths.iter().filter(|p| p.extension().is_some_and(|e| e == "txt")) {
        let name = path.file_stem().unwrap().to_string_lossy();
        let marked = std::fs::read_to_string(path).unwrap();
        let mut page = page(&marked);
        if name.starts_with("wrapped") {
            join_lines(&mut page);
        }
        let story = story::read(&page.text, None);
        let mut compare = |what: &str, found: Vec<(usize, usize, String)>, wanted: Vec<(usize, usize, String)>| {
            for (items, others, word) in [(&found, &wanted, "found"), (&wanted, &found, "wanted")] {
                for item in items.iter().filter(|i| !others.contains(i)) {
                    faults.push(format!("{name}: {word} {what} {} {:?}", item.2, &page.text[item.0..item.1]));
                }
            }
        };
        let range = |span: story_compare::text::Span| (span.start as usize, span.end as usize);
        let plain = |(start, end): (usize, usize)| (start, end, String::new());
        compare(
            "sentence",
            story.sentences.iter().map(|s| plain(range(s.span))).collect(),
            page.sentences.iter().copied().map(plain).collect(),
        );
        compare(
            "role",
            story
                .sentences
                .iter()
                .filter(|s| s.role != Role::Body)
                .map(|s| (range(s.span).0, range(s.span).1, format!("{:?}", s.role)))
                .collect(),
            page.headings.iter().map(|&(start, end, role)| (start, end, format!("{role:?}"))).collect(),
        );
        compare(
            "skipped",
            merged(
                &page.text,
                story.skipped.iter().map(|s| (range(s.span).0, range(s.span).1, kind(s.kind))).collect(),
            ),
            merged(&page.text, page.skipped.clone()),
        );
        compare(
            "quotation",
            story.quotations.iter().map(|q| plain(range(q.span))).collect(),
            page.quotations.iter().copied().map(plain).collect(),
        );
        let (_, language) = name.split_once('-').unwrap();
        if story.tag != language {
            faults.push(format!("{name}: language {}", story.tag));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// Sentences of a hard-wrapped page go on over the ends of lines.
fn join_lines(page: &mut Page) {
    let mut joined: Vec<(usize, usize)> = vec![];
    for &(start, end) in &page.sentences {
        match joined.last_mut() {
            Some(last)
                if page.text[last.1..start] == *"\n" && !page.text[..last.1].ends_with(['.', '!', '?', '”', '"']) =>
            {
                last.1 = end;
            }
            _ => joined.push((start, end)),
        }
    }
    page.sentences = joined;
}

/// Neighbours of one kind on one line are one: how a line is cut into parts is nobody's business.
fn merged(text: &str, spans: Vec<(usize, usize, String)>) -> Vec<(usize, usize, String)> {
    let mut out: Vec<(usize, usize, String)> = vec![];
    for (start, end, kind) in spans {
        match out.last_mut() {
            Some(last) if !text[last.1..start].contains('\n') && text[last.1..start].chars().all(is_space) => {
                last.1 = end;
            }
            _ => out.push((start, end, kind)),
        }
    }
    out
}

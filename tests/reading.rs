//! How well stories are read, against the gold of the stories in `tests/stories`.
//!
//! `cargo test --test reading -- --nocapture` prints the figures and what differs.

use proptest::prelude::*;
use serde_json::Value;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use story_compare::comparison::Role;
use story_compare::story::{self, Story};
use story_compare::text::chars::is_space;

fn stories() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut stories: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.join("gold.json").exists())
        .collect();
    stories.sort();
    stories
}

/// For each UTF-16 offset of `text`, the byte.
fn bytes_of_units(text: &str) -> Vec<u32> {
    let mut bytes = vec![];
    for (at, c) in text.char_indices() {
        bytes.resize(bytes.len() + c.len_utf16(), at as u32);
    }
    bytes.push(text.len() as u32);
    bytes
}

fn spans(items: &Value, bytes: &[u32]) -> Vec<(u32, u32)> {
    let at = |v: &Value| bytes[v.as_u64().unwrap() as usize];
    items.as_array().unwrap().iter().map(|item| (at(&item["start"]), at(&item["end"]))).collect()
}

/// Right, found and wanted, for precision and recall.
#[derive(Default)]
struct Tally {
    right: usize,
    found: usize,
    wanted: usize,
}

impl Tally {
    fn add(&mut self, found: &HashSet<(u32, u32)>, wanted: &HashSet<(u32, u32)>) {
        self.right += found.intersection(wanted).count();
        self.found += found.len();
        self.wanted += wanted.len();
    }
    fn precision(&self) -> f64 {
        if self.found == 0 { 1.0 } else { self.right as f64 / self.found as f64 }
    }
    fn recall(&self) -> f64 {
        if self.wanted == 0 { 1.0 } else { self.right as f64 / self.wanted as f64 }
    }
    fn f1(&self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r == 0.0 { 0.0 } else { 2.0 * p * r / (p + r) }
    }
}

/// That the parts of a story fit together, whatever its text.
fn is_whole(story: &Story<'_>) {
    covers_all_once(story);
    assert_eq!(story.sentences.len(), story.sentence_tokens.len());
    let mut paragraph = 0;
    for (sentence, tokens) in story.sentences.iter().zip(&story.sentence_tokens) {
        assert!(sentence.paragraph >= paragraph && sentence.paragraph <= paragraph + 1);
        paragraph = sentence.paragraph;
        assert!(story.paragraphs[paragraph as usize].contains(sentence.span));
        let words = &story.text[sentence.span.range()];
        assert_eq!(words.trim_matches(is_space), words, "space around a sentence");
        let mut at = sentence.span.start as usize;
        for token in &story.tokens[tokens.clone()] {
            assert!(sentence.span.contains(token.span) && !token.span.is_empty());
            assert!(story.text[at..token.span.start as usize].chars().all(is_space), "lost between tokens");
            at = token.span.end as usize;
        }
        assert!(story.text[at..sentence.span.end as usize].chars().all(is_space), "lost behind tokens");
    }
    assert_eq!(story.paragraphs.len(), story.sentences.last().map_or(0, |s| s.paragraph as usize + 1));
    let quotations = story.quotations.iter().map(|q| q.span);
    for spans in [story.skipped.iter().map(|s| s.span).collect::<Vec<_>>(), quotations.collect()] {
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "overlap or disorder");
        assert!(spans.iter().all(|s| !s.is_empty() && story.text.get(s.range()).is_some()));
    }
}

fn covers_all_once(story: &Story<'_>) {
    let mut spans: Vec<_> =
        story.sentences.iter().map(|s| s.span).chain(story.skipped.iter().map(|s| s.span)).collect();
    spans.sort();
    let mut at = 0;
    for span in spans {
        assert!(at <= span.start, "overlap at {span:?}");
        assert!(story.text[at as usize..span.start as usize].chars().all(is_space), "lost before {span:?}");
        at = span.end;
    }
    assert!(story.text[at as usize..].chars().all(is_space), "lost at the end");
}

#[test]
fn reads_the_stories_like_their_gold() {
    let (mut sentences, mut junk, mut headlines, mut languages) =
        (Tally::default(), Tally::default(), Tally::default(), (0, 0));
    for folder in stories() {
        let gold: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("gold.json")).unwrap()).unwrap();
        for side in ["left", "right"] {
            let text = std::fs::read_to_string(folder.join(format!("{side}.txt"))).unwrap();
            let name = format!("{}/{side}", folder.file_name().unwrap().to_string_lossy());
            let bytes = bytes_of_units(&text);
            let story = story::read(&text, None);
            is_whole(&story);

            let found: HashSet<_> = story.sentences.iter().map(|s| (s.span.start, s.span.end)).collect();
            let wanted: HashSet<_> = spans(&gold[side]["sentences"], &bytes).into_iter().collect();
            sentences.add(&found, &wanted);
            let show = |(start, end): &(u32, u32)| text[*start as usize..*end as usize].to_owned();
            let mut differing: Vec<_> = found.symmetric_difference(&wanted).collect();
            differing.sort();
            for span in differing {
                println!("{name}: sentence {} {:?}", if found.contains(span) { "found" } else { "wanted" }, show(span));
            }

            let units = |spans: Vec<(u32, u32)>| -> HashSet<(u32, u32)> {
                let chars = |(start, end): (u32, u32)| {
                    text[start as usize..end as usize]
                        .char_indices()
                        .filter(|&(_, c)| !is_space(c))
                        .map(move |(n, _)| (start + n as u32, 0))
                };
                spans.into_iter().flat_map(chars).collect()
            };
            junk.add(
                &units(story.skipped.iter().map(|s| (s.span.start, s.span.end)).collect()),
                &units(spans(&gold[side]["junk"], &bytes)),
            );
            for skipped in &story.skipped {
                println!("{name}: {:?} {:?}", skipped.kind, &text[skipped.span.range()]);
            }

            let headline = |role: &Value| role == "headline";
            let wanted: Vec<Value> =
                gold[side]["sentences"].as_array().unwrap().iter().filter(|s| headline(&s["role"])).cloned().collect();
            let wanted: HashSet<_> = spans(&Value::Array(wanted), &bytes).into_iter().collect();
            let found: HashSet<_> =
                story.sentences.iter().filter(|s| s.role != Role::Body).map(|s| (s.span.start, s.span.end)).collect();
            for span in found.symmetric_difference(&wanted) {
                println!("{name}: headline {} {:?}", if found.contains(span) { "found" } else { "wanted" }, show(span));
            }
            headlines.add(&found, &wanted);

            languages.1 += 1;
            let expected = gold[side]["language"].as_str().unwrap();
            let known = ["en", "ru", "be"].contains(&expected);
            let expected = if known { expected } else { "und" };
            if story.tag != expected {
                println!("{name}: language {} instead of {expected}", story.tag);
            }
            languages.0 += usize::from(story.tag == expected);
        }
    }
    println!("sentences: F1 {:.4} of {}", sentences.f1(), sentences.wanted);
    println!("boilerplate characters: precision {:.4}, recall {:.4}", junk.precision(), junk.recall());
    println!("headlines: precision {:.4}, recall {:.4}", headlines.precision(), headlines.recall());
    println!("languages: {} of {}", languages.0, languages.1);
    assert!(sentences.f1() >= 0.98);
    assert!(junk.precision() >= 0.999 && junk.recall() >= 0.99);
    assert!(headlines.precision() == 1.0 && headlines.recall() == 1.0);
    assert!(languages.0 == languages.1);
}

#[test]
fn boilerplate_alone_is_no_story() {
    for text in [
        "",
        " \n\t",
        "Views: 512\nShare: Telegram Viber X",
        "2026-03-17",
        "***",
        "Read also: Another Story",
        "\u{feff}",
        "❶\t",
    ] {
        let story = story::read(text, None);
        assert!(story.sentences.is_empty(), "{text:?}");
        is_whole(&story);
    }
}

#[test]
fn a_megabyte_of_anything_is_read() {
    for unit in [
        "a",
        "“",
        "( ",
        ". ",
        "\n",
        "— Да. ",
        "1 ",
        "Фота: ",
        "https://",
        "‘a ’a ",
        "A\n",
        "\u{301}",
        "😀",
        "x. «y» ",
        "12 мая ",
    ] {
        let text = unit.repeat(1_000_000 / unit.len());
        is_whole(&story::read(&text, None));
    }
}

/// Lines as pages have them, whole and broken.
fn pages() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "(?s:.{0,40})",
        "[A-Za-zА-Яа-яўі]{1,9}",
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just(" ".to_owned()),
        prop::sample::select(vec![
            "date 2026-03-17",
            "news.by",
            "https://a.b/c.webp 480w, ",
            "HOMEL, 30 March (BelTA) –",
            "Read also:",
            "Читайте также:",
            "Фото: ",
            "Photo: Reuters",
            "4,812 views",
            "3.31 BYN",
            "Share: Telegram Viber",
            "Support us!",
            "12 мая 2026, 15:48",
            "“",
            "”",
            "«",
            "»",
            "‘",
            "’",
            "\"",
            "— ",
            "(",
            ")",
            ". ",
            "? ",
            "! ",
            "… ",
            "г. ",
            "U.S. ",
            "No. ",
            "a.m. ",
            ", ",
            "— сказал он.",
            "he said.",
            "🔥",
            "+5 °C",
            "Log in to read",
            "The minister said so.",
            "Ён сказаў гэта.",
            "\u{feff}",
            "\u{85}",
            "\r\n",
            "\u{2028}",
            "\u{a0}",
            "І\u{301}",
            "5",
            "½",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_character_is_in_a_sentence_or_skipped(text in pages()) {
        is_whole(&story::read(&text, None));
    }

    #[test]
    fn broken_stories_are_read(cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..6), which in 0usize..22) {
        let folder = &stories()[which / 2];
        let text = std::fs::read_to_string(folder.join(["left.txt", "right.txt"][which % 2])).unwrap();
        let mut chars: Vec<char> = text.chars().collect();
        for (from, to) in cuts {
            let (from, to) = (from.index(chars.len()), to.index(chars.len()));
            let piece: Vec<char> = chars.drain(from..(from + 40).min(chars.len())).collect();
            let to = to.min(chars.len());
            chars.splice(to..to, piece);
        }
        is_whole(&story::read(&chars.into_iter().collect::<String>(), None));
    }
}

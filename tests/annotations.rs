//! What people annotated in the stories is what stands there, and hangs together.

mod gold;

use gold::GoldStory;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const SIDES: [&str; 2] = ["left", "right"];

fn stories() -> Vec<GoldStory> {
    gold::stories(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories"))
}

/// Start and end in UTF-16 code units, if the text there is the one that the annotation repeats.
fn place(story: &GoldStory, side: usize, v: &Value) -> (usize, usize) {
    let at = |key: &str| v[key].as_u64().unwrap_or_else(|| panic!("{}: no {key} in {v}", story.name)) as usize;
    let units: Vec<u16> = story.sides[side].text.encode_utf16().collect();
    let slice = units.get(at("start")..at("end")).map(String::from_utf16_lossy);
    assert_eq!(slice.as_deref(), v["text"].as_str(), "{} {}", story.name, SIDES[side]);
    (at("start"), at("end"))
}

fn list<'a>(story: &'a GoldStory, side: usize, key: &str) -> &'a [Value] {
    story.raw[SIDES[side]][key].as_array().map_or(&[], Vec::as_slice)
}

/// Names that a speaker can have: of the entities, and of what is mentioned.
fn names(story: &GoldStory) -> BTreeSet<&str> {
    let entities = story.raw["entities"].as_array().into_iter().flatten();
    let mentions = (0..2).flat_map(|side| list(story, side, "mentions"));
    entities.chain(mentions).filter_map(|e| e["entity"].as_str()).collect()
}

#[test]
fn annotations_repeat_the_text() {
    for story in stories() {
        for side in 0..2 {
            for key in ["sentences", "junk", "mentions", "quotations"] {
                for v in list(&story, side, key) {
                    place(&story, side, v);
                }
            }
        }
    }
}

#[test]
fn a_quotation_has_one_place_and_a_known_speaker() {
    let mut annotated = 0;
    for story in stories() {
        annotated += usize::from((0..2).all(|side| story.raw[SIDES[side]]["quotations"].is_array()));
        let known = names(&story);
        for side in 0..2 {
            let mut before = 0;
            for q in list(&story, side, "quotations") {
                let (start, end) = place(&story, side, q);
                assert!(before <= start, "{}: {} overlaps", story.name, q["text"]);
                before = end;
                let speaker = q["speaker"].as_str();
                assert!(speaker.is_none_or(|s| known.contains(s)), "{}: who is {speaker:?}", story.name);
                for said in [q, &q["also"]] {
                    let (attribution, cue) = (&said["attribution"], &said["cue"]);
                    assert_eq!(attribution.is_null(), cue.is_null(), "{}: {q}", story.name);
                    if cue.is_null() {
                        continue;
                    }
                    let (clause, verb) = (place(&story, side, attribution), place(&story, side, cue));
                    assert!(clause.0 <= verb.0 && verb.1 <= clause.1, "{}: {cue} outside", story.name);
                    assert!(cue["lemma"].as_str().is_some_and(|l| !l.is_empty()), "{}: {cue}", story.name);
                    let grade = cue["grade"].as_str().unwrap_or("");
                    assert!(["neutral", "emphatic", "distancing", "conceding"].contains(&grade), "{grade}");
                }
            }
        }
    }
    assert_eq!(annotated, 11, "stories with quotations");
}

#[test]
fn an_entity_is_of_one_kind() {
    let mut annotated = 0;
    for story in stories() {
        let mut types: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for side in 0..2 {
            let mut places = BTreeSet::new();
            let junk: Vec<_> = list(&story, side, "junk").iter().map(|j| place(&story, side, j)).collect();
            for m in list(&story, side, "mentions") {
                let at = place(&story, side, m);
                assert!(places.insert(at), "{}: {m} twice", story.name);
                assert!(junk.iter().all(|j| at.1 <= j.0 || j.1 <= at.0), "{}: {m} in junk", story.name);
                let (kind, entity) = (m["type"].as_str().expect("a type"), m["entity"].as_str().expect("an entity"));
                types.entry(entity).or_default().insert(kind);
            }
        }
        annotated += usize::from(!types.is_empty());
        for (entity, types) in types {
            // A person has offices, a place its people and adjective; nothing else has two kinds of mention.
            let kinds: BTreeSet<&str> = types
                .iter()
                .map(|&t| match t {
                    "PER" | "ROLE" => "person",
                    "LOC" | "NORP" => "place",
                    "ORG" | "DATE" | "QTY" => t,
                    _ => panic!("{}: {t}", story.name),
                })
                .collect();
            assert_eq!(kinds.len(), 1, "{}: {entity} is {types:?}", story.name);
        }
    }
    assert_eq!(annotated, 5, "stories with mentions");
}

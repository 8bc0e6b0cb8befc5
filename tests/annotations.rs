//! What people annotated in the stories is what stands there, and hangs together.

mod gold;

use gold::quotations::Quotations;
use gold::{GoldStory, SIDES, slice};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use story_compare::comparison::{Comparison, Cue, Entity, EntityKind, Quotation};
use story_compare::text::Span;

fn stories() -> Vec<GoldStory> {
    gold::stories(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories"))
}

/// Start and end in UTF-16 code units, if the text there is the one that the annotation repeats.
fn place(story: &GoldStory, side: usize, v: &Value) -> (usize, usize) {
    let at = |key: &str| v[key].as_u64().unwrap_or_else(|| panic!("{}: no {key} in {v}", story.name)) as usize;
    let place = (at("start"), at("end"));
    assert_eq!(Some(slice(&story.sides[side].text, place)), v["text"].as_str(), "{} {}", story.name, SIDES[side]);
    place
}

/// Names that a speaker can have: of the entities, and of what is mentioned.
fn names(story: &GoldStory) -> BTreeSet<&str> {
    let entities = story.raw["entities"].as_array().into_iter().flatten();
    let mentions = (0..2).flat_map(|side| story.annotated(side, "mentions"));
    entities.chain(mentions).filter_map(|e| e["entity"].as_str()).collect()
}

#[test]
fn annotations_repeat_the_text() {
    for story in stories() {
        for side in 0..2 {
            for key in ["sentences", "junk", "mentions", "quotations"] {
                for v in story.annotated(side, key) {
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
        annotated += usize::from(story.has("quotations"));
        let known = names(&story);
        for side in 0..2 {
            let mut before = 0;
            for q in story.annotated(side, "quotations") {
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
            let junk: Vec<_> = story.annotated(side, "junk").iter().map(|j| place(&story, side, j)).collect();
            for m in story.annotated(side, "mentions") {
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

/// What the engine would give if it read a story as the gold does.
fn ideal(story: &GoldStory) -> Comparison {
    let mut c = story.compared();
    let mut names: Vec<&str> = vec![];
    for side in 0..2 {
        let text = &story.sides[side].text;
        let span = |v: &Value| {
            let (start, end) = place(story, side, v);
            Span::new(gold::bytes(text, start as u32), gold::bytes(text, end as u32))
        };
        let quotations = story.annotated(side, "quotations").iter().map(|q| Quotation {
            span: span(q),
            speaker: q["speaker"].as_str().map(|name| {
                names.push(name);
                names.len() as u32 - 1
            }),
            attribution: Some(&q["attribution"]).filter(|v| !v.is_null()).map(span),
            cue: Some(&q["cue"]).filter(|v| !v.is_null()).map(|v| Cue {
                span: span(v),
                lemma: v["lemma"].as_str().expect("a lemma").into(),
                grade: serde_json::from_value(v["grade"].clone()).expect("a grade"),
            }),
        });
        let quotations: Vec<Quotation> = quotations.collect();
        [&mut c.left, &mut c.right][side].quotations = quotations;
    }
    let person = c.entities.iter().find(|e| e.kind == EntityKind::Person).expect("a person").clone();
    let entity = |(id, name): (usize, &str)| Entity {
        id: id as u32,
        name: name.into(),
        left: vec![],
        right: vec![],
        ..person.clone()
    };
    c.entities = names.into_iter().enumerate().map(entity).collect();
    c
}

#[test]
fn who_reads_as_the_gold_does_is_right() {
    for name in ["05-amber-cup-final-en", "06-heating-tariff-ru"] {
        let story = GoldStory::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories").join(name));
        let mut c = ideal(&story);
        let q = Quotations::of(&story, &c);
        for count in [q.spans, q.speakers, q.attributions, q.cues, q.lemmas, q.grades] {
            assert!(count.hit > 0 && count.hit == count.found && count.hit == count.gold, "{name}: {q:?}");
        }
        assert_eq!(q.mean_overlap(), 1.0);
        // Nobody speaks whom the gold does not know, and nothing is right of what is not said.
        c.entities.iter_mut().for_each(|e| e.name = "Nobody".into());
        c.left.quotations.iter_mut().chain(&mut c.right.quotations).for_each(|q| q.cue = None);
        let q = Quotations::of(&story, &c);
        assert_eq!((q.speakers.hit, q.cues.hit, q.lemmas.found, q.grades.hit), (0, 0, 0, 0), "{name}: {q:?}");
    }
}

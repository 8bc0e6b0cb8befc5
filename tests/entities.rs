//! Entities against the stories' gold: `cargo test --test entities -- --nocapture` prints the figures.

mod gold;

use gold::mentions::Mentions;
use gold::{GoldStory, SIDES, plain};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use story_compare::comparison::{Entity, EntityKind, Form, Mention};
use story_compare::{entities, story};

fn stories() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/stories")
}

fn found(gold: &GoldStory) -> Vec<Entity> {
    let [left, right] = gold.sides.each_ref().map(|side| story::read(&side.text, Some(&side.language)));
    entities::find(&left, Some(&right), &[])
}

fn mentions(entity: &Entity, side: usize) -> &[Mention] {
    if side == 0 { &entity.left } else { &entity.right }
}

#[test]
fn the_seed_pair_is_read_as_a_person_reads_it() {
    let gold = GoldStory::read(&stories().join("seed"));
    let entities = found(&gold);
    let mentions = Mentions::of(&gold, &entities, |_| true);
    mentions.print_errors();
    let count = mentions.count();
    let (bp, br, linking) = mentions.linking().figures();
    println!("seed mentions: precision {:.3} recall {:.3} F1 {:.3}", count.precision(), count.recall(), count.f1());
    println!("seed linking, B-cubed: precision {bp:.3} recall {br:.3} F1 {linking:.3}");
    assert!(count.f1() >= 0.95, "mentions {}", count.f1());
    assert!(linking >= 0.97, "linking {linking}");
}

/// Found of the gold's forms, all of the gold's, and how many of ours are in the gold.
#[derive(Default)]
struct Forms {
    hit: usize,
    gold: usize,
    ours: usize,
    right: usize,
}

#[test]
fn forms_and_links_of_the_other_stories() {
    let mut names: Vec<String> = fs::read_dir(stories())
        .expect("stories")
        .filter_map(|e| e.ok()?.file_name().into_string().ok())
        .filter(|n| n.starts_with(|c: char| c.is_ascii_digit()))
        .collect();
    names.sort();
    let mut totals: BTreeMap<&str, Forms> = BTreeMap::new();
    let (mut linked, mut linkable, mut merged, mut clean) = (0, 0, 0, 0);
    for name in &names {
        let pair = GoldStory::read(&stories().join(name));
        let entities = found(&pair);
        let gold = pair.raw["entities"].as_array().expect("entities");
        let forms = |e: &Value, side: usize| -> Vec<String> {
            e[SIDES[side]]
                .as_array()
                .map(|f| f.iter().filter_map(|f| f.as_str()).map(str::to_owned).collect())
                .unwrap_or_default()
        };
        // Which of our entities a form of a side is a mention of.
        let mut ours: [BTreeMap<String, BTreeSet<u32>>; 2] = Default::default();
        for (side, ours) in ours.iter_mut().enumerate() {
            for entity in &entities {
                for m in mentions(entity, side) {
                    ours.entry(plain(&pair.sides[side].text[m.span.range()])).or_default().insert(entity.id);
                }
            }
        }
        let mut of_ours: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
        for e in gold {
            let kind = e["type"].as_str().unwrap_or("");
            let junk = e["entity"].as_str().unwrap_or("").contains("(junk)");
            let total = totals
                .entry(match kind {
                    "person" => "person",
                    "place" => "place",
                    "org" => "organisation",
                    "date" => "date",
                    "number" => "number",
                    _ => "other",
                })
                .or_default();
            let mut found: [BTreeSet<u32>; 2] = Default::default();
            for side in 0..2 {
                for form in forms(e, side) {
                    let hit = ours[side].get(&plain(&form));
                    if junk {
                        continue;
                    }
                    total.gold += 1;
                    match hit {
                        Some(ids) => {
                            total.hit += 1;
                            found[side].extend(ids);
                        }
                        None if kind != "other" && std::env::var_os("SHOW").is_some() => {
                            println!("{name} missed {kind} {form}")
                        }
                        None => {}
                    }
                }
            }
            if matches!(kind, "person" | "place" | "org") {
                for id in found.iter().flatten() {
                    of_ours.entry(*id).or_default().insert(e["entity"].as_str().unwrap_or("").into());
                }
                if !found[0].is_empty() && !found[1].is_empty() {
                    linkable += 1;
                    if found[0].intersection(&found[1]).next().is_some() {
                        linked += 1;
                    } else {
                        println!("{name} apart {}", e["entity"]);
                    }
                }
            }
        }
        for (id, golds) in &of_ours {
            if golds.len() > 1 {
                merged += 1;
                println!("{name} joined {:?}: {golds:?}", entities[*id as usize].name);
            } else {
                clean += 1;
            }
        }
        let all: BTreeSet<String> =
            gold.iter().flat_map(|e| [forms(e, 0), forms(e, 1)].concat()).map(|f| plain(&f)).collect();
        for entity in &entities {
            let total = match entity.kind {
                EntityKind::Person => totals.entry("person").or_default(),
                EntityKind::Place => totals.entry("place").or_default(),
                EntityKind::Organisation => totals.entry("organisation").or_default(),
                EntityKind::Date => totals.entry("date").or_default(),
                EntityKind::Number => totals.entry("number").or_default(),
                EntityKind::Other => totals.entry("other").or_default(),
            };
            for side in 0..2 {
                for m in mentions(entity, side).iter().filter(|m| m.form != Form::Demonym) {
                    let form = &pair.sides[side].text[m.span.range()];
                    total.ours += 1;
                    if all.contains(&plain(form)) {
                        total.right += 1;
                    } else if std::env::var_os("SHOW").is_some() {
                        println!("{name} extra {:?} {:?} {form}", entity.kind, m.form);
                    }
                }
            }
        }
    }
    let mut names = Forms::default();
    for (kind, t) in &totals {
        println!(
            "{kind:13} forms found {}/{} {:.3}; mentions in the gold {}/{} {:.3}",
            t.hit,
            t.gold,
            t.hit as f64 / t.gold as f64,
            t.right,
            t.ours,
            t.right as f64 / t.ours.max(1) as f64
        );
        if matches!(*kind, "person" | "place" | "organisation") {
            names.hit += t.hit;
            names.gold += t.gold;
            names.right += t.right;
            names.ours += t.ours;
        }
    }
    println!(
        "names         forms found {:.3}; mentions in the gold {:.3}",
        names.hit as f64 / names.gold as f64,
        names.right as f64 / names.ours as f64
    );
    println!("linked across sides {linked}/{linkable}; entities of one thing {clean}, of several {merged}");
    assert!(linked * 100 >= linkable * 90, "{linked} of {linkable} linked");
    assert!(merged <= 1, "{merged} joined that are two");
    assert!(names.hit * 100 >= names.gold * 60 && names.right * 100 >= names.ours * 80);
}

/// The mentions of each entity of two texts, left then right.
fn joined(left: &str, right: &str) -> Vec<Vec<String>> {
    let stories = [story::read(left, None), story::read(right, None)];
    let texts = [left, right];
    entities::find(&stories[0], Some(&stories[1]), &[])
        .iter()
        .map(|e| (0..2).flat_map(|s| mentions(e, s).iter().map(move |m| texts[s][m.span.range()].to_owned())).collect())
        .collect()
}

/// Whether some entity has all of these mentions.
fn has(entities: &[Vec<String>], all: &[&str]) -> bool {
    entities.iter().any(|e| all.iter().all(|m| e.iter().any(|x| x == m)))
}

#[test]
fn one_president_is_told_from_another() {
    let left = "President Aleh Kastrama met President Tomas Brindulis in Riga. The president said that the talks went well. \
                Later Brindulis flew home, and the Belarusian president went to Minsk.";
    let right = "President of Belarus Oleg Kostroma held talks in Riga. The head of state thanked his hosts. \
                 «Everything went well,» Kostroma said.";
    let found = joined(left, right);
    assert!(
        has(
            &found,
            &[
                "Aleh Kastrama",
                "the Belarusian president",
                "Oleg Kostroma",
                "President of Belarus",
                "The head of state",
                "Kostroma"
            ]
        ),
        "{found:#?}"
    );
    assert!(has(&found, &["Tomas Brindulis", "Brindulis"]), "{found:#?}");
    assert!(found.iter().any(|e| e == &["The president"]), "either can be meant: {found:#?}");
}

#[test]
fn a_story_in_latin_script_is_the_same_in_cyrillic() {
    let left = "Ministr zamiežnych spraŭ Biełarusi Maksim Hrybnikaŭ zajaviŭ 20 listapada ŭ Minsku, što Litva pavinna adkryć miažu. \
                Hrybnikaŭ dadaŭ, što heta spravy dvuch krain.";
    let right = "Министр иностранных дел Беларуси Максим Грибников заявил 20 ноября в Минске, что Литва должна открыть границу. \
                 Литовские перевозчики ждут, добавил М. Грибников.";
    let found = joined(left, right);
    assert!(has(&found, &["Maksim Hrybnikaŭ", "Hrybnikaŭ", "Максим Грибников", "М. Грибников"]), "{found:#?}");
    assert!(has(&found, &["Minsku", "Минске"]) && has(&found, &["Litva", "Литва", "Литовские"]), "{found:#?}");
    assert!(has(&found, &["20 listapada", "20 ноября"]), "{found:#?}");
}

#[test]
fn relatives_and_namesakes_stay_apart() {
    let found =
        joined("Ivan Rudakov and Maria Rudakova left Brest. Rudakova did not say why, and Rudakov was silent.", "");
    assert!(has(&found, &["Maria Rudakova", "Rudakova"]) && has(&found, &["Ivan Rudakov", "Rudakov"]), "{found:#?}");
    assert!(!has(&found, &["Ivan Rudakov", "Maria Rudakova"]), "{found:#?}");
}

#[test]
fn organisations_meet_their_short_names_and_translations() {
    let left = "The Ministry of Transport and the National Bank of Belarus (NBB) agreed. The NBB will pay, the Transport Ministry said.";
    let right =
        "В Министерстве транспорта и коммуникаций сообщили, что Национальный банк Беларуси согласен. Нацбанк заплатит.";
    let found = joined(left, right);
    assert!(
        has(&found, &["Ministry of Transport", "Transport Ministry", "Министерстве транспорта и коммуникаций"]),
        "{found:#?}"
    );
    assert!(has(&found, &["National Bank of Belarus", "NBB", "Национальный банк Беларуси"]), "{found:#?}");
}

#[test]
fn values_are_equal_across_notations() {
    for (left, right) in [
        ("It rose by 6 percent.", "Выросла на 6%."),
        ("It cost 1,900 euros.", "Каштавала 1 900 еўра."),
        ("It cost 64.2 million dollars.", "Стоит 64,2 млн долларов."),
        ("On 20 November they met.", "20 ноября встретились."),
        ("On November 20, 2025 they met.", "Яны сустрэліся 20 лістапада 2025 года."),
        ("It was on 11.03.2026 there.", "Это было 11 марта 2026 года."),
        ("Some 17 or 20 vehicles came.", "It was 17 or 20 vehicles."),
        ("They walked seven kilometres.", "Прошли 7 км."),
        ("It opened in April 2024.", "Открылся в апреле 2024 года."),
        ("The train leaves at 16.42.", "Поезд отправляется в 16:42."),
        ("Forty-two people came.", "Прыйшлі 42 чалавекі."),
        ("They met on Tuesday.", "Встретились во вторник."),
    ] {
        let found = joined(left, right);
        let both = entities::find(&story::read(left, None), Some(&story::read(right, None)), &[]);
        assert!(both.iter().any(|e| !e.left.is_empty() && !e.right.is_empty()), "{left} / {right}: {found:?}");
    }
}

#[test]
fn the_callers_names_win() {
    let text = "Amber Gate spoke. Lida of Amber Gate agreed, and AG was glad.";
    let entry = |name: &str, kind, variants: &[&str], key: &str| story_compare::DictionaryEntry {
        name: name.into(),
        kind,
        variants: variants.iter().map(|v| (*v).to_owned()).collect(),
        key: Some(key.into()),
    };
    let dictionary = [
        entry("Amber Gate Ltd", EntityKind::Organisation, &["Amber Gate", "AG"], "gate"),
        entry("Lida", EntityKind::Person, &[], "lida"),
    ];
    let found = entities::find(&story::read(text, Some("en")), None, &dictionary);
    let gate = found.iter().find(|e| e.key.as_deref() == Some("gate")).expect("the entry");
    assert_eq!((gate.name.as_str(), gate.kind, gate.left.len()), ("Amber Gate Ltd", EntityKind::Organisation, 3));
    let lida = found.iter().find(|e| e.key.as_deref() == Some("lida")).expect("the entry");
    assert_eq!((lida.kind, lida.left.len()), (EntityKind::Person, 1));
}

/// Entities of one text.
fn of(text: &str) -> Vec<Entity> {
    entities::find(&story::read(text, None), None, &[])
}

/// Texts that would take long if anything were compared with everything.
fn hostile(size: usize) -> Vec<(&'static str, String)> {
    let name = |n: usize| -> String {
        let syllables = ["ba", "ker", "lin", "mo", "rest", "shu", "tin", "vod"];
        (0..6).map(|k| syllables[(n.wrapping_mul(2_654_435_761) >> (3 * k)) & 7]).collect()
    };
    let all = |f: &dyn Fn(usize) -> String| (0..size).map(f).collect::<String>();
    vec![
        ("persons", all(&|n| format!("He met P{} Q{}ski there, the president said. ", name(n), name(n + 1)))),
        ("surnames", all(&|n| format!("He saw K{} again. ", name(n)))),
        ("presidents", all(&|n| format!("President R{} Z{} met the president of Poland. ", name(n), name(n)))),
        (
            "organisations",
            all(&|n| format!("The {} Bank and the Ministry of Q{} (M{}) agreed. ", name(n), name(n), n % 7)),
        ),
        ("acronyms", all(&|n| format!("The AB{} Union. ", name(n).to_uppercase()))),
        ("capitals", all(&|n| format!("P{} ", name(n)))),
        ("one word", "Minsk ".repeat(size * 4)),
        ("titles", "Deputy ".repeat(size * 4)),
        ("numbers", "1 ".repeat(size * 4)),
        ("hyphens", "A-".repeat(size * 4)),
        ("министры", "заместитель министра ".repeat(size * 2)),
    ]
}

#[test]
fn texts_that_would_take_long_are_read() {
    // A quadratic way would not come to an end here; how long it takes is for a bench to say, not for a test.
    for (kind, text) in hostile(800) {
        for entity in of(&text) {
            let whole = entity.left.iter().all(|m| text.get(m.span.range()).is_some_and(|t| !t.trim().is_empty()));
            assert!(whole, "{kind}: {}", entity.name);
        }
    }
}

proptest::proptest! {
    /// No input makes it fail, and every mention is a piece of the text.
    #[test]
    fn any_text_is_read(text in "(?s)((President|Deputy|the|of|Minsk|Belarusian|BelTA|\\(|\\)|Министр|министерства|Минска|«|»|[A-Z]\\.|20|November|ноября|-|,|\\.|’s|[A-Zа-яА-Я][a-zё]{0,6}|[a-z]{1,6}|1 204|млн|%|\u{301}|№|and| {1,2}|\n) ?){0,60}") {
        for entity in of(&text) {
            for m in entity.left {
                proptest::prop_assert!(text.get(m.span.range()).is_some_and(|t| !t.trim().is_empty()));
            }
        }
    }
}

//! How right the alignment is on the stories with gold: floors under what `npm run quality` prints.

use std::path::Path;
use story_compare::comparison::{Comparison, Match, Relation};
use story_compare::{CompareOptions, StoryInput, compare};

mod gold;

fn compared(story: &gold::GoldStory) -> Comparison {
    let [left, right] = story.sides.each_ref().map(|side| StoryInput { text: side.text.clone(), ..Default::default() });
    compare(&left, &right, &CompareOptions::default()).unwrap()
}

fn links(story: &gold::GoldStory) -> gold::Count {
    let c = compared(story);
    let spans = [&c.left, &c.right].map(|side| gold::spans(&side.sentences));
    let list = |s: &[u32]| s.iter().map(|&s| s as usize).collect::<Vec<_>>();
    gold::link_count(story, [&spans[0], &spans[1]], c.matches.iter().map(|m| (list(&m.left), list(&m.right))))
}

#[test]
fn the_seed_pair_and_the_stories_stay_right() {
    let (mut english, mut bridged) = (gold::Count::default(), gold::Count::default());
    for story in gold::stories(Path::new("tests/stories")) {
        let found = links(&story);
        if story.name == "seed" {
            assert!(found.f1() >= 0.95, "seed: F1 {:.3}", found.f1());
        }
        if story.name.starts_with("09-unrelated") {
            assert!(found.found <= 1, "{} matches between stories that share nothing", found.found);
        }
        if story.sides.iter().all(|side| side.language == "en") {
            english.add(found);
        }
        if story.sides[0].language != story.sides[1].language {
            bridged.add(found);
        }
    }
    assert!(english.f1() >= 0.75, "English stories: F1 {:.3}", english.f1());
    assert!(bridged.f1() >= 0.7, "across languages: F1 {:.3}", bridged.f1());
}

#[test]
fn a_reader_of_the_seed_pair_is_told_what_both_stories_have() {
    let seed = gold::GoldStory::read(Path::new("tests/stories/seed"));
    let c = compared(&seed);
    assert_eq!((c.summary.matches.total, c.summary.matches.moved), (18, 5), "as counted by hand in the gold");
    let text = |m: &Match| c.left.text[c.left.sentences[m.left[0] as usize].span.range()].to_owned();
    let perishable = c.matches.iter().find(|m| text(m).contains("perishable goods")).unwrap();
    assert_eq!((perishable.left.len(), perishable.right.len()), (1, 2), "cargo and drivers: one sentence is two there");
    assert!(!perishable.moved);
    assert_ne!(perishable.relation, Relation::Same);
}

/// Three sentences without a name or a number, told in the same order in each language.
const TOLD: [(&str, &str); 3] = [
    (
        "en",
        "The government promised to lower taxes for farmers next year. Doctors say the hospital needs new equipment. \
         The police arrested a driver who had stolen a bus.",
    ),
    (
        "ru",
        "Правительство пообещало в следующем году снизить налоги фермерам. Врачи говорят, что больнице нужно новое \
         оборудование. Полиция задержала водителя, укравшего автобус.",
    ),
    (
        "be",
        "Урад паабяцаў у наступным годзе знізіць падаткі фермерам. Лекары кажуць, што бальніцы патрэбнае новае \
         абсталяванне. Паліцыя затрымала кіроўцу, які скраў аўтобус.",
    ),
];

#[test]
fn translations_meet_without_a_name_in_them_from_either_side() {
    for left in TOLD {
        for right in TOLD.into_iter().filter(|right| right.0 != left.0) {
            let input = |(language, text): (&str, &str)| StoryInput {
                text: text.to_owned(),
                language: Some(language.to_owned()),
                ..Default::default()
            };
            let c = compare(&input(left), &input(right), &CompareOptions::default()).unwrap();
            let found: Vec<_> = c.matches.iter().map(|m| (m.left.clone(), m.right.clone())).collect();
            let wanted: Vec<_> = (0..3).map(|n| (vec![n], vec![n])).collect();
            assert_eq!(found, wanted, "{} {}", left.0, right.0);
            let scores: Vec<f64> = c.matches.iter().map(|m| m.score).collect();
            let swapped = compare(&input(right), &input(left), &CompareOptions::default()).unwrap();
            assert_eq!(scores, swapped.matches.iter().map(|m| m.score).collect::<Vec<_>>(), "swapped");
        }
    }
}

#[test]
fn many_words_that_begin_alike_cost_no_more() {
    let story = |language: &str, start: &str| StoryInput {
        text: (0..20_000).map(|n| format!("{start}{}{}{} ", (b'a' + n as u8 % 23) as char, n, start)).collect(),
        language: Some(language.to_owned()),
        ..Default::default()
    };
    compare(&story("en", "govern"), &story("ru", "правит"), &CompareOptions::default()).unwrap();
}

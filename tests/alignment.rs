//! How right the alignment is on the stories with gold: floors under what `npm run quality` prints.

use std::path::Path;
use story_compare::comparison::{Comparison, Relation};
use story_compare::{CompareOptions, StoryInput, compare};

mod gold;

fn compared(story: &gold::GoldStory) -> Comparison {
    let [left, right] = story.sides.each_ref().map(|side| StoryInput { text: side.text.clone(), ..Default::default() });
    compare(&left, &right, &CompareOptions::default()).unwrap()
}

fn links(story: &gold::GoldStory) -> gold::Count {
    let c = compared(story);
    let spans = [&c.left, &c.right]
        .map(|side| side.sentences.iter().map(|s| (s.span.start as usize, s.span.end as usize)).collect::<Vec<_>>());
    let list = |s: &[u32]| s.iter().map(|&s| s as usize).collect::<Vec<_>>();
    gold::link_count(story, [&spans[0], &spans[1]], c.matches.iter().map(|m| (list(&m.left), list(&m.right))))
}

#[test]
fn the_seed_pair_and_the_english_stories_stay_right() {
    let mut english = gold::Count::default();
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
    }
    assert!(english.f1() >= 0.65, "English stories: F1 {:.3}", english.f1());
}

#[test]
fn a_reader_of_the_seed_pair_is_told_what_both_stories_have() {
    let seed = gold::GoldStory::read(Path::new("tests/stories/seed"));
    let c = compared(&seed);
    assert_eq!((c.summary.matches.total, c.summary.matches.moved), (18, 5), "as counted by hand in the gold");
    let perishable = c.matches.iter().find(|m| m.right.len() == 2 && m.left.len() == 1 && !m.moved).unwrap();
    let text = &c.left.text[c.left.sentences[perishable.left[0] as usize].span.range()];
    assert!(text.contains("perishable goods"), "one sentence on cargo and drivers here is two there: {text}");
    assert_ne!(perishable.relation, Relation::Same);
}

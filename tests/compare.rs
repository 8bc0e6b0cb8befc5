//! What holds for every comparison.

use story_compare::comparison::{Comparison, Match};
use story_compare::{CompareOptions, ErrorCode, Pin, Side, StoryInput, compare};

mod gold;

fn input(text: &str) -> StoryInput {
    StoryInput { text: text.to_owned(), ..Default::default() }
}

fn compared(left: &str, right: &str) -> Comparison {
    compare(&input(left), &input(right), &CompareOptions::default()).unwrap()
}

fn stories() -> Vec<gold::GoldStory> {
    gold::stories(std::path::Path::new("tests/stories"))
}

#[test]
fn the_same_input_gives_the_same_result() {
    for story in stories() {
        let [l, r] = &story.sides;
        assert_eq!(compared(&l.text, &r.text), compared(&l.text, &r.text), "{}", story.name);
    }
}

#[test]
fn a_story_against_itself_is_one_same_match_a_sentence() {
    for story in stories() {
        for side in &story.sides {
            let c = compared(&side.text, &side.text);
            assert_eq!(c.matches.len(), c.left.sentences.len(), "{}", story.name);
            for m in &c.matches {
                assert_eq!(m.left, m.right, "{}", story.name);
                assert!(!m.moved && m.relation == story_compare::comparison::Relation::Same, "{} {m:?}", story.name);
            }
        }
    }
}

#[test]
fn swapped_sides_swap_the_result() {
    for story in stories() {
        let [l, r] = &story.sides;
        let (there, back) = (compared(&l.text, &r.text), compared(&r.text, &l.text));
        let key = |m: &Match, swap: bool| {
            let (a, b) = if swap { (&m.right, &m.left) } else { (&m.left, &m.right) };
            (a.clone(), b.clone(), m.relation, (m.score * 1000.0) as u32, m.moved)
        };
        let mut a: Vec<_> = there.matches.iter().map(|m| format!("{:?}", key(m, false))).collect();
        let mut b: Vec<_> = back.matches.iter().map(|m| format!("{:?}", key(m, true))).collect();
        a.sort();
        b.sort();
        assert_eq!(a, b, "{}", story.name);
    }
}

#[test]
fn every_token_of_a_match_stands_in_exactly_one_link() {
    for story in stories() {
        let [l, r] = &story.sides;
        let c = compared(&l.text, &r.text);
        for m in &c.matches {
            for (text, sentences, indexes, pick) in
                [(&c.left.text, &c.left.sentences, &m.left, 0), (&c.right.text, &c.right.sentences, &m.right, 1)]
            {
                let mut expected = vec![];
                for &s in indexes {
                    story_compare::text::token::tokenize(text, sentences[s as usize].span, &mut expected);
                }
                let mut found: Vec<_> =
                    m.words.iter().flat_map(|w| if pick == 0 { w.left.clone() } else { w.right.clone() }).collect();
                found.sort();
                assert_eq!(found, expected.iter().map(|t| t.span).collect::<Vec<_>>(), "{}", story.name);
            }
        }
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(48))]

    /// Whatever the characters: no panic, every span on a boundary of its text, and a story is itself.
    #[test]
    fn random_text_is_compared_and_is_itself(
        left in "(\\PC{0,12}[ .?!“”«»()\n]{0,3}){0,24}",
        right in "([A-Za-zА-яёЎўІі0-9’-]{1,9}[ ,.]{1,2}){0,40}",
    ) {
        for (a, b) in [(&left, &right), (&right, &left), (&left, &left), (&right, &right)] {
            let Ok(c) = compare(&input(a), &input(b), &CompareOptions::default()) else { continue };
            for m in &c.matches {
                for w in &m.words {
                    assert!(w.left.iter().all(|s| c.left.text.get(s.range()).is_some_and(|t| !t.is_empty())));
                    assert!(w.right.iter().all(|s| c.right.text.get(s.range()).is_some_and(|t| !t.is_empty())));
                }
            }
            if a == b {
                assert_eq!(c.matches.len(), c.left.sentences.len());
                assert!(c.matches.iter().all(|m| m.left == m.right && !m.moved && m.score > 0.9), "{:?}", c.matches);
            }
        }
    }
}

#[test]
fn what_explains_a_match_adds_up_to_its_score() {
    for story in stories() {
        let [l, r] = story.sides.each_ref().map(|side| input(&side.text));
        let c = compare(&l, &r, &CompareOptions::default()).unwrap();
        let explanations = story_compare::explain(&l, &r, &CompareOptions::default()).unwrap();
        assert_eq!(c.matches.len(), explanations.len(), "{}", story.name);
        for (m, e) in c.matches.iter().zip(&explanations) {
            assert_eq!((&m.left, &m.right, m.pinned), (&e.left, &e.right, e.pinned), "{}", story.name);
            assert!((m.score - e.probability).abs() < 0.0006, "{}", story.name);
            for step in e.pairs.iter().flat_map(|pair| &pair.steps) {
                let odds: f64 = step.features.iter().map(|f| f.contribution()).sum();
                assert!((step.probability - 1.0 / (1.0 + (-odds).exp())).abs() < 1e-9, "{}", story.name);
            }
            let last = e.pairs.iter().filter_map(|pair| pair.steps.last()).map(|step| step.probability);
            let best = last.fold(0.0, f64::max);
            assert!(best == e.probability || e.probability == 0.97, "{}: {best} {}", story.name, e.probability);
        }
    }
}

#[test]
fn a_story_of_one_short_sentence_again_and_again_is_itself() {
    let text = "Why? ".repeat(3000);
    let c = compared(&text, &text);
    assert_eq!(c.matches.len(), c.left.sentences.len());
}

#[test]
fn pins_are_obeyed() {
    let (left, right) = ("The dog barks loudly. A cat sleeps.", "Prices rose in May. The dog barks loudly.");
    let pinned = |pins: Vec<Pin>| {
        compare(&input(left), &input(right), &CompareOptions { pins, ..Default::default() }).unwrap().matches
    };
    let free = pinned(vec![]);
    assert!(free.iter().any(|m| m.left == [0] && m.right == [1] && !m.pinned));
    let never = pinned(vec![Pin { left: 0, right: 25, r#match: false }]);
    assert!(never.iter().all(|m| !(m.left.contains(&0) && m.right.contains(&1))));
    let forced = pinned(vec![Pin { left: 24, right: 2, r#match: true }]);
    assert!(forced.iter().any(|m| m.left == [1] && m.right == [0] && m.pinned && m.score == 1.0));
}

#[test]
fn stories_of_one_sentence_are_compared_as_well() {
    let c = compared("The bridge was closed on Monday.", "On Monday the bridge was closed.");
    assert_eq!(c.matches.len(), 1);
    assert!(compared("The bridge was closed on Monday.", "Prices rose in May.").matches.is_empty());
}

#[test]
fn nothing_but_space_is_an_error_that_names_the_side() {
    let error = compare(&input("A story."), &input(" \n "), &CompareOptions::default()).unwrap_err();
    assert_eq!((error.code, error.side), (ErrorCode::Empty, Some(Side::Right)));
}

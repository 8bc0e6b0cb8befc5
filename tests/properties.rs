//! What must hold whatever the stories are: seen from either side, beside anything, under any decision of an editor.

use proptest::prelude::*;
use std::collections::BTreeSet;
use story_compare::comparison::{Comparison, Match, QuotationPair, Relation, Story, WordLink, WordRelation};
use story_compare::text::{Span, token};
use story_compare::{CompareOptions, Pin, StoryInput, compare};

mod gold;

/// Of both sides, a text and the language it is in.
type Texts = [(String, String); 2];

fn stories() -> Vec<(String, Texts)> {
    let texts = |story: gold::GoldStory| {
        let [left, right] = story.sides.map(|side| (side.text, side.language));
        (story.name, [left, right])
    };
    gold::stories(std::path::Path::new("tests/stories")).into_iter().map(texts).collect()
}

fn pinned([left, right]: &Texts, pins: Vec<Pin>) -> Comparison {
    let input = |(text, language): &(String, String)| StoryInput {
        text: text.clone(),
        language: Some(language.clone()),
        ..Default::default()
    };
    compare(&input(left), &input(right), &CompareOptions { pins, ..Default::default() }).unwrap()
}

fn compared(texts: &Texts) -> Comparison {
    pinned(texts, vec![])
}

fn mirrored([left, right]: &Texts) -> Texts {
    [right.clone(), left.clone()]
}

/// What an alignment says, without an order that a side could set.
fn said(c: &Comparison) -> (Vec<Match>, Vec<QuotationPair>) {
    let (mut matches, mut pairs) = (c.matches.clone(), c.quotation_pairs.clone());
    for found in &mut matches {
        found.words.sort_by(|a, b| (&a.left, &a.right).cmp(&(&b.left, &b.right)));
        found.disagreements.sort_by_key(|d| (d.left, d.right));
    }
    // Matches stand in the order of the left story; a pair names them by their place.
    let mut order: Vec<usize> = (0..matches.len()).collect();
    order.sort_by(|&a, &b| (&matches[a].left, &matches[a].right).cmp(&(&matches[b].left, &matches[b].right)));
    for pair in &mut pairs {
        for index in &mut pair.matches {
            *index = order.iter().position(|&n| n == *index as usize).expect("a match") as u32;
        }
        pair.matches.sort_unstable();
    }
    matches.sort_by(|a, b| (&a.left, &a.right).cmp(&(&b.left, &b.right)));
    pairs.sort_by(|a, b| (&a.left, &a.right).cmp(&(&b.left, &b.right)));
    (matches, pairs)
}

/// The same with left for right.
fn swapped(mut c: Comparison) -> Comparison {
    use story_compare::comparison::Quoted;
    for found in &mut c.matches {
        std::mem::swap(&mut found.left, &mut found.right);
        found.quoted = match found.quoted {
            Quoted::Left => Quoted::Right,
            Quoted::Right => Quoted::Left,
            both_or_none => both_or_none,
        };
        for link in &mut found.words {
            std::mem::swap(&mut link.left, &mut link.right);
            link.relation = match link.relation {
                WordRelation::LeftOnly => WordRelation::RightOnly,
                WordRelation::RightOnly => WordRelation::LeftOnly,
                same_or_changed => same_or_changed,
            };
        }
        for d in &mut found.disagreements {
            std::mem::swap(&mut d.left, &mut d.right);
        }
    }
    for pair in &mut c.quotation_pairs {
        std::mem::swap(&mut pair.left, &mut pair.right);
    }
    c
}

/// Links of sentences with what they are.
fn links(c: &Comparison) -> BTreeSet<(u32, u32, String)> {
    let link = |m: &Match| {
        let pairs = m.left.iter().flat_map(|&l| m.right.iter().map(move |&r| (l, r)));
        pairs.map(|(l, r)| (l, r, format!("{:?}", m.relation))).collect::<Vec<_>>()
    };
    c.matches.iter().flat_map(link).collect()
}

/// Every span stands in its text, every sentence of a match ascends, every token of it is in one link.
fn check_spans(c: &Comparison) {
    let stands = |story: &Story, span: &Span| story.text.get(span.range()).is_some_and(|text| !text.is_empty());
    for story in [&c.left, &c.right] {
        let sentences = story.sentences.iter().map(|s| s.span);
        let others = story.quotations.iter().map(|q| q.span).chain(story.skipped.iter().map(|s| s.span));
        assert!(sentences.chain(others).all(|span| stands(story, &span)));
        assert!(story.sentences.windows(2).all(|two| two[0].span.end <= two[1].span.start));
    }
    for entity in &c.entities {
        assert!(entity.left.iter().all(|m| stands(&c.left, &m.span)));
        assert!(entity.right.iter().all(|m| stands(&c.right, &m.span)));
    }
    let mut seen = [vec![], vec![]];
    for m in &c.matches {
        type Pick = fn(&WordLink) -> &[Span];
        let sides: [(&Story, &[u32], Pick); 2] = [(&c.left, &m.left, |w| &w.left), (&c.right, &m.right, |w| &w.right)];
        for (side, (story, indexes, pick)) in sides.into_iter().enumerate() {
            assert!(!indexes.is_empty() && indexes.windows(2).all(|two| two[0] < two[1]));
            seen[side].extend_from_slice(indexes);
            let mut tokens = vec![];
            indexes.iter().for_each(|&s| token::tokenize(&story.text, story.sentences[s as usize].span, &mut tokens));
            let mut linked: Vec<Span> = m.words.iter().flat_map(|link| pick(link).to_vec()).collect();
            linked.sort();
            assert_eq!(linked, tokens.iter().map(|t| t.span).collect::<Vec<_>>());
        }
        for d in &m.disagreements {
            assert!(stands(&c.left, &d.left) && stands(&c.right, &d.right));
        }
    }
    for side in &mut seen {
        let all = side.len();
        side.sort_unstable();
        side.dedup();
        assert_eq!(side.len(), all, "a sentence stands in one match at the most");
    }
}

/// A story with something after it.
fn with(texts: &Texts, side: usize, addition: &str) -> Texts {
    let mut texts = texts.clone();
    texts[side].0 = format!("{}\n\n{addition}\n", texts[side].0.trim_end());
    texts
}

fn in_language<'a>(table: &[(&str, &'a str)], language: &str) -> &'a str {
    table.iter().find(|(of, _)| *of == language).expect("the language").1
}

#[test]
fn all_that_is_said_of_a_story_is_said_mirrored_from_the_other_side() {
    for (name, texts) in stories() {
        let there = compared(&texts);
        check_spans(&there);
        assert_eq!(said(&there), said(&swapped(compared(&mirrored(&texts)))), "{name}");
    }
}

/// What a page puts under its story.
const JUNK: [(&str, &str); 4] = [
    (
        "en",
        "Read also: What to cook this weekend\n\nShare\nFacebook\nTelegram\n\nSupport independent journalism. Donate now\n\n\
         Photo: Reuters",
    ),
    (
        "ru",
        "Читайте также: Что приготовить в выходные\n\nПоделиться\nФейсбук\nТелеграм\n\nПоддержите нас\n\nФото: Reuters",
    ),
    (
        "be",
        "Чытайце таксама: Што згатаваць на выходных\n\nПадзяліцца\nФэйсбук\nТэлеграм\n\nПадтрымайце нас\n\nФота: Reuters",
    ),
    (
        "de",
        "Lesen Sie auch: Was man am Wochenende kocht\n\nTeilen\nFacebook\nTelegram\n\nUnterstützen Sie uns\n\nFoto: Reuters",
    ),
];

#[test]
fn boilerplate_after_a_story_changes_no_match() {
    for (name, texts) in stories() {
        let both = [0, 1].into_iter().fold(texts.clone(), |texts, side| {
            let junk = in_language(&JUNK, &texts[side].1);
            with(&texts, side, junk)
        });
        assert_eq!(links(&compared(&texts)), links(&compared(&both)), "{name}");
    }
}

/// A paragraph that has nothing to do with any of the stories.
const UNRELATED: [(&str, &str); 4] = [
    (
        "en",
        "A sourdough loaf needs patience more than skill. The baker feeds the starter twice and waits until it smells of \
         apples. Only then do flour and salt go into the bowl. In a cold kitchen the dough may rest for a whole night.",
    ),
    (
        "ru",
        "Хлеб на закваске требует скорее терпения, чем умения. Пекарь дважды подкармливает закваску и ждёт, пока она \
         запахнет яблоками. Только потом в миску идут мука и соль. На холодной кухне тесто может стоять всю ночь.",
    ),
    (
        "be",
        "Хлеб на заквасцы патрабуе хутчэй цярпення, чым умення. Пекар двойчы падкормлівае закваску і чакае, пакуль яна \
         запахне яблыкамі. Толькі потым у міску ідуць мука і соль. На халоднай кухні цеста можа стаяць усю ноч.",
    ),
    (
        "de",
        "Ein Brot aus Sauerteig braucht eher Geduld als Können. Der Bäcker füttert den Ansatz zweimal und wartet, bis er \
         nach Äpfeln riecht. Erst dann kommen Mehl und Salz in die Schüssel. In einer kalten Küche darf der Teig die \
         ganze Nacht ruhen.",
    ),
];

/// It does not leave every match alone: how rare a word is and how much of the stories is common are counted over all
/// sentences, so what is at a threshold can fall to the other side of it.
#[test]
fn an_unrelated_paragraph_after_a_story_changes_few_links_and_is_hardly_ever_matched() {
    let (mut all, mut changed, mut matched) = (0, 0, 0);
    for (_, texts) in stories() {
        let c = compared(&texts);
        let before = links(&c);
        let counts = [c.left.sentences.len() as u32, c.right.sentences.len() as u32];
        for side in [0, 1] {
            let after = links(&compared(&with(&texts, side, in_language(&UNRELATED, &texts[side].1))));
            all += before.len();
            changed += before.symmetric_difference(&after).map(|l| (l.0, l.1)).collect::<BTreeSet<_>>().len();
            matched += after.iter().filter(|l| l.0 >= counts[0] || l.1 >= counts[1]).count();
        }
    }
    assert!(changed * 100 <= all * 4, "{changed} of {all} links");
    assert!(matched <= 2, "{matched} links to what is unrelated");
}

/// Two stories of up to 12 sentences each of one pair, in any order and as often as it comes, from either side of it where
/// both are in one language, in paragraphs of any length.
fn shuffled() -> impl Strategy<Value = Texts> {
    type Order = Vec<(prop::sample::Index, bool, bool)>;
    let pools: Vec<[(Vec<String>, String); 2]> = gold::stories(std::path::Path::new("tests/stories"))
        .into_iter()
        .map(|story| {
            story.sides.map(|side| {
                let sentence = |s: &gold::GoldSentence| {
                    side.text[gold::bytes(&side.text, s.start)..gold::bytes(&side.text, s.end)].to_owned()
                };
                (side.sentences.iter().map(sentence).collect(), side.language.clone())
            })
        })
        .collect();
    let order = || prop::collection::vec((any::<prop::sample::Index>(), any::<bool>(), any::<bool>()), 1..12);
    (prop::sample::select(pools), order(), order()).prop_map(|(pool, left, right)| {
        let one = pool[0].1 == pool[1].1;
        let text = |side: usize, order: &Order| {
            let pick = |(index, other, end): &(prop::sample::Index, bool, bool)| {
                let from = if one && *other { 1 - side } else { side };
                format!("{}{}", index.get(&pool[from].0).trim(), if *end { "\n\n" } else { " " })
            };
            (order.iter().map(pick).collect::<String>(), pool[side].1.clone())
        };
        [text(0, &left), text(1, &right)]
    })
}

/// Which sentences pins are put on, by the share of the way through a story, and whether they match.
fn decisions() -> impl Strategy<Value = Vec<(prop::sample::Index, prop::sample::Index, bool)>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<bool>()), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn shuffled_stories_are_compared_alike_from_either_side_and_again(texts in shuffled()) {
        let there = compared(&texts);
        check_spans(&there);
        prop_assert_eq!(&there, &compared(&texts));
        prop_assert_eq!(said(&there), said(&swapped(compared(&mirrored(&texts)))));
    }

    #[test]
    fn a_shuffled_story_is_itself(texts in shuffled()) {
        let c = compared(&[texts[0].clone(), texts[0].clone()]);
        check_spans(&c);
        prop_assert_eq!(c.matches.len(), c.left.sentences.len());
        for (index, m) in c.matches.iter().enumerate() {
            prop_assert_eq!((&m.left[..], &m.right[..]), (&[index as u32][..], &[index as u32][..]));
            prop_assert!(!m.moved && m.relation == Relation::Same);
        }
    }

    /// Pins that say "match" are kept whole; what they leave open, pins that say "never" decide. Where the first join two
    /// sentences that one of the others parts, the first win.
    #[test]
    fn any_pins_are_obeyed(texts in shuffled(), decisions in decisions()) {
        let c = compared(&texts);
        let pick = |story: &Story, index: &prop::sample::Index| {
            let at = index.index(story.sentences.len());
            (at as u32, story.text[..story.sentences[at].span.start as usize].encode_utf16().count() as u32)
        };
        let decided: Vec<_> =
            decisions.iter().map(|(l, r, is)| (pick(&c.left, l), pick(&c.right, r), *is)).collect();
        let pins = decided.iter().map(|(l, r, is)| Pin { left: l.1, right: r.1, r#match: *is }).collect();
        let c = pinned(&texts, pins);
        check_spans(&c);
        for (l, r, is) in &decided {
            let together = c.matches.iter().find(|m| m.left.contains(&l.0) && m.right.contains(&r.0));
            if *is {
                prop_assert!(together.is_some_and(|m| m.pinned && m.score == 1.0), "{l:?} {r:?}");
            } else {
                prop_assert!(together.is_none_or(|m| m.pinned), "{l:?} {r:?}");
            }
        }
    }
}

//! A comparison made of random parts: whatever is in it, no conversion panics and what comes out can be used.

use super::*;
use crate::comparison::*;
use crate::{Side, text};
use proptest::prelude::*;

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(vec!["a", " ", "ж", "—", "\u{fffd}", "🦬", ".", "\n\n"]), 0..120)
        .prop_map(|parts| parts.concat())
}

/// Ordered and unordered spans, inside and far outside of the text.
fn span() -> impl Strategy<Value = Span> {
    let position = prop_oneof![6 => 0u32..160, 1 => any::<u32>()];
    (position.clone(), position).prop_map(|(start, end)| Span { start, end })
}

fn index() -> impl Strategy<Value = u32> {
    prop_oneof![6 => 0u32..6, 1 => any::<u32>()]
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    prop::collection::vec(span(), 0..5)
}

fn indexes() -> impl Strategy<Value = Vec<u32>> {
    prop::collection::vec(index(), 0..5)
}

fn score() -> impl Strategy<Value = f64> {
    prop_oneof![0.0..=1.0, any::<f64>()]
}

prop_compose! {
    fn story()(
        text in text(),
        paragraphs in spans(),
        sentences in prop::collection::vec((span(), index()), 0..6),
        skipped in spans(),
        quotations in prop::collection::vec((span(), prop::option::of(index()), prop::option::of(span()), span()), 0..4),
        sayings in prop::collection::vec((span(), span(), prop::option::of(index()), prop::option::of(index())), 0..4),
        quoted_words in spans(),
    ) -> Story {
        Story {
            text,
            source: None,
            url: None,
            title: None,
            published: None,
            language: "und".into(),
            paragraphs,
            sentences: sentences.into_iter()
                .map(|(span, paragraph)| Sentence { span, paragraph, role: Role::Body }).collect(),
            quotations: quotations.into_iter()
                .map(|(span, speaker, attribution, cue)| Quotation {
                    span, speaker, attribution,
                    cue: Some(Cue { span: cue, lemma: "say".into(), grade: Grade::Neutral }),
                }).collect(),
            sayings: sayings.into_iter()
                .map(|(attribution, cue, speaker, quotation)| Saying {
                    attribution, speaker, quotation,
                    cue: Cue { span: cue, lemma: "say".into(), grade: Grade::Neutral },
                }).collect(),
            quoted_words,
            skipped: skipped.into_iter().map(|span| Skipped { span, kind: SkippedKind::Other }).collect(),
        }
    }
}

prop_compose! {
    fn a_match()(
        left in indexes(), right in indexes(), score in score(),
        words in prop::collection::vec((spans(), spans()), 0..4),
        disagreement in (span(), span()),
    ) -> Match {
        Match {
            left, right, relation: Relation::Reworded, score, moved: false, quoted: Quoted::None,
            words: words.into_iter()
                .map(|(left, right)| WordLink { left, right, relation: WordRelation::Changed, moved: false }).collect(),
            disagreements: vec![Disagreement {
                kind: DisagreementKind::Number, left: disagreement.0, right: disagreement.1,
            }],
            pinned: false,
        }
    }
}

prop_compose! {
    fn comparison()(
        left in story(), right in story(),
        matches in prop::collection::vec(a_match(), 0..4),
        entities in prop::collection::vec((index(), spans(), spans(), score()), 0..4),
        pairs in prop::collection::vec((indexes(), indexes(), indexes()), 0..4),
        speakers in prop::collection::vec((index(), indexes(), indexes()), 0..4),
        only in (indexes(), indexes()), coverage in (score(), score()),
    ) -> Comparison {
        let mentions = |spans: Vec<Span>, score| {
            spans.into_iter().map(|span| Mention { span, form: Form::Name, score }).collect()
        };
        Comparison {
            schema: 1,
            engine: String::new(),
            left,
            right,
            matches,
            quotation_pairs: pairs.into_iter()
                .map(|(left, right, matches)| QuotationPair { left, right, relation: QuotationRelation::Told, matches })
                .collect(),
            speakers: speakers.into_iter().map(|(entity, left, right)| Speaker { entity, left, right }).collect(),
            entities: entities.into_iter()
                .map(|(id, left, right, score)| Entity {
                    id, kind: EntityKind::Other, name: String::new(), key: None, value: None, group: id % 2 == 0,
                    left: mentions(left, score), right: mentions(right, score),
                }).collect(),
            summary: Summary {
                left_only: only.0, right_only: only.1,
                coverage: Coverage { left: coverage.0, right: coverage.1 },
                ..Summary::default()
            },
            truncated: false,
            warnings: vec![Warning { code: WarningCode::UnknownLanguage, side: Some(Side::Left) }],
        }
    }
}

/// The parts of a text that are its characters, in bytes.
fn on_characters(text: &str, span: Span) -> Span {
    let floor = |position: u32| {
        let position = (position as usize).min(text.len());
        (0..=position).rev().find(|&byte| text.is_char_boundary(byte)).unwrap_or(0)
    };
    let (a, b) = (floor(span.start), floor(span.end));
    text::Span::new(a.min(b), a.max(b))
}

proptest! {
    #[test]
    fn a_made_up_comparison_becomes_usable(stored in comparison()) {
        let mut c = stored.into_bytes();
        let (left_text, right_text) = (c.left.text.clone(), c.right.text.clone());
        let mut spans = 0;
        c.each_span(
            |span| { spans += usize::from(left_text.get(span.range()).is_some()) },
            |_| (),
        );
        let mut all = 0;
        c.each_span(|_| all += 1, |_| ());
        prop_assert_eq!(spans, all);
        let mut invalid = 0;
        c.each_span(|_| (), |span| invalid += usize::from(right_text.get(span.range()).is_none()));
        prop_assert_eq!(invalid, 0);

        for story in [&c.left, &c.right] {
            prop_assert!(story.sentences.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
            prop_assert!(story.quotations.iter().all(|q| q.speaker.is_none_or(|id| (id as usize) < c.entities.len())));
            prop_assert!(story.sayings.iter().all(|s| s.quotation.is_none_or(|q| (q as usize) < story.quotations.len())));
            prop_assert!(story.sentences.iter().all(|s| s.paragraph == 0 || (s.paragraph as usize) < story.paragraphs.len()));
        }
        for m in &c.matches {
            prop_assert!(!m.left.is_empty() && !m.right.is_empty());
            prop_assert!(m.left.iter().all(|&i| (i as usize) < c.left.sentences.len()));
            prop_assert!(m.right.iter().all(|&i| (i as usize) < c.right.sentences.len()));
            prop_assert!((0.0..=1.0).contains(&m.score));
        }
        prop_assert!(c.quotation_pairs.iter().all(|p| p.left.iter().all(|&i| (i as usize) < c.left.quotations.len())));
        prop_assert!(c.quotation_pairs.iter().all(|p| p.matches.iter().all(|&i| (i as usize) < c.matches.len())));
        prop_assert!(c.speakers.iter().all(|s| s.left.iter().all(|&i| (i as usize) < c.left.sayings.len())));
        prop_assert!(c.summary.right_only.iter().all(|&i| (i as usize) < c.right.sentences.len()));
    }

    #[test]
    fn what_the_engine_makes_comes_back_as_it_was(made_up in comparison()) {
        // Mended and put on character boundaries it is what the engine could have made.
        let mut engine = made_up;
        let (left, right) = (engine.left.text.clone(), engine.right.text.clone());
        engine.each_span(|s| *s = on_characters(&left, *s), |s| *s = on_characters(&right, *s));
        engine.mend();
        prop_assert_eq!(engine.clone().into_utf16().into_bytes(), engine);
    }

    #[test]
    fn code_units_say_the_same_words(made_up in comparison()) {
        let mut bytes = made_up.into_bytes();
        let mut units = bytes.clone().into_utf16();
        let (text, utf16): (_, Vec<u16>) = (bytes.left.text.clone(), bytes.left.text.encode_utf16().collect());
        let (mut expected, mut found) = (vec![], vec![]);
        bytes.each_span(|s| expected.push(text[s.range()].to_owned()), |_| ());
        units.each_span(|s| found.push(String::from_utf16(&utf16[s.range()]).unwrap_or_default()), |_| ());
        prop_assert_eq!(expected, found);
    }
}

//! How two passages that belong together correspond: relation, score, speech.

use super::assignment::Passage;
use crate::Ignore;
use crate::comparison::{Quoted, Relation, WordLink, WordRelation};
use crate::story::Story;
use crate::text::Span;
use crate::text::fold::{self, Folding};
use std::borrow::Cow;

/// From this share of equal words on, two wordings are nearly the same.
const SAME: f64 = 0.68;
/// Across languages no words are equal: a literal translation is one where nearly all have a counterpart.
const LITERAL: f64 = 0.8;
/// Below this share of words with a counterpart, on the side that has the fewer of them ...
const PARTIAL: f64 = 0.25;
/// ... and from this ratio of the lengths on, only a part of the longer corresponds.
const LONGER: f64 = 1.5;
/// From this share of direct speech on, a passage counts as quoted.
const SPEECH: f64 = 0.2;

/// What is said of a match.
pub(crate) struct Judgement {
    pub relation: Relation,
    pub score: f64,
    pub quoted: Quoted,
}

pub(crate) fn judge(
    links: &[WordLink],
    passage: &Passage,
    stories: [&Story<'_>; 2],
    speech: &[Vec<f64>; 2],
) -> Judgement {
    let word = |side: usize, span: &Span| stories[side].text[span.range()].chars().any(char::is_alphanumeric);
    let words = |side: usize, spans: &[Span]| spans.iter().filter(|s| word(side, s)).count();
    let (mut same, mut linked, mut all) = (0, [0, 0], [0, 0]);
    for link in links {
        let here = [words(0, &link.left), words(1, &link.right)];
        for side in [0, 1] {
            all[side] += here[side];
            if !link.left.is_empty() && !link.right.is_empty() {
                linked[side] += here[side];
            }
        }
        if link.relation == WordRelation::Same {
            same += here[0] + here[1];
        }
    }
    let share = |part: usize, whole: usize| if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
    let equal = share(same, all[0] + all[1]);
    let covered = share(linked[0], all[0]).min(share(linked[1], all[1]));
    let one_language = stories[0].language == stories[1].language;
    let near = if one_language { equal >= SAME } else { covered >= LITERAL };
    let longer = share(all[0].max(all[1]), all[0].min(all[1]));
    let relation = if near || (all == [0, 0] && passage.similarity > SAME) {
        Relation::Same
    } else if covered < PARTIAL && longer >= LONGER {
        Relation::Partial
    } else {
        Relation::Reworded
    };
    let quoted = [0, 1].map(|side| {
        let sentences = passage.sentences(side);
        sentences.iter().map(|&s| speech[side][s]).sum::<f64>() / sentences.len() as f64 >= SPEECH
    });
    let quoted = match quoted {
        [true, true] => Quoted::Both,
        [true, false] => Quoted::Left,
        [false, true] => Quoted::Right,
        [false, false] => Quoted::None,
    };
    let score = if passage.pinned { 1.0 } else { round(passage.probability) };
    Judgement { relation, score, quoted }
}

/// To three decimals, as they cross the boundary.
pub(crate) fn round(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

/// For each sentence, the share of it that is direct speech.
pub(crate) fn speech_shares(story: &Story<'_>) -> Vec<f64> {
    let mut first = 0;
    story
        .sentences
        .iter()
        .map(|s| {
            while story.quotations.get(first).is_some_and(|q| q.span.end <= s.span.start) {
                first += 1;
            }
            let covered: u32 = story.quotations[first..]
                .iter()
                .take_while(|q| q.span.start < s.span.end)
                .map(|q| q.span.end.min(s.span.end).saturating_sub(q.span.start.max(s.span.start)))
                .sum();
            f64::from(covered) / s.span.len().max(1) as f64
        })
        .collect()
}

/// A word as it is compared: what `ignore` names, and the shape of quotation marks and dashes, taken away.
pub(crate) fn comparable<'a>(word: &'a str, ignore: &[Ignore]) -> Cow<'a, str> {
    let folding = Folding { case: ignore.contains(&Ignore::Case), accents: ignore.contains(&Ignore::Accents) };
    let mut text = fold::fold_with(word, folding);
    if ignore.contains(&Ignore::Punctuation) && text.contains(|c: char| !c.is_alphanumeric()) {
        text = Cow::Owned(text.chars().filter(|c| c.is_alphanumeric()).collect());
    }
    text
}

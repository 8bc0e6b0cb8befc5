//! How two passages that belong together correspond: relation, score, speech.

use super::assignment::Passage;
use crate::Ignore;
use crate::comparison::{Quoted, Relation, WordLink, WordRelation};
use crate::lexicon::function_words::is_function_word;
use crate::story::Story;
use crate::text::Language;
use crate::text::fold::{self, Folding};
use std::borrow::Cow;

/// Where words were not linked: from this likeness on, two wordings are taken for the same.
const SAME: f64 = 0.68;
/// From this share of direct speech on, a passage counts as quoted.
const SPEECH: f64 = 0.2;

/// What is said of a match.
pub(crate) struct Judgement {
    pub relation: Relation,
    pub score: f64,
    pub quoted: Quoted,
}

/// How many things are known of a match's wording.
pub const FEATURES: usize = 9;

/// What each of [`features`] says for "same" and for "partial", each against "reworded": logits, learnt from the gold by
/// `cargo run --release --example learn_relation`. Equal words make it the same; a side without counterparts and a doubtful
/// match make it partial, which the gold has too seldom, and too near to "reworded", to be told by much.
#[rustfmt::skip]
const LEARNT: [[f64; FEATURES]; 2] = [
    [-7.0, 9.5, 1.9, 4.8, 0.2, 1.7, -1.0, -3.4, 0.1],
    [-0.3, 1.1, -0.2, 1.4, -3.0, 2.1, 0.2, 0.0, -2.9],
];

/// What is known of a match's wording, the same from either side. Across two languages hardly a word is equal: there what
/// counts is how much has a counterpart.
pub fn features(
    links: &[WordLink],
    texts: [&str; 2],
    languages: [Language; 2],
    probability: f64,
) -> Option<[f64; FEATURES]> {
    // Of either side: words, content words, and those of them that have a counterpart.
    let (mut all, mut content, mut linked, mut bound) = ([0u32; 2], [0u32; 2], [0u32; 2], [0u32; 2]);
    let (mut same, mut moved) = (0, 0);
    for link in links {
        let both = !link.left.is_empty() && !link.right.is_empty();
        for (side, spans) in [&link.left, &link.right].into_iter().enumerate() {
            for span in spans {
                let word = &texts[side][span.range()];
                if !word.chars().any(char::is_alphanumeric) {
                    continue;
                }
                let telling = u32::from(!is_function_word(&fold::fold(word), languages[side]));
                all[side] += 1;
                content[side] += telling;
                linked[side] += u32::from(both);
                bound[side] += telling * u32::from(both);
                same += u32::from(link.relation == WordRelation::Same);
                moved += u32::from(both && link.moved);
            }
        }
    }
    if all.contains(&0) {
        return None;
    }
    let share = |part: u32, whole: u32| if whole == 0 { 1.0 } else { f64::from(part) / f64::from(whole) };
    let covered = [0, 1].map(|side: usize| share(bound[side], content[side]));
    let whole = share(linked[0] + linked[1], all[0] + all[1]);
    let bridge = languages[0] != languages[1];
    let (one, two) = if bridge { (0.0, 1.0) } else { (1.0, 0.0) };
    Some([
        1.0,
        // How much is told in the same words; across languages, how much has a counterpart at all.
        one * share(same, all[0] + all[1]),
        two * whole,
        two,
        // How much of the content has a counterpart, on the side with less of it and on the other.
        covered[0].min(covered[1]),
        covered[0].max(covered[1]),
        // How near the lengths are.
        share(all[0].min(all[1]), all[0].max(all[1])),
        // How much of what corresponds stands in another order.
        share(moved, (linked[0] + linked[1]).max(1)),
        // How probable the match is.
        probability,
    ])
}

/// The relation that the features speak for most.
fn relation(features: &[f64; FEATURES]) -> Relation {
    let [same, partial] = LEARNT.map(|weights| weights.iter().zip(features).map(|(w, x)| w * x).sum::<f64>());
    if same > partial.max(0.0) {
        Relation::Same
    } else if partial > 0.0 {
        Relation::Partial
    } else {
        Relation::Reworded
    }
}

/// `alike` says how alike the two passages are, where no words tell it.
pub(crate) fn judge(
    links: &[WordLink],
    passage: &Passage,
    stories: [&Story<'_>; 2],
    speech: &[Vec<f64>; 2],
    alike: impl FnOnce() -> f64,
) -> Judgement {
    let known = features(links, stories.map(|s| s.text), stories.map(|s| s.language), round(passage.probability));
    let relation = match known {
        Some(known) => relation(&known),
        None if alike() > SAME => Relation::Same,
        None => Relation::Reworded,
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

//! Which words of a shared passage are marked, and how: neighbouring differences joined for reading.

use super::model::in_order;
use crate::comparison::{Match, WordLink, WordRelation};
use crate::lexicon;
use crate::text::Span;
use std::ops::Range;

/// The most words that stand in one place for others with no word of them linked: more of them is two remarks.
const PLACE: usize = 8;

/// What a mark on words says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Said otherwise on the other side.
    Changed,
    /// The other side has nothing opposite.
    Added,
    /// The same words in another place of the passage.
    Moved,
    /// A fact on which the sides disagree.
    Disagrees,
}

/// Words of one side that carry one underline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// From the first to the last of them, spaces between them included.
    pub span: Span,
    /// What it says.
    pub kind: MarkKind,
}

/// The spans of one side of a link.
fn spans(link: &WordLink, side: usize) -> &[Span] {
    if side == 0 { &link.left } else { &link.right }
}

/// Letters and digits only, lower case, contractions written out: what makes a difference to a reader.
fn essence(text: &str, spans: &[Span], is_has: &str) -> String {
    let mut out = String::new();
    for span in spans {
        let word = text.get(span.range()).unwrap_or("").replace(['’', 'ʼ', '‘'], "'").to_lowercase();
        let (stem, tail) = match word.rfind('\'') {
            Some(at) => word.split_at(at),
            None => (word.as_str(), ""),
        };
        let (stem, tail) = match tail {
            "'t" if stem == "won" => ("will", "not"),
            "'t" if stem == "can" => ("can", "not"),
            "'t" if stem == "shan" => ("shall", "not"),
            "'t" if stem.ends_with('n') => (&stem[..stem.len() - 1], "not"),
            "'re" => (stem, "are"),
            "'ve" => (stem, "have"),
            "'ll" => (stem, "will"),
            "'m" => (stem, "am"),
            "'s" if !is_has.is_empty() => (stem, is_has),
            _ => (word.as_str(), ""),
        };
        out.extend(stem.chars().filter(|c| c.is_alphanumeric()));
        out.push_str(tail);
    }
    out
}

/// Whether a reader would call the two wordings the same: quotation marks, dashes, case and contractions aside.
fn same_to_a_reader(texts: [&str; 2], link: &WordLink) -> bool {
    ["", "is", "has"].iter().any(|tail| essence(texts[0], &link.left, tail) == essence(texts[1], &link.right, tail))
}

/// The mark on a link's words, if it has one.
fn kind_of(texts: [&str; 2], link: &WordLink) -> Option<MarkKind> {
    match link.relation {
        WordRelation::LeftOnly | WordRelation::RightOnly => Some(MarkKind::Added),
        WordRelation::Changed if !same_to_a_reader(texts, link) => Some(MarkKind::Changed),
        _ if link.moved => Some(MarkKind::Moved),
        _ => None,
    }
}

fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

#[derive(Clone, Copy)]
struct Item {
    span: Span,
    kind: Option<MarkKind>,
    word: bool,
    /// Position among the match's links.
    link: usize,
}

/// The tokens of one side of a match, in order.
fn items(texts: [&str; 2], found: &Match, side: usize) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (at, link) in found.words.iter().enumerate() {
        let kind = kind_of(texts, link);
        for &span in spans(link, side) {
            let word = is_word(texts[side].get(span.range()).unwrap_or(""));
            items.push(Item { span, kind, word, link: at });
        }
    }
    let order = in_order(items.len(), |at| items[at].span.start.into());
    order.into_iter().map(|at| items[at]).collect()
}

/// Whether two tokens are neighbours with nothing but space between.
fn touch(text: &str, a: &Item, b: &Item) -> bool {
    text.get(a.span.end as usize..b.span.start as usize).is_some_and(|between| between.trim().is_empty())
}

/// Marks differences as an editor would: one stretch of other words is one replacement, though a word of it has no
/// counterpart of its own; what only one side has is said otherwise where the other has words of its own in that place;
/// and a small word alone between two replacements is part of them.
fn replace(texts: [&str; 2], sides: &mut [Vec<Item>; 2], links: usize) {
    let mut places = [vec![0..0; links], vec![0..0; links]];
    for (side, places) in places.iter_mut().enumerate() {
        for (at, item) in sides[side].iter().enumerate() {
            let place: &mut Range<usize> = &mut places[item.link];
            *place = if place.end == 0 { at..at + 1 } else { place.start..at + 1 };
        }
    }
    let replaced = [0, 1].map(|side| {
        let (own, other) = (&sides[side], &sides[1 - side]);
        let across = |at: usize| Some(places[1 - side][own[at].link].clone()).filter(|place| place.end > 0);
        let differs = |item: &Item| item.word && matches!(item.kind, Some(MarkKind::Added | MarkKind::Changed));
        let mut replaced = vec![false; own.len()];
        let mut at = 0;
        while at < own.len() {
            let start = at;
            at += 1;
            if !differs(&own[start]) {
                continue;
            }
            while at < own.len() && differs(&own[at]) && touch(texts[side], &own[at - 1], &own[at]) {
                at += 1;
            }
            let opposite = || {
                let from = start.checked_sub(1).map_or(Some(0), |before| Some(across(before)?.end))?;
                let to = if at == own.len() { other.len() } else { across(at)?.start };
                let short = at - start <= PLACE && from < to && to - from <= PLACE;
                let added = |item: &Item| item.word && item.kind == Some(MarkKind::Added);
                Some(short && other[from..to].iter().all(added))
            };
            let changed = own[start..at].iter().any(|item| item.kind == Some(MarkKind::Changed));
            replaced[start..at].fill(changed || opposite().unwrap_or(false));
        }
        replaced
    });
    for (side, replaced) in replaced.iter().enumerate() {
        for (item, _) in sides[side].iter_mut().zip(replaced).filter(|(_, replaced)| **replaced) {
            item.kind = Some(MarkKind::Changed);
        }
    }
    let island = |side: usize, at: usize| {
        let [Some(before), Some(item), Some(after)] =
            [at.checked_sub(1), Some(at), Some(at + 1)].map(|at| sides[side].get(at?))
        else {
            return false;
        };
        let around = [before, after].iter().all(|item| item.word && item.kind == Some(MarkKind::Changed));
        let text = texts[side];
        let small = || lexicon::is_function(&text.get(item.span.range()).unwrap_or("").to_lowercase());
        around && item.word && item.kind.is_none() && touch(text, before, item) && touch(text, item, after) && small()
    };
    let islands: Vec<[usize; 2]> = (0..links)
        .filter(|&link| places.iter().all(|places| places[link].len() == 1))
        .map(|link| [places[0][link].start, places[1][link].start])
        .filter(|at| island(0, at[0]) && island(1, at[1]))
        .collect();
    for at in islands {
        for side in [0, 1] {
            sides[side][at[side]].kind = Some(MarkKind::Changed);
        }
    }
}

/// The marks of one side of a match, in order. `within` are the stretches that may carry marks: the sentences of
/// the match or, where it is partial, their corresponding parts. No mark crosses the end of one.
///
/// Punctuation alone is never marked: a comma more or a curlier quotation mark tells the reader nothing. Inside marked
/// words it is covered by their underline; brackets and dashes also at the edge, where they belong to the words.
pub fn marks(texts: [&str; 2], found: &Match, side: usize, within: &[Span]) -> Vec<Mark> {
    let text = texts[side];
    let mut sides = [0, 1].map(|side| items(texts, found, side));
    replace(texts, &mut sides, found.words.len());
    let items = &mut sides[side];
    for fact in &found.disagreements {
        let clash = if side == 0 { fact.left } else { fact.right };
        for item in items.iter_mut().filter(|item| item.span.overlaps(clash)) {
            item.kind = Some(MarkKind::Disagrees);
        }
    }

    let mut out = Vec::new();
    for part in within {
        let from = items.partition_point(|item| item.span.start < part.start);
        let to = items.partition_point(|item| item.span.start < part.end);
        join(text, &items[from..to], &mut out);
    }
    out
}

/// Joins neighbours of one kind into one mark each.
fn join(text: &str, items: &[Item], out: &mut Vec<Mark>) {
    let mut open: Option<Mark> = None;
    for (at, item) in items.iter().enumerate() {
        // Punctuation goes by the words around it.
        let kind = if item.word {
            item.kind
        } else {
            let mark = text.get(item.span.range()).unwrap_or("");
            let next = items[at..].iter().find(|other| other.word || other.kind.is_none());
            let next = next.filter(|other| other.word).and_then(|other| other.kind);
            let before = open.map(|mark| mark.kind);
            match item.kind {
                None => None,
                Some(_) if before.is_some() && before == next => before,
                Some(MarkKind::Moved) => None,
                Some(_) if matches!(mark, "(" | "[" | "—" | "–" | "-") => {
                    next.filter(|kind| *kind != MarkKind::Moved)
                }
                Some(_) if matches!(mark, ")" | "]") => before.filter(|kind| *kind != MarkKind::Moved),
                Some(_) => None,
            }
        };
        match (&mut open, kind) {
            (Some(mark), Some(kind)) if mark.kind == kind => mark.span.end = mark.span.end.max(item.span.end),
            (_, Some(kind)) => {
                out.extend(open.replace(Mark { span: item.span, kind }));
            }
            (_, None) => out.extend(open.take()),
        }
    }
    out.extend(open);
}

/// For each sentence of one side of a match, the part that corresponds: from the first to the last linked word.
/// `None` where no word of the sentence is linked.
pub fn extent(text: &str, found: &Match, side: usize, sentence: Span) -> Option<Span> {
    let mut out: Option<Span> = None;
    for link in found.words.iter().filter(|link| !link.left.is_empty() && !link.right.is_empty()) {
        for span in spans(link, side).iter().filter(|span| sentence.contains(**span)) {
            if is_word(text.get(span.range()).unwrap_or("")) {
                let grown = out.get_or_insert(*span);
                grown.start = grown.start.min(span.start);
                grown.end = grown.end.max(span.end);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::{Disagreement, DisagreementKind, Quoted, Relation};

    /// A match of two one-sentence texts; links are given as (left words, right words, relation, moved), each found
    /// at its first place.
    fn matched(left: &str, right: &str, links: &[(&str, &str, WordRelation, bool)]) -> Match {
        let find = |text: &str, words: &str| -> Vec<Span> {
            words
                .split_whitespace()
                .map(|word| {
                    let at = text.find(word).unwrap();
                    Span::new(at, at + word.len())
                })
                .collect()
        };
        Match {
            left: vec![0],
            right: vec![0],
            relation: Relation::Reworded,
            score: 0.9,
            moved: false,
            quoted: Quoted::None,
            words: links
                .iter()
                .map(|(l, r, relation, moved)| WordLink {
                    left: find(left, l),
                    right: find(right, r),
                    relation: *relation,
                    moved: *moved,
                })
                .collect(),
            disagreements: vec![],
            pinned: false,
        }
    }

    fn marked<'a>(texts: [&'a str; 2], found: &Match, side: usize) -> Vec<(&'a str, MarkKind)> {
        marks(texts, found, side, &[Span::new(0, texts[side].len())])
            .iter()
            .map(|mark| (&texts[side][mark.span.range()], mark.kind))
            .collect()
    }

    use WordRelation::{Changed, LeftOnly, RightOnly, Same};

    #[test]
    fn neighbours_of_one_kind_share_an_underline() {
        let texts = ["The quick brown fox sat", "The slow old fox, it is said, stood"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("The", "The", Same, false),
                ("quick", "slow", Changed, false),
                ("brown", "old", Changed, false),
                ("fox", "fox", Same, false),
                ("", ",", RightOnly, false),
                ("", "it", RightOnly, false),
                ("", "is", RightOnly, false),
                ("", "said", RightOnly, false),
                ("sat", "stood", Changed, false),
            ],
        );
        assert_eq!(marked(texts, &found, 0), [("quick brown", MarkKind::Changed), ("sat", MarkKind::Changed)]);
        assert_eq!(
            marked(texts, &found, 1),
            [("slow old", MarkKind::Changed), ("it is said", MarkKind::Added), ("stood", MarkKind::Changed)]
        );
    }

    #[test]
    fn quotation_marks_case_and_contractions_are_no_differences() {
        let texts = ["“We are Ready”, that’s it", "\"we're ready\", that is it"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("“", "\"", Changed, false),
                ("We are", "we're", Changed, false),
                ("Ready", "ready", Changed, false),
                ("that’s", "that is", Changed, false),
            ],
        );
        assert_eq!(marked(texts, &found, 0), []);
        assert_eq!(marked(texts, &found, 1), []);
    }

    #[test]
    fn brackets_and_dashes_belong_to_their_words() {
        let texts = ["He (the mayor) left", "He left — angry"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("He", "He", Same, false),
                ("(", "", LeftOnly, false),
                ("the", "", LeftOnly, false),
                ("mayor", "", LeftOnly, false),
                (")", "", LeftOnly, false),
                ("left", "left", Same, false),
                ("", "—", RightOnly, false),
                ("", "angry", RightOnly, false),
            ],
        );
        assert_eq!(marked(texts, &found, 0), [("(the mayor)", MarkKind::Added)]);
        assert_eq!(marked(texts, &found, 1), [("— angry", MarkKind::Added)]);
    }

    #[test]
    fn a_stretch_of_other_words_is_one_replacement() {
        let texts = ["Town officials are ready", "Town hall is ready"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("Town", "Town", Same, false),
                ("officials", "", LeftOnly, false),
                ("are", "is", Changed, false),
                ("ready", "ready", Same, false),
                ("", "hall", RightOnly, false),
            ],
        );
        assert_eq!(marked(texts, &found, 0), [("officials are", MarkKind::Changed)]);
        assert_eq!(marked(texts, &found, 1), [("hall is", MarkKind::Changed)]);
    }

    #[test]
    fn words_in_the_place_of_others_are_said_otherwise_not_added() {
        let texts = ["Town officials are ready", "Town is ready today"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("Town", "Town", Same, false),
                ("officials", "", LeftOnly, false),
                ("are", "", LeftOnly, false),
                ("ready", "ready", Same, false),
                ("", "is", RightOnly, false),
                ("", "today", RightOnly, false),
            ],
        );
        assert_eq!(marked(texts, &found, 0), [("officials are", MarkKind::Changed)]);
        assert_eq!(marked(texts, &found, 1), [("is", MarkKind::Changed), ("today", MarkKind::Added)]);
    }

    #[test]
    fn a_small_word_between_two_replacements_is_part_of_them() {
        let texts = ["He praised the harvest", "He mocked the crop"];
        let links = |island: &'static str| {
            [
                ("He", "He", Same, false),
                ("praised", "mocked", Changed, false),
                (island, island, Same, false),
                ("harvest", "crop", Changed, false),
            ]
        };
        let found = matched(texts[0], texts[1], &links("the"));
        assert_eq!(marked(texts, &found, 0), [("praised the harvest", MarkKind::Changed)]);
        assert_eq!(marked(texts, &found, 1), [("mocked the crop", MarkKind::Changed)]);
        let texts = ["He praised Minsk harvest", "He mocked Minsk crop"];
        let found = matched(texts[0], texts[1], &links("Minsk"));
        assert_eq!(marked(texts, &found, 0), [("praised", MarkKind::Changed), ("harvest", MarkKind::Changed)]);
    }

    #[test]
    fn moved_words_are_dotted_and_a_change_wins_over_a_move() {
        let texts = ["today the council met", "the board met today"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("today", "today", Same, true),
                ("the", "the", Same, false),
                ("council", "board", Changed, true),
                ("met", "met", Same, false),
            ],
        );
        assert_eq!(marked(texts, &found, 0), [("today", MarkKind::Moved), ("council", MarkKind::Changed)]);
    }

    #[test]
    fn a_fact_that_disagrees_is_the_loudest() {
        let texts = ["14 farmsteads", "12 farmsteads"];
        let mut found =
            matched(texts[0], texts[1], &[("14", "12", Changed, false), ("farmsteads", "farmsteads", Same, false)]);
        found.disagreements.push(Disagreement {
            kind: DisagreementKind::Number,
            left: Span::new(0, 2),
            right: Span::new(0, 2),
        });
        assert_eq!(marked(texts, &found, 1), [("12", MarkKind::Disagrees)]);
    }

    #[test]
    fn a_part_reaches_from_the_first_to_the_last_linked_word() {
        let texts = ["On Monday, the court ruled, and then came rain.", "The court ruled."];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("On", "", LeftOnly, false),
                ("the", "The", Same, false),
                ("court", "court", Same, false),
                ("ruled", "ruled", Same, false),
                (".", ".", Same, false),
            ],
        );
        let part = extent(texts[0], &found, 0, Span::new(0, texts[0].len())).unwrap();
        assert_eq!(&texts[0][part.range()], "the court ruled");
    }
}

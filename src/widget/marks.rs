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

/// Whether it is read aloud: words, figures and signs that stand for a word.
fn is_word(text: &str) -> bool {
    text.chars().any(|c| c.is_alphanumeric() || "%‰°€$£¥₽№§&+=".contains(c))
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

/// The most words that one side has in the place of others when some of them are said otherwise already.
const LONG_PLACE: usize = 12;

impl Item {
    fn text<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.span.range()).unwrap_or("")
    }

    /// A word that is marked as a difference.
    fn differs(&self) -> bool {
        self.word && matches!(self.kind, Some(MarkKind::Added | MarkKind::Changed))
    }

    fn small(&self, text: &str) -> bool {
        self.word && lexicon::is_function(&self.text(text).to_lowercase())
    }
}

/// The facts of one side that the other side contradicts.
fn clashes(found: &Match, side: usize) -> Vec<Span> {
    found.disagreements.iter().map(|fact| if side == 0 { fact.left } else { fact.right }).collect()
}

/// Makes hyphens inside words parts of them, and marks such a word whole when a part of it differs: "full-backs".
fn compounds(text: &str, items: &mut [Item], clashes: &[Span]) {
    let hyphen = |item: &Item| matches!(item.text(text), "-" | "‐" | "‑");
    let mut start = 0;
    for at in 0..items.len() {
        let end = items.get(at + 1).is_none_or(|next| {
            let item = &items[at];
            next.span.start != item.span.end || !(item.word || hyphen(item)) || !(next.word || hyphen(next))
        });
        if !end {
            continue;
        }
        let parts = &mut items[std::mem::replace(&mut start, at + 1)..=at];
        let clash = clashes.iter().any(|&clash| parts.iter().any(|item| item.span.overlaps(clash)));
        if clash || parts.len() < 3 || !parts[0].word || !parts[parts.len() - 1].word {
            continue;
        }
        let words = || parts.iter().filter(|item| item.word);
        let kind = words().next().and_then(|first| first.kind);
        let kind = if words().all(|item| item.kind == kind) {
            kind
        } else if words().any(Item::differs) {
            Some(MarkKind::Changed)
        } else {
            None
        };
        for part in parts.iter_mut() {
            part.word = true;
            part.kind = kind;
        }
    }
}

/// Stretches of differing words in `items[range]`, parted by anything else.
fn stretches(items: &[Item], range: Range<usize>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for at in range.filter(|&at| items[at].differs()) {
        match out.last_mut() {
            Some(last) if last.end == at => last.end = at + 1,
            _ => out.push(at..at + 1),
        }
    }
    out
}

/// Marks differences as an editor would: one stretch of other words is one replacement, though a word of it has no
/// counterpart of its own; what only one side has is said otherwise where the other has words of its own in that place;
/// a small word that stands elsewhere between other words is one of them, as is a small word alone between two
/// replacements.
fn replace(texts: [&str; 2], sides: &mut [Vec<Item>; 2], found: &Match) {
    for side in [0, 1] {
        compounds(texts[side], &mut sides[side], &clashes(found, side));
    }
    let links = found.words.len();
    let mut places = [vec![0..0; links], vec![0..0; links]];
    for (side, places) in places.iter_mut().enumerate() {
        for (at, item) in sides[side].iter().enumerate() {
            let place: &mut Range<usize> = &mut places[item.link];
            *place = if place.end == 0 { at..at + 1 } else { place.start..at + 1 };
        }
    }

    // Small words alone are not worth the mark of a move where other words stand beside them.
    let among = |sides: &[Vec<Item>; 2], side: usize, at: usize| {
        let moved = |item: &&Item| item.kind == Some(MarkKind::Moved);
        let (before, after) = sides[side].split_at(at);
        let from = at - before.iter().rev().take_while(moved).count();
        let to = at + after.iter().take_while(moved).count();
        let near = [from.checked_sub(1), Some(to)];
        let beside = near.iter().any(|&near| near.and_then(|near| sides[side].get(near)).is_some_and(Item::differs));
        (sides[side][from..to].iter().all(|item| !item.word || item.small(texts[side])), beside)
    };
    let ends: Vec<[usize; 2]> = (0..links)
        .filter(|&link| places.iter().all(|places| places[link].len() == 1))
        .map(|link| [places[0][link].start, places[1][link].start])
        .collect();
    let lone: Vec<[usize; 2]> = ends
        .iter()
        .copied()
        .filter(|at| sides[0][at[0]].word && sides[0][at[0]].kind == Some(MarkKind::Moved))
        .filter(|at| {
            let [left, right] = [0, 1].map(|side| among(sides, side, at[side]));
            left.0 && right.0 && (left.1 || right.1)
        })
        .collect();
    let change = |sides: &mut [Vec<Item>; 2], places: &[[usize; 2]]| {
        for at in places {
            for side in [0, 1] {
                sides[side][at[side]].kind = Some(MarkKind::Changed);
            }
        }
    };
    change(sides, &lone);

    // One stretch of other words is one replacement.
    for (side, items) in sides.iter_mut().enumerate() {
        for stretch in touching(texts[side], items) {
            if items[stretch.clone()].iter().any(|item| item.kind == Some(MarkKind::Changed)) {
                items[stretch].iter_mut().for_each(|item| item.kind = Some(MarkKind::Changed));
            }
        }
    }

    // Between words that correspond in order, what stands in the same place.
    let mut before = [0, 0];
    let mut replaced: Vec<(usize, Range<usize>)> = Vec::new();
    let mut gap = |sides: &[Vec<Item>; 2], ranges: [Range<usize>; 2], first: bool, last: bool| {
        let found = [0, 1].map(|side| stretches(&sides[side], ranges[side].clone()));
        if found.iter().any(Vec::is_empty) {
            return;
        }
        // How many sentences end between the first and the last of these words.
        let stops = [0, 1].map(|side| {
            let from = if first { found[side][0].start } else { ranges[side].start };
            let to = if last { found[side][found[side].len() - 1].end } else { ranges[side].end };
            let stop = |item: &&Item| matches!(item.text(texts[side]), "." | "!" | "?" | "…" | ";");
            sides[side][from..to.max(from)].iter().filter(stop).count()
        });
        let single = found.iter().all(|found| found.len() == 1);
        for end in [0, 1] {
            let pair = [0, 1].map(|side| if end == 0 { &found[side][0] } else { &found[side][found[side].len() - 1] });
            // Nothing but punctuation that both sides have may stand between.
            let bare = |side: usize, range: Range<usize>| {
                sides[side][range].iter().all(|item| !item.word && item.kind != Some(MarkKind::Added))
            };
            let starts = [0, 1].map(|side| first || bare(side, ranges[side].start..pair[side].start));
            let ends = [0, 1].map(|side| last || bare(side, pair[side].end..ranges[side].end));
            let near = if end == 0 { starts } else { ends };
            let whole = starts == [true; 2] && ends == [true; 2];
            let added = [0, 1]
                .map(|side| sides[side][pair[side].clone()].iter().all(|item| item.kind == Some(MarkKind::Added)));
            let short = [0, 1].iter().all(|&side| pair[side].len() <= if added[side] { PLACE } else { LONG_PLACE });
            let aside = [0, 1].map(|side| {
                let before = pair[side].start.checked_sub(1).and_then(|at| sides[side].get(at));
                before.is_some_and(|item| matches!(item.text(texts[side]), "(" | "["))
            });
            // Words of grammar alone do not say what several others say.
            let weights = [0, 1].map(|side| {
                let words = sides[side][pair[side].clone()].iter();
                words.filter(|item| !item.small(texts[side])).count()
            });
            let pronoun = [0, 1].iter().any(|&side| pair[side].len() == 1 && pair[1 - side].len() <= 4);
            let alike = whole || pronoun || weights[0].min(weights[1]) > 0 || weights[0].max(weights[1]) < 2;
            let placed = match stops[0] == stops[1] {
                true => single || near[0] == near[1],
                false => near == [true; 2] && added == [true; 2],
            };
            // Words whose counterparts all stand elsewhere leave nothing for others to say.
            let free = [0, 1].iter().all(|&side| {
                sides[side][pair[side].clone()].iter().any(|item| {
                    let place = &places[1 - side][item.link];
                    place.end == 0 || (place.start < pair[1 - side].end && pair[1 - side].start < place.end)
                })
            });
            if short && alike && placed && free && aside[0] == aside[1] {
                replaced.extend([0, 1].map(|side| (side, pair[side].clone())));
            }
        }
    };
    let order = in_order(links, |link| places[0][link].start as u64);
    let mut first = true;
    for link in order {
        let at = [0, 1].map(|side| &places[side][link]);
        let close = [0, 1].iter().all(|&side| {
            let count = spans(&found.words[link], side).len();
            count > 0 && at[side].len() == count && at[side].clone().any(|at| sides[side][at].word)
        });
        if found.words[link].moved || !close || [0, 1].iter().any(|&side| at[side].start < before[side]) {
            continue;
        }
        gap(sides, [before[0]..at[0].start, before[1]..at[1].start], first, false);
        before = at.map(|at| at.end);
        first = false;
    }
    gap(sides, [before[0]..sides[0].len(), before[1]..sides[1].len()], first, true);
    for (side, stretch) in replaced {
        sides[side][stretch].iter_mut().for_each(|item| item.kind = Some(MarkKind::Changed));
    }

    let island = |side: usize, at: usize| {
        let [Some(before), Some(item), Some(after)] =
            [at.checked_sub(1), Some(at), Some(at + 1)].map(|at| sides[side].get(at?))
        else {
            return false;
        };
        let around = [before, after].iter().all(|item| item.word && item.kind == Some(MarkKind::Changed));
        let text = texts[side];
        around && item.kind.is_none() && touch(text, before, item) && touch(text, item, after) && item.small(text)
    };
    let islands: Vec<[usize; 2]> =
        ends.iter().copied().filter(|at| [0, 1].iter().all(|&side| island(side, at[side]))).collect();
    change(sides, &islands);
}

/// Stretches of differing words with nothing but space between.
fn touching(text: &str, items: &[Item]) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for stretch in stretches(items, 0..items.len()) {
        out.push(stretch.start..stretch.start + 1);
        for at in stretch.skip(1) {
            match out.last_mut() {
                Some(last) if touch(text, &items[at - 1], &items[at]) => last.end = at + 1,
                _ => out.push(at..at + 1),
            }
        }
    }
    out
}

/// The marks of both sides of a match, in order. `within` are the stretches of each side that may carry marks: the
/// sentences of the match or, where it is partial, their corresponding parts. No mark crosses the end of one.
///
/// Punctuation alone is never marked: a comma more or a curlier quotation mark tells the reader nothing. Inside marked
/// words it is covered by their underline; brackets and dashes also at the edge, where they belong to the words.
pub fn marks(texts: [&str; 2], found: &Match, within: [&[Span]; 2]) -> [Vec<Mark>; 2] {
    let mut sides = [0, 1].map(|side| items(texts, found, side));
    replace(texts, &mut sides, found);
    [0, 1].map(|side| {
        let items = &mut sides[side];
        for clash in clashes(found, side) {
            for item in items.iter_mut().filter(|item| item.span.overlaps(clash)) {
                item.kind = Some(MarkKind::Disagrees);
            }
        }

        let mut out = Vec::new();
        for part in within[side] {
            let from = items.partition_point(|item| item.span.start < part.start);
            let to = items.partition_point(|item| item.span.start < part.end);
            join(texts[side], &items[from..to], &mut out);
        }
        out
    })
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
            // A full stop before the bracket that closes.
            let after = items.get(at + 1).filter(|after| after.kind.is_some());
            let closes = after.is_some_and(|after| matches!(text.get(after.span.range()), Some(")" | "]")));
            match item.kind {
                None => None,
                Some(_) if before.is_some() && before == next => before,
                Some(MarkKind::Moved) => None,
                // The dash before a speaker's words is none of them.
                Some(_) if at == 0 && matches!(mark, "—" | "–" | "-") => None,
                Some(_) if matches!(mark, "(" | "[" | "—" | "–" | "-") => {
                    next.filter(|kind| *kind != MarkKind::Moved)
                }
                Some(_) if matches!(mark, ")" | "]") || closes => before.filter(|kind| *kind != MarkKind::Moved),
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
        let within = texts.map(|text| [Span::new(0, text.len())]);
        marks(texts, found, [&within[0], &within[1]])[side]
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
    fn the_dash_before_a_speaker_is_not_marked_and_a_bracket_is_whole() {
        let texts = ["— He left", "He left (at noon.)"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("—", "", LeftOnly, false),
                ("He", "He", Changed, false),
                ("left", "left", Same, false),
                ("", "(", RightOnly, false),
                ("", "at", RightOnly, false),
                ("", "noon", RightOnly, false),
                ("", ".", RightOnly, false),
                ("", ")", RightOnly, false),
            ],
        );
        let mut added = found.clone();
        added.words[1] = WordLink { right: vec![], relation: LeftOnly, ..added.words[1].clone() };
        assert_eq!(marked(texts, &added, 0), [("He", MarkKind::Added)]);
        assert_eq!(marked(texts, &found, 1), [("(at noon.)", MarkKind::Added)]);
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
    fn words_in_the_place_of_others_are_said_otherwise_across_punctuation() {
        let texts = ["They are not afraid, she explained.", "They are not scared”."];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("They", "They", Same, false),
                ("are", "are", Same, false),
                ("not", "not", Same, false),
                ("afraid", "", LeftOnly, false),
                (",", "", LeftOnly, false),
                ("she", "", LeftOnly, false),
                ("explained", "", LeftOnly, false),
                ("", "scared", RightOnly, false),
                ("", "”", RightOnly, false),
                (".", ".", Same, false),
            ],
        );
        assert_eq!(marked(texts, &found, 1), [("scared", MarkKind::Changed)]);
        assert_eq!(marked(texts, &found, 0)[0].1, MarkKind::Changed);
        let texts = ["If they lie there", "If they (our cars) are there"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("If", "If", Same, false),
                ("they", "they", Same, false),
                ("lie", "", LeftOnly, false),
                ("", "(", RightOnly, false),
                ("", "our", RightOnly, false),
                ("", "cars", RightOnly, false),
                ("", ")", RightOnly, false),
                ("", "are", RightOnly, false),
                ("there", "there", Same, false),
            ],
        );
        assert_eq!(marked(texts, &found, 0), [("lie", MarkKind::Changed)]);
        assert_eq!(marked(texts, &found, 1)[1], ("are", MarkKind::Changed));
    }

    #[test]
    fn a_stretch_that_only_one_side_has_stays_added() {
        let texts = ["He left the old town", "He left yesterday the town in haste"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("He", "He", Same, false),
                ("left", "left", Same, false),
                ("", "yesterday", RightOnly, false),
                ("the", "the", Same, false),
                ("old", "", LeftOnly, false),
                ("town", "town", Same, false),
                ("", "in", RightOnly, false),
                ("", "haste", RightOnly, false),
            ],
        );
        assert_eq!(marked(texts, &found, 0), [("old", MarkKind::Added)]);
        assert_eq!(marked(texts, &found, 1), [("yesterday", MarkKind::Added), ("in haste", MarkKind::Added)]);
    }

    #[test]
    fn a_compound_is_marked_whole() {
        let texts = ["three full-backs left", "three fullbacks left"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("three", "three", Same, false),
                ("full", "fullbacks", Changed, false),
                ("-", "", LeftOnly, false),
                ("backs", "", LeftOnly, false),
                ("left", "left", Same, false),
            ],
        );
        assert_eq!(marked(texts, &found, 0), [("full-backs", MarkKind::Changed)]);
        let texts = ["a seven-story house", "a seven-storey house"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("a", "a", Same, false),
                ("seven", "seven", Same, false),
                ("-", "-", Same, false),
                ("story", "storey", Changed, false),
                ("house", "house", Same, false),
            ],
        );
        assert_eq!(marked(texts, &found, 1), [("seven-storey", MarkKind::Changed)]);
    }

    #[test]
    fn a_small_word_that_moved_among_other_words_is_one_of_them() {
        let texts = ["And yet we became rich", "But rich is what we were"];
        let found = matched(
            texts[0],
            texts[1],
            &[
                ("And", "", LeftOnly, false),
                ("yet", "", LeftOnly, false),
                ("we", "we", Same, true),
                ("became", "", LeftOnly, false),
                ("", "But", RightOnly, false),
                ("rich", "rich", Same, false),
                ("", "is", RightOnly, false),
                ("", "what", RightOnly, false),
                ("", "were", RightOnly, false),
            ],
        );
        assert_eq!(marked(texts, &found, 0), [("And yet we became", MarkKind::Changed)]);
        assert_eq!(marked(texts, &found, 1), [("But", MarkKind::Changed), ("is what we were", MarkKind::Changed)]);
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

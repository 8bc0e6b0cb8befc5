//! What the views show, worked out once from a comparison: which sentence belongs to which passage, runs, margin
//! notes, rows. Knows no DOM.

pub mod names;
pub mod quotations;

use super::marks::{self, Mark};
use crate::comparison::{Comparison, EntityKind, Match, Mention, Relation, Role, Story};
use crate::text::Span;

/// Below this score a match is shown as uncertain, unless an editor pinned it.
const SURE: f64 = 0.5;

/// Neighbouring passages that stand next to each other on both sides in the same order: they share one ribbon.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Indexes of its matches, in the order of the left story.
    pub matches: Vec<usize>,
    /// Whether it stands elsewhere in the other story.
    pub moved: bool,
    /// Whether the engine is sure of it.
    pub sure: bool,
}

/// Where the other story has a moved passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nearer to its beginning.
    Earlier,
    /// Nearer to its end.
    Later,
}

impl Place {
    fn opposite(self) -> Place {
        match self {
            Place::Earlier => Place::Later,
            Place::Later => Place::Earlier,
        }
    }
}

/// What a margin note beside a sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// A stretch of so many sentences that only this side has begins here.
    Only(u32),
    /// A partial passage begins here.
    Part,
    /// A passage that the engine is not sure of begins here.
    Perhaps,
    /// A moved run begins here.
    Moved(Place),
    /// A passage that an editor confirmed begins here.
    Pinned,
    /// The passage disagrees in this fact: index of the match and of the disagreement.
    Clash(usize, usize),
}

/// A row of the view "passage by passage".
#[derive(Clone, Debug, PartialEq)]
pub enum Row {
    /// A passage.
    Pair {
        /// Index of the match.
        found: usize,
        /// Whether a run begins with it.
        first: bool,
    },
    /// Sentences that one side alone has.
    Lone {
        /// 0 left, 1 right.
        side: usize,
        /// Indexes of the sentences, subheadings among them.
        sentences: Vec<usize>,
    },
}

/// A name in a story's text, with the names inside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// Where it stands.
    pub span: Span,
    /// 0 person, 1 place, 2 organisation, 3 date or number.
    pub kind: usize,
    /// The entity.
    pub entity: u32,
    /// Names inside it.
    pub inner: Vec<Name>,
}

/// What was worked out for one match.
#[derive(Clone, Debug)]
pub struct Passage {
    /// For each side and each of its sentences in the match: the part that corresponds, if any does.
    pub extents: [Vec<Option<Span>>; 2],
    /// For each side: the marks on words.
    pub marks: [Vec<Mark>; 2],
    /// Index of its run.
    pub run: usize,
    /// Whether the engine is sure of it.
    pub sure: bool,
    /// Where the right story has it, seen from the left, if it moved.
    pub place: Option<Place>,
}

/// See the module.
pub struct Model {
    /// For each side and sentence: the match that it belongs to.
    pub of: [Vec<Option<usize>>; 2],
    /// One a match.
    pub passages: Vec<Passage>,
    /// In the order of the left story.
    pub runs: Vec<Run>,
    /// For each side: the sentences that stand in the masthead as the headline, not in the column.
    pub headline: [Vec<usize>; 2],
    /// For each side: its number of words.
    pub words: [u32; 2],
    /// For each side: its number of body sentences.
    pub sentences: [u32; 2],
    /// For each side: its names.
    pub names: [Vec<Name>; 2],
    /// For each side: how many mentions of each kind it has.
    pub mentions: [usize; 4],
}

/// The places of so many items in the order of their keys; equal ones stay as they were. One sort for all that the view
/// sorts: each type of its own would bring some kilobytes.
pub fn in_order(count: usize, key: impl Fn(usize) -> u64) -> Vec<usize> {
    let mut keys: Vec<(u64, usize)> = (0..count).map(|at| (key(at), at)).collect();
    crate::sort::plain(&mut keys);
    keys.into_iter().map(|(_, at)| at).collect()
}

/// The story of a side: 0 left, 1 right.
pub fn story(data: &Comparison, side: usize) -> &Story {
    if side == 0 { &data.left } else { &data.right }
}

/// The index of the sentence in which something begins; of the one before where it stands in none.
pub fn sentence_of(data: &Comparison, side: usize, span: Span) -> usize {
    let sentences = &story(data, side).sentences;
    sentences.partition_point(|sentence| sentence.span.start <= span.start).saturating_sub(1)
}

/// The sentences of one side of a match.
pub fn side_of(found: &Match, side: usize) -> &[u32] {
    if side == 0 { &found.left } else { &found.right }
}

impl Model {
    /// Works it out. The comparison's spans are bytes and its indexes valid (see [`super::check`]).
    pub fn new(data: &Comparison) -> Model {
        let of = [0, 1].map(|side| {
            let mut of = vec![None; story(data, side).sentences.len()];
            for (index, found) in data.matches.iter().enumerate() {
                for &sentence in side_of(found, side) {
                    of[sentence as usize].get_or_insert(index);
                }
            }
            of
        });
        let headline = [0, 1].map(|side| headline(story(data, side)));
        let places = places(data);
        let runs = runs(data);
        let mut passages: Vec<Passage> = data
            .matches
            .iter()
            .zip(places)
            .map(|(found, place)| {
                let texts = [data.left.text.as_str(), data.right.text.as_str()];
                let extents = [0, 1].map(|side| {
                    side_of(found, side)
                        .iter()
                        .map(|&sentence| {
                            let span = story(data, side).sentences[sentence as usize].span;
                            if found.relation == Relation::Partial && !found.words.is_empty() {
                                marks::extent(texts[side], found, side, span)
                            } else {
                                Some(span)
                            }
                        })
                        .collect::<Vec<_>>()
                });
                let within = extents.each_ref().map(|parts| parts.iter().flatten().copied().collect::<Vec<Span>>());
                let marks = marks::marks(texts, found, [&within[0], &within[1]]);
                Passage { extents, marks, run: 0, sure: sure(found), place }
            })
            .collect();
        for (index, run) in runs.iter().enumerate() {
            for &found in &run.matches {
                passages[found].run = index;
            }
        }
        let words = [0, 1].map(|side| {
            let story = story(data, side);
            let body = story.sentences.iter().filter(|sentence| sentence.role == Role::Body);
            body.map(|sentence| {
                let text = &story.text[sentence.span.range()];
                text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count() as u32
            })
            .sum()
        });
        let sentences = [0, 1].map(|side| {
            story(data, side).sentences.iter().filter(|sentence| sentence.role == Role::Body).count() as u32
        });
        let (names, mentions) = names(data);
        Model { of, passages, runs, headline, words, sentences, names, mentions }
    }

    /// The matches in the order of a side.
    pub fn order(&self, side: usize) -> Vec<usize> {
        let mut out = Vec::with_capacity(self.passages.len());
        let mut seen = vec![false; self.passages.len()];
        for found in self.of[side].iter().flatten() {
            if !std::mem::replace(&mut seen[*found], true) {
                out.push(*found);
            }
        }
        out
    }

    /// The margin notes of a side: each with the sentence that it stands beside, in order.
    pub fn notes(&self, data: &Comparison, side: usize) -> Vec<(usize, Note)> {
        let sentences = &story(data, side).sentences;
        let mut out: Vec<(usize, Note)> = Vec::new();
        let mut before: Option<usize> = None; // The match of the sentence before.
        let mut only: Option<usize> = None; // Index in `out` of the stretch that is open.
        for (index, sentence) in sentences.iter().enumerate() {
            if self.headline[side].contains(&index) || (sentence.role != Role::Body && self.of[side][index].is_none()) {
                continue;
            }
            let Some(found) = self.of[side][index] else {
                match only {
                    Some(at) => {
                        if let Note::Only(count) = &mut out[at].1 {
                            *count += 1;
                        }
                    }
                    None => {
                        only = Some(out.len());
                        out.push((index, Note::Only(1)));
                    }
                }
                before = None;
                continue;
            };
            only = None;
            if before == Some(found) {
                continue;
            }
            let (passage, last) = (&self.passages[found], before.map(|last| &self.passages[last]));
            // Said once where several moved runs stand in a row.
            if let Some(place) = passage.place
                && last.is_none_or(|last| last.place != passage.place)
            {
                out.push((index, Note::Moved(if side == 0 { place } else { place.opposite() })));
            }
            if data.matches[found].pinned && !before.is_some_and(|last| data.matches[last].pinned) {
                out.push((index, Note::Pinned));
            }
            let partial = |found: usize| data.matches[found].relation == Relation::Partial;
            if !passage.sure {
                out.push((index, Note::Perhaps));
            } else if partial(found) && !before.is_some_and(|last| partial(last) && self.passages[last].sure) {
                out.push((index, Note::Part));
            }
            for fact in 0..data.matches[found].disagreements.len() {
                out.push((index, Note::Clash(found, fact)));
            }
            before = Some(found);
        }
        out
    }

    /// The rows in the order of a side. What the other side alone has follows the passage that it follows there.
    pub fn rows(&self, data: &Comparison, side: usize) -> Vec<Row> {
        let other = 1 - side;
        // The other side's own sentences, by the match that they stand behind; at the front those before every match.
        let mut front = Vec::new();
        let mut behind: Vec<Vec<usize>> = vec![Vec::new(); self.passages.len()];
        let mut last = None;
        for index in 0..story(data, other).sentences.len() {
            match self.of[other][index] {
                Some(found) => last = Some(found),
                None if self.headline[other].contains(&index) => {}
                None => match last {
                    Some(found) => behind[found].push(index),
                    None => front.push(index),
                },
            }
        }
        let mut out = Vec::new();
        let lone = |out: &mut Vec<Row>, side: usize, sentences: &mut Vec<usize>| {
            if !sentences.is_empty() {
                out.push(Row::Lone { side, sentences: std::mem::take(sentences) });
            }
        };
        lone(&mut out, other, &mut front);
        let mut own = Vec::new();
        let mut shown = vec![false; self.passages.len()];
        let mut run = None;
        for index in 0..story(data, side).sentences.len() {
            match self.of[side][index] {
                Some(found) => {
                    if !own.is_empty() {
                        lone(&mut out, side, &mut own);
                        run = None;
                    }
                    if !std::mem::replace(&mut shown[found], true) {
                        let this = Some(self.passages[found].run);
                        out.push(Row::Pair { found, first: run != this });
                        run = this;
                        if !behind[found].is_empty() {
                            lone(&mut out, other, &mut behind[found]);
                            run = None;
                        }
                    }
                }
                None if self.headline[side].contains(&index) => {}
                None => own.push(index),
            }
        }
        lone(&mut out, side, &mut own);
        out
    }

    /// Where a moved passage stands in the other story, seen from `side`.
    pub fn place(&self, found: usize, side: usize) -> Option<Place> {
        self.passages[found].place.map(|place| if side == 0 { place } else { place.opposite() })
    }

    /// What a side alone has: its stretches, in order.
    pub fn only(&self, data: &Comparison, side: usize) -> Vec<Vec<usize>> {
        let own = |row| match row {
            Row::Lone { side: of, sentences } if of == side => Some(sentences),
            _ => None,
        };
        self.rows(data, side).into_iter().filter_map(own).collect()
    }

    /// Every fact on which the stories disagree: index of the match, and of the disagreement in it.
    pub fn facts(&self, data: &Comparison) -> Vec<(usize, usize)> {
        let all = |found: usize| (0..data.matches[found].disagreements.len()).map(move |fact| (found, fact));
        self.order(0).into_iter().flat_map(all).collect()
    }

    /// Whether nothing inside the passage is marked: it is the same word for word.
    pub fn word_for_word(&self, data: &Comparison, found: usize) -> bool {
        data.matches[found].relation == Relation::Same
            && !data.matches[found].words.is_empty()
            && self.passages[found].marks.iter().all(Vec::is_empty)
    }
}

/// Whether the engine, or an editor, is sure of a match.
fn sure(found: &Match) -> bool {
    found.pinned || found.score >= SURE
}

/// The sentences that the masthead shows instead of the column: the headline, unless the caller gave another.
fn headline(story: &Story) -> Vec<usize> {
    let found: Vec<usize> =
        (0..story.sentences.len()).filter(|&at| story.sentences[at].role == Role::Headline).collect();
    let same = |title: &str| {
        let essence = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let (title, text): (String, String) = (
            essence(title),
            found.iter().map(|&at| -> String { essence(&story.text[story.sentences[at].span.range()]) }).collect(),
        );
        title == text
    };
    match &story.title {
        Some(title) if !same(title) => Vec::new(),
        _ => found,
    }
}

/// Where the right story has each moved match, by how many unmoved ones stand before it here and there.
fn places(data: &Comparison) -> Vec<Option<Place>> {
    let matches = &data.matches;
    // Where every match moved there is no backbone: all of them are measured against one another.
    let all = matches.iter().all(|found| found.moved);
    let first = |at: usize, side: usize| side_of(&matches[at], side).first().copied().unwrap_or(0);
    let ranks = [0, 1].map(|side| {
        let mut ranks = vec![0; matches.len()];
        let mut before = 0;
        for at in in_order(matches.len(), |at| first(at, side).into()) {
            ranks[at] = before;
            before += u32::from(all || !matches[at].moved);
        }
        ranks
    });
    let place = |at: usize| if ranks[1][at] < ranks[0][at] { Place::Earlier } else { Place::Later };
    (0..matches.len()).map(|at| matches[at].moved.then(|| place(at))).collect()
}

/// Groups matches, in the order of the left story, into runs.
fn runs(data: &Comparison) -> Vec<Run> {
    let first = |index: usize| data.matches[index].left.first().copied().unwrap_or(0);
    let mut out: Vec<Run> = Vec::new();
    for index in in_order(data.matches.len(), |index| first(index).into()) {
        let found = &data.matches[index];
        let follows = |before: &Match| {
            let next = |side: usize| {
                let (a, b) = (side_of(before, side), side_of(found, side));
                matches!((a.last(), b.first()), (Some(a), Some(b)) if a + 1 == *b)
            };
            before.moved == found.moved && sure(before) && sure(found) && next(0) && next(1)
        };
        match out.last_mut() {
            Some(run) if run.matches.last().is_some_and(|&last| follows(&data.matches[last])) => {
                run.matches.push(index);
            }
            _ => out.push(Run { matches: vec![index], moved: found.moved, sure: sure(found) }),
        }
    }
    out
}

/// The kind's place among the legend's switches, if it has one.
fn kind(kind: EntityKind) -> Option<usize> {
    match kind {
        EntityKind::Person => Some(0),
        EntityKind::Place => Some(1),
        EntityKind::Organisation => Some(2),
        EntityKind::Date | EntityKind::Number => Some(3),
        EntityKind::Other => None,
    }
}

/// The names of both sides, nested, and how many there are of each kind.
fn names(data: &Comparison) -> ([Vec<Name>; 2], [usize; 4]) {
    let mut count = [0; 4];
    let names = [0, 1].map(|side| {
        let mut flat: Vec<Name> = Vec::new();
        for entity in &data.entities {
            let Some(kind) = kind(entity.kind) else { continue };
            let mentions: &[Mention] = if side == 0 { &entity.left } else { &entity.right };
            count[kind] += mentions.len();
            flat.extend(mentions.iter().map(|mention| Name {
                span: mention.span,
                kind,
                entity: entity.id,
                inner: Vec::new(),
            }));
        }
        // By their start, of those that start together the longest first.
        let key = |at: usize| {
            let Name { span, .. } = &flat[at];
            u64::from(span.start) << 32 | u64::from(!span.end)
        };
        let mut out: Vec<Name> = Vec::new();
        for at in in_order(flat.len(), key) {
            nest(&mut out, flat[at].clone(), 0);
        }
        out
    });
    (names, count)
}

/// Puts a name behind or into the last one; one that crosses its end, or stands where one of its kind stands, is left out.
fn nest(into: &mut Vec<Name>, name: Name, depth: u32) {
    match into.last_mut() {
        Some(last) if last.span.overlaps(name.span) => {
            if last.span.contains(name.span) && (last.span != name.span || last.kind != name.kind) && depth < 8 {
                nest(&mut last.inner, name, depth + 1);
            }
        }
        _ => into.push(name),
    }
}

#[cfg(test)]
pub(in crate::widget) mod tests {
    use super::*;
    use crate::comparison::{Quoted, Sentence, Summary};

    /// Stories of so many one-letter sentences, a paragraph each, and matches (left, right, moved).
    pub fn data(counts: [usize; 2], matches: &[(&[u32], &[u32], bool)]) -> Comparison {
        let [left, right] = counts.map(|count| Story {
            text: "x ".repeat(count),
            source: None,
            url: None,
            title: None,
            published: None,
            language: "en".into(),
            paragraphs: (0..count).map(|at| Span::new(2 * at, 2 * at + 1)).collect(),
            sentences: (0..count)
                .map(|at| Sentence { span: Span::new(2 * at, 2 * at + 1), paragraph: at as u32, role: Role::Body })
                .collect(),
            quotations: vec![],
            sayings: vec![],
            quoted_words: vec![],
            skipped: vec![],
        });
        let matches = matches.iter().map(|(left, right, moved)| Match {
            left: left.to_vec(),
            right: right.to_vec(),
            relation: Relation::Same,
            score: 1.0,
            moved: *moved,
            quoted: Quoted::None,
            words: vec![],
            disagreements: vec![],
            pinned: false,
        });
        Comparison {
            schema: 1,
            engine: "test".into(),
            left,
            right,
            matches: matches.collect(),
            quotation_pairs: vec![],
            speakers: vec![],
            entities: vec![],
            summary: Summary::default(),
            truncated: false,
            warnings: vec![],
        }
    }

    #[test]
    fn neighbours_on_both_sides_share_a_run() {
        let data =
            data([6, 6], &[(&[0], &[0], false), (&[1], &[1, 2], false), (&[2], &[4], false), (&[4], &[5], false)]);
        let model = Model::new(&data);
        let runs: Vec<_> = model.runs.iter().map(|run| run.matches.clone()).collect();
        assert_eq!(runs, [vec![0, 1], vec![2], vec![3]]);
    }

    #[test]
    fn notes_say_what_begins_where() {
        let mut data = data([5, 5], &[(&[0], &[3], true), (&[1], &[0], false), (&[4], &[1], false)]);
        data.matches[1].relation = Relation::Partial;
        data.matches[2].score = 0.3;
        let model = Model::new(&data);
        assert_eq!(
            model.notes(&data, 0),
            [(0, Note::Moved(Place::Later)), (1, Note::Part), (2, Note::Only(2)), (4, Note::Perhaps)]
        );
        assert_eq!(
            model.notes(&data, 1),
            [
                (0, Note::Part),
                (1, Note::Perhaps),
                (2, Note::Only(1)),
                (3, Note::Moved(Place::Earlier)),
                (4, Note::Only(1))
            ]
        );
    }

    #[test]
    fn rows_put_what_one_side_lacks_in_its_place() {
        let data = data([4, 5], &[(&[0], &[1], false), (&[1], &[2], false), (&[3], &[4], false)]);
        let model = Model::new(&data);
        let pair = |found, first| Row::Pair { found, first };
        let lone = |side, sentences: &[usize]| Row::Lone { side, sentences: sentences.to_vec() };
        assert_eq!(
            model.rows(&data, 0),
            [lone(1, &[0]), pair(0, true), pair(1, false), lone(1, &[3]), lone(0, &[2]), pair(2, true)]
        );
        assert_eq!(
            model.rows(&data, 1),
            [lone(1, &[0]), pair(0, true), pair(1, false), lone(0, &[2]), lone(1, &[3]), pair(2, true)]
        );
    }

    #[test]
    fn a_headline_in_the_text_stands_in_the_masthead_unless_the_title_is_another() {
        let mut data = data([2, 1], &[]);
        data.left.sentences[0].role = Role::Headline;
        assert_eq!(Model::new(&data).headline[0], [0]);
        data.left.title = Some("“X!”".into());
        assert_eq!(Model::new(&data).headline[0], [0]);
        data.left.title = Some("Another".into());
        assert!(Model::new(&data).headline[0].is_empty());
    }

    #[test]
    fn names_nest_and_crossing_ones_are_left_out() {
        let name = |start, end, kind| Name { span: Span::new(start, end), kind, entity: 0, inner: vec![] };
        let mut out = vec![];
        for next in [name(0, 10, 0), name(3, 7, 1), name(5, 12, 2), name(12, 14, 1)] {
            nest(&mut out, next, 0);
        }
        assert_eq!(out.len(), 2);
        assert_eq!(out[0].inner, [name(3, 7, 1)]);
    }
}

//! Who is said to have said what: speeches that both stories carry, those of one alone, words in quotation marks, verbs.

use super::names::name_of;
use super::{Model, in_order, sentence_of, side_of, story};
use crate::comparison::{Comparison, Cue, Grade, Quotation, QuotationRelation, Relation, WordLink};
use crate::text::Span;

/// Between two quotations of one speech, so many bytes of the story at the most are shown: who says it.
const BETWEEN: u32 = 200;

/// A piece of a speech as it stands in a story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece {
    /// Direct speech, marks included.
    Speech(Span),
    /// What stands between two pieces of it.
    Between(Span),
    /// The rest stands elsewhere.
    Leap,
}

/// One side of a speech.
#[derive(Debug, PartialEq)]
pub enum Half {
    /// Quoted: indexes of the quotations, in order.
    Quoted(Vec<usize>),
    /// Told by the reporter: indexes of the sentences.
    Told(Vec<usize>),
}

/// A speech in both stories.
#[derive(Debug, PartialEq)]
pub struct Speech {
    /// Its two sides.
    pub halves: [Half; 2],
    /// Indexes of the matches in which it is the same.
    pub matches: Vec<usize>,
}

impl Speech {
    /// Whether it is the same word for word: nothing in it is marked.
    pub fn exact(&self, data: &Comparison, model: &Model) -> bool {
        let bare = |side: usize| match &self.halves[side] {
            Half::Told(_) => false,
            Half::Quoted(indexes) => {
                let speech: Vec<Span> = indexes.iter().map(|&at| story(data, side).quotations[at].span).collect();
                let marks = self.matches.iter().flat_map(|&at| &model.passages[at].marks[side]);
                !marks.into_iter().any(|mark| speech.iter().any(|span| span.overlaps(mark.span)))
            }
        };
        let linked = |&at: &usize| !data.matches[at].words.is_empty();
        !self.matches.is_empty() && self.matches.iter().all(linked) && bare(0) && bare(1)
    }

    /// In how many of its matches it is said in other words.
    pub fn reworded(&self, data: &Comparison) -> usize {
        let reworded = |&&at: &&usize| data.matches[at].relation != Relation::Same;
        self.matches.iter().filter(reworded).count()
    }
}

/// Words in quotation marks inside the narration.
#[derive(Debug, PartialEq)]
pub enum Words {
    /// Both stories set words in quotation marks in the same passage.
    Both([Span; 2]),
    /// One side does, in a passage that the other has: index of the match.
    Shared(usize, Span, usize),
    /// One side does in a passage of its own.
    Lone(usize, Span),
}

/// A verb, how often it stands, and how far the writer stands behind what was said.
pub type Verb = (String, usize, Grade);

/// Somebody who is said to say something.
#[derive(Debug, Default, PartialEq)]
pub struct Voice {
    /// The name.
    pub name: String,
    /// For each side: the verbs, the most frequent first.
    pub verbs: [Vec<Verb>; 2],
}

/// See the module.
#[derive(Debug, PartialEq)]
pub struct Quotations {
    /// The most talkative first.
    pub voices: Vec<Voice>,
    /// Quoted in both stories.
    pub twice: Vec<Speech>,
    /// Quoted in one, told in the other.
    pub told: Vec<Speech>,
    /// Words in quotation marks.
    pub words: Vec<Words>,
    /// For each side: indexes of the quotations that it alone has.
    pub only: [Vec<usize>; 2],
}

/// The quotations of a side.
fn quotations(data: &Comparison, side: usize) -> &[Quotation] {
    &story(data, side).quotations
}

impl Quotations {
    /// Works it out. The comparison's spans are bytes.
    pub fn new(data: &Comparison, model: &Model) -> Quotations {
        let mut out = Quotations {
            voices: voices(data),
            twice: vec![],
            told: vec![],
            words: words(data, model),
            only: Default::default(),
        };
        let mut paired = [0, 1].map(|side| vec![false; quotations(data, side).len()]);
        for pair in &data.quotation_pairs {
            let matches: Vec<usize> =
                pair.matches.iter().map(|&at| at as usize).filter(|&at| at < data.matches.len()).collect();
            let halves = [0, 1].map(|side| {
                let indexes: &[u32] = if side == 0 { &pair.left } else { &pair.right };
                let all = quotations(data, side);
                let quoted = ascending(indexes.iter().map(|&at| at as usize).filter(|&at| at < all.len()).collect());
                quoted.iter().for_each(|&at| paired[side][at] = true);
                if !quoted.is_empty() {
                    return Half::Quoted(quoted);
                }
                let sentences = matches.iter().flat_map(|&at| side_of(&data.matches[at], side));
                Half::Told(ascending(sentences.map(|&at| at as usize).collect()))
            });
            let list = if pair.relation == QuotationRelation::Told { &mut out.told } else { &mut out.twice };
            list.push(Speech { halves, matches });
        }
        for (side, paired) in paired.iter().enumerate() {
            out.only[side] = (0..paired.len()).filter(|&at| !paired[at]).collect();
        }
        out
    }

    /// Whether nobody says anything in either story.
    pub fn is_empty(&self) -> bool {
        self.voices.is_empty()
            && self.twice.is_empty()
            && self.told.is_empty()
            && self.words.is_empty()
            && self.only.iter().all(Vec::is_empty)
    }
}

/// Indexes in order, each once.
fn ascending(indexes: Vec<usize>) -> Vec<usize> {
    let mut out: Vec<usize> =
        in_order(indexes.len(), |at| indexes[at] as u64).into_iter().map(|at| indexes[at]).collect();
    out.dedup();
    out
}

/// The pieces of quotations that are one speech: with what stands between them where they are neighbours.
pub fn pieces(data: &Comparison, side: usize, quoted: &[usize]) -> Vec<Piece> {
    let story = story(data, side);
    let mut out: Vec<Piece> = Vec::new();
    let mut last: Option<Span> = None;
    for &at in quoted {
        let span = story.quotations[at].span;
        if let Some(last) = last {
            let between = Span { start: last.end, end: span.start.max(last.end) };
            let text = story.text.get(between.range()).unwrap_or("\n");
            let near = between.end - between.start <= BETWEEN && !text.contains('\n');
            out.push(if near { Piece::Between(between) } else { Piece::Leap });
        }
        out.push(Piece::Speech(span));
        last = Some(span);
    }
    out
}

/// Who is said to have said it, as the side names them; and the clauses that say so, or the verb alone where the clause
/// repeats that name.
pub fn by(data: &Comparison, side: usize, quoted: &[usize]) -> (Option<String>, Vec<Span>) {
    let story = story(data, side);
    let quoted = || quoted.iter().map(|&at| &story.quotations[at]);
    let speaker = quoted().find_map(|quotation| quotation.speaker).and_then(|id| name_of(data, id, side));
    let mut clauses: Vec<Span> = Vec::new();
    for quotation in quoted() {
        let repeats = |span: &Span| {
            let text = story.text.get(span.range()).unwrap_or("");
            speaker.as_ref().is_some_and(|name| text.contains(name.as_str()))
        };
        let verb = quotation.cue.as_ref().map(|cue| cue.span);
        let clause = match quotation.attribution {
            Some(clause) if repeats(&clause) => verb,
            Some(clause) => Some(clause),
            None => verb,
        };
        clauses.extend(clause.filter(|clause| !clauses.contains(clause)));
    }
    (speaker, clauses)
}

/// The words in quotation marks of both sides: those that stand opposite each other together.
fn words(data: &Comparison, model: &Model) -> Vec<Words> {
    let place = |side: usize, span: Span| {
        let of = model.of[side].get(sentence_of(data, side, span));
        // A passage in which the other side has none of these words does not tell them.
        of.copied().flatten().filter(|&found| tells(&data.matches[found].words, side, span))
    };
    // What is direct speech is shown as such.
    let all = |side: usize| {
        let speech = |span: Span| quotations(data, side).iter().any(|quotation| quotation.span.overlaps(span));
        let words = story(data, side).quoted_words.iter().copied().filter(move |&span| !speech(span));
        words.map(|span| (span, place(side, span))).collect::<Vec<_>>()
    };
    let mut right = all(1);
    let mut out = Vec::new();
    for (span, found) in all(0) {
        let opposite = right.iter().position(|(_, other)| found.is_some() && *other == found);
        out.push(match (found, opposite) {
            (_, Some(at)) => Words::Both([span, right.remove(at).0]),
            (Some(found), None) => Words::Shared(0, span, found),
            (None, None) => Words::Lone(0, span),
        });
    }
    out.extend(right.into_iter().map(|(span, found)| match found {
        Some(found) => Words::Shared(1, span, found),
        None => Words::Lone(1, span),
    }));
    out
}

/// Whether one of the words at `span` has a counterpart; where no words were linked, nobody knows.
fn tells(words: &[WordLink], side: usize, span: Span) -> bool {
    let counterpart = |link: &WordLink| {
        let (own, other) = if side == 0 { (&link.left, &link.right) } else { (&link.right, &link.left) };
        let letters = |own: &Span| own.overlaps(span) && own.end - own.start > 1;
        !other.is_empty() && own.iter().any(letters)
    };
    words.is_empty() || words.iter().any(counterpart)
}

/// The verbs with which each side lets somebody speak.
fn voices(data: &Comparison) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    let mut counts: Vec<u32> = Vec::new();
    for speaker in &data.speakers {
        let Some(entity) = data.entities.get(speaker.entity as usize) else { continue };
        let mut voice = Voice { name: entity.name.clone(), verbs: Default::default() };
        let mut count = 0;
        for (side, indexes) in [&speaker.left, &speaker.right].into_iter().enumerate() {
            for &at in indexes {
                if let Some(saying) = story(data, side).sayings.get(at as usize) {
                    add(&mut voice.verbs[side], &saying.cue);
                    count += 1;
                }
            }
        }
        if count > 0 {
            voices.push(voice);
            counts.push(count);
        }
    }
    for verbs in voices.iter_mut().flat_map(|voice| &mut voice.verbs) {
        // Few and nearly in order: another sort would bring some kilobytes.
        for at in 1..verbs.len() {
            let mut at = at;
            while at > 0 && verbs[at - 1].1 < verbs[at].1 {
                verbs.swap(at - 1, at);
                at -= 1;
            }
        }
    }
    in_order(voices.len(), |at| u64::from(!counts[at])).into_iter().map(|at| std::mem::take(&mut voices[at])).collect()
}

fn add(verbs: &mut Vec<Verb>, cue: &Cue) {
    match verbs.iter_mut().find(|(lemma, ..)| *lemma == cue.lemma) {
        Some((_, count, _)) => *count += 1,
        None => verbs.push((cue.lemma.clone(), 1, cue.grade)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::data;
    use super::*;
    use crate::comparison::{Entity, EntityKind, Form, Mention, QuotationPair, Saying, Speaker, WordRelation};

    fn span(text: &str, words: &str) -> Span {
        let start = text.find(words).expect("words of the story");
        Span::new(start, start + words.len())
    }

    fn quotation(text: &str, words: &str) -> Quotation {
        Quotation { span: span(text, words), speaker: None, attribution: None, cue: None }
    }

    fn cue(lemma: &str, grade: Grade) -> Cue {
        Cue { span: Span::default(), lemma: lemma.into(), grade }
    }

    /// Three sentences a side; the first two match.
    fn told() -> Comparison {
        let mut data = data([3, 3], &[(&[0], &[0], false), (&[1], &[1], false)]);
        let sentences =
            [["“A b.” Lee said.", " “C.” D.", "\nE “f”."], ["Lee says “g”.", " “A b,” Lee said.", "\n“H.”"]];
        for (side, sentences) in sentences.iter().enumerate() {
            let story = if side == 0 { &mut data.left } else { &mut data.right };
            story.text = sentences.concat();
            for (sentence, text) in story.sentences.iter_mut().zip(sentences) {
                sentence.span = span(&sentences.concat(), text);
            }
        }
        data
    }

    #[test]
    fn pairs_and_what_is_told_and_what_stands_alone() {
        let mut data = told();
        data.left.quotations = vec![quotation(&data.left.text, "“A b.”"), quotation(&data.left.text, "“C.”")];
        data.right.quotations = vec![quotation(&data.right.text, "“A b,”"), quotation(&data.right.text, "“H.”")];
        let pair = |left: &[u32], right: &[u32], relation, matches: &[u32]| QuotationPair {
            left: left.to_vec(),
            right: right.to_vec(),
            relation,
            matches: matches.to_vec(),
        };
        data.quotation_pairs = vec![
            pair(&[0], &[0], QuotationRelation::Reworded, &[0]),
            // What is stored may name what there is not.
            pair(&[1], &[], QuotationRelation::Told, &[1, 77]),
        ];
        let found = Quotations::new(&data, &Model::new(&data));
        assert_eq!(found.twice, [Speech { halves: [Half::Quoted(vec![0]), Half::Quoted(vec![0])], matches: vec![0] }]);
        assert_eq!(found.told, [Speech { halves: [Half::Quoted(vec![1]), Half::Told(vec![1])], matches: vec![1] }]);
        assert_eq!(found.only, [vec![], vec![1]]);
        assert!(!found.is_empty());
        assert!(Quotations::new(&told(), &Model::new(&told())).is_empty());
    }

    #[test]
    fn between_two_pieces_of_a_speech_stands_who_says_it() {
        let mut data = told();
        data.left.quotations = vec![
            quotation(&data.left.text, "“A b.”"),
            quotation(&data.left.text, "“C.”"),
            quotation(&data.left.text, "“f”"),
        ];
        let text = &data.left.text;
        let [first, second, third] = ["“A b.”", "“C.”", "“f”"].map(|words| Piece::Speech(span(text, words)));
        assert_eq!(
            pieces(&data, 0, &[0, 1, 2]),
            [first, Piece::Between(span(text, " Lee said. ")), second, Piece::Leap, third]
        );
    }

    #[test]
    fn a_speaker_is_named_once() {
        let mut data = told();
        let mention = |text: &str| Mention { span: span(text, "Lee"), form: Form::Name, score: 1.0 };
        data.entities = vec![Entity {
            id: 0,
            kind: EntityKind::Person,
            name: "Ann Lee".into(),
            key: None,
            value: None,
            group: false,
            left: vec![mention(&data.left.text)],
            right: vec![],
        }];
        let mut said = quotation(&data.left.text, "“A b.”");
        assert_eq!(said.speaker, None);
        data.left.quotations = vec![said.clone()];
        assert_eq!(by(&data, 0, &[0]), (None, vec![]));
        said.speaker = Some(0);
        said.attribution = Some(span(&data.left.text, "Lee said"));
        said.cue = Some(Cue { span: span(&data.left.text, "said"), ..cue("say", Grade::Neutral) });
        data.left.quotations = vec![said.clone(), said];
        assert_eq!(by(&data, 0, &[0, 1]), (Some("Lee".into()), vec![span(&data.left.text, "said")]));
        data.right.quotations = vec![Quotation { speaker: Some(0), ..quotation(&data.right.text, "“H.”") }];
        assert_eq!(by(&data, 1, &[0]), (Some("Ann Lee".into()), vec![]));
    }

    #[test]
    fn words_in_quotation_marks_of_one_passage_stand_together() {
        let mut data = told();
        data.left.quoted_words = ["“A b.”", "“C.”", "“f”"].map(|words| span(&data.left.text, words)).to_vec();
        data.right.quoted_words = ["“g”", "“H.”"].map(|words| span(&data.right.text, words)).to_vec();
        let [left, right] = [data.left.quoted_words.clone(), data.right.quoted_words.clone()];
        assert_eq!(
            words(&data, &Model::new(&data)),
            [
                Words::Both([left[0], right[0]]),
                Words::Shared(0, left[1], 1),
                Words::Lone(0, left[2]),
                Words::Lone(1, right[1])
            ]
        );
        data.left.quotations = vec![quotation(&data.left.text, "“C.”")];
        assert!(!words(&data, &Model::new(&data)).contains(&Words::Shared(0, left[1], 1)), "it is a speech");
    }

    #[test]
    fn words_that_the_other_side_lacks_are_not_told_there() {
        let mut data = told();
        data.left.quoted_words = vec![span(&data.left.text, "“C.”")];
        let link = |relation, right: &[Span]| WordLink {
            left: vec![span(&data.left.text, " “C.” D.")],
            right: right.to_vec(),
            relation,
            moved: false,
        };
        let [alone, both] =
            [link(WordRelation::LeftOnly, &[]), link(WordRelation::Changed, &[span(&data.right.text, "A b,” Lee")])];
        data.matches[1].words = vec![alone];
        assert_eq!(words(&data, &Model::new(&data)), [Words::Lone(0, data.left.quoted_words[0])]);
        data.matches[1].words = vec![both];
        assert_eq!(words(&data, &Model::new(&data)), [Words::Shared(0, data.left.quoted_words[0], 1)]);
    }

    #[test]
    fn verbs_are_counted_for_each_speaker() {
        let mut data = told();
        let entity = |id: u32, name: &str| Entity {
            id,
            kind: EntityKind::Person,
            name: name.into(),
            key: None,
            value: None,
            group: false,
            left: vec![],
            right: vec![],
        };
        data.entities = vec![entity(0, "Lee"), entity(1, "May")];
        let say = |lemma: &str, grade| Saying {
            attribution: Span::default(),
            speaker: None,
            cue: cue(lemma, grade),
            quotation: None,
        };
        data.left.sayings =
            vec![say("claim", Grade::Distancing), say("say", Grade::Neutral), say("say", Grade::Neutral)];
        data.right.sayings = vec![say("stress", Grade::Emphatic)];
        let speaker =
            |entity, left: &[u32], right: &[u32]| Speaker { entity, left: left.to_vec(), right: right.to_vec() };
        data.speakers = vec![speaker(1, &[], &[0]), speaker(0, &[0, 1, 2], &[9]), speaker(9, &[0], &[])];
        assert_eq!(
            voices(&data),
            [
                Voice {
                    name: "Lee".into(),
                    verbs: [vec![("say".into(), 2, Grade::Neutral), ("claim".into(), 1, Grade::Distancing)], vec![]]
                },
                Voice { name: "May".into(), verbs: [vec![], vec![("stress".into(), 1, Grade::Emphatic)]] }
            ]
        );
    }
}

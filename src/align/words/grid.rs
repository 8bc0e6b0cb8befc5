//! What each pair of words has in common by itself: its kind, and a first guess.

use super::Passage;
use crate::align::vocabulary::{Vocabulary, Word};
use crate::text::TokenKind;

/// What two words are to each other; each kind is judged by weights of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    /// The same content word or number.
    Same,
    /// The same function word.
    SameFunction,
    /// The same mark.
    SameMark,
    /// Two inflections of a word.
    Inflected,
    /// Words that begin alike or have the same consonants.
    Alike,
    /// Words that can stand for each other.
    Synonyms,
    /// Parts of two mentions of one entity.
    Entity,
    /// Function words that often stand for each other: "in" and "at".
    FunctionClass,
    /// Other function words.
    Functions,
    /// Two different marks.
    Marks,
    /// Content words with nothing in common.
    Contents,
    /// A function word and a content word.
    Mixed,
}

/// How many kinds there are.
pub const KINDS: usize = 12;

impl Kind {
    /// The first guess of how probable such a pair is, in 256ths, before its place is looked at. Pairs of the weak kinds
    /// are only looked at beside others.
    pub fn prior(self) -> i16 {
        const PRIOR: [i16; KINDS] = [230, 90, 90, 200, 150, 130, 120, 20, 0, 0, 0, 0];
        PRIOR[self as usize]
    }

    /// Whether nothing but the neighbours speaks for the pair.
    pub fn weak(self) -> bool {
        self as u8 >= Kind::FunctionClass as u8
    }
}

/// Rows and columns around the pairs, so that neighbours need no bounds.
pub(crate) const RIM: usize = 4;

/// Of each pair of tokens, its kind and how probable it is.
pub(crate) struct Grid {
    /// Left and right length.
    pub size: [usize; 2],
    kinds: Vec<Option<Kind>>,
    /// With a rim of [`RIM`] on each side; 256ths.
    pub chances: Vec<i16>,
}

impl Grid {
    pub fn new(left: Passage<'_>, right: Passage<'_>, vocabulary: &Vocabulary) -> Self {
        let (n, m) = (left.words.len(), right.words.len());
        let mut grid =
            Grid { size: [n, m], kinds: Vec::with_capacity(n * m), chances: vec![0; (n + 2 * RIM) * (m + 2 * RIM)] };
        for (i, &a) in left.words.iter().enumerate() {
            for (j, &b) in right.words.iter().enumerate() {
                let (x, y) = (&vocabulary.words[a as usize], &vocabulary.words[b as usize]);
                let kind = if a == b { Some(same(x)) } else { kind(x, y, vocabulary) };
                let one_entity = || left.entities[i].is_some() && left.entities[i] == right.entities[j];
                let kind = if kind == Some(Kind::Contents) && one_entity() { Some(Kind::Entity) } else { kind };
                grid.kinds.push(kind);
                let at = grid.at(i, j);
                grid.chances[at] = kind.map_or(0, Kind::prior);
            }
        }
        grid.border();
        grid
    }

    /// Beginnings and ends correspond, more or less, where the lengths do.
    pub fn border(&mut self) {
        let [n, m] = self.size;
        let width = self.width();
        for (i, j) in [(RIM - 1, RIM - 1), (RIM + n, RIM + m)] {
            self.chances[i * width + j] = (128 * n.min(m) / n.max(m).max(1)) as i16;
        }
    }

    pub fn width(&self) -> usize {
        self.size[1] + 2 * RIM
    }

    /// Where a pair stands in `chances`.
    pub fn at(&self, i: usize, j: usize) -> usize {
        (i + RIM) * self.width() + j + RIM
    }

    pub fn kind(&self, i: usize, j: usize) -> Option<Kind> {
        self.kinds[i * self.size[1] + j]
    }

    pub fn chance(&self, i: usize, j: usize) -> i16 {
        self.chances[self.at(i, j)]
    }
}

fn same(word: &Word) -> Kind {
    match (word.kind, word.function) {
        (TokenKind::Punctuation, _) => Kind::SameMark,
        (_, true) => Kind::SameFunction,
        (_, false) => Kind::Same,
    }
}

/// A mark never corresponds to a word.
fn kind(x: &Word, y: &Word, vocabulary: &Vocabulary) -> Option<Kind> {
    let marks = [x, y].map(|w| w.kind == TokenKind::Punctuation);
    Some(match (marks, [x.function, y.function]) {
        _ if x.fold == y.fold => same(x),
        ([true, true], _) => Kind::Marks,
        ([true, false] | [false, true], _) => return None,
        (_, [false, false]) => {
            let words = x.kind == TokenKind::Word && y.kind == TokenKind::Word;
            if x.term == y.term || (x.meaning != 0 && x.meaning == y.meaning) {
                Kind::Inflected
            } else if words && x.related(y) {
                Kind::Alike
            } else if words && vocabulary.synonymous(x.term, y.term) {
                Kind::Synonyms
            } else {
                Kind::Contents
            }
        }
        (_, [true, true]) => {
            if x.term == y.term || x.classes & y.classes != 0 {
                Kind::FunctionClass
            } else {
                Kind::Functions
            }
        }
        _ if x.term == y.term || vocabulary.synonymous(x.term, y.term) => Kind::FunctionClass,
        _ => Kind::Mixed,
    })
}

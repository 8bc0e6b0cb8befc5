//! What the tagger looks at: a word's letters, its neighbours, what the tables and the rules say of them.
//!
//! A feature is a number: a hash of what was looked at and of what was seen there. Most of them are the same in every
//! language and script: shapes, folded letters, offices and kinds of organisations by their concept, what the rules found.

use super::Hint;
use crate::entities::known::Known;
use crate::entities::words::{Shape, Word};
use crate::lexicon::key::{hash, word_stems};
use crate::text::chars::is_space;

/// What is looked at of one word, ready to be combined with what its neighbours have.
#[derive(Clone, Debug, Default)]
pub(super) struct Look {
    /// The word in lower case, a Cyrillic one without its ending.
    norm: u32,
    shape: u32,
    /// First and last letters, folded.
    edges: [u32; 4],
    /// What the tables say, entry by entry.
    facts: [u32; 6],
    /// Which tables have it.
    tables: u32,
    hint: u32,
    /// What both stories say of it.
    known: u32,
    cyrillic: u32,
}

/// Beyond the edges of a sentence.
const EDGE: Look =
    Look { norm: 1, shape: 31, edges: [0; 4], facts: [0; 6], tables: 0, hint: 31, known: 0, cyrillic: 0 };

pub(super) fn looks(words: &[Word<'_>], hints: &[Hint], known: &Known) -> Vec<Look> {
    words.iter().zip(hints).map(|(word, hint)| look(word, *hint, known)).collect()
}

fn look(word: &Word<'_>, hint: Hint, known: &Known) -> Look {
    let flags = u32::from(word.opens) | u32::from(word.titled) << 1 | u32::from(word.shouted) << 2;
    let capital = word.is_word() && word.shape != Shape::Lower;
    let norm = match word.shape {
        Shape::Number => 2,
        Shape::Mark => hash(word.text.chars().filter(|c| !is_space(*c)).take(1).flat_map(|c| {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes);
            bytes
        })),
        _ if word.cyrillic => word_stems(&word.lower, |stem, _| hash(stem.bytes())),
        _ => hash(word.lower.bytes()),
    };
    let mut look = Look {
        norm,
        shape: word.shape as u32 | flags << 4 | u32::from(word.possessive) << 7,
        hint: hint.code(),
        cyrillic: u32::from(word.cyrillic),
        ..Look::default()
    };
    let mut count = 0;
    for item in word.facts.iter().flat_map(|facts| facts.split('\t')).filter(|item| !item.is_empty()) {
        look.note(item.as_bytes()[0]);
        if count < look.facts.len() {
            look.facts[count] = hash(item.bytes());
            count += 1;
        }
    }
    if capital {
        for (_, facts) in word.names {
            for item in facts.split('\t').filter(|item| !item.is_empty()) {
                // Territories by their code; of other names it says enough that they are known.
                let letter = item.as_bytes()[0];
                look.note(letter + if letter == b'P' && item.len() == 3 { 1 } else { 0 });
                if item.ends_with('?') {
                    look.note(b'?');
                }
            }
        }
        let fold = word.folded();
        let bytes = fold.as_bytes();
        let n = bytes.len();
        look.edges = [
            hash(bytes[n.saturating_sub(2)..].iter().copied()),
            hash(bytes[n.saturating_sub(3)..].iter().copied()),
            hash(bytes[n.saturating_sub(4)..].iter().copied()),
            hash(bytes[..n.min(3)].iter().copied()),
        ];
        let kind = known.kind(word).map_or(0, |kind| 1 + kind as u32);
        look.known = u32::from(known.seen_lower(&word.lower))
            | u32::from(known.repeats(word)) << 1
            | u32::from(known.is_part(word)) << 2
            | u32::from(word.is_common()) << 3
            | kind << 4;
    } else if word.shape == Shape::Lower {
        let bytes = word.lower.as_bytes();
        let n = bytes.len();
        look.edges[1] = hash(bytes[n.saturating_sub(if word.cyrillic { 4 } else { 3 })..].iter().copied());
        look.known = u32::from(crate::lexicon::is_function(&word.lower)) << 8;
    }
    look
}

impl Look {
    /// Notes that a table has the word.
    fn note(&mut self, letter: u8) {
        self.tables |= 1 << (letter % 32);
    }
}

/// Hands each feature of the word at `at` to `found`.
pub(super) fn features(looks: &[Look], at: usize, mut found: impl FnMut(u32)) {
    let get = |offset: isize| at.checked_add_signed(offset).and_then(|n| looks.get(n)).unwrap_or(&EDGE);
    let (pp, p, w, n, nn) = (get(-2), get(-1), get(0), get(1), get(2));
    let mut template = 0;
    let mut put = |a: u32, b: u32| {
        template += 1;
        found(mix(template, a, b));
    };
    put(0, 0);
    put(w.norm, 0);
    put(w.norm, w.shape & 15);
    put(p.norm, 0);
    put(n.norm, 0);
    put(pp.norm, 0);
    put(nn.norm, 0);
    put(p.norm, w.norm);
    put(w.norm, n.norm);
    put(p.norm, w.shape & 15);
    put(n.norm, w.shape & 15);
    put(w.shape, w.cyrillic);
    put(p.shape & 15 | (w.shape & 15) << 4 | (n.shape & 15) << 8, w.cyrillic);
    put((w.shape & 15) | (n.shape & 15) << 4 | (nn.shape & 15) << 8, (p.shape & 15) << 4 | (pp.shape & 15));
    put(w.edges[0], w.shape & 15);
    put(w.edges[1], w.shape & 15);
    put(w.edges[2], w.shape & 15);
    put(w.edges[3], w.shape & 15);
    put(n.edges[1], w.shape & 15);
    put(p.edges[1], w.shape & 15);
    put(w.tables, w.shape & 15);
    put(p.tables, w.shape & 15);
    put(n.tables, w.shape & 15);
    put(w.tables, n.tables);
    put(p.tables, w.tables);
    put(w.hint, w.cyrillic);
    put(w.hint, w.shape & 15);
    put(p.hint, w.hint);
    put(w.hint, n.hint);
    put(w.hint, w.known);
    put(w.hint, w.tables);
    put(w.hint, w.norm);
    put(w.hint, p.norm);
    put(w.hint, n.norm);
    put(w.hint, w.edges[1]);
    put(w.known, w.shape);
    put(nn.hint, n.hint << 8 | w.hint);
    put(p.shape, w.shape & 15);
    put(p.norm, n.norm);
    for fact in w.facts.into_iter().filter(|f| *f != 0) {
        found(mix(90, fact, 0));
        found(mix(91, fact, w.shape & 15));
    }
    for fact in p.facts.into_iter().filter(|f| *f != 0) {
        found(mix(92, fact, w.shape & 15));
    }
    for fact in n.facts.into_iter().filter(|f| *f != 0) {
        found(mix(93, fact, w.shape & 15));
    }
}

fn mix(template: u32, a: u32, b: u32) -> u32 {
    let mut x = a ^ b.rotate_left(13).wrapping_mul(0x9e37_79b1) ^ template.wrapping_mul(0x85eb_ca6b);
    x ^= x >> 16;
    x = x.wrapping_mul(0x7feb_352d);
    x ^= x >> 15;
    x = x.wrapping_mul(0x846c_a68b);
    x ^ x >> 16
}

//! What is left between two links: said otherwise.

use super::Aligner;
use crate::align::vocabulary::WordId;
use crate::text::TokenKind;

/// The longest run of words that stands for another run between the same marks, as in a quotation. In running text, what
/// the evidence does not link is more often left out on one side and added on the other.
const PHRASE: usize = 8;

impl Aligner<'_> {
    /// What stands between two neighbouring links on both sides, and has no counterpart, is said otherwise.
    pub fn link_gaps(&mut self) {
        let (n, m) = (self.to_right.len(), self.to_left.len());
        let mut i = 0;
        while i < n {
            if self.to_right[i].is_some() {
                i += 1;
                continue;
            }
            let start = i;
            while i < n && self.to_right[i].is_none() {
                i += 1;
            }
            let before = if start == 0 { Some(None) } else { self.to_right[start - 1].map(Some) };
            let after = if i == n { Some(m) } else { self.to_right[i] };
            let (Some(before), Some(after)) = (before, after) else { continue };
            let from = before.map_or(0, |j| self.phrase_end(start - 1, j) + 1);
            if from >= after || (from..after).any(|j| self.to_left[j].is_some()) {
                continue;
            }
            self.substitute(start..i, from..after);
        }
    }

    fn link_pair(&mut self, i: usize, j: usize) {
        self.to_right[i] = Some(j);
        self.to_left[j] = Some(i);
    }

    /// The last right token of the link that left token `i` is in.
    fn phrase_end(&self, i: usize, j: usize) -> usize {
        self.phrases.iter().find(|p| p.0.contains(&i)).and_then(|p| p.1.last().copied()).unwrap_or(j)
    }

    fn substitute(&mut self, left: std::ops::Range<usize>, right: std::ops::Range<usize>) {
        let words = |s: &Self, side: usize, range: std::ops::Range<usize>| -> Vec<usize> {
            let all = if side == 0 { s.left.words } else { s.right.words };
            range.filter(|&t| s.vocabulary.words[all[t] as usize].kind != TokenKind::Punctuation).collect()
        };
        let (a, b) = (words(self, 0, left.clone()), words(self, 1, right.clone()));
        if a.is_empty() || b.is_empty() {
            // Two marks in one place: another punctuation.
            if left.len() == 1 && right.len() == 1 && a.is_empty() && b.is_empty() {
                self.link_pair(left.start, right.start);
            }
            return;
        }
        let contents = |s: &Self, side: usize, t: &[usize]| t.iter().filter(|&&t| s.content(side, t)).count();
        let (x, y) = (contents(self, 0, &a), contents(self, 1, &b));
        let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
        if !self.between_marks(&left, &right)
            || long > PHRASE
            || long > 3 * short
            || (x == 0) != (y == 0)
            || (x == 0 && long > 1)
        {
            return;
        }
        // A comma or a stop inside is the seam of two clauses, not of a phrase.
        if long > 1 && left.len() + right.len() > a.len() + b.len() {
            return;
        }
        if a.len() == b.len() && a.iter().zip(&b).all(|(&i, &j)| self.content(0, i) == self.content(1, j)) {
            for (&i, &j) in a.iter().zip(&b) {
                self.link_pair(i, j);
            }
        } else {
            self.link_phrase(0, a, b, false);
        }
    }

    /// Whether the two runs stand between punctuation on both ends.
    fn between_marks(&self, left: &std::ops::Range<usize>, right: &std::ops::Range<usize>) -> bool {
        let mark = |words: &[WordId], at: Option<usize>| {
            at.and_then(|t| words.get(t))
                .is_none_or(|&w| self.vocabulary.words[w as usize].kind == TokenKind::Punctuation)
        };
        let bounded = |words: &[WordId], run: &std::ops::Range<usize>| {
            mark(words, run.start.checked_sub(1)) && mark(words, Some(run.end))
        };
        bounded(self.left.words, left) && bounded(self.right.words, right)
    }
}

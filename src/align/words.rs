//! Which words of two passages correspond.
//!
//! Lexical and greedy: content words first, best pair first, where the words around a pair vote for it; function words
//! and punctuation follow their neighbours; what is left between two links that are next to each other on both sides is
//! said otherwise. After the monolingual aligners of MacCartney et al. (2008) and Sultan et al. (2014), without their
//! learnt parts.

use super::order::heaviest_chain;
use super::vocabulary::{Vocabulary, WordId};
use crate::text::TokenKind;

/// Tokens of the two sides that correspond, by their positions in the two passages; ascending. One side may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    pub left: Vec<usize>,
    pub right: Vec<usize>,
    /// The words stand in another order here than there.
    pub moved: bool,
    /// One side writes out what the other contracts.
    pub contraction: bool,
}

/// A passage's tokens: their words, and the entity of which they are a mention's part.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passage<'a> {
    pub words: &'a [WordId],
    pub entities: &'a [Option<u32>],
}

/// Above this product of the lengths, words are linked by their occurrence alone: every step below looks at pairs.
const PAIRS: usize = 1 << 18;
/// The longest run of words that stands for another run between the same marks, as in a quotation ...
const PHRASE: usize = 8;
/// ... and in running text.
const RUN: usize = 3;

/// Similarity of two words, 0 to 100.
const SAME: u16 = 100;
const INFLECTED: u16 = 90;
const RELATED: u16 = 70;
const ENTITY: u16 = 65;

/// Links the words of two passages: every token stands in exactly one link, in the order of the left passage, what
/// only the right has last.
pub(crate) fn align_words(left: Passage<'_>, right: Passage<'_>, vocabulary: &Vocabulary) -> Vec<Link> {
    let (n, m) = (left.words.len(), right.words.len());
    let mut aligner = Aligner {
        left,
        right,
        vocabulary,
        similarity: vec![],
        to_right: vec![None; n],
        to_left: vec![None; m],
        phrases: vec![],
    };
    if n.saturating_mul(m) > PAIRS {
        aligner.link_by_occurrence();
    } else {
        aligner.fill_similarity();
        aligner.link_contractions();
        aligner.link_content();
        aligner.link_followers();
        aligner.link_gaps();
    }
    aligner.links()
}

struct Aligner<'a> {
    left: Passage<'a>,
    right: Passage<'a>,
    vocabulary: &'a Vocabulary,
    /// n x m.
    similarity: Vec<u16>,
    to_right: Vec<Option<usize>>,
    to_left: Vec<Option<usize>>,
    /// Links of several words: their tokens point at the first of the other side.
    phrases: Vec<(Vec<usize>, Vec<usize>, bool)>,
}

impl Aligner<'_> {
    fn at(&self, i: isize, j: isize) -> u16 {
        let (n, m) = (self.to_right.len() as isize, self.to_left.len() as isize);
        match (i, j) {
            // Beginnings and ends correspond.
            (-1, -1) => SAME / 2,
            _ if i == n && j == m => SAME / 2,
            _ if i < 0 || j < 0 || i >= n || j >= m => 0,
            _ => self.similarity[i as usize * m as usize + j as usize],
        }
    }

    fn fill_similarity(&mut self) {
        self.similarity.reserve_exact(self.left.words.len() * self.right.words.len());
        for (i, &a) in self.left.words.iter().enumerate() {
            for (j, &b) in self.right.words.iter().enumerate() {
                let similarity = self.word_similarity(a, b, self.left.entities[i], self.right.entities[j]);
                self.similarity.push(similarity);
            }
        }
    }

    fn word_similarity(&self, a: WordId, b: WordId, in_a: Option<u32>, in_b: Option<u32>) -> u16 {
        let (x, y) = (&self.vocabulary.words[a as usize], &self.vocabulary.words[b as usize]);
        if a == b || x.fold == y.fold {
            return SAME;
        }
        if x.kind == TokenKind::Punctuation || y.kind == TokenKind::Punctuation {
            return 0;
        }
        if x.term == y.term {
            return INFLECTED;
        }
        if x.function || y.function {
            return 0;
        }
        if x.kind == TokenKind::Word
            && y.kind == TokenKind::Word
            && (x.related(y) || self.vocabulary.synonymous(x.term, y.term))
        {
            return RELATED;
        }
        if in_a.is_some() && in_a == in_b { ENTITY } else { 0 }
    }

    /// What the words around a pair say for it.
    fn context(&self, i: usize, j: usize) -> u32 {
        let (i, j) = (i as isize, j as isize);
        let mut votes = 0u32;
        for (d, weight) in [(1, 12), (2, 6), (3, 4)] {
            votes += weight * u32::from(self.at(i - d, j - d)) + weight * u32::from(self.at(i + d, j + d));
        }
        for (d, e) in [(1, 2), (2, 1)] {
            votes += 4 * (u32::from(self.at(i - d, j - e)) + u32::from(self.at(i + d, j + e)));
        }
        votes
    }

    fn content(&self, side: usize, at: usize) -> bool {
        let word = if side == 0 { self.left.words[at] } else { self.right.words[at] };
        !self.vocabulary.words[word as usize].function
    }

    fn link(&mut self, i: usize, j: usize) {
        self.to_right[i] = Some(j);
        self.to_left[j] = Some(i);
    }

    /// Pairs of `(i, j)` for which `wanted`, best first.
    fn ranked(&self, wanted: impl Fn(&Self, usize, usize) -> bool) -> Vec<(u32, usize, usize)> {
        let (n, m) = (self.to_right.len(), self.to_left.len());
        let mut pairs = vec![];
        for i in 0..n {
            for j in 0..m {
                let similarity = self.similarity[i * m + j];
                if similarity > 0 && wanted(self, i, j) {
                    // Nearness decides between otherwise equal pairs.
                    let far = (i * m).abs_diff(j * n) * 600 / (n * m).max(1);
                    let score = u32::from(similarity) * 30 + self.context(i, j);
                    pairs.push((score.saturating_sub(far as u32), i, j));
                }
            }
        }
        pairs.sort_unstable_by(|a, b| b.0.cmp(&a.0).then((a.1 + a.2).cmp(&(b.1 + b.2))).then(a.1.cmp(&b.1)));
        pairs
    }

    fn link_content(&mut self) {
        for (_, i, j) in self.ranked(|s, i, j| s.content(0, i) && s.content(1, j)) {
            if self.to_right[i].is_none() && self.to_left[j].is_none() {
                self.link(i, j);
            }
        }
    }

    /// "We are" and "We're" say the same: the contracted word goes with both.
    fn link_contractions(&mut self) {
        for side in [0, 1] {
            let (short, long) = if side == 0 { (self.left, self.right) } else { (self.right, self.left) };
            for (s, &word) in short.words.iter().enumerate() {
                let word = &self.vocabulary.words[word as usize];
                let Some((base, tails)) = expansion(&word.fold) else { continue };
                let spelled = |w: WordId| &*self.vocabulary.words[w as usize].fold;
                let found = long.words.windows(2).enumerate().filter(|(at, w)| {
                    let taken = if side == 0 {
                        self.to_left[*at].or(self.to_left[at + 1])
                    } else {
                        self.to_right[*at].or(self.to_right[at + 1])
                    };
                    taken.is_none() && spelled(w[0]) == base && tails.contains(&spelled(w[1]))
                });
                // The nearest in the order of the passages.
                let nearest = found
                    .min_by_key(|(at, _)| ((at * short.words.len()).abs_diff(s * long.words.len()), *at))
                    .map(|(at, _)| at);
                if let Some(at) = nearest {
                    self.link_phrase(side, vec![s], vec![at, at + 1], true);
                }
            }
        }
    }

    /// Links several words; `side` is the one that `own` belongs to.
    fn link_phrase(&mut self, side: usize, own: Vec<usize>, other: Vec<usize>, contraction: bool) {
        let (left, right) = if side == 0 { (own, other) } else { (other, own) };
        for &i in &left {
            self.to_right[i] = Some(right[0]);
        }
        for &j in &right {
            self.to_left[j] = Some(left[0]);
        }
        self.phrases.push((left, right, contraction));
    }

    /// Function words and punctuation go with the words beside them.
    fn link_followers(&mut self) {
        let pairs = self.ranked(|s, i, j| {
            s.to_right[i].is_none() && s.to_left[j].is_none() && !(s.content(0, i) && s.content(1, j))
        });
        // Words first, then marks: a comma is linked because of the words around it, never the other way round.
        for punctuation in [false, true] {
            let mut progress = true;
            while progress {
                progress = false;
                for &(_, i, j) in &pairs {
                    let mark = self.vocabulary.words[self.left.words[i] as usize].kind == TokenKind::Punctuation;
                    if mark == punctuation
                        && self.to_right[i].is_none()
                        && self.to_left[j].is_none()
                        && self.neighbour_linked(i, j)
                    {
                        self.link(i, j);
                        progress = true;
                    }
                }
            }
        }
    }

    /// Whether a word beside `i` is linked to a word on the same side of `j`, with at most one word between.
    fn neighbour_linked(&self, i: usize, j: usize) -> bool {
        let linked = |a: isize, b: isize| match (usize::try_from(a), usize::try_from(b)) {
            (Err(_), Err(_)) => a == -1 && b == -1,
            (Ok(a), Ok(b)) if a < self.to_right.len() && b < self.to_left.len() => {
                self.to_right[a] == Some(b) || self.to_left[b] == Some(a)
            }
            (Ok(a), Ok(b)) => a == self.to_right.len() && b == self.to_left.len(),
            _ => false,
        };
        let (i, j) = (i as isize, j as isize);
        // "at least" here and there carries itself.
        let run = |a: isize, b: isize| {
            a >= 0 && b >= 0 && self.at(a, b) == SAME && {
                let (a, b) = (a as usize, b as usize);
                a < self.to_right.len()
                    && b < self.to_left.len()
                    && self.to_right[a].is_none()
                    && self.to_left[b].is_none()
                    && self.vocabulary.words[self.left.words[a] as usize].kind == TokenKind::Word
            }
        };
        if run(i + 1, j + 1) || run(i - 1, j - 1) {
            return true;
        }
        [(1, 1), (1, 2), (2, 1), (2, 2)].into_iter().any(|(d, e)| linked(i - d, j - e) || linked(i + d, j + e))
    }

    /// What stands between two neighbouring links on both sides, and has no counterpart, is said otherwise.
    fn link_gaps(&mut self) {
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
                self.link(left.start, right.start);
            }
            return;
        }
        let contents = |s: &Self, side: usize, t: &[usize]| t.iter().filter(|&&t| s.content(side, t)).count();
        let (x, y) = (contents(self, 0, &a), contents(self, 1, &b));
        let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
        // Between the same marks, as in a quotation, more may be exchanged than in running text.
        let limit = if self.between_marks(&left, &right) { PHRASE } else { RUN };
        if long > limit || long > 3 * short || (x == 0) != (y == 0) || (x == 0 && long > 1) {
            return;
        }
        // A comma or a stop inside is the seam of two clauses, not of a phrase.
        if long > 1 && left.len() + right.len() > a.len() + b.len() {
            return;
        }
        if a.len() == b.len() && a.iter().zip(&b).all(|(&i, &j)| self.content(0, i) == self.content(1, j)) {
            for (&i, &j) in a.iter().zip(&b) {
                self.link(i, j);
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

    /// For passages too long for pairs: the first "word" here goes with the first there, the second with the second.
    fn link_by_occurrence(&mut self) {
        let mut places: std::collections::HashMap<&str, Vec<usize>> = std::collections::HashMap::new();
        for (j, &w) in self.right.words.iter().enumerate().rev() {
            places.entry(&self.vocabulary.words[w as usize].fold).or_default().push(j);
        }
        for i in 0..self.left.words.len() {
            let word = &self.vocabulary.words[self.left.words[i] as usize];
            if let Some(j) = places.get_mut(&*word.fold).and_then(Vec::pop) {
                self.to_right[i] = Some(j);
                self.to_left[j] = Some(i);
            }
        }
    }

    fn links(self) -> Vec<Link> {
        let mut links: Vec<Link> = vec![];
        let mut in_phrase = vec![false; self.to_right.len()];
        let mut phrases = self.phrases;
        for (left, ..) in &phrases {
            for &i in left {
                in_phrase[i] = true;
            }
        }
        phrases.sort();
        let mut phrases = phrases.into_iter().peekable();
        for (i, to) in self.to_right.iter().enumerate() {
            if let Some((left, right, contraction)) = phrases.next_if(|p| p.0[0] == i) {
                links.push(Link { left, right, moved: false, contraction });
            } else if !in_phrase[i] {
                links.push(Link {
                    left: vec![i],
                    right: to.iter().copied().collect(),
                    moved: false,
                    contraction: false,
                });
            }
        }
        // What stays in order is the heaviest chain; content words weigh more than what follows them.
        let both: Vec<usize> = (0..links.len()).filter(|&l| !links[l].right.is_empty()).collect();
        let chain = heaviest_chain(both.iter().map(|&l| {
            let link = &links[l];
            let word = |tokens: &[WordId], at: usize| &self.vocabulary.words[tokens[at] as usize];
            let (a, b) = (word(self.left.words, link.left[0]), word(self.right.words, link.right[0]));
            // The lengths break ties, and where they are equal the letters do, the same way from either side.
            let length = (a.fold.len() + b.fold.len()).min(255) as u64;
            let tie = (length << 16) | ((letters(&a.fold) + letters(&b.fold)) & 0xffff);
            (link.left[0], link.right[0], (if a.function && b.function { 1 << 24 } else { 4 << 24 }) + tie)
        }));
        for (&l, in_order) in both.iter().zip(chain) {
            links[l].moved = !in_order;
        }
        let unlinked = (0..self.to_left.len()).filter(|&j| self.to_left[j].is_none());
        links.extend(unlinked.map(|j| Link { left: vec![], right: vec![j], moved: false, contraction: false }));
        links
    }
}

/// "we're" -> "we" and what can follow it written out.
pub(crate) fn expansion(folded: &str) -> Option<(&str, &'static [&'static str])> {
    const TAILS: [(&str, &[&str]); 7] = [
        ("n't", &["not"]),
        ("'re", &["are"]),
        ("'m", &["am"]),
        ("'ve", &["have"]),
        ("'ll", &["will", "shall"]),
        ("'s", &["is", "has"]),
        ("'d", &["would", "had"]),
    ];
    let irregular = match folded {
        "can't" => Some(("can", &["not"] as &[&str])),
        "won't" => Some(("will", &["not"] as &[&str])),
        "shan't" => Some(("shall", &["not"] as &[&str])),
        _ => None,
    };
    irregular.or_else(|| TAILS.iter().find_map(|(tail, long)| Some((folded.strip_suffix(tail)?, *long))))
}

/// A number that depends on a word's letters and their order (FNV-1a), the same on every machine.
fn letters(word: &str) -> u64 {
    word.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
        >> 32
}

#[cfg(test)]
mod tests {
    use crate::Ignore;
    use crate::align::align_words;
    use crate::comparison::WordRelation::{self, Changed, LeftOnly, RightOnly, Same};
    use crate::text::Language;

    /// The links of two English passages as words, joined by spaces, in the order of the left.
    fn links(left: &str, right: &str) -> Vec<(String, String, WordRelation, bool)> {
        let text =
            |of: &str, spans: &[crate::text::Span]| spans.iter().map(|s| &of[s.range()]).collect::<Vec<_>>().join(" ");
        align_words(left, right, [Language::English; 2], &[Ignore::Case])
            .into_iter()
            .map(|l| (text(left, &l.left), text(right, &l.right), l.relation, l.moved))
            .collect()
    }

    fn has(links: &[(String, String, WordRelation, bool)], left: &str, right: &str, relation: WordRelation) -> bool {
        links.iter().any(|l| l.0 == left && l.1 == right && l.2 == relation)
    }

    #[test]
    fn a_contraction_is_the_words_that_it_contracts() {
        let found = links("We are ready.", "We're ready.");
        assert!(has(&found, "We are", "We're", Same), "{found:?}");
    }

    #[test]
    fn a_contracted_word_goes_with_its_first_part() {
        let found = links("We parked them.", "We've parked them.");
        assert!(has(&found, "We", "We've", Changed), "{found:?}");
    }

    #[test]
    fn a_word_in_the_place_of_another_is_said_otherwise() {
        let found = links("The minister praised the harvest.", "The minister mocked the harvest.");
        assert!(has(&found, "praised", "mocked", Changed), "{found:?}");
        assert!(found.iter().all(|l| !l.3));
    }

    #[test]
    fn a_word_without_a_place_opposite_stands_alone() {
        let found = links("The bridge is closed.", "The old bridge is closed.");
        assert!(has(&found, "", "old", RightOnly), "{found:?}");
        let found = links("The old bridge is closed.", "The bridge is closed.");
        assert!(has(&found, "old", "", LeftOnly), "{found:?}");
    }

    #[test]
    fn the_same_words_elsewhere_have_moved() {
        let found = links("On Monday the council met in Lida.", "The council met in Lida on Monday.");
        let monday = found.iter().find(|l| l.0 == "Monday").unwrap();
        assert!(monday.2 == Same && monday.3, "{found:?}");
        assert!(found.iter().any(|l| l.0 == "council" && !l.3));
    }

    #[test]
    fn a_phrase_between_the_same_marks_stands_for_another() {
        let found = links("They are “crying wolf” now.", "They are \"making a fuss\" now.");
        assert!(found.iter().any(|l| l.2 == Changed && l.0.contains("crying") && l.1.contains("fuss")), "{found:?}");
    }
}

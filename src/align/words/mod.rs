//! Which words of two passages correspond.
//!
//! Every pair of words gets a first chance from what the two have in common (`grid`); then its chance is weighed anew, three
//! times, from the chances of the pairs around it, by logistic regression, a set of weights for each round and kind of
//! pair (`evidence`, `weights`). The best pairs are linked, one to one. After the monolingual aligners that link words by
//! their context, MacCartney et al. (2008), Yao et al. (2013) and Sultan et al. (2014); instead of dependencies or a chain
//! there are rounds, as in iterative classification (Neville and Jensen 2000).

mod contractions;
mod evidence;
mod gaps;
mod grid;
mod weights;

pub(crate) use contractions::expansion;
pub use evidence::{FEATURES, ROUNDS, Seen};
pub use grid::KINDS;
pub use weights::WordModel;

use super::order::{heaviest_chain, letters};
use super::vocabulary::{Vocabulary, WordId};
use grid::Grid;

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
const PAIRS: usize = 1 << 17;

/// Links the words of two passages: every token stands in exactly one link, in the order of the left passage, what
/// only the right has last.
pub(crate) fn align_words(
    left: Passage<'_>,
    right: Passage<'_>,
    vocabulary: &Vocabulary,
    model: &WordModel,
) -> Vec<Link> {
    let (n, m) = (left.words.len(), right.words.len());
    let mut aligner =
        Aligner { left, right, vocabulary, to_right: vec![None; n], to_left: vec![None; m], phrases: vec![] };
    if n.saturating_mul(m) > PAIRS {
        aligner.link_by_occurrence();
    } else {
        let mut grid = Grid::new(left, right, vocabulary);
        evidence::weigh(&mut grid, left, right, vocabulary, model);
        aligner.link_contractions();
        aligner.link_best(&grid, model.accept);
        aligner.link_gaps();
    }
    aligner.links()
}

/// Of the pairs of two passages in one round, what the weights of that round are learnt from.
pub(crate) fn seen(
    left: Passage<'_>,
    right: Passage<'_>,
    vocabulary: &Vocabulary,
    model: &WordModel,
    round: usize,
) -> Vec<Seen> {
    let mut grid = Grid::new(left, right, vocabulary);
    let mut around = evidence::Around::new(left, right, vocabulary);
    for weights in &model.rounds[..round] {
        around.round(&mut grid, weights, None);
    }
    let mut seen = vec![];
    around.round(&mut grid, &model.rounds[round], Some(&mut seen));
    seen
}

struct Aligner<'a> {
    left: Passage<'a>,
    right: Passage<'a>,
    vocabulary: &'a Vocabulary,
    to_right: Vec<Option<usize>>,
    to_left: Vec<Option<usize>>,
    /// Links of several words: their tokens point at the first of the other side.
    phrases: Vec<(Vec<usize>, Vec<usize>, bool)>,
}

impl Aligner<'_> {
    fn content(&self, side: usize, at: usize) -> bool {
        let word = if side == 0 { self.left.words[at] } else { self.right.words[at] };
        !self.vocabulary.words[word as usize].function
    }

    /// Links the most probable pairs first, one to one.
    fn link_best(&mut self, grid: &Grid, least: i16) {
        let [n, m] = grid.size;
        let mut pairs: Vec<(i16, usize, usize)> = vec![];
        for i in (0..n).filter(|&i| self.to_right[i].is_none()) {
            for j in 0..m {
                let chance = grid.chance(i, j);
                if chance >= least {
                    pairs.push((chance, i, j));
                }
            }
        }
        // Of equal ones those nearer to the beginning; then no two of them share a word, so that either side is treated
        // alike.
        crate::sort::by_key(&mut pairs, |&(chance, i, j)| (-chance, i + j, i));
        for (_, i, j) in pairs {
            if self.to_right[i].is_none() && self.to_left[j].is_none() {
                self.to_right[i] = Some(j);
                self.to_left[j] = Some(i);
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
        crate::sort::plain(&mut phrases);
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
    fn words_of_one_meaning_are_linked() {
        let found = links("In January four Thai ships sank.", "In Jan. 4 Thailand ships sank.");
        for (left, right) in [("January", "Jan"), ("four", "4"), ("Thai", "Thailand")] {
            assert!(found.iter().any(|l| l.0 == left && l.1.trim_end_matches('.') == right), "{left}: {found:?}");
        }
    }

    #[test]
    fn a_country_is_no_pronoun() {
        let found = links("The US army left us.", "The U.S. army left us.");
        assert!(found.iter().any(|l| l.0 == "US" && l.1 == "U.S."), "{found:?}");
        assert!(has(&found, "us", "us", Same), "{found:?}");
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
    fn words_between_the_same_marks_stand_for_others() {
        let found = links("They are “crying wolf” now.", "They are \"making a fuss\" now.");
        for word in ["crying", "wolf"] {
            assert!(found.iter().any(|l| l.0.contains(word) && l.2 == Changed), "{word}: {found:?}");
        }
    }
}

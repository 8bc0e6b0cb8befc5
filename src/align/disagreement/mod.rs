//! Facts on which two aligned passages disagree: numbers, dates, names, and what one side negates.
//!
//! A false one is an accusation, so each rule asks for more than it needs: two figures stand in linked places or count the
//! same thing and neither is anywhere in the other passage; a negated word has a counterpart of the same meaning, words
//! around both correspond, and nothing near the counterpart is a negation of any kind.

mod dates;
mod facts;
mod hedge;
mod names;
mod negation;
mod numbers;
#[cfg(test)]
mod tests;

use super::Side;
use super::vocabulary::{Tokens, Vocabulary, Word};
use super::words::Link;
use crate::comparison::{Disagreement, Entity, EntityKind, Form};
use crate::story::Story;
use crate::text::{Span, TokenKind};

/// Where a story mentions what: by position, of nested mentions the longest.
pub(crate) struct Mentions {
    /// Numbers and dates.
    values: Vec<(Span, u32)>,
    /// Names, roles, demonyms.
    names: Vec<(Span, u32, Form)>,
}

impl Mentions {
    pub fn of(entities: &[Entity], side: Side) -> Self {
        let (mut values, mut names) = (vec![], vec![]);
        for entity in entities {
            for mention in entity.mentions(side) {
                if matches!(entity.kind, EntityKind::Number | EntityKind::Date) {
                    values.push((mention.span, entity.id));
                } else {
                    names.push((mention.span, entity.id, mention.form));
                }
            }
        }
        crate::sort::by_key(&mut values, |(span, id)| (span.start, *id));
        crate::sort::by_key(&mut names, |(span, id, _)| (span.start, std::cmp::Reverse(span.end), *id));
        Mentions { values, names }
    }
}

/// Of each token of a passage, the first of the other that it is linked with.
type Linked = [Vec<Option<usize>>; 2];

/// Two aligned passages and all that is known of them.
pub(crate) struct Passages<'a> {
    pub stories: [&'a Story<'a>; 2],
    pub vocabulary: &'a Vocabulary,
    pub tokens: &'a [Tokens; 2],
    /// Of each side's passage, its tokens in the story.
    pub at: [&'a [usize]; 2],
    pub links: &'a [Link],
    pub entities: &'a [Entity],
    pub mentions: &'a [Mentions; 2],
}

impl<'a> Passages<'a> {
    /// The disagreements, in the order of the left passage.
    pub fn disagreements(&self) -> Vec<Disagreement> {
        let mut linked: Linked = [0, 1].map(|side: usize| vec![None; self.at[side].len()]);
        for link in self.links {
            let (Some(&first_left), Some(&first_right)) = (link.left.first(), link.right.first()) else { continue };
            for &l in &link.left {
                linked[0][l] = Some(first_right);
            }
            for &r in &link.right {
                linked[1][r] = Some(first_left);
            }
        }
        let mut found = self.values(&linked);
        found.extend(self.names());
        found.extend(self.negations(&linked));
        crate::sort::by_key(&mut found, |d| (d.left.start, d.right.start, d.kind as u8));
        // A token takes part in one disagreement.
        found.dedup_by(|b, a| b.left == a.left && b.right == a.right);
        found
    }

    pub(super) fn span(&self, side: usize, position: usize) -> Span {
        self.stories[side].tokens[self.at[side][position]].span
    }

    pub(super) fn text(&self, side: usize, position: usize) -> &'a str {
        &self.stories[side].text[self.span(side, position).range()]
    }

    pub(super) fn word(&self, side: usize, position: usize) -> &'a Word {
        &self.vocabulary.words[self.tokens[side].words[self.at[side][position]] as usize]
    }

    /// The positions of a passage that `span` covers.
    fn positions(&self, side: usize, span: Span) -> Option<(usize, usize)> {
        let tokens = &self.stories[side].tokens;
        let first = self.at[side].partition_point(|&t| tokens[t].span.end <= span.start);
        let end = self.at[side].partition_point(|&t| tokens[t].span.start < span.end);
        (first < end).then(|| (first, end - 1))
    }

    /// The mentions that lie in a passage, of a list sorted by their start.
    fn inside<'m, T>(&self, side: usize, list: &'m [T], span: impl Fn(&T) -> Span) -> Vec<&'m T> {
        let (Some(&first), Some(&last)) = (self.at[side].first(), self.at[side].last()) else { return vec![] };
        let tokens = &self.stories[side].tokens;
        let (start, end) = (tokens[first].span.start, tokens[last].span.end);
        let from = list.partition_point(|m| span(m).start < start);
        let to = list.partition_point(|m| span(m).start < end);
        // A passage may have gaps: what stands there is none of it.
        list[from..to].iter().filter(|m| self.positions(side, span(m)).is_some()).collect()
    }

    /// Whether two words are one in another form, in another spelling, or of one meaning.
    pub(super) fn alike(&self, (side, a): (usize, usize), (other, b): (usize, usize)) -> bool {
        let (a, b) = (self.word(side, a), self.word(other, b));
        a.term == b.term
            || a.kind == TokenKind::Word && b.kind == TokenKind::Word && a.related(b)
            || self.vocabulary.synonymous(a.term, b.term)
            || a.meaning != 0 && a.meaning == b.meaning
    }
}

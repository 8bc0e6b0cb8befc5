//! What a reader is told first, counted from the matches.

use crate::align::round;
use crate::comparison::{Coverage, Match, MatchCounts, QuotationCounts, QuotationPair, QuotationRelation, Relation};
use crate::comparison::{Role, Summary};
use crate::story::Story;
use crate::text::TokenKind;

/// Counts matches, sentences of one side alone and quotations.
pub fn summarise(left: &Story<'_>, right: &Story<'_>, matches: &[Match], pairs: &[QuotationPair]) -> Summary {
    let matched = [left, right].map(|story| vec![false; story.sentences.len()]);
    let [mut in_left, mut in_right] = matched;
    let mut counts = MatchCounts { total: matches.len() as u32, ..Default::default() };
    for found in matches {
        found.left.iter().for_each(|&s| in_left[s as usize] = true);
        found.right.iter().for_each(|&s| in_right[s as usize] = true);
        *match found.relation {
            Relation::Same => &mut counts.same,
            Relation::Reworded => &mut counts.reworded,
            Relation::Partial => &mut counts.partial,
        } += 1;
        counts.moved += u32::from(found.moved);
    }
    Summary {
        coverage: Coverage { left: coverage(left, &in_left), right: coverage(right, &in_right) },
        matches: counts,
        left_only: unmatched(left, &in_left),
        right_only: unmatched(right, &in_right),
        quotations: quotations([left.quotations.len(), right.quotations.len()], pairs),
    }
}

/// Share of a story's words that stand in matched sentences.
fn coverage(story: &Story<'_>, matched: &[bool]) -> f64 {
    let words = |wanted: &dyn Fn(usize) -> bool| -> usize {
        let sentences = story.sentence_tokens.iter().enumerate().filter(|(s, _)| wanted(*s));
        sentences
            .map(|(_, range)| story.tokens[range.clone()].iter().filter(|t| t.kind != TokenKind::Punctuation).count())
            .sum()
    };
    let all = words(&|_| true);
    if all == 0 { 0.0 } else { round(words(&|s| matched[s]) as f64 / all as f64) }
}

fn unmatched(story: &Story<'_>, matched: &[bool]) -> Vec<u32> {
    let sentences = story.sentences.iter().zip(matched).enumerate();
    sentences.filter(|(_, (s, matched))| s.role == Role::Body && !**matched).map(|(index, _)| index as u32).collect()
}

fn quotations(all: [usize; 2], pairs: &[QuotationPair]) -> QuotationCounts {
    let mut counts = QuotationCounts::default();
    let mut paired = [0, 0];
    for pair in pairs {
        *match pair.relation {
            QuotationRelation::Same => &mut counts.same,
            QuotationRelation::Reworded => &mut counts.reworded,
            QuotationRelation::Told => &mut counts.told,
        } += 1;
        paired[0] += pair.left.len();
        paired[1] += pair.right.len();
    }
    counts.left_only = (all[0] - paired[0]) as u32;
    counts.right_only = (all[1] - paired[1]) as u32;
    counts
}

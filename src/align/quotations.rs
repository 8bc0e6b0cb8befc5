//! Which quotations are the same speech: those whose sentences are matched.

use crate::comparison::{Match, Quotation, QuotationPair, QuotationRelation, Relation, Sentence};
use crate::text::Span;

/// One in so many of a quotation's words must correspond to what tells it.
const TOLD: usize = 5;

/// Pairs the quotations of two stories by their matches. A quotation that stands against narration is "told".
pub fn pair_quotations(
    matches: &[Match],
    sentences: [&[Sentence]; 2],
    quotations: [&[Quotation]; 2],
) -> Vec<QuotationPair> {
    // Quotations and matches form a graph; its components are the pairs.
    let counts = quotations.map(<[Quotation]>::len);
    let mut group: Vec<usize> = (0..counts[0] + counts[1]).collect();
    let mut matched = vec![false; group.len()];
    let mut reworded = vec![false; group.len()];
    let mut told = vec![false; group.len()];
    let mut member = vec![usize::MAX; matches.len()];
    for (found, member) in matches.iter().zip(&mut member) {
        let [left, right] = [(0, &found.left), (1, &found.right)].map(|(side, indexes)| {
            let mut hit = vec![];
            for &s in indexes {
                let span = sentences[side][s as usize].span;
                let first = quotations[side].partition_point(|q| q.span.end <= span.start);
                hit.extend((first..counts[side]).take_while(|&q| quotations[side][q].span.start < span.end));
            }
            hit.dedup();
            hit.into_iter().map(|q| q + if side == 1 { counts[0] } else { 0 }).collect::<Vec<_>>()
        });
        let both = !left.is_empty() && !right.is_empty();
        let hits = if both {
            left.into_iter().chain(right).collect()
        } else {
            let side = usize::from(left.is_empty());
            let first = side * counts[0];
            let told = Told::of(found, side);
            let hits = left.into_iter().chain(right);
            hits.filter(|&q| told.has(quotations[side][q - first].span)).collect::<Vec<_>>()
        };
        let Some(&anchor) = hits.iter().min() else { continue };
        *member = anchor;
        for q in hits {
            if both {
                let (a, b) = (root(&mut group, anchor), root(&mut group, q));
                group[a.max(b)] = a.min(b);
                matched[q] = true;
                reworded[q] |= found.relation != Relation::Same;
            } else {
                told[q] = true;
            }
        }
    }
    let mut pairs: Vec<(usize, QuotationPair)> = vec![];
    let mut place = vec![usize::MAX; group.len()];
    for q in 0..group.len() {
        if !matched[q] && !told[q] {
            continue;
        }
        let own = root(&mut group, q);
        if place[own] == usize::MAX {
            place[own] = pairs.len();
            let relation = if matched[q] { QuotationRelation::Same } else { QuotationRelation::Told };
            pairs.push((own, QuotationPair { left: vec![], right: vec![], relation, matches: vec![] }));
        }
        let pair = &mut pairs[place[own]].1;
        if reworded[q] {
            pair.relation = QuotationRelation::Reworded;
        }
        if q < counts[0] { pair.left.push(q as u32) } else { pair.right.push((q - counts[0]) as u32) }
    }
    for (index, &q) in member.iter().enumerate().filter(|&(_, &q)| q != usize::MAX) {
        let own = root(&mut group, q);
        if place[own] != usize::MAX {
            pairs[place[own]].1.matches.push(index as u32);
        }
    }
    pairs.into_iter().map(|(_, pair)| pair).collect()
}

/// Which words of one side of a match the other has, too; in order.
struct Told(Vec<(Span, bool)>);

impl Told {
    fn of(found: &Match, side: usize) -> Self {
        let mut words = vec![];
        for link in &found.words {
            let (ours, theirs) = if side == 0 { (&link.left, &link.right) } else { (&link.right, &link.left) };
            words.extend(ours.iter().map(|&span| (span, !theirs.is_empty())));
        }
        crate::sort::by_key(&mut words, |&(span, _)| span);
        Told(words)
    }

    /// Whether the other side has what a quotation says, and not only what stands around it.
    fn has(&self, quotation: Span) -> bool {
        let first = self.0.partition_point(|(span, _)| span.start < quotation.start);
        let inside = self.0[first..].iter().take_while(|(span, _)| span.end <= quotation.end);
        let (all, told) = inside.fold((0, 0), |(all, told), &(_, there)| (all + 1, told + usize::from(there)));
        // Without word links there is nothing to tell by.
        self.0.is_empty() || told > 0 && told * TOLD >= all
    }
}

/// The least member of a quotation's component (union-find with path halving).
fn root(group: &mut [usize], mut q: usize) -> usize {
    while group[q] != q {
        group[q] = group[group[q]];
        q = group[q];
    }
    q
}

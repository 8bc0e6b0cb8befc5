//! Which unit a result's spans are in: bytes inside the engine, UTF-16 code units outside. This file converts whole
//! results, and it is where a result that comes back from outside is made safe to use.

use crate::comparison::{Comparison, Entity, QuotationRelation, Story, WordLink};
use crate::text::{Span, Utf16Index};

impl Comparison {
    /// Turns every span from bytes to UTF-16 code units: what JavaScript counts.
    ///
    /// Costs as much as the texts and the spans are long, whatever their order.
    #[must_use]
    pub fn into_utf16(mut self) -> Self {
        let (left_text, right_text) = (std::mem::take(&mut self.left.text), std::mem::take(&mut self.right.text));
        let (left, right) = (Utf16Index::new(&left_text), Utf16Index::new(&right_text));
        self.each_span(|s| *s = left.span_to_utf16(*s), |s| *s = right.span_to_utf16(*s));
        self.left.text = left_text;
        self.right.text = right_text;
        self
    }

    /// Turns every span from UTF-16 code units to bytes: the way back for a comparison that was stored.
    ///
    /// What was stored may have been cut, edited or made up. Whatever it holds, afterwards every span can slice its
    /// text, paragraphs and sentences follow each other without overlapping, every index points at something, every
    /// match and every pair of quotations has its sides, and every number is finite. A comparison as the engine
    /// makes it comes out as it was before [`Comparison::into_utf16`].
    #[must_use]
    pub fn into_bytes(mut self) -> Self {
        let (left_text, right_text) = (std::mem::take(&mut self.left.text), std::mem::take(&mut self.right.text));
        let (left, right) = (Utf16Index::new(&left_text), Utf16Index::new(&right_text));
        self.each_span(|s| *s = left.span_to_bytes(*s), |s| *s = right.span_to_bytes(*s));
        self.left.text = left_text;
        self.right.text = right_text;
        self.mend();
        self
    }

    /// Hands every span of the left text to `left`, every one of the right text to `right`.
    fn each_span(&mut self, mut left: impl FnMut(&mut Span), mut right: impl FnMut(&mut Span)) {
        each_span_of_story(&mut self.left, &mut left);
        each_span_of_story(&mut self.right, &mut right);
        for m in &mut self.matches {
            each_span_of_words(&mut m.words, &mut left, &mut right);
            for disagreement in &mut m.disagreements {
                left(&mut disagreement.left);
                right(&mut disagreement.right);
            }
        }
        each_span_of_entities(&mut self.entities, &mut left, &mut right);
    }

    /// Drops indexes that point nowhere, puts sentences in order, makes numbers finite.
    fn mend(&mut self) {
        for (id, entity) in self.entities.iter_mut().enumerate() {
            entity.id = id as u32;
            for mention in entity.left.iter_mut().chain(&mut entity.right) {
                mention.score = share(mention.score);
            }
        }
        let entities = self.entities.len();
        for story in [&mut self.left, &mut self.right] {
            mend_story(story, entities);
        }
        let (left, right) = (&self.left, &self.right);
        for m in &mut self.matches {
            keep_indexes(&mut m.left, left.sentences.len());
            keep_indexes(&mut m.right, right.sentences.len());
            m.score = share(m.score);
        }
        self.matches.retain(|m| !m.left.is_empty() && !m.right.is_empty());
        for pair in &mut self.quotation_pairs {
            keep_indexes(&mut pair.left, left.quotations.len());
            keep_indexes(&mut pair.right, right.quotations.len());
            keep_indexes(&mut pair.matches, self.matches.len());
        }
        // What one side only tells is no quotation there.
        self.quotation_pairs.retain(|pair| match pair.relation {
            QuotationRelation::Told => !pair.left.is_empty() || !pair.right.is_empty(),
            _ => !pair.left.is_empty() && !pair.right.is_empty(),
        });
        self.speakers.retain(|speaker| (speaker.entity as usize) < entities);
        for speaker in &mut self.speakers {
            keep_indexes(&mut speaker.left, left.sayings.len());
            keep_indexes(&mut speaker.right, right.sayings.len());
        }
        let summary = &mut self.summary;
        keep_indexes(&mut summary.left_only, left.sentences.len());
        keep_indexes(&mut summary.right_only, right.sentences.len());
        summary.coverage.left = share(summary.coverage.left);
        summary.coverage.right = share(summary.coverage.right);
    }
}

/// Turns the spans of one text's entities from bytes to UTF-16 code units.
#[must_use]
pub fn entities_into_utf16(mut entities: Vec<Entity>, text: &str) -> Vec<Entity> {
    let index = Utf16Index::new(text);
    each_span_of_entities(&mut entities, &mut |s| *s = index.span_to_utf16(*s), &mut |_| {});
    entities
}

/// Turns the spans of word links from bytes to UTF-16 code units.
#[must_use]
pub fn words_into_utf16(mut words: Vec<WordLink>, left: &str, right: &str) -> Vec<WordLink> {
    let (left, right) = (Utf16Index::new(left), Utf16Index::new(right));
    each_span_of_words(&mut words, &mut |s| *s = left.span_to_utf16(*s), &mut |s| *s = right.span_to_utf16(*s));
    words
}

fn each_span_of_story(story: &mut Story, span: &mut impl FnMut(&mut Span)) {
    story.paragraphs.iter_mut().for_each(&mut *span);
    story.sentences.iter_mut().for_each(|sentence| span(&mut sentence.span));
    story.skipped.iter_mut().for_each(|skipped| span(&mut skipped.span));
    for quotation in &mut story.quotations {
        span(&mut quotation.span);
        quotation.attribution.as_mut().map(&mut *span);
        if let Some(cue) = &mut quotation.cue {
            span(&mut cue.span);
        }
    }
    for saying in &mut story.sayings {
        span(&mut saying.attribution);
        span(&mut saying.cue.span);
    }
    story.quoted_words.iter_mut().for_each(&mut *span);
}

fn each_span_of_words(words: &mut [WordLink], left: &mut impl FnMut(&mut Span), right: &mut impl FnMut(&mut Span)) {
    for link in words {
        link.left.iter_mut().for_each(&mut *left);
        link.right.iter_mut().for_each(&mut *right);
    }
}

fn each_span_of_entities(entities: &mut [Entity], left: &mut impl FnMut(&mut Span), right: &mut impl FnMut(&mut Span)) {
    for entity in entities {
        entity.left.iter_mut().for_each(|mention| left(&mut mention.span));
        entity.right.iter_mut().for_each(|mention| right(&mut mention.span));
    }
}

fn mend_story(story: &mut Story, entities: usize) {
    put_in_order(story.paragraphs.iter_mut());
    put_in_order(story.sentences.iter_mut().map(|sentence| &mut sentence.span));
    let last = story.paragraphs.len().saturating_sub(1) as u32;
    for sentence in &mut story.sentences {
        sentence.paragraph = sentence.paragraph.min(last);
    }
    for quotation in &mut story.quotations {
        quotation.speaker = quotation.speaker.filter(|&id| (id as usize) < entities);
    }
    let quotations = story.quotations.len();
    for saying in &mut story.sayings {
        saying.speaker = saying.speaker.filter(|&id| (id as usize) < entities);
        saying.quotation = saying.quotation.filter(|&index| (index as usize) < quotations);
    }
}

/// Where a span begins before the one in front of it ended, it gives way.
fn put_in_order<'a>(spans: impl Iterator<Item = &'a mut Span>) {
    let mut end = 0;
    for span in spans {
        span.start = span.start.max(end);
        span.end = span.end.max(span.start);
        end = span.end;
    }
}

/// Keeps the indexes below `length`, ascending, each once.
fn keep_indexes(indexes: &mut Vec<u32>, length: usize) {
    indexes.retain(|&index| (index as usize) < length);
    if !indexes.is_sorted() {
        crate::sort::plain(indexes);
    }
    indexes.dedup();
}

/// A share between 0 and 1; what is no number is 0.
fn share(x: f64) -> f64 {
    if x.is_nan() { 0.0 } else { x.clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests;

//! What is known of sentences besides their words: who and what is named in them, whether they ask, what they stand in.

use crate::comparison::{Entity, EntityKind, Sentence, Value};
use crate::story::Story;
use std::collections::HashMap;

/// For each sentence, the entities in it, each once.
pub(crate) fn names(story: &Story<'_>, of_token: &[Option<u32>]) -> Vec<Vec<u32>> {
    let keys = |range: &std::ops::Range<usize>| {
        let mut keys: Vec<u32> = of_token[range.clone()].iter().flatten().copied().collect();
        crate::sort::plain(&mut keys);
        keys.dedup();
        keys
    };
    story.sentence_tokens.iter().map(keys).collect()
}

/// For each sentence of each side, what its numbers and dates amount to, whatever they count: translations count the
/// same in other words. Each once.
pub(crate) fn values(stories: [&Story<'_>; 2], entities: &[Entity]) -> [Vec<Vec<u32>>; 2] {
    let mut ids: HashMap<String, u32> = HashMap::new();
    let mut keys = stories.map(|story| vec![vec![]; story.sentences.len()]);
    for entity in entities {
        let value = match &entity.value {
            Some(Value::Number { min, max, .. }) => format!("{min} {max}"),
            Some(Value::Date { iso }) => iso.clone(),
            None if entity.kind == EntityKind::Date => entity.name.clone(),
            None => continue,
        };
        let next = ids.len() as u32;
        let id = *ids.entry(value).or_insert(next);
        for (side, mentions) in [&entity.left, &entity.right].into_iter().enumerate() {
            for mention in mentions {
                let at = stories[side].sentences.partition_point(|s| s.span.end <= mention.span.start);
                if let Some(keys) = keys[side].get_mut(at) {
                    keys.push(id);
                }
            }
        }
    }
    for keys in keys.iter_mut().flatten() {
        crate::sort::plain(keys);
        keys.dedup();
    }
    keys
}

/// Whether each sentence asks: a question is answered by no statement.
pub(crate) fn asks(story: &Story<'_>) -> Vec<bool> {
    let asks = |sentence: &Sentence| {
        let text = &story.text[sentence.span.range()];
        let closing = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | '!' | '…');
        // What closes a sentence that asks: its mark, then quotation marks and brackets.
        text.chars().rev().take_while(|&c| closing(c)).any(|c| c == '?')
    };
    story.sentences.iter().map(asks).collect()
}

/// For each sentence, a number for the quotation, or else the paragraph, that it stands in.
pub(crate) fn groups(story: &Story<'_>) -> Vec<u32> {
    let mut ids: HashMap<(bool, usize), u32> = HashMap::new();
    let group = |sentence: &Sentence| {
        let quotation = story.quotations.partition_point(|q| q.span.end <= sentence.span.start);
        let quoted = story.quotations.get(quotation).is_some_and(|q| q.span.start < sentence.span.end);
        let key = if quoted { (true, quotation) } else { (false, sentence.paragraph as usize) };
        let next = ids.len() as u32;
        *ids.entry(key).or_insert(next)
    };
    story.sentences.iter().map(group).collect()
}

//! Who says what, by which verb: attributions of direct speech, speech told in the newsroom's words, and who speaks.
//!
//! Story and entities -> which words are narration, names and verbs of saying ([`narration`]) -> which verb attributes what
//! ([`attribution`]), of whom it says so ([`subject`]) -> which entity that is ([`speaker`]).

mod attribution;
mod narration;
mod speaker;
mod subject;
mod words;

use crate::Side;
use crate::comparison::{Entity, Quotation, Saying, Speaker};
use crate::story::Story;
use narration::Narration;
use speaker::Genders;

/// What is said in a story.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sayings {
    /// The story's quotations, with speaker, attribution and cue where the text has them.
    pub quotations: Vec<Quotation>,
    /// Who says what by which verb, in the order of the text.
    pub sayings: Vec<Saying>,
}

/// What is said in two stories whose entities are known; spans are bytes.
pub fn find(stories: [&Story<'_>; 2], entities: &[Entity]) -> [Sayings; 2] {
    let sides = [Side::Left, Side::Right];
    let narrations = sides.map(|side| Narration::new(stories[side as usize], entities, side));
    let attributions = narrations.each_ref().map(|n| if n.said.is_empty() { vec![] } else { attribution::find(n) });
    let mut genders = Genders::of(entities, stories);
    for (narration, attributions) in narrations.iter().zip(&attributions) {
        genders.learn(narration, attributions, entities);
    }
    sides.map(|side| {
        let (narration, attributions) = (&narrations[side as usize], &attributions[side as usize]);
        let (quotations, sayings) = speaker::resolve(narration, attributions, entities, &genders);
        Sayings { quotations, sayings }
    })
}

/// Everybody who says something, in the order of `entities`: indexes into each side's sayings.
pub fn speakers(sayings: [&[Saying]; 2], entities: &[Entity]) -> Vec<Speaker> {
    let mut speakers: Vec<Speaker> =
        entities.iter().map(|e| Speaker { entity: e.id, left: vec![], right: vec![] }).collect();
    for (side, sayings) in sayings.into_iter().enumerate() {
        for (n, saying) in sayings.iter().enumerate() {
            let Some(speaker) = saying.speaker.and_then(|id| speakers.get_mut(id as usize)) else { continue };
            if side == 0 { &mut speaker.left } else { &mut speaker.right }.push(n as u32);
        }
    }
    speakers.retain(|s| !s.left.is_empty() || !s.right.is_empty());
    speakers
}

//! Names that stand for each other.

use super::Passages;
use crate::comparison::{Disagreement, DisagreementKind, Entity, EntityKind, Form};
use crate::entities::same_name;
use crate::lexicon::{self, Field, key};
use crate::text::translit::fold_latin;
use crate::text::{Language, Span};

impl Passages<'_> {
    /// Names of one kind that stand for each other.
    pub(super) fn names(&self) -> Vec<Disagreement> {
        // Where every noun has a capital, or none, a name cannot be told from a word.
        if self.stories.iter().any(|story| story.language == Language::Other) {
            return vec![];
        }
        let one_language = self.stories[0].language == self.stories[1].language;
        let all = [0, 1].map(|side: usize| self.inside(side, &self.mentions[side].names, |m| m.0));
        let has = |side: usize, id: u32| all[side].iter().any(|m| m.1 == id);
        let mut found: Vec<Disagreement> = vec![];
        for link in self.links {
            let ([l], [r]) = (link.left.as_slice(), link.right.as_slice()) else { continue };
            let named = |side: usize, position: usize| {
                let span = self.span(side, position);
                // The name by its last word, and nothing larger around it.
                let mut around = all[side].iter().filter(|m| m.0.start <= span.start && span.end <= m.0.end);
                let mention = around.next().filter(|m| m.2 == Form::Name && m.0.end == span.end)?;
                around.next().is_none().then_some(mention)
            };
            let (Some(a), Some(b)) = (named(0, *l), named(1, *r)) else { continue };
            let [x, y] = [&self.entities[a.1 as usize], &self.entities[b.1 as usize]];
            let fits = x.id != y.id
                && x.kind == y.kind
                && comparable(x, y, one_language)
                && !has(1, x.id)
                && !has(0, y.id)
                && self.unlike(a.0, b.0);
            if fits {
                found.push(Disagreement { kind: DisagreementKind::Name, left: a.0, right: b.0 });
            }
        }
        found
    }

    /// Whether no word of one name can be a spelling of a word of the other, nor of any word of the other passage.
    fn unlike(&self, left: Span, right: Span) -> bool {
        let folds = |side: usize, span: Option<Span>| -> Vec<String> {
            let range = match span {
                Some(span) => self.positions(side, span).map_or(0..0, |(first, last)| first..last + 1),
                None => 0..self.at[side].len(),
            };
            let capital = |&p: &usize| self.text(side, p).starts_with(char::is_uppercase);
            range.filter(capital).map(|p| fold_latin(self.text(side, p))).collect()
        };
        let close = |a: &String, b: &String| {
            let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
            common >= 3 || same_name(a, b)
        };
        let apart = |side: usize, span: Span| {
            let (own, other) = (folds(side, Some(span)), folds(1 - side, None));
            own.iter().all(|a| other.iter().all(|b| !close(a, b)))
        };
        apart(0, left) && apart(1, right)
    }
}

/// Whether two entities are of one kind, and so well known that one cannot be the other in other words.
///
/// A spelling in another language can be far from the first ("Hazard", "Азар"), and organisations are translated,
/// abbreviated and renamed: places that the tables have are known under all their names, of the rest only people and places
/// in one language are compared.
fn comparable(a: &Entity, b: &Entity, one_language: bool) -> bool {
    match (a.kind, b.kind) {
        (EntityKind::Person, EntityKind::Person) => one_language,
        (EntityKind::Place, EntityKind::Place) => {
            let country = |code: Option<&str>| code.is_some_and(|code| code.len() == 2);
            let (a, b) = (place(a), place(b));
            (one_language || a.is_some() && b.is_some()) && country(a) == country(b)
        }
        _ => false,
    }
}

/// What the tables have of a place: its country's code or its main name; empty: its own. A country's code is two letters:
/// "in Minsk" and "in Belarus" are no disagreement.
fn place(entity: &Entity) -> Option<&'static str> {
    // Belarusian changes the consonant there: "Гаазе" is "Гаага", and can look like another name.
    if entity.name.ends_with("зе") {
        return None;
    }
    lexicon::field(lexicon::NAMES.get(&key::name_key(&entity.name))?, Field::Place)
}

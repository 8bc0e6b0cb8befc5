//! The numbers and dates of a passage.

use super::super::vocabulary::number_term;
use super::Passages;
use super::dates::{self, Date};
use super::numbers::Number;
use crate::comparison::Value;
use crate::lexicon::{self, Field, key};
use crate::text::Span;

/// A number or date of a passage.
#[derive(Clone, Copy)]
pub(super) struct Fact<'a> {
    pub span: Span,
    /// Its tokens, as positions in the passage.
    pub first: usize,
    pub last: usize,
    pub value: Meaning<'a>,
}

#[derive(Clone, Copy)]
pub(super) enum Meaning<'a> {
    Number(Number<'a>),
    Date(Date),
}

impl<'a> Passages<'a> {
    pub(super) fn facts(&self, side: usize) -> Vec<Fact<'a>> {
        let mut facts: Vec<Fact<'a>> = vec![];
        // What is no part of a number or a date with a noun of its own.
        let mut free = vec![true; self.at[side].len()];
        for &&(span, id) in &self.inside(side, &self.mentions[side].values, |m| m.0) {
            let Some((first, last)) = self.positions(side, span) else { continue };
            free[first..=last].fill(false);
            let value = match &self.entities[id as usize].value {
                Some(Value::Number { min, max, unit }) => {
                    let hedge = self.hedge(side, first, last);
                    Some(Meaning::Number(Number { min: *min, max: *max, unit: unit.as_deref(), hedge }))
                }
                date => {
                    let text = &self.stories[side].text[span.range()];
                    let relative = !text.contains(|c: char| c.is_ascii_digit());
                    // What a weekday or "yesterday" was resolved to is only as good as the stamp of the story.
                    match (dates::weekday(text), date) {
                        (Some(day), _) => Some(Meaning::Date(Date::Weekday(day))),
                        (None, Some(Value::Date { iso })) if !relative || iso.starts_with('T') => {
                            Date::read(iso).map(Meaning::Date)
                        }
                        _ => None,
                    }
                }
            };
            facts.extend(value.map(|value| Fact { span, first, last, value }));
        }
        // Numbers that count nothing named: "eight of the injured".
        let mut position = 0;
        while position < free.len() {
            let first = position;
            position += 1;
            let Some(mut number) = self.figure(side, first).filter(|_| free[first]) else { continue };
            // "four hundred", "forty-two": what follows belongs to it.
            loop {
                let dash = usize::from(position < free.len() && self.text(side, position) == "-");
                let next = position + dash;
                if next >= free.len() || !free[next] {
                    break;
                }
                match (self.factor(side, next), self.figure(side, next)) {
                    (Some(factor), _) if dash == 0 => number *= factor,
                    (_, Some(more)) if more < 10.0 && number >= 20.0 && number % 10.0 == 0.0 => number += more,
                    _ => break,
                }
                position = next + 1;
            }
            let span = Span { start: self.span(side, first).start, end: self.span(side, position - 1).end };
            let hedge = self.hedge(side, first, position - 1);
            let value = Meaning::Number(Number { min: number, max: number, unit: None, hedge });
            facts.push(Fact { span, first, last: position - 1, value });
        }
        // The end of a longer number, as in "two hundred and forty people", is none.
        facts.retain(|fact| {
            let numeral = |p: usize| self.factor(side, p).is_some();
            let before = fact.first.checked_sub(1);
            let and = before.filter(|&p| self.text(side, p) == "and").and_then(|p| p.checked_sub(1));
            !matches!(fact.value, Meaning::Number(_)) || !before.into_iter().chain(and).any(numeral)
        });
        facts
    }

    /// What a word like "hundred" or "million" multiplies by.
    pub(super) fn factor(&self, side: usize, position: usize) -> Option<f64> {
        let number = self.lexical(side, position, Field::Multiplier);
        number.or_else(|| self.lexical(side, position, Field::Numeral).filter(|n| *n == 100.0))
    }

    fn lexical(&self, side: usize, position: usize, field: Field) -> Option<f64> {
        let fold = &*self.word(side, position).fold;
        let of = |facts: &'static str| lexicon::field(facts, field);
        let number = of(lexicon::word_facts(fold)).or_else(|| {
            key::is_cyrillic(fold).then(|| {
                key::word_stems(fold, |stem, cut| {
                    of(lexicon::stem_facts(stem)).or_else(|| of(lexicon::stem_facts(cut?)))
                })
            })?
        });
        number?.parse().ok()
    }

    /// The number that a word or a figure is.
    pub(super) fn figure(&self, side: usize, position: usize) -> Option<f64> {
        let text = self.text(side, position);
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return number_term(text).parse().ok();
        }
        match &*self.word(side, position).fold {
            "twice" | "дважды" | "двойчы" => Some(2.0),
            // A pronoun as often as a number.
            "one" => None,
            _ => self.lexical(side, position, Field::Numeral),
        }
    }
}

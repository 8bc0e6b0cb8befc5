//! Dates, times, numbers with what they count: rules, in the notations of three languages.
//!
//! Each module reads one kind of notation where a word can begin it; [`find`] asks them in turn. No rule looks farther
//! than a few words, so that the work grows with the text alone.

mod calendar;
mod date;
mod notation;
mod noun;
mod number;
mod ordinal;
mod period;
mod relative;
mod share;
#[cfg(test)]
mod tests;
mod time;
mod unit;

use super::words::{self, Shape, Word};
use crate::comparison::{EntityKind, SkippedKind, Value};
use crate::story::Story;
use crate::text::token;
pub(crate) use calendar::Day;
use std::ops::Range;
pub(crate) use unit::{is_measure, rough_base};

/// A date or number of a story.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Which words it covers.
    pub words: Range<usize>,
    pub kind: EntityKind,
    /// What it amounts to; a relative date amounts to nothing that the text tells, unless the story has a date.
    pub value: Option<Value>,
    /// Equal for equal values, whatever their notation and language.
    pub key: String,
    pub score: f64,
}

impl Found {
    fn date(words: Range<usize>, iso: String, score: f64) -> Option<Found> {
        let key = format!("d {iso}");
        Some(Found { words, kind: EntityKind::Date, value: Some(Value::Date { iso }), key, score })
    }

    fn number(words: Range<usize>, min: f64, max: f64, unit: Option<String>, score: f64) -> Option<Found> {
        let value = Some(Value::Number { min, max, unit });
        (min.is_finite() && max.is_finite()).then(|| Found {
            words,
            kind: EntityKind::Number,
            value,
            key: String::new(),
            score,
        })
    }
}

/// All dates and numbers of `words`, in order, none overlapping another. `today` is the story's own date.
pub(super) fn find(words: &[Word<'_>], today: Option<Day>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match date_at(words, at, today).or_else(|| number::find(words, at)) {
            Some(value) => {
                at = value.words.end;
                found.push(value);
            }
            None => at += 1,
        }
    }
    number::share_units(words, &mut found);
    for value in &mut found {
        match &mut value.value {
            Some(Value::Number { min, max, unit }) => value.key = unit::key(*min, *max, unit.as_deref()),
            Some(Value::Date { iso }) => {
                if let Some(settled) = today.and_then(|today| date::with_year(iso, today)) {
                    value.key = format!("d {settled}");
                    *iso = settled;
                    value.score -= 0.1;
                }
            }
            None => {}
        }
    }
    found
}

/// The story's own date: when it was published, by the caller; else the first whole date that stands on the page
/// beside the story.
pub(super) fn day_of(story: &Story<'_>) -> Option<Day> {
    /// So many dates beside a story are looked at, each up to so many bytes.
    const DATES: usize = 4;
    const LONG: usize = 200;
    if let Some(day) = story.published.and_then(|iso| Day::parse(iso.trim())) {
        return Some(day);
    }
    let dates = story.skipped.iter().filter(|s| s.kind == SkippedKind::Date).take(DATES);
    dates.filter(|s| s.span.range().len() <= LONG).find_map(|s| {
        let text = &story.text[s.span.range()];
        let mut tokens = vec![];
        token::tokenize(text, crate::text::Span::new(0, text.len()), &mut tokens);
        let words = words::words(&Story::of_tokens(text, story.language, tokens));
        (0..words.len()).find_map(|at| match date_at(&words, at, None)?.value? {
            Value::Date { iso } => Day::parse(&iso),
            Value::Number { .. } => None,
        })
    })
}

/// A date or time that begins at `at`.
fn date_at(words: &[Word<'_>], at: usize, today: Option<Day>) -> Option<Found> {
    match words[at].shape {
        Shape::Number => date::iso(words, at)
            .or_else(|| date::dotted(words, at))
            .or_else(|| date::day_month(words, at))
            .or_else(|| time::clock(words, at))
            .or_else(|| time::hour(words, at))
            .or_else(|| period::numbered(words, at))
            .or_else(|| period::year(words, at)),
        Shape::Mark => None,
        _ => date::month_first(words, at)
            .or_else(|| date::written_day(words, at))
            .or_else(|| time::written(words, at))
            .or_else(|| period::written(words, at))
            .or_else(|| relative::find(words, at, today)),
    }
}

/// The digits of `text` as a number, if it is so many of them and nothing else.
fn digits(text: &str, least: usize, most: usize) -> Option<u32> {
    ((least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// The word at `at`, if it stands in the sentence of the one at `of`.
fn same<'w, 'a>(words: &'w [Word<'a>], of: usize, at: usize) -> Option<&'w Word<'a>> {
    words.get(at).filter(|w| w.sentence == words[of].sentence)
}

/// The word before `at` in its sentence.
fn before<'w, 'a>(words: &'w [Word<'a>], at: usize) -> Option<&'w Word<'a>> {
    same(words, at, at.checked_sub(1)?)
}

fn is_dash(word: &Word<'_>) -> bool {
    matches!(word.text, "–" | "-" | "−" | "—" | "‑")
}

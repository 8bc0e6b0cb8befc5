//! Years, and what is longer or shorter by seasons, quarters, decades, centuries.
//!
//! They are told as ISO 8601-2 does: "2025-22" is a summer, "199X" a decade, "18XX" a century; a quarter is "2025-Q1".

use super::super::words::{Shape, Word};
use super::noun::is_noun;
use super::number::is_identifier;
use super::ordinal::{ordinal, roman};
use super::unit::unit_of;
use super::{Found, before, digits, same};
use crate::lexicon::{Field, is_function};

/// Past "года", "г.", "-го" after a year.
pub(super) fn after_year(words: &[Word<'_>], at: usize) -> usize {
    let Some(word) = words.get(at) else { return at };
    if matches!(
        word.lower.as_str(),
        "года"
            | "году"
            | "год"
            | "годом"
            | "годзе"
            | "годе"
            | "hodu"
            | "hodzie"
            | "г"
            | "г."
            | "гг"
            | "гг."
    ) {
        return at
            + 1
            + usize::from(
                matches!(word.lower.as_str(), "г" | "гг") && words.get(at + 1).is_some_and(|w| w.is(".") && w.glued),
            );
    }
    if word.is("-")
        && word.glued
        && words.get(at + 1).is_some_and(|w| matches!(w.lower.as_str(), "го" | "му" | "м" | "й" | "га" | "ый"))
    {
        let end = at + 2;
        return after_year(words, end).max(end);
    }
    at
}

/// "in 2011", "2021 года".
pub(super) fn year(words: &[Word<'_>], at: usize) -> Option<Found> {
    let year = digits(words[at].text, 4, 4).filter(|y| (1500..=2100).contains(y))?;
    let end = after_year(words, at + 1);
    if end > at + 1 {
        return Found::date(at..end, format!("{year:04}"), 0.95);
    }
    let before = at.checked_sub(1).map(|b| &words[b]);
    if before.is_some_and(is_identifier) || before.is_some_and(|w| unit_of(w.text).is_some() || w.is("$") || w.is("€"))
    {
        return None;
    }
    let counted = words.get(at + 1).is_some_and(|w| {
        w.sentence == words[at].sentence
            && (w.shape == Shape::Number
                || w.is("%")
                || w.shape == Shape::Lower && (is_noun(words, at + 1) || w.fact(Field::Multiplier).is_some()))
    });
    let preposition = before.is_some_and(|w| {
        matches!(
            w.lower.as_str(),
            "in" | "since"
                | "by"
                | "of"
                | "from"
                | "until"
                | "till"
                | "for"
                | "before"
                | "after"
                | "to"
                | "between"
                | "and"
                | "year"
                | "early"
                | "late"
                | "mid"
        )
    });
    let plural = words.get(at + 1).is_some_and(|w| is_function(&w.lower));
    if counted && !(preposition && plural) {
        return None;
    }
    Found::date(at..at + 1, format!("{year:04}"), if preposition { 0.9 } else { 0.7 })
}

/// "1990s", "90-е годы", "19th century", "2 квартал 2025 года".
pub(super) fn numbered(words: &[Word<'_>], at: usize) -> Option<Found> {
    let text = words[at].text;
    let number = digits(text, 1, 4)?;
    let next = same(words, at, at + 1)?;
    if next.glued && matches!(next.lower.as_str(), "s") {
        return decade(at..at + 2, number, text.len());
    }
    let mut end = at + 1;
    let mut suffix = "";
    if next.is("-") && next.glued {
        suffix = same(words, at, at + 2).filter(|w| w.glued).map_or("", |w| w.lower.as_str());
        end = at + 3;
    } else if next.glued && matches!(next.lower.as_str(), "st" | "nd" | "rd" | "th") {
        end = at + 2;
    }
    if matches!(suffix, "е" | "х" | "я" | "ые" | "ых" | "ыя") {
        let years = same(words, at, end).is_some_and(|w| {
            matches!(
                w.lower.as_str(),
                "годы" | "годов" | "годах" | "годам" | "гады" | "гадоў" | "гадах" | "гадам" | "гг"
            )
        });
        return decade(at..end + usize::from(years), number, text.len()).filter(|_| years || text.len() == 4);
    }
    part(words, at, end, number)
}

fn decade(words: std::ops::Range<usize>, number: u32, digits: usize) -> Option<Found> {
    let decade = match (number, digits) {
        (n @ 1500..=2099, 4) if n % 10 == 0 => n / 10,
        // Of later ones nobody can say whose they are.
        (n @ 30..=90, 2) if n % 10 == 0 => 190 + n / 10,
        _ => return None,
    };
    Found::date(words, format!("{decade}X"), 0.9)
}

/// What `number`, before `next`, counts the year or the years by: a century or a quarter.
fn part(words: &[Word<'_>], at: usize, next: usize, number: u32) -> Option<Found> {
    let word = same(words, at, next)?;
    let lower = word.lower.as_str();
    let century = lower == "century"
        || word.cyrillic
            && (matches!(lower, "век" | "века" | "веке" | "веком" | "веку")
                || lower.starts_with("столети")
                || lower.starts_with("стагоддз"));
    // "20 века" is no count, "3 века" can be one.
    let counted = word.cyrillic && words[at].shape == Shape::Number && next == at + 1 && number < 9;
    if century && (1..=21).contains(&number) && !counted {
        return Found::date(at..next + 1, format!("{:02}XX", number - 1), 0.9);
    }
    let quarter = lower == "quarter" || lower.starts_with("квартал");
    // "2 квартала" are two.
    if quarter && (1..=4).contains(&number) && !(counted && number > 1 && lower.ends_with('а')) {
        // Matches are played in quarters, and towns are built in "кварталы".
        let alone = matches!(lower, "квартале" | "квартала");
        return with_year(words, at, next + 1, &format!("Q{number}"), alone);
    }
    None
}

/// A part of a year, with the year that follows, "of" or without.
fn with_year(words: &[Word<'_>], at: usize, end: usize, part: &str, alone: bool) -> Option<Found> {
    let of =
        usize::from(same(words, at, end).is_some_and(|w| matches!(w.lower.as_str(), "of" | "in" | "в" | "у" | "ў")));
    let year = same(words, at, end + of).and_then(|w| digits(w.text, 4, 4)).filter(|y| (1500..=2199).contains(y));
    match year {
        Some(year) => Found::date(at..after_year(words, end + of + 1), format!("{year:04}-{part}"), 0.93),
        None => alone.then(|| Found::date(at..end, format!("--{part}"), 0.85))?,
    }
}

/// The season that a word names, as ISO 8601-2 counts them.
pub(super) fn season(lower: &str) -> Option<u32> {
    Some(match lower {
        "spring" | "весна" | "весной" | "весны" | "весне" | "весну" | "вясна" | "вясной" | "вясну" | "вясны" => {
            21
        }
        "summer" | "лето" | "летом" | "лета" | "лету" | "лете" | "летам" | "улетку" | "ўлетку" | "леце" => {
            22
        }
        "autumn" | "fall" | "осень" | "осенью" | "осени" | "восень" | "восенню" | "восені" => {
            23
        }
        "winter" | "зима" | "зимой" | "зимы" | "зиму" | "зиме" | "зімой" | "зіма" | "зіму" | "зімы" => {
            24
        }
        _ => return None,
    })
}

/// "first quarter of 2025", "Q1", "XXI век", "весной 2025 года".
pub(super) fn written(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    // "Prices fall in 2025".
    let verb = word.lower == "fall"
        && !before(words, at).is_some_and(|w| matches!(w.lower.as_str(), "in" | "the" | "this" | "since" | "by"));
    if let Some(season) = season(&word.lower).filter(|_| !verb) {
        return with_year(words, at, at + 1, &season.to_string(), false);
    }
    if let Some(quarter) = word.text.strip_prefix(['Q', 'q']).and_then(|q| digits(q, 1, 1)) {
        return (1..=4).contains(&quarter).then(|| with_year(words, at, at + 1, &format!("Q{quarter}"), true))?;
    }
    if let Some(number) = roman(word) {
        return part(words, at, at + 1, number);
    }
    let (number, end) = ordinal(words, at)?;
    part(words, at, end, number)
}

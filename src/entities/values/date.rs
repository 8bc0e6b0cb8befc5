//! Days and months, alone and from one to another.

use super::super::words::{Shape, Word};
use super::ordinal::ordinal;
use super::period::after_year;
use super::{Day, Found, before, digits, is_dash, same};
use crate::lexicon::Field;

/// "2025-12-08", in one sentence.
pub(super) fn iso(words: &[Word<'_>], at: usize) -> Option<Found> {
    let [y, first, m, second, d] = words.get(at..at + 5)? else { return None };
    if [first, m, second, d].iter().any(|w| !w.glued) || !first.is("-") || !second.is("-") {
        return None;
    }
    let (y, m, d) = (digits(y.text, 4, 4)?, digits(m.text, 2, 2)?, digits(d.text, 2, 2)?);
    valid(m, d).then(|| Found::date(at..at + 5, format!("{y:04}-{m:02}-{d:02}"), 0.98))?
}

fn valid(month: u32, day: u32) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// "11.03.2026".
pub(super) fn dotted(words: &[Word<'_>], at: usize) -> Option<Found> {
    let mut parts = words[at].text.split('.');
    let (d, m, y) = (parts.next()?, parts.next()?, parts.next()?);
    let (d, m) = (digits(d, 1, 2)?, digits(m, 2, 2)?);
    let y = match (digits(y, 2, 4)?, y.len()) {
        (y @ 1000..=2999, _) => y,
        (y, 2) if y < 70 => 2000 + y,
        (y, 2) => 1900 + y,
        _ => return None,
    };
    (parts.next().is_none() && valid(m, d)).then(|| Found::date(at..at + 1, format!("{y:04}-{m:02}-{d:02}"), 0.95))?
}

/// The month that `word` names: its number, and whether the word can mean anything else.
pub(super) fn month(word: &Word<'_>) -> Option<(u32, bool)> {
    let number = word.fact(Field::Month)?.parse().ok()?;
    if word.cyrillic && matches!(word.shape, Shape::Upper | Shape::Mixed) && !word.shouted {
        return None;
    }
    if word.cyrillic {
        let other = matches!(
            word.lower.as_str(),
            "мая"
                | "май"
                | "мае"
                | "маем"
                | "мар"
                | "дек"
                | "ноя"
                | "люты"
                | "лютым"
                | "maja"
                | "maj"
                | "luty"
                | "сен"
                | "фев"
                | "янв"
                | "апр"
                | "авг"
                | "окт"
                | "июн"
                | "июл"
        );
        return Some((number, other));
    }
    (word.capital()).then_some((number, word.text.len() <= 5 && word.text != "April"))
}

/// The year that stands at `at`, and where the words after it begin.
pub(super) fn year_at(words: &[Word<'_>], at: usize) -> Option<(u32, usize)> {
    let mut at = at;
    if words.get(at).is_some_and(|w| w.is(","))
        && words.get(at + 2).is_none_or(|w| w.shape == Shape::Mark || !w.capital())
    {
        at += 1;
    }
    let word = words.get(at)?;
    let year = digits(word.text, 4, 4).filter(|y| (1000..=2199).contains(y))?;
    Some((year, after_year(words, at + 1)))
}

fn shown(year: Option<u32>, month: u32, day: u32) -> String {
    match year {
        Some(year) => format!("{year:04}-{month:02}-{day:02}"),
        None => format!("--{month:02}-{day:02}"),
    }
}

/// What says that a date goes on to another: "8–10 December", "с 8 по 10 декабря".
fn goes_on(words: &[Word<'_>], at: usize, first: usize) -> bool {
    let link = &words[at];
    let from = before(words, first).map_or("", |w| w.lower.as_str());
    match link.lower.as_str() {
        "" => is_dash(link),
        "to" | "until" | "till" | "through" => true,
        "по" | "па" => true,
        "до" | "да" => matches!(from, "с" | "со" | "от" | "з" | "са" | "ад"),
        "and" => from == "between",
        "и" => from == "между",
        "і" => from == "паміж",
        _ => false,
    }
}

/// Past "st", "nd", "rd", "th", "-го" after a day.
fn after_day(words: &[Word<'_>], at: usize) -> usize {
    let glued = |n: usize, forms: &[&str]| words.get(n).is_some_and(|w| w.glued && forms.contains(&w.lower.as_str()));
    if glued(at, &["st", "nd", "rd", "th"]) {
        at + 1
    } else if words.get(at).is_some_and(|w| w.is("-") && w.glued) && glued(at + 1, &["го", "е", "га", "ое", "му"])
    {
        at + 2
    } else {
        at
    }
}

/// A day of a month that begins at `at` with the day: month, day, year, and where the words after it begin.
fn whole_day(words: &[Word<'_>], at: usize) -> Option<(Option<u32>, u32, u32, usize)> {
    let day = digits(words.get(at)?.text, 1, 2).filter(|d| (1..=31).contains(d))?;
    let mut next = after_day(words, at + 1);
    if words.get(next).is_some_and(|w| w.lower == "of") {
        next += 1;
    }
    let (month, _) = month(same(words, at, next)?)?;
    // "янв." has a stop of its own.
    let abbreviated = words[next].cyrillic && words[next].lower.chars().count() <= 4;
    let stop = abbreviated && same(words, at, next + 1).is_some_and(|w| w.is(".") && w.glued);
    let end = next + 1 + usize::from(stop && same(words, at, next + 2).is_some());
    match same(words, at, end).and_then(|_| year_at(words, end)) {
        Some((year, end)) => Some((Some(year), month, day, end)),
        None => Some((None, month, day, if stop { next + 1 } else { end })),
    }
}

/// "20 November", "20 ноября 2025 года", "20th of November"; "8–10 December"; the first of "25 и 26 июля".
pub(super) fn day_month(words: &[Word<'_>], at: usize) -> Option<Found> {
    if let Some((year, month, day, end)) = whole_day(words, at) {
        // "28 November – 3 December".
        if same(words, at, end).is_some_and(|_| goes_on(words, end, at))
            && let Some((last_year, last_month, last_day, last_end)) =
                same(words, at, end + 1).and_then(|_| whole_day(words, end + 1))
            && (last_month, last_day) != (month, day)
            && (words[end].lower != "to" || before(words, at).is_some_and(|w| w.lower == "from"))
        {
            let turn = u32::from(last_month < month);
            let year = year.or(last_year.map(|y| y - turn));
            let last_year = last_year.or(year.map(|y| y + turn));
            let iso = format!("{}/{}", shown(year, month, day), shown(last_year, last_month, last_day));
            return Found::date(at..last_end, iso, 0.9);
        }
        return Found::date(at..end, shown(year, month, day), if year.is_some() { 0.97 } else { 0.95 });
    }
    // The month stands after the other day.
    let day = digits(words[at].text, 1, 2).filter(|d| (1..=31).contains(d))?;
    let next = after_day(words, at + 1);
    let link = same(words, at, next)?;
    let (year, month, other, end) = same(words, at, next + 1).and_then(|_| whole_day(words, next + 1))?;
    if other <= day {
        return None;
    }
    if goes_on(words, next, at) {
        return Found::date(at..end, format!("{}/{}", shown(year, month, day), shown(year, month, other)), 0.93);
    }
    let joined = matches!(link.text, "и" | "і" | "and" | "or" | "или" | "або" | "/" | "i" | ",");
    joined.then(|| Found::date(at..at + 1, shown(year, month, day), 0.9))?
}

/// "November 20, 2025", "December 8–10", "April 2024", "in June".
pub(super) fn month_first(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    let (number, ambiguous) = month(word)?;
    let same = |n: usize| same(words, at, n);
    if let Some((year, end)) = same(at + 1).and_then(|_| year_at(words, at + 1)) {
        return Found::date(at..end, format!("{year:04}-{number:02}"), 0.95);
    }
    if !word.inflects
        && let Some(day) = same(at + 1).and_then(|w| digits(w.text, 1, 2)).filter(|d| (1..=31).contains(d))
    {
        let mut end = after_day(words, at + 2);
        let last = same(end + 1)
            .filter(|_| is_dash(&words[end]) && same(end + 2).is_none_or(|w| month(w).is_none()))
            .and_then(|w| digits(w.text, 1, 2))
            .filter(|d| *d > day && *d <= 31);
        if last.is_some() {
            end = after_day(words, end + 2);
        }
        let year = same(end).and_then(|_| year_at(words, end));
        let (year, end) = year.map_or((None, end), |(year, end)| (Some(year), end));
        let iso = match last {
            Some(last) => format!("{}/{}", shown(year, number, day), shown(year, number, last)),
            None => shown(year, number, day),
        };
        return Found::date(at..end, iso, if year.is_some() { 0.97 } else { 0.95 });
    }
    let after_preposition = before(words, at).is_some_and(|w| {
        matches!(
            w.lower.as_str(),
            "in" | "for"
                | "through"
                | "of"
                | "since"
                | "by"
                | "until"
                | "till"
                | "from"
                | "last"
                | "next"
                | "this"
                | "early"
                | "late"
                | "mid"
                | "during"
                | "between"
                | "and"
                | "every"
                | "each"
                | "to"
                | "before"
                | "after"
                | "в"
                | "у"
                | "ў"
                | "с"
                | "со"
                | "до"
                | "к"
                | "на"
                | "по"
                | "з"
                | "са"
                | "да"
                | "ад"
                | "па"
                | "во"
                | "конце"
                | "начале"
                | "середине"
                | "канцы"
                | "пачатку"
                | "сярэдзіне"
                | "u"
                | "ŭ"
                | "ad"
        )
    });
    let cased =
        if word.inflects { false } else { !word.weak() && !words.get(at + 1).is_some_and(|w| w.capital() && !w.glued) };
    if after_preposition && !(ambiguous && word.titled) || cased && !ambiguous || word.inflects && !ambiguous {
        return Found::date(at..at + 1, format!("--{number:02}"), if after_preposition { 0.9 } else { 0.75 });
    }
    None
}

/// "the first of May", "двадцатого ноября".
pub(super) fn written_day(words: &[Word<'_>], at: usize) -> Option<Found> {
    let (day, end) = ordinal(words, at).filter(|(day, _)| (1..=31).contains(day))?;
    let last = &words[end - 1];
    let next = if last.cyrillic {
        ["го", "га", "ое", "ае"].iter().any(|e| last.lower.ends_with(e)).then_some(end)?
    } else {
        same(words, at, end).filter(|w| w.lower == "of").map(|_| end + 1)?
    };
    let (month, _) = month(same(words, at, next)?)?;
    let year = same(words, at, next + 1).and_then(|_| year_at(words, next + 1));
    let (year, end) = year.map_or((None, next + 1), |(year, end)| (Some(year), end));
    Found::date(at..end, shown(year, month, day), 0.9)
}

/// A date without a year, or two, with the year that the story's own date gives them.
pub(super) fn with_year(iso: &str, today: Day) -> Option<String> {
    let settle = |part: &str| {
        let (month, day) = part.strip_prefix("--")?.split_once('-')?;
        let (month, day) = (digits(month, 2, 2)?, digits(day, 2, 2)?);
        Some(shown(u32::try_from(today.nearest_year(month, day)?).ok(), month, day))
    };
    match iso.split_once('/') {
        Some((first, last)) => Some(format!("{}/{}", settle(first)?, settle(last)?)),
        None => settle(iso),
    }
}

//! Dates, times, numbers with what they count: rules, in the notations of three languages.

use super::words::{Shape, Word};
use crate::comparison::{EntityKind, Value};
use crate::lexicon::{self, Field, is_function};
use std::ops::Range;

/// A date or number of a story.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// Which words it covers.
    pub words: Range<usize>,
    pub kind: EntityKind,
    /// What it amounts to; a relative date amounts to nothing that the text tells.
    pub value: Option<Value>,
    /// Equal for equal values, whatever their notation and language.
    pub key: String,
    pub score: f64,
}

/// All dates and numbers of `words`, in order, none overlapping another.
pub(super) fn find(words: &[Word<'_>]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match date(words, at).or_else(|| number(words, at)) {
            Some(value) => {
                at = value.words.end;
                found.push(value);
            }
            None => at += 1,
        }
    }
    share_units(words, &mut found);
    for value in &mut found {
        if let Some(Value::Number { min, max, unit }) = &value.value {
            value.key = number_key(*min, *max, unit.as_deref());
        }
    }
    found
}

fn dated(words: Range<usize>, iso: String, score: f64) -> Option<Found> {
    let key = format!("d {iso}");
    Some(Found { words, kind: EntityKind::Date, value: Some(Value::Date { iso }), key, score })
}

/// A date or time that begins at `at`.
fn date(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    match word.shape {
        Shape::Number => iso_date(words, at)
            .or_else(|| dotted_date(words, at))
            .or_else(|| day_month(words, at))
            .or_else(|| time(words, at))
            .or_else(|| year(words, at)),
        Shape::Mark => None,
        _ => month_first(words, at).or_else(|| relative(words, at)),
    }
}

fn digits(text: &str, least: usize, most: usize) -> Option<u32> {
    ((least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// "2025-12-08", in one sentence.
fn iso_date(words: &[Word<'_>], at: usize) -> Option<Found> {
    let [y, first, m, second, d] = words.get(at..at + 5)? else { return None };
    if [first, m, second, d].iter().any(|w| !w.glued) || !first.is("-") || !second.is("-") {
        return None;
    }
    let (y, m, d) = (digits(y.text, 4, 4)?, digits(m.text, 2, 2)?, digits(d.text, 2, 2)?);
    valid(m, d).then(|| dated(at..at + 5, format!("{y:04}-{m:02}-{d:02}"), 0.98))?
}

fn valid(month: u32, day: u32) -> bool {
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// "11.03.2026".
fn dotted_date(words: &[Word<'_>], at: usize) -> Option<Found> {
    let mut parts = words[at].text.split('.');
    let (d, m, y) = (parts.next()?, parts.next()?, parts.next()?);
    let (d, m) = (digits(d, 1, 2)?, digits(m, 2, 2)?);
    let y = match digits(y, 2, 4)? {
        y @ 1000..=2999 => y,
        y @ 0..=99 if y < 70 => 2000 + y,
        y @ 70..=99 => 1900 + y,
        _ => return None,
    };
    (parts.next().is_none() && valid(m, d)).then(|| dated(at..at + 1, format!("{y:04}-{m:02}-{d:02}"), 0.95))?
}

/// The month that `word` names: its number, and whether the word can mean anything else.
fn month(word: &Word<'_>) -> Option<(u32, bool)> {
    let number = word.fact(Field::Month)?.parse().ok()?;
    if word.cyrillic && matches!(word.shape, Shape::Upper | Shape::Mixed) {
        return None;
    }
    if word.cyrillic || word.inflects {
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
fn year_at(words: &[Word<'_>], at: usize) -> Option<(u32, usize)> {
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

/// Past "года", "г.", "-го" after a year.
fn after_year(words: &[Word<'_>], at: usize) -> usize {
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

/// "20 November", "20 ноября 2025 года", "20th of November"; the first of "25 и 26 июля".
fn day_month(words: &[Word<'_>], at: usize) -> Option<Found> {
    let day = digits(words[at].text, 1, 2).filter(|d| (1..=31).contains(d))?;
    let mut next = at + 1;
    if words.get(next).is_some_and(|w| w.glued && matches!(w.lower.as_str(), "st" | "nd" | "rd" | "th")) {
        next += 1;
    }
    if words.get(next).is_some_and(|w| w.lower == "of") {
        next += 1;
    }
    let same = |n: usize| words.get(n).is_some_and(|w| w.sentence == words[at].sentence);
    if !same(next) {
        return None;
    }
    if let Some((month, _)) = month(&words[next]) {
        if let Some((year, end)) = year_at(words, next + 1).filter(|_| same(next + 1)) {
            return dated(at..end, format!("{year:04}-{month:02}-{day:02}"), 0.97);
        }
        return dated(at..next + 1, format!("--{month:02}-{day:02}"), 0.95);
    }
    // The month stands after the other day.
    let joined =
        matches!(words[next].text, "и" | "і" | "and" | "or" | "или" | "або" | "–" | "-" | "−" | "—" | "/" | "i");
    let other = words
        .get(next + 1)
        .filter(|_| joined && same(next + 2))
        .and_then(|w| digits(w.text, 1, 2))
        .filter(|d| *d <= 31)?;
    let (month, _) = month(&words[next + 2])?;
    (other > day).then(|| dated(at..at + 1, format!("--{month:02}-{day:02}"), 0.9))?
}

/// "November 20, 2025", "April 2024", "in June".
fn month_first(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    let (number, ambiguous) = month(word)?;
    let same = |n: usize| words.get(n).filter(|w| w.sentence == word.sentence);
    if let Some((year, end)) = same(at + 1).and_then(|_| year_at(words, at + 1)) {
        return dated(at..end, format!("{year:04}-{number:02}"), 0.95);
    }
    if !word.inflects
        && let Some(day) = same(at + 1).and_then(|w| digits(w.text, 1, 2)).filter(|d| (1..=31).contains(d))
    {
        let mut end = at + 2;
        if same(end).is_some_and(|w| w.glued && matches!(w.lower.as_str(), "st" | "nd" | "rd" | "th")) {
            end += 1;
        }
        if let Some((year, end)) = same(end).and_then(|_| year_at(words, end)) {
            return dated(at..end, format!("{year:04}-{number:02}-{day:02}"), 0.97);
        }
        return dated(at..end, format!("--{number:02}-{day:02}"), 0.95);
    }
    let before = at.checked_sub(1).map(|b| &words[b]).filter(|w| w.sentence == word.sentence);
    let after_preposition = before.is_some_and(|w| {
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
        return dated(at..at + 1, format!("--{number:02}"), if after_preposition { 0.9 } else { 0.75 });
    }
    None
}

/// "16:42", "2.40 a.m.", "at 6.42".
fn time(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    let text = word.text;
    let (hour, minute) = text.split_once(':').or_else(|| text.split_once('.'))?;
    let (mut hour, minute) = (digits(hour, 1, 2)?, digits(minute, 2, 2)?);
    if hour > 24 || minute > 59 {
        return None;
    }
    let next = words.get(at + 1).map_or("", |w| w.lower.as_str());
    let half = matches!(next, "a.m." | "p.m." | "am" | "pm" | "a.m" | "p.m");
    let before = at.checked_sub(1).map_or("", |b| words[b].lower.as_str());
    let clock = text.contains(':') && text.len() == 5;
    let preposition = matches!(
        before,
        "at" | "by"
            | "about"
            | "around"
            | "until"
            | "till"
            | "before"
            | "after"
            | "from"
            | "в"
            | "у"
            | "а"
            | "ў"
            | "около"
            | "каля"
    );
    let unit = unit_of(next).is_some() || next.is_empty() && words.get(at + 1).is_some_and(|w| w.is("%"));
    if !(half
        || clock
        || preposition && !unit && !matches!(next, "per" | "million" | "billion" | "млн" | "млрд" | "тыс"))
    {
        return None;
    }
    if half && next.starts_with('p') && hour < 12 {
        hour += 12;
    } else if half && next.starts_with('a') && hour == 12 {
        hour = 0;
    }
    dated(at..at + 1 + usize::from(half), format!("T{hour:02}:{minute:02}"), 0.9)
}

/// "in 2011", "2021 года".
fn year(words: &[Word<'_>], at: usize) -> Option<Found> {
    let year = digits(words[at].text, 4, 4).filter(|y| (1500..=2100).contains(y))?;
    let end = after_year(words, at + 1);
    if end > at + 1 {
        return dated(at..end, format!("{year:04}"), 0.95);
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
    dated(at..at + 1, format!("{year:04}"), if preposition { 0.9 } else { 0.7 })
}

/// "today", "Tuesday", "last week", "на прошлой неделе".
fn relative(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    let of = |words: Range<usize>, meaning: String, score| {
        Some(Found { words, kind: EntityKind::Date, value: None, key: format!("r {meaning}"), score })
    };
    if let Some(meaning) = word.fact(Field::Day) {
        let lower_case = word.inflects || matches!(meaning, "today" | "yesterday" | "tomorrow" | "tonight");
        // "среда" is an environment as well.
        let other = matches!(word.lower.as_str(), "среда" | "среды" | "среду")
            && !at.checked_sub(1).is_some_and(|b| matches!(words[b].lower.as_str(), "в" | "с" | "на"));
        if (lower_case || word.capital()) && !other {
            return of(at..at + 1, meaning.to_owned(), 0.9);
        }
    }
    let next = words.get(at + 1).filter(|w| w.sentence == word.sentence)?;
    let new_year = matches!(word.lower.as_str(), "new" | "новый" | "новым" | "нового" | "новому" | "новы" | "новага")
        && matches!(next.lower.as_str(), "year" | "год" | "года" | "годом" | "году" | "годам");
    if new_year && word.capital() && (word.cyrillic || next.capital()) {
        return of(at..at + 2, "new year".to_owned(), 0.9);
    }
    let which = match word.lower.as_str() {
        "last" | "past" => "last",
        "this" | "current" => "this",
        "next" | "coming" => "next",
        _ if word.cyrillic => {
            let stem = ["прошл", "минул", "мінул", "эт", "гэт", "нынешн", "сёлетн", "следующ", "будущ", "наступн"];
            match stem.iter().position(|s| word.lower.starts_with(s)) {
                Some(0..=2) => "last",
                Some(3..=6) => "this",
                Some(_) => "next",
                None => return None,
            }
        }
        _ => return None,
    };
    let what = match next.lower.as_str() {
        "week" | "неделе" | "неделю" | "недели" | "тыдні" | "тыдзень" | "тыдня" => {
            "week"
        }
        "month" | "месяце" | "месяца" | "месяц" | "месяцы" => "month",
        "year" | "году" | "года" | "год" | "годзе" => "year",
        "summer" | "летом" | "лета" => "summer",
        "winter" | "зимой" | "зіму" => "winter",
        "spring" | "весной" => "spring",
        "autumn" | "fall" | "осенью" => "autumn",
        "season" => "season",
        "night" => "night",
        _ => match month(next) {
            Some((number, _)) => return of(at..at + 2, format!("{which} {number}"), 0.9),
            None => return None,
        },
    };
    of(at..at + 2, format!("{which} {what}"), 0.9)
}

/// "No." and its like: what follows is a name in digits, not a count.
fn is_identifier(word: &Word<'_>) -> bool {
    matches!(word.text, "№" | "#" | "No" | "No." | "Nr" | "Nr." | "§")
        || matches!(
            word.lower.as_str(),
            "article" | "статья" | "статье" | "статьи" | "артыкул" | "page" | "room" | "route"
        )
}

/// A number, its notation read: how many words it takes and what it is.
fn magnitude(words: &[Word<'_>], at: usize) -> Option<(usize, f64)> {
    let word = &words[at];
    let (mut end, mut value) = match word.shape {
        Shape::Number => digits_value(words, at)?,
        Shape::Lower | Shape::Capital => written(words, at)?,
        _ => return None,
    };
    while let Some(factor) = words.get(end).and_then(|w| w.fact(Field::Multiplier)).and_then(|f| f.parse::<f64>().ok())
    {
        if words[end].lower == "k" && !words[end].glued {
            break;
        }
        value *= factor;
        end += 1;
        if words.get(end).is_some_and(|w| w.is(".") && w.glued)
            && words.get(end + 1).is_some_and(|w| !w.opens && w.sentence == word.sentence)
        {
            end += 1;
        }
    }
    Some((end, value))
}

fn digits_value(words: &[Word<'_>], at: usize) -> Option<(usize, f64)> {
    let text = words[at].text;
    if text.len() > 24 || !text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) {
        return None;
    }
    let mut end = at + 1;
    let groups = |separator: char| {
        let mut parts = text.split(separator);
        let first = parts.next().unwrap_or("");
        !first.is_empty()
            && first.len() <= 3
            && !first.starts_with('0')
            && parts.all(|p| p.len() == 3)
            && text.contains(separator)
    };
    let plain: String = if text.contains(',') && text.contains('.') {
        // The last separator is the decimal one.
        let decimal = if text.rfind(',') > text.rfind('.') { ',' } else { '.' };
        text.chars()
            .filter(|&c| c.is_ascii_digit() || c == decimal)
            .map(|c| if c == decimal { '.' } else { c })
            .collect()
    } else if groups(',') && !words.get(at + 1).is_some_and(|w| w.cyrillic)
        || groups(',') && text.matches(',').count() > 1
    {
        text.replace(',', "")
    } else if text.matches(',').count() == 1 {
        text.replace(',', ".")
    } else if groups('.') && text.matches('.').count() > 1 {
        text.replace('.', "")
    } else if text.matches(['.', ',']).count() > 1 {
        return None;
    } else {
        text.to_owned()
    };
    let mut plain = plain;
    if !plain.contains('.') && plain.len() <= 3 && !plain.starts_with('0') {
        while let Some(word) = words.get(end) {
            let part = word.text;
            let group = word.shape == Shape::Number && !word.glued && word.sentence == words[at].sentence;
            let (whole, rest) = part.split_once(',').unwrap_or((part, ""));
            if !group
                || digits(whole, 3, 3).is_none()
                || !rest.bytes().all(|b| b.is_ascii_digit())
                || part.contains('.')
            {
                break;
            }
            plain.push_str(whole);
            end += 1;
            if !rest.is_empty() {
                plain.push('.');
                plain.push_str(rest);
                break;
            }
        }
    }
    plain.parse().ok().map(|value| (end, value))
}

/// "forty-two", "двадцать пять", "a hundred".
fn written(words: &[Word<'_>], at: usize) -> Option<(usize, f64)> {
    let numeral = |n: usize| {
        words
            .get(n)
            .filter(|w| w.sentence == words[at].sentence)
            .and_then(|w| w.fact(Field::Numeral))
            .and_then(|v| v.parse::<f64>().ok())
    };
    let mut value = numeral(at)?;
    let mut least = value;
    let mut end = at + 1;
    loop {
        let hyphen = words.get(end).is_some_and(|w| w.is("-") && w.glued);
        let next = end + usize::from(hyphen);
        match numeral(next) {
            Some(more) if least >= 20.0 && (more < 10.0 || more < 100.0 && least >= 100.0) => {
                value += more;
                least = more;
                end = next + 1;
            }
            _ => break,
        }
    }
    Some((end, value))
}

/// A number, a range or a share that begins at `at`, with its unit or noun.
fn number(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    let before = at.checked_sub(1).map(|b| &words[b]).filter(|w| w.sentence == word.sentence);
    if before.is_some_and(is_identifier)
        || before.is_some_and(|w| w.is(".") && w.glued && at >= 2 && is_identifier(&words[at - 2]))
    {
        return None;
    }
    let (mut end, min) = magnitude(words, at)?;
    let mut max = min;
    let mut written = word.shape != Shape::Number;
    if let Some(link) = words.get(end).filter(|w| {
        matches!(w.text, "or" | "или" | "або" | "ці" | "–" | "-" | "−" | "—" | "to" | "and" | "и" | "і" | "да")
    }) {
        let between = before.is_some_and(|w| matches!(w.lower.as_str(), "between" | "от" | "ад" | "from"));
        let dash = link.shape == Shape::Mark;
        let open = match link.text {
            "and" | "и" | "і" => before.is_some_and(|w| w.lower == "between"),
            "to" | "да" => !between,
            _ => !dash || link.glued == words.get(end + 1).is_some_and(|w| w.glued),
        };
        if open
            && let Some((after, other)) =
                words.get(end + 1).filter(|w| w.sentence == word.sentence).and_then(|_| magnitude(words, end + 1))
            && other > min
            && !(dash && written)
        {
            // "two and three thousand" are thousands both.
            let factor = if words.get(after - 1).is_some_and(|w| w.fact(Field::Multiplier).is_some())
                && other >= 1000.0 * min.max(1.0)
            {
                other / other_base(words, end + 1).unwrap_or(other)
            } else {
                1.0
            };
            max = other;
            let low = min * factor;
            end = after;
            return finish(words, at, end, if low <= max { low } else { min }, max, written);
        }
    }
    if words.get(end).is_some_and(|w| w.glued && matches!(w.lower.as_str(), "st" | "nd" | "rd" | "th")) {
        return None;
    }
    if before.is_some_and(|w| w.glued && w.is("-")) && words.get(at.wrapping_sub(2)).is_some_and(Word::is_word) {
        return None;
    }
    written &= true;
    finish(words, at, end, min, max, written)
}

fn other_base(words: &[Word<'_>], at: usize) -> Option<f64> {
    match words[at].shape {
        Shape::Number => digits_value(words, at),
        _ => written(words, at),
    }
    .map(|(_, value)| value)
}

fn finish(words: &[Word<'_>], at: usize, end: usize, min: f64, max: f64, written: bool) -> Option<Found> {
    let word = &words[at];
    // "$5", "EUR 3.96".
    let before = at.checked_sub(1).map(|b| &words[b]).filter(|w| w.sentence == word.sentence);
    let sign = before.filter(|w| {
        matches!(w.text, "$" | "€" | "£" | "¥" | "₽") && word.glued
            || w.shape == Shape::Upper
                && matches!(w.text, "USD" | "EUR" | "RUB" | "BYN" | "PLN" | "UAH" | "GBP" | "CNY")
    });
    let of = |words: Range<usize>, unit: Option<String>, score: f64| {
        Some(Found {
            words,
            kind: EntityKind::Number,
            value: Some(Value::Number { min, max, unit }),
            key: String::new(),
            score,
        })
    };
    if let Some(sign) = sign {
        return of(at - 1..end, sign.fact(Field::Unit).map(str::to_owned), 0.95);
    }
    // "24-year-old" and "14-year" stay words, their number is counted with what follows the hyphen.
    let hyphen = words.get(end).is_some_and(|w| w.is("-") && w.glued)
        && words.get(end + 1).is_some_and(|w| w.glued && w.is_word());
    if let Some((after, unit)) = unit(words, end + usize::from(hyphen)) {
        return of(at..after, Some(unit.to_owned()), 0.95);
    }
    if hyphen {
        return if written { None } else { of(at..end, None, 0.5) };
    }
    // "one" is a pronoun as often as a number.
    if written && max < 2.0 {
        return None;
    }
    if let Some(noun) = noun(words, end) {
        let head = &words[noun - 1];
        return of(at..noun, Some(head.lower.clone()), if written { 0.85 } else { 0.9 });
    }
    if written {
        return None;
    }
    of(at..end, None, 0.7)
}

/// The unit that `text` is, in lower case.
fn unit_of(text: &str) -> Option<&'static str> {
    lexicon::field(lexicon::word_facts(text), Field::Unit)
}

/// The unit that begins at `at`, the longest known, and where the words after it begin.
fn unit(words: &[Word<'_>], at: usize) -> Option<(usize, &'static str)> {
    let first = words.get(at)?;
    let mut text = String::with_capacity(24);
    let mut best = None;
    for (n, word) in words[at..].iter().take(3).enumerate() {
        if word.sentence != first.sentence {
            break;
        }
        if n > 0 && !word.glued {
            text.push(' ');
        }
        text.push_str(if word.lower.is_empty() { word.text } else { &word.lower });
        if let Some(unit) = unit_of(&text) {
            best = Some((at + n + 1, unit));
        }
    }
    // One letter is a unit in lower case only, and only for digits: "5 m".
    best.filter(|_| first.text.chars().count() > 1 || first.shape != Shape::Initial)
}

/// Where the noun that is counted ends, if one begins at `at`: up to two words before it may describe it.
fn noun(words: &[Word<'_>], at: usize) -> Option<usize> {
    let sentence = words.get(at.checked_sub(1)?)?.sentence;
    for n in at..at + 3 {
        let word = words.get(n).filter(|w| {
            w.sentence == sentence && w.shape == Shape::Lower && (!w.glued || n > at && words[n - 1].is("-"))
        })?;
        if is_function(&word.lower) || is_stop(&word.lower) {
            return None;
        }
        if is_noun(words, n) {
            let end = n + 1;
            // "58 pieces of machinery".
            let measure =
                matches!(word.lower.as_str(), "pieces" | "items" | "pairs" | "heads" | "units" | "единиц" | "адзінак");
            if measure
                && words.get(end).is_some_and(|w| w.lower == "of")
                && words.get(end + 1).is_some_and(|w| w.shape == Shape::Lower)
            {
                return Some(end + 2);
            }
            return Some(end);
        }
        if !word.cyrillic && !is_adjective(&word.lower) && n > at {
            return None;
        }
    }
    None
}

/// Whether a counted noun can stand at `at`.
fn is_noun(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    let lower = word.lower.as_str();
    if lower.chars().count() < 3 || is_function(lower) || is_stop(lower) {
        return false;
    }
    if word.inflects {
        // Adjectives are followed by what they describe.
        let adjective = ["ых", "их", "іх", "ый", "ий", "ой", "ая", "ое", "ые", "ие", "ыя", "ія", "ým"]
            .iter()
            .any(|e| lower.ends_with(e));
        let verb = ["ла", "ли", "ло", "лі", "ет", "ют", "ит", "ят", "ть", "ць", "ась", "ось", "ись"]
            .iter()
            .any(|e| lower.ends_with(e));
        return !adjective && !verb;
    }
    const PLURALS: [&str; 12] = [
        "people", "children", "men", "women", "feet", "percent", "cattle", "sheep", "cents", "fish", "aircraft",
        "staff",
    ];
    PLURALS.contains(&lower)
        || lower.ends_with('s')
            && !lower.ends_with("ss")
            && !lower.ends_with("ous")
            && !lower.ends_with("is")
            && !lower.ends_with("us")
}

fn is_adjective(lower: &str) -> bool {
    !lower.ends_with("ly") && lower.len() > 2
}

/// Words that end a phrase.
fn is_stop(lower: &str) -> bool {
    matches!(
        lower,
        "is" | "was"
            | "has"
            | "does"
            | "its"
            | "his"
            | "this"
            | "as"
            | "us"
            | "plus"
            | "less"
            | "times"
            | "across"
            | "always"
            | "per"
            | "towards"
            | "years"
            | "a"
            | "the"
            | "an"
            | "of"
            | "in"
            | "on"
            | "at"
            | "to"
            | "and"
            | "or"
            | "for"
            | "with"
            | "that"
            | "says"
            | "seems"
            | "remains"
            | "perhaps"
            | "besides"
            | "overseas"
            | "afterwards"
            | "who"
            | "not"
            | "are"
            | "were"
            | "had"
            | "have"
            | "been"
            | "будет"
            | "стал"
            | "было"
            | "быў"
            | "раз"
            | "разы"
            | "разоў"
    )
}

/// "from 11 to 12.25 per cent": the first number is a percentage, too.
fn share_units(words: &[Word<'_>], found: &mut [Found]) {
    for n in 1..found.len() {
        let (head, tail) = found.split_at_mut(n);
        let (first, second) = (&mut head[n - 1], &tail[0]);
        // Two values can share a word: then nothing is between them.
        let Some([link]) = words.get(first.words.end..second.words.start) else { continue };
        if !matches!(link.lower.as_str(), "to" | "до" | "да" | "and" | "или" | "or") {
            continue;
        }
        if let (Some(Value::Number { unit: unit @ None, .. }), Some(Value::Number { unit: Some(known), .. })) =
            (&mut first.value, &second.value)
            && (matches!(link.lower.as_str(), "to" | "до" | "да"))
        {
            *unit = Some(known.clone());
        }
    }
}

fn number_key(min: f64, max: f64, unit: Option<&str>) -> String {
    let unit = unit.map_or(String::new(), |unit| {
        if unit == "pp" || unit_of(&unit.to_lowercase()).is_some() {
            return unit.to_owned();
        }
        let fold = crate::text::translit::fold_latin(unit);
        if lexicon::key::is_cyrillic(unit) {
            return lexicon::key::stems(&fold).last().unwrap_or(&fold).to_owned();
        }
        fold.trim_end_matches("es").trim_end_matches('s').to_owned()
    });
    format!("n {min} {max} {unit}")
}

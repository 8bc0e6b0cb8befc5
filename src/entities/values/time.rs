//! Times of the day.

use super::super::words::Word;
use super::unit::unit_of;
use super::{Found, before, digits, same};
use crate::lexicon::Field;

fn told(words: std::ops::Range<usize>, hour: u32, minute: u32, score: f64) -> Option<Found> {
    (hour <= 24 && minute <= 59).then(|| Found::date(words, format!("T{hour:02}:{minute:02}"), score))?
}

/// "16:42", "2.40 a.m.", "at 6.42".
pub(super) fn clock(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    let text = word.text;
    let (hour, minute) = text.split_once(':').or_else(|| text.split_once('.'))?;
    let (hour, minute) = (digits(hour, 1, 2)?, digits(minute, 2, 2)?);
    if hour > 24 || minute > 59 {
        return None;
    }
    let next = words.get(at + 1).map_or("", |w| w.lower.as_str());
    if let Some((hour, end)) = half_of_day(words, at, at + 1, hour) {
        return told(at..end, hour, minute, 0.9);
    }
    let previous = at.checked_sub(1).map_or("", |b| words[b].lower.as_str());
    let clock = text.contains(':') && text.len() == 5;
    let preposition = matches!(
        previous,
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
    let counts = unit || matches!(next, "per" | "million" | "billion" | "млн" | "млрд" | "тыс");
    (clock || preposition && !counts).then(|| told(at..at + 1, hour, minute, 0.9))?
}

/// What stands at `next` says which half of the day is meant: the hour of the day, and where the words after it begin.
fn half_of_day(words: &[Word<'_>], at: usize, next: usize, hour: u32) -> Option<(u32, usize)> {
    let word = same(words, at, next)?;
    let (later, end) = match word.lower.as_str() {
        "a.m." | "am" | "a.m" => (false, next + 1),
        "p.m." | "pm" | "p.m" => (true, next + 1),
        "утра" | "ночи" | "раніцы" | "ночы" => (false, next + 1),
        "дня" | "вечера" | "вечара" => (true, next + 1),
        "in" => {
            same(words, at, next + 1).filter(|w| w.lower == "the")?;
            let later = match same(words, at, next + 2)?.lower.as_str() {
                "morning" => false,
                "afternoon" | "evening" => true,
                _ => return None,
            };
            (later, next + 3)
        }
        _ => return None,
    };
    // "11 ночи" is late in the evening.
    let later = later || matches!(word.lower.as_str(), "ночи" | "ночы") && (9..12).contains(&hour);
    let hour = match hour {
        12 if !later => 0,
        h @ 1..=11 if later => h + 12,
        h => h,
    };
    Some((hour, end))
}

/// "5 p.m.", "в 17 часов", "5 часов вечера", "17 ч 30 мин".
pub(super) fn hour(words: &[Word<'_>], at: usize) -> Option<Found> {
    let hour = digits(words[at].text, 1, 2).filter(|h| *h <= 23)?;
    from_hour(words, at, at + 1, hour)
}

/// "five in the morning", "at five o’clock", "в пять вечера", "noon".
pub(super) fn written(words: &[Word<'_>], at: usize) -> Option<Found> {
    match words[at].lower.as_str() {
        "noon" => return told(at..at + 1, 12, 0, 0.9),
        "midnight" | "полночь" | "поўнач" if before(words, at).is_some_and(|w| is_at(&w.lower)) => {
            return (words[at].lower != "поўнач").then(|| told(at..at + 1, 0, 0, 0.9))?;
        }
        "полдень" if before(words, at).is_some_and(|w| is_at(&w.lower)) => return told(at..at + 1, 12, 0, 0.9),
        "half" if same(words, at, at + 1).is_some_and(|w| w.lower == "past") => {
            let hour = numeral(same(words, at, at + 2)?)?;
            return told(at..at + 3, hour, 30, 0.85);
        }
        _ => {}
    }
    from_hour(words, at, at + 1, numeral(&words[at])?)
}

fn numeral(word: &Word<'_>) -> Option<u32> {
    let hour = word.fact(Field::Numeral).map_or(word.text, |n| n);
    digits(hour, 1, 2).filter(|h| (1..=12).contains(h))
}

fn is_at(lower: &str) -> bool {
    matches!(lower, "в" | "во" | "у" | "ў" | "а" | "к" | "с" | "at" | "by" | "after" | "before" | "until")
}

fn from_hour(words: &[Word<'_>], at: usize, next: usize, hour: u32) -> Option<Found> {
    let word = same(words, at, next)?;
    // "Two trains leave, one in the evening" is no time; "3 дня" are days.
    let counted = match word.lower.as_str() {
        "in" => !before(words, at).is_some_and(|w| is_at(&w.lower) || matches!(w.lower.as_str(), "about" | "around")),
        lower => lower == "дня",
    };
    if let Some((hour, end)) = half_of_day(words, at, next, hour).filter(|_| hour <= 12 && !counted) {
        return told(at..end, hour, 0, 0.9);
    }
    let clock = matches!(word.lower.as_str(), "o'clock");
    if clock {
        let (hour, end) = half_of_day(words, at, next + 1, hour).unwrap_or((hour, next + 1));
        return told(at..end, hour, 0, 0.9);
    }
    if !matches!(word.lower.as_str(), "час" | "часа" | "часов" | "ч" | "гадзіну" | "гадзіне" | "гадзіны" | "гадзін")
    {
        return None;
    }
    let mut end = next + 1;
    if words.get(end).is_some_and(|w| w.is(".") && w.glued) && word.lower == "ч" {
        end += 1;
    }
    if let Some((hour, end)) = half_of_day(words, at, end, hour) {
        return told(at..end, hour, 0, 0.9);
    }
    // "в 17 часов" is a time, "за 17 часов" is not; "в 3 часа" and "а 3 гадзіне" are, "3 часа" is not.
    if !before(words, at).is_some_and(|w| matches!(w.lower.as_str(), "в" | "у" | "ў" | "а" | "к")) {
        return None;
    }
    let minute = same(words, at, end).and_then(|w| digits(w.text, 1, 2)).filter(|m| *m < 60);
    let minutes = same(words, at, end + 1).is_some_and(|w| {
        matches!(w.lower.as_str(), "минут" | "минуты" | "минуту" | "мин" | "хвілін" | "хвіліны" | "хвіліну")
    });
    match minute.filter(|_| minutes) {
        Some(minute) => told(at..end + 2, hour, minute, 0.9),
        // "в 24 часа" is within a day, "в часе" is none.
        None => (hour < 24).then(|| told(at..end, hour, 0, 0.8))?,
    }
}

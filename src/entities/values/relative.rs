//! Dates that only the day of writing can tell: "today", "Tuesday", "last week", "на прошлой неделе".

use super::super::words::Word;
use super::date::month;
use super::period::season;
use super::{Day, Found, before, same};
use crate::comparison::{EntityKind, Value};
use crate::lexicon::Field;

/// Less than a date in figures: a publisher's stamp can be a day off.
const RESOLVED: f64 = 0.6;

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A relative date that begins at `at`, resolved where `today` settles it.
pub(super) fn find(words: &[Word<'_>], at: usize, today: Option<Day>) -> Option<Found> {
    let (end, meaning) = read(words, at)?;
    let words_of = at..end;
    if let Some(iso) = today.and_then(|today| resolve(words, at, &meaning, today)) {
        return Found::date(words_of, iso, RESOLVED);
    }
    Some(Found {
        words: words_of,
        kind: EntityKind::Date,
        value: None::<Value>,
        key: format!("r {meaning}"),
        score: 0.9,
    })
}

/// What is meant, and where the words after it begin.
fn read(words: &[Word<'_>], at: usize) -> Option<(usize, String)> {
    let word = &words[at];
    if let Some(meaning) = word.fact(Field::Day) {
        let lower_case = word.inflects || matches!(meaning, "today" | "yesterday" | "tomorrow" | "tonight");
        // "среда" is an environment as well.
        let other = matches!(word.lower.as_str(), "среда" | "среды" | "среду")
            && !at.checked_sub(1).is_some_and(|b| matches!(words[b].lower.as_str(), "в" | "с" | "на"));
        if (lower_case || word.capital()) && !other {
            return Some((at + 1, meaning.to_owned()));
        }
    }
    let next = same(words, at, at + 1)?;
    let new_year = matches!(word.lower.as_str(), "new" | "новый" | "новым" | "нового" | "новому" | "новы" | "новага")
        && matches!(next.lower.as_str(), "year" | "год" | "года" | "годом" | "году" | "годам");
    if new_year && word.capital() && (word.cyrillic || next.capital()) {
        return Some((at + 2, "new year".to_owned()));
    }
    let which = which(word)?;
    let what = match next.lower.as_str() {
        "week" | "неделе" | "неделю" | "недели" | "тыдні" | "тыдзень" | "тыдня" => {
            "week"
        }
        "month" | "месяце" | "месяца" | "месяц" | "месяцы" => "month",
        "year" | "году" | "года" | "год" | "годзе" => "year",
        "season" => "season",
        "night" => "night",
        lower => match (season(lower), month(next)) {
            (Some(season), _) => ["spring", "summer", "autumn", "winter"][season as usize - 21],
            (_, Some((number, _))) => return Some((at + 2, format!("{which} {number}"))),
            _ => return None,
        },
    };
    Some((at + 2, format!("{which} {what}")))
}

/// "last", "this" or "next", in whatever word.
fn which(word: &Word<'_>) -> Option<&'static str> {
    const STEMS: [(&str, &str); 12] = [
        ("прошл", "last"),
        ("минувш", "last"),
        ("минул", "last"),
        ("мінул", "last"),
        ("эт", "this"),
        ("гэт", "this"),
        ("нынешн", "this"),
        ("сёлетн", "this"),
        ("следующ", "next"),
        ("наступн", "next"),
        ("будущ", "next"),
        ("текущ", "this"),
    ];
    match word.lower.as_str() {
        "last" | "past" => Some("last"),
        "this" | "current" => Some("this"),
        "next" | "coming" => Some("next"),
        lower if word.cyrillic => STEMS.iter().find(|(stem, _)| lower.starts_with(stem)).map(|(_, which)| *which),
        _ => None,
    }
}

/// What the story's own date makes of it, if that settles it.
fn resolve(words: &[Word<'_>], at: usize, meaning: &str, today: Day) -> Option<String> {
    let day = |days: i64| Some(today.plus(days)?.iso());
    let month = |months: i64| {
        let count = today.year * 12 + i64::from(today.month) - 1 + months;
        Some(Day::new(count.div_euclid(12), count.rem_euclid(12) as u32 + 1, 1)?.iso_month())
    };
    let year = |years: i64| Some(format!("{:04}", today.year + years));
    match meaning {
        "today" | "tonight" => day(0),
        "yesterday" => day(-1),
        "tomorrow" => day(1),
        "day before yesterday" => day(-2),
        "day after tomorrow" => day(2),
        "this week" => today.iso_week(),
        "last week" => today.plus(-7)?.iso_week(),
        "next week" => today.plus(7)?.iso_week(),
        "this month" => month(0),
        "last month" => month(-1),
        "next month" => month(1),
        "this year" => year(0),
        "last year" => year(-1),
        "next year" => year(1),
        "last night" => None,
        _ => {
            if let Some(number) = WEEKDAYS.iter().position(|d| *d == meaning) {
                return weekday(words, at, number as i64, today);
            }
            let season = meaning.strip_prefix("this ")?;
            let number = ["spring", "summer", "autumn"].iter().position(|s| *s == season)?;
            Some(format!("{:04}-{}", today.year, 21 + number))
        }
    }
}

/// A weekday of which news tells in the past is the last one.
fn weekday(words: &[Word<'_>], at: usize, number: i64, today: Day) -> Option<String> {
    let word = &words[at];
    let repeated = word.lower.ends_with("days")
        || word.lower.ends_with("ам")
        || before(words, at).is_some_and(|w| {
            let lower = w.lower.as_str();
            matches!(lower, "every" | "each" | "next" | "coming" | "this" | "last" | "a")
                || ["кажд", "кожн", "следующ", "наступн", "будущ", "ближайш", "эт", "гэт", "прошл", "мінул"]
                    .iter()
                    .any(|stem| w.cyrillic && lower.starts_with(stem))
        });
    if repeated || !is_told_in_the_past(words, at) {
        return None;
    }
    Some(today.plus(-((today.weekday() - number).rem_euclid(7)))?.iso())
}

/// Whether the words around `at` speak of the past and of nothing else.
fn is_told_in_the_past(words: &[Word<'_>], at: usize) -> bool {
    /// So far on either side words are looked at, so that a long sentence costs no more.
    const REACH: usize = 24;
    const FUTURE: [&str; 34] = [
        "will",
        "shall",
        "would",
        "may",
        "might",
        "plans",
        "plan",
        "planned",
        "expected",
        "due",
        "scheduled",
        "going",
        "tomorrow",
        "until",
        "till",
        "from",
        "to",
        "by",
        "be",
        "next",
        "будет",
        "будут",
        "завтра",
        "планирует",
        "планируется",
        "до",
        "намерен",
        "ожидается",
        "будзе",
        "будуць",
        "заўтра",
        "плануе",
        "плануецца",
        "да",
    ];
    const PAST: [&str; 16] = [
        "was", "were", "had", "did", "came", "said", "told", "took", "began", "held", "met", "won", "lost", "went",
        "made", "died",
    ];
    const ENDINGS: [&str; 14] =
        ["ла", "ло", "ли", "лся", "лась", "лось", "лись", "лі", "ўся", "лася", "лося", "ліся", "ил", "ал"];
    let sentence = words[at].sentence;
    let around = &words[at.saturating_sub(REACH)..(at + REACH).min(words.len())];
    let mut past = false;
    for word in around.iter().filter(|w| w.sentence == sentence && w.is_word()) {
        let lower = word.lower.as_str();
        if FUTURE.contains(&lower) || lower.ends_with("'ll") {
            return false;
        }
        past |= if word.cyrillic {
            word.text.len() > 6 && (ENDINGS.iter().any(|e| lower.ends_with(e)) || lower.ends_with('ў'))
        } else {
            PAST.contains(&lower) || lower.len() > 4 && lower.ends_with("ed")
        };
    }
    past
}

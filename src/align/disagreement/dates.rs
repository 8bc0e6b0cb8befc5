//! Dates and times that differ.

use crate::lexicon::{self, Field, key};

/// Clock times this many minutes apart are the same where one of them is a full quarter of an hour.
const QUARTER: u32 = 10;

/// Year, month, day, as far as they are told.
type Parts = [Option<u32>; 3];

/// A date, as it is compared.
#[derive(Clone, Copy, Debug)]
pub(super) enum Date {
    /// From one day to another, or one day twice.
    Days(Parts, Parts),
    /// Minutes of the day.
    Time(u32),
    Weekday(&'static str),
}

impl Date {
    /// Of an ISO date; seasons, weeks and longer times are too vague to be compared.
    pub fn read(iso: &str) -> Option<Date> {
        if let Some(time) = iso.strip_prefix('T') {
            let (hour, minute) = time.split_once(':')?;
            return Some(Date::Time(hour.parse::<u32>().ok()? * 60 + minute.parse::<u32>().ok()?));
        }
        let (first, last) = iso.split_once('/').unwrap_or((iso, iso));
        Some(Date::Days(parts(first)?, parts(last)?))
    }

    /// Whether two dates can be the same; `None` where they are not of one kind.
    pub fn agrees(self, other: Date) -> Option<bool> {
        match (self, other) {
            (Date::Days(from, to), Date::Days(other_from, other_to)) => {
                let single = from == to && other_from == other_to;
                Some(if single {
                    can_be(from, other_from)
                } else {
                    within(from, other_from, to)
                        || within(from, other_to, to)
                        || within(other_from, from, other_to)
                        || within(other_from, to, other_to)
                })
            }
            (Date::Time(a), Date::Time(b)) => {
                // Twelve hours apart is another notation.
                let apart = (a % 720).abs_diff(b % 720);
                let apart = apart.min(720 - apart);
                Some(apart == 0 || apart <= QUARTER && (a % 15 == 0 || b % 15 == 0))
            }
            (Date::Weekday(a), Date::Weekday(b)) => Some(a == b),
            _ => None,
        }
    }
}

fn parts(iso: &str) -> Option<Parts> {
    // "--11-20" has no year.
    let (year, rest) = match iso.strip_prefix("--") {
        Some(rest) => (None, rest),
        None => (Some(iso.get(..4)?.parse().ok()?), iso.get(5..).unwrap_or("")),
    };
    let mut rest = rest.split('-').filter(|part| !part.is_empty()).map(|part| part.parse::<u32>().ok());
    let month = match rest.next() {
        Some(month) => Some(month.filter(|m| *m <= 12)?),
        None => None,
    };
    Some([year, month, rest.next().flatten()])
}

fn can_be(a: Parts, b: Parts) -> bool {
    a.iter().zip(b).all(|(a, b)| a.is_none() || b.is_none() || *a == b)
}

/// Whether `day` can lie between `from` and `to`.
fn within(from: Parts, day: Parts, to: Parts) -> bool {
    if can_be(from, day) || can_be(to, day) {
        return true;
    }
    let years = from[0].is_some() && day[0].is_some() && to[0].is_some();
    let key = |[year, month, day]: Parts| (year.filter(|_| years), month, day.unwrap_or(1));
    key(from) <= key(day) && key(day) <= key(to)
}

/// The weekday that a word is, in any case.
pub(super) fn weekday(text: &str) -> Option<&'static str> {
    /// No name of a weekday is so long, and no other text need be read.
    const LONG: usize = 40;
    if text.len() > LONG || text.contains(' ') {
        return None;
    }
    let lower = text.to_lowercase();
    let day = |facts: &'static str| lexicon::field(facts, Field::Day);
    let found = day(lexicon::word_facts(&lower)).or_else(|| {
        key::is_cyrillic(&lower).then(|| {
            key::word_stems(&lower, |stem, cut| {
                day(lexicon::stem_facts(stem)).or_else(|| day(lexicon::stem_facts(cut?)))
            })
        })?
    });
    found.filter(|day| day.ends_with("day") && !matches!(*day, "today" | "yesterday") && !day.contains(' '))
}

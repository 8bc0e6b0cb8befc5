//! Parts of a whole in words, and counts that are none: "a third of", "полчаса", "hundreds of people".

use super::super::words::{Shape, Word};
use super::notation::{fact, half_word};
use super::noun::noun;
use super::unit::{self, unit};
use super::{Found, before, same};
use crate::comparison::EntityKind;
use crate::lexicon::Field;

/// Parts of a whole, as percentages, and "half an hour": what begins at `at`.
pub(super) fn find(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    if word.cyrillic { cyrillic(words, at) } else { english(words, at) }
}

fn part(words: std::ops::Range<usize>, count: f64, of: u32) -> Option<Found> {
    let percent = (count * 10000.0 / f64::from(of)).round() / 100.0;
    (percent <= 100.0).then(|| Found::number(words, percent, percent, Some("%".to_owned()), 0.8))?
}

fn english(words: &[Word<'_>], at: usize) -> Option<Found> {
    let lower = |n: usize| same(words, at, n).map_or("", |w| w.lower.as_str());
    let count = match lower(at) {
        "half" => {
            // The second half of something is no share.
            if before(words, at).is_some_and(|w| {
                matches!(w.lower.as_str(), "first" | "second" | "other" | "better" | "latter" | "the") || w.is("-")
            }) {
                return None;
            }
            if matches!(lower(at + 1), "a" | "an") {
                if let Some((end, found)) = unit(words, at + 2) {
                    return Found::number(at..end, 0.5, 0.5, Some(found.to_owned()), 0.9);
                }
                let factor = words.get(at + 2)?.fact(Field::Multiplier)?.parse::<f64>().ok()?;
                let (end, unit) = match unit(words, at + 3) {
                    Some((end, unit)) => (end, Some(unit.to_owned())),
                    None => noun(words, at + 3).map_or((at + 3, None), |end| (end, Some(words[end - 1].lower.clone()))),
                };
                return Found::number(at..end, factor / 2.0, factor / 2.0, unit, 0.85);
            }
            return matches!(lower(at + 1), "of").then(|| part(at..at + 1, 1.0, 2))?;
        }
        "a" | "one" => 1.0,
        "two" => 2.0,
        "three" => 3.0,
        "four" => 4.0,
        _ => return None,
    };
    let hyphen = usize::from(same(words, at, at + 1).is_some_and(|w| w.is("-") && w.glued));
    let end = at + 2 + hyphen;
    let of = match lower(end - 1) {
        "third" | "thirds" => 3,
        "quarter" | "quarters" => 4,
        "fifth" | "fifths" => 5,
        "tenth" | "tenths" => 10,
        _ => return None,
    };
    // "A third person", "three quarters in a row".
    (lower(end) == "of" || hyphen == 1).then(|| part(at..end, count, of))?
}

fn cyrillic(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    if let Some(unit) = half_word(&word.lower).and_then(half_of) {
        return Found::number(at..at + 1, 0.5, 0.5, Some(unit.to_owned()), 0.9);
    }
    let count = match word.lower.as_str() {
        "одна" | "одну" | "одной" | "адна" | "адну" => Some(1.0),
        "две" | "двух" | "дзве" | "двюх" => Some(2.0),
        "три" | "трех" | "трёх" | "тры" | "трох" => Some(3.0),
        _ => None,
    };
    let name = at + usize::from(count.is_some());
    let of = match same(words, at, name)?.lower.as_str() {
        "треть" | "трети" | "третей" | "третью" | "траціна" | "траціну" | "траціны" => {
            3
        }
        "четверть" | "четверти" | "четвертей" | "четвертью" | "чвэрць" | "чвэрці" => {
            4
        }
        "половина" | "половину" | "половины" | "половине" | "палова" | "палову" | "паловы" | "палове"
            if count.is_none() =>
        {
            2
        }
        _ => return None,
    };
    let lower = |n: Option<&Word<'_>>, list: &[&str]| n.is_some_and(|w| list.iter().any(|s| w.lower.starts_with(s)));
    // The second half of the year, half past four, a quarter-final, a quarter of an hour.
    let other = lower(before(words, at), &["перв", "втор", "перш", "друг", "последн", "апошн", "обе", "абедзв"])
        || of == 2 && before(words, at).is_some_and(|w| matches!(w.lower.as_str(), "в" | "у" | "с" | "з" | "палове"))
        || lower(same(words, at, name + 1), &["финал", "фінал", "век", "стагоддз", "столет", "часа", "гадзін"]);
    // What it is a part of, of it: a noun follows.
    let whole = same(words, at, name + 1).is_some_and(|w| w.shape == Shape::Lower || w.capital());
    (!other && (whole || count.is_some())).then(|| part(at..name + 1, count.unwrap_or(1.0), of))?
}

/// The unit in "полчаса", "паўгадзіны".
fn half_of(rest: &str) -> Option<&'static str> {
    match rest {
        "часа" | "гадзіны" => Some("hour"),
        "года" => Some("year"),
        "месяца" => Some("month"),
        "суток" => Some("day"),
        _ => fact(rest, Field::Unit).filter(|unit| matches!(*unit, "km" | "m" | "kg" | "l" | "minute")),
    }
}

/// "Dozens of people", "сотни домов", "тысячы людзей": a number that nobody can tell, but a noun.
pub(super) fn vague(words: &[Word<'_>], at: usize) -> Option<Found> {
    let size = match words[at].lower.as_str() {
        "dozens" | "tens" | "десятки" | "десятков" | "десяткам" | "десятками" | "дзясяткі" | "дзясяткаў" => {
            10
        }
        "hundreds" | "сотни" | "сотен" | "сотням" | "сотнями" | "сотні" | "соцень" => {
            100
        }
        "thousands" | "тысячи" | "тысяч" | "тысячам" | "тысячами" | "тысячах" | "тысячы" => {
            1000
        }
        "millions" | "миллионы" | "миллионов" | "миллионам" | "мільёны" | "мільёнаў" => {
            1_000_000
        }
        _ => return None,
    };
    let english = !words[at].cyrillic;
    if english && same(words, at, at + 1).is_none_or(|w| w.lower != "of") {
        return None;
    }
    let next = at + 1 + usize::from(english);
    same(words, at, next)?;
    let (end, what) = match unit(words, next) {
        Some((end, unit)) => (end, unit.to_owned()),
        None => {
            let end = noun(words, next)?;
            (end, words[end - 1].lower.clone())
        }
    };
    let key = unit::key(0.0, 0.0, Some(&what));
    let what = key.rsplit(' ').next().unwrap_or("").to_owned();
    Some(Found { words: at..end, kind: EntityKind::Number, value: None, key: format!("v {size} {what}"), score: 0.7 })
}

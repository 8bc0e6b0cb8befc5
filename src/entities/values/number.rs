//! Numbers and ranges with what they count.

use super::super::words::{Shape, Word};
use super::notation::{magnitude, plain};
use super::noun::noun;
use super::unit::{self, unit};
use super::{Found, before, is_dash, same, share};
use crate::comparison::Value;
use crate::lexicon::Field;

/// "No." and its like: what follows is a name in digits, not a count.
pub(super) fn is_identifier(word: &Word<'_>) -> bool {
    matches!(word.text, "№" | "#" | "No" | "No." | "Nr" | "Nr." | "§")
        || matches!(
            word.lower.as_str(),
            "article" | "статья" | "статье" | "статьи" | "артыкул" | "page" | "room" | "route"
        )
}

/// A number, a range or a share that begins at `at`, with its unit or noun.
pub(super) fn find(words: &[Word<'_>], at: usize) -> Option<Found> {
    let word = &words[at];
    if word.shape == Shape::Mark {
        return None;
    }
    if word.shape != Shape::Number
        && let Some(found) = share::find(words, at)
    {
        return Some(found);
    }
    let before = before(words, at);
    if before.is_some_and(is_identifier)
        || before.is_some_and(|w| w.is(".") && w.glued && at >= 2 && is_identifier(&words[at - 2]))
    {
        return None;
    }
    let Some((end, min)) = magnitude(words, at) else { return share::vague(words, at) };
    let written = word.shape != Shape::Number;
    if let Some((after, low, high)) = range(words, at, end, min) {
        return finish(words, at, after, low, high, written);
    }
    if words.get(end).is_some_and(|w| w.glued && matches!(w.lower.as_str(), "st" | "nd" | "rd" | "th")) {
        return None;
    }
    if before.is_some_and(|w| w.glued && w.is("-")) && words.get(at.wrapping_sub(2)).is_some_and(Word::is_word) {
        return None;
    }
    finish(words, at, end, min, min, written)
}

/// The range that goes on at `end` from `min`: where the words after it begin, from what, to what.
fn range(words: &[Word<'_>], at: usize, end: usize, min: f64) -> Option<(usize, f64, f64)> {
    let written = words[at].shape != Shape::Number;
    // "6%–7%", "$5–$6".
    let sign = words.get(end).is_some_and(|w| w.glued && w.is("%"));
    let link_at = end + usize::from(sign);
    let link = words.get(link_at).filter(|w| {
        matches!(w.text, "or" | "или" | "або" | "ці" | "–" | "-" | "−" | "—" | "to" | "and" | "и" | "і" | "да" | "до")
    })?;
    let from = before(words, at).map_or("", |w| w.lower.as_str());
    let dash = is_dash(link);
    let open = match link.text {
        "and" => from == "between",
        "и" => matches!(from, "между"),
        "і" => matches!(from, "паміж"),
        // "From 11 to 12" can be a change; "от 2 до 4" is none, "с 11 до 12" is one.
        "to" => !matches!(from, "between" | "from"),
        "до" | "да" => matches!(from, "от" | "ад"),
        _ => !dash || link.glued == words.get(link_at + 1).is_some_and(|w| w.glued),
    };
    if !open || dash && written {
        return None;
    }
    let next = link_at + 1;
    let money = words.get(next).is_some_and(|w| at > 0 && w.text == words[at - 1].text && is_sign(w));
    let next = next + usize::from(money);
    let (after, max) = same(words, at, next).and_then(|_| magnitude(words, next)).filter(|(_, other)| *other > min)?;
    if sign && !words.get(after).is_some_and(|w| w.is("%")) {
        return None;
    }
    // "two and three thousand" are thousands both.
    let factor =
        if words.get(after - 1).is_some_and(|w| w.fact(Field::Multiplier).is_some()) && max >= 1000.0 * min.max(1.0) {
            max / plain(words, next).filter(|base| *base > 0.0).unwrap_or(max)
        } else {
            1.0
        };
    let low = min * factor;
    Some((after, if low <= max { low } else { min }, max))
}

fn is_sign(word: &Word<'_>) -> bool {
    matches!(word.text, "$" | "€" | "£" | "¥" | "₽")
}

fn is_currency(word: &Word<'_>) -> bool {
    word.shape == Shape::Upper
        && matches!(word.text, "USD" | "EUR" | "RUB" | "BYN" | "PLN" | "UAH" | "GBP" | "CNY" | "JPY")
        || matches!(word.text, "Br" | "BR")
}

fn finish(words: &[Word<'_>], at: usize, end: usize, min: f64, max: f64, written: bool) -> Option<Found> {
    let word = &words[at];
    // "$5", "EUR 3.96".
    let before = before(words, at);
    let sign = before.filter(|w| is_sign(w) && word.glued || is_currency(w) && !written);
    if let Some(sign) = sign {
        // "$5m", "€3bn".
        let short = words.get(end).filter(|w| w.glued).map_or(0.0, |w| match w.text {
            "m" | "M" => 1e6,
            "b" | "B" => 1e9,
            _ => 0.0,
        });
        let (end, factor) = if short > 0.0 { (end + 1, short) } else { (end, 1.0) };
        let unit = sign.fact(Field::Unit).map(str::to_owned);
        return Found::number(at - 1..end, min * factor, max * factor, unit, 0.95);
    }
    // "24-year-old" and "14-year" stay words, their number is counted with what follows the hyphen.
    let hyphen = words.get(end).is_some_and(|w| w.is("-") && w.glued)
        && words.get(end + 1).is_some_and(|w| w.glued && w.is_word());
    // "2-х", "5-ти" are numbers, "5-й" is an ordinal.
    let cased = hyphen && matches!(words[end + 1].lower.as_str(), "х" | "ти" | "ми" | "ю" | "цi" | "ці" | "мя" | "рых");
    let (next, hyphen) = if cased { (end + 2, false) } else { (end, hyphen) };
    let (cased_end, end) = (next, if cased { next } else { end });
    if let Some((after, unit)) = unit(words, cased_end + usize::from(hyphen)) {
        let (at, after, below) = below_zero(words, at, after, unit);
        let (min, max) = if below { (-max, -min) } else { (min, max) };
        if unit == "hour"
            && min == max
            && let Some((after, minutes)) = minutes(words, at, after)
        {
            let whole = min * 60.0 + minutes;
            return Found::number(at..after, whole, whole, Some("minute".to_owned()), 0.95);
        }
        return Found::number(at..after, min, max, Some(unit.to_owned()), 0.95);
    }
    if hyphen {
        if let Some(unit) = unit::adjective(&words[end + 1]) {
            return Found::number(at..end + 2, min, max, Some(unit.to_owned()), 0.9);
        }
        return if written { None } else { Found::number(at..end, min, max, None, 0.5) };
    }
    // "6%-ный" is read above, "6 процентный" is written so, too.
    // "one" is a pronoun as often as a number.
    if written && max < 2.0 {
        return None;
    }
    if let Some(noun) = noun(words, end) {
        let head = &words[noun - 1];
        return Found::number(at..noun, min, max, Some(head.lower.clone()), if written { 0.85 } else { 0.9 });
    }
    // "Six million" needs no noun, "six" does.
    if written && max < 1000.0 {
        return None;
    }
    Found::number(at..end, min, max, None, 0.7)
}

/// The minutes that go on hours: "3 часа 5 минут", "three hours and five minutes".
fn minutes(words: &[Word<'_>], at: usize, after: usize) -> Option<(usize, f64)> {
    let and = same(words, at, after).is_some_and(|w| matches!(w.lower.as_str(), "and" | "и" | "і"));
    let next = after + usize::from(and);
    same(words, at, next)?;
    let (end, minutes) = magnitude(words, next)?;
    let (end, unit) = unit(words, end)?;
    (unit == "minute" && minutes < 60.0).then_some((end, minutes))
}

/// Whether a temperature or a change is less than nothing: "−5 °C", "минус 12", "12 below zero"; from where to where it is
/// told.
fn below_zero(words: &[Word<'_>], at: usize, after: usize, unit: &str) -> (usize, usize, bool) {
    if !matches!(unit, "C" | "F" | "%") {
        return (at, after, false);
    }
    let lower = |n: usize| same(words, at, n).map_or("", |w| w.lower.as_str());
    match (lower(after), lower(after + 1)) {
        ("below", "zero" | "freezing") | ("ниже", "нуля" | "ноля") | ("ніжэй", "нуля" | "за") if unit != "%" =>
        {
            return (at, after + 2, true);
        }
        _ => {}
    }
    let Some(before) = before(words, at) else { return (at, after, false) };
    let minus = match before.lower.as_str() {
        "minus" | "минус" | "мінус" => true,
        // A dash between two words, or from one number to another, is no minus.
        "" => is_dash(before) && !before.is("—") && words[at].glued && !before.glued,
        _ => false,
    };
    if minus { (at - 1, after, true) } else { (at, after, false) }
}

/// "from 11 to 12.25 per cent": the first number is a percentage, too.
pub(super) fn share_units(words: &[Word<'_>], found: &mut [Found]) {
    for n in 1..found.len() {
        let (head, tail) = found.split_at_mut(n);
        let (first, second) = (&mut head[n - 1], &tail[0]);
        // Two values can share a word: then nothing is between them.
        let Some([link]) = words.get(first.words.end..second.words.start) else { continue };
        if !matches!(link.lower.as_str(), "to" | "до" | "да") {
            continue;
        }
        if let (Some(Value::Number { unit: unit @ None, .. }), Some(Value::Number { unit: Some(known), .. })) =
            (&mut first.value, &second.value)
        {
            *unit = Some(known.clone());
        }
    }
}

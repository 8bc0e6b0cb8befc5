//! How numbers are written: figures with their separators, words, fractions, "thousand" behind them.

use super::super::words::{Shape, Word};
use super::same;
use crate::lexicon::Field;

/// A number, its notation read: where the words after it begin and what it is.
pub(super) fn magnitude(words: &[Word<'_>], at: usize) -> Option<(usize, f64)> {
    match words[at].shape {
        Shape::Number => {
            let (end, value) = figures(words, at)?;
            let (end, value) = and_a_half(words, at, end, value);
            Some(multiplied(words, at, end, value))
        }
        Shape::Lower | Shape::Capital | Shape::Initial => written(words, at),
        _ => None,
    }
}

/// The number at `at` without what multiplies it.
pub(super) fn plain(words: &[Word<'_>], at: usize) -> Option<f64> {
    match words[at].shape {
        Shape::Number => figures(words, at).map(|(_, value)| value),
        _ => hundreds(words, at).map(|(_, value)| value),
    }
}

/// What the word at `at` multiplies by: "thousand", "млн".
fn factor(words: &[Word<'_>], at: usize) -> Option<f64> {
    let word = words.get(at)?;
    let factor = word.fact(Field::Multiplier)?.parse().ok()?;
    (word.lower != "k" || word.glued).then_some(factor)
}

/// Past the full stop of "тыс.", where the sentence goes on.
fn after_stop(words: &[Word<'_>], at: usize, end: usize) -> usize {
    let stop = words.get(end).is_some_and(|w| w.is(".") && w.glued);
    let on = same(words, at, end + 1).is_some_and(|w| matches!(w.shape, Shape::Lower | Shape::Number));
    end + usize::from(stop && on)
}

/// `value` times "thousand" and its like from `end` on, and what is added to it: "1 млн 200 тыс.".
fn multiplied(words: &[Word<'_>], at: usize, end: usize, value: f64) -> (usize, f64) {
    let (mut end, mut value) = (end, value);
    let mut least = 1.0;
    while let Some(factor) = same(words, at, end).and_then(|_| factor(words, end)) {
        // Nobody writes more, and the product stays a number.
        if value * factor > 1e18 {
            break;
        }
        value *= factor;
        least = factor;
        end += 1;
        end = after_stop(words, at, end);
    }
    // "1 млн 200 тыс.", "два миллиона триста тысяч".
    if least >= 1000.0
        && words[end - 1].cyrillic
        && let Some(more) = same(words, at, end)
        && more.cyrillic | (more.shape == Shape::Number)
        && let Some((after, rest)) = match more.shape {
            Shape::Number => figures(words, end),
            _ => hundreds(words, end),
        }
        && rest < 1000.0
        && rest.fract() == 0.0
    {
        let next = factor(words, after).filter(|f| *f < least && *f >= 1000.0);
        if let Some(factor) = next {
            return (after_stop(words, at, after + 1), value + rest * factor);
        }
        if more.shape != Shape::Number && least == 1000.0 {
            return (after, value + rest);
        }
    }
    (end, value)
}

/// "two and a half", "5 с половиной".
fn and_a_half(words: &[Word<'_>], at: usize, end: usize, value: f64) -> (usize, f64) {
    let lower = |n: usize| same(words, at, n).map_or("", |w| w.lower.as_str());
    let length = match (lower(end), lower(end + 1)) {
        ("and", "a") if lower(end + 2) == "half" => 3,
        ("с", "половиной") | ("з" | "с", "паловай") => 2,
        _ => return (end, value),
    };
    (end + length, value + 0.5)
}

/// What a single sign of a fraction is.
fn fraction_sign(c: char) -> Option<f64> {
    Some(match c {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '⅕' => 0.2,
        '⅛' => 0.125,
        _ => return None,
    })
}

/// "1,900", "1 900", "12.25", "1½".
fn figures(words: &[Word<'_>], at: usize) -> Option<(usize, f64)> {
    /// Longer ones are no numbers, but names of things.
    const LONG: usize = 24;
    let text = words[at].text;
    if text.len() > LONG {
        return None;
    }
    if let Some(part) = text.chars().next_back().and_then(fraction_sign) {
        let whole = text.trim_end_matches(|c: char| fraction_sign(c).is_some());
        let whole: f64 = if whole.is_empty() { 0.0 } else { super::digits(whole, 1, 4)?.into() };
        return Some((at + 1, whole + part));
    }
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '’' | '\'')) {
        return None;
    }
    let mut end = at + 1;
    let cyrillic = words.get(at + 1).is_some_and(|w| w.cyrillic) || at > 0 && words[at - 1].cyrillic;
    let mut plain = without_separators(text, cyrillic)?;
    if !plain.contains('.') && plain.len() <= 3 && !plain.starts_with('0') {
        while let Some(word) = words.get(end) {
            let part = word.text;
            let group = word.shape == Shape::Number && !word.glued && word.sentence == words[at].sentence;
            let (whole, rest) = part.split_once(',').unwrap_or((part, ""));
            if !group
                || plain.len() > LONG
                || super::digits(whole, 3, 3).is_none()
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

/// Figures with nothing between them but the decimal point; `cyrillic` text has a comma there.
fn without_separators(text: &str, cyrillic: bool) -> Option<String> {
    let groups = |separator: char| {
        let mut parts = text.split(separator);
        let first = parts.next().unwrap_or("");
        !first.is_empty()
            && first.len() <= 3
            && !first.starts_with('0')
            && parts.all(|p| p.len() == 3)
            && text.contains(separator)
    };
    let count = |separator: char| text.matches(separator).count();
    if let Some(apostrophe) = ['’', '\''].into_iter().find(|c| text.contains(*c)) {
        return groups(apostrophe).then(|| text.replace(apostrophe, ""));
    }
    Some(if text.contains(',') && text.contains('.') {
        // The last separator is the decimal one.
        let decimal = if text.rfind(',') > text.rfind('.') { ',' } else { '.' };
        if count(decimal) > 1 {
            return None;
        }
        text.chars()
            .filter(|&c| c.is_ascii_digit() || c == decimal)
            .map(|c| if c == decimal { '.' } else { c })
            .collect()
    } else if groups(',') && (!cyrillic || count(',') > 1) {
        text.replace(',', "")
    } else if groups('.') && (cyrillic || count('.') > 1) {
        text.replace('.', "")
    } else if count(',') == 1 {
        text.replace(',', ".")
    } else if count('.') + count(',') > 1 {
        return None;
    } else {
        text.to_owned()
    })
}

/// Up to three words that stand for a number under a thousand: "forty-two", "двадцать пять", "полтора".
fn hundreds(words: &[Word<'_>], at: usize) -> Option<(usize, f64)> {
    let numeral =
        |n: usize| same(words, at, n).and_then(|w| w.fact(Field::Numeral)).and_then(|v| v.parse::<f64>().ok());
    if matches!(words[at].lower.as_str(), "полтора" | "полторы" | "полутора" | "паўтара" | "паўтары")
    {
        return Some((at + 1, 1.5));
    }
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

/// "forty-two", "two hundred and forty thousand", "a hundred", "полмиллиона".
fn written(words: &[Word<'_>], at: usize) -> Option<(usize, f64)> {
    let word = &words[at];
    if let Some(found) = one(words, at) {
        return Some(found);
    }
    if word.cyrillic
        && let Some(rest) = half_word(&word.lower)
        && let Some(factor) = fact(rest, Field::Multiplier).and_then(|f| f.parse::<f64>().ok())
    {
        return Some((at + 1, factor / 2.0));
    }
    let (end, value) = hundreds(words, at)?;
    let (end, value) = and_a_half(words, at, end, value);
    let (mut end, mut value) = multiplied(words, at, end, value);
    // "two hundred and forty".
    if !word.cyrillic && end > at + 1 && words[end - 1].fact(Field::Multiplier).is_some() {
        let last = words[end - 1].fact(Field::Multiplier).and_then(|f| f.parse::<f64>().ok()).unwrap_or(0.0);
        let next = end + usize::from(same(words, at, end).is_some_and(|w| w.lower == "and"));
        if last >= 100.0
            && let Some((after, more)) = same(words, at, next).and_then(|_| hundreds(words, next))
            && more < 100.0
            && more < last
        {
            (end, value) = multiplied(words, at, after, value + more);
        }
    }
    Some((end, value))
}

/// "a hundred", "a dozen", "тысяча рублей": one of them, where no number stands before it.
fn one(words: &[Word<'_>], at: usize) -> Option<(usize, f64)> {
    let word = &words[at];
    let article = matches!(word.lower.as_str(), "a");
    let at_factor = at + usize::from(article);
    let singular = if article {
        same(words, at, at_factor)
            .is_some_and(|w| matches!(w.lower.as_str(), "hundred" | "thousand" | "million" | "billion" | "dozen"))
    } else {
        matches!(
            word.lower.as_str(),
            "тысяча"
                | "тысячу"
                | "миллион"
                | "миллиард"
                | "мільён"
                | "мільярд"
                | "дюжина"
                | "дюжину"
                | "тузін"
        )
    };
    let factor = factor(words, at_factor).filter(|_| singular)?;
    let (end, value) = multiplied(words, at, at_factor + 1, factor);
    Some((end, value))
}

/// What stands behind "пол" or "паў" in one word.
pub(super) fn half_word(lower: &str) -> Option<&str> {
    ["пол", "паў", "поў"].iter().find_map(|half| lower.strip_prefix(half)).filter(|rest| rest.len() >= 6)
}

/// A field of a whole word in some case.
pub(super) fn fact(lower: &str, field: Field) -> Option<&'static str> {
    crate::lexicon::field(crate::lexicon::word_facts(lower), field)
}

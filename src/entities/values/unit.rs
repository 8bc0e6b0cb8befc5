//! Units of measure, money and time; which of them are one quantity.

use super::super::words::{Shape, Word};
use crate::lexicon::{self, Field};

/// The unit that `text` is, in lower case.
pub(super) fn unit_of(text: &str) -> Option<&'static str> {
    lexicon::field(lexicon::word_facts(text), Field::Unit)
}

/// The unit that begins at `at`, the longest known, and where the words after it begin.
pub(super) fn unit(words: &[Word<'_>], at: usize) -> Option<(usize, &'static str)> {
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
        let part = if word.lower.is_empty() { word.text } else { &word.lower };
        // A single letter can have the full stop of its sentence with it: "5 °C."
        text.push_str(if word.shape == Shape::Initial { part.trim_end_matches('.') } else { part });
        if let Some(unit) = unit_of(&text) {
            best = Some((at + n + 1, unit));
        }
    }
    // One letter is a unit in lower case only, and only for digits: "5 m".
    best.filter(|_| first.text.chars().count() > 1 || first.shape != Shape::Initial)
}

/// The unit of an adjective behind a number: "6-процентный", "42-гадовы".
pub(super) fn adjective(word: &Word<'_>) -> Option<&'static str> {
    const STEMS: [(&str, &str); 21] = [
        ("процентн", "%"),
        ("працэнтн", "%"),
        ("летн", "year"),
        ("годичн", "year"),
        ("гадов", "year"),
        ("месячн", "month"),
        ("месячн", "month"),
        ("недельн", "week"),
        ("тыднёв", "week"),
        ("дневн", "day"),
        ("дзённ", "day"),
        ("часов", "hour"),
        ("гадзінн", "hour"),
        ("минутн", "minute"),
        ("мінутн", "minute"),
        ("хвілінн", "minute"),
        ("километров", "km"),
        ("кіламетров", "km"),
        ("метров", "m"),
        ("тонн", "t"),
        ("рублев", "rouble"),
    ];
    let lower = &*word.lower;
    let stem = word.cyrillic.then(|| STEMS.iter().find(|(stem, _)| lower.starts_with(stem)))?;
    stem.map(|(_, unit)| *unit)
}

/// The unit that values in `unit` are compared in, and how many of it make one: only where that is exact.
pub(crate) fn base(unit: &str) -> (&str, f64) {
    match unit {
        "km" => ("m", 1e3),
        "cm" => ("m", 1e-2),
        "mm" => ("m", 1e-3),
        "km2" => ("m2", 1e6),
        "ha" => ("m2", 1e4),
        "t" => ("kg", 1e3),
        "g" => ("kg", 1e-3),
        "m3" => ("l", 1e3),
        "MW" => ("kW", 1e3),
        "second" => ("minute", 1.0 / 60.0),
        "hour" => ("minute", 60.0),
        "day" => ("minute", 1440.0),
        "week" => ("minute", 10080.0),
        "year" => ("month", 12.0),
        _ => (unit, 1.0),
    }
}

/// The same, where a conversion is for comparing round figures alone: a mile is never a whole number of metres.
pub(crate) fn rough_base(unit: &str) -> (&str, f64) {
    match unit {
        "mile" => ("m", 1609.344),
        "foot" => ("m", 0.3048),
        "inch" => ("m", 0.0254),
        "yard" => ("m", 0.9144),
        "acre" => ("m2", 4046.856),
        "lb" => ("kg", 0.453_592),
        _ => base(unit),
    }
}

/// Whether a unit is one of measure, money or share, and no noun: then another unit is another quantity.
pub(crate) fn is_measure(unit: &str) -> bool {
    !unit.chars().all(char::is_lowercase) || unit == "pp" || unit_of(unit).is_some()
}

/// A value's key: equal for equal quantities.
pub(super) fn key(min: f64, max: f64, unit: Option<&str>) -> String {
    let Some(unit) = unit else { return format!("n {min} {max} ") };
    if is_measure(unit) {
        let (base, factor) = base(unit);
        // What multiplication adds behind the last figure is no difference.
        let of = |value: f64| {
            let product = value * factor;
            let rounded = (product * 1e6).round() / 1e6;
            if product.abs() < 1e9 { rounded } else { product.round() }
        };
        return format!("n {} {} {base}", of(min), of(max));
    }
    let fold = crate::text::translit::fold_latin(unit);
    let noun = if lexicon::key::is_cyrillic(unit) {
        lexicon::key::stems(&fold).last().unwrap_or(&fold)
    } else {
        fold.trim_end_matches("es").trim_end_matches('s')
    };
    format!("n {min} {max} {noun}")
}

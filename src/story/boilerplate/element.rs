//! The small change of a page: dates, times, addresses, counters, rates, names of networks. A line made of nothing else
//! is not the story.

use super::vocabulary::{Word, look_up};
use crate::comparison::SkippedKind;
use crate::text::chars::{
    char_at, is_alphanumeric, is_dash, is_extend, is_letter, is_pictograph, is_space, skip_space,
};

/// How much an element says about its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// No story consists of it: a date with its year, an image address, a rate, "512 views".
    Solid,
    /// A date without a year.
    Day,
    /// The name of a network; `X` and `OK` alone say nothing.
    Network,
    /// "Share", "Published": it says what its neighbours are.
    Label,
    /// A bare number, a time, a little word between others.
    Weak,
}

/// One of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub kind: SkippedKind,
    pub weight: Weight,
    /// Where it ends, in bytes of the line.
    pub end: usize,
}

/// The element that begins at `at` of `line`, where `before` stands right before it.
pub(super) fn read(line: &str, at: usize, before: Option<Element>) -> Option<Element> {
    let c = char_at(line, at)?;
    let element = |kind, weight, end| Some(Element { kind, weight, end });
    if let Some(end) = address(line, at) {
        let text = &line[at..end];
        let kind = if is_network_address(text) { SkippedKind::Share } else { SkippedKind::Image };
        return element(kind, Weight::Solid, end);
    }
    if c.is_ascii_digit() {
        return number_element(line, at, before);
    }
    if is_letter(c) {
        return word_element(line, at);
    }
    if matches!(c, '$' | '€' | '£' | '₽' | '₴') {
        let (_, end) = number(line, skip_space(line, at + c.len_utf8()))?;
        return element(SkippedKind::Counter, Weight::Solid, end);
    }
    if matches!(c, '+' | '-' | '−' | '±') {
        let (_, end) = number(line, at + c.len_utf8())?;
        let degree = skip_space(line, end);
        return match char_at(line, degree) {
            Some('°') => {
                let end = degree + '°'.len_utf8();
                let end = end + usize::from(matches!(line.as_bytes().get(end), Some(b'C' | b'F')));
                element(SkippedKind::Counter, Weight::Solid, end)
            }
            Some('%') => element(SkippedKind::Counter, Weight::Weak, degree + 1),
            _ => element(SkippedKind::Counter, Weight::Weak, end),
        };
    }
    if c == '(' {
        // "(0)", "(12)" after a label
        let (_, end) = number(line, at + 1)?;
        return (line.as_bytes().get(end) == Some(&b')'))
            .then_some(())
            .and_then(|()| element(SkippedKind::Counter, Weight::Weak, end + 1));
    }
    None
}

/// Whether `c` stands between elements.
pub(super) fn is_separator(c: char) -> bool {
    is_space(c)
        || is_dash(c)
        || is_pictograph(c)
        || is_extend(c)
        || matches!(
            c,
            ',' | ';'
                | ':'
                | '|'
                | '/'
                | '·'
                | '•'
                | '∙'
                | '.'
                | '*'
                | '('
                | ')'
                | '['
                | ']'
                | '='
                | '\u{feff}'
                | '\u{200b}'
        )
}

/// Where the web address at `at` ends.
fn address(line: &str, at: usize) -> Option<usize> {
    let rest = &line[at..];
    let starts = |prefix: &str| rest.get(..prefix.len()).is_some_and(|p| p.eq_ignore_ascii_case(prefix));
    let is = starts("http://")
        || starts("https://")
        || starts("www.")
        || starts("//")
        || starts("data:image/")
        || starts("t.me/")
        || starts("pic.twitter.com/");
    is.then(|| {
        let end = rest.find(is_space).unwrap_or(rest.len());
        at + rest[..end].trim_end_matches([',', ';', ')']).len()
    })
}

fn is_network_address(address: &str) -> bool {
    [
        "t.me/",
        "telegram.",
        "facebook.",
        "twitter.",
        "//x.com",
        "instagram.",
        "viber.",
        "vk.com",
        "ok.ru",
        "tiktok.",
        "youtube.",
    ]
    .iter()
    .any(|n| address.contains(n))
}

/// How many ASCII digits stand at `at`.
fn digits(line: &str, at: usize) -> usize {
    line.as_bytes()[at..].iter().take(12).take_while(|b| b.is_ascii_digit()).count()
}

fn value(line: &str, at: usize, length: usize) -> u32 {
    line[at..at + length].parse().unwrap_or(u32::MAX)
}

/// The number at `at`, with separators of thousands and decimals: how many digits, and where it ends.
fn number(line: &str, at: usize) -> Option<(usize, usize)> {
    let mut count = digits(line, at);
    if count == 0 {
        return None;
    }
    let mut end = at + count;
    while let Some(c) = char_at(line, end) {
        let after = end + c.len_utf8();
        let more = digits(line, after.min(line.len()));
        let joined = match c {
            '.' | ',' | '’' | '\'' => more > 0,
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => more == 3 && count <= 3,
            _ => false,
        };
        if !joined {
            break;
        }
        count += more;
        end = after + more;
    }
    let tail = &line[end..];
    for suffix in ["K", "k", "M", "К", "тыс.", "тыс"] {
        if tail.strip_prefix(suffix).is_some_and(|rest| !rest.starts_with(is_alphanumeric)) {
            return Some((count, end + suffix.len()));
        }
    }
    Some((count, end))
}

/// Where the time of day at `at` ends: "12:38", "9:05:10", "4:15 pm".
fn time(line: &str, at: usize) -> Option<usize> {
    let hours = digits(line, at);
    if !(1..=2).contains(&hours) || value(line, at, hours) > 24 || line.as_bytes().get(at + hours) != Some(&b':') {
        return None;
    }
    let mut end = at + hours + 1;
    if digits(line, end) != 2 || value(line, end, 2) > 59 {
        return None;
    }
    end += 2;
    if line.as_bytes().get(end) == Some(&b':') && digits(line, end + 1) == 2 {
        end += 3;
    }
    let beyond = skip_space(line, end);
    for zone in ["a.m.", "p.m.", "am", "pm", "AM", "PM", "GMT", "UTC", "MSK", "CET", "EET", "EST", "ET", "BST"] {
        if line[beyond..].strip_prefix(zone).is_some_and(|rest| !rest.starts_with(is_alphanumeric)) {
            return Some(beyond + zone.len());
        }
    }
    Some(end)
}

fn is_year(line: &str, at: usize) -> bool {
    digits(line, at) == 4 && (1900..2200).contains(&value(line, at, 4))
}

/// Where the date in digits at `at` ends: "2025-12-08", "2025-12-08T10:00:00Z", "08.12.2025", "8/12/2025".
fn numeric_date(line: &str, at: usize) -> Option<usize> {
    let bytes = line.as_bytes();
    let first = digits(line, at);
    let mark = *bytes.get(at + first)?;
    if !matches!(mark, b'-' | b'.' | b'/') {
        return None;
    }
    let middle = at + first + 1;
    let second = digits(line, middle);
    if bytes.get(middle + second) != Some(&mark) {
        return None;
    }
    let last = middle + second + 1;
    let third = digits(line, last);
    let day_and_month = |a: usize, n: usize, b: usize, m: usize| {
        (1..=2).contains(&n)
            && (1..=2).contains(&m)
            && (1..=31).contains(&value(line, a, n))
            && (1..=31).contains(&value(line, b, m))
    };
    let end = if is_year(line, at) && day_and_month(middle, second, last, third) {
        last + third
    } else if is_year(line, last) && day_and_month(at, first, middle, second) {
        last + 4
    } else {
        return None;
    };
    if bytes.get(end) == Some(&b'T') && digits(line, end + 1) == 2 {
        let rest = &line[end..];
        return Some(
            end + rest
                .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, ':' | '.' | '+' | '-')))
                .unwrap_or(rest.len()),
        );
    }
    Some(end)
}

/// The letters at `at`, hyphens and apostrophes inside them.
fn word(line: &str, at: usize) -> &str {
    let rest = &line[at..];
    let mut end = 0;
    for (n, c) in rest.char_indices().take(24) {
        let joins = matches!(c, '-' | '\'' | '’') && n > 0 && rest[n + c.len_utf8()..].starts_with(is_letter);
        if !is_letter(c) && !joins {
            break;
        }
        end = n + c.len_utf8();
    }
    &rest[..end]
}

/// Whether `word` is a month in full or cut short, as dates have it.
pub(super) fn is_month(word: &str) -> bool {
    look_up(word) == Some(Word::Month)
}

/// Whether `word` is a day of the week, in full or cut short.
pub(super) fn is_weekday(word: &str) -> bool {
    look_up(word) == Some(Word::Weekday)
}

/// Whether `line` ends with a month cut short, before the full stop that such a month may have.
fn is_short_month(line: &str) -> bool {
    let name = line.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let lower = name.to_lowercase();
    name.chars().count() <= 5
        && is_month(name)
        && !matches!(
            lower.as_str(),
            "may" | "june" | "july" | "march" | "april" | "марта" | "мая" | "июня" | "июля" | "траўня" | "ліпеня"
        )
}

/// Where the date in words at `at` ends, and whether it has a year: "12 мая 2026 г.", "8 December", "March 11, 2026".
pub(super) fn worded_date(line: &str, at: usize) -> Option<(usize, bool)> {
    let day = digits(line, at);
    let end = if day > 0 {
        if day > 2 || !(1..=31).contains(&value(line, at, day)) {
            return None;
        }
        let ordinal =
            ["st", "nd", "rd", "th", "-го"].iter().find(|o| line[at + day..].starts_with(**o)).map_or(0, |o| o.len());
        let month = skip_space(line, at + day + ordinal);
        let name = word(line, month);
        if !is_month(name) {
            return None;
        }
        month + name.len()
    } else {
        let name = word(line, at);
        if !is_month(name) || !name.starts_with(char::is_uppercase) {
            return None;
        }
        let mut day_at = at + name.len();
        day_at += usize::from(line.as_bytes().get(day_at) == Some(&b'.'));
        day_at = skip_space(line, day_at);
        let day = digits(line, day_at);
        if is_year(line, day_at) {
            return Some((day_at + 4, true));
        }
        if !(1..=2).contains(&day) || !(1..=31).contains(&value(line, day_at, day)) {
            return None;
        }
        day_at + day
    };
    let mut year = skip_space(line, end + usize::from(matches!(line.as_bytes().get(end), Some(b',' | b'.'))));
    if !is_year(line, year) {
        // The full stop of "8 Dec.", not that of a sentence.
        let dotted = is_short_month(&line[..end]) && line.as_bytes().get(end) == Some(&b'.');
        return Some((end + usize::from(dotted), false));
    }
    year += 4;
    let beyond = skip_space(line, year);
    for unit in ["года", "год", "году", "годзе", "г."] {
        if line[beyond..].strip_prefix(unit).is_some_and(|rest| !rest.starts_with(is_alphanumeric)) {
            return Some((beyond + unit.len(), true));
        }
    }
    Some((year, true))
}

/// Whether `word` is what counters count, by its beginning.
fn is_counted(word: &str) -> bool {
    const STEMS: &[&str] = &[
        "view",
        "comment",
        "like",
        "share",
        "repost",
        "read",
        "rating",
        "viewed",
        "просмотр",
        "коммент",
        "лайк",
        "репост",
        "перепост",
        "прочтен",
        "прочитал",
        "рейтинг",
        "прагляд",
        "камент",
        "рэпост",
        "прачыт",
        "рэйтынг",
    ];
    // The first letters of all of them.
    if !word.starts_with(|c: char| "vclsrVCLSRпклрПКЛР".contains(c)) || word.len() > 28 {
        return false;
    }
    let word = word.to_lowercase();
    STEMS.iter().any(|stem| word.starts_with(stem))
        && !matches!(
            word.as_str(),
            "readers" | "reader" | "shareholders" | "shared" | "viewers" | "likely" | "комментарием"
        )
}

fn is_currency(word: &str) -> bool {
    matches!(
        word,
        "USD"
            | "EUR"
            | "RUB"
            | "BYN"
            | "BYR"
            | "PLN"
            | "UAH"
            | "CNY"
            | "GBP"
            | "CHF"
            | "KZT"
            | "BTC"
            | "ETH"
            | "TRY"
            | "CZK"
    )
}

fn number_element(line: &str, at: usize, before: Option<Element>) -> Option<Element> {
    let element = |kind, weight, end| Some(Element { kind, weight, end });
    if let Some(end) = numeric_date(line, at) {
        return element(SkippedKind::Date, Weight::Solid, end);
    }
    if let Some(end) = time(line, at) {
        return element(SkippedKind::Date, Weight::Weak, end);
    }
    if let Some((end, year)) = worded_date(line, at) {
        return element(SkippedKind::Date, if year { Weight::Solid } else { Weight::Day }, end);
    }
    let (_, end) = number(line, at)?;
    // 480w, 1.5x of a list of image sizes
    if before.is_some_and(|b| b.kind == SkippedKind::Image) && matches!(line.as_bytes().get(end), Some(b'w' | b'x')) {
        return element(SkippedKind::Image, Weight::Weak, end + 1);
    }
    let next = skip_space(line, end);
    let name = word(line, next);
    if is_currency(name) {
        return element(SkippedKind::Counter, Weight::Solid, next + name.len());
    }
    if matches!(char_at(line, next), Some('°')) {
        let end = next + '°'.len_utf8();
        return element(
            SkippedKind::Counter,
            Weight::Solid,
            end + usize::from(matches!(line.as_bytes().get(end), Some(b'C' | b'F'))),
        );
    }
    let found = look_up(name);
    if found.is_none() && is_counted(name) {
        return element(SkippedKind::Counter, Weight::Solid, next + name.len());
    }
    // "3 min read", "4 минуты чтения", "3 hours ago"
    if found == Some(Word::Unit) {
        let dot = next + name.len() + usize::from(line.as_bytes().get(next + name.len()) == Some(&b'.'));
        let mut tail = skip_space(line, dot);
        for little in ["to ", "на ", "of "] {
            if line[tail..].starts_with(little) {
                tail += little.len();
            }
        }
        let last = word(line, tail);
        let lower = last.to_lowercase();
        let reads = ["read", "чтени", "чытанн", "прочт", "watch"].iter().any(|stem| lower.starts_with(stem));
        if reads || matches!(lower.as_str(), "ago" | "назад" | "таму") {
            let kind = if reads { SkippedKind::Counter } else { SkippedKind::Date };
            return element(kind, Weight::Solid, tail + last.len());
        }
    }
    if line[end..].starts_with('+') {
        return element(SkippedKind::Notice, Weight::Weak, end + 1);
    }
    (!name.starts_with(is_letter) || next > end).then_some(())?;
    element(SkippedKind::Counter, Weight::Weak, end)
}

/// What a word or a few of them begin: a label, a network, a rate, a weekday, a site's name.
fn word_element(line: &str, at: usize) -> Option<Element> {
    let element = |kind, weight, end| Some(Element { kind, weight, end });
    let name = word(line, at);
    let end = at + name.len();
    if is_currency(name) {
        let from = skip_space(line, end);
        let from = from + usize::from(matches!(line.as_bytes().get(from), Some(b':' | b'=')));
        return match number(line, skip_space(line, from)) {
            Some((_, end)) => element(SkippedKind::Counter, Weight::Solid, end),
            None => element(SkippedKind::Counter, Weight::Label, end),
        };
    }
    if let Some(end) = domain(line, at) {
        return element(SkippedKind::Source, Weight::Solid, end);
    }
    let (kind, weight) = match look_up(name) {
        Some(Word::Month) => {
            let (end, year) = worded_date(line, at)?;
            return element(SkippedKind::Date, if year { Weight::Solid } else { Weight::Day }, end);
        }
        Some(Word::Network) => (SkippedKind::Share, Weight::Network),
        Some(Word::DimNetwork | Word::Filler) => (SkippedKind::Share, Weight::Weak),
        Some(Word::ShareLabel) => (SkippedKind::Share, Weight::Label),
        Some(Word::Weekday | Word::DateFiller) => (SkippedKind::Date, Weight::Weak),
        Some(Word::DateLabel) => (SkippedKind::Date, Weight::Label),
        Some(Word::CounterLabel) => (SkippedKind::Counter, Weight::Label),
        Some(Word::CounterFiller | Word::Unit) => (SkippedKind::Counter, Weight::Weak),
        None if is_counted(name) => {
            let from = skip_space(line, end);
            let colon = line.as_bytes().get(from) == Some(&b':');
            let bracket = line.as_bytes().get(from) == Some(&b'(');
            let from = skip_space(line, from + usize::from(colon || bracket));
            if let Some((_, end)) = number(line, from) {
                let end = end + usize::from(bracket && line.as_bytes().get(end) == Some(&b')'));
                return element(SkippedKind::Counter, Weight::Solid, end);
            }
            let share = name.eq_ignore_ascii_case("share");
            (if share { SkippedKind::Share } else { SkippedKind::Counter }, Weight::Label)
        }
        None => return None,
    };
    element(kind, weight, end)
}

/// Where the site's name at `at` ends: "news.by", "kanal4.example", not "end.Next".
fn domain(line: &str, at: usize) -> Option<usize> {
    let rest = &line[at..];
    let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(rest.len());
    let name = rest[..end].trim_end_matches(['.', '-']);
    let (_, top) = name.rsplit_once('.')?;
    let plausible = (2..=12).contains(&top.len())
        && top.bytes().all(|b| b.is_ascii_lowercase())
        && name.len() <= 64
        && name.split('.').all(|part| part.len() > 1);
    // An address with a path says more than a name.
    (plausible && !rest[name.len()..].starts_with(['/', '@'])).then_some(at + name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(line: &str) -> Option<(SkippedKind, Weight, usize)> {
        read(line, 0, None).map(|e| (e.kind, e.weight, line.len() - e.end))
    }

    #[test]
    fn reads_dates() {
        for date in [
            "2025-12-08",
            "2025-12-08T10:00:00+03:00",
            "08.12.2025",
            "8/12/2025",
            "12 мая 2026",
            "12 мая 2026 г.",
            "March 11, 2026",
            "12 May 2026",
            "Dec. 8, 2025",
            "8 снежня 2025 года",
            "1st June 2025",
        ] {
            assert_eq!(kind(date), Some((SkippedKind::Date, Weight::Solid, 0)), "{date}");
        }
        assert_eq!(kind("8 декабря"), Some((SkippedKind::Date, Weight::Day, 0)));
        assert_eq!(kind("25 и 26 июля").map(|k| k.1), Some(Weight::Weak));
        assert_eq!(kind("May we go"), None);
    }

    #[test]
    fn reads_counters_and_rates() {
        for counter in [
            "4,812 views",
            "Views: 3 106",
            "Просмотров: 1 204",
            "7310 просмотров",
            "3.34 BYN",
            "USD 3,41",
            "$3.20",
            "3 min read",
            "Комментарии (3)",
            "+5 °C",
            "Прагляды: 12",
            "2 минуты чтения",
        ] {
            assert_eq!(kind(counter), Some((SkippedKind::Counter, Weight::Solid, 0)), "{counter}");
        }
        assert_eq!(kind("5,000 each"), Some((SkippedKind::Counter, Weight::Weak, 5)));
    }

    #[test]
    fn reads_addresses() {
        assert_eq!(kind("news.by"), Some((SkippedKind::Source, Weight::Solid, 0)));
        assert_eq!(kind("https://a.b/c.webp"), Some((SkippedKind::Image, Weight::Solid, 0)));
        assert_eq!(kind("https://t.me/abc"), Some((SkippedKind::Share, Weight::Solid, 0)));
        assert_eq!(kind("U.S. troops"), None);
    }
}

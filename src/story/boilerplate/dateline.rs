//! "HOMEL, 30 March (BelTA) –": where and when a report was filed, before its first sentence.

use super::element::{is_month, is_weekday, worded_date};
use crate::text::chars::{char_at, is_dash, is_quotation_mark, is_space, skip_space};

/// Longest dateline, in bytes.
const LONGEST: usize = 120;

/// Where the dateline at the beginning of `paragraph` ends; 0 if there is none.
///
/// A place, a date, an agency, in any order and each at most once, closed by a full stop or a dash. Two of them are
/// needed, or a place in capitals before a dash.
pub fn dateline(paragraph: &str) -> usize {
    let mut at = 0;
    let (mut place, mut date, mut agency) = (None, false, false);
    let mut capitals = false;
    loop {
        if at > LONGEST {
            return 0;
        }
        let rest = &paragraph[at..];
        if let Some((end, _)) = worded_date(paragraph, at).filter(|_| !date) {
            date = true;
            at = end;
        } else if let Some(end) = enclosed(rest).filter(|_| !agency) {
            agency = true;
            at += end;
        } else if let Some(end) = name(rest) {
            let words = rest[..end].trim();
            if is_agency(words) {
                if agency {
                    return 0;
                }
                agency = true;
            } else {
                // "Biaroza, Brest region" is two; a third is a sentence.
                let count = place.unwrap_or(0) + 1;
                if count > 2 || is_month(words) || is_weekday(words) {
                    return 0;
                }
                place = Some(count);
                capitals =
                    words.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase) && words.chars().count() > 2;
            }
            at += end;
        } else {
            return 0;
        }
        // What stands between: a comma goes on, a full stop or a dash ends or goes on.
        let parts = usize::from(place.is_some()) + usize::from(date) + usize::from(agency);
        let mark_at = skip_space(paragraph, at);
        let Some(mark) = char_at(paragraph, mark_at) else { return 0 };
        let after = mark_at + mark.len_utf8();
        // The full stop of "30 Mar."
        let dotted = date && paragraph[..at].ends_with('.') && is_dash_or_capital(paragraph, mark_at);
        if mark == ',' {
            at = skip_space(paragraph, after);
        } else if is_dash(mark) && agency && is_agency(paragraph[..at].trim_matches(['(', ')', ' ', '/'])) {
            // "(Reuters) -"
            return close(paragraph, after);
        } else if is_dash(mark) && (parts >= 2 || (place.is_some() && capitals)) && spaced(paragraph, mark_at, after) {
            let next = skip_space(paragraph, after);
            let reporter = name(&paragraph[next..]).filter(|&n| !agency && is_agency(paragraph[next..next + n].trim()));
            return match reporter {
                Some(n) => match char_at(paragraph, skip_space(paragraph, next + n)) {
                    Some(mark) if mark == '.' || is_dash(mark) => {
                        close(paragraph, skip_space(paragraph, next + n) + mark.len_utf8())
                    }
                    _ => close(paragraph, after),
                },
                None => close(paragraph, after),
            };
        } else if mark == '.' && parts >= 2 {
            let next = skip_space(paragraph, after);
            // In a line of its own.
            if date && next == paragraph.len() {
                return after;
            }
            // "Минск. 8 декабря. INTERFAX.RU -", "ВИЛЬНЮС, 8 дек – РИА Новости."
            let more = dateline_goes_on(paragraph, next);
            if more == 0 {
                return close(paragraph, after);
            }
            return more;
        } else if mark == '.' && place.is_some() && worded_date(paragraph, skip_space(paragraph, after)).is_some() {
            at = skip_space(paragraph, after);
        } else if mark == '.' && date && parts == 1 && name(&paragraph[skip_space(paragraph, after)..]).is_some() {
            // "11 марта. Минск."
            at = skip_space(paragraph, after);
        } else if matches!(mark, '(' | '/') || is_quotation_mark(mark) {
            at = mark_at;
        } else if dotted && parts >= 2 {
            return close(paragraph, at);
        } else if mark_at > at && parts >= 1 && mark.is_alphabetic() && (date || agency) {
            // "8 декабря Минск", "ВИЛЬНЮС, 8 дек РИА Новости"
            at = mark_at;
            if agency {
                return 0;
            }
        } else {
            return 0;
        }
    }
}

fn is_dash_or_capital(paragraph: &str, at: usize) -> bool {
    char_at(paragraph, at).is_some_and(|c| c.is_uppercase() || is_quotation_mark(c))
}

/// An agency after a full stop, in brackets or before a dash.
fn dateline_goes_on(paragraph: &str, at: usize) -> usize {
    let rest = &paragraph[at..];
    let Some(end) = enclosed(rest).or_else(|| name(rest).filter(|&n| agency_like(rest[..n].trim()))) else { return 0 };
    let mark_at = skip_space(paragraph, at + end);
    match char_at(paragraph, mark_at) {
        Some('.') if enclosed(rest).is_some() || is_agency(rest[..end].trim()) => close(paragraph, mark_at + 1),
        Some(mark) if is_dash(mark) && spaced(paragraph, mark_at, mark_at + mark.len_utf8()) => {
            close(paragraph, mark_at + mark.len_utf8())
        }
        _ => 0,
    }
}

/// Whether space stands on one side of the dash at least, so that it is no hyphen.
fn spaced(paragraph: &str, at: usize, after: usize) -> bool {
    paragraph[..at].ends_with(is_space) || paragraph[after..].starts_with(is_space)
}

/// The end of the dateline, where a sentence follows it.
fn close(paragraph: &str, end: usize) -> usize {
    let next = skip_space(paragraph, end);
    match char_at(paragraph, next) {
        Some(c) if c.is_uppercase() || c.is_numeric() || is_quotation_mark(c) => end,
        _ => 0,
    }
}

/// "(BelTA)", "/ТАСС/", "«Интерфакс-Запад»": how long it is.
fn enclosed(rest: &str) -> Option<usize> {
    let open = rest.chars().next()?;
    let close = match open {
        '(' => ')',
        '/' => '/',
        '«' => '»',
        '[' => ']',
        _ => return None,
    };
    let inside = &rest[open.len_utf8()..];
    let end = inside.char_indices().take(40).find(|&(_, c)| c == close)?.0;
    let words = inside[..end].trim();
    let fits = words.split(is_space).count() <= 4
        && words.starts_with(char::is_uppercase)
        && !words.ends_with(['.', '!', '?', ',']);
    fits.then_some(open.len_utf8() + end + close.len_utf8())
}

/// One to three capitalised words: how long they are.
fn name(rest: &str) -> Option<usize> {
    let mut end = 0;
    let mut at = 0;
    for _ in 0..3 {
        let word = rest[at..]
            .char_indices()
            .take(32)
            .find(|&(n, c)| !(c.is_alphanumeric() || (n > 0 && matches!(c, '-' | '‑' | '\'' | '’' | '\u{301}'))))
            .map_or(&rest[at..], |(n, _)| &rest[at..at + n]);
        let word = match rest[at + word.len()..].strip_prefix('.') {
            // INTERFAX.RU
            Some(top) if word.chars().count() > 2 => {
                let top = top.find(|c: char| !c.is_ascii_alphabetic()).map_or(top, |n| &top[..n]);
                if (2..=4).contains(&top.len()) { &rest[at..at + word.len() + 1 + top.len()] } else { word }
            }
            _ => word,
        };
        let unit = end > 0
            && matches!(
                word,
                "region" | "district" | "oblast" | "область" | "район" | "вобласць" | "раён" | "raion" | "county"
            );
        if !word.starts_with(char::is_uppercase) && !unit {
            break;
        }
        end = at + word.len();
        match rest[end..].chars().next() {
            Some(c) if is_space(c) && c != '\n' => at = end + c.len_utf8(),
            _ => break,
        }
    }
    (end > 0).then_some(end)
}

fn is_agency(words: &str) -> bool {
    matches!(
        words.to_lowercase().as_str(),
        "belta"
            | "белта"
            | "reuters"
            | "ap"
            | "afp"
            | "tass"
            | "тасс"
            | "interfax"
            | "интерфакс"
            | "рыа навіны"
            | "риа новости"
            | "ria novosti"
            | "dpa"
            | "efe"
            | "pap"
            | "bns"
            | "elta"
            | "leta"
            | "ukrinform"
            | "укринформ"
            | "xinhua"
            | "pozirk"
            | "позірк"
            | "позирк"
            | "bloomberg"
            | "cnn"
            | "upi"
            | "ansa"
            | "interfax.ru"
            | "рбк"
            | "sputnik"
            | "спутник"
            | "associated press"
            | "cnn business"
            | "bbc"
            | "unian"
            | "aci"
            | "kyodo"
            | "anadolu"
            | "interfax-west"
            | "интерфакс-запад"
            | "корр белта"
    )
}

/// Whether words after a date can name who reports: one or two of them.
fn agency_like(words: &str) -> bool {
    words.split(is_space).count() <= 2 && words.chars().count() >= 2
}

#[cfg(test)]
mod tests {
    use super::dateline;

    #[test]
    fn finds_datelines() {
        for (line, rest) in [
            ("Minsk, 24 November. The railway", "The railway"),
            ("HOMEL, 30 March (BelTA) – The water", "The water"),
            ("December 9, Pozirk. Belarus", "Belarus"),
            ("9 апреля, БелИнформ.", ""),
            ("MINSK, Dec 8 (Reuters) - Belarus", "Belarus"),
            ("MINSK, Dec. 8 (Reuters) - Belarus", "Belarus"),
            ("МИНСК, 8 декабря. /ТАСС/. Белоруссия", "Белоруссия"),
            ("8 декабря, Минск /Корр. БЕЛТА/. Президент", "Президент"),
            ("Минск. 8 декабря. INTERFAX.RU - Президент", "Президент"),
            ("ВИЛЬНЮС, 8 дек – РИА Новости. Литва", "Литва"),
            ("VILNIUS (AP) — Lithuania", "Lithuania"),
            ("VILNIUS — Lithuania", "Lithuania"),
            ("8 снежня, Позірк. Беларусь", "Беларусь"),
            ("Biaroza, Brest region, 4 February. Three", "Three"),
            ("11 марта. Минск. Совет", "Совет"),
            ("11 марта, Минск. БЕЛТА. Совет", "Совет"),
            ("(Reuters) - Belarus", "Belarus"),
            ("Minsk, 24 November 2026. The railway", "The railway"),
            ("VILNIUS, Dec 09, BNS – Lithuania", "Lithuania"),
        ] {
            assert_eq!(line[dateline(line)..].trim_start(), rest, "{line}");
        }
    }

    #[test]
    fn leaves_sentences() {
        for line in [
            "Минск — Брест: новый поезд",
            "On March 11 the Board decided.",
            "25 и 26 июля на горе прошел фестиваль.",
            "11 марта Нацбанк решил поднять ставки.",
            "March 11 was cold. Nobody came.",
            "Lithuania, Poland and Latvia agreed.",
            "President Alexander Lukashenko said so.",
            "Minsk. The city sleeps.",
            "Viktar Orbán (Fidesz) won.",
            "In Minsk, 24 November is a holiday.",
            "Thank you.",
            "Почему? Потому.",
            "24 ноября Минск принял гостей.",
            "8 December, Monday. He left.",
            "8 December. Minsk was cold. He left.",
        ] {
            assert_eq!(dateline(line), 0, "{line}");
        }
    }
}

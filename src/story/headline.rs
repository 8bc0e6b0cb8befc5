//! What is a headline or a heading, and what pages glue to it or print twice.

use super::boilerplate::is_notice;
use super::paragraph::Line;
use crate::comparison::{Role, Skipped, SkippedKind};
use crate::text::chars::{char_at, char_before, is_dash, is_extend, is_quotation_mark, is_space, skip_space};
use crate::text::{Span, sentence};

/// Longest headline and longest heading, in characters.
const LONGEST_HEADLINE: usize = 220;
const LONGEST_HEADING: usize = 120;
/// Among so many lines a headline is looked for again.
const REPEATED_WITHIN: usize = 6;

/// The role of each of `lines`. A headline loses what is glued to it and its second printing, which go to `skipped`.
pub(super) fn roles(text: &str, lines: &mut Vec<Line>, skipped: &mut Vec<Skipped>) -> Vec<Role> {
    unglue(text, lines, skipped);
    let is_story = lines.iter().skip(1).any(|l| ends_sentence(&text[l.span.range()]));
    let headline = is_story && lines.first().is_some_and(|l| is_headline(&text[l.span.range()]));
    if headline {
        skip_repeated(text, lines, skipped);
    }
    (0..lines.len())
        .map(|n| match n {
            0 if headline => Role::Headline,
            0 => Role::Body,
            _ if is_heading(text, lines, n) => Role::Subheading,
            _ => Role::Body,
        })
        .collect()
}

/// The line without the marks that close at its end.
fn inner(line: &str) -> &str {
    line.trim_end_matches(|c| is_quotation_mark(c) || matches!(c, ')' | ']') || is_extend(c))
}

fn ends_sentence(line: &str) -> bool {
    inner(line).ends_with(['.', '!', '?', '…'])
}

fn is_headline(line: &str) -> bool {
    if line.chars().take(LONGEST_HEADLINE + 1).count() > LONGEST_HEADLINE || line.starts_with(is_dash) {
        return false;
    }
    let inner = inner(line);
    if inner.ends_with([':', ';', ',']) {
        return false;
    }
    // A question can be a headline, a question at the end of several sentences is none.
    if inner.ends_with(['?', '!', '…']) {
        let mut sentences = vec![];
        sentence::split(line, Span::new(0, line.len()), &mut sentences);
        return sentences.len() < 2 || line.len() <= 80;
    }
    // "... Turns to the U.S." ends with an abbreviation; every other full stop ends a sentence.
    if inner.ends_with('.') && !inner.ends_with("..") {
        let last = inner.rsplit(is_space).next().unwrap_or("");
        return last.len() > 2
            && last[..last.len() - 1].contains('.')
            && last.chars().all(|c| c == '.' || c.is_uppercase());
    }
    true
}

fn is_heading(text: &str, lines: &[Line], n: usize) -> bool {
    let line = &text[lines[n].span.range()];
    let Some(next) = lines.get(n + 1) else { return false };
    line.chars().take(LONGEST_HEADING + 1).count() <= LONGEST_HEADING
        && line.split(is_space).count() <= 14
        && line.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && (line.contains(char::is_alphabetic) || line.len() <= 5)
        && line
            .ends_with(|c: char| c.is_alphanumeric() || is_extend(c) || matches!(c, '»' | '”' | '"' | '’' | ')' | '%'))
        && !ends_sentence(line)
        && !text[lines[n - 1].span.range()].ends_with(':')
        && ends_sentence(&text[next.span.range()])
}

/// Takes what is glued to the first line: a counter of comments, a notice that the text is for subscribers.
fn unglue(text: &str, lines: &mut [Line], skipped: &mut Vec<Skipped>) {
    let Some(first) = lines.first_mut() else { return };
    if first.span.len() > 4 * LONGEST_HEADLINE {
        return;
    }
    let start = first.span.start as usize;
    let line = &text[first.span.range()];
    // "TalksFor subscribers only", "For subscribersTalks"
    let glue = line.char_indices().zip(line.char_indices().skip(1)).find_map(|((_, a), (at, b))| {
        let glued = b.is_uppercase()
            && (a.is_lowercase() || a.is_numeric() || is_quotation_mark(a) || matches!(a, '.' | '!' | '?'));
        if !glued {
            return None;
        }
        if is_notice(&line[at..], false) {
            Some((at, true))
        } else {
            is_notice(&line[..at], false).then_some((at, false))
        }
    });
    let kind = SkippedKind::Notice;
    match glue {
        Some((at, true)) => {
            skipped.push(Skipped { span: Span::new(start + at, start + line.len()), kind });
            first.span.end = (start + at) as u32;
        }
        Some((at, false)) => {
            skipped.push(Skipped { span: Span::new(start, start + at), kind });
            first.span.start = (start + at) as u32;
        }
        None => {}
    }
    trim_notices(text, first, skipped);
    let line = &text[first.span.range()];
    let digits = line.len() - line.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &line[..line.len() - digits];
    if !(1..=4).contains(&digits)
        || rest.is_empty()
        || !is_counted(rest, &line[rest.len()..], &text[first.span.end as usize..])
    {
        return;
    }
    let at = first.span.start as usize + rest.len();
    skipped.push(Skipped { span: Span::new(at, first.span.end as usize), kind: SkippedKind::Counter });
    first.span.end = at as u32;
}

/// Takes "Subscribers only:" from the beginning, "(for subscribers)" from the end of a headline, and a padlock from either.
fn trim_notices(text: &str, line: &mut Line, skipped: &mut Vec<Skipped>) {
    let words = &text[line.span.range()];
    let start = line.span.start as usize;
    let kind = SkippedKind::Notice;
    let prefix = words.find(['.', ':', '|', '·']).map(|n| n + char_at(words, n).map_or(1, char::len_utf8));
    let before = match prefix
        .filter(|&n| n < 120 && words.len() > n + 8 && is_notice(&words[..n], words[..n].ends_with([':', '|', '·'])))
    {
        Some(end) => end,
        None if words.starts_with(['🔒', '🔐']) => '🔒'.len_utf8(),
        None => 0,
    };
    if before > 0 {
        skipped.push(Skipped { span: Span::new(start, start + before), kind });
        line.span.start = (start + skip_space(words, before)) as u32;
    }
    let words = &text[line.span.range()];
    let start = line.span.start as usize;
    let bracket = words.rfind('(').filter(|&n| n > 8 && words.ends_with(')') && is_notice(&words[n..], true));
    let after = bracket.or_else(|| words.strip_suffix(['🔒', '🔐']).map(str::len));
    if let Some(after) = after.filter(|&n| n > 0) {
        skipped.push(Skipped { span: Span::new(start + after, start + words.len()), kind });
        line.span.end = (start + words[..after].trim_end_matches(is_space).len()) as u32;
    }
}

/// Whether the digits that end a line are no part of its last word: "границу6" rather than "Су30" or "Covid19".
fn is_counted(rest: &str, digits: &str, text: &str) -> bool {
    let Some(last) = char_before(rest, rest.len()) else { return false };
    if is_quotation_mark(last) || matches!(last, '?' | '!' | '…') {
        return true;
    }
    let word = rest.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let small = word.chars().rev().take(2).filter(|c| c.is_lowercase()).count();
    if word.chars().count() < 3 || small < 2 || digits.starts_with('0') {
        return false;
    }
    let glued = format!("{word}{digits}");
    !text.contains(&glued)
}

/// Letters and digits alone, in lower case: what makes two printings of a headline the same.
fn essence(line: &str) -> String {
    line.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn skip_repeated(text: &str, lines: &mut Vec<Line>, skipped: &mut Vec<Skipped>) {
    let headline = essence(&text[lines[0].span.range()]);
    if headline.len() < 6 {
        return;
    }
    let mut n = 1;
    while n < lines.len().min(REPEATED_WITHIN) {
        let line = &text[lines[n].span.range()];
        if line.len() <= 4 * LONGEST_HEADLINE && !inner(line).ends_with('.') {
            let again = essence(line);
            // A page's title has the site's name behind the headline: "Talks Begin | News".
            let titled = again.len() >= 12
                && headline.len() - again.len().min(headline.len()) <= 40
                && headline.starts_with(&again)
                && text[lines[0].span.range()].contains(['|', '—', '–', '-']);
            if again == headline || titled {
                skipped.push(Skipped { span: lines[n].span, kind: SkippedKind::Other });
                lines.remove(n);
                continue;
            }
        }
        n += 1;
    }
}

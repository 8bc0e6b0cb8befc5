//! What a page puts around its story: recognised by general rules, a line at a time, and never lost.
//!
//! A sentence of the story that is skipped is worse than a button that is compared, so every rule asks for evidence
//! of more than one kind: what the line says, how it is written, where it stands.

mod dateline;
mod element;
mod phrase;
mod vocabulary;

pub(super) use dateline::dateline;

use super::paragraph::Line;
use crate::comparison::{Skipped, SkippedKind};
use crate::text::chars::{
    char_at, is_alphanumeric, is_dash, is_extend, is_letter, is_pictograph, is_quotation_mark, is_space,
};
use crate::text::{Language, Span, language::is_foreign_to_english};
use element::{Element, Weight};
use phrase::Class;

/// Longest line that is looked at for phrases, in characters: appeals are short.
const LONGEST_APPEAL: usize = 320;
/// Longest line that is looked at for phrases inside it.
const LONGEST_NOTICE: usize = 200;
/// So many lines from the end a line stands at the end.
const TAIL: usize = 6;
/// How much must speak for an appeal or a notice.
const ENOUGH: i32 = 5;
/// The same where the line could be the headline.
const ENOUGH_FOR_HEADLINE: i32 = 6;

/// Where a line stands.
#[derive(Clone, Copy, Default)]
struct Place {
    /// No line of the story came before.
    head: bool,
    /// Right below what is probably the headline.
    below_headline: bool,
    /// Among the last lines.
    tail: bool,
    /// Right below a line that is skipped, without an empty line between.
    below_skipped: bool,
    /// Above a line that could be the headline.
    above_title: bool,
    /// Right above another line, without an empty line between.
    above_line: bool,
}

/// Takes from `lines` what is not the story; returns the rest of them and what was taken, in order.
pub(super) fn skim(text: &str, lines: &[Line], language: Language) -> (Vec<Line>, Vec<Skipped>) {
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut skipped: Vec<Skipped> = vec![];
    let mut below_skipped = false;
    // A heading such as "Read also:" waits for its list of titles.
    let mut list = 0usize;
    let mut blank = false;
    for (index, &line) in lines.iter().enumerate() {
        blank |= line.after_blank;
        let place = Place {
            head: kept.is_empty(),
            below_headline: (1..=2).contains(&kept.len()) && kept.iter().all(|k| is_title(&text[k.span.range()])),
            tail: index + TAIL >= lines.len(),
            below_skipped: below_skipped && !line.after_blank,
            above_title: lines.get(index + 1).is_some_and(|next| {
                let next = &text[next.span.range()];
                is_title(next)
                    && !next.ends_with(['?', '!', '”', '»', '"'])
                    && next.split(is_space).take(3).count() == 3
            }),
            above_line: lines.get(index + 1).is_some_and(|next| !next.after_blank),
        };
        let words = &text[line.span.range()];
        let before = skipped.len();
        match whole(words, place) {
            Some(Verdict::Elements(parts)) => skipped.extend(parts.into_iter().map(|(start, end, kind)| {
                let (base, end) = (line.span.start as usize, words[..end].trim_end_matches(is_space).len());
                Skipped { span: Span::new(base + start, base + end), kind }
            })),
            Some(Verdict::Line(kind)) => {
                skipped.push(Skipped { span: line.span, kind });
                if kind == SkippedKind::Related && words.split(is_space).count() <= 5 {
                    list = 8;
                }
            }
            None if list > 0 && is_title(words) && (!line.after_blank || below_skipped) => {
                skipped.push(Skipped { span: line.span, kind: SkippedKind::Related });
                list -= 1;
            }
            None => {
                list = 0;
                let from =
                    if kept.len() < 3 || words.starts_with("http") { peel(words, &mut skipped, line.span) } else { 0 };
                let span = Span::new(line.span.start as usize + from, line.span.end as usize);
                kept.push(Line { span, after_blank: blank || from > 0 });
                blank = false;
            }
        }
        below_skipped = skipped.len() > before && kept.last().is_none_or(|k| k.span.end <= line.span.start);
    }
    skip_blocks(text, lines, &mut kept, &mut skipped);
    skip_other_languages(text, language, &mut kept, &mut skipped);
    skip_end(text, &mut kept, &mut skipped);
    crate::sort::by_key(&mut skipped, |s| s.span);
    (kept, skipped)
}

enum Verdict {
    /// Parts of the line, each of its own kind.
    Elements(Vec<(usize, usize, SkippedKind)>),
    Line(SkippedKind),
}

/// What the whole of `line` is, if it is not the story.
fn whole(line: &str, place: Place) -> Option<Verdict> {
    let (parts, end) = elements(line);
    // Nothing but marks and pictures.
    if !line.chars().any(is_alphanumeric) || (end == line.len() && parts.is_empty()) {
        return Some(Verdict::Line(SkippedKind::Other));
    }
    if end == line.len() && is_small_change(line, &parts, place) {
        return Some(Verdict::Elements(segments(&parts, line.len())));
    }
    // "Politics | 11 March 2026"
    if (place.head || place.below_headline) && line.len() <= 120 && ends_with_date(line) {
        return Some(Verdict::Line(SkippedKind::Date));
    }
    // "11 March 2026 | Politics"
    if end > 0
        && line.len() - end <= 40
        && parts.iter().any(|(_, e)| e.kind == SkippedKind::Date && e.weight == Weight::Solid)
        && is_section(&phrase::normalize(&line[end..]))
    {
        return Some(Verdict::Line(SkippedKind::Date));
    }
    if line.contains('°') && line.len() <= 60 && line.split(is_space).count() <= 4 && (place.head || place.tail) {
        return Some(Verdict::Line(SkippedKind::Counter));
    }
    if line.len() > 2 * LONGEST_APPEAL + 64 || line.chars().count() > LONGEST_APPEAL {
        return None;
    }
    let norm = phrase::normalize(line);
    phrase_verdict(line, &norm, place).map(Verdict::Line)
}

/// Whether a word or three and a date with its year make up the line: "Kanal 4 · 11 March 2026", "Society 11.03.2026".
fn ends_with_date(line: &str) -> bool {
    let dated = |rest: &str| {
        let (parts, end) = elements(rest);
        end == rest.len()
            && parts.first().is_some_and(|(_, e)| e.kind == SkippedKind::Date)
            && parts.iter().any(|(_, e)| e.kind == SkippedKind::Date && e.weight == Weight::Solid)
    };
    if let Some(n) = line.find(['·', '|', '•'])
        && line[..n].split_whitespace().count() <= 3
        && dated(line[n..].trim_start_matches(element::is_separator))
    {
        return true;
    }
    line.split_once(is_space).is_some_and(|(first, rest)| {
        is_section(&phrase::normalize(first)) && {
            let (parts, end) = elements(rest);
            end == rest.len() && !parts.is_empty() && parts.iter().all(|(_, e)| e.kind == SkippedKind::Date)
        }
    })
}

/// The elements at the beginning of `line`, each with its start, and where they end.
fn elements(line: &str) -> (Vec<(usize, Element)>, usize) {
    let mut parts: Vec<(usize, Element)> = vec![];
    let mut at = 0;
    loop {
        let before = parts.last().map(|&(_, e)| e);
        match element::read(line, at, before) {
            Some(element) => {
                parts.push((at, element));
                at = element.end;
            }
            None => match char_at(line, at).filter(|&c| element::is_separator(c)) {
                Some(c) => at += c.len_utf8(),
                None => return (parts, at),
            },
        }
    }
}

/// Whether a line of nothing but `parts` is not the story.
fn is_small_change(line: &str, parts: &[(usize, Element)], place: Place) -> bool {
    let count = |kind: Option<SkippedKind>, weight| {
        parts.iter().filter(|(_, e)| e.weight == weight && kind.is_none_or(|k| e.kind == k)).count()
    };
    let networks = count(None, Weight::Network);
    let weak_share = count(Some(SkippedKind::Share), Weight::Weak);
    let share_labels = count(Some(SkippedKind::Share), Weight::Label);
    let listed = !parts.iter().any(|&(at, e)| matches!(&line[at..e.end], "and" | "or" | "и" | "или" | "і" | "або"));
    count(None, Weight::Solid) > 0
        || (share_labels > 0 && networks + weak_share > 0)
        || share_labels > 1
        || (networks > 1 && listed)
        || ((place.head || place.below_headline || place.tail)
            && parts.iter().all(|(_, e)| e.kind == SkippedKind::Date || e.weight == Weight::Weak)
            && (count(None, Weight::Day) > 0 || parts.iter().any(|&(at, e)| line[at..e.end].contains(':'))))
        || (count(Some(SkippedKind::Counter), Weight::Label) > 0 && count(None, Weight::Weak) > 0)
        || (!line.chars().any(char::is_alphabetic) && (place.head || place.tail || !is_point_in_time(line)))
}

/// Whether the line is a year or a time of day: a heading in the story of a life or of a night.
fn is_point_in_time(line: &str) -> bool {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    let year = line.len() == 4 && digits == 4 && (line.starts_with("19") || line.starts_with("20"));
    year || (line.len() <= 5 && (3..=4).contains(&digits) && line.contains(':'))
}

/// The stretches of one kind that `parts` make up, with what stands between them, up to `end`.
fn segments(parts: &[(usize, Element)], end: usize) -> Vec<(usize, usize, SkippedKind)> {
    let mut out: Vec<(usize, usize, SkippedKind)> = vec![];
    let mut settled = false;
    for &(at, element) in parts {
        let weak = element.weight == Weight::Weak;
        match out.last_mut() {
            None => out.push((0, element.end, element.kind)),
            Some(last) if weak || last.2 == element.kind || !settled => {
                last.1 = element.end;
                if !weak && !settled {
                    last.2 = element.kind;
                }
            }
            Some(_) => out.push((at, element.end, element.kind)),
        }
        settled |= !weak;
    }
    // What stands between two stretches belongs to the first.
    let starts: Vec<usize> = out.iter().skip(1).map(|s| s.0).chain([end]).collect();
    for (segment, start) in out.iter_mut().zip(starts) {
        segment.1 = start;
    }
    out
}

/// Takes the page's header from the beginning of a line that goes on with the story; returns where that begins.
fn peel(line: &str, skipped: &mut Vec<Skipped>, span: Span) -> usize {
    let (parts, _) = elements(line);
    let (mut sure, mut count) = (false, 0);
    for (n, &(at, element)) in parts.iter().enumerate() {
        let text = &line[at..element.end];
        let labelled = n > 0 && parts[n - 1].1.weight == Weight::Label && parts[n - 1].1.kind == SkippedKind::Date;
        let timed =
            parts.get(n + 1).is_some_and(|(at, e)| e.kind == SkippedKind::Date && line[*at..e.end].contains(':'));
        let timed = timed
            || n > 0
                && parts[n - 1].1.kind == SkippedKind::Date
                && line[parts[n - 1].0..parts[n - 1].1.end].contains(':');
        let in_digits = text.chars().all(|c| !c.is_alphabetic() || matches!(c, 'T' | 'Z'));
        let strong = match element.kind {
            SkippedKind::Date => element.weight == Weight::Solid && (labelled || timed || in_digits),
            SkippedKind::Image => true,
            _ => sure && element.weight == Weight::Solid,
        };
        let time = sure && element.kind == SkippedKind::Date && text.contains(':');
        sure |= strong;
        if strong || time {
            count = n + 1;
        }
    }
    if count == 0 {
        return 0;
    }
    let mut end = parts[count - 1].1.end;
    while let Some(c) = char_at(line, end).filter(|&c| element::is_separator(c)) {
        end += c.len_utf8();
    }
    // A sentence begins there: not "2025-12-08 is the day".
    if !char_at(line, end).is_some_and(|c| !c.is_lowercase() && !matches!(c, '!' | '?')) {
        return 0;
    }
    let base = span.start as usize;
    for (start, end, kind) in segments(&parts[..count], parts[count - 1].1.end) {
        let end = line[..end].trim_end_matches(is_space).len();
        skipped.push(Skipped { span: Span::new(base + start, base + end), kind });
    }
    let mark = parts[count - 1].1.end;
    // Separators behind the header go with it.
    if let Some(last) = skipped.last_mut() {
        last.span.end = (base + mark + line[mark..end].trim_end_matches(is_space).len()) as u32;
    }
    end
}

/// What the phrases of a short line say it is.
fn phrase_verdict(line: &str, norm: &str, place: Place) -> Option<SkippedKind> {
    let emoji = line.chars().find(|&c| !is_space(c) && !is_extend(c)).is_some_and(is_pictograph);
    let period = norm.trim_end_matches(['"', ')', ' ']).ends_with('.') && !norm.ends_with("..");
    let letters = norm.chars().count();
    if line.starts_with('©') || norm.starts_with("(c) ") {
        let year = norm.split(|c: char| !c.is_ascii_digit()).any(|d| d.len() == 4);
        let kind = if year || norm.contains("rights") { SkippedKind::Source } else { SkippedKind::Credit };
        return (letters <= 160).then_some(kind);
    }
    if emoji && line.starts_with(['📷', '📸', '📹', '🎥', '🖼']) && letters <= 160 && !period {
        return Some(SkippedKind::Credit);
    }
    if !emoji && is_speech(norm) {
        return match norm.starts_with('-') && norm.contains("(@") {
            true => Some(SkippedKind::Other),
            false => None,
        };
    }
    if let Some((class, length)) = phrase::begins(norm)
        && let Some(kind) = label_verdict(line, norm, place, class, length, period, letters)
    {
        return Some(kind);
    }
    if (letters <= 120 && !period && is_agency_credit(norm))
        || is_caption(norm, letters)
        || (has_photo_label(norm, letters) && (!place.head || place.above_title))
    {
        return Some(SkippedKind::Credit);
    }
    if !place.head && !period && phrase::ends_with_network(norm) {
        return Some(SkippedKind::Share);
    }
    if !place.head && !period && letters <= LONGEST_NOTICE && announces_story(line, norm) {
        return Some(SkippedKind::Related);
    }
    if ((place.head || place.below_headline) && is_byline(line, norm, place)) || is_signature(line, norm) {
        return Some(SkippedKind::Source);
    }
    if is_hashtags(norm) || (place.head && (is_language_switch(line) || is_section(norm) || is_breadcrumb(norm))) {
        return Some(SkippedKind::Other);
    }
    if has_bank_details(line, norm) {
        return Some(SkippedKind::Donation);
    }
    appeal(norm, place, emoji, period, letters)
}

/// What a phrase that begins the line says of all of it.
fn label_verdict(
    line: &str,
    norm: &str,
    place: Place,
    class: Class,
    length: usize,
    period: bool,
    letters: usize,
) -> Option<SkippedKind> {
    let rest = norm[length..].trim_start();
    let colon = rest.starts_with(':');
    let alone = !rest.contains(is_letter);
    match class {
        Class::Related => (letters <= 300).then_some(SkippedKind::Related),
        Class::RelatedLabel => {
            // "Look: the bridge is closed." is a sentence, "Look: Bridge Closed" a link.
            let title = || {
                line.split_once(':').is_some_and(|(_, title)| {
                    title
                        .trim_start_matches(|c| is_space(c) || is_quotation_mark(c))
                        .starts_with(|c: char| !c.is_lowercase())
                })
            };
            let link = colon && title() && (!period || length > 12);
            ((link || alone || rest.starts_with(['-', '|'])) && letters <= 300).then_some(SkippedKind::Related)
        }
        Class::Credit => {
            let illustrative = ["illustrat", "иллюстрат", "ілюстрац"].iter().any(|w| norm.contains(w));
            (letters <= 160 && (!period || illustrative)).then_some(SkippedKind::Credit)
        }
        Class::CreditLabel => {
            // At the top it could be the headline: "Video: Bridge Falls".
            let after_colon = rest.trim_start_matches(':').split_whitespace().count();
            let sure = !place.head || place.above_title || (after_colon <= 4 && !norm.starts_with(['v', 'в']));
            let marked = (colon && sure)
                || rest.starts_with(['-', '|', '/', '©', '('])
                || (rest.starts_with(',') && ["image ", "media ", "video "].iter().any(|w| norm.starts_with(w)));
            // "Photo EPA", "Фото БЕЛТА"
            let named = !period && {
                let mut words = line.split(is_space).skip_while(|w| !w.starts_with(is_letter)).skip(1).peekable();
                words.peek().is_some()
                    && words.by_ref().take(4).all(|w| w.starts_with(char::is_uppercase))
                    && words.next().is_none()
            };
            // "Photo: Reuters. The minister ..." goes on with the story.
            let goes_on = rest.find(". ").is_some_and(|n| rest[n..].chars().count() > 60);
            // "Фото читателя", "Калаж «Кладкі»"
            let short = !norm.is_ascii() && !period && !norm.ends_with(['?', '!', ':']) && {
                let words = norm.split(' ').count();
                words <= if place.head { 3 } else { 6 }
            };
            ((marked && letters <= 200 && !goes_on) || named || alone || short).then_some(SkippedKind::Credit)
        }
        Class::SourceLabel => {
            let tags = ["tags", "topics", "теги", "тэгі"].iter().any(|t| norm.starts_with(t));
            let kind = if tags { SkippedKind::Other } else { SkippedKind::Source };
            let sentence = period && (rest.contains('"') || rest.split_whitespace().count() > 6);
            (colon && !sentence && letters <= 140).then_some(kind)
        }
        Class::Source => (letters <= 160).then_some(SkippedKind::Source),
        Class::Prompt => (rest.is_empty() || rest.starts_with(['.', '!', '?', '…'])).then_some(SkippedKind::Notice),
        Class::Alone if alone => {
            Some(if ["subscri", "members", "подпис", "падпіс"].iter().any(|w| norm.contains(w)) {
                SkippedKind::Notice
            } else if norm.starts_with("share") {
                SkippedKind::Share
            } else if ["коммент", "камент"].iter().any(|w| norm.starts_with(w)) {
                SkippedKind::Counter
            } else {
                SkippedKind::Other
            })
        }
        Class::Share | Class::Donation | Class::DonationButton if alone => {
            Some(if class == Class::Share { SkippedKind::Share } else { SkippedKind::Donation })
        }
        Class::Notice if alone => Some(SkippedKind::Notice),
        Class::ShareLine => (letters <= 200).then_some(SkippedKind::Share),
        Class::NoticeLine => (letters <= 240).then_some(SkippedKind::Notice),
        _ => None,
    }
}

/// Whether the line opens with direct speech rather than with a name in quotation marks.
fn is_speech(norm: &str) -> bool {
    if norm.starts_with('-') {
        return true;
    }
    let Some(quoted) = norm.strip_prefix('"').or_else(|| norm.strip_prefix('\'')) else { return false };
    match quoted.find(['"', '\'']) {
        Some(end) if end <= 60 => {
            quoted[..end].ends_with([',', '.', '!', '?']) || quoted[end + 1..].starts_with([',', ':'])
        }
        _ => true,
    }
}

/// Weighs what speaks for an appeal, an invitation or a notice.
fn appeal(norm: &str, place: Place, emoji: bool, period: bool, letters: usize) -> Option<SkippedKind> {
    let (mut strong, mut kind) = (0, None);
    let words = norm.split(' ').count();
    let mut hit = |found: SkippedKind| {
        strong += 1;
        kind.get_or_insert(found);
    };
    for start in phrase::starts(norm) {
        match phrase::begins(start).map(|(class, _)| class) {
            Some(Class::Donation) => hit(SkippedKind::Donation),
            Some(Class::DonationButton) if words <= 8 && !period => hit(SkippedKind::Donation),
            Some(Class::DonationButton) if emoji => hit(SkippedKind::Donation),
            Some(Class::Notice | Class::NoticeLine) => hit(SkippedKind::Notice),
            Some(Class::Share | Class::ShareLine) => hit(SkippedKind::Share),
            Some(Class::Prompt) => hit(SkippedKind::Notice),
            _ if phrase::asks_for_donation(start) => hit(SkippedKind::Donation),
            _ => {}
        }
    }
    // Searches inside the line are for those that end no sentence, or stand where pages put such things.
    let likely = letters <= LONGEST_NOTICE && (!period || emoji || place.tail || place.below_skipped || strong > 0);
    let mut hit = |found: SkippedKind| {
        strong += 1;
        kind.get_or_insert(found);
    };
    if likely
        && norm.contains(['/', '.'])
        && ["/support", "/donat", "/help", "/patron", "patreon.com", "boosty.to", "/podderzh", "/padtrym"]
            .iter()
            .any(|a| norm.contains(a))
    {
        hit(SkippedKind::Donation);
    }
    if likely
        && [
            "free articles",
            "бесплатная статья",
            "бесплатных стат",
            "бясплатны артыкул",
            "available to subscribers",
            "доступен по подписке",
            "даступны па падпісцы",
            "for subscribers",
            "free article",
            "to continue reading",
            "to keep reading",
            "только подписчик",
            "только для подписчик",
            "толькі для падпісчык",
            "толькі падпісчык",
            "leave a comment",
            "ctrl+enter",
            "ctrl + enter",
        ]
        .iter()
        .any(|n| norm.contains(n))
    {
        hit(SkippedKind::Notice);
    }
    if !place.head && !period && words <= 9 && phrase::says_unavailable(norm) {
        hit(SkippedKind::Notice);
    }
    if words <= 14 && !period && phrase::invites_to_network(norm) {
        strong += 2;
        kind.get_or_insert(SkippedKind::Share);
    }
    // "So as not to lose us, subscribe to the newsletter": the appeal need not stand first.
    let appeals = ["subscribe to", "подпишитесь на", "подписывайтесь на", "падпішыцеся на", "падпісвайцеся на"];
    if words <= 14 && !period && appeals.iter().any(|appeal| norm.contains(appeal)) {
        strong += 1;
        kind.get_or_insert(SkippedKind::Share);
    }
    if strong == 0 && !(emoji || place.tail) {
        return None;
    }
    let page = phrase::page_words(norm) as i32;
    // Words alone, without a phrase, must be many or stand behind a picture, and end no sentence.
    if strong == 0 && (period || (!emoji && page < 3)) {
        return None;
    }
    let mut score = match strong {
        0 => page,
        n => 3 + (n - 1).min(2) + page.min(2),
    };
    score += 2 * i32::from(emoji);
    score += if period { -1 } else { 1 };
    score += i32::from(place.tail);
    score += i32::from(place.below_skipped);
    score += i32::from(phrase::addresses_reader(norm));
    score -= i32::from(letters > 180);
    score += i32::from(!place.head && !period && letters <= 60);
    let could_be_headline = place.head && !emoji;
    if score < if could_be_headline { ENOUGH_FOR_HEADLINE } else { ENOUGH } {
        return None;
    }
    Some(kind.unwrap_or_else(|| {
        let has = |words: &[&str]| words.iter().any(|w| norm.contains(w));
        if has(&["donat", "patron", "донат", "патрон", "данат", "ахвяр", "пожертв"]) {
            SkippedKind::Donation
        } else if has(&["telegram", "телеграм", "тэлеграм", "viber", "youtube", "instagram", "facebook", "канал"])
        {
            SkippedKind::Share
        } else {
            SkippedKind::Notice
        }
    }))
}

const AGENCIES: &[&str] = &[
    "reuters",
    "ap",
    "afp",
    "getty images",
    "tass",
    "тасс",
    "belta",
    "белта",
    "риа новости",
    "ria novosti",
    "epa",
    "epa-efe",
    "leta",
    "bns",
    "pap",
    "shutterstock",
    "unsplash",
    "pixabay",
    "pexels",
    "sputnik",
    "спутник",
    "спутнік",
    "scanpix",
    "dpa",
    "elta",
    "xinhua",
    "интерфакс",
    "interfax",
    "depositphotos",
    "wikimedia commons",
    "wikipedia",
    "imago",
    "zuma",
    "anadolu",
    "bloomberg",
    "svaboda.org",
    "rfe/rl",
    "радыё свабода",
    "onliner.by",
    "ukrinform",
    "укринформ",
    "уніан",
    "унiан",
    "unian",
    "коммерсантъ",
    "istock",
    "alamy",
];

/// Whether a short line is a caption with the agency it came from: "Ivan Ivanov / Reuters", "BelTA archive photo".
fn is_agency_credit(norm: &str) -> bool {
    let named = |part: &str| AGENCIES.contains(&part.trim().trim_end_matches([')', ']', '.']));
    let photo = [
        "archive photo",
        "file photo",
        "stock photo",
        "архивное фото",
        "архіўнае фота",
        "иллюстративное фото",
        "ілюстрацыйнае фота",
    ];
    photo.iter().any(|p| norm.ends_with(p) || norm.trim_end_matches(')').ends_with(p))
        || ["/", "©", "(c)", "|", " via "]
            .iter()
            .any(|mark| norm.rsplit_once(mark).is_some_and(|(_, last)| named(last)))
        || norm.ends_with("getty images")
}

/// "From the archive: The Flood of 1958"
fn announces_story(line: &str, norm: &str) -> bool {
    let Some((label, _)) = norm.split_once(':') else { return false };
    let title = line.split_once(':').map_or("", |(_, title)| title);
    title
        .trim_start_matches(|c| is_space(c) || is_quotation_mark(c))
        .starts_with(|c: char| !c.is_lowercase() && !is_space(c))
        && phrase::announces_story(label)
}

/// "Main photo: ...", "Обложка, фото: ..."
fn has_photo_label(norm: &str, letters: usize) -> bool {
    let Some((label, _)) = norm.split_once(':') else { return false };
    letters <= 140
        && label.split(' ').count() <= 3
        && ["photo", "image", "picture", "фото", "фота", "иллюстрац", "ілюстрац", "снимок", "здымак"]
            .iter()
            .any(|w| label.contains(w))
}

/// Whether one short sentence and a credit make up the line: the caption of a picture.
fn is_caption(norm: &str, letters: usize) -> bool {
    if letters > 240 {
        return false;
    }
    let mut last = None;
    for start in phrase::starts(norm).skip(1) {
        if let Some((Class::CreditLabel | Class::Credit, length)) = phrase::begins(start)
            && start[length..].starts_with(':')
            && start.chars().count() <= 80
        {
            last = Some(&norm[..norm.len() - start.len()]);
            break;
        }
    }
    last.is_some_and(|before| {
        let before = before.trim_end_matches([' ', '.', '(']);
        before.chars().count() <= 160 && !before.contains(". ") && !before.contains('"')
    })
}

/// "By Jane Doe and John Smith"; below a headline also "Jane Doe" and "Jane Doe Scotland editor".
fn is_byline(line: &str, norm: &str, place: Place) -> bool {
    if line.ends_with(['.', '?', '!', ':', '…']) {
        return false;
    }
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    let little = |w: &str| matches!(w, "and" | "in" | "for" | "|" | "-" | "–" | "&" | "at");
    if let Some(names) = line.strip_prefix("By ").or_else(|| line.strip_prefix("BY ")) {
        let words = || names.split(is_space).filter(|w| !w.is_empty());
        return (2..=8).contains(&words().count()) && words().all(|w| capital(w) || little(w));
    }
    let words = || line.split(is_space).filter(|w| !w.is_empty());
    let count = words().count();
    let named = words()
        .take(2)
        .all(|w| capital(w) && w.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\'' | '.')));
    let office = [
        "editor",
        "correspondent",
        "reporter",
        "корреспондент",
        "обозреватель",
        "карэспандэнт",
        "аглядальнік",
        "журналіст",
        "журналист",
    ]
    .iter()
    .any(|o| norm.ends_with(o) || norm.contains(&format!("{o},")) || norm.contains(&format!("{o} in")));
    let plain =
        |w: &str| w.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '’' | '\'' | '.' | '«' | '»' | '"'));
    let shouted = words().all(|w| w.chars().all(|c| !c.is_lowercase()));
    // "Maria Hill, Kladka"
    let with_source = line.split_once(',').is_some_and(|(name, source)| {
        name.split(is_space).count() <= 3
            && name.split(is_space).all(|w| capital(w) && plain(w))
            && (1..=3).contains(&source.split_whitespace().count())
            && source
                .split_whitespace()
                .all(|w| w.starts_with(|c: char| c.is_uppercase() || matches!(c, '«' | '"' | '“')))
    });
    place.below_headline
        && ((count <= 3
            && (count > 1 || !place.above_line)
            && words().all(|w| (capital(w) || w.chars().all(|c| c.is_ascii_digit())) && plain(w))
            && !(shouted && count > 1))
            || with_source
            || (named && count <= 8 && office))
}

/// "(Reporting by ...; editing by ...)"
fn is_signature(line: &str, norm: &str) -> bool {
    (line.starts_with('(') || line.starts_with('['))
        && phrase::begins(norm.trim_start_matches(['(', '['])).is_some_and(|(class, _)| class == Class::Source)
}

fn is_hashtags(norm: &str) -> bool {
    // The first "#" is gone with the bullets.
    let mut words = norm.split(' ').filter(|w| !w.is_empty());
    words.next().is_some() && norm.contains('#') && words.all(|w| w.starts_with('#'))
}

fn is_section(norm: &str) -> bool {
    matches!(
        norm,
        "news"
            | "politics"
            | "world"
            | "business"
            | "economy"
            | "society"
            | "sport"
            | "sports"
            | "culture"
            | "opinion"
            | "breaking"
            | "breaking news"
            | "europe"
            | "belarus"
            | "world news"
            | "top news"
            | "latest"
            | "live"
            | "новости"
            | "политика"
            | "общество"
            | "экономика"
            | "в мире"
            | "мир"
            | "спорт"
            | "культура"
            | "происшествия"
            | "главное"
            | "беларусь"
            | "срочно"
            | "мнение"
            | "мнения"
            | "власть"
            | "деньги"
            | "главная"
            | "в стране"
            | "навіны"
            | "палітыка"
            | "грамадства"
            | "эканоміка"
            | "у свеце"
            | "свет"
            | "галоўнае"
            | "здарэнні"
            | "меркаванне"
            | "меркаванні"
            | "улада"
            | "грошы"
            | "культура "
            | "галоўная"
            | "тэрмінова"
    )
}

/// "RU BY EN"
fn is_language_switch(line: &str) -> bool {
    let tag = |w: &str| {
        matches!(
            w,
            "RU" | "BY" | "BE" | "EN" | "UA" | "UK" | "PL" | "LT" | "DE" | "РУ" | "БЕЛ" | "РУС" | "БЕ" | "|" | "/"
        )
    };
    line.split(is_space).count() > 1 && line.split(is_space).all(tag)
}

/// "Home > News > Politics"
fn is_breadcrumb(norm: &str) -> bool {
    let parts: Vec<&str> = norm.split(['>', '/', '›', '→', '|']).map(str::trim).collect();
    parts.len() >= 2
        && parts.iter().all(|p| !p.is_empty() && p.split(' ').count() <= 3)
        && matches!(parts[0], "home" | "main" | "news" | "главная" | "новости" | "галоўная" | "навіны")
}

/// An account number, a crypto address or the like, named as one.
fn has_bank_details(line: &str, norm: &str) -> bool {
    if line.bytes().filter(u8::is_ascii_digit).count() < 8 {
        return false;
    }
    let mut label = false;
    for word in norm.split(|c: char| is_space(c) || c == ':') {
        label |= matches!(
            word,
            "iban"
                | "swift"
                | "bic"
                | "btc"
                | "eth"
                | "usdt"
                | "trc20"
                | "paypal"
                | "bitcoin"
                | "ethereum"
                | "р/с"
                | "р/р"
                | "унп"
                | "бик"
                | "инн"
                | "ерип"
                | "ерып"
                | "карта"
                | "карты"
                | "картка"
                | "monero"
                | "xmr"
                | "ton"
                | "ltc"
                | "счет"
                | "рахунак"
                | "реквизиты"
                | "рэквізіты"
                | "donations"
        );
    }
    label
        && line.split(is_space).any(|word| {
            let word = word.trim_matches([',', '.', ';']);
            word.len() >= 14
                && word.bytes().all(|b| b.is_ascii_alphanumeric())
                && word.bytes().any(|b| b.is_ascii_digit())
        })
        || (label && line.bytes().filter(u8::is_ascii_digit).count() >= 12 && line.split(is_space).count() <= 12)
}

/// Whether a line could be the title of another story: short, with nothing that ends a sentence at its end.
fn is_title(line: &str) -> bool {
    line.len() <= 320 && line.chars().count() <= 160 && !line.ends_with(['.', ':', ';', ',', '…'])
}

/// Skips what stands in one block with skipped lines and is no sentence: the rest of a promotion or a list.
///
/// Only below the beginning of the story, and only where empty lines separate the page's paragraphs.
fn skip_blocks(text: &str, lines: &[Line], kept: &mut Vec<Line>, skipped: &mut Vec<Skipped>) {
    let Some(first) = kept.first().map(|k| k.span.start) else { return };
    let blanks = lines.iter().filter(|l| l.after_blank).count();
    if blanks < 3 || blanks * 3 < lines.len() {
        return;
    }
    let mut gone: Vec<Span> = vec![];
    for block in lines.chunk_by(|_, b| !b.after_blank) {
        if block.len() < 2 || block[0].span.start <= first {
            continue;
        }
        // What is left of a line: its header may be gone.
        let left_of = |line: &Line| kept.binary_search_by_key(&line.span.end, |k| k.span.end).ok().map(|n| kept[n]);
        let kept_lines = block.iter().filter_map(left_of);
        let left = kept_lines.clone().count();
        let heading = |l: Line| {
            let words = &text[l.span.range()];
            words.chars().take(121).count() <= 120
                && !words.ends_with(['.', '!', '?', '…', ':', ';', ',', '”', '»', '"', '’'])
        };
        if left > 0 && left < block.len() && kept_lines.clone().all(heading) {
            gone.extend(kept_lines.map(|l| l.span));
        }
    }
    if gone.is_empty() {
        return;
    }
    kept.retain(|k| gone.binary_search_by_key(&k.span.end, |g| g.end).is_err());
    skipped.extend(gone.into_iter().map(|span| Skipped { span, kind: SkippedKind::Other }));
}

/// Skips paragraphs in another language than nearly all of the text: embedded posts, captions of pictures.
fn skip_other_languages(text: &str, language: Language, kept: &mut Vec<Line>, skipped: &mut Vec<Skipped>) {
    skip_other_scripts(text, kept, skipped);
    if kept.len() < 4 || language != Language::English {
        return;
    }
    kept.retain(|line| {
        let words = &text[line.span.range()];
        let foreign = words.len() <= 1_000 && is_foreign_to_english(words) && !is_speech(&phrase::normalize(words));
        if foreign {
            skipped.push(Skipped { span: line.span, kind: SkippedKind::Other });
        }
        !foreign
    });
}

/// Skips paragraphs in another script than nearly all of the text.
fn skip_other_scripts(text: &str, kept: &mut Vec<Line>, skipped: &mut Vec<Skipped>) {
    let letters = |line: &Line| {
        text[line.span.range()].chars().fold((0usize, 0usize), |(latin, cyrillic), c| match c {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => (latin + 1, cyrillic),
            '\u{400}'..='\u{52f}' => (latin, cyrillic + 1),
            _ => (latin, cyrillic),
        })
    };
    let counts: Vec<(usize, usize)> = kept.iter().map(letters).collect();
    let (latin, cyrillic) = counts.iter().fold((0, 0), |sum, c| (sum.0 + c.0, sum.1 + c.1));
    let (least, most) = (latin.min(cyrillic), latin.max(cyrillic));
    if least == 0 || least * 4 > most {
        return;
    }
    let foreign = |&(l, c): &(usize, usize)| {
        let (own, other) = if latin > cyrillic { (l, c) } else { (c, l) };
        other >= 12 && own * 9 <= other
    };
    let mut counts = counts.iter();
    kept.retain(|line| {
        let speech = is_speech(&phrase::normalize(&text[line.span.range()]));
        let out = counts.next().is_some_and(foreign) && !speech;
        if out {
            skipped.push(Skipped { span: line.span, kind: SkippedKind::Other });
        }
        !out
    });
}

/// Skips buttons, names and titles at the end: short lines that end no sentence, below a story whose paragraphs all do.
fn skip_end(text: &str, kept: &mut Vec<Line>, skipped: &mut Vec<Skipped>) {
    let words = |line: &Line| &text[line.span.range()];
    let ends_sentence = |line: &Line| {
        words(line).trim_end_matches(['”', '»', '"', '“', '’', '\'', ')', ']']).ends_with(['.', '!', '?', '…'])
    };
    let Some(last) = kept.iter().rposition(ends_sentence) else { return };
    let below_skipped = skipped.iter().any(|s| s.span.start > kept[last].span.start);
    let longest = if below_skipped { 160 } else { 90 };
    let is_loose = |line: &Line| {
        let words = words(line);
        is_title(words)
            && words.chars().take(longest + 1).count() <= longest
            && words.starts_with(|c: char| !c.is_lowercase() && !is_dash(c) && !is_quotation_mark(c) && c != '•')
    };
    let sentences = kept[..=last].iter().filter(|l| ends_sentence(l)).count();
    if sentences < 3 || sentences * 4 < (last + 1) * 3 - 3 || !kept[last + 1..].iter().all(is_loose) {
        return;
    }
    for line in kept.drain(last + 1..) {
        skipped.push(Skipped { span: line.span, kind: SkippedKind::Other });
    }
}

/// Where the sentences at the end of a paragraph are an appeal, a credit or a link of the page, as many of `sentences`
/// are left as belong to the story.
pub(super) fn trim_paragraph(text: &str, sentences: &mut Vec<Span>, last: bool, skipped: &mut Vec<Skipped>) {
    // "... he said. Read also: Another Story"
    let related = sentences.iter().skip(1).position(|s| {
        let head = &text[s.range()];
        head.starts_with(char::is_uppercase)
            && phrase::begins(&phrase::normalize(head.get(..floor(head, 64)).unwrap_or(head)))
                .is_some_and(|(c, n)| c == Class::Related && head.chars().skip(n).take(4).any(|c| c == ':'))
    });
    if let Some(n) = related {
        let end = sentences[sentences.len() - 1].end as usize;
        let start = sentences[n + 1].start as usize;
        if end - start <= 320 {
            sentences.truncate(n + 1);
            skipped.push(Skipped { span: Span::new(start, end), kind: SkippedKind::Related });
        }
    }
    // "Photo: Reuters. The minister ..."
    if sentences.len() > 1 && sentences[0].len() <= 160 {
        let norm = phrase::normalize(&text[sentences[0].range()]);
        if matches!(phrase::begins(&norm), Some((Class::CreditLabel, n)) if norm[n..].starts_with(':'))
            && norm.chars().count() <= 80
        {
            skipped.push(Skipped { span: sentences.remove(0), kind: SkippedKind::Credit });
        }
    }
    while sentences.len() > 1 {
        let span = sentences[sentences.len() - 1];
        let words = &text[span.range()];
        if words.len() > 240 {
            break;
        }
        let place = Place { tail: last, ..Place::default() };
        let (parts, end) = elements(words);
        let kind = if end == words.len()
            && parts.iter().any(|(_, e)| e.weight == Weight::Solid || e.weight == Weight::Label)
        {
            is_small_change(words, &parts, Place::default()).then(|| parts[0].1.kind)
        } else {
            let norm = phrase::normalize(words);
            match phrase::begins(&norm) {
                Some((Class::CreditLabel | Class::Related, n)) if norm[n..].starts_with(':') => {
                    phrase_verdict(words, &norm, place)
                }
                Some((Class::Share | Class::Donation | Class::Notice, _))
                    if last && words.starts_with(char::is_uppercase) =>
                {
                    phrase_verdict(words, &norm, place)
                }
                _ => None,
            }
        };
        let Some(kind) = kind else { break };
        // One short sentence and a credit: the caption of a picture.
        if kind == SkippedKind::Credit && sentences.len() == 2 && text[sentences[0].range()].chars().count() <= 160 {
            skipped.push(Skipped { span: Span { start: sentences[0].start, end: span.end }, kind });
            sentences.clear();
            return;
        }
        sentences.pop();
        skipped.push(Skipped { span, kind });
    }
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&n| text.is_char_boundary(n)).unwrap_or(0)
}

/// Whether `words` alone are a notice that the text is for those who pay; with `whole` only where a phrase is all of them.
pub(super) fn is_notice(words: &str, whole: bool) -> bool {
    let norm = phrase::normalize(words);
    let norm = norm.trim_matches(|c: char| !c.is_alphanumeric());
    let Some((class, length)) = phrase::begins(norm) else { return false };
    let paid = |words: &[&str]| words.iter().any(|w| norm.contains(w));
    match class {
        Class::Notice | Class::NoticeLine if whole => false,
        Class::Alone => norm.len() == length && paid(&["subscri", "members", "paid", "платны", "подпис", "падпіс"]),
        Class::Notice | Class::NoticeLine => {
            norm.split(' ').count() <= 16
                && paid(&[
                    "subscri",
                    "article",
                    "read",
                    "log in",
                    "sign in",
                    "подпис",
                    "падпіс",
                    "читать",
                    "чытаць",
                    "статья",
                    "артыкул",
                ])
        }
        _ => false,
    }
}

//! Where sentences end.
//!
//! After the sentence boundaries of Unicode Standard Annex #29 (a terminator, what closes after it, space, and no lower
//! case next), with what news needs beyond it: abbreviations and initials, attributions after quoted questions, notes in
//! brackets, full stops that a careless paste glued to the next sentence. The rules replace those of the annex nearly
//! everywhere, so they are written out here rather than laid over a library's.
//!
//! Every sentence of quoted speech ends for itself; the attribution stays with the sentence before it: `“Three! Why?” he
//! asked.` is two sentences, and so is `«Да, — сказал он. — Нет».`, whose second begins with the dash.

use super::Span;
use super::abbreviation::{
    Abbreviation, continues_time, dotted_ends, dotted_follows, leaves_pronoun_last, lookup, says, starts_sentence,
    takes_letter,
};
use super::chars::{char_at, char_before, is_apostrophe, is_dash, is_extend, is_quotation_mark, is_space, skip_space};

/// Longest note in brackets that is kept in one sentence whatever stands in it, in bytes.
const LONGEST_NOTE: usize = 600;
/// How far back or ahead a word is looked at, in bytes: longer ones are no abbreviations.
const LONGEST_WORD: usize = 48;
/// A sentence of so many words may end with an abbreviation such as "млн." before a capital.
const LONG_ENOUGH: usize = 6;

/// Appends the sentences of `text[span]`, in order: together all that is not space. Linear time.
///
/// ```
/// use story_compare::text::{Span, sentence};
/// let text = "G. Hill (the owner – Ed.) left at 6.30 a.m. “Why? Who knows?” asked I. B. Smith.";
/// let mut sentences = vec![];
/// sentence::split(text, Span::new(0, text.len()), &mut sentences);
/// let sentences: Vec<&str> = sentences.iter().map(|s| &text[s.range()]).collect();
/// assert_eq!(sentences, [
///     "G. Hill (the owner – Ed.) left at 6.30 a.m.",
///     "“Why?",
///     "Who knows?” asked I. B. Smith.",
/// ]);
/// ```
pub fn split(text: &str, span: Span, out: &mut Vec<Span>) {
    let part = &text[span.range()];
    let base = span.start as usize;
    let notes = notes(part);
    let mut notes = notes.iter().copied().peekable();
    let mut start = skip_space(part, 0);
    let mut at = start;
    let mut has_letter = false;
    let bytes = part.as_bytes();
    while at < bytes.len() {
        // Letters and spaces, quickly: most of any text.
        match bytes[at] {
            b'a'..=b'z' | b'A'..=b'Z' => {
                has_letter = true;
                at += 1;
                continue;
            }
            0xd0 | 0xd1 => {
                has_letter = true;
                at += 2;
                continue;
            }
            b' ' | b',' => {
                at += 1;
                continue;
            }
            _ => {}
        }
        let Some(c) = char_at(part, at) else { break };
        let stop = if is_terminator(c) {
            Stop::read(part, at)
        } else {
            while notes.next_if(|&(open, _)| open < at).is_some() {}
            match notes.next_if(|&(open, _)| open == at) {
                // A sentence of its own in brackets ends with them.
                Some((open, close)) if open == start && is_ended_note(part, close) => {
                    has_letter = true;
                    Stop { dot: None, kind: Kind::Dot, closed: false, wide: false, end: close }
                }
                Some((_, close)) => {
                    has_letter = true;
                    at = close;
                    continue;
                }
                None => {
                    has_letter |= c.is_alphabetic();
                    at += c.len_utf8();
                    continue;
                }
            }
        };
        at = stop.end;
        if !has_letter {
            continue;
        }
        if let Some((end, next)) = boundary(part, start, &stop) {
            out.push(Span::new(base + start, base + end));
            start = next;
            at = next;
            has_letter = false;
        }
    }
    let end = part.trim_end_matches(is_space).len();
    if start < end {
        out.push(Span::new(base + start, base + end));
    }
}

/// Whether `c` ends a sentence: the terminators of UAX #29 that living scripts use, and the ellipsis.
pub fn is_terminator(c: char) -> bool {
    match c {
        '.' | '!' | '?' => true,
        _ if c.is_ascii() => false,
        _ => matches!(
            c,
            '…' | '‥'
                | '‼'
                | '‽'
                | '⁇'
                | '⁈'
                | '⁉'
                | '⸮'
                | '。'
                | '．'
                | '！'
                | '？'
                | '｡'
                | '։'
                | '؟'
                | '؞'
                | '۔'
                | '।'
                | '॥'
                | '။'
                | '។'
                | '៕'
                | '።'
                | '፧'
                | '፨'
                | '᠃'
                | '᠉'
                | '꓿'
                | '꘎'
                | '꘏'
                | '꩝'
                | '꩞'
                | '꩟'
                | '꫰'
                | '꯫'
        ),
    }
}

/// Whether `word`, in lower case, is a verb of saying as English attributions have it ("said", "asked").
pub fn is_speech_verb(word: &str) -> bool {
    says(word)
}

/// What kind of terminator ended a run of them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// One full stop.
    Dot,
    /// Several, or the ellipsis.
    Ellipsis,
    /// A question or exclamation mark, alone or among others.
    Strong,
}

/// A run of terminators with the marks that close after it.
struct Stop {
    /// Where the full stop stands, if the last run is one with nothing closed after it.
    dot: Option<usize>,
    kind: Kind,
    /// A quotation closes after it.
    closed: bool,
    /// It needs no space after it.
    wide: bool,
    end: usize,
}

impl Stop {
    fn read(part: &str, at: usize) -> Stop {
        let mut stop = Stop { dot: None, kind: Kind::Dot, closed: false, wide: false, end: at };
        loop {
            let run = stop.end;
            let (mut dots, mut strong, mut ellipsis) = (0usize, false, false);
            while let Some(c) =
                char_at(part, stop.end).filter(|&c| is_terminator(c) || (stop.end > run && is_extend(c)))
            {
                match c {
                    '.' => dots += 1,
                    '…' | '‥' => ellipsis = true,
                    _ if is_extend(c) => {}
                    _ => {
                        strong = true;
                        stop.wide |= matches!(c, '。' | '！' | '？' | '｡' | '．');
                    }
                }
                stop.end += c.len_utf8();
            }
            if stop.end == run {
                return stop;
            }
            (stop.kind, stop.dot) = match (strong, ellipsis || dots > 1) {
                (true, _) => (Kind::Strong, None),
                (_, true) => (Kind::Ellipsis, None),
                _ => (Kind::Dot, Some(run)),
            };
            stop.closed = false;
            let closers = stop.end;
            while let Some(c) = char_at(part, stop.end).filter(|&c| closes(part, stop.end, c)) {
                stop.closed |= is_quotation_mark(c);
                stop.end += c.len_utf8();
            }
            if stop.end == closers {
                return stop;
            }
            stop.dot = None;
        }
    }
}

/// Whether the mark `c` at `at`, right after a terminator, closes what the sentence opened.
fn closes(part: &str, at: usize, c: char) -> bool {
    match c {
        '”' | '»' | '’' | '›' | ')' | ']' | '}' | '"' | '\'' | '」' | '』' | '）' => true,
        // Closing in some typographies („…“, »…«), opening in others.
        '“' | '‘' | '‟' | '«' | '‹' => char_at(part, at + c.len_utf8())
            .is_none_or(|next| !next.is_alphanumeric() && !is_quotation_mark(next) || next == '”'),
        _ => false,
    }
}

/// The outermost pairs of round and square brackets short enough for a note, in order.
fn notes(part: &str) -> Vec<(usize, usize)> {
    let mut open: Vec<(usize, u8)> = vec![];
    let mut pairs: Vec<(usize, usize)> = vec![];
    for (at, b) in part.bytes().enumerate() {
        match b {
            b'(' | b'[' => open.push((at, if b == b'(' { b')' } else { b']' })),
            b')' | b']' if open.last().is_some_and(|&(_, close)| close == b) => {
                let Some((from, _)) = open.pop() else { continue };
                if at + 1 - from <= LONGEST_NOTE {
                    while pairs.last().is_some_and(|&(inner, _)| inner > from) {
                        pairs.pop();
                    }
                    pairs.push((from, at + 1));
                }
            }
            _ => {}
        }
    }
    pairs
}

/// Whether the last thing inside the bracket that closes before `close` is a terminator, and not that of an
/// abbreviation such as "Ed."
fn is_ended_note(part: &str, close: usize) -> bool {
    let inside = part[..close - 1].trim_end_matches(is_space);
    inside.ends_with(is_terminator)
}

/// What stands after a terminator and its space.
struct Next {
    kind: NextKind,
    /// Where its first letter or digit stands.
    at: usize,
    dash: bool,
    quote: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum NextKind {
    Lower,
    Upper,
    Digit,
    /// A letter without case.
    Uncased,
    /// A comma or the like, another terminator, or nothing: the sentence goes on.
    Continues,
}

impl Next {
    fn read(part: &str, from: usize) -> Next {
        let mut next = Next { kind: NextKind::Continues, at: from, dash: false, quote: false };
        for _ in 0..16 {
            let Some(c) = char_at(part, next.at) else { return next };
            let after = next.at + c.len_utf8();
            if c.is_alphabetic() {
                next.kind = if c.is_lowercase() {
                    // iPhone, eBay
                    if char_at(part, after).is_some_and(char::is_uppercase) { NextKind::Upper } else { NextKind::Lower }
                } else if c.is_uppercase() {
                    NextKind::Upper
                } else {
                    NextKind::Uncased
                };
                return next;
            }
            if c.is_numeric() {
                next.kind = NextKind::Digit;
                return next;
            }
            if is_space(c) {
                next.at = skip_space(part, next.at);
                continue;
            }
            if is_terminator(c) || matches!(c, ',' | ';' | ':') {
                return next;
            }
            next.dash |= is_dash(c);
            next.quote |= is_quotation_mark(c);
            next.at = after;
        }
        // Only marks: a row of pictures or dots. It begins something new.
        next.kind = NextKind::Uncased;
        next
    }
}

/// Where the sentence that began at `start` ends, if it does at `stop`, and where the next one begins.
fn boundary(part: &str, start: usize, stop: &Stop) -> Option<(usize, usize)> {
    let mut end = stop.end;
    let mut after = skip_space(part, end);
    let mut closed = stop.closed;
    let first = char_at(part, after)?;
    if after == end && !stop.wide && !is_dash(first) {
        return glued(part, start, stop).then_some((end, end));
    }
    // A closing mark that strayed behind the space.
    if matches!(first, '”' | '»' | '›') {
        let beyond = after + first.len_utf8();
        if char_at(part, beyond).is_none_or(is_space) {
            closed = true;
            end = beyond;
            after = skip_space(part, beyond);
        }
    }
    let next = Next::read(part, after);
    let ends = match (next.kind, stop.kind) {
        (NextKind::Continues, _) => false,
        (NextKind::Uncased, _) => true,
        (NextKind::Lower, _) if next.dash || !next.quote => false,
        (NextKind::Lower, Kind::Dot) => {
            let word = stop.dot.map_or("", |dot| word_before(part, start, dot));
            word.chars().count() >= 5 && lookup(word).is_none()
        }
        (NextKind::Lower, _) => !closed,
        (NextKind::Upper, Kind::Strong) => !(closed && !next.dash && is_attribution(&part[next.at..])),
        (_, Kind::Strong | Kind::Ellipsis) => true,
        (_, Kind::Dot) => closed || stop.dot.is_none_or(|dot| dot_ends(part, start, dot, &next)),
    };
    ends.then_some((end, after))
}

/// Whether the next sentence follows `stop` without space, as in a careless paste: "границу.Вчера".
fn glued(part: &str, start: usize, stop: &Stop) -> bool {
    let Some(first) = char_at(part, stop.end) else { return false };
    let opens = matches!(first, '“' | '«' | '„');
    let capital = if opens { stop.end + first.len_utf8() } else { stop.end };
    let Some(upper) = char_at(part, capital).filter(|c| c.is_uppercase()) else { return false };
    if !char_at(part, capital + upper.len_utf8()).is_some_and(|c| c.is_lowercase() || is_space(c)) {
        return false;
    }
    if stop.kind == Kind::Ellipsis {
        return false;
    }
    if stop.closed || opens {
        return true;
    }
    // Names with a dot inside ("Tut.By") and addresses are no two sentences.
    let mark = part[..stop.end].trim_end_matches(is_terminator).len();
    let word = word_before(part, start, mark);
    let lower = word.chars().count() >= 2 && word.chars().all(|c| c.is_lowercase() || is_extend(c));
    let before = char_before(part, mark - word.len());
    lower
        && before.is_none_or(|c| is_space(c) || is_quotation_mark(c) || is_dash(c) || c == '(')
        && part[stop.end..].chars().take(24).take_while(|&c| !is_space(c)).all(|c| !matches!(c, '/' | '@' | '_' | '='))
}

/// The word that ends at `end`, not before `start`: letters, with dots and hyphens between them. Nothing if it is
/// longer than any abbreviation.
fn word_before(part: &str, start: usize, end: usize) -> &str {
    let mut at = end;
    while let Some(c) = char_before(part, at).filter(|_| at > start) {
        let before = at - c.len_utf8();
        let inside = c.is_alphabetic()
            || is_extend(c)
            || (at < end
                && (c == '.' || c == '-' || is_apostrophe(c))
                && before > start
                && char_before(part, before).is_some_and(char::is_alphabetic));
        if !inside {
            break;
        }
        at = before;
        if end - at > LONGEST_WORD {
            return "";
        }
    }
    &part[at..end]
}

/// The word that begins at `at`, cut at the length of the longest that matter.
fn word_at(part: &str, at: usize) -> &str {
    let rest = &part[at..];
    let end = rest
        .char_indices()
        .take(LONGEST_WORD)
        .find(|&(_, c)| !(c.is_alphabetic() || is_extend(c) || is_apostrophe(c)))
        .map_or(rest.len().min(LONGEST_WORD), |(end, _)| end);
    rest.get(..end).unwrap_or("")
}

/// Joins what was divided behind an ordinal, "am 31. | Dezember", as many languages write them: German, Czech, Finnish,
/// Serbian. English, Russian and Belarusian do not.
///
/// ```
/// use story_compare::text::{Span, sentence};
/// let text = "Er kam am 9. Mai. Dann ging er.";
/// let mut sentences = vec![];
/// sentence::split(text, Span::new(0, text.len()), &mut sentences);
/// sentence::join_ordinals(text, &mut sentences);
/// assert_eq!(sentences.len(), 2);
/// ```
pub fn join_ordinals(text: &str, sentences: &mut Vec<Span>) {
    sentences.dedup_by(|next, kept| {
        let ordinal = text[kept.range()].strip_suffix('.').is_some_and(|before| {
            let digits = before.bytes().rev().take_while(u8::is_ascii_digit).count();
            // More digits are a year; behind a comma or another sign, a fraction or a time.
            let word = before[..before.len() - digits].chars().next_back().is_none_or(is_space);
            (1..=2).contains(&digits) && word
        });
        let goes_on = ordinal && text[next.range()].starts_with(char::is_alphabetic);
        if goes_on {
            kept.end = next.end;
        }
        goes_on
    });
}

/// Whether the full stop at `dot` ends the sentence that began at `start`, when a capital or a digit comes `next`.
fn dot_ends(part: &str, start: usize, dot: usize, next: &Next) -> bool {
    let word = word_before(part, start, dot);
    if word.is_empty() {
        return true;
    }
    let digit = next.kind == NextKind::Digit;
    let next_word = if digit { "" } else { word_at(part, next.at) };
    let next_dotted = part.as_bytes().get(next.at + next_word.len()) == Some(&b'.');
    let initial = next_dotted && next_word.chars().count() == 1;
    let opens = !digit && !initial && starts_sentence(next_word);
    let may_end =
        || opens || part[start..dot].split(is_space).filter(|w| !w.is_empty()).take(LONG_ENOUGH).count() == LONG_ENOUGH;
    let before_word = part[start..dot - word.len()].trim_end_matches(is_space);

    if word.contains('.') {
        let letters: String = word.chars().filter(|&c| c != '.').flat_map(char::to_lowercase).collect();
        return match letters.as_str() {
            "am" | "pm" => !digit && !continues_time(next_word),
            _ if dotted_ends(&letters) => !digit,
            _ if dotted_follows(&letters) => false,
            "нэ" => may_end(),
            _ => opens,
        };
    }
    let mut letters = word.chars().filter(|&c| !is_extend(c));
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        let prior = word_before(before_word, start.min(before_word.len()), before_word.len());
        let prior_dotted = before_word.strip_suffix('.').map(|b| word_before(b, start.min(b.len()), b.len()));
        if letter.is_uppercase() {
            return digit || opens || takes_letter(prior) || (word == "I" && leaves_pronoun_last(prior));
        }
        if matches!(prior_dotted, Some("т")) && matches!(letter, 'д' | 'п')
            || matches!(prior_dotted, Some("г")) && letter == 'д'
        {
            return true;
        }
        if before_word.ends_with(|c: char| c.is_numeric())
            || matches!(prior_dotted, Some("кв" | "куб" | "sq" | "cu" | "н"))
        {
            return may_end();
        }
        return opens;
    }
    match lookup(word) {
        Some(Abbreviation::Title) => false,
        Some(Abbreviation::Follow) => opens,
        Some(Abbreviation::Number) => !digit && !is_roman(next_word),
        Some(Abbreviation::MayEnd) => may_end(),
        // "Zh. Sharyfau": two letters for a sound.
        None if word.chars().count() == 2 && !has_vowel(word) && letter_case(word) => opens,
        // Short and without a vowel: an abbreviation that no table has.
        None if word.chars().count() <= 4 && !has_vowel(word) && word.chars().skip(1).all(char::is_lowercase) => {
            may_end()
        }
        None => true,
    }
}

/// Whether `word` is a capital and a small letter.
fn letter_case(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C'))
}

fn has_vowel(word: &str) -> bool {
    word.chars().flat_map(char::to_lowercase).any(|c| {
        if c.is_ascii() {
            matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
        } else {
            // Letters with accents are vowels more often than not; consonants of Cyrillic are none.
            !matches!(
                c,
                'б' | 'в'
                    | 'г'
                    | 'ґ'
                    | 'д'
                    | 'ж'
                    | 'з'
                    | 'й'
                    | 'к'
                    | 'л'
                    | 'м'
                    | 'н'
                    | 'п'
                    | 'р'
                    | 'с'
                    | 'т'
                    | 'ф'
                    | 'х'
                    | 'ц'
                    | 'ч'
                    | 'ш'
                    | 'щ'
                    | 'ь'
                    | 'ъ'
                    | 'ў'
            )
        }
    })
}

/// Whether `rest` opens with an English attribution that belongs to the quoted question before it: a name, a verb of
/// saying and little more ("Kalinouski asked the court.").
fn is_attribution(rest: &str) -> bool {
    let end =
        rest.char_indices().take(160).find(|&(_, c)| is_terminator(c) || matches!(c, '"' | '“' | '«' | ':' | '\n'));
    let Some((end, stop)) = end else { return false };
    if !is_terminator(stop) {
        return false;
    }
    let words = || rest[..end].split(is_space).map(|w| w.trim_matches(',')).filter(|w| !w.is_empty());
    let Some(verb) = words().take(9).position(says) else { return false };
    let mut after = words().skip(verb + 1);
    if verb == 0 || after.clone().count() > 7 {
        return false;
    }
    let asks = words().nth(verb).is_some_and(|v| matches!(v, "asked" | "told" | "asks"));
    match after.next() {
        None => true,
        Some(
            "that" | "if" | "whether" | "why" | "how" | "what" | "he" | "she" | "it" | "they" | "there" | "we" | "no",
        ) => false,
        Some("the" | "a" | "an" | "his" | "her" | "their") => asks,
        Some(word) => asks || !word.starts_with(char::is_uppercase),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sentences(text: &str) -> Vec<&str> {
        let mut out = vec![];
        split(text, Span::new(0, text.len()), &mut out);
        out.iter().map(|s| &text[s.range()]).collect()
    }

    /// The text with a bar between sentences, so that a case reads as a line.
    fn barred(text: &str) -> String {
        sentences(text).join("|")
    }

    /// Says that `cases`, with their bars taken out, split at the bars.
    fn splits(cases: &[&str]) {
        for case in cases {
            let text = case.replace('|', " ");
            assert_eq!(barred(&text), *case);
        }
    }

    #[test]
    fn quoted_speech() {
        splits(
            &[
                "“Three!|Why?|Because of them you stop the trains?” Kalina asked.|“Why?|Who gains?|Not us.”",
                "“Nobody knew.|We neither,” he said.|“So what?”",
                "pilots tell me: ‘This is no problem at all.’|They are wrong.",
                "And now they shout: ‘Give us back the trucks!’” he said.|Then he left.",
                "«Сколько можно? — спросил он.|— Мы устали».|Он ушел.",
                "«Да, — сказал он. — и нет»",
                "— Почему?|— Потому.|— Нет, — ответил он.|— Никогда.",
                "«Люди спрашивают: „Где станция?“|Отвечаю.|Нигде».",
                "Меня спрашивают: «А как же станция?»|Так с ней и было!|Всё.",
                "«Кто там?» — спросил Иван.|Никто не ответил.",
                "\"You did it!\" the telegram says.|It was short.",
                "“Who wrote it?’” Natalia says.|“Why?”",
                "“Who knows?” The answer came at noon and surprised everybody.",
            ][..12],
        );
        assert_eq!(barred("“Who knows?” The answer came at noon."), "“Who knows?”|The answer came at noon.");
        assert_eq!(
            barred("“Who knows?” Kalina said Poland was to blame."),
            "“Who knows?”|Kalina said Poland was to blame."
        );
    }

    #[test]
    fn abbreviations_and_initials() {
        splits(&[
            "said G. Hill.|“We know,” P. S. Orlov added.|I. V. Judge left.",
            "Train No. 607 leaves at 6.42.|Is it late?|No. We know.".replace("No. We", "No.|We").as_str(),
            "an area of 650 sq. m, she said.|It covered 650 sq. m. in all.",
            "At 2.40 a.m. on Monday it burned.|It was 3 p.m. Tuesday.|It ended at 5 p.m.|Firemen left.",
            "He stressed that U.S. involvement and the U.S. Senate matter.|He lives in the U.S.|The end.",
            "Lt. Gen. Smith met Gov. Lee of St. Louis.|Mr. He agreed.",
            "От закрытых пунктов (о. п. Ручей и др. — Ред.) пойдут автобусы.|Всё.",
            "В 2024 г. Минск принял 5 тыс. человек.|Долг вырос до 64 млн. рублей, это на 5 млн. больше.",
            "Они живут на ул. Ленина в г. Бресте, д. 5, кв. 7.|Это рядом.",
            "Он купил хлеб, молоко и т. д.|Потом ушел.|Об этом сообщил П. С. Иванов.",
            "Это выросло до 41 млн.|Год назад было меньше.",
            "Ён жыве на вул. Купалы, г. зн. побач.|Гэта ў г. Мінску, сказаў праф. Янка Брыль.",
            "They work with Acme Ltd. in Oslo.|It was plan B.|Nobody had one.",
            "Neither do I.|He does.",
        ]);
    }

    #[test]
    fn notes_numbers_and_lower_case() {
        splits(&[
            "\"We told them (the other side. – Ed.) Brest would take trains.|Silence.\"",
            "Цена (она не менялась. — Прим. ред.) Минска высока.|Да.",
            "He left [in Lithuania. Then] Poland.|(He came back.)|It rained.",
            "1. Первый пункт.|Второй.",
            "Прибавят 12.25%.|38 сотрудников вышли.",
            "Ну… ладно.|Что ж…|Пойдём.|Well... yes.",
            "news.by reports it.|iPhone sales rose.|eBay too.",
            "Three dead?!|Yes!..|No.",
            "Он сказал: «Что?..» и вышел.",
        ]);
    }

    #[test]
    fn glued_sentences() {
        assert_eq!(barred("Он перешел границу.Вчера его нашли."), "Он перешел границу.|Вчера его нашли.");
        assert_eq!(
            barred("По данным Tut.By и onliner.by, Reform.News прав."),
            "По данным Tut.By и onliner.by, Reform.News прав."
        );
        assert_eq!(barred("He said \"no.\"Then he left."), "He said \"no.\"|Then he left.");
    }

    #[test]
    fn other_scripts() {
        assert_eq!(barred("你好。再见！好"), "你好。|再见！|好");
        assert_eq!(barred("यह है। वह था।"), "यह है।|वह था।");
        assert_eq!(barred("ما هذا؟ هذا كتاب."), "ما هذا؟|هذا كتاب.");
    }

    #[test]
    fn hostile_input_comes_to_an_end() {
        let cases = [
            "(".repeat(300_000),
            "“".repeat(300_000),
            ". ".repeat(300_000),
            "a".repeat(1_000_000),
            "A. ".repeat(300_000),
            "г. Ы".repeat(200_000),
            "?” A".repeat(200_000),
            format!("a.{}", " ".repeat(1_000_000)).repeat(2),
        ];
        for case in &cases {
            sentences(case);
        }
    }

    proptest! {
        #[test]
        fn covers_every_character_once(text in "(?s:.{0,60})|[A-Za-zа-яА-Я.!?…,()\\[\\]\"'“”«»‘’—\\- 0-9\n]{0,80}") {
            let mut out = vec![];
            split(&text, Span::new(0, text.len()), &mut out);
            let mut at = 0;
            for s in &out {
                prop_assert!(text[at..s.start as usize].chars().all(is_space));
                prop_assert!(!s.is_empty());
                prop_assert_eq!(text[s.range()].trim_matches(is_space), &text[s.range()]);
                at = s.end as usize;
            }
            prop_assert!(text[at..].chars().all(is_space));
        }
    }
}

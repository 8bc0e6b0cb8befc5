//! Direct speech: between marks of all kinds, over several paragraphs, and behind a dash.
//!
//! Only the outermost marks count. What stands between them is direct speech when it is a sentence (it ends with a
//! terminator or is attributed) or a stretch of at least four words that is no name; a word or three in quotation marks
//! ("making noise", «Белавиа») are narration. Where a quotation is never closed it ends with its attribution, or else
//! with its paragraph. Headlines are left out: they repeat what the story quotes.

use crate::comparison::Quotation;
use crate::text::Span;
use crate::text::chars::{char_at, char_before, is_alphanumeric, is_dash, is_space, skip_space};
use crate::text::sentence::{is_speech_verb, is_terminator};

/// So many words between marks are a quotation, whatever they are.
const FRAGMENT: usize = 4;

/// Finds direct speech in `paragraphs`, and the words that the narration quotes, both in order; `dashes` says whether a dash at the beginning of a paragraph opens
/// speech, as in Russian and Belarusian.
pub(super) fn find(text: &str, paragraphs: &[Span], dashes: bool) -> (Vec<Quotation>, Vec<Span>) {
    let (mut out, mut words) = (vec![], vec![]);
    let mut finder = Finder { text, open: vec![], strong: 0, spans: &mut out, words: &mut words };
    let (mut before, mut listing) = (None::<&str>, false);
    for (n, &paragraph) in paragraphs.iter().enumerate() {
        let words = &text[paragraph.range()];
        listing |= words.starts_with(is_dash) && before.is_some_and(|b| b.ends_with(':')) && !opens_dash_speech(words);
        if dashes && finder.open.is_empty() && opens_dash_speech(words) {
            // A list whose items begin with dashes is introduced by a colon.
            listing |= before.is_some_and(|b| b.ends_with(':')) && !words.contains(", —") && !words.contains(", –");
            if !listing {
                let end = dash_speech_end(words);
                finder.spans.push(Span::new(paragraph.start as usize, paragraph.start as usize + end));
                before = Some(words);
                continue;
            }
        }
        listing &= words.starts_with(is_dash);
        // "Nobody agreed. — We do, — she said." in the middle of a paragraph.
        if dashes
            && finder.open.is_empty()
            && let Some(dash) = dash_speech_inside(words)
        {
            let (start, end) = (paragraph.start as usize, dash_speech_end(&words[dash..]));
            finder.paragraph(Span::new(start, start + dash), None);
            finder.spans.push(Span::new(start + dash, start + dash + end));
            before = Some(words);
            continue;
        }
        finder.paragraph(paragraph, paragraphs.get(n + 1).map(|p| &text[p.range()]));
        before = Some(words);
    }
    let mut quotations: Vec<Quotation> =
        out.into_iter().map(|span| Quotation { span, speaker: None, attribution: None, cue: None }).collect();
    crate::sort::by_key(&mut quotations, |q| q.span);
    (quotations, words)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Double,
    Single,
}

/// What a mark does where it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Open(Level),
    Close(Level),
    Nothing,
}

struct Open {
    level: Level,
    mark: char,
    at: usize,
}

struct Finder<'a, 'b> {
    text: &'a str,
    /// What is open, outermost first.
    open: Vec<Open>,
    /// Where the next single mark stands that closes for certain; known up to here.
    strong: usize,
    spans: &'b mut Vec<Span>,
    /// Words that the narration quotes.
    words: &'b mut Vec<Span>,
}

impl Finder<'_, '_> {
    fn paragraph(&mut self, span: Span, next: Option<&str>) {
        let (start, end) = (span.start as usize, span.end as usize);
        let mut at = start;
        // The quotation goes on from the paragraph before: its mark is printed again.
        if !self.open.is_empty() {
            self.open.truncate(1);
            at += char_at(self.text, start).map_or(0, char::len_utf8);
        }
        while at < end {
            let b = self.text.as_bytes()[at];
            if b.is_ascii() && b != b'"' && b != b'\'' {
                at += 1;
                continue;
            }
            let Some(c) = char_at(self.text, at) else { break };
            let after = at + c.len_utf8();
            if b >= 0xe3 || (b > 0x7f && b < 0xc2) || !is_mark(c) {
                at = after;
                continue;
            }
            match self.act(c, at, after, start, end) {
                Act::Open(level) => self.push(level, c, at, start),
                Act::Close(level) => self.close(level, after),
                Act::Nothing => {}
            }
            at = after;
        }
        let Some(first) = self.open.first() else { return };
        let reopened = next.and_then(|n| n.chars().next()).is_some_and(|c| opens_again(first.mark, c));
        let from = first.at.max(start);
        let cut = self.attributed_end(from, end);
        if first.level == Level::Double && reopened && cut.is_none() {
            return;
        }
        if first.level == Level::Single && reopened && cut.is_none() && first.mark == '‘' {
            return;
        }
        // An apostrophe that looked like a mark opens nothing.
        if first.level == Level::Double || (first.mark == '‘' && cut.is_some()) {
            let speech = Span::new(first.at, cut.unwrap_or(end));
            if cut.is_some() || is_speech(self.text, speech, speech.end as usize, true) {
                self.spans.push(speech);
            }
        }
        self.open.clear();
    }

    fn push(&mut self, level: Level, mark: char, at: usize, paragraph: usize) {
        // The same mark opens again at the beginning of a sentence: the first one was never closed.
        if let Some(first) = self.open.first()
            && self.open.len() == 1
            && first.level == level
            && matches!(mark, '“' | '"')
            && first.mark == mark
        {
            let before = self.text[first.at.max(paragraph)..at].trim_end_matches(is_space);
            if before.ends_with(is_terminator) {
                let from = first.at;
                let limit = first.at.max(paragraph) + before.len();
                let end = self.attributed_end(from.max(paragraph), limit).unwrap_or(limit);
                let speech = Span::new(from, end);
                if is_speech(self.text, speech, end, true) {
                    self.spans.push(speech);
                }
                self.open.clear();
            }
        }
        self.open.push(Open { level, mark, at });
    }

    fn close(&mut self, level: Level, after: usize) {
        let Some(of_level) = self.open.iter().rposition(|o| o.level == level) else { return };
        let at = self.open[of_level].at;
        self.open.truncate(of_level);
        if self.open.is_empty() {
            let span = Span::new(at, after);
            if is_speech(self.text, span, after, false) {
                self.spans.push(span);
            } else if is_quoted_word(&self.text[span.range()]) {
                self.words.push(span);
            }
        }
    }

    fn is_open(&self, level: Level) -> bool {
        self.open.iter().rev().take(4).any(|o| o.level == level)
    }

    fn top(&self) -> Option<char> {
        self.open.last().map(|o| o.mark)
    }

    /// What `c`, which stands at `at..after` in a paragraph at `start..end`, does there.
    fn act(&mut self, c: char, at: usize, after: usize, start: usize, end: usize) -> Act {
        let before = char_before(self.text, at).filter(|_| at > start);
        let next = char_at(self.text, after).filter(|_| after < end);
        let free_before = before.is_none_or(|b| {
            is_space(b) || is_dash(b) || matches!(b, '(' | '[' | '“' | '"' | '«' | '„' | '‘' | '…' | ':' | '/')
        });
        let free_after = next.is_none_or(|n| {
            is_space(n) || is_dash(n) || n.is_ascii_punctuation() || matches!(n, '”' | '»' | '’' | '…' | '“')
        });
        let word_after = next.is_some_and(|n| !is_space(n) && !matches!(n, '.' | ',' | ';' | ':' | '!' | '?' | ')'));
        let letters = before.is_some_and(is_alphanumeric) && next.is_some_and(is_alphanumeric);
        match c {
            '«' | '‹' if !free_before && free_after && self.is_open(Level::Double) => Act::Close(Level::Double),
            '»' | '›' if free_before && word_after && !self.is_open(Level::Double) => Act::Open(Level::Double),
            '«' | '„' | '‹' | '‟' => Act::Open(Level::Double),
            '»' | '›' => Act::Close(Level::Double),
            '“' => match self.top() {
                Some('„' | '‟') => Act::Close(Level::Double),
                _ if !free_before && free_after => Act::Close(Level::Double),
                _ => Act::Open(Level::Double),
            },
            '”' if free_before && word_after && !self.is_open(Level::Double) => Act::Open(Level::Double),
            '”' => Act::Close(Level::Double),
            '"' | '＂' => {
                if letters {
                    // 5"x7" and the like
                    return Act::Nothing;
                }
                match (free_before && word_after, free_after && before.is_some_and(|b| !is_space(b))) {
                    (true, false) => Act::Open(Level::Double),
                    (false, true) => Act::Close(Level::Double),
                    _ if self.is_open(Level::Double) => Act::Close(Level::Double),
                    _ if word_after => Act::Open(Level::Double),
                    _ => Act::Nothing,
                }
            }
            '‚' => Act::Open(Level::Single),
            '‘' if letters => Act::Nothing,
            '‘' if self.top() == Some('‚') => Act::Close(Level::Single),
            '‘' if free_before && word_after => Act::Open(Level::Single),
            '‘' if self.is_open(Level::Single) => Act::Close(Level::Single),
            '’' | '\'' if letters => Act::Nothing,
            '’' | '\''
                if self.is_open(Level::Single)
                    && before.is_some_and(|b| !is_space(b))
                    && self.closes_single(at, after, start, end) =>
            {
                Act::Close(Level::Single)
            }
            '\'' if free_before && word_after && opens_single(self.text, after, end) => Act::Open(Level::Single),
            _ => Act::Nothing,
        }
    }

    /// Whether the single mark at `at` closes rather than marks a possessive ("years’ service").
    fn closes_single(&mut self, at: usize, after: usize, start: usize, end: usize) -> bool {
        if is_strong_single(self.text, at, after, start, end) {
            return true;
        }
        // It could be either. It closes if nothing that must close follows before the next opening mark.
        if self.strong <= at {
            self.strong = usize::MAX;
            let rest = &self.text[after..end];
            for (n, c) in rest.char_indices().take(2_000) {
                let place = after + n;
                if matches!(c, '’' | '\'') && is_strong_single(self.text, place, place + c.len_utf8(), start, end) {
                    self.strong = place;
                    break;
                }
                if c == '‘' {
                    break;
                }
            }
            if self.strong == usize::MAX {
                self.strong = at;
                return true;
            }
        }
        false
    }

    /// Where an unclosed quotation ends before its attribution, looked for in the last sentence of `from..end`.
    fn attributed_end(&self, from: usize, end: usize) -> Option<usize> {
        let words = self.text.get(from..end)?;
        let tail = floor(words, words.len().saturating_sub(300));
        let words = &words[tail..];
        // ", — подытожила она."
        let dash = words.char_indices().rev().find(|&(n, c)| {
            is_dash(c)
                && words[..n].ends_with(is_space)
                && words[n + c.len_utf8()..].trim_start_matches(is_space).starts_with(char::is_lowercase)
        });
        if let Some((n, _)) = dash {
            let speech = words[..n].trim_end_matches(is_space);
            if speech.ends_with([',', '!', '?', '…']) {
                return Some(from + tail + speech.len());
            }
        }
        // ", Maria Hill replied when asked."
        let (comma, _) = words.char_indices().rev().find(|&(n, c)| {
            c == ',' && {
                let mut clause =
                    words[n + 1..].split(is_space).filter(|w| !w.is_empty()).map(|w| w.trim_matches(['.', ',']));
                let found = clause.clone().take(8).position(is_speech_verb);
                let first = clause.next().unwrap_or("");
                found.is_some_and(|v| v < 8)
                    && (first.starts_with(char::is_uppercase)
                        || matches!(first, "he" | "she" | "they" | "the" | "said"))
            }
        })?;
        Some(from + tail + comma + 1)
    }
}

fn floor(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|&n| text.is_char_boundary(n)).unwrap_or(text.len())
}

fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '«' | '»' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‹' | '›')
}

/// Whether `c` at the beginning of the next paragraph prints the opening `mark` of this one again.
fn opens_again(mark: char, c: char) -> bool {
    match mark {
        '„' | '“' | '”' => matches!(c, '“' | '„' | '”' | '"'),
        '"' => matches!(c, '"' | '“'),
        '«' => matches!(c, '«' | '»'),
        _ => c == mark,
    }
}

/// Whether the single mark at `at` follows what ends speech, or stands before what cannot follow a possessive.
fn is_strong_single(text: &str, at: usize, after: usize, start: usize, end: usize) -> bool {
    let before = char_before(text, at).filter(|_| at > start);
    let next = char_at(text, after).filter(|_| after < end);
    before.is_some_and(|b| is_terminator(b) || matches!(b, ',' | '”' | '"' | '»' | ')'))
        || (before.is_some_and(|b| !is_space(b))
            && next.is_none_or(|n| matches!(n, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '”' | '"' | '…')))
}

/// Whether a straight single mark before the word at `at` opens something: one that closes must follow, and the word
/// must be none of those that begin with an apostrophe.
fn opens_single(text: &str, at: usize, end: usize) -> bool {
    let rest = &text[at..end];
    let word = rest.find(|c: char| !c.is_alphanumeric()).map_or(rest, |n| &rest[..n]);
    if word.starts_with(|c: char| c.is_numeric()) || matches!(word, "tis" | "twas" | "em" | "cause" | "til" | "n") {
        return false;
    }
    rest.char_indices().take(400).any(|(n, c)| {
        matches!(c, '\'' | '’') && rest[n + c.len_utf8()..].chars().next().is_none_or(|x| !x.is_alphanumeric())
    })
}

/// Whether what stands in `span`, up to `end`, is direct speech.
fn is_speech(text: &str, span: Span, end: usize, unclosed: bool) -> bool {
    let whole = &text[span.range()];
    let mut inner = whole.trim_start_matches(is_mark);
    if !unclosed {
        inner = inner.trim_end_matches(is_mark);
    }
    let inner = inner.trim_matches(is_space);
    let words = inner.split(is_space).filter(|w| w.contains(is_alphanumeric)).take(12).count();
    if words == 0 {
        return false;
    }
    let capital = inner.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    let outside = text[end..].trim_start_matches(is_space);
    let before = text[..span.start as usize].trim_end_matches(is_space);
    // Punctuation after the closing mark: «Да». is a sentence if it begins with a capital after a colon.
    let introduced = before.ends_with(':');
    // A full stop may stand inside the marks for typography's sake alone (“merit system.”).
    let ended = (inner.ends_with(['!', '?', '…']) && (capital || words >= 2))
        || (inner.ends_with('.') && !inner.ends_with("..") && capital);
    if ended {
        return true;
    }
    let attributed = outside.trim_start_matches(',').trim_start_matches(is_space).starts_with(is_dash) && {
        let rest = outside.trim_start_matches(',').trim_start_matches(is_space).trim_start_matches(is_dash);
        rest.trim_start_matches(is_space).starts_with(char::is_lowercase) && outside.starts_with(',')
    } || (inner.ends_with(',') && attributed_next(outside) && capital)
        || (inner.ends_with(',') && words >= FRAGMENT);
    if attributed || (introduced && capital && (outside.is_empty() || outside.starts_with(is_terminator))) {
        return true;
    }
    words >= FRAGMENT && !is_name(inner)
}

/// Whether what stands in marks and is no speech is a word or three of somebody's, no name and no title.
fn is_quoted_word(quoted: &str) -> bool {
    let inner = quoted.trim_matches(is_mark).trim_matches(is_space);
    let words = || inner.split(is_space).filter(|w| w.contains(is_alphanumeric));
    let name = |w: &str| w.trim_start_matches(|c: char| !is_alphanumeric(c)).starts_with(char::is_uppercase);
    let lower = inner.starts_with(char::is_lowercase) && !words().any(name);
    lower && (1..FRAGMENT).contains(&words().take(FRAGMENT).count())
}

/// Whether an English attribution follows: "he said", "Kalina told", "said the".
fn attributed_next(outside: &str) -> bool {
    outside.split(is_space).take(6).any(|w| is_speech_verb(w.trim_matches(['.', ',', ';', ':'])))
}

/// Whether quoted words are the name of something: capitals on every long word, or few words with one at the start and
/// no sign of a sentence.
fn is_name(inner: &str) -> bool {
    if inner.contains([',', '.', '!', '?', ':', ';', '—']) {
        return false;
    }
    let words = || inner.split(|c: char| is_space(c) || c == '-').filter(|w| w.contains(char::is_alphabetic));
    let count = words().count();
    let capital = inner.starts_with(char::is_uppercase);
    let titled = words().filter(|w| w.chars().count() > 3).all(|w| w.starts_with(char::is_uppercase));
    (capital && titled && count <= 12) || (capital && count <= 4)
}

/// Whether a paragraph opens with a dash and speech behind it.
fn opens_dash_speech(paragraph: &str) -> bool {
    let Some(first) = paragraph.chars().next().filter(|&c| matches!(c, '—' | '–' | '―' | '-')) else {
        return false;
    };
    let rest = &paragraph[first.len_utf8()..];
    let words = &rest[skip_space(rest, 0)..];
    let spaced = words.len() < rest.len() || first != '-';
    spaced
        && words.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || matches!(c, '…' | '.' | '«'))
        && !paragraph.ends_with([';', ','])
}

/// Where speech behind a dash begins inside a paragraph: after a sentence and outside all marks, with an attribution.
fn dash_speech_inside(paragraph: &str) -> Option<usize> {
    paragraph.find(['—', '–'])?;
    let mut depth = 0i32;
    let mut found = None;
    for (n, c) in paragraph.char_indices() {
        match c {
            '«' | '„' | '“' | '(' => depth += 1,
            '»' | '”' | ')' => depth -= 1,
            '—' | '–' if paragraph[..n].ends_with(is_space) => {
                let before = paragraph[..n].trim_end_matches(is_space);
                let after = paragraph[n + c.len_utf8()..].trim_start_matches(is_space);
                if found.is_none() {
                    let opens = depth <= 0
                        && before.ends_with(['.', '!', '?', '…', ':'])
                        && after.starts_with(char::is_uppercase);
                    found = opens.then_some(n);
                } else if before.ends_with([',', '!', '?', '…']) && after.starts_with(char::is_lowercase) {
                    return found;
                }
            }
            _ => {}
        }
    }
    None
}

/// Where the speech of a paragraph that opens with a dash ends: before a last attribution, or with the paragraph.
fn dash_speech_end(paragraph: &str) -> usize {
    let mut speech = true;
    let mut spoken_to = 0;
    let mut at = 0;
    for (n, c) in paragraph.char_indices().skip(1) {
        if !is_dash(c) || c == '-' && !paragraph[..n].ends_with(is_space) {
            continue;
        }
        let before = paragraph[at..n].trim_end_matches(is_space);
        let after = paragraph[n + c.len_utf8()..].trim_start_matches(is_space);
        if speech
            && before.ends_with([',', '!', '?', '…', '.'])
            && after.starts_with(char::is_lowercase)
            && paragraph[..n].ends_with(is_space)
        {
            spoken_to = at + before.len();
            speech = false;
        } else if !speech && before.ends_with([',', '.', '!', '?', '…', ':']) {
            speech = true;
        } else {
            continue;
        }
        at = n;
    }
    if speech { paragraph.len() } else { spoken_to }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quotations(text: &str) -> Vec<&str> {
        let mut paragraphs = vec![];
        let mut at = 0;
        for line in text.split('\n') {
            if !line.is_empty() {
                paragraphs.push(Span::new(at, at + line.len()));
            }
            at += line.len() + 1;
        }
        find(text, &paragraphs, true).0.iter().map(|q| &text[q.span.range()]).collect()
    }

    #[test]
    fn marks_of_all_kinds() {
        for (open, close) in [
            ("“", "”"),
            ("\"", "\""),
            ("«", "»"),
            ("„", "“"),
            ("‘", "’"),
            ("'", "'"),
            ("“", "\""),
            ("„", "”"),
            ("»", "«"),
        ] {
            let quoted = format!("{open}We will not go there,{close}");
            let text = format!("{quoted} she said. Nobody did.");
            assert_eq!(quotations(&text), [quoted.as_str()], "{text}");
        }
    }

    #[test]
    fn only_the_outermost() {
        assert_eq!(
            quotations("“And now they cry: ‘Give us back those trucks!’” he said."),
            ["“And now they cry: ‘Give us back those trucks!’”"]
        );
        assert_eq!(
            quotations("«Меня спрашивают: «А как же станция?» Так с ней и стало», — сказал он."),
            ["«Меня спрашивают: «А как же станция?» Так с ней и стало»"]
        );
        assert_eq!(quotations("«Мне сказали: „Напишите“. Я пишу». Всё."), ["«Мне сказали: „Напишите“. Я пишу»"]);
        assert_eq!(
            quotations("‘They told him, “Finish first,”’ said one of them. ‘You stop, you lose.’"),
            ["‘They told him, “Finish first,”’", "‘You stop, you lose.’"]
        );
    }

    #[test]
    fn apostrophes_are_none() {
        assert_eq!(quotations("The hauliers’ trucks didn’t move; it’s the drivers’ fault, isn't it?"), [""; 0]);
        assert_eq!(
            quotations("‘I’m not hiding behind the workers’ backs,’ he said of nine years’ service."),
            ["‘I’m not hiding behind the workers’ backs,’"]
        );
        assert_eq!(quotations("Council of Ministers' commission met the drivers' union."), [""; 0]);
    }

    #[test]
    fn words_in_narration_are_none() {
        assert_eq!(quotations("He said they should stop “making noise,” and go."), [""; 0]);
        assert_eq!(quotations("Фестиваль «Гудит дуда» и компания «Белавиа» там."), [""; 0]);
        assert_eq!(quotations("They lived under a “merit system.” He left."), [""; 0]);
        assert_eq!(quotations("The “Free Union of Woodworkers” was dissolved."), [""; 0]);
        assert_eq!(
            quotations("They are “screaming at the top of their lungs” over it."),
            ["“screaming at the top of their lungs”"]
        );
        assert_eq!(quotations("Она ответила: «Посмотрим»."), ["«Посмотрим»"]);
        assert_eq!(quotations("“Why?” he asked."), ["“Why?”"]);
    }

    #[test]
    fn over_paragraphs() {
        let text = "“It has no passport. It does not follow the news.\n\n“And the Chinese are not blind either,” he went on.\n\nThe end.";
        assert_eq!(quotations(text).len(), 1);
        assert!(quotations(text)[0].ends_with("either,”"));
        let text = "«Отвечаю. С ней и стало.\n«И не надо заглядывать», — продолжила она. «Всё хорошо, друзья мои».";
        assert_eq!(quotations(text), ["«Отвечаю. С ней и стало.\n«И не надо заглядывать»", "«Всё хорошо, друзья мои»"]);
    }

    #[test]
    fn unclosed_and_stray() {
        assert_eq!(
            quotations("\"Until someone out there sobers up. We are in no hurry, Maria Hill replied when asked."),
            ["\"Until someone out there sobers up. We are in no hurry,"]
        );
        assert_eq!(
            quotations("«Наша задача простая: чтобы было тепло, — подытожила Анна."),
            ["«Наша задача простая: чтобы было тепло,"]
        );
        assert_eq!(quotations("It was said.” Then he left."), [""; 0]);
        assert_eq!(quotations("“We know that.\nHe left."), ["“We know that."]);
        assert_eq!(
            quotations("“We know that, he said. “They do not know it,” she said."),
            ["“We know that,", "“They do not know it,”"]
        );
    }

    #[test]
    fn dash_speech() {
        assert_eq!(
            quotations("— Два года мы ждали, — отметила Анна. — Дальше ждать — себе дороже."),
            ["— Два года мы ждали, — отметила Анна. — Дальше ждать — себе дороже."]
        );
        assert_eq!(quotations("— Нет! — ответил он и ушел."), ["— Нет!"]);
        assert_eq!(
            quotations("«Это семь рублей, — сказала она. — Две чашки. Спрашивают: «А как?» Так», — добавила она."),
            ["«Это семь рублей, — сказала она. — Две чашки. Спрашивают: «А как?» Так»"]
        );
        assert_eq!(
            quotations("Жители не согласны. — Мы ездили с работы, — говорит Ольга. — А теперь что?"),
            ["— Мы ездили с работы, — говорит Ольга. — А теперь что?"]
        );
        assert_eq!(quotations("Нужно:\n— Заменить трубы;\n— Заменить насосы."), [""; 0]);
    }

    #[test]
    fn hostile_input_comes_to_an_end() {
        for case in [
            "“a ".repeat(200_000),
            "‘a ’a a’ ".repeat(100_000),
            "\"a. ".repeat(200_000),
            "«".repeat(200_000),
            "'a ".repeat(100_000),
        ] {
            find(&case, &[Span::new(0, case.len())], true);
        }
    }
}

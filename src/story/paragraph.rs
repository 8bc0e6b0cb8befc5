//! Lines of a pasted text, and which of them are paragraphs.

use crate::text::Span;
use crate::text::chars::{char_at, is_line_break, is_space};

/// A line of the text without the space around it; lines of a hard-wrapped paragraph are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it stands; never empty.
    pub span: Span,
    /// Whether an empty line or the beginning of the text stands before it.
    pub after_blank: bool,
}

/// The lines of `text` that hold anything, in order.
///
/// A page copied as text has a paragraph a line, with or without empty lines between them; a mail has its paragraphs
/// wrapped at some width, with empty lines between them. The second is taken for what it is where most lines that
/// another follows directly break off in the middle of a sentence.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut lines = vec![];
    let mut blank = true;
    let mut at = 0;
    while at < text.len() {
        let end = text[at..].find(is_line_break).map_or(text.len(), |n| at + n);
        let line = &text[at..end];
        let inner = line.trim_matches(is_space);
        if inner.is_empty() {
            blank |= at != end || lines.is_empty() || !text[..at].ends_with('\r') || !text[at..].starts_with('\n');
        } else {
            let start = at + (line.len() - line.trim_start_matches(is_space).len());
            lines.push(Line { span: Span::new(start, start + inner.len()), after_blank: blank });
            blank = false;
        }
        at = end + char_at(text, end).map_or(1, char::len_utf8);
    }
    if is_hard_wrapped(text, &lines) { unwrap(lines) } else { lines }
}

fn is_hard_wrapped(text: &str, lines: &[Line]) -> bool {
    let (mut followed, mut broken) = (0usize, 0usize);
    for pair in lines.windows(2) {
        if pair[1].after_blank {
            continue;
        }
        followed += 1;
        let ends_inside = text[pair[0].span.range()].ends_with(|c: char| c.is_alphanumeric() || matches!(c, ',' | ';'));
        let long = pair[0].span.len() >= 40;
        broken += usize::from(ends_inside && long && text[pair[1].span.range()].starts_with(char::is_lowercase));
    }
    followed >= 2 && broken * 5 >= followed * 2
}

fn unwrap(lines: Vec<Line>) -> Vec<Line> {
    let mut out: Vec<Line> = vec![];
    for line in lines {
        match out.last_mut() {
            Some(last) if !line.after_blank => last.span.end = line.span.end,
            _ => out.push(line),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(&str, bool)> {
        lines(text).iter().map(|l| (&text[l.span.range()], l.after_blank)).collect()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(texts(" One.\r\nTwo.\r\n\r\n \r\nThree.\n"), [("One.", true), ("Two.", false), ("Three.", true)]);
        assert_eq!(texts("\u{2028}One\u{2029}Two"), [("One", true), ("Two", false)]);
    }

    #[test]
    fn hard_wrapped_paragraphs_are_joined() {
        let text = "The minister said on Tuesday that nothing had\nhappened at the border and that nobody should be\nafraid.\n\nNobody was.";
        assert_eq!(lines(text).len(), 2);
        let verse = "Share of the city\nin the budget.";
        assert_eq!(lines(verse).len(), 2);
    }
}

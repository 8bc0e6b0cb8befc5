//! Words, numbers and punctuation of a text.

use super::Span;
use super::chars::{self, char_at, is_apostrophe, is_extend, is_ideograph, is_space};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with the apostrophes inside them: "don’t"; digits may follow letters ("G7") and dots may
    /// stand between single letters ("U.S.").
    Word,
    /// Digits, with separators inside them: "12.25", "16:42", "1,900".
    Number,
    /// Anything else that is not space: one mark each ("...", "—", "“").
    Punctuation,
}

/// A word, number or mark of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands, in bytes of the story's text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// The tokens of `text[span]`, in order; every non-space character is in exactly one.
///
/// Hyphenated words are split at the hyphen, numbers from the letters that follow them ("18" "th"), the percent sign
/// from its number; a letter of a script without spaces between words is a word of its own.
///
/// ```
/// use story_compare::text::{Span, token::tokenize};
/// let text = "The U.S. won’t pay 12.25% (fork-lift).";
/// let mut tokens = vec![];
/// tokenize(text, Span::new(0, text.len()), &mut tokens);
/// let words: Vec<&str> = tokens.iter().map(|t| &text[t.span.range()]).collect();
/// assert_eq!(words, ["The", "U.S.", "won’t", "pay", "12.25", "%", "(", "fork", "-", "lift", ")", "."]);
/// ```
pub fn tokenize(text: &str, span: Span, out: &mut Vec<Token>) {
    let part = &text[span.range()];
    let base = span.start as usize;
    let mut at = 0;
    while let Some(c) = char_at(part, at) {
        if is_space(c) {
            at += c.len_utf8();
            continue;
        }
        let after = at + c.len_utf8();
        let (kind, end) = if is_letter(c) {
            (TokenKind::Word, word_end(part, after))
        } else if is_ideograph(c) {
            (TokenKind::Word, extends(part, after))
        } else if c.is_numeric() {
            (TokenKind::Number, number_end(part, after))
        } else {
            (TokenKind::Punctuation, mark_end(part, c, after))
        };
        out.push(Token { span: Span::new(base + at, base + end), kind });
        at = end;
    }
}

/// The end of the combining characters that begin at `at`.
fn extends(part: &str, mut at: usize) -> usize {
    while let Some(c) = char_at(part, at).filter(|&c| is_extend(c)) {
        at += c.len_utf8();
    }
    at
}

fn is_letter(c: char) -> bool {
    chars::is_letter(c) && (c < '\u{2e80}' || !is_ideograph(c))
}

fn word_end(part: &str, after_first: usize) -> usize {
    let mut at = extends(part, after_first);
    if let Some(end) = dotted_end(part, at) {
        return end;
    }
    while let Some(c) = char_at(part, at) {
        let after = at + c.len_utf8();
        let inside = if c.is_ascii_alphanumeric() || is_letter(c) {
            true
        } else if is_apostrophe(c) {
            char_at(part, after).is_some_and(is_letter)
        } else {
            is_extend(c) || (c.is_alphanumeric() && !is_ideograph(c))
        };
        if !inside {
            break;
        }
        at = after;
    }
    at
}

/// The end of an acronym with dots inside ("U.S.", "т.е."), given the end of its first letter.
fn dotted_end(part: &str, first: usize) -> Option<usize> {
    let mut at = first;
    while part.as_bytes().get(at) == Some(&b'.') {
        let Some(c) = char_at(part, at + 1).filter(|&c| is_letter(c)) else { break };
        let end = extends(part, at + 1 + c.len_utf8());
        if char_at(part, end).is_some_and(|c| c.is_alphanumeric()) {
            break;
        }
        at = end;
    }
    if at == first {
        return None;
    }
    Some(if part.as_bytes().get(at) == Some(&b'.') { at + 1 } else { at })
}

fn number_end(part: &str, after_first: usize) -> usize {
    let mut at = after_first;
    while let Some(c) = char_at(part, at) {
        let after = at + c.len_utf8();
        let inside = c.is_numeric()
            || is_extend(c)
            || (matches!(c, '.' | ',' | ':' | '’' | '\'' | '٫' | '٬')
                && char_at(part, after).is_some_and(|c| c.is_numeric()));
        if !inside {
            break;
        }
        at = after;
    }
    at
}

fn mark_end(part: &str, mark: char, after: usize) -> usize {
    let mut at = extends(part, after);
    if mark == '.' {
        while part.as_bytes().get(at) == Some(&b'.') {
            at += 1;
        }
    }
    // A picture made of several, joined: one mark.
    while at > after && part[..at].ends_with('\u{200d}') {
        match char_at(part, at) {
            Some(c) if !is_space(c) && !c.is_alphanumeric() => at = extends(part, at + c.len_utf8()),
            _ => break,
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<&str> {
        let mut out = vec![];
        tokenize(text, Span::new(0, text.len()), &mut out);
        out.iter().map(|t| &text[t.span.range()]).collect()
    }

    #[test]
    fn keeps_apostrophes_and_separators_inside() {
        assert_eq!(words("don’t won't hauliers’ аб'ект"), ["don’t", "won't", "hauliers", "’", "аб'ект"]);
        assert_eq!(
            words("1,900 12.25 16:42 6% 11.03.2026, 16 %"),
            ["1,900", "12.25", "16:42", "6", "%", "11.03.2026", ",", "16", "%"]
        );
        assert_eq!(words("24-year-old 2−3 18th G7"), ["24", "-", "year", "-", "old", "2", "−", "3", "18", "th", "G7"]);
    }

    #[test]
    fn keeps_dotted_acronyms_whole() {
        assert_eq!(words("the U.S. at 2.40 a.m. on"), ["the", "U.S.", "at", "2.40", "a.m.", "on"]);
        assert_eq!(words("П.С.Антусевич т.е. U.S.-led"), ["П.С.", "Антусевич", "т.е.", "U.S.", "-", "led"]);
        assert_eq!(words("plan B. Then news.by"), ["plan", "B", ".", "Then", "news", ".", "by"]);
    }

    #[test]
    fn splits_marks() {
        assert_eq!(words("“Why?!” he… said..."), ["“", "Why", "?", "!", "”", "he", "…", "said", "..."]);
        assert_eq!(words("❤️ 👩‍👧a"), ["❤️", "👩‍👧", "a"]);
        assert_eq!(words("世界a"), ["世", "界", "a"]);
    }

    proptest! {
        #[test]
        fn covers_every_character_once(text in "\\PC{0,60}|[a-zа-я.,'’\\- 0-9\u{301}\u{200d}]{0,60}|(?s:.{0,60})") {
            let mut out = vec![];
            tokenize(&text, Span::new(0, text.len()), &mut out);
            let mut at = 0;
            for t in &out {
                prop_assert!(text[at..t.span.start as usize].chars().all(is_space));
                prop_assert!(!t.span.is_empty());
                at = t.span.end as usize;
            }
            prop_assert!(text[at..].chars().all(is_space));
        }
    }
}

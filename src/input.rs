//! What is refused before anything is compared, and what is compared with a warning.

use crate::comparison::{Warning, WarningCode};
use crate::story::Story;
use crate::text::Language;
use crate::{CompareOptions, Error, ErrorCode, Side, StoryInput};

/// The longest text of a side, in UTF-16 code units: 16 Mi.
pub const MAX_LENGTH: usize = 16 * 1024 * 1024;

/// Refuses what is no story at all.
///
/// # Errors
/// `too-long` over [`MAX_LENGTH`]; `not-text` with a NUL, or where control characters make up more than half of what is
/// not space; `empty` where nothing but space is left. A text of boilerplate alone is known only once it has been read:
/// see [`check_story`].
pub fn check_input(input: &StoryInput, side: Side) -> Result<(), Error> {
    check_text(&input.text, Some(side))
}

/// Refuses a story that is nothing but boilerplate; `side` is `None` for a text that stands alone.
///
/// # Errors
/// `empty` where reading the story has left no sentence.
pub fn check_story(story: &Story<'_>, side: impl Into<Option<Side>>) -> Result<(), Error> {
    if story.sentences.is_empty() {
        return Err(empty(side.into()));
    }
    Ok(())
}

/// Refuses options that mean nothing; the message names the option.
///
/// # Errors
/// `bad-option` for a deadline that is negative or no number, and for a dictionary entry without a name.
pub fn check_options(options: &CompareOptions) -> Result<(), Error> {
    if options.deadline.is_some_and(|deadline| deadline.is_nan() || deadline < 0.0) {
        return Err(bad_option(None, "\"deadline\" must be a number of milliseconds, 0 or more.".into()));
    }
    if let Some(index) = options.entities.iter().position(|entry| entry.name.trim().is_empty()) {
        return Err(bad_option(None, format!("\"entities[{index}].name\" is empty.")));
    }
    Ok(())
}

/// The error for a pin that no sentence can be meant by.
pub(crate) fn pin_behind_the_story(pin: usize, side: Side, position: u32) -> Error {
    let name = match side {
        Side::Left => "left",
        Side::Right => "right",
    };
    let message = format!("\"pins[{pin}].{name}\" is {position}, behind the last sentence of the {name} story.");
    bad_option(Some(side), message)
}

fn bad_option(side: Option<Side>, message: String) -> Error {
    Error { code: ErrorCode::BadOption, side, message }
}

/// Refuses what is no text at all; `side` is `None` for a text that stands alone.
pub(crate) fn check_text(text: &str, side: Option<Side>) -> Result<(), Error> {
    // A code unit takes one to three bytes: only what lies between needs counting.
    if text.len() > MAX_LENGTH
        && (text.len() > 3 * MAX_LENGTH || text.chars().map(char::len_utf16).sum::<usize>() > MAX_LENGTH)
    {
        return Err(refuse(ErrorCode::TooLong, side, "is too long: more than 16 Mi (16,777,216) UTF-16 code units"));
    }
    let (mut visible, mut controls) = (0usize, 0usize);
    for character in text.chars().filter(|character| !character.is_whitespace()) {
        if character == '\0' {
            return Err(refuse(ErrorCode::NotText, side, "is not text: it holds a NUL character"));
        }
        visible += 1;
        controls += usize::from(character.is_control());
    }
    if controls * 2 > visible {
        return Err(refuse(ErrorCode::NotText, side, "is not text: it is mostly control characters"));
    }
    if visible == 0 {
        return Err(empty(side));
    }
    Ok(())
}

fn empty(side: Option<Side>) -> Error {
    refuse(ErrorCode::Empty, side, "is empty: there is nothing but space and boilerplate in it")
}

fn refuse(code: ErrorCode, side: Option<Side>, reason: &str) -> Error {
    let subject = match side {
        Some(Side::Left) => "The left story",
        Some(Side::Right) => "The right story",
        None => "The text",
    };
    Error { code, side, message: format!("{subject} {reason}.") }
}

/// What the caller should know about the two stories, left before right. `nothing_in_common`: all of both was looked at,
/// and they share no passage.
pub fn warnings(left: &Story<'_>, right: &Story<'_>, nothing_in_common: bool) -> Vec<Warning> {
    let mut warnings = vec![];
    for (story, side) in [(left, Side::Left), (right, Side::Right)] {
        if looks_like_html(story.text) {
            warnings.push(Warning { code: WarningCode::LooksLikeHtml, side: Some(side) });
        }
        if story.language == Language::Other {
            warnings.push(Warning { code: WarningCode::UnknownLanguage, side: Some(side) });
        }
    }
    if nothing_in_common {
        warnings.push(Warning { code: WarningCode::NothingInCommon, side: None });
    }
    warnings
}

/// Elements whose tags mean that a page's source was pasted, and not what a reader sees of it.
const ELEMENTS: [&str; 32] = [
    "a",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "div",
    "em",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "head",
    "header",
    "html",
    "i",
    "img",
    "li",
    "link",
    "meta",
    "ol",
    "p",
    "script",
    "section",
    "span",
    "strong",
    "style",
    "table",
    "title",
    "ul",
];

/// Whether markup was pasted as text: a closing tag, a tag with an attribute, or two other tags of elements that pages
/// are made of, and character references on top of a tag. A lone "<p>" in an article about HTML is not enough.
fn looks_like_html(text: &str) -> bool {
    let mut tags = 0;
    for (position, _) in text.match_indices('<') {
        let rest = &text[position + 1..];
        let (closing, rest) = match rest.strip_prefix('/') {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        if rest.get(..8).is_some_and(|word| word.eq_ignore_ascii_case("!doctype")) {
            return true;
        }
        let name = &rest[..rest.bytes().take_while(u8::is_ascii_alphanumeric).take(11).count()];
        if !ELEMENTS.iter().any(|element| name.eq_ignore_ascii_case(element)) {
            continue;
        }
        let rest = &rest[name.len()..];
        if rest.starts_with('>') || rest.starts_with("/>") || rest.starts_with(" />") {
            tags += if closing { 2 } else { 1 };
        } else if attribute_follows(rest) {
            tags += 2;
        }
        if tags >= 2 {
            return true;
        }
    }
    false
}

/// Whether `rest` goes on as in ` href="...`: a name and an equals sign.
fn attribute_follows(rest: &str) -> bool {
    let Some(attribute) = rest.strip_prefix([' ', '\n', '\t']) else { return false };
    let attribute = attribute.trim_start();
    let name = attribute.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'-').take(40).count();
    name > 0 && attribute[name..].starts_with('=')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<ErrorCode> {
        check_text(text, Some(Side::Right)).err().map(|error| error.code)
    }

    #[test]
    fn refuses_what_is_no_story() {
        assert_eq!(code(""), Some(ErrorCode::Empty));
        assert_eq!(code(" \n\t\u{a0}\u{2003}"), Some(ErrorCode::Empty));
        assert_eq!(code("a story with a \0 in it"), Some(ErrorCode::NotText));
        assert_eq!(code("\u{1}\u{2}\u{3}ab"), Some(ErrorCode::NotText));
        assert_eq!(code("\u{1}\u{2}ab"), None);
        assert_eq!(code("\u{fffd}\u{fffd}"), None);
    }

    #[test]
    fn counts_length_in_code_units() {
        assert_eq!(code(&"a".repeat(MAX_LENGTH)), None);
        assert_eq!(code(&"a".repeat(MAX_LENGTH + 1)), Some(ErrorCode::TooLong));
        assert_eq!(code(&"—".repeat(MAX_LENGTH)), None);
        assert_eq!(code(&"🦬".repeat(MAX_LENGTH / 2)), None);
        assert_eq!(code(&"🦬".repeat(MAX_LENGTH / 2 + 1)), Some(ErrorCode::TooLong));
    }

    #[test]
    fn names_side_and_reason() {
        let error = check_text("", Some(Side::Left)).unwrap_err();
        assert_eq!(error.side, Some(Side::Left));
        assert_eq!(error.message, "The left story is empty: there is nothing but space and boilerplate in it.");
        assert!(check_text("", None).unwrap_err().message.starts_with("The text is empty"));
    }

    #[test]
    fn names_the_bad_option() {
        let message = |options: CompareOptions| check_options(&options).unwrap_err().message;
        for deadline in [f64::NAN, -1.0] {
            assert!(message(CompareOptions { deadline: Some(deadline), ..Default::default() }).contains("deadline"));
        }
        let nameless = crate::DictionaryEntry {
            name: " ".into(),
            kind: crate::comparison::EntityKind::Person,
            variants: vec![],
            key: None,
        };
        let options = CompareOptions { entities: vec![nameless], ..Default::default() };
        assert_eq!(message(options), "\"entities[0].name\" is empty.");
        assert_eq!(check_options(&CompareOptions { deadline: Some(0.0), ..Default::default() }), Ok(()));
    }

    #[test]
    fn tells_markup_from_text_about_it() {
        for markup in [
            "<p>The bridge was closed on Monday.</p>",
            "<!DOCTYPE html>\n<html>",
            "one line<br>another<br/>a third",
            r#"Read <a href="/more">more"#,
            "<IMG\nSRC=x>",
            "<div class=story>The bridge",
        ] {
            assert!(looks_like_html(markup), "{markup}");
        }
        for text in [
            "The bridge was closed on Monday.",
            "a < b and b > c, i < j",
            "He wrote a <p> in his first page.",
            "Vec<T> and <unknown></unknown>",
            "<3 <3 <3",
            "<a",
            "<a ",
            "</",
            "<b жжж=>",
        ] {
            assert!(!looks_like_html(text), "{text}");
        }
    }

    #[test]
    fn a_megabyte_of_opening_marks_is_looked_at_once() {
        assert!(!looks_like_html(&"<".repeat(1 << 20)));
        assert!(!looks_like_html(&"<a ".repeat(1 << 18)));
    }
}

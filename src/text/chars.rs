//! What kind of character something is: the few classes that tokens, sentences and quotations agree on.

/// Whether `c` separates words and belongs to nothing.
///
/// White space both as Unicode and as JavaScript's `\s` see it: U+0085 counts in the one and U+FEFF in the other
/// only, so both are text here, and every span that covers "all but space" does so by either definition.
pub fn is_space(c: char) -> bool {
    match c {
        ' ' | '\n' | '\r' | '\t' => true,
        '\u{85}' => false,
        _ if c.is_ascii() => c == '\u{b}' || c == '\u{c}',
        _ => c.is_whitespace(),
    }
}

/// Whether `c` is a letter: [`char::is_alphabetic`], without its tables for the letters that news are written in.
pub fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | 'А'..='я' | 'ё' | 'Ё' | 'і' | 'І' | 'ў' | 'Ў' => true,
        _ if c.is_ascii() => false,
        '«' | '»' | '\u{2010}'..='\u{2027}' => false,
        _ => c.is_alphabetic(),
    }
}

/// Whether `c` is a letter or a digit: [`char::is_alphanumeric`], as quick as [`is_letter`].
pub fn is_alphanumeric(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c) || (!c.is_ascii() && c.is_numeric())
}

/// `c` in lower case, where that is one character, without tables for the letters that news are written in.
pub fn to_lower(c: char) -> char {
    match c {
        'a'..='z' | 'а'..='я' | 'ё' | 'і' | 'ў' => c,
        'A'..='Z' => c.to_ascii_lowercase(),
        'А'..='Я' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        'Ё' => 'ё',
        'І' => 'і',
        'Ў' => 'ў',
        _ if c.is_ascii() => c,
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// Whether `c` ends a line.
pub fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{2028}' | '\u{2029}')
}

/// Whether `c` belongs to the character before it: combining marks, joiners, variation selectors, soft hyphens.
pub fn is_extend(c: char) -> bool {
    // Nothing of the Latin and Cyrillic letters is one.
    if c < '\u{ad}' || ('Ѐ'..='ѿ').contains(&c) {
        return false;
    }
    matches!(c,
        '\u{ad}'
        | '\u{300}'..='\u{36f}'
        | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{a3c}' | '\u{a4d}' | '\u{abc}' | '\u{acd}'
        | '\u{b3c}' | '\u{b4d}' | '\u{bcd}' | '\u{c4d}' | '\u{cbc}' | '\u{ccd}' | '\u{d4d}' | '\u{dca}'
        | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}'
        | '\u{1037}' | '\u{1039}' | '\u{103a}' | '\u{17d2}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{200c}' | '\u{200d}' | '\u{2060}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether `c` is a character of a script that writes words without spaces, so that each stands for itself.
pub fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Whether `c` is an apostrophe when it stands between letters.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | 'ʹ' | '＇' | '´' | '`')
}

/// Whether `c` is a dash or hyphen of any length, the minus sign included.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹘' | '－')
}

/// Whether `c` is a quotation mark of any kind, straight, curly, angled, single or double.
pub fn is_quotation_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '«'
            | '»'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '‹'
            | '›'
            | '＂'
            | '「'
            | '」'
            | '『'
            | '』'
    )
}

/// Whether `c` is a picture: an emoji or one of the symbols that pages use like one.
pub fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{2460}'..='\u{24ff}' | '\u{25a0}'..='\u{27bf}'
        | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// The first character of `text` at byte `at`, if there is one.
pub fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..).and_then(|rest| rest.chars().next())
}

/// The character of `text` that ends at byte `at`, if there is one.
pub fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at).and_then(|rest| rest.chars().next_back())
}

/// Where the space that begins at byte `at` of `text` ends.
pub fn skip_space(text: &str, at: usize) -> usize {
    text.len() - text[at..].trim_start_matches(is_space).len()
}

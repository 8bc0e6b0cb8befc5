//! Which language's rules apply.

/// A language whose rules the engine has; everything else is compared without language rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// Russian.
    Russian,
    /// Belarusian in Cyrillic script, either orthography.
    Belarusian,
    /// Belarusian in Latin script (Łacinka).
    BelarusianLatin,
    /// Another or an unknown one.
    Other,
}

impl Language {
    /// The language that a BCP 47 tag names: "en-GB", "be-tarask", "be-Latn".
    ///
    /// ```
    /// use story_compare::text::Language;
    /// assert_eq!(Language::from_tag("en-GB"), Language::English);
    /// assert_eq!(Language::from_tag("be-Latn-tarask"), Language::BelarusianLatin);
    /// assert_eq!(Language::from_tag("uk"), Language::Other);
    /// ```
    pub fn from_tag(tag: &str) -> Language {
        let mut parts = tag.split(['-', '_']);
        let primary = parts.next().unwrap_or("");
        let is = |tag: &str| primary.trim().eq_ignore_ascii_case(tag);
        if is("en") {
            Language::English
        } else if is("ru") {
            Language::Russian
        } else if is("be") {
            if parts.any(|p| p.eq_ignore_ascii_case("latn")) { Language::BelarusianLatin } else { Language::Belarusian }
        } else {
            Language::Other
        }
    }

    /// Its BCP 47 tag; "und" for [`Language::Other`].
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Russian => "ru",
            Language::Belarusian => "be",
            Language::BelarusianLatin => "be-Latn",
            Language::Other => "und",
        }
    }
}

/// The language of `text`, as far as its letters and function words tell; [`Language::Other`] when in doubt.
pub fn detect(text: &str) -> Language {
    let (mut latin, mut cyrillic, mut belarusian) = (0usize, 0usize, 0usize);
    for c in text.chars().take(200_000) {
        match c {
            'a'..='z' | 'A'..='Z' => latin += 1,
            'ў' | 'і' => (cyrillic, belarusian) = (cyrillic + 1, belarusian + 1),
            '\u{400}'..='\u{4ff}' => cyrillic += 1,
            _ => {}
        }
    }
    match (latin > cyrillic, belarusian > 0) {
        (true, _) => Language::English,
        _ if cyrillic == 0 => Language::Other,
        (_, true) => Language::Belarusian,
        _ => Language::Russian,
    }
}

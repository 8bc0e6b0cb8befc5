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

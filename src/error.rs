//! What can go wrong, and on which side.

use serde::{Deserialize, Serialize};

/// One of the two stories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Side {
    /// The first story.
    Left,
    /// The second story.
    Right,
}

impl Side {
    /// 0 for left, 1 for right: its place in pairs of things.
    pub fn index(self) -> usize {
        self as usize
    }
}

/// The reason, as `StoryCompareError.code` names it in JavaScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ErrorCode {
    /// Nothing but space and boilerplate.
    Empty,
    /// Over 16 Mi UTF-16 code units.
    TooLong,
    /// A NUL, or mostly control characters.
    NotText,
    /// An option that is out of its range or of the wrong type.
    BadOption,
}

/// Why a comparison was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The machine-readable reason.
    pub code: ErrorCode,
    /// The story that is to blame, if one of them is.
    pub side: Option<Side>,
    /// The reason in a sentence.
    pub message: String,
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

//! Puts two newsrooms' versions of one story side by side.
//!
//! The way of the data is one line, and the modules tell it in that order:
//!
//! text -> [`story::Story`] -> [`entities`] -> [`align`] -> [`comparison::Comparison`] -> JavaScript object -> widget.

pub mod align;
mod compare;
pub mod comparison;
#[cfg(test)]
mod declarations;
pub mod entities;
mod error;
pub mod input;
pub mod lexicon;
pub mod pack;
pub mod sayings;
mod sort;
pub mod story;
mod summary;
pub mod text;
pub mod units;
#[cfg(target_arch = "wasm32")]
mod wasm;
#[cfg(any(test, feature = "widget"))]
mod widget;

pub use compare::{
    CompareOptions, DictionaryEntry, Ignore, Pin, StoryInput, align_words, compare, compare_until, explain,
};
pub use error::{Error, ErrorCode, Side};

/// Name and version of the engine, as [`comparison::Comparison::engine`] has them.
pub const ENGINE: &str = concat!("story-compare ", env!("CARGO_PKG_VERSION"));

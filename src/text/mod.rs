//! Language facts and text mechanics: spans, tokens, sentences, folding, stems, transliteration. Knows no stories.

mod abbreviation;
pub mod chars;
pub mod fold;
pub mod language;
pub mod sentence;
pub mod skeleton;
pub mod span;
pub mod stem;
pub mod token;
pub mod translit;
pub mod utf16;

pub use fold::fold;
pub use language::Language;
pub use span::Span;
pub use token::{Token, TokenKind};
pub use utf16::Utf16Index;

//! Data tables compiled in, each with its source, its licence and the command that made it.

pub mod function_words;

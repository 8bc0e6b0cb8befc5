//! Where something stands in a text.

use serde::{Deserialize, Serialize};

/// A half-open range of a text: `start <= end`.
///
/// Inside the engine the unit is the byte and both ends lie on character boundaries; at the JavaScript boundary it is
/// the UTF-16 code unit ([`crate::comparison::Comparison::into_utf16`] converts).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Span {
    /// Where it begins.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to but not including `end`; offsets of a text are below 2^32 since
    /// inputs are limited to 16 Mi code units.
    ///
    /// ```
    /// use story_compare::text::Span;
    /// assert_eq!(Span::new(2, 5).len(), 3);
    /// ```
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "span {start}..{end}");
        Span { start: start as u32, end: end as u32 }
    }

    /// Its length in the unit of its offsets.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether nothing stands in it.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As a range for slicing; only for spans in bytes.
    ///
    /// ```
    /// use story_compare::text::Span;
    /// assert_eq!(&"two words"[Span::new(4, 9).range()], "words");
    /// ```
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether `other` lies in it entirely.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one unit.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

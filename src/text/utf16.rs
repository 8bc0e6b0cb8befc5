//! From bytes to UTF-16 code units and back. Nothing else in the crate counts code units.

use super::Span;

/// How many bytes lie between two checkpoints: a look-up walks over at most this many.
const STEP: usize = 64;

/// Turns positions in one text from bytes to UTF-16 code units and back.
///
/// Building it reads the text once; a look-up afterwards is constant (to code units) or logarithmic (to bytes), so a
/// result with many spans costs no more than the text and the spans together. A text that is all ASCII needs no table.
///
/// Every position is taken: one past the end becomes the end, one inside a character becomes the character's start.
///
/// ```
/// use story_compare::text::Utf16Index;
/// let index = Utf16Index::new("Łódź 🦬!");
/// assert_eq!(index.to_utf16(7), 4); // after "Łódź"
/// assert_eq!(index.to_utf16(12), 7); // after the bison, two code units
/// assert_eq!(index.to_bytes(7), 12);
/// assert_eq!(index.to_bytes(6), 8); // between the bison's two halves: its start
/// ```
#[derive(Clone, Debug)]
pub struct Utf16Index<'a> {
    text: &'a str,
    /// Code units before byte `i * STEP`, where a character that straddles it counts as before; empty for ASCII.
    checkpoints: Vec<u32>,
    /// Length of the text in code units.
    units: u32,
}

/// The code units of the characters that begin in `bytes`.
fn units_in(bytes: &[u8]) -> u32 {
    bytes.iter().map(|&b| u32::from(b & 0xc0 != 0x80) + u32::from(b >= 0xf0)).sum()
}

impl<'a> Utf16Index<'a> {
    /// Reads `text` once.
    pub fn new(text: &'a str) -> Self {
        if text.is_ascii() {
            return Utf16Index { text, checkpoints: vec![], units: saturate(text.len()) };
        }
        let mut checkpoints = Vec::with_capacity(text.len() / STEP + 1);
        let mut units = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            checkpoints.push(units);
            units += units_in(chunk);
        }
        Utf16Index { text, checkpoints, units }
    }

    /// The length of the text in code units.
    pub fn len_utf16(&self) -> u32 {
        self.units
    }

    /// The code units before byte `position`.
    pub fn to_utf16(&self, position: u32) -> u32 {
        let mut position = (position as usize).min(self.text.len());
        if self.checkpoints.is_empty() {
            return position as u32;
        }
        while !self.text.is_char_boundary(position) {
            position -= 1;
        }
        if position == self.text.len() {
            return self.units;
        }
        let step = position / STEP;
        self.checkpoints[step] + units_in(&self.text.as_bytes()[step * STEP..position])
    }

    /// The bytes before code unit `position`.
    pub fn to_bytes(&self, position: u32) -> u32 {
        if position >= self.units {
            return saturate(self.text.len());
        }
        if self.checkpoints.is_empty() {
            return position;
        }
        // The last checkpoint at or before the position; the first one is 0, so there is one. A character that
        // straddles it was counted before it, so the walk begins at the next character.
        let step = self.checkpoints.partition_point(|&units| units <= position) - 1;
        let mut units = self.checkpoints[step];
        let mut byte = step * STEP;
        while !self.text.is_char_boundary(byte) {
            byte += 1;
        }
        for character in self.text[byte..].chars() {
            let next = units + character.len_utf16() as u32;
            if next > position {
                break;
            }
            units = next;
            byte += character.len_utf8();
        }
        saturate(byte)
    }

    /// A span in bytes as one in code units.
    pub fn span_to_utf16(&self, span: Span) -> Span {
        let (start, end) = (self.to_utf16(span.start), self.to_utf16(span.end));
        Span { start, end: end.max(start) }
    }

    /// A span in code units as one in bytes; whatever it holds, what comes out can slice the text.
    pub fn span_to_bytes(&self, span: Span) -> Span {
        let (start, end) = (self.to_bytes(span.start), self.to_bytes(span.end));
        Span { start, end: end.max(start) }
    }
}

/// Texts are limited to 16 Mi code units, far below 4 GiB; a longer one does not wrap around.
fn saturate(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The slow and obvious way.
    fn units_before(text: &str, byte: usize) -> u32 {
        let byte = (0..=byte.min(text.len())).rev().find(|&b| text.is_char_boundary(b)).unwrap();
        text[..byte].encode_utf16().count() as u32
    }

    #[test]
    fn empty_text_has_only_its_beginning() {
        let index = Utf16Index::new("");
        assert_eq!((index.to_utf16(9), index.to_bytes(9), index.len_utf16()), (0, 0, 0));
    }

    #[test]
    fn ascii_needs_no_table() {
        let index = Utf16Index::new("plain");
        assert!(index.checkpoints.is_empty());
        assert_eq!((index.to_utf16(3), index.to_bytes(3), index.to_utf16(99), index.to_bytes(99)), (3, 3, 5, 5));
    }

    /// Text in which characters of one to four bytes straddle the checkpoints.
    fn mixed() -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(vec!['a', ' ', 'ж', 'Ł', '—', '\u{fffd}', '🦬', '𝔘']), 0..400)
            .prop_map(|characters| characters.into_iter().collect())
    }

    proptest! {
        #[test]
        fn agrees_with_counting(text in mixed(), byte in 0usize..1200) {
            let index = Utf16Index::new(&text);
            prop_assert_eq!(index.len_utf16(), text.encode_utf16().count() as u32);
            prop_assert_eq!(index.to_utf16(byte as u32), units_before(&text, byte));
        }

        #[test]
        fn there_and_back(text in mixed()) {
            let index = Utf16Index::new(&text);
            for (byte, _) in text.char_indices() {
                prop_assert_eq!(index.to_bytes(index.to_utf16(byte as u32)), byte as u32);
            }
            prop_assert_eq!(index.to_bytes(index.len_utf16()) as usize, text.len());
        }

        #[test]
        fn any_span_can_slice(text in mixed(), start: u32, end: u32, near in 0u32..500, far in 0u32..500) {
            let index = Utf16Index::new(&text);
            for span in [Span { start, end }, Span { start: near, end: far }, Span { start: near, end }] {
                let bytes = index.span_to_bytes(span);
                prop_assert!(text.get(bytes.range()).is_some());
                let units = index.span_to_utf16(span);
                prop_assert!(units.start <= units.end && units.end <= index.len_utf16());
            }
        }
    }
}

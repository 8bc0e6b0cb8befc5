//! Sorted text, searched in place.

/// Lines of `key<TAB>value`, sorted by the bytes of the key; the tab may be missing where the value is empty, and a value may
/// have tabs itself.
#[derive(Clone, Copy, Debug)]
pub struct Table(&'static str);

impl Table {
    /// A table over `text`, whose lines must be sorted by key.
    pub const fn new(text: &'static str) -> Self {
        Table(text)
    }

    /// The value of `key`.
    pub fn get(self, key: &str) -> Option<&'static str> {
        self.entry(key).map(|(_, value)| value)
    }

    /// The entry of `key`.
    pub fn entry(self, key: &str) -> Option<(&'static str, &'static str)> {
        let (found, value, _) = self.line(self.lower_bound(key))?;
        (found == key).then_some((found, value))
    }

    /// The first entry whose key is `stem`, or `stem` and one or two vowels of the folded alphabet.
    pub fn get_with_ending(self, stem: &str) -> Option<(&'static str, &'static str)> {
        let mut at = self.lower_bound(stem);
        // The keys that begin with the stem stand together; the wanted one is among the first.
        for _ in 0..12 {
            let (key, value, next) = self.line(at)?;
            let rest = key.strip_prefix(stem)?;
            if rest.len() <= 2 && rest.bytes().all(|b| matches!(b, b'a' | b'e' | b'i' | b'u')) {
                return Some((key, value));
            }
            at = next;
        }
        None
    }

    /// Whether some key begins with `prefix`.
    pub fn has_prefix(self, prefix: &str) -> bool {
        self.line(self.lower_bound(prefix)).is_some_and(|(key, ..)| key.starts_with(prefix))
    }

    /// All entries.
    pub fn lines(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        self.0.lines().map(|line| line.split_once('\t').unwrap_or((line, "")))
    }

    /// The line that begins at byte `at`, with the start of the next.
    fn line(self, at: usize) -> Option<(&'static str, &'static str, usize)> {
        let rest = self.0.get(at..).filter(|rest| !rest.is_empty())?;
        let line = &rest[..length(rest.as_bytes())];
        let (key, value) = line.split_once('\t').unwrap_or((line, ""));
        Some((key, value, at + line.len() + 1))
    }

    /// Where the first line begins whose key is not less than `key`.
    fn lower_bound(self, key: &str) -> usize {
        let bytes = self.0.as_bytes();
        let (mut low, mut high) = (0, bytes.len());
        // Both are starts of lines, or the end.
        while low < high {
            let middle = low + (high - low) / 2;
            let back = bytes[low..middle].iter().rev().take_while(|&&b| b != b'\n').count();
            let start = middle - back;
            if is_less(&bytes[start..], key.as_bytes()) {
                low = (start + length(&bytes[start..]) + 1).min(bytes.len());
            } else {
                high = start;
            }
        }
        low
    }
}

/// How long the line is that begins `bytes`.
fn length(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|&&b| b != b'\n').count()
}

/// Whether the key of the line that begins `bytes` comes before `key`.
fn is_less(bytes: &[u8], key: &[u8]) -> bool {
    for (n, &byte) in bytes.iter().enumerate() {
        if matches!(byte, b'\t' | b'\n') {
            return n < key.len();
        }
        match key.get(n) {
            None => return false,
            Some(&k) if k != byte => return byte < k,
            Some(_) => {}
        }
    }
    bytes.len() < key.len()
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn finds_every_line_and_nothing_else() {
        let table = Table::new("a\t1\nab\nb\t2\nminska\t3\nzz\t4\n");
        assert_eq!(table.get("a"), Some("1"));
        assert_eq!(table.get("ab"), Some(""));
        assert_eq!(table.get("zz"), Some("4"));
        for missing in ["", "aa", "c", "zzz", "minsk"] {
            assert_eq!(table.get(missing), None, "{missing}");
        }
        assert_eq!(table.get_with_ending("minsk"), Some(("minska", "3")));
        assert_eq!(table.get_with_ending("mins"), None);
        assert!(table.has_prefix("min"));
        assert!(!table.has_prefix("mix"));
        assert_eq!(Table::new("").get("a"), None);
    }
}

//! "We are" and "We're" say the same.

use super::Aligner;
use crate::align::vocabulary::WordId;

impl Aligner<'_> {
    /// "We are" and "We're" say the same: the contracted word goes with both.
    pub fn link_contractions(&mut self) {
        for side in [0, 1] {
            let (short, long) = if side == 0 { (self.left, self.right) } else { (self.right, self.left) };
            for (s, &word) in short.words.iter().enumerate() {
                let word = &self.vocabulary.words[word as usize];
                let Some((base, tails)) = expansion(&word.fold) else { continue };
                let spelled = |w: WordId| &*self.vocabulary.words[w as usize].fold;
                let found = long.words.windows(2).enumerate().filter(|(at, w)| {
                    let taken = if side == 0 {
                        self.to_left[*at].or(self.to_left[at + 1])
                    } else {
                        self.to_right[*at].or(self.to_right[at + 1])
                    };
                    taken.is_none() && spelled(w[0]) == base && tails.contains(&spelled(w[1]))
                });
                // The nearest in the order of the passages.
                let nearest = found
                    .min_by_key(|(at, _)| ((at * short.words.len()).abs_diff(s * long.words.len()), *at))
                    .map(|(at, _)| at);
                if let Some(at) = nearest {
                    self.link_phrase(side, vec![s], vec![at, at + 1], true);
                }
            }
        }
    }
}

/// "we're" -> "we" and what can follow it written out.
pub(crate) fn expansion(folded: &str) -> Option<(&str, &'static [&'static str])> {
    const TAILS: [(&str, &[&str]); 7] = [
        ("n't", &["not"]),
        ("'re", &["are"]),
        ("'m", &["am"]),
        ("'ve", &["have"]),
        ("'ll", &["will", "shall"]),
        ("'s", &["is", "has"]),
        ("'d", &["would", "had"]),
    ];
    let irregular = match folded {
        "can't" => Some(("can", &["not"] as &[&str])),
        "won't" => Some(("will", &["not"] as &[&str])),
        "shan't" => Some(("shall", &["not"] as &[&str])),
        _ => None,
    };
    irregular.or_else(|| TAILS.iter().find_map(|(tail, long)| Some((folded.strip_suffix(tail)?, *long))))
}

//! What makes a number less than exact: "about", "more than", "up to".

use super::Passages;

/// What is said of a number beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hedge {
    Exact,
    /// "about 20", "nearly 20".
    About,
    /// "more than 20", "20 or more".
    AtLeast,
    /// "fewer than 20", "up to 20".
    AtMost,
}

const ABOUT: &str = " about around some nearly almost approximately approx roughly circa estimated ~ ≈ near \
около примерно почти порядка приблизительно приблизительный ориентировочно \
каля прыкладна амаль парадку прыблізна блізу ";
const MORE: &str = " over above exceeding exceeded exceeds more least свыше более больше превысила превысило превысил \
превышает звыш больш перавысіла перавысіў перавышае болей ";
const LESS: &str = " under below less fewer most менее меньше менш меней ";
/// What turns the two around: "no more than", "не менее".
const NOT: &str = " no not не ня ";

fn listed(list: &str, fold: &str) -> bool {
    list.split_ascii_whitespace().any(|word| word == fold)
}

impl Passages<'_> {
    /// What stands beside the number at `first..=last`.
    pub(super) fn hedge(&self, side: usize, first: usize, last: usize) -> Hedge {
        let fold = |p: usize| &*self.word(side, p).fold;
        let end = self.at[side].len();
        // A sign of money may stand between, and "at least".
        for p in (first.saturating_sub(3)..first).rev() {
            let word = fold(p);
            let negated = p > 0 && listed(NOT, fold(p - 1));
            if listed(ABOUT, word) {
                return Hedge::About;
            }
            if listed(MORE, word) {
                return if negated { Hedge::AtMost } else { Hedge::AtLeast };
            }
            if listed(LESS, word) {
                return if negated { Hedge::AtLeast } else { Hedge::AtMost };
            }
            // "up to 20", "до 20".
            let limit = word == "up" || p + 1 == first && matches!(word, "до" | "да");
            if limit {
                return Hedge::AtMost;
            }
            if self.word(side, p).kind == crate::text::TokenKind::Number {
                break;
            }
        }
        // "20 or more", "20 и более", "around" apart from it.
        let after = |n: usize| last.checked_add(n).filter(|p| *p < end).map_or("", fold);
        if matches!(after(1), "or" | "и" | "і" | "или" | "або") && listed(MORE, after(2)) {
            return Hedge::AtLeast;
        }
        if after(1) == "+" {
            return Hedge::AtLeast;
        }
        Hedge::Exact
    }
}

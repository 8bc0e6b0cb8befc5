//! What is negated, in three languages.

use super::{Linked, Passages};
use crate::comparison::{Disagreement, DisagreementKind};
use crate::text::{Span, TokenKind};

/// So far behind its negation a negated word can stand, function words between.
const REACH: usize = 4;
/// So near to a word its negations of other kinds stand, and what makes a statement conditional.
const NEAR: usize = 9;
/// So near to both words others must correspond ...
const AROUND: usize = 6;
/// ... at least so many, with content.
const WITNESSES: usize = 2;

/// Words that negate what follows; what ends in "n't" does, too.
const NEGATORS: &str = " not no never without cannot nobody nothing none neither nor nowhere \
не ни нет без никогда никто ничего нельзя нигде никак никакой никаких никакого \
ня ні няма без бяз ніколі ніхто нічога нельга нідзе ніяк ніякі ніякіх ніякага не ";

/// Of those, the ones whose negated word follows: the others negate a whole statement.
const DIRECT: &str = " not no never without cannot не без никогда не ня без бяз ніколі няма нет ";

/// Beginnings of words that deny by themselves, or may.
const DENIALS: [&str; 79] = [
    "outside",
    "beyond",
    "вне",
    "межам",
    "предел",
    "fail",
    "refus",
    "prevent",
    "den",
    "lack",
    "avoid",
    "stop",
    "ban",
    "unable",
    "imposs",
    "hard",
    "barely",
    "scarce",
    "absen",
    "reject",
    "abandon",
    "cancel",
    "ceas",
    "declin",
    "forbid",
    "forbad",
    "prohibit",
    "rule",
    "miss",
    "few",
    "little",
    "seldom",
    "rare",
    "un",
    "dis",
    "non",
    "instead",
    "rather",
    "against",
    "false",
    "wrong",
    "untru",
    "отказ",
    "отрица",
    "опроверг",
    "запре",
    "запрещ",
    "невоз",
    "отсут",
    "лиш",
    "прекра",
    "избе",
    "едва",
    "вряд",
    "отмен",
    "мало",
    "редко",
    "против",
    "ложн",
    "вместо",
    "неверн",
    "адмаў",
    "адмов",
    "абверг",
    "забар",
    "немаг",
    "адсут",
    "пазба",
    "спын",
    "наўрад",
    "ледзь",
    "адмян",
    "супраць",
    "замест",
    "мала",
    "рэдка",
    "пазбег",
    "остан",
    "переста",
];

/// Words that make a statement a condition, a question or a matter of degree.
const CONDITIONS: &str = " if whether unless until only just merely solely even than either or would could might may should \
если ли чтобы пока только лишь бы чем или даже сколько хотя \
калі ці каб пакуль толькі бы чым або нават колькі хоць ";

/// With these after it, a negation says something else: "no longer", "not only", "не более".
const PHRASES: &str = " longer only just merely less more fewer later sooner least doubt matter wonder one even until all every \
always necessarily только более менее больше меньше позднее позже раньше просто сразу всегда все всё каждый один \
толькі больш менш пазней раней проста заўсёды усё ўсё усе ўсе кожны адзін ";

impl Passages<'_> {
    /// What one side negates and the other affirms.
    pub(super) fn negations(&self, linked: &Linked) -> Vec<Disagreement> {
        let mut found = vec![];
        for side in [0, 1] {
            for (negator, head, counterpart) in negated(self, side, &linked[side]) {
                let own = Span { start: self.span(side, negator).start, end: self.span(side, head).end };
                let other = self.span(1 - side, counterpart);
                let (left, right) = if side == 0 { (own, other) } else { (other, own) };
                found.push(Disagreement { kind: DisagreementKind::Negation, left, right });
            }
        }
        found
    }
}

fn listed(list: &str, fold: &str) -> bool {
    list.split_ascii_whitespace().any(|word| word == fold)
}

fn negates(fold: &str) -> bool {
    listed(NEGATORS, fold) || fold.ends_with("n't")
}

/// Whether a word is a negation of any kind.
fn denies(fold: &str) -> bool {
    negates(fold)
        || DENIALS.iter().any(|d| fold.starts_with(d))
        || fold.chars().count() > 4 && ["не", "ня", "без", "бес", "im", "in"].iter().any(|d| fold.starts_with(d))
}

/// Of one side, what it negates and the other affirms: the negation, the negated word, and its counterpart.
fn negated(of: &Passages<'_>, side: usize, linked: &[Option<usize>]) -> Vec<(usize, usize, usize)> {
    let mut found = vec![];
    let fold = |side: usize, position: usize| &*of.word(side, position).fold;
    for negator in 0..linked.len() {
        let word = fold(side, negator);
        if !(listed(DIRECT, word) || word.ends_with("n't")) {
            continue;
        }
        let follows = |p: &usize| of.word(side, *p).kind != TokenKind::Punctuation && !listed(PHRASES, fold(side, *p));
        let reach = (negator + 1..linked.len()).take(REACH).take_while(follows);
        let Some(head) = reach.into_iter().find(|&p| !of.word(side, p).function) else { continue };
        let Some(counterpart) = linked[head] else { continue };
        if of.word(side, head).kind != TokenKind::Word || !of.alike((side, head), (1 - side, counterpart)) {
            continue;
        }
        let own = clause(of, side, negator, NEAR);
        let other = clause(of, 1 - side, counterpart, NEAR);
        let negated_once =
            own.clone().all(|p| p == negator || !denies(fold(side, p)) || p.abs_diff(negator) > NEAR / 2);
        let affirmed = !other.clone().any(|p| denies(fold(1 - side, p)));
        let plain = |side: usize, mut range: std::ops::Range<usize>| {
            range.all(|p| !listed(CONDITIONS, fold(side, p)) && of.text(side, p) != "?")
        };
        if !(negated_once && affirmed && plain(side, own) && plain(1 - side, other)) {
            continue;
        }
        let near = head.saturating_sub(AROUND)..(head + AROUND + 1).min(linked.len());
        let witnesses = near.filter(|&p| p != head && !of.word(side, p).function).filter(|&p| {
            linked[p].is_some_and(|q| q.abs_diff(counterpart) <= AROUND && of.alike((side, p), (1 - side, q)))
        });
        if witnesses.count() >= WITNESSES {
            found.push((negator, head, counterpart));
        }
    }
    found
}

/// The positions around `at`, not beyond the end of a sentence.
fn clause(of: &Passages<'_>, side: usize, at: usize, reach: usize) -> std::ops::Range<usize> {
    let ends = |p: usize| matches!(of.text(side, p), "." | "!" | "…" | ";");
    let mut start = at;
    while start > 0 && at - start < reach && !ends(start - 1) {
        start -= 1;
    }
    let mut end = at + 1;
    // The mark that ends it belongs to it: it may ask.
    while end < of.at[side].len() && end - at <= reach && !ends(end - 1) {
        end += 1;
    }
    start..end
}

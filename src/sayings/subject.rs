//! Who a verb of saying says it of: the words beside it.

use super::narration::{Named, Narration, Said};
use super::words::{
    Gender, is_adverb, is_and, is_article, is_preposition, is_voice, opens_clause, possessive, pronoun,
};
use crate::comparison::{EntityKind, Form};
use std::ops::Range;

/// How many tokens a subject has at most.
const LONGEST: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    Entity(u32),
    Pronoun(Gender),
    /// Somebody who is no entity.
    Unnamed,
    /// No subject: «Добавил, что …».
    Left,
}

/// The subject of a verb, and its tokens.
#[derive(Clone, Debug)]
pub(super) struct Subject {
    pub who: Who,
    pub tokens: Range<usize>,
}

impl Subject {
    fn left(at: usize) -> Self {
        Subject { who: Who::Left, tokens: at..at }
    }
}

fn can_speak(m: &Named) -> bool {
    !m.possessive
        && match m.form {
            Form::Demonym | Form::Value => false,
            Form::Role => true,
            _ => {
                matches!(m.kind, EntityKind::Person | EntityKind::Organisation | EntityKind::Place | EntityKind::Other)
            }
        }
}

impl Narration<'_, '_> {
    /// The subject of a verb inside `clause`, which begins and ends where its sentence, a quotation or a dash does.
    pub fn subject(&self, said: &Said, clause: &Range<usize>) -> Subject {
        if said.verb.source().is_some() {
            return self.source_of(said, clause);
        }
        let begins = self.begins(said, clause);
        if begins {
            let after = self.subject_after(said, clause.end);
            if !matches!(after.who, Who::Left | Who::Unnamed) {
                return after;
            }
            let before = self.subject_before(said, clause.start);
            let found = |s: &Subject| matches!(s.who, Who::Entity(_) | Who::Pronoun(_));
            return if found(&before) || after.who == Who::Left && before.who != Who::Left { before } else { after };
        }
        let before = self.subject_before(said, clause.start);
        if matches!(before.who, Who::Left | Who::Unnamed) && self.slavic && !said.is_participle() {
            let after = self.subject_after(said, clause.end);
            if matches!(after.who, Who::Entity(_) | Who::Pronoun(_)) && after.tokens.start < said.end + 4 {
                return after;
            }
        }
        before
    }

    /// Whether a verb begins its clause, so that the subject should follow: "…,” said Anna".
    fn begins(&self, said: &Said, clause: &Range<usize>) -> bool {
        let mut at = said.first;
        while at > clause.start && self.is_word(at - 1) && is_adverb(self.word(at - 1)) {
            at -= 1;
        }
        if said.is_participle() {
            return false;
        }
        if at == clause.start || matches!(self.word(at - 1), "как" | "як") {
            return true;
        }
        if matches!(self.word(at - 1), "," | ":" | ";") || self.is_dash(at - 1) {
            // "Pliashkun, who flew in, said the dust …" has its subject before.
            return self.slavic || {
                let next = said.end + usize::from(is_article(self.get(said.end)));
                self.named_from(next).or(self.named(said.end)).is_some_and(|m| {
                    m.end >= clause.end || matches!(self.get(m.end), "," | "." | ";" | "of") || m.form == Form::Role
                }) && !self.has_apposition(at - 1, clause.start)
            };
        }
        // «По итогам встречи с министром сообщили в …»
        self.slavic && {
            let first = &self.word(clause.start);
            is_preposition(first) || matches!(*first, "об" | "аб")
        }
    }

    /// Whether a comma ends what a name at the beginning of the clause is explained by.
    fn has_apposition(&self, comma: usize, from: usize) -> bool {
        let other = (from..comma).rev().take(24).find(|&n| self.word(n) == ",");
        other
            .is_some_and(|n| self.named_before(n).is_some_and(|m| m.kind == EntityKind::Person || m.form == Form::Role))
    }

    fn subject_before(&self, said: &Said, from: usize) -> Subject {
        let mut at = said.first;
        while at > from
            && self.is_word(at - 1)
            && (is_adverb(self.word(at - 1)) || super::words::is_be(self.word(at - 1)))
        {
            at -= 1;
        }
        if at == from {
            return Subject::left(said.first);
        }
        let main = || {
            self.main_subject(from, said.first).unwrap_or_else(|| {
                let begins = !self.slavic && self.is_capital(from) && !is_preposition(self.word(from));
                if begins { Subject { who: Who::Unnamed, tokens: from..from + 1 } } else { Subject::left(said.first) }
            })
        };
        if said.is_participle() {
            return main();
        }
        let before = at - 1;
        let word = self.word(before);
        if let Some(gender) = pronoun(word) {
            return Subject { who: Who::Pronoun(gender), tokens: before..at };
        }
        if is_and(word) || matches!(word, "but" | "но" | "але" | "затым" | "хотя" | "хаця") {
            return main();
        }
        if matches!(word, "who" | "which" | "that") || opens_clause(word) && self.slavic {
            let name = before.checked_sub(1).map(|n| if self.word(n) == "," { n } else { n + 1 });
            return match name.and_then(|n| self.named_before(n)).filter(|m| can_speak(m) && m.first >= from) {
                Some(m) => Subject { who: Who::Entity(m.entity), tokens: m.first..at },
                None => Subject { who: Who::Unnamed, tokens: before..at },
            };
        }
        if word == "," {
            return self.before_comma(before, from).unwrap_or_else(main);
        }
        if let Some(m) = self.named_before(at).filter(|m| m.first >= from) {
            return self.ends_subject(m, from, at);
        }
        let main_subject = main();
        let start = self.phrase_start(at, from);
        // "Lukashenka on Tuesday said", «Лукашенко во вторник заявил».
        if let Who::Entity(_) | Who::Pronoun(_) = main_subject.who {
            let end = main_subject.tokens.end;
            let adverbial = is_preposition(self.word(end.min(before)))
                || matches!(self.word(end.min(before)), "last" | "this" | "next")
                || is_adverb(self.word(end.min(before)));
            if end <= before && adverbial && at - end <= 8 && !(end..at).any(|n| matches!(self.word(n), "," | ":")) {
                return main_subject;
            }
        }
        if self.slavic {
            // «Защита настаивала»: somebody, but no entity.
            let noun = self.is_word(before) && !opens_clause(word) && !is_preposition(word);
            let start = if at - start <= 3 { start } else { at };
            return if noun { Subject { who: Who::Unnamed, tokens: start..at } } else { Subject::left(said.first) };
        }
        // "He smiled and after a pause added": what a preposition governs is no subject.
        if start > from && is_preposition(self.word(start - 1)) {
            return main_subject;
        }
        Subject { who: Who::Unnamed, tokens: start..at }
    }

    /// A name that ends right before the verb: its subject, unless it only says whose: "a woman at the ministry said".
    fn ends_subject(&self, m: &Named, from: usize, at: usize) -> Subject {
        let start = self.phrase_start(m.first, from);
        let unnamed = Subject { who: Who::Unnamed, tokens: start..at };
        let before = m.first.checked_sub(1).filter(|&n| n >= from);
        let article = before.filter(|&n| is_article(self.word(n)));
        let before = article.map_or(before, |n| n.checked_sub(1).filter(|&n| n >= from));
        if let Some(p) = before.filter(|&n| is_preposition(self.word(n))) {
            if self.slavic && m.kind == EntityKind::Organisation && self.word(p).len() <= 4 {
                // «В министерстве сообщили».
                return Subject { who: Who::Entity(m.entity), tokens: p..at };
            }
            if let Some(head) = self.named_before(p).filter(|h| h.first >= from && can_speak(h)) {
                return Subject { who: Who::Entity(head.entity), tokens: self.phrase_start(head.first, from)..at };
            }
            let voice = p > from && is_voice(self.word(p - 1)) && m.kind == EntityKind::Organisation;
            let start = self.phrase_start(p, from);
            let who = if voice { Who::Entity(m.entity) } else { Who::Unnamed };
            return Subject { who, tokens: start..at };
        }
        if self.slavic && m.kind == EntityKind::Organisation && m.first > from && is_voice(self.word(m.first - 1)) {
            return Subject { who: Who::Entity(m.entity), tokens: start..at };
        }
        // The genitive after another role or name: «глава МИД».
        if self.slavic
            && m.kind != EntityKind::Person
            && let Some(head) = self.named_before(m.first).filter(|h| h.first >= from && h.kind == EntityKind::Person)
        {
            return Subject { who: Who::Entity(head.entity), tokens: self.phrase_start(head.first, from)..at };
        }
        // «Секретарь Совбеза», where he is no entity himself.
        if self.slavic && m.form == Form::Name && self.is_complement(m, from) {
            return unnamed;
        }
        if !can_speak(m) || m.kind == EntityKind::Other && m.form != Form::Name {
            return unnamed;
        }
        // "the mill’s director, Ruslan Zhdanko, told": the name, not the role.
        Subject { who: Who::Entity(m.entity), tokens: start..at }
    }

    /// Whether a Russian or Belarusian name of an office or place only says whose: «секретарь Совбеза».
    fn is_complement(&self, m: &Named, from: usize) -> bool {
        m.kind != EntityKind::Person && m.first > from && {
            let before = self.word(m.first - 1);
            let grammar = is_and(before) || is_preposition(before) || is_adverb(before) || opens_clause(before);
            let noun = self.is_word(m.first - 1) && !grammar;
            noun && !self.is_said(m.first - 1) && !is_voice(before)
        }
    }

    /// The subject whose apposition a comma before the verb ends: "Anna Kowal, head of the union, said".
    fn before_comma(&self, comma: usize, from: usize) -> Option<Subject> {
        let other = (from..comma).rev().take(24).find(|&n| self.word(n) == ",");
        if let Some(m) = other.and_then(|n| self.named_before(n)).filter(|m| can_speak(m) && m.first >= from) {
            // "its director, Stanislau Hrytsuk, said": the name is behind the comma.
            let inside = other.and_then(|n| self.named_from(n + 1)).filter(|i| {
                i.kind == EntityKind::Person
                    && i.form == Form::Name
                    && (m.form != Form::Name || m.kind != EntityKind::Person)
            });
            let entity = inside.unwrap_or(m).entity;
            return Some(Subject { who: Who::Entity(entity), tokens: self.phrase_start(m.first, from)..comma + 1 });
        }
        // "the head of the union, Anna Kowal, said" where the office is no entity.
        let m =
            other.and_then(|n| self.named_from(n + 1)).filter(|m| m.kind == EntityKind::Person && m.end == comma)?;
        let start = self.phrase_start(other?, from);
        Some(Subject { who: Who::Entity(m.entity), tokens: start..comma + 1 })
    }

    /// The first that a clause names or means, where it is not what a preposition governs.
    pub fn main_subject(&self, from: usize, to: usize) -> Option<Subject> {
        let to = to.min(from + 64);
        let mut at = from;
        while at < to {
            let word = self.word(at);
            // "Reporters asked why Kowal had left."
            if at > from && opens_clause(word) && word != "as" && word != "как" && word != "як" {
                break;
            }
            if let Some(gender) = pronoun(word) {
                return Some(Subject { who: Who::Pronoun(gender), tokens: at..at + 1 });
            }
            if let Some(m) = self.named_from(at) {
                let article = at > from && is_article(self.word(at - 1));
                let before = if article { at - 1 } else { at };
                let governed = before > from && is_preposition(self.word(before - 1));
                let speaks = can_speak(m)
                    && match m.kind {
                        EntityKind::Person | EntityKind::Organisation => true,
                        // "Riga expelled three diplomats, accusing them of"
                        EntityKind::Place => m.form == Form::Name && at == from,
                        _ => false,
                    }
                    && self.quotation_at(at).is_none();
                if speaks && !governed {
                    let start = self.phrase_start(m.first, from);
                    return Some(Subject { who: Who::Entity(m.entity), tokens: start..m.end });
                }
                at = m.end;
                continue;
            }
            at += 1;
        }
        None
    }

    /// Where the words of a subject begin that has a word at `at` or ends there.
    fn phrase_start(&self, at: usize, from: usize) -> usize {
        let mut start = at;
        // As far as names and offices go, one beside the other.
        let mut sure = at;
        let english = !self.slavic;
        let titles = english && self.named_from(at).is_none_or(|m| m.kind == EntityKind::Person);
        while start > from && at - start < LONGEST {
            let n = start - 1;
            let word = self.word(n);
            if self.is_said(n) {
                break;
            }
            if let Some(m) = self.named(n) {
                if start == sure {
                    sure = m.first.max(from);
                }
                start = m.first.max(from);
                continue;
            }
            let part = self.is_hyphen(n)
                || self.is_word(n) && self.quotation_at(n).is_none() && {
                    let joins = english && matches!(word, "of" | "for" | "at") && n > from;
                    joins || !is_preposition(word) && !is_and(word) && !opens_clause(word) && !is_adverb(word)
                };
            if !part || english && !titles && !is_article(word) {
                break;
            }
            start = n;
            if is_article(word) && !(n > from && matches!(self.word(n - 1), "of" | "for" | "at")) {
                return start;
            }
        }
        // What a preposition governs is no part of it: «В последнем слове подсудимый».
        let before = start.checked_sub(1).filter(|_| start > from);
        let governed = before.is_some_and(|n| is_preposition(self.word(n)) || self.is_said(n));
        if governed && (self.slavic || sure < at || self.named_from(at).is_some()) { sure } else { start }
    }

    fn is_said(&self, at: usize) -> bool {
        let next = self.said.partition_point(|s| s.first <= at);
        // "state", "report" and their like are nouns as well.
        self.said[..next].last().is_some_and(|s| {
            s.end > at && s.verb.source().is_none() && s.verb.form != crate::lexicon::saying::Form::Base
        })
    }

    fn subject_after(&self, said: &Said, limit: usize) -> Subject {
        let mut at = said.end;
        while at < limit && self.is_word(at) && is_adverb(self.word(at)) {
            at += 1;
        }
        if let Some(gender) = pronoun(self.get(at)).filter(|_| at < limit) {
            return Subject { who: Who::Pronoun(gender), tokens: at..at + 1 };
        }
        let first = at;
        let mut best: Option<&Named> = None;
        let mut end = at;
        let mut governed = false;
        while end < limit && end - first < LONGEST {
            let word = self.word(end);
            if let Some(m) = self.named_from(end) {
                let plural = said.verb.form == crate::lexicon::saying::Form::Plural;
                let speaks = can_speak(m)
                    && (!governed || self.slavic && plural && m.kind == EntityKind::Organisation)
                    && (governed || !self.slavic || m.form != Form::Name || !self.is_complement(m, first))
                    && (self.slavic || m.first == first || is_article(self.word(m.first - 1)) || best.is_none());
                let better = |b: &Named| {
                    let rank = |m: &Named| (m.kind == EntityKind::Person, m.form == Form::Name);
                    rank(m) > rank(b) && (self.slavic || m.first == b.end)
                };
                if speaks && best.is_none_or(better) {
                    best = Some(m);
                }
                end = m.end;
                governed = false;
                continue;
            }
            if let Some(gender) = pronoun(word).filter(|_| self.slavic && best.is_none()) {
                return Subject { who: Who::Pronoun(gender), tokens: end..end + 1 };
            }
            if !self.is_word(end) && !self.is_hyphen(end) || self.quotation_at(end).is_some() || opens_clause(word) {
                break;
            }
            if is_preposition(word) {
                if !self.slavic && !matches!(word, "of" | "for" | "at") {
                    break;
                }
                governed = true;
            } else if !is_article(word) && !self.slavic && !self.is_lower(end) {
                governed = false;
            }
            end += 1;
        }
        if end == first {
            return Subject::left(said.end);
        }
        // "said the lawyer, Kiryl Sasnouski", "said one of them, a sander operator"
        if self.get(end) == ","
            && end + 1 < limit
            && best.is_none_or(|b| b.form != Form::Name || b.kind != EntityKind::Person)
        {
            let next = end + 1 + usize::from(is_article(self.get(end + 1)));
            let apposed = self.named_from(next).filter(|m| m.kind == EntityKind::Person && can_speak(m));
            if let Some(m) = apposed.filter(|m| m.form == Form::Name || best.is_none()) {
                return Subject { who: Who::Entity(m.entity), tokens: first..m.end };
            }
        }
        match best {
            Some(m) => Subject { who: Who::Entity(m.entity), tokens: first..end },
            None if self.slavic && !(first..end).any(|n| self.is_capital(n)) && end - first > 3 => {
                Subject::left(said.end)
            }
            None => Subject { who: Who::Unnamed, tokens: first..end },
        }
    }

    /// Whose words a phrase like "according to" gives.
    fn source_of(&self, said: &Said, clause: &Range<usize>) -> Subject {
        for at in said.first..(said.end + 1).min(clause.end) {
            if let Some(gender) = possessive(self.word(at)) {
                return Subject { who: Who::Pronoun(gender), tokens: said.first..said.end.max(at + 1) };
            }
        }
        let after = self.subject_after(said, clause.end);
        Subject { tokens: said.first..after.tokens.end.max(said.end), ..after }
    }
}

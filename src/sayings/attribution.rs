//! Which verb of saying attributes a quotation, and the clause that it stands in; which verbs report speech without one.

use super::narration::{Narration, Said};
use super::subject::{Subject, Who};
use super::words::{Gender, bars_verb, is_adverb, is_and, is_article, is_be, is_preposition, opens_clause, pronoun};
use crate::lexicon::saying::Form;
use std::ops::Range;

/// So many tokens of a clause are looked at.
const FAR: usize = 80;

/// A verb that says whose speech something is.
pub(super) struct Attribution {
    /// Index of the verb.
    pub said: usize,
    /// Its clause.
    pub tokens: Range<usize>,
    pub subject: Subject,
    pub quotation: Option<usize>,
}

/// All attributions of a story, in the order of their verbs.
pub(super) fn find(n: &Narration<'_, '_>) -> Vec<Attribution> {
    let mut out: Vec<Attribution> = vec![];
    let mut taken = vec![false; n.said.len()];
    let mut put = |found: Option<Attribution>| {
        let new = found.filter(|a| !std::mem::replace(&mut taken[a.said], true));
        let is_new = new.is_some();
        out.extend(new);
        is_new
    };
    let mut gaps = n.gaps.iter().peekable();
    for q in 0..n.quotations.len() {
        let mut attributed = false;
        while let Some((_, gap)) = gaps.next_if(|(of, _)| *of == q) {
            attributed |= put(within(n, q, gap.clone(), gap.start));
        }
        attributed |= put(after(n, q));
        if !attributed {
            put(before(n, q));
        }
    }
    for said in 0..n.said.len() {
        put(reported(n, said));
    }
    crate::sort::by_key(&mut out, |a| n.said[a.said].first);
    out
}

/// The attribution of a quotation that begins at a token and ends with `clause`.
fn within(n: &Narration<'_, '_>, q: usize, clause: Range<usize>, from: usize) -> Option<Attribution> {
    let first = n.said.partition_point(|s| s.first < from);
    let (at, said) = n.said[first..]
        .iter()
        .enumerate()
        .take_while(|(_, s)| s.first < clause.end)
        .take(4)
        .find(|(_, s)| speaks(n, s) && !s.is_participle() && s.verb.source().is_none())?;
    let subject = n.subject(said, &clause);
    let end = clause_end(n, said, &subject, clause.end);
    Some(Attribution { said: first + at, tokens: from..end, subject, quotation: Some(q) })
}

/// The attribution behind a quotation: "…,” he said."
fn after(n: &Narration<'_, '_>, q: usize) -> Option<Attribution> {
    let range = n.quotations[q].clone();
    let last = range.clone().rev().take(4).find(|&t| !is_mark(n.word(t)))?;
    let ends = matches!(n.word(last), "," | "!" | "?" | "…" | "..." | "?!" | "?.." | "!..");
    let mut at = range.end;
    let comma = n.get(at) == ",";
    at += usize::from(comma);
    let dash = n.is_dash(at);
    at += usize::from(dash);
    if !(ends || comma || dash) || !n.is_word(at) || n.quotation_at(at).is_some() {
        return None;
    }
    let (own, next) = (n.sentence(range.end - 1), n.sentence(at));
    let paragraph = |s: usize| n.story.sentences[s].paragraph;
    if paragraph(own) != paragraph(next) || own != next && n.word(last) == "," {
        return None;
    }
    let limit = limit(n, at);
    let word = n.word(at);
    if is_and(word) || opens_clause(word) || is_preposition(word) && !n.slavic {
        return None;
    }
    let found = within(n, q, at..limit, at)?;
    let said = &n.said[found.said];
    let commas = (at..said.first).filter(|&t| n.word(t) == ",").count();
    let begins = said.first <= at + 1;
    let names = is_article(word) || pronoun(word).is_some() || n.is_capital(at) || n.named(at).is_some();
    let short = said.first <= at + 6 && commas == 0;
    let fits = begins || (names && commas <= 2 && said.first <= at + 24) || short || n.slavic && said.first <= at + 5;
    let who = n.slavic || found.subject.who != Who::Left;
    (fits && who && (own == next || begins || commas == 0)).then_some(found)
}

/// Where the tokens of a clause end that begins at a token: at the end of its sentence, a quotation or a sign.
fn limit(n: &Narration<'_, '_>, at: usize) -> usize {
    let end = n.story.sentence_tokens[n.sentence(at)].end.min(at + FAR);
    (at..end)
        .find(|&t| n.quotation_at(t).is_some() || matches!(n.word(t), ":" | ";" | "(") || t > at && n.is_dash(t))
        .unwrap_or(end)
}

/// The attribution before a quotation: "He said: “…”", "He noted that they are “…”".
fn before(n: &Narration<'_, '_>, q: usize) -> Option<Attribution> {
    let start = n.quotations[q].start;
    let mut sentence = n.sentence(start);
    let mut lower = n.story.sentence_tokens[sentence].start;
    if lower == start {
        // The sentence before announces it.
        if start == 0 || n.word(start - 1) != ":" {
            return None;
        }
        sentence = sentence.checked_sub(1)?;
        lower = n.story.sentence_tokens[sentence].start;
    }
    lower = lower.max(start.saturating_sub(FAR));
    let lower = (lower..start).rev().find(|&t| n.quotation_at(t).is_some()).map_or(lower, |t| t + 1);
    let first = n.said.partition_point(|s| s.first < lower);
    let end = n.said.partition_point(|s| s.first < start);
    let at = (first..end).rev().take(6).find(|&s| speaks(n, &n.said[s]))?;
    let said = &n.said[at];
    // "…” he said. “" is behind another.
    let clause = clause(n, said);
    let subject = n.subject(said, &clause);
    if subject.who == Who::Left && !n.slavic {
        return None;
    }
    let begin = subject.tokens.start.min(said.first);
    let close = said.end.max(subject.tokens.end);
    let announced = matches!(n.word(start - 1), ":" | ",") && close < start && {
        let told = n.word(start - 1) == ":" || !(close..start).any(|t| opens_clause(n.word(t)));
        told && !(close..start - 1).any(|t| matches!(n.word(t), ",") && n.word(start - 1) == ",")
    };
    let tokens = if announced { begin..start - 1 } else { begin..close };
    Some(Attribution { said: at, tokens: trimmed(n, tokens), subject, quotation: Some(q) })
}

/// The clause that a verb stands in.
fn clause(n: &Narration<'_, '_>, said: &Said) -> Range<usize> {
    let sentence = &n.story.sentence_tokens[n.sentence(said.first)];
    let lower = sentence.start.max(said.first.saturating_sub(FAR));
    let breaks = |t: usize| {
        n.quotation_at(t).is_some()
            || matches!(n.word(t), ";" | ":")
            || n.is_dash(t) && t > 0 && matches!(n.word(t - 1), "," | "!" | "?" | "…")
    };
    let start = (lower..said.first).rev().find(|&t| breaks(t)).map_or(lower, |t| t + 1);
    let upper = sentence.end.min(said.end + FAR).max(said.end);
    let end = (said.end..upper).find(|&t| breaks(t)).unwrap_or(upper);
    start..end
}

/// Where a clause of saying ends behind its verb and subject: its adverbials belong to it, other clauses do not.
fn clause_end(n: &Narration<'_, '_>, said: &Said, subject: &Subject, limit: usize) -> usize {
    let mut at = said.end.max(subject.tokens.end);
    let mut apposition = at == subject.tokens.end;
    while at < limit {
        let word = n.word(at);
        if n.quotation_at(at).is_some()
            || matches!(word, "." | "!" | "?" | "…" | ";" | ":" | "(")
            || n.is_dash(at)
            || opens_clause(word)
        {
            break;
        }
        let next = n.get(at + 1);
        if word == "," {
            let other = at + 1 >= limit
                || opens_clause(next)
                || is_and(next)
                || is_adverb(next)
                || next.ends_with("ing")
                || n.slavic && (is_preposition(next) || is_gerund(next));
            if !apposition || other {
                break;
            }
        } else if is_and(word) {
            let goes_on = n.is_capital(at + 1) || is_article(next) || apposition && n.named_from(at + 1).is_some();
            if !goes_on {
                break;
            }
        }
        at += 1;
        // A comma right behind the subject opens its apposition, another closes that.
        apposition |= at == subject.tokens.end;
    }
    trimmed(n, said.first..at).end.max(said.end)
}

fn is_gerund(word: &str) -> bool {
    ["ая", "яя", "уя", "ючи", "ючы", "учы", "ачы", "вшись", "ўшы", "ив", "ав"].iter().any(|e| word.ends_with(e))
}

/// Without signs at either end.
fn trimmed(n: &Narration<'_, '_>, mut tokens: Range<usize>) -> Range<usize> {
    while tokens.len() > 1 && !n.is_word(tokens.start) && n.get(tokens.start).len() < 4 && !is_number(n, tokens.start) {
        tokens.start += 1;
    }
    while tokens.len() > 1 && !n.is_word(tokens.end - 1) && !is_number(n, tokens.end - 1) {
        tokens.end -= 1;
    }
    tokens
}

fn is_number(n: &Narration<'_, '_>, at: usize) -> bool {
    n.get(at).starts_with(|c: char| c.is_numeric())
}

fn is_mark(word: &str) -> bool {
    matches!(word, "\"" | "“" | "”" | "«" | "»" | "„" | "‘" | "’" | "'" | "‹" | "›")
}

/// Whether a word of the table is a verb of somebody's who speaks where it stands: no noun, no passive, not denied.
fn speaks(n: &Narration<'_, '_>, said: &Said) -> bool {
    if said.verb.source().is_some() {
        return true;
    }
    let mut at = said.first;
    while at > 0 && n.is_word(at - 1) && is_adverb(n.word(at - 1)) && !bars_verb(n.word(at - 1)) {
        at -= 1;
    }
    let before = at.checked_sub(1).map_or("", |t| n.word(t));
    if n.slavic {
        return !bars_verb(before) && !(said.verb.form == Form::Base);
    }
    if is_be(n.word(said.first)) {
        return !bars_verb(before);
    }
    let next = n.get(said.end);
    match said.verb.form {
        Form::Base => {
            // Apart from "they say", "officials say".
            let plural = pronoun(before) == Some(Gender::Plural)
                || matches!(before, "i" | "we" | "you" | "who" | "people")
                || before.len() > 3 && before.ends_with('s') && n.is_word(at - 1);
            // "had said": some past forms are the base, too.
            plural && !bars_verb(before) && said.first != 0
        }
        Form::Singular => {
            // "several demands", "the notes"
            let verb = matches!(
                n.word(said.first),
                "says" | "tells" | "writes" | "thinks" | "believes" | "adds" | "insists" | "explains" | "admits" | "is"
            );
            let named = || {
                n.named_before(at).is_some()
                    || pronoun(before).is_some()
                    || matches!(before, "," | "who" | "which" | "that")
                    || is_and(before)
                    || at > 0 && n.quotation_at(at - 1).is_some()
                    || (at.saturating_sub(4)..at.saturating_sub(1)).any(|t| is_article(n.word(t)))
            };
            (verb || named())
                && !(bars_verb(before) || is_preposition(before) || is_number(n, at.saturating_sub(1)))
                && !matches!(next, "of" | "from" | "are" | "were" | "have" | "made" | "on" | "against")
                && before != "'"
        }
        Form::Participle => {
            let first = n.story.sentence_tokens[n.sentence(said.first)].start == said.first;
            first || matches!(before, "," | "—" | "–") || is_and(before) || is_be(before)
        }
        _ if matches!(before, "when" | "if" | "once" | "as" | "though" | "while" | "until" | "than") => false,
        _ => {
            let governed = is_preposition(before) && n.named_before(at).is_none();
            !(bars_verb(before) || governed || next == "by")
        }
    }
}

/// A verb that reports speech in the newsroom's own words.
fn reported(n: &Narration<'_, '_>, at: usize) -> Option<Attribution> {
    let said = &n.said[at];
    let verb = &said.verb;
    if verb.direct() || !speaks(n, said) || !n.is_body(n.sentence(said.first)) {
        return None;
    }
    let clause = clause(n, said);
    let subject = n.subject(said, &clause);
    let known = matches!(subject.who, Who::Entity(_) | Who::Pronoun(_));
    let end = said.end.max(subject.tokens.end);
    let next = n.get(end);
    let reports = if verb.source().is_some() {
        let words = matches!(verb.source(), Some("according") | Some("по словам" | "па словах" | "паводле слоў"));
        known || subject.who == Who::Unnamed && words && said.end < subject.tokens.end
    } else if subject.who == Who::Left && !n.slavic {
        false
    } else {
        let aside = end >= clause.end || matches!(next, "," | "." | "!" | "?");
        let opened = {
            let from = said.first.min(subject.tokens.start);
            from == clause.start || matches!(n.word(from - 1), "," | "как" | "як")
        };
        // A clause of what is said, perhaps behind the one who is told.
        let that = (end..(end + 7).min(clause.end)).find(|&t| opens_said(n.word(t)));
        let near = that.is_some_and(|t| {
            let between = end..t.saturating_sub(usize::from(n.slavic));
            let breaks = |t: usize| {
                let word = n.word(t);
                matches!(word, "." | "!" | "?" | ";") || word == "," && !n.slavic
            };
            let comma = !n.slavic || t > 0 && n.word(t - 1) == ",";
            between.len() <= if n.slavic { 6 } else { 4 } && !between.clone().any(breaks) && comma
        });
        let inverted = subject.tokens.start > said.first;
        let inside = clause.start < said.first.min(subject.tokens.start);
        let aside = aside && opened && (inverted || inside);
        let about = n.slavic && known && matches!(next, "о" | "об" | "аб" | "про" | "пра");
        let spoken = matches!(n.word(said.first.saturating_sub(1)), "i" | "we" | "you");
        let bare = verb.bare() && !spoken && !aside && next != "," && end < clause.end && !is_preposition(next);
        let clause_follows = !n.slavic && pronoun(next).is_some() && end + 1 < clause.end;
        near || aside && known || about || bare || clause_follows && known || verb.any() && known
    };
    if !reports {
        return None;
    }
    // "Lukashenka addressed the issue, claiming": the subject of another verb is not told again.
    let far = subject.tokens.end < said.first
        && (subject.tokens.end..said.first).any(|t| {
            !is_adverb(n.word(t)) && {
                let word = n.word(t);
                word != "," && !is_preposition(n.get(subject.tokens.end))
            }
        });
    let tokens =
        if subject.who == Who::Left || far { said.first..said.end } else { subject.tokens.start.min(said.first)..end };
    Some(Attribution { said: at, tokens: trimmed(n, tokens), subject, quotation: None })
}

/// Whether a word opens the clause of what is said.
fn opens_said(word: &str) -> bool {
    matches!(word, "that" | "if" | "whether" | "how" | "why" | "what" | "where" | "when" | "who")
        || matches!(
            word,
            "что"
                | "чтобы"
                | "как"
                | "почему"
                | "зачем"
                | "сколько"
                | "будто"
                | "якобы"
                | "какие"
                | "каким"
                | "какой"
        )
        || matches!(
            word,
            "што"
                | "каб"
                | "як"
                | "чаму"
                | "навошта"
                | "колькі"
                | "быццам"
                | "нібыта"
                | "якія"
                | "якім"
        )
}

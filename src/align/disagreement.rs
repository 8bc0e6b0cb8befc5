//! Facts on which two aligned passages disagree: numbers, dates, names, and what one side negates.
//!
//! A false one is an accusation, so each rule asks for more than it needs: two figures stand in linked places or count the
//! same thing and neither is anywhere in the other passage; a negated word has a counterpart of the same meaning, words
//! around both correspond, and nothing near the counterpart is a negation of any kind.

use super::Side;
use super::negation;
use super::vocabulary::{Tokens, Vocabulary, Word, number_term};
use super::words::Link;
use crate::comparison::{Disagreement, DisagreementKind, Entity, EntityKind, Form, Value};
use crate::entities::same_name;
use crate::lexicon::{self, Field, key};
use crate::story::Story;
use crate::text::translit::fold_latin;
use crate::text::{Language, Span, TokenKind};

/// From this number on a round figure can stand for one that is not: "nearly 2,000" for 1,984.
const ROUND: f64 = 100.0;
/// Clock times this many minutes apart are the same where one of them is a full quarter of an hour.
const QUARTER: u32 = 10;

/// Where a story mentions what: by position, of nested mentions the longest.
pub(crate) struct Mentions {
    /// Numbers and dates.
    values: Vec<(Span, u32)>,
    /// Names, roles, demonyms.
    names: Vec<(Span, u32, Form)>,
}

impl Mentions {
    pub fn of(entities: &[Entity], side: Side) -> Self {
        let (mut values, mut names) = (vec![], vec![]);
        for entity in entities {
            for mention in entity.mentions(side) {
                if matches!(entity.kind, EntityKind::Number | EntityKind::Date) {
                    values.push((mention.span, entity.id));
                } else {
                    names.push((mention.span, entity.id, mention.form));
                }
            }
        }
        values.sort_by_key(|(span, id)| (span.start, *id));
        names.sort_by_key(|(span, id, _)| (span.start, std::cmp::Reverse(span.end), *id));
        Mentions { values, names }
    }
}

/// Two aligned passages and all that is known of them.
pub(crate) struct Passages<'a> {
    pub stories: [&'a Story<'a>; 2],
    pub vocabulary: &'a Vocabulary,
    pub tokens: &'a [Tokens; 2],
    /// Of each side's passage, its tokens in the story.
    pub at: [&'a [usize]; 2],
    pub links: &'a [Link],
    pub entities: &'a [Entity],
    pub mentions: &'a [Mentions; 2],
}

/// A number or date of a passage.
#[derive(Clone, Copy)]
struct Fact<'a> {
    span: Span,
    /// Its tokens, as positions in the passage.
    first: usize,
    last: usize,
    value: Meaning<'a>,
}

#[derive(Clone, Copy)]
enum Meaning<'a> {
    Number {
        min: f64,
        max: f64,
        unit: Option<&'a str>,
    },
    /// Year, month, day, as far as they are told.
    Day([Option<u32>; 3]),
    /// Minutes of the day.
    Time(u32),
    Weekday(&'static str),
}

impl<'a> Passages<'a> {
    /// The disagreements, in the order of the left passage.
    pub fn disagreements(&self) -> Vec<Disagreement> {
        // Of each token, the first that it is linked with.
        let mut linked: [Vec<Option<usize>>; 2] = [0, 1].map(|side: usize| vec![None; self.at[side].len()]);
        for link in self.links {
            let (Some(&first_left), Some(&first_right)) = (link.left.first(), link.right.first()) else { continue };
            for &l in &link.left {
                linked[0][l] = Some(first_right);
            }
            for &r in &link.right {
                linked[1][r] = Some(first_left);
            }
        }
        let mut found = self.values(&linked);
        found.extend(self.names());
        found.extend(self.negations(&linked));
        found.sort_by_key(|d| (d.left.start, d.right.start, d.kind as u8));
        // A token takes part in one disagreement.
        found.dedup_by(|b, a| b.left == a.left && b.right == a.right);
        found
    }

    pub(super) fn span(&self, side: usize, position: usize) -> Span {
        self.stories[side].tokens[self.at[side][position]].span
    }

    pub(super) fn text(&self, side: usize, position: usize) -> &'a str {
        &self.stories[side].text[self.span(side, position).range()]
    }

    pub(super) fn word(&self, side: usize, position: usize) -> &'a Word {
        &self.vocabulary.words[self.tokens[side].words[self.at[side][position]] as usize]
    }

    /// The positions of a passage that `span` covers.
    fn positions(&self, side: usize, span: Span) -> Option<(usize, usize)> {
        let tokens = &self.stories[side].tokens;
        let first = self.at[side].partition_point(|&t| tokens[t].span.end <= span.start);
        let end = self.at[side].partition_point(|&t| tokens[t].span.start < span.end);
        (first < end).then(|| (first, end - 1))
    }

    /// The mentions that lie in a passage, of a list sorted by their start.
    fn inside<'m, T>(&self, side: usize, list: &'m [T], span: impl Fn(&T) -> Span) -> Vec<&'m T> {
        let (Some(&first), Some(&last)) = (self.at[side].first(), self.at[side].last()) else { return vec![] };
        let tokens = &self.stories[side].tokens;
        let (start, end) = (tokens[first].span.start, tokens[last].span.end);
        let from = list.partition_point(|m| span(m).start < start);
        let to = list.partition_point(|m| span(m).start < end);
        // A passage may have gaps: what stands there is none of it.
        list[from..to].iter().filter(|m| self.positions(side, span(m)).is_some()).collect()
    }

    fn facts(&self, side: usize) -> Vec<Fact<'a>> {
        let mut facts: Vec<Fact<'a>> = vec![];
        // What is no part of a number or a date with a noun of its own.
        let mut free = vec![true; self.at[side].len()];
        for &&(span, id) in &self.inside(side, &self.mentions[side].values, |m| m.0) {
            let Some((first, last)) = self.positions(side, span) else { continue };
            free[first..=last].fill(false);
            let value = match &self.entities[id as usize].value {
                Some(Value::Number { min, max, unit }) => {
                    Some(Meaning::Number { min: *min, max: *max, unit: unit.as_deref() })
                }
                Some(Value::Date { iso }) => date(iso),
                None => weekday(&self.stories[side].text[span.range()]).map(Meaning::Weekday),
            };
            facts.extend(value.map(|value| Fact { span, first, last, value }));
        }
        // Numbers that count nothing named: "eight of the injured".
        let mut position = 0;
        while position < free.len() {
            let first = position;
            position += 1;
            let Some(mut number) = self.figure(side, first).filter(|_| free[first]) else { continue };
            // "four hundred", "forty-two": what follows belongs to it.
            loop {
                let dash = usize::from(position < free.len() && self.text(side, position) == "-");
                let next = position + dash;
                if next >= free.len() || !free[next] {
                    break;
                }
                match (self.factor(side, next), self.figure(side, next)) {
                    (Some(factor), _) if dash == 0 => number *= factor,
                    (_, Some(more)) if more < 10.0 && number >= 20.0 && number % 10.0 == 0.0 => number += more,
                    _ => break,
                }
                position = next + 1;
            }
            let span = Span { start: self.span(side, first).start, end: self.span(side, position - 1).end };
            let value = Meaning::Number { min: number, max: number, unit: None };
            facts.push(Fact { span, first, last: position - 1, value });
        }
        // The end of a longer number, as in "two hundred and forty people", is none.
        facts.retain(|fact| {
            let numeral = |p: usize| self.factor(side, p).is_some();
            let before = fact.first.checked_sub(1);
            let and = before.filter(|&p| self.text(side, p) == "and").and_then(|p| p.checked_sub(1));
            !matches!(fact.value, Meaning::Number { .. }) || !before.into_iter().chain(and).any(numeral)
        });
        facts
    }

    /// What a word like "hundred" or "million" multiplies by.
    fn factor(&self, side: usize, position: usize) -> Option<f64> {
        let number = self.lexical(side, position, Field::Multiplier);
        number.or_else(|| self.lexical(side, position, Field::Numeral).filter(|n| *n == 100.0))
    }

    fn lexical(&self, side: usize, position: usize, field: Field) -> Option<f64> {
        let fold = &*self.word(side, position).fold;
        let of = |facts: &'static str| lexicon::field(facts, field);
        let number = of(lexicon::word_facts(fold)).or_else(|| {
            key::is_cyrillic(fold).then(|| {
                key::word_stems(fold, |stem, cut| {
                    of(lexicon::stem_facts(stem)).or_else(|| of(lexicon::stem_facts(cut?)))
                })
            })?
        });
        number?.parse().ok()
    }

    /// The number that a word or a figure is.
    fn figure(&self, side: usize, position: usize) -> Option<f64> {
        let text = self.text(side, position);
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return number_term(text).parse().ok();
        }
        match &*self.word(side, position).fold {
            "twice" | "дважды" | "двойчы" => Some(2.0),
            // A pronoun as often as a number.
            "one" => None,
            _ => self.lexical(side, position, Field::Numeral),
        }
    }

    /// Numbers and dates that differ.
    fn values(&self, linked: &[Vec<Option<usize>>; 2]) -> Vec<Disagreement> {
        let facts = [self.facts(0), self.facts(1)];
        if facts.iter().any(Vec::is_empty) {
            return vec![];
        }
        // What the other side has, too, is no disagreement, wherever it stands.
        let open = [0, 1].map(|side: usize| {
            let told = |fact: &&Fact<'a>| facts[1 - side].iter().any(|other| agree(&fact.value, &other.value));
            facts[side].iter().filter(|f| !told(f)).copied().collect::<Vec<_>>()
        });
        let mut found = vec![];
        for a in &open[0] {
            for b in &open[1] {
                if let Some(kind) = differs(&a.value, &b.value)
                    && self.one_fact(a, b, &open, linked)
                {
                    found.push(Disagreement { kind, left: a.span, right: b.span });
                }
            }
        }
        found
    }

    /// Whether two values tell the same fact: they stand in linked places or count the same thing.
    fn one_fact(
        &self,
        a: &Fact<'a>,
        b: &Fact<'a>,
        open: &[Vec<Fact<'a>>; 2],
        linked: &[Vec<Option<usize>>; 2],
    ) -> bool {
        let (Meaning::Number { unit: left, .. }, Meaning::Number { unit: right, .. }) = (a.value, b.value) else {
            let placed = (a.first..=a.last).any(|p| linked[0][p].is_some_and(|q| (b.first..=b.last).contains(&q)));
            return placed || self.follow(a, b, linked);
        };
        // The figures of a number: its noun comes last.
        let figures = |side: usize, fact: &Fact<'a>, p: usize| {
            (fact.first..=fact.last).contains(&p) && (self.figure(side, p).or(self.factor(side, p))).is_some()
        };
        let placed =
            (a.first..=a.last).filter(|&p| figures(0, a, p)).any(|p| linked[0][p].is_some_and(|q| figures(1, b, q)));
        let counted = !left.is_some_and(measure) && !right.is_some_and(measure) && linked[0][a.last] == Some(b.last);
        let same = match (left, right) {
            (Some(left), Some(right)) => {
                Some(left == right || counted && (placed || self.alike((0, a.last), (1, b.last))))
            }
            _ => None,
        };
        let alone = |side: usize, unit: &str| {
            let same = |f: &&Fact<'a>| matches!(f.value, Meaning::Number { unit: Some(u), .. } if u == unit);
            open[side].iter().filter(same).count() == 1
        };
        match same {
            Some(true) => placed || left.is_some_and(|u| alone(0, u)) && right.is_some_and(|u| alone(1, u)),
            Some(false) => false,
            None => placed,
        }
    }

    /// Whether the same word comes right before both, but for words of grammar.
    fn follow(&self, a: &Fact<'a>, b: &Fact<'a>, linked: &[Vec<Option<usize>>; 2]) -> bool {
        let before =
            |side: usize, fact: &Fact<'a>| (0..fact.first).rev().take(3).find(|&p| !self.word(side, p).function);
        match (before(0, a), before(1, b)) {
            (Some(x), Some(y)) => linked[0][x] == Some(y) && self.alike((0, x), (1, y)),
            _ => false,
        }
    }

    /// Whether two words are one in another form, in another spelling, or of one meaning.
    pub(super) fn alike(&self, (side, a): (usize, usize), (other, b): (usize, usize)) -> bool {
        let (a, b) = (self.word(side, a), self.word(other, b));
        a.term == b.term
            || a.kind == TokenKind::Word && b.kind == TokenKind::Word && a.related(b)
            || self.vocabulary.synonymous(a.term, b.term)
            || a.meaning != 0 && a.meaning == b.meaning
    }

    /// Names of one kind that stand for each other.
    fn names(&self) -> Vec<Disagreement> {
        // Where every noun has a capital, or none, a name cannot be told from a word.
        if self.stories.iter().any(|story| story.language == Language::Other) {
            return vec![];
        }
        let all = [0, 1].map(|side: usize| self.inside(side, &self.mentions[side].names, |m| m.0));
        let has = |side: usize, id: u32| all[side].iter().any(|m| m.1 == id);
        let mut found: Vec<Disagreement> = vec![];
        for link in self.links {
            let ([l], [r]) = (link.left.as_slice(), link.right.as_slice()) else { continue };
            let named = |side: usize, position: usize| {
                let span = self.span(side, position);
                // The name by its last word, and nothing larger around it.
                let mut around = all[side].iter().filter(|m| m.0.start <= span.start && span.end <= m.0.end);
                let mention = around.next().filter(|m| m.2 == Form::Name && m.0.end == span.end)?;
                around.next().is_none().then_some(mention)
            };
            let (Some(a), Some(b)) = (named(0, *l), named(1, *r)) else { continue };
            let [x, y] = [&self.entities[a.1 as usize], &self.entities[b.1 as usize]];
            let fits = x.id != y.id
                && x.kind == y.kind
                && matches!(x.kind, EntityKind::Person | EntityKind::Place | EntityKind::Organisation)
                && !has(1, x.id)
                && !has(0, y.id)
                && (x.kind != EntityKind::Place || country(&x.name) == country(&y.name))
                && self.unlike(a.0, b.0);
            if fits {
                found.push(Disagreement { kind: DisagreementKind::Name, left: a.0, right: b.0 });
            }
        }
        found
    }

    /// Whether no word of one name can be a spelling of a word of the other, nor of any word of the other passage.
    fn unlike(&self, left: Span, right: Span) -> bool {
        let folds = |side: usize, span: Option<Span>| -> Vec<String> {
            let range = match span {
                Some(span) => self.positions(side, span).map_or(0..0, |(first, last)| first..last + 1),
                None => 0..self.at[side].len(),
            };
            let capital = |&p: &usize| self.text(side, p).starts_with(char::is_uppercase);
            range.filter(capital).map(|p| fold_latin(self.text(side, p))).collect()
        };
        let close = |a: &String, b: &String| {
            let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
            common >= 3 || same_name(a, b)
        };
        let apart = |side: usize, span: Span| {
            let (own, other) = (folds(side, Some(span)), folds(1 - side, None));
            own.iter().all(|a| other.iter().all(|b| !close(a, b)))
        };
        apart(0, left) && apart(1, right)
    }

    /// What one side negates and the other affirms.
    fn negations(&self, linked: &[Vec<Option<usize>>; 2]) -> Vec<Disagreement> {
        let mut found = vec![];
        for side in [0, 1] {
            for (negator, head, counterpart) in negation::negated(self, side, &linked[side]) {
                let own = Span { start: self.span(side, negator).start, end: self.span(side, head).end };
                let other = self.span(1 - side, counterpart);
                let (left, right) = if side == 0 { (own, other) } else { (other, own) };
                found.push(Disagreement { kind: DisagreementKind::Negation, left, right });
            }
        }
        found
    }
}

/// Whether a unit is one of measure, money or share: then another unit is another quantity.
fn measure(unit: &str) -> bool {
    !unit.chars().all(char::is_lowercase) || lexicon::field(lexicon::word_facts(unit), Field::Unit).is_some()
}

/// A country's code is two letters: "in Minsk" and "in Belarus" are no disagreement.
fn country(name: &str) -> bool {
    lexicon::NAMES
        .get(&key::name_key(name))
        .and_then(|facts| lexicon::field(facts, Field::Place))
        .is_some_and(|code| code.len() == 2)
}

/// The weekday that a word is, in any case.
fn weekday(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let day = |facts: &'static str| lexicon::field(facts, Field::Day);
    let found = day(lexicon::word_facts(&lower)).or_else(|| {
        key::is_cyrillic(&lower).then(|| {
            key::word_stems(&lower, |stem, cut| {
                day(lexicon::stem_facts(stem)).or_else(|| day(lexicon::stem_facts(cut?)))
            })
        })?
    });
    found.filter(|day| !matches!(*day, "today" | "yesterday" | "tomorrow" | "tonight"))
}

fn date(iso: &str) -> Option<Meaning<'static>> {
    if let Some(time) = iso.strip_prefix('T') {
        let (hour, minute) = time.split_once(':')?;
        return Some(Meaning::Time(hour.parse::<u32>().ok()? * 60 + minute.parse::<u32>().ok()?));
    }
    // "--11-20" has no year.
    let (year, rest) = match iso.strip_prefix("--") {
        Some(rest) => (None, Some(rest)),
        None => (iso.get(..4)?.parse().ok(), iso.get(5..)),
    };
    let mut rest = rest.unwrap_or("").split('-').map(|part| part.parse().ok());
    Some(Meaning::Day([year, rest.next().flatten(), rest.next().flatten()]))
}

/// Whether two values can be the same; of different kinds, or where one is too vague to tell, they are not compared.
fn agree(a: &Meaning<'_>, b: &Meaning<'_>) -> bool {
    match (a, b) {
        (Meaning::Number { min, max, unit }, Meaning::Number { min: other_min, max: other_max, unit: other_unit }) => {
            let other_quantity =
                matches!((unit, other_unit), (Some(u), Some(v)) if u != v && (measure(u) || measure(v)));
            about(*min, *other_min) && about(*max, *other_max) && !other_quantity
        }
        (Meaning::Day(a), Meaning::Day(b)) => a.iter().zip(b).all(|(a, b)| a.is_none() || b.is_none() || a == b),
        (Meaning::Time(a), Meaning::Time(b)) => {
            // Twelve hours apart is another notation.
            let apart = (a % 720).abs_diff(b % 720);
            let apart = apart.min(720 - apart);
            apart == 0 || apart <= QUARTER && (a % 15 == 0 || b % 15 == 0)
        }
        (Meaning::Weekday(a), Meaning::Weekday(b)) => a == b,
        _ => false,
    }
}

/// What kind of fact two values differ in, if they can be compared and do not agree.
fn differs(a: &Meaning<'_>, b: &Meaning<'_>) -> Option<DisagreementKind> {
    let kind = match (a, b) {
        (Meaning::Number { .. }, Meaning::Number { .. }) => DisagreementKind::Number,
        (Meaning::Day(_), Meaning::Day(_))
        | (Meaning::Time(_), Meaning::Time(_))
        | (Meaning::Weekday(_), Meaning::Weekday(_)) => DisagreementKind::Date,
        _ => return None,
    };
    (!agree(a, b)).then_some(kind)
}

/// Equal, or one is the other in round figures.
fn about(a: f64, b: f64) -> bool {
    if a == b {
        return true;
    }
    let rounded = |round: f64, exact: f64| round >= ROUND && (round - exact).abs() < unit_of_figures(round) / 2.0;
    rounded(a, b) || rounded(b, a)
}

/// What the last figure before the closing zeros stands for: 100 for 1,900.
fn unit_of_figures(number: f64) -> f64 {
    let mut unit = 1.0;
    while unit < 1e15 && number % (unit * 10.0) == 0.0 {
        unit *= 10.0;
    }
    // Nothing is rounded in a figure without zeros.
    if unit == 1.0 { 0.0 } else { unit }
}

#[cfg(test)]
mod tests {
    use crate::{CompareOptions, Pin, StoryInput, compare};

    /// The disagreements of two sentences that an editor has matched: kind, left, right.
    fn found(left: &str, right: &str, languages: [&str; 2]) -> Vec<(String, String, String)> {
        let story = |text: &str, language: &str| StoryInput {
            text: text.to_owned(),
            language: Some(language.to_owned()),
            ..Default::default()
        };
        let pins = vec![Pin { left: 0, right: 0, r#match: true }];
        let options = CompareOptions { pins, ..Default::default() };
        let c = compare(&story(left, languages[0]), &story(right, languages[1]), &options).unwrap();
        let told = |d: &crate::comparison::Disagreement| {
            (format!("{:?}", d.kind).to_lowercase(), left[d.left.range()].to_owned(), right[d.right.range()].to_owned())
        };
        let there: Vec<_> = c.matches.iter().flat_map(|m| &m.disagreements).map(told).collect();
        let back = compare(&story(right, languages[1]), &story(left, languages[0]), &options).unwrap();
        let count = back.matches.iter().map(|m| m.disagreements.len()).sum::<usize>();
        assert_eq!(there.len(), count, "the same from either side");
        there
    }

    fn is(left: &str, right: &str, language: &str, kind: &str, facts: [&str; 2]) {
        let found = found(left, right, [language; 2]);
        let wanted = (kind.to_owned(), facts[0].to_owned(), facts[1].to_owned());
        assert_eq!(found, [wanted], "{left} / {right}");
    }

    fn none(left: &str, right: &str, languages: [&str; 2]) {
        assert_eq!(found(left, right, languages), [], "{left} / {right}");
    }

    #[test]
    fn numbers_that_differ() {
        is(
            "The storm damaged 14 houses in the village.",
            "The storm damaged 12 houses in the village.",
            "en",
            "number",
            ["14 houses", "12 houses"],
        );
        is(
            "Буря повредила 14 домов в деревне.",
            "Буря повредила двенадцать домов в деревне.",
            "ru",
            "number",
            ["14 домов", "двенадцать домов"],
        );
        is(
            "Бура пашкодзіла 14 дамоў у вёсцы.",
            "Бура пашкодзіла 12 дамоў у вёсцы.",
            "be",
            "number",
            ["14 дамоў", "12 дамоў"],
        );
    }

    #[test]
    fn one_number_in_two_notations_is_no_disagreement() {
        none("Prices rose by 6 percent in the region.", "Prices rose by 6% in the region.", ["en"; 2]);
        none("The storm damaged three houses there.", "The storm damaged 3 houses there.", ["en"; 2]);
        none("The fund paid 1.2 million euros to farmers.", "The fund paid 1,200,000 euros to farmers.", ["en"; 2]);
        none("The march drew 34.5 thousand people.", "The march drew 34,500 people.", ["en"; 2]);
        none("The march drew nearly 2,000 people.", "The march drew 1,984 people.", ["en"; 2]);
        none("We taught two hundred and forty people.", "We taught 240 people.", ["en"; 2]);
        none("Four hundred volunteer firemen came.", "Four hundred volunteers came.", ["en"; 2]);
        none("Цены выросли на 6 процентов за год.", "Цены выросли на 6% за год.", ["ru"; 2]);
        none("The storm damaged three houses.", "Бура пашкодзіла тры дамы.", ["en", "be"]);
    }

    #[test]
    fn dates_that_differ() {
        is(
            "The talks were held in Lida on 12 March.",
            "The talks were held in Lida on 13 March.",
            "en",
            "date",
            ["12 March", "13 March"],
        );
        is(
            "The talks began in Lida on Monday.",
            "The talks began in Lida on Tuesday.",
            "en",
            "date",
            ["Monday", "Tuesday"],
        );
        is(
            "Переговоры прошли в Лиде 12 марта.",
            "Переговоры прошли в Лиде 12 апреля.",
            "ru",
            "date",
            ["12 марта", "12 апреля"],
        );
        is(
            "Перамовы прайшлі ў Лідзе 12 сакавіка.",
            "Перамовы прайшлі ў Лідзе 13 сакавіка.",
            "be",
            "date",
            ["12 сакавіка", "13 сакавіка"],
        );
    }

    #[test]
    fn dates_that_may_be_one_are_no_disagreement() {
        none("The talks began in Lida yesterday.", "The talks began in Lida on Monday.", ["en"; 2]);
        none("The talks began on 12 March 2026.", "The talks began on 12 March.", ["en"; 2]);
        none("The talks began on 12 March.", "The talks began in March.", ["en"; 2]);
        none("The train leaves Lida at 16.42.", "Поезд отправляется из Лиды в 16:42.", ["en", "ru"]);
    }

    #[test]
    fn names_that_differ() {
        is(
            "The summit of the ministers opened in Minsk on Monday.",
            "The summit of the ministers opened in Vilnius on Monday.",
            "en",
            "name",
            ["Minsk", "Vilnius"],
        );
        is(
            "Саммит министров открылся в Минске в понедельник.",
            "Саммит министров открылся в Вильнюсе в понедельник.",
            "ru",
            "name",
            ["Минске", "Вильнюсе"],
        );
        is(
            "Саміт міністраў адкрыўся ў Мінску ў панядзелак.",
            "Саміт міністраў адкрыўся ў Вільні ў панядзелак.",
            "be",
            "name",
            ["Мінску", "Вільні"],
        );
    }

    #[test]
    fn spellings_and_wider_places_are_no_disagreement() {
        none("The summit opened in Homel on Monday.", "The summit opened in Gomel on Monday.", ["en"; 2]);
        none("The summit opened in Minsk on Monday.", "The summit opened in Belarus on Monday.", ["en"; 2]);
        none("Visitors came from Minsk to Vilnius.", "Visitors came to Vilnius from Minsk.", ["en"; 2]);
        none("Die Eigentümer zahlen die Kosten.", "Die Vermieter zahlen die Kosten.", ["de"; 2]);
    }

    #[test]
    fn what_one_side_negates() {
        is(
            "The second shell hit the station roof but did not explode.",
            "The second shell hit the station roof and exploded.",
            "en",
            "negation",
            ["not explode", "exploded"],
        );
        is(
            "The shell hit the station roof without detonating.",
            "The shell hit the station roof and detonated.",
            "en",
            "negation",
            ["without detonating", "detonated"],
        );
        is(
            "Снаряд попал в крышу вокзала и не взорвался.",
            "Снаряд попал в крышу вокзала и взорвался.",
            "ru",
            "negation",
            ["не взорвался", "взорвался"],
        );
        is(
            "Снарад трапіў у дах вакзала і не ўзарваўся.",
            "Снарад трапіў у дах вакзала і ўзарваўся.",
            "be",
            "negation",
            ["не ўзарваўся", "ўзарваўся"],
        );
    }

    #[test]
    fn a_denial_in_other_words_is_no_disagreement() {
        none("The shell hit the roof but did not explode.", "The shell hit the roof but failed to explode.", ["en"; 2]);
        none("The bridge is no longer closed to cars.", "The bridge was closed to cars.", ["en"; 2]);
        none("Not only the bridge was closed to cars.", "The bridge was closed to cars.", ["en"; 2]);
        none("Снаряд попал в крышу и не взорвался.", "Снаряд попал в крышу, никогда не взорвался.", ["ru"; 2]);
    }
}

//! Offices: "Deputy Foreign Minister", "the head of state", "первый заместитель начальника", and groups of people under one
//! role, "the Lithuanian people".

use super::names::{Name, demonym, is_saying};
use super::words::{Shape, Word, look_up_word};
use crate::comparison::{EntityKind, Form};
use crate::lexicon::{Field, is_function};
use std::ops::Range;

/// A mention of an office or of a group.
#[derive(Clone, Debug)]
pub(super) struct Role {
    /// Which words it covers, article included.
    pub words: Range<usize>,
    /// The office's class.
    pub class: &'static str,
    pub deputy: bool,
    pub former: bool,
    /// What the office is about: "foreign".
    pub fields: Vec<&'static str>,
    /// Territory code, where the text says it.
    pub country: Option<String>,
    /// People rather than one.
    pub group: bool,
    /// Index into the story's names: whom it stands beside.
    pub person: Option<usize>,
    /// "the": it means somebody already known.
    pub definite: bool,
}

/// A word of office.
#[derive(Clone, Copy, Debug)]
struct Head {
    at: usize,
    length: usize,
    class: &'static str,
}

/// Marks the words of office: for each word the class, and how many words it takes.
pub(super) fn mark(words: &[Word<'_>]) -> Vec<Option<(&'static str, usize)>> {
    let mut marks = vec![None; words.len()];
    let mut at = 0;
    while at < words.len() {
        let word = &words[at];
        let mut next = at + 1;
        if word.is_word()
            && word.shape != Shape::Initial
            && !matches!(word.lower.as_str(), "был" | "была" | "было" | "были" | "быў" | "былі")
        {
            let longest = words[at..].iter().take(4).take_while(|w| w.sentence == word.sentence).count();
            for length in (1..=longest).rev() {
                let slice = &words[at..at + length];
                if !slice[length - 1].is_word() {
                    continue;
                }
                let hyphens: Vec<Word<'_>>;
                let plain = if length > 2 && slice[1].is("-") && slice[1].glued {
                    hyphens = slice.iter().filter(|w| !w.is("-")).cloned().collect();
                    &hyphens[..]
                } else if length == 2 && slice.iter().any(|w| w.shape == Shape::Mark) {
                    continue;
                } else {
                    slice
                };
                if let Some(class) = look_up_word(Field::Role, plain) {
                    for mark in &mut marks[at..at + length] {
                        *mark = Some((class, length));
                    }
                    next = at + length;
                    break;
                }
            }
        }
        at = next;
    }
    marks
}

fn is_modifier(class: &str) -> bool {
    class.starts_with(|c: char| c.is_ascii_uppercase())
}

/// More words than this before the word of office, and it is no title.
const LONGEST: usize = 12;

/// Whether a capitalised word of office at `at` is one, not a part of a name such as "Premier League".
pub(super) fn stands(words: &[Word<'_>], marks: &[Option<(&'static str, usize)>], at: usize) -> bool {
    let Some((class, _)) = marks[at] else { return false };
    if !is_modifier(class) {
        let next = words.get(at + 1).filter(|w| w.sentence == words[at].sentence && w.capital() && !w.glued);
        return next.is_none_or(|w| super::names::head(std::slice::from_ref(w)).is_none());
    }
    // A modifier is one where the office's word comes.
    let mut n = at;
    while let Some(Some((class, length))) = marks.get(n) {
        if !is_modifier(class) {
            return n > at;
        }
        if n > at + LONGEST {
            return false;
        }
        n += (*length).max(1);
        if words.get(n).is_some_and(|w| w.is("-")) {
            n += 1;
        }
        if words.get(n).is_none_or(|w| w.sentence != words[at].sentence) {
            return false;
        }
    }
    // "Deputy Emergencies Minister": one name between them.
    class == "DEPUTY"
        && words.get(n).is_some_and(Word::capital)
        && marks.get(n + 1).is_some_and(|m| m.is_some_and(|(c, _)| !is_modifier(c)))
}

/// All roles of a story, given its names.
pub(super) fn find(words: &[Word<'_>], marks: &[Option<(&'static str, usize)>], names: &[Name]) -> Vec<Role> {
    let mut owner: Vec<Option<usize>> = vec![None; words.len()];
    for (n, name) in names.iter().enumerate() {
        for o in &mut owner[name.words.clone()] {
            // What is inside another name counts as the other.
            o.get_or_insert(n);
        }
    }
    let side = Side { words, marks, names, owner };
    let mut roles: Vec<Role> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let mut next = at + 1;
        if let Some((class, length)) = marks[at]
            && (side.owner[at].is_none())
        {
            next = at + length.max(1);
            // "chief agronomist": the second word is the office.
            let leads = matches!(class, "head" | "leader" | "member")
                && words.get(next).is_some_and(|w| w.sentence == words[at].sentence && !words[at].cyrillic)
                && marks.get(next).copied().flatten().is_some_and(|(c, _)| !is_modifier(c))
                && !words[next - 1].possessive
                && side.owner[next].is_none();
            if (!is_modifier(class) || is_short_deputy(&words[at])) && !leads {
                let head = Head { at, length, class };
                let floor = roles.last().map_or(0, |r| r.words.end);
                let found = if words[at].cyrillic { side.cyrillic(head, floor) } else { side.english(head, floor) };
                if let Some(role) = found {
                    next = next.max(role.words.end);
                    roles.push(role);
                }
            }
        } else if let Some(class) = side.group_class(at) {
            let floor = roles.last().map_or(0, |r| r.words.end);
            if let Some(role) = side.group(at, class).filter(|r| r.words.start >= floor) {
                next = next.max(role.words.end);
                roles.push(role);
            }
        }
        at = next;
    }
    roles
}

/// "замминистра", "вице-премьер": the deputy and the office in one word.
fn is_short_deputy(word: &Word<'_>) -> bool {
    word.cyrillic
        && (word.lower.starts_with("зам") && word.lower.chars().count() > 6 && !word.lower.starts_with("заместит"))
}

struct Side<'s, 'a> {
    words: &'s [Word<'a>],
    marks: &'s [Option<(&'static str, usize)>],
    names: &'s [Name],
    /// For each word, the name that it is part of.
    owner: Vec<Option<usize>>,
}

impl Side<'_, '_> {
    fn same(&self, a: usize, b: usize) -> bool {
        self.words.get(a).zip(self.words.get(b)).is_some_and(|(a, b)| a.sentence == b.sentence)
    }

    /// The name that begins at `at`.
    fn name_at(&self, at: usize) -> Option<usize> {
        let name = *self.owner.get(at)?;
        name.filter(|&n| self.names[n].words.start == at)
    }

    fn is_person(&self, name: usize) -> bool {
        matches!(self.names[name].kind, Some(EntityKind::Person) | None) && self.names[name].form == Form::Name
    }

    fn country(&self, name: usize) -> Option<String> {
        let id = self.names[name].id.as_deref()?.strip_prefix("p ")?;
        Some(id.to_owned())
    }

    /// An English office whose word is `head`.
    fn english(&self, head: Head, floor: usize) -> Option<Role> {
        let words = self.words;
        let mut role = Role {
            words: head.at..head.at + head.length,
            class: head.class,
            deputy: false,
            former: false,
            fields: vec![],
            country: None,
            group: false,
            person: None,
            definite: false,
        };
        // Leftwards: modifiers, nationality, an organisation or place, then the article.
        let mut start = head.at;
        let mut loose = 0;
        while start > floor && head.at - start < LONGEST && self.same(start - 1, head.at) {
            let b = start - 1;
            let word = &words[b];
            if word.is("-") && word.glued && b > floor && words[start].glued {
                start -= 1;
                continue;
            }
            if let Some((class, length)) = self.marks[b]
                && (is_modifier(class) || class == head.class || matches!(class, "head" | "leader"))
                && self.owner[b].is_none()
            {
                role.deputy |= class == "DEPUTY";
                role.former |= class == "FORMER";
                self.field(b, &mut role);
                start = start.saturating_sub(length).max(floor);
                continue;
            }
            if let Some(name) = self.owner[b] {
                let name_start = self.names[name].words.start;
                if words[b].possessive || name_start < floor || self.is_person(name) && self.names[name].kind.is_some()
                {
                    break;
                }
                role.country = role.country.take().or_else(|| self.country(name));
                for n in self.names[name].words.clone() {
                    self.field(n, &mut role);
                }
                start = name_start;
                continue;
            }
            if word.shape == Shape::Lower
                && loose < 2
                && !is_function(&word.lower)
                && word.lower.len() > 3
                && self.article_before(b, floor, 2 - loose)
            {
                loose += 1;
                self.field(b, &mut role);
                start -= 1;
                continue;
            }
            break;
        }
        let article = start
            .checked_sub(1)
            .filter(|&b| b >= floor && self.same(b, head.at))
            .map(|b| words[b].lower.as_str())
            .unwrap_or("");
        role.definite = article == "the";
        let indefinite = matches!(article, "a" | "an");
        let possessive = matches!(article, "its" | "his" | "her" | "their" | "our" | "my" | "whose")
            || start > floor && words[start - 1].possessive;
        let core = start;
        if role.definite || indefinite {
            start -= 1;
        }
        role.words.start = start;
        // Rightwards: a name at once, or what the office is of.
        let mut end = role.words.end;
        if words[end - 1].possessive {
            return role.definite.then_some(role);
        }
        let mut complete = end;
        if let Some((after, country)) = self.complement(end, &mut role) {
            complete = after;
            role.country = role.country.take().or(country);
        }
        for e in [end, complete] {
            if let Some(name) =
                self.name_at(e).filter(|&n| self.same(e, head.at) && self.is_person(n) && !words[e].glued)
            {
                role.words.end = e;
                role.person = Some(name);
                return Some(role);
            }
        }
        end = complete;
        role.words.end = end;
        // "Name, office" and "office, Name".
        let comma_before = start.checked_sub(1).is_some_and(|b| words[b].is(",") && self.same(b, head.at));
        if comma_before
            && start >= 2
            && let Some(name) = self.owner[start - 2].filter(|&n| self.is_person(n) && !words[start - 2].possessive)
            && (!possessive)
            && words.get(end).is_none_or(|w| {
                w.shape == Shape::Mark
                    || w.sentence != words[start].sentence
                    || matches!(w.lower.as_str(), "who" | "and" | "in" | "at" | "told" | "said")
            })
        {
            role.person = Some(name);
            return Some(role);
        }
        if words.get(end).is_some_and(|w| w.is(",") && self.same(end, head.at))
            && let Some(name) = self.name_at(end + 1).filter(|&n| self.same(end + 1, head.at) && self.is_person(n))
            && (role.definite || possessive)
            && self.closes(self.names[name].words.end)
        {
            role.person = Some(name);
            return Some(role);
        }
        if role.definite {
            return (!is_trade(role.class)).then_some(role);
        }
        // "Belarus leader" and a title in mid-sentence stand for the person, too.
        let title = words[core].capital()
            && !words[core].weak()
            && !indefinite
            && matches!(role.class, "president" | "premier" | "minister" | "king" | "queen" | "pope" | "chair");
        title.then_some(role)
    }

    /// Whether what follows an apposition can.
    fn closes(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|w| {
            w.shape == Shape::Mark || w.opens || is_saying(w) || w.lower == "and" || w.shape == Shape::Lower
        })
    }

    /// Whether an article or possessive stands within `reach` words before `at`.
    fn article_before(&self, at: usize, floor: usize, reach: usize) -> bool {
        (1..=reach).filter_map(|d| at.checked_sub(d)).filter(|&b| b >= floor && self.same(b, at)).any(|b| {
            matches!(self.words[b].lower.as_str(), "the" | "a" | "an" | "its" | "his" | "her" | "their")
                || self.words[b].possessive
                || self.owner[b]
                    .is_some_and(|n| matches!(self.names[n].kind, Some(EntityKind::Organisation | EntityKind::Place)))
        })
    }

    fn field(&self, at: usize, role: &mut Role) {
        if let Some(concepts) = look_up_word(Field::Concept, &self.words[at..=at]) {
            role.fields.extend(concepts.split(' '));
        }
    }

    /// "of Belarus", "for Emergency Situations", "of the enterprise" at `at`: where it ends, and the territory.
    fn complement(&self, at: usize, role: &mut Role) -> Option<(usize, Option<String>)> {
        let words = self.words;
        let mut end = at;
        let mut country = None;
        while words.get(end).is_some_and(|w| {
            matches!(w.lower.as_str(), "of" | "for") && self.same(end, at.checked_sub(1).unwrap_or(at))
        }) && !words[end - 1].possessive
        {
            let mut next = end + 1;
            if words.get(next).is_some_and(|w| matches!(w.lower.as_str(), "the" | "a" | "an" | "its")) {
                next += 1;
            }
            if !self.same(next, end) {
                break;
            }
            if let Some(name) = self.name_at(next) {
                if self.names[name].kind == Some(EntityKind::Person) {
                    break;
                }
                country = country.or_else(|| self.country(name));
                for n in self.names[name].words.clone() {
                    self.field(n, role);
                }
                end = self.names[name].words.end;
                // "of Sports and Tourism".
                if words.get(end).is_some_and(|w| w.lower == "and")
                    && let Some(other) =
                        self.name_at(end + 1).filter(|&n| self.names[n].id.is_none() && self.names[n].words.len() == 1)
                    && self.names[name].id.is_none()
                    && self.names[name].words.len() == 1
                {
                    end = self.names[other].words.end;
                }
                if words.get(end).is_some_and(|w| w.is("(")) && words.get(end + 2).is_some_and(|w| w.is(")")) {
                    break;
                }
            } else if words[next].shape == Shape::Lower {
                let mut n = next;
                while n < next + 3
                    && self.same(n, at)
                    && words[n].shape == Shape::Lower
                    && !is_function(&words[n].lower)
                    && !is_saying(&words[n])
                    && !is_verb(&words[n].lower)
                    && self.marks[n].is_none()
                {
                    self.field(n, role);
                    n += 1;
                    if words.get(n).is_some_and(|w| w.is("-") && w.glued) {
                        n += 1;
                    }
                }
                if n == next {
                    break;
                }
                end = n;
            } else {
                break;
            }
            if words[end - 1].possessive {
                break;
            }
        }
        (end > at).then_some((end, country))
    }

    fn group_class(&self, at: usize) -> Option<&'static str> {
        let word = &self.words[at];
        if !word.is_word() || self.owner[at].is_some() {
            return None;
        }
        let class = look_up_word(Field::Group, std::slice::from_ref(word))?;
        // In the middle of a sentence a capital makes it something else.
        (word.shape == Shape::Lower || word.weak()).then_some(class)
    }

    /// "the Lithuanian people", "the people of Lithuania", «литовская сторона», «народ Литвы».
    fn group(&self, at: usize, class: &'static str) -> Option<Role> {
        let words = self.words;
        let role = |words: Range<usize>, country: String| Role {
            words,
            class,
            deputy: false,
            former: false,
            fields: vec![],
            country: Some(country),
            group: true,
            person: None,
            definite: true,
        };
        // Nationality before it, at most one word between.
        for d in 1..=2 {
            let Some(b) = at.checked_sub(d).filter(|&b| self.same(b, at)) else { break };
            let demonym = match self.owner[b] {
                Some(n) if self.names[n].form == Form::Demonym => self.country(n),
                None if words[b].cyrillic => demonym(&words[b]).map(str::to_owned),
                _ => None,
            };
            if let Some(country) = demonym {
                if d == 2 && (words[at - 1].shape != Shape::Lower || is_function(&words[at - 1].lower)) {
                    break;
                }
                let article = b.checked_sub(1).is_some_and(|a| self.same(a, at) && words[a].lower == "the");
                return Some(role(b - usize::from(article)..at + 1, country));
            }
        }
        let the = at.checked_sub(1).filter(|&b| self.same(b, at) && words[b].lower == "the");
        if words[at].cyrillic {
            let name = self.name_at(at + 1).filter(|_| self.same(at + 1, at) && class != "business")?;
            let country =
                self.names[name].id.as_deref().and_then(|id| id.strip_prefix("p ")).filter(|c| c.len() == 2)?;
            return Some(role(at..self.names[name].words.end, country.to_owned()));
        }
        let of = words.get(at + 1).is_some_and(|w| w.lower == "of");
        let name = self.name_at(at + 2).filter(|_| of && self.same(at + 2, at))?;
        let country = self.names[name].id.as_deref().and_then(|id| id.strip_prefix("p ")).filter(|c| c.len() == 2)?;
        (the.is_some() || class == "people")
            .then(|| role(the.unwrap_or(at)..self.names[name].words.end, country.to_owned()))
    }

    /// A Russian or Belarusian office whose word is `head`.
    fn cyrillic(&self, head: Head, floor: usize) -> Option<Role> {
        let words = self.words;
        let mut role = Role {
            words: head.at..head.at + head.length,
            class: head.class,
            deputy: false,
            former: false,
            fields: vec![],
            country: None,
            group: false,
            person: None,
            definite: false,
        };
        if is_short_deputy(&words[head.at]) {
            role.deputy = true;
            role.class = ["министр", "начальник", "директор", "глав", "пред", "прокурор"]
                .iter()
                .zip(["minister", "head", "director", "head", "chair", "prosecutor"])
                .find(|(stem, _)| words[head.at].lower.contains(*stem))
                .map_or("head", |(_, class)| class);
        }
        let mut start = head.at;
        while start > floor && head.at - start < LONGEST && self.same(start - 1, head.at) {
            let b = start - 1;
            if let Some((class, length)) = self.marks[b]
                && is_modifier(class)
            {
                role.deputy |= class == "DEPUTY";
                role.former |= class == "FORMER";
                start = start.saturating_sub(length).max(floor);
                continue;
            }
            if words[b].is("-")
                && words[b].glued
                && start >= floor + 2
                && self.marks[start - 2].is_some_and(|(c, _)| is_modifier(c))
            {
                start -= 1;
                continue;
            }
            if words[b].cyrillic
                && super::extend::adjectival(&words[b])
                && (self.owner[b].is_none_or(|n| self.names[n].form == Form::Demonym || self.names[n].words.len() == 1))
                && !is_function(&words[b].lower)
            {
                role.country = role.country.take().or_else(|| demonym(&words[b]).map(str::to_owned));
                self.field(b, &mut role);
                start -= 1;
                continue;
            }
            break;
        }
        role.words.start = start;
        // Rightwards to the person's name, through genitives and names of places and organisations.
        let mut n = role.words.end;
        let mut steps = 0;
        let mut country = None;
        let mut last = n;
        while steps < 7 && self.same(n, head.at) {
            if let Some(name) = self.name_at(n) {
                if head.class == "widow" && self.is_person(name) {
                    role.words.end = self.names[name].words.end;
                    let next = role.words.end;
                    role.person = self
                        .name_at(next + 1)
                        .filter(|&p| words[next].is(",") && self.same(next + 1, head.at) && self.is_person(p));
                    return role.person.is_some().then_some(role);
                }
                if self.is_person(name)
                    && (self.names[name].kind.is_some() || self.names[name].words.len() >= 2 || n == role.words.end)
                {
                    role.words.end = n;
                    role.person = Some(name);
                    role.country = role.country.take().or(country);
                    return Some(role);
                }
                country = country.or_else(|| self.country(name).filter(|c| c.len() == 2));
                n = self.names[name].words.end;
                last = n;
                steps += 1;
                continue;
            }
            let word = &words[n];
            let quoted = matches!(word.text, "«" | "»" | "„" | "“" | "\"") && steps > 0;
            let small = matches!(word.lower.as_str(), "и" | "і" | "по" | "па" | "из" | "з" | "при" | "пры" | "в" | "у");
            let mark = self.marks[n].is_some_and(|(c, _)| is_modifier(c) || role.deputy || c != "mr");
            let genitive = word.shape == Shape::Lower
                && (super::extend::genitive(word) && !["яў", "іў", "ыў"].iter().any(|e| word.lower.ends_with(e))
                    || mark)
                && !is_saying(word)
                && !is_verb(&word.lower);
            if word.shape == Shape::Mark && !(quoted || word.is("-") && word.glued)
                || !(small || genitive || quoted || mark || word.is("-"))
            {
                break;
            }
            if let Some((class, _)) = self.marks[n]
                && steps == 0
                && head.class != class
                && !is_modifier(class)
                && matches!(head.class, "secretary" | "adviser" | "DEPUTY")
            {
                // The office of the one deputised for is what counts.
                role.fields.push(class);
            }
            self.field(n, &mut role);
            n += 1;
            if genitive {
                last = n;
            }
            steps += 1;
        }
        // "Тамара Лещинская, заместитель министра": after a comma.
        let comma = start.checked_sub(1).is_some_and(|b| words[b].is(",") && self.same(b, head.at));
        if comma
            && start >= 2
            && let Some(name) = self.owner[start - 2].filter(|&n| self.is_person(n) && self.names[n].kind.is_some())
        {
            role.words.end = last;
            role.person = Some(name);
            role.country = role.country.take().or(country);
            return Some(role);
        }
        // Bare: it means somebody known, or nobody; linking decides.
        role.definite = true;
        if let Some(name) = self.name_at(role.words.end)
            && let Some(code) = self.names[name].id.as_deref().and_then(|id| id.strip_prefix("p "))
            && code.len() == 2
            && self.same(role.words.end, head.at)
        {
            role.country = Some(code.to_owned());
            role.words.end = self.names[name].words.end;
        }
        Some(role)
    }
}

/// Trades rather than offices: "the driver" alone means nobody known.
fn is_trade(class: &str) -> bool {
    matches!(
        class,
        "worker"
            | "artist"
            | "writer"
            | "player"
            | "champion"
            | "scientist"
            | "teacher"
            | "entrepreneur"
            | "analyst"
            | "priest"
            | "mr"
            | "victim"
            | "doctor"
    )
}

fn is_verb(lower: &str) -> bool {
    matches!(
        lower,
        "is" | "was"
            | "has"
            | "had"
            | "have"
            | "will"
            | "would"
            | "says"
            | "who"
            | "are"
            | "were"
            | "could"
            | "can"
            | "may"
            | "should"
            | "did"
            | "does"
            | "went"
            | "took"
            | "made"
            | "came"
            | "gave"
            | "got"
    ) || lower.len() > 4 && lower.ends_with("ed") && lower.is_ascii()
        || ["ла", "ло", "ли", "ает", "яет", "ует", "ает", "ило", "лся", "лась", "ала", "лі", "лася", "ўся", "іў"]
            .iter()
            .any(|e| lower.len() > 8 && lower.ends_with(e))
}

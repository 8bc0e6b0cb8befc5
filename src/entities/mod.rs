//! Mentions, kinds, linking across spellings, scripts, roles and sides; numbers and dates.
//!
//! Of each story: words -> values -> the caller's names -> names by capitals and tables -> roles; of both together: what a
//! word was seen as ([`known`]), and which names, roles and values are one entity ([`link`]).

mod dictionary;
mod extend;
mod known;
mod link;
mod names;
mod offices;
mod organisations;
mod persons;
mod roles;
mod similar;
pub mod tagger;
mod values;
mod words;

use crate::DictionaryEntry;
use crate::comparison::{Entity, EntityKind, Form};
use crate::lexicon;
use crate::lexicon::key::stems;
use crate::story::Story;
use dictionary::Dictionary;
use known::Known;
use link::Reading;
use names::Name;
pub(crate) use similar::same_name;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
pub(crate) use values::{is_measure, rough_base};
use words::{Shape, Word};

/// The entities of both stories, joined across them; spans are bytes. For one text alone, hand over `None` as `right`.
///
/// Entities are ordered by their first mention, left before right, and their ids are their indexes. A mention of an
/// office or an organisation may have another mention inside it ("President of Belarus"); otherwise none overlap.
pub fn find(left: &Story<'_>, right: Option<&Story<'_>>, dictionary: &[DictionaryEntry]) -> Vec<Entity> {
    let stories: Vec<&Story<'_>> = std::iter::once(left).chain(right).collect();
    let words: Vec<Vec<Word<'_>>> = stories.iter().map(|story| words::words(story)).collect();
    let (mut drafts, known) = drafts(&stories, &words, dictionary);
    let mut tagged: Vec<_> =
        words.iter().zip(&drafts).map(|(words, draft)| tagger::tag(words, &draft.names, &known)).collect();
    tagger::agree(&words, &mut tagged);
    for ((words, draft), tagged) in words.iter().zip(&mut drafts).zip(tagged) {
        draft.tagged(words, tagged);
    }
    let mut readings: Vec<Reading<'_, '_>> = Vec::new();
    for ((story, words), draft) in stories.iter().zip(&words).zip(drafts) {
        let Draft { mut names, values, marks, .. } = draft;
        let mut roles = roles::find(words, &marks, &names);
        for role in &roles {
            if let Some(person) = role.person {
                names[person].kind.get_or_insert(EntityKind::Person);
            }
        }
        drop_complements(words, &mut names, &mut roles);
        readings.push(Reading { text: story.text, roles, words, names, values });
    }
    link::link(&readings, dictionary)
}

/// What the tagger sees of one story: for learning.
pub fn samples(story: &Story<'_>) -> Vec<tagger::Sample> {
    let words = vec![words::words(story)];
    let (drafts, known) = drafts(&[story], &words, &[]);
    tagger::samples(&words[0], &drafts[0].names, &known)
}

/// Names by rules, and what both stories say of their words.
fn drafts(stories: &[&Story<'_>], words: &[Vec<Word<'_>>], dictionary: &[DictionaryEntry]) -> (Vec<Draft>, Known) {
    let callers = Dictionary::new(dictionary);
    let mut drafts: Vec<Draft> =
        stories.iter().zip(words).map(|(s, w)| Draft::new(w, &callers, values::day_of(s))).collect();
    let mut known = Known::read(words);
    // First what capitals say where they say something, then what that says of the other places.
    for (words, draft) in words.iter().zip(&mut drafts) {
        draft.strong(words, &mut known);
    }
    for (words, draft) in words.iter().zip(&mut drafts) {
        draft.weak(words, &known);
    }
    let surnames = surnames(words, &drafts);
    for (words, draft) in words.iter().zip(&mut drafts) {
        let names = &mut draft.names;
        // The longer first, so that what is inside follows what it is in.
        crate::sort::by_key(names, |n| (n.words.start, std::cmp::Reverse(n.words.end)));
        for name in names.iter_mut() {
            surname_of_a_town(words, name, &surnames);
        }
        neighbours(words, names);
        for name in names.iter_mut() {
            settle(words, name, &known);
        }
    }
    guess(words, &mut drafts, &known);
    (drafts, known)
}

/// A story on its way.
struct Draft {
    taken: Vec<bool>,
    values: Vec<values::Found>,
    marks: Vec<Option<(&'static str, usize)>>,
    names: Vec<Name>,
    /// Runs of capitals that say nothing by themselves.
    open: Vec<Range<usize>>,
}

impl Draft {
    fn new(words: &[Word<'_>], callers: &Dictionary, today: Option<values::Day>) -> Self {
        let mut taken = vec![false; words.len()];
        let mut names = Vec::new();
        if !callers.is_empty() {
            let mut at = 0;
            while at < words.len() {
                match callers.find(words, at) {
                    Some(name) => {
                        take(&mut taken, &name.words);
                        at = name.words.end;
                        names.push(name);
                    }
                    None => at += 1,
                }
            }
        }
        let mut values = values::find(words, today);
        values.retain(|v| !v.words.clone().any(|n| taken[n]));
        for value in &values {
            take(&mut taken, &value.words);
        }
        let marks = roles::mark(words);
        Draft { taken, values, marks, names, open: vec![] }
    }

    /// Names where capitals mean them.
    fn strong(&mut self, words: &[Word<'_>], known: &mut Known) {
        self.mixed_case(words);
        self.quoted(words);
        let mut blocked = self.taken.clone();
        for (n, block) in blocked.iter_mut().enumerate() {
            *block |= roles::stands(words, &self.marks, n);
        }
        let mut found: Vec<Name> = Vec::new();
        for mut run in names::runs(words, &blocked) {
            // "The National Bank", "In Homel": the first word is none of the name's.
            while run.len() > 1
                && words[run.start].opens
                && !words[run.start].titled
                && lexicon::is_function(&words[run.start].lower)
            {
                run.start += 1;
            }
            if words[run.start].titled {
                self.open.push(run);
                continue;
            }
            if words[run.start].opens {
                // What follows the first word is as good as elsewhere, once the first is settled.
                self.open.push(run);
                continue;
            }
            names::cut(words, run, &mut found);
        }
        let inner: Vec<Name> =
            found.iter_mut().filter_map(|name| extend::extend(words, name, |n| !blocked[n])).collect();
        for name in found {
            if name.words.clone().any(|n| self.taken[n]) {
                continue;
            }
            take(&mut self.taken, &name.words);
            known.learn(words, &name);
            self.names.push(name);
        }
        self.inner(inner);
        for name in &self.names {
            if name.score >= 1.0 {
                known.learn(words, name);
            }
        }
        // Two capitals at the start of a sentence are evidence, too, where the first is a given name.
        for run in &self.open {
            let part = &words[run.clone()];
            if !part[0].titled && part.len() >= 2 && names::starts_person(part) {
                let mut found = Vec::new();
                names::cut(words, run.clone(), &mut found);
                for name in &found {
                    known.learn(words, name);
                }
            }
        }
        self.nationalities(words);
    }

    /// Names of the tables with small words inside: "Council of Europe", "Белый дом".
    fn mixed_case(&mut self, words: &[Word<'_>]) {
        let mut at = 0;
        while at < words.len() {
            let mut next = at + 1;
            if words[at].shape == Shape::Capital && !self.taken[at] {
                for length in (2..=5).rev() {
                    let Some(slice) = words.get(at..at + length) else { continue };
                    let small = slice.iter().any(|w| w.shape == Shape::Lower);
                    let whole = slice.iter().all(|w| w.sentence == slice[0].sentence)
                        && !self.taken[at..at + length].contains(&true);
                    if small
                        && whole
                        && slice[length - 1].is_word()
                        && let Some((id, kind, form)) = names::known_name(slice)
                    {
                        let name = Name { words: at..at + length, kind: Some(kind), form, id: Some(id), score: 0.95 };
                        take(&mut self.taken, &name.words);
                        self.names.push(name);
                        next = at + length;
                        break;
                    }
                }
            }
            at = next;
        }
    }

    /// Names in marks after the word that says what they are: «фестиваль «Гудит дуда»».
    fn quoted(&mut self, words: &[Word<'_>]) {
        let mut at = 1;
        while at < words.len() {
            let open = words[at].is("«") && words.get(at + 1).is_some_and(|w| w.capital() && w.glued);
            let before = &words[at - 1];
            if open
                && before.is_word()
                && before.sentence == words[at].sentence
                && !before.possessive
                && !words[at].glued
            {
                let close = (at + 2..(at + 8).min(words.len()))
                    .find(|&n| words[n].is("»") || words[n].shape == Shape::Mark && !words[n].is("-"));
                if let Some(close) = close.filter(|&n| words[n].is("»") && words[n].sentence == words[at].sentence) {
                    let head = names::head(&words[at - 1..at]);
                    let said = names::is_saying(before);
                    let free = !self.taken[at..close].contains(&true);
                    if free
                        && !said
                        && (head.is_some()
                            || before.cyrillic && before.shape == Shape::Lower && before.lower.chars().count() > 3)
                    {
                        let kind = head.map(|_| EntityKind::Organisation).or(Some(EntityKind::Other));
                        let name = Name { words: at + 1..close, kind, form: Form::Name, id: None, score: 0.7 };
                        take(&mut self.taken, &name.words);
                        self.names.push(name);
                    }
                    at = close;
                }
            }
            at += 1;
        }
    }

    /// Adjectives and nouns of nationality in lower case: «литовские перевозчики».
    fn nationalities(&mut self, words: &[Word<'_>]) {
        for (n, word) in words.iter().enumerate() {
            let manner =
                n >= 2 && word.glued && words[n - 1].is("-") && matches!(words[n - 2].lower.as_str(), "по" | "па");
            if word.cyrillic
                && (word.shape == Shape::Lower || word.opens && names::known_name(&words[n..=n]).is_none())
                && !self.taken[n]
                && !manner
                && !(word.opens && extend::lower_case_head(words, n..n + 1, &|_| true).is_some())
                && let Some(code) = names::demonym(word)
            {
                self.taken[n] = true;
                let id = Some(format!("p {code}"));
                self.names.push(Name {
                    words: n..n + 1,
                    kind: Some(EntityKind::Place),
                    form: Form::Demonym,
                    id,
                    score: 0.9,
                });
            }
        }
    }

    /// Names where a capital says nothing, by what both stories say of their words.
    fn weak(&mut self, words: &[Word<'_>], known: &Known) {
        let mut blocked = self.taken.clone();
        for (n, block) in blocked.iter_mut().enumerate() {
            *block |= roles::stands(words, &self.marks, n);
        }
        let mut found: Vec<Name> = Vec::new();
        for mut run in std::mem::take(&mut self.open) {
            // Something else may have taken its start.
            while run.start < run.end && self.taken[run.start] {
                run.start += 1;
            }
            if run.is_empty() || run.clone().any(|n| self.taken[n]) {
                continue;
            }
            if words[run.start].titled {
                self.titled(words, run, known, &mut found);
                continue;
            }
            if let Some(name) = extend::lower_case_head(words, run.clone(), &|n| !blocked[n]) {
                found.push(name);
                continue;
            }
            if !names::may_open(words, &run, known) {
                run.start += 1;
                while run.start < run.end && !words[run.start].is_word() {
                    run.start += 1;
                }
            }
            if !run.is_empty() {
                names::cut(words, run, &mut found);
            }
        }
        let inner: Vec<Name> =
            found.iter_mut().filter_map(|name| extend::extend(words, name, |n| !blocked[n])).collect();
        for name in found {
            if !name.words.clone().any(|n| self.taken[n]) {
                take(&mut self.taken, &name.words);
                self.names.push(name);
            }
        }
        self.inner(inner);
    }

    /// Lets the tagger decide which of the rules' names stand, and which are missing.
    fn tagged(&mut self, words: &[Word<'_>], tagged: Vec<tagger::Tagged>) {
        let mut found = vec![None; words.len()];
        for (n, name) in tagged.iter().enumerate() {
            found[name.words.clone()].fill(Some(n));
        }
        let mut used = vec![false; tagged.len()];
        let mut free = vec![true; tagged.len()];
        // A person's full name is a name of its own: "President of Belarus Alexander Lukashenko".
        let mut split = vec![false; tagged.len()];
        for name in self.names.iter().filter(|n| n.kind == Some(EntityKind::Person) && n.score >= 0.9) {
            if let Some(n) = found[name.words.start] {
                let whole = &tagged[n].words;
                split[n] |= whole.start < name.words.start && name.words.end <= whole.end;
            }
        }
        let mut kept: Vec<Name> = vec![];
        // Names come in order, the outer one first: what ends before another that was kept is inside it.
        let mut reach = 0;
        for mut name in std::mem::take(&mut self.names) {
            // What the tagger sees there; its names stand one behind the other.
            let mut over = found[name.words.clone()].iter().flatten().copied();
            let over = over.next().map_or(0..0, |first| first..over.last().unwrap_or(first) + 1);
            let one = (over.len() == 1).then_some(over.start);
            let same = over.clone().find(|&n| tagged[n].words == name.words);
            let inside = name.words.end <= reach;
            let before = kept.len();
            let certain = name.score >= 1.0 || inside || words[name.words.start].titled;
            if let Some(n) = same {
                used[n] = true;
                if name.id.is_none() && !certain && name.form != Form::Demonym {
                    name.kind = Some(tagged[n].kind);
                    name.score = tagged[n].score;
                }
                kept.push(name);
            } else if certain
                || name.form == Form::Demonym && over.is_empty()
                || one.is_some_and(|n| {
                    split[n] && tagged[n].words.start <= name.words.start && name.words.end <= tagged[n].words.end
                })
            {
                free[over].fill(false);
                kept.push(name);
            } else if over.is_empty()
                && (name.kind == Some(EntityKind::Other)
                    || name.score >= 0.85
                        && name.kind == Some(EntityKind::Organisation)
                        && !words[name.words.start].cyrillic)
            {
                kept.push(name);
            }
            reach = kept[before..].iter().fold(reach, |reach, kept| reach.max(kept.words.end));
        }
        let new = tagged.iter().zip(used.iter().zip(&free)).filter(|(_, (used, free))| !**used && **free);
        for (name, _) in new {
            let part = &words[name.words.clone()];
            let known = names::known_name(part).filter(|(_, kind, _)| *kind == name.kind);
            let short = part.len() == 1 && matches!(part[0].shape, Shape::Upper | Shape::Dotted);
            let form = if short { Form::Acronym } else { Form::Name };
            let (id, form) = known.map_or((None, form), |(id, _, form)| (Some(id), form));
            kept.push(Name { words: name.words.clone(), kind: Some(name.kind), form, id, score: name.score });
        }
        crate::sort::by_key(&mut kept, |n| (n.words.start, std::cmp::Reverse(n.words.end)));
        self.names = kept;
    }

    /// Adds names that stand inside longer ones.
    fn inner(&mut self, inner: Vec<Name>) {
        for name in inner {
            let whole =
                self.names.iter().rev().find(|n| n.words.start < name.words.start && n.words.end == name.words.end);
            if whole.is_some() {
                self.names.push(name);
            }
        }
    }

    /// A run of a headline: only what is known from elsewhere is a name in it.
    fn titled(&self, words: &[Word<'_>], run: Range<usize>, known: &Known, found: &mut Vec<Name>) {
        let mut at = run.start;
        while at < run.end {
            let mut end = at;
            let word = &words[at];
            let certain = |n: usize| {
                let word = &words[n];
                word.capital() && known.is_name(word) && !known.seen_lower(&word.lower) && !word.is_common()
            };
            let part = |n: usize| n < run.end && words[n].shape == Shape::Capital && known.is_part(&words[n]);
            while part(end) && (end > at || part(end + 1)) {
                end += 1;
            }
            while end < run.end
                && (end > at && words[end].is_word() && known.is_pair(&words[end - 1], &words[end])
                    || certain(end)
                    || words[end].is("-") && end > at && end + 1 < run.end && certain(end + 1))
            {
                end += 1;
            }
            // A longer name of the tables.
            let length = (1..=(run.end - at).min(4)).rev().find(|&l| {
                let known_there = names::known_name(&words[at..at + l]);
                known_there.is_some_and(|(id, kind, _)| {
                    (l > 1 || kind == EntityKind::Place && (id.len() >= 6 || id.len() == 4) && word.fold.len() >= 4)
                        && !known.seen_lower(&word.lower)
                })
            });
            if let Some(length) = length.filter(|&l| at + l >= end) {
                end = at + length;
            }
            if end == at
                && (names::demonym(word).is_some() && !word.cyrillic
                    || matches!(word.shape, Shape::Mixed | Shape::Dotted)
                    || word.shape == Shape::Upper && !word.shouted && word.text.chars().count() > 2)
            {
                end = at + 1;
            }
            if end == at
                && names::is_given(word)
                && names::given(word).is_some_and(|n| !n.ends_with('?'))
                && at + 1 < run.end
                && words[at + 1].shape == Shape::Capital
                && !words[at + 1].is_common()
            {
                end = at + 2;
            }
            if end > at {
                names::cut(words, at..end, found);
                at = end;
            } else {
                at += 1;
            }
        }
    }
}

fn take(taken: &mut [bool], words: &Range<usize>) {
    for word in &mut taken[words.clone()] {
        *word = true;
    }
}

/// The surnames of the persons whose full names stand in the stories, without case endings.
fn surnames(words: &[Vec<Word<'_>>], drafts: &[Draft]) -> BTreeSet<String> {
    let full = words.iter().zip(drafts).flat_map(|(words, draft)| {
        let persons = draft.names.iter().filter(|n| n.kind == Some(EntityKind::Person) && n.words.len() >= 2);
        persons.filter_map(|n| words[n.words.clone()].last())
    });
    full.flat_map(|w| stems(&w.fold)).map(str::to_owned).collect()
}

/// A town that is called as a person of the stories is called is that person, unless something says where.
fn surname_of_a_town(words: &[Word<'_>], name: &mut Name, surnames: &BTreeSet<String>) {
    let [word] = &words[name.words.clone()] else { return };
    let town = name.kind == Some(EntityKind::Place)
        && name.form == Form::Name
        && name.id.as_deref().is_some_and(|id| id.starts_with("p ") && id.len() > 4);
    if town && stems(&word.fold).any(|stem| surnames.contains(stem)) && !names::is_where(words, name.words.start) {
        (name.kind, name.id, name.score) = (Some(EntityKind::Person), None, 0.6);
    }
}

/// "Maladzechna and Hudahai", «Минск — Орша»: what is joined to a place is a place.
fn neighbours(words: &[Word<'_>], names: &mut [Name]) {
    let joined = |a: &Range<usize>, b: &Range<usize>| {
        a.end + 1 == b.start
            && matches!(words[a.end].lower.as_str(), "and" | "or" | "и" | "і" | "или" | "або")
                | matches!(words[a.end].text, "," | "–" | "—" | "-" | "−")
    };
    let unknown = |name: &Name| name.kind.is_none() && name.id.is_none() && name.words.len() == 1;
    let place = |name: &Name| name.kind == Some(EntityKind::Place) && name.form == Form::Name;
    for n in 1..names.len() {
        let (before, after) = names.split_at_mut(n);
        let (a, b) = (&mut before[n - 1], &mut after[0]);
        if joined(&a.words, &b.words) && words[a.words.start].sentence == words[b.words.start].sentence {
            if place(a) && unknown(b) {
                b.kind = a.kind;
            } else if place(b) && unknown(a) {
                a.kind = b.kind;
            }
        }
    }
}

/// Gives a name of unknown kind the kind that its word has elsewhere.
fn settle(words: &[Word<'_>], name: &mut Name, known: &Known) {
    if name.kind.is_none() && name.id.is_none() {
        let part = &words[name.words.clone()];
        name.kind = part.iter().rev().filter(|w| w.capital()).find_map(|w| known.kind(w));
    }
}

/// Gives single names of unknown kind the likeliest one, the same wherever a name stands.
fn guess(words: &[Vec<Word<'_>>], drafts: &mut [Draft], known: &Known) {
    let unknown =
        |name: &Name| name.kind.is_none() && name.id.is_none() && name.words.len() == 1 && name.form == Form::Name;
    let mut guesses: BTreeMap<&str, EntityKind> = BTreeMap::new();
    for (words, draft) in words.iter().zip(drafts.iter()) {
        for name in draft.names.iter().filter(|n| unknown(n)) {
            let word = &words[name.words.start];
            let kind = names::default_kind(words, name.words.start, known.repeats(word));
            let rank = |kind: EntityKind| match kind {
                EntityKind::Organisation => 2,
                EntityKind::Person => 1,
                _ => 0,
            };
            let known = guesses.entry(&word.fold).or_insert(kind);
            if rank(kind) > rank(*known) {
                *known = kind;
            }
        }
    }
    for (words, draft) in words.iter().zip(drafts) {
        for name in draft.names.iter_mut().filter(|n| unknown(n)) {
            name.kind = guesses.get(words[name.words.start].fold.as_str()).copied();
        }
    }
}

/// "Emergency Situations" in "Minister for Emergency Situations" is no name of its own.
fn drop_complements(words: &[Word<'_>], names: &mut Vec<Name>, roles: &mut [roles::Role]) {
    let mut inside = vec![false; words.len()];
    for role in roles.iter() {
        take(&mut inside, &role.words);
    }
    let kept: Vec<bool> = names
        .iter()
        .map(|name| {
            let unknown =
                name.kind.is_none_or(|kind| kind == EntityKind::Other) && name.id.is_none() && name.score < 1.0;
            !(unknown && inside[name.words.start])
        })
        .collect();
    // Roles know their persons by index.
    let mut index = 0;
    let new: Vec<usize> = kept
        .iter()
        .map(|&keep| {
            index += usize::from(keep);
            index.saturating_sub(1)
        })
        .collect();
    for role in roles.iter_mut() {
        role.person = role.person.filter(|&p| kept[p]).map(|p| new[p]);
    }
    let mut keep = kept.iter();
    names.retain(|_| *keep.next().unwrap_or(&true));
}

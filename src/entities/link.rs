//! Names, roles and values of both stories -> entities: spellings, scripts, cases and short forms joined.

use super::names::{self, Name};
use super::organisations::{self, Items};
use super::persons::{self, Person};
use super::roles::Role;
use super::similar::same_name;
use super::values;
use super::words::{Shape, Word};
use crate::DictionaryEntry;
use crate::comparison::{Entity, EntityKind, Form, Mention, Value};
use crate::lexicon::key::is_cyrillic;
use crate::text::Span;
use crate::text::skeleton::of_fold;
use std::collections::BTreeMap;

/// One story, read for names.
pub(super) struct Reading<'r, 'a> {
    pub text: &'a str,
    pub words: &'r [Word<'a>],
    pub names: Vec<Name>,
    pub roles: Vec<Role>,
    pub values: Vec<values::Found>,
}

impl Reading<'_, '_> {
    pub fn span(&self, words: &std::ops::Range<usize>) -> Span {
        Span { start: self.words[words.start].span.start, end: self.words[words.end - 1].span.end }
    }
}

/// More distinct names than this, and only near neighbours in the order of their skeletons are compared.
const MANY: usize = 400;
const NEIGHBOURS: usize = 8;

/// Names that are written alike.
pub(super) struct Node<'r, 'a> {
    pub words: &'r [Word<'a>],
    pub kind: Option<EntityKind>,
    pub id: Option<String>,
    pub folds: Vec<String>,
    pub skeleton: String,
    pub acronym: bool,
    pub person: Option<Person>,
    pub items: Items,
    /// (side, index of the name)
    pub at: Vec<(usize, usize)>,
    pub sides: [bool; 2],
}

/// Disjoint sets of nodes.
pub(super) struct Sets(Vec<usize>);

impl Sets {
    pub fn new(n: usize) -> Self {
        Sets((0..n).collect())
    }

    pub fn root(&mut self, mut n: usize) -> usize {
        while self.0[n] != n {
            self.0[n] = self.0[self.0[n]];
            n = self.0[n];
        }
        n
    }

    /// Joins the sets of `a` and `b`; the earlier node stays the root.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.0[a.max(b)] = a.min(b);
    }
}

/// A growing entity.
struct Draft {
    kind: EntityKind,
    name: String,
    key: Option<String>,
    value: Option<Value>,
    group: bool,
    mentions: [Vec<Mention>; 2],
}

/// The entities of the stories read, in the order of their first mention, left before right.
pub(super) fn link(readings: &[Reading<'_, '_>], dictionary: &[DictionaryEntry]) -> Vec<Entity> {
    let mut nodes = nodes(readings);
    let mut sets = Sets::new(nodes.len());
    by_id(&nodes, &mut sets);
    written_alike(&nodes, &mut sets);
    organisations::define(&mut nodes, readings, &mut sets);
    persons::link(&mut nodes, &mut sets);
    spellings(&nodes, &mut sets);
    organisations::link(&nodes, &mut sets);
    // Drafts, one a set.
    let mut drafts: Vec<Draft> = Vec::new();
    let mut draft_of: Vec<usize> = vec![usize::MAX; nodes.len()];
    let mut of_name: Vec<Vec<usize>> = readings.iter().map(|r| vec![usize::MAX; r.names.len()]).collect();
    for (n, node) in nodes.iter().enumerate() {
        let root = sets.root(n);
        if draft_of[root] == usize::MAX {
            draft_of[root] = drafts.len();
            drafts.push(Draft {
                kind: EntityKind::Other,
                name: String::new(),
                key: None,
                value: None,
                group: false,
                mentions: Default::default(),
            });
        }
        for &(side, name) in &node.at {
            of_name[side][name] = draft_of[root];
        }
    }
    let mut members: Vec<Vec<usize>> = vec![vec![]; drafts.len()];
    for n in 0..nodes.len() {
        members[draft_of[sets.root(n)]].push(n);
    }
    for (draft, members) in drafts.iter_mut().zip(&members) {
        name_draft(draft, members, &nodes, readings, dictionary);
    }
    for (side, reading) in readings.iter().enumerate() {
        for (n, name) in reading.names.iter().enumerate() {
            drafts[of_name[side][n]].mentions[side].push(mention(reading.span(&name.words), name.form, name.score));
        }
    }
    add_roles(&mut drafts, readings, &of_name);
    add_values(&mut drafts, readings);
    finish(drafts)
}

fn mention(span: Span, form: Form, score: f64) -> Mention {
    Mention { span, form, score }
}

/// One node for all names that are written alike.
fn nodes<'r, 'a>(readings: &[Reading<'r, 'a>]) -> Vec<Node<'r, 'a>> {
    let mut nodes: Vec<Node<'r, 'a>> = Vec::new();
    let mut known: BTreeMap<(String, Option<EntityKindKey>, bool), usize> = BTreeMap::new();
    for (side, reading) in readings.iter().enumerate() {
        for (n, name) in reading.names.iter().enumerate() {
            let words = &reading.words[name.words.clone()];
            let folds = names::folds(words);
            let acronym =
                name.form == Form::Acronym || words.len() == 1 && matches!(words[0].shape, Shape::Mixed | Shape::Upper);
            let initials = words.iter().filter(|w| matches!(w.shape, Shape::Initial)).count();
            let text = name.id.clone().unwrap_or_else(|| format!("{} {initials}", folds.join(" ")));
            let key = (text, name.kind.map(EntityKindKey), acronym);
            let node = *known.entry(key).or_insert_with(|| {
                let skeleton = of_fold(folds.last().map_or("", String::as_str));
                let person = (name.kind == Some(EntityKind::Person)).then(|| Person::read(words));
                let items = if name.kind == Some(EntityKind::Person) { Items::default() } else { Items::read(words) };
                nodes.push(Node {
                    words,
                    kind: name.kind,
                    id: name.id.clone(),
                    folds,
                    skeleton,
                    acronym,
                    person,
                    items,
                    at: vec![],
                    sides: [false; 2],
                });
                nodes.len() - 1
            });
            nodes[node].at.push((side, n));
            nodes[node].sides[side] = true;
        }
    }
    nodes
}

/// Orders kinds, so that they can be part of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct EntityKindKey(EntityKind);

impl Ord for EntityKindKey {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.0 as u8).cmp(&(other.0 as u8))
    }
}

impl PartialOrd for EntityKindKey {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

fn by_id(nodes: &[Node<'_, '_>], sets: &mut Sets) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (n, node) in nodes.iter().enumerate() {
        if let Some(id) = &node.id {
            sets.join(*first.entry(id).or_insert(n), n);
        }
    }
}

/// A name of several words is one thing, whatever kind the words beside it suggest.
fn written_alike(nodes: &[Node<'_, '_>], sets: &mut Sets) {
    let mut first: BTreeMap<&[String], usize> = BTreeMap::new();
    for (n, node) in nodes.iter().enumerate() {
        if node.folds.len() >= 2 && node.id.is_none() {
            sets.join(*first.entry(&node.folds).or_insert(n), n);
        }
    }
}

/// Whether things of these kinds can be one.
pub(super) fn compatible(a: Option<EntityKind>, b: Option<EntityKind>) -> bool {
    a.is_none() || b.is_none() || a == b
}

/// Calls `join` with pairs of nodes whose skeletons begin alike; their number stays in proportion to that of the nodes.
pub(super) fn pairs(skeletons: &[(&str, usize)], mut consider: impl FnMut(usize, usize)) {
    let mut sorted: Vec<(&str, usize)> = skeletons.to_vec();
    crate::sort::plain(&mut sorted);
    let first =
        |s: &str| s.as_bytes().first().copied().map(|b| if matches!(b, b'a' | b'e' | b'i' | b'u') { b'a' } else { b });
    for (i, &(skeleton, a)) in sorted.iter().enumerate() {
        let reach = if sorted.len() > MANY { NEIGHBOURS } else { sorted.len() };
        for &(other, b) in sorted.iter().skip(i + 1).take(reach) {
            if first(skeleton) != first(other) {
                break;
            }
            consider(a.min(b), a.max(b));
        }
    }
}

/// Joins places and other names that are spelt alike, word by word.
fn spellings(nodes: &[Node<'_, '_>], sets: &mut Sets) {
    let skeletons: Vec<(&str, usize)> = nodes
        .iter()
        .enumerate()
        .filter(|(_, n)| {
            n.kind != Some(EntityKind::Person)
                && !n.folds.is_empty()
                && n.id.as_deref().is_none_or(|id| id.len() > 4 || !id.starts_with("p "))
        })
        .map(|(n, node)| (node.skeleton.as_str(), n))
        .collect();
    pairs(&skeletons, |a, b| {
        let (x, y) = (&nodes[a], &nodes[b]);
        if !compatible(x.kind, y.kind) || x.folds.len() != y.folds.len() || x.acronym != y.acronym {
            return;
        }
        let exact = x.folds == y.folds;
        // Two known things are two, unless the tables know one by two spellings.
        let both_known = x.id.is_some() && y.id.is_some();
        if both_known && (x.sides == y.sides || x.kind != Some(EntityKind::Place)) {
            return;
        }
        let acronyms = x.acronym && !exact;
        if exact || !acronyms && x.folds.iter().zip(&y.folds).all(|(f, g)| same_name(f, g)) {
            sets.join(a, b);
        }
    });
}

/// Kind, name and key of an entity: the caller's dictionary first, then what is known, then what most mentions say.
fn name_draft(
    draft: &mut Draft,
    members: &[usize],
    nodes: &[Node<'_, '_>],
    readings: &[Reading<'_, '_>],
    dictionary: &[DictionaryEntry],
) {
    if let Some(entry) = members
        .iter()
        .find_map(|&m| nodes[m].id.as_deref()?.strip_prefix("c ")?.parse::<usize>().ok())
        .and_then(|n| dictionary.get(n))
    {
        draft.kind = entry.kind;
        draft.name.clone_from(&entry.name);
        draft.key.clone_from(&entry.key);
        return;
    }
    let mut votes: Vec<(EntityKind, usize)> = Vec::new();
    for &m in members {
        let Some(kind) = nodes[m].kind else { continue };
        let weight = nodes[m].at.len() * if nodes[m].id.is_some() { 10 } else { 1 };
        match votes.iter_mut().find(|(k, _)| *k == kind) {
            Some(vote) => vote.1 += weight,
            None => votes.push((kind, weight)),
        }
    }
    // The first of the most: the order of the text decides between equals.
    draft.kind = votes.iter().rev().max_by_key(|(_, n)| *n).map_or(EntityKind::Other, |(k, _)| *k);
    // The side of the first mention names it; the other only where it has more of the name in the same script.
    let mut best: Option<(Rank, usize, &str)> = None;
    for (side, reading) in readings.iter().enumerate() {
        for &(_, name) in members.iter().flat_map(|&m| &nodes[m].at).filter(|at| at.0 == side) {
            let found = &reading.names[name];
            let text = &reading.text[reading.span(&found.words).range()];
            let rank = Rank::of(found.form, &reading.words[found.words.clone()]);
            let better = match &best {
                None => true,
                Some((known, of, shown)) if *of == side => {
                    // Of the cases of one name the shortest is the likeliest to be the nominative.
                    rank > *known || rank == *known && rank.cyrillic && text.chars().count() < shown.chars().count()
                }
                Some((known, ..)) => rank > *known && rank.cyrillic == known.cyrillic,
            };
            if better {
                best = Some((rank, side, text));
            }
        }
    }
    if let Some((.., text)) = best {
        text.clone_into(&mut draft.name);
    }
}

/// How full a form of a name is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Rank {
    form: u8,
    words: usize,
    cyrillic: bool,
}

impl Rank {
    fn of(form: Form, words: &[Word<'_>]) -> Self {
        let form = match form {
            Form::Name => 2,
            Form::Acronym => 1,
            _ => 0,
        };
        let full = words.iter().filter(|w| w.is_word() && w.shape != Shape::Initial).count();
        Rank { form, words: full, cyrillic: words.iter().any(|w| is_cyrillic(w.text)) }
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some((self.form, self.words).cmp(&(other.form, other.words)))
    }
}

fn add_roles(drafts: &mut Vec<Draft>, readings: &[Reading<'_, '_>], of_name: &[Vec<usize>]) {
    let kinds: Vec<EntityKind> = drafts.iter().map(|d| d.kind).collect();
    let mut alone: BTreeMap<String, usize> = BTreeMap::new();
    for (side, role, target, score) in super::offices::resolve(readings, of_name, &kinds) {
        let reading = &readings[side];
        let span = reading.span(&reading.roles[role].words);
        let draft = match target {
            super::offices::Target::Known(draft) => draft,
            super::offices::Target::Alone(key) => *alone.entry(key).or_insert_with(|| {
                drafts.push(Draft {
                    kind: EntityKind::Person,
                    name: String::new(),
                    key: None,
                    value: None,
                    group: reading.roles[role].group,
                    mentions: Default::default(),
                });
                drafts.len() - 1
            }),
        };
        let text = &reading.text[span.range()];
        if drafts[draft].mentions.iter().flatten().all(|m| m.form == Form::Role)
            && text.len() > drafts[draft].name.len()
        {
            text.clone_into(&mut drafts[draft].name);
        }
        drafts[draft].mentions[side].push(mention(span, Form::Role, score));
    }
}

fn add_values(drafts: &mut Vec<Draft>, readings: &[Reading<'_, '_>]) {
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    let mut yearless: BTreeMap<String, Option<usize>> = BTreeMap::new();
    for (side, reading) in readings.iter().enumerate() {
        for value in &reading.values {
            let span = reading.span(&value.words);
            let draft = *known.entry(&value.key).or_insert_with(|| {
                drafts.push(Draft {
                    kind: value.kind,
                    name: reading.text[span.range()].to_owned(),
                    key: None,
                    value: value.value.clone(),
                    group: false,
                    mentions: Default::default(),
                });
                let at = drafts.len() - 1;
                if let Some(Value::Date { iso }) = &value.value
                    && let Some(day) = iso.get(4..).filter(|d| iso.len() == 10 && d.starts_with('-'))
                {
                    // One year alone gives the year to the same day without one.
                    yearless.entry(format!("-{day}")).and_modify(|d| *d = None).or_insert(Some(at));
                }
                at
            });
            // "72 hours" and "three days" are one value: which of the two is told may not depend on the order of the sides.
            if is_less(value.value.as_ref(), drafts[draft].value.as_ref()) {
                drafts[draft].value = value.value.clone();
            }
            drafts[draft].mentions[side].push(mention(span, Form::Value, value.score));
        }
    }
    for (day, year) in yearless {
        let key = format!("d {day}");
        if let (Some(year), Some(&draft)) = (year, known.get(key.as_str())) {
            let moved = std::mem::take(&mut drafts[draft].mentions);
            for (side, mentions) in moved.into_iter().enumerate() {
                drafts[year].mentions[side].extend(mentions);
            }
        }
    }
}

/// Whether both are numbers and the first is the smaller, else the one with the lesser unit.
fn is_less(a: Option<&Value>, b: Option<&Value>) -> bool {
    match (a, b) {
        (Some(Value::Number { min: a, max: c, unit: x }), Some(Value::Number { min: b, max: d, unit: y })) => {
            a.total_cmp(b).then(c.total_cmp(d)).then(x.cmp(y)).is_lt()
        }
        _ => false,
    }
}

fn finish(drafts: Vec<Draft>) -> Vec<Entity> {
    let mut entities: Vec<Entity> = drafts
        .into_iter()
        .filter(|d| d.mentions.iter().any(|m| !m.is_empty()))
        .map(|draft| {
            let [mut left, mut right] = draft.mentions;
            for side in [&mut left, &mut right] {
                crate::sort::by_key(side, |m| (m.span.start, m.span.end));
            }
            Entity {
                id: 0,
                kind: draft.kind,
                name: draft.name,
                key: draft.key,
                value: draft.value,
                group: draft.group,
                left,
                right,
            }
        })
        .collect();
    crate::sort::by_key(&mut entities, |e| match (e.left.first(), e.right.first()) {
        (Some(m), _) => (0, m.span.start, m.span.end),
        (None, Some(m)) => (1, m.span.start, m.span.end),
        (None, None) => (2, 0, 0),
    });
    for (id, entity) in entities.iter_mut().enumerate() {
        entity.id = id as u32;
    }
    entities
}

//! Organisations: long and short names, acronyms, names in two languages.

use super::link::{Node, Reading, Sets, compatible};
use super::names::{demonym, head, known_name};
use super::similar::same_name;
use super::words::{Shape, Word, look_up_word};
use crate::comparison::EntityKind;
use crate::lexicon::Field;
use std::collections::BTreeMap;

/// What an organisation's name says, word by word, whatever the language.
#[derive(Clone, Debug, Default)]
pub(super) struct Items {
    /// "h bank": what it is. "c health": what it does. "p BY": where. Anything else: a name of its own, folded.
    items: Vec<String>,
    /// First letters of its words, lower case.
    initials: String,
    /// The same with the small words between.
    all_initials: String,
}

impl Items {
    pub fn read(words: &[Word<'_>]) -> Self {
        let mut items: Vec<String> = Vec::new();
        let mut initials = String::new();
        let mut all_initials = String::new();
        let mut skip = 0;
        for (n, word) in words.iter().enumerate() {
            if !word.is_word() {
                continue;
            }
            skip = usize::saturating_sub(skip, 1);
            let letter = word.lower.chars().next().unwrap_or(' ');
            all_initials.push(letter);
            if matches!(word.lower.as_str(), "of" | "for" | "the" | "and" | "on" | "in" | "и" | "і" | "по" | "па")
            {
                continue;
            }
            initials.push(letter);
            if word.fold == "republik" {
                continue;
            }
            if skip > 0 || is_legal_form(word) {
                continue;
            }
            // «железная дорога».
            if let Some(head) = words.get(n..n + 2).and_then(head) {
                items.push(format!("h {head}"));
                skip = 2;
                continue;
            }
            let one = &words[n..=n];
            let place = || known_name(one).filter(|(_, kind, _)| *kind == EntityKind::Place).map(|(id, ..)| id);
            if let Some(head) = head(one) {
                items.push(format!("h {head}"));
                // "Минэнерго" says both.
                if word.cyrillic
                    && let Some(concepts) = look_up_word(Field::Concept, one)
                {
                    items.extend(concepts.split(' ').map(|c| format!("c {c}")));
                }
            } else if let Some(concepts) = look_up_word(Field::Concept, one) {
                items.extend(concepts.split(' ').map(|c| format!("c {c}")));
            } else if let Some(code) = demonym(word) {
                items.push(format!("p {code}"));
            } else if let Some(id) = place() {
                items.push(id);
            } else if let Some(kind) = look_up_word(Field::PlaceHead, one) {
                items.push(format!("c {kind}"));
            } else {
                items.push(word.folded().into_owned());
            }
        }
        crate::sort::plain(&mut items);
        items.dedup();
        Items { items, initials, all_initials }
    }

    /// Whether everything that `self` says is said by `other`.
    fn within(&self, other: &Items) -> bool {
        self.items.iter().all(|a| other.items.iter().any(|b| same_item(a, b)))
    }

    /// Whether it says more than what it is.
    fn telling(&self) -> bool {
        self.items.iter().any(|i| !i.starts_with("h "))
    }

    fn heads(&self) -> impl Iterator<Item = &str> {
        self.items.iter().map(String::as_str).filter(|i| i.starts_with("h "))
    }
}

/// "OJSC", «ООО»: what a company is in law is no part of what it is called.
pub(super) fn is_legal_form(word: &Word<'_>) -> bool {
    let short = word.text.chars().count() <= if word.shape == Shape::Upper { 5 } else { 4 };
    short && word.capital() && word.fact(Field::Head) == Some("company")
}

fn same_item(a: &str, b: &str) -> bool {
    a == b
        || a.as_bytes().get(1) != Some(&b' ')
            && b.as_bytes().get(1) != Some(&b' ')
            && (same_name(a, b) || place_adjective(a, b))
}

/// "мстиславского" and "Мстиславль".
fn place_adjective(a: &str, b: &str) -> bool {
    let stem =
        |s: &str| -> Option<String> { s.find("sk").filter(|&n| n >= 4 && s.len() - n <= 6).map(|n| s[..n].to_owned()) };
    let (x, y) = (stem(a), stem(b));
    x.is_some_and(|x| b.starts_with(&x)) || y.is_some_and(|y| a.starts_with(&y))
}

/// Joins short forms that stand in brackets after the long one: "Belarusian Railway (BCh)".
pub(super) fn define(nodes: &mut [Node<'_, '_>], readings: &[Reading<'_, '_>], sets: &mut Sets) {
    let mut of: Vec<Vec<usize>> = readings.iter().map(|r| vec![0; r.names.len()]).collect();
    for (n, node) in nodes.iter().enumerate() {
        for &(side, name) in &node.at {
            of[side][name] = n;
        }
    }
    for (side, reading) in readings.iter().enumerate() {
        for pair in 1..reading.names.len() {
            let (long, short) = (&reading.names[pair - 1].words, &reading.names[pair].words);
            let bracketed = short.start == long.end + 1
                && reading.words[long.end].is("(")
                && reading.words.get(short.end).is_some_and(|w| w.is(")"))
                && short.len() == 1;
            let (a, b) = (of[side][pair - 1], of[side][pair]);
            let word = &reading.words[short.start];
            let is_short = matches!(word.shape, Shape::Upper | Shape::Mixed) && word.text.chars().count() <= 8;
            if bracketed
                && is_short
                && nodes[a].kind != Some(EntityKind::Person)
                && nodes[a].id.as_deref().is_none_or(|id| !id.starts_with("p "))
                && long.len() > 1
            {
                nodes[b].acronym = true;
                nodes[b].id = nodes[a].id.clone();
                for n in [a, b] {
                    nodes[n].kind.get_or_insert(EntityKind::Organisation);
                }
                sets.join(a, b);
            }
        }
    }
}

/// Joins short and long names, acronyms and translations, each only where one organisation fits.
pub(super) fn link(nodes: &[Node<'_, '_>], sets: &mut Sets) {
    acronyms(nodes, sets);
    // What each set says, by its fullest name; acronyms inside a name say what their long form does.
    let long: Vec<usize> = (0..nodes.len())
        .filter(|&n| {
            compatible(nodes[n].kind, Some(EntityKind::Organisation))
                && !nodes[n].acronym
                && nodes[n].items.telling()
                && nodes[n].items.items.len() >= 2
        })
        .collect();
    let long_forms = long_forms(nodes, sets);
    let expanded: Vec<Items> = long.iter().map(|&n| expand(&nodes[n], &long_forms)).collect();
    // Only names that share what they are can be one: buckets by head word.
    let mut buckets: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (k, items) in expanded.iter().enumerate() {
        for head in items.heads() {
            buckets.entry(head).or_default().push(k);
        }
    }
    let mut equal: Vec<(usize, usize)> = Vec::new();
    let mut wider: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for bucket in buckets.values() {
        for (i, &a) in bucket.iter().enumerate() {
            for &b in bucket.iter().skip(i + 1).take(if bucket.len() > 100 { 16 } else { 100 }) {
                let (x, y) = (&expanded[a], &expanded[b]);
                match (x.within(y), y.within(x)) {
                    (true, true) => equal.push((a, b)),
                    (true, false) if x.items.len() >= 2 => wider.entry(a).or_default().push(b),
                    (false, true) if y.items.len() >= 2 => wider.entry(b).or_default().push(a),
                    _ => {}
                }
            }
        }
    }
    for (a, b) in equal {
        sets.join(long[a], long[b]);
    }
    for (a, others) in wider {
        // A part of it, "Minsk regional department of the ministry", is another organisation.
        let heads = expanded[a].heads().count();
        let mut roots: Vec<usize> =
            others.iter().filter(|&&b| expanded[b].heads().count() <= heads).map(|&b| sets.root(long[b])).collect();
        crate::sort::plain(&mut roots);
        roots.dedup();
        if let [root] = roots[..] {
            sets.join(root, long[a]);
        }
    }
}

/// The items of each acronym's long form.
fn long_forms<'n>(nodes: &'n [Node<'_, '_>], sets: &mut Sets) -> BTreeMap<&'n str, &'n Items> {
    let mut full: BTreeMap<usize, &Items> = BTreeMap::new();
    for (n, node) in nodes.iter().enumerate().filter(|(_, node)| !node.acronym && node.items.items.len() >= 2) {
        full.entry(sets.root(n)).or_insert(&node.items);
    }
    let mut forms = BTreeMap::new();
    for (n, node) in nodes.iter().enumerate().filter(|(_, node)| node.acronym) {
        if let (Some(fold), Some(items)) = (node.folds.first(), full.get(&sets.root(n))) {
            forms.entry(fold.as_str()).or_insert(*items);
        }
    }
    forms
}

/// What the node's name says, its acronyms spelt out.
fn expand(node: &Node<'_, '_>, long_forms: &BTreeMap<&str, &Items>) -> Items {
    let mut items = node.items.clone();
    for word in node.words.iter().filter(|w| matches!(w.shape, Shape::Upper | Shape::Mixed)) {
        if let Some(long) = long_forms.get(word.fold.as_str()) {
            items.items.retain(|i| *i != word.fold);
            items.items.extend(long.items.iter().cloned());
        }
    }
    crate::sort::plain(&mut items.items);
    items.items.dedup();
    items
}

/// Joins acronyms with the one name whose first letters they are.
fn acronyms(nodes: &[Node<'_, '_>], sets: &mut Sets) {
    let mut by_initials: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (n, node) in nodes.iter().enumerate() {
        if node.acronym
            || node.items.initials.chars().count() < 2
            || !compatible(node.kind, Some(EntityKind::Organisation))
        {
            continue;
        }
        by_initials.entry(&node.items.initials).or_default().push(n);
        if node.items.all_initials != node.items.initials {
            by_initials.entry(&node.items.all_initials).or_default().push(n);
        }
    }
    for (n, node) in nodes.iter().enumerate() {
        if !node.acronym || node.words.len() != 1 || node.id.is_some() && node.kind == Some(EntityKind::Place) {
            continue;
        }
        let letters: String = node.words[0].lower.chars().filter(|c| c.is_alphabetic()).collect();
        let Some(long) = by_initials.get(letters.as_str()) else { continue };
        let mut roots: Vec<usize> = long.iter().map(|&m| sets.root(m)).collect();
        crate::sort::plain(&mut roots);
        roots.dedup();
        if let [root] = roots[..] {
            sets.join(root, n);
        }
    }
}

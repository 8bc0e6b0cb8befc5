//! Who holds an office: a role joins a person where the text gives the person that office, or only one can be meant.

use super::link::Reading;
use super::roles::Role;
use crate::comparison::EntityKind;
use std::collections::BTreeMap;

/// Whose mention a role is.
#[derive(Clone, Debug)]
pub(super) enum Target {
    /// The entity with this number.
    Known(usize),
    /// Nobody named: roles with one key are one entity.
    Alone(String),
}

/// An office that the text gives to a person.
#[derive(Clone, Debug)]
struct Held<'r> {
    draft: usize,
    role: &'r Role,
    sides: [bool; 2],
}

/// More holders of one office than this, and none can be told from the others.
const HOLDERS: usize = 24;

/// For each role of each story, in order: (side, index of the role, whose it is, score).
pub(super) fn resolve(
    readings: &[Reading<'_, '_>],
    of_name: &[Vec<usize>],
    kinds: &[EntityKind],
) -> Vec<(usize, usize, Target, f64)> {
    // On which sides, and how often, each entity is named.
    let mut named: Vec<[usize; 2]> = vec![[0; 2]; kinds.len()];
    for (side, drafts) in of_name.iter().enumerate() {
        for &draft in drafts {
            named[draft][side] += 1;
        }
    }
    let mut holders: BTreeMap<&str, Vec<Held<'_>>> = BTreeMap::new();
    for (side, reading) in readings.iter().enumerate() {
        for role in &reading.roles {
            let Some(name) = role.person else { continue };
            let draft = of_name[side][name];
            if kinds[draft] != EntityKind::Person {
                continue;
            }
            let held = holders.entry(family(role.class)).or_default();
            if held.len() < HOLDERS
                && !held.iter().any(|h| {
                    h.draft == draft
                        && h.role.deputy == role.deputy
                        && (h.role.country.is_some() || role.country.is_none())
                })
            {
                held.push(Held { draft, role, sides: [named[draft][0] > 0, named[draft][1] > 0] });
            }
        }
    }
    let lone: Vec<Option<usize>> = (0..readings.len()).map(|side| lone_person(side, &named, kinds)).collect();
    let mut out = Vec::new();
    for (side, reading) in readings.iter().enumerate() {
        for (n, role) in reading.roles.iter().enumerate() {
            if let Some(name) = role.person {
                let draft = of_name[side][name];
                if kinds[draft] == EntityKind::Person {
                    out.push((side, n, Target::Known(draft), 0.9));
                    continue;
                }
            }
            if role.group {
                let key = format!("g {} {}", role.class, role.country.as_deref().unwrap_or(""));
                out.push((side, n, Target::Alone(key), 0.8));
                continue;
            }
            let cyrillic = reading.words[role.words.start].cyrillic;
            let score = match holder(role, side, &holders) {
                Holder::One(draft) => {
                    out.push((side, n, Target::Known(draft), 0.8));
                    continue;
                }
                // One of several, and nothing says which: nobody else's either.
                Holder::Several => {
                    if !cyrillic || role.words.len() > 1 {
                        out.push((side, n, Target::Alone(format!("s {side} {n}")), 0.6));
                    }
                    continue;
                }
                Holder::Nobody
                    if matches!(family(role.class), "president" | "premier")
                        && role.definite
                        && (!cyrillic || role.words.len() > 1) =>
                {
                    match lone[side] {
                        Some(draft) => {
                            out.push((side, n, Target::Known(draft), 0.6));
                            continue;
                        }
                        None => 0.6,
                    }
                }
                Holder::Nobody => 0.5,
            };
            // In Russian and Belarusian a bare word of office may mean anybody.
            if cyrillic && !(role.words.len() > 1 && role.definite && is_fixed(role.class)) {
                continue;
            }
            let mut fields = role.fields.clone();
            crate::sort::plain(&mut fields);
            fields.dedup();
            let key = format!(
                "r {} {} {} {} {}",
                role.class,
                role.deputy,
                role.former,
                role.country.as_deref().unwrap_or(""),
                fields.join(" ")
            );
            out.push((side, n, Target::Alone(key), score));
        }
    }
    out
}

fn is_fixed(class: &str) -> bool {
    matches!(class, "president" | "premier")
}

/// The one person named on a side, if there is just one.
fn lone_person(side: usize, named: &[[usize; 2]], kinds: &[EntityKind]) -> Option<usize> {
    let mut persons =
        (0..kinds.len()).filter(|&d| kinds[d] == EntityKind::Person && named[d].get(side).is_some_and(|&n| n > 0));
    persons.next().filter(|_| persons.next().is_none())
}

/// Classes that can name one office are one family.
fn family(class: &str) -> &str {
    match class {
        "leader" => "president",
        "head" | "director" | "chair" => "head",
        other => other,
    }
}

/// Who may hold an office.
enum Holder {
    One(usize),
    Several,
    Nobody,
}

/// Who is known to hold the office that `role` names.
fn holder(role: &Role, side: usize, holders: &BTreeMap<&str, Vec<Held<'_>>>) -> Holder {
    const OFFICIALS: [&str; 6] = ["president", "premier", "minister", "head", "governor", "mayor"];
    let generic = role.class == "politician";
    let families: &[&str] = if generic { &OFFICIALS } else { &[family(role.class)] };
    let mut fits: Vec<(usize, u32)> = Vec::new();
    for held in families.iter().filter_map(|f| holders.get(f)).flatten() {
        if !generic && !agrees(role, held.role) {
            continue;
        }
        let mut rank = 0;
        rank += 4 * u32::from(role.country.is_some() && role.country == held.role.country);
        rank += 2 * u32::from(held.sides[side]);
        rank += u32::from(role.class == held.role.class);
        match fits.iter_mut().find(|(d, _)| *d == held.draft) {
            Some(fit) => fit.1 = fit.1.max(rank),
            None => fits.push((held.draft, rank)),
        }
    }
    let Some(best) = fits.iter().map(|f| f.1).max() else { return Holder::Nobody };
    // "The official" without anybody of this story in office means nobody.
    if generic && best < 2 {
        return Holder::Nobody;
    }
    let mut best = fits.iter().filter(|f| f.1 == best);
    match (best.next(), best.next()) {
        (Some(fit), None) => Holder::One(fit.0),
        _ => Holder::Several,
    }
}

/// Whether the office that `role` names can be the one that `held` gives.
fn agrees(role: &Role, held: &Role) -> bool {
    let countries = role.country.is_none() || held.country.is_none() || role.country == held.country;
    let shared = role.fields.iter().any(|f| held.fields.contains(f));
    let fields = role.fields.is_empty() || held.fields.is_empty() || shared;
    // A leader is a country's president where the text says which country.
    let class = role.class == held.class
        || role.class == "leader" && role.country.is_some()
        || held.class == "leader" && held.country.is_some()
        || family(role.class) == "head" && shared;
    class && countries && fields && role.deputy == held.deputy
}

//! Numbers that differ, and which numbers and dates of two passages tell the same fact.

use super::facts::{Fact, Meaning};
use super::hedge::Hedge;
use super::{Linked, Passages};
use crate::comparison::{Disagreement, DisagreementKind};
use crate::entities::{is_measure, rough_base};

/// From this number on a round figure can stand for one that is not: "nearly 2,000" for 1,984.
const ROUND: f64 = 100.0;
/// What "about" allows of the larger number, and what one unit told in another does.
const ABOUT: f64 = 0.1;
/// So far beyond "more than" a number still is what was meant, and the other way round.
const BEYOND: f64 = 0.25;

/// A number, as it is compared.
#[derive(Clone, Copy, Debug)]
pub(super) struct Number<'a> {
    pub min: f64,
    pub max: f64,
    pub unit: Option<&'a str>,
    pub hedge: Hedge,
}

/// What two units have to do with each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Units {
    Same,
    /// Another one for the same quantity.
    Converted,
    /// What is counted has two names, or one is not told.
    Open,
    /// Other quantities.
    Apart,
}

/// Whether a unit is one of measure, money or share; people are counted by many nouns.
fn measures(unit: &str) -> bool {
    unit != "person" && is_measure(unit)
}

fn units(a: Option<&str>, b: Option<&str>) -> Units {
    let (Some(a), Some(b)) = (a, b) else { return Units::Open };
    // Whose roubles they are, a story need not say.
    let rouble = |unit: &str| matches!(unit, "rouble" | "BYN" | "RUB");
    if a == b || rouble(a) && rouble(b) && (a == "rouble" || b == "rouble") {
        Units::Same
    } else if rough_base(a).0 == rough_base(b).0 {
        Units::Converted
    } else if measures(a) || measures(b) {
        Units::Apart
    } else {
        Units::Open
    }
}

impl Number<'_> {
    /// Whether two numbers can be the same.
    fn agrees(&self, other: &Self) -> bool {
        let units = units(self.unit, other.unit);
        let factor = |n: &Self| n.unit.filter(|_| units == Units::Converted).map_or(1.0, |unit| rough_base(unit).1);
        let [a, b] = [self, other].map(|n| [n.min * factor(n), n.max * factor(n)]);
        let slack = if units == Units::Converted || self.hedge == Hedge::About || other.hedge == Hedge::About {
            ABOUT
        } else {
            0.0
        };
        let near = |a: f64, b: f64| about(a, b) || (a - b).abs() <= slack * a.abs().max(b.abs());
        let within = |range: [f64; 2], [min, max]: [f64; 2]| range[0] < range[1] && range[0] <= min && max <= range[1];
        units != Units::Apart
            && (near(a[0], b[0]) && near(a[1], b[1])
                // A range, and an end of it or what lies in it.
                || within(a, b)
                || within(b, a)
                || self.hedge != other.hedge && (open(self.hedge, a[1], b[0]) || open(other.hedge, b[1], a[0])))
    }
}

/// Whether a number that is told as a limit can stand for another.
fn open(hedge: Hedge, limit: f64, exact: f64) -> bool {
    match hedge {
        Hedge::AtLeast => exact >= limit && exact <= limit + (limit * BEYOND).max(unit_of_figures(limit)),
        Hedge::AtMost => exact <= limit && exact >= limit - (limit * BEYOND).max(unit_of_figures(limit)),
        _ => false,
    }
}

/// Whether two values can be the same; of different kinds they are not compared.
fn agree(a: &Meaning<'_>, b: &Meaning<'_>) -> bool {
    match (a, b) {
        (Meaning::Number(a), Meaning::Number(b)) => a.agrees(b),
        (Meaning::Date(a), Meaning::Date(b)) => a.agrees(*b).unwrap_or(false),
        _ => false,
    }
}

/// What kind of fact two values differ in, if they can be compared and do not agree.
fn differs(a: &Meaning<'_>, b: &Meaning<'_>) -> Option<DisagreementKind> {
    match (a, b) {
        (Meaning::Number(a), Meaning::Number(b)) => (!a.agrees(b)).then_some(DisagreementKind::Number),
        (Meaning::Date(a), Meaning::Date(b)) => (!a.agrees(*b)?).then_some(DisagreementKind::Date),
        _ => None,
    }
}

/// Equal, or one is the other in round figures or with fewer decimals.
fn about(a: f64, b: f64) -> bool {
    if a == b {
        return true;
    }
    let rounded = |round: f64, exact: f64| {
        let (half, off) = (unit_of_figures(round) / 2.0, (round - exact).abs());
        // What lies in the middle is rounded up.
        round.abs() >= ROUND && (off < half || off == half && exact < round && half > 0.0) || is_rounded(round, exact)
    };
    rounded(a, b) || rounded(b, a)
}

/// Whether `round` is `exact` with fewer decimals: 33 for 33.33, 19.6 for 19.55.
fn is_rounded(round: f64, exact: f64) -> bool {
    [1.0, 10.0, 100.0].iter().any(|places| {
        let whole = |n: f64| (n * places - (n * places).round()).abs() < 1e-6;
        whole(round) && !whole(exact) && (round - exact).abs() <= 0.5 / places + 1e-9
    })
}

/// What the last figure before the closing zeros stands for: 100 for 1,900.
fn unit_of_figures(number: f64) -> f64 {
    let number = number.abs();
    let mut unit = 1.0;
    while unit < 1e15 && number % (unit * 10.0) == 0.0 {
        unit *= 10.0;
    }
    // Nothing is rounded in a figure without zeros.
    if unit == 1.0 { 0.0 } else { unit }
}

impl<'a> Passages<'a> {
    /// Numbers and dates that differ.
    pub(super) fn values(&self, linked: &Linked) -> Vec<Disagreement> {
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
                    && (self.one_fact(a, b, &open, linked) || self.rest_agrees(a, b, &facts, &open))
                {
                    found.push(Disagreement { kind, left: a.span, right: b.span });
                }
            }
        }
        found
    }

    /// Whether two values tell the same fact: they stand in linked places or count the same thing.
    fn one_fact(&self, a: &Fact<'a>, b: &Fact<'a>, open: &[Vec<Fact<'a>>; 2], linked: &Linked) -> bool {
        let (Meaning::Number(left), Meaning::Number(right)) = (a.value, b.value) else {
            let placed = (a.first..=a.last).any(|p| linked[0][p].is_some_and(|q| (b.first..=b.last).contains(&q)));
            return placed || self.follow(a, b, linked);
        };
        // The figures of a number: its noun comes last.
        let figures = |side: usize, fact: &Fact<'a>, p: usize| {
            (fact.first..=fact.last).contains(&p) && (self.figure(side, p).or(self.factor(side, p))).is_some()
        };
        let placed =
            (a.first..=a.last).filter(|&p| figures(0, a, p)).any(|p| linked[0][p].is_some_and(|q| figures(1, b, q)));
        let alone = |side: usize, unit: &str| {
            let same = |f: &&Fact<'a>| match f.value {
                Meaning::Number(n) => {
                    n.unit.is_some_and(|u| matches!(units(Some(u), Some(unit)), Units::Same | Units::Converted))
                }
                Meaning::Date(_) => false,
            };
            open[side].iter().filter(same).count() == 1
        };
        let both_alone = || left.unit.is_some_and(|u| alone(0, u)) && right.unit.is_some_and(|u| alone(1, u));
        match (units(left.unit, right.unit), left.unit, right.unit) {
            (Units::Same, ..) => placed || both_alone(),
            // "Two hours before" and "two days before" tell of different things.
            (Units::Converted, ..) => left.min != right.min && placed && both_alone(),
            (Units::Apart, ..) => false,
            (Units::Open, Some(_), Some(_)) => {
                let counted = linked[0][a.last] == Some(b.last);
                counted && (placed || self.alike((0, a.last), (1, b.last)) && both_alone())
            }
            // Beside a measure a bare number can count anything.
            (Units::Open, ..) => placed || !left.unit.or(right.unit).is_some_and(measures) && self.follow(a, b, linked),
        }
    }

    /// Whether two numbers are all that the passages have apart from what they share, and could count one thing.
    fn rest_agrees(&self, a: &Fact<'a>, b: &Fact<'a>, facts: &[Vec<Fact<'a>>; 2], open: &[Vec<Fact<'a>>; 2]) -> bool {
        let (Meaning::Number(left), Meaning::Number(right)) = (a.value, b.value) else { return false };
        let sole = |side: usize, number: Number<'a>| {
            open[side].iter().all(|f| match f.value {
                Meaning::Number(other) => (other.min, other.max) == (number.min, number.max),
                Meaning::Date(_) => true,
            })
        };
        let shared = |side: usize| {
            let number = |f: &&Fact<'a>| matches!(f.value, Meaning::Number(_));
            facts[side].iter().filter(number).count() > open[side].iter().filter(number).count()
        };
        // Of two bare numbers nobody knows what they count: "nine, two of them", "nine, of which seven".
        let people = |n: Number<'a>| n.unit == Some("person");
        let fits = match units(left.unit, right.unit) {
            Units::Same => true,
            Units::Open => people(left) || people(right),
            _ => false,
        };
        let counted = |n: Number<'a>| !n.unit.is_some_and(measures);
        fits && counted(left) && counted(right) && sole(0, left) && sole(1, right) && shared(0) && shared(1)
    }

    /// Whether the same word comes right before both, but for words of grammar.
    fn follow(&self, a: &Fact<'a>, b: &Fact<'a>, linked: &Linked) -> bool {
        let before =
            |side: usize, fact: &Fact<'a>| (0..fact.first).rev().take(3).find(|&p| !self.word(side, p).function);
        match (before(0, a), before(1, b)) {
            (Some(x), Some(y)) => linked[0][x] == Some(y) && self.alike((0, x), (1, y)),
            _ => false,
        }
    }
}

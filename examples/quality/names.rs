//! Who and what is named, and which mentions are of the same: for stories whose mentions are annotated.

use super::gold::mentions::{Linking, Mentions, NAMES};
use super::gold::{Count, GoldStory};

/// Sums of one or more stories.
#[derive(Clone, Copy, Default)]
struct Row {
    spans: Count,
    linking: Linking,
    across: (usize, usize),
}

impl Row {
    fn of(mentions: &Mentions<'_>) -> Self {
        Row { spans: mentions.count(), linking: mentions.linking(), across: mentions.across() }
    }

    fn add(&mut self, other: Row) {
        self.spans.add(other.spans);
        self.linking.add(other.linking);
        self.across = (self.across.0 + other.across.0, self.across.1 + other.across.1);
    }

    fn print(self, name: &str) {
        let Row { spans, across, .. } = self;
        let (p, r, f) = self.linking.figures();
        println!(
            "{name:<32} {:>5.3} {:>5.3} {:>5.3} {:>6} {:>5}   {p:>5.3} {r:>5.3} {f:>5.3}   {} of {}",
            spans.precision(),
            spans.recall(),
            spans.f1(),
            spans.found,
            spans.gold,
            across.0,
            across.1
        );
    }
}

pub fn print(golds: &[GoldStory]) {
    table("Mentions, extent and type       ", golds, |_| true);
    table("Of people, places, organisations", golds, |kind| NAMES.contains(&kind));
}

/// Extents and types; linking of mentions that were found, B-cubed; entities of both sides that are one.
fn table(title: &str, golds: &[GoldStory], wanted: impl Fn(&str) -> bool) {
    println!("\n{title}     P     R    F1  found  gold   linkP     R    F1   across");
    let mut sums = [Row::default(); 2];
    for gold in golds.iter().filter(|g| g.has("mentions")) {
        let comparison = gold.compared();
        let mentions = Mentions::of(gold, &comparison.entities, &wanted);
        let row = Row::of(&mentions);
        row.print(&gold.name);
        sums[usize::from(gold.bilingual())].add(row);
        if std::env::var_os("SHOW").is_some() {
            mentions.print_errors();
        }
    }
    sums[0].print("in one language");
    sums[1].print("in two languages");
    sums[0].add(sums[1]);
    sums[0].print("all");
}

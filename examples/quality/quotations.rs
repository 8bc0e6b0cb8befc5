//! Direct speech: whether it is found, and whose it is: for stories whose quotations are annotated.

use super::gold::quotations::Quotations;
use super::gold::{Count, GoldStory};

pub fn print(golds: &[GoldStory]) {
    println!("\nQuotations; of those found: right / said by the engine / said in the gold");
    println!(
        "                                     P     R    F1   speaker      attribution  overlap  cue          lemma  grade"
    );
    let mut sums = [Quotations::default(); 2];
    for gold in golds.iter().filter(|g| g.has("quotations")) {
        let counts = Quotations::of(gold, &gold.compared());
        row(&gold.name, &counts);
        sums[usize::from(gold.bilingual())].add(counts);
    }
    row("in one language", &sums[0]);
    row("in two languages", &sums[1]);
    let [mut all, two] = sums;
    all.add(two);
    row("all", &all);
}

fn row(name: &str, q: &Quotations) {
    let of = |c: Count| format!("{}/{}/{}", c.hit, c.found, c.gold);
    println!(
        "{name:<32} {:>5.3} {:>5.3} {:>5.3}   {:<12} {:<12} {:>5.3}    {:<12} {:<6} {}",
        q.spans.precision(),
        q.spans.recall(),
        q.spans.f1(),
        of(q.speakers),
        of(q.attributions),
        q.mean_overlap(),
        of(q.cues),
        q.lemmas.hit,
        q.grades.hit
    );
}

//! Side by side: both stories whole, each in its own order, with margin notes.

use super::dom::{attr, class};
use super::model::{Note, story};
use super::paint::{self, Shown};
use super::{Context, SIDES};
use crate::comparison::{Role, Story};
use web_sys::Element;

/// The view's own elements.
pub struct Columns {
    /// What holds both columns and the ribbons.
    pub root: Element,
    /// In the drawing between the columns: a ribbon a run, and above them what is lit.
    pub runs: Element,
    /// See `runs`.
    pub lit: Element,
    /// The columns.
    pub stories: [Element; 2],
}

/// Builds it into `panel`.
pub fn build(cx: &Context, panel: &Element, shown: &mut Shown) -> Columns {
    let root = cx.dom.add(panel, "div", "cols two");
    let wires = cx.dom.svg(&root, "svg", "wires");
    attr(&wires, "aria-hidden", "true");
    attr(&wires, "part", "ribbon");
    let (runs, lit) = (cx.dom.svg(&wires, "g", ""), cx.dom.svg(&wires, "g", ""));
    let stories = [0, 1].map(|side| column(cx, &root, side, shown));
    Columns { root, runs, lit, stories }
}

fn column(cx: &Context, root: &Element, side: usize, shown: &mut Shown) -> Element {
    let article = cx.dom.add(root, "article", SIDES[side]);
    class(&article, "story", true);
    attr(&article, "part", "story");
    attr(&article, "aria-label", &cx.names[side]);
    paint::language(cx, &article, side);
    let story = story(&cx.data, side);
    let notes = cx.model.notes(&cx.data, side);
    let mut skipped = 0;
    let mut index = 0;
    while index < story.sentences.len() {
        let paragraph = story.sentences[index].paragraph;
        let mut sentences = Vec::new();
        let start = story.sentences[index].span.start;
        while index < story.sentences.len() && story.sentences[index].paragraph == paragraph {
            if !cx.model.headline[side].contains(&index) {
                sentences.push(index);
            }
            index += 1;
        }
        let end = story.sentences[index - 1].span.end;
        skipped = before(cx, &article, side, story, skipped, start);
        if let Some(&first) = sentences.first() {
            let tag = if story.sentences[first].role == Role::Body { "p" } else { cx.heading(1) };
            let block = cx.dom.add(&article, tag, if tag == "p" { "" } else { "sub" });
            let here: Vec<(usize, Note)> = notes.iter().filter(|(at, _)| sentences.contains(at)).copied().collect();
            paint::write(cx, &block, side, &sentences, &here, true, shown);
        }
        // What was skipped inside the paragraph stands in its text.
        while story.skipped.get(skipped).is_some_and(|skipped| skipped.span.start < end) {
            skipped += 1;
        }
    }
    before(cx, &article, side, story, skipped, u32::MAX);
    article
}

/// Shows what was skipped from the item `from` up to `end`; returns the next item.
fn before(cx: &Context, article: &Element, side: usize, story: &Story, from: usize, end: u32) -> usize {
    let to = from + story.skipped[from..].iter().take_while(|skipped| skipped.span.start < end).count();
    paint::skipped(cx, article, side, &(from..to).collect::<Vec<_>>());
    to
}

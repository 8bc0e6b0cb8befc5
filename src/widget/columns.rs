//! Side by side: both stories whole, each in its own order, with margin notes.

use super::blocks::letters;
use super::dom::{attr, class};
use super::model::{Note, story};
use super::paint::{self, Shown};
use super::{Context, SIDES};
use crate::comparison::{Role, Story};
use web_sys::Element;

/// About half a line is left free at the end of a paragraph; letters.
const LINE: f64 = 33.0;
/// So many letters of a long story, about a screen, are built, measured and skipped together.
const CHUNK: f64 = 2000.0;

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
    let mut chunk = Chunk::default();
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
        let place = chunk.place(cx, &article, shown);
        skipped = before(cx, &place, side, story, skipped, start);
        if let Some(&first) = sentences.first() {
            let tag = if story.sentences[first].role == Role::Body { "p" } else { cx.heading(1) };
            let block = cx.dom.add(&place, tag, if tag == "p" { "" } else { "sub" });
            let [from, to] = [first, index].map(|end| notes.partition_point(|(at, _)| *at < end));
            chunk.weight += letters(cx, side, &sentences) + LINE;
            chunk.paragraphs.push((block, sentences, notes[from..to].to_vec()));
        }
        if chunk.weight > CHUNK {
            chunk.end(cx, side, shown);
        }
        // What was skipped inside the paragraph stands in its text.
        while story.skipped.get(skipped).is_some_and(|skipped| skipped.span.start < end) {
            skipped += 1;
        }
    }
    before(cx, &chunk.place(cx, &article, shown), side, story, skipped, u32::MAX);
    chunk.end(cx, side, shown);
    article
}

/// An element, what goes into it, and the notes beside it.
type Paragraph = (Element, Vec<usize>, Vec<(usize, Note)>);

/// Paragraphs that are built together; of a long story they stand in an element of their own.
#[derive(Default)]
struct Chunk {
    element: Option<Element>,
    paragraphs: Vec<Paragraph>,
    weight: f64,
}

impl Chunk {
    fn place(&mut self, cx: &Context, article: &Element, shown: &Shown) -> Element {
        let new = || if shown.blocks.is_some() { cx.dom.add(article, "div", "chunk") } else { article.clone() };
        self.element.get_or_insert_with(new).clone()
    }

    fn end(&mut self, cx: &Context, side: usize, shown: &mut Shown) {
        let Chunk { element: Some(element), paragraphs, weight } = std::mem::take(self) else { return };
        let mut sides = [Vec::new(), Vec::new()];
        sides[side] = paragraphs.iter().flat_map(|(_, sentences, _)| sentences).copied().collect();
        shown.block(cx, side, &element, sides, weight, move |cx, _, shown| {
            for (block, sentences, notes) in &paragraphs {
                paint::write(cx, block, side, sentences, notes, true, shown);
            }
        });
    }
}

/// Shows what was skipped from the item `from` up to `end`; returns the next item.
fn before(cx: &Context, article: &Element, side: usize, story: &Story, from: usize, end: u32) -> usize {
    let to = from + story.skipped[from..].iter().take_while(|skipped| skipped.span.start < end).count();
    paint::skipped(cx, article, side, &(from..to).collect::<Vec<_>>());
    to
}

//! Long stories, a piece at a time: what is near the screen is built and measured at once, the rest in slices between
//! frames. Built, a block that is far from the screen keeps its measured height and is skipped by the browser
//! (`content-visibility`), yet it is found, copied and read aloud. Short stories have no blocks: they are built whole.

use super::app::{App, State};
use super::dom::{class, pixels};
use super::model::{side_of, story};
use super::paint::Shown;
use super::wires::Band;
use super::{Context, Kind};
use web_sys::Element;

/// With more sentences than this, both sides together, stories are long.
const LONG: u32 = 300;
/// Before anything is measured: the height that a letter takes, in pixels.
const LETTER: f64 = 0.45;
/// A slice builds and measures this much, in letters, in a few milliseconds.
const SLICE: f64 = 5000.0;

/// Builds what stands in a block.
pub type Fill = Box<dyn FnOnce(&Context, &Element, &mut Shown)>;

/// A few paragraphs of a column, or a row.
struct Block {
    element: Element,
    /// Until it is built.
    fill: Option<Fill>,
    sentences: [Vec<usize>; 2],
    /// How much room it needs compared with others.
    weight: f64,
    /// As it was measured last.
    height: Option<f64>,
    /// Whether that no longer holds.
    stale: bool,
    band: Option<Band>,
    far: bool,
}

/// The blocks of the view that is shown: of two columns, or of one list.
pub struct Blocks {
    lists: [Vec<Block>; 2],
    /// For each side and sentence: its list and block.
    home: [Vec<Option<(usize, usize)>>; 2],
    /// How many are built, from the first on.
    filled: [usize; 2],
    /// How many are measured.
    measured: [usize; 2],
    /// What is near the screen, from the top of the panel.
    pub near: Band,
}

/// Whether the stories are long.
pub fn long(cx: &Context) -> bool {
    cx.model.sentences.iter().sum::<u32>() > LONG
}

/// The letters of sentences, which say how much room they need.
pub fn letters(cx: &Context, side: usize, sentences: &[usize]) -> f64 {
    let all = &story(&cx.data, side).sentences;
    sentences.iter().map(|&at| all[at].span.len() as f64).sum()
}

impl Shown {
    /// Has an element filled: at once, or where stories are long when its turn comes. `weight` is in letters that run over
    /// the whole width of a column.
    pub fn block(
        &mut self,
        cx: &Context,
        list: usize,
        element: &Element,
        sentences: [Vec<usize>; 2],
        weight: f64,
        fill: impl FnOnce(&Context, &Element, &mut Shown) + 'static,
    ) {
        let Some(blocks) = &mut self.blocks else { return fill(cx, element, self) };
        let place = (list, blocks.lists[list].len());
        for side in [0, 1] {
            for &sentence in &sentences[side] {
                blocks.home[side][sentence] = Some(place);
            }
        }
        blocks.lists[list].push(Block {
            element: element.clone(),
            fill: Some(Box::new(fill)),
            sentences,
            weight,
            height: None,
            stale: true,
            band: None,
            far: false,
        });
    }

    /// Builds the blocks of a list that come before `end`; returns whether there was anything to build.
    fn fill(&mut self, cx: &Context, list: usize, end: usize) -> bool {
        let mut any = false;
        loop {
            let Some(blocks) = &mut self.blocks else { return any };
            let at = blocks.filled[list];
            let Some(block) = blocks.lists[list].get_mut(at).filter(|_| at < end) else { return any };
            blocks.filled[list] += 1;
            if let Some(fill) = block.fill.take() {
                pixels(&block.element, "min-height", 0.0);
                let element = block.element.clone();
                fill(cx, &element, self);
                any = true;
            }
        }
    }

    /// About where a sentence stands that was not measured itself, since it is far from the screen.
    pub fn about(&self, cx: &Context, side: usize, sentence: usize) -> Option<Band> {
        let blocks = self.blocks.as_ref()?;
        let (list, at) = blocks.home[side][sentence]?;
        let block = &blocks.lists[list][at];
        let (top, bottom) = block.band.filter(|_| block.far || block.fill.is_some())?;
        let spans = |at: usize| story(&cx.data, side).sentences[at].span;
        let (first, last) = (block.sentences[side].first()?, block.sentences[side].last()?);
        let (from, to) = (f64::from(spans(*first).start), f64::from(spans(*last).end));
        let place = |offset: u32| top + (bottom - top) * (f64::from(offset) - from) / (to - from).max(1.0);
        let span = spans(sentence);
        Some((place(span.start), place(span.end)))
    }
}

impl Blocks {
    /// None yet.
    pub fn new(cx: &Context) -> Blocks {
        Blocks {
            lists: [Vec::new(), Vec::new()],
            home: [0, 1].map(|side| vec![None; story(&cx.data, side).sentences.len()]),
            filled: [0; 2],
            measured: [0; 2],
            near: (0.0, 0.0),
        }
    }

    fn all(&mut self) -> impl Iterator<Item = &mut Block> {
        self.lists.iter_mut().flatten()
    }

    /// Measures where the blocks stand, from `top`.
    fn locate(&mut self, top: f64) {
        for block in self.all() {
            let rect = block.element.get_bounding_client_rect();
            let height = rect.height();
            // Nothing of a story that is not shown.
            block.band = (height > 0.0).then(|| (rect.top() - top, rect.bottom() - top));
            if height > 0.0 && !block.far && block.fill.is_none() {
                (block.height, block.stale) = (Some(height), false);
            }
        }
    }

    /// Keeps room for what is not built yet, by what was measured of the rest.
    fn reserve(&mut self) {
        let known = self.all().filter_map(|block| Some((block.height?, block.weight)));
        let (height, weight) = known.fold((0.0, 0.0), |sum, (height, weight)| (sum.0 + height, sum.1 + weight));
        let scale = if weight > 0.0 { height / weight } else { LETTER };
        for block in self.all().filter(|block| block.fill.is_some()) {
            pixels(&block.element, "min-height", block.weight * scale);
        }
    }

    /// Lets the browser skip what is far from the screen. `wanted` is to be measured all the same.
    fn mark(&mut self, wanted: &[(usize, usize)]) {
        let near = self.near;
        for (list, blocks) in self.lists.iter_mut().enumerate() {
            for (at, block) in blocks.iter_mut().enumerate().filter(|(_, block)| block.fill.is_none()) {
                let seen = block.band.is_some_and(|(top, bottom)| bottom > near.0 && top < near.1);
                block.put(!(seen || wanted.contains(&(list, at))));
            }
        }
    }

    fn is_near(&self, (list, at): (usize, usize)) -> bool {
        let block = &self.lists[list][at];
        !block.far && block.fill.is_none() && !block.stale
    }

    /// Where the sentences of a passage stand.
    fn homes(&self, cx: &Context, found: usize) -> Vec<(usize, usize)> {
        let of = |side: usize| side_of(&cx.data.matches[found], side).iter().map(move |&at| (side, at as usize));
        of(0).chain(of(1)).filter_map(|(side, at)| self.home[side][at]).collect()
    }
}

impl Block {
    /// Far from the screen, or near.
    fn put(&mut self, far: bool) {
        let height = self.height.filter(|_| far && self.fill.is_none());
        if self.far == height.is_some() {
            return;
        }
        self.far = height.is_some();
        class(&self.element, "far", self.far);
        pixels(&self.element, "contain-intrinsic-block-size", height.unwrap_or(0.0));
    }
}

impl App {
    /// Builds the first screen of a view whose blocks were just made, and asks for the rest.
    pub(super) fn first_screen(&self, state: &mut State) {
        let Some(blocks) = &state.shown.blocks else { return };
        let height = self.window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0);
        let ends = blocks.lists.each_ref().map(|list| {
            let mut sum = 0.0;
            list.iter().take_while(move |block| {
                let more = sum < height;
                sum += block.weight * LETTER;
                more
            })
        });
        let ends = ends.map(Iterator::count);
        for list in [0, 1] {
            state.shown.fill(&self.cx, list, ends[list]);
        }
        let top = self.panel_top(state);
        if let Some(blocks) = &mut state.shown.blocks {
            blocks.locate(top);
            blocks.reserve();
        }
        self.slice_later();
    }

    /// Finds out which blocks are near the screen, builds what is missing there, and lets the browser skip the rest.
    pub(super) fn approach(&self, state: &mut State) {
        if state.shown.blocks.is_none() {
            return;
        }
        let (upper, lower) = self.window_band(state);
        let room = (lower - upper).max(200.0);
        let wanted = state.lit.active.into_iter().chain(state.wanted).collect::<Vec<_>>();
        loop {
            let top = self.panel_top(state);
            let Some(blocks) = &mut state.shown.blocks else { return };
            let wanted: Vec<_> = wanted.iter().flat_map(|&found| blocks.homes(&self.cx, found)).collect();
            blocks.near = (upper - top - room, lower - top + room);
            blocks.locate(top);
            let near = blocks.near;
            let ends = [0, 1].map(|list| {
                let shown = |block: &Block| block.band.is_some_and(|band| band.1 > near.0 && band.0 < near.1);
                let seen = blocks.lists[list].iter().rposition(|block| block.fill.is_some() && shown(block));
                let wanted = wanted.iter().filter(|home| home.0 == list).map(|home| home.1);
                wanted.chain(seen).max().map_or(0, |last| last + 1)
            });
            let built = [0, 1].map(|list| state.shown.fill(&self.cx, list, ends[list]));
            let Some(blocks) = &mut state.shown.blocks else { return };
            if built == [false; 2] {
                blocks.mark(&wanted);
                return;
            }
            self.light_up(state);
        }
    }

    /// Whether the reader has come near the end of what was measured.
    pub(super) fn strayed(&self, state: &State) -> bool {
        let Some(blocks) = &state.shown.blocks else { return false };
        let (upper, lower) = self.window_band(state);
        let top = self.panel_top(state);
        let spare = (lower - upper) * 0.5;
        upper - top - spare < blocks.near.0 || lower - top + spare > blocks.near.1
    }

    /// Has a passage built and measured, wherever it stands.
    pub(super) fn need(&self, state: &mut State, found: usize) {
        let Some(blocks) = &state.shown.blocks else { return };
        if !blocks.homes(&self.cx, found).into_iter().all(|home| blocks.is_near(home)) {
            state.wanted = Some(found);
            self.measure(state);
            state.wanted = None;
            state.dirty = true;
        }
    }

    /// Has a sentence built.
    pub(super) fn need_sentence(&self, state: &mut State, side: usize, sentence: usize) {
        let home = state.shown.blocks.as_ref().and_then(|blocks| blocks.home[side][sentence]);
        if let Some((list, at)) = home {
            state.shown.fill(&self.cx, list, at + 1);
            if let Some(blocks) = &mut state.shown.blocks {
                blocks.lists[list][at].put(false);
            }
        }
    }

    /// Builds everything now.
    pub(super) fn complete(&self, state: &mut State) {
        for list in [0, 1] {
            if state.shown.fill(&self.cx, list, usize::MAX) {
                self.light_up(state);
                state.dirty = true;
            }
        }
    }

    /// Measures all blocks again, in slices: the width has changed, or what is shown of the text.
    pub(super) fn measure_again(&self, state: &mut State) {
        if let Some(blocks) = &mut state.shown.blocks {
            blocks.measured = [0; 2];
            blocks.all().for_each(|block| block.stale = true);
            self.slice_later();
        }
    }

    /// Builds and measures the next blocks, as many as a frame has time for.
    pub(super) fn slice(&self, state: &mut State) {
        if state.shown.blocks.is_none() {
            return;
        }
        let top = self.panel_top(state);
        let anchor = self.anchor(state, top);
        let mut room = SLICE;
        let mut batch = Vec::new();
        loop {
            let Some(blocks) = &mut state.shown.blocks else { return };
            // The column that is further behind; one that is done has no turn.
            let left = |list: usize| 1.0 - blocks.measured[list] as f64 / blocks.lists[list].len().max(1) as f64;
            let left = [0, 1].map(|list| if blocks.lists[list].is_empty() { 0.0 } else { left(list) });
            let list = usize::from(left[1] > left[0]);
            let at = blocks.measured[list];
            if at >= blocks.lists[list].len() || room < 0.0 {
                break;
            }
            blocks.measured[list] += 1;
            if blocks.lists[list][at].stale {
                room -= blocks.lists[list][at].weight;
                blocks.lists[list][at].put(false);
                batch.push((list, at));
                state.shown.fill(&self.cx, list, at + 1);
            }
        }
        let top = self.panel_top(state);
        let Some(blocks) = &mut state.shown.blocks else { return };
        for &(list, at) in &batch {
            let block = &mut blocks.lists[list][at];
            let rect = block.element.get_bounding_client_rect();
            block.stale = false;
            if rect.height() > 0.0 {
                block.height = Some(rect.height());
                block.band = Some((rect.top() - top, rect.bottom() - top));
            }
        }
        for &(list, at) in &batch {
            let near = blocks.near;
            let block = &mut blocks.lists[list][at];
            block.put(block.band.is_none_or(|band| band.1 < near.0 || band.0 > near.1));
        }
        let done = (0..2).all(|list| blocks.measured[list] == blocks.lists[list].len());
        self.light_up(state);
        if let Some((element, before)) = anchor {
            let moved = element.get_bounding_client_rect().top() - before;
            self.scroll_by(moved, false);
            state.dirty |= moved.abs() >= 0.5;
        }
        if done {
            state.dirty = true;
        } else {
            self.slice_later();
        }
    }

    /// What the reader is reading stays where it is while the blocks above it are measured.
    fn anchor(&self, state: &State, top: f64) -> Option<(Element, f64)> {
        let (upper, _) = self.window_band(state);
        let list = if state.kind == Kind::Columns { self.lead(state) } else { 0 };
        let blocks = state.shown.blocks.as_ref().filter(|_| top < upper)?;
        let block = blocks.lists[list].iter().find(|block| block.band.is_some_and(|band| band.1 + top > upper))?;
        Some((block.element.clone(), block.element.get_bounding_client_rect().top()))
    }

    /// What was just built belongs to what is lit, and has the tab stop where none had.
    fn light_up(&self, state: &mut State) {
        for found in [state.lit.active, state.lit.hover].into_iter().flatten() {
            self.paint_passage(state, found);
        }
        self.first_stops(state);
        // Lists count what they have.
        if !state.kind.reads() {
            self.count(state);
        }
    }
}

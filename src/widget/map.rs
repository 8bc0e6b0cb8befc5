//! The map: two thin bars, one a story, a segment a sentence in reading order; ribbons between what corresponds.

use super::Context;
use super::blocks::long;
use super::dom::{Path, attr, class, clear, number, push};
use super::model::{side_of, story};
use super::strings::fill;
use crate::comparison::Relation;
use web_sys::Element;

/// Pixels between two sentences, and between two paragraphs.
const GAPS: [f64; 2] = [1.25, 3.0];
/// The gaps together take at most this share of a bar.
const GAP_SHARE: f64 = 0.3;
/// The upper edge of the upper bar; its label stands above.
const TOP: f64 = 22.0;
/// About the width of a letter of a label.
const LETTER: f64 = 6.2;
/// A stretch of so many sentences of one side alone gets a label, where it fits.
const LONG: usize = 5;

/// How high things are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    /// Of a passage that is nearly the same, in other words, and of what one side alone has.
    thick: [f64; 3],
    /// Between the bars.
    gap: f64,
}

impl Form {
    /// For a narrow element, and for a map that stays while the reader scrolls.
    pub fn new(narrow: bool, stuck: bool) -> Form {
        let thick = if narrow { [10.0, 7.0, 3.0] } else { [13.0, 9.0, 3.0] };
        let gap = match (narrow, stuck) {
            (false, false) => 62.0,
            (false, true) => 40.0,
            (true, false) => 34.0,
            (true, true) => 26.0,
        };
        Form { thick, gap }
    }

    /// The inner edge of the upper bar where it is thickest, of the lower bar, and the outer edge of the lower bar.
    fn edges(self) -> [f64; 3] {
        let upper = TOP + self.thick[0];
        [upper, upper + self.gap, upper + self.gap + self.thick[0]]
    }

    /// Of the drawing.
    pub fn height(self) -> f64 {
        self.edges()[2] + 22.0
    }
}

/// A sentence's place on its bar.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Segment {
    sentence: usize,
    from: f64,
    to: f64,
}

/// The drawing and what is needed to change and to read it.
pub struct Map {
    svg: Element,
    segments: [Vec<Segment>; 2],
    /// Each with its passage.
    bars: Vec<(Element, usize)>,
    /// One a passage.
    ribbons: Vec<Element>,
    /// Of a long story all that looks alike is one shape; only the active passage has shapes of its own.
    merged: bool,
    lens: Option<Element>,
    form: Form,
    active: Option<usize>,
}

/// Both bars on one scale: a short story looks short.
fn lay_out(cx: &Context, width: f64) -> [Vec<Segment>; 2] {
    let sides = [0, 1].map(|side| {
        let story = story(&cx.data, side);
        let shown = (0..story.sentences.len()).filter(|at| !cx.model.headline[side].contains(at));
        let mut before = None;
        let mut gaps = 0.0;
        let mut letters = 0.0;
        let items: Vec<(usize, f64, f64)> = shown
            .map(|at| {
                let sentence = &story.sentences[at];
                let gap = before.map_or(0.0, |last| GAPS[usize::from(last != sentence.paragraph)]);
                before = Some(sentence.paragraph);
                let length = story.text[sentence.span.range()].chars().count() as f64;
                gaps += gap;
                letters += length;
                (at, gap, length)
            })
            .collect();
        (items, gaps, letters)
    });
    let squeeze = sides.iter().map(|(_, gaps, _)| width * GAP_SHARE / gaps.max(1.0)).fold(1.0, f64::min);
    let scale =
        sides.iter().map(|(_, gaps, letters)| (width - gaps * squeeze) / letters.max(1.0)).fold(f64::MAX, f64::min);
    sides.map(|(items, ..)| {
        let mut x = 0.0;
        let place = |(sentence, gap, length): (usize, f64, f64)| {
            let from = x + gap * squeeze;
            x = from + length * scale;
            Segment { sentence, from, to: x }
        };
        items.into_iter().map(place).collect()
    })
}

/// A stretch of a bar, as a part of a shape; never thinner than a pixel.
fn block(data: &mut Path, from: f64, to: f64, top: f64, thick: f64) {
    data.to('M', &[from, top]);
    data.to('h', &[(to - from).max(1.0)]);
    data.to('v', &[thick]);
    data.to('H', &[from]);
    data.to('Z', &[]);
}

impl Map {
    /// An empty drawing in `parent`.
    pub fn new(cx: &Context, parent: &Element) -> Map {
        let svg = cx.dom.svg(parent, "svg", "");
        // The list of passages says the same in words.
        attr(&svg, "aria-hidden", "true");
        Map {
            svg,
            segments: [Vec::new(), Vec::new()],
            bars: Vec::new(),
            ribbons: Vec::new(),
            merged: long(cx),
            lens: None,
            form: Form::new(false, false),
            active: None,
        }
    }

    /// Draws everything anew.
    pub fn draw(&mut self, cx: &Context, width: f64, form: Form) {
        let (dom, svg) = (&cx.dom, self.svg.clone());
        clear(&svg);
        self.form = form;
        self.active = None;
        self.segments = lay_out(cx, width);
        let [upper, lower, bottom] = form.edges();
        number(&svg, "width", width);
        number(&svg, "height", form.height());
        // For paper, which is narrower: there it is scaled.
        let mut area = String::from("0 0 ");
        push(&mut area, width);
        area.push(' ');
        push(&mut area, form.height());
        attr(&svg, "viewBox", &area);

        let defs = dom.svg(&svg, "defs", "");
        for (id, classes) in [("mv", ["left-soft", "right-soft"]), ("ac", ["left-glow", "right-glow"])] {
            let gradient = dom.svg(&defs, "linearGradient", "");
            for (name, value) in [("id", id), ("gradientUnits", "userSpaceOnUse"), ("x1", "0"), ("x2", "0")] {
                attr(&gradient, name, value);
            }
            number(&gradient, "y1", upper);
            number(&gradient, "y2", lower);
            for (offset, class) in ["0", "1"].iter().zip(classes) {
                attr(&dom.svg(&gradient, "stop", class), "offset", offset);
            }
        }

        self.ribbons = if self.merged {
            self.merge_ribbons(cx);
            Vec::new()
        } else {
            (0..cx.data.matches.len()).map(|found| self.ribbon(cx, found)).collect()
        };
        // Those that cross stand above the others.
        for (found, ribbon) in self.ribbons.iter().enumerate() {
            if cx.data.matches[found].moved {
                let _ = svg.append_child(ribbon);
            }
        }
        self.bars = Vec::new();
        for side in [0, 1] {
            self.bar(cx, side);
        }

        for (side, y) in [(0, 12.0), (1, bottom + 18.0)] {
            let label = dom.svg(&svg, "text", "");
            number(&label, "y", y);
            dom.text(&dom.svg(&label, "tspan", "b"), &cx.names[side]);
            let count = cx.model.sentences[side];
            let words = dom.svg(&label, "tspan", "");
            attr(&words, "dx", "8");
            dom.text(&words, &fill(&cx.say.sentences(count), &[&count.to_string()]));
            self.stretch(cx, side, width);
        }
        if cx.say.map_key().chars().count() as f64 * LETTER + 220.0 < width && !cx.data.matches.is_empty() {
            let key = dom.svg(&svg, "text", "");
            number(&key, "x", width);
            number(&key, "y", bottom + 18.0);
            attr(&key, "text-anchor", "end");
            dom.text(&key, cx.say.map_key());
        }
        let lens = dom.svg(&svg, "path", "lens");
        self.lens = Some(lens);
    }

    /// From where to where a passage reaches on a side's bar.
    fn reach(&self, cx: &Context, side: usize, found: usize) -> Option<(f64, f64)> {
        let parts = side_of(&cx.data.matches[found], side).iter().enumerate();
        parts
            .filter_map(|(at, &sentence)| self.part(cx, side, sentence as usize, found, at))
            .reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }

    /// The same of one of its sentences: all of it, or the part that corresponds.
    fn part(&self, cx: &Context, side: usize, sentence: usize, found: usize, at: usize) -> Option<(f64, f64)> {
        let segment = *self.segment(side, sentence)?;
        let extent = (*cx.model.passages[found].extents[side].get(at)?)?;
        let story = story(&cx.data, side);
        let span = story.sentences[sentence].span;
        let width = (segment.to - segment.from) / span.len().max(1) as f64;
        let place = |offset: u32| segment.from + f64::from(offset - span.start) * width;
        Some((place(extent.start), place(extent.end)))
    }

    fn segment(&self, side: usize, sentence: usize) -> Option<&Segment> {
        let segments = &self.segments[side];
        segments.get(segments.binary_search_by_key(&sentence, |segment| segment.sentence).ok()?)
    }

    fn thickness(&self, cx: &Context, found: usize) -> f64 {
        self.form.thick[usize::from(cx.data.matches[found].relation != Relation::Same)]
    }

    fn ribbon(&self, cx: &Context, found: usize) -> Element {
        let path = cx.dom.svg(&self.svg, "path", "rb");
        attr(&path, "part", "ribbon");
        attr(&path, "data-m", &found.to_string());
        let mut data = Path::default();
        self.band(cx, found, &mut data);
        if data.0.is_empty() {
            return path;
        }
        attr(&path, "d", &data.0);
        if cx.data.matches[found].moved {
            class(&path, "mv", true);
            attr(&path, "fill", "url(#mv)");
        }
        class(&path, "un", !cx.model.passages[found].sure);
        path
    }

    /// All ribbons as four shapes: those that cross above the others.
    fn merge_ribbons(&self, cx: &Context) {
        for (classes, moved, sure) in
            [("rb un", false, false), ("rb", false, true), ("rb mv un", true, false), ("rb mv", true, true)]
        {
            let mut data = Path::default();
            for (found, passage) in cx.model.passages.iter().enumerate() {
                if cx.data.matches[found].moved == moved && passage.sure == sure {
                    self.band(cx, found, &mut data);
                }
            }
            if data.0.is_empty() {
                continue;
            }
            let path = cx.dom.svg(&self.svg, "path", classes);
            attr(&path, "part", "ribbon");
            attr(&path, "d", &data.0);
            if moved {
                attr(&path, "fill", "url(#mv)");
            }
        }
    }

    /// The outline of a passage's ribbon.
    fn band(&self, cx: &Context, found: usize, data: &mut Path) {
        let [upper, lower, bottom] = self.form.edges();
        let thick = self.thickness(cx, found);
        let (Some(left), Some(right)) = (self.reach(cx, 0, found), self.reach(cx, 1, found)) else { return };
        let (from, to, middle) = (TOP + thick, bottom - thick, (upper + lower) / 2.0);
        data.to('M', &[left.0, from]);
        data.to('C', &[left.0, middle, right.0, middle, right.0, to]);
        data.to('H', &[right.1]);
        data.to('C', &[right.1, middle, left.1, middle, left.1, from]);
        data.to('Z', &[]);
    }

    fn bar(&mut self, cx: &Context, side: usize) {
        let bottom = self.form.edges()[2];
        let y = |thick: f64| if side == 0 { TOP } else { bottom - thick };
        let rect = |from: f64, to: f64, thick: f64, class: &str| {
            let rect = cx.dom.svg(&self.svg, "rect", class);
            attr(&rect, "part", "segment");
            number(&rect, "x", from);
            number(&rect, "y", y(thick));
            number(&rect, "width", (to - from).max(1.0));
            number(&rect, "height", thick);
            rect
        };
        let kinds = [["seg left sa", "seg left re", "only"], ["seg right sa", "seg right re", "only"]];
        let mut merged = [(); 3].map(|()| Path::default());
        let mut bars = Vec::new();
        for segment in &self.segments[side] {
            let found = cx.model.of[side][segment.sentence];
            let at = |found: usize| {
                side_of(&cx.data.matches[found], side).iter().position(|&at| at as usize == segment.sentence)
            };
            let part = found.and_then(|found| self.part(cx, side, segment.sentence, found, at(found)?));
            if part.is_none_or(|(from, to)| from > segment.from + 0.5 || to < segment.to - 0.5) {
                let thick = self.form.thick[2];
                if self.merged {
                    block(&mut merged[2], segment.from, segment.to, y(thick), thick);
                } else {
                    rect(segment.from, segment.to, thick, "only");
                }
            }
            if let (Some(found), Some((from, to))) = (found, part) {
                let thick = self.thickness(cx, found);
                let kind = usize::from(cx.data.matches[found].relation != Relation::Same);
                if self.merged {
                    block(&mut merged[kind], from, to, y(thick), thick);
                    continue;
                }
                let bar = rect(from, to, thick, kinds[side][kind]);
                attr(&bar, "data-m", &found.to_string());
                bars.push((bar, found));
            }
        }
        self.bars.append(&mut bars);
        for (kind, data) in kinds[side].iter().zip(merged).filter(|(_, data)| !data.0.is_empty()) {
            let path = cx.dom.svg(&self.svg, "path", kind);
            attr(&path, "part", "segment");
            attr(&path, "d", &data.0);
        }
    }

    /// The shapes of the active passage, where it has none of its own in the drawing.
    fn own_shapes(&mut self, cx: &Context, found: Option<usize>) {
        for (old, _) in std::mem::take(&mut self.bars) {
            old.remove();
        }
        for old in std::mem::take(&mut self.ribbons) {
            old.remove();
        }
        let (Some(found), Some(first)) = (found, self.svg.query_selector(".seg").ok().flatten()) else { return };
        let ribbon = self.ribbon(cx, found);
        let _ = ribbon.remove_attribute("data-m");
        class(&ribbon, "on", true);
        attr(&ribbon, "fill", "url(#ac)");
        attr(&ribbon, "stroke", "url(#mv)");
        let _ = self.svg.insert_before(&ribbon, Some(&first));
        self.ribbons.push(ribbon);
        let thick = self.thickness(cx, found);
        for (side, class) in [(0, "seg left on"), (1, "seg right on")] {
            let mut data = Path::default();
            let y = if side == 0 { TOP } else { self.form.edges()[2] - thick };
            for (at, &sentence) in side_of(&cx.data.matches[found], side).iter().enumerate() {
                if let Some((from, to)) = self.part(cx, side, sentence as usize, found, at) {
                    block(&mut data, from, to, y, thick);
                }
            }
            let bar = cx.dom.svg(&self.svg, "path", class);
            attr(&bar, "part", "segment");
            attr(&bar, "d", &data.0);
            self.bars.push((bar, found));
        }
        if let Some(lens) = &self.lens {
            let _ = self.svg.append_child(lens);
        }
    }

    /// Labels the longest stretch that this side alone has, if it is long and there is room.
    fn stretch(&self, cx: &Context, side: usize, width: f64) {
        let segments = &self.segments[side];
        let mut best: &[Segment] = &[];
        let mut from = 0;
        for at in 0..=segments.len() {
            if segments.get(at).is_none_or(|segment| cx.model.of[side][segment.sentence].is_some()) {
                if at - from > best.len() {
                    best = &segments[from..at];
                }
                from = at + 1;
            }
        }
        let body = |segment: &&Segment| {
            story(&cx.data, side).sentences[segment.sentence].role == crate::comparison::Role::Body
        };
        let count = best.iter().filter(body).count();
        let (Some(first), true) = (best.first(), count >= LONG) else { return };
        let words = fill(&cx.say.in_a_row(count as u32), &[&count.to_string(), &cx.places[side]]);
        if cx.data.matches.is_empty() || first.from + words.chars().count() as f64 * LETTER > width {
            return;
        }
        let label = cx.dom.svg(&self.svg, "text", "");
        number(&label, "x", first.from);
        number(&label, "y", if side == 0 { TOP + 21.0 } else { self.form.edges()[2] - 10.0 });
        cx.dom.text(&label, &words);
    }

    /// Shows which passage is active.
    pub fn activate(&mut self, cx: &Context, found: Option<usize>) {
        if self.merged {
            self.active = found;
            return self.own_shapes(cx, found);
        }
        for (bar, of) in &self.bars {
            if Some(*of) == found || Some(*of) == self.active {
                class(bar, "on", Some(*of) == found);
            }
        }
        if let Some(ribbon) = self.active.and_then(|old| self.ribbons.get(old).map(|ribbon| (old, ribbon))) {
            let (old, ribbon) = ribbon;
            class(ribbon, "on", false);
            let _ = ribbon.remove_attribute("stroke");
            let _ = ribbon.remove_attribute("fill");
            if cx.data.matches[old].moved {
                attr(ribbon, "fill", "url(#mv)");
            }
        }
        if let Some(ribbon) = found.and_then(|found| self.ribbons.get(found)) {
            class(ribbon, "on", true);
            attr(ribbon, "fill", "url(#ac)");
            attr(ribbon, "stroke", "url(#mv)");
            // Above the other ribbons, below the bars.
            if let Some((bar, _)) = self.bars.first() {
                let _ = self.svg.insert_before(ribbon, Some(bar));
            }
        }
        self.active = found;
    }

    /// Brackets the sentences that are on screen: for each side, groups of neighbours (first, last).
    pub fn look(&self, groups: &[Vec<(usize, usize)>; 2]) {
        let Some(lens) = &self.lens else { return };
        let bottom = self.form.edges()[2];
        let mut path = Path::default();
        for (side, groups) in groups.iter().enumerate() {
            let (edge, out) = if side == 0 { (TOP + 1.0, -5.0) } else { (bottom - 1.0, 5.0) };
            for &(first, last) in groups {
                if let (Some(first), Some(last)) = (self.segment(side, first), self.segment(side, last)) {
                    path.to('M', &[first.from - 0.5, edge]);
                    path.to('v', &[out]);
                    path.to('H', &[last.to + 0.5]);
                    path.to('v', &[-out]);
                }
            }
        }
        attr(lens, "d", &path.0);
    }

    /// The sentence nearest to a point of the drawing: (side, sentence).
    pub fn at(&self, x: f64, y: f64) -> Option<(usize, usize)> {
        let [upper, lower, _] = self.form.edges();
        let side = usize::from(y > (upper + lower) / 2.0);
        let segments = &self.segments[side];
        let at = segments.partition_point(|segment| segment.to < x);
        let segment = segments.get(at).or(segments.last())?;
        (x < segment.to + 12.0).then_some((side, segment.sentence))
    }
}

//! Brackets along the columns and ribbons in the gutter between them: which passage belongs to which.

use super::Context;
use super::columns::Columns;
use super::dom::{Path, attr, clear, number};
use super::model::{in_order, side_of};
use super::paint::Shown;
use web_sys::{DomRect, Element};

/// From the text to its bracket.
const BRACKET: f64 = 12.0;
/// How far a tint reaches beyond the letters' own box.
const TINT: f64 = 2.5;

/// Where something stands: top and bottom, from the top of what holds both columns.
pub type Band = (f64, f64);

/// For each side and sentence: where it stands, and where its corresponding part does.
#[derive(Default)]
pub struct Places {
    /// Of whole sentences.
    pub sentences: [Vec<Option<Band>>; 2],
    /// Of the parts that correspond.
    pub parts: [Vec<Option<Band>>; 2],
}

impl Places {
    /// Measures what is shown, from the top of `root`.
    pub fn measure(cx: &Context, shown: &Shown, root: &Element) -> Places {
        let top = root.get_bounding_client_rect().top();
        let band = |element: &Element| {
            let rect = element.get_bounding_client_rect();
            (rect.height() > 0.0).then(|| (rect.top() - top, rect.bottom() - top))
        };
        let mut out = Places::default();
        for side in [0, 1] {
            for (at, element) in shown.sentences[side].iter().enumerate() {
                if let Some(about) = shown.about(cx, side, at) {
                    out.parts[side].push(Some(about));
                    out.sentences[side].push(Some(about));
                    continue;
                }
                let inside = element.as_ref().filter(|element| root.contains(Some(element)));
                let whole = inside.and_then(band);
                let part = inside.and_then(|element| element.query_selector(".part").ok().flatten());
                out.parts[side]
                    .push(part.as_ref().map_or(whole, band).map(|(top, bottom)| (top - TINT, bottom + TINT)));
                out.sentences[side].push(whole);
            }
        }
        out
    }

    /// Where a passage stands on a side.
    pub fn passage(&self, cx: &Context, side: usize, found: usize) -> Option<Band> {
        let sentences = side_of(&cx.data.matches[found], side).iter();
        sentences.filter_map(|&at| self.parts[side].get(at as usize).copied().flatten()).reduce(join)
    }
}

fn join(a: Band, b: Band) -> Band {
    (a.0.min(b.0), a.1.max(b.1))
}

/// What is lit.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct Lit {
    /// The passage that was chosen.
    pub active: Option<usize>,
    /// The passage under the pointer or with the focus.
    pub hover: Option<usize>,
}

/// Where the ribbons begin and end, from the left of what holds both columns; nothing where a column is not shown.
pub fn ends(columns: &Columns) -> Option<(f64, f64)> {
    let root = columns.root.get_bounding_client_rect();
    let [left, right] = [0, 1].map(|side| columns.stories[side].get_bounding_client_rect());
    let shown = left.width() > 0.0 && right.width() > 0.0;
    shown.then(|| (left.right() - root.left() + BRACKET, right.left() - root.left() - BRACKET))
}

/// Draws what is always there anew: a ribbon and two brackets for each run; of long stories those that reach into `near`.
pub fn draw(cx: &Context, columns: &Columns, places: &Places, (from, to): (f64, f64), near: Option<Band>) {
    let (dom, svg) = (&cx.dom, &columns.runs);
    clear(svg);
    let pen = Pen { cx, svg, from, to };

    let defs = dom.svg(svg, "defs", "");
    for (id, kind) in [("g0", "tint"), ("g1", "glow"), ("g2", "mark"), ("g3", "hover")] {
        let gradient = dom.svg(&defs, "linearGradient", "");
        for (name, value) in [("id", id), ("gradientUnits", "userSpaceOnUse"), ("y1", "0"), ("y2", "0")] {
            attr(&gradient, name, value);
        }
        number(&gradient, "x1", from);
        number(&gradient, "x2", to);
        for (offset, side) in [("0", "left-"), ("1", "right-")] {
            let stop = dom.svg(&gradient, "stop", &[side, kind].concat());
            attr(&stop, "offset", offset);
        }
    }
    let pattern = dom.svg(&defs, "pattern", "");
    for (name, value) in [
        ("id", "ht"),
        ("patternUnits", "userSpaceOnUse"),
        ("width", "11"),
        ("height", "11"),
        ("patternTransform", "rotate(25)"),
    ] {
        attr(&pattern, name, value);
    }
    attr(&dom.svg(&pattern, "path", "hatch"), "d", "M3.5 0V11");

    for run in &cx.model.runs {
        let band = |side: usize| run.matches.iter().filter_map(|&found| places.passage(cx, side, found)).reduce(join);
        let (Some(a), Some(b)) = (band(0), band(1)) else { continue };
        let close = |(top, bottom): Band| near.is_none_or(|near| bottom > near.0 && top < near.1);
        if !close(join(a, b)) {
            continue;
        }
        let ribbon = pen.ribbon(a, b, if run.moved { "run mv" } else { "run" });
        attr(&ribbon, "fill", if run.sure { "url(#g0)" } else { "url(#ht)" });
        if run.moved {
            attr(&ribbon, "stroke", "url(#g2)");
        }
        let bracket = if run.sure { "br" } else { "br un" };
        for (side, band) in [a, b].into_iter().enumerate().filter(|(_, band)| close(*band)) {
            pen.bracket(band, side, bracket);
        }
    }
}

/// Draws what is lit anew, above the runs; `grounds` of [`grounds`].
pub fn light(
    cx: &Context,
    columns: &Columns,
    places: &Places,
    (from, to): (f64, f64),
    grounds: &[(usize, [f64; 4])],
    lit: Lit,
) {
    let svg = &columns.lit;
    clear(svg);
    let pen = Pen { cx, svg, from, to };
    if let Some(found) = lit.hover.filter(|&found| Some(found) != lit.active) {
        pen.light(places, found, "hov", "url(#g3)");
    }
    if let Some(found) = lit.active {
        pen.light(places, found, "act", "url(#g1)");
        for (side, place) in grounds {
            let rect = cx.dom.svg(svg, "rect", if *side == 0 { "lit left" } else { "lit right" });
            for (name, value) in ["x", "y", "width", "height"].iter().zip(place) {
                number(&rect, name, *value);
            }
        }
    }
}

struct Pen<'a> {
    cx: &'a Context,
    svg: &'a Element,
    from: f64,
    to: f64,
}

impl Pen<'_> {
    fn ribbon(&self, a: Band, b: Band, class: &str) -> Element {
        let middle = (self.from + self.to) / 2.0;
        let mut data = Path::default();
        data.to('M', &[self.from, a.0]);
        data.to('C', &[middle, a.0, middle, b.0, self.to, b.0]);
        data.to('V', &[b.1]);
        data.to('C', &[middle, b.1, middle, a.1, self.from, a.1]);
        data.to('Z', &[]);
        self.path(&data, class)
    }

    fn edge(&self, a: f64, b: f64) {
        let middle = (self.from + self.to) / 2.0;
        let mut data = Path::default();
        data.to('M', &[self.from, a]);
        data.to('C', &[middle, a, middle, b, self.to, b]);
        attr(&self.path(&data, "edge"), "stroke", "url(#g2)");
    }

    fn bracket(&self, band: Band, side: usize, class: &str) {
        let mut data = Path::default();
        data.to('M', &[if side == 0 { self.from - 2.0 } else { self.to + 2.0 }, band.0]);
        data.to('V', &[band.1]);
        let path = self.path(&data, class);
        super::dom::class(&path, if side == 0 { "left" } else { "right" }, true);
    }

    fn light(&self, places: &Places, found: usize, class: &str, fill: &str) {
        let (Some(a), Some(b)) = (places.passage(self.cx, 0, found), places.passage(self.cx, 1, found)) else { return };
        attr(&self.ribbon(a, b, class), "fill", fill);
        if class == "act" {
            self.edge(a.0, b.0);
            self.edge(a.1, b.1);
        }
        self.bracket(a, 0, "br on");
        self.bracket(b, 1, "br on");
    }

    fn path(&self, data: &Path, class: &str) -> Element {
        let path = self.cx.dom.svg(self.svg, "path", class);
        attr(&path, "d", &data.0);
        path
    }
}

/// The active passage's ground: full line height, whatever the font's own box is. For each line its side, and left, top,
/// width and height. All is read before anything is drawn, so that nothing is laid out twice.
pub fn grounds(columns: &Columns, shown: &Shown, lit: Lit) -> Vec<(usize, [f64; 4])> {
    let mut out = Vec::new();
    let Some(found) = lit.active else { return out };
    let root = columns.root.get_bounding_client_rect();
    for side in [0, 1] {
        let height = line_height(&columns.stories[side]);
        for holder in shown.holders[found][side].iter().filter(|holder| close(holder)) {
            let parts: Vec<Element> = if holder.class_list().contains("m") {
                vec![holder.clone()]
            } else {
                let found = holder.query_selector_all(".part");
                let list = found.map(|list| (0..list.length()).filter_map(|at| list.item(at)).collect::<Vec<_>>());
                list.unwrap_or_default()
                    .into_iter()
                    .filter_map(|node| wasm_bindgen::JsCast::dyn_into(node).ok())
                    .collect()
            };
            for part in parts {
                let rects = part.get_client_rects();
                for at in 0..rects.length() {
                    let Some(line) = rects.item(at).filter(|line| line.width() > 0.0) else { continue };
                    let middle = (line.top() + line.bottom()) / 2.0 - root.top();
                    out.push((
                        side,
                        [line.left() - root.left() - 2.0, middle - height / 2.0, line.width() + 4.0, height],
                    ));
                }
            }
        }
    }
    out
}

/// The computed line height, in pixels.
fn line_height(element: &Element) -> f64 {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok().flatten());
    let height = style.and_then(|style| style.get_property_value("line-height").ok());
    height.and_then(|height| height.trim_end_matches("px").parse().ok()).unwrap_or(28.8)
}

/// Whether the browser does not skip it: see `blocks`.
fn close(element: &Element) -> bool {
    element.closest(".far").is_ok_and(|far| far.is_none())
}

/// Keeps margin notes from standing on each other: the lower one gives way. In the gutter those of both sides may meet.
pub fn spread(columns: &Columns, shown: &Shown) {
    let here = |note: &&Element| columns.root.contains(Some(note)) && close(note);
    let here: Vec<&Element> = shown.notes.iter().flatten().filter(here).collect();
    // Written only where there is something to take back: nothing is laid out again for nothing.
    for note in here.iter().filter(|note| note.has_attribute("style")) {
        super::dom::style(note, "margin-top", "");
    }
    let notes: Vec<(DomRect, &Element)> = here.iter().map(|note| (note.get_bounding_client_rect(), *note)).collect();
    // By their height on the page; a window's place may be negative.
    let order = in_order(notes.len(), |at| (notes[at].0.top() + 1e8).max(0.0) as u64);
    // Left, right and bottom of what stands already; only the last few can be met.
    let mut placed: Vec<[f64; 3]> = Vec::new();
    for (rect, note) in order.into_iter().map(|at| &notes[at]) {
        let meets = |other: &&[f64; 3]| rect.left() < other[1] && rect.right() > other[0];
        let free = placed.iter().rev().take(4).filter(meets).map(|other| other[2] + 2.0).fold(f64::MIN, f64::max);
        let push = (free - rect.top()).max(0.0);
        if push > 0.0 {
            let mut text = String::from("calc(.5em + ");
            super::dom::push(&mut text, push);
            text.push_str("px)");
            super::dom::style(note, "margin-top", &text);
        }
        placed.push([rect.left(), rect.right(), rect.bottom() + push]);
    }
}

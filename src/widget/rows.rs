//! Passage by passage: one row a passage, left beside right; what one side lacks stands in its place.
//!
//! The same elements serve both widths: beside each other with a spine between, or below each other with the spine's
//! words above (see style.css).

use super::blocks::letters;
use super::dom::{attr, class, hide};
use super::masthead;
use super::model::{Place, Row, side_of, story};
use super::paint::{self, Shown};
use super::strings::fill;
use super::{Context, SIDES};
use crate::comparison::Role;
use web_sys::Element;

/// Of a long stretch that one side alone has, this many sentences are shown at first.
const SHORT: usize = 5;
/// A stretch of up to this many is shown whole.
const WHOLE: usize = 6;

/// What a row takes besides its text, in letters.
const PADDING: f64 = 60.0;

/// Builds the rows in the order of a side into `panel`.
pub fn build(cx: &Context, panel: &Element, order: usize, shown: &mut Shown) {
    let list = list(cx, panel);
    let rows = cx.model.rows(&cx.data, order);
    let mut before = None;
    for row in &rows {
        match row {
            &Row::Pair { found, first } => {
                let place = cx.model.place(found, order);
                // Said once where several moved runs stand in a row.
                let told = place.filter(|_| before != place);
                before = place;
                let row = shell(cx, &list, (found, first), shown);
                let sides = sides(cx, found);
                let weight = (0..2).map(|side| letters(cx, side, &sides[side])).fold(0.0, f64::max) + PADDING;
                shown.block(cx, 0, &row, sides, weight, move |cx, row, shown| pair(cx, row, order, found, told, shown));
            }
            Row::Lone { side, sentences } => {
                before = None;
                lone(cx, &list, *side, sentences, false, shown);
            }
        }
    }
    for side in [0, 1] {
        let items: Vec<usize> = (0..story(&cx.data, side).skipped.len()).collect();
        if !items.is_empty() {
            let row = cx.dom.add(&list, "li", if side == 0 { "row gap skips l" } else { "row gap skips r" });
            let half = half(cx, &row, side);
            paint::language(cx, &half, side);
            paint::skipped(cx, &half, side, &items);
        }
    }
}

/// An ordered list of rows.
pub fn list(cx: &Context, panel: &Element) -> Element {
    let list = cx.dom.add(panel, "ol", "rows");
    // Without its marker a list is none to some screen readers.
    attr(&list, "role", "list");
    list
}

/// The same below a heading, which has the sign of a kind of names, and a count.
pub fn section(cx: &Context, panel: &Element, sign: &str, title: &str, count: &str) -> Element {
    let heading = cx.dom.add(panel, cx.heading(1), "sec");
    if !sign.is_empty() {
        attr(&cx.dom.add_text(&heading, "span", "glyph", sign), "aria-hidden", "true");
    }
    cx.dom.text(&heading, title);
    if !count.is_empty() {
        cx.dom.text(&heading, " ");
        cx.dom.add_text(&heading, "span", "count", count);
    }
    list(cx, panel)
}

/// What stands in a view that has nothing to show.
pub fn nothing(cx: &Context, panel: &Element, text: &str) {
    cx.dom.add_text(panel, "p", "nothing", text);
}

/// What stands between the halves of a row: where its words go.
pub fn spine(cx: &Context, row: &Element) -> Element {
    let spine = cx.dom.add(row, "div", "spine");
    attr(&spine, "part", "spine");
    cx.dom.add(&spine, "span", "")
}

/// Half a row, with its source's name, which is shown where the halves stand below each other.
pub fn named_half(cx: &Context, row: &Element, side: usize) -> Element {
    let half = half(cx, row, side);
    let name = cx.dom.add_text(&half, "span", "who", &cx.names[side]);
    attr(&name, "lang", &cx.say.tag);
    half
}

fn half(cx: &Context, row: &Element, side: usize) -> Element {
    let half = cx.dom.add(row, "div", SIDES[side]);
    class(&half, "half", true);
    half
}

/// The sentences of both sides of a passage.
fn sides(cx: &Context, found: usize) -> [Vec<usize>; 2] {
    [0, 1].map(|side| side_of(&cx.data.matches[found], side).iter().map(|&at| at as usize).collect())
}

/// The row of a passage, before anything is in it.
fn shell(cx: &Context, list: &Element, (found, first): (usize, bool), shown: &mut Shown) -> Element {
    let passage = &cx.model.passages[found];
    let row = cx.dom.add(list, "li", "row pair");
    class(&row, "gap", first);
    class(&row, "unsure", !passage.sure);
    attr(&row, "part", "row");
    attr(&row, "data-m", &found.to_string());
    attr(&row, "tabindex", "-1");
    shown.holders[found][0].push(row.clone());
    row
}

fn pair(cx: &Context, row: &Element, order: usize, found: usize, place: Option<Place>, shown: &mut Shown) {
    let label = spine(cx, row);
    if let Some(place) = place {
        let moved = cx.dom.add(&label, "b", "");
        let words = fill(paint::direction(cx, place), &[&cx.places[1 - order]]);
        cx.dom.text(&moved, &words);
        cx.dom.add(&label, "br", "");
    }
    for fact in 0..cx.data.matches[found].disagreements.len() {
        cx.dom.add_text(&label, "b", "", &masthead::clash(cx, found, fact));
        cx.dom.add(&label, "br", "");
    }
    cx.dom.text(&label, masthead::relation(cx, found));
    if cx.data.matches[found].pinned {
        cx.dom.add(&label, "br", "");
        cx.dom.text(&label, cx.say.pinned());
    }

    for (side, sentences) in sides(cx, found).iter().enumerate() {
        let half = named_half(cx, row, side);
        let text = cx.dom.add(&half, "div", "text");
        paint::language(cx, &text, side);
        paint::write(cx, &text, side, sentences, &[], false, shown);
    }
}

/// What one side alone has; `whole` shows all of a long stretch.
pub fn lone(cx: &Context, list: &Element, side: usize, sentences: &[usize], whole: bool, shown: &mut Shown) -> Element {
    let row = cx.dom.add(list, "li", if side == 0 { "row lone gap l" } else { "row lone gap r" });
    attr(&row, "part", "row");
    let own = sentences.to_vec();
    let mut sides = [Vec::new(), Vec::new()];
    sides[side].clone_from(&own);
    let seen = if own.len() > WHOLE && !whole { SHORT } else { own.len() };
    let weight = letters(cx, side, &own[..seen]) + PADDING;
    shown.block(cx, 0, &row, sides, weight, move |cx, row, shown| stretch(cx, row, side, &own, whole, shown));
    row
}

fn stretch(cx: &Context, row: &Element, side: usize, sentences: &[usize], whole: bool, shown: &mut Shown) {
    let (say, story) = (&cx.say, story(&cx.data, side));
    let label = spine(cx, row);
    class(&label, "slim", true);
    cx.dom.add_text(&label, "b", "", &fill(say.only_in(), &[&cx.places[side]]));

    let body = |sentences: &[usize]| sentences.iter().filter(|&&at| story.sentences[at].role == Role::Body).count();
    let count = body(sentences);
    let text = half(cx, row, side);
    let words = cx.dom.add(&text, "div", "text");
    paint::language(cx, &words, side);
    let cut = if count > WHOLE && !whole { SHORT } else { sentences.len() };
    let mut from = 0;
    while from < sentences.len() {
        let paragraph = story.sentences[sentences[from]].paragraph;
        let rest = sentences[from..].iter().take_while(|&&at| story.sentences[at].paragraph == paragraph).count();
        // The fold may come inside a paragraph.
        let to = if from < cut { (from + rest).min(cut) } else { from + rest };
        let block = cx.dom.add(&words, "p", if from >= cut { "rest" } else { "" });
        paint::write(cx, &block, side, &sentences[from..to], &[], false, shown);
        from = to;
    }
    if cut < sentences.len() {
        let more = body(&sentences[cut..]) as u32;
        let line = cx.dom.add(&text, "p", "unfold");
        let button = cx.dom.button(&line, "more", "more");
        attr(&button, "aria-expanded", "false");
        cx.dom.text(&button, &fill(&say.more(more), &[&more.to_string(), &cx.places[side]]));
    }

    let none = cx.dom.add(row, "div", if side == 0 { "none right" } else { "none left" });
    let other = &cx.places[1 - side];
    if count > 1 {
        let count = count as u32;
        cx.dom.text(&none, &fill(&say.not_in_row(count), &[other, &count.to_string()]));
    } else {
        cx.dom.text(&none, &fill(say.not_in(), &[other]));
    }
}

/// Shows the rest of the stretch whose button was pressed.
pub fn unfold(button: &Element) {
    if let Ok(Some(row)) = button.closest(".row") {
        class(&row, "open", true);
    }
    if let Ok(Some(line)) = button.closest(".unfold") {
        hide(&line, true);
    }
}

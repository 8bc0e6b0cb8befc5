//! Facts that disagree: the two values large beside each other, with the sentences in which they stand.

use super::dom::attr;
use super::model::{sentence_of, story};
use super::strings::FACTS;
use super::{Context, masthead, paint, paint::Shown, rows};
use web_sys::Element;

/// The room that a fact takes, in letters.
const ROOM: f64 = 300.0;

/// Builds it into `panel`.
pub fn build(cx: &Context, panel: &Element, shown: &mut Shown) {
    let facts = cx.model.facts(&cx.data);
    if facts.is_empty() {
        return rows::nothing(cx, panel, cx.say.facts_none());
    }
    let list = rows::list(cx, panel);
    for (found, at) in facts {
        let row = cx.dom.add(&list, "li", "row pair gap fact");
        attr(&row, "part", "row");
        attr(&row, "data-m", &found.to_string());
        shown.holders[found][0].push(row.clone());
        shown.block(cx, 0, &row, Default::default(), ROOM, move |cx, row, shown| fill(cx, row, found, at, shown));
    }
}

fn fill(cx: &Context, row: &Element, found: usize, at: usize, shown: &mut Shown) {
    let fact = cx.data.matches[found].disagreements[at];
    let label = rows::spine(cx, row);
    cx.dom.add_text(&label, "b", "", &cx.say.item("factKinds", FACTS[fact.kind as usize]));
    cx.dom.add_text(&label, "span", "ne", " ≠ ");
    for side in [0, 1] {
        let span = if side == 0 { fact.left } else { fact.right };
        let half = rows::named_half(cx, row, side);
        let value = cx.dom.add_text(&half, "p", "value", &masthead::value(cx, side, span));
        paint::language(cx, &value, side);
        let text = cx.dom.add(&half, "p", "text");
        paint::language(cx, &text, side);
        let sentences = &story(&cx.data, side).sentences;
        if let Some(sentence) = sentences.get(sentence_of(&cx.data, side, span)) {
            paint::stretch(cx, &text, side, sentence.span, true);
        }
    }
    if cx.dom.still {
        return;
    }
    let line = cx.dom.add(row, "div", "go");
    let button = cx.dom.button(&line, "more", "read");
    // What it leads to, for whom the values beside it are out of sight.
    cx.dom.text(&button, cx.say.read_in_stories());
    paint::aside(cx, &button, &[": ", &masthead::clash(cx, found, at)].concat());
    shown.item(0, button);
}

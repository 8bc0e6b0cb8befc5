//! Only here: what one side has and the other leaves out, grouped as it stood together.

use super::strings::fill;
use super::{Context, paint::Shown, rows};
use web_sys::Element;

/// Builds it into `panel`.
pub fn build(cx: &Context, panel: &Element, shown: &mut Shown) {
    for side in [0, 1] {
        let stretches = cx.model.only(&cx.data, side);
        let count = counts(cx)[side];
        if count > 0 {
            let count = fill(&cx.say.sentences(count), &[&count.to_string()]);
            let list = rows::section(cx, panel, "", &fill(cx.say.only_head(), &[&cx.places[side]]), &count);
            for sentences in &stretches {
                let row = rows::lone(cx, &list, side, sentences, true, shown);
                shown.item(0, row);
            }
        }
    }
    if counts(cx) == [0, 0] {
        rows::nothing(cx, panel, cx.say.only_none());
    }
}

/// How many sentences each side alone has.
pub fn counts(cx: &Context) -> [u32; 2] {
    [&cx.data.summary.left_only, &cx.data.summary.right_only].map(|only| only.len() as u32)
}

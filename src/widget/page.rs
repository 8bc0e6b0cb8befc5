//! The comparison as a page that needs no script: what is downloaded as one file. All of it stands below each other, and
//! nothing is there to be pressed.

use super::dom::attr;
use super::map::{Form, Map};
use super::paint::Shown;
use super::{Context, facts, foot, masthead, names, quotations, rows};
use web_sys::Element;

/// How wide the map is drawn, in pixels; it is scaled to the page.
const MAP: f64 = 1188.0;

/// Builds it into `root`.
pub fn build(cx: &Context, root: &Element) {
    let (dom, say) = (&cx.dom, &cx.say);
    root.set_class_name("sc still words reads");
    attr(root, "lang", &say.tag);
    attr(root, "dir", "ltr");
    let page = dom.add(root, "div", "page");
    masthead::build(cx, &page, &mut Shown::new(cx));
    let map = dom.add(&page, "div", "map");
    attr(&map, "part", "map");
    Map::new(cx, &map).draw(cx, MAP, Form::new(false, false));

    let section = |title: &str, class: &str| {
        let section = dom.add(&page, "section", class);
        dom.add_text(&section, cx.heading(0), "view", title);
        dom.add(&section, "div", "panel")
    };
    if !cx.data.matches.is_empty() {
        let legend = dom.add(&page, "p", "legend");
        let group = dom.add(&legend, "span", "grp");
        for (class, words) in [("d c", say.said_otherwise()), ("d o", say.added()), ("d mv", say.moved())] {
            dom.add_text(&group, "span", class, words);
        }
    }

    // Each with marks of its own: a page has no state.
    let shown = || Shown::new(cx);
    rows::build(cx, &section(say.by_passage(), "v-rows"), 0, &mut shown());
    quotations::build(cx, &section(say.quotations(), "v-quotations"), &mut shown());
    names::build(cx, &section(say.names(), "v-names"), &mut shown());
    facts::build(cx, &section(say.facts(), "v-facts"), &mut shown());
    foot::build(cx, &page);
}

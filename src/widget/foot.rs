//! The foot: who made the comparison and where to tell of a mistake, and what can be taken along.

use super::Context;
use super::dom::attr;
use super::strings::fill;
use web_sys::Element;

/// The formats of a download, and what `www/element.js` calls them.
const FORMATS: [&str; 3] = ["json", "csv", "page"];

/// Builds it at the end of `page`.
pub fn build(cx: &Context, page: &Element) {
    let (dom, say) = (&cx.dom, &cx.say);
    let foot = dom.add(page, "div", "foot");
    attr(&foot, "part", "foot");
    let machine = dom.add_text(&foot, "p", "trust", &fill(say.machine(), &[&cx.data.engine]));
    if let Some(address) = &cx.corrections {
        dom.text(&machine, " ");
        let link = dom.add_text(&machine, "a", "", say.report());
        attr(&link, "href", address);
    }
    if dom.still {
        return;
    }
    let tools = dom.add(&foot, "div", "tools");
    let group = dom.add(&tools, "span", "grp");
    attr(&group, "role", "group");
    attr(&group, "aria-label", say.download());
    attr(&dom.add_text(&group, "span", "", say.download()), "aria-hidden", "true");
    for (format, name) in FORMATS.iter().zip(["JSON", "CSV", say.web_page()]) {
        dom.text(&dom.button(&group, "more", &["save-", format].concat()), name);
    }
    if cx.articles {
        dom.text(&dom.button(&tools, "more", "articles"), say.articles());
    }
    let keys = dom.button(&tools, "more keys", "keys");
    dom.text(&keys, say.keys_short());
    attr(&keys, "aria-haspopup", "dialog");
}

//! The list of keys, in a dialog of the browser's own: it keeps the focus inside, closes with Escape and gives the focus
//! back.

use super::Context;
use super::dom::attr;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

/// Builds it into `page`, closed.
pub fn build(cx: &Context, page: &Element) -> Element {
    let (dom, say) = (&cx.dom, &cx.say);
    let dialog = dom.add(page, "dialog", "help");
    attr(&dialog, "part", "help");
    attr(&dialog, "aria-labelledby", "help");
    let title = dom.add_text(&dialog, cx.heading(1), "sec", say.keys_title());
    attr(&title, "id", "help");
    let list = dom.add(&dialog, "dl", "");
    let lines: [(&[&str], &str); 7] = [
        (&["N", "P"], say.key_next()),
        (&["M"], say.key_other()),
        (&["↑", "↓"], say.key_arrows()),
        (&["Enter"], say.key_open()),
        (&["1", "…", "6"], say.key_views()),
        (&["?"], say.key_help()),
        (&["Esc"], say.key_escape()),
    ];
    for (keys, words) in lines {
        let line = dom.add(&list, "div", "");
        let term = dom.add(&line, "dt", "");
        for key in keys {
            dom.add_text(&term, "kbd", "", key);
            dom.text(&term, " ");
        }
        dom.add_text(&line, "dd", "", words);
    }
    let button = dom.button(&dialog, "more", "keys");
    attr(&button, "autofocus", "");
    dom.text(&button, say.close());
    dialog
}

/// Opens it, or closes it if it is open.
pub fn toggle(dialog: &Element) {
    let Some(dialog) = dialog.dyn_ref::<HtmlDialogElement>() else { return };
    if dialog.open() {
        dialog.close();
    } else {
        let _ = dialog.show_modal();
    }
}

/// Whether it is open: then the keys are its own.
pub fn is_open(dialog: &Element) -> bool {
    dialog.dyn_ref::<HtmlDialogElement>().is_some_and(HtmlDialogElement::open)
}

//! The few things that the view does to the DOM. Text becomes text nodes here and nowhere else; there is no markup to parse.
//! Never inlined: they are called from everywhere, and a reader waits for bytes, not for calls.

use super::strings::{Piece, pieces};
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::{Document, Element, HtmlElement, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes elements and text.
pub struct Dom {
    /// Where they belong.
    pub document: Document,
    /// Nothing is there to be pressed: a button is a mere text.
    pub still: bool,
}

impl Dom {
    /// A new HTML element at the end of `parent`; no class where it is empty.
    #[inline(never)]
    pub fn add(&self, parent: &Node, tag: &str, class: &str) -> Element {
        let element = self.document.create_element(tag).unwrap_throw();
        if !class.is_empty() {
            element.set_class_name(class);
        }
        append(parent, &element);
        element
    }

    /// The same with a text in it.
    #[inline(never)]
    pub fn add_text(&self, parent: &Node, tag: &str, class: &str, text: &str) -> Element {
        let element = self.add(parent, tag, class);
        self.text(&element, text);
        element
    }

    /// A new SVG element at the end of `parent`.
    #[inline(never)]
    pub fn svg(&self, parent: &Node, tag: &str, class: &str) -> Element {
        let element = self.document.create_element_ns(Some(SVG), tag).unwrap_throw();
        if !class.is_empty() {
            attr(&element, "class", class);
        }
        append(parent, &element);
        element
    }

    /// A text at the end of `parent`.
    #[inline(never)]
    pub fn text(&self, parent: &Node, text: &str) {
        if !text.is_empty() {
            append(parent, &self.document.create_text_node(text));
        }
    }

    /// A template's text at the end of `parent`, heavy type as `<b>`.
    #[inline(never)]
    pub fn rich(&self, parent: &Node, template: &str, values: &[&str]) {
        let mut heavy: Option<Element> = None;
        pieces(template, values, |piece| match piece {
            Piece::Text(text) => self.text(heavy.as_ref().map_or(parent, |b| b), text),
            Piece::Heavy => heavy = heavy.is_none().then(|| self.add(parent, "b", "")),
        });
    }

    /// A button that does `what` (see `controls`).
    #[inline(never)]
    pub fn button(&self, parent: &Node, class: &str, what: &str) -> Element {
        if self.still {
            return self.add(parent, "span", class);
        }
        let button = self.add(parent, "button", class);
        attr(&button, "type", "button");
        attr(&button, "data-do", what);
        button
    }
}

/// Puts `child` at the end of `parent`.
#[inline(never)]
pub fn append(parent: &Node, child: &Node) {
    let _ = parent.append_child(child);
}

/// Sets an attribute.
#[inline(never)]
pub fn attr(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// Sets an attribute to a number with one decimal.
#[inline(never)]
pub fn number(element: &Element, name: &str, value: f64) {
    let mut text = String::new();
    push(&mut text, value);
    attr(element, name, &text);
}

/// Sets or removes a class.
#[inline(never)]
pub fn class(element: &Element, name: &str, on: bool) {
    let _ = element.class_list().toggle_with_force(name, on);
}

/// Sets or removes the attribute `hidden`.
#[inline(never)]
pub fn hide(element: &Element, hidden: bool) {
    let _ = element.toggle_attribute_with_force("hidden", hidden);
}

/// Sets a property of the element's own style, through the CSSOM: a strict content security policy allows that.
#[inline(never)]
pub fn style(element: &Element, property: &str, value: &str) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.style().set_property(property, value);
    }
}

/// Sets a length in pixels; empty where it is zero.
#[inline(never)]
pub fn pixels(element: &Element, property: &str, value: f64) {
    let mut text = String::new();
    if value.abs() >= 0.05 {
        push(&mut text, value);
        text.push_str("px");
    }
    style(element, property, &text);
}

/// Removes all children.
#[inline(never)]
pub fn clear(element: &Element) {
    element.set_text_content(None);
}

/// Moves the focus without scrolling.
#[inline(never)]
pub fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Appends a number with at most one decimal: a tenth of a pixel is finer than anything that is drawn.
#[inline(never)]
pub fn push(out: &mut String, value: f64) {
    let tenths = (value * 10.0).round() as i64;
    if tenths < 0 {
        out.push('-');
    }
    out.push_str(&(tenths.unsigned_abs() / 10).to_string());
    let rest = tenths.unsigned_abs() % 10;
    if rest > 0 {
        out.push('.');
        out.push(char::from(b'0' + rest as u8));
    }
}

/// The data of an SVG path: each command is a letter with its numbers.
#[derive(Default)]
pub struct Path(pub String);

impl Path {
    /// Appends a command.
    #[inline(never)]
    pub fn to(&mut self, command: char, numbers: &[f64]) {
        self.0.push(command);
        for (at, number) in numbers.iter().enumerate() {
            if at > 0 {
                self.0.push(' ');
            }
            push(&mut self.0, *number);
        }
    }
}

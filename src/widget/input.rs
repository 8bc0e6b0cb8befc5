//! What the reader does: pointer, keys, buttons, switches.

use super::app::{App, State};
use super::controls::KINDS;
use super::dom::{attr, class, focus};
use super::map::Form;
use super::paint::Shown;
use super::{Kind, help, rows};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent, MouseEvent};

/// A pointer that travelled further than this between press and release selected text; pixels.
const DRAG: f64 = 6.0;
/// About the width of a printed page, in pixels.
const SHEET: f64 = 700.0;

impl App {
    pub(super) fn on_event(&self, state: &mut State, event: &Event) {
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let passage = closest(&target, "[data-m]");
        let found = passage.as_ref().and_then(|element| index(element, "data-m"));
        match event.type_().as_str() {
            "pointerdown" => {
                if let Some(mouse) = event.dyn_ref::<MouseEvent>() {
                    state.press = (f64::from(mouse.client_x()), f64::from(mouse.client_y()));
                }
                self.follow(state, &target);
            }
            "pointerover" => {
                self.follow(state, &target);
                self.hover(state, found);
            }
            "pointerout" => {
                let related = event.dyn_ref::<MouseEvent>().and_then(MouseEvent::related_target);
                let inside = related
                    .and_then(|to| to.dyn_into::<Element>().ok())
                    .is_some_and(|to| self.root.contains(Some(&to)));
                if !inside {
                    self.hover(state, None);
                }
            }
            "focusin" => {
                self.follow(state, &target);
                if let Some((side, at)) = self.item(state, &target) {
                    self.stop_at(state, side, Some(&target));
                    if state.shown.names.is_none() {
                        self.mark_item(state, Some(at));
                    }
                }
                if let (Some(_), Some(holder)) = (found, passage.filter(|holder| holder.has_attribute("tabindex"))) {
                    let side = if state.kind == Kind::Rows { 0 } else { state.lead };
                    self.stop_at(state, side, Some(&holder));
                    self.hover(state, found);
                }
            }
            "focusout" => self.hover(state, None),
            "change" => self.on_switch(state, &target),
            "click" => self.on_click(state, event, &target, found),
            _ => {}
        }
    }

    /// Notes on which side the reader is.
    pub(super) fn follow(&self, state: &mut State, target: &Element) {
        if let Some(column) = closest(target, ".story") {
            state.lead = usize::from(column.class_list().contains("right"));
        }
    }

    pub(super) fn on_click(&self, state: &mut State, event: &Event, target: &Element, found: Option<usize>) {
        if let Some(button) = closest(target, "[data-do]") {
            let what = button.get_attribute("data-do").unwrap_or_default();
            return self.act(state, &what, &button);
        }
        let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
        if let Some(map) = closest(target, ".map") {
            return self.on_map(state, mouse, &map, found);
        }
        let (x, y) = (f64::from(mouse.client_x()) - state.press.0, f64::from(mouse.client_y()) - state.press.1);
        let selected = x.abs() > DRAG || y.abs() > DRAG;
        if let Some(found) = found.filter(|_| !selected) {
            if !state.kind.reads() {
                return self.go(state, found, true);
            }
            let again = state.lit.active == Some(found);
            self.activate(state, if again { None } else { Some(found) }, false);
        }
    }

    pub(super) fn on_map(&self, state: &mut State, mouse: &MouseEvent, map: &Element, found: Option<usize>) {
        let place = map.get_bounding_client_rect();
        let (x, y) = (f64::from(mouse.client_x()) - place.left(), f64::from(mouse.client_y()) - place.top());
        let at = state.map.at(x, y);
        let side = at.map_or(state.lead, |(side, _)| side);
        if let Some((side, sentence)) = at {
            self.need_sentence(state, side, sentence);
        }
        let here = at.is_some_and(|(side, sentence)| state.shown.sentences[side][sentence].is_some());
        if found.is_some() || !here {
            self.read(state);
        }
        if Self::narrow(state) && state.kind == Kind::Columns && side != state.story {
            state.story = side;
            self.show_story(state);
            self.measure_again(state);
            state.dirty = false;
            self.draw(state);
        }
        state.lead = side;
        let found = found.or_else(|| at.and_then(|(side, sentence)| self.cx.model.of[side][sentence]));
        if let Some(found) = found {
            return self.activate(state, Some(found), true);
        }
        let Some((side, sentence)) = at else { return };
        self.need_sentence(state, side, sentence);
        let Some(element) = state.shown.sentences[side][sentence].clone() else { return };
        if closest(&element, ".rest").is_some() {
            rows::unfold(&element);
        }
        state.dirty = false;
        self.draw(state);
        if let Some((from, to)) = state.places.sentences[side][sentence] {
            self.reveal(state, from, to, true);
        }
    }

    pub(super) fn act(&self, state: &mut State, what: &str, button: &Element) {
        match what {
            "previous" => self.step(state, false, false),
            "next" => self.step(state, true, false),
            "more" => {
                // The button goes away: the focus moves on to the row that it opened.
                let row = closest(button, ".row");
                rows::unfold(button);
                if let Some(row) = row {
                    attr(&row, "tabindex", "-1");
                    focus(&row);
                }
                state.dirty = true;
            }
            "marks" => self.controls.open_legend(button),
            "keys" => help::toggle(&self.controls.help),
            "copy" | "link" => {
                let detail = state.lit.active.map_or(JsValue::NULL, |found| JsValue::from_f64(found as f64));
                state.news.push((if what == "copy" { "copy" } else { "link" }, detail));
            }
            "articles" => state.news.push(("articles", JsValue::NULL)),
            _ if what.starts_with("save-") => state.news.push(("save", JsValue::from_str(&what[5..]))),
            // The buttons of the sheet go away with it: the focus moves on to what they are about.
            "close" => self.close_sheet(state),
            "there" => {
                let active = state.lit.active;
                self.read_story(state, 1 - state.story, active);
                if let Some(found) = active {
                    self.focus_on(state, found, state.story);
                }
            }
            "story-0" | "story-1" => {
                let place = self.reading(state);
                self.read_story(state, usize::from(what == "story-1"), place);
            }
            "order-0" | "order-1" => {
                let place = self.reading(state);
                state.order = usize::from(what == "order-1");
                self.build(state);
                self.return_to(state, place);
            }
            "form" => {
                if let Some(form) = index(button, "data-form") {
                    self.open_form(state, form);
                }
            }
            "read" => {
                if let Some(found) = closest(button, "[data-m]").and_then(|row| index(&row, "data-m")) {
                    self.go(state, found, true);
                }
            }
            _ => {
                if let Some(kind) = Kind::of(what) {
                    state.chosen = true;
                    self.switch_view(state, kind);
                }
            }
        }
    }

    /// Shows the other story of the narrow layout, at the place that was being read.
    pub(super) fn read_story(&self, state: &mut State, story: usize, place: Option<usize>) {
        if story != state.story {
            state.story = story;
            self.show_story(state);
            self.measure_again(state);
            self.count(state);
            self.fill_sheet(state);
            self.return_to(state, place);
        }
    }

    pub(super) fn on_switch(&self, state: &mut State, target: &Element) {
        let Some(input) = target.dyn_ref::<HtmlInputElement>() else { return };
        let on = input.checked();
        let what = target.get_attribute("data-switch").unwrap_or_default();
        let switches = &mut state.switches;
        match what.as_str() {
            "words" => switches.words = on,
            "names" => switches.names = on,
            "skipped" => switches.skipped = on,
            "level" => {
                switches.level = on;
                match (on, state.lit.active) {
                    (true, Some(found)) => self.level(state, found),
                    (true, None) => self.settle(state),
                    (false, _) => self.set_margins(state, [0.0; 2]),
                }
            }
            _ => {
                if let Some(kind) = KINDS.iter().position(|name| *name == what) {
                    switches.kinds[kind] = on;
                }
            }
        }
        self.paint_switches(state);
        // Signs behind names and what was skipped take room.
        if !matches!(what.as_str(), "words" | "level") {
            self.measure_again(state);
        }
        state.dirty = true;
    }

    /// To the next passage or the previous one.
    pub(super) fn step(&self, state: &mut State, forward: bool, with_focus: bool) {
        if !state.kind.reads() {
            return self.step_item(state, forward, with_focus);
        }
        let order = self.counted(state);
        let current = state.lit.active.or(state.lit.hover);
        let at = current.and_then(|current| order.iter().position(|&found| found == current));
        let next = match at {
            Some(at) if forward => order.get(at + 1),
            Some(at) => at.checked_sub(1).and_then(|at| order.get(at)),
            None => self.reading(state).and_then(|found| order.iter().find(|&&other| other == found)).or(order.first()),
        };
        let Some(&found) = next else { return };
        if Self::columns_apart(state) && !with_focus {
            state.lead = 0;
        }
        self.activate(state, Some(found), true);
        if with_focus {
            self.focus_on(state, found, self.lead(state));
        }
    }

    pub(super) fn on_key(&self, state: &mut State, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
            return;
        }
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if event.key() == "?" {
            event.prevent_default();
            return help::toggle(&self.controls.help);
        }
        if help::is_open(&self.controls.help) {
            return;
        }
        let code = event.code();
        if let Some(tab) = closest(&target, "[role=tab]")
            && matches!(code.as_str(), "ArrowLeft" | "ArrowRight" | "Home" | "End")
        {
            // As they stand: passages come first where it is narrow.
            let order = if Self::narrow(state) { [1, 0, 2, 3, 4, 5] } else { [0, 1, 2, 3, 4, 5] };
            let at = order.iter().position(|&at| self.controls.tabs[at] == tab).unwrap_or(0);
            let next = match code.as_str() {
                "ArrowLeft" => at + 5,
                "ArrowRight" => at + 1,
                "Home" => 0,
                _ => 5,
            };
            let next = order[next % 6];
            event.prevent_default();
            focus(&self.controls.tabs[next]);
            return self.view_by_key(state, next);
        }
        let passage = closest(&target, "[data-m]");
        let found = passage.as_ref().and_then(|element| index(element, "data-m"));
        // By the key's place: a Cyrillic layout has no n.
        match code.as_str() {
            "KeyN" | "KeyP" if !event.shift_key() => {
                // What has the focus counts, wherever the pointer is.
                if found.is_some() {
                    self.hover(state, found);
                }
                self.step(state, code == "KeyN", true);
            }
            "KeyM" if !event.shift_key() && state.shown.names.is_some() => self.to_opposite(state, &target),
            "KeyM" if !event.shift_key() => self.to_counterpart(state, found),
            "Digit1" | "Digit2" | "Digit3" | "Digit4" | "Digit5" | "Digit6" if !event.shift_key() => {
                let view = usize::from(code.as_bytes()[5] - b'1');
                // What had the focus may go away with the old view; the mastheads stay.
                if closest(&target, ".heads").is_none() && target != self.controls.tabs[view] {
                    focus(&self.controls.tabs[view]);
                }
                return self.view_by_key(state, view);
            }
            "Escape" if state.shown.names.as_ref().is_some_and(|names| names.at().is_some()) => {
                self.close_form(state);
            }
            "Escape" => {
                if state.lit.active.is_none() {
                    return;
                }
                if closest(&target, ".sheet, .acts").is_some() {
                    self.close_sheet(state);
                } else {
                    self.activate(state, None, false);
                }
            }
            "Enter" | "NumpadEnter" | "Space" if found.is_some() && passage.as_ref() == Some(&target) => {
                let again = state.lit.active == found;
                self.activate(state, found.filter(|_| !again), false);
            }
            "ArrowDown" | "ArrowUp" if found.is_some() && passage.as_ref() == Some(&target) => {
                let order = self.order(state, state.lead);
                let at = order.iter().position(|&other| Some(other) == found).unwrap_or(0);
                let next = if code == "ArrowDown" { at + 1 } else { at.wrapping_sub(1) };
                if let Some(&found) = order.get(next) {
                    let lead = self.lead(state);
                    self.focus_on(state, found, lead);
                    self.reveal_passage(state, found, lead, true);
                }
            }
            "ArrowDown" | "ArrowUp" => match self.item(state, &target) {
                Some((side, at)) => {
                    self.focus_item(state, side, if code == "ArrowDown" { at + 1 } else { at.wrapping_sub(1) });
                }
                None => return,
            },
            _ => return,
        }
        event.prevent_default();
    }

    fn close_sheet(&self, state: &mut State) {
        let active = state.lit.active;
        self.activate(state, None, false);
        if let Some(found) = active {
            self.focus_on(state, found, self.lead(state));
        }
    }

    pub(super) fn view_by_key(&self, state: &mut State, at: usize) {
        let what = self.controls.tabs[at].get_attribute("data-do").unwrap_or_default();
        self.act(state, &what, &self.controls.tabs[at]);
    }

    /// To the same passage in the other story.
    pub(super) fn to_counterpart(&self, state: &mut State, found: Option<usize>) {
        let Some(found) = found.or(state.lit.active) else { return };
        let other = 1 - self.lead(state);
        match state.kind {
            // Both stand in one row.
            Kind::Rows => self.activate(state, Some(found), true),
            Kind::Columns if Self::narrow(state) => {
                self.activate(state, Some(found), false);
                self.read_story(state, other, Some(found));
                self.focus_on(state, found, other);
            }
            _ if !state.kind.reads() => {}
            _ => {
                self.activate(state, Some(found), false);
                state.lead = other;
                self.reveal_passage(state, found, other, true);
                self.focus_on(state, found, other);
                self.announce(state, found, 1 - other);
            }
        }
    }

    /// On paper the passages stand in rows, whatever is on screen.
    pub(super) fn print(&self, state: &mut State, on: bool) {
        if let Some(old) = state.printing.take() {
            old.remove();
        }
        if on {
            self.complete(state);
        }
        if on && state.kind == Kind::Columns {
            let panel = self.cx.dom.add(&self.root, "div", "panel paper");
            rows::build(&self.cx, &panel, 0, &mut Shown::new(&self.cx));
            let _ = self.controls.panel.after_with_node_1(&panel);
            state.printing = Some(panel);
        }
        class(&self.root, "printing", state.printing.is_some());
        // Drawn for the width of a sheet: scaled down from a screen's, its words could not be read.
        if on {
            state.map.draw(&self.cx, SHEET, Form::new(false, false));
        } else {
            self.draw_map(state);
        }
    }
}

/// The nearest element outward that a selector finds.
fn closest(element: &Element, selector: &str) -> Option<Element> {
    element.closest(selector).ok().flatten()
}

/// An attribute that holds an index.
fn index(element: &Element, name: &str) -> Option<usize> {
    element.get_attribute(name)?.parse().ok()
}

//! The views that are lists: a step from item to item, mentions of a name, and the way from there to the passage.

use super::app::{App, Layout, State};
use super::dom::{append, class, clear, focus};
use super::names::Names;
use super::strings::fill;
use super::{Context, Kind};
use web_sys::Element;

impl App {
    /// To a view in which both stories are read.
    pub(super) fn read(&self, state: &mut State) {
        if !state.kind.reads() {
            let roomy = state.layout >= Some(Layout::Middle);
            state.chosen = true;
            self.switch_view(state, if roomy { Kind::Columns } else { Kind::Rows });
            state.dirty = false;
            self.draw(state);
            state.dirty = true;
        }
    }

    /// To a passage, in such a view.
    pub(super) fn go(&self, state: &mut State, found: usize, with_focus: bool) {
        self.read(state);
        self.activate(state, Some(found), true);
        if with_focus {
            self.focus_on(state, found, self.lead(state));
        }
    }

    /// Which item of which side an element is.
    pub(super) fn item(&self, state: &State, element: &Element) -> Option<(usize, usize)> {
        let place = |side: usize| state.shown.items[side].iter().position(|item| item == element);
        [0, 1].into_iter().find_map(|side| place(side).map(|at| (side, at)))
    }

    /// To the next item or mention, or the previous one.
    pub(super) fn step_item(&self, state: &mut State, forward: bool, with_focus: bool) {
        self.complete(state);
        if state.shown.names.is_some() {
            return self.step_mention(state, forward, with_focus);
        }
        let items = &state.shown.items[0];
        let focused = items.iter().position(|item| item.matches(":focus, :has(:focus)").unwrap_or(false));
        let next = match focused.or(state.shown.at) {
            Some(at) if forward => at + 1,
            Some(at) => at.wrapping_sub(1),
            None => 0,
        };
        if with_focus {
            self.focus_item(state, 0, next);
        } else if let Some(item) = state.shown.items[0].get(next).cloned() {
            // The focus stays on the arrow that was used.
            self.stop_at(state, 0, Some(&item));
            self.come_to(state, 0, next, &item);
        }
    }

    /// Moves focus and tab stop to an item, and says where that is.
    pub(super) fn focus_item(&self, state: &mut State, side: usize, at: usize) {
        self.complete(state);
        let Some(item) = state.shown.items[side].get(at).cloned() else { return };
        self.stop_at(state, side, Some(&item));
        focus(&item);
        self.come_to(state, side, at, &item);
    }

    /// Brings an item on screen, and says where that is.
    fn come_to(&self, state: &mut State, side: usize, at: usize, item: &Element) {
        self.reveal_elements(state, item, item);
        if state.shown.names.is_none() {
            self.mark_item(state, Some(at));
            let values = [(at + 1).to_string(), state.shown.items[side].len().to_string()];
            let live = &self.controls.live;
            clear(live);
            self.cx.dom.text(live, &fill(self.cx.say.of(), &[&values[0], &values[1]]));
        }
    }

    /// Notes which item the reader is at.
    pub(super) fn mark_item(&self, state: &mut State, at: Option<usize>) {
        let old = std::mem::replace(&mut state.shown.at, at);
        for (at, here) in [(old, false), (at, true)] {
            let item = at.and_then(|at| state.shown.items[0].get(at));
            if let Some(row) = item.and_then(|item| item.closest(".row").ok().flatten()) {
                class(&row, "here", here);
            }
        }
        self.count(state);
    }

    fn reveal_elements(&self, state: &State, first: &Element, last: &Element) {
        let top = self.panel_top(state);
        let (from, to) = (first.get_bounding_client_rect().top(), last.get_bounding_client_rect().bottom());
        self.reveal(state, from - top, to - top, true);
    }

    // ---- names ----

    /// Opens a form at its first mention, or closes it.
    pub(super) fn open_form(&self, state: &mut State, form: usize) {
        let Some(names) = &mut state.shown.names else { return };
        if names.at().is_some_and(|(open, _)| open == form) {
            names.close();
            return self.count(state);
        }
        self.show_mention(state, form, 0, None);
    }

    /// Closes the form that is open; the focus goes back to it.
    pub(super) fn close_form(&self, state: &mut State) {
        if let Some(names) = &mut state.shown.names
            && let Some((form, _)) = names.at()
        {
            names.close();
            focus(&names.forms[form].button);
        }
        self.count(state);
    }

    fn step_mention(&self, state: &mut State, forward: bool, with_focus: bool) {
        let Some(names) = &state.shown.names else { return };
        let next = match names.at() {
            Some(at) => names.next(at, forward),
            None => {
                let stop = names.forms.iter().position(|held| held.button.matches(":focus").unwrap_or(false));
                (!names.forms.is_empty()).then_some((stop.unwrap_or(0), 0))
            }
        };
        if let Some((form, mention)) = next {
            self.show_mention(state, form, mention, Some((forward, with_focus)));
        }
    }

    /// `step`: forward or back, and whether the focus goes to the form and not to the arrow that was used.
    fn show_mention(&self, state: &mut State, form: usize, mention: usize, step: Option<(bool, bool)>) {
        let Some(names) = &mut state.shown.names else { return };
        // The dock has arrows of its own.
        let inside = self.root.query_selector(".kwic :focus").ok().flatten().is_some();
        let shown = names.open(&self.cx, form, mention);
        let held = &names.forms[form];
        let (button, side) = (held.button.clone(), held.side);
        self.say_mention(&self.cx, names, form, mention);
        self.stop_at(state, side, Some(&button));
        match step {
            Some((_, true)) => focus(&button),
            Some((forward, false)) if inside => Names::focus_arrow(&shown, forward),
            _ => {}
        }
        self.count(state);
        // The form too: it may have the focus.
        self.reveal_elements(state, &button, &shown);
        state.dirty = true;
    }

    fn say_mention(&self, cx: &Context, names: &Names, form: usize, mention: usize) {
        let live = &self.controls.live;
        clear(live);
        let side = names.forms[form].side;
        cx.dom.text(live, &fill("{0}, {1}: ", &[&names.count(cx, form, mention), &cx.names[side]]));
        append(live, &names.sentence(cx, form, mention));
    }

    /// To what the other side calls the same one.
    pub(super) fn to_opposite(&self, state: &mut State, target: &Element) {
        self.complete(state);
        let Some(names) = &state.shown.names else { return };
        let own = names.forms.iter().position(|held| held.button == *target);
        let from = own.or(names.at().map(|(form, _)| form));
        if let Some(other) = from.and_then(|form| names.opposite(form)) {
            let button = names.forms[other].button.clone();
            if let Some((side, at)) = self.item(state, &button) {
                self.focus_item(state, side, at);
            }
        }
    }
}

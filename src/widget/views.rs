//! What is shown and what is lit: layouts, the views, the active passage.

use super::app::{App, Layout, State};
use super::blocks::{Blocks, long};
use super::controls::{KINDS, Switches};
use super::dom::{attr, class, clear, focus};
use super::map::Form;
use super::paint::Shown;
use super::strings::fill;
use super::wires::{self, Places};
use super::{Kind, columns, facts, masthead, names, only, paint, quotations, rows};
use wasm_bindgen::JsValue;
use web_sys::Element;

/// Below these widths of the element itself, in pixels, the layout changes (style.css has the same). Where the page's text is
/// larger than 16 pixels, they grow with it.
const WIDTHS: [f64; 3] = [640.0, 1000.0, 1372.0];

impl App {
    pub(super) fn measure_width(&self, state: &mut State) {
        let width = self.root.get_bounding_client_rect().width();
        let scale = self.text_scale();
        let layout = match WIDTHS.iter().filter(|&&least| width >= least * scale).count() {
            0 => Layout::Narrow,
            1 => Layout::Small,
            2 => Layout::Middle,
            _ => Layout::Wide,
        };
        if width == 0.0 || (width - state.width).abs() < 0.5 && state.layout == Some(layout) {
            return;
        }
        state.width = width;
        if state.layout != Some(layout) {
            let roomy = |layout: Option<Layout>| layout.is_none_or(|layout| layout >= Layout::Middle);
            let first = state.layout.is_none();
            let changed = roomy(state.layout) != roomy(Some(layout));
            state.layout = Some(layout);
            if layout == Layout::Narrow {
                state.margins = [0.0; 2];
                self.push_columns(state);
            }
            if !state.chosen && (changed || first) {
                let kind = if roomy(Some(layout)) { Kind::Columns } else { Kind::Rows };
                self.switch_view(state, kind);
            }
            self.fill_sheet(state);
        }
        self.measure_again(state);
        self.draw_map(state);
    }

    /// How much larger than 16 pixels the page's text is.
    fn text_scale(&self) -> f64 {
        let page = self.root.owner_document().and_then(|document| document.document_element());
        let style = page.and_then(|page| self.window.get_computed_style(&page).ok().flatten());
        let size = style.and_then(|style| style.get_property_value("font-size").ok());
        let size = size.and_then(|size| size.trim_end_matches("px").parse::<f64>().ok());
        size.map_or(1.0, |size| (size / 16.0).max(1.0))
    }

    pub(super) fn narrow(state: &State) -> bool {
        state.layout == Some(Layout::Narrow)
    }

    /// Whether the two columns stand beside each other.
    pub(super) fn columns_apart(state: &State) -> bool {
        state.kind == Kind::Columns && !Self::narrow(state)
    }

    pub(super) fn draw_map(&self, state: &mut State) {
        let width = self.controls.map.get_bounding_client_rect().width();
        if width > 0.0 {
            state.map.draw(&self.cx, width, Form::new(Self::narrow(state), state.stuck));
            state.map.activate(&self.cx, state.lit.active);
        }
    }

    pub(super) fn build(&self, state: &mut State) {
        let panel = &self.controls.panel;
        clear(panel);
        state.shown = Shown::new(&self.cx);
        if long(&self.cx) {
            state.shown.blocks = Some(Blocks::new(&self.cx));
        }
        state.columns = None;
        state.margins = [0.0; 2];
        let (cx, shown) = (&self.cx, &mut state.shown);
        match state.kind {
            Kind::Columns => state.columns = Some(columns::build(cx, panel, shown)),
            Kind::Rows => rows::build(cx, panel, state.order, shown),
            Kind::Only => only::build(cx, panel, shown),
            Kind::Quotations => quotations::build(cx, panel, shown),
            Kind::Names => names::build(cx, panel, shown),
            Kind::Facts => facts::build(cx, panel, shown),
        }
        for kind in Kind::ALL {
            class(&self.root, kind.class(), kind == state.kind);
        }
        class(&self.root, "reads", state.kind.reads());
        class(&self.root, "long", long(&self.cx));
        self.controls.choose(&self.cx, state.kind, state.order, state.story);
        state.stops = [None, None];
        self.first_screen(state);
        self.first_stops(state);
        for found in [state.lit.active, state.lit.hover].into_iter().flatten() {
            self.paint_passage(state, found);
        }
        self.count(state);
        self.show_story(state);
        state.dirty = true;
    }

    /// Gives each column a tab stop where it has none.
    pub(super) fn first_stops(&self, state: &mut State) {
        for side in [0, 1] {
            if state.stops[side].is_some() {
                continue;
            }
            let first = self.order(state, side).into_iter().find_map(|found| state.shown.holders[found][side].first());
            let first = state.shown.items[side].first().or(first).cloned();
            self.stop_at(state, side, first.as_ref());
        }
    }

    /// Finds out where everything stands.
    pub(super) fn measure(&self, state: &mut State) {
        self.approach(state);
        let root = state.columns.as_ref().map_or(&self.controls.panel, |columns| &columns.root);
        if let Some(columns) = state.columns.as_ref().filter(|_| Self::columns_apart(state)) {
            wires::spread(columns, &state.shown);
        }
        state.places = Places::measure(&self.cx, &state.shown, root);
    }

    pub(super) fn draw(&self, state: &mut State) {
        self.measure(state);
        self.light(state, true);
    }

    /// Draws what is lit, and `all` ribbons. First everything is read, then drawn.
    fn light(&self, state: &State, all: bool) {
        let Some(columns) = &state.columns else {
            return if all {
                self.look(state)
            };
        };
        let ends = wires::ends(columns).filter(|_| Self::columns_apart(state));
        let Some(ends) = ends else {
            if all {
                self.look(state);
            }
            clear(&columns.runs);
            return clear(&columns.lit);
        };
        let grounds = wires::grounds(columns, &state.shown, state.lit);
        if all {
            self.look(state);
            let near = state.shown.blocks.as_ref().map(|blocks| blocks.near);
            wires::draw(&self.cx, columns, &state.places, ends, near);
        }
        wires::light(&self.cx, columns, &state.places, ends, &grounds, state.lit);
    }

    pub(super) fn switch_view(&self, state: &mut State, kind: Kind) {
        if kind == state.kind && !state.shown.sentences[0].is_empty() {
            return;
        }
        let place = if state.kind.reads() { self.reading(state) } else { state.lit.active };
        state.kind = kind;
        state.lit.hover = None;
        self.build(state);
        self.paint_switches(state);
        self.fill_sheet(state);
        self.controls.show_tab(kind);
        state.news.push(("view", JsValue::from_str(kind.name())));
        if kind.reads() && place.is_some() {
            self.return_to(state, place);
        } else if state.stuck {
            // Another list begins at its beginning.
            self.reveal(state, 0.0, 0.0, false);
        }
    }

    /// The passage that is being read: the active one if it is on screen, else the first that is.
    pub(super) fn reading(&self, state: &State) -> Option<usize> {
        let (upper, lower) = self.window_band(state);
        let top = self.panel_top(state);
        // At rest, with the beginning on screen, nobody has read on yet.
        if top > upper + 40.0 && state.lit.active.is_none() {
            return None;
        }
        let seen = |found: &usize| {
            let place = state.places.passage(&self.cx, self.lead(state), *found);
            place.is_some_and(|(from, to)| to + top > upper + 10.0 && from + top < lower - 10.0)
        };
        state
            .lit
            .active
            .filter(seen)
            .or_else(|| self.order(state, self.lead(state)).into_iter().find(|found| seen(found)))
    }

    /// Brings a passage back on screen in the view that was just built.
    pub(super) fn return_to(&self, state: &mut State, place: Option<usize>) {
        if let Some(found) = place {
            state.dirty = false;
            self.draw(state);
            self.need(state, found);
            self.level(state, found);
            self.reveal_passage(state, found, self.lead(state), false);
            state.dirty = true;
        }
    }

    /// The side that leads where two are shown, or the one that is shown.
    pub(super) fn lead(&self, state: &State) -> usize {
        match state.kind {
            Kind::Rows => state.order,
            Kind::Columns if Self::narrow(state) => state.story,
            _ => state.lead,
        }
    }

    /// The passages in the order of a side; rows have one order.
    pub(super) fn order(&self, state: &State, side: usize) -> Vec<usize> {
        self.cx.model.order(if state.kind == Kind::Rows { state.order } else { side })
    }

    /// The passages in the order in which they are counted.
    pub(super) fn counted(&self, state: &State) -> Vec<usize> {
        let side = match state.kind {
            Kind::Rows => state.order,
            Kind::Columns if Self::narrow(state) => state.story,
            _ => 0,
        };
        self.cx.model.order(side)
    }

    pub(super) fn count(&self, state: &State) {
        let (number, total) = if let Some(names) = &state.shown.names {
            names.number()
        } else if state.kind.reads() {
            let order = self.counted(state);
            (state.lit.active.and_then(|active| order.iter().position(|&found| found == active)), order.len())
        } else {
            (state.shown.at, state.shown.items[0].len())
        };
        self.controls.count(&self.cx, state.kind.reads(), number.map(|at| at + 1), total);
    }

    pub(super) fn show_story(&self, state: &State) {
        class(&self.root, "story-0", state.story == 0);
        class(&self.root, "story-1", state.story == 1);
        self.controls.choose(&self.cx, state.kind, state.order, state.story);
    }

    pub(super) fn fill_sheet(&self, state: &State) {
        let open = state.lit.active.filter(|_| state.kind == Kind::Columns && Self::narrow(state));
        self.controls.fill_sheet(&self.cx, open, 1 - state.story);
    }

    pub(super) fn paint_switches(&self, state: &State) {
        let Switches { words, kinds, names, skipped, .. } = state.switches;
        class(&self.root, "words", words);
        class(&self.root, "skips", skipped);
        let on = match state.kind {
            Kind::Columns => kinds,
            Kind::Rows => [names; 4],
            _ => [false; 4],
        };
        let mut count = 0;
        for (kind, on) in on.into_iter().enumerate() {
            class(&self.root, KINDS[kind], on);
            count += usize::from(on && self.cx.model.mentions[kind] > 0);
        }
        class(&self.root, "kinds", count > 1);
    }

    /// Puts the classes of a passage's state on its elements.
    pub(super) fn paint_passage(&self, state: &State, found: usize) {
        for shown in [&state.head, &state.shown] {
            for holder in shown.holders.get(found).into_iter().flatten().flatten() {
                class(holder, "on", state.lit.active == Some(found));
                class(holder, "hov", state.lit.hover == Some(found));
            }
        }
    }

    /// Gives a column's one tab stop to an element.
    pub(super) fn stop_at(&self, state: &mut State, side: usize, element: Option<&Element>) {
        if let Some(old) = state.stops[side].take() {
            attr(&old, "tabindex", "-1");
        }
        if let Some(element) = element {
            attr(element, "tabindex", "0");
            state.stops[side] = Some(element.clone());
        }
    }

    pub(super) fn holder<'a>(&self, state: &'a State, found: usize, side: usize) -> Option<&'a Element> {
        let side = if state.kind == Kind::Rows { 0 } else { side };
        let own = state.shown.holders.get(found)?[side].first();
        own.or_else(|| state.head.holders.get(found)?[side].first())
    }

    /// Moves focus and tab stop to a passage.
    pub(super) fn focus_on(&self, state: &mut State, found: usize, side: usize) {
        self.need(state, found);
        if let Some(holder) = self.holder(state, found, side).cloned() {
            self.stop_at(state, if state.kind == Kind::Rows { 0 } else { side }, Some(&holder));
            focus(&holder);
            self.hover(state, Some(found));
        }
    }

    pub(super) fn hover(&self, state: &mut State, found: Option<usize>) {
        if state.lit.hover == found {
            return;
        }
        let old = std::mem::replace(&mut state.lit.hover, found);
        for passage in [old, found].into_iter().flatten() {
            self.paint_passage(state, passage);
        }
        self.wire(state);
    }

    /// Draws anew what is lit where nothing moved.
    pub(super) fn wire(&self, state: &State) {
        if Self::columns_apart(state) && !state.dirty {
            self.light(state, false);
        }
    }

    /// Makes a passage the active one, or none; `jump` brings it on screen and says where it went.
    pub(super) fn activate(&self, state: &mut State, found: Option<usize>, jump: bool) {
        if let Some(found) = found {
            self.need(state, found);
        }
        let old = std::mem::replace(&mut state.lit.active, found);
        for passage in [old, found].into_iter().flatten() {
            self.paint_passage(state, passage);
        }
        state.map.activate(&self.cx, found);
        self.count(state);
        self.fill_sheet(state);
        if old != found {
            let detail = found.map_or(JsValue::NULL, |found| JsValue::from_f64(found as f64));
            state.news.push(("select", detail));
        }
        let Some(found) = found else {
            self.set_margins(state, [0.0; 2]);
            return self.wire(state);
        };
        let lead = self.lead(state);
        self.level(state, found);
        // The sheet of the narrow layout may have covered what was tapped.
        if jump || (state.kind == Kind::Columns && Self::narrow(state)) {
            self.reveal_passage(state, found, lead, true);
        }
        self.announce(state, found, lead);
        self.wire(state);
    }

    pub(super) fn announce(&self, state: &State, found: usize, lead: usize) {
        let order = self.counted(state);
        let number = order.iter().position(|&other| other == found).map_or(0, |at| at + 1);
        let other = 1 - lead;
        let relation = masthead::relation(&self.cx, found);
        let values: [&str; 5] = [&number.to_string(), &order.len().to_string(), relation, &self.cx.names[other], ""];
        let live = &self.controls.live;
        clear(live);
        self.cx.dom.text(live, &fill(self.cx.say.say_jump(), &values));
        let wording = self.cx.dom.add_text(live, "span", "", &masthead::wording(&self.cx, found, other));
        paint::language(&self.cx, &wording, other);
    }
}

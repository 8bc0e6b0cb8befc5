//! What the reader changes, and what listens: the view that is shown, the active passage, the switches, scrolling.

use super::columns::{self, Columns};
use super::controls::{Controls, KINDS, Switches};
use super::dom::{attr, class, clear, focus, pixels, style};
use super::map::{Form, Map};
use super::paint::Shown;
use super::strings::fill;
use super::wires::{self, Lit, Places};
use super::{Context, Kind, masthead, rows};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{
    AddEventListenerOptions, Element, Event, EventTarget, HtmlInputElement, KeyboardEvent, MouseEvent, ResizeObserver,
    ScrollBehavior, ScrollToOptions, Window,
};

/// Below these widths of the element itself, in pixels, the layout changes (style.css has the same).
const WIDTHS: [f64; 3] = [640.0, 1000.0, 1372.0];
/// What is listened to inside the element.
const INSIDE: [&str; 7] = ["click", "pointerdown", "pointerover", "pointerout", "focusin", "focusout", "change"];
/// How long a column glides, and how long scrolling must rest before the other side comes level; milliseconds.
const GLIDE: f64 = 220.0;
const REST: i32 = 160;
/// Space around what a jump brings on screen, in pixels.
const AIR: f64 = 24.0;
/// A pointer that travelled further than this between press and release selected text.
const DRAG: f64 = 6.0;

/// The layouts by width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
enum Layout {
    Narrow,
    Small,
    Middle,
    Wide,
}

struct State {
    kind: Kind,
    /// Whether the reader or the page chose the view, or the width did.
    chosen: bool,
    layout: Option<Layout>,
    width: f64,
    switches: Switches,
    /// In whose order the rows stand.
    order: usize,
    /// Which story the narrow layout shows.
    story: usize,
    /// The side that the reader was last on: it stays where it is when the other comes level.
    lead: usize,
    lit: Lit,
    /// How far each column is pushed down to come level.
    margins: [f64; 2],
    map: Map,
    columns: Option<Columns>,
    /// What the masthead and the panel show.
    head: Shown,
    shown: Shown,
    places: Places,
    /// Elements that hold the tab stop, one a column.
    stops: [Option<Element>; 2],
    stuck: bool,
    /// Something was laid out anew; something was scrolled; a frame was asked for.
    dirty: bool,
    glide_until: f64,
    /// Where the pointer was pressed.
    press: (f64, f64),
    /// To be sent when the state is no longer borrowed: the page may answer by setting a property.
    news: Vec<(&'static str, JsValue)>,
    printing: Option<Element>,
}

/// A view at work.
pub struct App {
    cx: Context,
    root: Element,
    window: Window,
    controls: Controls,
    emit: js_sys::Function,
    state: RefCell<State>,
    hooks: RefCell<Option<Hooks>>,
    /// The frame that was asked for, and the timer that waits for scrolling to rest.
    asked: Cell<Option<i32>>,
    resting: Cell<Option<i32>>,
}

/// What the browser calls, kept until the view stops.
struct Hooks {
    event: Closure<dyn Fn(Event)>,
    key: Closure<dyn Fn(KeyboardEvent)>,
    outside: Closure<dyn Fn(Event)>,
    frame: Closure<dyn Fn(f64)>,
    rest: Closure<dyn Fn()>,
    observer: ResizeObserver,
    _resize: Closure<dyn Fn()>,
}

impl App {
    /// Builds the view and begins to listen.
    pub fn start(cx: Context, root: Element, kind: Option<Kind>, emit: js_sys::Function) -> Rc<App> {
        let window = web_sys::window().unwrap_throw();
        attr(&root, "lang", cx.say.tag);
        let page = cx.dom.add(&root, "div", "page");
        let mut head = Shown::new(&cx);
        masthead::build(&cx, &page, &mut head);
        let switches =
            Switches { words: true, kinds: [true, false, false, false], names: false, skipped: false, level: true };
        let controls = Controls::new(&cx, &page, &switches);
        let map = Map::new(&cx, &controls.map);
        let state = State {
            kind: kind.unwrap_or(Kind::Columns),
            chosen: kind.is_some(),
            layout: None,
            width: 0.0,
            switches,
            order: 0,
            story: 0,
            lead: 0,
            lit: Lit::default(),
            margins: [0.0; 2],
            map,
            columns: None,
            head,
            shown: Shown::default(),
            places: Places::default(),
            stops: [None, None],
            stuck: false,
            dirty: true,
            glide_until: 0.0,
            press: (0.0, 0.0),
            news: Vec::new(),
            printing: None,
        };
        let app = Rc::new(App {
            cx,
            root,
            window,
            controls,
            emit,
            state: RefCell::new(state),
            hooks: RefCell::new(None),
            asked: Cell::new(None),
            resting: Cell::new(None),
        });
        app.listen();
        {
            let mut state = app.state.borrow_mut();
            app.measure_width(&mut state);
            if state.columns.is_none() && state.shown.sentences[0].is_empty() {
                app.build(&mut state);
            }
            app.paint_switches(&state);
            state.news.clear();
        }
        app.frame(0.0);
        app
    }

    fn listen(self: &Rc<App>) {
        let weak = Rc::downgrade(self);
        let with = move |weak: &Weak<App>, act: &dyn Fn(&App)| {
            if let Some(app) = weak.upgrade() {
                act(&app);
            }
        };
        let own = weak.clone();
        let event = Closure::<dyn Fn(Event)>::new(move |event: Event| with(&own, &|app| app.inside(&event)));
        let own = weak.clone();
        let key = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| with(&own, &|app| app.key(&event)));
        let own = weak.clone();
        let outside = Closure::<dyn Fn(Event)>::new(move |event: Event| with(&own, &|app| app.outside(&event)));
        let own = weak.clone();
        let frame = Closure::<dyn Fn(f64)>::new(move |now: f64| with(&own, &|app| app.frame(now)));
        let own = weak.clone();
        let rest = Closure::<dyn Fn()>::new(move || with(&own, &App::rested));
        let own = weak;
        let resize = Closure::<dyn Fn()>::new(move || with(&own, &App::resized));

        for name in INSIDE {
            let _ = self.root.add_event_listener_with_callback(name, event.as_ref().unchecked_ref());
        }
        let _ = self.root.add_event_listener_with_callback("keydown", key.as_ref().unchecked_ref());
        let options = AddEventListenerOptions::new();
        options.set_capture(true);
        options.set_passive(true);
        let window: &EventTarget = self.window.as_ref();
        // Captured, since the page may scroll inside an element of its own.
        let _ = window.add_event_listener_with_callback_and_add_event_listener_options(
            "scroll",
            outside.as_ref().unchecked_ref(),
            &options,
        );
        for name in ["resize", "beforeprint", "afterprint"] {
            let _ = window.add_event_listener_with_callback(name, outside.as_ref().unchecked_ref());
        }
        let observer = ResizeObserver::new(resize.as_ref().unchecked_ref()).unwrap_throw();
        observer.observe(&self.root);
        observer.observe(&self.controls.panel);
        *self.hooks.borrow_mut() = Some(Hooks { event, key, outside, frame, rest, observer, _resize: resize });
    }

    /// Takes away everything that was added.
    pub fn stop(&self) {
        let Some(hooks) = self.hooks.borrow_mut().take() else { return };
        hooks.observer.disconnect();
        for name in INSIDE {
            let _ = self.root.remove_event_listener_with_callback(name, hooks.event.as_ref().unchecked_ref());
        }
        let _ = self.root.remove_event_listener_with_callback("keydown", hooks.key.as_ref().unchecked_ref());
        let window: &EventTarget = self.window.as_ref();
        let outside = hooks.outside.as_ref().unchecked_ref();
        let _ = window.remove_event_listener_with_callback_and_bool("scroll", outside, true);
        for name in ["resize", "beforeprint", "afterprint"] {
            let _ = window.remove_event_listener_with_callback(name, outside);
        }
        if let Some(timer) = self.resting.take() {
            self.window.clear_timeout_with_handle(timer);
        }
        if let Some(frame) = self.asked.take() {
            let _ = self.window.cancel_animation_frame(frame);
        }
        clear(&self.root);
    }

    /// The view that is shown.
    pub fn view(&self) -> Kind {
        self.state.try_borrow().map_or(Kind::Columns, |state| state.kind)
    }

    /// Shows a view because the page says so.
    pub fn show(&self, kind: Kind) {
        self.change(|app, state| {
            state.chosen = true;
            app.switch_view(state, kind);
        });
    }

    /// Changes the state, then says what there is to say.
    fn change(&self, act: impl FnOnce(&App, &mut State)) {
        // An event that one of our own changes sets off, as focus does, finds the state borrowed and is not needed.
        let Ok(mut state) = self.state.try_borrow_mut() else { return };
        act(self, &mut state);
        if state.dirty {
            self.ask();
        }
        let news = std::mem::take(&mut state.news);
        drop(state);
        for (name, detail) in news {
            let _ = self.emit.call2(&JsValue::NULL, &JsValue::from_str(name), &detail);
        }
    }

    // ---- the browser calls ----

    fn inside(&self, event: &Event) {
        self.change(|app, state| app.on_event(state, event));
    }

    fn key(&self, event: &KeyboardEvent) {
        self.change(|app, state| app.on_key(state, event));
    }

    fn outside(&self, event: &Event) {
        self.change(|app, state| match event.type_().as_str() {
            "beforeprint" => app.print(state, true),
            "afterprint" => app.print(state, false),
            name => {
                app.ask();
                if name == "scroll" {
                    app.rest_later();
                }
            }
        });
    }

    fn resized(&self) {
        self.change(|app, state| {
            app.measure_width(state);
            state.dirty = true;
        });
    }

    fn rested(&self) {
        self.resting.set(None);
        self.change(|app, state| {
            app.settle(state);
        });
    }

    fn frame(&self, now: f64) {
        self.asked.set(None);
        self.change(|app, state| {
            app.stick(state);
            if state.glide_until < 0.0 {
                state.glide_until = now + GLIDE;
            }
            let gliding = state.glide_until > 0.0;
            if state.dirty || gliding {
                state.dirty = false;
                app.draw(state);
            }
            app.look(state);
            if now < state.glide_until {
                app.ask();
            } else if gliding {
                // Once more where everything has arrived.
                state.glide_until = 0.0;
                state.dirty = true;
            }
        });
    }

    fn ask(&self) {
        if let (None, Some(hooks)) = (self.asked.get(), &*self.hooks.borrow()) {
            self.asked.set(self.window.request_animation_frame(hooks.frame.as_ref().unchecked_ref()).ok());
        }
    }

    fn rest_later(&self) {
        if let Some(timer) = self.resting.take() {
            self.window.clear_timeout_with_handle(timer);
        }
        if let Some(hooks) = &*self.hooks.borrow() {
            let rest = hooks.rest.as_ref().unchecked_ref();
            self.resting.set(self.window.set_timeout_with_callback_and_timeout_and_arguments_0(rest, REST).ok());
        }
    }

    // ---- layout ----

    fn measure_width(&self, state: &mut State) {
        let width = self.root.get_bounding_client_rect().width();
        if width == 0.0 || (width - state.width).abs() < 0.5 {
            return;
        }
        state.width = width;
        let layout = match WIDTHS.iter().filter(|&&least| width >= least).count() {
            0 => Layout::Narrow,
            1 => Layout::Small,
            2 => Layout::Middle,
            _ => Layout::Wide,
        };
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
        self.draw_map(state);
    }

    fn narrow(state: &State) -> bool {
        state.layout == Some(Layout::Narrow)
    }

    /// Whether the two columns stand beside each other.
    fn columns_apart(state: &State) -> bool {
        state.kind == Kind::Columns && !Self::narrow(state)
    }

    fn draw_map(&self, state: &mut State) {
        let width = self.controls.map.get_bounding_client_rect().width();
        if width > 0.0 {
            state.map.draw(&self.cx, width, Form::new(Self::narrow(state), state.stuck));
            state.map.activate(&self.cx, state.lit.active);
        }
    }

    fn build(&self, state: &mut State) {
        let panel = &self.controls.panel;
        clear(panel);
        state.shown = Shown::new(&self.cx);
        state.columns = None;
        state.margins = [0.0; 2];
        match state.kind {
            Kind::Columns => state.columns = Some(columns::build(&self.cx, panel, &mut state.shown)),
            Kind::Rows => rows::build(&self.cx, panel, state.order, &mut state.shown),
        }
        class(&self.root, "v-columns", state.kind == Kind::Columns);
        class(&self.root, "v-rows", state.kind == Kind::Rows);
        self.controls.choose(state.kind, state.order, state.story);
        state.stops = [None, None];
        for side in [0, 1] {
            let first = self.order(state, side).into_iter().find_map(|found| state.shown.holders[found][side].first());
            let first = first.cloned();
            self.stop_at(state, side, first.as_ref());
        }
        for found in [state.lit.active, state.lit.hover].into_iter().flatten() {
            self.paint_passage(state, found);
        }
        self.count(state);
        self.show_story(state);
        state.dirty = true;
    }

    fn draw(&self, state: &mut State) {
        let root = state.columns.as_ref().map_or(&self.controls.panel, |columns| &columns.root);
        if let Some(columns) = state.columns.as_ref().filter(|_| Self::columns_apart(state)) {
            wires::spread(columns, &state.shown);
        }
        state.places = Places::measure(&state.shown, root);
        if let Some(columns) = &state.columns {
            if Self::columns_apart(state) {
                wires::draw(&self.cx, columns, &state.shown, &state.places, state.lit);
            } else {
                clear(&columns.wires);
            }
        }
    }

    /// Whether map and tabs stand above the reader's text: then the map is lower.
    fn stick(&self, state: &mut State) {
        let top = self.controls.top.get_bounding_client_rect();
        let start = self.controls.start.get_bounding_client_rect().top();
        let stuck = start < top.top() - 1.0;
        if stuck != state.stuck {
            state.stuck = stuck;
            class(&self.controls.top, "stuck", stuck);
            // What follows stays where it is.
            let (rest, low) = (Form::new(Self::narrow(state), false), Form::new(Self::narrow(state), true));
            pixels(&self.controls.top, "margin-bottom", if stuck { rest.height() - low.height() } else { 0.0 });
            self.draw_map(state);
            let height = self.controls.top.get_bounding_client_rect().height();
            pixels(&self.root, "--bar", if stuck { height } else { 0.0 });
        }
    }

    /// The free part of the window, from the bars above to the dock below.
    fn window_band(&self, state: &State) -> (f64, f64) {
        let height = self.window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0);
        let top = self.controls.top.get_bounding_client_rect();
        let sticky = top.height() < height * 0.5;
        let upper = if sticky { top.bottom().max(0.0) } else { 0.0 };
        let low = self.controls.low.get_bounding_client_rect();
        let lower = if Self::narrow(state) && low.height() > 0.0 { low.top().min(height) } else { height };
        (upper, lower.max(upper))
    }

    fn panel_top(&self, state: &State) -> f64 {
        state.columns.as_ref().map_or(&self.controls.panel, |columns| &columns.root).get_bounding_client_rect().top()
    }

    /// Brackets on the map what is on screen.
    fn look(&self, state: &State) {
        let (upper, lower) = self.window_band(state);
        let top = self.panel_top(state);
        let groups = [0, 1].map(|side| {
            let mut groups: Vec<(usize, usize)> = Vec::new();
            for (at, place) in state.places.sentences[side].iter().enumerate() {
                let Some((from, to)) = place else { continue };
                // A line that is cut in half counts as seen when its middle is.
                if to + top - 10.0 < upper || from + top + 10.0 > lower {
                    continue;
                }
                match groups.last_mut() {
                    Some(group) if group.1 + 1 == at => group.1 = at,
                    _ => groups.push((at, at)),
                }
            }
            groups
        });
        state.map.look(&groups);
    }

    // ---- the views ----

    fn switch_view(&self, state: &mut State, kind: Kind) {
        if kind == state.kind && !state.shown.sentences[0].is_empty() {
            return;
        }
        let place = self.reading(state);
        state.kind = kind;
        state.lit.hover = None;
        self.build(state);
        self.paint_switches(state);
        self.fill_sheet(state);
        state.news.push(("view", JsValue::from_str(kind.name())));
        self.return_to(state, place);
    }

    /// The passage that is being read: the active one if it is on screen, else the first that is.
    fn reading(&self, state: &State) -> Option<usize> {
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
    fn return_to(&self, state: &mut State, place: Option<usize>) {
        if let Some(found) = place {
            state.dirty = false;
            self.draw(state);
            self.level(state, found);
            self.reveal_passage(state, found, self.lead(state), false);
            state.dirty = true;
        }
    }

    /// The side that leads where two are shown, or the one that is shown.
    fn lead(&self, state: &State) -> usize {
        match state.kind {
            Kind::Rows => state.order,
            Kind::Columns if Self::narrow(state) => state.story,
            Kind::Columns => state.lead,
        }
    }

    /// The passages in the order of a side; rows have one order.
    fn order(&self, state: &State, side: usize) -> Vec<usize> {
        self.cx.model.order(if state.kind == Kind::Rows { state.order } else { side })
    }

    /// The passages in the order in which they are counted.
    fn counted(&self, state: &State) -> Vec<usize> {
        let side = match state.kind {
            Kind::Rows => state.order,
            Kind::Columns if Self::narrow(state) => state.story,
            Kind::Columns => 0,
        };
        self.cx.model.order(side)
    }

    fn count(&self, state: &State) {
        let order = self.counted(state);
        let number = state.lit.active.and_then(|active| order.iter().position(|&found| found == active));
        self.controls.count(&self.cx, number.map(|at| at + 1), order.len());
    }

    fn show_story(&self, state: &State) {
        class(&self.root, "story-0", state.story == 0);
        class(&self.root, "story-1", state.story == 1);
        self.controls.choose(state.kind, state.order, state.story);
    }

    fn fill_sheet(&self, state: &State) {
        let open = state.lit.active.filter(|_| state.kind == Kind::Columns && Self::narrow(state));
        self.controls.fill_sheet(&self.cx, open, 1 - state.story);
    }

    fn paint_switches(&self, state: &State) {
        let Switches { words, kinds, names, skipped, .. } = state.switches;
        class(&self.root, "words", words);
        class(&self.root, "skips", skipped);
        let on = if state.kind == Kind::Rows { [names; 4] } else { kinds };
        let mut count = 0;
        for (kind, on) in on.into_iter().enumerate() {
            class(&self.root, KINDS[kind], on);
            count += usize::from(on && self.cx.model.mentions[kind] > 0);
        }
        class(&self.root, "kinds", count > 1);
    }

    /// Puts the classes of a passage's state on its elements.
    fn paint_passage(&self, state: &State, found: usize) {
        for shown in [&state.head, &state.shown] {
            for holder in shown.holders.get(found).into_iter().flatten().flatten() {
                class(holder, "on", state.lit.active == Some(found));
                class(holder, "hov", state.lit.hover == Some(found));
            }
        }
    }

    /// Gives a column's one tab stop to an element.
    fn stop_at(&self, state: &mut State, side: usize, element: Option<&Element>) {
        if let Some(old) = state.stops[side].take() {
            attr(&old, "tabindex", "-1");
        }
        if let Some(element) = element {
            attr(element, "tabindex", "0");
            state.stops[side] = Some(element.clone());
        }
    }

    fn holder<'a>(&self, state: &'a State, found: usize, side: usize) -> Option<&'a Element> {
        let side = if state.kind == Kind::Rows { 0 } else { side };
        let own = state.shown.holders.get(found)?[side].first();
        own.or_else(|| state.head.holders.get(found)?[side].first())
    }

    /// Moves focus and tab stop to a passage.
    fn focus_on(&self, state: &mut State, found: usize, side: usize) {
        if let Some(holder) = self.holder(state, found, side).cloned() {
            self.stop_at(state, if state.kind == Kind::Rows { 0 } else { side }, Some(&holder));
            focus(&holder);
            self.hover(state, Some(found));
        }
    }

    // ---- what lights up ----

    fn hover(&self, state: &mut State, found: Option<usize>) {
        if state.lit.hover == found {
            return;
        }
        let old = std::mem::replace(&mut state.lit.hover, found);
        for passage in [old, found].into_iter().flatten() {
            self.paint_passage(state, passage);
        }
        self.wire(state);
    }

    /// Draws the ribbons anew where nothing moved.
    fn wire(&self, state: &State) {
        if let Some(columns) = state.columns.as_ref().filter(|_| Self::columns_apart(state) && !state.dirty) {
            wires::draw(&self.cx, columns, &state.shown, &state.places, state.lit);
        }
    }

    /// Makes a passage the active one, or none; `jump` brings it on screen and says where it went.
    fn activate(&self, state: &mut State, found: Option<usize>, jump: bool) {
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
        if jump {
            self.reveal_passage(state, found, lead, true);
        }
        self.announce(state, found, lead);
        self.wire(state);
    }

    fn announce(&self, state: &State, found: usize, lead: usize) {
        let order = self.counted(state);
        let number = order.iter().position(|&other| other == found).map_or(0, |at| at + 1);
        let other = 1 - lead;
        let words = fill(
            self.cx.say.say_jump,
            &[
                &number.to_string(),
                &order.len().to_string(),
                masthead::relation(&self.cx, found),
                &self.cx.names[other],
                &masthead::wording(&self.cx, found, other),
            ],
        );
        self.controls.live.set_text_content(Some(&words));
    }

    // ---- level ----

    /// Brings the counterpart of a passage level with it: the column that would have to rise stays, the other one is pushed
    /// down and the page scrolled as far, so that no text is ever out of reach and what the reader reads does not move.
    fn level(&self, state: &mut State, found: usize) {
        if !state.switches.level || !Self::columns_apart(state) {
            return;
        }
        let top = |side: usize| state.places.passage(&self.cx, side, found).map(|place| place.0 - state.margins[side]);
        let (Some(left), Some(right)) = (top(0), top(1)) else { return };
        let shift = right - left;
        self.set_margins(state, [shift.max(0.0), (-shift).max(0.0)]);
    }

    fn set_margins(&self, state: &mut State, margins: [f64; 2]) {
        let old = std::mem::replace(&mut state.margins, margins);
        if (0..2).all(|side| (old[side] - margins[side]).abs() < 1.0) {
            state.margins = old;
            return;
        }
        let lead = state.lead;
        let Some(columns) = &state.columns else { return };
        let top = |side: usize| columns.stories[side].get_bounding_client_rect().top();
        let before = [top(0), top(1)];
        self.push_columns(state);
        self.scroll_by(top(lead) - before[lead], false);
        let jump = top(1 - lead) - before[1 - lead];
        if !self.calm() && jump.abs() < 4000.0 {
            let other = &columns.stories[1 - lead];
            class(other, "glide", false);
            let mut text = String::from("translateY(");
            super::dom::push(&mut text, -jump);
            text.push_str("px)");
            style(other, "transform", &text);
            let _ = other.get_bounding_client_rect();
            class(other, "glide", true);
            style(other, "transform", "");
            state.glide_until = -1.0;
        }
        state.dirty = false;
        self.draw(state);
        state.dirty = true;
    }

    fn push_columns(&self, state: &State) {
        if let Some(columns) = &state.columns {
            for side in [0, 1] {
                pixels(&columns.stories[side], "margin-top", state.margins[side]);
            }
        }
    }

    /// When scrolling has come to rest: the passage that is being read comes level.
    fn settle(&self, state: &mut State) {
        if !state.switches.level || !Self::columns_apart(state) {
            return;
        }
        let (upper, lower) = self.window_band(state);
        let top = self.panel_top(state);
        if top > upper {
            if state.lit.active.is_none() {
                self.set_margins(state, [0.0; 2]);
            }
            return;
        }
        let line = upper + (lower - upper) * 0.3 - top;
        let seen = |found: usize| {
            let place = state.places.passage(&self.cx, state.lead, found)?;
            let on_screen = place.0 + top > upper - 40.0 && place.0 + top < lower - 40.0;
            on_screen.then(|| (place.0 - line).abs())
        };
        let active = state.lit.active.filter(|&found| seen(found).is_some());
        let nearest = active.or_else(|| {
            let distances = (0..self.cx.data.matches.len()).filter_map(|found| Some((found, seen(found)?)));
            distances.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(found, _)| found)
        });
        if let Some(found) = nearest {
            self.level(state, found);
        }
    }

    // ---- scrolling ----

    /// Whether the reader asked for less motion.
    fn calm(&self) -> bool {
        let query = self.window.match_media("(prefers-reduced-motion: reduce)").ok().flatten();
        query.is_some_and(|query| query.matches())
    }

    /// Scrolls whatever scrolls the element: an element around it, or the page.
    fn scroll_by(&self, by: f64, smooth: bool) {
        if by.abs() < 0.5 {
            return;
        }
        let options = ScrollToOptions::new();
        options.set_top(by);
        options.set_behavior(if smooth && !self.calm() { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
        match scroller(&self.window, &self.root) {
            Some(element) => element.scroll_by_with_scroll_to_options(&options),
            None => self.window.scroll_by_with_scroll_to_options(&options),
        }
    }

    fn reveal_passage(&self, state: &State, found: usize, side: usize, smooth: bool) {
        match state.places.passage(&self.cx, side, found) {
            Some((from, to)) => self.reveal(state, from, to, smooth),
            // A headline stands in the masthead.
            None => {
                if let Some(holder) = self.holder(state, found, side) {
                    holder.scroll_into_view();
                }
            }
        }
    }

    /// Scrolls just as far as is needed to have a stretch of the panel on screen.
    fn reveal(&self, state: &State, from: f64, to: f64, smooth: bool) {
        let (upper, lower) = self.window_band(state);
        let top = self.panel_top(state);
        let (from, to) = (from + top, to + top);
        if from < upper + AIR || to > lower - AIR {
            // A third of the way down there is room to read what led to it.
            let place = upper + ((lower - upper) * 0.25).clamp(AIR, 160.0);
            self.scroll_by(from - place, smooth);
        }
    }

    // ---- what the reader does ----

    fn on_event(&self, state: &mut State, event: &Event) {
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
    fn follow(&self, state: &mut State, target: &Element) {
        if let Some(column) = closest(target, ".story") {
            state.lead = usize::from(column.class_list().contains("right"));
        }
    }

    fn on_click(&self, state: &mut State, event: &Event, target: &Element, found: Option<usize>) {
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
            let again = state.lit.active == Some(found);
            self.activate(state, if again { None } else { Some(found) }, false);
        }
    }

    fn on_map(&self, state: &mut State, mouse: &MouseEvent, map: &Element, found: Option<usize>) {
        let place = map.get_bounding_client_rect();
        let (x, y) = (f64::from(mouse.client_x()) - place.left(), f64::from(mouse.client_y()) - place.top());
        let at = state.map.at(x, y);
        let side = at.map_or(state.lead, |(side, _)| side);
        if Self::narrow(state) && state.kind == Kind::Columns && side != state.story {
            state.story = side;
            self.show_story(state);
            state.dirty = false;
            self.draw(state);
        }
        state.lead = side;
        let found = found.or_else(|| at.and_then(|(side, sentence)| self.cx.model.of[side][sentence]));
        if let Some(found) = found {
            return self.activate(state, Some(found), true);
        }
        let Some((side, sentence)) = at else { return };
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

    fn act(&self, state: &mut State, what: &str, button: &Element) {
        match what {
            "side-by-side" | "passages" => {
                if let Some(kind) = Kind::of(what) {
                    state.chosen = true;
                    self.switch_view(state, kind);
                }
            }
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
            "close" => self.activate(state, None, false),
            "there" => {
                let active = state.lit.active;
                self.read_story(state, 1 - state.story, active);
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
            _ => {}
        }
    }

    /// Shows the other story of the narrow layout, at the place that was being read.
    fn read_story(&self, state: &mut State, story: usize, place: Option<usize>) {
        if story != state.story {
            state.story = story;
            self.show_story(state);
            self.count(state);
            self.fill_sheet(state);
            self.return_to(state, place);
        }
    }

    fn on_switch(&self, state: &mut State, target: &Element) {
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
        state.dirty = true;
    }

    /// To the next passage or the previous one.
    fn step(&self, state: &mut State, forward: bool, with_focus: bool) {
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

    fn on_key(&self, state: &mut State, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
            return;
        }
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let code = event.code();
        if let Some(tab) = closest(&target, "[role=tab]")
            && matches!(code.as_str(), "ArrowLeft" | "ArrowRight" | "Home" | "End")
        {
            let at = self.controls.tabs.iter().position(|other| *other == tab).unwrap_or(0);
            event.prevent_default();
            self.view_by_key(state, 1 - at);
            return focus(&self.controls.tabs[1 - at]);
        }
        let passage = closest(&target, "[data-m]");
        let found = passage.as_ref().and_then(|element| index(element, "data-m"));
        // By the key's place: a Cyrillic layout has no n.
        match code.as_str() {
            "KeyN" | "KeyP" if !event.shift_key() => self.step(state, code == "KeyN", true),
            "KeyM" if !event.shift_key() => self.to_counterpart(state, found),
            "Digit1" => return self.view_by_key(state, 0),
            "Digit2" => return self.view_by_key(state, 1),
            "Escape" => {
                if state.lit.active.is_none() {
                    return;
                }
                self.activate(state, None, false);
            }
            "Enter" | "Space" if found.is_some() && passage.as_ref() == Some(&target) => {
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
            _ => return,
        }
        event.prevent_default();
    }

    fn view_by_key(&self, state: &mut State, at: usize) {
        let what = self.controls.tabs[at].get_attribute("data-do").unwrap_or_default();
        self.act(state, &what, &self.controls.tabs[at]);
    }

    /// To the same passage in the other story.
    fn to_counterpart(&self, state: &mut State, found: Option<usize>) {
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
            Kind::Columns => {
                self.activate(state, Some(found), false);
                state.lead = other;
                self.reveal_passage(state, found, other, true);
                self.focus_on(state, found, other);
                self.announce(state, found, 1 - other);
            }
        }
    }

    /// On paper the passages stand in rows, whatever is on screen.
    fn print(&self, state: &mut State, on: bool) {
        if let Some(old) = state.printing.take() {
            old.remove();
        }
        if on
            && state.kind == Kind::Columns
            && let Some(page) = self.controls.panel.parent_element()
        {
            let panel = self.cx.dom.add(&page, "div", "panel paper");
            rows::build(&self.cx, &panel, 0, &mut Shown::new(&self.cx));
            state.printing = Some(panel);
        }
        class(&self.root, "printing", state.printing.is_some());
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

/// The nearest element around `element`, through shadow roots and slots, that scrolls vertically; none where the page does.
fn scroller(window: &Window, element: &Element) -> Option<Element> {
    let mut next = outward(element);
    while let Some(element) = next {
        if element.scroll_height() > element.client_height() {
            let style = window.get_computed_style(&element).ok().flatten()?;
            let overflow = style.get_property_value("overflow-y").unwrap_or_default();
            if matches!(overflow.as_str(), "auto" | "scroll") && !matches!(element.tag_name().as_str(), "BODY" | "HTML")
            {
                return Some(element);
            }
        }
        next = outward(&element);
    }
    None
}

fn outward(element: &Element) -> Option<Element> {
    let slot = element.assigned_slot().map(Element::from);
    slot.or_else(|| element.parent_element()).or_else(|| {
        let root = element.get_root_node().dyn_into::<web_sys::ShadowRoot>().ok()?;
        Some(root.host())
    })
}

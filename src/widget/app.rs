//! A view at work: its state, what the browser calls, beginning and end.

use super::columns::Columns;
use super::controls::{Controls, Switches};
use super::dom::{attr, clear};
use super::map::Map;
use super::paint::Shown;
use super::strings::fill;
use super::wires::{Lit, Places};
use super::{Context, Kind, masthead};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, Element, Event, EventTarget, KeyboardEvent, ResizeObserver, Window};

/// What is listened to inside the element.
const INSIDE: [&str; 7] = ["click", "pointerdown", "pointerover", "pointerout", "focusin", "focusout", "change"];
/// How long a column glides, and how long scrolling must rest before the other side comes level; milliseconds.
const GLIDE: f64 = 220.0;
const REST: i32 = 160;

/// The layouts by width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub(super) enum Layout {
    Narrow,
    Small,
    Middle,
    Wide,
}

pub(super) struct State {
    pub(super) kind: Kind,
    /// Whether the reader or the page chose the view, or the width did.
    pub(super) chosen: bool,
    pub(super) layout: Option<Layout>,
    pub(super) width: f64,
    pub(super) switches: Switches,
    /// In whose order the rows stand.
    pub(super) order: usize,
    /// Which story the narrow layout shows.
    pub(super) story: usize,
    /// The side that the reader was last on: it stays where it is when the other comes level.
    pub(super) lead: usize,
    pub(super) lit: Lit,
    /// How far each column is pushed down to come level.
    pub(super) margins: [f64; 2],
    pub(super) map: Map,
    pub(super) columns: Option<Columns>,
    /// A passage that has to be measured wherever it stands.
    pub(super) wanted: Option<usize>,
    /// What the masthead and the panel show.
    pub(super) head: Shown,
    pub(super) shown: Shown,
    pub(super) places: Places,
    /// Elements that hold the tab stop, one a column.
    pub(super) stops: [Option<Element>; 2],
    pub(super) stuck: bool,
    /// A key is being answered.
    pub(super) stepping: bool,
    /// Something was laid out anew; something was scrolled; a frame was asked for.
    pub(super) dirty: bool,
    pub(super) glide_until: f64,
    /// Where the pointer was pressed.
    pub(super) press: (f64, f64),
    /// To be sent when the state is no longer borrowed: the page may answer by setting a property.
    pub(super) news: Vec<(&'static str, JsValue)>,
    pub(super) printing: Option<Element>,
}

/// A view at work.
pub struct App {
    pub(super) cx: Context,
    pub(super) root: Element,
    pub(super) window: Window,
    pub(super) controls: Controls,
    emit: js_sys::Function,
    pub(super) state: RefCell<State>,
    hooks: RefCell<Option<Hooks>>,
    /// The frame that was asked for, and the timer that waits for scrolling to rest.
    asked: Cell<Option<i32>>,
    resting: Cell<Option<i32>>,
    /// The timer of the next slice of a long story.
    slicing: Cell<Option<i32>>,
}

/// What the browser calls, kept until the view stops.
struct Hooks {
    event: Closure<dyn Fn(Event)>,
    key: Closure<dyn Fn(KeyboardEvent)>,
    outside: Closure<dyn Fn(Event)>,
    frame: Closure<dyn Fn(f64)>,
    rest: Closure<dyn Fn()>,
    slice: Closure<dyn Fn()>,
    observer: ResizeObserver,
    _resize: Closure<dyn Fn()>,
}

impl App {
    /// Builds the view and begins to listen.
    pub fn start(cx: Context, root: Element, kind: Option<Kind>, emit: js_sys::Function) -> Rc<App> {
        let window = web_sys::window().unwrap_throw();
        attr(&root, "lang", &cx.say.tag);
        // So do all languages of the interface run; the stories say for themselves.
        attr(&root, "dir", "ltr");
        attr(&root, "role", "region");
        attr(&root, "aria-label", &fill(cx.say.region(), &[&cx.names[0], &cx.names[1]]));
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
            wanted: None,
            head,
            shown: Shown::default(),
            places: Places::default(),
            stops: [None, None],
            stuck: false,
            stepping: false,
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
            slicing: Cell::new(None),
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
        let own = weak.clone();
        let slice = Closure::<dyn Fn()>::new(move || with(&own, &App::sliced));
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
        *self.hooks.borrow_mut() = Some(Hooks { event, key, outside, frame, rest, slice, observer, _resize: resize });
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
        for timer in [&self.resting, &self.slicing].into_iter().filter_map(Cell::take) {
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

    /// Whether the reader or the page chose it.
    pub fn chosen(&self) -> bool {
        self.state.try_borrow().is_ok_and(|state| state.chosen)
    }

    /// Shows a view because the page says so.
    pub fn show(&self, kind: Kind) {
        self.change(|app, state| {
            state.chosen = true;
            app.switch_view(state, kind);
        });
    }

    /// Goes to a passage because the page says so.
    pub fn go_to(&self, found: usize) {
        self.change(|app, state| {
            if found < app.cx.data.matches.len() {
                app.read(state);
                // It may not have been drawn yet, and where the passage stands is asked next.
                app.draw(state);
                app.go(state, found, false);
            }
        });
    }

    /// The passage that is chosen.
    pub fn selected(&self) -> Option<usize> {
        self.state.try_borrow().ok()?.lit.active
    }

    /// Says something to who hears the page, and shows it to who sees it.
    pub fn tell(&self, text: &str) {
        self.controls.tell(&self.cx, text);
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
        self.change(|app, state| {
            state.stepping = true;
            app.on_key(state, event);
            state.stepping = false;
        });
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
            // Each slice changes the height a little.
            state.dirty |= app.slicing.get().is_none();
        });
    }

    fn rested(&self) {
        self.resting.set(None);
        self.change(|app, state| {
            app.settle(state);
        });
    }

    fn sliced(&self) {
        self.slicing.set(None);
        self.change(|app, state| app.slice(state));
    }

    fn frame(&self, now: f64) {
        self.asked.set(None);
        self.change(|app, state| {
            app.stick(state);
            if state.glide_until < 0.0 {
                state.glide_until = now + GLIDE;
            }
            let gliding = state.glide_until > 0.0;
            if state.dirty || gliding || app.strayed(state) {
                state.dirty = false;
                app.draw(state);
            } else {
                app.look(state);
            }
            if now < state.glide_until {
                app.ask();
            } else if gliding {
                // Once more where everything has arrived.
                state.glide_until = 0.0;
                state.dirty = true;
            }
        });
    }

    pub(super) fn ask(&self) {
        if let (None, Some(hooks)) = (self.asked.get(), &*self.hooks.borrow()) {
            self.asked.set(self.window.request_animation_frame(hooks.frame.as_ref().unchecked_ref()).ok());
        }
    }

    /// Has the next slice of a long story built between frames.
    pub(super) fn slice_later(&self) {
        if let (None, Some(hooks)) = (self.slicing.get(), &*self.hooks.borrow()) {
            let slice = hooks.slice.as_ref().unchecked_ref();
            self.slicing.set(self.window.set_timeout_with_callback_and_timeout_and_arguments_0(slice, 1).ok());
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
}

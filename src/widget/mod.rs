//! The view, in web-sys: one file a view, one for the map, one for the ribbons, one for the words of the interface.
//!
//! [`model`] and [`marks`] work out what to show and know no DOM; [`paint`] turns sentences into elements; [`app`] holds
//! what the reader changes; [`views`], [`scroll`] and [`input`] are its parts. Text of a story reaches the document as text nodes only, styles as classes, attributes of
//! SVG and the CSSOM, so that a strict content security policy and Trusted Types have nothing to forbid.

#![cfg_attr(not(target_arch = "wasm32"), allow(dead_code, reason = "the DOM part is compiled for wasm32 alone"))]

mod marks;
mod model;
mod strings;

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod columns;
#[cfg(target_arch = "wasm32")]
mod controls;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod facts;
#[cfg(target_arch = "wasm32")]
mod input;
#[cfg(target_arch = "wasm32")]
mod items;
#[cfg(target_arch = "wasm32")]
mod map;
#[cfg(target_arch = "wasm32")]
mod masthead;
#[cfg(target_arch = "wasm32")]
mod names;
#[cfg(target_arch = "wasm32")]
mod only;
#[cfg(target_arch = "wasm32")]
mod paint;
#[cfg(target_arch = "wasm32")]
mod quotations;
#[cfg(target_arch = "wasm32")]
mod rows;
#[cfg(target_arch = "wasm32")]
mod scroll;
#[cfg(target_arch = "wasm32")]
mod views;
#[cfg(target_arch = "wasm32")]
mod wires;

#[cfg(target_arch = "wasm32")]
use browser::{Context, Kind, SIDES};

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::app::App;
    use super::dom::Dom;
    use super::model::Model;
    use super::strings::Strings;
    use crate::comparison::Comparison;
    use crate::pack::{Unpack, Unpacking};
    use std::rc::Rc;
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    /// The classes of the two sides.
    pub const SIDES: [&str; 2] = ["left", "right"];

    /// A view of the comparison.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Kind {
        /// Side by side; on a narrow page one story at a time.
        Columns,
        /// Passage by passage.
        Rows,
        /// What one side alone has.
        Only,
        /// Who says what in which words.
        Quotations,
        /// Who is called what.
        Names,
        /// What the shared passages contradict each other in.
        Facts,
    }

    impl Kind {
        /// In the order of the tabs and of the keys 1 to 6.
        pub const ALL: [Kind; 6] = [Kind::Columns, Kind::Rows, Kind::Only, Kind::Quotations, Kind::Names, Kind::Facts];

        /// As the attribute and the property `view` have it.
        pub fn name(self) -> &'static str {
            ["side-by-side", "passages", "only", "quotations", "names", "facts"][self as usize]
        }

        /// What style.css calls it, on the root.
        pub fn class(self) -> &'static str {
            ["v-columns", "v-rows", "v-only", "v-quotations", "v-names", "v-facts"][self as usize]
        }

        /// Whether both stories are read in it passage by passage; the others have lists of their own.
        pub fn reads(self) -> bool {
            matches!(self, Kind::Columns | Kind::Rows)
        }

        /// The view of a name; `None` of another word.
        pub fn of(name: &str) -> Option<Kind> {
            Kind::ALL.into_iter().find(|kind| kind.name() == name)
        }
    }

    /// What does not change while a comparison is shown.
    pub struct Context {
        /// Makes elements.
        pub dom: Dom,
        /// The comparison, in bytes.
        pub data: Comparison,
        /// What was worked out from it.
        pub model: Model,
        /// The words of the interface.
        pub say: &'static Strings,
        /// The sources' names.
        pub names: [String; 2],
        /// The sources' names as they stand after "in".
        pub places: [String; 2],
    }

    impl Context {
        fn new(document: web_sys::Document, data: Comparison, say: &'static Strings) -> Context {
            let source = |side: usize| {
                let source = if side == 0 { &data.left.source } else { &data.right.source };
                source.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(String::from)
            };
            let names = [0, 1].map(|side| source(side).unwrap_or_else(|| say.nameless[side][0].into()));
            let places = [0, 1].map(|side| match source(side) {
                Some(name) => say.place(&name),
                None => say.nameless[side][1].into(),
            });
            let model = Model::new(&data);
            Context { dom: Dom(document), data, model, say, names, places }
        }
    }

    /// A comparison as a reader sees it, built into an element.
    #[wasm_bindgen]
    pub struct View {
        app: Rc<App>,
    }

    #[wasm_bindgen]
    impl View {
        /// Builds the view into `root`, an empty element with the class `sc`.
        ///
        /// `integers`, `numbers` and `strings` are a comparison as `www/encode.js` packs it, in UTF-16 code units;
        /// `language` is a BCP 47 tag for the interface, `view` the name of the view to begin with, or empty for the one
        /// that fits the width. `emit` is called with the name of an event and its detail: ("select", index of the match
        /// or null), ("view", name).
        ///
        /// # Errors
        /// Where `root` is in no document.
        #[wasm_bindgen(constructor)]
        pub fn new(
            root: Element,
            integers: &[i32],
            numbers: &[f64],
            strings: &str,
            language: &str,
            view: &str,
            emit: js_sys::Function,
        ) -> Result<View, JsValue> {
            let data = Comparison::unpack(&mut Unpacking::new(integers, numbers, strings));
            let document = root.owner_document().ok_or(JsValue::NULL)?;
            let context = Context::new(document, data.into_bytes(), Strings::of(language));
            Ok(View { app: App::start(context, root, Kind::of(view), emit) })
        }

        /// The name of the view that is shown.
        #[wasm_bindgen(getter)]
        pub fn view(&self) -> String {
            self.app.view().name().into()
        }

        /// Whether the reader or the page chose it, and not the width.
        #[wasm_bindgen(getter)]
        pub fn chosen(&self) -> bool {
            self.app.chosen()
        }

        /// Shows another view; a name that there is not changes nothing.
        #[wasm_bindgen(setter)]
        pub fn set_view(&self, name: &str) {
            if let Some(kind) = Kind::of(name) {
                self.app.show(kind);
            }
        }

        /// Takes away everything that the view added: elements, listeners, observers, timers.
        pub fn destroy(self) {
            self.app.stop();
        }
    }
}

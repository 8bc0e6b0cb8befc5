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
mod blocks;
#[cfg(target_arch = "wasm32")]
mod columns;
#[cfg(target_arch = "wasm32")]
mod controls;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod facts;
#[cfg(target_arch = "wasm32")]
mod foot;
#[cfg(target_arch = "wasm32")]
mod help;
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
mod page;
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
    use super::page;
    use super::strings::{Strings, Words};
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
        pub say: Strings,
        /// The sources' names.
        pub names: [String; 2],
        /// The sources' names as they stand after "in".
        pub places: [String; 2],
        /// Of the mastheads' headings; what stands below them has the next one.
        level: usize,
        /// Where a reader tells of a mistake: an address of the web or of mail.
        pub corrections: Option<String>,
        /// Whether the publisher's own articles can be shown instead.
        pub articles: bool,
    }

    #[wasm_bindgen]
    extern "C" {
        /// What `www/element.js` says about a view.
        pub type Options;
        #[wasm_bindgen(method, getter)]
        fn words(this: &Options) -> Words;
        #[wasm_bindgen(method, getter)]
        fn view(this: &Options) -> String;
        #[wasm_bindgen(method, getter)]
        fn level(this: &Options) -> u32;
        #[wasm_bindgen(method, getter)]
        fn corrections(this: &Options) -> String;
        #[wasm_bindgen(method, getter)]
        fn articles(this: &Options) -> bool;
    }

    impl Context {
        /// Reads what was handed over; `still` for a page without a script.
        fn new(root: &Element, packed: &mut Unpacking, options: &Options, still: bool) -> Result<Context, JsValue> {
            let document = root.owner_document().ok_or(JsValue::NULL)?;
            let data = Comparison::unpack(packed).into_bytes();
            let say = Strings::new(options.words());
            let source = |side: usize| {
                let source = if side == 0 { &data.left.source } else { &data.right.source };
                source.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(String::from)
            };
            let names =
                [0, 1].map(|side| source(side).unwrap_or_else(|| [say.first_story(), say.second_story()][side].into()));
            let places = [0, 1].map(|side| match source(side) {
                Some(name) => say.in_source(&name),
                None => [say.in_first_story(), say.in_second_story()][side].into(),
            });
            let model = Model::new(&data);
            let corrections = options.corrections();
            Ok(Context {
                dom: Dom { document, still },
                data,
                model,
                say,
                names,
                places,
                level: options.level().clamp(1, 6) as usize,
                corrections: is_address(&corrections).then(|| corrections.trim().into()),
                articles: options.articles(),
            })
        }

        /// The name of a heading: 0 for a masthead's, 1 for what stands below it.
        pub fn heading(&self, depth: usize) -> &'static str {
            ["h1", "h2", "h3", "h4", "h5", "h6"][(self.level + depth).min(6) - 1]
        }
    }

    /// Only what leads to a page or to a letter: an address comes from the caller, and "javascript:" is one too.
    fn is_address(url: &str) -> bool {
        let start: String = url.trim_start().chars().take(8).collect::<String>().to_ascii_lowercase();
        ["https://", "http://", "mailto:"].iter().any(|scheme| start.starts_with(scheme))
    }

    /// Builds a comparison into `root` as a page that needs no script: everything below each other, nothing to press.
    ///
    /// What is handed over is as for [`View::new`].
    ///
    /// # Errors
    /// Where `root` is in no document.
    #[wasm_bindgen(js_name = buildPage)]
    pub fn build_page(
        root: Element,
        integers: &[i32],
        numbers: &[f64],
        strings: &str,
        options: &Options,
    ) -> Result<(), JsValue> {
        page::build(&Context::new(&root, &mut Unpacking::new(integers, numbers, strings), options, true)?, &root);
        Ok(())
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
        /// `options` has the `words` of the interface, the `view` to begin with or "" for the one that fits the width,
        /// the `level` of the mastheads' headings, the address for `corrections` or "", and whether there are `articles`
        /// that can be shown instead. `emit` is called with the name of an event and its detail: ("select", index of the
        /// match or null), ("view", name), and with what is asked for and is not the view's to do: ("copy", index), ("link", index),
        /// ("save", "json", "csv" or "page"), ("articles").
        ///
        /// # Errors
        /// Where `root` is in no document.
        #[wasm_bindgen(constructor)]
        pub fn new(
            root: Element,
            integers: &[i32],
            numbers: &[f64],
            strings: &str,
            options: &Options,
            emit: js_sys::Function,
        ) -> Result<View, JsValue> {
            let context = Context::new(&root, &mut Unpacking::new(integers, numbers, strings), options, false)?;
            Ok(View { app: App::start(context, root, Kind::of(&options.view()), emit) })
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

        /// Goes to a passage, in a view in which passages are read; an index that there is not changes nothing.
        pub fn select(&self, found: usize) {
            self.app.go_to(found);
        }

        /// The passage that is chosen.
        #[wasm_bindgen(getter)]
        pub fn selected(&self) -> Option<usize> {
            self.app.selected()
        }

        /// Says something to who hears the page, and shows it for a while to who sees it.
        pub fn tell(&self, text: &str) {
            self.app.tell(text);
        }

        /// Takes away everything that the view added: elements, listeners, observers, timers.
        pub fn destroy(self) {
            self.app.stop();
        }
    }
}

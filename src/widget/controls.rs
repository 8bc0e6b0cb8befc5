//! Tabs, legend, the step through the passages, the dock and the sheet of the narrow layout. Buttons say what they do in
//! `data-do`, switches in `data-switch`; the app listens to all of them in one place.

use super::dom::{attr, class, clear, hide};
use super::strings::fill;
use super::{Context, Kind, SIDES, foot, help, masthead, only, paint};
use crate::widget::model::side_of;
use web_sys::{Element, HtmlInputElement};

/// Signs of the kinds of names, as they stand behind a name.
pub const SIGNS: [&str; 4] = ["●", "▲", "■", "◆"];

/// The parts that change.
pub struct Controls {
    /// What stays on top while the reader scrolls: map and tabs.
    pub top: Element,
    /// Where the map goes.
    pub map: Element,
    /// Where `top` stands when nothing is scrolled.
    pub start: Element,
    /// The tabs, by view.
    pub tabs: [Element; 6],
    /// Where the view goes.
    pub panel: Element,
    /// The bottom of the narrow layout.
    pub low: Element,
    /// The counterpart of the active passage, in the narrow layout.
    pub sheet: Element,
    /// Says where a jump went, to screen readers.
    pub live: Element,
    /// The list of keys.
    pub help: Element,
    /// What can be done with the active passage, and beside it what came of that.
    acts: [Element; 2],
    told: [Element; 2],
    legend: Element,
    /// What the views that are lists say of themselves.
    intro: Element,
    /// The view's name, on paper, where there are no tabs.
    title: Element,
    places: [Element; 2],
    steps: Vec<Element>,
    choice: [Element; 2],
    stories: [Element; 2],
}

/// What a legend's switches stand at.
#[derive(Clone, Copy, Debug)]
pub struct Switches {
    /// Marks on words that differ.
    pub words: bool,
    /// People, places, organisations, dates and numbers.
    pub kinds: [bool; 4],
    /// All names, in the view by passages.
    pub names: bool,
    /// Boilerplate.
    pub skipped: bool,
    /// Matched passages come level.
    pub level: bool,
}

impl Controls {
    /// Builds everything below the sentence.
    pub fn new(cx: &Context, page: &Element, switches: &Switches) -> Controls {
        let (dom, say) = (&cx.dom, &cx.say);
        let start = dom.add(page, "div", "");
        let top = dom.add(page, "div", "top");
        let map = dom.add(&top, "div", "map");
        attr(&map, "part", "map");

        let bar = dom.add(&top, "div", "bar");
        attr(&bar, "part", "bar");
        // Where it scrolls sideways, Firefox would stop at it on the way to the tabs, which scroll it themselves.
        attr(&bar, "tabindex", "-1");
        let list = dom.add(&bar, "div", "tabs");
        attr(&list, "part", "tabs");
        attr(&list, "role", "tablist");
        attr(&list, "aria-label", say.views());
        let tabs = Kind::ALL.map(|kind| {
            let tab = dom.button(&list, kind.name(), kind.name());
            attr(&tab, "id", kind.name());
            attr(&tab, "role", "tab");
            attr(&tab, "aria-controls", "panel");
            let titled = |wide: &str, slim: &str| {
                dom.add_text(&tab, "span", "wide", wide);
                dom.add_text(&tab, "span", "slim", slim);
            };
            let counted = |title: &str, count: usize| {
                dom.text(&tab, title);
                dom.text(&tab, " ");
                dom.add_text(&tab, "i", "", &count.to_string());
            };
            match kind {
                Kind::Columns => titled(say.side_by_side(), say.one_story()),
                Kind::Rows => titled(say.by_passage(), say.passages_short()),
                Kind::Only => counted(say.only_view(), only::counts(cx).iter().sum::<u32>() as usize),
                Kind::Quotations => dom.text(&tab, say.quotations()),
                Kind::Names => dom.text(&tab, say.names()),
                Kind::Facts => counted(say.facts(), cx.model.facts(&cx.data).len()),
            }
            tab
        });
        let mut steps = Vec::new();
        let step = dom.add(&bar, "div", "step");
        switch(cx, &step, "level", say.keep_level(), "", switches.level);
        let (acts, told) = acts(cx, &step);
        let place = step_through(cx, &step, &mut steps);

        let marks = dom.button(&bar, "marks", "marks");
        dom.text(&marks, say.marks());
        attr(&marks, "aria-expanded", "false");
        attr(&marks, "aria-controls", "legend");
        let title = dom.add(page, "p", "title");
        let (legend, intro, choice) = legend(cx, page, switches);

        let story = dom.add(page, "div", "switch");
        let stories = [0, 1].map(|side| {
            let button = dom.button(&story, SIDES[side], ["story-0", "story-1"][side]);
            dom.text(&button, &cx.names[side]);
            button
        });

        let panel = dom.add(page, "div", "panel");
        attr(&panel, "id", "panel");
        attr(&panel, "role", "tabpanel");

        foot::build(cx, page);
        let help = help::build(cx, page);

        let low = dom.add(page, "div", "low");
        let sheet = dom.add(&low, "aside", "sheet");
        hide(&sheet, true);
        let dock = dom.add(&low, "div", "dock");
        attr(&dock, "part", "dock");
        let sides = dom.add(&dock, "div", "sides");
        for side in [0, 1] {
            dom.add_text(&sides, "span", SIDES[side], &cx.names[side]);
        }
        let step = dom.add(&dock, "div", "step");
        let (low_acts, low_told) = self::acts(cx, &dock);
        let _ = dock.insert_before(&low_acts, Some(&step));
        let _ = dock.insert_before(&low_told, Some(&step));
        let short = step_through(cx, &step, &mut steps);

        // What a passage is, for whom tints and brackets say nothing.
        let said = dom.add(page, "div", "");
        hide(&said, true);
        for relation in masthead::RELATIONS {
            let line =
                dom.add_text(&said, "p", "", &fill(say.say_passage(), &[masthead::relation_words(say, relation)]));
            attr(&line, "id", relation);
        }

        let live = dom.add(page, "p", "vh");
        attr(&live, "aria-live", "polite");
        Controls {
            top,
            map,
            start,
            tabs,
            panel,
            low,
            sheet,
            live,
            help,
            acts: [acts, low_acts],
            told: [told, low_told],
            legend,
            intro,
            title,
            places: [place, short],
            steps,
            choice,
            stories,
        }
    }

    /// Shows which view is chosen, in which order, and which story of the narrow layout.
    pub fn choose(&self, cx: &Context, kind: Kind, order: usize, story: usize) {
        for (tab, of) in self.tabs.iter().zip(Kind::ALL) {
            attr(tab, "aria-selected", if of == kind { "true" } else { "false" });
            attr(tab, "tabindex", if of == kind { "0" } else { "-1" });
        }
        for side in [0, 1] {
            attr(&self.choice[side], "aria-pressed", if side == order { "true" } else { "false" });
            attr(&self.stories[side], "aria-pressed", if side == story { "true" } else { "false" });
        }
        attr(&self.panel, "aria-labelledby", kind.name());
        let intro = match kind {
            Kind::Columns | Kind::Rows => "",
            Kind::Only => cx.say.only_intro(),
            Kind::Quotations => cx.say.quotations_intro(),
            Kind::Names => cx.say.names_intro(),
            Kind::Facts => cx.say.facts_intro(),
        };
        self.intro.set_text_content(Some(intro));
        let title = match kind {
            // On paper the columns are rows.
            Kind::Columns | Kind::Rows => cx.say.by_passage(),
            Kind::Only => cx.say.only_view(),
            Kind::Quotations => cx.say.quotations(),
            Kind::Names => cx.say.names(),
            Kind::Facts => cx.say.facts(),
        };
        self.title.set_text_content(Some(title));
    }

    /// Scrolls the tabs sideways, where they have no room, so that one of them is seen.
    pub fn show_tab(&self, kind: Kind) {
        let tab = &self.tabs[kind as usize];
        let Ok(Some(bar)) = tab.closest(".bar") else { return };
        let (tab, room) = (tab.get_bounding_client_rect(), bar.get_bounding_client_rect());
        let middle = tab.left() + tab.width() / 2.0 - room.left() - room.width() / 2.0;
        bar.set_scroll_left(bar.scroll_left() + middle as i32);
    }

    /// Shows which passage is active, or which item of a list: its number in the order that is shown, of how many.
    pub fn count(&self, cx: &Context, reads: bool, number: Option<usize>, total: usize) {
        let all = total.to_string();
        for place in &self.places {
            clear(place);
            let Some(number) = number.map(|number| number.to_string()) else {
                if reads {
                    cx.dom.rich(place, &cx.say.passages(total as u32), &[&all]);
                }
                continue;
            };
            // Which of them there is room for, the style sheet knows.
            for (class, template) in [("long", cx.say.passage_of()), ("short", cx.say.of())] {
                cx.dom.rich(&cx.dom.add(place, "span", class), template, &[&number, &all]);
            }
        }
        for step in &self.steps {
            hide(step, total == 0);
        }
        for acts in &self.acts {
            hide(acts, !reads || number.is_none());
        }
        self.tell(cx, "");
    }

    /// Shows what came of copying, and says it.
    pub fn tell(&self, cx: &Context, text: &str) {
        for told in &self.told {
            told.set_text_content(Some(text));
        }
        if !text.is_empty() {
            clear(&self.live);
            cx.dom.text(&self.live, text);
        }
    }

    /// Opens or closes the legend of the narrow layout.
    pub fn open_legend(&self, button: &Element) {
        let open = !self.legend.class_list().contains("open");
        class(&self.legend, "open", open);
        attr(button, "aria-expanded", if open { "true" } else { "false" });
    }

    /// Shows how the other story puts a passage, below the one story of the narrow layout; `None` closes the sheet.
    pub fn fill_sheet(&self, cx: &Context, found: Option<usize>, other: usize) {
        clear(&self.sheet);
        hide(&self.sheet, found.is_none());
        let Some(found) = found else { return };
        self.sheet.set_class_name(if other == 0 { "sheet left" } else { "sheet right" });
        let tag = cx.dom.add(&self.sheet, "p", "tag");
        cx.dom.add_text(&tag, "b", "", &fill(cx.say.puts_it(), &[&cx.places[other]]));
        cx.dom.add_text(&tag, "span", "", masthead::relation(cx, found));
        let text = cx.dom.add(&self.sheet, "div", "text on");
        paint::language(cx, &text, other);
        let sentences: Vec<usize> = side_of(&cx.data.matches[found], other).iter().map(|&at| at as usize).collect();
        paint::write(cx, &text, other, &sentences, &[], false, &mut paint::Shown::new(cx));
        let line = cx.dom.add(&self.sheet, "p", "act");
        cx.dom.text(&cx.dom.button(&line, "more", "there"), cx.say.read_there());
        cx.dom.text(&cx.dom.button(&line, "more", "close"), cx.say.close());
    }
}

/// What can be done with the active passage, and the place for what came of it.
fn acts(cx: &Context, parent: &Element) -> (Element, Element) {
    let told = cx.dom.add(parent, "span", "told");
    // The live region says it.
    attr(&told, "aria-hidden", "true");
    let acts = cx.dom.add(parent, "span", "acts");
    hide(&acts, true);
    let say = &cx.say;
    for (what, words, label) in
        [("copy", say.copy_passage(), say.copy_passage_of()), ("link", say.copy_link(), say.copy_link_of())]
    {
        let button = cx.dom.button(&acts, "more", what);
        attr(&button, "title", label);
        cx.dom.text(&button, words);
    }
    (acts, told)
}

/// Where one is among the passages, and the way to the previous and the next. Returns the place for the count.
fn step_through(cx: &Context, parent: &Element, steps: &mut Vec<Element>) -> Element {
    let place = cx.dom.add(parent, "span", "place");
    let arrows = cx.dom.add(parent, "span", "arrows");
    for (what, sign, label) in [("previous", "↑", cx.say.previous()), ("next", "↓", cx.say.next())] {
        let button = cx.dom.button(&arrows, "", what);
        attr(&button, "aria-label", label);
        cx.dom.text(&button, sign);
    }
    steps.push(place.clone());
    steps.push(arrows);
    place
}

/// A switch with its label; `sign` is a kind's.
fn switch(cx: &Context, parent: &Element, what: &str, label: &str, sign: &str, on: bool) {
    let line = cx.dom.add(parent, "label", "sw");
    let input = cx.dom.add(&line, "input", "");
    attr(&input, "type", "checkbox");
    attr(&input, "data-switch", what);
    if let Some(input) = wasm_bindgen::JsCast::dyn_ref::<HtmlInputElement>(&input) {
        input.set_checked(on);
    }
    class(&line, &["sw-", what].concat(), true);
    cx.dom.text(&line, label);
    if !sign.is_empty() {
        attr(&cx.dom.add_text(&line, "span", "glyph", sign), "aria-hidden", "true");
    }
}

fn legend(cx: &Context, page: &Element, switches: &Switches) -> (Element, Element, [Element; 2]) {
    let (dom, say) = (&cx.dom, &cx.say);
    let legend = dom.add(page, "div", "legend");
    attr(&legend, "id", "legend");
    attr(&legend, "part", "legend");
    let shared = !cx.data.matches.is_empty();
    let intro = dom.add(&legend, "span", "intro");
    dom.add_text(&legend, "span", "own d c", say.only_side());

    let order = dom.add(&legend, "div", "choice");
    attr(&order, "role", "group");
    dom.add_text(&order, "span", "", say.order());
    let choice = [0, 1].map(|side| {
        let button = dom.button(&order, "", ["order-0", "order-1"][side]);
        dom.text(&button, &cx.names[side]);
        button
    });
    attr(&order, "aria-label", say.order());
    hide(&order, !shared);

    if shared {
        dom.add_text(&legend, "span", "tinted", say.in_both());
        let group = dom.add(&legend, "span", "grp");
        switch(cx, &group, "words", say.word_differences(), "", switches.words);
        for (class, words) in [("d c", say.said_otherwise()), ("d o", say.added()), ("d mv", say.moved())] {
            dom.add_text(&group, "span", class, words);
        }
    }
    let kinds = [say.people(), say.places(), say.organisations(), say.dates()];
    for (kind, label) in kinds.iter().enumerate() {
        if cx.model.mentions[kind] > 0 {
            switch(cx, &legend, KINDS[kind], label, SIGNS[kind], switches.kinds[kind]);
        }
    }
    if cx.model.mentions.iter().any(|&count| count > 0) {
        switch(cx, &legend, "names", say.names(), "", switches.names);
    }
    if !(cx.data.left.skipped.is_empty() && cx.data.right.skipped.is_empty()) {
        switch(cx, &legend, "skipped", say.skipped(), "", switches.skipped);
    }
    (legend, intro, choice)
}

/// The names of the kinds' switches, which are also the classes that paint them.
pub const KINDS: [&str; 4] = ["k-0", "k-1", "k-2", "k-3"];

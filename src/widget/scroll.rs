//! Where things are on screen: the bars that stay, columns that come level, scrolling to a passage.

use super::Kind;
use super::app::{App, State};
use super::blocks::long;
use super::dom::{class, pixels, push, style};
use super::map::Form;
use super::model::side_of;
use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollBehavior, ScrollToOptions, Window};

/// A box lower than this has no room for bars that stay; pixels.
const SMALL: i32 = 480;
/// Space around what a jump brings on screen, in pixels.
const AIR: f64 = 24.0;

impl App {
    /// Whether map and tabs stand above the reader's text: then the map is lower.
    pub(super) fn stick(&self, state: &mut State) {
        // As style.css has it for a low window: in a low box there is no room for bars that stay.
        if let Some(element) = scroller(&self.window, &self.root) {
            let small = element.client_height() < SMALL;
            if small != self.root.class_list().contains("small") {
                class(&self.root, "small", small);
            }
        }
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
    pub(super) fn window_band(&self, state: &State) -> (f64, f64) {
        let (above, below) = self.frame_band();
        let top = self.controls.top.get_bounding_client_rect();
        let sticky = top.height() < (below - above) * 0.5;
        // Where it does not stick yet, it rises with the text until it does.
        let stuck = above + self.bar_place() + top.height();
        let upper = if sticky { top.bottom().min(stuck).max(above) } else { above };
        let low = self.controls.low.get_bounding_client_rect();
        let lower = if Self::narrow(state) && low.height() > 0.0 { low.top().min(below) } else { below };
        (upper, lower.max(upper))
    }

    /// Where the bars stick.
    fn bar_place(&self) -> f64 {
        let style = self.window.get_computed_style(&self.controls.top).ok().flatten();
        let top = style.and_then(|style| style.get_property_value("top").ok());
        top.and_then(|top| top.trim_end_matches("px").parse().ok()).unwrap_or(0.0)
    }

    /// The part of the window in which the element is seen: all of it, or what the box that scrolls it has of it.
    pub(super) fn frame_band(&self) -> (f64, f64) {
        let height = self.window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(800.0);
        let Some(element) = scroller(&self.window, &self.root) else { return (0.0, height) };
        let rect = element.get_bounding_client_rect();
        let above = rect.top().clamp(0.0, height);
        (above, rect.bottom().clamp(above, height))
    }

    pub(super) fn panel_top(&self, state: &State) -> f64 {
        state.columns.as_ref().map_or(&self.controls.panel, |columns| &columns.root).get_bounding_client_rect().top()
    }

    /// Brackets on the map what is on screen.
    pub(super) fn look(&self, state: &State) {
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
        // Of the story that is not shown, what the sheet shows of it.
        let mut groups = groups;
        if let (Some(found), Kind::Columns, true) = (state.lit.active, state.kind, Self::narrow(state)) {
            let other = 1 - state.story;
            let sentences = side_of(&self.cx.data.matches[found], other);
            if let (Some(&first), Some(&last)) = (sentences.first(), sentences.last()) {
                groups[other] = vec![(first as usize, last as usize)];
            }
        }
        state.map.look(&groups);
    }

    /// Brings the counterpart of a passage level with it: the column that would have to rise stays, the other one is pushed
    /// down and the page scrolled as far, so that no text is ever out of reach and what the reader reads does not move.
    pub(super) fn level(&self, state: &mut State, found: usize) {
        if !state.switches.level || !Self::columns_apart(state) {
            return;
        }
        let top = |side: usize| state.places.passage(&self.cx, side, found).map(|place| place.0 - state.margins[side]);
        let (Some(left), Some(right)) = (top(0), top(1)) else { return };
        let shift = right - left;
        self.set_margins(state, [shift.max(0.0), (-shift).max(0.0)]);
    }

    pub(super) fn set_margins(&self, state: &mut State, margins: [f64; 2]) {
        let old = std::mem::replace(&mut state.margins, margins);
        if (0..2).all(|side| (old[side] - margins[side]).abs() < 1.0) {
            state.margins = old;
            return;
        }
        let Some(columns) = &state.columns else { return };
        let tops = || [0, 1].map(|side| columns.stories[side].get_bounding_client_rect().top());
        let before = tops();
        self.push_columns(state);
        self.scroll_by(tops()[state.lead] - before[state.lead], false);
        // The other column glides to its new place; the one that leads does so where the page could not scroll as far.
        let after = tops();
        if !self.calm() {
            for (side, story) in columns.stories.iter().enumerate() {
                let jump = before[side] - after[side];
                if (1.0..4000.0).contains(&jump.abs()) {
                    class(story, "glide", false);
                    let mut text = String::from("translateY(");
                    push(&mut text, jump);
                    text.push_str("px)");
                    style(story, "transform", &text);
                    let _ = story.get_bounding_client_rect();
                    class(story, "glide", true);
                    style(story, "transform", "");
                    state.glide_until = -1.0;
                }
            }
        }
        state.dirty = false;
        if long(&self.cx) {
            self.measure(state);
        } else {
            self.draw(state);
        }
        state.dirty = true;
    }

    pub(super) fn push_columns(&self, state: &State) {
        if let Some(columns) = &state.columns {
            for side in [0, 1] {
                pixels(&columns.stories[side], "margin-top", state.margins[side]);
            }
        }
    }

    /// When scrolling has come to rest: the passage that is being read comes level.
    pub(super) fn settle(&self, state: &mut State) {
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

    /// Whether nothing shall glide: the reader asked for less motion, or the stories are long.
    pub(super) fn calm(&self) -> bool {
        // Each frame of a glide would measure anew.
        if long(&self.cx) {
            return true;
        }
        let query = self.window.match_media("(prefers-reduced-motion: reduce)").ok().flatten();
        query.is_some_and(|query| query.matches())
    }

    /// Scrolls whatever scrolls the element: an element around it, or the page.
    pub(super) fn scroll_by(&self, by: f64, smooth: bool) {
        if by.abs() < 0.5 {
            return;
        }
        let smooth = smooth && !self.calm();
        let scroller = scroller(&self.window, &self.root);
        let options = ScrollToOptions::new();
        options.set_behavior(if smooth { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
        options.set_top(by);
        match (scroller, smooth) {
            (Some(element), false) => element.scroll_by_with_scroll_to_options(&options),
            (None, false) => self.window.scroll_by_with_scroll_to_options(&options),
            // Where one is still under way, Firefox would add to where that one leads.
            (Some(element), true) => {
                options.set_top(f64::from(element.scroll_top()) + by);
                element.scroll_to_with_scroll_to_options(&options);
            }
            (None, true) => {
                options.set_top(self.window.scroll_y().unwrap_or(0.0) + by);
                self.window.scroll_to_with_scroll_to_options(&options);
            }
        }
    }

    pub(super) fn reveal_passage(&self, state: &State, found: usize, side: usize, smooth: bool) {
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
    pub(super) fn reveal(&self, state: &State, from: f64, to: f64, smooth: bool) {
        let (upper, lower) = self.window_band(state);
        let top = self.panel_top(state);
        let (from, to) = (from + top, to + top);
        if from < upper + AIR || to > lower - AIR {
            // A third of the way down there is room to read what led to it.
            let place = upper + ((lower - upper) * 0.25).clamp(AIR, 160.0);
            // At once while keys are pressed one after another: Firefox goes on with a glide that was overtaken.
            self.scroll_by(from - place, smooth && !state.stepping);
        }
    }
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

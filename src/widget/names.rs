//! Names: what each side calls everybody and everything, how often and where; a form opens the sentence that has it.

use super::dom::{Path, append, attr, class, focus};
use super::model::names::{self, Form, Named, Ruler};
use super::model::{sentence_of, story};
use super::paint::{self, Shown};
use super::strings::fill;
use super::{Context, SIDES, controls::SIGNS, rows};
use crate::comparison::EntityKind;
use crate::text::Span;
use wasm_bindgen::UnwrapThrowExt;
use web_sys::Element;

/// How long the strip of the longer story is, in units of the drawing, which are pixels where it has room.
const STRIP: f64 = 144.0;

/// The room that a form takes, in letters.
const FORM: f64 = 75.0;

/// A form as it is shown.
pub struct Held {
    /// 0 left, 1 right.
    pub side: usize,
    /// Index of its entity.
    pub entity: usize,
    /// What opens it.
    pub button: Element,
    mentions: Vec<Span>,
    /// The stroke of the mention that is open.
    stroke: Element,
}

/// The view at work.
pub struct Names {
    /// Every form, in the order in which the mentions are stepped through.
    pub forms: Vec<Held>,
    /// The form and its mention that is open, in what shows it.
    open: Option<(usize, usize, Element)>,
    rulers: [Ruler; 2],
}

/// Builds it into `panel`.
pub fn build(cx: &Context, panel: &Element, shown: &mut Shown) {
    let say = &cx.say;
    shown.names = Some(Names { forms: Vec::new(), open: None, rulers: Ruler::new(&cx.data) });
    let titles = [
        (SIGNS[0], say.people()),
        (SIGNS[1], say.places_peoples()),
        (SIGNS[2], say.organisations()),
        ("", say.groups()),
        (SIGNS[3], say.dates_numbers()),
        ("", say.other_names()),
    ];
    let mut none = true;
    for (kind, all) in names::names(&cx.data).into_iter().enumerate() {
        if all.is_empty() {
            continue;
        }
        none = false;
        let list = rows::section(cx, panel, titles[kind].0, titles[kind].1, "");
        class(&list, "people", kind == 0);
        let mut before = None;
        for named in all {
            // Said once where several stand in a row.
            let lone = named.lone();
            let again = before == Some(lone);
            before = Some(lone);
            let row = cx.dom.add(&list, "li", ["row lone ent l", "row lone ent r", "row pair ent"][lone.unwrap_or(2)]);
            class(&row, "gap", !again && lone.is_some() || list.child_element_count() == 1);
            attr(&row, "part", "row");
            let weight = named.forms.iter().map(Vec::len).max().unwrap_or(1) as f64;
            shown.block(cx, 0, &row, Default::default(), weight * FORM, move |cx, row, shown| {
                entity(cx, row, &named, again, shown);
            });
        }
    }
    if none {
        rows::nothing(cx, panel, say.names_none());
    }
}

fn entity(cx: &Context, row: &Element, named: &Named, again: bool, shown: &mut Shown) {
    let Some(mut out) = shown.names.take() else { return };
    let lone = named.lone();
    let label = rows::spine(cx, row);
    if lone.is_none() && named.different > 2 {
        let entity = &cx.data.entities[named.entity];
        let one = entity.kind == EntityKind::Person && !entity.group;
        let template = if one { cx.say.one_person(named.different) } else { cx.say.name_count(named.different) };
        cx.dom.text(&label, &fill(&template, &[&named.different.to_string()]));
    }
    for (side, forms) in named.forms.iter().enumerate() {
        if forms.is_empty() {
            let none = cx.dom.add(row, "div", ["none left", "none right"][side]);
            cx.dom.add_text(&none, "span", if again { "vh" } else { "" }, cx.say.not_named());
            continue;
        }
        let half = rows::named_half(cx, row, side);
        paint::language(cx, &half, side);
        attr(&half, "role", "group");
        attr(&half, "aria-label", &cx.names[side]);
        for form in forms {
            let held = self::form(cx, &half, side, named.entity, form, &out);
            shown.item(side, held.button.clone());
            out.forms.push(held);
        }
    }
    shown.names = Some(out);
}

fn form(cx: &Context, half: &Element, side: usize, entity: usize, form: &Form, out: &Names) -> Held {
    let button = cx.dom.button(half, "form", "form");
    attr(&button, "data-form", &out.forms.len().to_string());
    attr(&button, "aria-expanded", "false");

    let name = cx.dom.add(&button, "span", "nm");
    let words = cx.dom.add(&name, "span", if form.own { "d c" } else { "" });
    let text = story(&cx.data, side).text.get(form.shown.range()).unwrap_or("");
    cx.dom.text(&words, text);
    if form.own {
        paint::aside(cx, &name, &fill(", {0}", &[cx.say.only_side()]));
    }
    let count = form.mentions.len() as u32;
    attr(&cx.dom.add_text(&button, "span", "ct", &count.to_string()), "aria-hidden", "true");
    let mentions = fill(&cx.say.mentions(count), &[&count.to_string(), &cx.places[side]]);
    paint::aside(cx, &button, &fill(", {0}", &[&mentions]));

    let strip = cx.dom.svg(&button, "svg", "strip");
    attr(&strip, "viewBox", "0 0 144 16");
    attr(&strip, "preserveAspectRatio", "none");
    attr(&strip, "aria-hidden", "true");
    let ruler = &out.rulers[side];
    let mut rail = Path::default();
    rail.to('M', &[0.0, 8.0]);
    rail.to('H', &[STRIP * ruler.length()]);
    attr(&cx.dom.svg(&strip, "path", "rail"), "d", &rail.0);
    attr(&cx.dom.svg(&strip, "path", "tick"), "d", &strokes(cx, side, ruler, &form.mentions));
    let stroke = cx.dom.svg(&strip, "path", "tick on");
    Held { side, entity, button, mentions: form.mentions.clone(), stroke }
}

/// A stroke for each mention on a strip.
fn strokes(cx: &Context, side: usize, ruler: &Ruler, mentions: &[Span]) -> String {
    let mut path = Path::default();
    for &mention in mentions {
        path.to('M', &[(STRIP * ruler.place(&cx.data, side, mention)).max(1.0), 2.0]);
        path.to('V', &[14.0]);
    }
    path.0
}

impl Names {
    /// The form and the mention that are open.
    pub fn at(&self) -> Option<(usize, usize)> {
        self.open.as_ref().map(|(form, mention, _)| (*form, *mention))
    }

    /// The place of the mention that is open among those of all forms, and how many they are.
    pub fn number(&self) -> (Option<usize>, usize) {
        let before = |form: usize| self.forms[..form].iter().map(|held| held.mentions.len()).sum::<usize>();
        (self.at().map(|(form, mention)| before(form) + mention), before(self.forms.len()))
    }

    /// The mention behind or before one, through all forms.
    pub fn next(&self, (form, mention): (usize, usize), forward: bool) -> Option<(usize, usize)> {
        if forward {
            let inside = mention + 1 < self.forms[form].mentions.len();
            let next = if inside { (form, mention + 1) } else { (form + 1, 0) };
            (next.0 < self.forms.len()).then_some(next)
        } else if mention > 0 {
            Some((form, mention - 1))
        } else {
            let form = form.checked_sub(1)?;
            Some((form, self.forms[form].mentions.len() - 1))
        }
    }

    /// Closes what is open.
    pub fn close(&mut self) {
        if let Some((form, _, shown)) = self.open.take() {
            let held = &self.forms[form];
            attr(&held.button, "aria-expanded", "false");
            attr(&held.stroke, "d", "");
            shown.remove();
        }
    }

    /// Shows a mention below its form, with the sentence around it. Returns what shows it.
    pub fn open(&mut self, cx: &Context, form: usize, mention: usize) -> Element {
        let shown = match self.open.take() {
            // Not built anew, so that the focus stays where it is.
            Some((old, _, shown)) if old == form => {
                super::dom::clear(&shown);
                shown
            }
            open => {
                self.open = open;
                self.close();
                let held = &self.forms[form];
                let shown = cx.dom.add(&held.button, "div", "kwic");
                class(&shown, SIDES[held.side], true);
                let _ = held.button.after_with_node_1(&shown);
                shown
            }
        };
        let held = &self.forms[form];
        attr(&held.button, "aria-expanded", "true");
        let span = held.mentions[mention];
        attr(&held.stroke, "d", &strokes(cx, held.side, &self.rulers[held.side], &[span]));
        let line = cx.dom.add(&shown, "div", "at");
        attr(&line, "lang", &cx.say.tag);
        attr(&line, "dir", "ltr");
        cx.dom.add_text(&line, "span", "", &self.count(cx, form, mention));
        let arrows = cx.dom.add(&line, "span", "arrows");
        for (what, sign, label) in [("previous", "↑", cx.say.previous_mention()), ("next", "↓", cx.say.next_mention())]
        {
            let button = cx.dom.button(&arrows, what, what);
            attr(&button, "aria-label", label);
            cx.dom.text(&button, sign);
        }
        append(&shown, &sentence(cx, held.side, span));
        self.open = Some((form, mention, shown.clone()));
        shown
    }

    /// "1 of 2 mentions".
    pub fn count(&self, cx: &Context, form: usize, mention: usize) -> String {
        let all = self.forms[form].mentions.len();
        let template = &cx.say.mention_of(all as u32);
        fill(template, &[&(mention + 1).to_string(), &all.to_string()])
    }

    /// The sentence of a mention.
    pub fn sentence(&self, cx: &Context, form: usize, mention: usize) -> Element {
        let held = &self.forms[form];
        sentence(cx, held.side, held.mentions[mention])
    }

    /// The first form of the same entity on the other side.
    pub fn opposite(&self, form: usize) -> Option<usize> {
        let held = &self.forms[form];
        self.forms.iter().position(|other| other.entity == held.entity && other.side != held.side)
    }

    /// Puts the focus on the arrow that was used.
    pub fn focus_arrow(shown: &Element, forward: bool) {
        let arrow = shown.query_selector(if forward { ".next" } else { ".previous" });
        if let Ok(Some(arrow)) = arrow {
            focus(&arrow);
        }
    }
}

/// The sentence around a mention, which stands out in it.
fn sentence(cx: &Context, side: usize, span: Span) -> Element {
    let story = story(&cx.data, side);
    let around = story.sentences.get(sentence_of(&cx.data, side, span)).map(|sentence| sentence.span);
    let around = around.filter(|around| around.contains(span)).unwrap_or(span);
    let cut = |start: u32, end: u32| story.text.get(start as usize..end as usize).unwrap_or("");
    let line = cx.dom.document.create_element("p").unwrap_throw();
    paint::language(cx, &line, side);
    cx.dom.text(&line, cut(around.start, span.start));
    cx.dom.add_text(&line, "b", "", cut(span.start, span.end));
    cx.dom.text(&line, cut(span.end, around.end));
    line
}

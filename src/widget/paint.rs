//! Sentences as elements: tinted extents, marks on words, names; the same in every view.
//!
//! A passage is a `span.w` with `data-m`, focusable; in it a `span.s` for each of its sentences. Where the whole
//! sentence corresponds, the passage itself is tinted (`.m`), else the parts inside it are.

use super::blocks::Blocks;
use super::dom::attr;
use super::marks::{Mark, MarkKind};
use super::model::{Name, Note, Place, sentence_of, side_of, story};
use super::names::Names;
use super::strings::{SKIPPED, fill};
use super::{Context, masthead};
use crate::comparison::Relation;
use crate::text::Span;
use web_sys::Element;

/// Where things are on the page.
#[derive(Default)]
pub struct Shown {
    /// For each side and sentence: its element.
    pub sentences: [Vec<Option<Element>>; 2],
    /// For each match and side: the elements that light up and take the focus.
    pub holders: Vec<[Vec<Element>; 2]>,
    /// The margin notes of each side, in order.
    pub notes: [Vec<Element>; 2],
    /// In the views that are lists: what is stepped through, one list or one a side.
    pub items: [Vec<Element>; 2],
    /// Which of them was stepped to last.
    pub at: Option<usize>,
    /// What the view of the names remembers.
    pub names: Option<Names>,
    /// Of long stories: what is built a piece at a time.
    pub blocks: Option<Blocks>,
}

impl Shown {
    /// Room for a comparison.
    pub fn new(cx: &Context) -> Shown {
        Shown {
            sentences: [0, 1].map(|side| vec![None; story(&cx.data, side).sentences.len()]),
            holders: cx.data.matches.iter().map(|_| [Vec::new(), Vec::new()]).collect(),
            notes: [Vec::new(), Vec::new()],
            items: [Vec::new(), Vec::new()],
            at: None,
            names: None,
            blocks: None,
        }
    }

    /// Makes an element the next item of a side.
    pub fn item(&mut self, side: usize, element: Element) {
        attr(&element, "tabindex", "-1");
        self.items[side].push(element);
    }
}

/// Says in which language and direction a story's text is.
pub fn language(cx: &Context, element: &Element, side: usize) {
    let tag = &story(&cx.data, side).language;
    if tag != "und" {
        attr(element, "lang", tag);
    }
    let rtl =
        matches!(tag.split('-').next(), Some("ar" | "fa" | "he" | "ur" | "yi" | "ps" | "ckb" | "sd" | "ug" | "dv"));
    attr(element, "dir", if rtl { "rtl" } else { "ltr" });
}

/// Sentences that follow each other in one block of text, with their passages, the spaces between them, and what was
/// skipped between them.
pub fn line(cx: &Context, parent: &Element, side: usize, sentences: &[usize], shown: &mut Shown) {
    write(cx, parent, side, sentences, &[], true, shown);
}

/// The same with margin notes; `passages` false leaves out what makes a passage light up by itself (where the row does).
pub fn write(
    cx: &Context,
    parent: &Element,
    side: usize,
    sentences: &[usize],
    notes: &[(usize, Note)],
    passages: bool,
    shown: &mut Shown,
) {
    let story = story(&cx.data, side);
    let mut open: Option<(usize, Element)> = None;
    let mut last: Option<usize> = None;
    for &index in sentences {
        let span = story.sentences[index].span;
        let found = cx.model.of[side][index];
        let same = matches!((&open, found), (Some((before, _)), Some(found)) if *before == found);
        if let Some(last) = last {
            let between =
                Span { start: story.sentences[last].span.end, end: span.start.max(story.sentences[last].span.end) };
            let place = open.as_ref().filter(|_| same).map_or(parent, |(_, holder)| holder);
            if !passages && index != last + 1 {
                cx.dom.text(place, " … ");
            } else {
                gap(cx, place, side, between, passages && !same && glued(cx, side, last, index));
            }
        }
        for (_, note) in notes.iter().filter(|(at, _)| *at == index) {
            let element = self::note(cx, parent, side, *note);
            shown.notes[side].push(element);
        }
        let place = match (found, &open) {
            (Some(found), Some((before, holder))) if *before == found => holder.clone(),
            (Some(found), _) => {
                let holder = holder(cx, parent, side, found);
                if passages {
                    attr(&holder, "data-m", &found.to_string());
                    attr(&holder, "tabindex", "-1");
                    attr(&holder, "part", "passage");
                    attr(&holder, "aria-describedby", masthead::relation_name(cx, found));
                    shown.holders[found][side].push(holder.clone());
                }
                open = Some((found, holder.clone()));
                holder
            }
            (None, _) => {
                open = None;
                parent.clone()
            }
        };
        let element = cx.dom.add(&place, "span", "s");
        match found {
            Some(found) => matched(cx, &element, side, index, found),
            None => names(cx, &element, side, span, &cx.model.names[side]),
        }
        shown.sentences[side][index] = Some(element);
        last = Some(index);
    }
}

/// The element of a passage.
fn holder(cx: &Context, parent: &Element, side: usize, found: usize) -> Element {
    let sure = cx.model.passages[found].sure;
    let whole = whole(cx, side, found);
    cx.dom.add(
        parent,
        "span",
        match (whole, sure) {
            (true, true) => "w m",
            (true, false) => "w m unsure",
            (false, true) => "w",
            (false, false) => "w unsure",
        },
    )
}

/// Whether all of a passage's sentences on this side correspond from end to end.
fn whole(cx: &Context, side: usize, found: usize) -> bool {
    cx.data.matches[found].relation != Relation::Partial
        || cx.data.matches[found].words.is_empty()
        || side_of(&cx.data.matches[found], side).is_empty()
}

/// Whether the space between two neighbouring sentences is tinted: both are, and one run has them.
fn glued(cx: &Context, side: usize, before: usize, after: usize) -> bool {
    match (cx.model.of[side][before], cx.model.of[side][after]) {
        (Some(a), Some(b)) => {
            let (p, q) = (&cx.model.passages[a], &cx.model.passages[b]);
            p.run == q.run && p.sure && q.sure && whole(cx, side, a) && whole(cx, side, b)
        }
        _ => false,
    }
}

/// What stands between two sentences of a paragraph: space, perhaps something skipped.
fn gap(cx: &Context, parent: &Element, side: usize, between: Span, tinted: bool) {
    let story = story(&cx.data, side);
    if between.is_empty() {
        return;
    }
    if tinted {
        cx.dom.add_text(parent, "span", "m", " ");
    } else {
        cx.dom.text(parent, " ");
    }
    let first = story.skipped.partition_point(|skipped| skipped.span.end <= between.start);
    for skipped in story.skipped[first..].iter().take_while(|skipped| skipped.span.start < between.end) {
        let text = story.text.get(skipped.span.range()).unwrap_or("");
        cx.dom.add_text(parent, "span", "skipped in", &fill("{0} ", &[text.trim()]));
    }
}

/// A sentence of a passage.
fn matched(cx: &Context, element: &Element, side: usize, index: usize, found: usize) {
    let span = story(&cx.data, side).sentences[index].span;
    let passage = &cx.model.passages[found];
    let at = side_of(&cx.data.matches[found], side).iter().position(|&sentence| sentence as usize == index);
    let extent = at.and_then(|at| passage.extents[side].get(at).copied().flatten());
    let (forest, marks) = (&cx.model.names[side], &passage.marks[side]);
    let Some(extent) = extent else {
        return names(cx, element, side, span, forest);
    };
    if whole(cx, side, found) {
        return marked(cx, element, side, span, marks, found);
    }
    names(cx, element, side, Span { start: span.start, end: extent.start }, forest);
    let part = cx.dom.add(element, "span", "m part");
    marked(cx, &part, side, extent, marks, found);
    names(cx, element, side, Span { start: extent.end, end: span.end }, forest);
}

/// A stretch of text with the marks on its words.
fn marked(cx: &Context, parent: &Element, side: usize, span: Span, marks: &[Mark], found: usize) {
    let forest = &cx.model.names[side];
    let mut from = span.start;
    let first = marks.partition_point(|mark| mark.span.end <= span.start);
    for mark in marks[first..].iter().take_while(|mark| mark.span.start < span.end) {
        // Of a speech that ends inside the sentence, the part that is shown.
        let part = Span { start: mark.span.start.max(from), end: mark.span.end.min(span.end) };
        names(cx, parent, side, Span { start: from, end: part.start }, forest);
        let (class, spoken) = match mark.kind {
            MarkKind::Changed => ("d c", cx.say.say_changed().to_string()),
            MarkKind::Added => ("d o", fill(cx.say.say_added(), &[&cx.places[side]])),
            MarkKind::Moved => ("d mv", cx.say.say_moved().to_string()),
            MarkKind::Disagrees => ("d x", disagreeing(cx, side, found, mark.span)),
        };
        let element = cx.dom.add(parent, "mark", class);
        attr(&element, "part", "difference");
        aside(cx, &element, &spoken);
        names(cx, &element, side, part, forest);
        from = part.end;
    }
    names(cx, parent, side, Span { start: from, end: span.end.max(from) }, forest);
}

/// A stretch of a story that may begin and end inside a sentence, with or without the marks of its passages.
pub fn stretch(cx: &Context, parent: &Element, side: usize, span: Span, marks: bool) {
    let sentences = story(&cx.data, side).sentences.iter().enumerate().skip(sentence_of(&cx.data, side, span));
    let mut from = span.start;
    for (index, sentence) in sentences.take_while(|(_, sentence)| sentence.span.start < span.end) {
        let part = Span { start: sentence.span.start.max(span.start), end: sentence.span.end.min(span.end) };
        if part.start >= part.end {
            continue;
        }
        cx.dom.text(parent, if part.start > from { " " } else { "" });
        match cx.model.of[side][index].filter(|&found| marks && cx.model.passages[found].sure) {
            Some(found) => marked(cx, parent, side, part, &cx.model.passages[found].marks[side], found),
            None => names(cx, parent, side, part, &cx.model.names[side]),
        }
        from = part.end;
    }
}

/// What a screen reader says before a fact that disagrees: what the other story has.
fn disagreeing(cx: &Context, side: usize, found: usize, span: Span) -> String {
    let facts = &cx.data.matches[found].disagreements;
    let fact = facts.iter().find(|fact| if side == 0 { fact.left } else { fact.right }.overlaps(span));
    let other = fact.map_or(Span::default(), |fact| if side == 0 { fact.right } else { fact.left });
    fill(cx.say.say_disagrees(), &[story(&cx.data, 1 - side).text.get(other.range()).unwrap_or("")])
}

/// Text for screen readers alone.
pub fn aside(cx: &Context, parent: &Element, text: &str) {
    let element = cx.dom.add_text(parent, "span", "vh", text);
    attr(&element, "lang", &cx.say.tag);
}

/// A stretch of text with its names, those that `forest` has inside it.
fn names(cx: &Context, parent: &Element, side: usize, span: Span, forest: &[Name]) {
    let text = &story(&cx.data, side).text;
    let cut = |start: u32, end: u32| text.get(start as usize..(end.max(start)) as usize).unwrap_or("");
    let mut from = span.start;
    let first = forest.partition_point(|name| name.span.end <= span.start);
    for (at, name) in forest.iter().enumerate().skip(first).take_while(|(_, name)| name.span.start < span.end) {
        let part = Span { start: name.span.start.max(span.start), end: name.span.end.min(span.end) };
        cx.dom.text(parent, cut(from, part.start));
        // "President Gitanas Nausėda": two mentions of one person that touch carry one sign, behind the second.
        let goes_on = forest.get(at + 1).is_some_and(|next| {
            next.entity == name.entity
                && next.kind == name.kind
                && cut(name.span.end, next.span.start).trim().is_empty()
        });
        let last = part.end == name.span.end && !goes_on;
        let element = cx.dom.add(parent, "span", NAME_CLASSES[name.kind][usize::from(last)]);
        attr(&element, "part", "name");
        names(cx, &element, side, part, &name.inner);
        from = part.end;
    }
    cx.dom.text(parent, cut(from, span.end));
}

const NAME_CLASSES: [[&str; 2]; 4] =
    [["n k0", "n k0 last"], ["n k1", "n k1 last"], ["n k2", "n k2 last"], ["n k3", "n k3 last"]];

/// A margin note.
fn note(cx: &Context, parent: &Element, side: usize, note: Note) -> Element {
    let (dom, say) = (&cx.dom, &cx.say);
    let other = &cx.places[1 - side];
    let element = dom.add(parent, "span", if matches!(note, Note::Only(_)) { "note" } else { "note rib" });
    attr(&element, "part", "note");
    attr(&element, "lang", &say.tag);
    attr(&element, "dir", "auto");
    match note {
        Note::Only(1) => dom.text(&element, say.only_here()),
        Note::Only(count) => dom.rich(&element, &say.only_here_many(count), &[&count.to_string()]),
        Note::Part => dom.text(&element, say.in_part()),
        Note::Perhaps => dom.text(&element, say.perhaps()),
        Note::Pinned => dom.text(&element, say.pinned()),
        Note::Moved(place) => dom.rich(&element, direction(cx, place), &[other]),
        Note::Clash(found, fact) => {
            dom.add_text(&element, "b", "", &masthead::clash(cx, found, fact));
        }
    }
    element
}

/// The template that says where a moved passage stands.
pub fn direction(cx: &Context, place: Place) -> &str {
    match place {
        Place::Earlier => cx.say.earlier(),
        Place::Later => cx.say.later(),
    }
}

/// Skipped stretches as a block of their own, each with its kind.
pub fn skipped(cx: &Context, parent: &Element, side: usize, items: &[usize]) {
    if items.is_empty() {
        return;
    }
    let story = story(&cx.data, side);
    let block = cx.dom.add(parent, "div", "skipped");
    for &at in items {
        let skipped = &story.skipped[at];
        let line = cx.dom.add(&block, "p", "");
        let kind = cx.dom.add_text(&line, "span", "kind", &cx.say.item("skippedKinds", SKIPPED[skipped.kind as usize]));
        attr(&kind, "lang", &cx.say.tag);
        cx.dom.text(&kind, ": ");
        cx.dom.text(&line, story.text.get(skipped.span.range()).unwrap_or("").trim());
    }
}

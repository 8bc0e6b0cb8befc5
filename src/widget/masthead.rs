//! The first glance: two mastheads and the one sentence that says it.

use super::dom::attr;
use super::model::{side_of, story};
use super::strings::{Strings, fill};
use super::{Context, paint};
use crate::Side;
use crate::comparison::{Relation, WarningCode};
use web_sys::Element;

/// Builds both mastheads into `parent`. Returns, for each side, the elements of its headline's sentences.
pub fn build(cx: &Context, parent: &Element, shown: &mut paint::Shown) {
    let heads = cx.dom.add(parent, "div", "two heads");
    for side in [0, 1] {
        head(cx, &heads, side, shown);
    }
    cx.dom.add(parent, "div", "rule");
    let sum = cx.dom.add(parent, "p", "sum");
    attr(&sum, "part", "sentence");
    sentence(cx, &sum);
    for warning in warnings(cx) {
        cx.dom.add_text(parent, "p", "warn", &warning);
    }
}

/// What a reader should know before trusting what is shown.
fn warnings(cx: &Context) -> Vec<String> {
    let said = cx.data.warnings.iter().filter_map(|warning| {
        let template = match warning.code {
            WarningCode::LooksLikeHtml => cx.say.warn_html(),
            WarningCode::UnknownLanguage => cx.say.warn_language(),
            _ => return None,
        };
        let side = usize::from(warning.side? == Side::Right);
        Some(fill(template, &[&cx.names[side]]))
    });
    said.chain(cx.data.truncated.then(|| cx.say.warn_truncated().into())).collect()
}

fn head(cx: &Context, heads: &Element, side: usize, shown: &mut paint::Shown) {
    let (dom, say, story) = (&cx.dom, &cx.say, story(&cx.data, side));
    // No <header>: outside the page's own sections two of them would be its banners.
    let head = dom.add(heads, "div", if side == 0 { "head left" } else { "head right" });
    attr(&head, "part", "masthead");

    let name = dom.add(&head, "p", "name");
    dom.add_text(&name, "span", "", &cx.names[side]);
    if let Some(url) = story.url.as_deref().filter(|url| is_web(url)) {
        let link = dom.add_text(&name, "a", "", say.read_original());
        attr(&link, "href", url);
        attr(&link, "rel", "noopener");
    }

    let meta = dom.add(&head, "p", "meta");
    if let Some(published) = &story.published
        && let Some(date) = say.date(published)
    {
        let time = dom.add_text(&meta, "time", "", &date);
        attr(&time, "datetime", published);
    }
    let words = cx.model.words[side];
    let count = dom.add_text(&meta, "span", "", &fill(&say.words(words), &[&words.to_string()]));
    let coverage = &cx.data.summary.coverage;
    let share = (if side == 0 { coverage.left } else { coverage.right } * 100.0).round() as u32;
    if share > 0 {
        dom.text(&count, &fill(say.also_in(), &[&share.to_string(), &cx.places[1 - side]]));
    }

    let headline = &cx.model.headline[side];
    if !headline.is_empty() {
        let line = dom.add(&head, cx.heading(0), "headline");
        paint::language(cx, &line, side);
        paint::line(cx, &line, side, headline, shown);
    } else if let Some(title) = story.title.as_deref().filter(|title| !title.trim().is_empty()) {
        let line = dom.add_text(&head, cx.heading(0), "headline", title.trim());
        paint::language(cx, &line, side);
    } else {
        dom.add_text(&head, "p", "headline none", say.no_headline());
    }
}

/// Only what leads to a page: a story's address comes from the caller, and "javascript:" is one too.
fn is_web(url: &str) -> bool {
    let start: String = url.trim_start().chars().take(8).collect::<String>().to_ascii_lowercase();
    start.starts_with("https://") || start.starts_with("http://")
}

/// "18 passages stand in both stories, 10 of them in other words; …"
fn sentence(cx: &Context, sum: &Element) {
    let (dom, say, summary) = (&cx.dom, &cx.say, &cx.data.summary);
    let total = summary.matches.total;
    if total == 0 {
        dom.text(sum, say.sum_none());
        return;
    }
    dom.rich(sum, &say.sum_shared(total), &[&total.to_string()]);
    let other = summary.matches.reworded + summary.matches.partial;
    match other {
        0 => {}
        1 if total == 1 => dom.text(sum, say.sum_one_reworded()),
        _ if other >= total => dom.text(sum, say.sum_all_reworded()),
        _ => dom.rich(sum, say.sum_reworded(), &[&other.to_string()]),
    }
    let mut told = false;
    for side in [0, 1] {
        let only = if side == 0 { &summary.left_only } else { &summary.right_only }.len() as u32;
        if only > 0 {
            let template = if told { say.sum_only_too().into() } else { say.sum_only(only) };
            told = true;
            dom.rich(sum, &template, &[&only.to_string(), &cx.places[side]]);
        }
    }
    let moved = summary.matches.moved;
    if moved > 0 {
        dom.rich(sum, &say.sum_moved(moved), &[&moved.to_string()]);
    }
    dom.text(sum, ".");
}

/// Names of the relations that a reader is told, which are also the ids of their descriptions.
pub const RELATIONS: [&str; 5] = ["is-perhaps", "is-word-for-word", "is-nearly", "is-other-words", "is-in-part"];

/// The name of a passage's relation.
pub fn relation_name(cx: &Context, found: usize) -> &'static str {
    match cx.data.matches[found].relation {
        _ if !cx.model.passages[found].sure => RELATIONS[0],
        _ if cx.model.word_for_word(&cx.data, found) => RELATIONS[1],
        Relation::Same => RELATIONS[2],
        Relation::Reworded => RELATIONS[3],
        Relation::Partial => RELATIONS[4],
    }
}

/// A relation in words, by its name.
pub fn relation_words<'a>(say: &'a Strings, name: &str) -> &'a str {
    let words = [say.perhaps(), say.word_for_word(), say.nearly(), say.other_words(), say.in_part()];
    words[RELATIONS.iter().position(|other| *other == name).unwrap_or(0)]
}

/// How a passage's relation is called: every relation is also written out.
pub fn relation(cx: &Context, found: usize) -> &str {
    relation_words(&cx.say, relation_name(cx, found))
}

/// What the disagreeing facts are, "14 ≠ 12", if there are any.
pub fn clash(cx: &Context, found: usize, fact: usize) -> String {
    let fact = &cx.data.matches[found].disagreements[fact];
    fill("{0} ≠ {1}", &[&value(cx, 0, fact.left), &value(cx, 1, fact.right)])
}

/// A fact as a side has it.
pub fn value(cx: &Context, side: usize, span: crate::text::Span) -> String {
    let text = story(&cx.data, side).text.get(span.range()).unwrap_or("");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of one side of a passage, for the spoken message of a jump.
pub fn wording(cx: &Context, found: usize, side: usize) -> String {
    let story = story(&cx.data, side);
    let spans = side_of(&cx.data.matches[found], side).iter().map(|&at| story.sentences[at as usize].span);
    spans.map(|span| story.text.get(span.range()).unwrap_or("")).collect::<Vec<_>>().join(" ")
}

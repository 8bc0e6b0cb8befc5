//! Quotations: the same speech in two wordings, with who is said to have said it and by which verb; what one side alone
//! quotes; words in quotation marks; the verbs of both sides.

use super::dom::attr;
use super::model::quotations::{Half, Piece, Quotations, Speech, Voice, Words, by, pieces};
use super::model::{side_of, story};
use super::paint::{self, Shown};
use super::strings::{GRADES, fill};
use super::{Context, rows};
use crate::text::Span;
use web_sys::Element;

/// Builds it into `panel`.
pub fn build(cx: &Context, panel: &Element, shown: &mut Shown) {
    let say = &cx.say;
    let found = Quotations::new(&cx.data, &cx.model);
    if found.is_empty() {
        return rows::nothing(cx, panel, say.quotations_none());
    }
    let counted = |count: usize| fill(&say.quotation_count(count as u32), &[&count.to_string()]);

    if !found.voices.is_empty() {
        let list = rows::section(cx, panel, "", say.verbs(), "");
        for voice in &found.voices {
            self::voice(cx, &list, voice, shown);
        }
    }
    if !found.twice.is_empty() {
        let mut count = counted(found.twice.len());
        if found.twice.len() > 1 && !found.twice.iter().any(|speech| speech.exact(&cx.data, &cx.model)) {
            count.push_str(say.none_exact());
        }
        let list = rows::section(cx, panel, "", say.same_speech(), &count);
        for speech in &found.twice {
            self::speech(cx, &list, speech, shown);
        }
    }
    if !found.told.is_empty() {
        let list = rows::section(cx, panel, "", say.told(), &counted(found.told.len()));
        for speech in &found.told {
            self::speech(cx, &list, speech, shown);
        }
    }
    if !found.words.is_empty() {
        let list = rows::section(cx, panel, "", say.quoted_words(), &found.words.len().to_string());
        for words in &found.words {
            self::words(cx, &list, words, shown);
        }
    }
    for side in [0, 1] {
        let only = &found.only[side];
        if !only.is_empty() {
            let list = rows::section(cx, panel, "", &fill(say.only_head(), &[&cx.places[side]]), &counted(only.len()));
            for &at in only {
                let row = lone(cx, &list, side, shown);
                quoted(cx, &rows::named_half(cx, &row, side), side, &[at], false);
                lacks(cx, &row, side);
            }
        }
    }
}

/// A row of this view, with its place for words in the middle.
fn row(cx: &Context, list: &Element, class: &str, shown: &mut Shown) -> (Element, Element) {
    let row = cx.dom.add(list, "li", class);
    attr(&row, "part", "row");
    let label = rows::spine(cx, &row);
    shown.item(0, row.clone());
    (row, label)
}

/// A row that one side alone fills.
fn lone(cx: &Context, list: &Element, side: usize, shown: &mut Shown) -> Element {
    row(cx, list, ["row lone gap l q", "row lone gap r q"][side], shown).0
}

/// Says so on the other side of it.
fn lacks(cx: &Context, row: &Element, side: usize) {
    let none = fill(cx.say.not_in(), &[&cx.places[1 - side]]);
    cx.dom.add_text(row, "div", ["none right", "none left"][side], &none);
}

fn speech(cx: &Context, list: &Element, speech: &Speech, shown: &mut Shown) {
    let say = &cx.say;
    let (row, label) = row(cx, list, "row pair gap q", shown);
    let mut places = speech.matches.iter().map(|&at| cx.model.place(at, 0));
    if let Some(Some(place)) = places.next()
        && places.all(|other| other == Some(place))
    {
        let moved = cx.dom.add(&label, "b", "");
        cx.dom.text(&moved, &fill(paint::direction(cx, place), &[&cx.places[1]]));
        cx.dom.add(&label, "br", "");
    }
    match speech.halves.iter().position(|half| matches!(half, Half::Told(_))) {
        Some(told) => cx.dom.text(&label, &fill(say.told_there(), &[&cx.places[1 - told], &cx.places[told]])),
        None => {
            let (other, all) = (speech.reworded(&cx.data), speech.matches.len());
            if speech.exact(&cx.data, &cx.model) {
                cx.dom.text(&label, say.word_for_word());
            } else if other == 0 {
                cx.dom.text(&label, say.nearly());
            } else {
                cx.dom.text(&label, say.other_words());
                if other < all {
                    cx.dom.add(&label, "br", "");
                    let part = &say.of_passages(all as u32);
                    cx.dom.text(&label, &[" ", &fill(part, &[&other.to_string(), &all.to_string()])].concat());
                }
            }
        }
    }
    for (side, own) in speech.halves.iter().enumerate() {
        let half = rows::named_half(cx, &row, side);
        match own {
            Half::Quoted(indexes) => quoted(cx, &half, side, indexes, true),
            Half::Told(sentences) => told(cx, &half, side, sentences),
        }
    }
}

/// Direct speech, below who says it.
fn quoted(cx: &Context, half: &Element, side: usize, indexes: &[usize], marks: bool) {
    let (speaker, clauses) = by(&cx.data, side, indexes);
    if speaker.is_some() || !clauses.is_empty() {
        let line = cx.dom.add(half, "p", "by");
        paint::language(cx, &line, side);
        if let Some(name) = speaker {
            cx.dom.add_text(&line, "b", "", &name);
        }
        for clause in clauses {
            cx.dom.text(&line, " ");
            let verb = cx.dom.add(&line, "span", "verb");
            paint::stretch(cx, &verb, side, clause, marks);
        }
    }
    let text = quote(cx, half, side);
    for piece in pieces(&cx.data, side, indexes) {
        match piece {
            Piece::Speech(span) => paint::stretch(cx, &text, side, span, marks),
            Piece::Between(span) => {
                cx.dom.text(&text, " ");
                let aside = cx.dom.add(&text, "span", "between");
                paint::stretch(cx, &aside, side, span, false);
                cx.dom.text(&text, " ");
            }
            Piece::Leap => cx.dom.text(&text, " … "),
        }
    }
}

fn quote(cx: &Context, half: &Element, side: usize) -> Element {
    let text = cx.dom.add(half, "blockquote", "text");
    paint::language(cx, &text, side);
    text
}

/// Sentences of the story in which something is told.
fn told(cx: &Context, half: &Element, side: usize, sentences: &[usize]) {
    let text = cx.dom.add(half, "p", "text told");
    paint::language(cx, &text, side);
    paint::write(cx, &text, side, sentences, &[], false, &mut Shown::new(cx));
}

fn words(cx: &Context, list: &Element, words: &Words, shown: &mut Shown) {
    let write = |half: &Element, side: usize, span: Span, marks: bool| {
        paint::stretch(cx, &quote(cx, half, side), side, span, marks);
    };
    match *words {
        Words::Both(spans) => {
            let (row, label) = row(cx, list, "row pair gap q", shown);
            let [left, right] = [0, 1].map(|side| essence(story(&cx.data, side).text.get(spans[side].range())));
            cx.dom.text(&label, if left == right { cx.say.word_for_word() } else { cx.say.other_words() });
            for side in [0, 1] {
                write(&rows::named_half(cx, &row, side), side, spans[side], true);
            }
        }
        Words::Shared(side, span, found) => {
            let (row, label) = row(cx, list, "row pair gap q", shown);
            cx.dom.text(&label, &fill(cx.say.told_there(), &[&cx.places[side], &cx.places[1 - side]]));
            for at in [0, 1] {
                let half = rows::named_half(cx, &row, at);
                if at == side {
                    write(&half, at, span, true);
                } else {
                    let sentences = side_of(&cx.data.matches[found], at).iter().map(|&at| at as usize);
                    told(cx, &half, at, &sentences.collect::<Vec<_>>());
                }
            }
        }
        Words::Lone(side, span) => {
            let row = lone(cx, list, side, shown);
            write(&rows::named_half(cx, &row, side), side, span, false);
            lacks(cx, &row, side);
        }
    }
}

/// Letters and digits alone.
fn essence(text: Option<&str>) -> String {
    text.unwrap_or("").chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// "Lukashenka: said 5, noted 2, insisted 1 (emphatic)".
fn voice(cx: &Context, list: &Element, voice: &Voice, shown: &mut Shown) {
    let (row, label) = row(cx, list, "row pair voice", shown);
    cx.dom.add_text(&label, "b", "", &voice.name);
    for (side, verbs) in voice.verbs.iter().enumerate() {
        let half = rows::named_half(cx, &row, side);
        if verbs.is_empty() {
            cx.dom.add_text(&half, "p", "none", cx.say.says_nothing());
            continue;
        }
        let line = cx.dom.add(&half, "p", "text");
        for (at, (lemma, count, grade)) in verbs.iter().enumerate() {
            cx.dom.text(&line, if at == 0 { "" } else { ", " });
            let verb = cx.dom.add_text(&line, "span", "verb", lemma);
            paint::language(cx, &verb, side);
            cx.dom.text(&line, " ");
            cx.dom.add_text(&line, "span", "ct", &count.to_string());
            let grade = cx.say.item("grades", GRADES[*grade as usize]);
            if !grade.is_empty() {
                cx.dom.add_text(&line, "span", "grade", &fill(" ({0})", &[&grade]));
            }
        }
    }
}

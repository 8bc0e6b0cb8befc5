//! Names that go on in lower case: "Ministry of Health", "Brest regional executive committee", «Министерство энергетики».

use super::names::{Name, demonym, describes, head, is_given, known_name};
use super::words::{Shape, Word, look_up_word};
use crate::comparison::{EntityKind, Form};
use crate::lexicon::{Field, is_function};
use std::ops::Range;

/// Lets `name` go on as far as its language lets it; `free` says whether a word can still be taken. What it took in and
/// is a name itself is handed back.
pub(super) fn extend(words: &[Word<'_>], name: &mut Name, free: impl Fn(usize) -> bool) -> Option<Name> {
    let Range { start, end } = name.words;
    if name.score >= 1.0 {
        return None;
    }
    let cyrillic = words[end - 1].cyrillic;
    let same = |n: usize| n < words.len() && words[n].sentence == words[start].sentence && free(n);
    if let Some((id, end)) = republic(words, start, end, &same) {
        name.words.end = end;
        (name.kind, name.form, name.id, name.score) = (Some(EntityKind::Place), Form::Name, Some(id), 0.95);
    }
    let adjective = cyrillic && name.words.len() == 1 && loosely_adjectival(&words[end - 1]);
    if name.kind == Some(EntityKind::Person) && (name.score >= 0.8 || cyrillic && !adjective) {
        return None;
    }
    let end = name.words.end;
    if name.form != Form::Demonym
        && !words[end - 1].possessive
        && (!cyrillic || adjective)
        && let Some((after, kind)) = lower_head(words, end, cyrillic, &same)
    {
        // "Zelva-Agra farm" is known without the farm.
        if words[start..end].iter().any(|w| w.is("-")) && !cyrillic {
            (name.kind, name.form, name.id) = (Some(kind), Form::Name, None);
        } else {
            name.words.end = after;
            let id = known_name(&words[start..after]).map(|(id, ..)| id);
            (name.kind, name.form, name.id, name.score) = (Some(kind), Form::Name, id, 0.85);
        }
    }
    if !cyrillic
        && name.id.is_none()
        && name.score <= 0.75
        && name.form == Form::Name
        && !words[name.words.end - 1].possessive
    {
        let beside = |n: usize| {
            n < words.len()
                && words[n].sentence == words[start].sentence
                && words[n].shape == Shape::Lower
                && !words[n].possessive
                && head(&words[n..=n]).is_some()
        };
        if beside(name.words.end) || start.checked_sub(1).is_some_and(beside) {
            name.kind = Some(EntityKind::Organisation);
        }
    }
    let end = name.words.end;
    let headed = name.kind == Some(EntityKind::Organisation)
        && (start..end).any(|n| words[n].is_word() && head(&words[n..=n]).is_some());
    let palace = name.kind == Some(EntityKind::Place)
        && name.id.is_none()
        && !cyrillic
        && look_up_word(Field::PlaceHead, &words[end - 1..end]).is_some();
    if !(headed || palace) || name.form == Form::Acronym || words[end - 1].possessive {
        return None;
    }
    name.words.end = if cyrillic { genitives(words, end, &same) } else { of(words, end, &same) };
    if name.words.end == end {
        return None;
    }
    name.id = None;
    name.score = name.score.max(0.85);
    inner(words, end..name.words.end)
}

/// The place or organisation in what follows "of": Belarus in "National Bank of Belarus".
fn inner(words: &[Word<'_>], range: Range<usize>) -> Option<Name> {
    let start = range.clone().find(|&n| words[n].capital())?;
    let slice = &words[start..range.end];
    let republic = slice.len() >= 2 && slice[0].fold.contains("publik");
    let places = [0, 1, 2].into_iter().filter(|&skip| skip == 0 || republic).filter_map(|skip| slice.get(skip..));
    if let Some((id, kind, form)) = places.filter(|s| !s.is_empty()).find_map(known_name) {
        return Some(Name { words: start..range.end, kind: Some(kind), form, id: Some(id), score: 0.9 });
    }
    let headed = slice.iter().filter(|w| w.is_word()).count() >= 2
        && slice.iter().any(|w| w.capital() && head(std::slice::from_ref(w)).is_some());
    headed.then_some(Name {
        words: start..range.end,
        kind: Some(EntityKind::Organisation),
        form: Form::Name,
        id: None,
        score: 0.8,
    })
}

/// A Russian or Belarusian organisation whose first word alone has a capital, and that only because it opens a sentence:
/// «Министерство энергетики», «Следственный комитет».
pub(super) fn lower_case_head(words: &[Word<'_>], run: Range<usize>, free: &impl Fn(usize) -> bool) -> Option<Name> {
    let word = &words[run.start];
    if run.len() != 1 || !word.cyrillic {
        return None;
    }
    let same = |n: usize| n < words.len() && words[n].sentence == word.sentence && free(n);
    let (end, kind) = if look_up_word(Field::Head, std::slice::from_ref(word)).is_some_and(|c| c.starts_with('!')) {
        (genitives(words, run.end, &same), EntityKind::Organisation)
    } else if adjectival(word) {
        lower_head(words, run.end, true, &same)?
    } else {
        return None;
    };
    (end > run.end).then_some(Name { words: run.start..end, kind: Some(kind), form: Form::Name, id: None, score: 0.75 })
}

/// "Republic of Belarus": the inner name's identity, and where it ends.
fn republic(words: &[Word<'_>], start: usize, end: usize, same: &impl Fn(usize) -> bool) -> Option<(String, usize)> {
    if end != start + 1 || !matches!(words[start].fold.as_str(), "republik" | "kingdam") {
        return None;
    }
    let mut at = end;
    if !(same(at) && words[at].lower == "of") {
        return None;
    }
    at += 1;
    for length in [3, 2, 1] {
        if (at..at + length).all(same)
            && let Some((id, EntityKind::Place, _)) = known_name(&words[at..at + length])
        {
            return Some((id, at + length));
        }
    }
    None
}

/// "regional executive committee", "region" at `at`: where it ends, and what it makes of the name before it.
fn lower_head(
    words: &[Word<'_>],
    at: usize,
    cyrillic: bool,
    same: &impl Fn(usize) -> bool,
) -> Option<(usize, EntityKind)> {
    for n in at..at + 4 {
        if !same(n) || words[n].shape != Shape::Lower || words[n].glued {
            return None;
        }
        let one = &words[n..=n];
        let next_head = same(n + 1)
            && words[n + 1].shape == Shape::Lower
            && (look_up_word(Field::Head, &words[n + 1..n + 2]).is_some() || describes(&words[n + 1]));
        if !next_head || cyrillic {
            if n == at + 1 && same(n) && look_up_word(Field::Head, &words[at..=n]).is_some() {
                return Some((n + 1, EntityKind::Organisation));
            }
            if n == at
                && look_up_word(Field::PlaceHead, one)
                    .is_some_and(|c| cyrillic || !matches!(c, "city" | "street" | "mountain"))
            {
                return Some((n + 1, EntityKind::Place));
            }
            if look_up_word(Field::Head, one).is_some_and(|c| {
                cyrillic || c.starts_with('!') && !matches!(c, "!government" | "!army" | "!party" | "!association")
            }) {
                return Some((n + 1, EntityKind::Organisation));
            }
        }
        if !(describes(&words[n]) || cyrillic && adjectival(&words[n])) {
            return None;
        }
    }
    None
}

/// "of Agriculture and Food", "for the Republic of Belarus" at `at`: where it ends.
fn of(words: &[Word<'_>], at: usize, same: &impl Fn(usize) -> bool) -> usize {
    let mut end = at;
    for _ in 0..3 {
        if !(same(end) && matches!(words[end].lower.as_str(), "of" | "for" | "on") && !words[end - 1].possessive) {
            break;
        }
        let mut next = end + 1;
        if same(next) && matches!(words[next].lower.as_str(), "the" | "an") {
            next += 1;
        }
        if !(same(next) && words[next].capital() && words[next].shape != Shape::Number) {
            break;
        }
        end = next + 1;
        loop {
            if words[end - 1].possessive {
                return end;
            }
            if same(end) && words[end].capital() && !is_given(&words[end]) {
                end += 1;
            } else if same(end + 1)
                && (matches!(words[end].lower.as_str(), "and" | "&") || words[end].is("-") && words[end].glued)
                && plain_capital(words, end + 1)
            {
                end += 2;
            } else if same(end + 3)
                && words[end].is(",")
                && plain_capital(words, end + 1)
                && words[end + 2].lower == "and"
                && plain_capital(words, end + 3)
            {
                end += 4;
            } else {
                break;
            }
        }
    }
    end
}

/// A capital that is no name of its own.
fn plain_capital(words: &[Word<'_>], at: usize) -> bool {
    let word = &words[at];
    word.shape == Shape::Capital && !is_given(word) && demonym(word).is_none() && known_name(&words[at..=at]).is_none()
}

/// Russian and Belarusian words in the genitive after an organisation's head, and the name that ends them.
fn genitives(words: &[Word<'_>], at: usize, same: &impl Fn(usize) -> bool) -> usize {
    let mut end = at;
    let mut taken = 0;
    while taken < 5 && same(end) && words[end].shape == Shape::Lower {
        let joint = matches!(words[end].lower.as_str(), "и" | "і" | "по" | "па") && !words[end].glued;
        let next = end + usize::from(joint);
        if joint && words[end].lower != "и" && words[end].lower != "і" && taken > 0 {
            break;
        }
        if !same(next)
            || words[next].shape != Shape::Lower
            || !(genitive(&words[next]) || joint && words[next].lower.chars().count() > 4)
        {
            break;
        }
        end = next + 1;
        taken += 1;
    }
    // "Республики Беларусь", "Беларуси", "Мстиславского райисполкома".
    for length in [3, 2, 1] {
        if (end..end + length).all(same)
            && words[end].capital()
            && words[end + length - 1].capital()
            && !words[end].opens
        {
            let slice = &words[end..end + length];
            let republic = length == 2 && slice[0].fold.contains("publik");
            if known_name(slice).is_some() || republic && known_name(&slice[1..]).is_some() {
                return end + length;
            }
        }
    }
    if same(end)
        && words[end].capital()
        && adjectival(&words[end])
        && let Some((after, _)) = lower_head(words, end + 1, true, same)
    {
        return after;
    }
    end
}

/// Whether `word` can be a noun or an adjective in the genitive.
pub(super) fn genitive(word: &Word<'_>) -> bool {
    let lower = word.lower.as_str();
    if lower == "дел" {
        return true;
    }
    if lower.chars().count() < 4 || is_function(lower) {
        return false;
    }
    let verb = ["ла", "ло", "ли", "лась", "лось", "лись", "ила", "ыла", "яла", "ала", "лі", "лася", "лося"]
        .iter()
        .any(|e| lower.ends_with(e));
    let ending = [
        "а", "я", "и", "ы", "і", "ого", "его", "ага", "яга", "ой", "ей", "ай", "яй", "ю", "у", "ых", "их", "іх", "ов",
        "ев", "аў", "яў", "ций", "ний",
    ]
    .iter()
    .any(|e| lower.ends_with(e));
    ending && !verb
}

/// Whether `word` ends as an adjective can; many nouns do as well.
fn loosely_adjectival(word: &Word<'_>) -> bool {
    const ENDINGS: [&str; 24] = [
        "ий", "ый", "ой", "ая", "яя", "ое", "ее", "ого", "его", "ому", "ему", "ым", "им", "ую", "юю", "ых", "их",
        "ага", "яга", "аму", "ай", "ім", "іх", "ае",
    ];
    word.cyrillic && ENDINGS.iter().any(|e| word.lower.ends_with(e))
}

/// Whether `word` ends as Russian and Belarusian adjectives do.
pub(super) fn adjectival(word: &Word<'_>) -> bool {
    const ENDINGS: [&str; 26] = [
        "ский",
        "ская",
        "ское",
        "ские",
        "ского",
        "ской",
        "скому",
        "ским",
        "ских",
        "скую",
        "скі",
        "ская",
        "скае",
        "скага",
        "скай",
        "скаму",
        "скім",
        "скіх",
        "цкі",
        "цкая",
        "цкага",
        "цкай",
        "цкий",
        "цкого",
        "ный",
        "ная",
    ];
    word.cyrillic
        && (ENDINGS.iter().any(|e| word.lower.ends_with(e))
            || ["ного", "ной", "ному", "ным", "нага", "най", "нае", "ное", "ны"]
                .iter()
                .any(|e| word.lower.ends_with(e))
                && word.lower.chars().count() > 6)
}

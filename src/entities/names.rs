//! Names of one story: where they stand, and what kind their words and neighbours say that they are.

use super::known::Known;
use super::words::{Shape, Word, look_up, look_up_key, look_up_word};
use crate::comparison::{EntityKind, Form};
use crate::lexicon::Field;
use crate::lexicon::key;
use std::ops::Range;

/// A name of a story.
#[derive(Clone, Debug)]
pub(super) struct Name {
    /// Which words it covers.
    pub words: Range<usize>,
    /// What it names, where something says so.
    pub kind: Option<EntityKind>,
    pub form: Form,
    /// Which known thing it is: equal for all of its names.
    pub id: Option<String>,
    pub score: f64,
}

/// The longest name that the tables hold, in words.
const LONGEST: usize = 5;

/// No name is as long as this; what goes on is cut.
const LONGEST_RUN: usize = 16;

/// Where names can stand, by capitals alone: maximal runs of capitalised words that no value, role or caller's name has
/// taken. `taken` says of each word whether one has.
pub(super) fn runs(words: &[Word<'_>], taken: &[bool]) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if taken[at] || !words[at].capital() || at > 0 && words[at].glued && words[at - 1].is("@") {
            at += 1;
            continue;
        }
        let end = run_end(words, taken, at);
        runs.push(at..end);
        at = end;
    }
    runs
}

fn run_end(words: &[Word<'_>], taken: &[bool], start: usize) -> usize {
    let free = |n: usize| words.get(n).is_some_and(|w| !taken[n] && w.sentence == words[start].sentence);
    let mut end = start + 1;
    loop {
        if words[end - 1].possessive || !free(end) || end - start >= LONGEST_RUN {
            return end;
        }
        let next = &words[end];
        let joint = (next.is("-") || next.is("‑")) && next.glued && words.get(end + 1).is_some_and(|w| w.glued)
            || next.is("&")
            || next.shape == Shape::Lower && is_particle(&next.lower) && !words[start].weak();
        let hyphened = next.shape == Shape::Lower
            && matches!(next.lower.as_str(), "al" | "el" | "ad" | "as" | "ur" | "аль" | "эль" | "ад" | "ас")
            && free(end + 2)
            && words[end + 1].is("-")
            && words[end + 2].capital();
        let particles = (end..end + 3)
            .take_while(|&n| free(n) && words[n].shape == Shape::Lower && is_particle(&words[n].lower))
            .count();
        if next.capital() {
            end += 1;
        } else if particles > 1 && free(end + particles) && words[end + particles].capital() {
            end += particles + 1;
        } else if hyphened {
            end += 3;
        } else if joint && free(end + 1) && words[end + 1].capital() {
            end += 2;
        } else {
            return end;
        }
    }
}

/// Small words inside names of persons.
fn is_particle(lower: &str) -> bool {
    matches!(
        lower,
        "de" | "van"
            | "von"
            | "der"
            | "den"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "du"
            | "da"
            | "di"
            | "dos"
            | "del"
            | "ter"
            | "фон"
            | "дер"
            | "ден"
            | "ван"
            | "де"
            | "аль"
    )
}

/// Cuts the run at `range` into names, left to right, into `out`.
pub(super) fn cut(words: &[Word<'_>], range: Range<usize>, out: &mut Vec<Name>) {
    let mut range = range;
    while !range.is_empty() {
        let part = &words[range.clone()];
        let (length, name) = first(words, part, range.start);
        if let Some((kind, form, id, score)) = name {
            out.push(Name { words: range.start..range.start + length, kind, form, id, score });
        }
        range.start += length.max(1);
    }
}

type Guess = (Option<EntityKind>, Form, Option<String>, f64);

/// The first name of the run `part`, which begins at `start`: how many words it takes and what it is, or nothing.
fn first(words: &[Word<'_>], part: &[Word<'_>], start: usize) -> (usize, Option<Guess>) {
    let n = part.len();
    let one = &part[0];
    // "The" after a dash, "I'm", "Yes": capitals for other reasons.
    if one.shape == Shape::Capital
        && one.is_common()
        && (n == 1 || matches!(one.lower.as_str(), "the" | "a" | "an") || one.lower.contains('\''))
        && !(n == 1 && known_name(part).is_some())
    {
        return (1, None);
    }
    if n == 1 && !one.cyrillic && (one.fact(Field::Month).is_some() || one.fact(Field::Day).is_some()) {
        return (1, None);
    }
    let named = n >= 2 && starts_person(part) && look_up_word(Field::PlaceHead, &part[1..2]).is_none();
    // What the tables know.
    for length in (1..=n.min(LONGEST)).rev() {
        if length == 1 && named {
            break;
        }
        let slice = &part[..length];
        // A single word that begins a sentence must be known well.
        if let Some((id, kind, form)) = known_name(slice) {
            let rest = &part[length..];
            if length < n && is_numeral(&rest[0]) {
                break;
            }
            if kind == EntityKind::Place && length == 1 && !rest.is_empty() {
                if after_role(words, start) && id.len() > 4 {
                    break;
                }
                if let Some(head) = org_head(part) {
                    return (head, Some((Some(EntityKind::Organisation), Form::Name, None, 0.85)));
                }
                if look_up_word(Field::PlaceHead, &rest[..1]).is_some() {
                    return (length + 1, Some((Some(EntityKind::Place), Form::Name, None, 0.9)));
                }
                if rest[0].is("-") {
                    let kind = single_kind(words, start)
                        .filter(|k| *k == EntityKind::Place)
                        .or(Some(EntityKind::Organisation));
                    return (n, Some((kind, Form::Name, None, 0.6)));
                }
            }
            if length < n && kind == EntityKind::Place && org_head(part).is_some_and(|h| h > length) {
                let head = org_head(part).unwrap_or(n);
                return (head, Some((Some(EntityKind::Organisation), Form::Name, None, 0.85)));
            }
            // "Dynama Minsk", "Dzvina Polatsk": a club.
            if kind == EntityKind::Place
                && rest.len() == 1
                && id.len() > 4
                && !one.cyrillic
                && rest[0].shape == Shape::Capital
                && known_name(rest).is_some_and(|(other, kind, _)| kind == EntityKind::Place && other.len() > 4)
            {
                return (2, Some((Some(EntityKind::Organisation), Form::Name, None, 0.6)));
            }
            // "Paris Agreement", "CNN Style": named after it, not it.
            let rest_known =
                rest.is_empty() || starts_person(rest) || (1..=rest.len()).any(|l| known_name(&rest[..l]).is_some());
            if !rest_known
                && rest.len() <= 2
                && !one.cyrillic
                && rest
                    .iter()
                    .all(|w| w.shape == Shape::Capital && !w.weak() && !surname_like(w) && demonym(w).is_none())
                && !said(words, start + n)
            {
                let kind = (kind == EntityKind::Organisation).then_some(kind).or(Some(EntityKind::Other));
                return (n, Some((kind, Form::Name, None, 0.6)));
            }
            return (length, Some((Some(kind), form, Some(id), 0.95)));
        }
    }
    // "Республики Беларусь".
    if n >= 2
        && one.fold.contains("publik")
        && let Some((id, EntityKind::Place, _)) = known_name(&part[1..2])
    {
        return (2, Some((Some(EntityKind::Place), Form::Name, Some(id), 0.95)));
    }
    // "Northern Ireland", "Северной Европе".
    if n >= 2 && is_direction(one) && known_name(&part[1..2]).is_some_and(|(_, kind, _)| kind == EntityKind::Place) {
        return (2, Some((Some(EntityKind::Place), Form::Name, None, 0.85)));
    }
    if n >= 2 && one.shape == Shape::Capital && is_numeral(&part[1]) {
        return (2, Some((Some(EntityKind::Person), Form::Name, None, 0.8)));
    }
    if let Some(head) = org_head(part) {
        if head == 1 && n == 1 && (one.weak() || one.shape == Shape::Lower) {
            return (1, None);
        }
        let score = if head == 1 { 0.6 } else { 0.85 };
        return (head, Some((Some(EntityKind::Organisation), Form::Name, None, score)));
    }
    if let Some(code) = demonym(one) {
        // "Belarusian" alone, or before a person's name.
        if n == 1
            || starts_person(&part[1..])
            || known_name(&part[1..2]).is_some()
            || part[1..].iter().any(|w| w.weak())
            || surname_like(part.last().unwrap_or(one))
        {
            return (1, Some((Some(EntityKind::Place), Form::Demonym, Some(format!("p {code}")), 0.95)));
        }
        return (n, Some((None, Form::Name, None, 0.6)));
    }
    if starts_person(part) {
        let length = person_length(part);
        return (length, Some((Some(EntityKind::Person), Form::Name, None, if n >= 2 { 0.9 } else { 0.7 })));
    }
    // A given name further on begins a person's name.
    if let Some(cut) = (1..n.saturating_sub(1))
        .find(|&k| is_given(&part[k]) && !part[k - 1].is("-") && part[k].shape == Shape::Capital)
    {
        let (length, name) = first(words, &part[..cut], start);
        return (length.min(cut), name);
    }
    if n >= 2
        && (look_up_word(Field::PlaceHead, &part[n - 1..]).is_some()
            || look_up_word(Field::PlaceHead, &part[..1]).is_some())
    {
        return (n, Some((Some(EntityKind::Place), Form::Name, None, 0.8)));
    }
    // A known place further on: "Dynama Minsk" is a team, "Sekreta Belarus" two names.
    if n == 2 && known_name(&part[1..]).is_some_and(|(_, kind, _)| kind == EntityKind::Place) {
        return (2, Some((Some(EntityKind::Organisation), Form::Name, None, 0.6)));
    }
    if n >= 3
        && let Some(cut) =
            (1..n).find(|&k| part[k].is_word() && !part[k - 1].is("-") && known_name(&part[k..k + 1]).is_some())
    {
        let (length, name) = first(words, &part[..cut], start);
        return (length.min(cut), name);
    }
    if n == 1 {
        let guess = match one.shape {
            Shape::Initial => return (1, None),
            Shape::Upper | Shape::Dotted if is_plain_acronym(one) => return (1, None),
            Shape::Upper | Shape::Dotted if one.text.chars().count() <= 7 => {
                (Some(EntityKind::Organisation), Form::Acronym, None, 0.75)
            }
            Shape::Mixed => (Some(EntityKind::Organisation), Form::Name, None, 0.75),
            _ => (single_kind(words, start), Form::Name, None, 0.6),
        };
        return (1, Some(guess));
    }
    let capitals = part
        .iter()
        .all(|w| w.shape == Shape::Capital || w.is("-") || w.shape == Shape::Initial || is_particle(&w.lower));
    let hyphen = part.iter().any(|w| w.is("-"));
    let kind = if part.iter().any(|w| matches!(w.shape, Shape::Upper | Shape::Mixed) || w.is("&")) {
        Some(EntityKind::Organisation)
    } else if capitals && n <= 4 && surname_like(&part[n - 1]) || after_role(words, start) || said(words, start + n) {
        Some(EntityKind::Person)
    } else if hyphen && n == 3 {
        single_kind(words, start).or(Some(EntityKind::Organisation))
    } else if start
        .checked_sub(1)
        .is_some_and(|b| matches!(words[b].lower.as_str(), "in" | "near" | "outside" | "в" | "во" | "у" | "ў"))
        && !part.iter().any(is_topic)
    {
        Some(EntityKind::Place)
    } else if part.iter().any(is_topic) {
        Some(EntityKind::Other)
    } else if capitals && n <= 3 {
        let the = start.checked_sub(1).is_some_and(|b| words[b].lower == "the");
        Some(if the { EntityKind::Organisation } else { EntityKind::Person })
    } else {
        None
    };
    (n, Some((kind, Form::Name, None, if kind.is_some() { 0.75 } else { 0.6 })))
}

/// "III" after a name.
fn is_numeral(word: &Word<'_>) -> bool {
    matches!(word.shape, Shape::Upper | Shape::Initial)
        && !word.text.is_empty()
        && word.text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Capitals that name nobody.
fn is_plain_acronym(word: &Word<'_>) -> bool {
    is_numeral(word)
        || matches!(
            word.lower.as_str(),
            "bc" | "b.c."
                | "ad"
                | "a.d."
                | "vat"
                | "tv"
                | "pr"
                | "dna"
                | "gdp"
                | "ceo"
                | "phd"
                | "dvd"
                | "cd"
                | "pc"
                | "it"
                | "ok"
                | "utc"
                | "gmt"
                | "sms"
                | "html"
                | "usb"
                | "gps"
                | "aids"
                | "hiv"
                | "covid"
                | "lgbt"
                | "lgbtq"
                | "usd"
                | "eur"
                | "byn"
                | "rub"
                | "pdf"
                | "id"
                | "no"
                | "suv"
                | "url"
                | "faq"
                | "diy"
                | "ufo"
                | "vip"
                | "hr"
                | "ai"
                | "am"
                | "pm"
                | "et"
                | "est"
                | "ввп"
                | "ндс"
                | "смс"
                | "тв"
                | "днк"
                | "вич"
                | "спид"
                | "чс"
                | "дтп"
                | "жкх"
                | "жку"
                | "сми"
                | "ид"
                | "пк"
                | "см"
                | "кг"
                | "дтз"
                | "сну"
                | "ip"
                | "зп"
                | "p.s."
                | "и.о."
                | "т.е."
        )
}

/// "North", «Южной».
fn is_direction(word: &Word<'_>) -> bool {
    if word.cyrillic {
        return [
            "северн",
            "южн",
            "западн",
            "восточн",
            "центральн",
            "паўночн",
            "паўднёв",
            "заходн",
            "усходн",
            "цэнтральн",
        ]
        .iter()
        .any(|s| word.lower.starts_with(s));
    }
    matches!(
        word.lower.as_str(),
        "north"
            | "south"
            | "east"
            | "west"
            | "northern"
            | "southern"
            | "eastern"
            | "western"
            | "central"
            | "northeast"
            | "northwest"
            | "southeast"
            | "southwest"
    )
}

/// What the tables say of exactly these words.
pub(super) fn known_name(words: &[Word<'_>]) -> Option<(String, EntityKind, Form)> {
    let (first, last) = (words.first()?, words.last()?);
    if !last.is_word() || words.len() == 1 && first.shape == Shape::Initial {
        return None;
    }
    // A hyphen inside is a space in the tables.
    let plain: Vec<Word<'_>>;
    let words = if words.iter().any(|w| w.is("-")) {
        plain = words.iter().filter(|w| !w.is("-")).cloned().collect();
        &plain
    } else {
        words
    };
    if let Some((key, value)) = look_up_key(Field::Organisation, words) {
        let id = if value.is_empty() { key } else { value };
        let form = if words.len() == 1 && first.shape == Shape::Upper { Form::Acronym } else { Form::Name };
        return Some((format!("o {id}"), EntityKind::Organisation, form));
    }
    // "Republic of Belarus", "Республика Беларусь" are known by their last word.
    if let Some((key, value)) = look_up_key(Field::Place, words) {
        // What is short or in capitals may be anything: only the territories' own short forms count.
        if first.shape == Shape::Upper && words.len() == 1 && value.len() != 2 && first.text.chars().count() < 5 {
            return None;
        }
        let id = if value.is_empty() { key } else { value };
        let form = if words.len() == 1
            && matches!(first.shape, Shape::Upper | Shape::Dotted)
            && first.text.chars().count() <= 6
        {
            Form::Acronym
        } else {
            Form::Name
        };
        return Some((format!("p {id}"), EntityKind::Place, form));
    }
    None
}

/// The territory whose adjective or people `word` names.
pub(super) fn demonym(word: &Word<'_>) -> Option<&'static str> {
    if word.cyrillic || word.capital() { word.fact(Field::Demonym) } else { None }
}

/// How many words of `part` an organisation takes whose head word is among them: to the last head, and all before it.
fn org_head(part: &[Word<'_>]) -> Option<usize> {
    let head = (0..part.len())
        .rev()
        .find(|&k| part[k].capital() && part[k].shape != Shape::Initial && head(&part[k..k + 1]).is_some())?;
    // "Bank Avangard", "ООО Ромашка": what follows a head that begins the run belongs to it.
    Some(if head == 0 { part.len() } else { head + 1 })
}

/// The concept of an organisation's head word, without its mark.
pub(super) fn head(words: &[Word<'_>]) -> Option<&'static str> {
    look_up_word(Field::Head, words).map(|c| c.trim_start_matches('!'))
}

/// Whether `word` is a given name.
pub(super) fn is_given(word: &Word<'_>) -> bool {
    word.shape == Shape::Capital && given(word).is_some()
}

/// The number of the given name that `word` is a form of.
pub(super) fn given(word: &Word<'_>) -> Option<&'static str> {
    look_up(Field::Given, std::slice::from_ref(word))
}

/// Whether a person's name begins `part`: a given name or initials, and more after it.
pub(super) fn starts_person(part: &[Word<'_>]) -> bool {
    let Some(first) = part.first() else { return false };
    match first.shape {
        Shape::Initial | Shape::Dotted => {
            first.text.ends_with('.')
                && part
                    .iter()
                    .skip(1)
                    .find(|w| w.shape != Shape::Initial && w.shape != Shape::Dotted)
                    .is_some_and(|w| w.shape == Shape::Capital)
        }
        Shape::Capital => match given(first) {
            Some(number) if number.ends_with('?') => part.len() >= 2 && !first.weak() && part[1].shape != Shape::Upper,
            Some(_) if first.weak() && first.is_common() => false,
            Some(_) => part.len() == 1 || part[1].shape != Shape::Upper || part.iter().all(|w| w.shape == Shape::Upper),
            None => false,
        },
        _ => false,
    }
}

/// How many words of `part`, which begins with a given name or initials, are the person's.
fn person_length(part: &[Word<'_>]) -> usize {
    let mut length = 0;
    let mut names = 0;
    while length < part.len() && names < 4 {
        let word = &part[length];
        if length > 0
            && names >= 2
            && (demonym(word).is_some() || known_name(&part[length..=length]).is_some_and(|(id, ..)| id.len() == 4))
        {
            break;
        }
        names += usize::from(word.capital() && word.shape != Shape::Initial);
        length += 1;
    }
    while length < part.len() && part[length].is("-") {
        length = (length + 2).min(part.len());
    }
    length
}

/// Whether `word` ends as East European surnames and patronymics do.
pub(super) fn surname_like(word: &Word<'_>) -> bool {
    if word.shape != Shape::Capital || word.fold.len() < 5 {
        return false;
    }
    const ENDINGS: [&str; 30] = [
        "enka", "iqa", "viq", "ski", "ska", "skaga", "skai", "ov", "ova", "ev", "eva", "ava", "av", "in", "ina", "uk",
        "uka", "iuk", "qik", "qika", "enia", "avitus", "skas", "adze", "xvili", "ian", "viqa", "viqem", "onak", "xka",
    ];
    let fold = word.fold.as_str();
    let latin = ["av", "ev", "in", "ina", "ian", "uk", "ava", "eva", "ska"];
    ENDINGS.iter().any(|e| fold.ends_with(e) && (word.cyrillic || !latin.contains(e) || latin_surname(&word.lower)))
}

/// The endings that English words have as well, spelt as surnames are.
fn latin_surname(lower: &str) -> bool {
    ["ov", "ev", "ova", "eva", "yan", "iuk", "chuk", "ska", "shyn", "kin", "kina", "ou", "au"]
        .iter()
        .any(|e| lower.ends_with(e))
        && lower.len() >= 6
}

/// Whether a word of office stands right before `start`.
fn after_role(words: &[Word<'_>], start: usize) -> bool {
    start.checked_sub(1).is_some_and(|b| {
        let word = &words[b];
        word.sentence == words[start].sentence
            && word.is_word()
            && look_up_word(Field::Role, std::slice::from_ref(word))
                .is_some_and(|c| c.starts_with(|c: char| c.is_ascii_lowercase()))
    })
}

/// Whether a verb of saying or thinking stands at `at` or right before the name that ends there.
fn said(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|w| w.shape == Shape::Lower && is_saying(w))
}

pub(super) fn is_saying(word: &Word<'_>) -> bool {
    let lower = word.lower.as_str();
    if word.cyrillic {
        const STEMS: [&str; 44] = [
            "сказал",
            "заявил",
            "отметил",
            "сообщил",
            "добавил",
            "подчеркнул",
            "рассказал",
            "пояснил",
            "объяснил",
            "напомнил",
            "считает",
            "говорит",
            "написал",
            "признал",
            "уверен",
            "призвал",
            "пообещал",
            "ответил",
            "спросил",
            "подытожил",
            "пошутил",
            "заверил",
            "сказаў",
            "сказала",
            "заявіў",
            "заявіла",
            "адзначы",
            "паведамі",
            "дадаў",
            "дадала",
            "падкрэслі",
            "распавё",
            "распавяла",
            "расказа",
            "патлумач",
            "нагадаў",
            "нагадала",
            "лічыць",
            "кажа",
            "гавор",
            "прызна",
            "адказа",
            "тлумачы",
            "прыгада",
        ];
        return STEMS.iter().any(|s| lower.starts_with(s));
    }
    matches!(
        lower,
        "said"
            | "says"
            | "told"
            | "tells"
            | "added"
            | "adds"
            | "noted"
            | "notes"
            | "stressed"
            | "explained"
            | "claimed"
            | "claims"
            | "insisted"
            | "insists"
            | "recalled"
            | "admitted"
            | "replied"
            | "asked"
            | "wrote"
            | "writes"
            | "thinks"
            | "believes"
            | "argued"
            | "argues"
            | "announced"
            | "concluded"
            | "emphasized"
            | "emphasised"
            | "commented"
            | "continued"
            | "stated"
            | "remarked"
            | "denied"
            | "warned"
            | "promised"
            | "urged"
            | "accused"
            | "expressed"
            | "complained"
            | "suggested"
            | "acknowledged"
            | "vowed"
            | "pledged"
            | "quipped"
            | "joked"
    )
}

/// Whether the word before says that a place follows.
pub(super) fn is_where(words: &[Word<'_>], start: usize) -> bool {
    let before = start.checked_sub(1).map(|b| &words[b]).filter(|w| w.sentence == words[start].sentence);
    before.is_some_and(|w| {
        matches!(
            w.lower.as_str(),
            "in" | "near"
                | "from"
                | "into"
                | "outside"
                | "around"
                | "via"
                | "toward"
                | "towards"
                | "at"
                | "в"
                | "во"
                | "у"
                | "ў"
                | "из"
                | "з"
                | "са"
                | "под"
                | "пад"
                | "около"
                | "каля"
                | "вблизи"
                | "недалеко"
        )
    })
}

/// What the words beside a single name of an unknown thing say of it.
fn single_kind(words: &[Word<'_>], start: usize) -> Option<EntityKind> {
    let word = &words[start];
    let before = start.checked_sub(1).map(|b| &words[b]).filter(|w| w.sentence == word.sentence);
    let after = words.get(start + 1).filter(|w| w.sentence == word.sentence);
    let residents = start >= 2
        && before.is_some_and(|w| w.lower == "of")
        && (words[start - 2].fact(Field::Group) == Some("people")
            || matches!(words[start - 2].lower.as_str(), "inhabitants" | "mayor" | "streets" | "outskirts"));
    if residents {
        return Some(EntityKind::Place);
    }
    if after_role(words, start)
        || said(words, start + 1)
        || before.is_some_and(|w| w.shape == Shape::Lower && is_saying(w) && word.cyrillic)
    {
        return Some(EntityKind::Person);
    }
    if surname_like(word) {
        return Some(EntityKind::Person);
    }
    if after
        .is_some_and(|w| w.shape == Shape::Lower && look_up_word(Field::PlaceHead, std::slice::from_ref(w)).is_some())
    {
        return Some(EntityKind::Place);
    }
    let place = is_where(words, start);
    let place_head = before
        .is_some_and(|w| w.shape == Shape::Lower && look_up_word(Field::PlaceHead, std::slice::from_ref(w)).is_some());
    if place
        || place_head
        || before.is_some_and(|w| w.lower == "of")
            && start >= 2
            && look_up_word(Field::PlaceHead, &words[start - 2..start - 1]).is_some()
    {
        return Some(EntityKind::Place);
    }
    None
}

/// Whether a word says what something is about, not who: "Emergency", "Sports".
fn is_topic(word: &Word<'_>) -> bool {
    [Field::Concept, Field::Head, Field::PlaceHead].iter().any(|f| word.fact(*f).is_some()) || word.is_common()
}

/// The likeliest kind of a single name of which nothing is known but where it stands.
pub(super) fn default_kind(words: &[Word<'_>], start: usize, repeated: bool) -> EntityKind {
    let word = &words[start];
    let same = |w: &&Word<'_>| w.sentence == word.sentence;
    let before = start.checked_sub(1).map(|b| &words[b]).filter(same);
    let after = words.get(start + 1).filter(same);
    let is_before = |list: &[&str]| before.is_some_and(|w| list.contains(&w.lower.as_str()));
    if is_before(&["the", "a", "an"]) || word.shape != Shape::Capital || is_topic(word) {
        return EntityKind::Other;
    }
    // "told Reuters", "such as Tesco".
    if is_before(&["told", "tells"])
        || is_before(&["as", "like"]) && start >= 2 && words[start - 2].lower.ends_with('s')
    {
        return EntityKind::Organisation;
    }
    let acts = after.is_some_and(|w| {
        w.is(",")
            && words
                .get(start + 2)
                .is_some_and(|w| matches!(w.lower.as_str(), "who" | "whose" | "который" | "которая" | "які" | "якая"))
            || matches!(
                w.lower.as_str(),
                "has" | "had" | "was" | "is" | "will" | "would" | "who" | "whose" | "also" | "himself" | "herself"
            )
            || w.shape == Shape::Lower && w.lower.len() > 4 && w.lower.ends_with("ed")
    });
    let with = is_before(&[
        "by", "with", "and", "that", "for", "when", "after", "if", "but", "of", "against", "as", "because", "while",
        "where", "before", "then", "than", ",",
    ]);
    if word.cyrillic || repeated || acts || with || word.possessive {
        return EntityKind::Person;
    }
    EntityKind::Other
}

/// Whether a name whose first word stands where every sentence has a capital may begin with that word.
pub(super) fn may_open(words: &[Word<'_>], range: &Range<usize>, known: &Known) -> bool {
    let word = &words[range.start];
    let rest = &words[range.start + 1..range.end];
    let single = rest.is_empty();
    if matches!(word.shape, Shape::Mixed | Shape::Dotted) || word.shape == Shape::Upper && !word.shouted {
        return true;
    }
    if word.shape == Shape::Initial {
        return !single;
    }
    let common = word.is_common() || known.seen_lower(&word.lower);
    if known.is_name(word) && !common {
        return true;
    }
    if common {
        return false;
    }
    if demonym(word).is_some() && !word.cyrillic {
        return true;
    }
    if word.fact(Field::Month).is_some() || word.fact(Field::Day).is_some() {
        return false;
    }
    if let Some((id, kind, _)) = known_name(std::slice::from_ref(word)) {
        // Short keys meet by chance.
        return id.len() >= 6 || kind == EntityKind::Place && id.len() == 4 && word.fold.len() >= 4 || !single;
    }
    if given(word).is_some_and(|n| !n.ends_with('?')) {
        return true;
    }
    if single && !word.cyrillic && is_subject(words, range) {
        return true;
    }
    if single {
        return surname_like(word) && word.fold.len() >= 6
            || said(words, range.end) && (word.cyrillic || !word.lower.ends_with('s'));
    }
    // "Freight Minsk" hardly ever stands; "Tomasz Wilkosz" often does.
    true
}

/// Whether an English word without an article is the subject of a sentence: a name, or what cannot be counted.
fn is_subject(words: &[Word<'_>], range: &Range<usize>) -> bool {
    let word = &words[range.start];
    let mass = [
        "s", "ing", "tion", "ment", "ness", "ity", "ism", "ance", "ence", "ture", "ship", "ics", "ware", "work",
        "time", "age", "ly",
    ];
    if word.lower.len() < 4 || mass.iter().any(|e| word.lower.ends_with(e)) || word.possessive {
        return false;
    }
    let Some(next) = words.get(range.end).filter(|w| w.sentence == word.sentence) else { return false };
    let verb = matches!(
        next.lower.as_str(),
        "has"
            | "had"
            | "was"
            | "is"
            | "will"
            | "would"
            | "won"
            | "lost"
            | "made"
            | "met"
            | "took"
            | "began"
            | "became"
            | "did"
            | "does"
            | "went"
            | "came"
            | "also"
    ) || next.shape == Shape::Lower && next.lower.len() > 4 && next.lower.ends_with("ed");
    let who = next.is(",") && words.get(range.end + 1).is_some_and(|w| matches!(w.lower.as_str(), "who" | "whose"));
    verb || who
}

/// Lower-case words between a name and a lower-case head of an organisation: "Brest *regional executive* committee".
pub(super) fn describes(word: &Word<'_>) -> bool {
    word.shape == Shape::Lower && look_up_word(Field::Concept, std::slice::from_ref(word)).is_some()
}

/// The name's words as folded keys, for comparison: without marks.
pub(super) fn folds(words: &[Word<'_>]) -> Vec<String> {
    words
        .iter()
        .filter(|w| w.is_word() && !super::organisations::is_legal_form(w))
        .map(|w| if w.inflects { key::stem(&w.folded()).to_owned() } else { w.folded().into_owned() })
        .collect()
}

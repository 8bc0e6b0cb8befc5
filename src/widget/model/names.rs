//! What each side calls everybody and everything, and how often.

use super::{in_order, kind, sentence_of, story};
use crate::comparison::{Comparison, Entity, Form as Way, Mention};
use crate::text::Span;

/// Number of kinds: those of the legend's switches, groups of people, and all other names.
const KINDS: usize = 6;
/// Groups of people, which stand apart from persons.
const GROUPS: usize = 3;
/// Dates and numbers, and what is none of all.
const VALUES: usize = 4;

/// A way to call somebody, as one side has it.
#[derive(Debug, Default, PartialEq)]
pub struct Form {
    /// Where it stands as it is to be shown.
    pub shown: Span,
    /// Every place where it stands, in order.
    pub mentions: Vec<Span>,
    /// Whether the other side names the same one, but never so.
    pub own: bool,
}

/// Somebody or something, with its names.
#[derive(Debug, Default, PartialEq)]
pub struct Named {
    /// Index in the comparison's entities.
    pub entity: usize,
    /// For each side: its forms, the most frequent first.
    pub forms: [Vec<Form>; 2],
    /// How many different forms both sides have together.
    pub different: u32,
}

impl Named {
    /// Whether one side alone names it.
    pub fn lone(&self) -> Option<usize> {
        self.forms.iter().position(Vec::is_empty).map(|empty| 1 - empty)
    }
}

/// For each kind: its names, those that both have first, then by the number of mentions.
pub fn names(data: &Comparison) -> Vec<Vec<Named>> {
    let same_language = primary(&data.left.language) == primary(&data.right.language);
    let mut all: Vec<Named> = Vec::new();
    for (at, entity) in data.entities.iter().enumerate() {
        let [(mut left, left_keys), (mut right, right_keys)] = [forms(data, entity, 0), forms(data, entity, 1)];
        let mut different = left.len() + right.len();
        let both = same_language && !left.is_empty() && !right.is_empty();
        for (form, key) in left.iter_mut().zip(&left_keys) {
            let shared = right_keys.contains(key);
            different -= usize::from(shared);
            form.own = both && !shared;
        }
        for (form, key) in right.iter_mut().zip(&right_keys) {
            form.own = both && !left_keys.contains(key);
        }
        if different > 0 {
            all.push(Named { entity: at, forms: [left, right], different: different as u32 });
        }
    }
    let key = |at: usize| {
        let count: usize = all[at].forms.iter().flatten().map(|form| form.mentions.len()).sum();
        u64::from(all[at].lone().is_some()) << 32 | u64::from(!(count as u32))
    };
    let mut out: Vec<Vec<Named>> = Vec::new();
    out.resize_with(KINDS, Vec::new);
    for at in in_order(all.len(), key) {
        let entity = &data.entities[all[at].entity];
        let kind = match kind(entity.kind) {
            _ if entity.group => GROUPS,
            Some(kind) if kind < GROUPS => kind,
            Some(_) => VALUES,
            None => KINDS - 1,
        };
        out[kind].push(std::mem::take(&mut all[at]));
    }
    out
}

/// The forms of one side, and for each what makes another one the same.
fn forms(data: &Comparison, entity: &Entity, side: usize) -> (Vec<Form>, Vec<String>) {
    let story = story(data, side);
    let mentions: &[Mention] = if side == 0 { &entity.left } else { &entity.right };
    let english = primary(&story.language) == "en";
    let text = |span: Span| story.text.get(span.range()).unwrap_or("");
    let (mut forms, mut keys): (Vec<Form>, Vec<String>) = Default::default();
    for at in in_order(mentions.len(), |at| mentions[at].span.start.into()) {
        let span = mentions[at].span;
        let key = key(text(span), english);
        let known = keys.iter().position(|other| *other == key).unwrap_or(keys.len());
        if known == keys.len() {
            keys.push(key);
            forms.push(Form { shown: span, ..Form::default() });
        }
        let form = &mut forms[known];
        form.mentions.push(span);
        // As it stands inside a sentence: with a small letter, if it ever has one.
        let small = |span: Span| text(span).starts_with(char::is_lowercase);
        if small(span) && !small(form.shown) {
            form.shown = span;
        }
    }
    // Of two that are as frequent a name comes before a role.
    let rank =
        |at: usize| u64::from(!(forms[at].mentions.len() as u32)) << 1 | u64::from(!names_it(mentions, &forms[at]));
    let order = in_order(forms.len(), rank);
    let keys = order.iter().map(|&at| std::mem::take(&mut keys[at])).collect();
    (order.iter().map(|&at| std::mem::take(&mut forms[at])).collect(), keys)
}

/// Whether a form is a name, not a role or a people.
fn names_it(mentions: &[Mention], form: &Form) -> bool {
    mentions.iter().any(|mention| mention.form == Way::Name && form.mentions.contains(&mention.span))
}

/// What makes two forms one: not the case of the first letter, nor an article, nor how an apostrophe is drawn.
fn key(text: &str, english: bool) -> String {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let article = |word: &str| ["the", "a", "an"].iter().any(|article| word.eq_ignore_ascii_case(article));
    if english && words.len() > 1 && article(words[0]) {
        words.remove(0);
    }
    let text = words.join(" ").replace(['’', 'ʼ'], "'");
    let first = text.chars().next().map_or(0, char::len_utf8);
    [&text[..first].to_lowercase(), &text[first..]].concat()
}

/// A language without script and country.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or("")
}

/// How a side names somebody who speaks: by the name that it uses most, or else as it mentions them most.
pub fn name_of(data: &Comparison, entity: u32, side: usize) -> Option<String> {
    let entity = data.entities.get(entity as usize)?;
    let mentions: &[Mention] = if side == 0 { &entity.left } else { &entity.right };
    let (forms, _) = forms(data, entity, side);
    let form = forms.iter().find(|form| names_it(mentions, form)).or(forms.first());
    let text = form.map_or(entity.name.as_str(), |form| story(data, side).text.get(form.shown.range()).unwrap_or(""));
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Where in a story something stands, on a scale that both stories share: the longer one is 1 long.
pub struct Ruler {
    /// How many letters come before each sentence, and after the last.
    letters: Vec<u32>,
    /// Letters of the longer story.
    longest: u32,
}

impl Ruler {
    /// One a side.
    pub fn new(data: &Comparison) -> [Ruler; 2] {
        let letters = [0, 1].map(|side| {
            let story = story(data, side);
            let mut sum = 0;
            let mut letters = vec![0];
            for sentence in &story.sentences {
                sum += story.text.get(sentence.span.range()).map_or(0, |text| text.chars().count() as u32);
                letters.push(sum);
            }
            letters
        });
        let longest = letters.iter().filter_map(|letters| letters.last().copied()).max().unwrap_or(0).max(1);
        letters.map(|letters| Ruler { letters, longest })
    }

    /// How long the story is.
    pub fn length(&self) -> f64 {
        f64::from(self.letters.last().copied().unwrap_or(0)) / f64::from(self.longest)
    }

    /// Where something in it stands.
    pub fn place(&self, data: &Comparison, side: usize, span: Span) -> f64 {
        let story = story(data, side);
        let at = sentence_of(data, side, span);
        let start = story.sentences.get(at).map_or(0, |sentence| sentence.span.start as usize);
        let inside = story.text.get(start..span.start as usize).map_or(0, |text| text.chars().count() as u32);
        f64::from(self.letters.get(at).copied().unwrap_or(0) + inside) / f64::from(self.longest)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::data;
    use super::*;
    use crate::comparison::EntityKind;

    /// An entity whose mentions are the places of these words, each searched behind the one before.
    fn entity(data: &mut Comparison, kind: EntityKind, words: [&[&str]; 2]) {
        let [left, right] = [0, 1].map(|side| {
            let mut from = 0;
            let place = |word: &&str| {
                let text = &story(data, side).text;
                let start = from + text[from..].find(word).expect("a word of the story");
                from = start + word.len();
                Mention { span: Span::new(start, from), form: Way::Name, score: 1.0 }
            };
            words[side].iter().map(place).collect()
        });
        let id = data.entities.len() as u32;
        data.entities.push(Entity { id, kind, name: "x".into(), key: None, value: None, group: false, left, right });
    }

    fn told(left: &str, right: &str) -> Comparison {
        let mut data = data([0, 0], &[]);
        (data.left.text, data.right.text) = (left.into(), right.into());
        data
    }

    fn texts(data: &Comparison, named: &Named) -> [Vec<(String, usize, bool)>; 2] {
        [0, 1].map(|side| {
            let text = |form: &Form| story(data, side).text[form.shown.range()].to_string();
            named.forms[side].iter().map(|form| (text(form), form.mentions.len(), form.own)).collect()
        })
    }

    #[test]
    fn forms_are_joined_without_article_and_case_and_the_most_frequent_comes_first() {
        let mut data = told("Ann Lee. The mayor. Lee. the mayor. A mayor. mayor", "Lee. The Mayor's");
        let left = ["Ann Lee", "The mayor", "Lee", "the mayor", "A mayor", "mayor"];
        entity(&mut data, EntityKind::Person, [&left, &["Lee", "The Mayor"]]);
        let found = names(&data);
        let form = |text: &str, count, own| (text.to_string(), count, own);
        assert_eq!(
            texts(&data, &found[0][0]),
            [
                vec![form("the mayor", 4, false), form("Ann Lee", 1, true), form("Lee", 1, false)],
                vec![form("Lee", 1, false), form("The Mayor", 1, false)]
            ]
        );
        assert_eq!(found[0][0].different, 3);
        assert_eq!(name_of(&data, 0, 1).as_deref(), Some("Lee"));
        assert_eq!(name_of(&data, 7, 1), None);
    }

    #[test]
    fn names_of_both_sides_come_first_then_those_with_the_most_mentions() {
        let mut data = told("a a a b c c", "b c d");
        entity(&mut data, EntityKind::Place, [&["a", "a", "a"], &[]]);
        entity(&mut data, EntityKind::Place, [&["b"], &["b"]]);
        entity(&mut data, EntityKind::Place, [&["c", "c"], &["c"]]);
        entity(&mut data, EntityKind::Other, [&[], &["d"]]);
        entity(&mut data, EntityKind::Person, [&[], &[]]);
        entity(&mut data, EntityKind::Person, [&["a"], &[]]);
        data.entities[5].group = true;
        let found = names(&data);
        assert_eq!(found[1].iter().map(|named| named.entity).collect::<Vec<_>>(), [2, 1, 0]);
        assert_eq!(found[1][2].lone(), Some(0));
        assert_eq!(found[5][0].lone(), Some(1));
        assert_eq!(found[3][0].entity, 5, "groups stand apart from persons");
        assert!(found[0].is_empty(), "what nobody names is not shown");
    }

    #[test]
    fn in_two_languages_every_form_would_be_one_sides_own() {
        let mut data = told("Minsk", "Мінск");
        entity(&mut data, EntityKind::Place, [&["Minsk"], &["Мінск"]]);
        assert!(names(&data)[1][0].forms.iter().flatten().all(|form| form.own));
        data.right.language = "be".into();
        assert!(!names(&data)[1][0].forms.iter().flatten().any(|form| form.own));
    }

    #[test]
    fn both_strips_have_one_scale() {
        let data = data([4, 2], &[]);
        let [left, right] = Ruler::new(&data);
        assert_eq!((left.length(), right.length()), (1.0, 0.5));
        let third = data.left.sentences[2].span;
        assert_eq!(left.place(&data, 0, third), 0.5);
        assert_eq!(right.place(&data, 1, data.right.sentences[1].span), 0.25);
    }
}

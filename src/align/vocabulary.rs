//! Words become small integers once; everything after works on those.

use super::words::expansion;
use crate::lexicon::function_words::{classes, is_function_word};
use crate::lexicon::{self, Field, bilingual, key, synonyms};
use crate::story::Story;
use crate::text::{Language, TokenKind, fold, skeleton, stem, translit};
use std::collections::HashMap;

/// Words that begin alike are compared with each other up to this many: more of them say nothing.
const GROUP: usize = 32;

/// Russian and Belarusian words are taken for translations of each other where the table has up to this many of either
/// on a line.
const FAMILY: usize = 3;

/// In one language the words of a line are taken for each other's synonyms where the table has up to this many.
const SENSES: usize = 4;

/// Identifies a distinct folded word, shared by both stories.
pub(crate) type WordId = u32;

/// What the aligner knows of one distinct word of one story.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// Case- and accent-folded spelling.
    pub fold: Box<str>,
    /// Its term: equal for inflections of one word, in either story.
    pub term: u32,
    /// Grammar rather than content.
    pub function: bool,
    /// Word, number or mark.
    pub kind: TokenKind,
    /// The spelling that character n-grams are taken of, where it is not `fold`: one alphabet for both languages.
    pub bridged: Option<Box<str>>,
    /// The consonants, where they are enough to tell words apart.
    pub skeleton: Option<Box<str>>,
    /// What it means, in any language, where a table says so: a number, a month, a weekday, a country; else 0.
    pub meaning: u32,
    /// For a function word, its classes.
    pub classes: u64,
    /// Written with a capital wherever it stands.
    pub capital: bool,
}

impl Word {
    /// What character n-grams are taken of.
    pub fn gram_text(&self) -> &str {
        self.bridged.as_deref().unwrap_or(&self.fold)
    }

    /// Which part of speech an English function word is, roughly: article, auxiliary, preposition, anything else.
    pub fn part(&self) -> usize {
        match self.classes.trailing_zeros() {
            0 => 0,
            1..=4 => 1,
            5..=9 => 2,
            _ => 3,
        }
    }

    /// Whether two different words look like one: spellings of a name, or words of one root.
    pub fn related(&self, other: &Word) -> bool {
        if self.skeleton.is_some() && self.skeleton == other.skeleton {
            return true;
        }
        let (a, b) = (self.gram_text(), other.gram_text());
        let common = a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
        common >= 4 && common * 10 >= a.chars().count().max(b.chars().count()) * 6
    }
}

/// The tokens of one story as integers.
#[derive(Debug, Default)]
pub(crate) struct Tokens {
    /// For each token of the story, its word.
    pub words: Vec<WordId>,
}

/// All distinct words of both stories.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    pub words: Vec<Word>,
    /// How many distinct terms there are; terms are below it.
    pub terms: u32,
    /// Terms of which one can stand for the other, one here and one there: synonyms in one language, translations across
    /// two; sorted, the lesser first.
    pub synonyms: Vec<(u32, u32)>,
    /// Of each term, whether it stands there.
    has_synonyms: Vec<bool>,
    word_ids: HashMap<(Language, Box<str>), WordId>,
    term_ids: HashMap<Box<str>, u32>,
    /// Whether terms must bridge two languages.
    bridge: bool,
}

impl Vocabulary {
    /// The vocabulary of two stories and their tokens in it.
    pub fn of(left: &Story<'_>, right: &Story<'_>) -> (Self, [Tokens; 2]) {
        let mut vocabulary = Vocabulary { bridge: left.language != right.language, ..Default::default() };
        let tokens = [left, right].map(|story| vocabulary.read(story));
        if [left.language, right.language] == [Language::English; 2] {
            vocabulary.find_synonyms();
        }
        vocabulary.find_glossed([left.language, right.language]);
        vocabulary.has_synonyms = vec![false; vocabulary.terms as usize];
        for &(a, b) in &vocabulary.synonyms {
            vocabulary.has_synonyms[a as usize] = true;
            vocabulary.has_synonyms[b as usize] = true;
        }
        (vocabulary, tokens)
    }

    fn read(&mut self, story: &Story<'_>) -> Tokens {
        let words =
            story.tokens.iter().map(|t| self.word(&story.text[t.span.range()], t.kind, story.language)).collect();
        Tokens { words }
    }

    fn word(&mut self, text: &str, kind: TokenKind, language: Language) -> WordId {
        // In capitals, a pronoun is a country.
        let text = if text == "US" && language == Language::English { "U.S." } else { text };
        let folded: Box<str> = fold::fold(text).into();
        let key = (language, folded);
        let capital = text.starts_with(char::is_uppercase);
        if let Some(&id) = self.word_ids.get(&key) {
            self.words[id as usize].capital &= capital;
            return id;
        }
        let folded = key.1.clone();
        let term = match kind {
            TokenKind::Word => {
                // "We've" is "we" with something after it.
                let base = expansion(&folded).filter(|_| language == Language::English).map_or(&*folded, |e| e.0);
                let stem = stem::stem(base, language);
                if self.bridge { self.term(&translit::fold_latin(&stem)) } else { self.term(&stem) }
            }
            TokenKind::Number => self.term(&number_term(&folded)),
            TokenKind::Punctuation => self.term(&folded),
        };
        let function = kind == TokenKind::Punctuation || is_function_word(&folded, language);
        let bridged = (self.bridge && kind == TokenKind::Word).then(|| translit::fold_latin(&folded).into());
        let skeleton = (kind == TokenKind::Word && !function)
            .then(|| skeleton::skeleton(&folded))
            .filter(|s| s.chars().count() >= 3)
            .map(Into::into);
        let id = self.words.len() as u32;
        let classes = if function { classes(&folded) } else { 0 };
        let meaning = if kind == TokenKind::Punctuation || function { 0 } else { meaning(&folded) };
        self.words.push(Word { fold: folded, term, function, kind, bridged, skeleton, meaning, classes, capital });
        self.word_ids.insert(key, id);
        id
    }

    fn find_synonyms(&mut self) {
        for (stem, &term) in &self.term_ids {
            for other in synonyms::later_synonyms(stem) {
                if let Some(&other) = self.term_ids.get(other) {
                    self.synonyms.push((term.min(other), term.max(other)));
                }
            }
        }
        crate::sort::plain(&mut self.synonyms);
    }

    /// Finds in the glossary the words of either language that can translate the other's; in Russian or Belarusian alone,
    /// the words that can translate one English word. (English has a table of synonyms, which these add nothing to.)
    fn find_glossed(&mut self, languages: [Language; 2]) {
        let columns = languages.map(|language| match language {
            Language::English => Some(0),
            Language::Russian => Some(1),
            Language::Belarusian => Some(2),
            Language::BelarusianLatin | Language::Other => None,
        });
        let [Some(left), Some(right)] = columns else { return };
        if [left, right] == [0, 0] {
            return;
        }
        let mut texts = vec![""; self.terms as usize];
        for (text, &term) in &self.term_ids {
            texts[term as usize] = text;
        }
        let latin: Vec<String> = texts
            .iter()
            .map(|text| if self.bridge { (*text).to_owned() } else { translit::fold_latin(text) })
            .collect();
        // The terms of either language by what of them stands in the table.
        let mut by_start: [HashMap<&str, Vec<u32>>; 2] = Default::default();
        for ((language, _), &word) in &self.word_ids {
            let word = &self.words[word as usize];
            if let Some(side) = languages.iter().position(|l| l == language).filter(|_| word.kind == TokenKind::Word) {
                let text = &latin[word.term as usize];
                by_start[side].entry(bilingual::start(text)).or_default().push(word.term);
            }
        }
        if left == right {
            by_start[1] = by_start[0].clone();
        }
        for terms in by_start.iter_mut().flat_map(HashMap::values_mut) {
            crate::sort::plain(terms);
            terms.dedup();
        }
        let mut found: [Vec<u32>; 2] = Default::default();
        for fields in bilingual::lines() {
            for (side, column) in [left, right].into_iter().enumerate() {
                found[side].clear();
                // Belarusian words that begin as the Russian ones stand there only, and are the same term or related.
                let shared = if column == 2 && left.min(right) == 0 { fields[1] } else { "" };
                for start in fields[column].split(' ').chain(shared.split(' ')) {
                    found[side]
                        .extend(by_start[side].get(start).filter(|terms| terms.len() <= GROUP).into_iter().flatten());
                }
                if found[side].is_empty() {
                    break;
                }
            }
            if left == right && fields[left].split(' ').count() > SENSES {
                continue;
            }
            // Without the English words nothing holds a long line together.
            if left != right && left.min(right) > 0 && fields[1..].iter().any(|field| field.split(' ').count() > FAMILY)
            {
                continue;
            }
            for &a in &found[0] {
                self.synonyms.extend(found[1].iter().filter(|&&b| a != b).map(|&b| (a.min(b), a.max(b))));
            }
        }
        crate::sort::plain(&mut self.synonyms);
        self.synonyms.dedup();
    }

    /// For each term, the terms of which one can stand for the other, spells the same name or is of the same root.
    pub fn related_terms(&self) -> Vec<Vec<u32>> {
        let mut related = vec![vec![]; self.terms as usize];
        let mut put = |a: u32, b: u32| {
            if a != b {
                related[a as usize].push(b);
                related[b as usize].push(a);
            }
        };
        for &(a, b) in &self.synonyms {
            put(a, b);
        }
        // Words that are related begin alike or have the same consonants: compare those only.
        let mut groups: HashMap<String, Vec<u32>> = HashMap::new();
        for (id, word) in self.words.iter().enumerate() {
            if word.function || word.kind != TokenKind::Word {
                continue;
            }
            let start: String = word.gram_text().chars().take(4).collect();
            groups.entry(start).or_default().push(id as u32);
            if let Some(skeleton) = &word.skeleton {
                groups.entry(format!("={skeleton}")).or_default().push(id as u32);
            }
        }
        for group in groups.values().filter(|g| g.len() <= GROUP) {
            for (at, &a) in group.iter().enumerate() {
                for &b in &group[at + 1..] {
                    let (x, y) = (&self.words[a as usize], &self.words[b as usize]);
                    if x.related(y) {
                        put(x.term, y.term);
                    }
                }
            }
        }
        for list in &mut related {
            crate::sort::plain(list);
            list.dedup();
        }
        related
    }

    /// For each side and term, whether the other side has the same or a related one.
    pub fn partnered(&self, tokens: &[Tokens; 2], related: &[Vec<u32>]) -> [Vec<bool>; 2] {
        let stands = tokens.each_ref().map(|side| {
            let mut stands = vec![false; self.terms as usize];
            for &word in &side.words {
                stands[self.words[word as usize].term as usize] = true;
            }
            stands
        });
        [1, 0].map(|other| {
            let has = |term: u32| stands[other][term as usize];
            (0..self.terms).map(|t| has(t) || related[t as usize].iter().any(|&r| has(r))).collect()
        })
    }

    /// Whether one of two terms can stand for the other.
    pub fn synonymous(&self, a: u32, b: u32) -> bool {
        let known = |term: u32| self.has_synonyms.get(term as usize).is_some_and(|has| *has);
        known(a) && known(b) && self.synonyms.binary_search(&(a.min(b), a.max(b))).is_ok()
    }

    fn term(&mut self, text: &str) -> u32 {
        if let Some(&id) = self.term_ids.get(text) {
            return id;
        }
        let id = self.terms;
        self.terms += 1;
        self.term_ids.insert(text.into(), id);
        id
    }
}

/// A number for what a word means by the tables, whatever its language: "four", "4" and "четыре" are one.
fn meaning(folded: &str) -> u32 {
    let of = |field: Field, value: &str| {
        // "GB-E" is England, for this purpose Britain.
        let value = value.split('-').next().unwrap_or(value);
        key::hash([field as u8].into_iter().chain(value.bytes()))
    };
    if folded.starts_with(|c: char| c.is_ascii_digit()) {
        let number = number_term(folded.trim_end_matches(|c: char| c.is_ascii_lowercase()));
        return if number.bytes().all(|b| b.is_ascii_digit()) { of(Field::Numeral, &number) } else { 0 };
    }
    let told = |facts: &'static str| {
        [Field::Numeral, Field::Multiplier, Field::Month, Field::Day, Field::Demonym].into_iter().find_map(|field| {
            let value = lexicon::field(facts, field).filter(|v| !v.is_empty())?;
            Some(match field {
                Field::Demonym => of(Field::Place, value),
                Field::Multiplier => of(Field::Numeral, value),
                field => of(field, value),
            })
        })
    };
    let word = told(lexicon::word_facts(folded)).or_else(|| {
        key::is_cyrillic(folded).then(|| {
            key::word_stems(folded, |stem, cut| {
                told(lexicon::stem_facts(stem)).or_else(|| told(lexicon::stem_facts(cut?)))
            })
        })?
    });
    let place = || {
        let facts = lexicon::NAMES.get(&key::name_key(folded))?;
        Some(of(Field::Place, lexicon::field(facts, Field::Place).filter(|v| v.len() == 2)?))
    };
    word.or_else(place).unwrap_or(0)
}

/// One spelling for "12.25" and "12,25", "1,900" and "1 900".
pub(crate) fn number_term(folded: &str) -> String {
    let digits: Vec<&str> = folded.split(|c: char| !c.is_ascii_digit()).filter(|s| !s.is_empty()).collect();
    match digits.as_slice() {
        [] => folded.to_owned(),
        // Groups of three are thousands; anything else after a separator is a fraction, minutes or a day.
        [first, rest @ ..] if !rest.is_empty() && rest.iter().all(|g| g.len() == 3) => {
            rest.iter().fold((*first).to_owned(), |n, g| n + g)
        }
        parts => parts.join("."),
    }
}

//! From two texts to a [`Comparison`].

use crate::comparison::{self, Comparison, EntityKind, Saying, WordLink};
use crate::story::{self, Story};
use crate::summary::summarise;
use crate::text::Utf16Index;
use crate::{Error, Side, align, entities, input, sayings};
use serde::{Deserialize, Serialize};

/// One newsroom's version of the story, as the page or the caller has it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct StoryInput {
    /// Plain text as copied from a page, boilerplate and all; a blank line separates paragraphs.
    pub text: String,
    /// Who published it.
    pub source: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
    /// Shown in the masthead; not part of `text`, not compared.
    pub title: Option<String>,
    /// When it was published, ISO 8601.
    pub published: Option<String>,
    /// BCP 47; left out, it is detected.
    pub language: Option<String>,
}

/// A name that the caller knows: it wins over what the engine would guess.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DictionaryEntry {
    /// The form to show.
    pub name: String,
    /// What it names.
    pub kind: EntityKind,
    /// Other spellings.
    #[serde(default)]
    pub variants: Vec<String>,
    /// The caller's own key, handed back on the entity.
    #[serde(default)]
    pub key: Option<String>,
}

/// What does not count as another wording of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ignore {
    /// Upper and lower case.
    Case,
    /// Punctuation.
    Punctuation,
    /// Accents: "Nausėda" is "Nauseda".
    Accents,
}

/// An editor's decision about the sentences at these positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// A position in the left text, in UTF-16 code units.
    pub left: u32,
    /// A position in the right text, in UTF-16 code units.
    pub right: u32,
    /// Whether the sentences at the two positions match, or never do.
    pub r#match: bool,
}

/// What a caller may set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CompareOptions {
    /// Stop refining after this many milliseconds; none by default.
    pub deadline: Option<f64>,
    /// Names that the caller knows.
    pub entities: Vec<DictionaryEntry>,
    /// What does not count as another wording; case by default.
    pub ignore: Vec<Ignore>,
    /// Word links inside matches; true by default.
    pub words: bool,
    /// An editor's decisions.
    pub pins: Vec<Pin>,
}

impl Default for CompareOptions {
    fn default() -> Self {
        CompareOptions { deadline: None, entities: vec![], ignore: vec![Ignore::Case], words: true, pins: vec![] }
    }
}

/// Compares two versions of a story. Spans of the result are bytes; [`Comparison::into_utf16`] turns them
/// into what JavaScript counts.
///
/// [`CompareOptions::deadline`] is kept where the platform has a clock; WebAssembly has none of its own, so there use
/// [`compare_until`].
///
/// # Errors
/// [`Error`] with the side and the reason where a text is empty, too long or not text, or an option is bad.
pub fn compare(left: &StoryInput, right: &StoryInput, options: &CompareOptions) -> Result<Comparison, Error> {
    #[cfg(not(target_arch = "wasm32"))]
    if let Some(deadline) = options.deadline {
        let start = std::time::Instant::now();
        return compare_until(left, right, options, &mut |_| start.elapsed().as_secs_f64() * 1000.0 >= deadline);
    }
    compare_until(left, right, options, &mut |_| false)
}

/// The same, with a clock of the caller's: the engine has none, so that the same input gives the same result.
///
/// `stop` is asked again and again while the comparison is under way, with the share that is done, 0 to 1; as soon as it
/// says `true`, refining ends and the result is marked [`Comparison::truncated`].
/// [`CompareOptions::deadline`] is not looked at here, except that it must be a number of milliseconds.
///
/// # Errors
/// As [`compare`].
pub fn compare_until(
    left: &StoryInput,
    right: &StoryInput,
    options: &CompareOptions,
    stop: &mut dyn FnMut(f64) -> bool,
) -> Result<Comparison, Error> {
    let [mut l, mut r] = read(left, right, options)?;
    // Entities take longest; without them what is aligned is still right.
    let hurried = stop(0.02);
    let entities = if hurried { vec![] } else { entities::find(&l, Some(&r), &options.entities) };
    let [left_said, right_said] = sayings::find([&l, &r], &entities);
    (l.quotations, r.quotations) = (left_said.quotations, right_said.quotations);
    let speakers = sayings::speakers([&left_said.sayings, &right_said.sayings], &entities);
    let settings = settings([&l, &r], options)?;
    let (matches, truncated) = align::align([&l, &r], &entities, &settings, stop);
    let truncated = truncated || hurried;
    let quotation_pairs =
        align::pair_quotations(&matches, [&l.sentences, &r.sentences], [&l.quotations, &r.quotations]);
    let summary = summarise(&l, &r, &matches, &quotation_pairs);
    let warnings = input::warnings(&l, &r, matches.is_empty() && !truncated);
    Ok(Comparison {
        schema: 1,
        engine: crate::ENGINE.to_owned(),
        left: told(l, left_said.sayings, left),
        right: told(r, right_said.sayings, right),
        matches,
        quotation_pairs,
        speakers,
        entities,
        summary,
        truncated,
        warnings,
    })
}

/// Says of each match of a comparison, in the order of [`Comparison::matches`], what made it: all that was looked at, with
/// its weight, step by step.
///
/// ```
/// use story_compare::{CompareOptions, StoryInput, explain};
/// let [left, right] = ["The ferry to Osier Island stays in port.", "To Osier Island no ferry goes: it stays in port."]
///     .map(|text| StoryInput { text: text.to_owned(), ..Default::default() });
/// let explanations = explain(&left, &right, &CompareOptions::default())?;
/// let last = explanations[0].pairs[0].steps.last().unwrap();
/// let odds: f64 = last.features.iter().map(|feature| feature.contribution()).sum();
/// assert!((last.probability - 1.0 / (1.0 + (-odds).exp())).abs() < 1e-9);
/// # Ok::<(), story_compare::Error>(())
/// ```
///
/// # Errors
/// As [`compare`].
pub fn explain(
    left: &StoryInput,
    right: &StoryInput,
    options: &CompareOptions,
) -> Result<Vec<align::Explanation>, Error> {
    let [l, r] = read(left, right, options)?;
    let entities = entities::find(&l, Some(&r), &options.entities);
    Ok(align::explain([&l, &r], &entities, &settings([&l, &r], options)?))
}

/// The two stories, if they and the options can be compared.
fn read<'a>(left: &'a StoryInput, right: &'a StoryInput, options: &CompareOptions) -> Result<[Story<'a>; 2], Error> {
    input::check_input(left, Side::Left)?;
    input::check_input(right, Side::Right)?;
    input::check_options(options)?;
    let mut l = story::read(&left.text, left.language.as_deref());
    let mut r = story::read(&right.text, right.language.as_deref());
    (l.published, r.published) = (left.published.as_deref(), right.published.as_deref());
    input::check_story(&l, Side::Left)?;
    input::check_story(&r, Side::Right)?;
    Ok([l, r])
}

fn settings(stories: [&Story<'_>; 2], options: &CompareOptions) -> Result<align::Settings, Error> {
    Ok(align::Settings {
        ignore: options.ignore.clone(),
        words: options.words,
        pins: pinned_sentences(stories, &options.pins)?,
        ..Default::default()
    })
}

/// Aligns the words of two passages that are known to say the same; spans are bytes. Languages are BCP 47; left out,
/// they are detected.
///
/// # Errors
/// [`Error`] where a text is too long or not text.
pub fn align_words(
    left: &str,
    right: &str,
    languages: [Option<&str>; 2],
    ignore: &[Ignore],
) -> Result<Vec<WordLink>, Error> {
    input::check_text(left, Some(Side::Left))?;
    input::check_text(right, Some(Side::Right))?;
    let language = |text: &str, tag: Option<&str>| story::read(text, tag).language;
    Ok(align::align_words(left, right, [language(left, languages[0]), language(right, languages[1])], ignore))
}

/// The sentences that pins mean: those at their positions, else the next ones.
fn pinned_sentences(stories: [&Story<'_>; 2], pins: &[Pin]) -> Result<Vec<(usize, usize, bool)>, Error> {
    if pins.is_empty() {
        return Ok(vec![]);
    }
    let indexes = stories.map(|story| Utf16Index::new(story.text));
    let sentence = |pin: usize, side: Side, position: u32| {
        let at = indexes[side as usize].to_bytes(position);
        let sentences = &stories[side as usize].sentences;
        let index = sentences.partition_point(|s| s.span.end <= at);
        if index < sentences.len() { Ok(index) } else { Err(input::pin_behind_the_story(pin, side, position)) }
    };
    let both = |(number, pin): (usize, &Pin)| {
        Ok((sentence(number, Side::Left, pin.left)?, sentence(number, Side::Right, pin.right)?, pin.r#match))
    };
    pins.iter().enumerate().map(both).collect()
}

/// What the caller said of a story beside what was read.
fn told(story: Story<'_>, sayings: Vec<Saying>, input: &StoryInput) -> comparison::Story {
    comparison::Story {
        text: story.text.to_owned(),
        source: input.source.clone(),
        url: input.url.clone(),
        title: input.title.clone(),
        published: input.published.clone(),
        language: story.tag,
        paragraphs: story.paragraphs,
        sentences: story.sentences,
        quotations: story.quotations,
        sayings,
        quoted_words: story.quoted_words,
        skipped: story.skipped,
    }
}

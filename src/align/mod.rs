//! Two stories -> matches: similarity, candidates, evidence, assignment, order (moves), words.
//!
//! The method is lexical: idf-weighted words and character n-grams, weighed with what stands around a pair; best pairs
//! first, in any order, further sentences beside what is placed.

mod assignment;
mod candidates;
mod disagreement;
mod evidence;
mod explain;
mod manner;
mod order;
mod quotations;
mod relation;
mod similarity;
mod vectors;
mod vocabulary;
mod weights;
mod words;

pub use evidence::{CONTEXT, CONTEXT_NAMES, Model, OWN, OWN_NAMES, ROUNDS};
pub use explain::{Explanation, Feature, Neighbour, PairExplanation, Step, explain};
pub use quotations::pair_quotations;
pub(crate) use relation::round;
#[doc(hidden)]
pub use relation::{FEATURES as RELATION_FEATURES, features as relation_features};
pub use weights::Weights;
pub use words::{FEATURES as WORD_FEATURES, KINDS as WORD_KINDS, ROUNDS as WORD_ROUNDS, WordModel};

use crate::comparison::{Entity, EntityKind, Match, Role, WordLink, WordRelation};
use crate::story::Story;
use crate::text::{Language, Span, Token, token};
use crate::{Ignore, Side};
use assignment::{Assignment, Passage};
use similarity::Similarity;
use vectors::View;
use vocabulary::{Tokens, Vocabulary};

/// What the caller decides about an alignment.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What does not count as another wording.
    pub ignore: Vec<Ignore>,
    /// Whether matches carry word links.
    pub words: bool,
    /// Left and right sentence, and whether they match or never do.
    pub pins: Vec<(usize, usize, bool)>,
    /// The numbers that decide.
    pub weights: Weights,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { ignore: vec![Ignore::Case], words: true, pins: vec![], weights: Weights::default() }
    }
}

/// The matches between two stories, in the order of the left one; spans are bytes.
///
/// `stop` is asked between the steps, with the share that is done; once it says `true` what is left out is left out, and
/// the second value is `true`.
pub fn align(
    stories: [&Story<'_>; 2],
    entities: &[Entity],
    settings: &Settings,
    stop: &mut dyn FnMut(f64) -> bool,
) -> (Vec<Match>, bool) {
    let ground = Ground::of(stories, entities);
    let (passages, evidence, mut truncated) = ground.passages(settings, stop);
    let Ground { vocabulary, tokens, mentions, .. } = &ground;
    let moved = moved(stories, &passages);
    let speech = stories.map(relation::speech_shares);
    let mentioned = [Side::Left, Side::Right].map(|side| disagreement::Mentions::of(entities, side));
    let mut matches = Vec::with_capacity(passages.len());
    let count = passages.len();
    for (index, (passage, moved)) in passages.into_iter().zip(moved).enumerate() {
        let [left, right] = [0, 1].map(|side| passage_tokens(stories[side], passage.sentences(side)));
        truncated |= stop(0.5 + 0.5 * index as f64 / count as f64);
        let links = if truncated && !passage.pinned {
            vec![]
        } else {
            let [a, b] = [(0, &left), (1, &right)].map(|(side, at): (usize, &Vec<usize>)| PassageTokens {
                words: at.iter().map(|&t| tokens[side].words[t]).collect(),
                entities: at.iter().map(|&t| mentions[side][t]).collect(),
            });
            words::align_words(a.view(), b.view(), vocabulary, &words::WordModel::LEARNT)
        };
        let known = disagreement::Passages {
            stories,
            vocabulary,
            tokens,
            at: [&left, &right],
            links: &links,
            entities,
            mentions: &mentioned,
        };
        let disagreements = known.disagreements();
        let wording = Wording { stories, at: [&left, &right], ignore: &settings.ignore };
        let links: Vec<WordLink> = links.into_iter().map(|link| wording.link(link)).collect();
        let alike = || evidence.similarity.passage(&passage.left, &passage.right);
        let found = relation::judge(&links, &passage, stories, &speech, alike);
        matches.push(Match {
            left: passage.left.iter().map(|&s| s as u32).collect(),
            right: passage.right.iter().map(|&s| s as u32).collect(),
            relation: found.relation,
            score: found.score,
            moved,
            quoted: found.quoted,
            words: if settings.words { links } else { vec![] },
            disagreements,
            pinned: passage.pinned,
        });
    }
    (matches, truncated)
}

/// Aligns the words of two passages that are known to say the same; spans are bytes.
///
/// ```
/// use story_compare::{Ignore, align::align_words, comparison::WordRelation, text::Language};
/// let links = align_words("We closed the border.", "The border was closed.", [Language::English; 2], &[Ignore::Case]);
/// let border = links.iter().find(|link| link.left.iter().any(|s| s.start == 14)).unwrap();
/// assert_eq!(border.relation, WordRelation::Same);
/// ```
pub fn align_words(left: &str, right: &str, languages: [Language; 2], ignore: &[Ignore]) -> Vec<WordLink> {
    let [l, r] = [(left, languages[0]), (right, languages[1])].map(|(text, language)| {
        let mut tokens = vec![];
        token::tokenize(text, Span::new(0, text.len()), &mut tokens);
        Story::of_tokens(text, language, tokens)
    });
    let whole = Whole::of([&l, &r]);
    let [a, b] = whole.passages();
    let all = [&a, &b].map(|passage| (0..passage.words.len()).collect::<Vec<_>>());
    let wording = Wording { stories: [&l, &r], at: [&all[0], &all[1]], ignore };
    let links = words::align_words(a, b, &whole.vocabulary, &words::WordModel::LEARNT);
    links.into_iter().map(|link| wording.link(link)).collect()
}

/// Two whole stories taken as one passage each, in which nothing is named.
struct Whole {
    vocabulary: Vocabulary,
    sides: [PassageTokens; 2],
}

impl Whole {
    fn of(stories: [&Story<'_>; 2]) -> Self {
        let (vocabulary, tokens) = Vocabulary::of(stories[0], stories[1]);
        let sides = tokens.map(|t| PassageTokens { entities: vec![None; t.words.len()], words: t.words });
        Whole { vocabulary, sides }
    }

    fn passages(&self) -> [words::Passage<'_>; 2] {
        self.sides.each_ref().map(PassageTokens::view)
    }
}

struct PassageTokens {
    words: Vec<vocabulary::WordId>,
    entities: Vec<Option<u32>>,
}

impl PassageTokens {
    fn view(&self) -> words::Passage<'_> {
        words::Passage { words: &self.words, entities: &self.entities }
    }
}

/// Turns links of token positions into links of spans, and says how they correspond.
struct Wording<'a> {
    stories: [&'a Story<'a>; 2],
    /// Of each side's passage, its tokens in the story.
    at: [&'a [usize]; 2],
    ignore: &'a [Ignore],
}

impl Wording<'_> {
    fn token(&self, side: usize, position: usize) -> Token {
        self.stories[side].tokens[self.at[side][position]]
    }

    fn link(&self, link: words::Link) -> WordLink {
        let spans = |side: usize, positions: &[usize]| positions.iter().map(|&p| self.token(side, p).span).collect();
        let spelled = |side: usize, position: usize| {
            relation::comparable(&self.stories[side].text[self.token(side, position).span.range()], self.ignore)
        };
        let relation = match (link.left.as_slice(), link.right.as_slice()) {
            (_, []) => WordRelation::LeftOnly,
            ([], _) => WordRelation::RightOnly,
            ([l], [r]) if spelled(0, *l) == spelled(1, *r) => WordRelation::Same,
            _ if link.contraction => WordRelation::Same,
            _ => WordRelation::Changed,
        };
        WordLink { left: spans(0, &link.left), right: spans(1, &link.right), relation, moved: link.moved }
    }
}

/// The tokens of a passage, by their index in the story.
fn passage_tokens(story: &Story<'_>, sentences: &[usize]) -> Vec<usize> {
    sentences.iter().flat_map(|&s| story.sentence_tokens[s].clone()).collect()
}

/// For each token of a story, the named entity of whose mention it is part; of nested mentions the longest.
fn token_entities(stories: [&Story<'_>; 2], entities: &[Entity], side: Side) -> Vec<Option<u32>> {
    let story = stories[side.index()];
    let mut of_token = vec![None; story.tokens.len()];
    let mut mentions: Vec<(Span, u32)> =
        entities.iter().flat_map(|e| e.mentions(side).iter().map(|m| (m.span, e.id))).collect();
    crate::sort::by_key(&mut mentions, |(span, id)| (span.len(), *id));
    for (span, id) in mentions {
        let first = story.tokens.partition_point(|t| t.span.end <= span.start);
        for (token, slot) in story.tokens[first..].iter().zip(&mut of_token[first..]) {
            if token.span.start >= span.end {
                break;
            }
            *slot = Some(id);
        }
    }
    let counts = |id: u32| !matches!(entities[id as usize].kind, EntityKind::Number | EntityKind::Date);
    of_token.into_iter().map(|id| id.filter(|&id| counts(id))).collect()
}

/// Two stories, what is named in them, and their words: what all matching starts from.
struct Ground<'a> {
    stories: [&'a Story<'a>; 2],
    entities: &'a [Entity],
    vocabulary: Vocabulary,
    tokens: [Tokens; 2],
    /// For each token of each side, the named entity of whose mention it is part.
    mentions: [Vec<Option<u32>>; 2],
}

impl<'a> Ground<'a> {
    fn of(stories: [&'a Story<'a>; 2], entities: &'a [Entity]) -> Self {
        let (vocabulary, tokens) = Vocabulary::of(stories[0], stories[1]);
        let mentions = [Side::Left, Side::Right].map(|side| token_entities(stories, entities, side));
        Ground { stories, entities, vocabulary, tokens, mentions }
    }

    /// The model for these languages.
    fn model<'w>(&self, weights: &'w Weights) -> &'w Model {
        let bridge = self.stories[0].language != self.stories[1].language;
        if bridge { &weights.bridge } else { &weights.model }
    }

    /// What belongs together, why, and whether `stop` cut it short.
    fn passages(&self, settings: &Settings, stop: &mut dyn FnMut(f64) -> bool) -> (Vec<Passage>, Evidence, bool) {
        let weights = &settings.weights;
        let mut truncated = stop(0.1);
        let headline = headlines(self.stories);
        let evidence = Evidence::of(self, &headline, weights, truncated);
        let mut assignment = Assignment::new(&evidence.pairs, headline, weights);
        assignment.pin(&settings.pins);
        let wordings = [0, 1].map(|side| wordings(self.stories[side], &self.tokens[side]));
        // With three content words, two sentences are not the same by chance.
        let content = |word: &&vocabulary::WordId| !self.vocabulary.words[**word as usize].function;
        let telling = |words: &[vocabulary::WordId]| words.iter().filter(content).count() >= 3;
        assignment.place_identical([&wordings[0], &wordings[1]], telling);
        truncated |= stop(0.4);
        if !truncated {
            assignment.place_best();
        }
        (assignment.finish(), evidence, truncated)
    }
}

/// Which sentences are headlines.
fn headlines(stories: [&Story<'_>; 2]) -> [Vec<bool>; 2] {
    stories.map(|s| s.sentences.iter().map(|s| s.role == Role::Headline).collect())
}

/// The words and marks of each sentence.
fn wordings(story: &Story<'_>, tokens: &Tokens) -> Vec<Vec<vocabulary::WordId>> {
    story.sentence_tokens.iter().map(|range| tokens.words[range.clone()].to_vec()).collect()
}

/// What is known of all pairs before anything is decided.
struct Evidence {
    similarity: Similarity,
    pairs: Vec<evidence::Pair>,
    features: evidence::Features,
}

impl Evidence {
    fn of(ground: &Ground<'_>, headline: &[Vec<bool>; 2], weights: &Weights, truncated: bool) -> Self {
        let Ground { stories, entities, vocabulary, tokens, mentions } = ground;
        let stories = *stories;
        let related = vocabulary.related_terms();
        let words = View::words(stories, vocabulary, tokens, weights.function, weights.synonym, weights.translation);
        let grams = View::grams(stories, vocabulary, tokens, weights.gram);
        let similarity = Similarity {
            adjacent: [0, 1].map(|side| {
                let next = |of: &View, at: usize| of.sides[side][at].dot(&of.sides[side][at + 1]);
                (1..words.sides[side].len()).map(|at| [next(&words, at - 1), next(&grams, at - 1)]).collect()
            }),
            words,
            grams,
            keys: View::keys(&[0, 1].map(|side| manner::names(stories[side], &mentions[side]))),
            values: View::keys(&manner::values(stories, entities)),
            content: [0, 1].map(|side| {
                let function = |&t: &u32| vocabulary.words[t as usize].function;
                let count = |range: &std::ops::Range<usize>| {
                    tokens[side].words[range.clone()].iter().filter(|t| !function(t)).count() as u32
                };
                stories[side].sentence_tokens.iter().map(count).collect()
            }),
            partnered: vocabulary.partnered(tokens, &related),
            related,
            share: weights.words,
        };
        let candidates = if truncated {
            vec![]
        } else {
            candidates::candidates(&similarity, |l, r| headline[0][l] == headline[1][r])
        };
        let quoted = stories.map(|story| relation::speech_shares(story).iter().map(|s| *s > 0.5).collect::<Vec<_>>());
        let asks = stories.map(manner::asks);
        let group = stories.map(manner::groups);
        let manner = evidence::Manner {
            quoted: [&quoted[0], &quoted[1]],
            asks: [&asks[0], &asks[1]],
            group: [&group[0], &group[1]],
        };
        let (pairs, features) = evidence::weigh(&similarity, &candidates, &manner, ground.model(weights));
        Evidence { similarity, pairs, features }
    }
}

/// Which passages are told elsewhere in the order of the other story: those outside the heaviest chain in order, where
/// a passage weighs as many words as it has.
fn moved(stories: [&Story<'_>; 2], passages: &[Passage]) -> Vec<bool> {
    let chain = order::heaviest_chain(passages.iter().map(|passage| {
        let (mut size, mut tie) = (1, 0);
        for (side, story) in stories.into_iter().enumerate() {
            for &sentence in passage.sentences(side) {
                size += story.sentence_tokens[sentence].len() as u64;
                tie += order::letters(&story.text[story.sentences[sentence].span.range()]) & 0xffff;
            }
        }
        (passage.left[0], passage.right[0], (size << 32) + tie)
    }));
    chain.into_iter().map(|in_order| !in_order).collect()
}

/// Passages by sentence indexes with their probability, for tuning.
#[doc(hidden)]
pub fn tuned_passages(
    stories: [&Story<'_>; 2],
    entities: &[Entity],
    weights: &Weights,
) -> Vec<(Vec<usize>, Vec<usize>, f64)> {
    let settings = Settings { weights: weights.clone(), ..Default::default() };
    let (passages, ..) = Ground::of(stories, entities).passages(&settings, &mut |_| false);
    passages.into_iter().map(|p| (p.left, p.right, p.probability)).collect()
}

/// A candidate pair, left and right sentence, with the features of every step, for learning.
#[doc(hidden)]
pub type PairFeatures = (usize, usize, [f64; OWN], [[f64; CONTEXT]; ROUNDS]);

/// All candidate pairs of two stories.
#[doc(hidden)]
pub fn features(stories: [&Story<'_>; 2], entities: &[Entity], weights: &Weights) -> Vec<PairFeatures> {
    let evidence = Evidence::of(&Ground::of(stories, entities), &headlines(stories), weights, false);
    let Evidence { pairs, features, .. } = evidence;
    let own = pairs.iter().zip(features.own).enumerate();
    own.map(|(at, (p, own))| (p.left as usize, p.right as usize, own, features.context.each_ref().map(|c| c[at])))
        .collect()
}

/// Word links of two whole stories taken as one passage each, as token indexes, for tuning.
#[doc(hidden)]
pub fn word_links(stories: [&Story<'_>; 2], model: &WordModel) -> Vec<(Vec<usize>, Vec<usize>)> {
    let whole = Whole::of(stories);
    let [a, b] = whole.passages();
    words::align_words(a, b, &whole.vocabulary, model).into_iter().map(|l| (l.left, l.right)).collect()
}

/// Of the same, the pairs of words of one round with what is known of them, for learning.
#[doc(hidden)]
pub fn word_features(stories: [&Story<'_>; 2], model: &WordModel, round: usize) -> Vec<words::Seen> {
    let whole = Whole::of(stories);
    let [a, b] = whole.passages();
    words::seen(a, b, &whole.vocabulary, model, round)
}

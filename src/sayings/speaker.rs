//! From the words of a subject to an entity: pronouns and subjects left out, by who was spoken of last.
//!
//! Where the text leaves room for two, nobody speaks: a wrong join puts words into somebody's mouth.

use super::attribution::Attribution;
use super::narration::{NONE, Narration};
use super::subject::Who;
use super::words::Gender;
use crate::Side;
use crate::comparison::{Cue, Entity, EntityKind, Form, Quotation, Saying};
use crate::lexicon::key::name_key;
use crate::lexicon::saying::Form as VerbForm;
use crate::lexicon::{Field, NAMES, field};
use crate::story::Story;

/// How many entities are kept in mind.
const MIND: usize = 8;

/// What is known of the entities' gender.
pub(super) struct Genders(Vec<Option<Gender>>);

impl Genders {
    pub fn of(entities: &[Entity], stories: [&Story<'_>; 2]) -> Self {
        let of = |e: &Entity| {
            if e.kind != EntityKind::Person {
                return None;
            }
            let text = |side: Side| {
                let text = stories[side as usize].text;
                e.mentions(side).iter().take(MIND).map(move |m| (m.form, &text[m.span.range()]))
            };
            let mut mentions = text(Side::Left).chain(text(Side::Right)).peekable();
            if mentions.peek().is_some_and(|&(form, text)| form == Form::Role && is_several(text)) {
                return Some(Gender::Plural);
            }
            let own = gender_of_name(&e.name);
            // "Иванова" is his genitive where "Иванов" stands, too.
            let man = own == Some(Gender::Feminine)
                && mentions.any(|(form, text)| {
                    form == Form::Name && ["ов", "ев", "ин", "ий", "ў"].iter().any(|end| text.ends_with(end))
                });
            if man { Some(Gender::Masculine) } else { own }
        };
        Genders(entities.iter().map(of).collect())
    }

    /// What the forms of verbs say of their subjects.
    pub fn learn(&mut self, n: &Narration<'_, '_>, attributions: &[Attribution], entities: &[Entity]) {
        for found in attributions {
            let Who::Entity(id) = found.subject.who else { continue };
            let gender = match n.said[found.said].verb.form {
                VerbForm::Masculine => Gender::Masculine,
                VerbForm::Feminine => Gender::Feminine,
                _ => continue,
            };
            if entities[id as usize].kind == EntityKind::Person {
                self.0[id as usize].get_or_insert(gender);
            }
        }
    }

    /// Whether an entity can be the subject of a verb of this form: «сказала».
    fn fits(&self, entities: &[Entity], id: u32, form: VerbForm) -> bool {
        if entities[id as usize].kind != EntityKind::Person {
            return true;
        }
        match (form, self.0[id as usize]) {
            (VerbForm::Masculine | VerbForm::Feminine, Some(Gender::Plural)) => false,
            (VerbForm::Plural, known) => !matches!(known, Some(Gender::Masculine | Gender::Feminine)),
            (VerbForm::Masculine, known) => known != Some(Gender::Feminine),
            (VerbForm::Feminine, known) => known != Some(Gender::Masculine),
            _ => true,
        }
    }

    fn agree(&self, id: u32, gender: Gender) -> bool {
        self.0[id as usize].is_none_or(|known| known == gender)
    }
}

/// Who was spoken of, the last first.
struct Mind<'e> {
    entities: &'e [Entity],
    genders: &'e Genders,
    last: Vec<u32>,
}

impl Mind<'_> {
    fn think_of(&mut self, id: u32) {
        self.last.retain(|&other| other != id);
        self.last.insert(0, id);
        self.last.truncate(MIND);
    }

    /// Somebody who has no name: he may be meant next.
    fn think_of_another(&mut self) {
        self.think_of(NONE);
    }

    fn find(&self, gender: Gender) -> Option<u32> {
        let known = self.last.iter().position(|&id| id == NONE).unwrap_or(self.last.len());
        let last = &self.last[..known];
        let kind = |id: u32| self.entities[id as usize].kind;
        match gender {
            Gender::Masculine | Gender::Feminine => {
                last.iter().copied().find(|&id| kind(id) == EntityKind::Person && self.genders.agree(id, gender))
            }
            // An office is "they" or "it", but only if nobody else can be.
            _ => last.first().copied().filter(|&id| kind(id) == EntityKind::Organisation),
        }
    }
}

/// The quotations with their speakers, and who says what, in the order of the text.
pub(super) fn resolve(
    n: &Narration<'_, '_>,
    attributions: &[Attribution],
    entities: &[Entity],
    genders: &Genders,
) -> (Vec<Quotation>, Vec<Saying>) {
    let mut quotations = n.story.quotations.clone();
    let mut sayings: Vec<Saying> = Vec::with_capacity(attributions.len());
    let mut mind = Mind { entities, genders, last: Vec::with_capacity(MIND + 1) };
    let mut attributed = vec![false; quotations.len()];
    // Where the attribution of each quotation stands.
    let mut clause = vec![usize::MAX; quotations.len()];
    for found in attributions {
        if let Some(q) = found.quotation.filter(|&q| clause[q] == usize::MAX) {
            attributed[q] = true;
            clause[q] = n.said[found.said].first;
        }
    }
    let (mut next, mut q) = (0, 0);
    for (sentence, range) in n.story.sentence_tokens.iter().enumerate() {
        if !n.is_body(sentence) {
            continue;
        }
        let narrated = range.clone().find(|&t| n.quotation_at(t).is_none()).unwrap_or(range.end);
        let main = n.main_subject(narrated, range.end.min(narrated + 60));
        let mut spoken = None;
        loop {
            let verb = attributions.get(next).map(|a| n.said[a.said].first).filter(|&t| t < range.end);
            let speech = n.quotations.get(q).map(|r| r.start).filter(|&t| t < range.end);
            if let Some(start) = speech.filter(|&s| verb.is_none_or(|v| s < v)) {
                if !attributed[q] {
                    quotations[q].speaker =
                        goes_on(n, &quotations, &clause, q).unwrap_or_else(|| introduced(n, &sayings, &mind, start));
                    // It goes on as what it continues does.
                    clause[q] = q.checked_sub(1).map_or(usize::MAX, |p| clause[p]).max(usize::MAX - 1);
                    if let Some(id) = quotations[q].speaker {
                        mind.think_of(id);
                    }
                }
                q += 1;
                continue;
            }
            if verb.is_none() {
                break;
            }
            let found = &attributions[next];
            next += 1;
            let said = &n.said[found.said];
            let of_verb = match said.verb.form {
                VerbForm::Masculine => Some(Gender::Masculine),
                VerbForm::Feminine => Some(Gender::Feminine),
                _ => None,
            };
            let in_mind = |gender: Gender, at: usize| {
                let own = main.as_ref().filter(|m| m.tokens.end <= at).and_then(|m| match m.who {
                    Who::Entity(id) => Some(id),
                    _ => None,
                });
                own.filter(|&id| {
                    entities[id as usize].kind == EntityKind::Person
                        && matches!(gender, Gender::Masculine | Gender::Feminine)
                        && genders.agree(id, gender)
                })
                .or_else(|| mind.find(gender))
            };
            let speaker = match found.subject.who {
                Who::Entity(id) if genders.fits(entities, id, said.verb.form) => Some(id),
                // «Тружеников поздравил», "адмовіліся ..., трэнер": whoever is named is not the subject.
                Who::Entity(_) if found.quotation.is_none() => {
                    mind.think_of_another();
                    continue;
                }
                Who::Entity(_) => None,
                Who::Pronoun(gender) => in_mind(gender, found.subject.tokens.start),
                Who::Left => of_verb.and_then(|gender| in_mind(gender, said.first)),
                Who::Unnamed => None,
            };
            let cue = Cue { span: n.span(said.first..said.end), lemma: said.verb.lemma(), grade: said.verb.grade };
            let span = n.span(found.tokens.clone());
            if let Some(q) = found.quotation.filter(|&q| quotations[q].attribution.is_none()) {
                let quotation = &mut quotations[q];
                (quotation.speaker, quotation.attribution, quotation.cue) = (speaker, Some(span), Some(cue.clone()));
            }
            let quotation = found.quotation.map(|q| q as u32);
            sayings.push(Saying { attribution: span, speaker, cue, quotation });
            spoken = speaker.or(spoken);
            let alone = match said.verb.form {
                VerbForm::Past => !n.word(found.subject.tokens.end.max(1) - 1).ends_with('s'),
                VerbForm::Plural | VerbForm::Base | VerbForm::Participle => false,
                _ => true,
            };
            if let Some(id) = speaker {
                mind.think_of(id);
            } else if found.subject.who == Who::Unnamed && alone && said.verb.source().is_none() {
                mind.think_of_another();
            }
        }
        if spoken.is_none() {
            let subject = main.and_then(|m| match m.who {
                Who::Entity(id) => Some(id),
                Who::Pronoun(gender) => mind.find(gender),
                _ => None,
            });
            if let Some(id) = subject {
                mind.think_of(id);
            }
        }
    }
    (quotations, sayings)
}

/// The speaker of the quotation before, if this one goes on where its attribution ended.
fn goes_on(n: &Narration<'_, '_>, quotations: &[Quotation], clause: &[usize], q: usize) -> Option<Option<u32>> {
    let before = q.checked_sub(1)?;
    if clause[before] == usize::MAX {
        return None;
    }
    let (end, start) = (n.quotations[before].end, n.quotations[q].start);
    // Nothing between, or the rest of the sentence in which the one before is attributed.
    let last = n.sentence(start.checked_sub(1)?);
    let own = n.sentence(end.checked_sub(1)?);
    let told = if clause[before] < n.story.tokens.len() { n.sentence(clause[before]) } else { own };
    let goes_on = start <= end || last == own || last == told && told >= own;
    goes_on.then_some(quotations[before].speaker)
}

/// Who speaks in a quotation that is a sentence behind one of narration: whom that says to speak, or is about.
fn introduced(n: &Narration<'_, '_>, sayings: &[Saying], mind: &Mind<'_>, start: usize) -> Option<u32> {
    let sentence = n.sentence(start);
    let range = &n.story.sentence_tokens[sentence];
    let before = sentence.checked_sub(1)?;
    let previous = &n.story.sentences[before];
    if range.start != start || !n.is_body(before) || previous.paragraph != n.story.sentences[sentence].paragraph {
        return None;
    }
    let last = sayings.last().filter(|s| s.attribution.start >= previous.span.start);
    if let Some(saying) = last {
        return saying.speaker;
    }
    let range = n.story.sentence_tokens[before].clone();
    match n.main_subject(range.start, range.end.min(range.start + 60))?.who {
        Who::Entity(id) if mind.entities[id as usize].kind == EntityKind::Person => Some(id),
        Who::Pronoun(gender @ (Gender::Masculine | Gender::Feminine)) => mind.find(gender),
        _ => None,
    }
}

/// Whether an office or a trade is told of several: "the organisers", «перевозчики».
fn is_several(role: &str) -> bool {
    let mut words = role.split_whitespace();
    let first = words.next().unwrap_or("");
    let last = words.next_back().unwrap_or(first);
    let english = last.len() > 4 && last.ends_with('s') && !last.ends_with("ss") && !role.contains(" of ");
    last.starts_with(char::is_lowercase) && english || first.ends_with(['ы', 'и', 'і'])
}

/// What the ending of a name says.
fn gender_of_name(name: &str) -> Option<Gender> {
    let lower = name.to_lowercase();
    let mut words = lower.split_whitespace();
    let first = words.next()?;
    let last = words.last().unwrap_or(first);
    const FEMININE: [&str; 23] = [
        "ова", "ева", "ская", "цкая", "овна", "евна", "ўна", "скай", "ова", "ova", "eva", "skaya", "skaja", "skaia",
        "tskaya", "ckaja", "ovna", "evna", "ienė", "aitė", "ytė", "ówna", "ska",
    ];
    const MASCULINE: [&str; 17] = [
        "ов", "ев", "ский", "цкий", "скі", "цкі", "оў", "еў", "ович", "евич", "ov", "ev", "sky", "ski", "skiy", "skij",
        "oŭ",
    ];
    let women = ["woman", "mother", "wife", "widow", "queen", "sister", "жена", "вдова", "удава", "мать", "маці"];
    if FEMININE.iter().any(|e| last.ends_with(e)) || women.iter().any(|w| lower.ends_with(w)) {
        return Some(Gender::Feminine);
    }
    if MASCULINE.iter().any(|e| last.ends_with(e)) {
        return Some(Gender::Masculine);
    }
    if first == last && !name.starts_with(char::is_uppercase) || first.ends_with('.') {
        return None;
    }
    // A surname alone says no more.
    if first == last && NAMES.get(&name_key(first)).is_none_or(|facts| field(facts, Field::Given).is_none()) {
        return None;
    }
    const MEN: [&str; 24] = [
        "ilya",
        "illia",
        "ilja",
        "nikita",
        "mikita",
        "mikola",
        "mykola",
        "luka",
        "foma",
        "kuzma",
        "danila",
        "joshua",
        "sasha",
        "илья",
        "никита",
        "микола",
        "лука",
        "фома",
        "кузьма",
        "мікіта",
        "ілля",
        "мікола",
        "саша",
        "данила",
    ];
    const WOMEN: [&str; 40] = [
        "elizabeth",
        "margaret",
        "susan",
        "karen",
        "helen",
        "ruth",
        "carmen",
        "janet",
        "alison",
        "megan",
        "lauren",
        "kathleen",
        "rachel",
        "hannah",
        "sarah",
        "deborah",
        "edith",
        "judith",
        "joan",
        "jean",
        "ann",
        "gail",
        "lynn",
        "ellen",
        "eileen",
        "astrid",
        "sigrid",
        "ingrid",
        "beth",
        "meg",
        "любовь",
        "любоў",
        "нинель",
        "адэль",
        "kim",
        "vivian",
        "miriam",
        "esther",
        "heather",
        "jennifer",
    ];
    let soft =
        first.ends_with(['a', 'ė']) || first.ends_with(['а', 'я']) && (first == last || !last.ends_with(['а', 'я']));
    if WOMEN.contains(&first) || soft && !MEN.contains(&first) {
        return Some(Gender::Feminine);
    }
    // «Игоря Стрельчука» is a man's genitive, or a woman's name.
    let consonant = first.chars().next_back().is_some_and(|c| !"aeiouyаеёиоуыэюяіь".contains(c));
    (MEN.contains(&first) || consonant && first.chars().count() > 2).then_some(Gender::Masculine)
}

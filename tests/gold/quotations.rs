//! Direct speech, who speaks and by which verb, against the gold of stories that have it.

use super::{Count, GoldStory, plain, utf16};
use serde_json::Value;
use std::collections::BTreeSet;
use story_compare::comparison::{Comparison, Grade, Quotation};
use story_compare::text::Span;

/// Start and end in UTF-16 code units.
type Place = (usize, usize);

/// What is right of the quotations of a story. All but `spans` is about quotations that were found: how many are right,
/// how many the engine says anything of, how many the gold does.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quotations {
    pub spans: Count,
    pub speakers: Count,
    /// The very same clause.
    pub attributions: Count,
    /// The verb of saying at its place.
    pub cues: Count,
    pub lemmas: Count,
    pub grades: Count,
    /// Share of an attribution that ours and the gold's have in common, of both together, summed.
    overlap: f64,
}

impl Quotations {
    /// The story's quotations beside those of a comparison whose spans are in bytes.
    pub fn of(story: &GoldStory, found: &Comparison) -> Self {
        let mut sum = Quotations::default();
        for (side, ours) in [&found.left, &found.right].into_iter().enumerate() {
            let text = &story.sides[side].text;
            let offsets = utf16(text);
            let place = |span: Span| (offsets[span.start as usize], offsets[span.end as usize]);
            let gold = story.annotated(side, "quotations");
            sum.spans.found += ours.quotations.len();
            sum.spans.gold += gold.len();
            let mut free: Vec<&Quotation> = ours.quotations.iter().collect();
            for wanted in gold {
                let Some(at) = free.iter().position(|q| is_the_same(place(q.span), span(wanted))) else { continue };
                sum.spans.hit += 1;
                sum.judge(story, found, free.swap_remove(at), wanted, place);
            }
        }
        sum
    }

    /// Judges what the engine says of a quotation that it found.
    fn judge(
        &mut self,
        story: &GoldStory,
        found: &Comparison,
        ours: &Quotation,
        gold: &Value,
        place: impl Fn(Span) -> Place,
    ) {
        let speaker = ours.speaker.map(|id| forms_of(found, id));
        let wanted = gold["speaker"].as_str().map(|name| story.forms(name));
        let is_right = speaker.as_ref().zip(wanted.as_ref()).is_some_and(|(a, b)| !a.is_disjoint(b));
        self.speakers.note(is_right, speaker.is_some(), wanted.is_some());

        // A quotation may be attributed twice; either clause will do.
        let clauses = || [gold, &gold["also"]].into_iter().filter(|v| !v["attribution"].is_null());
        let attributed = clauses().next().is_some();
        let clause = ours.attribution.map(&place);
        let share = clause.map_or(0.0, |c| clauses().map(|v| common(c, span(&v["attribution"]))).fold(0.0, f64::max));
        self.attributions.note(share == 1.0, clause.is_some(), attributed);
        self.overlap += share;

        let cue = ours.cue.as_ref();
        let is = |right: &dyn Fn(&Value) -> bool| clauses().any(|v| right(&v["cue"]));
        self.cues.note(is(&|v| cue.is_some_and(|c| place(c.span) == span(v))), cue.is_some(), attributed);
        self.lemmas.note(is(&|v| cue.is_some_and(|c| v["lemma"] == *c.lemma)), cue.is_some(), attributed);
        self.grades.note(is(&|v| cue.is_some_and(|c| v["grade"] == grade(c.grade))), cue.is_some(), attributed);
    }

    pub fn add(&mut self, other: Quotations) {
        self.spans.add(other.spans);
        self.speakers.add(other.speakers);
        self.attributions.add(other.attributions);
        self.cues.add(other.cues);
        self.lemmas.add(other.lemmas);
        self.grades.add(other.grades);
        self.overlap += other.overlap;
    }

    /// How far attributions cover those of the gold, on average.
    pub fn mean_overlap(&self) -> f64 {
        self.overlap / self.attributions.gold.max(1) as f64
    }
}

impl Count {
    fn note(&mut self, is_right: bool, is_found: bool, is_wanted: bool) {
        self.hit += usize::from(is_right);
        self.found += usize::from(is_found);
        self.gold += usize::from(is_wanted);
    }
}

impl GoldStory {
    /// All that an entity is called in the story.
    fn forms(&self, name: &str) -> BTreeSet<String> {
        let mut forms: BTreeSet<String> = [plain(name)].into();
        for side in 0..2 {
            let is_its = |m: &&Value| m["entity"] == name;
            forms.extend(self.annotated(side, "mentions").iter().filter(is_its).filter_map(|m| form(&m["text"])));
            let entities = self.raw["entities"].as_array().into_iter().flatten();
            let listed = entities.filter(is_its).filter_map(|e| e[super::SIDES[side]].as_array()).flatten();
            forms.extend(listed.filter_map(form));
        }
        forms
    }
}

fn form(v: &Value) -> Option<String> {
    v.as_str().map(plain)
}

/// All that an entity of ours is called.
fn forms_of(found: &Comparison, id: u32) -> BTreeSet<String> {
    let Some(entity) = found.entities.get(id as usize) else { return BTreeSet::new() };
    let mut forms: BTreeSet<String> = [plain(&entity.name)].into();
    for (text, mentions) in [(&found.left.text, &entity.left), (&found.right.text, &entity.right)] {
        forms.extend(mentions.iter().map(|m| plain(&text[m.span.range()])));
    }
    forms
}

fn span(v: &Value) -> Place {
    let at = |key: &str| v[key].as_u64().expect("an offset") as usize;
    (at("start"), at("end"))
}

fn shared(a: Place, b: Place) -> usize {
    a.1.min(b.1).saturating_sub(a.0.max(b.0))
}

/// Whether nine tenths of either lie in the other.
fn is_the_same(a: Place, b: Place) -> bool {
    shared(a, b) * 10 >= (a.1 - a.0).max(b.1 - b.0) * 9
}

/// What both have, as a share of what either has.
fn common(a: Place, b: Place) -> f64 {
    let both = shared(a, b);
    both as f64 / (a.1 - a.0 + b.1 - b.0 - both).max(1) as f64
}

fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Neutral => "neutral",
        Grade::Emphatic => "emphatic",
        Grade::Distancing => "distancing",
        Grade::Conceding => "conceding",
    }
}

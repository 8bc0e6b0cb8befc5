//! Who is said to have said what, by which verb: every way of attributing, in three languages.
#![allow(missing_docs)]

use story_compare::comparison::{Comparison, Grade, QuotationRelation, Story};
use story_compare::{CompareOptions, StoryInput, compare};

fn both(left: &str, right: &str) -> Comparison {
    // Two sentences are few to tell a language by.
    let language = |text: &str| match text {
        _ if text.contains(['і', 'ў']) => "be",
        _ if text.contains('и') => "ru",
        _ => "en",
    };
    let [left, right] = [left, right].map(|text| StoryInput {
        text: text.to_owned(),
        language: Some(language(text).to_owned()),
        ..Default::default()
    });
    compare(&left, &right, &CompareOptions::default()).unwrap()
}

fn one(text: &str) -> Comparison {
    both(text, "Ferries stay in port today. Nobody knows for how long.")
}

fn name(found: &Comparison, id: Option<u32>) -> &str {
    id.map_or("-", |id| &found.entities[id as usize].name)
}

/// Each quotation as "speaker | clause | lemma".
fn attributed(text: &str) -> Vec<String> {
    let found = one(text);
    let of = |story: &Story| -> Vec<String> {
        let line = |q: &story_compare::comparison::Quotation| {
            let clause = q.attribution.map_or("-", |span| &story.text[span.range()]);
            let lemma = q.cue.as_ref().map_or("-", |c| c.lemma.as_str());
            format!("{} | {clause} | {lemma}", name(&found, q.speaker))
        };
        story.quotations.iter().map(line).collect()
    };
    of(&found.left)
}

/// Each saying without a quotation as "speaker | clause | lemma".
fn reported(text: &str) -> Vec<String> {
    let found = one(text);
    let told = found.left.sayings.iter().filter(|s| s.quotation.is_none());
    told.map(|s| {
        let clause = &found.left.text[s.attribution.range()];
        format!("{} | {clause} | {}", name(&found, s.speaker), s.cue.lemma)
    })
    .collect()
}

#[test]
fn behind_the_quotation() {
    for (text, wanted) in [
        (
            "“We counted every plank twice, and none was missing,” said Anna Kowal, the head of the union.",
            vec!["Anna Kowal | said Anna Kowal, the head of the union | say"],
        ),
        (
            "“We counted every plank twice,” Anna Kowal told reporters on Monday, adding that nobody helped.",
            vec!["Anna Kowal | Anna Kowal told reporters on Monday | tell"],
        ),
        ("“Who counted the planks, and why?” Viktor Orlov asked.", vec!["Viktor Orlov | Viktor Orlov asked | ask"]),
        (
            "«Мы дважды пересчитали все доски», — заявил директор завода Виктор Орлов.",
            vec!["Виктор Орлов | заявил директор завода Виктор Орлов | заявить"],
        ),
        (
            "«Мы двойчы пералічылі ўсе дошкі, і ніводная не прапала», — паведаміла дырэктарка Ганна Каваль.",
            vec!["Ганна Каваль | паведаміла дырэктарка Ганна Каваль | паведаміць"],
        ),
    ] {
        assert_eq!(attributed(text), wanted, "{text}");
    }
}

#[test]
fn before_the_quotation() {
    for (text, wanted) in [
        (
            "Anna Kowal said on Monday: “We counted every plank twice.”",
            vec!["Anna Kowal | Anna Kowal said on Monday | say"],
        ),
        (
            "Anna Kowal claimed that the mill was “a museum of rust and splinters”.",
            vec!["Anna Kowal | Anna Kowal claimed | claim"],
        ),
        (
            "Виктор Орлов подчеркнул: «Мы дважды пересчитали все доски».",
            vec!["Виктор Орлов | Виктор Орлов подчеркнул | подчеркнуть"],
        ),
        (
            "Ганна Каваль адзначыла: «Мы двойчы пералічылі ўсе дошкі».",
            vec!["Ганна Каваль | Ганна Каваль адзначыла | адзначыць"],
        ),
    ] {
        assert_eq!(attributed(text), wanted, "{text}");
    }
}

#[test]
fn in_the_middle_and_over_paragraphs() {
    assert_eq!(
        attributed("“We counted every plank twice,” Anna Kowal insisted. “None was missing.”"),
        ["Anna Kowal | Anna Kowal insisted | insist", "Anna Kowal | - | -"]
    );
    assert_eq!(
        attributed("“We counted every plank,” Anna Kowal said.\n\n“Nobody helped us with it at all.”"),
        ["Anna Kowal | Anna Kowal said | say", "Anna Kowal | - | -"]
    );
    assert_eq!(
        attributed("«Мы пересчитали доски, — сказал Виктор Орлов. — Ни одна не пропала»."),
        ["Виктор Орлов | сказал Виктор Орлов | сказать"]
    );
    assert_eq!(
        attributed("Прыехаў Віктар Арлоў.\n\n— Мы пералічылі дошкі, — кажа Віктар Арлоў. — Ніводная не прапала."),
        ["Віктар Арлоў | кажа Віктар Арлоў | казаць"]
    );
}

#[test]
fn pronouns_and_subjects_left_out() {
    for (text, wanted) in [
        (
            "Anna Kowal runs the mill. Viktor Orlov works there. “We counted every plank twice,” she said.",
            "Anna Kowal | she said | say",
        ),
        (
            "Анна Ковальская руководит заводом. Там работает Виктор Орлов. «Мы пересчитали доски», — сказала она.",
            "Анна Ковальская | сказала она | сказать",
        ),
        ("Виктор Орлов приехал утром. «Мы пересчитали доски», — добавил.", "Виктор Орлов | добавил | добавить"),
        ("Віктар Арлоў прыехаў раніцай. «Мы пералічылі ўсе дошкі», — дадаў ён.", "Віктар Арлоў | дадаў ён | дадаць"),
    ] {
        assert_eq!(attributed(text), [wanted], "{text}");
    }
    // Somebody without a name was spoken of last.
    let driver = "Viktor Orlov came. The driver said that he was late. “We counted every plank twice,” he said.";
    assert_eq!(attributed(driver), ["- | he said | say"]);
    // Nobody who could be "she" is named.
    assert_eq!(attributed("Viktor Orlov came. “We counted every plank twice,” she said."), ["- | she said | say"]);
}

#[test]
fn offices_speak_too() {
    assert_eq!(
        attributed("«Мы пересчитали все доски и остались довольны», — сообщили в Министерстве энергетики."),
        ["Министерстве энергетики | сообщили в Министерстве энергетики | сообщить"]
    );
    assert_eq!(
        attributed("“We have nothing to add to that,” the Ministry of Energy said."),
        ["Ministry of Energy | the Ministry of Energy said | say"]
    );
}

#[test]
fn speech_that_is_reported() {
    for (text, wanted) in [
        ("Anna Kowal noted that the planks were dry.", vec!["Anna Kowal | Anna Kowal noted | note"]),
        ("The planks are dry, according to Anna Kowal.", vec!["Anna Kowal | according to Anna Kowal | according to"]),
        ("Виктор Орлов отметил, что доски сухие.", vec!["Виктор Орлов | Виктор Орлов отметил | отметить"]),
        ("По словам Виктора Орлова, доски сухие.", vec!["Виктора Орлова | По словам Виктора Орлова | по словам"]),
        (
            "Паводле слоў Віктара Арлова, дошкі сухія.",
            vec!["Віктара Арлова | Паводле слоў Віктара Арлова | паводле слоў"],
        ),
        ("Віктар Арлоў адзначыў, што дошкі сухія.", vec!["Віктар Арлоў | Віктар Арлоў адзначыў | адзначыць"]),
        // Not said, said of somebody, other meanings, nouns.
        ("Anna Kowal did not say that the planks were dry.", vec![]),
        ("Anna Kowal was told that the planks were dry.", vec![]),
        ("Anna Kowal is said to own a mill.", vec![]),
        ("The fire claimed two lives.", vec![]),
        ("Anna Kowal laid out several demands to Lithuania.", vec![]),
        ("The report notes of the union were lost.", vec![]),
        ("Виктор Орлов не сказал, что доски сухие.", vec![]),
    ] {
        assert_eq!(reported(text), wanted, "{text}");
    }
}

#[test]
fn verbs_inside_a_quotation_are_none_of_the_newsrooms() {
    let text = "“Experts told me that it was possible, and pilots said so,” Anna Kowal said.";
    assert_eq!(attributed(text), ["Anna Kowal | Anna Kowal said | say"]);
    assert_eq!(reported(text), [""; 0]);
}

#[test]
fn grades() {
    let grade = |text: &str| one(text).left.sayings.first().map(|s| s.cue.grade);
    assert_eq!(grade("Anna Kowal said that the planks were dry."), Some(Grade::Neutral));
    assert_eq!(grade("Anna Kowal stressed that the planks were dry."), Some(Grade::Emphatic));
    assert_eq!(grade("Anna Kowal claimed that the planks were dry."), Some(Grade::Distancing));
    assert_eq!(grade("Anna Kowal admitted that the planks were dry."), Some(Grade::Conceding));
    assert_eq!(grade("Ганна Каваль сцвярджае, што дошкі сухія."), Some(Grade::Distancing));
    assert_eq!(grade("Ганна Каваль сьцвярджае, што дошкі сухія."), Some(Grade::Distancing));
    assert_eq!(grade("Виктор Орлов признал, что доски сухие."), Some(Grade::Conceding));
}

#[test]
fn speakers_have_the_sayings_of_both_sides() {
    let found = both(
        "Anna Kowal noted that the planks were dry. “Nobody counted them before us,” she said.",
        "The head of the mill Anna Kowal claimed that the planks were dry.",
    );
    let speaker = found.speakers.iter().find(|s| !s.left.is_empty() && !s.right.is_empty()).expect("a speaker");
    assert_eq!((speaker.left.len(), speaker.right.len()), (2, 1));
    assert_eq!(found.left.sayings[1].quotation, Some(0));
    assert_eq!(found.right.sayings[0].cue.lemma, "claim");
}

#[test]
fn words_that_narration_quotes() {
    let words = |text: &str| -> Vec<String> {
        let found = one(text);
        found.left.quoted_words.iter().map(|s| found.left.text[s.range()].to_owned()).collect()
    };
    assert_eq!(words("They should stop “making noise,” he said, in “Amber Hall”."), ["“making noise,”"]);
    assert_eq!(words("Он назвал это «домашней химией» в газете «Наше слово»."), ["«домашней химией»"]);
}

#[test]
fn told_is_what_the_other_side_has() {
    let found = both(
        "“Not one of the forty planks was missing from the northern yard,” Anna Kowal said.",
        "Anna Kowal said not one of the forty planks was missing from the northern yard.",
    );
    let told = |c: &Comparison| c.quotation_pairs.iter().any(|p| p.relation == QuotationRelation::Told);
    assert!(told(&found));
}

#[test]
fn hostile_input_comes_to_an_end() {
    for text in [
        "said ".repeat(50_000),
        "“a b c d.” said ".repeat(20_000),
        "and said, he said that ".repeat(20_000),
        "«Да, — сказал он. — ".repeat(20_000),
        "по словам ".repeat(30_000),
        "Anna, ".repeat(30_000) + "said.",
        "The head of ".repeat(20_000) + "said “a b c d e”.",
    ] {
        let input = StoryInput { text, ..Default::default() };
        let short = StoryInput { text: "He said so.".into(), ..Default::default() };
        compare(&input, &short, &CompareOptions::default()).unwrap();
    }
}

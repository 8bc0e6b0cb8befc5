use crate::{CompareOptions, Pin, StoryInput, compare};

/// The disagreements of two sentences that an editor has matched: kind, left, right.
fn found(left: &str, right: &str, languages: [&str; 2]) -> Vec<(String, String, String)> {
    let story = |text: &str, language: &str| StoryInput {
        text: text.to_owned(),
        language: Some(language.to_owned()),
        ..Default::default()
    };
    let pins = vec![Pin { left: 0, right: 0, r#match: true }];
    let options = CompareOptions { pins, ..Default::default() };
    let c = compare(&story(left, languages[0]), &story(right, languages[1]), &options).unwrap();
    let told = |d: &crate::comparison::Disagreement| {
        (format!("{:?}", d.kind).to_lowercase(), left[d.left.range()].to_owned(), right[d.right.range()].to_owned())
    };
    let there: Vec<_> = c.matches.iter().flat_map(|m| &m.disagreements).map(told).collect();
    let back = compare(&story(right, languages[1]), &story(left, languages[0]), &options).unwrap();
    let count = back.matches.iter().map(|m| m.disagreements.len()).sum::<usize>();
    assert_eq!(there.len(), count, "the same from either side");
    there
}

fn is(left: &str, right: &str, language: &str, kind: &str, facts: [&str; 2]) {
    let found = found(left, right, [language; 2]);
    let wanted = (kind.to_owned(), facts[0].to_owned(), facts[1].to_owned());
    assert_eq!(found, [wanted], "{left} / {right}");
}

fn none(left: &str, right: &str, languages: [&str; 2]) {
    assert_eq!(found(left, right, languages), [], "{left} / {right}");
}

#[test]
fn numbers_that_differ() {
    is(
        "The storm damaged 14 houses in the village.",
        "The storm damaged 12 houses in the village.",
        "en",
        "number",
        ["14 houses", "12 houses"],
    );
    is(
        "Буря повредила 14 домов в деревне.",
        "Буря повредила двенадцать домов в деревне.",
        "ru",
        "number",
        ["14 домов", "двенадцать домов"],
    );
    is(
        "Бура пашкодзіла 14 дамоў у вёсцы.",
        "Бура пашкодзіла 12 дамоў у вёсцы.",
        "be",
        "number",
        ["14 дамоў", "12 дамоў"],
    );
}

#[test]
fn one_number_in_two_notations_is_no_disagreement() {
    none("Prices rose by 6 percent in the region.", "Prices rose by 6% in the region.", ["en"; 2]);
    none("The storm damaged three houses there.", "The storm damaged 3 houses there.", ["en"; 2]);
    none("The fund paid 1.2 million euros to farmers.", "The fund paid 1,200,000 euros to farmers.", ["en"; 2]);
    none("The march drew 34.5 thousand people.", "The march drew 34,500 people.", ["en"; 2]);
    none("The march drew nearly 2,000 people.", "The march drew 1,984 people.", ["en"; 2]);
    none("We taught two hundred and forty people.", "We taught 240 people.", ["en"; 2]);
    none("Four hundred volunteer firemen came.", "Four hundred volunteers came.", ["en"; 2]);
    none("Цены выросли на 6 процентов за год.", "Цены выросли на 6% за год.", ["ru"; 2]);
    none("The storm damaged three houses.", "Бура пашкодзіла тры дамы.", ["en", "be"]);
}

#[test]
fn dates_that_differ() {
    is(
        "The talks were held in Lida on 12 March.",
        "The talks were held in Lida on 13 March.",
        "en",
        "date",
        ["12 March", "13 March"],
    );
    is(
        "The talks began in Lida on Monday.",
        "The talks began in Lida on Tuesday.",
        "en",
        "date",
        ["Monday", "Tuesday"],
    );
    is(
        "Переговоры прошли в Лиде 12 марта.",
        "Переговоры прошли в Лиде 12 апреля.",
        "ru",
        "date",
        ["12 марта", "12 апреля"],
    );
    is(
        "Перамовы прайшлі ў Лідзе 12 сакавіка.",
        "Перамовы прайшлі ў Лідзе 13 сакавіка.",
        "be",
        "date",
        ["12 сакавіка", "13 сакавіка"],
    );
}

#[test]
fn dates_that_may_be_one_are_no_disagreement() {
    none("The talks began in Lida yesterday.", "The talks began in Lida on Monday.", ["en"; 2]);
    none("The talks began on 12 March 2026.", "The talks began on 12 March.", ["en"; 2]);
    none("The talks began on 12 March.", "The talks began in March.", ["en"; 2]);
    none("The train leaves Lida at 16.42.", "Поезд отправляется из Лиды в 16:42.", ["en", "ru"]);
}

#[test]
fn names_that_differ() {
    is(
        "The summit of the ministers opened in Minsk on Monday.",
        "The summit of the ministers opened in Vilnius on Monday.",
        "en",
        "name",
        ["Minsk", "Vilnius"],
    );
    is(
        "Саммит министров открылся в Минске в понедельник.",
        "Саммит министров открылся в Вильнюсе в понедельник.",
        "ru",
        "name",
        ["Минске", "Вильнюсе"],
    );
    is(
        "Саміт міністраў адкрыўся ў Мінску ў панядзелак.",
        "Саміт міністраў адкрыўся ў Вільні ў панядзелак.",
        "be",
        "name",
        ["Мінску", "Вільні"],
    );
}

#[test]
fn spellings_and_wider_places_are_no_disagreement() {
    none("The summit opened in Homel on Monday.", "The summit opened in Gomel on Monday.", ["en"; 2]);
    none("The summit opened in Minsk on Monday.", "The summit opened in Belarus on Monday.", ["en"; 2]);
    none("Visitors came from Minsk to Vilnius.", "Visitors came to Vilnius from Minsk.", ["en"; 2]);
    none("Die Eigentümer zahlen die Kosten.", "Die Vermieter zahlen die Kosten.", ["de"; 2]);
}

#[test]
fn what_one_side_negates() {
    is(
        "The second shell hit the station roof but did not explode.",
        "The second shell hit the station roof and exploded.",
        "en",
        "negation",
        ["not explode", "exploded"],
    );
    is(
        "The shell hit the station roof without detonating.",
        "The shell hit the station roof and detonated.",
        "en",
        "negation",
        ["without detonating", "detonated"],
    );
    is(
        "Снаряд попал в крышу вокзала и не взорвался.",
        "Снаряд попал в крышу вокзала и взорвался.",
        "ru",
        "negation",
        ["не взорвался", "взорвался"],
    );
    is(
        "Снарад трапіў у дах вакзала і не ўзарваўся.",
        "Снарад трапіў у дах вакзала і ўзарваўся.",
        "be",
        "negation",
        ["не ўзарваўся", "ўзарваўся"],
    );
}

#[test]
fn a_denial_in_other_words_is_no_disagreement() {
    none("The shell hit the roof but did not explode.", "The shell hit the roof but failed to explode.", ["en"; 2]);
    none("The bridge is no longer closed to cars.", "The bridge was closed to cars.", ["en"; 2]);
    none("Not only the bridge was closed to cars.", "The bridge was closed to cars.", ["en"; 2]);
    none("Снаряд попал в крышу и не взорвался.", "Снаряд попал в крышу, никогда не взорвался.", ["ru"; 2]);
}

#[test]
fn one_number_told_roughly_is_no_disagreement() {
    for (left, right, languages) in [
        ("The roof weighs about 20 tonnes now.", "The roof weighs 19.6 tonnes now.", ["en"; 2]),
        ("Prices rose by a third in the region.", "Prices rose by 33% in the region.", ["en"; 2]),
        ("More than 1,500 people came to Lida.", "There came 1,612 people to Lida.", ["en"; 2]),
        ("Up to 50 people came to Lida.", "There came 47 people to Lida.", ["en"; 2]),
        ("From 2 to 4 inches of rain fell in Lida.", "Up to 4 inches of rain fell in Lida.", ["en"; 2]),
        ("The road is 5 km long near Lida.", "The road is 5,000 metres long near Lida.", ["en"; 2]),
        ("The road is 5 miles long near Lida.", "Дорога под Лидой длиной 8 километров.", ["en", "ru"]),
        ("The trip took 90 minutes by train.", "Поездка на поезде заняла полтора часа.", ["en", "ru"]),
        ("Prices rose by 12.25 percent.", "Цены выросли на 12,3 процента.", ["en", "ru"]),
        ("Это стоило 1 млн 200 тыс. рублей.", "Гэта каштавала 1,2 мільёна рублёў.", ["ru", "be"]),
        ("Шесть миллионов человек живут в стране.", "Шэсць мільёнаў жывуць у краіне.", ["ru", "be"]),
        ("В городе было минус 5 градусов.", "У горадзе было −5 °C.", ["ru", "be"]),
        ("Рост составил 2 процентных пункта.", "Рост склаў 6 %.", ["ru", "be"]),
    ] {
        none(left, right, languages);
    }
}

#[test]
fn numbers_that_are_told_roughly_can_differ_all_the_same() {
    is(
        "About 20 houses burnt in the village of Lida.",
        "About 40 houses burnt in the village of Lida.",
        "en",
        "number",
        ["20 houses", "40 houses"],
    );
    is(
        "The roof covered 600 square metres of the mill.",
        "The roof covered 650 square metres of the mill.",
        "en",
        "number",
        ["600 square metres", "650 square metres"],
    );
    is(
        "Цены выросли на 2 процентных пункта за год.",
        "Цены выросли на 3 процентных пункта за год.",
        "ru",
        "number",
        ["2 процентных пункта", "3 процентных пункта"],
    );
}

#[test]
fn dates_told_otherwise_are_no_disagreement() {
    for (left, right, languages) in [
        ("The fair runs in Lida on 8–10 December.", "The fair opens in Lida on 9 December.", ["en"; 2]),
        ("The fair runs in Lida on 8–10 December.", "Ярмарка пройдет в Лиде с 8 по 10 декабря.", ["en", "ru"]),
        ("The train leaves Lida at 5 p.m. sharp.", "Поезд отправляется из Лиды в 17 часов.", ["en", "ru"]),
        ("The house was built in the 1990s.", "The house was built in 1994.", ["en"; 2]),
        ("Дом построили весной 2025 года.", "Дом построили в апреле 2025 года.", ["ru"; 2]),
        ("Суд сядзіць у Гаазе.", "Суд заседает в Гааге.", ["be", "ru"]),
    ] {
        none(left, right, languages);
    }
    is(
        "The fair runs in Lida on 8–10 December.",
        "The fair runs in Lida on 11–13 December.",
        "en",
        "date",
        ["8–10 December", "11–13 December"],
    );
}

#[test]
fn a_relative_date_accuses_nobody() {
    let story = |text: &str, published: &str| StoryInput {
        text: text.to_owned(),
        language: Some("en".to_owned()),
        published: Some(published.to_owned()),
        ..Default::default()
    };
    for (left, right) in [
        ("The talks began in Lida yesterday.", "The talks began in Lida on 8 December."),
        ("The talks began in Lida on Monday.", "The talks began in Lida yesterday."),
        ("The talks began in Lida today.", "The talks began in Lida today."),
    ] {
        let pins = vec![Pin { left: 0, right: 0, r#match: true }];
        let options = CompareOptions { pins, ..Default::default() };
        let c = compare(&story(left, "2025-12-08"), &story(right, "2025-12-10"), &options).unwrap();
        assert_eq!(c.matches.iter().map(|m| m.disagreements.len()).sum::<usize>(), 0, "{left} / {right}");
    }
}

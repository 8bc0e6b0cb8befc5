use super::super::words::words;
use super::{Day, day_of, find};
use crate::comparison::Value;
use crate::story;

/// What is read: the words as they stand, what they amount to, their key.
fn read(text: &str, language: &str, published: Option<&str>) -> Vec<(String, String, String)> {
    let mut story = story::read(text, Some(language));
    story.published = published;
    let words = words(&story);
    let told = |value: &Option<Value>| match value {
        Some(Value::Date { iso }) => iso.clone(),
        Some(Value::Number { min, max, unit }) => {
            let unit = unit.as_deref().unwrap_or("");
            let range = if min == max { format!("{min}") } else { format!("{min}..{max}") };
            format!("{range} {unit}").trim_end().to_owned()
        }
        None => "?".to_owned(),
    };
    find(&words, day_of(&story))
        .iter()
        .map(|found| {
            let (first, last) = (&words[found.words.start], &words[found.words.end - 1]);
            (text[first.span.start as usize..last.span.end as usize].to_owned(), told(&found.value), found.key.clone())
        })
        .collect()
}

/// Each line: language, sentence, then what is read in it as "words = value".
fn are(lines: &[(&str, &str, &[&str])], published: Option<&str>) {
    let mut wrong = String::new();
    for (language, text, wanted) in lines {
        let found = read(text, language, published);
        let found: Vec<String> = found.iter().map(|(words, value, _)| format!("{words} = {value}")).collect();
        if found != *wanted {
            wrong += &format!("{text}\n  found  {found:?}\n  wanted {wanted:?}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn dates() {
    are(
        &[
            ("en", "It opened on 20 November 2025.", &["20 November 2025 = 2025-11-20"]),
            ("en", "It opened on November 20, 2025.", &["November 20, 2025 = 2025-11-20"]),
            ("en", "The fair runs on 8–10 December.", &["8–10 December = --12-08/--12-10"]),
            ("en", "The fair runs on December 8–10, 2025.", &["December 8–10, 2025 = 2025-12-08/2025-12-10"]),
            (
                "en",
                "It runs from 28 November to 3 December 2025.",
                &["28 November to 3 December 2025 = 2025-11-28/2025-12-03"],
            ),
            ("en", "Between 8 and 10 December it snowed.", &["8 and 10 December = --12-08/--12-10"]),
            ("en", "It was moved on the first of May.", &["first of May = --05-01"]),
            (
                "ru",
                "Выставка пройдет с 8 по 10 декабря 2025 года.",
                &["8 по 10 декабря 2025 года = 2025-12-08/2025-12-10"],
            ),
            ("ru", "Он работал с 28 ноября по 3 декабря.", &["28 ноября по 3 декабря = --11-28/--12-03"]),
            ("ru", "Это случилось двадцать первого ноября.", &["двадцать первого ноября = --11-21"]),
            ("ru", "Встреча 25 и 26 июля.", &["25 = --07-25", "26 июля = --07-26"]),
            ("be", "Выстава пройдзе з 8 па 10 снежня.", &["8 па 10 снежня = --12-08/--12-10"]),
            ("be", "Гэта было першага мая.", &["першага мая = --05-01"]),
            ("be", "Ён прыехаў 20 лістапада 2025 года.", &["20 лістапада 2025 года = 2025-11-20"]),
        ],
        None,
    );
}

#[test]
fn times() {
    are(
        &[
            ("en", "It ended at 5 p.m. sharp.", &["5 p.m. = T17:00"]),
            ("en", "It ended at 5:30pm.", &["5:30pm = T17:30"]),
            ("en", "It was out by five in the morning.", &["five in the morning = T05:00"]),
            ("en", "They met at five o’clock.", &["five o’clock = T05:00"]),
            ("en", "It rang at 12 a.m. and at noon.", &["12 a.m. = T00:00", "noon = T12:00"]),
            ("ru", "Он вышел в 17 часов 30 минут.", &["17 часов 30 минут = T17:30"]),
            ("ru", "Он вышел в пять вечера.", &["пять вечера = T17:00"]),
            ("ru", "Он шел 17 часов.", &["17 часов = 17 hour"]),
            ("ru", "Он шел 3 часа 5 минут.", &["3 часа 5 минут = 185 minute"]),
            ("en", "It takes three hours and five minutes.", &["three hours and five minutes = 185 minute"]),
            ("en", "Two trains leave, one in the evening.", &["Two trains = 2 trains"]),
            ("be", "Ён выйшаў а 17 гадзіне.", &["17 гадзіне = T17:00"]),
            ("be", "Ён выйшаў у 5 гадзін раніцы.", &["5 гадзін раніцы = T05:00"]),
        ],
        None,
    );
}

#[test]
fn periods() {
    are(
        &[
            ("en", "In the 1990s it closed.", &["1990s = 199X"]),
            ("en", "It is a 19th century house.", &["19th century = 18XX"]),
            ("en", "Sales fell in the first quarter of 2025.", &["first quarter of 2025 = 2025-Q1"]),
            ("en", "Sales fell in Q3 2024.", &["Q3 2024 = 2024-Q3"]),
            ("en", "The summer of 2025 was dry.", &["summer of 2025 = 2025-22"]),
            ("ru", "Это было в 90-е годы.", &["90-е годы = 199X"]),
            ("ru", "Дом XIX века стоит.", &["XIX века = 18XX"]),
            ("ru", "В первом квартале 2025 года рост замедлился.", &["первом квартале 2025 года = 2025-Q1"]),
            ("ru", "Это случилось весной 2025 года.", &["весной 2025 года = 2025-21"]),
            ("be", "Гэта было ў 1990-х гадах.", &["1990-х гадах = 199X"]),
            ("be", "Дом XIX стагоддзя стаіць.", &["XIX стагоддзя = 18XX"]),
            ("be", "У II квартале 2025 года рост запаволіўся.", &["II квартале 2025 года = 2025-Q2"]),
        ],
        None,
    );
}

#[test]
fn relative_dates_stand_as_they_are_without_the_date_of_the_story() {
    are(
        &[
            ("en", "They met today and last week.", &["today = ?", "last week = ?"]),
            ("ru", "На прошлой неделе они встретились.", &["прошлой неделе = ?"]),
            ("be", "Учора яны сустрэліся.", &["Учора = ?"]),
        ],
        None,
    );
}

#[test]
fn relative_dates_are_settled_by_the_date_of_the_story() {
    are(
        &[
            ("en", "They met yesterday.", &["yesterday = 2025-12-09"]),
            ("en", "They met last week.", &["last week = 2025-W49"]),
            ("en", "They met on Monday.", &["Monday = 2025-12-08"]),
            ("en", "They will meet on Friday.", &["Friday = ?"]),
            (
                "en",
                "They met on 20 November and on 15 January.",
                &["20 November = 2025-11-20", "15 January = 2026-01-15"],
            ),
            ("en", "They met on 20 June.", &["20 June = --06-20"]),
            ("en", "Last month and this year were dry.", &["Last month = 2025-11", "this year = 2025"]),
            ("ru", "Они встретились в понедельник.", &["понедельник = 2025-12-08"]),
            ("ru", "Встреча состоится в пятницу.", &["пятницу = ?"]),
            ("ru", "На прошлой неделе они встретились.", &["прошлой неделе = 2025-W49"]),
            ("be", "Яны сустрэліся ўчора.", &["ўчора = 2025-12-09"]),
            ("be", "Сёлета і летась было суха.", &["Сёлета = 2025", "летась = 2024"]),
        ],
        Some("2025-12-10T08:00:00Z"),
    );
}

#[test]
fn a_date_beside_the_story_is_its_own() {
    let text = "MINSK, 10 December 2025. The ministers met yesterday in Lida and signed a paper.";
    let story = story::read(text, Some("en"));
    if story.skipped.iter().any(|s| text[s.span.range()].contains("2025")) {
        assert_eq!(day_of(&story), Day::new(2025, 12, 10));
    }
    let text = "Summit in Lida\n\n10.12.2025, 14:30\n\nThe ministers met yesterday in Lida and signed a paper.";
    let story = story::read(text, Some("en"));
    assert_eq!(day_of(&story), Day::new(2025, 12, 10), "{:?}", story.skipped);
}

#[test]
fn numbers() {
    are(
        &[
            ("en", "There were 17 or 20 vehicles.", &["17 or 20 vehicles = 17..20 vehicles"]),
            ("en", "He saw two hundred and forty people.", &["two hundred and forty people = 240 person"]),
            ("en", "It cost a million dollars.", &["a million dollars = 1000000 USD"]),
            ("en", "It took two and a half hours.", &["two and a half hours = 2.5 hour"]),
            ("en", "It took 1½ hours.", &["1½ hours = 1.5 hour"]),
            ("en", "It cost $5m or €3.5bn.", &["$5m = 5000000 USD", "€3.5bn = 3500000000 EUR"]),
            ("en", "Br 30 and BYN 40 were paid.", &["Br 30 = 30 BYN", "BYN 40 = 40 BYN"]),
            ("en", "It was −5 °C and 12 degrees below zero.", &["−5 °C = -5 C", "12 degrees below zero = -12 C"]),
            ("en", "A dozen people came.", &["A dozen people = 12 person"]),
            ("ru", "Было от 2 до 4 километров.", &["2 до 4 километров = 2..4 km"]),
            (
                "ru",
                "Полтора миллиона рублей и полмиллиона долларов.",
                &["Полтора миллиона рублей = 1500000 rouble", "полмиллиона долларов = 500000 USD"],
            ),
            ("ru", "Это 1 млн 200 тыс. рублей.", &["1 млн 200 тыс. рублей = 1200000 rouble"]),
            (
                "ru",
                "Это 1 900 руб. и 1.900 руб. и 5 тыс. руб.",
                &["1 900 руб = 1900 rouble", "1.900 руб = 1900 rouble", "5 тыс. руб = 5000 rouble"],
            ),
            ("ru", "Было минус 12 градусов, полчаса шел снег.", &["минус 12 градусов = -12 C", "полчаса = 0.5 hour"]),
            (
                "ru",
                "В 2-х домах, 6-процентный раствор, 42-летний мужчина.",
                &["2-х домах = 2 домах", "6-процентный = 6 %", "42-летний = 42 year"],
            ),
            ("be", "Было ад 2 да 4 кіламетраў.", &["2 да 4 кіламетраў = 2..4 km"]),
            (
                "be",
                "Паўтара мільёна рублёў, двое людзей.",
                &["Паўтара мільёна рублёў = 1500000 rouble", "двое людзей = 2 person"],
            ),
        ],
        None,
    );
}

#[test]
fn shares() {
    are(
        &[
            ("en", "About a third of voters and half of them stayed.", &["a third = 33.33 %", "half = 50 %"]),
            ("en", "Two-thirds of voters came.", &["Two-thirds = 66.67 %"]),
            ("en", "In the second half they scored.", &[]),
            ("en", "It rose 6 per cent, or 2 percentage points.", &["6 per cent = 6 %", "2 percentage points = 2 pp"]),
            ("en", "It rose 6 pct.", &["6 pct = 6 %"]),
            ("en", "It takes half an hour.", &["half an hour = 0.5 hour"]),
            ("ru", "Одна треть избирателей, половина жителей.", &["Одна треть = 33.33 %", "половина = 50 %"]),
            ("ru", "Во второй половине года.", &[]),
            ("ru", "Выросло на 2 процентных пункта.", &["2 процентных пункта = 2 pp"]),
            ("be", "Траціна выбаршчыкаў, палова жыхароў.", &["Траціна = 33.33 %", "палова = 50 %"]),
            ("be", "Вырасла на 2 працэнтныя пункты і на 6 %.", &["2 працэнтныя пункты = 2 pp", "6 % = 6 %"]),
        ],
        None,
    );
}

#[test]
fn vague_numbers() {
    are(
        &[
            (
                "en",
                "Dozens of people came, hundreds of houses burnt.",
                &["Dozens of people = ?", "hundreds of houses = ?"],
            ),
            ("ru", "Десятки людей пришли.", &["Десятки людей = ?"]),
            ("be", "Дзясяткі людзей прыйшлі.", &["Дзясяткі людзей = ?"]),
        ],
        None,
    );
}

/// Each pair: two notations of one value.
#[test]
fn equal_values_have_equal_keys() {
    for (left, right) in [
        (("en", "He ran 5 km."), ("ru", "Он пробежал 5000 метров.")),
        (("en", "He ran 1.2 kilometres."), ("en", "He ran 1,200 metres.")),
        (("en", "It took 90 minutes."), ("ru", "Это заняло полтора часа.")),
        (("en", "It weighs 2 tonnes."), ("be", "Гэта важыць 2000 кілаграмаў.")),
        (("en", "It rose 6 per cent."), ("be", "Гэта 6-працэнтны рост.")),
        (("en", "Half of them left."), ("ru", "50 % ушли.")),
        (("en", "It cost $1.2 million."), ("ru", "Это 1 млн 200 тыс. долларов.")),
        (("en", "It cost €5,000."), ("be", "Гэта 5 тыс. еўра.")),
        (("en", "It runs on 8–10 December."), ("ru", "Пройдет с 8 по 10 декабря.")),
        (("en", "In the 1990s it closed."), ("be", "У 90-я гады закрылі.")),
        (("en", "In the morning it was −5 °C."), ("ru", "Было минус 5 градусов.")),
        (("en", "Hundreds of people came."), ("be", "Сотні людзей прыйшлі.")),
        (("en", "It ended at 5 p.m. sharp."), ("be", "Скончылася ў 17:00.")),
    ] {
        let key = |(language, text): (&str, &str)| read(text, language, None).first().map(|found| found.2.clone());
        assert!(key(left).is_some() && key(left) == key(right), "{left:?} {:?} {right:?} {:?}", key(left), key(right));
    }
}

#[test]
fn nothing_breaks_it() {
    let nines = "9".repeat(100_000);
    let millions = "5 million ".repeat(2_000);
    let many = "million ".repeat(20_000);
    let groups = "1 ".to_owned() + &"000 ".repeat(10_000);
    let dates = "8–".repeat(20_000) + "10 December";
    let weekdays = "on Monday they met ".repeat(5_000);
    for text in [
        &nines,
        &millions,
        &format!("5 {many}"),
        &groups,
        &dates,
        &weekdays,
        "½½½ ⅔ 1’’000 1,2.3,4 0,000.000,1 ١٢٣ ９９ 1½½ ½5",
        "99999999999999999999 999.999.999.999.999.999",
        "Q Q9 q1é пол полё паў XIXIX X. 5-х-х-х - -- −−5 °",
        "half half an half a of a third одна две три треть",
        "31 февраля 99.99.9999 2025-99-99 00.00.00 24:99",
        "–5 – –6 ‑7 минус минус 5 градусов ниже нуля",
    ] {
        for language in ["en", "ru", "be"] {
            let found = read(text, language, Some("2025-12-10"));
            for (words, value, _) in found {
                assert!(!words.is_empty() && !value.contains("inf") && !value.contains("NaN"), "{value}");
            }
        }
    }
    for published in ["", "0001-01-01", "9999-12-31", "yesterday", "2025-02-30", "дддддддддд"] {
        read("They met today, tomorrow, next year, next week, on Monday, on 31 December.", "en", Some(published));
    }
}

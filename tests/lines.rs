//! Lines that pages put around stories, and sentences that look like them: `tests/lines/README.md`.

use std::path::Path;
use story_compare::comparison::Role;
use story_compare::story;

/// A headline and six paragraphs in each language.
fn plain(language: &str) -> (&'static str, [&'static str; 6]) {
    match language {
        "en" => (
            "Pinsk to Close Its Old Bridge Until October",
            [
                "The council of Pinsk voted on Thursday to close the old bridge for repairs.",
                "Nobody in the town was asked, residents say. The works will last until October.",
                "“We will walk round,” said Maria Hill, who sells flowers at the market.",
                "The mayor did not answer questions.",
                "Two buses a day will go by way of the dam.",
                "The money comes from the regional budget.",
            ],
        ),
        "ru" => (
            "В Пинске до октября закроют старый мост",
            [
                "Совет Пинска проголосовал в четверг за то, чтобы закрыть старый мост на ремонт.",
                "Никого в городе не спросили, говорят жители. Работы продлятся до октября.",
                "«Будем ходить в обход», — сказала Мария Гиль, которая торгует на рынке цветами.",
                "Мэр на вопросы не ответил.",
                "Два автобуса в день пойдут через дамбу.",
                "Деньги выделили из областного бюджета.",
            ],
        ),
        _ => (
            "У Пінску да кастрычніка зачыняць стары мост",
            [
                "Савет Пінска прагаласаваў у чацвер за тое, каб закрыць стары мост на рамонт.",
                "Нікога ў горадзе не спыталі, кажуць жыхары. Праца будзе доўжыцца да кастрычніка.",
                "«Будзем хадзіць у абыход», — сказала Марыя Гіль, якая гандлюе на рынку кветкамі.",
                "Мэр на пытанні не адказаў.",
                "Два аўтобусы на дзень пойдуць праз дамбу.",
                "Грошы выдзелілі з абласнога бюджэту.",
            ],
        ),
    }
}

/// The story with `line` at `place`.
fn with_line(language: &str, place: &str, line: &str) -> String {
    let (headline, body) = plain(language);
    let all = body.join("\n\n");
    match place {
        "top" => format!("{line}\n\n{headline}\n\n{all}"),
        "topglue" => format!("{line}\n{headline}\n\n{all}"),
        "under" => format!("{headline}\n{line}\n\n{all}"),
        "under2" => format!("{headline}\n\n{line}\n\n{all}"),
        "mid" => format!("{headline}\n\n{}\n\n{line}\n\n{}", body[..3].join("\n\n"), body[3..].join("\n\n")),
        "end" => format!("{headline}\n\n{all}\n\n{line}"),
        "endglue" => format!("{headline}\n\n{all}\n{line}"),
        "headglue" => format!("{headline}{line}\n\n{all}"),
        "headpre" => format!("{line}{headline}\n\n{all}"),
        "sentpre" => format!("{headline}\n\n{line}{all}"),
        "nohead" => format!("{line}{all}"),
        "headline" => format!("{line}\n\n{all}"),
        _ => panic!("no place is called {place}"),
    }
}

fn squeezed<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    parts.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect()
}

fn each(file: &str, mut check: impl FnMut(&str, &str, &str) -> Option<String>) {
    let (mut faults, mut count) = (vec![], 0);
    for language in ["en", "ru", "be"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/lines/{file}-{language}.txt"));
        let text = std::fs::read_to_string(path).unwrap();
        let mut places = vec![];
        for line in text.lines() {
            if let Some(names) = line.strip_prefix("@ ") {
                places = names.split(' ').collect();
                continue;
            }
            let line = line.strip_suffix('|').expect("a bar at the end");
            for place in &places {
                count += 1;
                faults
                    .extend(check(language, place, line).map(|fault| format!("{language} {place} {line:?}: {fault}")));
            }
        }
    }
    println!("{file}: {} of {count} wrong", faults.len());
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn boilerplate_is_skipped() {
    each("boilerplate", |language, place, line| {
        let text = with_line(language, place, line);
        let story = story::read(&text, None);
        let skipped = squeezed(story.skipped.iter().map(|s| &text[s.span.range()]));
        (skipped != squeezed([line].into_iter())).then(|| format!("skipped {skipped:?}"))
    });
}

#[test]
fn sentences_that_look_like_it_are_kept() {
    each("story", |language, place, line| {
        let text = with_line(language, place, line);
        let story = story::read(&text, None);
        if let Some(skipped) = story.skipped.first() {
            return Some(format!("skipped {:?}", &text[skipped.span.range()]));
        }
        (place == "headline" && story.sentences[0].role != Role::Headline).then(|| "no headline".to_owned())
    });
}

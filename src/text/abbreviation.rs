//! Abbreviations of news in English, Russian and Belarusian, and the words that open a sentence.
//!
//! One table for all: the script tells the languages apart well enough, and names cross borders ("St. Petersburg",
//! "ул. Ленина" in an English text).

/// What a full stop after an abbreviation may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// A name always follows: "Mr.", "ул."
    Title,
    /// Something follows as a rule: "approx.", "напр."
    Follow,
    /// A number follows: "No. 607", "рис. 3"; without one it is a word that ends its sentence.
    Number,
    /// It can stand last: "Ltd.", "млн.", "и др."
    MayEnd,
}

/// What `word` (without its full stop, in its own case) abbreviates.
pub(super) fn lookup(word: &str) -> Option<Abbreviation> {
    use Abbreviation::{Follow, MayEnd, Number, Title};
    if word.len() > 14 {
        return None;
    }
    let lower = word.to_lowercase();
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    Some(match lower.as_str() {
        "mr" | "mrs" | "ms" | "mx" | "messrs" | "dr" | "prof" | "lt" | "sgt" | "capt" | "cmdr" | "maj" | "brig"
        | "cpl" | "pvt" | "supt" | "insp" => Title,
        "gen" | "col" | "gov" | "sen" | "rep" | "rev" | "hon" | "pres" | "adm" | "det" | "st" | "mt" | "ft" | "fr"
        | "atty" | "asst" | "amb" | "cllr" | "ald"
            if capital =>
        {
            Title
        }
        "vs" | "ca" | "cf" | "approx" | "viz" | "eds" | "esp" | "incl" => Follow,
        "no" | "nos" | "fig" | "figs" | "art" | "arts" | "sec" | "vol" | "vols" | "pp" | "ch" | "para" | "jan"
        | "feb" | "mar" | "apr" | "jun" | "jul" | "aug" | "sep" | "sept" | "oct" | "nov" | "dec" | "tel" | "ext"
        | "nr" => Number,
        "inc" | "ltd" | "co" | "corp" | "bros" | "jr" | "sr" | "esq" | "plc" | "etc" | "al" | "ave" | "blvd" | "rd"
        | "dept" | "univ" | "assn" | "intl" | "llc" | "gmbh" | "hr" | "hrs" | "mins" | "secs" | "sq" | "cu" | "ed" => {
            MayEnd
        }
        "ala" | "ariz" | "ark" | "calif" | "colo" | "conn" | "del" | "fla" | "ga" | "ill" | "ind" | "kan" | "ky"
        | "la" | "md" | "mass" | "mich" | "minn" | "miss" | "mo" | "mont" | "neb" | "nev" | "okla" | "ore" | "pa"
        | "penn" | "tenn" | "tex" | "va" | "vt" | "wash" | "wis" | "wyo"
            if capital =>
        {
            MayEnd
        }

        "yu" | "ya" | "ye" | "дз" | "дж" if capital => Title,
        "сяр" | "сер" | "кан" | "пач" | "ок" => Follow,
        "ул" | "пл" | "пер" | "просп" | "пр-т" | "пр-кт" | "бул" | "б-р" | "наб" | "оз" | "о-в" | "пос" | "дер"
        | "гр" | "тов" | "акад" | "проф" | "доц" | "канд" | "докт" | "зам" | "нач" | "подполк" | "полк" | "лейт"
        | "инж" | "св" | "вул" | "прасп" | "праф" | "дац" | "тав" | "падпалк" | "палк" | "інж" | "чл" | "корр"
        | "карэсп" | "зн" | "vul" | "praf" | "akad" | "dac" => Title,
        "им" | "ім" | "ген" | "кап" | "мл" | "нам" | "сп" | "спн" | "см" | "ср" | "гл" | "напр" | "прим" | "заўв"
        | "тел" | "тэл" | "воз" | "зав" | "т-щ" | "род" | "нар" | "ред" | "рэд" | "исп" | "вык" | "т-во" => {
            Follow
        }
        "рис" | "мал" | "табл" | "стр" | "абз" | "пп" | "разд" | "вып" | "кн" | "илл" | "прил" | "корп" | "арт"
        | "ст" | "чч" | "кв" => Number,
        "гг" | "вв" | "руб" | "коп" | "долл" | "дол" | "тыс" | "млн" | "млрд" | "трлн" | "чел" | "чал" | "шт"
        | "экз" | "мин" | "сек" | "час" | "гадз" | "обл" | "вобл" | "др" | "пр" | "проч" | "інш" | "мес" | "р-н"
        | "куб" | "авт" | "тыщ" | "асоб" | "хв" | "inš" | "rub" | "tys" | "čał" => MayEnd,
        _ => return None,
    })
}

/// Whether a full stop after `letters` (the letters of a dotted abbreviation such as "a.m.", without their dots) ends
/// nothing: "e.g.", "т.е."
pub(super) fn dotted_follows(letters: &str) -> bool {
    matches!(letters, "eg" | "ie" | "те" | "тк" | "тн" | "тч" | "гзн" | "гч" | "тзв" | "оп" | "фио")
}

/// Whether they stand last as a rule: "и т.д."
pub(super) fn dotted_ends(letters: &str) -> bool {
    matches!(letters, "тд" | "тп" | "гд" | "тпд")
}

/// Whether `word` after "a.m." or "p.m." goes on telling the time.
pub(super) fn continues_time(word: &str) -> bool {
    matches!(
        word,
        "Monday"
            | "Tuesday"
            | "Wednesday"
            | "Thursday"
            | "Friday"
            | "Saturday"
            | "Sunday"
            | "January"
            | "February"
            | "March"
            | "April"
            | "May"
            | "June"
            | "July"
            | "August"
            | "September"
            | "October"
            | "November"
            | "December"
            | "GMT"
            | "UTC"
            | "BST"
            | "CET"
            | "CEST"
            | "EET"
            | "EEST"
            | "EST"
            | "EDT"
            | "ET"
            | "MSK"
            | "Moscow"
            | "Minsk"
            | "Kyiv"
    )
}

/// Whether a single letter after `word` names a thing rather than a person: "plan B", "витамин С".
pub(super) fn takes_letter(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "plan"
            | "vitamin"
            | "group"
            | "class"
            | "type"
            | "grade"
            | "category"
            | "hepatitis"
            | "appendix"
            | "section"
            | "block"
            | "zone"
            | "team"
            | "series"
            | "letter"
            | "point"
            | "план"
            | "плана"
            | "витамин"
            | "витамина"
            | "витамины"
            | "группа"
            | "группе"
            | "группы"
            | "класс"
            | "класса"
            | "категории"
            | "категория"
            | "тип"
            | "типа"
            | "гепатит"
            | "гепатита"
            | "блок"
            | "зона"
            | "зоне"
            | "серии"
            | "буква"
            | "вітамін"
            | "вітаміну"
            | "група"
            | "групе"
            | "групы"
            | "клас"
            | "класа"
            | "катэгорыі"
            | "тыпу"
            | "гепатыт"
            | "серыі"
            | "літара"
    )
}

/// Whether "I" after `word` is the pronoun, last in its sentence: "nor do I."
pub(super) fn leaves_pronoun_last(word: &str) -> bool {
    matches!(
        word,
        "do" | "did" | "am" | "than" | "can" | "will" | "should" | "would" | "could" | "have" | "was" | "must"
    )
}

/// Whether `word`, with a capital, opens a sentence: a word that is part of no name.
pub(super) fn starts_sentence(word: &str) -> bool {
    if word.len() > 22 {
        return false;
    }
    is_in(OPENERS, &word.to_lowercase())
}

/// Whether `word` is a verb of saying, as it stands in an English attribution after "?" and a closing mark.
pub(super) fn says(word: &str) -> bool {
    is_in(SPEECH, word)
}

fn is_in(sorted: &[&str], word: &str) -> bool {
    sorted.binary_search(&word).is_ok()
}

/// Words that open sentences and are part of no name, sorted: English, Russian, Belarusian.
const OPENERS: &[&str] = &[
    "a",
    "about",
    "according",
    "after",
    "ale",
    "all",
    "also",
    "although",
    "among",
    "an",
    "and",
    "another",
    "as",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "despite",
    "during",
    "each",
    "earlier",
    "even",
    "every",
    "everyone",
    "for",
    "from",
    "he",
    "her",
    "heta",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "it",
    "it's",
    "its",
    "it’s",
    "jak",
    "jana",
    "jany",
    "jon",
    "kali",
    "later",
    "many",
    "meanwhile",
    "most",
    "my",
    "na",
    "nie",
    "no",
    "nobody",
    "nor",
    "not",
    "nothing",
    "now",
    "of",
    "officials",
    "on",
    "one",
    "only",
    "or",
    "other",
    "others",
    "our",
    "over",
    "pa",
    "police",
    "several",
    "she",
    "since",
    "so",
    "some",
    "still",
    "such",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "three",
    "to",
    "today",
    "two",
    "u",
    "under",
    "until",
    "we",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "why",
    "with",
    "yesterday",
    "yet",
    "you",
    "your",
    "što",
    "а",
    "аб",
    "ад",
    "адзін",
    "аднак",
    "акрамя",
    "але",
    "без",
    "бо",
    "более",
    "в",
    "ва",
    "ведь",
    "во",
    "все",
    "всего",
    "всё",
    "вчера",
    "вы",
    "где",
    "год",
    "гэта",
    "гэтая",
    "гэты",
    "гэтыя",
    "да",
    "даже",
    "два",
    "дзе",
    "для",
    "до",
    "ды",
    "его",
    "ее",
    "если",
    "еще",
    "ещё",
    "её",
    "з",
    "за",
    "затем",
    "затым",
    "зачем",
    "здесь",
    "и",
    "из",
    "именно",
    "их",
    "к",
    "каб",
    "как",
    "калі",
    "ко",
    "когда",
    "кроме",
    "кто",
    "между",
    "мы",
    "на",
    "нават",
    "нагадаем",
    "напомним",
    "наш",
    "не",
    "нет",
    "ни",
    "никто",
    "но",
    "ніхто",
    "нічога",
    "о",
    "об",
    "один",
    "однако",
    "он",
    "она",
    "они",
    "оно",
    "от",
    "отметим",
    "паводле",
    "пазней",
    "паміж",
    "пасля",
    "по",
    "позже",
    "пока",
    "помимо",
    "после",
    "потом",
    "потым",
    "почему",
    "поэтому",
    "пра",
    "правда",
    "при",
    "пры",
    "ранее",
    "раней",
    "с",
    "са",
    "сам",
    "сегодня",
    "сейчас",
    "со",
    "согласно",
    "среди",
    "сярод",
    "сёння",
    "та",
    "тады",
    "так",
    "также",
    "таксама",
    "там",
    "таму",
    "тая",
    "те",
    "теперь",
    "то",
    "тогда",
    "тое",
    "той",
    "только",
    "толькі",
    "тот",
    "три",
    "тры",
    "тут",
    "ты",
    "у",
    "уже",
    "ужо",
    "усе",
    "усё",
    "учора",
    "хотя",
    "хто",
    "цяпер",
    "чаму",
    "что",
    "чтобы",
    "што",
    "эта",
    "эти",
    "это",
    "этот",
    "я",
    "яго",
    "ягоны",
    "яе",
    "як",
    "яна",
    "яно",
    "яны",
    "яшчэ",
    "ён",
    "і",
    "іх",
    "ў",
];

/// English verbs of saying in the forms of an attribution, sorted.
const SPEECH: &[&str] = &[
    "added",
    "adds",
    "answered",
    "asked",
    "asks",
    "commented",
    "concluded",
    "continued",
    "cried",
    "declared",
    "demanded",
    "emphasised",
    "emphasized",
    "enquired",
    "exclaimed",
    "explained",
    "inquired",
    "insisted",
    "joked",
    "laughed",
    "noted",
    "quipped",
    "reads",
    "recalled",
    "remarked",
    "replied",
    "replies",
    "said",
    "says",
    "shouted",
    "stated",
    "stressed",
    "told",
    "tweeted",
    "urged",
    "warned",
    "wondered",
    "wonders",
    "writes",
    "wrote",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(OPENERS.is_sorted() && SPEECH.is_sorted());
    }
}

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

        "ул" | "пл" | "пер" | "просп" | "пр-т" | "пр-кт" | "бул" | "б-р" | "наб" | "оз" | "о-в" | "пос" | "дер"
        | "гр" | "тов" | "акад" | "проф" | "доц" | "канд" | "докт" | "зам" | "нач" | "подполк" | "полк" | "лейт"
        | "инж" | "св" | "вул" | "прасп" | "праф" | "дац" | "тав" | "падпалк" | "палк" | "інж" | "чл" | "корр"
        | "карэсп" | "vul" | "praf" | "akad" | "dac" => Title,
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
    matches!(letters, "тд" | "тп" | "гд" | "тпд" | "нэ")
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
    let lower = word.to_lowercase();
    matches!(
        lower.as_str(),
        "the" | "a" | "an" | "he" | "she" | "it" | "they" | "we" | "you" | "i" | "in" | "on" | "at" | "but" | "and" | "or"
        | "so" | "if" | "when" | "while" | "after" | "before" | "this" | "that" | "these" | "those" | "there" | "then"
        | "his" | "her" | "their" | "our" | "its" | "my" | "your" | "as" | "for" | "from" | "to" | "by" | "with" | "of"
        | "about" | "no" | "not" | "nor" | "yet" | "who" | "what" | "why" | "how" | "where" | "which" | "some" | "many"
        | "most" | "all" | "both" | "each" | "every" | "another" | "other" | "others" | "however" | "meanwhile"
        | "earlier" | "later" | "now" | "today" | "yesterday" | "also" | "still" | "only" | "even" | "according"
        | "under" | "over" | "since" | "until" | "despite" | "although" | "because" | "during" | "among" | "one" | "two"
        | "three" | "several" | "police" | "officials" | "nobody" | "nothing" | "everyone" | "such" | "it's" | "it’s"
        // Russian
        | "он" | "она" | "оно" | "они" | "мы" | "вы" | "я" | "ты" | "это" | "эта" | "этот" | "эти" | "в" | "во" | "на"
        | "но" | "и" | "с" | "со" | "к" | "ко" | "по" | "за" | "из" | "от" | "до" | "для" | "при" | "без" | "об"
        | "о" | "у" | "как" | "так" | "что" | "кто" | "если" | "когда" | "где" | "тогда" | "также" | "затем" | "потом"
        | "после" | "ранее" | "позже" | "сейчас" | "сегодня" | "вчера" | "теперь" | "все" | "всё" | "всего" | "его"
        | "ее" | "её" | "их" | "не" | "ни" | "нет" | "то" | "тот" | "та" | "те" | "там" | "тут" | "здесь" | "однако"
        | "кроме" | "между" | "более" | "еще" | "ещё" | "уже" | "только" | "даже" | "поэтому" | "согласно" | "помимо"
        | "среди" | "почему" | "зачем" | "сам" | "один" | "два" | "три" | "напомним" | "отметим" | "год" | "никто"
        | "чтобы" | "ведь" | "именно" | "правда" | "хотя" | "пока"
        // Belarusian
        | "ён" | "яна" | "яно" | "яны" | "гэта" | "гэты" | "гэтая" | "гэтыя" | "ў" | "ва" | "але" | "і" | "ды" | "з"
        | "са" | "ад" | "пры" | "аб" | "пра" | "як" | "што" | "хто" | "калі" | "дзе" | "тады" | "таксама" | "затым"
        | "потым" | "пасля" | "раней" | "пазней" | "цяпер" | "сёння" | "учора" | "усе" | "усё" | "яго" | "ягоны" | "яе"
        | "іх" | "той" | "тая" | "тое" | "аднак" | "акрамя" | "паміж" | "яшчэ" | "ужо" | "толькі" | "нават" | "таму"
        | "паводле" | "сярод" | "чаму" | "адзін" | "тры" | "нагадаем" | "ніхто" | "бо" | "каб" | "нічога"
        // Belarusian in Latin script
        | "jon" | "jana" | "jany" | "heta" | "ale" | "u" | "na" | "pa" | "nie" | "jak" | "što" | "kali"
        // both Cyrillic languages
        | "а" | "да" | "наш"
    )
}

/// Whether `word` is a verb of saying, as it stands in an English attribution after "?" and a closing mark.
pub(super) fn says(word: &str) -> bool {
    matches!(
        word,
        "said"
            | "says"
            | "asked"
            | "asks"
            | "wondered"
            | "wonders"
            | "told"
            | "added"
            | "adds"
            | "replied"
            | "replies"
            | "answered"
            | "exclaimed"
            | "shouted"
            | "cried"
            | "insisted"
            | "demanded"
            | "quipped"
            | "joked"
            | "remarked"
            | "noted"
            | "explained"
            | "recalled"
            | "continued"
            | "inquired"
            | "enquired"
            | "concluded"
            | "commented"
            | "laughed"
            | "wrote"
            | "writes"
            | "tweeted"
            | "urged"
            | "warned"
            | "stressed"
            | "emphasized"
            | "emphasised"
            | "stated"
            | "declared"
            | "reads"
    )
}

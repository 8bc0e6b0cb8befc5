//! Words of grammar that tell where a subject begins and a clause ends.

/// Who is meant by a word that is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    Masculine,
    Feminine,
    /// Several, or an office.
    Plural,
    /// A thing.
    Neuter,
}

/// Whom a pronoun in the nominative means.
pub(super) fn pronoun(word: &str) -> Option<Gender> {
    Some(match word {
        "he" | "он" | "ен" => Gender::Masculine,
        "she" | "она" | "яна" => Gender::Feminine,
        "they" | "они" | "яны" => Gender::Plural,
        "it" | "оно" | "яно" => Gender::Neuter,
        _ => return None,
    })
}

/// Whose words a source names by a pronoun: «по его словам», "according to him".
pub(super) fn possessive(word: &str) -> Option<Gender> {
    Some(match word {
        "him" | "his" | "его" | "него" | "нему" | "яго" | "ягоных" | "ягоным" => {
            Gender::Masculine
        }
        "her" | "ее" | "нее" | "яе" | "ейных" => Gender::Feminine,
        "them" | "their" | "их" | "них" | "іх" | "іхніх" | "іхных" => Gender::Plural,
        _ => return None,
    })
}

pub(super) fn is_preposition(word: &str) -> bool {
    matches!(
        word,
        "of" | "for"
            | "at"
            | "in"
            | "on"
            | "from"
            | "to"
            | "by"
            | "with"
            | "about"
            | "over"
            | "after"
            | "before"
            | "against"
            | "under"
            | "between"
            | "among"
            | "into"
            | "near"
            | "through"
            | "without"
            | "during"
            | "until"
            | "since"
            | "than"
            | "like"
            | "via"
            | "towards"
            | "toward"
            | "despite"
            | "because"
    ) || matches!(
        word,
        "в" | "во"
            | "на"
            | "из"
            | "с"
            | "со"
            | "к"
            | "ко"
            | "у"
            | "о"
            | "об"
            | "от"
            | "для"
            | "по"
            | "при"
            | "про"
            | "за"
            | "до"
            | "под"
            | "над"
            | "без"
            | "через"
            | "между"
            | "после"
            | "перед"
            | "против"
            | "среди"
    ) || matches!(
        word,
        "з" | "са"
            | "да"
            | "аб"
            | "пра"
            | "ад"
            | "дзеля"
            | "па"
            | "пры"
            | "пад"
            | "бяз"
            | "праз"
            | "паміж"
            | "пасля"
            | "перад"
            | "супраць"
            | "сярод"
            | "паводле"
            | "ля"
            | "каля"
    )
}

/// Words between a subject and its verb.
pub(super) fn is_adverb(word: &str) -> bool {
    word.is_ascii() && word.len() > 4 && word.ends_with("ly")
        || matches!(
            word,
            "also"
                | "again"
                | "then"
                | "later"
                | "once"
                | "still"
                | "even"
                | "has"
                | "have"
                | "had"
                | "already"
                | "just"
                | "now"
                | "further"
                | "today"
                | "yesterday"
                | "afterwards"
                | "earlier"
                | "always"
                | "often"
                | "first"
                | "never"
                | "not"
                | "twice"
                | "too"
                | "soon"
                | "himself"
                | "herself"
                | "did"
                | "however"
                | "therefore"
        )
        || matches!(
            word,
            "также"
                | "еще"
                | "уже"
                | "тоже"
                | "потом"
                | "затем"
                | "снова"
                | "опять"
                | "сегодня"
                | "вчера"
                | "ранее"
                | "же"
                | "сам"
                | "сама"
                | "сразу"
                | "теперь"
                | "вновь"
                | "однако"
                | "позже"
                | "тогда"
                | "даже"
                | "тут"
                | "так"
                | "дважды"
                | "отдельно"
                | "особо"
                | "открыто"
                | "прямо"
                | "коротко"
                | "лаконично"
        )
        || matches!(
            word,
            "таксама"
                | "яшчэ"
                | "ужо"
                | "тады"
                | "зноў"
                | "сення"
                | "учора"
                | "раней"
                | "пасля"
                | "ізноў"
                | "адразу"
                | "цяпер"
                | "аднак"
                | "пазней"
                | "нават"
                | "таму"
                | "асобна"
                | "коратка"
                | "проста"
        )
}

/// Behind a comma or without one: what follows is another clause.
pub(super) fn opens_clause(word: &str) -> bool {
    matches!(
        word,
        "who"
            | "whose"
            | "whom"
            | "which"
            | "that"
            | "when"
            | "while"
            | "where"
            | "as"
            | "because"
            | "if"
            | "although"
            | "though"
            | "after"
            | "but"
            | "so"
            | "whether"
            | "how"
            | "why"
            | "what"
            | "unless"
    ) || matches!(
        word,
        "который"
            | "которая"
            | "которые"
            | "которого"
            | "которой"
            | "что"
            | "чтобы"
            | "когда"
            | "если"
            | "хотя"
            | "но"
            | "где"
            | "как"
            | "чей"
            | "чья"
            | "пока"
            | "потому"
            | "поскольку"
            | "почему"
            | "зачем"
            | "сколько"
            | "какой"
            | "какая"
            | "какие"
            | "каким"
            | "кто"
            | "куда"
            | "откуда"
            | "чем"
    ) || matches!(
        word,
        "які"
            | "якая"
            | "якія"
            | "якога"
            | "якой"
            | "якую"
            | "што"
            | "каб"
            | "калі"
            | "хаця"
            | "хоць"
            | "але"
            | "дзе"
            | "як"
            | "пакуль"
            | "бо"
            | "чаму"
            | "навошта"
            | "колькі"
            | "якім"
            | "хто"
            | "куды"
            | "адкуль"
    )
}

pub(super) fn is_and(word: &str) -> bool {
    matches!(word, "and" | "or" | "и" | "а" | "і" | "ды" | "да" | "или" | "ці")
}

pub(super) fn is_article(word: &str) -> bool {
    matches!(
        word,
        "the"
            | "a"
            | "an"
            | "his"
            | "her"
            | "its"
            | "their"
            | "this"
            | "that"
            | "these"
            | "those"
            | "our"
            | "my"
            | "one"
            | "another"
            | "some"
            | "no"
            | "any"
            | "such"
            | "each"
            | "both"
            | "your"
    )
}

/// After these an English form is none of a verb in the active voice: "was told", "to say", "the said".
pub(super) fn bars_verb(word: &str) -> bool {
    is_article(word) && !matches!(word, "that" | "this" | "one" | "both" | "some" | "these" | "those")
        || matches!(word, "to" | "be" | "been" | "being" | "is" | "are" | "was" | "were" | "get" | "got" | "having")
        || matches!(word, "not" | "n't" | "never" | "would" | "could" | "can" | "may" | "might" | "should" | "must")
        || word.ends_with("n’t")
        || word.ends_with("n't")
        || matches!(word, "не" | "ня" | "ни" | "ні")
}

pub(super) fn is_be(word: &str) -> bool {
    matches!(word, "be" | "been" | "being" | "is" | "are" | "was" | "were")
}

/// What of an office speaks for it.
pub(super) fn is_voice(word: &str) -> bool {
    matches!(
        word,
        "service" | "office" | "website" | "channel" | "statement" | "bureau" | "department" | "ministry" | "side"
    ) || word.starts_with("служб")
        || word.starts_with("ведомств")
        || word.starts_with("ведамств")
        || word.starts_with("сайт")
        || word.starts_with("канал")
}

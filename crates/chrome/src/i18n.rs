//! The strings of `_locales`.

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn get_message(key: &str, substitutions: &Array) -> String;
}

/// A string of `_locales` in the person's language, with its placeholders filled; empty where
/// there is none of that name.
#[must_use]
pub fn message(key: &str, substitutions: &[&str]) -> String {
    let substitutions: Array = substitutions
        .iter()
        .map(|text| JsValue::from_str(text))
        .collect();
    get_message(key, &substitutions)
}

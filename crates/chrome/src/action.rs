//! The extension's button in the browser.

use crate::{Failure, settle};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setBadgeText, catch)]
    fn set_badge_text(details: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setBadgeBackgroundColor, catch)]
    fn set_badge_color(details: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "action"], js_name = setTitle, catch)]
    fn set_title(details: &Object) -> Result<Promise, JsValue>;
}

/// Shows a short text on the extension's button; an empty one takes it away.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn badge(text: String, color: &str) -> Result<(), Failure> {
    settle(set_badge_color(&details("color", color))).await?;
    settle(set_badge_text(&details("text", &text)))
        .await
        .map(drop)
}

/// What the extension's button is called, to the ear and under the pointer.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn title(text: String) -> Result<(), Failure> {
    settle(set_title(&details("title", &text))).await.map(drop)
}

fn details(key: &str, value: &str) -> Object {
    let object = Object::new();
    let _ = Reflect::set(&object, &JsValue::from_str(key), &JsValue::from_str(value));
    object
}

//! The browser's own language model (the Prompt API), where there is one.

use crate::{Failure, settle};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = LanguageModel, js_name = availability, catch)]
    fn availability() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = LanguageModel, js_name = create, catch)]
    fn create(options: &Object) -> Result<Promise, JsValue>;

    type Talk;
    #[wasm_bindgen(method, catch)]
    fn prompt(this: &Talk, text: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn destroy(this: &Talk) -> Result<(), JsValue>;
}

/// Whether this document or worker has the API at all.
#[must_use]
pub fn exists() -> bool {
    Reflect::has(&js_sys::global(), &"LanguageModel".into()).unwrap_or(false)
}

/// Whether a model is there, loaded and ready. One that would have to be loaded first is not.
pub async fn ready() -> bool {
    if !exists() {
        return false;
    }
    let said = settle(availability()).await.ok();
    said.and_then(|said| said.as_string()).as_deref() == Some("available")
}

/// Asks the model one thing.
///
/// # Errors
/// The browser's word when there is no model, or it fails.
pub async fn ask(system: &str, user: &str) -> Result<String, Failure> {
    let talk: Talk = settle(create(&options(system))).await?.unchecked_into();
    let answer = settle(talk.prompt(user)).await;
    // It frees itself in the end, if not now.
    let _ = talk.destroy();
    let text = answer?.as_string();
    text.ok_or_else(|| Failure::Other("the model did not answer in text".to_owned()))
}

fn options(system: &str) -> Object {
    let turn = Object::new();
    let _ = Reflect::set(&turn, &"role".into(), &"system".into());
    let _ = Reflect::set(&turn, &"content".into(), &system.into());
    let options = Object::new();
    let _ = Reflect::set(&options, &"initialPrompts".into(), &Array::of1(&turn));
    options
}

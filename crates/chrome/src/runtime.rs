//! Messages between the parts of the extension, and its own files.

use crate::{Failure, settle};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = sendMessage, catch)]
    fn send_message(message: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getURL, catch)]
    fn get_url(path: &str) -> Result<String, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getContexts, catch)]
    fn get_contexts(filter: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = reload, catch)]
    fn reload_extension() -> Result<(), JsValue>;
}

/// Sends text to the worker (and to every other page of the extension), and waits for its answer.
///
/// # Errors
/// [`Failure::Undelivered`] when nobody listens; else the browser's word.
pub async fn send(message: &str) -> Result<Option<String>, Failure> {
    settle(send_message(message))
        .await
        .map(|answer| answer.as_string())
}

/// Whether a page of the extension is open anywhere: the side panel, or a tab.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn page_open() -> Result<bool, Failure> {
    let kinds: Array = ["SIDE_PANEL", "TAB", "POPUP"]
        .into_iter()
        .map(JsValue::from_str)
        .collect();
    let filter = Object::new();
    let _ = Reflect::set(&filter, &"contextTypes".into(), &kinds);
    let open = settle(get_contexts(&filter)).await?;
    Ok(Array::from(&open).length() > 0)
}

/// Loads the extension anew, in its newest version. Ends this worker and every page of ours.
///
/// # Errors
/// The browser's word when it refuses.
pub fn reload() -> Result<(), Failure> {
    reload_extension().map_err(|why| Failure::of(&why))
}

/// The address of one of the extension's own files; `None` once the extension is gone.
#[must_use]
pub fn url(path: &str) -> Option<String> {
    get_url(path).ok()
}

/// The extension's own id; `None` in a page whose extension was unloaded or updated meanwhile.
#[must_use]
pub fn id() -> Option<String> {
    // Looked up anew each time: an imported value would be the one of the first look for ever.
    let under = |object: JsValue, key: &str| Reflect::get(&object, &key.into()).ok();
    let runtime = under(under(js_sys::global().into(), "chrome")?, "runtime")?;
    under(runtime, "id")?.as_string()
}

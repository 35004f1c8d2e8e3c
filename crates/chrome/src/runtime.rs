//! Messages between the parts of the extension, and its own files.

use crate::{Failure, settle};
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::future::Future;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;

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
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = openOptionsPage, catch)]
    fn open_options_page() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime", "onMessage"], js_name = addListener)]
    fn add_listener(on_message: &Closure<dyn FnMut(JsValue, JsValue, Function) -> bool>);
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

/// Opens the page of settings, or brings it to the front.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn open_settings() -> Result<(), Failure> {
    settle(open_options_page()).await.map(drop)
}

/// Answers messages of our own worker, for as long as the page stands. `on_message` says whether a
/// message is meant for it: only then there is an answer.
pub fn answer<F>(on_message: impl Fn(String) -> Option<F> + 'static)
where
    F: Future<Output = String> + 'static,
{
    let listener = Closure::new(move |message: JsValue, sender: JsValue, reply: Function| {
        // A message from a page has a tab, one from the worker has none.
        let ours = crate::Sender::of(sender).is_some_and(|sender| sender.tab.is_none());
        let answer = message.as_string().filter(|_| ours).and_then(&on_message);
        match answer {
            Some(answer) => {
                spawn_local(async move {
                    let text = JsValue::from_str(&answer.await);
                    // Whoever asked may be gone.
                    let _ = reply.call1(&JsValue::NULL, &text);
                });
                true
            }
            None => false,
        }
    });
    add_listener(&listener);
    listener.forget();
}

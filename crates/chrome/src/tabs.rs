//! The browser's tabs.

use crate::{Failure, settle};
use js_sys::{Object, Promise, Reflect};
use serde::Deserialize;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = get, catch)]
    fn tab_get(tab: i32) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = query, catch)]
    fn tab_query(info: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = create, catch)]
    fn tab_create(info: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = update, catch)]
    fn tab_update(tab: i32, info: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = reload, catch)]
    fn tab_reload(tab: i32, info: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = sendMessage, catch)]
    fn tab_send(tab: i32, message: &str, options: &Object) -> Result<Promise, JsValue>;
}

/// A tab, as far as it may be seen: the address only of the shop's own pages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Tab {
    /// The browser's number for it.
    pub id: Option<i32>,
    /// Its address, where the host permission covers it.
    pub url: Option<String>,
    /// `loading` or `complete`.
    pub status: Option<String>,
}

impl Tab {
    /// Reads the browser's word; `None` when it makes no sense.
    #[must_use]
    pub fn of(value: JsValue) -> Option<Self> {
        serde_wasm_bindgen::from_value(value).ok()
    }
}

/// A tab by its number.
///
/// # Errors
/// [`Failure::Undelivered`] when there is none.
pub async fn get(tab: i32) -> Result<Option<Tab>, Failure> {
    settle(tab_get(tab)).await.map(Tab::of)
}

/// The tab that the person looks at in the window last used.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn active() -> Result<Option<Tab>, Failure> {
    let info = options(&[("active", true.into()), ("lastFocusedWindow", true.into())]);
    let tabs = settle(tab_query(&info)).await?;
    let tabs: Vec<Tab> = serde_wasm_bindgen::from_value(tabs).unwrap_or_default();
    Ok(tabs.into_iter().next())
}

/// Opens a tab in front of the person.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn open(url: &str) -> Result<Option<Tab>, Failure> {
    settle(tab_create(&options(&[("url", url.into())])))
        .await
        .map(Tab::of)
}

/// Sends a tab to an address.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn navigate(tab: i32, url: &str) -> Result<(), Failure> {
    settle(tab_update(tab, &options(&[("url", url.into())])))
        .await
        .map(drop)
}

/// The same, of what the server says now. Where the tab shows the address already, the browser may
/// answer out of its cache.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn navigate_anew(tab: i32, url: &str) -> Result<(), Failure> {
    let shows = get(tab).await?.and_then(|tab| tab.url);
    match shows.as_deref() == Some(url) {
        true => {
            let past_cache = options(&[("bypassCache", true.into())]);
            settle(tab_reload(tab, &past_cache)).await.map(drop)
        }
        false => navigate(tab, url).await,
    }
}

/// Brings a tab to the front.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn show(tab: i32) -> Result<(), Failure> {
    settle(tab_update(tab, &options(&[("active", true.into())])))
        .await
        .map(drop)
}

/// Sends text to one document of a tab, and waits for its answer.
///
/// # Errors
/// [`Failure::Undelivered`] when that document is gone or nobody listens in it.
pub async fn send(tab: i32, document: &str, message: &str) -> Result<Option<String>, Failure> {
    let to = options(&[("documentId", document.into())]);
    settle(tab_send(tab, message, &to))
        .await
        .map(|answer| answer.as_string())
}

/// Whether a script of ours listens in the page that a tab shows.
pub async fn listens(tab: i32) -> bool {
    let to = options(&[("frameId", 0.into())]);
    let asked = settle(tab_send(tab, "", &to)).await;
    !matches!(asked, Err(Failure::Undelivered(_)))
}

fn options(pairs: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in pairs {
        // A plain object takes every key.
        let _ = Reflect::set(&object, &JsValue::from_str(key), value);
    }
    object
}

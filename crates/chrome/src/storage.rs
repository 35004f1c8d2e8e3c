//! What is kept, as text under keys.

use crate::{Failure, settle};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = get, catch)]
    fn session_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = set, catch)]
    fn session_set(items: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = get, catch)]
    fn local_get(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = set, catch)]
    fn local_set(items: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = clear, catch)]
    fn session_clear() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = clear, catch)]
    fn local_clear() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = remove, catch)]
    fn session_remove(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = remove, catch)]
    fn local_remove(keys: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = setAccessLevel, catch)]
    fn local_access(options: &Object) -> Result<Promise, JsValue>;
}

/// One of the browser's storage areas. Holds text under keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// Until the browser closes or the extension is loaded anew. Pages cannot see it.
    Session,
    /// For good.
    Local,
}

/// What an area holds under the keys that were asked for.
#[derive(Debug, Clone)]
pub struct Items(JsValue);

impl Area {
    /// Reads.
    ///
    /// # Errors
    /// The browser's word when it refuses.
    pub async fn get(self, keys: &[&str]) -> Result<Items, Failure> {
        let keys = array(keys);
        let call = match self {
            Self::Session => session_get(&keys),
            Self::Local => local_get(&keys),
        };
        settle(call).await.map(Items)
    }

    /// Writes all of it, or, when refused, none of it.
    ///
    /// # Errors
    /// [`Failure::Full`] beyond the quota, else the browser's word.
    pub async fn set(self, items: &[(&str, String)]) -> Result<(), Failure> {
        let object = Object::new();
        for (key, text) in items {
            // A plain object takes every key.
            let _ = Reflect::set(&object, &JsValue::from_str(key), &JsValue::from_str(text));
        }
        let call = match self {
            Self::Session => session_set(&object),
            Self::Local => local_set(&object),
        };
        settle(call).await.map(drop)
    }

    /// Removes what is under some keys.
    ///
    /// # Errors
    /// The browser's word when it refuses.
    pub async fn remove(self, keys: &[&str]) -> Result<(), Failure> {
        let keys = array(keys);
        let call = match self {
            Self::Session => session_remove(&keys),
            Self::Local => local_remove(&keys),
        };
        settle(call).await.map(drop)
    }

    /// Removes everything.
    ///
    /// # Errors
    /// The browser's word when it refuses.
    pub async fn clear(self) -> Result<(), Failure> {
        let call = match self {
            Self::Session => session_clear(),
            Self::Local => local_clear(),
        };
        settle(call).await.map(drop)
    }
}

/// Hides what is kept for good from content scripts, as the session area is from the start: a
/// page that got hold of a script of ours would find nothing.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn hide_from_pages() -> Result<(), Failure> {
    let options = Object::new();
    // A plain object takes every key.
    let _ = Reflect::set(&options, &"accessLevel".into(), &"TRUSTED_CONTEXTS".into());
    settle(local_access(&options)).await.map(drop)
}

impl Items {
    /// The text under a key.
    #[must_use]
    pub fn text(&self, key: &str) -> Option<String> {
        Reflect::get(&self.0, &JsValue::from_str(key))
            .ok()?
            .as_string()
    }
}

fn array(keys: &[&str]) -> JsValue {
    keys.iter()
        .map(|key| JsValue::from_str(key))
        .collect::<Array>()
        .into()
}

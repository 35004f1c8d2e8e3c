//! Hosts that the person lets us reach, beyond those of the manifest.

use crate::{Failure, settle};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = contains, catch)]
    fn contains(permissions: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = request, catch)]
    fn request(permissions: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = remove, catch)]
    fn remove(permissions: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = getAll, catch)]
    fn get_all() -> Result<Promise, JsValue>;
}

/// Whether we may reach a host.
///
/// # Errors
/// The browser's word when it refuses to say.
pub async fn granted(pattern: &str) -> Result<bool, Failure> {
    let answer = settle(contains(&origins(&[pattern.to_owned()]))).await?;
    Ok(answer.is_truthy())
}

/// Asks the person to let us reach a host. Only in the turn of a click.
///
/// # Errors
/// The browser's word when it refuses to ask.
pub async fn ask(pattern: &str) -> Result<bool, Failure> {
    let answer = settle(request(&origins(&[pattern.to_owned()]))).await?;
    Ok(answer.is_truthy())
}

/// Gives back every host that is not one of `kept`.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn give_back_all_but(kept: &[&str]) -> Result<(), Failure> {
    let all = settle(get_all()).await?;
    let held = Reflect::get(&all, &"origins".into()).unwrap_or_default();
    let extra: Vec<String> = Array::from(&held)
        .iter()
        .filter_map(|origin| origin.as_string())
        .filter(|origin| !kept.contains(&origin.as_str()))
        .collect();
    if extra.is_empty() {
        return Ok(());
    }
    settle(remove(&origins(&extra))).await.map(drop)
}

fn origins(patterns: &[String]) -> Object {
    let list: Array = patterns.iter().map(|p| JsValue::from_str(p)).collect();
    let object = Object::new();
    let _ = Reflect::set(&object, &"origins".into(), &list);
    object
}

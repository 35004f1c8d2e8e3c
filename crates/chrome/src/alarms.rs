//! Alarms, which wake a sleeping worker.

use crate::{Failure, settle};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "alarms"], js_name = create, catch)]
    fn create(name: &str, info: &Object) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "alarms"], js_name = clear, catch)]
    fn clear(name: &str) -> Result<Promise, JsValue>;
}

/// Sets an alarm that rings every `minutes`, from then on. Chrome's least is half a minute.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn ring_every(name: &str, minutes: f64) -> Result<(), Failure> {
    let info = Object::new();
    let _ = Reflect::set(&info, &"periodInMinutes".into(), &minutes.into());
    settle(create(name, &info)).await.map(drop)
}

/// Stops an alarm.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn stop(name: &str) -> Result<(), Failure> {
    settle(clear(name)).await.map(drop)
}

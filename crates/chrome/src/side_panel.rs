//! The browser's side panel.

use crate::{Failure, settle};
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "sidePanel"], js_name = setPanelBehavior, catch)]
    fn set_panel_behavior(behavior: &Object) -> Result<Promise, JsValue>;
}

/// Lets a click on the extension's button open the panel. The browser does so itself then, in
/// the turn of the click, which a worker that has yet to wake could not (PITFALLS 19).
///
/// # Errors
/// The browser's word when it refuses.
pub async fn open_on_action_click() -> Result<(), Failure> {
    let behavior = Object::new();
    let _ = Reflect::set(&behavior, &"openPanelOnActionClick".into(), &true.into());
    settle(set_panel_behavior(&behavior)).await.map(drop)
}

//! Hears of changes in the storage areas.

use crate::storage::Area;
use js_sys::Object;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "onChanged"], js_name = addListener)]
    fn add_listener(on_change: &Closure<dyn FnMut(Object, String)>);
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "onChanged"], js_name = removeListener)]
    fn remove_listener(on_change: &Closure<dyn FnMut(Object, String)>);
}

/// Hears of changes in storage for as long as it is kept.
#[derive(Debug)]
pub struct Listening(Closure<dyn FnMut(Object, String)>);

/// Calls `on_change` whenever something changes, with the area and the keys that changed.
#[must_use]
pub fn listen(mut on_change: impl FnMut(Area, Vec<String>) + 'static) -> Listening {
    let closure = Closure::new(move |changes: Object, area: String| {
        if let Some(area) = named(&area) {
            on_change(area, keys(&changes));
        }
    });
    add_listener(&closure);
    Listening(closure)
}

impl Drop for Listening {
    fn drop(&mut self) {
        remove_listener(&self.0);
    }
}

fn named(area: &str) -> Option<Area> {
    match area {
        "session" => Some(Area::Session),
        "local" => Some(Area::Local),
        _ => None,
    }
}

fn keys(changes: &Object) -> Vec<String> {
    Object::keys(changes)
        .iter()
        .filter_map(|key| key.as_string())
        .collect()
}

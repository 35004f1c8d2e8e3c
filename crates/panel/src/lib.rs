//! The side panel: it draws the session that is on record, and sends the person's word to the
//! worker. It decides nothing, remembers nothing, and has no word for paying.
//!
//! The record is the bus: whatever the worker writes down is drawn, and nothing else is.
//! [`Screen`] draws a session in [`Words`]; `panel` brings the two together with the browser.

mod desk;
mod link;
mod panel;
mod report;
mod screen;
mod store;
mod view;
pub mod words;

pub use link::{Shop, product};
pub use screen::{Bulletin, Kept, Press, Screen};
pub use words::Words;

use panel::{Given, Panel};
use wasm_bindgen::prelude::wasm_bindgen;

/// Draws the panel into the page's `<main>`. Called once, by the page's loader.
#[wasm_bindgen]
pub fn start() {
    console_error_panic_hook::set_once();
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let words = Words::of_browser();
    if let Some(html) = document.document_element() {
        let _ = html.set_attribute("lang", words.locale());
    }
    if let Some(main) = document.get_element_by_id("panel") {
        yew::Renderer::<Panel>::with_root_and_props(main, Given { words }).render();
    }
}

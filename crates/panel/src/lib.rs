//! The side panel: it draws the session that is on record, and sends the person's word to the
//! worker. It decides nothing, remembers nothing, and has no word for paying.
//!
//! The record is the bus: whatever the worker writes down is drawn, and nothing else is.
//! [`Screen`] draws a session in [`Words`]; `panel` brings the two together with the browser.

mod model;
mod panel;
mod past;
mod report;
mod requesting;
mod screen;
mod sealed;
pub mod settings;
mod sheet;
pub mod shopping_list;
mod standing;
mod store;
mod view;
pub mod words;

pub use past::{History, Past};
pub use screen::{Bulletin, Recorded, Screen};
pub use sealed::SealedText;
pub use sheet::{Given as SheetGiven, Sheet};
pub use standing::Standing;
pub use words::Words;

/// The shop of this build: all else is asked through [`site::Site`].
use auchan::Auchan as Shop;

use panel::{Given, Panel};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Draws the page of settings into the page's `<main>`. Called once, by the page's loader.
#[wasm_bindgen]
pub fn start_settings() {
    console_error_panic_hook::set_once();
    let words = Words::of_browser();
    let Some(main) = place("settings", &words) else {
        return;
    };
    listen();
    let given = settings::Given { words };
    yew::Renderer::<settings::SettingsPage>::with_root_and_props(main, given).render();
}

/// Draws the panel, or the sheet to print, into the page's `<main>`. Called once, by the page's loader.
#[wasm_bindgen]
pub fn start() {
    console_error_panic_hook::set_once();
    let words = Words::of_browser();
    let Some(main) = place("panel", &words) else {
        return;
    };
    if let Some(of) = sheet::wanted() {
        return sheet::start(words, main, of);
    }
    listen();
    yew::Renderer::<Panel>::with_root_and_props(main, Given { words }).render();
}

/// The place to draw into, in a page that says which language it speaks.
fn place(id: &str, words: &Words) -> Option<Element> {
    let document = web_sys::window()?.document()?;
    let html = document.document_element()?;
    let _ = html.set_attribute("lang", words.locale());
    document.get_element_by_id(id)
}

/// The browser's own language model is only to be had in a page: the worker asks it through us.
fn listen() {
    chrome::runtime::answer(model::on_message);
}

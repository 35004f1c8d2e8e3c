//! Reads a page that may not read itself, and decides in its stead.
//!
//! A page whose policy forbids wasm is read here, in the worker, where our own policy holds
//! (DECISIONS 23): from its HTML, with the same extractors. Its document is no more than a terminal:
//! it sends what happened in it and what it was given to keep, and is told what to keep, to press, to
//! fetch and to wait for. What is reported in its name is the very text that its own wasm would have
//! sent, so whoever hears it need not know the difference. It is a module of its own, brought up only
//! for such a page: a parser that trips over somebody's HTML does not take the run down with it.

mod acting;
mod announcing;
mod event;
mod fetched;
mod here;
mod looking;
mod orders;
mod show;
mod terminal;
mod turn;
mod turning;

/// The shop of this build: all else is asked through [`site::Site`].
use auchan::Auchan as Shop;

use wasm_bindgen::prelude::wasm_bindgen;

pub use event::{Event, News};
pub use fetched::Fetched;
pub use here::{Here, Location};
pub use orders::{Fetch, Press};
pub use show::Show;
pub use terminal::Terminal;
pub use turn::Turn;

/// What follows from something that happened in a document, JSON text of [`Event`], and from the HTML
/// that came with it: none if that is nothing that can be read. Gives JSON text of [`Turn`].
///
/// # Errors
/// A text that is no [`Event`].
#[wasm_bindgen]
pub fn turn(event: &str, html: Option<String>) -> Result<String, String> {
    console_error_panic_hook::set_once();
    let turned = || -> Result<String, serde_json::Error> {
        let event = serde_json::from_str(event)?;
        serde_json::to_string(&Turn::of(event, html.as_deref()))
    };
    turned().map_err(|why| format!("no document says that: {why}"))
}

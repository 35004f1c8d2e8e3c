//! Reads a page that may not read itself.
//!
//! A page whose policy forbids wasm is read here, in the worker, where our own policy holds
//! (DECISIONS 23): from its HTML, with the same extractors. What comes out is the very text that
//! the page's own wasm would have sent, so whoever hears it need not know the difference. It is a
//! module of its own, brought up only for such a page: a parser that trips over somebody's HTML
//! does not take the run down with it.

mod asked;
mod shown;

/// The shop of this build: all else is asked through [`site::Site`].
use auchan::Auchan as Shop;

use wasm_bindgen::prelude::wasm_bindgen;

pub use asked::{Asked, Judged};
pub use shown::{Nonsense, Shown};

/// The report that `shown` and the page's HTML make, as JSON text; nothing while the page is not
/// yet ready to answer.
///
/// # Errors
/// A text that is no [`Shown`], or a page that is too much ([`page::TooMuch`]).
#[wasm_bindgen]
pub fn report(shown: &str, html: &str) -> Result<Option<String>, String> {
    console_error_panic_hook::set_once();
    let nonsense = |why: Nonsense| why.to_string();
    let shown = Shown::from_text(shown).map_err(nonsense)?;
    let report = shown.read(html).map_err(|why| why.to_string())?;
    report
        .map(|report| serde_json::to_string(&report))
        .transpose()
        .map_err(|why| nonsense(why.into()))
}

/// What is to be done next of an action in a page that sent its HTML with the facts of its
/// buttons: JSON text of [`Judged`].
///
/// # Errors
/// A text that is no [`Asked`].
#[wasm_bindgen]
pub fn judge(asked: &str, html: &str) -> Result<String, String> {
    console_error_panic_hook::set_once();
    let judged = || -> Result<String, Nonsense> {
        Ok(serde_json::to_string(
            &Asked::from_text(asked)?.judge(html),
        )?)
    };
    judged().map_err(|why| why.to_string())
}

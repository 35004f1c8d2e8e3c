//! The only crate that names `chrome.*`. Typed, no logic.
//!
//! Every call is declared as `Result<Promise, _>` and awaited by [`settle`]: declared as an
//! `async fn`, a call that throws at once would never finish, and its error would come up in
//! the next one.

pub mod action;
pub mod alarms;
pub mod changes;
mod failure;
pub mod i18n;
pub mod language_model;
pub mod permissions;
pub mod runtime;
mod sender;
pub mod side_panel;
pub mod storage;
pub mod tabs;

pub use failure::Failure;
pub use sender::{Sender, SenderTab};

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Waits for a call that the browser answers later.
async fn settle(call: Result<Promise, JsValue>) -> Result<JsValue, Failure> {
    match call {
        Ok(promise) => JsFuture::from(promise)
            .await
            .map_err(|why| Failure::of(&why)),
        Err(why) => Err(Failure::of(&why)),
    }
}

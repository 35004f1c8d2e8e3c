//! Eye and hand in the shop's pages.
//!
//! A page announces itself; it answers what the worker asks, and nobody else. It looks with
//! `auchan`'s extractors and presses only `auchan`'s controls. What it was asked is remembered
//! for as long as the document lives, so that nothing is pressed twice in it.

mod eye;
mod hand;
mod memory;
mod patience;
mod report;

use run::{FromPage, ReadBy, ToPage};
use shop::{Ask, Unseen};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

/// The page came up: announces it, and watches it for the end of the session.
#[wasm_bindgen]
pub async fn start() {
    console_error_panic_hook::set_once();
    announce().await;
    spawn_local(eye::watch_session());
}

/// The page is shown again, perhaps out of the browser's memory of pages gone by.
#[wasm_bindgen]
pub async fn on_pageshow(persisted: bool) {
    if persisted {
        announce().await;
    }
}

/// A message from the worker. The acknowledgement comes first; what was asked is done after it
/// and answered by a message of its own, since it may well end this document.
#[wasm_bindgen]
pub async fn on_message(message: String, _sender: JsValue) -> String {
    match serde_json::from_str(&message) {
        Ok(asked) => {
            spawn_local(answer(asked));
            r#"{"ok":true}"#.to_owned()
        }
        Err(why) => serde_json::json!({ "refused": why.to_string() }).to_string(),
    }
}

async fn announce() {
    if let (Some(seen), Some(path)) = (eye::glance(), eye::path()) {
        let read_by = ReadBy::Page;
        report::send(&FromPage::PageReady {
            seen,
            path,
            read_by,
        })
        .await;
    }
}

async fn answer(asked: ToPage) {
    let (intent, answer) = match asked {
        ToPage::Ask {
            intent,
            ask: Ask::See(sight),
            via,
        } => (intent, eye::look(&sight, via).await),
        ToPage::Ask {
            intent,
            ask: Ask::Do(action),
            ..
        } => {
            if !memory::take_on(intent) {
                return;
            }
            (intent, hand::act(&action).await)
        }
        ToPage::Inquire { intent, of } => {
            let known = memory::was_taken_on(of);
            memory::renounce(of);
            (
                intent,
                if known {
                    Ok(shop::Seen::Pressed)
                } else {
                    Err(Unseen::NeverAsked)
                },
            )
        }
    };
    report::send(&FromPage::StepComplete { intent, answer }).await;
}

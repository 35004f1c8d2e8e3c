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

use memory::Memory;
use run::{Arrival, FromPage, ReadBy, ToPage};
use shop::{Ask, PageSeen, Unseen};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

thread_local! {
    static MEMORY: RefCell<Memory> = RefCell::default();
}

/// The page came up: announces it, and watches it for the end of the session.
#[wasm_bindgen]
pub async fn start() {
    console_error_panic_hook::set_once();
    announce(eye::glance()).await;
    spawn_local(eye::watch_session());
    spawn_local(announce_header());
}

/// The page is shown again, perhaps out of the browser's memory of pages gone by.
#[wasm_bindgen]
pub async fn on_pageshow(persisted: bool) {
    if persisted {
        MEMORY.with_borrow_mut(|memory| memory.restored = true);
        if let (Some(seen), Some(path)) = (eye::settled_glance(), eye::path()) {
            let read_by = ReadBy::Page;
            report::send(&FromPage::PageReturned {
                seen,
                path,
                read_by,
            })
            .await;
        }
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

async fn announce(seen: Option<PageSeen>) {
    if let (Some(seen), Some(path)) = (seen, eye::path()) {
        let read_by = ReadBy::Page;
        report::send(&FromPage::PageReady {
            seen,
            path,
            read_by,
            came: Arrival::default(),
        })
        .await;
    }
}

/// The header is filled after the page came up; what it says then is announced, if it is news.
async fn announce_header() {
    let before = eye::glance();
    if before.as_ref().is_some_and(|seen| seen.delivery.is_none()) {
        eye::header_settled().await;
        let now = eye::settled_glance();
        let said = |seen: &Option<PageSeen>| seen.as_ref().and_then(|seen| seen.delivery);
        if said(&now) != said(&before) {
            announce(now).await;
        }
    }
}

async fn answer(asked: ToPage) {
    let (intent, answer) = match asked {
        ToPage::Ask {
            intent,
            ask: Ask::See(sight),
            via,
        } => match MEMORY.with_borrow(|memory| memory.is_up_to_date(via)) {
            true => (intent, eye::look(&sight, via).await),
            false => (intent, Err(Unseen::Slow)),
        },
        ToPage::Ask {
            intent,
            ask: Ask::Do(action),
            ..
        } => {
            if !MEMORY.with_borrow_mut(|memory| memory.take_on(intent)) {
                return;
            }
            let stopped = move || MEMORY.with_borrow(|memory| memory.is_stopped(intent));
            (intent, hand::act(&action, &stopped).await)
        }
        ToPage::Stop { intent } => {
            return MEMORY.with_borrow_mut(|memory| memory.stop(intent));
        }
        ToPage::Inquire { intent, of } => {
            let known = MEMORY.with_borrow_mut(|memory| {
                memory.renounce(of);
                memory.was_taken_on(of)
            });
            // The cart is read next, and must not be read between two presses.
            hand::at_rest().await;
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

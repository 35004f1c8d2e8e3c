//! Reader and clicker in the shop's pages.
//!
//! A page announces itself; it answers what the worker asks, and nobody else. It looks with
//! the shop's extractors and presses only the shop's controls. What it was asked is remembered
//! for as long as the document lives, so that nothing is pressed twice in it, and nothing at all
//! once it was left.

mod clicker;
mod identity;
mod loading;
mod patience;
mod reader;
mod report;

/// The shop of this build: all else is asked through [`site::Site`].
use auchan::Auchan as Shop;

use document::Actions;
use futures_channel::oneshot;
use run::{FromPage, IntentId, ReadBy, ToPage};
use shop::{Action, Answer, Ask, PageSeen};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

thread_local! {
    static ACTIONS: RefCell<Actions> = RefCell::default();
    static WAITING: RefCell<Vec<oneshot::Sender<()>>> = const { RefCell::new(Vec::new()) };
}

/// The page came up: announces it, and watches it for the end of the session.
#[wasm_bindgen]
pub async fn start() {
    console_error_panic_hook::set_once();
    identity::keep();
    let announced = report::announce(|| ready(reader::glance()));
    spawn_local(reader::watch_session());
    spawn_local(announce_header());
    announced.await;
    announce_choices().await;
}

/// The page is left, or frozen: what it has begun is over, for good (`Memory::leave`).
#[wasm_bindgen]
pub fn on_leave() {
    ACTIONS.with_borrow_mut(|actions| actions.memory.leave());
}

/// The page is shown again, perhaps out of the browser's memory of pages gone by.
#[wasm_bindgen]
pub async fn on_pageshow(persisted: bool) {
    if persisted {
        on_leave();
        report::announce(returned).await;
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

/// The page as it came up.
fn ready(seen: Option<PageSeen>) -> Option<FromPage> {
    let left = ACTIONS.with_borrow(|actions| actions.memory.left);
    Some(FromPage::PageReady {
        seen: seen?,
        path: reader::path()?,
        read_by: ReadBy::Page,
        came: loading::arrival(left),
    })
}

fn returned() -> Option<FromPage> {
    Some(FromPage::PageReturned {
        seen: reader::settled_glance()?,
        path: reader::path()?,
        read_by: ReadBy::Page,
    })
}

/// The header is filled after the page came up; what it says then is announced, if it is news.
async fn announce_header() {
    let before = reader::glance();
    if before.as_ref().is_some_and(|seen| seen.delivery.is_none()) {
        reader::header_settled().await;
        let said = |seen: Option<PageSeen>| seen.and_then(|seen| seen.delivery);
        if said(reader::settled_glance()) != said(before) {
            report::announce(|| ready(reader::settled_glance())).await;
        }
    }
}

/// What the person chooses to see in a page that stays is announced, too.
async fn announce_choices() {
    let key = || reader::glance().and_then(|seen| seen.key);
    let mut told = key();
    while let Some(chosen) = reader::chosen(|| key().filter(|key| told.as_ref() != Some(key))).await
    {
        told = Some(chosen);
        report::announce(|| ready(reader::settled_glance())).await;
    }
}

async fn answer(asked: ToPage) {
    // Whatever is asked: a page that has become another one answers as a page that was left.
    notice_change();
    let answered = match asked {
        ToPage::Ask {
            intent,
            ask: Ask::See(sight),
            via,
        } => {
            let left = !ACTIONS.with_borrow(|actions| actions.memory.is_up_to_date(via));
            Some((intent, reader::look(&sight, via, left).await))
        }
        ToPage::Ask {
            intent,
            ask: Ask::Do(action),
            ..
        } => act(intent, &action).await.map(|answer| (intent, answer)),
        ToPage::Stop { intent } => {
            ACTIONS.with_borrow_mut(|actions| actions.memory.stop(intent));
            None
        }
        ToPage::Inquire { intent, of } => Some((intent, became_of(of).await)),
    };
    if let Some((intent, answer)) = answered {
        report::send(&FromPage::StepComplete { intent, answer }).await;
    }
}

/// Takes an action on, once, and carries it out. A page that was left says that it presses
/// nothing; what comes twice or too late is not answered.
async fn act(intent: IntentId, action: &Action) -> Option<Answer> {
    if let Err(refusal) = ACTIONS.with_borrow_mut(|actions| actions.take_on(intent)) {
        return refusal;
    }
    let stopped = move || {
        notice_change();
        ACTIONS.with_borrow(|actions| actions.memory.is_stopped(intent))
    };
    let answer = clicker::act(action, &stopped).await;
    ACTIONS.with_borrow_mut(|actions| actions.end(intent, &answer));
    for waiting in WAITING.take() {
        // Whoever waited may be gone.
        let _ = waiting.send(());
    }
    Some(answer)
}

/// What became of an older action, as soon as that is certain: the clicker is at rest, so that the
/// cart that is read next is not read between two presses.
async fn became_of(of: IntentId) -> Answer {
    ACTIONS.with_borrow_mut(|actions| actions.memory.renounce(of));
    while !ACTIONS.with_borrow(Actions::at_rest) {
        let (sender, ended) = oneshot::channel();
        WAITING.with_borrow_mut(|waiting| waiting.push(sender));
        if ended.await.is_err() {
            break;
        }
    }
    ACTIONS.with_borrow(|actions| actions.became(of))
}

fn notice_change() {
    if identity::has_changed() {
        on_leave();
    }
}

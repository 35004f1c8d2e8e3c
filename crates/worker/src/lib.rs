//! The service worker.
//!
//! Every event goes through one [mailbox], in the order it came. The [dispatcher] hands it to
//! the loop of `run`: what it changes is [written down](record), and only then it is
//! [done](perform). A worker that dies anywhere in between is woken by the next event and starts
//! from what is on record; nothing here is remembered otherwise.

mod admit;
mod arrival;
mod clock;
mod dispatcher;
mod fetch;
mod history;
mod host;
mod mailbox;
mod page_message;
mod perform;
mod place;
mod quarantine;
mod record;
mod rerank;
mod secret;
mod settings;

/// The shop of this build: all else is asked through [`site::Site`].
use auchan::Auchan as Shop;

use admit::{Known, Own, Page, Stranger, Us};
use chrome::Sender;
use chrome::tabs::Tab;
use mailbox::Message;
use place::Place;
use run::{System, TabId};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

/// The worker started. Called once, before any other event.
#[wasm_bindgen]
pub async fn on_wake() {
    console_error_panic_hook::set_once();
    if let Some(inbox) = mailbox::inbox() {
        spawn_local(dispatcher::run(inbox));
    }
    if let Err(why) = chrome::side_panel::open_on_action_click().await {
        clock::log(&format!("the button cannot open the panel: {why}"));
    }
    if let Err(why) = chrome::storage::hide_from_pages().await {
        clock::log(&format!("pages could see what is kept: {why}"));
    }
    mailbox::deliver(Message::Wake).await;
}

/// A message from the panel or from a page of the shop; answers with JSON text.
#[wasm_bindgen]
pub async fn on_message(message: String, sender: JsValue) -> Option<String> {
    let us = Us::of_browser()?;
    let answer = match admit::known(Sender::of(sender), &us) {
        Ok(Known::Own) => own_word(&message).await,
        Ok(Known::Page(page)) => reported(&message, page).await,
        Err(why) => Err(why),
    };
    Some(answer.unwrap_or_else(|why| refused(&why)))
}

async fn own_word(message: &str) -> Result<String, Stranger> {
    let message = match admit::own_word(message)? {
        Own::Request(request) => Message::Request(request),
        Own::Setting(request) => Message::Setting(request),
    };
    Ok(mailbox::deliver(message).await)
}

async fn reported(message: &str, page: Page) -> Result<String, Stranger> {
    let Some(_place) = Place::taken(&page.id) else {
        return Ok(mailbox::refusal("too much at once"));
    };
    let report = admit::report(message, page)?;
    Ok(mailbox::deliver(Message::Event(report.into())).await)
}

fn refused(why: &Stranger) -> String {
    clock::log(&format!("not admitted: {why}"));
    mailbox::refusal(&why.to_string())
}

/// Whether the HTML that somebody sends may be read at all: nothing, or the refusal. Asked before
/// it is looked at.
#[wasm_bindgen]
#[must_use]
pub fn admit_page(sender: JsValue) -> Option<String> {
    let us = Us::of_browser()?;
    admit::page(Sender::of(sender), &us)
        .err()
        .map(|why| refused(&why))
}

/// An alarm rang.
#[wasm_bindgen]
pub async fn on_alarm(name: String) {
    if name == perform::KEEP_ALIVE {
        mailbox::deliver(Message::Event(System::KeepAlive.into())).await;
    }
}

/// A tab was closed.
#[wasm_bindgen]
pub async fn on_tab_removed(tab: i32) {
    mailbox::deliver(Message::Event(System::TabClosed { tab: TabId(tab) }.into())).await;
}

/// A tab goes by another number: the browser threw it out of memory.
#[wasm_bindgen]
pub async fn on_tab_replaced(by: i32, tab: i32) {
    let (tab, by) = (TabId(tab), TabId(by));
    mailbox::deliver(Message::Event(System::TabReplaced { tab, by }.into())).await;
}

/// A tab changed. Only a page that has come up is of interest: pages of ours announce themselves,
/// the others do not.
#[wasm_bindgen]
pub async fn on_tab_updated(id: i32, change: JsValue, tab: JsValue) {
    let complete = Tab::of(change).is_some_and(|c| c.status.as_deref() == Some("complete"));
    let Some(tab) = Tab::of(tab).filter(|_| complete) else {
        return;
    };
    if let Some(event) = arrival::without_us(id, &tab).await {
        mailbox::deliver(Message::Event(event.into())).await;
    }
}

/// The extension was installed or updated. What was under way is found by [`on_wake`].
#[wasm_bindgen]
pub fn on_installed(reason: &str) {
    clock::log(&format!("installed: {reason}"));
}

/// An update is ready. It waits while a run is live or the panel is open; Chrome takes its own
/// moment then, and a run that it cuts short is offered again from the copy on record.
#[wasm_bindgen]
pub async fn on_update_available() {
    mailbox::deliver(Message::Update).await;
}

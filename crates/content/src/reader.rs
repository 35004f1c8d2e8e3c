use crate::loading::Loading;
use crate::{Shop, patience, report};
use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use js_sys::Date;
use page::Live;
use run::{FromPage, Via};
use shop::{Answer, PageSeen, Query, ReadError, Reading, Unreadable};
use site::Site;
use std::pin::pin;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, RequestCache, RequestCredentials, RequestInit, RequestMode, RequestRedirect,
    Response, ResponseType,
};

/// How long a page may take to fill itself after it came up, and a fetched one to come, in
/// milliseconds.
const PATIENCE: u32 = 25_000;

/// What can be told of the page at a glance. That no address is chosen is left out: the header
/// may not know it yet (SITE §2).
pub fn glance() -> Option<PageSeen> {
    settled_glance().map(|seen| PageSeen {
        delivery: seen.delivery.filter(|chosen| *chosen),
        ..seen
    })
}

/// The same of a page that was given time to fill its header.
pub fn settled_glance() -> Option<PageSeen> {
    root().map(|root| Shop::identify(&root))
}

/// Path of the page's address, without what is behind `?`.
pub fn path() -> Option<String> {
    web_sys::window()?.location().pathname().ok()
}

/// The page itself.
pub fn root() -> Option<Live> {
    Live::root(&web_sys::window()?.document()?)
}

/// Looks at something: at this page, which was `left` or not, or at a fetched one. A page that may
/// not be of now is fetched anew, and that is read.
pub async fn look(sight: &Query, via: Via, left: bool) -> Answer {
    let fresh = !left && Loading::of_page().is_some_and(|loading| loading.is_fresh(sight));
    match (via, sight) {
        (Via::Fetch, _) => fetched(sight).await,
        (Via::Tab, _) if fresh => here(sight).await,
        // The clicker does nothing in a page that was left: the run needs another one anyway.
        (Via::Tab, Query::Cart) => anew(sight).await,
        (Via::Tab, _) if left => Err(ReadError::Slow),
        // Its scripts ask the shop whenever it is shown, and without them there is nothing in it.
        (Via::Tab, Query::Slots) => here(sight).await,
        (
            Via::Tab,
            Query::Session
            | Query::Orders
            | Query::Order { .. }
            | Query::Replacements { .. }
            | Query::Product { .. }
            | Query::Search { .. },
        ) => anew(sight).await,
    }
}

/// Fetched in place of the page that is shown: where nothing comes, it has yet to be seen.
async fn anew(sight: &Query) -> Answer {
    match fetched(sight).await {
        Err(ReadError::Unreachable) => Err(ReadError::Slow),
        answer => answer,
    }
}

/// Looks at this page, as soon as it is settled; what it says at the end of patience stands.
async fn here(sight: &Query) -> Answer {
    let read = || root().map_or(Err(ReadError::Slow), |root| Shop::see(sight, &root));
    let settled = patience::until(PATIENCE, || match read() {
        Err(ReadError::Unreadable { .. } | ReadError::Slow) => None,
        answer => Some(answer),
    });
    let answer = match select(pin!(settled), pin!(all_there(sight))).await {
        Either::Left((seen, _)) => seen.unwrap_or_else(read),
        Either::Right(((), _)) => read(),
    };
    match answer {
        // No address yet: the header is given its time.
        Ok(Reading::Session(seen)) if seen.delivery != Some(true) => {
            header_settled().await;
            read()
        }
        answer => answer,
    }
}

/// Waits until the header says that an address is chosen, or has had the time to.
pub async fn header_settled() {
    let chosen = || glance().and_then(|seen| seen.delivery);
    patience::until(HEADER_PATIENCE, chosen).await;
}

/// How long the shop's script may take to fill the header, in milliseconds.
const HEADER_PATIENCE: u32 = 6_000;

/// The page has loaded, and a little more time went by. The shop's server makes these pages whole
/// (SITE §4, §5, §7, §8); only the slots come later, by a script (SITE §10).
async fn all_there(sight: &Query) {
    let loaded = || {
        let document = web_sys::window().and_then(|window| window.document());
        document.is_some_and(|document| document.ready_state() == "complete")
    };
    while !loaded() {
        TimeoutFuture::new(BETWEEN_LOOKS).await;
    }
    TimeoutFuture::new(match sight {
        Query::Slots => GRACE_OF_SCRIPTS,
        Query::Session
        | Query::Orders
        | Query::Order { .. }
        | Query::Cart
        | Query::Replacements { .. }
        | Query::Product { .. }
        | Query::Search { .. } => GRACE,
    })
    .await;
}

/// How long a page that has loaded is given to be readable, in milliseconds.
const GRACE: u32 = 4_000;

/// The same for a page that its own scripts fill.
const GRACE_OF_SCRIPTS: u32 = 8_000;

const BETWEEN_LOOKS: u32 = 250;

/// Fetches a page of the shop and reads it, as a plain GET that changes nothing (DECISIONS 12).
async fn fetched(sight: &Query) -> Answer {
    let no_address = || Unreadable::odd("address", &format!("{sight:?}"));
    let url = Shop::address(sight).ok_or_else(|| ReadError::Unreadable {
        kind: sight.kind(),
        why: no_address(),
    })?;
    let response = match get(&url, &asking(RequestRedirect::Follow)).await {
        Ok(response) => response,
        Err(_) => return Err(unreachable(&url).await),
    };
    let (ok, status, wait) = (response.ok(), response.status(), wait(&response));
    let page = text(&response).await.and_then(|html| Live::parse(&html));
    match page {
        Some(page) if ok => Shop::see(sight, &page),
        Some(page) => Err(Shop::refused(status, wait, &page)),
        None if ok => Err(ReadError::Unreachable),
        None => Err(site::answered(status, wait)),
    }
}

/// How many seconds the shop asks to be left alone: it says how many, or until when.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped before"
)]
fn wait(response: &Response) -> Option<u32> {
    let said = response.headers().get("retry-after").ok()??;
    let until = || (Date::parse(&said) - Date::now()) / 1_000.0;
    let seconds = said.parse::<u32>().map_or_else(|_| until(), f64::from);
    (seconds > 0.0).then(|| seconds.ceil().min(WAIT_MAX) as u32)
}

/// No longer wait is worth telling, in seconds: the run keeps to less.
const WAIT_MAX: f64 = 3_600.0;

/// Why nothing came. A redirect to another host cannot be read, but it shows: that is the sign-in.
/// One that never ends is told apart from it; without any answer, the shop is out of reach.
async fn unreachable(url: &str) -> ReadError {
    match get(url, &asking(RequestRedirect::Manual)).await {
        Ok(response) if response.type_() == ResponseType::Opaqueredirect => led(url).await,
        _ => ReadError::Unreachable,
    }
}

/// Where the redirects lead.
async fn led(url: &str) -> ReadError {
    let blindly = asking(RequestRedirect::Follow);
    blindly.set_mode(RequestMode::NoCors);
    match get(url, &blindly).await {
        Ok(response) if response.type_() == ResponseType::Opaque => ReadError::SignedOut,
        // To a page of the shop: only the connection broke before.
        Ok(_) => ReadError::Unreachable,
        Err(_) => ReadError::RedirectLoop,
    }
}

fn asking(redirect: RequestRedirect) -> RequestInit {
    let init = RequestInit::new();
    init.set_method("GET");
    // What the browser kept is not the shop's word of now.
    init.set_cache(RequestCache::NoStore);
    init.set_credentials(RequestCredentials::SameOrigin);
    init.set_redirect(redirect);
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    init
}

async fn get(url: &str, init: &RequestInit) -> Result<Response, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(url, init)).await?;
    response.dyn_into()
}

async fn text(response: &Response) -> Option<String> {
    JsFuture::from(response.text().ok()?)
        .await
        .ok()?
        .as_string()
}

/// Says so when the shop's notice of an expired session comes up on a page that stays.
pub async fn watch_session() {
    let Some(notice) = expiry_notice() else {
        return;
    };
    let expired = || glance().filter(|seen| seen.expired);
    // What was there from the start was announced with the page.
    if expired().is_none() && patience::until_in(&notice, ALWAYS, expired).await.is_some() {
        report::send(&FromPage::LogoutDetected).await;
    }
}

/// As long as a page can live: the longest time a timer takes, in milliseconds.
const ALWAYS: u32 = i32::MAX as u32;

fn expiry_notice() -> Option<web_sys::Element> {
    web_sys::window()?
        .document()?
        .get_element_by_id(Shop::EXPIRY_NOTICE)
}

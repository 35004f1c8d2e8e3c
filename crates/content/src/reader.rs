use crate::{Shop, loading, patience, report};
use document::{Attempt, Look, Then};
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
    Response,
};

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

/// Looks at something: at this page, which was `left` or not, or at a fetched one.
pub async fn look(sight: &Query, via: Via, left: bool) -> Answer {
    let look = Look::of(sight, via, left, loading::is_fresh(sight));
    match &look {
        Look::Here => here(sight).await,
        Look::Fetched | Look::Anew => fetched(sight).await.map_err(|why| look.unseen(why)),
        Look::Nowhere(why) => Err(why.clone()),
    }
}

/// Looks at this page, as soon as it is settled; what it says at the end of patience stands.
async fn here(sight: &Query) -> Answer {
    let read = || root().map_or(Err(ReadError::Slow), |root| Shop::see(sight, &root));
    let settled = patience::until(document::patience::PAGE, || match read() {
        Err(ReadError::Unreadable { .. } | ReadError::Slow) => None,
        Ok(reading) if !reading.is_whole() => None,
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
    patience::until(document::patience::HEADER, chosen).await;
}

/// The page has loaded, and a little more time went by. The shop's server makes these pages whole
/// (SITE §4, §5, §7, §8); only the slots come later, by a script (SITE §10).
async fn all_there(sight: &Query) {
    let loaded = || {
        let document = web_sys::window().and_then(|window| window.document());
        document.is_some_and(|it| page::ready_state(&it) == "complete")
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
        | Query::Search { .. } => document::patience::PART,
    })
    .await;
}

/// How long a page that its own scripts fill is given after it has loaded, in milliseconds.
const GRACE_OF_SCRIPTS: u32 = 8_000;

const BETWEEN_LOOKS: u32 = 250;

/// Fetches a page of the shop and reads it, as a plain GET that changes nothing (DECISIONS 12).
async fn fetched(sight: &Query) -> Answer {
    let no_address = || Unreadable::odd("address", &format!("{sight:?}"));
    let url = Shop::address(sight).ok_or_else(|| ReadError::Unreadable {
        kind: sight.kind(),
        why: no_address(),
    })?;
    let mut attempt = Attempt::Page;
    let response = loop {
        let came = get(&url, attempt).await.ok();
        let word = came.as_ref().and_then(kind);
        match (attempt, came) {
            (Attempt::Page, Some(response)) => break response,
            _ => match attempt.failed(word.as_deref()) {
                Then::Try(next) => attempt = next,
                Then::Unseen(why) => return Err(why),
            },
        }
    };
    let (ok, status, wait) = (response.ok(), response.status(), wait(&response));
    let page = text(&response).await.and_then(|html| Live::parse(&html));
    match page {
        Some(page) if ok => Shop::see(sight, &page).map(Reading::of_fetched),
        Some(page) => Err(Shop::refused(status, wait, &page)),
        None if ok => Err(ReadError::Unreachable),
        None => Err(site::answered(status, wait)),
    }
}

/// How long the shop asks to be left alone.
fn wait(response: &Response) -> Option<u32> {
    let said = response.headers().get("retry-after").ok()??;
    document::wait(&said, Date::parse(&said) - Date::now())
}

/// The browser's word for what came.
fn kind(response: &Response) -> Option<String> {
    JsValue::from(response.type_()).as_string()
}

async fn get(url: &str, attempt: Attempt) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    init.set_method("GET");
    // What the browser kept is not the shop's word of now.
    init.set_cache(RequestCache::NoStore);
    init.set_credentials(RequestCredentials::SameOrigin);
    let (redirect, mode) = (attempt.redirect(), attempt.mode());
    init.set_redirect(
        RequestRedirect::from_js_value(&redirect.into()).unwrap_or(RequestRedirect::Error),
    );
    init.set_mode(RequestMode::from_js_value(&mode.into()).unwrap_or(RequestMode::SameOrigin));
    init.set_signal(Some(&AbortSignal::timeout_with_u32(
        document::patience::PAGE,
    )));
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(url, &init)).await?;
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

/// What the page shows by the person's choice, as soon as `news` tells it; `None` where there is
/// nothing to choose.
pub async fn chosen(news: impl FnMut() -> Option<String>) -> Option<String> {
    let document = web_sys::window()?.document()?;
    let choice = document.query_selector(Shop::CHOICE).ok()??;
    patience::until_in(&choice, ALWAYS, news).await
}

/// As long as a page can live: the longest time a timer takes, in milliseconds.
const ALWAYS: u32 = i32::MAX as u32;

fn expiry_notice() -> Option<web_sys::Element> {
    web_sys::window()?
        .document()?
        .get_element_by_id(Shop::EXPIRY_NOTICE)
}

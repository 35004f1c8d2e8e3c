//! What every request passes: host, session, journal, delays and faults.

use std::{sync::Arc, time::Duration};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Redirect, Response},
};

use crate::{
    LOGIN, SHOP,
    journal::Event,
    session::{self, CONSENT, COOKIE, Visitor, cookie},
    switches::{Fault, FaultKind, Switches},
    web::{detour, fault, meddle},
    world::World,
};

const BOT_PAGE: &str = "<!DOCTYPE html><html><head><title>Verificação</title></head><body><h1>Confirme que não é um robô</h1><div id=\"challenge\"></div></body></html>";

/// Lets a request through to its handler and its answer back out.
pub async fn gate(State(world): State<Arc<World>>, mut request: Request, next: Next) -> Response {
    let _under_way = world.enter();
    let path = request.uri().path().to_owned();
    if let Some(refusal) = misdirected(request.headers(), &path) {
        return refusal;
    }
    let (mut visitor, opened) = visitor(&world, request.headers());
    if quiet(&path) {
        request.extensions_mut().insert(visitor);
        return next.run(request).await;
    }
    detour::end_session(&world, &mut visitor, &path);
    request.extensions_mut().insert(visitor.clone());
    note(&world, &visitor, &request);
    let switches = world.switches();
    pause(&switches, &path).await;
    let fault = fault::take(&world, &visitor, &path);
    let fault = slowed(fault).await;
    if let Some(fault) = fault.as_ref().filter(|fault| !fault.after) {
        return fault::fail(fault.kind, None).await;
    }
    meddle::before(&world, &visitor, &path);
    let mut response = match detour::take(&world, request.uri()) {
        Some(elsewhere) => elsewhere,
        None => next.run(request).await,
    };
    meddle::after(&world, &visitor, &path);
    if switches.bot_check && is_page(&path) {
        response = Html(BOT_PAGE).into_response();
    }
    finish(&mut response, &switches, opened.then_some(visitor.session));
    match fault {
        Some(fault) => fault::fail(fault.kind, Some(response)).await,
        None => response,
    }
}

/// Each host has its own pages; other hosts have the practice pages only.
fn misdirected(headers: &HeaderMap, path: &str) -> Option<Response> {
    let host = headers
        .get(header::HOST)
        .and_then(|h| h.to_str().ok())
        .unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let practice = path.starts_with("/practice") || path.starts_with("/on/demandware.static/");
    let sign_in = ["/authorization", "/ARCD_CIAM_Login", "/resource/"]
        .iter()
        .any(|p| path.starts_with(p));
    match host {
        SHOP if !sign_in => None,
        LOGIN if sign_in => None,
        LOGIN => Some(StatusCode::NOT_FOUND.into_response()),
        _ if practice => None,
        SHOP => Some(StatusCode::NOT_FOUND.into_response()),
        _ if path == "/" => Some(Redirect::to("/practice/").into_response()),
        _ => Some(StatusCode::MISDIRECTED_REQUEST.into_response()),
    }
}

/// Pictures, scripts and practice pages are not written down, delayed or broken.
fn quiet(path: &str) -> bool {
    ["/practice", "/dw/", "/on/demandware.static/", "/resource/"]
        .iter()
        .any(|prefix| path.starts_with(prefix))
}

fn is_page(path: &str) -> bool {
    path == "/" || path.starts_with("/pt/")
}

/// The visitor, and whether a session was opened for this request.
fn visitor(world: &World, headers: &HeaderMap) -> (Visitor, bool) {
    let values = headers.get_all(header::COOKIE).iter();
    let cookies: Vec<&str> = values.filter_map(|value| value.to_str().ok()).collect();
    let cookies = cookies.join("; ");
    let consent = cookie(&cookies, CONSENT).is_some();
    let session = cookie(&cookies, COOKIE).unwrap_or_default();
    let known = world.state().sessions.get(&session).cloned();
    if let Some(account) = known {
        return (
            Visitor {
                session,
                account,
                consent,
            },
            false,
        );
    }
    let account = world.switches().signed_in_as;
    let session = world.open_session(account.clone());
    (
        Visitor {
            session,
            account,
            consent,
        },
        true,
    )
}

fn note(world: &World, visitor: &Visitor, request: &Request) {
    let path = request
        .uri()
        .path_and_query()
        .map(|p| p.as_str().to_owned());
    let event = Event::Request {
        method: request.method().to_string(),
        path: path.unwrap_or_default(),
    };
    world.record(visitor.account.as_deref(), event);
}

async fn pause(switches: &Switches, path: &str) {
    let page = if is_page(path) {
        switches.slow_pages_ms
    } else {
        0
    };
    let wait = Duration::from_millis(switches.latency_ms + page);
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
}

/// A slow answer is a right one, only later.
async fn slowed(fault: Option<Fault>) -> Option<Fault> {
    if let Some(Fault {
        kind: FaultKind::Slow(ms),
        ..
    }) = fault
    {
        tokio::time::sleep(Duration::from_millis(ms)).await;
        return None;
    }
    fault
}

fn finish(response: &mut Response, switches: &Switches, opened: Option<String>) {
    let headers = response.headers_mut();
    let cached = match switches.pages_are_kept {
        true => "no-cache",
        false => "no-store",
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(cached));
    let policy = switches
        .content_security_policy
        .as_deref()
        .map(HeaderValue::from_str);
    if let Some(Ok(policy)) = policy {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if headers.contains_key(header::SET_COOKIE) {
        return;
    }
    if let Some(Ok(value)) = opened.map(|id| HeaderValue::from_str(&session::set(&id))) {
        headers.insert(header::SET_COOKIE, value);
    }
}

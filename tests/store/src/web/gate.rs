//! What every request passes: host, session, journal, delays and faults.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

use crate::{
    LOGIN, SHOP,
    event::Event,
    session::{CONSENT, COOKIE, Visitor, cookie},
    web::{detour, freshness, passing::Passing},
    world::World,
};

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
    let passing = Passing {
        switches: world.switches(),
        asked: freshness::Asked::of(&request, visitor.account.as_deref()),
        opened: opened.then(|| visitor.session.clone()),
        world,
        visitor,
        path,
    };
    passing.through(request, next).await
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

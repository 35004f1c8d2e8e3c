//! Requests that are led elsewhere on purpose.

use axum::{
    http::{StatusCode, Uri},
    response::{Html, IntoResponse, Redirect, Response},
};

use crate::{detour::Elsewhere, session::Visitor, world::World};

/// The answer to a request that is led elsewhere; `None` for one that is not.
pub fn take(world: &World, uri: &Uri) -> Option<Response> {
    let mut state = world.state();
    let mut detours = state.switches.detours.iter_mut();
    let path = uri.path();
    let detour = detours.find(|detour| detour.times > 0 && path.contains(&detour.path))?;
    detour.times -= 1;
    Some(match &detour.to {
        Elsewhere::Round => Redirect::to(&uri.to_string()).into_response(),
        Elsewhere::To(address) => Redirect::to(address).into_response(),
        Elsewhere::Interim(ms) => Html(interim(*ms)).into_response(),
        Elsewhere::StandIn(status, html) => {
            let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::OK);
            (status, Html(html.clone())).into_response()
        }
    })
}

/// A page of no known kind, as queues and maintenance have them; it asks again by itself.
fn interim(ms: u64) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"pt\"><head><meta charset=\"UTF-8\"><title>Um momento</title></head>\
         <body><h1>Um momento, por favor…</h1>\
         <script>setTimeout(() => location.replace(location.href), {ms})</script></body></html>"
    )
}

/// Whose session ends at this request: they are a stranger from here on.
pub fn end_session(world: &World, visitor: &mut Visitor, path: &str) {
    let mut state = world.state();
    let Some(ending) = &mut state.switches.ending else {
        return;
    };
    if !path.contains(&ending.path) {
        return;
    }
    if ending.after > 0 {
        ending.after -= 1;
        return;
    }
    state.switches.ending = None;
    state.sessions.clear();
    visitor.account = None;
}

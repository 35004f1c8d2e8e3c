//! Requests that go wrong on purpose.

use axum::{
    body::{Body, Bytes, to_bytes},
    http::{StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use futures_util::{StreamExt, stream};
use std::{future::ready, time::Duration};

use crate::{
    event::Event,
    session::Visitor,
    switches::{Fault, FaultKind},
    world::World,
};

/// The fault that hits this request, if one is due.
pub fn take(world: &World, visitor: &Visitor, path: &str) -> Option<Fault> {
    let fault = {
        let mut state = world.state();
        let switches = &mut state.switches;
        let mut faults = switches.fault.iter_mut().chain(&mut switches.more_faults);
        let fault = faults.find(|fault| path.contains(&fault.path) && fault.times > 0)?;
        fault.times -= 1;
        fault.clone()
    };
    let event = Event::FaultHit {
        path: path.to_owned(),
    };
    world.record(visitor.account.as_deref(), event);
    Some(fault)
}

/// Fails in that way: instead of an answer, or with the answer lost.
pub async fn fail(kind: FaultKind, answer: Option<Response>) -> Response {
    let body = match answer {
        Some(answer) => to_bytes(answer.into_body(), usize::MAX)
            .await
            .unwrap_or_default(),
        None => Bytes::from_static(b"<!DOCTYPE html><html><body><div class=\"page\""),
    };
    let kept = match kind {
        FaultKind::Status(code) => return unavailable(code),
        FaultKind::Busy(code, seconds) => {
            let said = [(header::RETRY_AFTER, seconds.to_string())];
            return (said, unavailable(code)).into_response();
        }
        FaultKind::CutOff => body.slice(..body.len() / 2),
        FaultKind::Reset | FaultKind::Slow(_) => Bytes::new(),
    };
    let halting = matches!(kind, FaultKind::CutOff);
    let end = async move {
        // What was said so far has to be on its way before the connection breaks.
        tokio::time::sleep(if halting { FLUSH } else { Duration::ZERO }).await;
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionReset))
    };
    let body = stream::once(ready(Ok(kept))).chain(stream::once(end));
    (
        [(header::CONTENT_TYPE, "text/html; charset=utf-8")],
        Body::from_stream(body),
    )
        .into_response()
}

fn unavailable(code: u16) -> Response {
    let status = StatusCode::from_u16(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Html("<h1>Serviço indisponível</h1>")).into_response()
}

const FLUSH: Duration = Duration::from_millis(60);

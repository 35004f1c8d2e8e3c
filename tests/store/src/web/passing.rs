//! What becomes of a request that was let in: delays, faults, other devices, and its answer's
//! headers.

use std::{sync::Arc, time::Duration};

use axum::{
    extract::Request,
    http::{HeaderValue, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};

use crate::{
    session::{self, Visitor},
    switches::{Fault, FaultKind, Switches},
    web::{compression, detour, fault, freshness, meddle, pace, speculation},
    world::World,
};

const BOT_PAGE: &str = "<!DOCTYPE html><html><head><title>Verificação</title></head><body><h1>Confirme que não é um robô</h1><div id=\"challenge\"></div></body></html>";

/// A request that was let in, as far as its answer depends on it.
pub struct Passing {
    pub world: Arc<World>,
    pub visitor: Visitor,
    /// The session that was opened for it.
    pub opened: Option<String>,
    pub path: String,
    pub switches: Switches,
    pub asked: freshness::Asked,
}

impl Passing {
    /// In at the pace of the day, with what goes wrong on it.
    pub async fn through(self, request: Request, next: Next) -> Response {
        let delay = pace::take(&self.world, &self.path);
        pause(&self.switches, &self.path).await;
        pace::wait(delay.before_ms).await;
        let fault = fault::take(&self.world, &self.visitor, &self.path);
        let fault = slowed(fault).await;
        if let Some(fault) = fault.as_ref().filter(|fault| !fault.after) {
            return self.policed(fault::fail(fault.kind, None).await);
        }
        let response = self.carried_out(request, next).await;
        let response = self.finished(response).await;
        pace::wait(delay.after_ms).await;
        match fault {
            Some(fault) => self.policed(fault::fail(fault.kind, Some(response)).await),
            None => pace::spread(response, delay.pace).await,
        }
    }

    async fn carried_out(&self, request: Request, next: Next) -> Response {
        meddle::before(&self.world, &self.visitor, &self.path);
        let response = match detour::take(&self.world, request.uri()) {
            Some(elsewhere) => elsewhere,
            None => next.run(request).await,
        };
        meddle::after(&self.world, &self.visitor, &self.path);
        let stand_in = match self.switches.bot_check {
            true => Some(BOT_PAGE.to_owned()),
            false => self.switches.stand_in.clone(),
        };
        match stand_in.filter(|_| is_page(&self.path)) {
            Some(page) => Html(page).into_response(),
            None => response,
        }
    }

    /// What the shop's pages forbid, its errors do.
    fn policed(&self, mut response: Response) -> Response {
        let policy = self.switches.content_security_policy.as_deref();
        if let Some(Ok(policy)) = policy.map(HeaderValue::from_str) {
            let headers = response.headers_mut();
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        response
    }

    /// The answer with its headers, coded as the browser takes it.
    async fn finished(&self, response: Response) -> Response {
        let mut response = self.policed(response);
        finish(&mut response, &self.switches, self.opened.clone());
        let response = freshness::said(&self.world, &self.asked, response).await;
        let coding = self.switches.compression;
        let accepted = self.asked.accepts(coding);
        compression::compressed(response, coding, accepted).await
    }
}

fn is_page(path: &str) -> bool {
    path == "/" || path.starts_with("/pt/")
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
    speculation::named(headers, &switches.speculation);
    if headers.contains_key(header::SET_COOKIE) {
        return;
    }
    if let Some(Ok(value)) = opened.map(|id| HeaderValue::from_str(&session::set(&id))) {
        headers.insert(header::SET_COOKIE, value);
    }
}

//! `/practice/…`: no part of the real shop.

use std::sync::Arc;

use axum::{
    Json, Router,
    extract::{Query, State},
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use minijinja::context;
use serde::Serialize;

use crate::{
    PASSWORD,
    event::Event,
    journal::Journal,
    switches::Switches,
    web::{
        answer::{Answer, Asked, Refusal, Shared, field},
        login::with_session,
    },
    world::World,
};

#[derive(Serialize)]
struct Row {
    id: String,
    email: String,
    orders: usize,
    lines: usize,
}

/// The practice pages.
pub fn router() -> Router<Arc<World>> {
    Router::new()
        .route("/practice/", get(overview))
        .route("/practice/journal", get(journal))
        .route("/practice/sign-in", get(sign_in))
        .route("/practice/cart", get(cart))
        .route("/practice/switches", get(switches).post(set_switches))
        .route("/practice/sign-everybody-out", post(sign_everybody_out))
        .route("/practice/reset", post(reset))
}

async fn overview(State(world): Shared) -> Answer {
    let rows: Vec<Row> = world
        .state()
        .accounts
        .values()
        .map(|account| Row {
            id: account.id.clone(),
            email: account.email(),
            orders: account.orders.len(),
            lines: account.cart.lines().len(),
        })
        .collect();
    let pretty = |value: serde_json::Result<String>| value.unwrap_or_default();
    let counts = pretty(serde_json::to_string_pretty(&world.state().journal.counts));
    let switches = pretty(serde_json::to_string_pretty(&world.switches()));
    let values = context! { accounts => rows, counts, switches, password => PASSWORD };
    Ok(Html(world.templates.render("practice.html", values)?).into_response())
}

async fn journal(State(world): Shared) -> Json<Journal> {
    Json(world.state().journal.clone())
}

/// `?account=ana`: sets the cookie and goes to the home page.
async fn sign_in(State(world): Shared, Query(asked): Asked) -> Answer {
    let account = field(&asked, "account").to_owned();
    if !world.state().accounts.contains_key(&account) {
        return Err(Refusal::Missing);
    }
    world.record(Some(&account), Event::SignIn);
    Ok(with_session(
        &world,
        Some(account),
        "https://www.auchan.pt/",
    ))
}

async fn cart(State(world): Shared, Query(asked): Asked) -> Response {
    Json(world.cart(field(&asked, "account"))).into_response()
}

async fn switches(State(world): Shared) -> Json<Switches> {
    Json(world.switches())
}

/// Fields that are left out go back to their usual value.
async fn set_switches(State(world): Shared, Json(switches): Json<Switches>) -> Json<Switches> {
    world.state().switches = switches.clone();
    Json(switches)
}

async fn sign_everybody_out(State(world): Shared) -> Redirect {
    world.state().sessions.clear();
    Redirect::to("/practice/")
}

async fn reset(State(world): Shared) -> Redirect {
    // The data files were read at the start, so they can be read again.
    if let Ok(accounts) = crate::account::load() {
        let mut state = world.state();
        state.accounts = accounts;
        state.sessions.clear();
        state.journal = Journal::default();
    }
    Redirect::to("/practice/")
}

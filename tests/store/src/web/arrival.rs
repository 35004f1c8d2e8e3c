//! The ways from a re-order to the cart.

use axum::{
    extract::Query,
    http::{StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};

use crate::{
    arrival::Arrival,
    view::CONTROLLERS,
    web::{
        answer::{Answer, Asked, Shared, Who, field},
        pages,
    },
};

/// The cart's address.
pub const CART: &str = "/pt/carrinho-compras";

/// Leads to the cart, the way that is switched on.
pub async fn lead(world: Shared, visitor: Who) -> Answer {
    match world.switches().arrival {
        Arrival::Redirected(status) => Ok(redirect(status)),
        Arrival::Chain(hops) => Ok(hop(hops)),
        Arrival::Inline => pages::cart(world, visitor).await,
        Arrival::Script(ms) => {
            let leads = format!(
                "<script src=\"/on/demandware.static/onward.js\" data-to=\"{CART}\" data-after=\"{ms}\"></script>"
            );
            Ok(Html(interim("", &leads)).into_response())
        }
        Arrival::Refresh(seconds) => {
            let leads = format!("<meta http-equiv=\"refresh\" content=\"{seconds}; url={CART}\">");
            Ok(Html(interim(&leads, "")).into_response())
        }
    }
}

/// `Cart-Onward?hops=…`: one redirect of a chain.
pub async fn onward(Query(asked): Asked) -> Response {
    hop(field(&asked, "hops").parse().unwrap_or_default())
}

fn hop(hops: u32) -> Response {
    match hops {
        0 | 1 => Redirect::to(CART).into_response(),
        more => {
            Redirect::to(&format!("{CONTROLLERS}Cart-Onward?hops={}", more - 1)).into_response()
        }
    }
}

fn redirect(status: u16) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::SEE_OTHER);
    (status, [(header::LOCATION, CART)]).into_response()
}

fn interim(head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"pt\"><head><meta charset=\"UTF-8\"><title>Um momento</title>{head}</head>\
         <body><h1>Estamos a adicionar os produtos ao seu carrinho…</h1>{body}</body></html>"
    )
}

//! Styles, scripts and pictures.

use axum::{
    extract::{Path, State},
    http::header,
    response::IntoResponse,
};

use crate::{switches::Switches, view::picture, web::answer::Shared};

const SCRIPT: &str = "text/javascript; charset=utf-8";
const STYLE: &str = "text/css; charset=utf-8";

/// The shop's script, one file after the other.
const STORE_JS: &str = concat!(
    include_str!("../../static/page.js"),
    include_str!("../../static/modal.js"),
    include_str!("../../static/header.js"),
    include_str!("../../static/order.js"),
    include_str!("../../static/spinner.js"),
    include_str!("../../static/quantity.js"),
    include_str!("../../static/tile.js"),
    include_str!("../../static/cart.js"),
    include_str!("../../static/slots.js"),
);

/// The shop's style.
const STORE_CSS: &str = concat!(
    include_str!("../../static/frame.css"),
    include_str!("../../static/cards.css"),
    include_str!("../../static/tiles.css"),
);

/// Style and script follow when the pages' class names change.
pub async fn css(State(world): Shared) -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, STYLE)],
        renamed(STORE_CSS, &world.switches()),
    )
}

pub async fn js(State(world): Shared) -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, SCRIPT)],
        renamed(STORE_JS, &world.switches()),
    )
}

fn renamed(text: &str, switches: &Switches) -> String {
    match &switches.class_prefix {
        Some(prefix) => text.replace("auc-", prefix),
        None => text.to_owned(),
    }
}

pub async fn onward() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, SCRIPT)],
        include_str!("../../static/onward.js"),
    )
}

pub async fn follow() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, SCRIPT)],
        include_str!("../../static/follow.js"),
    )
}

pub async fn login_css() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, STYLE)],
        include_str!("../../static/login.css"),
    )
}

pub async fn login_js() -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, SCRIPT)],
        include_str!("../../static/login.js"),
    )
}

/// A picture of a product stays what it is, whatever the pages around it do.
pub async fn picture(State(world): Shared, Path(path): Path<String>) -> impl IntoResponse {
    let product = picture::pid(&path).and_then(|pid| world.catalogue.get(pid));
    (
        [
            (header::CONTENT_TYPE, "image/svg+xml"),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        ],
        picture::draw(product),
    )
}

/// The icon of a label, the same for all: its words are beside it.
pub async fn label() -> impl IntoResponse {
    (
        [
            (header::CONTENT_TYPE, "image/svg+xml"),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        ],
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><circle cx='5' cy='5' r='4' fill='#5a8f47'/></svg>",
    )
}

//! Speculation rules, in the page or by a header.

use std::sync::Arc;

use axum::{
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, header},
    response::IntoResponse,
};

use crate::{speculation::Speculation, world::World};

const RULES: HeaderName = HeaderName::from_static("speculation-rules");
const FILE: &str = "\"/on/demandware.static/rules.json\"";

/// The rules in a page, if that is where they are.
pub fn written(html: String, speculation: &Speculation) -> String {
    if speculation.is_none() || speculation.by_header {
        return html;
    }
    let rules = speculation.rules();
    let script = format!("<script type=\"speculationrules\">{rules}</script></head>");
    html.replacen("</head>", &script, 1)
}

/// The header that names them, if it does.
pub fn named(headers: &mut HeaderMap, speculation: &Speculation) {
    if !speculation.is_none() && speculation.by_header {
        headers.insert(RULES, HeaderValue::from_static(FILE));
    }
}

/// `rules.json`
pub async fn rules(State(world): State<Arc<World>>) -> impl IntoResponse {
    (
        [(header::CONTENT_TYPE, "application/speculationrules+json")],
        world.switches().speculation.rules(),
    )
}

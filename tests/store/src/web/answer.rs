//! Answers and what goes wrong in making them.

use std::{collections::HashMap, sync::Arc};

use axum::{
    Json,
    extract::{Extension, Form, Query, State},
    http::StatusCode,
    response::{Html, IntoResponse, Redirect, Response},
};
use minijinja::Value;
use serde_json::json;

use crate::{
    event::Event,
    session::Visitor,
    switches::Landing,
    view::{
        CONTROLLERS,
        page::{About, frame, tokens},
    },
    web::speculation,
    world::World,
};

/// The world, as handlers get it.
pub type Shared = State<Arc<World>>;

/// The visitor, as handlers get it.
pub type Who = Extension<Visitor>;

/// Form fields or query parameters.
pub type Fields = HashMap<String, String>;

/// Query parameters, as handlers get them.
pub type Asked = Query<Fields>;

/// Form fields, as handlers get them.
pub type Sent = Form<Fields>;

/// Why a request is not answered as asked.
#[derive(Debug)]
pub enum Refusal {
    /// Nobody is signed in: a page lands elsewhere.
    SignedOut,
    /// Nobody is signed in: a script is told so.
    Expired,
    /// The token is wrong.
    Token,
    /// There is no such thing.
    Missing,
    /// A quantity or product that cannot be.
    Wrong(&'static str),
    /// A template is wrong.
    Template(minijinja::Error),
    /// A signed-out visitor of a personal page lands here.
    Land(Landing),
}

/// An answer or a refusal.
pub type Answer = Result<Response, Refusal>;

impl From<minijinja::Error> for Refusal {
    fn from(error: minijinja::Error) -> Self {
        Self::Template(error)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        match self {
            Self::SignedOut | Self::Land(Landing::Home) => {
                Redirect::to("https://www.auchan.pt/?sessionLost=true").into_response()
            }
            Self::Land(Landing::Login) => Redirect::to(&format!(
                "https://www.auchan.pt{CONTROLLERS}Login-OAuthLogin?oauthProvider=Salesforce&oauthLoginTargetEndPoint=1"
            ))
            .into_response(),
            Self::Expired => {
                (StatusCode::UNAUTHORIZED, Json(json!({"error": true, "sessionExpired": true})))
                    .into_response()
            }
            Self::Token => {
                (StatusCode::FORBIDDEN, Json(json!({"error": true, "csrf": true}))).into_response()
            }
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Wrong(message) => {
                (StatusCode::BAD_REQUEST, Json(json!({"error": true, "message": message})))
                    .into_response()
            }
            Self::Template(error) => {
                (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response()
            }
        }
    }
}

/// The account signed in, for a page.
pub fn resident(world: &World, visitor: &Visitor) -> Result<String, Refusal> {
    let landing = world.switches().signed_out_landing;
    visitor.account.clone().ok_or(Refusal::Land(landing))
}

/// The account of a post with a token that holds.
pub fn trusted(
    world: &World,
    visitor: &Visitor,
    fields: &Fields,
    path: &str,
) -> Result<String, Refusal> {
    let token = fields
        .get("csrf_token")
        .map(String::as_str)
        .unwrap_or_default();
    let account = visitor.account.clone().ok_or(Refusal::Expired)?;
    if world.token_holds(visitor, token) {
        return Ok(account);
    }
    world.record(
        Some(&account),
        Event::CsrfFailure {
            path: path.to_owned(),
        },
    );
    Err(Refusal::Token)
}

/// A field, or nothing.
pub fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map(String::as_str).unwrap_or_default()
}

/// A whole page; it is written down as shown.
pub fn page(
    world: &Arc<World>,
    visitor: &Visitor,
    about: &About<'_>,
    template: &str,
    values: Value,
) -> Answer {
    let page = frame(world, visitor, about);
    let token = tokens(world, visitor);
    let values = minijinja::context! { page, token, ..values };
    let mut html = world.templates.render(template, values)?;
    if let Some(prefix) = &world.switches().class_prefix {
        html = html.replace("auc-", prefix);
    }
    for rewrite in world.switches().rewrites {
        if rewrite
            .action
            .as_deref()
            .is_none_or(|action| action == about.action)
        {
            html = html.replace(&rewrite.from, &rewrite.to);
        }
    }
    let html = speculation::written(html, &world.switches().speculation);
    Ok(Html(html).into_response())
}

/// A part of a page.
pub fn part(world: &Arc<World>, visitor: &Visitor, template: &str, values: Value) -> Answer {
    let page = frame(world, visitor, &About::new("", ""));
    let token = tokens(world, visitor);
    let values = minijinja::context! { page, token, ..values };
    Ok(Html(world.templates.render(template, values)?).into_response())
}

/// Writes down that a page was shown.
pub fn seen(world: &World, visitor: &Visitor, action: &str, path: &str) {
    let event = Event::PageView {
        action: action.to_owned(),
        path: path.to_owned(),
    };
    world.record(visitor.account.as_deref(), event);
}

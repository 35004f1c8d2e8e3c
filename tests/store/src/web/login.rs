//! Signing in and out over two hosts (SITE §3).

use axum::{
    extract::{Extension, Form, Query, State},
    http::{HeaderMap, HeaderValue, header},
    response::{Html, IntoResponse, Redirect, Response},
};
use minijinja::context;

use crate::{
    LOGIN, PASSWORD, SHOP,
    event::Event,
    session,
    text::escape,
    view::CONTROLLERS,
    web::answer::{Answer, Asked, Refusal, Sent, Shared, Who, field},
    world::World,
};

/// `Login-OAuthLogin`: off to the login host.
pub async fn begin(Query(asked): Asked) -> Redirect {
    let target = field(&asked, "oauthLoginTargetEndPoint");
    let start = escape(&format!("/services/oauth2/authorize?state={target}"));
    Redirect::to(&format!(
        "https://{LOGIN}/authorization?language=pt&startURL={start}"
    ))
}

/// The form. No session is told apart here: it is shown to everybody.
pub async fn form(
    State(world): Shared,
    Extension(visitor): Who,
    Query(asked): Asked,
) -> Result<Html<String>, Refusal> {
    world.record(visitor.account.as_deref(), Event::SignInShown);
    Ok(Html(fill(
        &world,
        field(&asked, "startURL"),
        asked.contains_key("refused"),
    )?))
}

/// The form's post: the right password leads back to the shop with a one-time code.
pub async fn submit(State(world): Shared, Form(sent): Sent) -> Answer {
    let email = field(&sent, "uname1").trim().to_lowercase();
    let known = email.strip_suffix("@exemplo.pt").map(str::to_owned);
    let known = known.filter(|id| world.state().accounts.contains_key(id));
    let honest = field(&sent, "potfield").is_empty();
    match known {
        Some(account) if honest && field(&sent, "passwordLogin") == PASSWORD => {
            let code = world.fresh("code");
            world.state().codes.insert(code.clone(), account);
            let back = format!("https://{SHOP}{CONTROLLERS}Login-OAuthReentry?code={code}");
            Ok(Redirect::to(&back).into_response())
        }
        _ => {
            world.record(None, Event::SignInRefused);
            Ok(Html(fill(&world, field(&sent, "startURL"), true)?).into_response())
        }
    }
}

/// Back in the shop: the code opens a session, and the home page appears.
pub async fn reenter(State(world): Shared, Query(asked): Asked) -> Answer {
    let account = world.state().codes.remove(field(&asked, "code"));
    let account = account.ok_or(Refusal::SignedOut)?;
    world.record(Some(&account), Event::SignIn);
    Ok(with_session(
        &world,
        Some(account),
        "https://www.auchan.pt/",
    ))
}

/// `Login-Logout`
pub async fn logout(State(world): Shared, Extension(visitor): Who) -> Response {
    world.state().sessions.remove(&visitor.session);
    world.record(visitor.account.as_deref(), Event::SignOut);
    with_session(&world, None, "https://www.auchan.pt/")
}

/// Opens a session, sets its cookie and goes there.
pub fn with_session(world: &World, account: Option<String>, to: &str) -> Response {
    let session = world.open_session(account);
    let mut headers = HeaderMap::new();
    if let Ok(value) = HeaderValue::from_str(&session::set(&session)) {
        headers.insert(header::SET_COOKIE, value);
    }
    (headers, Redirect::to(to)).into_response()
}

fn fill(world: &World, start: &str, refused: bool) -> Result<String, minijinja::Error> {
    let accounts: Vec<String> = world.state().accounts.values().map(|a| a.email()).collect();
    let accounts = accounts.join(", ");
    let values = context! { start, refused, accounts, password => PASSWORD };
    world.templates.render("login.html", values)
}

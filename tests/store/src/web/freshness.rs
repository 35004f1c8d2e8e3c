//! What is said of how an answer may be kept, and the short answer to "is it still the same?".

use std::time::{Duration, SystemTime};

use axum::{
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header},
    response::Response,
};

use crate::{
    compression::Compression, freshness::Caching, switches::Switches, token::digest, world::World,
};

/// What stands before a token. Each page has new ones, and is the same page all the same.
const BEFORE_TOKENS: [&str; 2] = ["name=\"csrf_token\" value=\"", "data-token-value=\""];

/// How old a page is that is shown for the first time.
const AGE: Duration = Duration::from_hours(240);

/// A request, as far as it matters here.
#[derive(Debug)]
pub struct Asked {
    method: Method,
    path: String,
    headers: HeaderMap,
    /// The account and the whole address: of whose page this is.
    page: String,
}

impl Asked {
    /// What is to be remembered of a request until its answer is there.
    pub fn of(request: &axum::extract::Request, account: Option<&str>) -> Self {
        let account = account.unwrap_or_default();
        Self {
            method: request.method().clone(),
            path: request.uri().path().to_owned(),
            headers: request.headers().clone(),
            page: format!("{account} {}", request.uri()),
        }
    }

    /// Whether the browser takes bodies of this coding.
    pub fn accepts(&self, coding: Compression) -> bool {
        let said = self.says(header::ACCEPT_ENCODING).unwrap_or_default();
        let mut codings = said.split(',').filter_map(|one| one.split(';').next());
        codings.any(|one| Some(one.trim()) == coding.name())
    }

    fn says(&self, name: HeaderName) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

/// The answer with its headers, or the word that it did not change.
pub async fn said(world: &World, asked: &Asked, response: Response) -> Response {
    let how = caching(&world.switches(), asked, response.status());
    let (mut head, body) = response.into_parts();
    if let Some(Ok(control)) = how.control().map(HeaderValue::try_from) {
        head.headers.insert(header::CACHE_CONTROL, control);
    }
    if !matches!(how, Caching::LastModified | Caching::ETag) {
        return Response::from_parts(head, body);
    }
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let (name, value, same) = validator(world, asked, how, &body);
    if let Ok(value) = HeaderValue::try_from(value) {
        head.headers.insert(name, value);
    }
    if !same {
        return Response::from_parts(head, Body::from(body));
    }
    head.status = StatusCode::NOT_MODIFIED;
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::empty())
}

/// Only a plain request that went well is kept.
fn caching(switches: &Switches, asked: &Asked, status: StatusCode) -> Caching {
    let usual = match switches.pages_are_kept {
        true => Caching::NoCache,
        false => Caching::NoStore,
    };
    let mut kept = switches.kept.iter();
    match asked.method == Method::GET && status == StatusCode::OK {
        true => kept
            .find(|kept| asked.path.contains(&kept.path))
            .map_or(usual, |kept| kept.how),
        false => usual,
    }
}

/// What the page is recognised by, and whether the browser has just that.
fn validator(
    world: &World,
    asked: &Asked,
    how: Caching,
    body: &Bytes,
) -> (HeaderName, String, bool) {
    let print = digest(&[&without_tokens(&String::from_utf8_lossy(body))]);
    if how == Caching::ETag {
        let tag = format!("W/\"{print}\"");
        let known = asked.says(header::IF_NONE_MATCH).unwrap_or_default();
        let same = known.split(',').any(|one| one.trim() == tag);
        return (header::ETAG, tag, same);
    }
    let changed = world.changed(&asked.page, print, AGE);
    let known = asked.says(header::IF_MODIFIED_SINCE);
    let known = known.and_then(|known| httpdate::parse_http_date(known).ok());
    let same = known.is_some_and(|known| whole_seconds(changed) <= known);
    (
        header::LAST_MODIFIED,
        httpdate::fmt_http_date(changed),
        same,
    )
}

/// As a date in a header has it.
fn whole_seconds(time: SystemTime) -> SystemTime {
    let since = time.duration_since(SystemTime::UNIX_EPOCH);
    SystemTime::UNIX_EPOCH + Duration::from_secs(since.unwrap_or_default().as_secs())
}

fn without_tokens(html: &str) -> String {
    BEFORE_TOKENS.iter().fold(html.to_owned(), |html, before| {
        let mut parts = html.split(before);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |kept, part| {
            kept + before
                + part
                    .find('"')
                    .and_then(|end| part.get(end..))
                    .unwrap_or(part)
        })
    })
}

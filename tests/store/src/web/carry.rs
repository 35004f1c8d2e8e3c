//! What was asked is carried out, though whoever asked has hung up.

use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Takes a request in as a whole, and carries it out in a task of its own: a connection that is
/// closed meanwhile drops whoever waits for the answer, and not the work. Servers do so.
pub async fn out(request: Request, next: Next) -> Response {
    let (head, body) = request.into_parts();
    // Without its end it was never asked.
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    let request = Request::from_parts(head, Body::from(body));
    let work = tokio::spawn(next.run(request));
    work.await
        .unwrap_or_else(|_panicked| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

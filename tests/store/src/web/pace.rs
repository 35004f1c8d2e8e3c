//! Answers that take their time on purpose.

use std::time::Duration;

use axum::{
    body::{Body, Bytes, to_bytes},
    http::header,
    response::Response,
};
use futures_util::{StreamExt, stream};

use crate::{
    pace::{Delay, Pace},
    world::World,
};

/// The delay that this request is to have; none at all for most.
pub fn take(world: &World, path: &str) -> Delay {
    let mut state = world.state();
    let mut delays = state.switches.delays.iter_mut();
    let due = delays.find(|delay| delay.times > 0 && path.contains(&delay.path));
    due.map_or_else(Delay::default, |delay| {
        delay.times -= 1;
        delay.clone()
    })
}

/// Waits so many milliseconds.
pub async fn wait(ms: u64) {
    if ms > 0 {
        tokio::time::sleep(Duration::from_millis(ms)).await;
    }
}

/// The same answer, whose body comes at that pace.
pub async fn spread(response: Response, pace: Pace) -> Response {
    match pace {
        Pace::Whole => response,
        Pace::Halves(ms) => pieces(response, 2, &[0, ms]).await,
        Pace::Trickle(count, ms) => pieces(response, count, &[ms]).await,
    }
}

/// The answer in `count` pieces; the last of `waits` is that of all further pieces, too.
async fn pieces(response: Response, count: usize, waits: &[u64]) -> Response {
    let (mut head, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let size = body.len().div_ceil(count.max(1)).max(1);
    let last = waits.last().copied().unwrap_or_default();
    let waits: Vec<u64> = waits
        .iter()
        .copied()
        .chain(std::iter::repeat(last))
        .take(count)
        .collect();
    let cut: Vec<Bytes> = body.chunks(size).map(Bytes::copy_from_slice).collect();
    let pieces = stream::iter(cut.into_iter().zip(waits)).then(|(piece, ms)| async move {
        wait(ms).await;
        Ok::<_, std::io::Error>(piece)
    });
    head.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(head, Body::from_stream(pieces))
}

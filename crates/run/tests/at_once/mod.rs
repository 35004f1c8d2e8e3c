//! The loop of `run` without a browser to wait for.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// What a future comes to without waiting; `None` where it would wait for ever.
pub fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}

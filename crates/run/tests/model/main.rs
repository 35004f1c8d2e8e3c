//! Every reachable state of a run, and every row of the design's tables.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod every_state;
mod recovery;
mod shop;
mod story;
mod terms;

//! Every reachable state of a run, and every row of the design's tables.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod doubt;
mod every_state;
mod recovery;
mod salvage;
mod shop;
mod story;

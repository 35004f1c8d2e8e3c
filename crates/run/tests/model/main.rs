//! Every reachable state of a run, and every row of the design's tables.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod adding;
mod any_event;
mod any_record;
mod away;
mod check;
mod doubt;
mod every_state;
mod looked;
mod misled;
mod recovery;
mod regressions;
mod salvage;
mod shop;
mod stop;
mod story;
mod terms;
mod update;

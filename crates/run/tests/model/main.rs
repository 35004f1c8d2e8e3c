//! Every reachable state of a run, and every row of the design's tables.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod account;
mod adding;
mod another_change;
mod any_event;
mod any_record;
#[path = "../at_once/mod.rs"]
mod at_once;
mod away;
mod busy;
mod check;
mod clock;
#[path = "../digest/mod.rs"]
mod digest;
mod doubt;
mod every_state;
mod formats;
mod held_before;
mod interruptions;
mod line;
mod looked;
mod meanwhile;
mod metrics;
mod misled;
mod order;
mod past;
mod recovery;
mod refresh;
mod regressions;
mod reopened;
mod salvage;
mod shop;
mod shown;
mod sign_in;
mod stop;
mod story;
mod tabs;
mod terms;
mod undo;
mod unwritten;
mod update;
mod visited;

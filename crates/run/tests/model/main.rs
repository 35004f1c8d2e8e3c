//! Every reachable state of a run, and every row of the design's tables.

mod every_state;
mod recovery;
mod shop;
mod story;

//! Re-orders as families make them: other accounts, carts, orders, weather and faults each time, with
//! the worker killed now and then. Each is judged by the store: is the cart, to the line and the
//! unit, the one that a single re-order and the person's own clicks leave?

mod deed;
mod judge;
mod outcome;
mod run;
mod situation;

pub use outcome::{Outcome, ReorderEnd};
pub use situation::Situation;

use crate::{Result, session::Ground};

/// The re-order of that seed.
pub fn reorder(seed: u64, ground: &mut Ground) -> Outcome {
    let situation = Situation::by(seed);
    let (way, said) = (situation.way(), situation.said());
    let mut outcome = Outcome::of(said);
    let gone = way.go(|| -> Result<()> {
        outcome = situation.tried(ground, outcome.clone())?;
        Ok(())
    });
    if let Err(failure) = gone {
        outcome.end = ReorderEnd::Nowhere(failure.to_string());
    }
    outcome
}

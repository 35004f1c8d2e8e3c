use std::time::Instant;

use serde::{Deserialize, Serialize};

use crate::{Result, Trial};

/// Whose groceries it is about.
pub(super) const ACCOUNT: &str = "ana";

/// A run without a storm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calm {
    /// From *Start* to the review, in milliseconds.
    pub took: u64,
    /// The store's cart then.
    pub cart: Vec<String>,
}

/// A run on a day like any other.
pub fn calm() -> Result<Calm> {
    let trial = Trial::of(ACCOUNT)?;
    let begun = Instant::now();
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    Ok(Calm {
        took: since(begun),
        cart: trial.cart(ACCOUNT),
    })
}

/// Milliseconds since then.
pub(super) fn since(begun: Instant) -> u64 {
    u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX)
}

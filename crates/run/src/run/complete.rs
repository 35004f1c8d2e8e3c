use crate::{Millis, RunId};
use serde::{Deserialize, Serialize};
use shop::Pack;

/// The person approved the cart. Paying is theirs alone, later, in the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complete {
    /// Which run.
    pub id: RunId,
    /// When it was started.
    pub started_at: Millis,
    /// When it was approved.
    pub approved_at: Millis,
    /// What was approved.
    pub pack: Pack,
}

use serde::{Deserialize, Serialize};
use shop::rules::Policy;
use shop::{Mode, OrderId};

/// Id of a run.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RunId(pub String);

/// What the person asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunOptions {
    /// The order to repeat; the newest when none is named.
    pub order: Option<OrderId>,
    /// What becomes of the goods that are in the cart already.
    pub mode: Mode,
    /// The person's settings as they were at the start; filled in by whoever keeps them, and part
    /// of the run from then on, so that a run taken up again goes by the same.
    #[serde(default)]
    pub terms: Box<Policy>,
}

/// A START_RUN in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// Id of the run to be.
    pub run: RunId,
    /// What to do.
    pub wish: RunOptions,
}

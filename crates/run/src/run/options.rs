use crate::Account;
use serde::{Deserialize, Serialize};
use shop::rules::Policy;
use shop::{Adjusted, Cart, CartLine, Decision, Mode, OrderId, PackInputs, Pid, Proposal};

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
    /// The run before that is decided on once more; filled in by whoever keeps those that ended. Nothing
    /// is re-ordered then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopens: Option<Box<Reopened>>,
}

/// A run that ended and is decided on once more: what it left in the cart is searched for and shown like
/// what a re-order leaves there (DECISIONS 42).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopened {
    /// Which run.
    pub run: RunId,
    /// What it was made of; with the cart before it, to which the way back leads.
    pub inputs: PackInputs,
    /// The cart as it left it, where it came to its review: what is other by now is not its doing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Cart>,
    /// What the person took out in its review.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken_out: Vec<CartLine>,
    /// What they brought to another amount there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjusted: Vec<Adjusted>,
    /// What they decided there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decided: Vec<(Pid, Decision)>,
    /// On what: the sold-out line may be gone from the cart since, and what was chosen in its place not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposed: Vec<Proposal>,
    /// Whose it was. In no other account is it taken up.
    pub account: Account,
}

/// A START_RUN in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// Id of the run to be.
    pub run: RunId,
    /// What to do.
    pub wish: RunOptions,
}

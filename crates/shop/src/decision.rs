use crate::Pid;
use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// What the person decided about a sold-out item of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "decision", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Decision {
    /// A substitute was put into the cart for it.
    Taken {
        /// Which.
        pid: Pid,
    },
    /// Nothing was put into the cart.
    Planned {
        /// What is to become of it.
        plan: Plan,
    },
}

/// What is to become of a sold-out item without one of the substitutes, or of a line that raises a
/// question. Nothing is done about it by us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Plan {
    /// The person looks for another one.
    Another,
    /// It is left out.
    LeaveOut,
    /// The person will see at the shop.
    AtShop,
    /// The line is right as it stands. What is sold out cannot be kept.
    Keep,
}

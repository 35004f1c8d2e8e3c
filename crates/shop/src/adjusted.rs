use crate::{Pid, Quantity};
use serde::{Deserialize, Serialize};

/// A line that the person brought to another amount in the review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjusted {
    /// The product.
    pub pid: Pid,
    /// How much of it there is since.
    pub to: Quantity,
}

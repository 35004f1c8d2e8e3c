use crate::Cents;
use serde::{Deserialize, Serialize};

/// What the cart's page says of the least order and of the delivery's price (SITE §7).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    /// The least amount for an order, as the page names it, whether it is reached or not.
    pub minimum: Option<Cents>,
    /// The shop's own sentences on what the delivery costs, such as how much is missing to a free one.
    pub delivery: Vec<String>,
}

impl Terms {
    /// Whether the page says nothing of either.
    #[must_use]
    pub const fn is_silent(&self) -> bool {
        self.minimum.is_none() && self.delivery.is_empty()
    }
}

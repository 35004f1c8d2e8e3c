use crate::{Cents, Pack};
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

/// What is missing to the least amount for an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortfall {
    /// The least amount, as the page names it.
    pub minimum: Cents,
    /// How much less is to be paid.
    pub lacks: Cents,
}

impl Pack {
    /// How much what is to be paid lacks to the least amount that the page names. The shop counts goods
    /// that are sold out, so it may say nothing yet; nobody can order them.
    #[must_use]
    pub fn shortfall(&self) -> Option<Shortfall> {
        let minimum = self.cart.terms.minimum?;
        let lacks = minimum - self.bill().pays;
        (!self.cart.is_empty() && lacks > Cents::ZERO).then_some(Shortfall { minimum, lacks })
    }
}

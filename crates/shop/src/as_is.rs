use crate::{Cart, CartLine, Cents, Pid, Quantity};
use serde::{Deserialize, Serialize};

/// A line of the cart of which the person said that it is right as it stands: so much of it, for that much.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AsIs {
    /// The product.
    pub pid: Pid,
    /// How much of it.
    pub quantity: Quantity,
    /// What the line costs.
    pub price: Cents,
}

impl AsIs {
    /// The lines of a product as they stand; what is sold out cannot be kept.
    pub(crate) fn all(cart: &Cart, of: &Pid) -> Vec<Self> {
        cart.lines_of(of).filter_map(Self::of).collect()
    }

    fn of(line: &CartLine) -> Option<Self> {
        Some(Self {
            pid: line.pid.clone(),
            quantity: line.quantity()?,
            price: line.line_price,
        })
    }

    /// Whether a line still is what the person said it of.
    #[must_use]
    pub fn is(&self, line: &CartLine) -> bool {
        Self::of(line).as_ref() == Some(self)
    }
}

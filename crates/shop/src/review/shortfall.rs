use crate::{Cents, Pack};

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

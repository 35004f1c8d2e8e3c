mod compilation;
mod decisions;
mod original;
mod stand_ins;
mod warnings;

pub use original::Original;

use crate::{
    Adjusted, AsIs, Cart, CartDiff, CartLine, Decision, Mode, Offer, Order, OrderDiff,
    OrderSummary, Pid, Proposal, SlotsFound, Warning,
};
use serde::{Deserialize, Serialize};

/// The review pack: everything the person needs to approve a prepared cart or to cancel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pack {
    /// Which pack this is. APPROVE names it, so that only what was shown can be approved.
    pub id: PackId,
    /// The order that was asked for.
    pub order: Order,
    /// What became of the goods that were in the cart already.
    pub mode: Mode,
    /// The cart before the run.
    pub before: Cart,
    /// The cart as it is now.
    pub cart: Cart,
    /// The cart against the order.
    pub against_order: OrderDiff,
    /// The cart against the cart before.
    pub against_before: CartDiff,
    /// One proposal for each sold-out line.
    pub proposals: Vec<Proposal>,
    /// Delivery slots.
    pub slots: SlotsFound,
    /// Lines that were taken out of this cart by the person's click, as they were. What is in the
    /// cart again is not among them.
    #[serde(default)]
    pub taken_out: Vec<CartLine>,
    /// Lines that the person brought to another amount in this review, as long as they stand in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjusted: Vec<Adjusted>,
    /// Lines of which the person said that they are right as they stand, as long as they stand so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub as_is: Vec<AsIs>,
    /// What the pages of goods showed that are to be put back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<Offer>,
    /// What the person should know before approving.
    pub warnings: Vec<Warning>,
}

/// Number of a pack; another cart makes another pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PackId(pub u64);

/// What a pack is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackInputs {
    /// The order that was asked for.
    pub order: Order,
    /// What becomes of the goods that were in the cart already.
    pub mode: Mode,
    /// The cart before the run.
    pub before: Cart,
}

impl Pack {
    /// What it was made of.
    #[must_use]
    pub fn inputs(&self) -> PackInputs {
        PackInputs {
            order: self.order.clone(),
            mode: self.mode,
            before: self.before.clone(),
        }
    }

    /// The order in short.
    #[must_use]
    pub const fn summary(&self) -> &OrderSummary {
        &self.order.summary
    }

    /// Whether `cart` is what this pack shows: the same lines, quantities, stock, prices and totals.
    #[must_use]
    pub fn shows(&self, cart: &Cart) -> bool {
        let changes = CartDiff::between(&self.cart, cart);
        let same = changes.is_empty() && changes.repriced.is_empty();
        same && self.cart.totals == cart.totals && self.cart.rows == cart.rows
    }

    /// Whether the cart holds as much of a product as this pack shows, as far as both can be read.
    #[must_use]
    pub fn shows_line(&self, pid: &Pid, cart: &Cart) -> bool {
        let held = |cart: &Cart| cart.line(pid).map(|_| cart.quantity(pid));
        let read = self.cart.unread(pid) == cart.unread(pid);
        read && held(&self.cart) == held(cart)
    }

    /// Whether the person had it taken out of this cart, and it is not in it again.
    #[must_use]
    pub fn took_out(&self, pid: &Pid) -> bool {
        self.taken_out.iter().any(|line| line.pid == *pid)
    }

    /// Whether the person said of a line, as it stands now, that it is right.
    #[must_use]
    pub fn is_as_is(&self, line: &CartLine) -> bool {
        self.as_is.iter().any(|it| it.is(line))
    }

    /// Whether the person brought a product to the amount that the cart has of it.
    pub(crate) fn is_adjusted(&self, pid: &Pid) -> bool {
        self.adjusted.iter().any(|it| it.pid == *pid)
    }

    /// The proposal for a sold-out product.
    #[must_use]
    pub fn proposal(&self, of: &Pid) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.pid == *of)
    }

    pub(crate) fn proposal_mut(&mut self, of: &Pid) -> Option<&mut Proposal> {
        self.proposals
            .iter_mut()
            .find(|proposal| proposal.pid == *of)
    }

    /// The proposals that were decided on.
    #[must_use]
    pub fn decided_on(&self) -> Vec<Proposal> {
        let decided = self.proposals.iter().filter(|it| it.decision.is_some());
        decided.cloned().collect()
    }

    /// What was decided, and of which item.
    #[must_use]
    pub fn decided(&self) -> Vec<(Pid, Decision)> {
        let of = |it: &Proposal| Some((it.pid.clone(), it.decision.clone()?));
        self.proposals.iter().filter_map(of).collect()
    }
}

use crate::{Cart, CartLine, Decision, Pack, PackId, Pid, Plan};
use serde::{Deserialize, Serialize};

/// One line that the person wants out of the cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removal {
    /// The line as it was shown: nothing else is taken out.
    pub line: CartLine,
}

/// What two readings of the cart prove about a removal (as DECISIONS 15 of a re-order).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removed {
    /// The cart has no line of the product.
    Done,
    /// The line is there as it was.
    NotDone,
    /// Neither: it is there, and another than it was.
    Otherwise,
}

impl Removal {
    /// The product.
    #[must_use]
    pub const fn pid(&self) -> &Pid {
        &self.line.pid
    }

    /// Whether a cart shows the line, and no other of its product, as the person was shown it: by
    /// name, stock and price.
    #[must_use]
    pub fn fits(&self, cart: &Cart) -> bool {
        let mut lines = cart.lines_of(self.pid());
        lines.next() == Some(&self.line) && lines.next().is_none()
    }

    /// Judges by a settled reading of the cart after.
    #[must_use]
    pub fn judge(&self, before: &Cart, after: &Cart) -> Removed {
        let held = |cart: &Cart| cart.lines_of(self.pid()).cloned().collect::<Vec<_>>();
        match held(after) {
            none if none.is_empty() => Removed::Done,
            lines if lines == held(before) => Removed::NotDone,
            _ => Removed::Otherwise,
        }
    }
}

impl Pack {
    /// What *Take it out* of a line means; `None` where the pack does not show one line of it.
    #[must_use]
    pub fn removal(&self, pid: &Pid) -> Option<Removal> {
        let line = self.cart.line(pid)?.clone();
        let removal = Removal { line };
        removal.fits(&self.cart).then_some(removal)
    }

    /// Whether the person had it taken out of this cart, and it is not in it again.
    #[must_use]
    pub fn took_out(&self, pid: &Pid) -> bool {
        self.taken_out.iter().any(|line| line.pid == *pid)
    }

    /// The line is out of the cart, which is now `cart`. Whoever has something sold out taken out
    /// and said nothing else of it has left it out.
    #[must_use]
    pub fn without(mut self, id: PackId, removal: Removal, cart: Cart) -> Self {
        let pid = removal.pid().clone();
        self.taken_out.push(removal.line);
        if self.proposal(&pid).is_some_and(|it| it.taken().is_none()) {
            let plan = Plan::LeaveOut;
            self.decide(&pid, Some(Decision::Planned { plan }));
        }
        self.renewed(id, cart)
    }
}

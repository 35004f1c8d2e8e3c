use crate::{Amount, CartLine, Cents, Fate, Mode, Pack, Pid, Quantity};

/// How a line of the cart came to be there. Each line has one place, so that all are told, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It is sold out.
    SoldOut,
    /// The person chose it for something that is sold out.
    Chosen,
    /// The order does not have it, and nor had the cart before.
    Unasked,
    /// The order does not have it, and the cart before did.
    Kept,
    /// The cart before had it and the order asks for none of it; it is dearer now, or in another amount
    /// that the person did not make here.
    Altered(Alteration),
    /// In another quantity than was ordered.
    OtherQuantity {
        /// How much was ordered.
        ordered: Quantity,
    },
    /// In another quantity than was ordered, to which the person brought it here.
    Adjusted {
        /// How much was ordered.
        ordered: Quantity,
    },
    /// The order has it, and does not tell how much it was to be: it did not deliver it then, or has it
    /// in two units.
    Uncompared,
    /// As much as was ordered, at another price, or in packs of another size.
    OtherPrice,
    /// As much as was ordered, at about the same price.
    Same,
}

/// What is other of a line than it was in the cart before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alteration {
    /// How much there is of it; `None` where it was sold out.
    Amount {
        /// How much there was.
        was: Option<Quantity>,
        /// How much there is.
        now: Option<Quantity>,
    },
    /// What as much of it costs.
    Price {
        /// What it cost.
        was: Cents,
        /// What it costs.
        now: Cents,
    },
}

impl Place {
    /// Whether the person is asked about a line in this place; of another price, where it is `dearer`.
    pub(super) const fn asks(self, dearer: bool) -> bool {
        match self {
            Self::Unasked | Self::OtherQuantity { .. } | Self::Altered(_) => true,
            Self::OtherPrice => dearer,
            Self::SoldOut
            | Self::Chosen
            | Self::Kept
            | Self::Adjusted { .. }
            | Self::Uncompared
            | Self::Same => false,
        }
    }
}

impl Pack {
    pub(super) fn place(&self, line: &CartLine, repriced: bool) -> Place {
        let fate = self.fated(&line.pid);
        match fate.map(|it| (&it.fate, it.ordered)) {
            _ if !line.available() => Place::SoldOut,
            // What an older version kept compares with the nothing of an x0 line.
            Some((Fate::Changed { .. }, ordered)) if ordered.amount > Amount::ZERO => {
                self.other_quantity(line, ordered)
            }
            Some(_) if repriced => Place::OtherPrice,
            Some(_) if self.is_uncompared(&line.pid) => self.uncompared(&line.pid),
            Some(_) => Place::Same,
            None if self.taken_for(&line.pid).is_some() => Place::Chosen,
            None if self.mode == Mode::Merge && self.before.names(&line.pid) => self
                .alteration(&line.pid)
                .map_or(Place::Kept, Place::Altered),
            None => Place::Unasked,
        }
    }

    /// Whether the order has it and does not tell how much of it there was to be.
    fn is_uncompared(&self, pid: &Pid) -> bool {
        let line = self.ordered(pid);
        line.is_some_and(|line| self.order.asks_for(&line.pid).is_none())
    }

    fn uncompared(&self, pid: &Pid) -> Place {
        match self.taken_for(pid).is_some() {
            true => Place::Chosen,
            false => self
                .alteration(pid)
                .map_or(Place::Uncompared, Place::Altered),
        }
    }

    /// What is other of a product than it was in the cart before, where that was kept, and the person did
    /// not make it so. That it is cheaper is no question.
    fn alteration(&self, pid: &Pid) -> Option<Alteration> {
        let diff = &self.against_before;
        if self.mode == Mode::Replace || self.before.line(pid).is_none() {
            return None;
        }
        let other = diff.changed.iter().any(|it| it.pid == *pid)
            || diff.added.contains(pid)
            || diff.removed.iter().any(|line| line.pid == *pid);
        if other && !self.is_adjusted(pid) {
            let (was, now) = (self.before.quantity(pid), self.cart.quantity(pid));
            return Some(Alteration::Amount { was, now });
        }
        let mut repriced = diff.repriced.iter().filter(|it| it.pid == *pid);
        let dearer = repriced.find(|it| it.now > it.was)?;
        let (was, now) = (dearer.was, dearer.now);
        Some(Alteration::Price { was, now })
    }

    fn other_quantity(&self, line: &CartLine, ordered: Quantity) -> Place {
        match self.is_adjusted(&line.pid) {
            true => Place::Adjusted { ordered },
            // It came for the order, and for what is sold out besides.
            false if self.is_with_stand_ins(&line.pid, ordered) => Place::Chosen,
            false => Place::OtherQuantity { ordered },
        }
    }
}

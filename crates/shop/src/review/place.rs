use crate::{Amount, CartLine, Fate, Mode, Pack, Pid, Quantity};

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

impl Place {
    /// Whether the person is asked about a line in this place; of another price, where it is `dearer`.
    pub(super) const fn asks(self, dearer: bool) -> bool {
        match self {
            Self::Unasked | Self::OtherQuantity { .. } => true,
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
            Some(_) if self.is_uncompared(&line.pid) => self.uncompared(line),
            Some(_) => Place::Same,
            None if self.chosen(&line.pid) => Place::Chosen,
            None if self.mode == Mode::Merge && self.before.names(&line.pid) => Place::Kept,
            None => Place::Unasked,
        }
    }

    /// Whether the order has it and does not tell how much of it there was to be.
    fn is_uncompared(&self, pid: &Pid) -> bool {
        let line = self.ordered(pid);
        line.is_some_and(|line| self.order.asks_for(&line.pid).is_none())
    }

    fn uncompared(&self, line: &CartLine) -> Place {
        match self.chosen(&line.pid) {
            true => Place::Chosen,
            false => Place::Uncompared,
        }
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

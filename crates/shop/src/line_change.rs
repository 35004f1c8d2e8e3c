use crate::{Added, Adjusted, Amount, Cart, CartLine, Decision, Pack, PackId, Pid, Plan, Quantity};
use serde::{Deserialize, Serialize};

/// One line of the cart that the person wants in another amount, or out (DECISIONS 30).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineChange {
    /// The line as it was shown: nothing else is changed.
    pub line: CartLine,
    /// How much of it there is to be, in the unit it stands in; `None` where it is to go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Amount>,
}

impl LineChange {
    /// The product.
    #[must_use]
    pub const fn pid(&self) -> &Pid {
        &self.line.pid
    }

    /// How much of it there is to be; `None` where it is to go.
    #[must_use]
    pub fn wanted(&self) -> Option<Quantity> {
        let unit = self.line.quantity()?.unit;
        self.to.map(|amount| Quantity { amount, unit })
    }

    /// Whether a cart shows the line, and no other of its product, as the person was shown it: by
    /// name, stock and price. Where one of its product could not be read, nobody can tell.
    #[must_use]
    pub fn fits(&self, cart: &Cart) -> bool {
        let mut lines = cart.lines_of(self.pid());
        let alone =
            lines.next().is_some_and(|line| line.like(&self.line)) && lines.next().is_none();
        alone && !self.hidden(cart)
    }

    /// The amounts that the line goes through, press by press; `None` where presses do not lead
    /// there, or none is needed.
    #[must_use]
    pub fn through(&self) -> Option<Vec<Amount>> {
        let from = self.line.quantity()?.amount;
        self.line.portion()?.steps(from, self.to?)
    }

    /// Judges by a settled reading of the cart after. A line that cannot be read any more is not gone
    /// (DECISIONS 29).
    #[must_use]
    pub fn judge(&self, before: &Cart, after: &Cart) -> Added {
        let held = |cart: &Cart| {
            cart.lines_of(self.pid())
                .map(CartLine::bare)
                .collect::<Vec<_>>()
        };
        let (was, is) = (held(before), held(after));
        let now = match is.as_slice() {
            [line] => line.quantity(),
            _ => None,
        };
        let gone = is.is_empty() && after.nameless() <= before.nameless();
        match self.to {
            _ if self.hidden(after) => Added::Otherwise { now },
            None if gone => Added::Done,
            Some(_) if now.is_some() && now == self.wanted() => Added::Done,
            _ if was == is => Added::NotDone,
            _ => Added::Otherwise { now },
        }
    }

    /// Whether it may stand in a line that could not be read.
    fn hidden(&self, cart: &Cart) -> bool {
        cart.hides(self.pid(), &self.line.name)
    }
}

impl Pack {
    /// What another amount of a line means, or to take it out; `None` where the pack does not show
    /// one line of it, or presses do not lead there.
    #[must_use]
    pub fn line_change(&self, pid: &Pid, to: Option<Amount>) -> Option<LineChange> {
        let line = self.cart.line(pid)?.clone();
        let change = LineChange { line, to };
        let leads = to.is_none() || change.through().is_some();
        (leads && change.fits(&self.cart)).then_some(change)
    }

    /// The line is as it was wanted, in a cart that is now `cart`. Whoever has something sold out
    /// taken out and said nothing else of it has left it out.
    #[must_use]
    pub fn changed(mut self, id: PackId, change: LineChange, cart: Cart) -> Self {
        let pid = change.pid().clone();
        self.adjusted.retain(|it| it.pid != pid);
        if let Some(to) = change.wanted() {
            self.adjusted.push(Adjusted { pid, to });
        } else {
            self.taken_out.push(change.line);
            if self.proposal(&pid).is_some_and(|it| it.taken().is_none()) {
                let plan = Plan::LeaveOut;
                self.decide(&pid, Some(Decision::Planned { plan }));
            }
        }
        self.renewed(id, cart)
    }
}

use crate::{
    Addition, Amount, Aside, Cart, CartChange, CartDiff, CartLine, LineChange, Pack, PackInputs,
    Pid, Quantity,
};
use serde::Serialize;
use tagged::Tagged;

/// One change on the way from the cart of a pack back to the cart before the run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "undo", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum UndoStep {
    /// A line that came goes.
    TakeOut {
        /// The product.
        pid: Pid,
        /// What it is called.
        name: String,
        /// How much of it there was when that was asked for.
        #[serde(default)]
        held: Option<Quantity>,
    },
    /// A line in another amount is as it was.
    Adjust {
        /// The product.
        pid: Pid,
        /// What it is called.
        name: String,
        /// How much of it there was.
        to: Quantity,
        /// How much of it there was when that was asked for.
        #[serde(default)]
        held: Option<Quantity>,
    },
    /// A line that went comes back.
    PutBack {
        /// The line as it was.
        line: Box<CartLine>,
    },
}

/// What a step comes to in the cart as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UndoChange {
    /// A change of a line.
    Line(LineChange),
    /// A product to put into the cart.
    Addition(Addition),
}

impl UndoStep {
    /// What the product is called.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::TakeOut { name, .. } | Self::Adjust { name, .. } => name,
            Self::PutBack { line } => &line.name,
        }
    }

    /// Whether the product could not be bought when the run began: then it cannot be put back.
    #[must_use]
    pub const fn was_sold_out(&self) -> bool {
        match self {
            Self::PutBack { line } => !line.available(),
            Self::TakeOut { .. } | Self::Adjust { .. } => false,
        }
    }
}

impl PackInputs {
    /// For a cart that was `left` some time ago and is `now` another: what is as it was left goes back to
    /// what it was before, and what changed since stays as it is now. Where it is not known how the cart was
    /// left, what neither was there before nor was ordered came since.
    #[must_use]
    pub fn since(mut self, left: Option<&Cart>, now: &Cart) -> Self {
        let ours = |pid: &Pid| match left {
            Some(left) => same(left, now, pid),
            None => self.before.names(pid) || self.order.lines.iter().any(|it| it.pid == *pid),
        };
        let before = self.before.lines.iter().filter(|line| ours(&line.pid));
        let since = now.lines.iter().filter(|line| !ours(&line.pid));
        let lines = before.chain(since).cloned().collect();
        // What cannot be read now is not known to be ours: it stays, be it read again later.
        let ours_aside = |line: &&Aside| line.about.clone().is_none_or(|pid| ours(&Pid(pid)));
        let before = self.before.aside.iter().filter(ours_aside);
        let since = now.aside.iter().filter(|line| !ours_aside(line));
        let aside = before.chain(since).cloned().collect();
        self.before = Cart {
            lines,
            aside,
            ..self.before
        };
        self
    }
}

/// Whether there is as much of a product in two carts.
fn same(one: &Cart, other: &Cart, pid: &Pid) -> bool {
    one.names(pid) == other.names(pid) && one.quantity(pid) == other.quantity(pid)
}

impl Pack {
    /// The steps back to the cart before the run, as far as both carts could be read.
    #[must_use]
    pub fn undo(&self) -> Vec<UndoStep> {
        let back = CartDiff::between(&self.cart, &self.before);
        let out = back.removed.into_iter().map(|line| UndoStep::TakeOut {
            held: self.cart.quantity(&line.pid),
            pid: line.pid,
            name: line.name,
        });
        let other = back.changed.iter().filter_map(|line| self.adjusted(line));
        let gone = back
            .added
            .iter()
            .filter_map(|pid| self.before.line(pid))
            .map(|line| UndoStep::PutBack {
                line: Box::new(line.clone()),
            });
        out.chain(other).chain(gone).collect()
    }

    /// Whether a line is in the cart, be it in one that could not be read.
    fn holds(&self, line: &CartLine) -> bool {
        self.cart.names(&line.pid) || self.cart.hides(&line.pid, &line.name)
    }

    /// Whether both carts hold the same weight of it, be it counted in one of them.
    fn weighs_the_same(&self, pid: &Pid) -> bool {
        let of = |cart: &Cart| {
            let all: Option<Vec<Amount>> = cart.lines_of(pid).map(CartLine::weight).collect();
            all.map(|all| all.into_iter().fold(Amount::ZERO, Amount::plus))
        };
        let (now, before) = (of(&self.cart), of(&self.before));
        now.is_some() && now == before
    }

    /// Of what was sold out before, or stood in another line that could not be read, nobody knows how
    /// much there was.
    fn adjusted(&self, line: &CartChange) -> Option<UndoStep> {
        let to = line.now.filter(|_| !self.before.unread(&line.pid))?;
        if self.weighs_the_same(&line.pid) {
            return None;
        }
        let name = self.cart.line(&line.pid)?.name.clone();
        let (pid, held) = (line.pid.clone(), self.cart.quantity(&line.pid));
        Some(UndoStep::Adjust {
            pid,
            name,
            to,
            held,
        })
    }

    /// Whether the cart holds of its product something else than what was shown when the way back was
    /// asked for.
    #[must_use]
    pub fn has_moved(&self, step: &UndoStep) -> bool {
        match step {
            UndoStep::TakeOut { pid, held, .. } | UndoStep::Adjust { pid, held, .. } => {
                self.cart.quantity(pid) != *held
            }
            UndoStep::PutBack { .. } => false,
        }
    }

    /// What a step comes to; `None` where no press leads there, or the cart is another by now.
    #[must_use]
    pub fn undo_change(&self, step: &UndoStep) -> Option<UndoChange> {
        match step {
            step if self.has_moved(step) => None,
            UndoStep::TakeOut { pid, .. } => self.line_change(pid, None).map(UndoChange::Line),
            UndoStep::Adjust { pid, to, .. } => {
                let unit = self.cart.quantity(pid)?.unit;
                let to: Option<Amount> = (unit == to.unit).then_some(to.amount);
                self.line_change(pid, Some(to?)).map(UndoChange::Line)
            }
            UndoStep::PutBack { line } if self.holds(line) => None,
            UndoStep::PutBack { line } => {
                let addition = self.as_offered(Addition::again(line)?);
                Some(UndoChange::Addition(addition))
            }
        }
    }
}

use crate::substitute::Reason;
use crate::{
    Addition, Adjusted, AsIs, Cart, CartLine, Cents, Pack, Pid, Proposal, Quantity, Showing,
    Substitute, amount,
};
use crate::{Finding, Portion, Unit};
use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// What the person decided about a sold-out item of a review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "decision", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Decision {
    /// A substitute was put into the cart for it.
    Taken {
        /// Which.
        pid: Pid,
    },
    /// Nothing was put into the cart.
    Planned {
        /// What is to become of it.
        plan: Plan,
    },
}

/// What is to become of a sold-out item without one of the substitutes, or of a line that raises a
/// question. Nothing is done about it by us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Plan {
    /// The person looks for another one.
    Another,
    /// It is left out.
    LeaveOut,
    /// The person will see at the shop.
    AtShop,
    /// The line is right as it stands. What is sold out cannot be kept.
    Keep,
}

impl Pack {
    /// The proposal for a sold-out product.
    #[must_use]
    pub fn proposal(&self, of: &Pid) -> Option<&Proposal> {
        self.proposals.iter().find(|proposal| proposal.pid == *of)
    }

    fn proposal_mut(&mut self, of: &Pid) -> Option<&mut Proposal> {
        self.proposals
            .iter_mut()
            .find(|proposal| proposal.pid == *of)
    }

    /// How much of a substitute stands in for the sold-out product: for as much of it as the order
    /// has, or as was in the cart before. The sold-out line itself has no quantity (SITE §7).
    #[must_use]
    pub fn amount(&self, proposal: &Proposal, found: &Substitute) -> Quantity {
        let ordered = self.order.lines.iter().find(|it| it.pid == proposal.pid);
        let before = self.before.line(&proposal.pid);
        let wanted = ordered
            .map(|line| line.quantity)
            .or_else(|| before.and_then(crate::CartLine::quantity));
        amount(
            wanted.unwrap_or(Quantity::pieces(1)),
            proposal.weight,
            found,
        )
    }

    /// Whether the cart holds as much of a product as this pack shows, as far as both can be read.
    #[must_use]
    pub fn shows_line(&self, pid: &Pid, cart: &Cart) -> bool {
        let held = |cart: &Cart| cart.line(pid).map(|_| cart.quantity(pid));
        let read = self.cart.unread(pid) == cart.unread(pid);
        read && held(&self.cart) == held(cart)
    }

    /// Keeps what the person decided; `false` where the pack has no such item, or it cannot be answered
    /// so.
    pub fn decide(&mut self, of: &Pid, decision: Option<Decision>) -> bool {
        let keep = Decision::Planned { plan: Plan::Keep };
        match self.proposal_mut(of) {
            Some(_) if decision == Some(keep) => false,
            Some(proposal) => {
                proposal.decision = decision;
                true
            }
            None => self.answer_line(of, decision.as_ref()),
        }
    }

    /// Keeps the lines of a product as they stand, or takes that back; `false` where none of it can be
    /// bought, or another answer is given.
    fn answer_line(&mut self, of: &Pid, answer: Option<&Decision>) -> bool {
        let lines = AsIs::all(&self.cart, of);
        let keep = Decision::Planned { plan: Plan::Keep };
        if lines.is_empty() || answer.is_some_and(|it| *it != keep) {
            return false;
        }
        self.as_is.retain(|it| it.pid != *of);
        if answer.is_some() {
            self.as_is.extend(lines);
        }
        self.warnings = self.all_warnings();
        true
    }

    /// Whether the person said of a line, as it stands now, that it is right.
    #[must_use]
    pub fn is_as_is(&self, line: &CartLine) -> bool {
        self.as_is.iter().any(|it| it.is(line))
    }

    /// What was put into the cart stands in for what it was added for.
    pub fn keep_taken(&mut self, addition: &Addition) {
        let pid = addition.pid.clone();
        self.decide(&addition.of, Some(Decision::Taken { pid }));
    }

    /// How much of a product stands in for each of the sold-out ones that it was taken for.
    pub(crate) fn stand_ins(&self, pid: &Pid) -> Vec<Quantity> {
        let of = |it: &Proposal| {
            let taken = it.taken().filter(|taken| *taken == pid)?;
            Some(self.amount(it, it.substitute(taken)?))
        };
        self.proposals.iter().filter_map(of).collect()
    }

    /// Whether the person brought a product to the amount that the cart has of it.
    pub(crate) fn is_adjusted(&self, pid: &Pid) -> bool {
        self.adjusted.iter().any(|it| it.pid == *pid)
    }

    /// Whether the cart has as much of an ordered product as was ordered, and as stands in besides.
    pub(crate) fn is_with_stand_ins(&self, pid: &Pid, ordered: Quantity) -> bool {
        let besides = self.stand_ins(pid);
        let all = || Quantity::sum(std::iter::once(ordered).chain(besides.iter().copied()));
        !besides.is_empty() && self.cart.quantity(pid) == all()
    }

    /// What was decided, and of which item.
    #[must_use]
    pub fn decided(&self) -> Vec<(Pid, Decision)> {
        let of = |it: &Proposal| Some((it.pid.clone(), it.decision.clone()?));
        self.proposals.iter().filter_map(of).collect()
    }

    /// What the person took out, changed and decided when they saw this cart before holds, as far as it
    /// still is so.
    pub fn recall(
        &mut self,
        taken_out: Vec<CartLine>,
        adjusted: Vec<Adjusted>,
        decided: Vec<(Pid, Decision)>,
    ) {
        self.taken_out = taken_out;
        self.adjusted = adjusted;
        for (of, decision) in decided {
            self.decide(&of, Some(decision));
        }
        *self = self.clone().renewed(self.id, self.cart.clone());
    }

    /// Learns from a substitute's own page whether it can be bought, and how.
    pub fn learn(&mut self, of: &Pid, pid: &Pid, available: bool, portion: Option<Portion>) {
        for found in self.substitutes_mut(of, pid) {
            found.tile.available = available;
            found.portion = portion.or(found.portion);
        }
    }

    /// Shows a substitute as its own page does from now on.
    pub fn show(&mut self, of: &Pid, pid: &Pid, now: &Showing) {
        for found in self.substitutes_mut(of, pid) {
            found.show(now);
        }
    }

    fn substitutes_mut<'a>(
        &'a mut self,
        of: &Pid,
        pid: &'a Pid,
    ) -> impl Iterator<Item = &'a mut Substitute> {
        let ranked = match self.proposal_mut(of).map(|it| &mut it.finding) {
            Some(Finding::Substitutes { ranked }) => ranked.as_mut_slice(),
            _ => &mut [],
        };
        ranked.iter_mut().filter(move |it| it.tile.pid == *pid)
    }

    /// What was taken for an item and is no longer in the cart was taken out by the person; what
    /// stands in a line that could not be read may be there still. The
    /// item is undecided again, or left out where it is out of the cart itself.
    pub(crate) fn forget_what_left(&mut self) {
        let Self {
            cart,
            proposals,
            taken_out,
            ..
        } = self;
        for proposal in proposals {
            if let Some(Decision::Taken { pid }) = &proposal.decision
                && !cart.names(pid)
            {
                let plan = Plan::LeaveOut;
                let out = taken_out.iter().any(|line| line.pid == proposal.pid);
                proposal.decision = out.then_some(Decision::Planned { plan });
            }
        }
    }
}

impl Substitute {
    fn show(&mut self, now: &Showing) {
        let dearer = now.price - self.tile.price;
        if dearer != Cents::ZERO {
            self.tile.list_price = None;
            for reason in &mut self.ranked.reasons {
                *reason = repriced(*reason, dearer);
            }
        }
        self.tile.name.clone_from(&now.name);
        self.tile.price = now.price;
        self.tile.unit_price.clone_from(&now.unit_price);
        if now.unit == Unit::Kilo {
            let kilo = || "Kg".to_owned();
            self.tile.priced_per.get_or_insert_with(kilo);
        }
    }
}

/// A reason, of a product that costs so much more than when it was ranked.
fn repriced(reason: Reason, dearer: Cents) -> Reason {
    let by = match reason {
        Reason::Dearer { by } => by + dearer,
        Reason::Cheaper { by } => dearer - by,
        other => return other,
    };
    match by < Cents::ZERO {
        true => Reason::Cheaper { by: -by },
        false => Reason::Dearer { by },
    }
}

impl Proposal {
    /// One of its substitutes.
    #[must_use]
    pub fn substitute(&self, pid: &Pid) -> Option<&Substitute> {
        match &self.finding {
            Finding::Substitutes { ranked } => ranked.iter().find(|it| it.tile.pid == *pid),
            Finding::Nothing { .. } | Finding::NotSearched { .. } => None,
        }
    }

    /// All of its substitutes, the best first.
    #[must_use]
    pub fn substitutes(&self) -> &[Substitute] {
        match &self.finding {
            Finding::Substitutes { ranked } => ranked,
            Finding::Nothing { .. } | Finding::NotSearched { .. } => &[],
        }
    }

    /// What was put into the cart for it.
    #[must_use]
    pub const fn taken(&self) -> Option<&Pid> {
        match &self.decision {
            Some(Decision::Taken { pid }) => Some(pid),
            Some(Decision::Planned { .. }) | None => None,
        }
    }

    /// What is to become of it without a substitute.
    #[must_use]
    pub const fn plan(&self) -> Option<Plan> {
        match &self.decision {
            Some(Decision::Planned { plan }) => Some(*plan),
            Some(Decision::Taken { .. }) | None => None,
        }
    }
}

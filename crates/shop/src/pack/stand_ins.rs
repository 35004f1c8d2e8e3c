use crate::{Pack, Pid, Proposal, Quantity, Substitute, amount};

/// How much stands in for what is sold out.
impl Pack {
    /// How much of a substitute stands in for the sold-out product: for as much of it as the order
    /// has, or as was in the cart before. The sold-out line itself has no quantity (SITE §7).
    #[must_use]
    pub fn amount(&self, proposal: &Proposal, found: &Substitute) -> Quantity {
        amount(self.replaced_amount(&proposal.pid), proposal.weight, found)
    }

    /// How much of a product there was to be: all that the order asks for, else what was in the cart
    /// before. What the order did not deliver then it does not tell the amount of: one.
    pub(crate) fn replaced_amount(&self, pid: &Pid) -> Quantity {
        let line = self.ordered(pid).filter(|line| line.returns());
        let ordered = line.map(|line| self.order.asks_for(&line.pid).unwrap_or(line.quantity));
        let wanted = ordered.or_else(|| self.before.quantity(pid));
        wanted.unwrap_or(Quantity::pieces(1))
    }

    /// How much of a product stands in for each of the sold-out ones that it was taken for.
    pub(crate) fn stand_ins(&self, pid: &Pid) -> Vec<Quantity> {
        let of = |it: &Proposal| {
            let taken = it.taken().filter(|taken| *taken == pid)?;
            Some(self.amount(it, it.substitute(taken)?))
        };
        self.proposals.iter().filter_map(of).collect()
    }

    /// Whether the cart has as much of an ordered product as was ordered, and as stands in besides.
    pub(crate) fn is_with_stand_ins(&self, pid: &Pid, ordered: Quantity) -> bool {
        let besides = self.stand_ins(pid);
        let all = || Quantity::sum(std::iter::once(ordered).chain(besides.iter().copied()));
        !besides.is_empty() && self.cart.quantity(pid) == all()
    }
}

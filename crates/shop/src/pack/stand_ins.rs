use crate::{CartLine, Pack, Pid, Proposal, Quantity, Substitute, amount};

/// How much stands in for what is sold out.
impl Pack {
    /// How much of a substitute stands in for the sold-out product: for as much of it as the order
    /// has, or as was in the cart before. The sold-out line itself has no quantity (SITE §7).
    #[must_use]
    pub fn amount(&self, proposal: &Proposal, found: &Substitute) -> Quantity {
        let ordered = self.order.lines.iter().find(|it| it.pid == proposal.pid);
        let before = self.before.line(&proposal.pid);
        let wanted = ordered
            .map(|line| line.quantity)
            .or_else(|| before.and_then(CartLine::quantity));
        amount(
            wanted.unwrap_or(Quantity::pieces(1)),
            proposal.weight,
            found,
        )
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

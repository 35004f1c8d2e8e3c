use crate::{Mode, Pack, Pid, Proposal, Quantity};

impl Pack {
    /// How much of a product there is to be in the cart: what was ordered, or kept from before, and
    /// what stands in for each sold-out product besides. `None` where nobody asked for it, or not all
    /// of it in one unit.
    #[must_use]
    pub fn wanted(&self, pid: &Pid) -> Option<Quantity> {
        Quantity::sum(self.asked(pid).into_iter().chain(self.stand_ins(pid)))
    }

    /// How much of it was asked for as itself.
    fn asked(&self, pid: &Pid) -> Option<Quantity> {
        let ordered = self
            .ordered(pid)
            .and_then(|line| self.order.asks_for(&line.pid));
        let kept = (self.mode == Mode::Merge).then(|| self.before.quantity(pid));
        ordered.or_else(|| kept.flatten())
    }

    /// How much the cart will hold of a substitute once it is put in for a sold-out product; `None`
    /// where it holds none yet, or holds it in another unit.
    #[must_use]
    pub fn would_hold(&self, proposal: &Proposal, pid: &Pid) -> Option<Quantity> {
        let held = self.cart.quantity(pid)?;
        let more = self.amount(proposal, proposal.substitute(pid)?);
        Quantity::sum([held, more])
    }
}

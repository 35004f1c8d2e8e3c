use crate::{Amount, Mode, Pack, Pid, Proposal, Quantity};

impl Pack {
    /// How much of a product there is to be in the cart: what was ordered, or kept from before, and
    /// what stands in for each sold-out product besides. `None` where nobody asked for it, or not all
    /// of it in one unit.
    #[must_use]
    pub fn wanted(&self, pid: &Pid) -> Option<Quantity> {
        let taken = self
            .proposals
            .iter()
            .filter_map(|it| self.stand_in(it, pid));
        let mut all = self.asked(pid).into_iter().chain(taken);
        let first = all.next()?;
        all.try_fold(first, |sum, more| {
            let amount = sum.amount.plus(more.amount);
            (sum.unit == more.unit).then_some(Quantity { amount, ..sum })
        })
    }

    /// How much of it was asked for as itself.
    fn asked(&self, pid: &Pid) -> Option<Quantity> {
        let ordered = self.ordered(pid).map(|line| line.quantity);
        let kept = (self.mode == Mode::Merge).then(|| self.before.quantity(pid));
        ordered.or_else(|| kept.flatten())
    }

    fn stand_in(&self, proposal: &Proposal, pid: &Pid) -> Option<Quantity> {
        let taken = proposal.taken().filter(|taken| *taken == pid)?;
        Some(self.amount(proposal, proposal.substitute(taken)?))
    }

    /// How much the cart will hold of a substitute once it is put in for a sold-out product; `None`
    /// where it holds none yet, or holds it in another unit.
    #[must_use]
    pub fn would_hold(&self, proposal: &Proposal, pid: &Pid) -> Option<Quantity> {
        let held = self.cart.quantity(pid)?;
        let more = self.amount(proposal, proposal.substitute(pid)?);
        let amount: Amount = held.amount.plus(more.amount);
        (held.unit == more.unit).then_some(Quantity { amount, ..held })
    }
}

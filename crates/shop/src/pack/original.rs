use crate::{Decision, Pack, Pid, Plan, Proposal};

/// What became in the cart of the goods that a proposal is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Original {
    /// Their line is there, sold out, or nobody can read it: it counts in the shop's total.
    SoldOut,
    /// They are not there any more: the person took them out, or the shop did.
    Gone,
    /// They are there, and can be bought again.
    Back,
}

impl Pack {
    /// What became of the goods that a proposal is for.
    #[must_use]
    pub fn original(&self, proposal: &Proposal) -> Original {
        let (cart, pid) = (&self.cart, &proposal.pid);
        let mut lines = cart.lines_of(pid).peekable();
        match lines.peek().is_some() {
            _ if cart.unread(pid) => Original::SoldOut,
            false => Original::Gone,
            true if lines.any(|line| !line.available()) => Original::SoldOut,
            true => Original::Back,
        }
    }

    /// The goods that are back in the cart although the person chose another product for them, or left
    /// them out.
    pub fn back(&self) -> impl Iterator<Item = &Proposal> {
        let back = |it: &&Proposal| self.original(it) == Original::Back;
        let decided = self.proposals.iter().filter(|it| it.decision.is_some());
        decided.filter(back)
    }

    /// Whether the person took goods of the order out, or answered for them when they were sold out: what
    /// they lack, they know.
    pub(crate) fn answered(&self, ordered: &Pid) -> bool {
        let out = self.taken_out.iter().map(|line| &line.pid);
        let mut all = out.chain(self.proposals.iter().map(|it| &it.pid));
        all.any(|pid| self.stands_for(pid, ordered))
    }

    /// Whether a number is that of goods of the order, be it the one that the shop gave them since.
    pub(crate) fn stands_for(&self, pid: &Pid, ordered: &Pid) -> bool {
        pid == ordered || self.ordered(pid).is_some_and(|line| line.pid == *ordered)
    }

    /// Forgets the proposals for what is in the cart and can be bought, or is not there. What was decided
    /// holds whatever became of the original: a substitute in the cart is the person's, also where the
    /// shop took out what it stands in for.
    pub(super) fn forget_what_is_over(&mut self) {
        let kept = self.proposals.iter().filter(|it| self.is_kept(it));
        self.proposals = kept.cloned().collect();
    }

    fn is_kept(&self, proposal: &Proposal) -> bool {
        let mut lines = self.cart.lines_of(&proposal.pid);
        let sold_out = lines.any(|line| !line.available());
        sold_out
            || self.took_out(&proposal.pid)
            || match &proposal.decision {
                None => false,
                Some(
                    Decision::Taken { .. }
                    | Decision::Planned {
                        plan: Plan::LeaveOut,
                    },
                ) => true,
                // What was to be looked for is there again.
                Some(Decision::Planned { .. }) => self.original(proposal) != Original::Back,
            }
    }
}

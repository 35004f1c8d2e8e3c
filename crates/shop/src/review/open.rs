use crate::{CartLine, Cents, Listed, Original, Pack, Pid, Plan, Proposal};

impl Pack {
    /// What the person has not said anything about: the sold-out goods first, then the lines of the cart
    /// that raise a question.
    pub fn undecided(&self) -> impl Iterator<Item = &Pid> {
        let sold_out = self.proposals.iter().filter(|it| it.decision.is_none());
        let lines = self.questions().into_iter().map(|it| &it.line.pid);
        sold_out.map(|it| &it.pid).chain(lines)
    }

    /// The lines of the cart that raise a question which nobody has answered.
    #[must_use]
    pub fn questions(&self) -> Vec<Listed<'_>> {
        let mut all = self.listed();
        all.retain(Listed::is_open);
        all
    }

    /// The sold-out goods that the person will see to: now undecided, later at the shop, or by
    /// another product.
    pub fn unsettled(&self) -> impl Iterator<Item = &Proposal> {
        let later = |it: &&Proposal| matches!(it.plan(), Some(Plan::AtShop | Plan::Another));
        let open = move |it: &&Proposal| it.decision.is_none() || later(it);
        self.proposals.iter().filter(open)
    }

    /// What sold-out goods still add to the shop's total; `None` once they are out of the cart.
    #[must_use]
    pub fn still_adds(&self, of: &Proposal) -> Option<Cents> {
        (self.original(of) != Original::Gone).then_some(of.line_price)
    }

    /// The sold-out goods that stand in the shop's cart although nobody wants them there any more:
    /// left out, or replaced.
    pub fn to_take_out(&self) -> impl Iterator<Item = &Proposal> {
        let left = |it: &&Proposal| it.plan() == Some(Plan::LeaveOut) || it.taken().is_some();
        let there = |it: &&Proposal| self.cart.names(&it.pid);
        self.proposals.iter().filter(left).filter(there)
    }

    /// Sold-out lines that nobody looked for: they sold out after the search.
    pub fn unsearched(&self) -> impl Iterator<Item = &CartLine> {
        let gone = |line: &&CartLine| !line.available() && self.proposal(&line.pid).is_none();
        self.cart.lines.iter().filter(gone)
    }

    /// How many of the sold-out lines the order has; the others were in the cart already.
    #[must_use]
    pub fn sold_out_of_order(&self) -> usize {
        let gone = self.cart.lines.iter().filter(|line| !line.available());
        gone.filter(|line| self.ordered(&line.pid).is_some())
            .count()
    }
}

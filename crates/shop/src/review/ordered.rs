use crate::{Amount, Fate, OrderLine, OrderedLine, Pack, Pid, Proposal, Unit, recoded};

/// What the order has of a product, and what of it did not come.
impl Pack {
    /// The sold-out goods that the person took a product for.
    pub(super) fn taken_for(&self, pid: &Pid) -> Option<&Proposal> {
        self.proposals.iter().find(|it| it.taken() == Some(pid))
    }

    /// The line of the order for a product, be it that the cart has it under another number.
    #[must_use]
    pub fn ordered(&self, pid: &Pid) -> Option<&OrderLine> {
        // Of several deliveries, one that has an amount.
        let of = |pid: &Pid| {
            let mut any = self.order.lines.iter();
            let returning = self.order.lines.iter().filter(|line| line.returns());
            let mut returning = returning.filter(|line| line.pid == *pid);
            returning
                .next()
                .or_else(|| any.find(|line| line.pid == *pid))
        };
        let coded_anew = || of(&self.fated(pid)?.pid);
        of(pid).or_else(coded_anew).or_else(|| self.ordered_as(pid))
    }

    /// The line of the order for goods that left the cart, where they stood in it under another number.
    fn ordered_as(&self, pid: &Pid) -> Option<&OrderLine> {
        let out = self.taken_out.iter().find(|line| line.pid == *pid);
        let proposed = self.proposal(pid).map(|it| &it.name);
        let line = recoded::ordered_as(&self.order, out.map(|line| &line.name).or(proposed)?);
        line.filter(|line| !self.cart.names(&line.pid))
    }

    /// The same, with as much of it as all its deliveries had. The price of goods by weight is that of a
    /// whole line (SITE §5).
    pub(crate) fn all_ordered(&self, pid: &Pid) -> Option<OrderLine> {
        let line = self.ordered(pid)?;
        let all = |line: &OrderLine| self.order.returning(&line.pid).map(|it| it.price).sum();
        Some(match self.order.asks_for(&line.pid) {
            Some(quantity) => OrderLine {
                quantity,
                price: match quantity.unit {
                    Unit::Kilo => all(line),
                    Unit::Piece => line.price,
                },
                ..line.clone()
            },
            None => line.clone(),
        })
    }

    /// What became of the line of the order for a product.
    pub(super) fn fated(&self, pid: &Pid) -> Option<&OrderedLine> {
        let all = || self.against_order.lines.iter().filter(|it| it.is(pid));
        let asked = all().find(|it| it.ordered.amount > Amount::ZERO);
        asked.or_else(|| all().next())
    }

    /// The lines of the order that the shop was asked for and did not bring, and for which the person did
    /// not answer.
    pub fn missing(&self) -> impl Iterator<Item = &OrderedLine> {
        let missing = self.against_order.having(&Fate::Missing);
        missing.filter(|line| !self.answered(&line.pid))
    }

    /// The goods that did not come with the order itself, not in any of its deliveries, and that this
    /// cart does not have; each once.
    pub fn undelivered(&self) -> impl Iterator<Item = &OrderLine> {
        let all = &self.order.lines;
        let lost = |(at, line): &(usize, &OrderLine)| {
            let told = all.iter().take(*at).any(|it| it.pid == line.pid);
            let came = self.order.returning(&line.pid).next().is_some();
            !line.delivered && !line.bag && !told && !came
        };
        let lines = all.iter().enumerate().filter(lost).map(|(_, line)| line);
        lines.filter(|line| !self.cart.names(&line.pid) && !self.answered(&line.pid))
    }
}

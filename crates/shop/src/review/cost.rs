use crate::{Cents, Pack, Pid, Proposal, Quantity, Substitute, Unit};

/// What a substitute costs in the amount that is needed, beside what the sold-out goods cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// How much of it stands in.
    pub amount: Quantity,
    /// What one costs: a piece or a kilo.
    pub each: Cents,
    /// What all of it costs.
    pub total: Cents,
    /// What the sold-out goods cost, all of them, where that is known.
    pub was: Option<Cents>,
}

impl Cost {
    /// How much more it costs than the sold-out goods did.
    #[must_use]
    pub fn more(&self) -> Option<Cents> {
        self.was.map(|was| self.total - was)
    }
}

impl Pack {
    /// What a substitute costs in the amount that *Add this one* adds; `None` where it is counted
    /// in pieces and priced by the kilo, so that nobody knows before it is weighed.
    #[must_use]
    pub fn cost(&self, proposal: &Proposal, found: &Substitute) -> Option<Cost> {
        let (amount, each) = (self.amount(proposal, found), found.tile.price);
        let counted = amount.unit == Unit::Piece && found.tile.priced_per.is_none();
        let known = counted || amount.unit == Unit::Kilo;
        known.then(|| Cost {
            amount,
            each,
            total: each.times(amount.amount),
            was: self.replaced(proposal, found),
        })
    }

    /// What the goods cost that a substitute stands in for: as many as were ordered, all deliveries
    /// together, at the price that the ranking had, else at the order's; of goods by weight, the
    /// lines of the order; of goods that were in the cart before, their lines there. What was ordered
    /// in pieces and in kilos has no one price.
    fn replaced(&self, proposal: &Proposal, found: &Substitute) -> Option<Cents> {
        let pid = &proposal.pid;
        let Some(line) = self.all_ordered(pid) else {
            return self.cost_before(pid);
        };
        // One stands in for one where the order does not tell how many there were to be.
        let amount = self.replaced_amount(pid).amount;
        let one = price_of_original(found).or_else(|| line.piece());
        let all = |each: Cents| each.times(amount);
        if !line.returns() {
            return self.cost_before(pid).or_else(|| one.map(all));
        }
        match self.order.asks_for(&line.pid)?.unit {
            Unit::Kilo => Some(line.price),
            Unit::Piece => one.map(all),
        }
    }

    /// What a product cost in the cart before; `None` where it could not be bought there.
    fn cost_before(&self, pid: &Pid) -> Option<Cents> {
        let lines = self.before.lines_of(pid).filter(|line| line.available());
        lines.map(|it| it.line_price).reduce(|sum, more| sum + more)
    }

    /// How many of what price make the price of a sold-out line: `6 × 3,79 €`. The page gives no
    /// quantity for one (SITE §7); of a single piece there is nothing to say.
    #[must_use]
    pub fn basis(&self, proposal: &Proposal) -> Option<(i64, Cents)> {
        let each = self.ordered(&proposal.pid)?.piece()?;
        let (times, rest) = (
            proposal.line_price.0 / each.0,
            proposal.line_price.0 % each.0,
        );
        (rest == 0 && times > 1).then_some((times, each))
    }
}

/// What one of the sold-out product costs by the ranking's word.
pub(super) fn price_of_original(found: &Substitute) -> Option<Cents> {
    use crate::substitute::Reason;
    let by = found
        .ranked
        .reasons
        .iter()
        .find_map(|reason| match reason {
            Reason::Dearer { by } => Some(*by),
            Reason::Cheaper { by } => Some(-*by),
            _ => None,
        })?;
    let price = found.tile.price - by;
    (found.tile.priced_per.is_none() && price > Cents::ZERO).then_some(price)
}

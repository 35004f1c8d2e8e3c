use crate::{Amount, CartLine, Cents, Pack, Pid, Proposal, Quantity, Substitute, Unit, needed};

/// What a substitute costs in the amount that is needed, beside what the sold-out goods cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// How much of it stands in.
    pub amount: Quantity,
    /// What one costs: a piece or a kilo.
    pub each: Cents,
    /// What all of it costs.
    pub total: Cents,
    /// What the sold-out goods cost that so much of it stands in for, where that is known.
    pub was: Option<Cents>,
    /// How much is needed, where not as much can be asked for at once.
    pub needed: Option<Quantity>,
}

/// What the price of a sold-out line is made of: so many, at what each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// So many make it: as many as were ordered, or were there before, or both.
    Made(Quantity, Cents),
    /// So many were ordered at that price, and do not make it: there are more of it, or it is dearer.
    Ordered(Quantity, Cents),
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
        let needed = needed(self.replaced_amount(&proposal.pid), proposal.weight, found);
        let needed = Some(needed).filter(|needed| needed.amount > amount.amount);
        let alike = self.comparable(proposal, found);
        let was = alike.then(|| self.replaced(proposal, found)).flatten();
        known.then(|| Cost {
            amount,
            each,
            total: each.times(amount.amount),
            was: match needed {
                Some(all) => was.and_then(|was| was.times(amount.amount).over(all.amount)),
                None => was,
            },
            needed,
        })
    }

    /// Whether it is known how much of it makes as much as the sold-out goods: a weight can be held
    /// against packs, and packs against a weight, only where what a pack weighs is known.
    fn comparable(&self, proposal: &Proposal, found: &Substitute) -> bool {
        match (
            self.replaced_amount(&proposal.pid).unit,
            found.portion().unit,
        ) {
            (Unit::Kilo, Unit::Piece) => found.weight.is_some_and(|it| it > Amount::ZERO),
            (Unit::Piece, Unit::Kilo) => {
                let loose = self.before.line(&proposal.pid).and_then(CartLine::kilos);
                proposal.weight.or(loose).is_some()
            }
            (Unit::Piece, Unit::Piece) | (Unit::Kilo, Unit::Kilo) => true,
        }
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
            // Nobody knows what pieces of goods by weight cost.
            Unit::Piece if line.by_weight() => None,
            Unit::Piece => one.map(all),
        }
    }

    /// What a product cost in the cart before; `None` where it could not be bought there.
    fn cost_before(&self, pid: &Pid) -> Option<Cents> {
        let lines = self.before.lines_of(pid).filter(|line| line.available());
        lines.map(|it| it.line_price).reduce(|sum, more| sum + more)
    }

    /// What the price of a sold-out line is made of, for which the page gives no quantity (SITE §7).
    /// Of a single piece there is nothing to say.
    #[must_use]
    pub fn basis(&self, proposal: &Proposal) -> Option<Basis> {
        let ordered = self.all_ordered(&proposal.pid)?;
        let each = ordered.piece()?;
        let makes = |all: Quantity| each.times(all.amount) == proposal.line_price;
        let before = self.before.quantity(&proposal.pid);
        let both = before.and_then(|before| Quantity::sum([before, ordered.quantity]));
        let known = [Some(ordered.quantity), both, before];
        match known.into_iter().flatten().find(|all| makes(*all)) {
            Some(all) if all == Quantity::pieces(1) => None,
            Some(all) => Some(Basis::Made(all, each)),
            None => Some(Basis::Ordered(ordered.quantity, each)),
        }
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

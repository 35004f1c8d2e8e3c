use crate::{Amount, Cents, Pack, Pid};

/// What is to be paid, beside the most that the person wants to spend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spending {
    /// The most.
    pub most: Cents,
    /// How much of it is left; negative where more is to be paid.
    pub left: Cents,
}

impl Pack {
    /// How what is to be paid stands against the most that the person wants to spend. The delivery is
    /// in neither, as in [`crate::Bill`].
    #[must_use]
    pub fn spending(&self, most: Cents) -> Spending {
        let left = most - self.bill().pays;
        Spending { most, left }
    }

    /// What is to be paid, at the least, once `more` of the cart was added to, where that is more than
    /// `most`.
    #[must_use]
    pub fn passes(&self, most: Cents, more: Cents) -> Option<Cents> {
        let after = self.bill().pays + more;
        (more > Cents::ZERO && after > most).then_some(after)
    }

    /// What a substitute adds to what is to be paid, with its deposit. What is counted in pieces and
    /// weighed later costs what the least of it does; `None` where nobody knows that either.
    #[must_use]
    pub fn added_by(&self, of: &Pid, take: &Pid) -> Option<Cents> {
        if of == take {
            return self.put_back(take)?.cost();
        }
        let proposal = self.proposals.iter().find(|it| it.pid == *of)?;
        let mut all = proposal.substitutes().iter();
        let found = all.find(|it| it.tile.pid == *take)?;
        let amount = self.amount(proposal, found).amount;
        let deposit = found.tile.deposit.unwrap_or_default().times(amount);
        let least = || {
            let grams = found.tile.min_grams.map(i64::from).map(Amount::thousandths);
            let each = found.tile.price.times(found.weight.or(grams)?);
            Some(each.times(amount))
        };
        let cost = self.cost(proposal, found).map(|cost| cost.total);
        Some(cost.or_else(least)? + deposit)
    }

    /// What another amount of a line adds to what is to be paid, at the price that the line has now;
    /// negative where it is less.
    #[must_use]
    pub fn adjusted_by(&self, pid: &Pid, to: Amount) -> Option<Cents> {
        let line = self.cart.line(pid)?;
        let held = line.quantity()?.amount;
        let after = match line.each() {
            Some(each) => each.times(to),
            None => line.line_price.times(to).over(held)?,
        };
        Some(after - line.line_price)
    }
}

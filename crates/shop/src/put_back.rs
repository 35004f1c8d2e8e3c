use crate::{
    Addition, Amount, CartLine, Cents, Offer, OrderLine, Pack, Pid, Portion, Quantity, Showing,
    Unit,
};

impl Pack {
    /// What *Add this one* on a substitute means, or *Put it back* where a product stands in for
    /// itself; `None` for what the pack does not show.
    #[must_use]
    pub fn addition(&self, of: &Pid, pid: &Pid) -> Option<Addition> {
        if of == pid {
            return self.put_back(pid);
        }
        let proposal = self.proposal(of)?;
        let found = proposal.substitute(pid)?;
        Some(Addition {
            of: of.clone(),
            pid: pid.clone(),
            name: found.tile.name.clone(),
            shown: Showing::of(found),
            path: found.tile.url.clone(),
            quantity: self.amount(proposal, found),
            pieces: None,
            line_price: None,
        })
    }

    /// What *Put it back* means for a product that the pack names and the cart does not hold: as much
    /// as was taken out, else as was ordered, else as was in the cart before. `None` for all else.
    #[must_use]
    pub fn put_back(&self, pid: &Pid) -> Option<Addition> {
        self.wanted_back(pid).map(|it| self.as_offered(it))
    }

    /// How much of it is put back, where that is not as much as there was: the nearest that its own
    /// page sells.
    #[must_use]
    pub fn put_back_otherwise(&self, pid: &Pid) -> Option<Quantity> {
        let wanted = self.wanted_back(pid)?;
        let offered = self.as_offered(wanted.clone()).quantity;
        (offered != wanted.quantity).then_some(offered)
    }

    fn wanted_back(&self, pid: &Pid) -> Option<Addition> {
        if self.cart.names(pid) {
            return None;
        }
        let out = self.taken_out.iter().find(|line| line.pid == *pid);
        let ordered = || self.all_ordered(pid).filter(|line| !line.bag);
        let addition = out
            .and_then(Addition::again)
            .or_else(|| ordered().map(|line| Addition::ordered(&line)))
            .or_else(|| self.before.line(pid).and_then(Addition::again))?;
        let hidden = self.cart.hides(pid, &addition.name);
        (!hidden).then_some(addition)
    }

    /// What its own page shows of a product that can be put back, once that was looked at.
    #[must_use]
    pub fn offer(&self, pid: &Pid) -> Option<&Showing> {
        let offer = self.offers.iter().find(|offer| offer.pid == *pid);
        offer.map(|offer| &offer.shown)
    }

    /// Its own page showed this to somebody who wanted it back, and that it is sold so.
    pub fn keep_offer(&mut self, offer: Offer) {
        self.offers.retain(|it| it.pid != offer.pid);
        self.offers.push(offer);
    }

    pub(crate) fn as_offered(&self, addition: Addition) -> Addition {
        let offer = self.offers.iter().find(|offer| offer.pid == addition.pid);
        match offer {
            Some(Offer { shown, portion, .. }) => Addition {
                quantity: portion.map_or(addition.quantity, |it| addition.sold_in(it)),
                shown: shown.clone(),
                line_price: None,
                ..addition
            },
            None => addition,
        }
    }
}

impl Addition {
    /// A line of a cart again, as it was; `None` where it was sold out. Where nobody can tell what one
    /// of it cost, the person is shown that first. What is weighed comes back by weight, however it was
    /// counted: its page asks for kilos (SITE §7).
    #[must_use]
    pub fn again(line: &CartLine) -> Option<Self> {
        let counted = line.quantity()?;
        let weight = line.weight().filter(|kilos| *kilos > Amount::ZERO);
        let (quantity, each) = match weight {
            Some(amount) => {
                let unit = Unit::Kilo;
                (Quantity { amount, unit }, line.per_kilo())
            }
            None => (counted, line.each()),
        };
        Some(Self {
            of: line.pid.clone(),
            pid: line.pid.clone(),
            name: line.name.clone(),
            shown: Showing {
                name: line.name.clone(),
                price: each.unwrap_or(Cents::ZERO),
                unit: quantity.unit,
                unit_price: line.unit_price().cloned(),
            },
            path: line.url.clone(),
            quantity,
            pieces: (counted.unit != quantity.unit).then_some(counted.amount),
            line_price: Some(line.line_price),
        })
    }

    /// A line of an order. Of what never came the order does not tell how much it was to be: one. What
    /// pieces of goods by weight weigh, only their page tells.
    fn ordered(line: &OrderLine) -> Self {
        let quantity = match line.delivered {
            true => line.quantity,
            false => Quantity::pieces(1),
        };
        let weighed = line.by_weight() && quantity.unit == Unit::Piece;
        let unit = if weighed { Unit::Kilo } else { quantity.unit };
        Self {
            of: line.pid.clone(),
            pid: line.pid.clone(),
            name: line.label(),
            shown: Showing {
                name: line.label(),
                price: line.piece().unwrap_or(Cents::ZERO),
                unit,
                unit_price: None,
            },
            path: line.url.clone(),
            quantity,
            pieces: weighed.then_some(quantity.amount),
            line_price: None,
        }
    }

    /// As much of it, or the nearest to that, in the portions in which its page sells it. Loose goods by
    /// the piece weigh about the least portion each (SITE §7).
    fn sold_in(&self, portion: Portion) -> Quantity {
        let amount = self.quantity.amount;
        match (self.quantity.unit, portion.unit) {
            (Unit::Kilo, Unit::Piece) => self.quantity,
            (Unit::Piece, Unit::Kilo) => portion.enough(amount.times(portion.least)),
            (Unit::Piece, Unit::Piece) | (Unit::Kilo, Unit::Kilo) => portion.enough(amount),
        }
    }
}

use crate::{
    Addition, CartLine, Cents, Offer, OrderLine, Pack, Pid, Quantity, Showing, Stock, Unit,
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
        })
    }

    /// What *Put it back* means for a product that the pack names and the cart does not hold: as much
    /// as was taken out, else as was ordered, else as was in the cart before. `None` for all else.
    #[must_use]
    pub fn put_back(&self, pid: &Pid) -> Option<Addition> {
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
        (!hidden).then(|| self.as_offered(addition))
    }

    /// What its own page shows of a product that can be put back, once that was looked at.
    #[must_use]
    pub fn offer(&self, pid: &Pid) -> Option<&Showing> {
        let offer = self.offers.iter().find(|offer| offer.pid == *pid);
        offer.map(|offer| &offer.shown)
    }

    /// Its own page showed this to somebody who wanted it back.
    pub fn keep_offer(&mut self, pid: &Pid, shown: &Showing) {
        self.offers.retain(|offer| offer.pid != *pid);
        let (pid, shown) = (pid.clone(), shown.clone());
        self.offers.push(Offer { pid, shown });
    }

    pub(crate) fn as_offered(&self, addition: Addition) -> Addition {
        match self.offer(&addition.pid) {
            Some(shown) => Addition {
                shown: shown.clone(),
                ..addition
            },
            None => addition,
        }
    }
}

impl Addition {
    /// A line of a cart again, as it was; `None` where it was sold out. Where nobody can tell what one
    /// of it cost, the person is shown that first.
    #[must_use]
    pub fn again(line: &CartLine) -> Option<Self> {
        let Stock::Available {
            quantity,
            unit_price,
            ..
        } = &line.stock
        else {
            return None;
        };
        Some(Self {
            of: line.pid.clone(),
            pid: line.pid.clone(),
            name: line.name.clone(),
            shown: Showing {
                name: line.name.clone(),
                price: line.each().unwrap_or(Cents::ZERO),
                unit: quantity.unit,
                unit_price: unit_price.clone(),
            },
            path: line.url.clone(),
            quantity: *quantity,
        })
    }

    /// A line of an order. Of what never came the order does not tell how much it was to be: one.
    fn ordered(line: &OrderLine) -> Self {
        let quantity = match line.delivered {
            true => line.quantity,
            false => Quantity::pieces(1),
        };
        let counted = quantity.unit == Unit::Piece;
        let each = line.piece().filter(|_| counted);
        Self {
            of: line.pid.clone(),
            pid: line.pid.clone(),
            name: line.label(),
            shown: Showing {
                name: line.label(),
                price: each.unwrap_or(Cents::ZERO),
                unit: quantity.unit,
                unit_price: None,
            },
            path: line.url.clone(),
            quantity,
        }
    }
}

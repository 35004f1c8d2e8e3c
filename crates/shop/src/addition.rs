use crate::{Amount, Cart, Cents, Pid, Product, Quantity, Showing, Substitute, Unit, Unreadable};
use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// One product that the person wants in the cart in place of another (DECISIONS 18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addition {
    /// The product that is sold out.
    pub of: Pid,
    /// The one to put into the cart.
    pub pid: Pid,
    /// Its name.
    pub name: String,
    /// What the person was shown of it: nothing else is added.
    #[serde(default = "Showing::nothing")]
    pub shown: Showing,
    /// Path or address of its page.
    pub path: String,
    /// How much of it, besides what is in the cart already.
    pub quantity: Quantity,
    /// So many pieces are as much, of goods by weight that were counted: for a page that counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<Amount>,
    /// What so much of it cost in the line that it is again; `None` where it is no line again, or the
    /// person was shown another price since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line_price: Option<Cents>,
}

/// What two readings of the cart prove about an addition (as DECISIONS 15 of a re-order).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "is", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Added {
    /// The cart holds as much as was wanted.
    Done,
    /// The cart holds of it what it held before.
    NotDone,
    /// Neither: a part of it came, or somebody else changed the cart meanwhile.
    Otherwise {
        /// How much of it there is now; `None` when it is not there, sold out, or in a line that could
        /// not be read.
        now: Option<Quantity>,
    },
}

impl Addition {
    /// Whether a page shows what the person was shown. Where nobody could tell from a line what a kilo
    /// costs, since it is rounded, it is what the line cost.
    #[must_use]
    pub fn is_shown(&self, found: &Showing) -> bool {
        let untold = self.line_price.filter(|_| self.shown.price == Cents::ZERO);
        match untold {
            Some(paid) if found.price.times(self.quantity.amount) == paid => {
                let price = found.price;
                let shown = self.shown.clone();
                Showing { price, ..shown }.same(found)
            }
            Some(_) | None => self.shown.same(found),
        }
    }

    /// It as its own page shows it. What is weighed has a price by the kilo, be it counted there.
    ///
    /// # Errors
    /// What the page does not state, so that nobody can tell whether it is what was shown.
    pub fn found(&self, page: &Product) -> Result<Showing, Unreadable> {
        let found = self.shown.now(page)?;
        let unit = match self.pieces {
            Some(_) => Unit::Kilo,
            None => found.unit,
        };
        Ok(Showing { unit, ..found })
    }

    /// What so much of it costs; `None` where nobody knows before its page was seen.
    #[must_use]
    pub fn cost(&self) -> Option<Cents> {
        let Quantity { amount, unit } = self.quantity;
        let priced = self.shown.price > Cents::ZERO && self.shown.unit == unit;
        let by_price = priced.then(|| self.shown.price.times(amount));
        self.line_price.or(by_price)
    }

    /// How much of it the cart must hold in the end; `None` where it is bought in another unit, or
    /// stands in a line that could not be read: such a line is not changed (DECISIONS 29).
    #[must_use]
    pub fn target(&self, before: &Cart) -> Option<Quantity> {
        self.target_in(before, self.quantity.unit)
    }

    /// The same, in the unit in which its page sells it.
    #[must_use]
    pub fn target_in(&self, before: &Cart, unit: Unit) -> Option<Quantity> {
        if before.hides(&self.pid, &self.name) {
            return None;
        }
        let counted = self.pieces.filter(|_| unit == Unit::Piece);
        let same = (self.quantity.unit == unit).then_some(self.quantity.amount);
        let more = Quantity {
            amount: same.or(counted)?,
            unit,
        };
        match before.quantity(&self.pid) {
            None => Some(more),
            Some(held) => Quantity::sum([held, more]),
        }
    }

    /// Judges by the cart before and a settled reading of the cart after. What stands in a line that
    /// cannot be read has neither come nor stayed away (DECISIONS 29).
    #[must_use]
    pub fn judge(&self, before: &Cart, after: &Cart) -> Added {
        let held = |cart: &Cart| cart.line(&self.pid).map(|_| cart.quantity(&self.pid));
        let now = held(after);
        let hidden = after.hides(&self.pid, &self.name);
        match now.flatten() {
            now if hidden => Added::Otherwise { now },
            None if after.nameless() > before.nameless() => Added::Otherwise { now: None },
            Some(now) if Some(now) == self.target_in(before, now.unit) => Added::Done,
            _ if now == held(before) => Added::NotDone,
            now => Added::Otherwise { now },
        }
    }
}

/// How much of a substitute stands in for `wanted` of a product that weighs `each`: packs for packs
/// ("2 × 500 ml for 1 L"), weight for weight in the steps the shop sells it in.
#[must_use]
pub fn amount(wanted: Quantity, each: Option<Amount>, found: &Substitute) -> Quantity {
    found.portion().enough(needed(wanted, each, found).amount)
}

/// The same, be it more than can be asked for, and between two steps.
#[must_use]
pub fn needed(wanted: Quantity, each: Option<Amount>, found: &Substitute) -> Quantity {
    let portion = found.portion();
    let pieces = i64::from(found.ranked.pieces.max(1));
    let whole = |amount: Amount| Amount::thousandths(amount.in_thousandths() / 1000 * 1000);
    let amount = match (wanted.unit, portion.unit) {
        (Unit::Piece, Unit::Piece) => whole(wanted.amount).times(Amount::whole(pieces)),
        (Unit::Kilo, Unit::Kilo) => wanted.amount,
        // Loose goods by the piece weigh about a step each (SITE §7).
        (Unit::Piece, Unit::Kilo) => wanted.amount.times(each.unwrap_or(portion.step)),
        (Unit::Kilo, Unit::Piece) => packs(wanted.amount, found.weight),
    };
    let unit = portion.unit;
    Quantity { amount, unit }
}

/// How many packs come nearest to a weight.
fn packs(wanted: Amount, each: Option<Amount>) -> Amount {
    let Some(each) = each.map(Amount::in_thousandths).filter(|each| *each > 0) else {
        return Amount::whole(1);
    };
    let nearest = wanted
        .in_thousandths()
        .saturating_mul(2)
        .saturating_add(each)
        / (each * 2);
    Amount::whole(nearest.max(1))
}

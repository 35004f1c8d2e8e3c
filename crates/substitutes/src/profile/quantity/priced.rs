//! What the shop's prices say of a quantity: price by unit price is how much there is.

use super::{Content, QuantitySaid};
use crate::profile::price::{Per, UnitCost};
use shop::Amount;
use shop::substitute::Item;

impl QuantitySaid {
    /// Believes the prices where the name says otherwise, and notes where both agree.
    pub(crate) fn checked(mut self, item: &Item) -> Self {
        let Some((per, held)) = held(item) else {
            return self;
        };
        match per {
            Per::Measure => self.weighed(held),
            Per::Piece => self.borne_out = self.count.is_some_and(|n| near(held, thousand(n))),
        }
        self
    }

    /// So many thousandths of a gram or millilitre are in the pack by its prices.
    fn weighed(&mut self, held: i64) {
        let said = self.total().map(|total| total.amount.in_thousandths());
        let drained = self.drained.map(Amount::in_thousandths);
        if said.is_some_and(|said| near(held, said)) || drained.is_some_and(|net| near(held, net)) {
            self.borne_out = true;
            return;
        }
        // What is sold by weight costs what a kilo costs.
        if self.by_weight && near(held, 1_000_000) || held < 5_000 {
            return;
        }
        let each = self.each.map(|each| each.amount.in_thousandths());
        let count = self.count.map_or(1, i64::from).max(1);
        if each.is_some_and(|each| near(held, each.saturating_mul(count))) {
            self.multiplied = true;
        } else if each.is_some_and(|each| near(held, each)) {
            self.multiplied = false;
        } else if self.each.is_none() || said.is_some_and(|said| far(held, said)) {
            let liquid = self.each.is_some_and(|each| each.liquid);
            self.each = Some(Content {
                amount: Amount::thousandths(held),
                liquid,
            });
            self.multiplied = false;
        }
        self.by_weight = false;
        self.borne_out = true;
    }
}

/// How much there is by price and unit price: thousandths of a gram, or of a piece.
fn held(item: &Item) -> Option<(Per, i64)> {
    let unit = UnitCost::said(item)?;
    let euros = i128::from(item.price?.0.checked_mul(10)?);
    let scale = match unit.per {
        Per::Measure => 1_000_000,
        Per::Piece => 1_000,
    };
    let held = i64::try_from(euros * scale / i128::from(unit.amount)).ok()?;
    (held > 0).then_some((unit.per, held))
}

const fn thousand(n: u32) -> i64 {
    n as i64 * 1000
}

/// As near as rounded prices come.
const fn near(a: i64, b: i64) -> bool {
    a.abs_diff(b).saturating_mul(100) <= b.unsigned_abs().saturating_mul(6)
}

/// So far apart that the name must have been misread.
const fn far(a: i64, b: i64) -> bool {
    a > b.saturating_mul(2) || b > a.saturating_mul(2)
}

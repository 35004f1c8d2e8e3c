//! What an account's cart costs, line by line, for tests that compare it with what others say.

use serde::{Deserialize, Serialize};

use crate::{cart::CartLine, measure::Cents, totals::LinePrice, world::World};

/// A cart with its prices, by the server's own reckoning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bill {
    /// Every line, and what it costs after discounts.
    pub lines: Vec<(CartLine, Cents)>,
    /// Before discounts, without bags.
    pub sub_total: Cents,
    /// The estimated bags.
    pub bags: Cents,
    /// The discounts, as a positive amount.
    pub discount: Cents,
    /// On all cans and bottles.
    pub deposit: Cents,
    /// Once a time is reserved and its fee is told (`OddCart::delivery_fee`).
    pub delivery: Cents,
    /// What is to be paid, with all that the switches add or take off.
    pub total: Cents,
}

impl Bill {
    /// The bill of an account; an empty one for nobody's.
    pub(crate) fn of(world: &World, account: &str) -> Self {
        let known = world.state().accounts.get(account).cloned();
        let (cart, slot) = known.map(|it| (it.cart, it.slot)).unwrap_or_default();
        let totals = world.totals(&cart, slot.as_deref());
        let price = |pid: &str| {
            let (product, line) = (world.shelf().get(pid)?, cart.line(pid)?);
            Some(LinePrice::of(product, line).price)
        };
        let lines = world.cart(account).into_iter();
        let lines = lines.filter_map(|line| price(&line.pid).map(|price| (line, price)));
        let empty = cart.lines().is_empty();
        let whole = |cents| if empty { Cents(0) } else { cents };
        Self {
            lines: lines.collect(),
            sub_total: whole(totals.sub_total),
            bags: whole(totals.bags),
            discount: whole(totals.discount),
            deposit: whole(totals.deposit),
            delivery: whole(totals.delivery.unwrap_or_default()),
            total: whole(totals.total),
        }
    }
}

//! What an account's cart costs, line by line, for tests that compare it with what others say.

use serde::{Deserialize, Serialize};

use crate::{
    cart::CartLine,
    measure::Cents,
    totals::{LinePrice, Totals},
    world::World,
};

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
    /// What is to be paid.
    pub total: Cents,
}

impl Bill {
    /// The bill of an account; an empty one for nobody's.
    pub(crate) fn of(world: &World, account: &str) -> Self {
        let cart = world.state().accounts.get(account).map(|a| a.cart.clone());
        let cart = cart.unwrap_or_default();
        let totals = Totals::of(&cart, world.shelf());
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
            total: whole(totals.total),
        }
    }
}

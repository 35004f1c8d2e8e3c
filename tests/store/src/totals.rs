//! What a cart costs (SITE §7).

use crate::{
    cart::{Cart, Line},
    catalogue::Catalogue,
    measure::{Cents, Thousandths},
    product::Product,
};

/// The least order: 20 €.
const LEAST: Cents = Cents(2000);

/// So many lines go into a bag, as the shop estimates.
const LINES_A_BAG: usize = 12;

/// What one line costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinePrice {
    /// Before any discount.
    pub before: Cents,
    /// The line's part of the order's discount.
    pub discount: Cents,
    /// What is paid.
    pub price: Cents,
    /// The quantity in base units.
    pub base: Thousandths,
}

impl LinePrice {
    /// The price of a quantity of a product.
    pub fn of(product: &Product, line: &Line) -> Self {
        let base = product.base(line.quantity, line.unit);
        let listed = product.price.times(base);
        let discount = if product.promotion.is_some() {
            listed.percent(10)
        } else {
            Cents(0)
        };
        Self {
            before: product.full().times(base),
            discount,
            price: listed - discount,
            base,
        }
    }
}

/// The totals card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// Line prices and the discount that they already include.
    pub sub_total: Cents,
    pub bags: Cents,
    pub bag_count: usize,
    pub discount: Cents,
    /// On all cans and bottles; nothing where there is none.
    pub deposit: Cents,
    /// Once a time is reserved, where that is told.
    pub delivery: Option<Cents>,
    pub total: Cents,
    /// Whether the least order is not reached.
    pub below: bool,
}

impl Totals {
    /// Adds a cart up. Unavailable lines count too: their price is in the totals.
    pub fn of(cart: &Cart, catalogue: &Catalogue) -> Self {
        let price = |line: &Line| Some(LinePrice::of(catalogue.get(&line.pid)?, line));
        let prices: Vec<LinePrice> = cart.lines().iter().filter_map(price).collect();
        let paid: Cents = prices.iter().map(|line| line.price).sum();
        let discount: Cents = prices.iter().map(|line| line.discount).sum();
        let bag_count = prices.len().div_ceil(LINES_A_BAG);
        let bags = Cents(7 * i64::try_from(bag_count).unwrap_or_default());
        let deposits = cart.lines().iter().map(|line| deposit(catalogue, line));
        let deposit: Cents = deposits.sum();
        let total = paid + bags + deposit;
        Self {
            sub_total: paid + discount,
            bags,
            bag_count,
            discount,
            deposit,
            delivery: None,
            total,
            below: total < LEAST,
        }
    }

    /// The same with what a card takes off, and with the delivery.
    pub fn with(self, off: Cents, delivery: Option<Cents>) -> Self {
        let goods = self.total - off;
        Self {
            delivery,
            total: goods + delivery.unwrap_or_default(),
            below: goods < LEAST,
            ..self
        }
    }

    /// What is paid without the delivery.
    pub fn products(&self) -> Cents {
        self.total - self.delivery.unwrap_or_default()
    }
}

fn deposit(catalogue: &Catalogue, line: &Line) -> Cents {
    let of_one = catalogue.get(&line.pid).and_then(|product| product.deposit);
    of_one.map_or(Cents(0), |of_one| of_one.times(line.quantity))
}

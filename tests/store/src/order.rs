//! Past orders, read from `data/orders.tsv`.

use crate::{
    catalogue::Catalogue,
    measure::{Cents, Thousandths, Unit},
    product::Product,
};

/// One line of an order. A quantity of nought was ordered but not delivered (SITE §5).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderLine {
    pub pid: String,
    pub quantity: Thousandths,
    pub unit: Unit,
}

/// A past order.
#[derive(Clone, Debug)]
pub struct Order {
    /// Nine digits.
    pub number: String,
    pub uuid: String,
    /// When it was placed, ISO with offset.
    pub placed: String,
    /// The delivery window.
    pub window: (String, String),
    pub delivery: Cents,
    pub bags: i64,
    pub status: String,
    pub lines: Vec<OrderLine>,
}

impl Order {
    /// What the goods and bags cost.
    pub fn goods(&self, catalogue: &Catalogue) -> Cents {
        let paid = |line: &OrderLine| {
            let product = catalogue.get(&line.pid)?;
            Some(product.full().times(product.base(line.quantity, line.unit)))
        };
        let goods: Cents = self.lines.iter().filter_map(paid).sum();
        goods + Catalogue::bag().price * self.bags
    }

    /// Goods and delivery.
    pub fn total(&self, catalogue: &Catalogue) -> Cents {
        self.goods(catalogue) + self.delivery
    }
}

impl OrderLine {
    /// `x6`, `x0`, `1.3Kg` (SITE §5).
    pub fn shown_quantity(&self) -> String {
        match self.unit {
            Unit::Piece => format!("x{}", self.quantity),
            Unit::Kilo => format!("{}Kg", self.quantity),
        }
    }

    /// The price column, which is not a line total: one unit for `xN` lines, the line for kilos,
    /// and price per kilo times the pieces for weighed goods by the piece (SITE §5).
    pub fn shown_price(&self, product: &Product) -> Cents {
        match (self.unit, product.step()) {
            (Unit::Kilo, _) | (Unit::Piece, Some(_)) => product.full().times(self.quantity),
            (Unit::Piece, None) => product.full(),
        }
    }

    /// Reads `pid=6`, `pid=1.3kg`, `pid=4p`.
    pub fn read(text: &str) -> Option<Self> {
        let (pid, amount) = text.split_once('=')?;
        let (digits, unit) = match amount.strip_suffix("kg") {
            Some(kilos) => (kilos, Unit::Kilo),
            None => (amount.trim_end_matches('p'), Unit::Piece),
        };
        Some(Self {
            pid: pid.to_owned(),
            quantity: Thousandths::read(digits)?,
            unit,
        })
    }
}

/// The orders of an account, newest first, with the account's name.
pub fn load(account: &str) -> Result<Vec<Order>, String> {
    let rows = include_str!("../data/orders.tsv").lines();
    rows.filter(|row| row.split('\t').next() == Some(account))
        .map(|row| read(row).ok_or_else(|| format!("order row cannot be read: {row}")))
        .collect()
}

fn read(row: &str) -> Option<Order> {
    let mut cells = row.split('\t').skip(1).map(str::to_owned);
    let mut next = || cells.next();
    Some(Order {
        number: next()?,
        uuid: next()?,
        placed: next()?,
        window: (next()?, next()?),
        delivery: Cents(next()?.parse().ok()?),
        bags: next()?.parse().ok()?,
        status: next()?,
        lines: next()?
            .split(' ')
            .map(OrderLine::read)
            .collect::<Option<_>>()?,
    })
}

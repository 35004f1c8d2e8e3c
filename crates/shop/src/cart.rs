use crate::{
    Amount, Aside, Cents, Picture, Pid, Portion, Promotion, Quantity, Row, Terms, UnitPrice,
};
use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// The cart as its page shows it (SITE §7).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cart {
    /// How many lines the page itself says there are; zero for an empty cart.
    pub line_count: u32,
    /// The lines that were read, in page order, unavailable ones included.
    pub lines: Vec<CartLine>,
    /// Lines that could not be read. Nothing is pressed for them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Aside>,
    /// Deposits, fees and the like, among the totals or among the lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// The shop's own totals.
    pub totals: Totals,
    /// The page says that the least amount for an order is not reached.
    pub minimum_missing: bool,
    /// What the page says of the least order and of the delivery's price.
    #[serde(default, skip_serializing_if = "Terms::is_silent")]
    pub terms: Terms,
    /// Whether the page's second source (`gtmOnLoad`) agrees; `None` where there is none.
    pub cross_check: Option<bool>,
}

/// One line of the cart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CartLine {
    /// Product id.
    pub pid: Pid,
    /// Name in the page's own letter case.
    pub name: String,
    /// Path or address of the product page.
    pub url: String,
    /// Its picture, where the line has one of the shop's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// The page's caption over the line, where there is one.
    pub category: Option<String>,
    /// What the line costs after discounts. An unavailable line has one too, and it counts.
    pub line_price: Cents,
    /// What it cost before a discount; `None` without one.
    pub line_price_before: Option<Cents>,
    /// What it says of a promotion besides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promotion: Option<Promotion>,
    /// Least weight that can be bought, in grams.
    pub min_grams: Option<u32>,
    /// Why the shop sells no more of it than its portion says, in the page's own words: `Só restam 2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<String>,
    /// Whether the shop has it.
    pub stock: Stock,
}

/// Whether a cart line can be bought. Only a line that can has a quantity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "is", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stock {
    /// It can be bought.
    Available {
        /// How much, in the unit the person bought in.
        quantity: Quantity,
        /// Its weight in kilos, where the page gives it.
        kilos: Option<Amount>,
        /// Price of a base unit, where the page gives it.
        unit_price: Option<UnitPrice>,
        /// How the shop sells it in that unit, where the page says so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        portion: Option<Portion>,
    },
    /// It is sold out; the shop offers *Substituir*.
    Unavailable {
        /// Where *Substituir* leads: the product's category page.
        replacements: Option<String>,
    },
}

/// The shop's own totals of a cart, all zero when it is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Before order-level discounts.
    pub subtotal: Cents,
    /// Estimated carrier bags.
    pub bags: Cents,
    /// Discounts, zero or negative.
    pub discount: Cents,
    /// What the shop says the whole costs.
    pub total: Cents,
}

impl Totals {
    /// What the lines must add up to for these totals to hold (SITE §7: line prices are after
    /// order-level discounts, so sub-total = sum of lines − discount, the discount being negative).
    #[must_use]
    pub fn lines(&self) -> Cents {
        self.total - self.bags
    }
}

impl CartLine {
    /// The line without its picture, which says nothing of what is bought.
    #[must_use]
    pub fn bare(&self) -> Self {
        Self {
            picture: None,
            ..self.clone()
        }
    }

    /// Whether it is the same line, whatever picture it comes with.
    #[must_use]
    pub fn like(&self, other: &Self) -> bool {
        self.bare() == other.bare()
    }

    /// Can be bought now.
    #[must_use]
    pub const fn available(&self) -> bool {
        matches!(self.stock, Stock::Available { .. })
    }

    /// How the shop sells it in the unit that it stands in, where the page says so.
    #[must_use]
    pub const fn portion(&self) -> Option<Portion> {
        match self.stock {
            Stock::Available { portion, .. } => portion,
            Stock::Unavailable { .. } => None,
        }
    }

    /// How much of it; `None` when sold out.
    #[must_use]
    pub const fn quantity(&self) -> Option<Quantity> {
        match self.stock {
            Stock::Available { quantity, .. } => Some(quantity),
            Stock::Unavailable { .. } => None,
        }
    }
}

impl Cart {
    /// No lines at all.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The lines of a product: the shop may show one product in several.
    pub fn lines_of<'a>(&'a self, pid: &'a Pid) -> impl Iterator<Item = &'a CartLine> {
        self.lines.iter().filter(move |line| line.pid == *pid)
    }

    /// How much of a product can be bought, all its lines together, in the unit of the first of
    /// them; `None` when it is not there, or sold out.
    #[must_use]
    pub fn quantity(&self, pid: &Pid) -> Option<Quantity> {
        let mut held = self.lines_of(pid).filter_map(CartLine::quantity);
        let first = held.next()?;
        let alike = held.filter(|more| more.unit == first.unit);
        Some(alike.fold(first, |sum, more| Quantity {
            amount: sum.amount.plus(more.amount),
            unit: sum.unit,
        }))
    }

    /// Whether a product is in the cart at all, be it in a line that could not be read.
    #[must_use]
    pub fn names(&self, pid: &Pid) -> bool {
        self.line(pid).is_some() || self.unread(pid)
    }

    /// Whether a line that could not be read is this product's.
    #[must_use]
    pub fn unread(&self, pid: &Pid) -> bool {
        self.aside.iter().any(|line| line.names(&pid.0))
    }

    /// Whether a line that could not be read may be one of this product: it is its product's, or it
    /// does not say whose it is, and bears the name.
    #[must_use]
    pub fn hides(&self, pid: &Pid, name: &str) -> bool {
        self.aside.iter().any(|line| line.may_be(&pid.0, name))
    }

    /// The products that it names, be it in lines that could not be read.
    pub fn pids(&self) -> impl Iterator<Item = Pid> {
        let read = self.lines.iter().map(|line| line.pid.clone());
        let aside = self.aside.iter().filter_map(|line| line.about.clone());
        read.chain(aside.map(Pid))
    }

    /// How many of the lines that could not be read do not say whose they are.
    #[must_use]
    pub fn nameless(&self) -> usize {
        let nameless = self.aside.iter().filter(|line| line.about.is_none());
        nameless.count()
    }

    /// What the lines add up to; `None` where one that could not be read shows no sum either.
    #[must_use]
    pub fn sum(&self) -> Option<Cents> {
        let lines: Cents = self.lines.iter().map(|line| line.line_price).sum();
        let aside: Option<Cents> = self.aside.iter().map(|line| line.amount).sum();
        Some(lines + aside?)
    }

    /// The first line of a product.
    #[must_use]
    pub fn line(&self, pid: &Pid) -> Option<&CartLine> {
        self.lines.iter().find(|line| line.pid == *pid)
    }
}

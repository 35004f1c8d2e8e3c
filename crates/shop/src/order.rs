use crate::{Aside, Cents, Pid, Quantity, Row};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The shop's id of a past order (a uuid at Auchan, SITE §4). Not the number people see.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OrderId(pub String);

impl fmt::Display for OrderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A past order as the order list shows it (SITE §4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderSummary {
    /// Id to open it by.
    pub id: OrderId,
    /// The number people see: `008142000`.
    pub number: String,
    /// When it was placed, ISO 8601 with offset, as on the page.
    pub placed_at: String,
    /// Products, as the shop counts them (without x0 lines and bags).
    pub product_count: u32,
    /// What was paid.
    pub total: Cents,
    /// Its card says that it was cancelled. The lists that were seen say nothing of that (SITE §4); then
    /// its own page does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cancelled: bool,
}

/// Whether the shop's word for the state of an order says that it was cancelled (SITE §4): by the person,
/// or for want of stock.
#[must_use]
pub fn says_cancelled(status: &str) -> bool {
    status.to_lowercase().starts_with("cancelad")
}

/// The list of past orders (SITE §4).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderList {
    /// Those that were read, newest first; empty only where the page says so.
    pub orders: Vec<OrderSummary>,
    /// Cards that could not be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Aside>,
}

impl From<Vec<OrderSummary>> for OrderList {
    fn from(orders: Vec<OrderSummary>) -> Self {
        let aside = Vec::new();
        Self { orders, aside }
    }
}

/// A past order with its lines (SITE §5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Id, number, date, count and total, as in the list.
    #[serde(flatten)]
    pub summary: OrderSummary,
    /// What the goods cost.
    pub goods: Cents,
    /// What the delivery cost.
    pub delivery: Cents,
    /// The shop's word for its state (`Entregue`), where there is one.
    pub status: Option<String>,
    /// Delivery window, where there is one.
    pub window: Option<Window>,
    /// How many deliveries it came in; zero, where an older version kept it.
    #[serde(default)]
    pub deliveries: u32,
    /// Every line that was read, x0 lines and bags included, in page order.
    pub lines: Vec<OrderLine>,
    /// Lines that could not be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Aside>,
    /// Deposits, fees and the like, among the totals or among the lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<Row>,
    /// The shop's *Encomendar de novo* is there for this order.
    pub reorder: bool,
}

impl Order {
    /// The shop says that it was cancelled, on its own page or in the list.
    #[must_use]
    pub fn cancelled(&self) -> bool {
        self.summary.cancelled || self.status.as_deref().is_some_and(says_cancelled)
    }

    /// How much of a product it asks for, all its deliveries together; `None` where it asks for none, or
    /// not in one unit: then there is nothing to compare with.
    #[must_use]
    pub fn asks_for(&self, pid: &Pid) -> Option<Quantity> {
        Quantity::sum(self.returning(pid).map(|line| line.quantity))
    }

    /// The lines of a product that a re-order brings back: one for each delivery.
    pub(crate) fn returning<'a>(&'a self, pid: &'a Pid) -> impl Iterator<Item = &'a OrderLine> {
        let lines = self.lines.iter().filter(move |line| line.pid == *pid);
        lines.filter(|line| line.returns())
    }
}

/// From when to when, ISO 8601 with offset, as on the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Earliest arrival.
    pub start: String,
    /// Latest arrival.
    pub end: String,
}

/// One line of a past order (SITE §5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderLine {
    /// Product id.
    pub pid: Pid,
    /// Name in the page's own letter case.
    pub name: String,
    /// Path or address of the product page.
    pub url: String,
    /// How much was ordered; zero pieces on an x0 line.
    pub quantity: Quantity,
    /// The price column as it stands. Not a line total: never to be summed (SITE §5).
    pub price: Cents,
    /// False for an x0 line: ordered, but never delivered.
    pub delivered: bool,
    /// A carrier bag, charged per bag used.
    pub bag: bool,
}

impl OrderLine {
    /// Whether a re-order brings this line back: x0 lines and bags do not return (SITE §6).
    #[must_use]
    pub const fn returns(&self) -> bool {
        self.delivered && !self.bag
    }

    /// The name without the marks that the shop puts into those of what it did not deliver, as to be
    /// shown and looked for: `tomate cherry:250 g`, `fiambre:fatias 200 g #` (SITE §5).
    #[must_use]
    pub fn label(&self) -> String {
        let words = self.name.split([':', '#']).map(str::trim);
        let words: Vec<&str> = words.filter(|part| !part.is_empty()).collect();
        match self.delivered {
            true => self.name.clone(),
            false => words.join(" "),
        }
    }
}

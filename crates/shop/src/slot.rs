use crate::{Aside, Cents};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The shop's id of a delivery slot.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SlotId(pub String);

impl fmt::Display for SlotId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The delivery slots as their page shows them (SITE §10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SlotsPage {
    /// The chosen way of delivery in the page's own key: `home-delivery`.
    pub mode: String,
    /// The amount the page shows beside the slots; need not equal the cart's total.
    pub cart_total: Option<Cents>,
    /// The number of products the page shows beside the slots.
    pub cart_products: Option<u32>,
    /// The days of the tabs, in page order, those without a slot included.
    pub days: Vec<Day>,
    /// Every slot of every day that was read, in page order.
    pub slots: Vec<Slot>,
    /// Days and slots that could not be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Aside>,
}

/// A day tab of the slots page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// What the tab calls it: `Hoje`, `Sábado`.
    pub label: String,
    /// The tab says that not every product can be delivered that day.
    pub limited: bool,
}

/// One delivery slot. Local time of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// Id.
    pub id: SlotId,
    /// Day.
    pub date: Date,
    /// Earliest arrival.
    pub start: Time,
    /// Latest arrival. Not after `start` means on the next day: the shop's `24:00` is `00:00`.
    pub end: Time,
    /// What it costs.
    pub fee: Cents,
    /// There is room in it.
    pub available: bool,
    /// The page marks it as free of charge.
    pub free: bool,
    /// It is too late to order for it.
    pub after_cutoff: bool,
    /// An express delivery.
    pub express: bool,
}

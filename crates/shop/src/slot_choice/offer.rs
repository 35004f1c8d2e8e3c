use crate::{Cents, Slot, SlotId, SlotsPage};
use jiff::Span;
use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

/// One slot as a shopper weighs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// Id.
    pub id: SlotId,
    /// Day.
    pub date: Date,
    /// Earliest arrival.
    pub start: Time,
    /// Latest arrival. Not after `start` means on the next day.
    pub end: Time,
    /// What it costs.
    pub fee: Cents,
    /// Home delivery or pick-up.
    pub mode: Way,
    /// The shop offers it now.
    pub bookable: bool,
    /// It is too late to order for it.
    pub after_cutoff: bool,
    /// How many products of the cart cannot come that day.
    pub missing_items: u32,
    /// The shop calls it ecological.
    pub eco: bool,
    /// An express delivery.
    pub express: bool,
}

/// How the goods get to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Brought home.
    Home,
    /// Fetched at a store.
    Pickup,
}

impl Offer {
    /// A slot of the shop's page. The page says of a day only that some products cannot come,
    /// not how many: that counts as one.
    #[must_use]
    pub fn of(slot: &Slot, page: &SlotsPage) -> Self {
        let limited = page.days.iter().any(|d| d.date == slot.date && d.limited);
        Self {
            id: slot.id.clone(),
            date: slot.date,
            start: slot.start,
            end: slot.end,
            fee: if slot.free { Cents::ZERO } else { slot.fee },
            mode: Way::of_page(&page.mode),
            bookable: slot.available,
            after_cutoff: slot.after_cutoff,
            missing_items: u32::from(limited),
            eco: false,
            express: slot.express,
        }
    }

    /// Every slot of the shop's page.
    #[must_use]
    pub fn all(page: &SlotsPage) -> Vec<Self> {
        page.slots.iter().map(|slot| Self::of(slot, page)).collect()
    }

    /// Earliest arrival.
    #[must_use]
    pub const fn begins(&self) -> DateTime {
        self.date.to_datetime(self.start)
    }

    /// Latest arrival.
    #[must_use]
    pub fn ends(&self) -> DateTime {
        let same_day = self.date.to_datetime(self.end);
        if self.end > self.start {
            return same_day;
        }
        same_day.saturating_add(Span::new().days(1))
    }
}

impl Way {
    /// The shop's own key of a way: all that is not a delivery is fetched.
    #[must_use]
    pub fn of_page(key: &str) -> Self {
        if key.is_empty() || key.contains("home") || key.contains("delivery") {
            Self::Home
        } else {
            Self::Pickup
        }
    }
}

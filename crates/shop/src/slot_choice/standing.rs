use super::exclusion::{minutes, minutes_outside};
use super::offer::Offer;
use super::preferences::{Preferences, Urgency};
use crate::Cents;
use jiff::civil::DateTime;
use serde::Serialize;
use tagged::Tagged;

/// Something worth saying about a recommended slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Tagged)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Remark {
    /// One of the preferred days.
    PreferredDay,
    /// Within the hours that suit.
    SuitableHours,
    /// Costs nothing.
    Free,
    /// The shop calls it ecological.
    Eco,
    /// No other acceptable slot comes sooner.
    Soonest,
    /// No other acceptable slot costs less.
    Cheapest,
    /// An express delivery.
    Express,
    /// A day the person would rather avoid.
    AvoidedDay,
    /// Not one of the preferred days.
    OtherDay,
    /// Outside the hours that suit.
    OtherHours,
    /// Costs more than the person would like.
    OverMaxFee {
        /// By how much.
        by: Cents,
    },
    /// Some products of the cart cannot come that day.
    MissingItems {
        /// How many; where the shop names no number, one.
        count: u32,
    },
}

/// Where a slot stands. Smaller is better, field by field from the first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Standing {
    unmet: u32,
    wait: i64,
    cost: i64,
}

/// Weighs a slot. Every part grows when the slot gets worse, so dominance is respected.
pub(super) fn standing(now: DateTime, wishes: &Preferences, offer: &Offer) -> Standing {
    let wait = minutes(now, offer.begins()) + minutes(now, offer.ends());
    Standing {
        unmet: unmet(wishes, offer),
        wait: if wishes.urgency == Urgency::Asap {
            wait
        } else {
            0
        },
        cost: cost(wishes, offer, wait / 2),
    }
}

/// The weight of the wishes that this slot leaves open. What was said outweighs price and time.
fn unmet(wishes: &Preferences, offer: &Offer) -> u32 {
    let missing = wishes.prefer_complete && offer.missing_items > 0;
    let outside = wishes.window.is_some_and(|h| minutes_outside(h, offer) > 0);
    let over = wishes.max_fee.is_some_and(|limit| offer.fee > limit);
    8 * u32::from(avoided(wishes, offer))
        + 4 * u32::from(missing)
        + 3 * u32::from(preferred(wishes, offer) == Some(false))
        + 3 * u32::from(outside)
        + 3 * u32::from(over)
}

/// All that can be set against each other, in cents: a day's wait, a missing product, an hour
/// spent waiting at home, each at the price a sensible shopper would pay to be spared it.
fn cost(wishes: &Preferences, offer: &Offer, wait: i64) -> i64 {
    let day = if wishes.urgency == Urgency::Whenever {
        2
    } else {
        100
    };
    let length = minutes(offer.begins(), offer.ends());
    let minute = if wishes.prefer_short_window { 2 } else { 0 };
    let outside = wishes.window.map_or(0, |h| minutes_outside(h, offer));
    let not_eco = i64::from(wishes.prefer_eco && !offer.eco);
    offer.fee.0.saturating_mul(100).saturating_add(
        wait * day * 100 / (24 * 60)
            + i64::from(offer.missing_items) * 150 * 100
            + length * minute * 100
            + outside * 100
            + not_eco * 300 * 100,
    )
}

fn avoided(wishes: &Preferences, offer: &Offer) -> bool {
    wishes.avoid_days.contains(&offer.date.weekday().into())
}

fn preferred(wishes: &Preferences, offer: &Offer) -> Option<bool> {
    let days = &wishes.preferred_days;
    (!days.is_empty()).then(|| days.contains(&offer.date.weekday().into()))
}

/// What is worth saying about a slot by itself, good news first.
pub(super) fn remarks(wishes: &Preferences, offer: &Offer) -> Vec<Remark> {
    let day = preferred(wishes, offer);
    let hours = wishes.window.map(|h| minutes_outside(h, offer) == 0);
    let over = wishes.max_fee.filter(|limit| offer.fee > *limit);
    let count = offer.missing_items;
    [
        (day == Some(true)).then_some(Remark::PreferredDay),
        (hours == Some(true)).then_some(Remark::SuitableHours),
        (offer.fee == Cents::ZERO).then_some(Remark::Free),
        offer.eco.then_some(Remark::Eco),
        offer.express.then_some(Remark::Express),
        avoided(wishes, offer).then_some(Remark::AvoidedDay),
        (day == Some(false)).then_some(Remark::OtherDay),
        (hours == Some(false)).then_some(Remark::OtherHours),
        over.map(|limit| Remark::OverMaxFee {
            by: offer.fee - limit,
        }),
        (count > 0).then_some(Remark::MissingItems { count }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

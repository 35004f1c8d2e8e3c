use super::exclusion::{Exclusion, exclusion};
use super::offer::Offer;
use super::preferences::Preferences;
use super::standing::{Remark, remarks, standing};
use crate::SlotId;
use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The slots that suit, best first, and why the others do not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Best first; empty when none will do.
    pub recommended: Vec<Recommended>,
    /// Every other slot, with the reason.
    pub excluded: BTreeMap<SlotId, Exclusion>,
}

/// A slot that will do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommended {
    /// Which.
    pub id: SlotId,
    /// What is good and what is bad about it, good first.
    pub remarks: Vec<Remark>,
}

/// Sorts what the shop offers by what the person wishes. `now` is the shop's local time.
///
/// The answer does not depend on the order of `offers`.
#[must_use]
pub fn choose(now: DateTime, wishes: &Preferences, offers: &[Offer]) -> Choice {
    let mut choice = Choice::default();
    let mut fit: Vec<&Offer> = Vec::new();
    for offer in offers {
        match exclusion(now, wishes, offer) {
            Some(why) => {
                choice.excluded.insert(offer.id.clone(), why);
            }
            None => fit.push(offer),
        }
    }
    fit.sort_by(|a, b| order(now, wishes, a, b));
    choice.recommended = fit.iter().map(|o| recommended(wishes, o, &fit)).collect();
    choice
}

/// By standing; what stands alike is ordered by its own data, so never by the order it came in.
fn order(now: DateTime, wishes: &Preferences, a: &Offer, b: &Offer) -> Ordering {
    let key = |o: &Offer| (o.begins(), o.ends(), o.fee, o.missing_items, !o.eco, o.mode);
    standing(now, wishes, a)
        .cmp(&standing(now, wishes, b))
        .then_with(|| key(a).cmp(&key(b)))
        .then_with(|| (a.express, &a.id).cmp(&(b.express, &b.id)))
}

fn recommended(wishes: &Preferences, offer: &Offer, all: &[&Offer]) -> Recommended {
    let mut said = Vec::new();
    if all.len() > 1 {
        if all.iter().all(|o| o.begins() >= offer.begins()) {
            said.push(Remark::Soonest);
        }
        if all.iter().all(|o| o.fee >= offer.fee) && all.iter().any(|o| o.fee > offer.fee) {
            said.push(Remark::Cheapest);
        }
    }
    said.extend(remarks(wishes, offer));
    Recommended {
        id: offer.id.clone(),
        remarks: said,
    }
}

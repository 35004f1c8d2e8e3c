use serde::{Deserialize, Serialize};
use shop::{Aside, OrderId, OrderSummary};

/// Whose run it is, by the list of past orders that the shop shows: their ids are an account's
/// own, and the list is whole (SITE §4). Kept as hashes, so that the record says no more of the
/// person than it does anyway.
///
/// It is the same account where the run's own order is listed, and more than half of those that
/// were listed when it was started. Orders may be added meanwhile, and a few may go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// The newest orders that were listed; `None` of a run that an older version kept: the first
    /// list that is seen is taken for its account's.
    #[serde(default)]
    listed: Option<Vec<Mark>>,
    /// The order that is repeated, where it was listed.
    #[serde(default)]
    own: Option<Mark>,
    /// Whether it was made sure of since the run last stood still. Until then the run does nothing
    /// but that.
    #[serde(default)]
    pub proven: bool,
}

/// A short hash of an order's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
struct Mark(u32);

/// So many orders tell one account from another.
const LISTED_MAX: usize = 24;

impl Account {
    /// The account that lists these orders, for a run that repeats `order`; the newest, where none
    /// is named.
    #[must_use]
    pub fn listing(orders: &[OrderSummary], order: Option<&OrderId>) -> Self {
        let all: Vec<Mark> = orders.iter().map(Mark::of).collect();
        let own = match order {
            Some(id) => orders.iter().position(|it| it.id == *id),
            None => Some(0),
        };
        Self {
            own: own.and_then(|at| all.get(at).copied()),
            listed: Some(all.into_iter().take(LISTED_MAX).collect()),
            proven: true,
        }
    }

    /// Whether the account that lists these orders is this one.
    #[must_use]
    pub fn lists(&self, orders: &[OrderSummary]) -> bool {
        self.lists_with(orders, &[])
    }

    /// The same, with the cards of the list that could not be read but say whose they are.
    #[must_use]
    pub fn lists_with(&self, orders: &[OrderSummary], aside: &[Aside]) -> bool {
        let unread = aside.iter().filter_map(|card| card.about.as_deref());
        let read = orders.iter().map(|order| order.id.0.as_str());
        let all: Vec<Mark> = read.chain(unread).map(Mark::of_id).collect();
        let Some(listed) = &self.listed else {
            return true;
        };
        let still = listed.iter().filter(|mark| all.contains(mark)).count();
        let own = self.own.is_none_or(|own| all.contains(&own));
        match listed.is_empty() {
            true => all.is_empty(),
            false => own && still * 2 > listed.len(),
        }
    }

    /// Made sure of, by a list that [`Self::lists`].
    pub(crate) fn proved(&mut self, orders: &[OrderSummary]) {
        if self.listed.is_none() {
            *self = Self::listing(orders, None);
            self.own = None;
        }
        self.proven = true;
    }

    /// Whether it can be told from others: an older version kept nothing of it.
    pub(crate) const fn is_known(&self) -> bool {
        self.listed.is_some()
    }

    /// The account, where it can be told from others.
    pub(crate) fn known(&self) -> Option<Self> {
        self.is_known().then(|| self.clone())
    }
}

impl Mark {
    fn of(order: &OrderSummary) -> Self {
        Self::of_id(&order.id.0)
    }

    /// FNV-1a: the same in every version of the extension.
    fn of_id(id: &str) -> Self {
        Self(id.bytes().fold(0x811c_9dc5, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        }))
    }
}

use run::{RunOptions, Session};
use shop::{Mode, OrderId};
use std::rc::Rc;
use yew::prelude::*;

/// What the person has marked so far. It lives in the view until *Start*.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    order: Option<OrderId>,
    /// What becomes of the cart.
    pub mode: Mode,
    /// The person confirmed that the cart may be emptied.
    pub confirmed: bool,
    /// They wanted to start without having confirmed it.
    pub unconfirmed: bool,
}

/// What the person does to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Another order.
    Order(OrderId),
    /// Merge or replace.
    Mode(Mode),
    /// The cart may be emptied, or may not after all.
    Confirm(bool),
    /// *Start*, where something is still to be confirmed.
    TooSoon,
}

impl Choice {
    /// The order that is marked: the person's choice, as long as it is there; else the newest that was not
    /// cancelled.
    pub fn order(&self, session: &Session) -> Option<OrderId> {
        let orders = session.orders.as_ref()?;
        let none = orders.iter().all(|order| order.cancelled);
        let offered = || orders.iter().filter(|order| none || !order.cancelled);
        let there = |id: &&OrderId| offered().any(|order| order.id == **id);
        let newest = || offered().next().map(|order| &order.id);
        self.order.as_ref().filter(there).or_else(newest).cloned()
    }

    /// What is wished for; nothing while it is still to be confirmed (DECISIONS 14).
    pub fn wish(&self, session: &Session) -> Option<RunOptions> {
        let sure = self.mode == Mode::Merge || self.confirmed;
        sure.then(|| RunOptions {
            order: self.order(session),
            mode: self.mode,
            ..RunOptions::default()
        })
    }
}

impl Reducible for Choice {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let now = (*self).clone();
        Rc::new(match change {
            Change::Order(id) => Self {
                order: Some(id),
                ..now
            },
            // A change of mind takes the *yes* back.
            Change::Mode(mode) => Self {
                mode,
                confirmed: false,
                unconfirmed: false,
                ..now
            },
            Change::Confirm(confirmed) => Self {
                confirmed,
                unconfirmed: false,
                ..now
            },
            Change::TooSoon => Self {
                unconfirmed: true,
                ..now
            },
        })
    }
}

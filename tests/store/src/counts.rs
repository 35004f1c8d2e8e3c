//! The journal's summary.

use serde::{Deserialize, Serialize};

use crate::event::Event;

/// How often each kind of thing happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each counts the event of its name")]
pub struct Counts {
    pub reorders: usize,
    pub checkout_visits: usize,
    pub slots_views: usize,
    pub slots_booked: usize,
    pub order_edits: usize,
    pub order_cancels: usize,
    pub adds: usize,
    pub removes: usize,
    pub quantity_changes: usize,
    pub unit_changes: usize,
    pub cart_discards: usize,
    pub cart_empties: usize,
    pub unavailable_removed: usize,
    pub sign_ins: usize,
    pub sign_outs: usize,
    pub csrf_failures: usize,
    pub dangers: usize,
    pub page_views: usize,
    pub posts: usize,
    pub faults: usize,
}

impl Counts {
    /// Adds an event to its count.
    pub(crate) fn count(&mut self, event: &Event) {
        let counter = match event {
            Event::Request { method, .. } if method == "POST" => &mut self.posts,
            Event::Request { .. } | Event::SignInShown | Event::SignInRefused => return,
            Event::PageView { .. } => &mut self.page_views,
            Event::SignIn => &mut self.sign_ins,
            Event::SignOut => &mut self.sign_outs,
            Event::Reorder { .. } => &mut self.reorders,
            Event::OrderEdit { .. } => &mut self.order_edits,
            Event::OrderCancel { .. } => &mut self.order_cancels,
            Event::Add { .. } => &mut self.adds,
            Event::Remove { .. } => &mut self.removes,
            Event::QuantityChange { .. } => &mut self.quantity_changes,
            Event::UnitChange { .. } => &mut self.unit_changes,
            Event::CartDiscard { .. } => &mut self.cart_discards,
            Event::CartEmpty { .. } => &mut self.cart_empties,
            Event::UnavailableRemoved { .. } => &mut self.unavailable_removed,
            Event::SlotsView => &mut self.slots_views,
            Event::SlotBooked { .. } => &mut self.slots_booked,
            Event::CheckoutVisit { .. } => &mut self.checkout_visits,
            Event::Danger { .. } => &mut self.dangers,
            Event::CsrfFailure { .. } => &mut self.csrf_failures,
            Event::FaultHit { .. } => &mut self.faults,
        };
        *counter += 1;
    }
}

use run::{IntentId, Via};
use std::collections::BTreeSet;

/// What a document was asked to do, for as long as it lives. Numbers only rise, so whatever is
/// older than an answer given is out of date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Memory {
    /// The actions that were taken on.
    pub taken_on: BTreeSet<IntentId>,
    /// Up to this number, nothing is taken on any more.
    pub renounced: Option<IntentId>,
    /// Up to this number, nothing more is pressed: the person cancelled.
    pub stopped: Option<IntentId>,
    /// It was left, and came back out of the browser's memory of pages gone by.
    pub restored: bool,
}

impl Memory {
    /// Takes an action on, once: `false` for one that was taken on before, or that came too late.
    pub fn take_on(&mut self, intent: IntentId) -> bool {
        let late = self.renounced.is_some_and(|last| intent <= last);
        let newest = self.taken_on.last().is_none_or(|last| intent > *last);
        !late && newest && self.taken_on.insert(intent)
    }

    /// From now on, nothing more is pressed for what has this number, nor taken on.
    pub fn stop(&mut self, intent: IntentId) {
        self.renounce(intent);
        self.stopped = self.stopped.max(Some(intent));
    }

    /// Whether nothing more is to be pressed for an action.
    pub fn is_stopped(&self, intent: IntentId) -> bool {
        self.stopped.is_some_and(|last| intent <= last)
    }

    /// Whether an action was taken on in this document.
    pub fn was_taken_on(&self, intent: IntentId) -> bool {
        self.taken_on.contains(&intent)
    }

    /// Whether what is seen this way is of now. A page that was left shows what was there then: a
    /// cart from before a press would look as if nothing had come of it.
    pub const fn is_up_to_date(&self, via: Via) -> bool {
        match via {
            Via::Fetch => true,
            Via::Tab => !self.restored,
        }
    }

    /// From now on, nothing up to this number is taken on: it was just said what became of it.
    pub fn renounce(&mut self, intent: IntentId) {
        self.renounced = self.renounced.max(Some(intent));
    }
}

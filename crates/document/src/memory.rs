use run::{IntentId, Via};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What a document was asked to do, for as long as it lives. Numbers only rise, so whatever is
/// older than an answer given is out of date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Memory {
    /// The actions that were taken on.
    pub taken_on: BTreeSet<IntentId>,
    /// Up to this number, nothing is taken on any more.
    pub renounced: Option<IntentId>,
    /// Up to this number, nothing more is pressed: the person cancelled.
    pub stopped: Option<IntentId>,
    /// It was left: it went into the browser's memory of pages gone by, was frozen, or became
    /// another page. It may come back, and thaw in the middle of what it was about to do.
    pub left: bool,
}

impl Memory {
    /// Takes an action on, once: `false` for one that was taken on before, that came too late, or
    /// that came to a page that was left.
    pub fn take_on(&mut self, intent: IntentId) -> bool {
        let late = self.renounced.is_some_and(|last| intent <= last);
        let newest = self.taken_on.last().is_none_or(|last| intent > *last);
        !self.left && !late && newest && self.taken_on.insert(intent)
    }

    /// Somebody else took it on in this document, or may have.
    pub fn remember(&mut self, intent: IntentId) {
        self.taken_on.insert(intent);
    }

    /// From now on, nothing more is pressed for what has this number, nor taken on.
    pub fn stop(&mut self, intent: IntentId) {
        self.renounce(intent);
        self.stopped = self.stopped.max(Some(intent));
    }

    /// The page was left: nothing more is pressed in it, nor taken on, for as long as it lives.
    /// While it was away, the run went on or was cancelled, and nobody could tell it so.
    pub const fn leave(&mut self) {
        self.left = true;
    }

    /// Whether nothing more is to be pressed for an action.
    #[must_use]
    pub fn is_stopped(&self, intent: IntentId) -> bool {
        self.left || self.stopped.is_some_and(|last| intent <= last)
    }

    /// Whether an action was taken on in this document.
    #[must_use]
    pub fn was_taken_on(&self, intent: IntentId) -> bool {
        self.taken_on.contains(&intent)
    }

    /// Whether what is seen this way is of now. A page that was left shows what was there then: a
    /// cart from before a press would look as if nothing had come of it.
    #[must_use]
    pub const fn is_up_to_date(&self, via: Via) -> bool {
        match via {
            Via::Fetch => true,
            Via::Tab => !self.left,
        }
    }

    /// From now on, nothing up to this number is taken on: it was just said what became of it.
    pub fn renounce(&mut self, intent: IntentId) {
        self.renounced = self.renounced.max(Some(intent));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEFORE: IntentId = IntentId(4);
    const AFTER: IntentId = IntentId(5);

    /// A page that left presses nothing more, for ever: not what it took on before, and nothing
    /// that it is asked when it has come back.
    #[test]
    fn a_page_that_was_left_is_over() {
        let mut memory = Memory::default();
        assert!(memory.take_on(BEFORE));
        assert!(!memory.is_stopped(BEFORE) && memory.is_up_to_date(Via::Tab));
        memory.leave();
        assert!(memory.is_stopped(BEFORE));
        assert!(!memory.take_on(AFTER));
        assert!(memory.is_stopped(AFTER) && !memory.is_up_to_date(Via::Tab));
        // What became of the one can be asked; the other was never begun.
        assert!(memory.was_taken_on(BEFORE) && !memory.was_taken_on(AFTER));
        assert!(memory.is_up_to_date(Via::Fetch));
    }
}

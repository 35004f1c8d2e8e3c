use run::IntentId;
use std::collections::BTreeSet;

/// What a document was asked to do, for as long as it lives. Numbers only rise, so whatever is
/// older than an answer given is out of date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Memory {
    /// The actions that were taken on.
    pub taken_on: BTreeSet<IntentId>,
    /// Up to this number, nothing is taken on any more.
    pub renounced: Option<IntentId>,
}

impl Memory {
    /// Takes an action on, once: `false` for one that was taken on before, or that came too late.
    pub fn take_on(&mut self, intent: IntentId) -> bool {
        let late = self.renounced.is_some_and(|last| intent <= last);
        let newest = self.taken_on.last().is_none_or(|last| intent > *last);
        !late && newest && self.taken_on.insert(intent)
    }

    /// Whether an action was taken on in this document.
    pub fn was_taken_on(&self, intent: IntentId) -> bool {
        self.taken_on.contains(&intent)
    }

    /// From now on, nothing up to this number is taken on: it was just said what became of it.
    pub fn renounce(&mut self, intent: IntentId) {
        self.renounced = self.renounced.max(Some(intent));
    }
}

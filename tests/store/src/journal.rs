//! What happened in the store, so that tests can tell what was done and what was not.

use serde::{Deserialize, Serialize};

use crate::{counts::Counts, event::Event};

/// An event, when it was, and whose it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Since the store started.
    pub at_ms: u64,
    /// The account signed in, if any.
    pub account: Option<String>,
    /// What happened.
    #[serde(flatten)]
    pub event: Event,
}

/// The whole journal at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Journal {
    /// The summary.
    pub counts: Counts,
    /// Everything, oldest first.
    pub entries: Vec<Entry>,
}

impl Journal {
    /// Writes an entry down.
    pub(crate) fn write(&mut self, entry: Entry) {
        self.counts.count(&entry.event);
        self.entries.push(entry);
    }

    /// The events alone, oldest first.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.entries.iter().map(|entry| &entry.event)
    }
}

use serde::{Deserialize, Serialize};

/// A worker started.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Woken {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// By what.
    pub by: WokenBy,
}

/// What woke a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum WokenBy {
    /// A page of the shop, by a word or by changing.
    Page,
    /// The alarm.
    Alarm,
    /// The person, or the panel for them.
    Person,
}

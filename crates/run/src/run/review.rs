use crate::{Fault, Intent, Millis, RunId, TabId};
use serde::{Deserialize, Serialize};
use shop::Pack;

/// The review gate: the person approves or cancels. Automation ends here (spec §3.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Which run.
    pub id: RunId,
    /// When it was started.
    pub started_at: Millis,
    /// The tab it worked in.
    pub tab: TabId,
    /// What is to be approved.
    pub pack: Pack,
    /// Whether the person has approved.
    pub gate: Gate,
    /// What came up while the pack was shown.
    pub notice: Option<Notice>,
}

/// Whether the person has approved what is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "gate", content = "intent", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Gate {
    /// Not yet.
    Open,
    /// Yes; the cart is read once more, and only if it is what was shown the run is COMPLETE
    /// (DECISIONS 18).
    Approving(Intent),
}

/// What came up while the pack was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "notice", content = "fault", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Notice {
    /// The cart was no longer what the pack said; this is a new pack.
    Renewed,
    /// The cart could not be read again, so nothing was approved.
    Unread(Fault),
}

use crate::{DocumentId, IntentId, TabId};
use serde::{Deserialize, Serialize};

/// A slots page that the person opened by themselves, while it is asked what it shows (DECISIONS 31).
/// It is beside what is under way, and in nobody's way: the tab is not moved for it, and nothing
/// waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// The tab it is in.
    pub tab: TabId,
    /// The page.
    pub document: DocumentId,
    /// What it is to name in its answer.
    pub intent: IntentId,
}

use serde::{Deserialize, Serialize};

/// How many of the runs that ended are kept, the newest; with 0, none is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct HistoryMost(pub u32);

impl Default for HistoryMost {
    fn default() -> Self {
        Self(20)
    }
}

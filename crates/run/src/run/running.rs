//! RUNNING: a file for each phase. `held` is what each of them holds, `phase` brings them together,
//! and `progress` says what each does now.

mod cart;
pub mod consulting;
mod finalizing;
pub mod held;
mod initializing;
mod line_search;
pub mod phase;
pub mod phase_name;
mod plain_words;
mod progress;
mod slots;
pub(crate) mod substitution;

use crate::{Account, Millis, RunId, RunOptions, TabId};
use serde::{Deserialize, Serialize};
use shop::SlotsRead;

/// A run at work. How far it is, is the phase that its task pursues.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Running {
    /// Which run.
    pub id: RunId,
    /// When it was started.
    pub started_at: Millis,
    /// The one tab it works in (DECISIONS 10).
    pub tab: TabId,
    /// Whose it is.
    #[serde(default)]
    pub account: Account,
    /// What the person asked for.
    pub wish: RunOptions,
    /// Errors so far.
    pub errors: u8,
    /// Slots that the person opened while it was at work.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slots: Option<SlotsRead>,
}

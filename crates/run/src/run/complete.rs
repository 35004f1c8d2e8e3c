use crate::{Account, Metrics, Millis, RunId};
use serde::{Deserialize, Serialize};
use shop::Pack;
use shop::slot_choice::Preferences;

/// The person approved the cart. Paying is theirs alone, later, in the shop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complete {
    /// Which run.
    pub id: RunId,
    /// When it was started.
    pub started_at: Millis,
    /// When it was approved.
    pub approved_at: Millis,
    /// Whose it is.
    #[serde(default)]
    pub account: Account,
    /// What the person wishes of deliveries, as of the start.
    #[serde(default)]
    pub wishes: Preferences,
    /// What was approved.
    pub pack: Pack,
    /// How it went; nothing, of a run that is older than that it was kept.
    #[serde(default)]
    pub metrics: Option<Metrics>,
}

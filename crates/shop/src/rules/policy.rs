use super::{Choices, Rules};
use crate::slot_choice::Preferences;
use serde::{Deserialize, Serialize};

/// What a run goes by besides the person's wish: their settings as they were when it started.
/// It is a copy, so that a run that is taken up again is the run that was started.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// Rules about substitutes.
    pub rules: Rules,
    /// Choices made before.
    pub choices: Choices,
    /// Wishes about deliveries.
    pub slots: Preferences,
    /// A language model is to be asked about the order of what was found (DECISIONS 19).
    pub advice: bool,
}

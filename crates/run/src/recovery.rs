use crate::change::Stage;
use crate::{Certainty, Phase, PhaseName};
use serde::{Deserialize, Serialize};

/// The design's view of a checkpoint (spec §5; DECISIONS 7). The phase itself is the checkpoint;
/// this is how the journal and the panel show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryCheckpoint {
    /// The phase.
    pub phase: PhaseName,
    /// The step of it.
    pub step: Option<String>,
    /// The product last dealt with.
    pub last_successful_item: Option<String>,
    /// Whether something may have been cut short, so that it must be looked at.
    pub recovery_needed: bool,
}

impl From<&Phase> for RecoveryCheckpoint {
    fn from(phase: &Phase) -> Self {
        let last_successful_item = match phase {
            Phase::Substitution(phase) => phase.done.last().map(|done| done.pid.0.clone()),
            _ => None,
        };
        let press = phase.stage().and_then(Stage::press);
        let recovery_needed =
            press.is_some_and(|press| matches!(press.certainty, Certainty::InDoubt { .. }));
        Self {
            phase: phase.name(),
            step: Some(phase.step().to_owned()),
            last_successful_item,
            recovery_needed,
        }
    }
}

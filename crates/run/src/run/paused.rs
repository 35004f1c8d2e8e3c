use crate::{Fault, Phase, Running};
use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// A run that stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paused {
    /// Why.
    pub fault: Fault,
    /// The way on, decided once, here.
    pub resume: Resume,
    /// Where it stood, where there is no way on: what is kept of it when it is cancelled. Nothing, of a
    /// pause that is older than that it was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub halted: Option<Box<Suspended>>,
}

/// The way on from a pause. The guard canRetry (spec §4) is this type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "resume", content = "from", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Resume {
    /// From where it stood.
    From(Box<Suspended>),
    /// There is none.
    Never,
}

/// A run that stands still.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspended {
    /// The run.
    pub running: Running,
    /// How far it is.
    pub phase: Phase,
}

/// The error that takes the way on: canRetry wants `errorCount < 3` (spec §4).
pub const ERRORS_MAX: u8 = 3;

impl Paused {
    /// A pause that the person asked for, or that is nobody's error: nothing is counted.
    #[must_use]
    pub fn uncounted(suspended: Suspended, fault: impl Into<Fault>) -> Self {
        Self {
            fault: fault.into(),
            resume: Resume::From(Box::new(suspended)),
            halted: None,
        }
    }

    /// A pause by an error, which counts.
    #[must_use]
    pub fn counted(mut suspended: Suspended, fault: Fault) -> Self {
        let errors = suspended.running.errors.saturating_add(1);
        suspended.running.errors = errors;
        let suspended = Box::new(suspended);
        let (resume, halted) = match errors < ERRORS_MAX && fault.recoverable() {
            true => (Resume::From(suspended), None),
            false => (Resume::Never, Some(suspended)),
        };
        Self {
            fault,
            resume,
            halted,
        }
    }

    /// Guard canRetry (spec §4).
    #[must_use]
    pub const fn can_retry(&self) -> bool {
        matches!(self.resume, Resume::From(_))
    }

    /// What can be gone on with.
    #[must_use]
    pub fn suspended(&self) -> Option<&Suspended> {
        match &self.resume {
            Resume::From(suspended) => Some(suspended),
            Resume::Never => None,
        }
    }

    /// Where it stood, whether or not there is a way on.
    #[must_use]
    pub fn stood(&self) -> Option<&Suspended> {
        self.suspended().or(self.halted.as_deref())
    }
}

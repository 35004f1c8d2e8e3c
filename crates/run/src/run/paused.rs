use crate::{Fault, Running};
use serde::{Deserialize, Serialize};

/// A run that stopped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paused {
    /// Why.
    pub fault: Fault,
    /// The way on, decided once, here.
    pub resume: Resume,
}

/// The way on from a pause. The guard canRetry (spec §4) is this type.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "resume", content = "from", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Resume {
    /// From where it stood.
    From(Box<Running>),
    /// There is none.
    Never,
}

/// The error that takes the way on: canRetry wants `errorCount < 3` (spec §4).
pub const ERRORS_MAX: u8 = 3;

impl Paused {
    /// A pause that the person asked for, or that is nobody's error: nothing is counted.
    #[must_use]
    pub fn uncounted(running: Running, fault: impl Into<Fault>) -> Self {
        Self {
            fault: fault.into(),
            resume: Resume::From(Box::new(running)),
        }
    }

    /// A pause by an error, which counts.
    #[must_use]
    pub fn counted(mut running: Running, fault: Fault) -> Self {
        running.errors = running.errors.saturating_add(1);
        let resume = match running.errors < ERRORS_MAX && fault.recoverable() {
            true => Resume::From(Box::new(running)),
            false => Resume::Never,
        };
        Self { fault, resume }
    }

    /// Guard canRetry (spec §4).
    #[must_use]
    pub const fn can_retry(&self) -> bool {
        matches!(self.resume, Resume::From(_))
    }
}

use crate::PhaseName;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a run is doing (spec §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Status {
    /// No run.
    Idle,
    /// At work.
    Running,
    /// Stopped, with a way on.
    Paused,
    /// The cart is prepared; the person decides. The end of automation.
    Review,
    /// Approved.
    Complete,
}

/// What made a run change. The names are the design's (spec §3, §6; DECISIONS 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Trigger {
    /// The person pressed *Start*.
    StartRun,
    /// A phase is finished.
    PhaseComplete,
    /// An error after which the run can go on.
    ErrorRecoverable,
    /// An error after which it cannot.
    ErrorFatal,
    /// The review pack is ready.
    Finalize,
    /// The person wants it to go on.
    Retry,
    /// The person wants no more of it.
    Cancel,
    /// The person approves the cart.
    Approve,
    /// The person is done with the finished run.
    Reset,
    /// The person, by a button or by taking the tab away, stops the run for now.
    PauseRun,
    /// A step of a phase is done.
    StepComplete,
    /// A page came up.
    PageReady,
    /// The shop knows the person again.
    LoginDetected,
    /// The shop no longer knows the person.
    LogoutDetected,
    /// The worker had died and is back.
    ServiceWorkerWake,
    /// The browser threw the tab out of memory, and it is loaded again.
    TabReplaced,
}

/// Every change of status there is (DECISIONS 1). There is no other, and none of them pays.
pub const TABLE: &[(Status, Trigger, Status)] = &[
    (Status::Idle, Trigger::StartRun, Status::Running),
    (Status::Idle, Trigger::LoginDetected, Status::Running),
    (Status::Running, Trigger::PhaseComplete, Status::Running),
    (Status::Running, Trigger::PauseRun, Status::Paused),
    (Status::Running, Trigger::ErrorRecoverable, Status::Paused),
    (Status::Running, Trigger::ErrorFatal, Status::Paused),
    (Status::Running, Trigger::LogoutDetected, Status::Paused),
    (Status::Running, Trigger::Finalize, Status::Review),
    (Status::Paused, Trigger::Retry, Status::Running),
    (Status::Paused, Trigger::LoginDetected, Status::Running),
    (Status::Paused, Trigger::Cancel, Status::Idle),
    (Status::Review, Trigger::Approve, Status::Complete),
    (Status::Review, Trigger::Cancel, Status::Idle),
    (Status::Complete, Trigger::Reset, Status::Idle),
];

/// Guard validTransition (spec §4): whether one status may follow another at all.
#[must_use]
pub fn valid_transition(from: Status, to: Status) -> bool {
    TABLE.iter().any(|(a, _, b)| (*a, *b) == (from, to))
}

/// Where a run stands: status, phase and step. Written `RUNNING.CART.LOADING_ORDERS`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Station {
    /// The status.
    pub status: Status,
    /// The phase, while one is under way.
    pub phase: Option<PhaseName>,
    /// The step of the phase.
    pub step: Option<&'static str>,
}

impl Station {
    pub(crate) const fn at(status: Status) -> Self {
        Self {
            status,
            phase: None,
            step: None,
        }
    }
}

impl fmt::Display for Station {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status.name())?;
        if let Some(phase) = self.phase {
            write!(f, ".{}", phase.name())?;
        }
        self.step.map_or(Ok(()), |step| write!(f, ".{step}"))
    }
}

impl Status {
    /// The name as the design and the wire have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Idle => "IDLE",
            Self::Running => "RUNNING",
            Self::Paused => "PAUSED",
            Self::Review => "REVIEW",
            Self::Complete => "COMPLETE",
        }
    }
}

impl Trigger {
    /// The name as the design and the wire have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::StartRun => "START_RUN",
            Self::PhaseComplete => "PHASE_COMPLETE",
            Self::ErrorRecoverable => "ERROR_RECOVERABLE",
            Self::ErrorFatal => "ERROR_FATAL",
            Self::Finalize => "FINALIZE",
            Self::Retry => "RETRY",
            Self::Cancel => "CANCEL",
            Self::Approve => "APPROVE",
            Self::Reset => "RESET",
            Self::PauseRun => "PAUSE_RUN",
            Self::StepComplete => "STEP_COMPLETE",
            Self::PageReady => "PAGE_READY",
            Self::LoginDetected => "LOGIN_DETECTED",
            Self::LogoutDetected => "LOGOUT_DETECTED",
            Self::ServiceWorkerWake => "SERVICE_WORKER_WAKE",
            Self::TabReplaced => "TAB_REPLACED",
        }
    }
}

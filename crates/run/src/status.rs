use crate::PhaseName;
use serde::{Deserialize, Serialize};
use std::fmt;
use strum::{IntoStaticStr, VariantArray};

/// What a run is doing (spec §2).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
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
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Trigger {
    /// The person pressed *Start*.
    StartRun,
    /// A phase is finished.
    PhaseComplete,
    /// A step of a phase is done.
    StepComplete,
    /// The person, by a button or by taking the tab away, stops the run for now.
    PauseRun,
    /// An error after which the run can go on.
    ErrorRecoverable,
    /// An error after which it cannot.
    ErrorFatal,
    /// The shop no longer knows the person.
    LogoutDetected,
    /// The review pack is ready.
    Finalize,
    /// The person wants it to go on.
    Retry,
    /// The shop knows the person again.
    LoginDetected,
    /// The person approves the cart.
    Approve,
    /// The person wants no more of it.
    Cancel,
    /// The person is done with the finished run.
    Reset,
    /// A page came up.
    PageReady,
    /// The worker had died and is back.
    ServiceWorkerWake,
    /// The browser threw the tab out of memory, and it is loaded again.
    TabReplaced,
}

/// Every change of status there is (DECISIONS 1); none of them pays. `Session` asks this at the one
/// place where its status changes, and the diagram is printed from it.
#[must_use]
pub const fn next_status(from: Status, trigger: Trigger) -> Option<Status> {
    use Status::{Complete, Idle, Paused, Review, Running};
    use Trigger as On;
    Some(match (from, trigger) {
        (Idle, On::StartRun | On::LoginDetected) => Running,
        (Running, On::StepComplete | On::PhaseComplete) => Running,
        (Running, On::ServiceWorkerWake | On::TabReplaced) => Running,
        (Running, On::PauseRun | On::LogoutDetected) => Paused,
        (Running, On::ErrorRecoverable | On::ErrorFatal) => Paused,
        (Running, On::Finalize) => Review,
        (Paused, On::Retry | On::LoginDetected) => Running,
        (Paused | Review, On::Cancel) => Idle,
        (Review, On::Approve) => Complete,
        (Complete, On::Reset) => Idle,
        _ => return None,
    })
}

/// Guard validTransition (spec §4): whether one status may follow another at all.
#[must_use]
pub fn valid_transition(from: Status, to: Status) -> bool {
    Trigger::ALL
        .iter()
        .any(|trigger| next_status(from, *trigger) == Some(to))
}

/// Where a run stands: status, phase and step. Written `RUNNING.CART.LOADING_ORDERS`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StatePath {
    /// The status.
    pub status: Status,
    /// The phase, while one is under way.
    pub phase: Option<PhaseName>,
    /// The step of the phase.
    pub step: Option<&'static str>,
}

impl StatePath {
    pub(crate) const fn at(status: Status) -> Self {
        let (phase, step) = (None, None);
        Self {
            status,
            phase,
            step,
        }
    }
}

impl fmt::Display for StatePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.status.name())?;
        if let Some(phase) = self.phase {
            write!(f, ".{}", phase.name())?;
        }
        self.step.map_or(Ok(()), |step| write!(f, ".{step}"))
    }
}

impl Status {
    /// All of them, in the order of a run.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name as the design and the wire have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

impl Trigger {
    /// All of them.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name as the design and the wire have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

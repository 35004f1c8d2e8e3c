pub mod complete;
pub mod idle;
pub mod paused;
mod pressing;
pub mod review;
pub mod running;
mod verification;

use crate::{Complete, Idle, Millis, Paused, Review, Running, Station, Status};
use serde::{Deserialize, Serialize};
use shop::rules::Terms;
use shop::{Mode, OrderId};

/// A run, in one of the five states of the design (spec §2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "SCREAMING_SNAKE_CASE")]
#[allow(
    clippy::large_enum_variant,
    reason = "there is one of it; where addresses are short, it is not large"
)]
pub enum Run {
    /// No run.
    Idle(Idle),
    /// At work.
    Running(Box<Running>),
    /// Stopped, with a way on.
    Paused(Box<Paused>),
    /// The person decides.
    Review(Box<Review>),
    /// Approved.
    Complete(Box<Complete>),
}

/// Id of a run.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RunId(pub String);

/// What the person asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// The order to repeat; the newest when none is named.
    pub order: Option<OrderId>,
    /// What becomes of the goods that are in the cart already.
    pub mode: Mode,
    /// The person's settings as they were at the start; filled in by whoever keeps them, and part
    /// of the run from then on, so that a run taken up again goes by the same.
    #[serde(default)]
    pub terms: Box<Terms>,
}

/// A START_RUN in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// Id of the run to be.
    pub run: RunId,
    /// What to do.
    pub wish: Wish,
}

impl Run {
    /// Where the run stands.
    #[must_use]
    pub fn station(&self) -> Station {
        match self {
            Self::Running(running) => running.station(),
            other => Station::at(other.status()),
        }
    }

    /// When to stop waiting for what is under way; `None` while nothing is.
    #[must_use]
    pub fn deadline(&self) -> Option<Millis> {
        match self {
            Self::Running(running) => Some(running.intent.deadline),
            Self::Idle(idle) => idle.deadline(),
            Self::Review(review) => review.gate.intent().map(|intent| intent.deadline),
            Self::Paused(_) | Self::Complete(_) => None,
        }
    }

    /// The status alone.
    #[must_use]
    pub const fn status(&self) -> Status {
        match self {
            Self::Idle(_) => Status::Idle,
            Self::Running(_) => Status::Running,
            Self::Paused(_) => Status::Paused,
            Self::Review(_) => Status::Review,
            Self::Complete(_) => Status::Complete,
        }
    }
}

impl Default for Run {
    fn default() -> Self {
        Self::Idle(Idle::default())
    }
}

pub mod complete;
pub mod idle;
pub mod paused;
pub mod review;
pub mod running;

use crate::{Account, Complete, Idle, Paused, Resume, Review, Running, Status, TabId};
use serde::{Deserialize, Serialize};
use shop::rules::Policy;
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
pub struct RunOptions {
    /// The order to repeat; the newest when none is named.
    pub order: Option<OrderId>,
    /// What becomes of the goods that are in the cart already.
    pub mode: Mode,
    /// The person's settings as they were at the start; filled in by whoever keeps them, and part
    /// of the run from then on, so that a run taken up again goes by the same.
    #[serde(default)]
    pub terms: Box<Policy>,
}

/// A START_RUN in full.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Start {
    /// Id of the run to be.
    pub run: RunId,
    /// What to do.
    pub wish: RunOptions,
}

impl Run {
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

    /// The tab that it works in, or will.
    #[must_use]
    pub fn tab(&self) -> Option<TabId> {
        let mut run = self.clone();
        run.tab_mut().copied()
    }

    pub(crate) fn tab_mut(&mut self) -> Option<&mut TabId> {
        match self {
            Self::Idle(idle) => idle.sign_in.as_mut().map(|sign_in| &mut sign_in.tab),
            Self::Running(running) => Some(&mut running.tab),
            Self::Paused(paused) => match &mut paused.resume {
                Resume::From(suspended) => Some(&mut suspended.running.tab),
                Resume::Never => None,
            },
            Self::Review(review) => Some(&mut review.tab),
            Self::Complete(_) => None,
        }
    }

    /// Whose run it is, while something may be done for it.
    pub(crate) const fn account_mut(&mut self) -> Option<&mut Account> {
        match self {
            Self::Running(running) => Some(&mut running.account),
            Self::Review(review) => Some(&mut review.account),
            Self::Idle(_) | Self::Paused(_) | Self::Complete(_) => None,
        }
    }
}

impl Default for Run {
    fn default() -> Self {
        Self::Idle(Idle::default())
    }
}

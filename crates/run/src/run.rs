//! The state diagram of the design (spec §2): a file for each status, and what it holds.

pub mod complete;
pub mod idle;
pub mod options;
pub mod paused;
pub mod review;
pub mod running;

use crate::{Account, Complete, Idle, Paused, Resume, Review, RunId, Running, Status, TabId};
use serde::Serialize;
use tagged::Tagged;

/// A run, in one of the five states of the design (spec §2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
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

    /// The run that was left over a cart that it may have filled, while nothing else was begun.
    pub(crate) fn left(&self) -> Option<RunId> {
        match self {
            Self::Idle(idle) => idle.left.clone(),
            Self::Running(running) => running.wish.reopens.as_ref().map(|it| it.run.clone()),
            Self::Paused(paused) => {
                let reopens = paused.stood()?.running.wish.reopens.as_ref()?;
                Some(reopens.run.clone())
            }
            Self::Review(_) | Self::Complete(_) => None,
        }
    }

    /// Nothing is begun any more; what was left is known all the same.
    pub(crate) fn at_rest(&self) -> Self {
        Self::Idle(Idle {
            left: self.left(),
            ..Idle::default()
        })
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

    /// Whose run it is, while it may still get something.
    pub(crate) const fn account(&self) -> Option<&Account> {
        match self {
            Self::Running(running) => Some(&running.account),
            Self::Review(review) => Some(&review.account),
            Self::Complete(complete) => Some(&complete.account),
            Self::Idle(_) | Self::Paused(_) => None,
        }
    }

    /// Whether slots that the person opens join it: whose they are must be told.
    pub(crate) fn joins_slots(&self) -> bool {
        self.account().is_some_and(Account::is_known)
    }
}

impl Default for Run {
    fn default() -> Self {
        Self::Idle(Idle::default())
    }
}

use crate::change::review_end::ReviewEnd;
use crate::change::{Change, Stage};
use crate::operation::Operation;
use crate::outcome::{Context, Outcome, TaskEvent};
use crate::reread::reread;
use crate::run::running::phase::PhaseEnd;
use crate::{Check, Fault, Found, Intent, IntentId, Millis, Phase, Substitution, TabId, Via};
use serde::{Deserialize, Serialize};
use shop::{Addition, Cart, LineChange, Pack, Proposal, Query, ReadError};
use tagged::Tagged;

/// The one thing that is under way, whoever wants it: where, which try it is, and what for. There
/// is never more than one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// The tab it is done in.
    pub tab: TabId,
    /// Its number, its tries, its deadline.
    pub intent: Intent,
    /// How often its step was taken up again because whoever was at it had died. No number of
    /// deaths may hold a run for ever (DECISIONS 27).
    #[serde(default)]
    pub interruptions: u8,
    /// What it is for.
    pub goal: Goal,
}

/// What a task is for.
#[expect(clippy::large_enum_variant, reason = "there is never more than one")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "goal", content = "at", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Goal {
    /// To know how the session stands, with the run IDLE.
    Check(Check),
    /// To get through a phase of the run, RUNNING. It holds what the phases before it found, so it
    /// is its own checkpoint.
    Phase(Phase),
    /// To make sure that the cart is what was shown, in REVIEW (DECISIONS 18).
    Approval,
    /// To see how the cart is now, in REVIEW.
    Refresh,
    /// To find substitutes for what sold out since it was shown, in REVIEW.
    Search(Box<Substitution>),
    /// To put one product into the cart, in REVIEW.
    Addition(Box<Change<Addition>>),
    /// To bring one line of the cart to another amount, or out, in REVIEW.
    Line(Box<Change<LineChange>>),
}

/// What a task ended with.
#[expect(
    clippy::large_enum_variant,
    reason = "it is obeyed as soon as it is there"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum End {
    /// The session stands so.
    Checked(Check, Found),
    /// The last phase is finished.
    Finalized(Box<Pack>),
    /// No way on by itself; the phase can be gone on with.
    Paused(Phase, Fault),
    /// The cart was read again for the approval.
    Reread(Box<Cart>),
    /// The cart was read again for the person to see.
    Refreshed(Box<Cart>),
    /// It could not be read.
    Unread(Fault),
    /// What was found for what sold out meanwhile.
    Searched(Vec<Proposal>),
    /// What came of *Add this one*, or *Put it back*.
    Added(Box<ReviewEnd<Addition>>),
    /// What came of a change of one line.
    Line(Box<ReviewEnd<LineChange>>),
}

impl From<PhaseEnd> for End {
    fn from(ended: PhaseEnd) -> Self {
        match ended {
            PhaseEnd::Finalized(pack) => Self::Finalized(pack),
            PhaseEnd::Paused(phase, fault) => Self::Paused(phase, fault),
        }
    }
}

/// So many interruptions of one step are borne; with one more it has failed.
pub const INTERRUPTIONS_MAX: u8 = 4;

impl Goal {
    /// What is to be done now.
    #[must_use]
    pub fn operation(&self, intent: &Intent) -> Operation<'_> {
        match self {
            Self::Check(check) => Operation::Look(Query::Session, check.via(intent)),
            Self::Phase(phase) => phase.operation(intent),
            Self::Approval | Self::Refresh => Operation::Look(Query::Cart, Via::reading(intent)),
            Self::Search(search) => Operation::Look(search.sight(), Via::reading(intent)),
            Self::Addition(change) => change.operation(intent),
            Self::Line(change) => change.operation(intent),
        }
    }

    /// What an event makes of it.
    pub(crate) fn on(self, event: TaskEvent<'_>, context: &Context<'_>) -> Outcome<Self, End> {
        match self {
            Self::Check(check) => check.on(event, context).and_then(Self::Check, |ended| {
                Outcome::End(End::Checked(ended.0, ended.1))
            }),
            Self::Phase(phase) => phase
                .on(event, context)
                .and_then(Self::Phase, |ended| Outcome::End(ended.into())),
            Self::Approval => reread(event).and_then(
                |()| Self::Approval,
                |read| Outcome::End(read.map_or_else(End::Unread, End::Reread)),
            ),
            Self::Refresh => reread(event).and_then(
                |()| Self::Refresh,
                |read| Outcome::End(read.map_or_else(End::Unread, End::Refreshed)),
            ),
            Self::Search(search) => search.on(event, context).and_then(
                |search| Self::Search(Box::new(search)),
                |found| Outcome::End(End::Searched(found)),
            ),
            Self::Addition(change) => change.on(event, context).and_then(
                |change| Self::Addition(Box::new(change)),
                |ended| Outcome::End(End::Added(Box::new(ended.into()))),
            ),
            Self::Line(change) => change.on(event, context).and_then(
                |change| Self::Line(Box::new(change)),
                |ended| Outcome::End(End::Line(Box::new(ended.into()))),
            ),
        }
    }
}

impl Goal {
    /// It is told to stop, and cannot go on by itself; `None` where nothing is left to say of it.
    pub(crate) fn broken_off(self, intent: IntentId, fault: Fault) -> Option<End> {
        match self {
            Self::Check(_) => None,
            Self::Phase(mut phase) => {
                if let Some(stage) = phase.stage_mut() {
                    stage.suspend(intent);
                }
                Some(End::Paused(phase, fault))
            }
            Self::Approval | Self::Refresh => Some(End::Unread(fault)),
            Self::Search(search) => Some(End::Searched(search.given_up(&ReadError::Interrupted))),
            Self::Addition(change) => Some(End::Added(Box::new(change.broken_off(fault)))),
            Self::Line(change) => Some(End::Line(Box::new(change.broken_off(fault)))),
        }
    }

    /// The phase of the run that it is for, if it is for one.
    #[must_use]
    pub const fn phase(&self) -> Option<&Phase> {
        match self {
            Self::Phase(phase) => Some(phase),
            _ => None,
        }
    }

    /// The check that it is, if it is one.
    #[must_use]
    pub const fn check(&self) -> Option<&Check> {
        match self {
            Self::Check(check) => Some(check),
            _ => None,
        }
    }

    /// How far the change of the cart is that it makes, if it makes one.
    #[must_use]
    pub fn stage(&self) -> Option<&Stage> {
        match self {
            Self::Phase(phase) => phase.stage(),
            Self::Addition(change) => Some(&change.stage),
            Self::Line(change) => Some(&change.stage),
            Self::Check(_) | Self::Approval | Self::Refresh | Self::Search(_) => None,
        }
    }

    pub(crate) fn stage_mut(&mut self) -> Option<&mut Stage> {
        match self {
            Self::Phase(phase) => phase.stage_mut(),
            Self::Addition(change) => Some(&mut change.stage),
            Self::Line(change) => Some(&mut change.stage),
            Self::Check(_) | Self::Approval | Self::Refresh | Self::Search(_) => None,
        }
    }

    /// How long to wait before its step is begun, in milliseconds.
    pub(crate) fn pause(&self) -> Millis {
        self.stage().map_or(0, Stage::pause)
    }

    /// When it ends, whatever comes.
    pub(crate) fn until(&self) -> Option<Millis> {
        self.phase().and_then(Phase::until)
    }

    /// Whether the tab is not to be moved for it.
    pub(crate) fn stays(&self) -> bool {
        self.check().is_some_and(|check| check.start().is_none())
    }

    /// Whether another try wants the page in the tab anew.
    pub(crate) fn loads_anew(&self, intent: &Intent) -> bool {
        self.check()
            .is_none_or(|check| check.start().is_some() && intent.tries > 0)
    }

    /// Whether it reads the list of orders anyway, and so learns whose account it is.
    pub(crate) fn reads_orders(&self) -> bool {
        self.check().is_some() || self.phase().is_some_and(Phase::reads_orders)
    }
}

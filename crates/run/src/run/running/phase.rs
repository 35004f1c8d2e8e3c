use super::cart::CartPhase;
use super::consulting::Consulting;
use super::finalizing::Finalizing;
use super::initializing::Initializing;
use super::slots::Slots;
use super::substitution::Substitution;
use crate::change::Stage;
use crate::outcome::{Context, Outcome, TaskEvent};
use crate::task::End;
use crate::{Intent, Millis, Operation, Recoverable, Via};
use serde::{Deserialize, Serialize};
use shop::{Query, ReadError};

/// The phases of a run, in this order (spec §3.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "phase", content = "at", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Phase {
    /// Is the tab the shop's, is the person signed in?
    Initializing(Initializing),
    /// Re-order, and compare.
    Cart(CartPhase),
    /// Find substitutes for what is sold out.
    Substitution(Substitution),
    /// The end of SUBSTITUTION, for those who set a language model up: it is asked for its order.
    Consulting(Consulting),
    /// Read and rank delivery slots.
    Slots(Slots),
    /// Compile the review pack.
    Finalizing(Finalizing),
}

/// Name of a phase, without what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PhaseName {
    /// See [`Phase::Initializing`].
    Initializing,
    /// See [`Phase::Cart`].
    Cart,
    /// See [`Phase::Substitution`].
    Substitution,
    /// See [`Phase::Slots`].
    Slots,
    /// See [`Phase::Finalizing`].
    Finalizing,
}

/// What an event makes of a phase.
pub(crate) type Next = Outcome<Phase, End>;

impl Phase {
    /// The first phase.
    #[must_use]
    pub const fn first() -> Self {
        Self::Initializing(Initializing)
    }

    /// Its name.
    #[must_use]
    pub const fn name(&self) -> PhaseName {
        match self {
            Self::Initializing(_) => PhaseName::Initializing,
            Self::Cart(_) => PhaseName::Cart,
            Self::Substitution(_) | Self::Consulting(_) => PhaseName::Substitution,
            Self::Slots(_) => PhaseName::Slots,
            Self::Finalizing(_) => PhaseName::Finalizing,
        }
    }

    /// The step that is under way.
    #[must_use]
    pub const fn step(&self) -> &'static str {
        match self {
            Self::Initializing(_) => "CHECKING_LOGIN",
            Self::Cart(cart) => cart.step(),
            Self::Substitution(_) => "SEARCHING",
            Self::Consulting(_) => "CONSULTING",
            Self::Slots(_) => "READING_SLOTS",
            Self::Finalizing(_) => "READING_CART",
        }
    }

    /// When the phase ends, whatever comes: the moment is on record, and no death of the worker
    /// moves it.
    pub(crate) const fn until(&self) -> Option<Millis> {
        match self {
            Self::Consulting(phase) => Some(phase.until),
            _ => None,
        }
    }

    /// What is to be done now.
    #[must_use]
    pub fn operation(&self, intent: &Intent) -> Operation<'_> {
        let tab = |sight| Operation::Look(sight, Via::Tab);
        match self {
            Self::Initializing(_) => tab(Query::Session),
            Self::Cart(cart) => cart.operation(intent),
            Self::Substitution(phase) => Operation::Look(phase.sight(), Via::reading(intent)),
            Self::Consulting(phase) => Operation::Consult(phase.questions()),
            Self::Slots(_) => tab(Query::Slots),
            Self::Finalizing(_) => tab(Query::Cart),
        }
    }

    /// Whether it reads the list of orders anyway, and so learns whose account it is.
    pub(crate) const fn reads_orders(&self) -> bool {
        matches!(
            self,
            Self::Initializing(_) | Self::Cart(CartPhase::LoadingOrders)
        )
    }

    /// The change of the cart that it makes, where it makes one.
    #[must_use]
    pub const fn stage(&self) -> Option<&Stage> {
        match self {
            Self::Cart(CartPhase::Reordering(change)) => Some(&change.stage),
            _ => None,
        }
    }

    pub(crate) const fn stage_mut(&mut self) -> Option<&mut Stage> {
        match self {
            Self::Cart(CartPhase::Reordering(change)) => Some(&mut change.stage),
            _ => None,
        }
    }

    /// What an event makes of it. After an interruption each goes on where it stands (spec §5): it
    /// holds what was loaded; only a press may have been cut short, and looks after that itself.
    pub(crate) fn on(self, event: TaskEvent<'_>, context: &Context<'_>) -> Next {
        match (self, event) {
            (phase, TaskEvent::Answered(Err(why))) if why.session_lost() => {
                paused(phase, Recoverable::unseen(why))
            }
            (Self::Cart(phase), event) => phase.on(event, context),
            (Self::Initializing(phase), TaskEvent::Answered(answer)) => phase.answered(answer),
            (Self::Substitution(phase), TaskEvent::Answered(answer)) => {
                phase.answered(answer, context)
            }
            (Self::Substitution(phase), TaskEvent::Exhausted(why)) => phase.exhausted(why, context),
            (Self::Consulting(phase), TaskEvent::Advised(advice)) => phase.advised(advice),
            (Self::Consulting(phase), TaskEvent::Answered(answer)) => phase.answered(answer),
            (Self::Consulting(phase), TaskEvent::Exhausted(_)) => phase.over(),
            (Self::Slots(phase), TaskEvent::Answered(answer)) => phase.answered(answer, context),
            (Self::Slots(phase), TaskEvent::Exhausted(why)) => phase.unread(why),
            (Self::Finalizing(phase), TaskEvent::Answered(answer)) => {
                phase.answered(answer, context)
            }
            (phase, TaskEvent::Exhausted(why)) => paused(phase, Recoverable::unseen(why)),
            (phase, TaskEvent::Undelivered) => Outcome::Again(phase, ReadError::Unreachable),
            (
                phase,
                TaskEvent::Advised(_)
                | TaskEvent::NeverSent(_)
                | TaskEvent::PageCame(_)
                | TaskEvent::PageReturned
                | TaskEvent::Resumed,
            ) => Outcome::Wait(phase),
        }
    }
}

/// No way on by itself.
pub(crate) fn paused(phase: impl Into<Phase>, fault: impl Into<crate::Fault>) -> Next {
    Outcome::End(End::Paused(phase.into(), fault.into()))
}

impl PhaseName {
    /// All phases in order.
    pub const ALL: [Self; 5] = [
        Self::Initializing,
        Self::Cart,
        Self::Substitution,
        Self::Slots,
        Self::Finalizing,
    ];

    /// The name as the design and the wire have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Initializing => "INITIALIZING",
            Self::Cart => "CART",
            Self::Substitution => "SUBSTITUTION",
            Self::Slots => "SLOTS",
            Self::Finalizing => "FINALIZING",
        }
    }
}

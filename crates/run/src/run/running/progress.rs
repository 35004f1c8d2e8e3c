//! What a phase does now, and what an event makes of it: each as its own file says.

use super::held::{Consulting, Substitution};
use super::phase::{Next, Phase, paused};
use super::substitution::Searched;
use crate::outcome::{Context, Outcome, TaskEvent};
use crate::{Intent, Operation, Recoverable, Via};
use shop::{Query, ReadError};

impl Phase {
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
                found(phase.answered(answer, context.terms()), context)
            }
            (Self::Substitution(phase), TaskEvent::Exhausted(why)) => {
                found(phase.exhausted(why, context.terms()), context)
            }
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

/// All lines were looked for: the end of SUBSTITUTION.
fn found(next: Outcome<Substitution, Searched>, context: &Context<'_>) -> Next {
    next.and_then(Phase::Substitution, |found| {
        Consulting::begin(found.makings, found.proposals, context)
    })
}

//! Substitutes for what sold out while the review was open: the search of the phase SUBSTITUTION, once
//! more, for these lines alone. Whatever is in its way, the review stands.

use crate::outcome::{Context, Outcome, TaskEvent};
use crate::{Searched, Substitution};
use shop::{Proposal, ReadError};

impl Substitution {
    /// What an event makes of it.
    pub(crate) fn on(
        self,
        event: TaskEvent<'_>,
        context: &Context<'_>,
    ) -> Outcome<Self, Vec<Proposal>> {
        match event {
            TaskEvent::Answered(Err(why)) if why.session_lost() => {
                Outcome::End(self.given_up(&why))
            }
            TaskEvent::Answered(answer) => over(self.answered(answer, context.terms())),
            TaskEvent::Exhausted(why) => over(self.exhausted(why, context.terms())),
            TaskEvent::Undelivered => Outcome::Again(self, ReadError::Unreachable),
            TaskEvent::Advised(_)
            | TaskEvent::NeverSent(_)
            | TaskEvent::PageCame(_)
            | TaskEvent::PageReturned
            | TaskEvent::Resumed => Outcome::Wait(self),
        }
    }
}

fn over(next: Outcome<Substitution, Searched>) -> Outcome<Substitution, Vec<Proposal>> {
    next.and_then(|search| search, |found| Outcome::End(found.proposals))
}

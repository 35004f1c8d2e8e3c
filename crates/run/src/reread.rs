use crate::outcome::{Outcome, TaskEvent};
use crate::{Fault, Recoverable};
use shop::{Cart, ReadError, Reading};

/// What an event makes of reading the cart once more, in a review: for an approval, which holds only if
/// the cart is what was shown (DECISIONS 18), or for the person to see what is new.
pub(crate) fn reread(event: TaskEvent<'_>) -> Outcome<(), Result<Box<Cart>, Fault>> {
    match event {
        TaskEvent::Answered(Ok(Reading::Cart(cart))) => Outcome::End(Ok(cart)),
        TaskEvent::Answered(Ok(_)) => Outcome::Again((), ReadError::Slow),
        TaskEvent::Answered(Err(why)) => Outcome::Again((), why),
        TaskEvent::Undelivered => Outcome::Again((), ReadError::Unreachable),
        TaskEvent::Exhausted(why) => Outcome::End(Err(Recoverable::unseen(why).into())),
        TaskEvent::Advised(_)
        | TaskEvent::NeverSent(_)
        | TaskEvent::PageCame(_)
        | TaskEvent::PageReturned
        | TaskEvent::Resumed => Outcome::Wait(()),
    }
}

use super::refused::Done;
use crate::outcome::TaskEvent;
use crate::{Moment, Recoverable, Run, Session};
use shop::{Answer, Aside, OrderSummary, ReadError, Reading};

/// What an answer says of the account.
enum Proof {
    /// It is the run's.
    Same,
    /// It is another one.
    Other,
    /// Nothing.
    Silent,
}

impl Session {
    /// The answer to what is pursued, from whoever gave it: a page, or a clock that ran out. Whatever
    /// shows the list of orders also tells whose it is: in another account nothing goes on.
    pub(super) fn answer(&mut self, answer: Answer, now: Moment) -> Done {
        match &answer {
            Ok(Reading::Orders(list)) => self.orders = Some(list.orders.clone()),
            Ok(Reading::Session(seen)) => self.orders = Some(seen.orders.clone()),
            Err(why) if why.session_lost() => self.doubt(),
            _ => {}
        }
        let first = self.proves_first();
        match self.proof(&answer) {
            Proof::Other => self.break_off(Recoverable::OtherAccount.into(), now),
            Proof::Same if first => {
                self.goes_on(now);
                self.slots_known(now)
            }
            Proof::Silent if first => match self.task.clone() {
                Some(task) => self.again(task, answer.err().unwrap_or(ReadError::Slow), now),
                None => Ok(()),
            },
            Proof::Same | Proof::Silent => self.happens(TaskEvent::Answered(answer), now),
        }
    }

    /// The account is made sure of: on with what it was for, under a number of its own.
    fn goes_on(&mut self, now: Moment) {
        let intent = self.first_intent(now);
        if let Some(task) = &mut self.task {
            task.intent = intent.by(task.goal.until());
        }
    }

    /// Somebody was signed out. That matters to what is at work; whatever stands still makes sure
    /// before it goes on anyway.
    pub(super) fn doubt(&mut self) {
        let at_work = !matches!(self.run, Run::Idle(_)) && self.task.is_some();
        self.doubted |= at_work;
        // What an open page was asked before may be another's.
        (self.visit, self.unbroken) = (None, false);
    }

    fn proof(&mut self, answer: &Answer) -> Proof {
        let (Some((orders, aside)), Some(account)) = (listed(answer), self.run.account_mut())
        else {
            return Proof::Silent;
        };
        match account.lists_with(orders, aside) {
            true => {
                account.proved(orders);
                (self.doubted, self.unbroken) = (false, true);
                Proof::Same
            }
            false => Proof::Other,
        }
    }
}

/// The list of orders, where an answer has it, with the cards of it that could not be read.
fn listed(answer: &Answer) -> Option<(&[OrderSummary], &[Aside])> {
    match answer {
        Ok(Reading::Session(seen)) => Some((&seen.orders, &seen.aside)),
        Ok(Reading::Orders(list)) => Some((&list.orders, &list.aside)),
        _ => None,
    }
}

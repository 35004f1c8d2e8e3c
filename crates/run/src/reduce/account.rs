use super::adding;
use super::report::reread;
use crate::{
    Account, Fault, Gate, Moment, Notice, Phase, Recoverable, Review, Run, Running, Session,
};
use shop::{Answer, OrderSummary, Seen, Unseen};

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
    /// Somebody was signed out. That matters to what is at work; whatever stands still makes sure
    /// before it goes on anyway.
    pub(super) fn doubt(&mut self) {
        self.doubted |= match &self.run {
            Run::Running(_) => true,
            Run::Review(review) => review.gate != Gate::Open,
            Run::Idle(_) | Run::Paused(_) | Run::Complete(_) => false,
        };
    }

    fn proof(&mut self, account: &mut Account, answer: &Answer) -> Proof {
        match listed(answer) {
            None => Proof::Silent,
            Some(orders) if account.lists(orders) => {
                account.proved(orders);
                self.doubted = false;
                Proof::Same
            }
            Some(_) => Proof::Other,
        }
    }

    /// The run takes an answer to what it pursues. Whatever shows the list of orders also tells
    /// whose it is: in another account nothing goes on.
    pub(crate) fn answer(&mut self, mut running: Running, answer: Answer, now: Moment) {
        let first = running.proves_first();
        match self.proof(&mut running.account, &answer) {
            Proof::Other => self.pause(running, Recoverable::OtherAccount.into(), now),
            Proof::Same if first => {
                running.intent = self.first_intent(now).by(running.phase.until());
                self.run = Run::Running(Box::new(running));
            }
            Proof::Silent if first => {
                let why = answer.err().unwrap_or(Unseen::Slow);
                self.unproven(running, why, now);
            }
            Proof::Same | Proof::Silent => self.tell(running, answer, now),
        }
    }

    fn unproven(&mut self, running: Running, why: Unseen, now: Moment) {
        match why.session_lost() {
            true => self.pause(running, Recoverable::unseen(why).into(), now),
            false => self.again(running, why, now),
        }
    }
}

/// The list of orders, where an answer has it.
fn listed(answer: &Answer) -> Option<&[OrderSummary]> {
    match answer {
        Ok(Seen::Session(seen)) => Some(&seen.orders),
        Ok(Seen::Orders(orders)) => Some(orders),
        _ => None,
    }
}

/// The answer to whose account it is, before an approval or an addition is begun.
pub(super) fn review(session: &mut Session, mut review: Review, answer: Answer, now: Moment) {
    match session.proof(&mut review.account, &answer) {
        Proof::Same => {
            let anew = session.first_intent(now);
            if let Some(intent) = review.gate.intent_mut() {
                *intent = anew;
            }
            session.run = Run::Review(Box::new(review));
        }
        Proof::Other => refuse(session, review, Recoverable::OtherAccount.into()),
        Proof::Silent => {
            let why = answer.err().unwrap_or(Unseen::Slow);
            match review.gate.clone() {
                Gate::Approving(intent) => reread(session, review, intent, Err(why), now),
                Gate::Adding(adding) => adding::unproven(session, review, *adding, why, now),
                Gate::Open => {}
            }
        }
    }
}

/// The review stands open, and says why nothing was done.
fn refuse(session: &mut Session, review: Review, fault: Fault) {
    match review.gate.clone() {
        Gate::Adding(adding) => adding::refuse(session, review, &adding, fault),
        Gate::Approving(_) | Gate::Open => {
            let (gate, notice) = (Gate::Open, Some(Notice::Unread(fault)));
            session.run = Run::Review(Box::new(Review {
                gate,
                notice,
                ..review
            }));
        }
    }
}

impl Running {
    /// Whether it is first to be made sure whose account it is: nothing else is pursued until then.
    /// The first steps read the list of orders anyway.
    #[must_use]
    pub const fn proves_first(&self) -> bool {
        let reads_it = matches!(
            self.phase,
            Phase::Initializing(_) | Phase::Cart(crate::CartPhase::LoadingOrders)
        );
        !self.account.proven && !reads_it
    }
}

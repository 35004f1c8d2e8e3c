use super::refused::Done;
use crate::task::End;
use crate::{
    Check, Checked, Fault, Found, Idle, Moment, Notice, Paused, Phase, Recoverable, Review, Run,
    Running, Session, SignIn, Suspended, TabId, Trigger, Verdict,
};
use shop::{Pack, SessionReading};

/// What the end of a task leads to.
impl Session {
    pub(super) fn end(&mut self, tab: TabId, end: End, now: Moment) -> Done {
        match end {
            End::Checked(check, found) => self.checked(tab, check, found, now),
            End::Finalized(pack) => self.finalized(*pack, now),
            End::Paused(phase, fault) => self.paused(phase, fault, now),
            End::Reread(cart) => self.reread(tab, *cart, now),
            End::Refreshed(cart) => self.refreshed(tab, *cart, now),
            End::Searched(proposals) => self.searched(proposals),
            End::Unread(fault) => {
                self.stands_open(|review| review.notice = Some(Notice::Unread(fault)))
            }
            End::Added(added) => self.added(tab, *added, now),
            End::Line(changed) => self.line_ended(tab, *changed, now),
        }
    }

    /// The check is over: the run begins, or it is said why not; nothing at the shop was changed.
    fn checked(&mut self, tab: TabId, check: Check, found: Found, now: Moment) -> Done {
        let Found { verdict, seen } = found;
        let lost = matches!(verdict, Verdict::SignedOut | Verdict::Expired);
        match (&seen, lost) {
            (Some(_), _) => self.signed_in = Some(true),
            (None, true) => self.signed_in = Some(false),
            (None, false) => {}
        }
        let took = now.ms.saturating_sub(check.since);
        let start = check.starts();
        if let (Some((start, trigger)), Verdict::Valid) = (&start, &verdict) {
            let reopens = start.wish.reopens.as_ref();
            let own = |it: &SessionReading| {
                reopens.is_none_or(|run| run.account.lists_with(&it.orders, &it.aside))
            };
            return match seen.as_deref().is_none_or(own) {
                true => self.begin(start.clone(), tab, *trigger, now),
                false => {
                    self.stays_idle(Recoverable::OtherAccount.into());
                    Ok(())
                }
            };
        }
        let sign_in = start
            .filter(|_| lost)
            .map(|(start, _)| SignIn::offered(tab, start));
        let checked = Checked {
            at: now.ms,
            took,
            verdict,
            greeting: seen.as_ref().and_then(|seen| seen.greeting.clone()),
            delivery: seen.as_ref().and_then(|seen| seen.delivery),
            orders: seen.as_ref().map(|seen| seen.orders.len()),
            aside: seen
                .iter()
                .flat_map(|seen| &seen.aside)
                .map(|card| card.text.clone())
                .collect(),
        };
        let idle = Idle {
            sign_in,
            checked: Some(Box::new(checked)),
            notice: None,
            left: self.run.left(),
        };
        (self.run, self.task) = (Run::Idle(idle), None);
        Ok(())
    }

    /// No run begins, and it is said why.
    pub(super) fn stays_idle(&mut self, why: Fault) {
        let idle = Idle {
            notice: Some(Box::new(why)),
            left: self.run.left(),
            ..Idle::default()
        };
        (self.run, self.task) = (Run::Idle(idle), None);
    }

    /// The pack is ready: the person decides.
    fn finalized(&mut self, mut pack: Pack, now: Moment) -> Done {
        let Run::Running(running) = self.run.clone() else {
            return Ok(());
        };
        let Running {
            id,
            started_at,
            tab,
            mut account,
            wish,
            slots,
            ..
        } = *running;
        if let Some(slots) = slots {
            pack.join_slots(slots);
        }
        if let Some(reopens) = wish.reopens {
            let was = *reopens;
            pack.recall(was.taken_out, was.adjusted, was.decided, was.proposed);
        }
        self.mint_pack();
        self.doubted = false;
        account.proven = false;
        let review = Review {
            id,
            started_at,
            tab,
            account,
            wishes: wish.terms.slots.clone(),
            terms: Some(wish.terms),
            pack,
            notice: None,
            since: None,
            undo: None,
        };
        self.enter(Run::Review(Box::new(review)), None, Trigger::Finalize, now)
    }

    /// The run pauses. Whoever goes on makes sure first whose account it is.
    fn paused(&mut self, phase: Phase, fault: Fault, now: Moment) -> Done {
        let Run::Running(running) = self.run.clone() else {
            return Ok(());
        };
        let mut running = *running;
        (running.account.proven, self.doubted) = (false, false);
        let suspended = Suspended { running, phase };
        let (trigger, counts) = cause(&fault);
        let paused = match counts {
            true => Paused::counted(suspended, fault),
            false => Paused::uncounted(suspended, fault),
        };
        self.enter(Run::Paused(Box::new(paused)), None, trigger, now)
    }
}

/// What a fault is called in the journal, and whether it counts as an error: what the person
/// did, and a lost sign-in, do not (DECISIONS 3, 5, 10).
const fn cause(fault: &Fault) -> (Trigger, bool) {
    match fault {
        Fault::Recoverable(
            Recoverable::SignedOut | Recoverable::Expired | Recoverable::OtherAccount,
        ) => (Trigger::LogoutDetected, false),
        Fault::Recoverable(
            Recoverable::PausedByPerson
            | Recoverable::TabClosed
            | Recoverable::TabLeft
            | Recoverable::Interrupted,
        ) => (Trigger::PauseRun, false),
        Fault::Recoverable(_) => (Trigger::ErrorRecoverable, true),
        Fault::Fatal(_) => (Trigger::ErrorFatal, true),
    }
}

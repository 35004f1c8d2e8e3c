use super::advance::transient;
use crate::{
    Check, Checked, Idle, Intent, IntentId, Moment, Prompt, Purpose, Run, Session, SignIn, TabId,
    Verdict,
};
use shop::{Answer, PageKind, Seen, SessionSeen, Signs, Unseen, validate};

impl Session {
    /// Looks at the session, with the run IDLE.
    pub(super) fn check(&mut self, tab: TabId, purpose: Purpose, now: Moment) {
        let intent = self.first_intent(now);
        let since = now.ms;
        self.run = Run::Idle(Idle::checking(Check {
            tab,
            purpose,
            intent,
            since,
        }));
    }
}

/// The answer to a check.
pub(super) fn checked(session: &mut Session, check: Check, answer: Answer, now: Moment) {
    match answer {
        Ok(Seen::Session(seen)) => judge(session, check, *seen, now),
        Ok(_) => unseen(session, check, Unseen::Slow, now),
        Err(why) => unseen(session, check, why, now),
    }
}

/// The list of orders came. Whether there is an address to deliver to, a fetched page may not
/// know yet: then the page that is open tells, or, for a start, the tab goes and sees.
fn judge(session: &mut Session, check: Check, seen: SessionSeen, now: Moment) {
    session.signed_in = Some(true);
    let fetched = check.start().is_none() || check.intent.tries == 0;
    let open = session.tabs.get(check.tab);
    let open = open.and_then(|document| document.seen.delivery);
    let delivery = match seen.delivery {
        Some(false) | None if fetched => open,
        told => told,
    };
    if delivery.is_none() && fetched && check.start().is_some() {
        let intent = check.intent.otherwise(session.mint(), now.ms);
        session.run = Run::Idle(Idle::checking(Check { intent, ..check }));
        return;
    }
    let seen = SessionSeen { delivery, ..seen };
    let verdict = validate(PageKind::Orders, Signs::from(&seen))
        .map_or_else(Verdict::from, |()| Verdict::Valid);
    let checked = Checked {
        greeting: seen.greeting,
        delivery,
        orders: Some(seen.orders.len()),
        ..found(&check, verdict, now)
    };
    end(session, check, checked, now);
}

/// The list of orders did not come.
fn unseen(session: &mut Session, check: Check, why: Unseen, now: Moment) {
    let why = never_had(session, &check, why);
    let Some(intent) = next(session, &check, &why, now) else {
        let checked = found(&check, why.into(), now);
        return end(session, check, checked, now);
    };
    if check.start().is_some() && check.intent.tries > 0 {
        // What this page did not tell, the same page will not tell the next time.
        session.tabs.forget(check.tab);
    }
    session.run = Run::Idle(Idle::checking(Check { intent, ..check }));
}

/// Nobody listens in that page: it is just being replaced, which says nothing of the shop. A check
/// that may not move the tab waits for the page that comes, for as long as it was to wait anyway.
pub(super) fn undelivered(session: &mut Session, now: Moment) -> bool {
    let id = IntentId(session.minted + 1);
    let Run::Idle(Idle {
        check: Some(check), ..
    }) = &mut session.run
    else {
        return false;
    };
    if check.start().is_some() {
        return false;
    }
    let until = Some(check.intent.deadline);
    check.intent = check.intent.anew(id, now.ms).by(until);
    session.mint();
    true
}

/// Who was not signed in has lost no session, though the shop may lead them to where it leads
/// those who have (SITE §2, `sessionLost`).
fn never_had(session: &Session, check: &Check, why: Unseen) -> Unseen {
    let open = session.tabs.get(check.tab).map(|document| &document.seen);
    let out = open.is_some_and(|seen| seen.signed_in == Some(false) && !seen.expired);
    match why {
        Unseen::Expired if out => Unseen::SignedOut,
        why => why,
    }
}

/// The next try. What a fetched page cannot tell, the tab itself may.
fn next(session: &mut Session, check: &Check, why: &Unseen, now: Moment) -> Option<Intent> {
    let id = session.mint();
    let by_tab = check.start().is_some() && check.intent.tries == 0;
    match why {
        Unseen::Landed { .. } if by_tab => Some(check.intent.otherwise(id, now.ms)),
        why => check.intent.again(id, now.ms).filter(|_| transient(why)),
    }
}

const fn found(check: &Check, verdict: Verdict, now: Moment) -> Checked {
    Checked {
        at: now.ms,
        took: now.ms.saturating_sub(check.since),
        verdict,
        greeting: None,
        delivery: None,
        orders: None,
    }
}

/// The check is over: the run begins, or it is said why not; nothing at the shop was changed.
fn end(session: &mut Session, check: Check, checked: Checked, now: Moment) {
    let tab = check.tab;
    let lost = matches!(checked.verdict, Verdict::SignedOut | Verdict::Expired);
    if lost {
        session.signed_in = Some(false);
    }
    match (check.starts(), &checked.verdict) {
        (Some((start, trigger)), Verdict::Valid) => session.begin(start, tab, trigger, now),
        (start, _) => {
            let (prompt, until) = (Prompt::Offered, None);
            let sign_in = start.filter(|_| lost).map(|(start, _)| SignIn {
                tab,
                start,
                prompt,
                until,
            });
            session.run = Run::Idle(Idle {
                check: None,
                sign_in,
                checked: Some(Box::new(checked)),
                notice: None,
            });
        }
    }
}

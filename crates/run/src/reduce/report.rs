use super::advance::{running, transient};
use super::arrival::{Coming, blind, page_ready};
use super::check::checked;
use super::{Refused, account, adding};
use crate::{
    Complete, DocumentId, Fault, Gate, Idle, Intent, IntentId, Moment, Notice, Paused, Prompt,
    Purpose, Recoverable, Report, Resume, Review, Run, Session, SignIn, TabId, Trigger,
};
use shop::{Answer, Seen, Unseen};

/// A page's word.
pub(super) fn hear(session: &mut Session, now: Moment, report: Report) -> Result<(), Refused> {
    match report {
        Report::StepComplete {
            document,
            tab,
            intent,
            answer,
        } => {
            admit(session, tab, &document)?;
            step_complete(session, tab, intent, answer, now)
        }
        Report::PageReady { tab, document } => {
            page_ready(session, tab, document, Coming::New, now);
            Ok(())
        }
        Report::PageReturned { tab, document } => {
            page_ready(session, tab, document, Coming::Back, now);
            Ok(())
        }
        Report::PageBlind { tab } => {
            blind(session, tab, now);
            Ok(())
        }
        Report::LoginDetected { tab } => {
            login_detected(session, tab, now);
            Ok(())
        }
        Report::LogoutDetected { tab } => {
            // The notice that comes up on a page that stays is the one of an expired session.
            logout_detected(session, tab, Recoverable::Expired, now);
            Ok(())
        }
    }
}

/// Only the document that a tab shows now may answer for it.
fn admit(session: &Session, tab: TabId, document: &DocumentId) -> Result<(), Refused> {
    let shown = session
        .tabs
        .get(tab)
        .is_some_and(|shown| shown.id == *document);
    if shown {
        Ok(())
    } else {
        Err(Refused::Stranger)
    }
}

fn step_complete(
    session: &mut Session,
    tab: TabId,
    intent: IntentId,
    answer: Answer,
    now: Moment,
) -> Result<(), Refused> {
    let pursued = session.pursued().map(|(tab, intent)| (tab, intent.id));
    if pursued != Some((tab, intent)) {
        return Err(Refused::stale(intent, pursued.map(|(_, intent)| intent)));
    }
    answered(session, answer, now);
    Ok(())
}

/// The answer to what is pursued, from whoever gave it: a page, or a clock that ran out.
pub(super) fn answered(session: &mut Session, answer: Answer, now: Moment) {
    match &answer {
        Ok(Seen::Orders(orders)) => session.orders = Some(orders.clone()),
        Ok(Seen::Session(seen)) => session.orders = Some(seen.orders.clone()),
        Err(why) if why.session_lost() => session.doubt(),
        _ => {}
    }
    match session.run.clone() {
        Run::Running(running) => session.answer(*running, answer, now),
        Run::Idle(Idle {
            check: Some(check), ..
        }) => checked(session, check, answer, now),
        Run::Review(review) if !review.account.proven => {
            account::review(session, *review, answer, now);
        }
        Run::Review(review) => match review.gate {
            Gate::Approving(intent) => reread(session, *review, intent, answer, now),
            Gate::Adding(ref adding) => {
                let adding = (**adding).clone();
                adding::answered(session, *review, adding, answer, now);
            }
            Gate::Open => {}
        },
        Run::Idle(_) | Run::Paused(_) | Run::Complete(_) => {}
    }
}

/// The cart was read again for an approval: COMPLETE only if it is what was shown.
pub(super) fn reread(
    session: &mut Session,
    review: Review,
    intent: Intent,
    answer: Answer,
    now: Moment,
) {
    match answer {
        Ok(Seen::Cart(cart)) if review.pack.shows(&cart) => {
            let Review {
                id,
                started_at,
                pack,
                ..
            } = review;
            let complete = Complete {
                id,
                started_at,
                approved_at: now.ms,
                pack,
            };
            session.turn(Run::Complete(Box::new(complete)), Trigger::Approve, now);
        }
        Ok(Seen::Cart(cart)) => {
            let pack = review.pack.renewed(session.mint_pack(), *cart);
            let (gate, notice) = (Gate::Open, Some(Notice::Renewed));
            session.run = Run::Review(Box::new(Review {
                pack,
                gate,
                notice,
                ..review
            }));
        }
        other => {
            let why = other.err().unwrap_or(Unseen::Slow);
            let id = session.mint();
            let again = intent.again(id, now.ms).filter(|_| transient(&why));
            let (gate, notice) = match again {
                Some(intent) => (Gate::Approving(intent), None),
                None => (
                    Gate::Open,
                    Some(Notice::Unread(Recoverable::unseen(why).into())),
                ),
            };
            session.run = Run::Review(Box::new(Review {
                gate,
                notice,
                ..review
            }));
        }
    }
}

/// LOGIN_DETECTED starts the run that waits for it, after another check, and resumes the one that
/// paused for it (DECISIONS 4, 5).
pub(super) fn login_detected(session: &mut Session, tab: TabId, now: Moment) {
    session.signed_in = Some(true);
    match session.run.clone() {
        Run::Idle(Idle {
            sign_in: Some(sign_in),
            ..
        }) => signed_in(session, sign_in, tab, now),
        Run::Paused(paused) => {
            let Paused { fault, resume } = *paused;
            if let (
                Fault::Recoverable(Recoverable::SignedOut | Recoverable::Expired),
                Resume::From(running),
            ) = (fault, resume)
            {
                session.resume(*running, Trigger::LoginDetected, now);
            }
        }
        _ => {}
    }
}

/// Who accepted the prompt gets the run, in the tab they accepted it for, while it holds; who signed
/// in without being asked, or too late, may press *Start*. What another tab says starts nothing.
fn signed_in(session: &mut Session, sign_in: SignIn, tab: TabId, now: Moment) {
    let starts = sign_in.starts(tab, now.ms);
    let SignIn {
        tab: own,
        start,
        prompt,
        ..
    } = sign_in;
    match prompt {
        Prompt::Accepted | Prompt::Opened if starts => {
            session.check(own, Purpose::Return(start), now);
        }
        Prompt::Accepted | Prompt::Opened if own != tab => {}
        Prompt::Offered | Prompt::Accepted | Prompt::Opened => session.run = Run::default(),
    }
}

/// LOGOUT_DETECTED pauses a run (DECISIONS 5), if it is the run's own tab that noticed.
pub(super) fn logout_detected(session: &mut Session, tab: TabId, why: Recoverable, now: Moment) {
    session.signed_in = Some(false);
    session.doubt();
    match &mut session.run {
        // The tab left the sign-in, and came back without one.
        Run::Idle(Idle {
            sign_in: Some(sign_in),
            ..
        }) if sign_in.tab == tab && sign_in.prompt == Prompt::Opened => sign_in.lapse(),
        // The other account is gone: the next sign-in may be the right one.
        Run::Paused(paused) if paused.fault == Recoverable::OtherAccount.into() => {
            paused.fault = Recoverable::SignedOut.into();
        }
        _ => {}
    }
    if let Some(running) = running(session).filter(|running| running.tab == tab) {
        session.pause(running, why.into(), now);
    }
}

use super::Refused;
use super::advance::{running, transient};
use super::arrival::{Coming, blind, page_ready};
use super::command::offer_sign_in;
use crate::{
    Check, Complete, DocumentId, Fault, Gate, Idle, Intent, IntentId, Moment, Notice, Paused,
    Prompt, Recoverable, Report, Resume, Review, Run, Session, TabId, Trigger,
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
            logout_detected(session, tab, now);
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
    let pursued = pursued(&session.run);
    if pursued != Some((tab, intent)) {
        return Err(Refused::stale(intent, pursued.map(|(_, intent)| intent)));
    }
    answered(session, answer, now);
    Ok(())
}

/// What is pursued, and in which tab.
pub(super) fn pursued(run: &Run) -> Option<(TabId, IntentId)> {
    match run {
        Run::Running(running) => Some((running.tab, running.intent.id)),
        Run::Idle(idle) => idle
            .check
            .as_ref()
            .map(|check| (check.tab, check.intent.id)),
        Run::Review(review) => match &review.gate {
            Gate::Approving(intent) => Some((review.tab, intent.id)),
            Gate::Open => None,
        },
        Run::Paused(_) | Run::Complete(_) => None,
    }
}

/// The answer to what is pursued, from whoever gave it: a page, or a clock that ran out.
pub(super) fn answered(session: &mut Session, answer: Answer, now: Moment) {
    if let Ok(Seen::Orders(orders)) = &answer {
        session.orders = Some(orders.clone());
    }
    match session.run.clone() {
        Run::Running(running) => session.answer(*running, answer, now),
        Run::Idle(Idle {
            check: Some(check), ..
        }) => checked(session, check, answer, now),
        Run::Review(review) => match review.gate {
            Gate::Approving(intent) => reread(session, *review, intent, answer, now),
            Gate::Open => {}
        },
        Run::Idle(_) | Run::Paused(_) | Run::Complete(_) => {}
    }
}

fn checked(session: &mut Session, check: Check, answer: Answer, now: Moment) {
    let Check { tab, start, intent } = check;
    let notice = |fault: Recoverable| Idle {
        notice: Some(fault.into()),
        ..Idle::default()
    };
    match (answer, start) {
        (Ok(_), Some(start)) => session.begin(start, tab, Trigger::StartRun, now),
        (Ok(_), None) => session.run = Run::default(),
        (Err(Unseen::SignedOut), Some(start)) => offer_sign_in(session, start, tab),
        (Err(Unseen::SignedOut), None) => {
            session.signed_in = Some(false);
            session.run = Run::default();
        }
        (Err(why), start) => {
            let id = session.mint();
            let again = intent.again(id, now.ms).filter(|_| transient(&why));
            session.run = Run::Idle(match again {
                Some(intent) => Idle {
                    check: Some(Check { tab, start, intent }),
                    ..Idle::default()
                },
                None => notice(Recoverable::Unseen { why }),
            });
        }
    }
}

/// The cart was read again for an approval: COMPLETE only if it is what was shown.
fn reread(session: &mut Session, review: Review, intent: Intent, answer: Answer, now: Moment) {
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
                None => (Gate::Open, Some(Notice::Unread(unread(why)))),
            };
            session.run = Run::Review(Box::new(Review {
                gate,
                notice,
                ..review
            }));
        }
    }
}

fn unread(why: Unseen) -> Fault {
    match why {
        Unseen::SignedOut => Recoverable::SignedOut.into(),
        why => Recoverable::Unseen { why }.into(),
    }
}

/// LOGIN_DETECTED starts the run that waits for it, and resumes the one that paused for it
/// (DECISIONS 4, 5).
pub(super) fn login_detected(session: &mut Session, tab: TabId, now: Moment) {
    session.signed_in = Some(true);
    match session.run.clone() {
        Run::Idle(Idle {
            sign_in: Some(sign_in),
            ..
        }) if sign_in.prompt != Prompt::Offered => {
            session.begin(sign_in.start, tab, Trigger::LoginDetected, now);
        }
        Run::Paused(paused) => {
            let Paused { fault, resume } = *paused;
            if let (Fault::Recoverable(Recoverable::SignedOut), Resume::From(running)) =
                (fault, resume)
            {
                session.resume(*running, Trigger::LoginDetected, now);
            }
        }
        _ => {}
    }
}

/// LOGOUT_DETECTED pauses a run (DECISIONS 5), if it is the run's own tab that noticed.
pub(super) fn logout_detected(session: &mut Session, tab: TabId, now: Moment) {
    session.signed_in = Some(false);
    if let Some(running) = running(session).filter(|running| running.tab == tab) {
        session.pause(running, Recoverable::SignedOut.into(), now);
    }
}

use super::arrival::{Coming, blind, page_ready};
use super::{Done, Refused};
use crate::{
    DocumentId, Fault, Idle, IntentId, Moment, Paused, Prompt, Purpose, Recoverable, Report,
    Resume, Run, Session, SignIn, TabId, Trigger,
};
use shop::Answer;

/// A page's word.
pub(super) fn on_report(session: &mut Session, now: Moment, report: Report) -> Done {
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
        Report::PageReady { tab, document } => page_ready(session, tab, document, Coming::New, now),
        Report::PageReturned { tab, document } => {
            page_ready(session, tab, document, Coming::Back, now)
        }
        Report::PageBlind { tab } => blind(session, tab, now),
        Report::LoginDetected { tab } => login_detected(session, tab, now),
        // The notice that comes up on a page that stays is the one of an expired session.
        Report::LogoutDetected { tab } => logout_detected(session, tab, Recoverable::Expired, now),
    }
}

/// Only the document that a tab shows now may answer for it.
fn admit(session: &Session, tab: TabId, document: &DocumentId) -> Done {
    match session
        .tabs
        .get(tab)
        .is_some_and(|shown| shown.id == *document)
    {
        true => Ok(()),
        false => Err(Refused::Stranger),
    }
}

fn step_complete(
    session: &mut Session,
    tab: TabId,
    intent: IntentId,
    answer: Answer,
    now: Moment,
) -> Done {
    match &session.task {
        Some(task) if (task.tab, task.intent.id) == (tab, intent) => session.answer(answer, now),
        task => Err(Refused::stale(
            intent,
            task.as_ref().map(|task| task.intent.id),
        )),
    }
}

/// LOGIN_DETECTED starts the run that waits for it, after another check, and resumes the one that
/// paused for it (DECISIONS 4, 5).
pub(super) fn login_detected(session: &mut Session, tab: TabId, now: Moment) -> Done {
    session.signed_in = Some(true);
    match session.run.clone() {
        Run::Idle(Idle {
            sign_in: Some(sign_in),
            ..
        }) => {
            signed_in(session, sign_in, tab, now);
            Ok(())
        }
        Run::Paused(paused) => match *paused {
            Paused {
                fault: Fault::Recoverable(Recoverable::SignedOut | Recoverable::Expired),
                resume: Resume::From(suspended),
            } => session.resume(*suspended, Trigger::LoginDetected, now),
            _ => Ok(()),
        },
        _ => Ok(()),
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
        Prompt::Offered | Prompt::Accepted | Prompt::Opened => {
            (session.run, session.task) = (Run::default(), None);
        }
    }
}

/// LOGOUT_DETECTED pauses a run (DECISIONS 5), if it is the run's own tab that noticed.
pub(super) fn logout_detected(
    session: &mut Session,
    tab: TabId,
    why: Recoverable,
    now: Moment,
) -> Done {
    session.signed_in = Some(false);
    session.doubt();
    match &mut session.run {
        // The tab left the sign-in, and came back without one.
        Run::Idle(Idle {
            sign_in: Some(sign_in),
            ..
        }) if sign_in.tab == tab && sign_in.prompt == Prompt::Opened => {
            sign_in.lapse();
            Ok(())
        }
        // The other account is gone: the next sign-in may be the right one.
        Run::Paused(paused) if paused.fault == Recoverable::OtherAccount.into() => {
            paused.fault = Recoverable::SignedOut.into();
            Ok(())
        }
        Run::Running(running) if running.tab == tab => session.break_off(why.into(), now),
        _ => Ok(()),
    }
}

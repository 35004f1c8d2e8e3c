use super::refused::Done;
use crate::{
    Fault, Idle, Moment, Paused, Prompt, Purpose, Recoverable, Resume, Run, Session, SignIn, TabId,
    Trigger,
};

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
                ..
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
            (session.run, session.task) = (session.run.at_rest(), None);
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

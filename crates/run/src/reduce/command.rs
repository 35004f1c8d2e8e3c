use super::advance::running;
use super::{Refused, adding};
use crate::{
    Command, Gate, Idle, Moment, Notice, Phase, Prompt, Purpose, Recoverable, Resume, Run,
    SIGN_IN_PATIENCE, Session, Start, TabId, Trigger,
};
use shop::PackId;

/// The person's word.
pub(super) fn obey(session: &mut Session, now: Moment, command: Command) -> Result<(), Refused> {
    match command {
        Command::CheckSession { tab } => check(session, tab, now),
        Command::StartRun { run, tab, wish } => start(session, Start { run, wish }, tab, now),
        Command::SignIn => sign_in(session, now),
        Command::PauseRun => pause(session, now),
        Command::Retry { tab } => retry(session, tab, now),
        Command::Cancel => cancel(session, now),
        Command::Approve { pack, tab } => approve(session, pack, tab, now),
        Command::Add {
            pack,
            of,
            take,
            tab,
        } => adding::add(session, pack, &of, &take, tab, now),
        Command::Decide { pack, of, plan } => adding::decide(session, pack, &of, plan),
        Command::Reset => reset(session, now),
    }
}

fn check(session: &mut Session, tab: TabId, now: Moment) -> Result<(), Refused> {
    if session.tabs.get(tab).is_none() {
        return Err(Refused::Stranger);
    }
    match &session.run {
        Run::Idle(idle) if idle.check.is_none() && idle.sign_in.is_none() => {
            session.check(tab, Purpose::Look, now);
            Ok(())
        }
        _ => Err(Refused::not_now(session, "CHECK_SESSION")),
    }
}

/// Guard isLoggedIn (spec §4; DECISIONS 4): what an open page says may be hours old, so the shop
/// is always asked first. Until all is well the run stays IDLE.
fn start(session: &mut Session, start: Start, tab: TabId, now: Moment) -> Result<(), Refused> {
    let starting = |idle: &Idle| {
        idle.check
            .as_ref()
            .is_some_and(|check| check.start().is_some())
    };
    match &session.run {
        Run::Idle(idle) if !starting(idle) => {
            session.check(tab, Purpose::Start(start), now);
            Ok(())
        }
        _ => Err(Refused::not_now(session, "START_RUN")),
    }
}

fn sign_in(session: &mut Session, now: Moment) -> Result<(), Refused> {
    let refused = Refused::not_now(session, "SIGN_IN");
    match &mut session.run {
        Run::Idle(Idle {
            sign_in: Some(sign_in),
            ..
        }) => {
            sign_in.prompt = match sign_in.prompt {
                Prompt::Offered => Prompt::Accepted,
                Prompt::Accepted | Prompt::Opened => return Err(refused),
            };
            sign_in.until = Some(now.ms.saturating_add(SIGN_IN_PATIENCE));
            Ok(())
        }
        _ => Err(refused),
    }
}

fn pause(session: &mut Session, now: Moment) -> Result<(), Refused> {
    let running = running(session).ok_or_else(|| Refused::not_now(session, "PAUSE_RUN"))?;
    session.pause(running, Recoverable::PausedByPerson.into(), now);
    Ok(())
}

/// Guard canRetry (spec §4): a pause that allows it has something to resume from.
fn retry(session: &mut Session, tab: TabId, now: Moment) -> Result<(), Refused> {
    let refused = Refused::not_now(session, "RETRY");
    let Run::Paused(paused) = &session.run else {
        return Err(refused);
    };
    let Resume::From(running) = &paused.resume else {
        return Err(refused);
    };
    let mut running = (**running).clone();
    running.tab = tab;
    // The shop may be well again, but the page that is open still is what it was.
    if !matches!(&running.phase, Phase::Cart(cart) if cart.wants_this_page()) {
        session.tabs.forget(tab);
    }
    session.resume(running, Trigger::Retry, now);
    Ok(())
}

fn cancel(session: &mut Session, now: Moment) -> Result<(), Refused> {
    match &session.run {
        Run::Running(_) => {
            pause(session, now)?;
            session.turn(Run::default(), Trigger::Cancel, now);
            Ok(())
        }
        Run::Paused(_) | Run::Review(_) => {
            session.turn(Run::default(), Trigger::Cancel, now);
            Ok(())
        }
        Run::Idle(_) => {
            session.run = Run::default();
            Ok(())
        }
        Run::Complete(_) => Err(Refused::not_now(session, "CANCEL")),
    }
}

/// What was shown is approved, or nothing (DECISIONS 18).
fn approve(session: &mut Session, pack: PackId, tab: TabId, now: Moment) -> Result<(), Refused> {
    let intent = session.first_intent(now);
    let refused = Refused::not_now(session, "APPROVE");
    let Run::Review(review) = &mut session.run else {
        return Err(refused);
    };
    if review.pack.id != pack {
        return Err(Refused::Stale {
            got: pack.0,
            pursued: Some(review.pack.id.0),
        });
    }
    match review.gate {
        Gate::Open => {
            review.gate = Gate::Approving(intent);
            (review.tab, review.account.proven) = (tab, false);
            session.doubted = false;
            review.notice = None::<Notice>;
            Ok(())
        }
        Gate::Approving(_) | Gate::Adding(_) => Err(refused),
    }
}

fn reset(session: &mut Session, now: Moment) -> Result<(), Refused> {
    match session.run {
        Run::Complete(_) => {
            session.turn(Run::default(), Trigger::Reset, now);
            Ok(())
        }
        _ => Err(Refused::not_now(session, "RESET")),
    }
}

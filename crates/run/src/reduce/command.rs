use super::refused::{Done, Refused};
use super::reviewing::{shown, undertake};
use super::undo;
use crate::change::Change;
use crate::{
    Command, Goal, Idle, Moment, Prompt, Purpose, Recoverable, Resume, Run, SIGN_IN_PATIENCE,
    Session, Start, TabId, Trigger,
};
use shop::{Amount, Decision, PackId, Pid, Plan};

/// The person's word.
pub(super) fn on_command(session: &mut Session, now: Moment, command: Command) -> Done {
    match command {
        Command::CheckSession { tab } => check(session, tab, now),
        Command::StartRun { run, tab, wish } => start(session, Start { run, wish }, tab, now),
        Command::SignIn => sign_in(session, now),
        Command::PauseRun => pause(session, now),
        Command::Retry { tab } => retry(session, tab, now),
        Command::Cancel => cancel(session, now),
        Command::Approve { pack, tab } => approve(session, pack, tab, now),
        Command::Refresh { pack, tab } => refresh(session, pack, tab, now),
        Command::Add {
            pack,
            of,
            take,
            tab,
        } => add(session, pack, &of, &take, tab, now),
        Command::ChangeLine { pack, pid, to, tab } => {
            change_line(session, pack, &pid, to, tab, now)
        }
        Command::Undo { pack, tab } => undo::undo(session, pack, tab, now),
        Command::StopUndo => undo::stop(session),
        Command::Decide { pack, of, plan } => decide(session, pack, &of, plan),
        Command::Reset => reset(session, now),
    }
}

fn check(session: &mut Session, tab: TabId, now: Moment) -> Done {
    if session.tabs.get(tab).is_none() {
        return Err(Refused::Stranger);
    }
    match (&session.run, &session.task) {
        (Run::Idle(Idle { sign_in: None, .. }), None) => {
            session.check(tab, Purpose::Look, now);
            Ok(())
        }
        _ => Err(Refused::not_now(session, "CHECK_SESSION")),
    }
}

/// Guard isLoggedIn (spec §4; DECISIONS 4): what an open page says may be hours old, so the shop
/// is always asked first. Until all is well the run stays IDLE.
fn start(session: &mut Session, start: Start, tab: TabId, now: Moment) -> Done {
    let starting = |goal: &Goal| matches!(goal, Goal::Check(check) if check.start().is_some());
    match (&session.run, &session.task) {
        (Run::Idle(_), task) if !task.as_ref().is_some_and(|it| starting(&it.goal)) => {
            session.check(tab, Purpose::Start(start), now);
            Ok(())
        }
        _ => Err(Refused::not_now(session, "START_RUN")),
    }
}

fn sign_in(session: &mut Session, now: Moment) -> Done {
    let refused = Refused::not_now(session, "SIGN_IN");
    match &mut session.run {
        Run::Idle(Idle {
            sign_in: Some(sign_in),
            ..
        }) if sign_in.prompt == Prompt::Offered => {
            sign_in.prompt = Prompt::Accepted;
            sign_in.until = Some(now.ms.saturating_add(SIGN_IN_PATIENCE));
            Ok(())
        }
        _ => Err(refused),
    }
}

fn pause(session: &mut Session, now: Moment) -> Done {
    match session.run {
        Run::Running(_) => session.break_off(Recoverable::PausedByPerson.into(), now),
        _ => Err(Refused::not_now(session, "PAUSE_RUN")),
    }
}

/// Guard canRetry (spec §4): a pause that allows it has something to resume from.
fn retry(session: &mut Session, tab: TabId, now: Moment) -> Done {
    let suspended = match &session.run {
        Run::Paused(paused) => match &paused.resume {
            Resume::From(suspended) => (**suspended).clone(),
            Resume::Never => return Err(Refused::not_now(session, "RETRY")),
        },
        _ => return Err(Refused::not_now(session, "RETRY")),
    };
    let mut suspended = suspended;
    suspended.running.tab = tab;
    // The shop may be well again, but the page that is open still is what it was.
    if !suspended
        .phase
        .stage()
        .is_some_and(|stage| stage.wants_this_page())
    {
        session.tabs.forget(tab);
    }
    session.resume(suspended, Trigger::Retry, now)
}

/// While RUNNING, a pause and then a cancel: two transitions (DECISIONS 3).
fn cancel(session: &mut Session, now: Moment) -> Done {
    match session.run {
        Run::Running(_) => {
            pause(session, now)?;
            leave(session, now)
        }
        Run::Paused(_) | Run::Review(_) => leave(session, now),
        Run::Idle(_) => {
            (session.run, session.task) = (session.run.at_rest(), None);
            Ok(())
        }
        Run::Complete(_) => Err(Refused::not_now(session, "CANCEL")),
    }
}

/// What there was of it is to be kept.
fn leave(session: &mut Session, now: Moment) -> Done {
    let mut left = session.run.left();
    if let Some(past) = session.cancelled(now) {
        left = past.reopened().map(|it| it.run).or(left);
        session.past = Some(past);
    }
    let idle = Idle {
        left,
        ..Idle::default()
    };
    session.enter(Run::Idle(idle), None, Trigger::Cancel, now)
}

/// What was shown is approved, or nothing (DECISIONS 18).
fn approve(session: &mut Session, pack: PackId, tab: TabId, now: Moment) -> Done {
    shown(session, pack, "APPROVE")?;
    undertake(session, tab, Goal::Approval, "APPROVE", now)
}

/// The cart is read again, and what is new in it is shown.
fn refresh(session: &mut Session, pack: PackId, tab: TabId, now: Moment) -> Done {
    shown(session, pack, "REFRESH")?;
    undertake(session, tab, Goal::Refresh, "REFRESH", now)
}

/// *Add this one*: bound to what was shown, like an approval (DECISIONS 18).
fn add(session: &mut Session, pack: PackId, of: &Pid, take: &Pid, tab: TabId, now: Moment) -> Done {
    let addition = shown(session, pack, "ADD")?.pack.addition(of, take);
    match addition {
        Some(addition) => {
            let goal = Goal::Addition(Box::new(Change::of(addition)));
            undertake(session, tab, goal, "ADD", now)
        }
        None => Err(Refused::not_now(session, "ADD")),
    }
}

/// Another amount of a line, or *Take it out*: bound to what was shown, like all that is done in a
/// review (DECISIONS 30).
fn change_line(
    session: &mut Session,
    pack: PackId,
    pid: &Pid,
    to: Option<Amount>,
    tab: TabId,
    now: Moment,
) -> Done {
    let change = shown(session, pack, "CHANGE_LINE")?
        .pack
        .line_change(pid, to);
    match change {
        Some(change) => {
            let goal = Goal::Line(Box::new(Change::of(change)));
            undertake(session, tab, goal, "CHANGE_LINE", now)
        }
        None => Err(Refused::not_now(session, "CHANGE_LINE")),
    }
}

/// The person's word on an item that needs nothing done.
fn decide(session: &mut Session, pack: PackId, of: &Pid, plan: Option<Plan>) -> Done {
    let refused = Refused::not_now(session, "DECIDE");
    let review = shown(session, pack, "DECIDE")?;
    let decision = plan.map(|plan| Decision::Planned { plan });
    match review.pack.decide(of, decision) {
        true => Ok(()),
        false => Err(refused),
    }
}

fn reset(session: &mut Session, now: Moment) -> Done {
    match session.run {
        Run::Complete(_) => session.enter(Run::default(), None, Trigger::Reset, now),
        _ => Err(Refused::not_now(session, "RESET")),
    }
}

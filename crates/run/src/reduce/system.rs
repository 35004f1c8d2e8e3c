use super::advance::running;
use super::arrival::{looking, too_late};
use super::report::answered;
use super::{Refused, adding, check};
use crate::run::running::Outcome;
use crate::{
    Check, DocumentId, Fault, Gate, Idle, IntentId, Moment, Notice, Phase, Prompt, Recoverable,
    Resume, Run, Running, Session, System, TabId, Trigger,
};
use shop::Unseen;
use shop::advice::Advice;

/// The browser's word.
pub(super) fn notice(session: &mut Session, now: Moment, system: System) -> Result<(), Refused> {
    match system {
        System::ServiceWorkerWake => {
            wake(session, now);
            Ok(())
        }
        System::KeepAlive => overdue(session, now),
        System::Undelivered { intent, document } => {
            undelivered(session, intent, document.as_ref(), now)
        }
        System::TabClosed { tab } => {
            away(session, tab, Recoverable::TabClosed, now);
            Ok(())
        }
        System::TabReplaced { tab, by } => replaced(session, tab, by, now),
        System::TabLeft { tab } => {
            if sent(session, tab) {
                session.tabs.forget(tab);
                answered(session, Err(Unseen::SignedOut), now);
            } else {
                away(session, tab, Recoverable::TabLeft, now);
            }
            Ok(())
        }
        System::PageFailed { tab } => failed(session, tab, now),
        System::Advised { intent, advice } => advised(session, intent, advice, now),
        System::StorageRefused => storage_refused(session, now),
    }
}

/// The worker had died (spec §5): what was under way is taken up again under a new number, and
/// an action that may have been cut short becomes a doubt.
fn wake(session: &mut Session, now: Moment) {
    let id = session.mint();
    match session.run.clone() {
        Run::Running(running) => session.resume(*running, Trigger::ServiceWorkerWake, now),
        Run::Idle(mut idle) => {
            rest(&mut idle, id, now);
            session.run = Run::Idle(idle);
        }
        Run::Review(mut review) => {
            if let Gate::Approving(intent) = &mut review.gate {
                *intent = intent.anew(id, now.ms);
            }
            session.run = Run::Review(review);
            adding::wake(session, now);
        }
        Run::Paused(_) | Run::Complete(_) => {}
    }
}

fn rest(idle: &mut Idle, id: IntentId, now: Moment) {
    if let Some(check) = &mut idle.check {
        check.intent = check.intent.anew(id, now.ms);
    }
    if let Some(sign_in) = &mut idle.sign_in
        && sign_in.prompt == Prompt::Accepted
    {
        sign_in.prompt = Prompt::Opened;
    }
}

/// Deadlines are on record; the alarm only nudges (DECISIONS 8).
fn overdue(session: &mut Session, now: Moment) -> Result<(), Refused> {
    match session.run.deadline() {
        Some(deadline) if now.ms >= deadline => {
            if let Run::Idle(Idle {
                check: None,
                sign_in: Some(sign_in),
                ..
            }) = &mut session.run
            {
                sign_in.lapse();
                return Ok(());
            }
            let why = too_late(session);
            answered(session, Err(why), now);
            Ok(())
        }
        _ => Err(Refused::NothingDue),
    }
}

/// Nobody listens there, so nothing was done there: safe to ask again.
fn undelivered(
    session: &mut Session,
    intent: IntentId,
    document: Option<&DocumentId>,
    now: Moment,
) -> Result<(), Refused> {
    let pursued = session.pursued().map(|(tab, intent)| (tab, intent.id));
    let Some((tab, _)) = pursued.filter(|(_, pursued)| *pursued == intent) else {
        return never_sent(session, intent, now)
            .ok_or_else(|| Refused::stale(intent, pursued.map(|(_, intent)| intent)));
    };
    // Another page has come meanwhile, and is asked the same; it must not be forgotten.
    let shown = session.tabs.get(tab).map(|shown| &shown.id);
    if shown.is_some() && document.is_some() && shown != document {
        return Err(Refused::Stranger);
    }
    session.tabs.forget(tab);
    match running(session) {
        Some(running) => {
            let phase = running.phase.clone();
            let outcome = match running.proves_first() {
                true => Outcome::Again(phase, Unseen::Unreachable),
                false => phase.undelivered(),
            };
            session.follow(running, outcome, now);
        }
        None if adding::undelivered(session, now) || check::undelivered(session, now) => {}
        None => answered(session, Err(Unseen::Unreachable), now),
    }
    Ok(())
}

/// The browser says so late: another page has come meanwhile.
fn never_sent(session: &mut Session, intent: IntentId, now: Moment) -> Option<()> {
    let running = running(session)?;
    let outcome = running.phase.clone().never_sent(intent)?;
    session.follow(running, outcome, now);
    Some(())
}

/// A step could not be written down, so it was not taken: whoever waits for it is told.
fn storage_refused(session: &mut Session, now: Moment) -> Result<(), Refused> {
    let refused = Refused::not_now(session, "STORAGE_REFUSED");
    let fault = Fault::from(Recoverable::StorageRefused);
    match session.run.clone() {
        Run::Running(running) => session.pause(*running, fault, now),
        Run::Idle(_) => {
            session.run = Run::Idle(Idle {
                notice: Some(Box::new(fault)),
                ..Idle::default()
            });
        }
        Run::Review(_) if adding::break_off(session, fault.clone()) => {}
        Run::Review(mut review) => {
            review.gate = Gate::Open;
            review.notice = Some(Notice::Unread(fault));
            session.run = Run::Review(review);
        }
        Run::Paused(_) | Run::Complete(_) => return Err(refused),
    }
    Ok(())
}

/// The page that was sent for did not load. What was pressed before it may well have reached the
/// shop, so a press is looked for in the cart; a look is repeated (DECISIONS 6).
fn failed(session: &mut Session, tab: TabId, now: Moment) -> Result<(), Refused> {
    session
        .pursued()
        .filter(|(at, _)| *at == tab)
        .ok_or(Refused::Stranger)?;
    session.tabs.forget(tab);
    answered(session, Err(Unseen::Unreachable), now);
    Ok(())
}

/// A language model's word, if it comes while it is waited for.
fn advised(
    session: &mut Session,
    intent: IntentId,
    advice: Vec<Advice>,
    now: Moment,
) -> Result<(), Refused> {
    let pursued = session.pursued().map(|(_, pursued)| pursued.id);
    match running(session) {
        Some(running) if pursued == Some(intent) => {
            let Phase::Consulting(phase) = running.phase.clone() else {
                return Err(Refused::stale(intent, pursued));
            };
            let outcome = phase.advised(advice);
            session.follow(running, outcome, now);
            Ok(())
        }
        _ => Err(Refused::stale(intent, pursued)),
    }
}

/// Whether we had sent the tab to a page of the shop that has not come: to the one that is wanted,
/// or, where none was there to fetch it from, to any. The shop itself leads from its pages to one
/// other site only: the sign-in, whose address we may not see.
fn sent(session: &Session, tab: TabId) -> bool {
    let shown = session.tabs.get(tab);
    let stays = matches!(&session.run, Run::Idle(Idle { check: Some(check), .. }) if check.start().is_none());
    let ours = !stays && session.pursued().is_some_and(|(at, _)| at == tab);
    let mut run = session.run.clone();
    let sought = looking(&mut run).filter(|_| ours);
    sought.is_some_and(|(sight, via, _)| shown.is_none_or(|shown| !via.fits(&sight, shown)))
}

/// The tab goes by another number, and shows nothing until it is loaded again. Whatever worked
/// there goes on there, as after any interruption.
fn replaced(session: &mut Session, tab: TabId, by: TabId, now: Moment) -> Result<(), Refused> {
    session.tabs.forget(tab);
    let id = session.mint();
    match session.run.clone() {
        Run::Running(running) if running.tab == tab => {
            let running = Running {
                tab: by,
                ..*running
            };
            session.resume(running, Trigger::TabReplaced, now);
        }
        Run::Idle(mut idle) => {
            if let Some(check) = idle.check.as_mut().filter(|check| check.tab == tab) {
                (check.tab, check.intent) = (by, check.intent.anew(id, now.ms));
            }
            if let Some(sign_in) = idle.sign_in.as_mut().filter(|it| it.tab == tab) {
                sign_in.tab = by;
            }
            session.run = Run::Idle(idle);
        }
        Run::Review(mut review) if review.tab == tab => {
            review.tab = by;
            if let Gate::Approving(intent) = &mut review.gate {
                *intent = intent.anew(id, now.ms);
            }
            session.run = Run::Review(review);
            adding::wake(session, now);
        }
        Run::Paused(mut paused) => {
            if let Resume::From(running) = &mut paused.resume
                && running.tab == tab
            {
                running.tab = by;
            }
            session.run = Run::Paused(paused);
        }
        Run::Running(_) | Run::Review(_) | Run::Complete(_) => {}
    }
    Ok(())
}

/// The tab no longer shows the shop. A run that works there pauses (DECISIONS 10).
fn away(session: &mut Session, tab: TabId, fault: Recoverable, now: Moment) {
    session.tabs.forget(tab);
    match session.run.clone() {
        Run::Running(running) if running.tab == tab => session.pause(*running, fault.into(), now),
        Run::Idle(mut idle) => {
            // A check for a start goes back to the shop; a sign-in is on another site.
            let closed = fault == Recoverable::TabClosed;
            let ends = |check: &Check| check.tab == tab && (closed || check.start().is_none());
            idle.check = idle.check.filter(|check| !ends(check));
            idle.sign_in = idle.sign_in.filter(|sign_in| sign_in.tab != tab || !closed);
            if let Some(sign_in) = idle.sign_in.as_mut().filter(|it| it.tab == tab)
                && sign_in.prompt == Prompt::Accepted
            {
                // The browser does not let us see which site it is; the first is the sign-in.
                sign_in.prompt = Prompt::Opened;
            }
            session.run = Run::Idle(idle);
        }
        Run::Review(review)
            if review.tab == tab
                && adding::break_off(session, Fault::Recoverable(fault.clone())) => {}
        Run::Review(mut review) if review.tab == tab => {
            if let Gate::Approving(_) = review.gate {
                review.gate = Gate::Open;
                review.notice = Some(Notice::Unread(Fault::Recoverable(fault)));
            }
            session.run = Run::Review(review);
        }
        _ => {}
    }
}

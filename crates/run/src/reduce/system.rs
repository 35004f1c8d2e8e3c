use super::arrival::{awaits_page, too_late};
use super::refused::{Done, Refused};
use crate::outcome::TaskEvent;
use crate::{
    DocumentId, Fault, Goal, Idle, IntentId, Moment, Operation, Recoverable, Run, Session, System,
    TabId, Trigger,
};
use shop::ReadError;
use shop::advice::Advice;

/// The browser's word.
pub(super) fn on_system(session: &mut Session, now: Moment, system: System) -> Done {
    match system {
        System::ServiceWorkerWake => wake(session, now),
        System::KeepAlive => overdue(session, now),
        System::Undelivered { intent, document } => {
            undelivered(session, intent, document.as_ref(), now)
        }
        System::TabClosed { tab } => away(session, tab, Recoverable::TabClosed, now),
        System::TabReplaced { tab, by } => replaced(session, tab, by, now),
        System::TabLeft { tab } => left(session, tab, now),
        System::TabPastCart { tab } => away(session, tab, Recoverable::TabLeft, now),
        System::PageFailed { tab } => failed(session, tab, now),
        System::Advised { intent, advice } => advised(session, intent, advice, now),
        System::StorageRefused => storage_refused(session, now),
        System::RunKept { run } => {
            session.past = session.past.take().filter(|past| past.id != run);
            Ok(())
        }
    }
}

/// The worker had died (spec §5): what was under way is taken up again under a new number, and
/// an action that may have been cut short becomes a doubt.
fn wake(session: &mut Session, now: Moment) -> Done {
    if let Run::Idle(Idle {
        sign_in: Some(sign_in),
        ..
    }) = &mut session.run
    {
        sign_in.opened();
    }
    session.take_up(Trigger::ServiceWorkerWake, now)
}

/// Deadlines are on record; the alarm only nudges (DECISIONS 8).
fn overdue(session: &mut Session, now: Moment) -> Done {
    if !session.due(now) {
        return Err(Refused::NothingDue);
    }
    if session.task.is_some() {
        let why = too_late(session);
        return session.answer(Err(why), now);
    }
    if let Run::Idle(Idle {
        sign_in: Some(sign_in),
        ..
    }) = &mut session.run
    {
        sign_in.lapse();
    }
    Ok(())
}

/// Nobody listens there, so nothing was done there: safe to ask again.
fn undelivered(
    session: &mut Session,
    intent: IntentId,
    document: Option<&DocumentId>,
    now: Moment,
) -> Done {
    if session
        .visit
        .as_ref()
        .is_some_and(|visit| visit.intent == intent)
    {
        session.visit = None;
        return Ok(());
    }
    let Some(task) = session.task.clone() else {
        return Err(Refused::stale(intent, None));
    };
    if task.intent.id != intent {
        return never_sent(session, intent, now);
    }
    // Another page has come meanwhile, and is asked the same; it must not be forgotten.
    let shown = session.tabs.get(task.tab).map(|shown| &shown.id);
    if shown.is_some() && document.is_some() && shown != document {
        return Err(Refused::Stranger);
    }
    session.tabs.forget(task.tab);
    match session.proves_first() {
        true => session.again(task, ReadError::Unreachable, now),
        false => session.happens(TaskEvent::Undelivered, now),
    }
}

/// The browser says so late: another page has come meanwhile.
fn never_sent(session: &mut Session, intent: IntentId, now: Moment) -> Done {
    let pursued = session.task.as_ref().map(|task| task.intent.id);
    let before = session.clone();
    session.happens(TaskEvent::NeverSent(intent), now)?;
    match *session == before {
        true => Err(Refused::stale(intent, pursued)),
        false => Ok(()),
    }
}

/// A step could not be written down, so it was not taken: whoever waits for it is told.
fn storage_refused(session: &mut Session, now: Moment) -> Done {
    let fault = Fault::from(Recoverable::StorageRefused);
    match (&mut session.run, &session.task) {
        (Run::Idle(_), _) => {
            session.stays_idle(fault);
            Ok(())
        }
        (Run::Review(review), None) => {
            review.notice = Some(crate::Notice::Unread(fault));
            Ok(())
        }
        (_, Some(_)) => session.break_off(fault, now),
        (_, None) => Err(Refused::not_now(session, "STORAGE_REFUSED")),
    }
}

/// The page that was sent for did not load. What was pressed before it may well have reached the
/// shop, so a press is looked for in the cart; a look is repeated (DECISIONS 6).
fn failed(session: &mut Session, tab: TabId, now: Moment) -> Done {
    session.at_work_in(tab).ok_or(Refused::Stranger)?;
    session.tabs.forget(tab);
    session.answer(Err(ReadError::Unreachable), now)
}

/// What a language model said, or that it said nothing: the run goes on either way.
fn advised(session: &mut Session, intent: IntentId, advice: Vec<Advice>, now: Moment) -> Done {
    let pursued = session.task.as_ref().map(|task| task.intent.id);
    let consults = matches!(session.operation(), Some(Operation::Consult(_)));
    match consults && pursued == Some(intent) {
        true => session.happens(TaskEvent::Advised(advice), now),
        false => Err(Refused::stale(intent, pursued)),
    }
}

/// The tab shows another site. Where we had sent it to a page of the shop that has not come, that is
/// the sign-in: the shop itself leads from its pages to one other site only, whose address we may
/// not see.
fn left(session: &mut Session, tab: TabId, now: Moment) -> Done {
    if !awaits_page(session, tab) {
        return away(session, tab, Recoverable::TabLeft, now);
    }
    session.tabs.forget(tab);
    session.answer(Err(ReadError::SignedOut), now)
}

/// The tab goes by another number, and shows nothing until it is loaded again. Whatever worked
/// there goes on there, as after any interruption.
fn replaced(session: &mut Session, tab: TabId, by: TabId, now: Moment) -> Done {
    session.tabs.forget(tab);
    if let Some(own) = session.run.tab_mut().filter(|own| **own == tab) {
        *own = by;
    }
    match session.task.as_mut().filter(|task| task.tab == tab) {
        Some(task) => {
            task.tab = by;
            session.take_up(Trigger::TabReplaced, now)
        }
        None => Ok(()),
    }
}

/// The tab no longer shows the shop. A run that works there pauses (DECISIONS 10); a check for a
/// start goes back to the shop, and a sign-in is on another site.
fn away(session: &mut Session, tab: TabId, fault: Recoverable, now: Moment) -> Done {
    session.tabs.forget(tab);
    let closed = fault == Recoverable::TabClosed;
    if let Run::Idle(idle) = &mut session.run {
        idle.sign_in = idle.sign_in.take().filter(|it| it.tab != tab || !closed);
        // The browser does not let us see which site it is; the first is the sign-in.
        if let Some(sign_in) = idle.sign_in.as_mut().filter(|it| it.tab == tab) {
            sign_in.opened();
        }
    }
    let goes_back = |goal: &Goal| matches!(goal, Goal::Check(_)) && !goal.stays() && !closed;
    match session.at_work_in(tab) {
        Some(task) if !goes_back(&task.goal) => session.break_off(fault.into(), now),
        Some(_) | None => Ok(()),
    }
}

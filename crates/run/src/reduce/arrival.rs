use super::refused::{Done, Refused};
use super::sign_in::{login_detected, logout_detected};
use crate::outcome::TaskEvent;
use crate::{
    Document, DocumentId, HOPS_MAX, Millis, Moment, Operation, Recoverable, Session, TabId, Task,
    Via,
};
use shop::{PageKind, Query, ReadError, Signs, Unreadable, validate};

/// How a page came to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coming {
    /// It was loaded: the tab may have been sent there, and landed elsewhere.
    New,
    /// The person went back or forward to it.
    Back,
}

/// A page came up: what was awaited, or somewhere else (DECISIONS 11)?
pub(super) fn page_ready(
    session: &mut Session,
    tab: TabId,
    document: Document,
    coming: Coming,
    now: Moment,
) -> Done {
    let same = |shown: &&Document| shown.id == document.id;
    let before = session.tabs.get(tab).filter(same).cloned();
    let known = before.is_some();
    let at_work = session.tabs_at_work();
    session.tabs.put(tab, document.clone(), &at_work);
    match validate(document.seen.kind, Signs::from(&document.seen).early()) {
        Err(why) if why.session_lost() => {
            logout_detected(session, tab, Recoverable::unseen(why), now)?;
        }
        _ if document.seen.signed_in == Some(true) => login_detected(session, tab, now)?,
        _ => {}
    }
    if coming == Coming::New {
        session.visited(tab, &document, before.as_ref());
    }
    match (known, coming) {
        (false, _) => arrived(session, tab, &document, coming, now),
        // The very page that was there before went, and came back.
        (true, Coming::Back) if session.at_work_in(tab).is_some() => {
            session.happens(TaskEvent::PageReturned, now)
        }
        (true, Coming::Back | Coming::New) => Ok(()),
    }
}

/// A page that forbids our code, and that the worker cannot read either, stays unread however
/// often it is tried. It cannot announce itself: where another one is shown that is what was
/// awaited, this one is taken for the older of the two, which says so late.
pub(super) fn blind(session: &mut Session, tab: TabId, document: &DocumentId, now: Moment) -> Done {
    if session.tabs.shows_another(tab, document) && !awaits_page(session, tab) {
        return Err(Refused::Stranger);
    }
    session.tabs.forget(tab);
    let why = ReadError::Unreadable {
        kind: PageKind::Other,
        why: Unreadable::missing("leave", "Content-Security-Policy"),
    };
    match session.at_work_in(tab) {
        Some(_) => session.exhausted(why, now),
        None => Ok(()),
    }
}

/// A new document in the tab that is worked in: what was awaited, or somewhere else?
fn arrived(
    session: &mut Session,
    tab: TabId,
    document: &Document,
    coming: Coming,
    now: Moment,
) -> Done {
    let moves = |task: &Task| !task.goal.stays();
    if !session.at_work_in(tab).is_some_and(moves) {
        return Ok(());
    }
    session.unasked();
    session.happens(TaskEvent::PageCame(document), now)?;
    strayed(session, document, coming, now)
}

/// What came is not what was wanted: a lost session and a question for people are said at once.
/// Where the person led the tab away inside the shop, it is sent to the page again as if for the
/// first time.
fn strayed(session: &mut Session, document: &Document, coming: Coming, now: Moment) -> Done {
    let Some((sight, via)) = looking(session) else {
        return Ok(());
    };
    match validate(sight.kind(), Signs::from(&document.seen).early()) {
        Err(why @ (ReadError::SignedOut | ReadError::Expired | ReadError::BotCheck)) => {
            session.answer(Err(why), now)
        }
        _ if via.fits(&sight, document) => Ok(()),
        _ if coming == Coming::Back => {
            let id = session.mint();
            if let Some(task) = &mut session.task {
                task.intent = task.intent.anew(id, now.ms);
            }
            Ok(())
        }
        _ => landed(session, &sight, document, now),
    }
}

/// Landing elsewhere: once more to the page, and then it is said (DECISIONS 11). A page of no
/// known kind may be one that leads on, so it is given a while; that there is no such page is an answer
/// (DECISIONS 28).
fn landed(session: &mut Session, sight: &Query, document: &Document, now: Moment) -> Done {
    let Some(Task { intent, .. }) = &mut session.task else {
        return Ok(());
    };
    if intent.is_put_off(now) {
        // The tab is yet to be sent there: this page was on its way before.
        return Ok(());
    }
    intent.hops = (intent.hops + 1).min(HOPS_MAX + 1);
    match document.seen.kind {
        _ if intent.hops <= HOPS_MAX => Ok(()),
        _ if document.seen.gone => session.answer(Err(ReadError::Gone), now),
        PageKind::Other => {
            intent.deadline = intent.deadline.min(now.ms.saturating_add(LEADS_ON));
            Ok(())
        }
        found => {
            let wanted = sight.kind();
            session.answer(Err(ReadError::Landed { wanted, found }), now)
        }
    }
}

/// Whether a tab was sent to a page of the shop that has not come.
pub(super) fn awaits_page(session: &Session, tab: TabId) -> bool {
    let Some((sight, via)) = looking(session) else {
        return false;
    };
    let ours = session
        .at_work_in(tab)
        .is_some_and(|task| !task.goal.stays());
    let shown = session.tabs.get(tab);
    ours && shown.is_none_or(|shown| !via.fits(&sight, shown))
}

/// How long a page of no known kind may take to lead on, in milliseconds.
const LEADS_ON: Millis = 8_000;

/// Time is up. Where another page stands that leads nowhere, that is what is wrong; a page that
/// just does not come is slow, and never called anything else.
pub(super) fn too_late(session: &Session) -> ReadError {
    let Some(task) = &session.task else {
        return ReadError::Slow;
    };
    let found = session
        .tabs
        .get(task.tab)
        .map(|document| document.seen.kind);
    match (looking(session), found) {
        (Some((sight, Via::Tab)), Some(found)) if task.intent.hops > HOPS_MAX => {
            let wanted = sight.kind();
            ReadError::Landed { wanted, found }
        }
        _ => ReadError::Slow,
    }
}

/// What is looked for, and in which way, where something is.
fn looking(session: &Session) -> Option<(Query, Via)> {
    match session.operation()? {
        Operation::Look(sight, via) => Some((sight, via)),
        Operation::Act(..) | Operation::Inquire(..) | Operation::Await | Operation::Consult(_) => {
            None
        }
    }
}

use super::adding;
use super::advance::running;
use super::report::{answered, login_detected, logout_detected};
use crate::{
    Document, HOPS_MAX, Idle, Intent, IntentId, Millis, Moment, Pursuit, Recoverable, Run, Session,
    TabId, Via,
};
use shop::{PageKind, Sight, Signs, Unreadable, Unseen, validate};

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
) {
    let known = session
        .tabs
        .get(tab)
        .is_some_and(|shown| shown.id == document.id);
    session.tabs.put(tab, document.clone());
    match validate(document.seen.kind, Signs::from(&document.seen).early()) {
        Err(why) if why.session_lost() => {
            logout_detected(session, tab, Recoverable::unseen(why), now);
        }
        _ if document.seen.signed_in == Some(true) => login_detected(session, tab, now),
        _ => {}
    }
    match (known, coming) {
        (false, _) => arrived(session, tab, &document, coming, now),
        (true, Coming::Back) => returned(session, tab, now),
        (true, Coming::New) => {}
    }
}

/// The very page that was there before went, and came back.
fn returned(session: &mut Session, tab: TabId, now: Moment) {
    if let Some(running) = running(session).filter(|running| running.tab == tab) {
        let outcome = running.phase.clone().returned(running.intent.id);
        session.follow(running, outcome, now);
    }
}

/// A page that forbids our code, and that the worker cannot read either, stays unread however
/// often it is tried.
pub(super) fn blind(session: &mut Session, tab: TabId, now: Moment) {
    session.tabs.forget(tab);
    let why = Unseen::Unreadable {
        kind: PageKind::Other,
        why: Unreadable::missing("leave", "Content-Security-Policy"),
    };
    if let Some(running) = running(session).filter(|running| running.tab == tab) {
        session.exhausted(running, why, now);
    }
}

/// A new document in the tab that is worked in: what was awaited, or somewhere else?
fn arrived(session: &mut Session, tab: TabId, document: &Document, coming: Coming, now: Moment) {
    match session.run.clone() {
        Run::Running(running) if running.tab == tab => {
            let outcome = running.phase.clone().reloaded(document, running.intent.id);
            session.follow(*running, outcome, now);
            strayed(session, document, coming, now);
        }
        Run::Idle(Idle {
            check: Some(check), ..
        }) if check.tab == tab && check.start().is_some() => {
            strayed(session, document, coming, now);
        }
        Run::Review(review) if review.tab == tab && !adding::reloaded(session, document, now) => {
            strayed(session, document, coming, now);
        }
        _ => {}
    }
}

/// What came is not what was wanted: a lost session and a question for people are said at once.
/// Where the person led the tab away inside the shop, it is sent to the page again as if for the
/// first time.
fn strayed(session: &mut Session, document: &Document, coming: Coming, now: Moment) {
    let id = IntentId(session.minted + 1);
    let Some((sight, via, intent)) = looking(&mut session.run) else {
        return;
    };
    match validate(sight.kind(), Signs::from(&document.seen).early()) {
        Err(why @ (Unseen::SignedOut | Unseen::Expired | Unseen::BotCheck)) => {
            answered(session, Err(why), now);
        }
        _ if via.fits(&sight, document) => {}
        _ if coming == Coming::Back => {
            *intent = intent.anew(id, now.ms);
            session.mint();
        }
        _ => landed(session, document, now),
    }
}

/// Landing elsewhere: once more to the page, and then it is said (DECISIONS 11). A page of no
/// known kind may be one that leads on, so it is given a while.
fn landed(session: &mut Session, document: &Document, now: Moment) {
    let Some((sight, _, intent)) = looking(&mut session.run) else {
        return;
    };
    if now.ms < intent.after {
        // The tab is yet to be sent there: this page was on its way before.
        return;
    }
    intent.hops = (intent.hops + 1).min(HOPS_MAX + 1);
    match document.seen.kind {
        _ if intent.hops <= HOPS_MAX => {}
        PageKind::Other => intent.deadline = intent.deadline.min(now.ms.saturating_add(LEADS_ON)),
        found => {
            let wanted = sight.kind();
            answered(session, Err(Unseen::Landed { wanted, found }), now);
        }
    }
}

/// How long a page of no known kind may take to lead on, in milliseconds.
const LEADS_ON: Millis = 8_000;

/// Time is up. Where another page stands that leads nowhere, that is what is wrong; a page that
/// just does not come is slow, and never called anything else.
pub(super) fn too_late(session: &mut Session) -> Unseen {
    let tab = session.pursued().map(|(tab, _)| tab);
    let found = tab
        .and_then(|tab| session.tabs.get(tab))
        .map(|document| document.seen.kind);
    match (looking(&mut session.run), found) {
        (Some((sight, Via::Tab, intent)), Some(found)) if intent.hops > HOPS_MAX => {
            let wanted = sight.kind();
            Unseen::Landed { wanted, found }
        }
        _ => Unseen::Slow,
    }
}

/// What is looked for, and in which way, where something is.
pub(super) fn looking(run: &mut Run) -> Option<(Sight, Via, &mut Intent)> {
    match run {
        Run::Running(running) => {
            let (sight, via) = look(running.pursuit())?;
            Some((sight, via, &mut running.intent))
        }
        Run::Idle(idle) => {
            let check = idle.check.as_mut()?;
            let via = match check.start() {
                Some(_) => Via::reading(&check.intent),
                None => Via::Fetch,
            };
            Some((Sight::Session, via, &mut check.intent))
        }
        Run::Review(review) => {
            let (sight, via) = look(review.pursuit()?)?;
            let intent = review.gate.intent_mut()?;
            Some((sight, via, intent))
        }
        Run::Paused(_) | Run::Complete(_) => None,
    }
}

fn look(pursuit: Pursuit<'_>) -> Option<(Sight, Via)> {
    match pursuit {
        Pursuit::Look(sight, via) => Some((sight, via)),
        Pursuit::Act(..) | Pursuit::Inquire(..) | Pursuit::Await | Pursuit::Consult(_) => None,
    }
}

use super::advance::running;
use super::report::{answered, login_detected, logout_detected};
use crate::{Document, Gate, Idle, Intent, Moment, Pursuit, Run, Running, Session, TabId, Via};
use shop::{PageKind, Sight, Unreadable, Unseen};

/// A page came up: what was awaited, or somewhere else (DECISIONS 11)?
pub(super) fn page_ready(session: &mut Session, tab: TabId, document: Document, now: Moment) {
    let known = session
        .tabs
        .get(tab)
        .is_some_and(|shown| shown.id == document.id);
    session.tabs.put(tab, document.clone());
    let signed_out = document.seen.expired || document.seen.signed_in == Some(false);
    if signed_out {
        logout_detected(session, tab, now);
    } else if document.seen.signed_in == Some(true) {
        login_detected(session, tab, now);
    }
    if !known {
        arrived(session, tab, &document, now);
    }
}

/// A page that forbids our code cannot be read, however often it is tried.
pub(super) fn blind(session: &mut Session, tab: TabId, now: Moment) {
    session.tabs.forget(tab);
    let why = Unseen::Unreadable {
        kind: PageKind::Other,
        why: Unreadable::missing("leave", "Content-Security-Policy"),
    };
    if let Some(running) = running(session).filter(|running| running.tab == tab) {
        let outcome = running
            .phase
            .clone()
            .exhausted(why, &session.context(&running, now));
        session.follow(running, outcome, now);
    }
}

/// A new document in the tab that is worked in: what was awaited, or somewhere else?
fn arrived(session: &mut Session, tab: TabId, document: &Document, now: Moment) {
    match session.run.clone() {
        Run::Running(running) if running.tab == tab => {
            let outcome = running.phase.clone().reloaded(document);
            session.follow(*running, outcome, now);
            strayed(session, document, now);
        }
        Run::Idle(Idle {
            check: Some(check), ..
        }) if check.tab == tab && check.start.is_some() => {
            strayed(session, document, now);
        }
        Run::Review(review) if review.tab == tab => strayed(session, document, now),
        _ => {}
    }
}

/// Landing elsewhere: once more to the page, and then it is said (DECISIONS 11).
fn strayed(session: &mut Session, document: &Document, now: Moment) {
    let Some((sight, via, intent)) = looking(&mut session.run) else {
        return;
    };
    if via.fits(&sight, document) {
        return;
    }
    intent.hops += 1;
    if intent.hops > HOPS_MAX {
        let why = Unseen::Landed {
            wanted: sight.kind(),
            found: document.seen.kind,
        };
        answered(session, Err(why), now);
    }
}

/// How often a tab is sent to a page again that did not come.
const HOPS_MAX: u8 = 1;

fn looking(run: &mut Run) -> Option<(Sight, Via, &mut Intent)> {
    match run {
        Run::Running(running) => {
            let Running { phase, intent, .. } = &mut **running;
            match phase.pursuit(intent) {
                Pursuit::Look(sight, via) => Some((sight, via, intent)),
                Pursuit::Act(..) | Pursuit::Inquire(..) | Pursuit::Await | Pursuit::Consult(_) => {
                    None
                }
            }
        }
        Run::Idle(idle) => {
            let check = idle.check.as_mut()?;
            Some((
                Sight::Orders,
                Via::reading(&check.intent),
                &mut check.intent,
            ))
        }
        Run::Review(review) => match &mut review.gate {
            Gate::Approving(intent) => Some((Sight::Cart, Via::reading(intent), intent)),
            Gate::Open => None,
        },
        Run::Paused(_) | Run::Complete(_) => None,
    }
}

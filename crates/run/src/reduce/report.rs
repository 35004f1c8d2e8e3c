use super::arrival::{Coming, blind, page_ready};
use super::refused::{Done, Refused};
use super::sign_in::{login_detected, logout_detected};
use crate::{DocumentId, IntentId, Moment, Recoverable, Report, Session, TabId};
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
        Report::PageBlind { document, tab } => blind(session, tab, &document, now),
        Report::LoginDetected { tab } => login_detected(session, tab, now),
        // The notice that comes up on a page that stays is the one of an expired session.
        Report::LogoutDetected { document, tab } if session.tabs.shows_another(tab, &document) => {
            Err(Refused::Stranger)
        }
        Report::LogoutDetected { tab, .. } => {
            logout_detected(session, tab, Recoverable::Expired, now)
        }
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
    if session.answers_visit(tab, intent) {
        session.visit_answered(answer, now);
        return Ok(());
    }
    match &session.task {
        Some(task) if (task.tab, task.intent.id) == (tab, intent) => session.answer(answer, now),
        task => Err(Refused::stale(
            intent,
            task.as_ref().map(|task| task.intent.id),
        )),
    }
}

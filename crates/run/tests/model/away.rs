//! What led the tab or the worker away, and must not end in a pause or in silence.

use crate::shop::*;
use crate::story::*;
use ::shop::PageKind;
use run::{Command, Effect, Event, Report, Resume, Run, Session, System, TabId, reduce};

fn returns(session: &Session, document: &str, kind: PageKind, key: Option<&str>) -> Session {
    let document = page(document, kind, key, true);
    then(
        session,
        Event::Report(Report::PageReturned { tab: TAB, document }),
    )
}

fn does(before: &Session, after: &Session) -> Vec<Effect> {
    deeds(before, after)
}

/// DECISIONS 11 counts where a navigation landed; the person's own steps back and forward inside
/// the shop are none, however many.
#[test]
fn steps_back_and_forward_are_not_landings() {
    let mut session = listed();
    for step in 0..5 {
        let before = session.clone();
        session = returns(&before, &format!("b{step}"), PageKind::Home, None);
        assert_eq!(at(&session), "RUNNING.CART.LOADING_ORDERS");
        let sent = does(&before, &session);
        assert!(
            matches!(sent[..], [Effect::Navigate { hop: 0, .. }]),
            "{sent:?}"
        );
    }
    let landed = arrives(&session, "h1", PageKind::Home, None);
    assert!(
        matches!(landed.run, Run::Running(_)),
        "the first landing is tried once more"
    );
    let landed = arrives(&landed, "h2", PageKind::Home, None);
    assert_eq!(at(&landed), "PAUSED");
}

/// The page that is needed may itself come back: it is asked.
#[test]
fn a_page_that_comes_back_is_asked() {
    let away = returns(&listed(), "b1", PageKind::Home, None);
    let back = returns(&away, "d1", PageKind::Orders, None);
    let sent = does(&away, &back);
    assert!(matches!(sent[..], [Effect::Ask { .. }]), "{sent:?}");
}

/// PITFALLS 3: "the alarm is missing". Whatever waits for an answer is woken for it, the approval
/// and the start that looks at the shop first among them.
#[test]
fn whatever_waits_keeps_the_alarm() {
    let wakes = |session: &Session| does(&Session::default(), session).contains(&Effect::SetAlarm);
    let review = reviewing();
    assert!(!wakes(&review));
    let pack = pack(&review);
    let approving = then(&review, Command::Approve { pack, tab: TAB });
    assert!(wakes(&approving));
    assert!(wakes(&then(&approving, System::ServiceWorkerWake)));
    assert!(!wakes(&sees_cart(&approving, after())));
    let start = Command::StartRun {
        run: run_id(),
        tab: TAB,
        wish: wish(),
    };
    assert!(wakes(&then(&Session::default(), start)));
    assert!(wakes(&started()));
}

/// PITFALLS, mistake 22: "closed, left, discarded tabs". A tab that the browser threw out of memory
/// goes by another number, wherever the run stands.
#[test]
fn a_tab_thrown_out_of_memory_is_followed() {
    let by = TabId(TAB.0 + 1);
    let replaced = |session: &Session| then(session, System::TabReplaced { tab: TAB, by });
    let session = replaced(&searching());
    let sent = does(&searching(), &session);
    assert_eq!(at(&session), "RUNNING.SUBSTITUTION.SEARCHING");
    assert!(
        matches!(sent[..], [Effect::Navigate { tab, .. }] if tab == by),
        "{sent:?}"
    );
    for session in [checking(), started(), reviewing(), approving()] {
        let session = replaced(&session);
        let closed = Event::from(System::TabClosed { tab: TAB });
        let after = reduce(&session, NOW, closed).unwrap_or_else(|_| session.clone());
        assert_eq!(after.run, session.run, "{}", at(&session));
    }
    let paused = replaced(&then(&searching(), Command::PauseRun));
    assert!(matches!(&paused.run, Run::Paused(paused)
        if matches!(&paused.resume, Resume::From(suspended) if suspended.running.tab == by)));
}

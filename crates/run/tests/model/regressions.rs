//! Faults that the walk through worlds (`tests/world`) found, each told as it came.

use crate::check::does;
use crate::shop::*;
use crate::story::*;
use ::shop::{PageKind, ReadError, Reading};
use run::{
    Command, Effect, IntentId, Recoverable, Refused, Report, Run, Session, System, TabId, reduce,
};

const OTHER: TabId = TabId(8);

fn undelivered_to(intent: IntentId) -> System {
    let document = None;
    System::Undelivered { intent, document }
}

fn running_tab(session: &Session) -> TabId {
    match &session.run {
        Run::Running(running) => running.tab,
        other => panic!("not at work: {other:?}"),
    }
}

fn inquired(session: &Session) -> IntentId {
    let effects = deeds(&Session::default(), session);
    let of = effects.into_iter().find_map(|effect| match effect {
        Effect::Inquire { of, .. } => Some(of),
        _ => None,
    });
    of.unwrap()
}

/// Invariant 3: "Doubt is never repeated". The answer "pressed" that came twice made the run ask
/// the page, after the next death, about a press that it was never asked for; so it pressed again.
#[test]
fn an_answer_that_comes_twice_does_not_rename_the_press() {
    let asked = pursued(&pressing()).unwrap();
    let doubt = then(&pressing(), System::ServiceWorkerWake);
    assert_eq!(inquired(&doubt), asked);
    let document = doubt.tabs.get(TAB).unwrap().id.clone();
    let known = Report::StepComplete {
        document,
        tab: TAB,
        intent: pursued(&doubt).unwrap(),
        answer: Ok(Reading::Pressed),
    };
    let once = then(&doubt, known.clone());
    let twice = reduce(&once, NOW, known.into()).unwrap_or_else(|_| once.clone());
    assert_eq!(inquired(&then(&twice, System::ServiceWorkerWake)), asked);
}

/// DECISIONS 10: "One run, one tab: the one it was started in." A sign-in that another tab saw once
/// started the run in its own tab; it may be anybody's, at any time, so now it starts nothing, and
/// the run's own tab does.
#[test]
fn a_sign_in_seen_by_another_tab_starts_nothing_and_one_by_its_own_does() {
    let ready = |tab, document, signed_in| Report::PageReady {
        tab,
        document: page(document, PageKind::Home, None, signed_in),
    };
    let session = then(&Session::default(), ready(TAB, "d0", false));
    let (run, wish) = (run_id(), wish());
    let session = then(
        &session,
        Command::StartRun {
            run,
            tab: TAB,
            wish,
        },
    );
    // However a start looks at the session first, it ends in the offer to sign in.
    let session = match pursued(&session) {
        Some(_) => answers(&session, Err(ReadError::SignedOut)),
        None => session,
    };
    let accepted = then(&session, Command::SignIn);
    let elsewhere = then(&accepted, ready(OTHER, "d1", true));
    assert_eq!(pursued(&elsewhere), None);
    // The session is checked once more, in the same tab.
    let begun = valid(&then(&elsewhere, ready(TAB, "d2", true)));
    assert_eq!(running_tab(&begun), TAB);
}

/// DECISIONS 6: "tried again with back-off, three times"; and nothing goes round for ever.
#[test]
fn a_press_that_reaches_nobody_twice_pauses() {
    let undelivered = |session: &Session| {
        let intent = pursued(session).unwrap();
        then(session, undelivered_to(intent))
    };
    let again = undelivered(&pressing());
    assert_eq!(at(&again), "RUNNING.CART.RETURNING");
    let again = arrives(&again, "f1", PageKind::Order, Some("order-1"));
    let again = answers(&again, Ok(Reading::Order(Box::new(order()))));
    let paused = undelivered(&again);
    let Run::Paused(kept) = &paused.run else {
        panic!("{}", at(&paused))
    };
    let why = ReadError::Unreachable;
    assert_eq!(kept.fault, Recoverable::ReadFailed { why }.into());
    assert!(kept.can_retry());
}

/// ARCHITECTURE: "tries, a back-off and a deadline on record"; a look whose answer is lost is
/// noticed before a run and while the person's approval is checked, too.
#[test]
fn a_lost_answer_is_noticed_also_when_nothing_runs() {
    let home = then(
        &Session::default(),
        Report::PageReady {
            tab: TAB,
            document: page("d0", PageKind::Home, None, true),
        },
    );
    let checking = then(&home, Command::CheckSession { tab: TAB });
    let pack = pack(&reviewing());
    let approving = then(&reviewing(), Command::Approve { pack, tab: TAB });
    for waiting in [checking, approving] {
        assert!(deeds(&Session::default(), &waiting).contains(&Effect::SetAlarm));
        let late = reduce(&waiting, LATER, System::KeepAlive.into()).unwrap();
        assert_ne!(pursued(&late), pursued(&waiting));
    }
    assert_eq!(deeds(&Session::default(), &reviewing()), []);
}

/// Invariant 6: "an answer only from the document its tab shows now", and only of the run's tab.
#[test]
fn an_answer_from_another_tab_is_refused() {
    let document = page("e1", PageKind::Orders, None, true);
    let session = then(
        &listed(),
        Report::PageReady {
            tab: OTHER,
            document: document.clone(),
        },
    );
    let answer = Report::StepComplete {
        document: document.id,
        tab: OTHER,
        intent: pursued(&session).unwrap(),
        answer: Ok(Reading::Orders(summaries().into())),
    };
    let refused = reduce(&session, NOW, answer.into());
    assert!(matches!(refused, Err(Refused::Stale { .. })), "{refused:?}");
}

/// Invariant 3 forbids to repeat doubt; this is none. The page was loaded again before it was asked
/// to press, and the browser said so only after the new page had come.
#[test]
fn a_press_that_another_page_overtook_is_made_once_more() {
    let press = pursued(&pressing()).unwrap();
    let overtaken = arrives(&pressing(), "again", PageKind::Order, Some("order-1"));
    assert_eq!(at(&overtaken), "RUNNING.CART.VERIFYING");
    let session = then(&overtaken, undelivered_to(press));
    assert_eq!(at(&session), "RUNNING.CART.RETURNING");
    let session = arrives(&session, "fresh", PageKind::Order, Some("order-1"));
    let session = answers(&session, Ok(Reading::Order(Box::new(order()))));
    assert_eq!(at(&session), "RUNNING.CART.REORDERING");
    assert_ne!(pursued(&session).unwrap(), press, "under a new intent");
}

/// What was taken on may have been pressed: no late word about it makes another press of it.
#[test]
fn a_press_that_was_taken_on_is_not_made_once_more() {
    let press = pursued(&pressing()).unwrap();
    let session = landed();
    let late = reduce(&session, NOW, undelivered_to(press).into());
    assert!(matches!(late, Err(Refused::Stale { .. })), "{late:?}");
}

/// DECISIONS 15: "**Done** is proven by the cart alone". The page that pressed came back out of the
/// back/forward cache: what came of the press is looked at now, not when the time is up.
#[test]
fn the_page_that_pressed_comes_back() {
    let pressed = answers(&pressing(), Ok(Reading::Pressed));
    let document = pressed.tabs.get(TAB).unwrap().clone();
    let back = then(&pressed, Report::PageReturned { tab: TAB, document });
    assert_eq!(at(&back), "RUNNING.CART.VERIFYING");
}

/// It may have gone before it pressed: it presses nothing more, and is asked what it did.
#[test]
fn the_page_that_was_to_press_comes_back_and_is_asked() {
    let asked = pursued(&pressing()).unwrap();
    let document = pressing().tabs.get(TAB).unwrap().clone();
    let back = then(&pressing(), Report::PageReturned { tab: TAB, document });
    assert_eq!(inquired(&back), asked);
}

/// Found by slow shops in Chromium: a check that was told late that the page before could not be
/// asked forgot the page that had come since, and waited for nobody until its time was up.
#[test]
fn a_page_that_came_meanwhile_is_not_forgotten() {
    let asked = checking();
    let intent = pursued(&asked).unwrap();
    let gone = asked.tabs.get(TAB).map(|document| document.id.clone());
    let come = arrives(&asked, "since", PageKind::Home, None);
    let document = gone.clone();
    let late = System::Undelivered { intent, document };
    let told = reduce(&come, NOW, late.clone().into());
    assert!(matches!(told, Err(Refused::Stranger)), "{told:?}");
    // Told in time, it is the page that is forgotten, and the look is tried again.
    assert!(then(&asked, late).tabs.get(TAB).is_none());
}

/// Landing on home or another page: one more try to the target. A page that was on its way while
/// the tab was yet to be sent is no landing: found where a shop led home once, and the verdict was
/// that it always did.
#[test]
fn a_page_that_was_on_its_way_before_is_no_landing() {
    let asked = checking();
    let (intent, document) = (pursued(&asked).unwrap(), None);
    let put_off = then(&asked, System::Undelivered { intent, document });
    let (tab, document) = (TAB, page("on its way", PageKind::Home, None, true));
    let came = then(&put_off, Report::PageReady { tab, document });
    assert_eq!(does(&came), does(&put_off), "the tab is still to be sent");
    let once = arrives(&came, "led home", PageKind::Home, None);
    assert!(matches!(does(&once)[..], [Effect::Navigate { hop: 1, .. }]));
    let there = arrives(&once, "the list", PageKind::Orders, None);
    assert!(matches!(does(&there)[..], [Effect::Ask { .. }]));
}

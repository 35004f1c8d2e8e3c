//! The session is checked before anything moves.

use crate::shop::*;
use crate::story::*;
use ::shop::{Ask, PageKind, PageSeen, Query, ReadError, Reading, SessionReading, Unreadable};
use run::{
    Checked, Command, Effect, Happening, Idle, Prompt, Report, Run, Session, System, Verdict, Via,
};

fn idle(session: &Session) -> &Idle {
    match &session.run {
        Run::Idle(idle) => idle,
        other => panic!("not IDLE: {other:?}"),
    }
}

fn checked(session: &Session) -> &Checked {
    idle(session).checked.as_ref().unwrap()
}

/// What is done next, without the alarm.
pub fn does(session: &Session) -> Vec<Effect> {
    let mut effects = deeds(&Session::default(), session);
    effects.retain(|effect| *effect != Effect::SetAlarm);
    effects
}

fn tells(session: &Session, delivery: Option<bool>) -> Session {
    let seen = SessionReading {
        delivery,
        ..session_seen()
    };
    answers(session, Ok(Reading::Session(Box::new(seen))))
}

/// A page whose header knows, or does not know yet, of an address.
fn open(delivery: Option<bool>) -> Session {
    let mut document = page("d0", PageKind::Home, None, true);
    document.seen = PageSeen {
        delivery,
        ..document.seen
    };
    then(
        &Session::default(),
        Report::PageReady { tab: TAB, document },
    )
}

/// Before the status becomes RUNNING, the person is signed in, the session is not expired, and the
/// list of orders can be reached and is ready.
#[test]
fn a_start_looks_at_the_order_list_first_and_stays_idle_until_then() {
    let session = checking();
    assert_eq!(at(&session), "IDLE");
    assert!(matches!(
        &does(&session)[..],
        [Effect::Ask {
            ask: Ask::See(Query::Session),
            via: Via::Fetch,
            ..
        }]
    ));
    assert_eq!(at(&valid(&session)), "RUNNING.INITIALIZING.CHECKING_LOGIN");
}

/// If not: the run does not start, the status stays IDLE, nothing at the shop was changed, and the
/// message is shown.
#[test]
fn each_verdict_leaves_the_run_idle_and_is_kept() {
    let missing = || Unreadable::missing("orders", "#maincontent .auc-orders");
    let (wanted, found) = (PageKind::Orders, PageKind::Cart);
    let kind = PageKind::Orders;
    let rows = [
        (ReadError::SignedOut, Verdict::SignedOut),
        (ReadError::Expired, Verdict::Expired),
        (
            ReadError::Landed { wanted, found },
            Verdict::Elsewhere { wanted, found },
        ),
        (ReadError::NoDelivery, Verdict::NoDelivery),
        (ReadError::BotCheck, Verdict::BotCheck),
        (ReadError::Unreachable, Verdict::ShopUnreachable),
        (
            ReadError::Refused {
                status: 503,
                wait: None,
            },
            Verdict::OrdersUnreachable {
                why: ReadError::Refused {
                    status: 503,
                    wait: None,
                },
            },
        ),
        (
            ReadError::RedirectLoop,
            Verdict::OrdersUnreachable {
                why: ReadError::RedirectLoop,
            },
        ),
        (
            ReadError::Slow,
            Verdict::OrdersUnreachable {
                why: ReadError::Slow,
            },
        ),
        (
            ReadError::Unreadable {
                kind,
                why: missing(),
            },
            Verdict::PageChanged {
                kind,
                why: missing(),
            },
        ),
    ];
    for (why, verdict) in rows {
        let mut session = checking();
        while session.task.is_some() {
            if session
                .tabs
                .get(TAB)
                .is_none_or(|page| page.seen.kind != PageKind::Orders)
            {
                session = arrives(&session, "e1", PageKind::Orders, None);
            }
            session = answers(&session, Err(why.clone()));
        }
        assert_eq!(at(&session), "IDLE");
        assert_eq!(checked(&session).verdict, verdict);
        assert_eq!(idle(&session).sign_in.is_some(), why.session_lost());
        let noted = session.journal.iter().last().map(|entry| &entry.what);
        assert!(
            matches!(noted, Some(Happening::Checked { .. })),
            "{noted:?}"
        );
    }
}

/// Accepting the sign-in prompt opens the shop's sign-in; when the person is back, the run starts
/// by itself. It checks again first.
#[test]
fn an_accepted_sign_in_starts_the_run_when_the_person_is_back() {
    let offered = answers(&checking(), Err(ReadError::SignedOut));
    assert_eq!(
        idle(&offered).sign_in.as_ref().unwrap().prompt,
        Prompt::Offered
    );
    assert_eq!(offered.signed_in, Some(false));
    let accepted = then(&offered, Command::SignIn);
    assert_eq!(does(&accepted), [Effect::OpenSignIn { tab: TAB }]);
    let back = arrives(&accepted, "d1", PageKind::Home, None);
    assert_eq!(at(&back), "IDLE");
    let begun = valid(&back);
    assert_eq!(at(&begun), "RUNNING.INITIALIZING.CHECKING_LOGIN");
    let last = begun.journal.transitions().last().unwrap();
    assert_eq!(last.0.name(), "LOGIN_DETECTED");
}

/// Who signed in without having been asked starts when they want to.
#[test]
fn a_sign_in_nobody_accepted_starts_nothing() {
    let offered = answers(&checking(), Err(ReadError::SignedOut));
    let back = arrives(&offered, "d1", PageKind::Home, None);
    assert_eq!(idle(&back), &Idle::default());
    assert_eq!(back.signed_in, Some(true));
}

/// The person may be typing a password: a worker that wakes leaves the sign-in alone.
#[test]
fn waking_does_not_reload_the_sign_in() {
    let offered = answers(&checking(), Err(ReadError::SignedOut));
    let accepted = then(&offered, Command::SignIn);
    let woken = then(&accepted, System::ServiceWorkerWake);
    assert_eq!(does(&woken), []);
}

/// SITE §2: the header's place of delivery is filled after the page came up, so a fetched page's
/// "no" is not believed: the open page tells, or the tab goes and sees.
#[test]
fn a_missing_address_is_only_believed_of_a_page_that_had_time() {
    let begun = |delivery| starts(&open(delivery), wish());
    let told = tells(&begun(Some(true)), Some(false));
    assert_eq!(at(&told), "RUNNING.INITIALIZING.CHECKING_LOGIN");
    let told = tells(&begun(Some(false)), Some(false));
    assert_eq!(checked(&told).verdict, Verdict::NoDelivery);
    let unsure = tells(&begun(None), None);
    assert!(matches!(
        &does(&unsure)[..],
        [Effect::Navigate {
            sight: Query::Session,
            ..
        }]
    ));
    let there = arrives(&unsure, "d1", PageKind::Orders, None);
    assert_eq!(
        at(&tells(&there, Some(true))),
        "RUNNING.INITIALIZING.CHECKING_LOGIN"
    );
    assert_eq!(
        checked(&tells(&there, Some(false))).verdict,
        Verdict::NoDelivery
    );
}

/// *Check session* runs the same validator, and starts nothing.
#[test]
fn a_check_alone_neither_starts_nor_moves_the_tab() {
    let session = then(&open(None), Command::CheckSession { tab: TAB });
    let mut session = session;
    for new in ["d8", "d9"] {
        assert!(matches!(
            &does(&session)[..],
            [Effect::Ask {
                via: Via::Fetch,
                ..
            }]
        ));
        session = answers(&session, Err(ReadError::Unreachable));
        session = arrives(&session, new, PageKind::Home, None);
    }
    let session = answers(&session, Ok(Reading::Session(Box::new(session_seen()))));
    let found = checked(&session);
    assert_eq!(found.verdict, Verdict::Valid);
    assert_eq!(
        (found.greeting.as_deref(), found.delivery, found.orders),
        (Some("ANA"), Some(true), Some(2))
    );
    assert_eq!(at(&session), "IDLE");
}

/// Right in all: that a page is just being replaced says nothing of the shop.
#[test]
fn a_check_of_a_page_that_goes_waits_for_the_next() {
    let mut session = then(&open(None), Command::CheckSession { tab: TAB });
    for next in ["d8", "d9", "d10", "d11"] {
        let (_, intent) = at_work(&session).unwrap();
        let (intent, document) = (intent.id, None);
        session = then(&session, System::Undelivered { intent, document });
        assert!(does(&session).is_empty(), "it waits");
        session = arrives(&session, next, PageKind::Home, None);
    }
    let session = answers(&session, Ok(Reading::Session(Box::new(session_seen()))));
    assert_eq!(checked(&session).verdict, Verdict::Valid);
}

/// Landing on home or another page: one more try to the target, then wait for its own content.
#[test]
fn a_page_of_no_known_kind_may_lead_on() {
    let mut session = valid(&checking());
    for document in ["i1", "i2"] {
        session = arrives(&session, document, PageKind::Other, None);
        assert_eq!(at(&session), "RUNNING.INITIALIZING.CHECKING_LOGIN");
    }
    let there = arrives(&session, "d1", PageKind::Orders, None);
    assert_eq!(at(&valid(&there)), "RUNNING.CART.LOADING_ORDERS");
    // It may also be an error of the shop that passes: it is tried again, a few times.
    let late = |session: &Session| {
        let ms = session.deadline().unwrap();
        run::reduce(
            session,
            run::Moment { ms, ..LATER },
            System::KeepAlive.into(),
        )
        .unwrap()
    };
    let mut stuck = late(&session);
    for document in ["j1", "j2"] {
        assert_eq!(at(&stuck), "RUNNING.INITIALIZING.CHECKING_LOGIN");
        for half in ["a", "b"] {
            let document = format!("{document}{half}");
            stuck = arrives(&stuck, &document, PageKind::Other, None);
        }
        stuck = late(&stuck);
    }
    let Run::Paused(paused) = &stuck.run else {
        panic!("{}", at(&stuck))
    };
    assert!(
        format!("{:?}", paused.fault).contains("found: Other"),
        "{:?}",
        paused.fault
    );
}

/// Only a ready page of another kind, or the deadline, ends the wait, and the two read differently.
#[test]
fn a_slow_page_is_never_called_another_page() {
    let session = valid(&checking());
    let slow = run::reduce(&session, LATER, System::KeepAlive.into()).unwrap();
    let answered = slow.journal.iter().map(|entry| &entry.what);
    assert!(
        answered
            .into_iter()
            .any(|what| matches!(what, Happening::Overdue { .. }))
    );
    assert_eq!(at(&slow), "RUNNING.INITIALIZING.CHECKING_LOGIN");
}

/// Sign-in lost in the middle of each phase: PAUSED with the right words.
#[test]
fn a_session_that_expired_is_told_from_a_sign_out() {
    let expired = answers(&listed(), Err(ReadError::Expired));
    let Run::Paused(paused) = &expired.run else {
        panic!()
    };
    assert!(format!("{:?}", paused.fault).contains("Expired"));
    let back = arrives(&expired, "d9", PageKind::Home, None);
    assert_eq!(at(&back), "RUNNING.CART.LOADING_ORDERS");
}

/// The name in the greeting is shown, and does not outlive the browser's session.
#[test]
fn the_name_is_not_kept() {
    let session = then(&open(Some(true)), Command::CheckSession { tab: TAB });
    let session = answers(&session, Ok(Reading::Session(Box::new(session_seen()))));
    let text = |session: &Session| serde_json::to_string(session).unwrap();
    assert!(text(&session).contains("ANA"));
    assert!(!text(&session.lasting()).contains("ANA"));
}

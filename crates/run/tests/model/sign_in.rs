//! An accepted sign-in lapses, and is bound to its tab (DECISIONS 4).

use crate::check::does;
use crate::every_state::survives_writing;
use crate::shop::*;
use crate::story::*;
use ::shop::{PageKind, ReadError};
use run::{
    Command, Effect, Moment, Prompt, Report, Run, SIGN_IN_PATIENCE, Session, System, TabId, reduce,
};

const OTHER: TabId = TabId(8);

fn at_ms(ms: i64) -> Moment {
    Moment { ms, ..NOW }
}

/// So long after the person accepted.
fn after(ms: i64) -> Moment {
    at_ms(NOW.ms + ms)
}

/// The person accepted the prompt, and the tab is at the sign-in.
fn accepted() -> Session {
    let offered = answers(&checking(), Err(ReadError::SignedOut));
    let accepted = then(&offered, Command::SignIn);
    then(&accepted, System::TabLeft { tab: TAB })
}

fn prompt(session: &Session) -> Option<Prompt> {
    match &session.run {
        Run::Idle(idle) => idle.sign_in.as_ref().map(|it| it.prompt),
        other => panic!("not IDLE: {other:?}"),
    }
}

/// A page that knows the person comes up in a tab.
fn signs_in(session: &Session, tab: TabId, now: Moment) -> Session {
    let document = page("s1", PageKind::Home, None, true);
    reduce(session, now, Report::PageReady { tab, document }.into()).unwrap()
}

fn rings(session: &Session, now: Moment) -> Session {
    reduce(session, now, System::KeepAlive.into()).unwrap_or_else(|_| session.clone())
}

/// An accepted sign-in lapses, after 15 minutes: the alarm notices, and nothing starts by itself.
#[test]
fn it_lapses_after_a_quarter_of_an_hour() {
    assert!(deeds(&Session::default(), &accepted()).contains(&Effect::SetAlarm));
    let almost = rings(&accepted(), after(SIGN_IN_PATIENCE - 1));
    assert_eq!(prompt(&almost), Some(Prompt::Opened));
    let lapsed = rings(&accepted(), after(SIGN_IN_PATIENCE));
    assert_eq!(prompt(&lapsed), Some(Prompt::Offered));
    assert_eq!(lapsed.deadline(), None);
    let back = signs_in(&lapsed, TAB, after(SIGN_IN_PATIENCE + 1));
    assert_eq!(pursued(&back), None, "nothing starts by itself");
    // The person may accept again.
    let again = then(&lapsed, Command::SignIn);
    assert!(pursued(&signs_in(&again, TAB, NOW)).is_some());
}

/// Nobody noticed in time, as after a night: the sign-in itself comes too late.
#[test]
fn a_sign_in_that_comes_too_late_starts_nothing() {
    let back = signs_in(&accepted(), TAB, after(SIGN_IN_PATIENCE));
    assert_eq!((pursued(&back), prompt(&back)), (None, None));
    let in_time = signs_in(&accepted(), TAB, after(SIGN_IN_PATIENCE - 1));
    assert!(pursued(&in_time).is_some());
}

/// The moment is on record: no death of the worker moves it.
#[test]
fn the_moment_survives_the_worker() {
    let deadline = accepted().deadline();
    assert_eq!(deadline, Some(NOW.ms + SIGN_IN_PATIENCE));
    survives_writing(&accepted());
    let later = after(SIGN_IN_PATIENCE / 2);
    let woken = reduce(&accepted(), later, System::ServiceWorkerWake.into());
    assert_eq!(woken.unwrap_or_else(|_| accepted()).deadline(), deadline);
}

/// It is bound to its tab: what another tab says starts nothing; its own still does.
#[test]
fn another_tab_starts_nothing() {
    let document = page("o1", PageKind::Home, None, true);
    let there = Report::PageReady {
        tab: OTHER,
        document,
    };
    for report in [there, Report::LoginDetected { tab: OTHER }] {
        let told = then(&accepted(), report);
        assert_eq!(pursued(&told), None);
        assert_eq!(prompt(&told), Some(Prompt::Opened));
        assert_eq!(does(&told), []);
        let begun = valid(&signs_in(&told, TAB, NOW));
        assert_eq!(at(&begun), "RUNNING.INITIALIZING.CHECKING_LOGIN");
    }
}

/// It ends where the tab leaves the sign-in: back at the shop without one, or closed.
#[test]
fn a_tab_that_left_the_sign_in_starts_nothing() {
    let document = page("b1", PageKind::Home, None, false);
    let left = then(&accepted(), Report::PageReady { tab: TAB, document });
    assert_eq!(prompt(&left), Some(Prompt::Offered));
    assert_eq!(pursued(&signs_in(&left, TAB, NOW)), None);
    let closed = then(&accepted(), System::TabClosed { tab: TAB });
    assert_eq!(prompt(&closed), None);
    assert_eq!(pursued(&signs_in(&closed, TAB, NOW)), None);
}

/// A page of before that says so late, while the tab is yet to be sent there, is none of that.
#[test]
fn a_page_of_before_the_sign_in_does_not_count() {
    let offered = answers(&checking(), Err(ReadError::SignedOut));
    let accepted = then(&offered, Command::SignIn);
    let document = page("late", PageKind::Home, None, false);
    let told = then(&accepted, Report::PageReady { tab: TAB, document });
    assert_eq!(prompt(&told), Some(Prompt::Accepted));
}

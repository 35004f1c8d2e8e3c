//! A clock that is set back or forward takes no deadline away and lengthens no wait (DECISIONS 8).

use crate::adding;
use crate::shop::*;
use crate::story::*;
use ::shop::{PageKind, ReadError};
use proptest::prelude::*;
use run::{Command, Effect, Moment, Prompt, Report, Run, Session, System, WAIT_MAX, reduce};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// How often the alarm rings.
const ALARM: i64 = 30_000;
/// How long a look may take.
const PATIENCE: i64 = 45_000;

const fn at_ms(ms: i64) -> Moment {
    Moment { ms, ..NOW }
}

fn rings(session: &Session, ms: i64) -> Session {
    reduce(session, at_ms(ms), System::KeepAlive.into()).unwrap_or_else(|_| session.clone())
}

/// Whatever waits for a page, before a run, in it, and after it.
fn waiting() -> Vec<Session> {
    vec![
        checking(),
        started(),
        listed(),
        saving(),
        pressing(),
        landed(),
        searching(),
        slotting(),
        finalizing(),
        approving(),
        adding::adding(),
        adding::opening(),
    ]
}

/// One hour back: the alarm alone drives the run on, within the usual patience.
#[test]
fn an_hour_back_takes_no_deadline_away() {
    for session in waiting() {
        let asked = pursued(&session);
        let mut late = session;
        for rung in 0..=(PATIENCE / ALARM + 1) {
            late = rings(&late, NOW.ms - HOUR + rung * ALARM);
        }
        assert_ne!(pursued(&late), asked, "{} waits for ever", at(&late));
    }
}

/// Every wait ends by the new clock when it would have ended by the old one; and the alarm, whose moment
/// the browser keeps by the clock of then, is set anew.
#[test]
fn what_is_waited_for_goes_along() {
    for session in waiting() {
        let left = session.deadline().map(|deadline| deadline - NOW.ms);
        let told = rings(&session, NOW.ms - HOUR);
        let now_left = told.deadline().map(|it| it - (NOW.ms - HOUR));
        assert_eq!(now_left, left, "{}", at(&session));
        assert_eq!(pursued(&told), pursued(&session));
        let again = deeds(&session, &told);
        assert_eq!(again, [Effect::SetAlarm], "nothing is asked twice for it");
    }
}

/// One day forward: what is waited for has failed once, and not all its tries.
#[test]
fn a_day_forward_is_one_failed_try() {
    let session = finalizing();
    let late = rings(&session, NOW.ms + DAY);
    let tries = |session: &Session| at_work(session).map(|(_, intent)| intent.tries);
    assert_eq!(tries(&late), Some(1));
    for ms in [0, 1, ALARM] {
        let again = rings(&late, NOW.ms + DAY + ms);
        assert_eq!(tries(&again), Some(1));
        assert_eq!(pursued(&again), pursued(&late));
    }
    // And the clock is set right again.
    let right = rings(&late, NOW.ms);
    let left = right.deadline().map(|deadline| deadline - NOW.ms);
    assert!(
        left.is_some_and(|left| left <= PATIENCE + WAIT_MAX),
        "{left:?}"
    );
}

/// A jump during a back-off: the page that is waited for is not put off for an hour, and what is
/// put off is done once.
#[test]
fn a_jump_during_a_back_off_lengthens_it_by_nothing() {
    let off = answers(
        &finalizing(),
        Err(ReadError::Refused {
            status: 503,
            wait: None,
        }),
    );
    let after = |session: &Session| at_work(session).map(|(_, intent)| intent.after);
    let told = rings(&off, NOW.ms - HOUR);
    let left = |session: &Session, now: i64| after(session).map(|after| after - now);
    assert_eq!(left(&told, NOW.ms - HOUR), left(&off, NOW.ms));
    assert_eq!(deeds(&off, &told), [Effect::SetAlarm]);
    let forward = rings(&off, NOW.ms + 2_000);
    assert_eq!(after(&forward), after(&off), "the back-off is over");
    // A page that lands elsewhere after the back-off is no page of before it.
    let home = page("h1", PageKind::Home, None, true);
    let arrival = Report::PageReady {
        tab: TAB,
        document: home,
    };
    let landed = reduce(&told, at_ms(NOW.ms - HOUR + 2_000), arrival.into()).unwrap();
    let hops = at_work(&landed).map(|(_, intent)| intent.hops);
    assert_eq!(hops, Some(1));
}

/// A worker that wakes an hour earlier than it died waits for nothing of before.
#[test]
fn a_worker_that_wakes_an_hour_earlier_goes_on_at_once() {
    let off = answers(
        &finalizing(),
        Err(ReadError::Refused {
            status: 503,
            wait: None,
        }),
    );
    let then = NOW.ms - HOUR;
    let woken = reduce(&off, at_ms(then), System::ServiceWorkerWake.into()).unwrap();
    let effects = deeds(&Session::default(), &woken);
    let late = |effect: &Effect| match effect {
        Effect::Navigate { after, .. } | Effect::Ask { after, .. } => *after > then + WAIT_MAX,
        _ => false,
    };
    assert!(!effects.iter().any(late), "{effects:?}");
    assert!(woken.deadline().is_some_and(|it| it <= then + PATIENCE));
}

/// A session that was kept without the time of its last event.
#[test]
fn no_wait_is_longer_than_its_kind_can_be() {
    for mut session in waiting() {
        session.clock = None;
        let told = rings(&session, NOW.ms - HOUR);
        let left = told.deadline().map(|it| it - (NOW.ms - HOUR));
        assert!(
            left.is_some_and(|left| left <= PATIENCE + WAIT_MAX),
            "{left:?}"
        );
    }
}

/// An accepted sign-in is not kept up by setting the clock back, again and again.
#[test]
fn a_sign_in_lapses_though_the_clock_is_set_back() {
    let offered = answers(&checking(), Err(ReadError::SignedOut));
    let mut session = then(&offered, Command::SignIn);
    for minute in 0..=16 {
        let back = if minute > 5 { HOUR } else { 0 };
        session = rings(&session, NOW.ms + minute * 60_000 - back);
    }
    let Run::Idle(idle) = &session.run else {
        panic!()
    };
    let prompt = idle.sign_in.as_ref().map(|it| it.prompt);
    assert_eq!(prompt, Some(Prompt::Offered));
}

/// What a check took is told, and is never less than nothing.
#[test]
fn a_check_never_takes_less_than_nothing() {
    let told = rings(&checking(), NOW.ms - HOUR);
    let document = told.tabs.get(TAB).unwrap().id.clone();
    let answer = Report::StepComplete {
        document,
        tab: TAB,
        intent: pursued(&told).unwrap(),
        answer: Err(ReadError::SignedOut),
    };
    let over = reduce(&told, at_ms(NOW.ms - HOUR), answer.into()).unwrap();
    let Run::Idle(idle) = &over.run else { panic!() };
    assert_eq!(idle.checked.as_ref().map(|it| it.took), Some(0));
}

proptest! {
    /// Whatever is done to the clock while a page is waited for, the wait ends: each setting back
    /// costs it no more than the time between two rings of the alarm.
    #[test]
    fn however_the_clock_is_set_the_wait_ends(
        which in 0usize..12,
        jumps in prop::collection::vec(-DAY..DAY, 0..4),
    ) {
        let session = waiting().swap_remove(which);
        let asked = pursued(&session);
        let mut late = session;
        let most = PATIENCE + WAIT_MAX + ALARM * (i64::try_from(jumps.len()).unwrap_or(0) + 1);
        let (mut real, mut off) = (0, 0);
        let mut jumps = jumps.into_iter();
        while real <= most && pursued(&late) == asked {
            off += jumps.next().unwrap_or(0);
            real += ALARM;
            late = rings(&late, NOW.ms + real + off);
        }
        prop_assert_ne!(pursued(&late), asked);
    }
}

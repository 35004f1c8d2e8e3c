//! A shop that is busy says in how many seconds to ask again, and is left alone for so long.

use crate::shop::*;
use crate::story::*;
use ::shop::ReadError;
use run::{Effect, Moment, Session, System, WAIT_MAX, reduce};

fn refused(wait: Option<u32>) -> ReadError {
    ReadError::Refused { status: 503, wait }
}

fn told_to_wait(wait: Option<u32>) -> Session {
    answers(&saving(), Err(refused(wait)))
}

/// In how many milliseconds the shop is asked again by whoever starts from there.
fn asks_in(session: &Session, now: i64) -> i64 {
    let put_off = |effect: Effect| match effect {
        Effect::Navigate { after, .. } | Effect::Ask { after, .. } => Some(after),
        _ => None,
    };
    let after = deeds(&Session::default(), session)
        .into_iter()
        .find_map(put_off);
    (after.unwrap() - now).max(0)
}

#[test]
fn the_greater_of_back_off_and_the_shops_word_is_waited() {
    let own = asks_in(&told_to_wait(None), NOW.ms);
    assert!(own > 0 && own < 2_000);
    assert_eq!(asks_in(&told_to_wait(Some(0)), NOW.ms), own);
    assert_eq!(asks_in(&told_to_wait(Some(20)), NOW.ms), 20_000);
}

/// No shop makes a run stand still for an hour.
#[test]
fn the_wait_has_an_end() {
    for wait in [61, 3_600, u32::MAX] {
        let told = told_to_wait(Some(wait));
        assert_eq!(asks_in(&told, NOW.ms), WAIT_MAX);
        let deadline = told.deadline().unwrap();
        assert!(
            deadline > NOW.ms + WAIT_MAX,
            "and then an answer is waited for"
        );
    }
}

/// A worker that dies meanwhile, as it may in a long wait, does not ask before; of its own back-off
/// nothing is left then.
#[test]
fn no_death_of_the_worker_cuts_it_short() {
    let later = Moment {
        ms: NOW.ms + 5_000,
        ..NOW
    };
    let woken = |session: &Session| reduce(session, later, System::ServiceWorkerWake.into());
    let once = woken(&told_to_wait(Some(20))).unwrap();
    assert_eq!(asks_in(&once, later.ms), 15_000);
    assert_eq!(asks_in(&woken(&once).unwrap(), later.ms), 15_000);
    assert_eq!(asks_in(&woken(&told_to_wait(None)).unwrap(), later.ms), 0);
}

/// What an older version kept says nothing of it, and is read all the same.
#[test]
fn an_older_record_is_read() {
    let kept = r#"{"unseen":"REFUSED","status":503}"#;
    let read: ReadError = serde_json::from_str(kept).unwrap();
    assert_eq!(read, refused(None));
    assert_eq!(serde_json::to_string(&read).unwrap(), kept);
}

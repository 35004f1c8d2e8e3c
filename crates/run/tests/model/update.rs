//! PITFALLS 15: "an update, a wiped session area". An update that is ready waits while a run is
//! under way.

use crate::shop::*;
use crate::story::*;
use run::{Command, Session, Update};

#[test]
fn an_update_waits_while_a_run_is_live() {
    let review = reviewing();
    let approve = Command::Approve {
        pack: pack(&review),
        tab: TAB,
    };
    let live = [
        started(),
        pressing(),
        slotting(),
        then(&started(), Command::PauseRun),
        review.clone(),
        then(&review, approve),
    ];
    for session in live {
        assert_eq!(session.update(), Update::Later, "{}", at(&session));
    }
}

/// DECISIONS 4: the sign-in that a start waits for is somebody's wait, too.
#[test]
fn an_update_waits_while_a_start_does() {
    let start = Command::StartRun {
        run: run_id(),
        tab: TAB,
        wish: wish(),
    };
    assert_eq!(then(&Session::default(), start).update(), Update::Later);
}

#[test]
fn an_update_comes_at_once_when_nothing_is_under_way() {
    let review = reviewing();
    let approve = Command::Approve {
        pack: pack(&review),
        tab: TAB,
    };
    let complete = sees_cart(&then(&review, approve), after());
    for session in [
        Session::default(),
        complete,
        then(&started(), Command::Cancel),
    ] {
        assert_eq!(session.update(), Update::Now, "{}", at(&session));
    }
}

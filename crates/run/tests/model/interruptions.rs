//! "No number of deaths holds a run for ever" (DECISIONS 27).

use crate::shop::*;
use crate::story::*;
use ::shop::{ReadError, Reading, SlotsFound};
use run::{Fault, INTERRUPTIONS_MAX, Recoverable, Run, Session, System};

/// The worker dies and wakes, and nothing else happens, until that is enough.
fn dies_on(session: &Session) -> Session {
    let (mut session, step) = (session.clone(), at(session));
    for _ in 0..=INTERRUPTIONS_MAX {
        if at(&session) != step {
            break;
        }
        session = then(&session, System::ServiceWorkerWake);
    }
    session
}

fn says_so(session: &Session) -> bool {
    let why = ReadError::Interrupted;
    matches!(&session.run, Run::Paused(paused)
        if paused.fault == Fault::Recoverable(Recoverable::ReadFailed { why }))
}

#[test]
fn a_look_that_is_always_cut_short_pauses_and_says_so() {
    for waiting in [started(), listed(), saving(), finalizing()] {
        let ended = dies_on(&waiting);
        assert!(says_so(&ended), "{} from {}", at(&ended), at(&waiting));
    }
}

/// A place that cannot be looked at is one place less to look.
#[test]
fn a_search_that_is_always_cut_short_goes_to_the_next_place() {
    let mut session = searching();
    for _ in 0..20 {
        if at(&session) != "RUNNING.SUBSTITUTION.SEARCHING" {
            break;
        }
        session = then(&session, System::ServiceWorkerWake);
    }
    assert_eq!(at(&session), "RUNNING.SLOTS.READING_SLOTS");
    let slots = dies_on(&arrives(&session, "s", ::shop::PageKind::Slots, None));
    assert_eq!(at(&slots), "RUNNING.FINALIZING.READING_CART");
    let review = sees_cart(&arrives(&slots, "c", ::shop::PageKind::Cart, None), after());
    let Run::Review(review) = &review.run else {
        panic!()
    };
    let why = ReadError::Interrupted;
    assert_eq!(review.pack.slots, SlotsFound::Unread { why });
}

/// A change is looked for, and never made again.
#[test]
fn a_press_that_is_always_cut_short_is_looked_for() {
    for asked in [pressing(), pressed()] {
        let ended = dies_on(&asked);
        assert_eq!(at(&ended), "RUNNING.CART.VERIFYING");
        assert_eq!(
            at(&sees_cart(&ended, after())),
            "RUNNING.SUBSTITUTION.SEARCHING"
        );
    }
}

/// What gets on is counted anew: many deaths over many steps are no reason to stop.
#[test]
fn each_step_is_counted_by_itself() {
    let mut session = searching();
    for _ in 0..INTERRUPTIONS_MAX {
        session = then(&session, System::ServiceWorkerWake);
    }
    let slots = answers(&session, Ok(Reading::Tiles(Box::new(tiles()))));
    assert_eq!(slots.task.map(|task| task.interruptions), Some(0));
}

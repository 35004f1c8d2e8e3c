//! Spec §5: each row is a test.

use crate::shop::*;
use crate::story::*;
use ::shop::{Action, Ask, CartLine, Mode, PageKind, Query, ReadError, Reading};
use run::{Effect, Fault, Phase, Recoverable, Run, Session, System, copy};

fn woken(session: &Session) -> Session {
    then(session, System::ServiceWorkerWake)
}

/// What a worker does that starts from `session`.
fn does(session: &Session) -> Vec<Effect> {
    deeds(&Session::default(), session)
        .into_iter()
        .filter(|e| *e != Effect::SetAlarm)
        .collect()
}

fn asks(session: &Session) -> Option<Ask> {
    does(session).into_iter().find_map(|effect| match effect {
        Effect::Ask { ask, .. } => Some(ask),
        _ => None,
    })
}

/// Spec §5: "INITIALIZING | from its beginning".
#[test]
fn initializing_restarts() {
    let session = woken(&started());
    assert_eq!(at(&session), "RUNNING.INITIALIZING.CHECKING_LOGIN");
    assert_eq!(asks(&session), Some(Ask::See(Query::Session)));
}

/// Spec §5: "CART | from the step it stood in".
#[test]
fn cart_restarts_before_the_orders_are_loaded() {
    let session = woken(&listed());
    assert_eq!(asks(&session), Some(Ask::See(Query::Orders)));
}

/// Spec §5: "CART | from the step it stood in".
#[test]
fn cart_skips_to_the_reorder_once_the_orders_are_loaded() {
    let session = woken(&saving());
    assert_eq!(asks(&session), Some(Ask::See(Query::Cart)));
    let session = sees_cart(&session, before());
    let order = order().summary.id;
    assert_eq!(
        asks(&session),
        Some(Ask::Do(Action::Reorder {
            order,
            mode: Mode::Merge
        }))
    );
}

/// DECISIONS 15 and invariant 3: "Doubt is never repeated".
#[test]
fn a_press_that_was_cut_short_is_asked_about_and_not_repeated() {
    let session = woken(&pressing());
    assert!(
        matches!(does(&session)[..], [Effect::Inquire { .. }]),
        "{:?}",
        does(&session)
    );
    let pressed = answers(&session, Ok(Reading::Pressed));
    assert_eq!(does(&pressed), [], "it waits for the page that proves it");
    let never = answers(&session, Err(ReadError::NeverAsked));
    assert!(
        matches!(asks(&never), Some(Ask::Do(_))),
        "it was never asked, so it is asked now"
    );
}

/// DECISIONS 15: "proven by the cart after".
#[test]
fn a_press_whose_page_is_gone_is_proven_by_the_cart() {
    let moved_on = arrives(&pressing(), "d3", PageKind::Cart, None);
    for session in [
        woken(&moved_on),
        arrives(&woken(&pressing()), "d3", PageKind::Cart, None),
    ] {
        assert_eq!(at(&session), "RUNNING.CART.VERIFYING");
        assert_eq!(
            at(&sees_cart(&session, after())),
            "RUNNING.SUBSTITUTION.SEARCHING"
        );
    }
}

/// DECISIONS 15: "What nobody can tell pauses, with both carts".
#[test]
fn what_nobody_can_tell_pauses() {
    let paused = keeps_seeing(&landed(), &foreign());
    let Run::Paused(kept) = &paused.run else {
        panic!("{}", at(&paused))
    };
    let unknown = matches!(
        kept.fault,
        Fault::Recoverable(Recoverable::CannotTell { .. })
    );
    assert!(unknown, "{:?}", kept.fault);
}

/// What is left of a pause between two looks is waited for after a death, and no more than that.
#[test]
fn a_look_that_waits_still_waits_after_a_death() {
    let waiting = sees_cart(&landed(), before());
    let woken = woken(&waiting);
    let after = |session: &Session| at_work(session).map(|(_, intent)| intent.after);
    assert_eq!(after(&woken), after(&waiting));
    assert!(after(&woken) > Some(NOW.ms));
}

/// Spec §5: "SUBSTITUTION | with the line in hand; what was found is kept".
#[test]
fn substitution_resumes_from_the_last_processed_item() {
    let two = cart_of(vec![
        line("2001", true),
        line("1001", false),
        // Not the same again, or what was found for the first would do for it.
        CartLine {
            name: "Iogurte Natural Exemplo 4x125g".into(),
            ..line("1002", false)
        },
    ]);
    let mut session = sees_cart(&landed(), two);
    while progress(&session) == Some((0, 2)) {
        session = answers(&session, Ok(Reading::Tiles(Box::new(tiles()))));
    }
    assert_eq!(progress(&session), Some((1, 2)));
    assert_eq!(progress(&woken(&session)), Some((1, 2)));
}

fn progress(session: &Session) -> Option<(usize, usize)> {
    match phase(session) {
        Some(Phase::Substitution(substitution)) => Some(substitution.progress()),
        _ => None,
    }
}

/// Spec §5: "SLOTS | with the reading of the slots".
#[test]
fn slots_restart_their_extraction() {
    assert_eq!(asks(&woken(&slotting())), Some(Ask::See(Query::Slots)));
}

/// Spec §5: "FINALIZING | with the pack".
#[test]
fn finalizing_resumes_the_pack() {
    let session = woken(&finalizing());
    assert_eq!(asks(&session), Some(Ask::See(Query::Cart)));
    assert_eq!(at(&sees_cart(&session, after())), "REVIEW");
}

/// Spec §5: a worker that starts "goes on in the phase that was under way"; ARCHITECTURE: "no other
/// recovery".
#[test]
fn waking_at_any_point_ends_in_the_same_review() {
    let told = [
        started(),
        listed(),
        saving(),
        landed(),
        searching(),
        slotting(),
        finalizing(),
    ];
    for session in told {
        let woken = woken(&session);
        assert_eq!(at(&woken), at(&session));
        assert_ne!(
            pursued(&woken),
            pursued(&session),
            "an answer to the old intent is stale"
        );
    }
}

/// A browser that dies after a press must not find the run before it: each step on the way to the
/// review is in the copy that outlives the browser, though the run itself did not change by it.
#[test]
fn every_step_is_copied_before_it_is_done() {
    let told = [
        started(),
        listed(),
        saving(),
        pressing(),
        pressed(),
        landed(),
        searching(),
        slotting(),
        finalizing(),
        reviewing(),
        approving(),
    ];
    for pair in told.windows(2) {
        let (from, to) = (at(&pair[0]), at(&pair[1]));
        assert!(copy(Some(&pair[0]), &pair[1]).is_some(), "{from} to {to}");
    }
    let seen = arrives(&searching(), "d9", PageKind::Cart, None);
    assert!(copy(Some(&seen), &seen).is_none(), "nothing was decided");
}

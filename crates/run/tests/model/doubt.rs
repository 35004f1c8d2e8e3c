//! DECISIONS 15: "What nobody can tell pauses, with both carts". And then? The person who has seen
//! them and goes on gets on, and nothing is ordered twice.

use crate::shop::*;
use crate::story::*;
use ::shop::{Action, Ask, Cart, Mode, PageKind, Reading};
use run::{
    Arrival, Command, Document, Effect, Fault, Recoverable, Report, Run, RunOptions, Session,
    System,
};

/// A run that replaces the cart, as far as the page after the press.
fn replaced() -> Session {
    let mut session = landed();
    if let Run::Running(running) = &mut session.run {
        running.wish = RunOptions {
            mode: Mode::Replace,
            ..wish()
        };
    }
    if let Some(run::Goal::Phase(run::Phase::Cart(run::CartPhase::Reordering(change)))) =
        session.task.as_mut().map(|task| &mut task.goal)
    {
        change.wanted.mode = Mode::Replace;
    }
    session
}

fn doubted(session: &Session, shown: Cart) -> Session {
    let paused = keeps_seeing(session, &shown);
    let Run::Paused(kept) = &paused.run else {
        panic!("{}", at(&paused))
    };
    let Fault::Recoverable(Recoverable::CannotTell { before: was, after }) = &kept.fault else {
        panic!("{:?}", kept.fault)
    };
    assert_eq!(
        (&**was, &**after),
        (&before(), &shown),
        "both carts are shown"
    );
    paused
}

/// The person presses *Continue*, and the cart is read again.
fn goes_on(paused: &Session, now: Cart) -> Session {
    let retried = then(paused, Command::Retry { tab: TAB });
    assert_eq!(at(&retried), "RUNNING.CART.VERIFYING", "a look comes first");
    keeps_seeing(&arrives(&retried, "g1", PageKind::Cart, None), &now)
}

fn presses(session: &Session) -> bool {
    let effects = deeds(&Session::default(), session);
    let press = |effect: &Effect| {
        matches!(
            effect,
            Effect::Ask {
                ask: Ask::Do(Action::Reorder { .. }),
                ..
            }
        )
    };
    effects.iter().any(press)
}

/// *Eliminar* threw the cart away, and the order did not come: nothing of it is there.
#[test]
fn an_emptied_cart_is_filled_once_the_person_has_seen_it() {
    let paused = doubted(&replaced(), cart_of(Vec::new()));
    let again = goes_on(&paused, cart_of(Vec::new()));
    assert_eq!(at(&again), "RUNNING.CART.RETURNING");
    let again = arrives(&again, "g2", PageKind::Order, Some("order-1"));
    let again = answers(&again, Ok(Reading::Order(Box::new(order()))));
    assert!(presses(&again), "{}", at(&again));
}

/// Somebody changed the cart, and nothing of the order is in it.
#[test]
fn a_cart_without_anything_of_the_order_is_asked_for_again() {
    let paused = doubted(&landed(), cart_of(Vec::new()));
    assert_eq!(
        at(&goes_on(&paused, cart_of(Vec::new()))),
        "RUNNING.CART.RETURNING"
    );
}

/// The milk of the order is there, and the soap of before is gone: it is not ordered again.
#[test]
fn a_cart_with_something_of_the_order_is_taken_as_it_is() {
    let some = cart_of(vec![line("1001", true)]);
    let settled = goes_on(&doubted(&landed(), some.clone()), some);
    assert!(!presses(&settled));
    assert_eq!(at(&settled), "RUNNING.SLOTS.READING_SLOTS");
}

/// The person's word was for the cart that was shown, and for no other.
#[test]
fn a_cart_that_changed_again_is_shown_again() {
    let paused = doubted(&landed(), foreign());
    let other = cart_of(vec![line("3001", true), line("3002", true)]);
    let again = goes_on(&paused, other);
    assert_eq!(at(&again), "PAUSED");
    assert!(!presses(&again));
}

/// Spec §5: the doubt and what was shown survive the worker.
#[test]
fn the_persons_word_survives_the_worker() {
    let paused = doubted(&replaced(), cart_of(Vec::new()));
    let retried = then(&paused, Command::Retry { tab: TAB });
    let woken = then(&retried, System::ServiceWorkerWake);
    let read = arrives(&woken, "g1", PageKind::Cart, None);
    let read = keeps_seeing(&read, &cart_of(Vec::new()));
    assert_eq!(at(&read), "RUNNING.CART.RETURNING");
}

/// The page after the press did not load: the cart tells, and nothing is pressed before that.
#[test]
fn a_press_into_a_dead_line_is_looked_for_in_the_cart() {
    for session in [pressing(), pressed()] {
        let failed = then(&session, System::PageFailed { tab: TAB });
        assert_eq!(at(&failed), "RUNNING.CART.VERIFYING");
        assert!(!presses(&failed));
        let read = arrives(&failed, "g1", PageKind::Cart, None);
        assert_eq!(
            at(&sees_cart(&read, after())),
            "RUNNING.SUBSTITUTION.SEARCHING"
        );
        assert_eq!(
            at(&keeps_seeing(&read, &before())),
            "PAUSED",
            "it may still be on its way"
        );
    }
}

/// The reorder takes its time, and the person opens the cart meanwhile; or the cart comes out of a
/// cache; or the shop answered, and its cart lags behind. Found in Chromium: it was pressed again.
#[test]
fn a_cart_as_before_is_read_again_and_proves_nothing() {
    let opened = arrives(&pressed(), "opened", PageKind::Cart, None);
    for session in [opened, landed()] {
        let mut looked = session.clone();
        for _ in 0..3 {
            let (seen, waits) = (sees_cart(&looked, before()), pursued_after(&looked));
            assert_eq!(at(&seen), "RUNNING.CART.VERIFYING");
            assert!(pursued_after(&seen) > waits, "not at once");
            assert!(!presses(&seen));
            // It comes late, and is seen.
            let late = sees_cart(&seen, after());
            assert_eq!(at(&late), "RUNNING.SUBSTITUTION.SEARCHING");
            looked = seen;
        }
        let paused = sees_cart(&looked, before());
        assert_eq!(at(&paused), "PAUSED");
        assert!(!presses(&paused), "no second press without the person");
    }
}

/// When what is pursued is to be taken up.
fn pursued_after(session: &Session) -> run::Millis {
    at_work(session).map_or(0, |(_, intent)| intent.after)
}

/// Only where the shop's own answer to the press came, it is said that nothing came of it.
#[test]
fn nothing_came_of_it_is_only_said_after_the_shops_own_answer() {
    let fault = |session: &Session| match &keeps_seeing(session, &before()).run {
        Run::Paused(paused) => paused.fault.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(fault(&landed()), Recoverable::NotDone.into());
    let come = |came| {
        let document = Document {
            came,
            ..page("d3", PageKind::Cart, None, true)
        };
        then(&pressed(), Report::PageReady { tab: TAB, document })
    };
    let from = || Some("/pt/detalhes-encomenda?orderID=order-1".to_owned());
    let (led, cached) = (1, false);
    let strange = [
        (0, from(), cached),
        (led, None, cached),
        (led, Some("/pt/".to_owned()), cached),
        (led, from(), true),
    ];
    for (redirects, from, cached) in strange {
        let came = Arrival {
            redirects,
            from,
            cached,
        };
        let why = fault(&come(came));
        assert!(
            matches!(why, Fault::Recoverable(Recoverable::CannotTell { .. })),
            "{why:?}"
        );
    }
}

/// The person's word is for one more press, after more than one more look.
#[test]
fn after_the_persons_word_it_is_looked_for_before_it_is_pressed_again() {
    let paused = keeps_seeing(&landed(), &before());
    let again = goes_on(&paused, before());
    assert_eq!(at(&again), "RUNNING.CART.RETURNING");
    let retried = then(&paused, Command::Retry { tab: TAB });
    let retried = arrives(&retried, "g1", PageKind::Cart, None);
    let once = sees_cart(&retried, before());
    assert_eq!(at(&once), "RUNNING.CART.VERIFYING");
    // It came meanwhile.
    let came = sees_cart(&once, after());
    assert_eq!(at(&came), "RUNNING.SUBSTITUTION.SEARCHING");
}

/// What the person said of a press that nobody could prove, they said of the cart of then. Where the run
/// stands still once more before it presses, that press may have come meanwhile.
#[test]
fn a_run_that_stood_still_after_the_persons_word_looks_again_before_it_presses() {
    let returning = goes_on(&keeps_seeing(&landed(), &before()), before());
    assert_eq!(at(&returning), "RUNNING.CART.RETURNING");
    let order_page = arrives(&returning, "g2", PageKind::Order, Some("order-1"));
    let pressing = answers(&order_page, Ok(Reading::Order(Box::new(order()))));
    let why = ::shop::Unreadable::missing("run", "CANCEL");
    for stood in [&returning, &order_page, &pressing] {
        let paused = then(stood, Command::PauseRun);
        let mut retried = proven(&then(&paused, Command::Retry { tab: TAB }));
        if at(&retried) == "RUNNING.CART.REORDERING" {
            let why = ::shop::ReadError::NotPressed { why: why.clone() };
            retried = answers(&retried, Err(why));
        }
        assert_eq!(at(&retried), "RUNNING.CART.VERIFYING", "{}", at(stood));
        let came = sees_cart(&retried, after());
        assert_eq!(at(&came), "RUNNING.SUBSTITUTION.SEARCHING");
        // As it was shown, the word holds; another cart is shown anew.
        let still = keeps_seeing(&retried, &before());
        assert_eq!(at(&still), "RUNNING.CART.RETURNING");
        let other = keeps_seeing(&retried, &foreign());
        assert_eq!(at(&other), "PAUSED");
        assert!(!presses(&came) && !presses(&still) && !presses(&other));
    }
}

/// The shop's answer to the first press comes after the person's word, or to a press of their own: the cart
/// tells, and nothing is pressed before that.
#[test]
fn an_answer_that_comes_before_the_second_press_takes_its_place() {
    let returning = goes_on(&keeps_seeing(&landed(), &before()), before());
    assert_eq!(at(&returning), "RUNNING.CART.RETURNING");
    let document = Document {
        came: Arrival {
            redirects: 1,
            from: Some("/pt/detalhes-encomenda?orderID=order-1".to_owned()),
            cached: false,
        },
        ..page("late", PageKind::Cart, None, true)
    };
    let late = then(&returning, Report::PageReady { tab: TAB, document });
    assert_eq!(at(&late), "RUNNING.CART.VERIFYING");
    let came = sees_cart(&late, after());
    assert_eq!(at(&came), "RUNNING.SUBSTITUTION.SEARCHING");
    assert_eq!(at(&keeps_seeing(&late, &before())), "PAUSED");
}

/// Nothing was pressed yet: what the person put into the cart while the run stood still was there before.
#[test]
fn a_run_that_stood_still_before_it_pressed_takes_the_cart_as_it_is_then() {
    let refused = |session: &Session| {
        let why = ::shop::Unreadable::missing("control", "button");
        answers(session, Err(::shop::ReadError::NotPressed { why }))
    };
    let once = refused(&pressing());
    let order_page = arrives(&once, "g2", PageKind::Order, Some("order-1"));
    let twice = answers(&order_page, Ok(Reading::Order(Box::new(order()))));
    let paused = refused(&twice);
    assert_eq!(at(&paused), "PAUSED");
    let retried = proven(&then(&paused, Command::Retry { tab: TAB }));
    assert_eq!(at(&retried), "RUNNING.CART.SAVING_CART");
    let more = cart_of(vec![line("3001", true)]);
    let seen = sees_cart(&retried, more.clone());
    assert_eq!(
        (at(&seen).as_str(), cart_before(&seen)),
        ("RUNNING.CART.RETURNING", &more)
    );
}

/// DECISIONS 6: tried again a few times, then said.
#[test]
fn a_shop_out_of_reach_pauses_the_run() {
    let mut session = finalizing();
    for _ in 0..3 {
        session = then(&session, System::PageFailed { tab: TAB });
    }
    let Run::Paused(paused) = &session.run else {
        panic!("{}", at(&session))
    };
    assert!(paused.can_retry());
    let why = ::shop::ReadError::Unreachable;
    assert_eq!(
        paused.fault,
        Fault::Recoverable(Recoverable::ReadFailed { why })
    );
}

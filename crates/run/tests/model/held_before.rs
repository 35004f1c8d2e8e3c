//! DECISIONS 15, where goods of the order were in the cart before: what is there proves nothing of the
//! press, and another amount of it may be the press's own doing.

use crate::shop::*;
use crate::story::*;
use ::shop::{Cart, Mode, PageKind, Quantity, Reading, Stock};
use run::{Command, Effect, Goal, Phase, Recoverable, Run, Session};

/// So many pieces of the order's first product.
fn first(pieces: i64) -> Cart {
    let mut it = line("1001", true);
    if let Stock::Available { quantity, .. } = &mut it.stock {
        *quantity = Quantity::pieces(pieces);
    }
    cart_of(vec![it])
}

/// A run that pressed over this cart, as far as the shop's own answer.
fn answered_over(before: &Cart, mode: Mode) -> Session {
    over(landed(), before, mode)
}

/// The same, while no answer has come.
fn pressed_over(before: &Cart) -> Session {
    let session = over(pressed(), before, Mode::Merge);
    arrives(&session, "opened", PageKind::Cart, None)
}

fn over(mut session: Session, cart: &Cart, mode: Mode) -> Session {
    use run::{CartPhase, Stage};
    let goal = session.task.as_mut().map(|task| &mut task.goal);
    let Some(Goal::Phase(Phase::Cart(CartPhase::Reordering(change)))) = goal else {
        panic!("{}", at(&session))
    };
    change.wanted.mode = mode;
    match &mut change.stage {
        Stage::Pressing { before, .. } | Stage::Verifying { before, .. } => {
            **before = cart.clone();
        }
        Stage::SavingCart { .. } | Stage::Opening { .. } => panic!("{}", at(&session)),
    }
    session
}

fn fault(session: &Session) -> &run::Fault {
    match &session.run {
        Run::Paused(paused) => &paused.fault,
        _ => panic!("{}", at(session)),
    }
}

/// *Continue*, and the cart is what was shown.
fn goes_on(paused: &Session, cart: &Cart) -> Session {
    let retried = then(paused, Command::Retry { tab: TAB });
    keeps_seeing(&arrives(&retried, "g1", PageKind::Cart, None), cart)
}

/// A run that is sent back to press once more does so, and the shop answers.
fn presses_again(returning: &Session) -> Session {
    assert_eq!(at(returning), "RUNNING.CART.RETURNING");
    let order_page = arrives(returning, "d2", PageKind::Order, Some("order-1"));
    let asked = answers(&order_page, Ok(Reading::Order(Box::new(order()))));
    let asks = |it: &Effect| {
        matches!(
            it,
            Effect::Ask {
                ask: ::shop::Ask::Do(_),
                ..
            }
        )
    };
    assert!(deeds(&order_page, &asked).iter().any(asks));
    let answered = answers(&asked, Ok(Reading::Pressed));
    let document = run::Document {
        came: run::Arrival {
            redirects: 1,
            from: Some("/pt/detalhes-encomenda?orderID=order-1".to_owned()),
            cached: false,
        },
        ..page("d4", PageKind::Cart, None, true)
    };
    then(&answered, run::Report::PageReady { tab: TAB, document })
}

/// The shop adds amounts up, and does not sell the rest of the order any more.
#[test]
fn more_of_what_was_there_may_be_the_press_and_is_not_asked_for_again() {
    let paused = keeps_seeing(&answered_over(&first(2), Mode::Merge), &first(4));
    assert!(matches!(
        fault(&paused),
        run::Fault::Recoverable(Recoverable::CannotTell { .. })
    ));
    let settled = goes_on(&paused, &first(4));
    assert_eq!(at(&settled), "RUNNING.SLOTS.READING_SLOTS");
}

/// All of the order was there: a cart as before is no proof, until the shop has answered.
#[test]
fn a_cart_that_had_all_of_it_proves_nothing_without_the_shops_answer() {
    let all = cart_of(vec![line("1001", true), line("1002", true)]);
    let looked = sees_cart(&pressed_over(&all), all.clone());
    assert_eq!(at(&looked), "RUNNING.CART.VERIFYING");
    let paused = keeps_seeing(&looked, &all);
    assert!(matches!(
        fault(&paused),
        run::Fault::Recoverable(Recoverable::CannotTell { .. })
    ));
    let settled = goes_on(&paused, &all);
    assert_eq!(at(&settled), "RUNNING.SLOTS.READING_SLOTS");
    let answered = sees_cart(&answered_over(&all, Mode::Merge), all);
    assert_eq!(at(&answered), "RUNNING.SLOTS.READING_SLOTS");
}

/// The shop answers twice, and has no more of the order to sell.
#[test]
fn an_order_of_which_no_more_is_sold_is_pressed_once_more_at_most() {
    let paused = keeps_seeing(&answered_over(&first(2), Mode::Merge), &first(2));
    assert_eq!(*fault(&paused), Recoverable::NotDone.into());
    let again = presses_again(&goes_on(&paused, &first(2)));
    let over = keeps_seeing(&again, &first(2));
    assert_eq!(at(&over), "RUNNING.SLOTS.READING_SLOTS");
}

/// *Replace*: what the person said of this very cart holds after one more pause.
#[test]
fn a_word_for_a_cart_that_holds_some_of_the_order_outlives_a_pause() {
    let both = cart_of(vec![line("1001", true), line("4001", true)]);
    let paused = keeps_seeing(&answered_over(&both, Mode::Replace), &both);
    assert_eq!(*fault(&paused), Recoverable::NotDone.into());
    let returning = goes_on(&paused, &both);
    assert_eq!(at(&returning), "RUNNING.CART.RETURNING");
    let stood = then(&returning, Command::PauseRun);
    let looked = goes_on(&stood, &both);
    assert_eq!(at(&looked), "RUNNING.CART.RETURNING");
}

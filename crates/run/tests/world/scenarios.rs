//! What is walked: how much goes wrong, and how many worlds there are then. The numbers show when
//! something changed.

use crate::budget::{Budget, KINDS};
use crate::buns::Click;
use crate::place::Place;
use crate::walk::Walk;
use crate::world::World;
use ::shop::Mode;

/// One of everything, and two worker deaths.
const ANYTHING: Budget = Budget {
    all: 0,
    deaths: 2,
    pages: 1,
    backs: 1,
    mail: 1,
    shop: 1,
    writes: 1,
    expiries: 1,
    restarts: 1,
    others: 1,
    strangers: 1,
    person: 1,
    besides: None,
};

const NOTHING: Budget = Budget {
    all: 0,
    deaths: 0,
    pages: 0,
    backs: 0,
    mail: 0,
    shop: 0,
    writes: 0,
    expiries: 0,
    restarts: 0,
    others: 0,
    strangers: 0,
    person: 0,
    besides: None,
};

/// However the shop's page begins, and whichever the person wishes.
fn walk(budget: Budget) -> Walk {
    let begins = [None, Some(true), Some(false)];
    let walk = Walk::from(
        begins
            .map(|signed_in| World::new(signed_in, &MODES, budget))
            .into(),
    );
    walk.always_comes_to_rest();
    walk
}

/// A signed-in person who keeps what is in the cart.
fn walk_of_a_merge(budget: Budget) -> Walk {
    let walk = Walk::from(vec![World::new(Some(true), &MODES[..1], budget)]);
    walk.always_comes_to_rest();
    walk
}

const MODES: [Mode; 2] = [Mode::Merge, Mode::Replace];

#[test]
fn whatever_may_happen_while_nothing_goes_wrong() {
    let walk = walk(NOTHING);
    assert_eq!(walk.len(), 1_167);
    assert!(walk.stations.contains("COMPLETE"));
}

#[test]
fn any_one_thing_may_go_wrong() {
    let walk = walk(Budget { all: 1, ..ANYTHING });
    assert_eq!(walk.len(), 136_397);
    meets_every_row_of_the_recovery_table(&walk);
}

/// Spec §5: a dead worker wakes in every phase, and in every step of CART. That the run comes to
/// rest from there is what [`Walk::always_comes_to_rest`] says.
fn meets_every_row_of_the_recovery_table(walk: &Walk) {
    let rows = [
        "INITIALIZING.CHECKING_LOGIN",
        "CART.LOADING_ORDERS",
        "CART.READING_ORDER",
        "CART.SAVING_CART",
        "CART.REORDERING",
        "CART.RETURNING",
        "CART.VERIFYING",
        "SUBSTITUTION.SEARCHING",
        "SLOTS.READING_SLOTS",
        "FINALIZING.READING_CART",
    ];
    let rows: Vec<String> = rows.iter().map(|row| format!("RUNNING.{row}")).collect();
    for row in &rows {
        assert!(walk.woken.contains(row), "{row}");
        assert!(walk.well_after.contains(row), "{row} never came to REVIEW");
    }
}

/// One kind, another one for another commit (`./build.sh` draws it), and any other besides. All of
/// them: [`any_two_things_may_go_wrong`].
#[test]
fn a_thing_that_is_drawn_and_any_other_may_go_wrong() {
    let drawn: usize = std::env::var("CARRINHO_DRAW").map_or(0, |said| said.parse().unwrap());
    let kind = KINDS[drawn % KINDS.len()];
    let walk = walk_of_a_merge(Budget {
        all: 2,
        besides: Some((kind, 1)),
        ..ANYTHING
    });
    let one = walk_of_a_merge(Budget { all: 1, ..ANYTHING });
    assert!(walk.len() > one.len(), "{kind:?} is no mishap");
}

#[test]
#[ignore = "over two million worlds: minutes on a busy machine"]
fn any_two_things_may_go_wrong() {
    let walk = walk_of_a_merge(Budget { all: 2, ..ANYTHING });
    assert_eq!(walk.len(), 2_310_773);
    // Past the cart there is nowhere to go.
    let places = [
        Place::Home,
        Place::Orders,
        Place::Order,
        Place::Cart,
        Place::Search(0),
        Place::Search(1),
        Place::Slots,
        Place::SignIn,
    ];
    assert_eq!(walk.places.into_iter().collect::<Vec<_>>(), places);
    let pauses = [
        "CANNOT_TELL",
        "EXPIRED",
        "INTERRUPTED",
        "NOT_DONE",
        "NOT_PRESSED",
        "PAUSED_BY_PERSON",
        "SIGNED_OUT",
        "STORAGE_REFUSED",
        "TAB_CLOSED",
        "TAB_LEFT",
        "UNSEEN",
    ];
    assert_eq!(walk.pauses.into_iter().collect::<Vec<_>>(), pauses);
}

/// The person goes back to a cart page of before the run while a page or the shop fails.
#[test]
fn a_page_of_before_comes_back() {
    let budget = Budget {
        all: 2,
        backs: 1,
        ..NOTHING
    };
    let walk = walk_of_a_merge(Budget {
        pages: 1,
        shop: 1,
        ..budget
    });
    assert_eq!(walk.len(), 214_981);
}

/// The worker dies twice while a page goes, or a message does.
#[test]
fn two_deaths_and_a_lost_page_or_message() {
    let budget = Budget {
        all: 3,
        deaths: 2,
        ..NOTHING
    };
    let page = walk_of_a_merge(Budget { pages: 1, ..budget });
    let mail = walk_of_a_merge(Budget { mail: 1, ..budget });
    assert_eq!((page.len(), mail.len()), (249_883, 118_822));
}

/// The person pauses, cancels and goes on while the worker dies or a page goes.
#[test]
fn an_impatient_person_on_a_bad_day() {
    let budget = Budget {
        all: 3,
        person: 2,
        ..NOTHING
    };
    let deaths = walk_of_a_merge(Budget {
        deaths: 1,
        ..budget
    });
    let shop = walk_of_a_merge(Budget { shop: 1, ..budget });
    assert_eq!((deaths.len(), shop.len()), (73_874, 69_786));
}

/// As [`any_two_things_may_go_wrong`], however it begins and whichever the person wishes.
#[test]
#[ignore = "two and a half million worlds: a minute on a machine with nothing else to do"]
fn any_two_things_may_go_wrong_however_it_begins() {
    assert!(walk(Budget { all: 2, ..ANYTHING }).len() > 2_000_000);
}

/// *Add this one* while anything may go wrong once: "at most one add per click".
#[test]
fn a_substitute_is_added_once_whatever_happens_once() {
    let walk = walk_of_clicks(Click::Add, 1, Budget { all: 1, ..ANYTHING });
    assert_eq!(walk.len(), 15_265);
}

/// The same, clicked twice, while the worker dies twice, a page goes, or a message does.
#[test]
fn nothing_is_added_twice_on_a_bad_day() {
    let budget = Budget {
        all: 2,
        deaths: 2,
        pages: 1,
        mail: 1,
        shop: 1,
        ..NOTHING
    };
    let walk = walk_of_clicks(Click::Add, 2, budget);
    assert_eq!(walk.len(), 472_639);
}

/// Any two things may go wrong over one click.
#[test]
#[ignore = "hundreds of thousands of worlds: minutes on a busy machine"]
fn a_substitute_is_added_once_whatever_happens_twice() {
    let walk = walk_of_clicks(Click::Add, 1, Budget { all: 2, ..ANYTHING });
    assert!(walk.len() > 100_000);
}

/// *Take it out* while anything may go wrong once: at most one press a click, also where somebody
/// puts the same into the cart again meanwhile.
#[test]
fn a_line_is_taken_out_once_whatever_happens_once() {
    let walk = walk_of_clicks(Click::Remove, 1, Budget { all: 1, ..ANYTHING });
    assert_eq!(walk.len(), 12_338);
}

/// Another amount, while anything may go wrong once: no press too many.
#[test]
fn a_line_is_adjusted_once_whatever_happens_once() {
    let walk = walk_of_clicks(Click::Adjust, 1, Budget { all: 1, ..ANYTHING });
    assert_eq!(walk.len(), 14_305);
}

/// The cart brought back to what it was before, while anything may go wrong once: no press too many, and
/// it always comes to rest.
#[test]
fn the_cart_is_brought_back_once_whatever_happens_once() {
    let walk = walk_of_clicks(Click::Undo, 1, Budget { all: 1, ..ANYTHING });
    assert_eq!(walk.len(), 12_551);
}

/// The cart read again, while anything may go wrong once: nothing is pressed.
#[test]
fn the_cart_is_read_again_whatever_happens_once() {
    let walk = walk_of_clicks(Click::Refresh, 1, Budget { all: 1, ..ANYTHING });
    assert_eq!(walk.len(), 3_927);
}

/// The same, while the worker dies twice, a page goes, a message does, or the cart lags.
#[test]
fn nothing_is_taken_out_twice_on_a_bad_day() {
    let budget = Budget {
        all: 2,
        deaths: 2,
        pages: 1,
        mail: 1,
        shop: 1,
        others: 1,
        ..NOTHING
    };
    let walk = walk_of_clicks(Click::Remove, 2, budget);
    assert_eq!(walk.len(), 234_102);
}

/// Any two things may go wrong over one click.
#[test]
#[ignore = "hundreds of thousands of worlds: minutes on a busy machine"]
fn a_line_is_taken_out_once_whatever_happens_twice() {
    let walk = walk_of_clicks(Click::Remove, 1, Budget { all: 2, ..ANYTHING });
    assert!(walk.len() > 50_000);
}

fn walk_of_clicks(click: Click, clicks: u8, budget: Budget) -> Walk {
    let walk = Walk::from(vec![World::reviewing(click, clicks, budget)]);
    walk.always_comes_to_rest();
    walk
}

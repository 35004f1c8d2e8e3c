//! What is walked, and what must have been met on the way.

use crate::budget::Budget;
use crate::walk::Walk;
use crate::world::World;
use std::time::Instant;

fn walk(name: &str, budget: Budget) -> Walk {
    let begin = Instant::now();
    let first = [None, Some(true), Some(false)].map(|signed_in| World::new(signed_in, budget));
    let walk = Walk::from(first.into());
    println!("{name}: {} worlds, {} steps, {:?}", walk.len(), walk.steps, begin.elapsed());
    walk.always_comes_to_rest();
    println!("{name}: checked, {:?}", begin.elapsed());
    walk
}

#[test]
fn nothing_goes_wrong() {
    walk("nothing", Budget::default());
}

#[test]
fn one_thing_of_any_kind_goes_wrong() {
    let all = Budget {
        all: 1, deaths: 1, pages: 1, backs: 1, mail: 1, shop: 1, writes: 1, expiries: 1, restarts: 1, others: 1, strangers: 1, person: 1,
    };
    walk("one", all);
}

#[test]
fn back() {
    walk("back", Budget { all: 2, backs: 1, shop: 1, pages: 1, ..Budget::default() });
}

#[test]
fn two_things() {
    let all = Budget {
        all: 2, deaths: 2, pages: 1, backs: 1, mail: 1, shop: 1, writes: 1, expiries: 1, restarts: 1, others: 1, strangers: 1, person: 1,
    };
    walk("two", all);
}

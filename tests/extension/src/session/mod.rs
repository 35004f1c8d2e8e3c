//! Situations a session can be in, each made for real, and whether it is told right.
//!
//! A [`Situation`] is a row of a table: how it is made, and the verdict it must get. A [`Ground`]
//! is a browser that one after the other is brought into. The test of the matrix and
//! `./build.sh session` go through the same tables.

mod ask;
mod changed;
mod connection;
mod delivery;
mod expired;
mod ground;
mod known;
mod landing;
mod large_review;
mod person;
mod promptness;
mod signed_in;
mod signed_out;
mod situation;
mod slow;
mod tabs;

pub use ask::Asked;
pub use ground::{ACCOUNT, CART, Ground, HOME, ORDERS, PRODUCT, SEARCH, SLOTS};
pub use large_review::large_review;
pub use promptness::{USUAL_LATENCY, click_to_verdict, page_to_panel};
pub use situation::{Outcome, Situation};
pub use slow::{SlowTrial, slow_trial};

/// All situations, in groups that may each have a browser of their own.
pub fn groups() -> Vec<(&'static str, Vec<Situation>)> {
    vec![
        ("signed in", signed_in::situations()),
        ("signed out", signed_out::situations()),
        ("expired", expired::situations()),
        ("several tabs", tabs::situations()),
        ("delivery address", delivery::situations()),
        ("landing elsewhere", landing::situations()),
        ("connection", connection::situations()),
        ("changed pages", changed::situations()),
    ]
}

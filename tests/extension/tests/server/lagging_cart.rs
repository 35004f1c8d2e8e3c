//! The shop changes the cart at once, and shows the old one for some seconds more: where the
//! re-order lands, nothing seems to have come of it. The looks outlast it, and nobody is asked.

use extension_tests::Result;
use store::Delay;

use crate::person::{at_shop, ends_well};

extension_tests::strictly!(
    a_merge_shows_three_seconds_late,
    a_merge_shows_ten_seconds_late,
    a_replacement_shows_three_seconds_late,
    a_slow_merge_shows_three_seconds_late,
);

fn shows_late(mode: &str, lag: u64, slow: u64) -> Result<()> {
    let trial = at_shop(|shop| {
        shop.cart_lag_ms = lag;
        shop.delays = vec![Delay::before("Order-ReOrder", u32::MAX, slow)];
    })?;
    trial.start(mode)?;
    ends_well(&trial).map(drop)
}

#[test]
fn a_merge_shows_three_seconds_late() -> Result<()> {
    shows_late("MERGE", 3_000, 0)
}

#[test]
fn a_merge_shows_ten_seconds_late() -> Result<()> {
    shows_late("MERGE", 10_000, 0)
}

/// *Eliminar*: the cart that is thrown away is still shown.
#[test]
fn a_replacement_shows_three_seconds_late() -> Result<()> {
    shows_late("REPLACE", 3_000, 0)
}

#[test]
fn a_slow_merge_shows_three_seconds_late() -> Result<()> {
    shows_late("MERGE", 3_000, 2_000)
}

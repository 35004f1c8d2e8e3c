//! The ways from a re-order to the cart, and bodies that come compressed: the same review, and one
//! re-order each.

use extension_tests::{Result, Trial};
use serde_json::json;
use store::{Arrival, Compression};

use crate::person::{at_shop, ends_well};

extension_tests::strictly!(
    led_to_the_cart,
    led_round,
    the_cart_under_the_form_s_own_address,
    a_page_between_with_a_script,
    a_page_between_without_a_script,
    posted_once_more,
    compressed,
);

fn ends(arrival: Arrival) -> Result<()> {
    let trial = at_shop(|shop| shop.arrival = arrival)?;
    trial.start("MERGE")?;
    ends_well(&trial).map(drop)
}

#[test]
fn led_to_the_cart() -> Result<()> {
    ends(Arrival::Redirected(302))
}

#[test]
fn led_round() -> Result<()> {
    ends(Arrival::Chain(6))
}

#[test]
fn the_cart_under_the_form_s_own_address() -> Result<()> {
    ends(Arrival::Inline)
}

#[test]
fn a_page_between_with_a_script() -> Result<()> {
    ends(Arrival::Script(1_500))
}

#[test]
fn a_page_between_without_a_script() -> Result<()> {
    ends(Arrival::Refresh(2))
}

#[test]
fn posted_once_more() -> Result<()> {
    ends(Arrival::Redirected(307))
}

/// One run after the other, each from a cart that is as it was at first.
#[test]
fn compressed() -> Result<()> {
    let trial = at_shop(|_| {})?;
    for coding in [Compression::Gzip, Compression::Deflate, Compression::Brotli] {
        trial.store.switch(|shop| shop.compression = coding);
        trial.start("MERGE")?;
        ends_well(&trial)?;
        again(&trial)?;
    }
    Ok(())
}

fn again(trial: &Trial) -> Result<()> {
    trial.say(&json!({ "type": "CANCEL" }))?;
    trial.reaches("IDLE")?;
    trial.store.restore(crate::person::WHO)?;
    trial.store.clear_journal();
    Ok(())
}

//! A page that left presses nothing more, for ever; not when it comes back out of the browser's
//! memory of pages gone by, and not when it was frozen.

use std::time::Duration;

use extension_tests::{Result, Trial, until_for};
use serde_json::json;

use crate::person::{
    SEARCH, at_shop, ends_well_or_asks, lives, stands_between_presses, untouched, unveils, veil,
};

extension_tests::strictly!(
    a_page_that_comes_back_after_cancel_presses_nothing,
    a_page_that_comes_back_while_the_run_goes_on_adds_nothing,
    a_page_that_was_frozen_beyond_the_deadline_presses_nothing,
    a_page_that_changes_its_address_as_it_is_pressed_was_pressed,
);

/// The hand stands between its two presses, and the person has followed a link.
fn left() -> Result<Trial> {
    let trial = at_shop(|shop| {
        shop.pages_are_kept = true;
        veil(shop);
    })?;
    trial.start("MERGE")?;
    stands_between_presses(&trial)?;
    trial.shop.eval("globalThis.left = true")?;
    trial.shop.navigate(SEARCH)?;
    Ok(trial)
}

/// The person goes back to the page with the dialog, which is shown as it was left.
fn comes_back(trial: &Trial) -> Result<()> {
    trial.shop.eval("void history.back()")?;
    let kept = "globalThis.left === true && !!document.querySelector('.modal.show')";
    trial.shop.wait("the page that was left, as it was", kept)
}

/// First press, away by a link, *Cancel*, Back.
#[test]
fn a_page_that_comes_back_after_cancel_presses_nothing() -> Result<()> {
    let trial = left()?;
    let before = trial.cart(crate::person::WHO);
    trial.say(&json!({ "type": "CANCEL" }))?;
    trial.reaches("IDLE")?;
    comes_back(&trial)?;
    unveils(&trial)?;
    untouched(&trial, &before)?;
    trial.reaches("IDLE").map(drop)
}

/// The run is not cancelled: it goes on elsewhere, and the page that comes back does not press
/// for it a second time.
#[test]
fn a_page_that_comes_back_while_the_run_goes_on_adds_nothing() -> Result<()> {
    let trial = left()?;
    // The run may have led the tab away already, which is as good.
    if comes_back(&trial).is_ok() {
        unveils(&trial)?;
    }
    ends_well_or_asks(&trial).map(drop)
}

/// A script of the shop's changes the address as its button is pressed, so that the page is another from
/// then on; the shop was asked all the same.
#[test]
fn a_page_that_changes_its_address_as_it_is_pressed_was_pressed() -> Result<()> {
    let trial = at_shop(veil)?;
    trial.start("MERGE")?;
    stands_between_presses(&trial)?;
    trial.shop.eval(
        "addEventListener('click', () => history.replaceState(null, '', '/pt/another'), true)",
    )?;
    unveils(&trial)?;
    ends_well_or_asks(&trial).map(drop)
}

/// Longer than the run waits for a press.
const BEYOND_DEADLINE: Duration = Duration::from_secs(120);

/// The browser froze the page between the two presses, and thaws it when nobody waits any more.
#[test]
fn a_page_that_was_frozen_beyond_the_deadline_presses_nothing() -> Result<()> {
    let trial = at_shop(veil)?;
    let before = trial.cart(crate::person::WHO);
    trial.start("MERGE")?;
    stands_between_presses(&trial)?;
    trial
        .shop
        .eval("document.querySelector('#veil').remove()")?;
    lives(&trial, "frozen")?;
    until_for(BEYOND_DEADLINE, "the run to wait no more", || {
        Ok((!trial.station()?.contains("CART")).then_some(()))
    })?;
    lives(&trial, "active")?;
    unveils(&trial)?;
    untouched(&trial, &before)?;
    trial.say(&json!({ "type": "RETRY" }))?;
    ends_well_or_asks(&trial).map(drop)
}

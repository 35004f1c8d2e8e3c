//! The browser may keep the cart and show it again without asking: the cart that a re-order lands
//! on is the one from before, and no proof of anything; nor is a kept one the present cart.

use extension_tests::{Result, Trial, until_for};
use store::{Arrival, Caching, Delay, Kept, Meddling};

use crate::person::{
    CART, HOME, MILK, RUN, WHO, at_shop, ends_well, ends_well_or_asks, is_asked, reorders, same,
};

extension_tests::strictly!(
    a_cart_kept_for_minutes_proves_nothing,
    a_cart_kept_as_long_as_the_browser_likes_proves_nothing,
    a_cart_that_is_asked_about_is_the_present_one,
    led_by_a_script_to_a_cart_kept_for_minutes,
    led_by_a_script_to_a_cart_kept_as_long_as_the_browser_likes,
    a_kept_cart_is_opened_meanwhile,
    a_cart_kept_from_before_the_start_is_not_the_cart_before,
    what_is_approved_is_not_a_kept_cart,
    what_is_approved_is_not_a_cart_kept_as_long_as_the_browser_likes,
    what_is_approved_is_asked_about,
);

/// The person had the cart open before, so that the browser has it.
fn seen(how: Caching) -> Result<Trial> {
    let trial = at_shop(|shop| shop.kept = vec![Kept::of("carrinho-compras", how)])?;
    trial.shop.navigate(CART)?;
    trial.shop.navigate(HOME)?;
    Ok(trial)
}

fn proves_nothing(how: Caching) -> Result<()> {
    let trial = seen(how)?;
    trial.start("MERGE")?;
    ends_well(&trial).map(drop)
}

#[test]
fn a_cart_kept_for_minutes_proves_nothing() -> Result<()> {
    proves_nothing(Caching::MaxAge(300))
}

#[test]
fn a_cart_kept_as_long_as_the_browser_likes_proves_nothing() -> Result<()> {
    proves_nothing(Caching::LastModified)
}

#[test]
fn a_cart_that_is_asked_about_is_the_present_one() -> Result<()> {
    proves_nothing(Caching::ETag)
}

/// A form's redirects are asked about anew; where a script leads to, it is not.
fn led_by_a_script(how: Caching) -> Result<()> {
    let trial = seen(how)?;
    trial
        .store
        .switch(|shop| shop.arrival = Arrival::Script(300));
    trial.start("MERGE")?;
    ends_well(&trial).map(drop)
}

#[test]
fn led_by_a_script_to_a_cart_kept_for_minutes() -> Result<()> {
    led_by_a_script(Caching::MaxAge(300))
}

#[test]
fn led_by_a_script_to_a_cart_kept_as_long_as_the_browser_likes() -> Result<()> {
    led_by_a_script(Caching::LastModified)
}

/// It is repeated by then, and the person is shown what the browser had.
#[test]
fn a_kept_cart_is_opened_meanwhile() -> Result<()> {
    let trial = seen(Caching::MaxAge(300))?;
    let late = Delay::after("Order-ReOrder", u32::MAX, 8_000);
    trial.store.switch(|shop| shop.delays = vec![late]);
    trial.start("MERGE")?;
    is_asked(&trial)?;
    let follows = "void location.assign('/pt/carrinho-compras')";
    trial.shop.arrive(|| trial.shop.eval(follows).map(drop))?;
    ends_well_or_asks(&trial).map(drop)
}

/// Milk came in on another device after the person had seen the cart, and before the start.
#[test]
fn a_cart_kept_from_before_the_start_is_not_the_cart_before() -> Result<()> {
    let trial = seen(Caching::MaxAge(300))?;
    milk_comes_in(&trial);
    trial.start("MERGE")?;
    let review = ends_well(&trial)?;
    let added = review["pack"]["against_before"]["added"].to_string();
    assert!(!added.contains(MILK), "{added}");
    Ok(())
}

/// *Approve* gave COMPLETE over 18 lines while the shop had 19: the pack is renewed, and asks
/// again.
fn is_renewed(how: Caching) -> Result<()> {
    let trial = at_shop(|_| {})?;
    trial.start("MERGE")?;
    let shown = ends_well(&trial)?["pack"]["id"].clone();
    let kept = Kept::of("carrinho-compras", how);
    trial.store.switch(|shop| shop.kept = vec![kept]);
    // The browser has the very cart that was reviewed.
    trial.shop.navigate(CART)?;
    milk_comes_in(&trial);
    trial.approve()?;
    let renewed = until_for(RUN, "a renewed pack", || {
        let run = trial.run()?;
        assert_ne!(run["status"], "COMPLETE", "over another cart");
        Ok((run["pack"]["id"] != shown && run["status"] == "REVIEW").then_some(run))
    })?;
    trial.proves(WHO, &renewed["pack"])?;
    trial.approve()?;
    trial.reaches("COMPLETE")?;
    same("1", &reorders(&trial).to_string())
}

#[test]
fn what_is_approved_is_not_a_kept_cart() -> Result<()> {
    is_renewed(Caching::MaxAge(300))
}

#[test]
fn what_is_approved_is_not_a_cart_kept_as_long_as_the_browser_likes() -> Result<()> {
    is_renewed(Caching::LastModified)
}

#[test]
fn what_is_approved_is_asked_about() -> Result<()> {
    is_renewed(Caching::ETag)
}

/// Another device of the same person.
fn milk_comes_in(trial: &Trial) {
    let puts = vec![MILK.to_owned()];
    let meddling = Meddling {
        puts,
        ..Meddling::default()
    };
    trial.store.meddle(WHO, &meddling);
}

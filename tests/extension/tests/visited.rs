//! The slots page that the person opens by themselves (DECISIONS 31): at a store that shows slots by
//! address, and at one that leads back to the cart and opens them by *Validar* only.

use extension_tests::{Page, Result, Trial, until};
use serde_json::{Value, json};
use store::Delay;

const CART: &str = "https://www.auchan.pt/pt/carrinho-compras";
const SLOTS: &str = "https://www.auchan.pt/pt/escolher-horario-entrega";

/// A run in REVIEW. A shop that leads back to the cart left it without slots.
fn reviewed(leads_back: bool) -> Result<(Trial, Value)> {
    let trial = Trial::of("bruno")?;
    trial
        .store
        .switch(|switches| switches.slots_redirect_to_cart = leads_back);
    trial.start("MERGE")?;
    let run = trial.reaches("REVIEW")?;
    Ok((trial, run))
}

/// The person's own way: *Validar*, and on to the slots.
fn by_validar(shop: &Page) -> Result<()> {
    shop.navigate(CART)?;
    shop.click("#onetrust-accept-btn-handler")?;
    shop.click(".auc-js-confirm-cart")?;
    shop.arrive(|| shop.click(".auc-js-cart-remove-unavailable-products"))?;
    shop.arrive(|| shop.click(".auc-checkout__next"))?;
    shop.wait_for(".auc-book-slot__container")
}

/// The pack's slots, once they are as wanted.
fn joined(trial: &Trial, wanted: impl Fn(&Value) -> bool) -> Result<Value> {
    until("slots that the person opened to join the pack", || {
        let run = trial.run()?;
        Ok(wanted(&run["pack"]["slots"]).then_some(run))
    })
}

fn is_read(slots: &Value) -> bool {
    slots["slots"] == "READ"
}

/// How often the shop was asked for its slots.
fn views(trial: &Trial) -> u64 {
    let views = trial.store.journal().counts.slots_views;
    u64::try_from(views).unwrap_or(u64::MAX)
}

/// Nothing was booked, and nothing past the cart was opened but by the person.
fn untouched(trial: &Trial, visits: usize) {
    let counts = trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.slots_booked), (1, 0));
    assert_eq!(counts.checkout_visits, visits);
    assert_eq!((counts.dangers, counts.csrf_failures), (0, 0));
}

#[test]
fn by_validar_in_a_review() -> Result<()> {
    let (trial, run) = reviewed(true)?;
    assert_eq!(run["pack"]["slots"]["slots"], "UNREAD");
    untouched(&trial, 0);
    by_validar(&trial.shop)?;
    let asked = views(&trial);
    let after = joined(&trial, is_read)?;
    assert_eq!(
        after["pack"]["id"], run["pack"]["id"],
        "what was shown stands"
    );
    assert!(after["pack"]["slots"]["at"].is_i64());
    assert!(
        !after["pack"]["warnings"]
            .to_string()
            .contains("SLOTS_UNREAD")
    );
    assert_eq!(views(&trial), asked, "the page itself is read");
    // *Validar*, and the page between it and the slots.
    untouched(&trial, 2);
    Ok(())
}

#[test]
fn by_validar_after_the_approval() -> Result<()> {
    let (trial, _) = reviewed(true)?;
    trial.approve()?;
    trial.reaches("COMPLETE")?;
    by_validar(&trial.shop)?;
    let after = joined(&trial, is_read)?;
    assert_eq!(after["status"], "COMPLETE");
    untouched(&trial, 2);
    Ok(())
}

/// By its address: what the run read is read anew, and the other way joins when it is chosen.
#[test]
fn by_address_both_ways_side_by_side() -> Result<()> {
    let (trial, run) = reviewed(false)?;
    let read = run["pack"]["slots"]["at"].clone();
    let shop = trial.browser.open(SLOTS)?;
    joined(&trial, |slots| is_read(slots) && slots["at"] != read)?;
    shop.click("#onetrust-accept-btn-handler")?;
    shop.click(".auc-js-click-collect .nav-link")?;
    let after = joined(&trial, |slots| !slots["beside"].is_null())?;
    let ways = [&after["pack"]["slots"], &after["pack"]["slots"]["beside"]];
    let modes = ways.map(|read| read["page"]["mode"].clone());
    assert_eq!(modes, [json!("home-delivery"), json!("click-collect")]);
    untouched(&trial, 0);
    Ok(())
}

/// Opened while the run is at work, they are not asked for once more.
#[test]
fn opened_during_the_run() -> Result<()> {
    let trial = Trial::of("bruno")?;
    // The run waits for the shop meanwhile.
    let delay = Delay::after("Order-ReOrder", 1, 10_000);
    trial.store.switch(|switches| switches.delays = vec![delay]);
    trial.start("MERGE")?;
    until("the re-order", || {
        Ok((trial.store.journal().counts.reorders == 1).then_some(()))
    })?;
    let _slots = trial.browser.open(SLOTS)?;
    until("the run to have the slots", || {
        let run = trial.run()?;
        Ok((!run["slots"].is_null()).then_some(()))
    })?;
    let run = trial.reaches("REVIEW")?;
    assert!(is_read(&run["pack"]["slots"]));
    assert_eq!(views(&trial), 1, "the person's own");
    untouched(&trial, 0);
    Ok(())
}

/// Somebody else signs in, and opens their slots.
#[test]
fn of_another_account() -> Result<()> {
    let (trial, run) = reviewed(true)?;
    let shop = &trial.shop;
    trial
        .store
        .switch(|switches| switches.slots_redirect_to_cart = false);
    trial.store.sign_everybody_out();
    shop.navigate("https://www.auchan.pt/pt/")?;
    until("the sign-out to be noticed", || {
        Ok((trial.head()?["signed_in"] == false).then_some(()))
    })?;
    shop.navigate("https://www.auchan.pt/practice/sign-in?account=ana")?;
    shop.navigate(SLOTS)?;
    until(
        "the slots page to be asked, and found to be another's",
        || {
            let asked = trial.entries()?;
            let looked =
                |entry: &&Value| entry["kind"] == "ANSWERED" && entry["answer"] == "SESSION";
            let last = asked.iter().rfind(looked).cloned();
            let over = trial.head()?["visit"].is_null();
            Ok(last.filter(|entry| over && entry["seq"].as_u64() >= run_seq(&asked)))
        },
    )?;
    assert_eq!(trial.run()?["pack"]["slots"], run["pack"]["slots"]);
    untouched(&trial, 0);
    Ok(())
}

/// When the review began.
fn run_seq(entries: &[Value]) -> Option<u64> {
    let review = entries.iter().rfind(|entry| entry["to"] == "REVIEW")?;
    review["seq"].as_u64()
}

extension_tests::strictly!(
    by_validar_in_a_review,
    by_validar_after_the_approval,
    by_address_both_ways_side_by_side,
    opened_during_the_run,
    of_another_account,
);

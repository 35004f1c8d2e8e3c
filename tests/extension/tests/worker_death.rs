//! Whatever dies, whenever, the run resumes by itself and nothing is ordered twice or lost: the
//! worker is stopped once in each phase, with nothing attached that would keep it alive.

use extension_tests::{Result, Trial};
use serde_json::{Value, json};

/// What a review says, without the numbers that only count up.
fn review(trial: &Trial) -> Result<Value> {
    let mut pack = trial.reaches("REVIEW")?["pack"].clone();
    pack["id"] = Value::Null;
    Ok(pack)
}

fn undisturbed() -> Result<Value> {
    extension_tests::once("worker_death", || {
        let trial = Trial::of("ana")?;
        trial.start("MERGE")?;
        review(&trial)
    })
}

fn killed_in(phase: &str) -> Result<()> {
    let expected = undisturbed()?;
    let trial = Trial::of("ana")?;
    trial.store.switch(|switches| switches.slow_pages_ms = 700);
    trial.start("MERGE")?;
    trial.reaches(&format!("RUNNING.{phase}"))?;
    trial.kill_worker()?;
    let review = review(&trial)?;
    assert_eq!(review["cart"], expected["cart"]);
    assert_eq!(review["proposals"], expected["proposals"]);
    assert_eq!(review["warnings"], expected["warnings"]);
    let woken = trial
        .journal()?
        .iter()
        .any(|line| line.starts_with("SERVICE_WORKER_WAKE"));
    assert!(woken, "the worker did die: {:?}", trial.journal()?);
    let counts = trial.store.journal().counts;
    assert_eq!(
        (counts.reorders, counts.checkout_visits, counts.slots_booked),
        (1, 0, 0)
    );
    Ok(())
}

#[test]
fn in_initializing() -> Result<()> {
    killed_in("INITIALIZING")
}

#[test]
fn in_cart() -> Result<()> {
    killed_in("CART")
}

#[test]
fn in_substitution() -> Result<()> {
    killed_in("SUBSTITUTION")
}

#[test]
fn in_slots() -> Result<()> {
    killed_in("SLOTS")
}

#[test]
fn in_finalizing() -> Result<()> {
    killed_in("FINALIZING")
}

/// DECISIONS 9: "a copy outlives the browser, and is only offered": the cart is looked at again
/// first.
#[test]
fn a_restarted_browser_offers_to_go_on() -> Result<()> {
    let expected = undisturbed()?;
    let trial = Trial::of("ana")?;
    trial.store.switch(|switches| switches.slow_pages_ms = 500);
    trial.start("MERGE")?;
    trial.reaches("RUNNING.SUBSTITUTION")?;
    let trial = trial.restart("/practice/sign-in?account=ana")?;
    let paused = trial.reaches("PAUSED")?;
    assert_eq!(paused["fault"]["fault"]["is"], "INTERRUPTED");
    trial.say(&json!({ "type": "RETRY" }))?;
    let review = review(&trial)?;
    assert_eq!(review["cart"], expected["cart"]);
    assert_eq!(review["proposals"], expected["proposals"]);
    let counts = trial.store.journal().counts;
    assert_eq!(
        (counts.reorders, counts.checkout_visits, counts.slots_booked),
        (1, 0, 0)
    );
    Ok(())
}

extension_tests::strictly!(
    in_initializing,
    in_cart,
    in_substitution,
    in_slots,
    in_finalizing,
    a_restarted_browser_offers_to_go_on,
);

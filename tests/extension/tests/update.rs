//! DECISIONS 9: "a copy outlives the browser, and is only offered": the cart is looked at again
//! first. A reload of the extension is what an update does: the session's storage is gone, and the
//! scripts in the open pages are left behind.

use extension_tests::{Result, Trial, until, until_for};
use serde_json::{Value, json};
use store::Event;

fn essence(trial: &Trial) -> Result<Value> {
    Ok(trial.reaches("REVIEW")?["pack"]["cart"].take())
}

fn reordered_once(trial: &Trial) {
    let counts = trial.store.journal().counts;
    assert_eq!(
        (
            counts.reorders,
            counts.checkout_visits,
            counts.slots_booked,
            counts.dangers
        ),
        (1, 0, 0, 0)
    );
}

/// PITFALLS 9, 13: the tab is older than the extension, and nobody in it listens any more: going
/// on loads a new page in it.
#[test]
fn a_run_goes_on_in_the_same_tab_after_an_update() -> Result<()> {
    let expected = extension_tests::once("update", || {
        let undisturbed = Trial::of("ana")?;
        undisturbed.start("MERGE")?;
        essence(&undisturbed)
    })?;

    let mut trial = Trial::of("ana")?;
    let tab = trial.tab()?;
    trial.store.switch(|switches| switches.slow_pages_ms = 500);
    trial.start("MERGE")?;
    trial.reaches("RUNNING.SUBSTITUTION")?;
    trial.update()?;
    let paused = trial.reaches("PAUSED")?;
    assert_eq!(paused["fault"]["fault"]["is"], "INTERRUPTED");

    trial.browser.panel_as_tab()?.click_control("Continuar")?;
    assert_eq!(essence(&trial)?, expected);
    assert_eq!(trial.run()?["tab"], tab);
    reordered_once(&trial);
    Ok(())
}

/// PITFALLS 13: "context invalidated". It was about to answer the shop's dialog when the update
/// came; nobody keeps its word any more, so it presses nothing.
#[test]
fn a_script_left_behind_presses_nothing() -> Result<()> {
    let mut trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    until("the order's page", || {
        Ok(trial
            .shop
            .url()?
            .contains("detalhes-encomenda")
            .then_some(()))
    })?;
    // The dialog opens only after the shop was asked for the cart; that takes its time now.
    trial.store.switch(|switches| switches.latency_ms = 4_000);
    let pressing = |trial: &Trial| {
        Ok(trial
            .journal()?
            .iter()
            .any(|line| line.ends_with("REORDERING"))
            .then_some(()))
    };
    until_for(RUN, "the press", || pressing(&trial))?;
    let asked = |trial: &Trial| {
        trial
            .store
            .journal()
            .events()
            .filter(|event| matches!(event, Event::Request { .. }))
            .count()
    };
    let before = asked(&trial);
    until("the shop to be asked for the cart", || {
        Ok((asked(&trial) > before).then_some(()))
    })?;
    trial.update()?;

    until_for(RUN, "the shop's dialog", || {
        let open =
            "document.querySelector('#merge-order-modal.show, #re-order-modal.show') !== null";
        Ok((trial.shop.eval(open)? == json!(true)).then_some(()))
    })?;
    // Each change of the page is a chance for whoever watches it.
    trial.shop.eval(CHANCES)?;
    assert_eq!(trial.store.journal().counts.reorders, 0);

    trial.store.switch(|switches| switches.latency_ms = 0);
    assert_eq!(
        trial.reaches("PAUSED")?["fault"]["fault"]["is"],
        "INTERRUPTED"
    );
    // It was pressed as far as the worker knows, and the cart is as it was: the person is asked.
    trial.say(&json!({ "type": "RETRY" }))?;
    until_for(RUN, "the doubt", || {
        let is = &trial.run()?["fault"]["fault"]["is"];
        Ok((*is == "CANNOT_TELL").then_some(()))
    })?;
    trial.say(&json!({ "type": "RETRY" }))?;
    trial.reaches("REVIEW")?;
    reordered_once(&trial);
    Ok(())
}

const RUN: std::time::Duration = std::time::Duration::from_secs(90);

/// Changes the page forty times, each after the browser has drawn the one before and any watcher
/// has had its turn.
const CHANCES: &str = "(async () => {
    for (let change = 0; change < 40; change += 1) {
        document.body.dataset.change = change;
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)));
    }
})()";

extension_tests::strictly!(
    a_run_goes_on_in_the_same_tab_after_an_update,
    a_script_left_behind_presses_nothing,
);

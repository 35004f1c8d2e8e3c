//! DECISIONS 9: "a copy outlives the browser, and is only offered": the cart is looked at again
//! first. A reload of the extension is what an update does: the session's storage is gone, and the
//! scripts in the open pages are left behind.

use extension_tests::{Result, Trial, until, until_for};
use serde_json::{Map, Value, json};
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

/// As the version before today's wrote them: settings, rules, memory, a list of past runs that has no
/// number yet, and a run under way.
#[test]
fn all_that_was_kept_is_there_after_an_update() -> Result<()> {
    let mut trial = Trial::of("ana")?;
    for change in SETTINGS {
        let change: Value = serde_json::from_str(change)?;
        let answer = trial.say(&json!({ "type": "CHANGE_SETTINGS", "change": change }))?;
        assert_eq!(answer, json!({ "ok": true }), "{change}");
    }
    cancelled(&trial)?;
    until("the run to be kept", || {
        Ok(trial.browser.storage_local()?["history.runs"]
            .is_string()
            .then_some(()))
    })?;
    trial.quiet(
        "chrome.storage.local.remove('history.format')
            .then(() => chrome.storage.local.set({ 'settings.pace': '0' }))",
    )?;
    trial.store.switch(|switches| switches.slow_pages_ms = 500);
    trial.start("MERGE")?;
    trial.reaches("RUNNING.SUBSTITUTION")?;
    let before = lasting(&trial)?;
    assert_eq!(before.len(), 8, "{before:?}");
    trial.update()?;
    trial.reaches("PAUSED")?;
    assert_eq!(lasting(&trial)?, before);
    let panel = trial.browser.panel_as_tab()?;
    panel.click_control("Continuar")?;
    trial.store.switch(|switches| switches.slow_pages_ms = 0);
    trial.reaches("REVIEW")?;
    panel.click_control("Cancelar")?;
    panel.click_control("Parar")?;
    trial.reaches("IDLE")?;
    until("the list to be of today's format", || {
        Ok((trial.browser.storage_local()?["history.format"] == "2").then_some(()))
    })?;
    let mut after = lasting(&trial)?;
    let runs = |kept: Option<Value>| -> Vec<Value> {
        let text = kept
            .and_then(|it| it.as_str().map(str::to_owned))
            .unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    };
    let mut was = before;
    let (now, then) = (
        runs(after.remove("history.runs")),
        runs(was.remove("history.runs")),
    );
    assert_eq!((now.len(), &now[1..]), (2, then.as_slice()));
    assert_eq!(after, was);
    Ok(())
}

/// Something of everything that the person can set.
const SETTINGS: [&str; 6] = [
    r#"{"set":"NEVER","product":{"pid":"3","name":"Café Moído Rossio 250 g"}}"#,
    r#"{"set":"DIET","diet":"nuts","care":"strict"}"#,
    r#"{"set":"REMEMBER","of":{"pid":"1","name":"Leite Serra"},"took":{"pid":"2","name":"Leite Vale"}}"#,
    r#"{"set":"MODEL","model":{"model":"open_ai","endpoint":"http://localhost:1/v1","name":"m"}}"#,
    r#"{"set":"BUDGET","budget":900000}"#,
    r#"{"set":"HISTORY","most":5}"#,
];

/// A run comes to its review and is cancelled there.
fn cancelled(trial: &Trial) -> Result<()> {
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    trial.say(&json!({ "type": "CANCEL" }))?;
    trial.reaches("IDLE")?;
    Ok(())
}

/// What is kept for good, but for the run that is under way, and the number that the list has or has not.
fn lasting(trial: &Trial) -> Result<Map<String, Value>> {
    let mut kept = trial.browser.storage_local()?;
    let kept = kept.as_object_mut().map(std::mem::take).unwrap_or_default();
    let ours = |key: &String| key.starts_with("settings.") || key == "history.runs";
    Ok(kept.into_iter().filter(|(key, _)| ours(key)).collect())
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

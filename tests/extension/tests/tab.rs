//! What the browser does to a tab and to an alarm while a run is at work. "Whatever dies,
//! whenever, the run resumes by itself and nothing is ordered twice or lost."

use extension_tests::{Result, Trial, until};
use serde_json::json;

fn once(trial: &Trial) {
    let counts = trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.checkout_visits), (1, 0));
}

/// A run of Ana's on a slow day, as far as `station`.
fn slowly(station: &str) -> Result<Trial> {
    let trial = Trial::of("ana")?;
    trial.store.switch(|switches| switches.slow_pages_ms = 300);
    trial.start("MERGE")?;
    trial.reaches(station)?;
    Ok(trial)
}

/// The person looks at another tab, and the browser throws the run's tab out of memory.
fn discarded(station: &str) -> Result<()> {
    let trial = slowly(station)?;
    let tab = trial.tab()?;
    trial.quiet("chrome.tabs.create({ url: 'about:blank' }).then(() => 0)")?;
    let discard =
        format!("chrome.tabs.discard({tab}).then((tab) => tab?.discarded ?? false, () => false)");
    until("the tab to be thrown out of memory", || {
        Ok((trial.quiet(&discard)? == json!(true)).then_some(()))
    })?;
    trial.reaches("REVIEW")?;
    once(&trial);
    Ok(())
}

/// PITFALLS, mistake 22: "closed, left, discarded tabs".
#[test]
fn a_tab_thrown_out_of_memory_before_the_press() -> Result<()> {
    discarded("RUNNING.CART")
}

/// PITFALLS, mistake 22: "closed, left, discarded tabs".
#[test]
fn a_tab_thrown_out_of_memory_in_the_search() -> Result<()> {
    discarded("RUNNING.SUBSTITUTION")
}

/// PITFALLS 3: "the alarm is missing". Each worker that starts looks whether it is there.
#[test]
fn an_alarm_that_vanished_is_set_again() -> Result<()> {
    let trial = slowly("RUNNING.CART")?;
    trial.quiet("chrome.alarms.clearAll()")?;
    trial.kill_worker()?;
    until("the alarm to be there again", || {
        let alarms = trial.quiet("chrome.alarms.getAll().then((all) => all.length)")?;
        Ok((alarms == json!(1)).then_some(()))
    })?;
    trial.reaches("REVIEW")?;
    once(&trial);
    let resting = "chrome.alarms.getAll().then((all) => all.length)";
    until("no alarm while nothing is awaited", || {
        Ok((trial.quiet(resting)? == json!(0)).then_some(()))
    })
}

extension_tests::strictly!(
    a_tab_thrown_out_of_memory_before_the_press,
    a_tab_thrown_out_of_memory_in_the_search,
    an_alarm_that_vanished_is_set_again,
);

/// The person pays in the run's tab, and then presses something in the panel: the shop is opened in
/// another tab, and nobody is taken away from the payment.
#[test]
fn who_pays_in_the_runs_tab_is_left_there() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    let paying = "/pt/inicio-check-out";
    trial.led_to(paying)?;
    let visits = trial.store.journal().counts.checkout_visits;
    trial.approve()?;
    trial.reaches("COMPLETE")?;
    let open = trial.browser.pages()?;
    assert!(
        open.iter().any(|url| url.contains(paying)),
        "taken away from {paying}: {open:?}"
    );
    let counts = trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.checkout_visits), (1, visits));
    // A new run takes that tab no more than the one before.
    trial.say(&json!({ "type": "RESET" }))?;
    trial.start("MERGE")?;
    trial.reaches("RUNNING.CART")?;
    assert!(
        trial
            .browser
            .pages()?
            .iter()
            .any(|url| url.contains(paying))
    );
    Ok(())
}

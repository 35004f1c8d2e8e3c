//! A run that was cancelled is kept like an approved one: listed, opened, taken off; and how many are
//! kept is the person's choice.

use extension_tests::{Page, Result, Trial, until};
use serde_json::{Value, json};

fn listed(trial: &Trial) -> Result<Vec<Value>> {
    let kept =
        trial.quiet("chrome.storage.local.get('history.runs').then(it => it['history.runs'])")?;
    Ok(serde_json::from_str(kept.as_str().unwrap_or("[]"))?)
}

fn waits_until_listed(trial: &Trial, count: usize) -> Result<Vec<Value>> {
    until(&format!("{count} runs to be kept"), || {
        let runs = listed(trial)?;
        Ok((runs.len() == count).then_some(runs))
    })
}

fn opens_the_list(panel: &Page) -> Result<()> {
    panel.wait_for_text("Que encomenda quer repetir?")?;
    panel.click("#history > summary")
}

/// The run reaches REVIEW, and the person cancels it there.
fn cancelled(trial: &Trial, panel: &Page) -> Result<Value> {
    trial.start("MERGE")?;
    let review = trial.reaches("REVIEW")?;
    panel.click_control("Cancelar")?;
    panel.click_control("Parar")?;
    trial.reaches("IDLE")?;
    Ok(review)
}

#[test]
fn a_cancelled_run_is_kept_until_it_is_taken_off() -> Result<()> {
    let trial = Trial::of("ana")?;
    let panel = trial.browser.panel_as_tab()?;
    let review = cancelled(&trial, &panel)?;
    let kept = waits_until_listed(&trial, 1)?.remove(0);
    assert_eq!(kept["ending"]["ending"], "CANCELLED_IN_REVIEW");
    assert_eq!(kept["pack"]["cart"], review["pack"]["cart"]);
    let phases = kept["metrics"]["phases"].as_array().map(Vec::len);
    assert!(phases > Some(3), "{}", kept["metrics"]);
    // A new worker, and a panel that is opened anew, find the same.
    trial.kill_worker()?;
    panel.reload()?;
    // What the check of the session says moves the list down.
    panel.wait_for("details.checked")?;
    opens_the_list(&panel)?;
    panel.wait_for_text("Cancelada em")?;
    panel.click("#history > .group > summary")?;
    panel.wait_for_text("Cancelou durante a revisão")?;
    panel.wait_for_text("Encher o carrinho: ")?;
    panel.click_control("Tirar da lista")?;
    panel.click_control("Sim, tirar")?;
    panel.wait_for_text("Ainda não há nenhuma")?;
    // What was taken off does not come back with the next worker.
    trial.kill_worker()?;
    trial.say(&json!({ "type": "CHECK_SESSION", "tab": null }))?;
    assert_eq!(listed(&trial)?, [Value::Null; 0]);
    let counts = trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.checkout_visits), (1, 0));
    Ok(())
}

#[test]
fn fewer_runs_are_kept_as_soon_as_the_person_says_so() -> Result<()> {
    let trial = Trial::of("ana")?;
    let panel = trial.browser.panel_as_tab()?;
    cancelled(&trial, &panel)?;
    waits_until_listed(&trial, 1)?;
    let address = trial.browser.extension_url("settings.html");
    let settings = trial.browser.open(&address)?;
    settings.wait_for("#history-most")?;
    settings.eval(
        "(() => { const most = document.getElementById('history-most'); most.value = '0';
           most.dispatchEvent(new Event('change', { bubbles: true })); })()",
    )?;
    settings.wait_for_text("Guardado.")?;
    waits_until_listed(&trial, 0)?;
    panel.to_front()?;
    opens_the_list(&panel)?;
    panel.wait_for_text("As definições dizem para não guardar nenhuma")
}

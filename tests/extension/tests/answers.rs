//! The four answers about a sold-out item, given in the panel (issue: "REVIEW: four answers per
//! item: take one of these, another, leave out, decide at the shop").

use std::time::Duration;

use extension_tests::{Key, Page, Result, Trial, until_for};
use serde_json::{Value, json};

const PATIENCE: Duration = Duration::from_secs(90);

/// A run of Ana's in review, and the panel that shows it.
fn reviewing() -> Result<(Trial, Page)> {
    let trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    let panel = trial.browser.panel_as_tab()?;
    panel.wait_for("button.add")?;
    Ok((trial, panel))
}

/// What is on record of the items: `PLANNED LEAVE_OUT`, `TAKEN`, in their order.
fn decisions(trial: &Trial) -> Result<Vec<String>> {
    let all = trial.run()?["pack"]["proposals"].take();
    let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
    let decision = |it: &Value| {
        let kept = &it["decision"];
        format!("{} {}", text(&kept["decision"]), text(&kept["plan"]))
    };
    Ok(all.as_array().into_iter().flatten().map(decision).collect())
}

fn waits_for(trial: &Trial, nth: usize, wanted: &str) -> Result<()> {
    until_for(PATIENCE, &format!("the answer {wanted:?}"), || {
        let all = decisions(trial)?;
        let is = all.get(nth).is_some_and(|it| it.trim() == wanted);
        Ok(is.then_some(()))
    })
}

fn focused(panel: &Page) -> Result<String> {
    panel.eval_as("document.activeElement?.textContent.trim() ?? ''")
}

/// Keyboard and screen reader; focus stays sensible after re-render: the button that was pressed
/// keeps the focus and says what came of it.
#[test]
fn a_substitute_is_taken_by_keyboard() -> Result<()> {
    let (trial, panel) = reviewing()?;
    panel.focus("button.add")?;
    panel.press(Key::Enter)?;
    waits_for(&trial, 0, "TAKEN")?;
    panel.wait_for_text("está no carrinho")?;
    panel.wait(
        "the focus to have stayed",
        "document.activeElement?.matches('button.add.done') ?? false",
    )?;
    assert!(focused(&panel)?.starts_with("Está no carrinho"));
    assert_eq!(trial.store.journal().counts.adds, 1);
    // Pressed again, nothing more is added; and what is shown can be approved.
    panel.press(Key::Enter)?;
    panel.click_control("Aprovar carrinho")?;
    trial.reaches("COMPLETE")?;
    assert_eq!(trial.store.journal().counts.adds, 1);
    Ok(())
}

/// The answer is kept with the item in the pack: on record, shown, and to be taken back.
#[test]
fn an_answer_is_kept_shown_and_taken_back() -> Result<()> {
    let (trial, panel) = reviewing()?;
    let answer = ".answers > button.answer:nth-of-type(2)";
    panel.focus(answer)?;
    panel.press(Key::Enter)?;
    waits_for(&trial, 0, "PLANNED LEAVE_OUT")?;
    panel.wait_for_text("Fica de fora.")?;
    assert_eq!(focused(&panel)?, "Deixar de fora");
    trial.end_worker()?;
    panel.reload()?;
    panel.wait_for(&format!("{answer}[aria-pressed=true]"))?;
    panel.focus(answer)?;
    panel.press(Key::Enter)?;
    waits_for(&trial, 0, "")?;
    panel.wait_for(&format!("{answer}[aria-pressed=false]"))?;
    assert_eq!(focused(&panel)?, "Deixar de fora");
    let said = trial.entries()?;
    let told = said.iter().filter(|entry| entry["kind"] == "DECIDED");
    let plans: Vec<Value> = told.map(|entry| entry["plan"].clone()).collect();
    assert_eq!(plans, [json!("LEAVE_OUT"), Value::Null]);
    // What was decided for the shop is said again once the cart is approved.
    panel.click(".answers > button.answer:nth-of-type(3)")?;
    waits_for(&trial, 0, "PLANNED AT_SHOP")?;
    trial.approve()?;
    trial.reaches("COMPLETE")?;
    panel.wait_for_text("Por decidir")
}

/// *Another* shows the other candidates, and a search in the shop's tab.
#[test]
fn another_is_looked_for_in_the_shops_tab() -> Result<()> {
    let (trial, panel) = reviewing()?;
    panel.click(".answers > button.answer:nth-of-type(1)")?;
    waits_for(&trial, 0, "PLANNED ANOTHER")?;
    panel.click("article button.plain")?;
    until_for(PATIENCE, "the shop's tab to show a search", || {
        let shown = trial.shop.url()?;
        Ok(shown
            .starts_with("https://www.auchan.pt/pt/pesquisa?q=")
            .then_some(()))
    })?;
    // The review is as it was.
    assert_eq!(trial.station()?, "REVIEW");
    assert_eq!(trial.store.journal().counts.adds, 0);
    trial.approve()?;
    trial.reaches("COMPLETE").map(drop)
}

/// A sentence of its own when the settings are damaged at start (the run must not start without the
/// rules; the panel says so and what to do).
#[test]
fn damaged_settings_are_said_and_nothing_starts() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.quiet("chrome.storage.local.set({ 'settings.rules': '{\"version\":' })")?;
    let panel = trial.browser.side_panel(&trial.shop)?;
    panel.wait_for("input[name=order]")?;
    panel.click_control("Começar")?;
    panel.wait_for_text("Não foi possível ler as suas definições, por isso nada começou")?;
    panel.wait_for("[role=status] a[href='settings.html']")?;
    assert_eq!(trial.station()?, "IDLE");
    assert_eq!(trial.store.journal().counts.reorders, 0);
    Ok(())
}

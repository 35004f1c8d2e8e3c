//! *Read the cart again*: what changed at the shop meanwhile is shown line by line. And what is kept of
//! a finished run: listed, printed, deleted.

use extension_tests::{Result, Trial, until};
use serde_json::Value;

extension_tests::strictly!(what_changed_meanwhile_is_shown_line_by_line,);

/// The review stands open, and nothing is under way.
fn at_rest(trial: &Trial) -> Result<Value> {
    until("the review to stand open", || {
        let run = trial.run()?;
        Ok((run["task"].is_null() && run["status"] == "REVIEW").then_some(run))
    })
}

#[test]
fn what_changed_meanwhile_is_shown_line_by_line() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    let shown = trial.reaches("REVIEW")?["pack"]["id"].clone();
    let panel = trial.browser.panel_as_tab()?;
    panel.click_control("Ler o carrinho outra vez")?;
    panel.wait_for_text("continua como aqui se mostra")?;
    assert_eq!(at_rest(&trial)?["pack"]["id"], shown);
    trial.shop.wait_for(".auc-js-cart-item .btn-plus")?;
    trial.shop.click("#onetrust-accept-btn-handler")?;
    trial.shop.click(".auc-js-cart-item .btn-plus")?;
    until("the store to know the change", || {
        Ok((trial.store.journal().counts.quantity_changes > 0).then_some(()))
    })?;
    panel.click_control("Ler o carrinho outra vez")?;
    panel.wait_for_text("O que mudou desde que o viu")?;
    let renewed = at_rest(&trial)?;
    assert_ne!(renewed["pack"]["id"], shown);
    assert_eq!(
        renewed["since"]["changes"]["changed"]
            .as_array()
            .map(Vec::len),
        Some(1)
    );
    let counts = trial.store.journal().counts;
    assert_eq!((counts.reorders, counts.checkout_visits), (1, 0));
    Ok(())
}

#[test]
fn a_finished_run_is_kept_until_it_is_deleted() -> Result<()> {
    let trial = Trial::of("ana")?;
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    trial.approve()?;
    trial.reaches("COMPLETE")?;
    // The one that stands there itself is not listed; once it is done with, it is.
    let panel = trial.browser.panel_as_tab()?;
    panel.click("#history > summary")?;
    panel.wait_for_text("Ainda não há nenhuma")?;
    panel.click_control("Repetir outra encomenda")?;
    panel.wait_for_text("Que encomenda quer repetir?")?;
    panel.click("#history > summary")?;
    panel.click("#history > .group > summary")?;
    panel.wait_for_text("Páginas lidas no Auchan.pt")?;
    let kept =
        trial.quiet("chrome.storage.local.get('history.runs').then(it => it['history.runs'])")?;
    let kept: Value = serde_json::from_str(kept.as_str().unwrap_or_default())?;
    let metrics = &kept[0]["metrics"];
    assert_eq!(metrics["retries"], 0, "{metrics}");
    assert!(
        metrics["pages"].as_u64() > Some(5) && metrics["phases"].as_array().map(Vec::len) > Some(3)
    );
    panel.click_control("Tirar da lista")?;
    panel.click_control("Sim, tirar")?;
    panel.wait_for_text("Ainda não há nenhuma")
}

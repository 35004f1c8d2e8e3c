//! How soon the person is told, by the clocks of the pages themselves.

use serde_json::json;

use super::Ground;
use super::ground::{HOME, ORDERS};
use crate::{Page, Result};

/// The store's usual latency, in milliseconds: it answers about as fast as a shop does.
pub const USUAL_LATENCY: u64 = 250;

/// Presses a button of the panel, and waits for what a check found to be drawn.
const CLICK: &str = "((name) => new Promise((resolve) => {
    const button = [...document.querySelectorAll('button')].find((it) => it.innerText.trim() === name);
    const start = performance.now();
    let waited = false;
    const observer = new MutationObserver(() => {
        waited ||= document.querySelector('.session .waiting') !== null;
        if (!waited || document.querySelector('details.checked') === null) return;
        observer.disconnect();
        resolve(performance.now() - start);
    });
    observer.observe(document.body, { subtree: true, childList: true });
    button.click();
}))";

/// Notes when the panel says that the person is signed in (`good`), or that they are not (`bad`).
const TOLD: &str = "((word) => { globalThis.told = new Promise((resolve) => {
    const look = () => {
        if (!document.querySelector('.session .state')?.classList.contains(word)) return;
        observer.disconnect();
        resolve(Date.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
}); return true; })";

/// When the page was there, as the panel's clock has it.
const THERE: &str = "performance.timeOrigin
    + performance.getEntriesByType('navigation')[0].domContentLoadedEventStart";

/// One look at the list from the page, as plain as it can be: what the shop itself takes.
const FETCH: &str = "(async () => {
    const start = performance.now();
    await (await fetch('/pt/historico-encomendas')).text();
    return performance.now() - start;
})()";

/// From the click on *Refresh* to the verdict in the panel, in milliseconds, and beside it
/// what one plain look at the same page takes.
pub fn click_to_verdict(ground: &mut Ground, panel: &Page) -> Result<(u64, u64)> {
    ground.clear()?;
    ground.signed_in_at(HOME)?;
    ground.shop(|shop| shop.latency_ms = USUAL_LATENCY);
    // As it is for people, who set nothing.
    ground
        .trial
        .quiet("chrome.storage.local.remove('settings.pace')")?;
    panel.wait_for("input[name=order]")?;
    panel.wait_for(".check button")?;
    let verdict = panel.eval_as::<f64>(&format!("{CLICK}({})", json!("Atualizar")))?;
    let plain = ground.trial.shop.eval_as::<f64>(FETCH)?;
    ground.trial.hurry()?;
    Ok((whole(verdict), whole(plain)))
}

/// From the moment a page of the shop is there to the panel's word, in milliseconds: for who has
/// just signed in, and for who has just been signed out.
pub fn page_to_panel(ground: &mut Ground, panel: &Page) -> Result<[u64; 2]> {
    ground.clear()?;
    ground.open(HOME)?;
    let signed_in = told(ground, panel, "good", |ground| {
        ground.open("/practice/sign-in?account=ana")
    })?;
    ground.forgotten();
    let signed_out = told(ground, panel, "bad", |ground| ground.open(ORDERS))?;
    Ok([signed_in, signed_out])
}

fn told(
    ground: &mut Ground,
    panel: &Page,
    word: &str,
    comes: impl FnOnce(&mut Ground) -> Result<()>,
) -> Result<u64> {
    panel.wait("the panel to say otherwise", &format!(
        "document.querySelector('.session .state') !== null && !document.querySelector('.session .state').classList.contains({})",
        json!(word)
    ))?;
    panel.eval(&format!("{TOLD}({})", json!(word)))?;
    comes(ground)?;
    let there: f64 = ground.trial.shop.eval_as(THERE)?;
    let told: f64 = panel.eval_as("globalThis.told")?;
    Ok(whole(told - there))
}

/// Whole milliseconds of a browser's clock.
pub(super) fn whole(milliseconds: f64) -> u64 {
    serde_json::Number::from_f64(milliseconds.max(0.0).round())
        .and_then(|number| number.to_string().trim_end_matches(".0").parse().ok())
        .unwrap_or(u64::MAX)
}

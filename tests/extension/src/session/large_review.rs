//! How soon a large review is drawn, and how soon an answer given in it: by the clocks of the panel.

use super::promptness::whole;
use crate::{Page, Result, Trial};
use serde_json::{Value, json};

/// As many lines as a large family orders.
const LINES: usize = 150;

/// When the largest piece of text was painted, in milliseconds after the panel was asked for, once all
/// lines stand there.
const PAINTED: &str = "((lines) => new Promise((resolve) => {
    let painted = 0;
    new PerformanceObserver((list) => {
        painted = Math.max(painted, ...list.getEntries().map((it) => it.startTime));
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    const look = () => {
        const drawn = document.querySelectorAll('.listing .name').length >= lines && painted > 0;
        if (drawn) resolve(painted); else setTimeout(look, 20);
    };
    look();
}))";

/// Presses an answer that is not given yet, and waits for its sign.
const ANSWERED: &str = "new Promise((resolve) => {
    const answer = document.querySelector('.answers button.answer[aria-pressed=false]');
    const start = performance.now();
    const observer = new MutationObserver(() => {
        if (answer.getAttribute('aria-pressed') !== 'true') return;
        observer.disconnect();
        resolve(performance.now() - start);
    });
    observer.observe(document.body, { subtree: true, attributes: true, childList: true });
    answer.click();
})";

/// From opening the panel to the review painted, and from an answer to its sign; milliseconds.
pub fn large_review() -> Result<(u64, u64)> {
    let trial = Trial::of("filipe")?;
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    let lines = enlarge(&trial)?;
    let panel = trial.browser.panel_as_tab()?;
    let painted = panel.eval_as::<f64>(&format!("{PAINTED}({lines})"))?;
    let answered = answer(&panel)?;
    Ok((whole(painted), whole(answered)))
}

fn answer(panel: &Page) -> Result<f64> {
    panel.wait_for(".answers button.answer[aria-pressed=false]")?;
    panel.eval_as(ANSWERED)
}

/// Makes the review one of so many lines, as the record holds it: the store has no cart so large. Says
/// how many of them are to be had.
fn enlarge(trial: &Trial) -> Result<usize> {
    let mut run = trial.run()?;
    let has = |line: &Value| !line["stock"]["portion"].is_null();
    let mut available = 0;
    if let Some(lines) = run["pack"]["cart"]["lines"].as_array_mut() {
        let there: Vec<Value> = lines.iter().filter(|it| has(it)).cloned().collect();
        let more = LINES.saturating_sub(lines.len());
        available = there.len() + more;
        for (at, line) in there.iter().cycle().take(more).enumerate() {
            let mut line = line.clone();
            line["pid"] = json!((900_000 + at).to_string());
            lines.push(line);
        }
    }
    if let Some(run) = run.as_object_mut() {
        run.remove("task");
    }
    let text = json!(run.to_string());
    trial.quiet(&format!(
        "chrome.storage.session.set({{ 'session.run': {text} }})"
    ))?;
    // The next worker goes on with it.
    trial.kill_worker()?;
    Ok(available)
}

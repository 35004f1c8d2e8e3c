use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    Way, WokenBy,
    held::{Held, Mark},
    tour::changes,
};
use crate::{Result, until, until_for};

/// A run was cut short, and went on.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Strike {
    /// How.
    pub way: Way,
    /// Where the run stood.
    pub station: String,
    /// When the worker was gone, or the tab had moved; in milliseconds since 1970.
    pub at: u64,
    /// Until the next write, in milliseconds.
    pub resumed_after: Option<u64>,
    /// What woke the worker.
    pub woken_by: Option<WokenBy>,
    /// For [`Way::Back`] and [`Way::RoundTrip`]: every page came out of the back/forward cache.
    pub kept: bool,
    /// The journal's numbers then: none of them may be missing afterwards.
    pub journal: Vec<u64>,
}

/// Cuts the run short, in its `nth` place, where the worker stands at `mark`, after the person had so many
/// changes made.
pub(super) fn strike(
    held: &Held,
    nth: usize,
    way: Way,
    mark: &Mark,
    made: usize,
) -> Result<Strike> {
    if presses(mark) {
        until_for(PRESS, "the press", || {
            let counts = held.trial.store.journal().counts;
            let all = counts.reorders + changes(&counts).iter().sum::<usize>();
            Ok((all >= made).then_some(()))
        })?;
    }
    let mut strike = Strike {
        way,
        station: held.trial.station()?,
        at: 0,
        resumed_after: None,
        woken_by: None,
        kept: false,
        journal: match way.kills_browser() {
            true => transitions(held)?,
            false => journal(held)?,
        },
    };
    match way {
        Way::Lost | Way::Unheard | Way::Unsaid | Way::Said => strike.at = kill(held)?,
        Way::Reloaded => held.trial.shop.reload()?,
        Way::Crashed => crash(held)?,
        Way::Back => strike.kept = step(held, -1)?,
        Way::RoundTrip => strike.kept = step(held, -1)? & step(held, 1)?,
        // The browser is the driver's to kill: its pages go with it.
        Way::BrowserUnsaid | Way::BrowserSaid => strike.at = now(),
    }
    if !way.kills() && !way.kills_browser() {
        strike.at = now();
        held.release(nth)?;
    }
    Ok(strike)
}

/// How long the page may take from the asking to the shop's answer to the press.
const PRESS: std::time::Duration = std::time::Duration::from_secs(20);

fn presses(mark: &Mark) -> bool {
    // A message is a text in a text.
    let effect = mark.effect.as_deref().unwrap_or_default();
    let effect = effect.replace('\\', "");
    let mut actions = ["REORDER", "ADD", "REMOVE", "ADJUST"].into_iter();
    actions.any(|action| effect.contains(&format!(r#""action":"{action}""#)))
}

pub(super) fn journal(held: &Held) -> Result<Vec<u64>> {
    let entries = held.trial.entries()?;
    let numbers = entries.iter().filter_map(|line| line["number"].as_u64());
    Ok(numbers.collect())
}

/// Of these alone it is promised that they outlive the browser: what pages only said is not copied.
fn transitions(held: &Held) -> Result<Vec<u64>> {
    let mut entries = held.trial.entries()?;
    entries.retain(|line| line["kind"] == "TRANSITION");
    let numbers = entries.iter().filter_map(|line| line["number"].as_u64());
    Ok(numbers.collect())
}

impl Held {
    /// The worker comes to the first point of the plan, and dies there.
    pub fn dies(&self) -> Result<()> {
        Self::until("the worker to come to the point", || {
            Ok((!self.marks()?.is_empty()).then_some(()))
        })?;
        kill(self).map(drop)
    }
}

/// Stops the worker; the moment it was gone. A page that has something to say may have it back
/// at once: then it was gone before that.
fn kill(held: &Held) -> Result<u64> {
    let browser = &held.trial.browser;
    let before = held.woken()?.len();
    held.trial.observer().stop_workers()?;
    until("the worker to be gone", || {
        let gone = now();
        if let Some(back) = held.woken()?.get(before) {
            return Ok(Some(back.at.min(gone)));
        }
        Ok((!browser.worker_runs()?).then_some(gone))
    })
}

/// The renderer crashes; the person loads the page again.
fn crash(held: &Held) -> Result<()> {
    held.trial.shop.tell("Page.crash")?;
    let tab = held.trial.tab()?;
    let listens = |there: bool| {
        until("the page's script to come or go", || {
            let ping =
                format!("chrome.tabs.sendMessage({tab}, 'ping').then(() => true, () => false)");
            Ok((held.trial.observer().eval(&ping)? == json!(there)).then_some(()))
        })
    };
    listens(false)?;
    held.trial
        .observer()
        .eval(&format!("chrome.tabs.reload({tab})"))?;
    listens(true)
}

/// The person goes back or forward, with the browser's own button; whether the page came out of
/// the cache.
fn step(held: &Held, by: i64) -> Result<bool> {
    let shop = &held.trial.shop;
    // A page that changes places with the next one tells nothing.
    let entries = || {
        until("the tab to tell its history", || {
            shop.ask("Page.getNavigationHistory", json!({})).map(Some)
        })
    };
    let before = entries()?;
    let wanted = before["currentIndex"].as_i64().unwrap_or_default() + by;
    let entry = usize::try_from(wanted)
        .ok()
        .map(|wanted| before["entries"][wanted]["id"].clone());
    // A page that changes places with the next one takes no orders.
    let go = json!({ "entryId": entry });
    until("the tab to be told", || {
        let told = shop.ask("Page.navigateToHistoryEntry", go.clone());
        told.map(Some)
    })?;
    until("the tab to move", || {
        Ok((entries()?["currentIndex"] == json!(wanted)).then_some(()))
    })?;
    shop.loaded()?;
    shop.wait(
        "the page to be shown",
        "typeof globalThis.kept === 'boolean'",
    )?;
    shop.eval_as("globalThis.kept")
}

/// Milliseconds since 1970, as the pages tell them.
fn now() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}

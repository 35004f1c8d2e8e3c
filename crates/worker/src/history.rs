use crate::{clock, quarantine};
use chrome::Failure;
use chrome::storage::Area;
use run::{Account, Complete, HISTORY as RUNS, Quarantine, RunId, finished};
use shop::slot_choice::Preferences;

/// How many finished runs are kept.
const RUNS_MAX: usize = 20;

/// Keeps a finished run, the newest first (spec §3.5, "Save run results"). Kept twice, it
/// stands there once. Where there is no room for all, the older half goes.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn keep(complete: Complete) -> Result<(), Failure> {
    let mut runs = read().await?;
    runs.retain(|run| run.id != complete.id);
    // Whose it was, and what they wish of deliveries, matters only while slots may join it.
    let (account, wishes) = (Account::default(), Preferences::default());
    let complete = Complete {
        account,
        wishes,
        ..complete
    };
    runs.insert(0, complete);
    runs.truncate(RUNS_MAX);
    loop {
        match write(&runs).await {
            Err(Failure::Full(_)) if runs.len() > 1 => runs.truncate(runs.len() / 2),
            written => return written,
        }
    }
}

/// Forgets one finished run.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn forget(id: &RunId) -> Result<(), Failure> {
    let mut runs = read().await?;
    runs.retain(|run| run.id != *id);
    write(&runs).await
}

/// Lets the older half go, to make room for a run that is under way.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn shorten() -> Result<(), Failure> {
    let mut runs = read().await?;
    runs.truncate(runs.len() / 2);
    write(&runs).await
}

/// An entry that cannot be read is set aside, not written over, and spoils no other.
async fn read() -> Result<Vec<Complete>, Failure> {
    let Some(text) = Area::Local.get(&[RUNS]).await?.text(RUNS) else {
        return Ok(Vec::new());
    };
    let (runs, odd) = finished(&text);
    if !odd.is_empty() {
        let texts = [(RUNS.to_owned(), odd.join("\n"))];
        let why = format!("{} of {RUNS} cannot be read", odd.len());
        quarantine::put(Quarantine::of(clock::now().ms, why, texts)).await?;
    }
    Ok(runs)
}

async fn write(runs: &[Complete]) -> Result<(), Failure> {
    let text = serde_json::to_string(runs).map_err(|why| Failure::Other(why.to_string()))?;
    Area::Local.set(&[(RUNS, text)]).await
}

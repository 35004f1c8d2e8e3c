use crate::{clock, quarantine};
use chrome::Failure;
use chrome::storage::Area;
use run::{HISTORY as RUNS, PastRun, Quarantine, RunId, past_runs};

/// Keeps a run that ended, the newest first, and `most` of them in all (spec §3, COMPLETE). Kept
/// twice, it stands there once. Where there is no room for all, the older half goes.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn keep(past: PastRun, most: usize) -> Result<(), Failure> {
    let mut runs = read().await?;
    runs.retain(|run| run.id != past.id);
    runs.insert(0, past);
    runs.truncate(most);
    loop {
        match write(&runs).await {
            Err(Failure::Full(_)) if runs.len() > 1 => runs.truncate(runs.len() / 2),
            written => return written,
        }
    }
}

/// One of them.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn find(id: &RunId) -> Result<Option<PastRun>, Failure> {
    let runs = read().await?;
    Ok(runs.into_iter().find(|run| run.id == *id))
}

/// Forgets one of them.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn forget(id: &RunId) -> Result<(), Failure> {
    let mut runs = read().await?;
    runs.retain(|run| run.id != *id);
    write(&runs).await
}

/// Lets the oldest go, so that no more than `most` are kept.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn trim(most: usize) -> Result<(), Failure> {
    let mut runs = read().await?;
    if runs.len() <= most {
        return Ok(());
    }
    runs.truncate(most);
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
async fn read() -> Result<Vec<PastRun>, Failure> {
    let Some(text) = Area::Local.get(&[RUNS]).await?.text(RUNS) else {
        return Ok(Vec::new());
    };
    let (runs, odd) = past_runs(&text);
    if !odd.is_empty() {
        let texts = [(RUNS.to_owned(), odd.join("\n"))];
        let why = format!("{} of {RUNS} cannot be read", odd.len());
        quarantine::put(Quarantine::of(clock::now().ms, why, texts)).await?;
    }
    Ok(runs)
}

async fn write(runs: &[PastRun]) -> Result<(), Failure> {
    let text = serde_json::to_string(runs).map_err(|why| Failure::Other(why.to_string()))?;
    Area::Local.set(&[(RUNS, text)]).await
}

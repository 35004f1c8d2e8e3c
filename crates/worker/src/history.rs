use crate::{clock, quarantine};
use chrome::Failure;
use chrome::storage::Area;
use run::{HISTORY as RUNS, PastRun, Quarantine, RunId, past_runs};
use settings::{FormatError, HISTORY_FORMAT, history_format, opens_history};

/// The runs that ended, as they are kept.
enum List {
    /// Those that can be read.
    Open(Vec<PastRun>),
    /// A list that this version cannot read, and does not write over.
    Sealed(FormatError),
}

/// Why a run is not kept, or not forgotten.
#[derive(Debug, thiserror::Error)]
pub enum Unkept {
    /// The list cannot be read.
    #[error("the runs that ended stay as they are kept: {0}")]
    Sealed(FormatError),
    /// The browser refused.
    #[error(transparent)]
    Browser(#[from] Failure),
}

/// Keeps a run that ended, the newest first, and `most` of them in all (spec §3, COMPLETE). Kept
/// twice, it stands there once. Where there is no room for all, the older half goes.
///
/// # Errors
/// The browser's word when it refuses, or that the list is sealed: the run stays on record then.
pub async fn keep(past: PastRun, most: usize) -> Result<(), Unkept> {
    let mut runs = open().await?;
    runs.retain(|run| run.id != past.id);
    runs.insert(0, past);
    runs.truncate(most);
    loop {
        match write(&runs).await {
            Err(Failure::Full(_)) if runs.len() > 1 => runs.truncate(runs.len() / 2),
            written => return Ok(written?),
        }
    }
}

/// One of them.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn find(id: &RunId) -> Result<Option<PastRun>, Failure> {
    let runs = match read().await? {
        List::Open(runs) => runs,
        List::Sealed(_) => Vec::new(),
    };
    Ok(runs.into_iter().find(|run| run.id == *id))
}

/// Forgets one of them.
///
/// # Errors
/// The browser's word when it refuses, or that the list is sealed.
pub async fn forget(id: &RunId) -> Result<(), Unkept> {
    let mut runs = open().await?;
    runs.retain(|run| run.id != *id);
    Ok(write(&runs).await?)
}

/// Throws away, on the person's word, a list that cannot be read.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn start_anew() -> Result<(), Failure> {
    match read().await? {
        List::Open(_) => Ok(()),
        List::Sealed(_) => Area::Local.remove(&[RUNS, HISTORY_FORMAT]).await,
    }
}

/// Lets the oldest go, so that no more than `most` are kept.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn trim(most: usize) -> Result<(), Failure> {
    match read().await? {
        List::Open(mut runs) if runs.len() > most => {
            runs.truncate(most);
            write(&runs).await
        }
        List::Open(_) | List::Sealed(_) => Ok(()),
    }
}

/// Lets the older half go, to make room for a run that is under way.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn shorten() -> Result<(), Failure> {
    match read().await? {
        List::Open(mut runs) => {
            runs.truncate(runs.len() / 2);
            write(&runs).await
        }
        List::Sealed(_) => Ok(()),
    }
}

/// The list, where it may be written over.
async fn open() -> Result<Vec<PastRun>, Unkept> {
    match read().await? {
        List::Open(runs) => Ok(runs),
        List::Sealed(why) => Err(Unkept::Sealed(why)),
    }
}

/// An entry that cannot be read is set aside, not written over, and spoils no other.
async fn read() -> Result<List, Failure> {
    let items = Area::Local.get(&[RUNS, HISTORY_FORMAT]).await?;
    let Some(text) = items.text(RUNS) else {
        return Ok(List::Open(Vec::new()));
    };
    if let Err(why) = opens_history(&text, items.text(HISTORY_FORMAT).as_deref()) {
        return Ok(List::Sealed(why));
    }
    let (runs, odd) = past_runs(&text);
    if !odd.is_empty() {
        let texts = [(RUNS.to_owned(), odd.join("\n"))];
        let why = format!("{} of {RUNS} cannot be read", odd.len());
        quarantine::put(Quarantine::of(clock::now().ms, why, texts)).await?;
    }
    Ok(List::Open(runs))
}

async fn write(runs: &[PastRun]) -> Result<(), Failure> {
    let text = serde_json::to_string(runs).map_err(|why| Failure::Other(why.to_string()))?;
    Area::Local.set(&[(RUNS, text), history_format()]).await
}

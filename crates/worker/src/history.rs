use chrome::Failure;
use chrome::storage::Area;
use run::Complete;

const RUNS: &str = "history.runs";

/// How many finished runs are kept.
const RUNS_MAX: usize = 20;

/// Keeps a finished run, the newest first (spec §3.5, "Save run results"). Kept twice, it
/// stands there once.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn keep(complete: Complete) -> Result<(), Failure> {
    let items = Area::Local.get(&[RUNS]).await?;
    let kept = items
        .text(RUNS)
        .and_then(|text| serde_json::from_str(&text).ok());
    let mut runs: Vec<Complete> = kept.unwrap_or_default();
    runs.retain(|run| run.id != complete.id);
    runs.insert(0, complete);
    runs.truncate(RUNS_MAX);
    let text = serde_json::to_string(&runs).map_err(|why| Failure::Other(why.to_string()))?;
    Area::Local.set(&[(RUNS, text)]).await
}

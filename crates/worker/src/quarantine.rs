use chrome::Failure;
use chrome::storage::Area;
use run::Quarantine;

/// Keeps what was set aside. Where there is no room for its texts, that it was found at least.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn put(quarantine: Quarantine) -> Result<(), Failure> {
    // There is room for one, but a run that was lost stays lost until the person has read it.
    let quarantine = quarantine.with_run(holds_run().await?);
    let kept = Area::Local
        .set(&[(Quarantine::KEY, quarantine.text())])
        .await;
    if let Err(Failure::Full(_)) = kept {
        let Quarantine {
            at, why, run_lost, ..
        } = quarantine;
        let short = Quarantine::of(at, why, []).with_run(run_lost);
        return Area::Local.set(&[(Quarantine::KEY, short.text())]).await;
    }
    kept
}

/// Whether a run was set aside that may have been under way.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn holds_run() -> Result<bool, Failure> {
    let kept = Area::Local.get(&[Quarantine::KEY]).await?;
    let aside = kept.text(Quarantine::KEY);
    Ok(aside.is_some_and(|text| Quarantine::read(&text).run_lost))
}

/// Throws it away, on the person's word.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn drop() -> Result<(), Failure> {
    Area::Local.remove(&[Quarantine::KEY]).await
}

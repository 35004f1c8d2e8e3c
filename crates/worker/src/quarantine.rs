use chrome::Failure;
use chrome::storage::Area;
use run::Quarantine;

/// Keeps what was set aside, beside what was before. Where there is no room for the texts of both,
/// those of the newer; else that it was found at least.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn put(quarantine: Quarantine) -> Result<(), Failure> {
    let before = aside().await?.unwrap_or_default();
    // A run that was lost stays lost until the person has read it.
    let alone = quarantine.clone().with_run(before.run_lost);
    let both = quarantine.beside(before);
    let short = Quarantine::of(both.at, both.why.clone(), []).with_run(both.run_lost);
    for kept in [both, alone] {
        match Area::Local.set(&[(Quarantine::KEY, kept.text())]).await {
            Err(Failure::Full(_)) => {}
            written => return written,
        }
    }
    Area::Local.set(&[(Quarantine::KEY, short.text())]).await
}

async fn aside() -> Result<Option<Quarantine>, Failure> {
    let kept = Area::Local.get(&[Quarantine::KEY]).await?;
    Ok(kept
        .text(Quarantine::KEY)
        .map(|text| Quarantine::read(&text)))
}

/// Whether a run was set aside that may have been under way.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn holds_run() -> Result<bool, Failure> {
    Ok(aside().await?.is_some_and(|it| it.run_lost))
}

/// Throws it away, on the person's word.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn drop() -> Result<(), Failure> {
    Area::Local.remove(&[Quarantine::KEY]).await
}

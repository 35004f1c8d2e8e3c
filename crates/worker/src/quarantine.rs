use chrome::Failure;
use chrome::storage::Area;
use run::Quarantine;

/// Keeps what was set aside. Where there is no room for its texts, that it was found at least.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn put(quarantine: Quarantine) -> Result<(), Failure> {
    let kept = Area::Local
        .set(&[(Quarantine::KEY, quarantine.text())])
        .await;
    if let Err(Failure::Full(_)) = kept {
        let Quarantine { at, why, .. } = quarantine;
        let short = Quarantine::of(at, why, []);
        return Area::Local.set(&[(Quarantine::KEY, short.text())]).await;
    }
    kept
}

/// Throws it away, on the person's word.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn drop() -> Result<(), Failure> {
    Area::Local.remove(&[Quarantine::KEY]).await
}

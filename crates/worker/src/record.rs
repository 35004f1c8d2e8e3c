use crate::clock;
use chrome::Failure;
use chrome::storage::Area;
use run::{KEYS, Session, changes, restore};
use wasm_bindgen_futures::spawn_local;

/// What a worker that starts finds.
pub enum Found {
    /// The record of this session.
    Record(Session),
    /// Only a copy, which outlives the browser; or nothing at all. Not on record yet.
    Copy(Session),
}

/// Reads what is on record. After a browser restart there is only the copy that outlives it;
/// what cannot be read is reported, and left out.
pub async fn load() -> Found {
    match from(Area::Session).await {
        Some(session) => Found::Record(session),
        None => {
            let copy = from(Area::Local).await.map(Session::interrupted);
            Found::Copy(copy.unwrap_or_default())
        }
    }
}

async fn from(area: Area) -> Option<Session> {
    let items = match area.get(&KEYS).await {
        Ok(items) => items,
        Err(why) => {
            clock::log(&format!("{area:?} cannot be read: {why}"));
            return None;
        }
    };
    restore(|key| items.text(key)).unwrap_or_else(|why| {
        clock::log(&format!("{area:?} is left out: {why}"));
        None
    })
}

/// Writes `next` down where `kept` is on record: one call, awaited, the changed parts and the
/// head. Where nothing is on record yet, all of it.
///
/// # Errors
/// The browser's word when it refuses; what was on record then still is.
pub async fn write(kept: Option<&Session>, next: &Session) -> Result<(), Failure> {
    Area::Session.set(&changes(kept, next)).await?;
    if kept.is_none_or(|kept| kept.run != next.run) {
        let copy = changes(None, next);
        spawn_local(async move {
            if let Err(why) = Area::Local.set(&copy).await {
                clock::log(&format!("the copy could not be kept: {why}"));
            }
        });
    }
    Ok(())
}

/// Removes everything that is kept, and puts an empty session on record: of this browser session
/// alone, nothing of it outlives the browser.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn delete_all(empty: &Session) -> Result<(), Failure> {
    Area::Local.clear().await?;
    Area::Session.clear().await?;
    Area::Session.set(&changes(None, empty)).await
}

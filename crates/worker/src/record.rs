use crate::clock;
use chrome::Failure;
use chrome::storage::Area;
use run::{KEYS, Session, changes, restore};
use wasm_bindgen_futures::spawn_local;

/// Reads what is on record. After a browser restart there is only the copy that outlives it;
/// what cannot be read is reported, and left out.
pub async fn load() -> Session {
    match from(Area::Session).await {
        Some(session) => session,
        None => from(Area::Local)
            .await
            .map(Session::interrupted)
            .unwrap_or_default(),
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

/// Writes `next` down where `kept` is: one call, awaited, the changed parts and the head.
///
/// # Errors
/// The browser's word when it refuses; what was on record then still is.
pub async fn write(kept: &Session, next: &Session) -> Result<(), Failure> {
    // The first write of a session has nothing to build on.
    let before = (kept.seq > 0).then_some(kept);
    Area::Session.set(&changes(before, next)).await?;
    if kept.run != next.run {
        let copy = changes(None, next);
        spawn_local(async move {
            if let Err(why) = Area::Local.set(&copy).await {
                clock::log(&format!("the copy could not be kept: {why}"));
            }
        });
    }
    Ok(())
}

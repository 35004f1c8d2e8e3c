use crate::Kept;
use chrome::changes::{Listening, listen};
use chrome::storage::Area;
use run::{KEYS, restore};
use std::rc::Rc;

/// Reads the session that is on record.
pub async fn read() -> Kept {
    let items = match Area::Session.get(&KEYS).await {
        Ok(items) => items,
        Err(why) => return Kept::Damaged(why.to_string().into()),
    };
    match restore(|key| items.text(key)) {
        Ok(session) => Kept::Session(Rc::new(session.unwrap_or_default())),
        Err(why) => Kept::Damaged(why.to_string().into()),
    }
}

/// Calls `changed` whenever another session is on record.
pub fn watch(changed: impl Fn() + 'static) -> Listening {
    listen(move |area, keys| {
        if area == Area::Session && keys.iter().any(|key| KEYS.contains(&key.as_str())) {
            changed();
        }
    })
}

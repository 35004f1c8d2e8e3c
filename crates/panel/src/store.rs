use crate::Kept;
use chrome::changes::{Listening, listen};
use chrome::storage::Area;
use run::{KEYS, Quarantine, restore};
use shop::harmless;
use std::rc::Rc;

/// Reads the session that is on record. The names in it are the shop's, and go no further than
/// here with anything in them that cannot be seen.
pub async fn read() -> Kept {
    let items = match Area::Session.get(&KEYS).await {
        Ok(items) => items,
        Err(why) => return Kept::Damaged(why.to_string().into()),
    };
    match restore(|key| items.text(key).map(|text| harmless(&text))) {
        Ok(session) => Kept::Session(Rc::new(session.unwrap_or_default())),
        Err(why) => Kept::Damaged(why.to_string().into()),
    }
}

/// Reads what was set aside, if anything was.
pub async fn read_quarantine() -> Option<Rc<Quarantine>> {
    let items = Area::Local.get(&[Quarantine::KEY]).await.ok()?;
    let text = items.text(Quarantine::KEY)?;
    Some(Rc::new(Quarantine::read(&harmless(&text))))
}

/// Calls `changed` whenever another session is on record, or something was set aside.
pub fn watch(changed: impl Fn() + 'static) -> Listening {
    listen(move |area, keys| {
        let ours = |key: &String| match area {
            Area::Session => KEYS.contains(&key.as_str()),
            Area::Local => key == Quarantine::KEY,
        };
        if keys.iter().any(ours) {
            changed();
        }
    })
}

use crate::{History, Kept};
use chrome::changes::{Listening, listen};
use chrome::storage::Area;
use run::{HISTORY, KEYS, Quarantine, past_runs, restore};
use settings::Settings;
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

/// Reads what is kept of runs that ended.
pub async fn read_history() -> Rc<History> {
    let (runs, unread) = match Area::Local.get(&[HISTORY]).await {
        Ok(items) => items.text(HISTORY).map_or_else(Default::default, |text| {
            let (runs, odd) = past_runs(&harmless(&text));
            (runs, !odd.is_empty())
        }),
        Err(_) => (Vec::new(), true),
    };
    Rc::new(History { runs, unread })
}

/// Reads the person's settings; `None` where they cannot be read, which is not the same as none.
pub async fn read_settings() -> Option<Rc<Settings>> {
    let items = Area::Local.get(&settings::KEYS).await.ok()?;
    let read = Settings::read(|key| items.text(key).map(|text| harmless(&text)));
    read.ok().map(Rc::new)
}

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changed {
    /// Another session is on record, or something was set aside.
    Record,
    /// Another run is kept, or one was forgotten.
    History,
    /// Other settings are kept.
    Settings,
}

/// Calls `heard` whenever something changed.
pub fn watch(heard: impl Fn(Changed) + 'static) -> Listening {
    listen(move |area, keys| {
        let has = |ours: &[&str]| keys.iter().any(|key| ours.contains(&key.as_str()));
        match area {
            Area::Session if has(&KEYS) => heard(Changed::Record),
            Area::Local if has(&[Quarantine::KEY]) => heard(Changed::Record),
            Area::Local if has(&[HISTORY]) => heard(Changed::History),
            Area::Local if has(&settings::KEYS) => heard(Changed::Settings),
            Area::Session | Area::Local => {}
        }
    })
}

use crate::{History, Recorded, SealedText};
use chrome::changes::{Listening, listen};
use chrome::storage::Area;
use run::{HISTORY, KEYS, Quarantine, past_runs, restore};
use settings::{HISTORY_FORMAT, Opened, opens_history};
use shop::harmless;
use std::rc::Rc;

/// Reads the session that is on record. The names in it are the shop's, and go no further than
/// here with anything in them that cannot be seen.
pub async fn read() -> Recorded {
    let items = match Area::Session.get(&KEYS).await {
        Ok(items) => items,
        Err(why) => return Recorded::Damaged(why.to_string().into()),
    };
    match restore(|key| items.text(key).map(|text| harmless(&text))) {
        Ok(session) => Recorded::Session(Rc::new(session.unwrap_or_default())),
        Err(why) => Recorded::Damaged(why.to_string().into()),
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
    let Ok(items) = Area::Local.get(&[HISTORY, HISTORY_FORMAT]).await else {
        return Rc::new(History {
            unread: true,
            ..History::default()
        });
    };
    let Some(text) = items.text(HISTORY) else {
        return Rc::default();
    };
    let history = match opens_history(&text, items.text(HISTORY_FORMAT).as_deref()) {
        Ok(()) => listed(&text),
        Err(why) => History {
            sealed: Some(SealedText {
                key: HISTORY,
                why,
                text,
            }),
            ..History::default()
        },
    };
    Rc::new(history)
}

fn listed(text: &str) -> History {
    let (runs, odd) = past_runs(&harmless(text));
    History {
        runs,
        unread: !odd.is_empty(),
        sealed: None,
    }
}

/// Reads the person's settings, as far as they can be read; `None` where the browser refuses.
pub async fn read_settings() -> Option<Rc<Opened>> {
    let items = Area::Local.get(&settings::KEYS).await.ok()?;
    let opened = Opened::read(|key| items.text(key).map(|text| harmless(&text)));
    Some(Rc::new(opened))
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

/// Calls `on_change` whenever something changed.
pub fn watch(on_change: impl Fn(Changed) + 'static) -> Listening {
    listen(move |area, keys| {
        let has = |ours: &[&str]| keys.iter().any(|key| ours.contains(&key.as_str()));
        match area {
            Area::Session if has(&KEYS) => on_change(Changed::Record),
            Area::Local if has(&[Quarantine::KEY]) => on_change(Changed::Record),
            Area::Local if has(&[HISTORY, HISTORY_FORMAT]) => on_change(Changed::History),
            Area::Local if has(&settings::KEYS) => on_change(Changed::Settings),
            Area::Session | Area::Local => {}
        }
    })
}

use crate::SealedText;
use chrome::changes::{Listening, listen};
use chrome::storage::{Area, Items};
use run::{HISTORY, Run, Session, past_runs, restore};
use settings::{KEYS, Opened, Settings};
use shop::rules::Known;
use shop::{Cart, Finding, Order, Pack, harmless};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Where the worker says for which address it keeps a key.
const KEY_FOR: &str = "settings.key_for";

/// What the page of settings finds.
#[derive(Debug, Clone, PartialEq)]
pub enum Loaded {
    /// Not read yet.
    Unread,
    /// The settings, products the person has met, and the address for which a key is kept.
    Read {
        /// What is kept.
        settings: Rc<Settings>,
        /// The parts of it that cannot be read.
        sealed: Rc<Vec<SealedText>>,
        /// Products to choose from.
        products: Rc<Vec<Known>>,
        /// Where a key is kept for.
        key_for: Option<String>,
    },
    /// The browser does not show what is kept, and says why. Rules may be among it, so no run starts.
    Refused(String),
}

/// Reads what is kept.
pub async fn read() -> Loaded {
    let mut keys = KEYS.to_vec();
    keys.extend([KEY_FOR, HISTORY]);
    let items = match Area::Local.get(&keys).await {
        Ok(items) => items,
        Err(why) => return Loaded::Refused(why.to_string()),
    };
    let opened = Opened::read(|key| shown(&items, key));
    let sealed = opened.sealed.into_iter().map(|part| SealedText {
        key: part.key,
        why: part.why,
        text: items.text(part.key).unwrap_or_default(),
    });
    Loaded::Read {
        products: Rc::new(products(shown(&items, HISTORY)).await),
        settings: Rc::new(opened.settings),
        sealed: Rc::new(sealed.collect()),
        key_for: items.text(KEY_FOR),
    }
}

/// The text under a key, without what cannot be seen in it.
fn shown(items: &Items, key: &str) -> Option<String> {
    items.text(key).map(|text| harmless(&text))
}

/// Calls `changed` whenever other settings are kept.
pub fn watch(changed: impl Fn() + 'static) -> Listening {
    listen(move |area, keys| {
        let ours = |key: &String| KEYS.contains(&key.as_str()) || key == KEY_FOR;
        if area == Area::Local && keys.iter().any(ours) {
            changed();
        }
    })
}

/// The products of the runs that are kept, and of the one that is on record, by name.
async fn products(history: Option<String>) -> Vec<Known> {
    let runs = history.map_or_else(Vec::new, |text| past_runs(&text).0);
    let mut met = BTreeMap::new();
    let packs = runs.iter().filter_map(|run| run.pack.as_deref());
    packs.for_each(|pack| of_pack(pack, &mut met));
    if let Ok(items) = Area::Session.get(&run::KEYS).await
        && let Ok(Some(session)) = restore(|key| shown(&items, key))
    {
        of_session(&session, &mut met);
    }
    met.into_values().collect()
}

type Met = BTreeMap<String, Known>;

fn of_session(session: &Session, met: &mut Met) {
    match &session.run {
        Run::Review(review) => of_pack(&review.pack, met),
        Run::Complete(complete) => of_pack(&complete.pack, met),
        Run::Idle(_) | Run::Running(_) | Run::Paused(_) => {}
    }
}

fn of_pack(pack: &Pack, met: &mut Met) {
    of_order(&pack.order, met);
    of_cart(&pack.cart, met);
    for proposal in &pack.proposals {
        if let Finding::Substitutes { ranked } = &proposal.finding {
            for found in ranked {
                meet(met, &found.tile.pid, &found.tile.name);
            }
        }
    }
}

fn of_order(order: &Order, met: &mut Met) {
    for line in order.lines.iter().filter(|line| !line.bag) {
        meet(met, &line.pid, &line.name);
    }
}

fn of_cart(cart: &Cart, met: &mut Met) {
    for line in &cart.lines {
        meet(met, &line.pid, &line.name);
    }
}

fn meet(met: &mut Met, pid: &shop::Pid, name: &str) {
    let known = Known {
        pid: pid.clone(),
        name: name.to_owned(),
    };
    met.insert(name.to_lowercase(), known);
}

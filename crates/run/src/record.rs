use crate::{Journal, Run, SESSION_VERSION, Session, Tabs};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use shop::OrderSummary;

/// The keys a session is kept under. Each holds JSON text: an object tree would count four
/// times against the browser's quota (DECISIONS 25).
pub const KEYS: [&str; 4] = [HEAD, RUN, ORDERS, JOURNAL];

const HEAD: &str = "session.head";
const RUN: &str = "session.run";
const ORDERS: &str = "session.orders";
const JOURNAL: &str = "session.journal";

/// Why kept text is not a session.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damaged {
    /// It was written by another version.
    #[error("kept by version {found}, this is version {SESSION_VERSION}")]
    Version {
        /// Which.
        found: u32,
    },
    /// It cannot be read.
    #[error("{key} cannot be read: {why}")]
    Text {
        /// The key it is kept under.
        key: &'static str,
        /// What the reader says.
        why: String,
    },
    /// A part of it is not there.
    #[error("{key} is missing")]
    Missing {
        /// The key it should be kept under.
        key: &'static str,
    },
}

#[derive(Serialize, Deserialize)]
struct Head {
    version: u32,
    seq: u64,
    minted: u64,
    signed_in: Option<bool>,
    tabs: Tabs,
}

/// What must be written so that `after` is on record where `before` is: the head, and the
/// parts that changed (DECISIONS 9). To be written in one call.
#[must_use]
pub fn changes(before: Option<&Session>, after: &Session) -> Vec<(&'static str, String)> {
    let same = |equal: fn(&Session, &Session) -> bool| before.is_some_and(|b| equal(b, after));
    let mut parts = vec![(HEAD, text(&Head::of(after)))];
    if !same(|a, b| a.run == b.run) {
        parts.push((RUN, text(&after.run)));
    }
    if !same(|a, b| a.orders == b.orders) {
        parts.push((ORDERS, text(&after.orders)));
    }
    if !same(|a, b| a.journal == b.journal) {
        parts.push((JOURNAL, text(&after.journal)));
    }
    parts
}

/// Reads a session back; `None` where none is kept.
///
/// # Errors
/// [`Damaged`] when something is kept that is not a whole session of this version.
pub fn restore(get: impl Fn(&str) -> Option<String>) -> Result<Option<Session>, Damaged> {
    let Some(head) = get(HEAD) else {
        return Ok(None);
    };
    let version: Version = parse(HEAD, &head)?;
    if version.version != SESSION_VERSION {
        return Err(Damaged::Version {
            found: version.version,
        });
    }
    let Head {
        seq,
        minted,
        signed_in,
        tabs,
        ..
    } = parse(HEAD, &head)?;
    let run: Run = part(RUN, &get)?;
    let orders: Option<Vec<OrderSummary>> = part(ORDERS, &get)?;
    let journal: Journal = part(JOURNAL, &get)?;
    Ok(Some(Session {
        seq,
        minted,
        signed_in,
        tabs,
        run,
        orders,
        journal,
    }))
}

#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl Head {
    fn of(session: &Session) -> Self {
        Self {
            version: SESSION_VERSION,
            seq: session.seq,
            minted: session.minted,
            signed_in: session.signed_in,
            tabs: session.tabs.clone(),
        }
    }
}

/// Writing these types down cannot fail: their maps have string keys.
fn text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn part<T: DeserializeOwned>(
    key: &'static str,
    get: &impl Fn(&str) -> Option<String>,
) -> Result<T, Damaged> {
    parse(key, &get(key).ok_or(Damaged::Missing { key })?)
}

fn parse<T: DeserializeOwned>(key: &'static str, text: &str) -> Result<T, Damaged> {
    serde_json::from_str(text).map_err(|why| Damaged::Text {
        key,
        why: why.to_string(),
    })
}

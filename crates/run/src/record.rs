//! The stored form of a session: written part by part, read back, and saved from damage.

mod upgrade;

use crate::{Journal, Millis, PastRun, Run, SESSION_VERSION, Session, Tabs, Task, Visit};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use shop::OrderSummary;

/// The keys a session is kept under. Each holds JSON text: an object tree would count four
/// times against the browser's quota (DECISIONS 25).
pub const KEYS: [&str; 6] = [HEAD, RUN, TASK, PAST, ORDERS, JOURNAL];

const HEAD: &str = "session.head";
const RUN: &str = "session.run";
const TASK: &str = "session.task";
const PAST: &str = "session.past";
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
    #[serde(default)]
    doubted: bool,
    #[serde(default)]
    unbroken: bool,
    #[serde(default)]
    clock: Option<Millis>,
    tabs: Tabs,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    visit: Option<Visit>,
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
    if !same(|a, b| a.task == b.task) {
        parts.push((TASK, text(&after.task)));
    }
    if !same(|a, b| a.past == b.past) {
        parts.push((PAST, text(&after.past)));
    }
    if !same(|a, b| a.orders == b.orders) {
        parts.push((ORDERS, text(&after.orders)));
    }
    if !same(|a, b| a.journal == b.journal) {
        parts.push((JOURNAL, text(&after.journal)));
    }
    parts
}

/// What must be written so that the copy that outlives the browser is of now as well, which it must
/// be before anything is done: a run found again there as it was before a press would press twice.
#[must_use]
pub fn copy(before: Option<&Session>, after: &Session) -> Option<Vec<(&'static str, String)>> {
    let same = before
        .is_some_and(|it| it.run == after.run && it.task == after.task && it.past == after.past);
    (!same).then(|| changes(None, &after.lasting()))
}

/// Reads a session back; `None` where none is kept.
///
/// # Errors
/// [`Damaged`] when something is kept that is not a whole session of this version.
pub fn restore(get: impl Fn(&str) -> Option<String>) -> Result<Option<Session>, Damaged> {
    if KEYS.iter().all(|key| get(key).is_none()) {
        return Ok(None);
    }
    let Head {
        seq,
        minted,
        signed_in,
        doubted,
        unbroken,
        clock,
        tabs,
        visit,
        ..
    } = head(&get)?;
    let (run, task) = run_and_task(&get)?;
    let past = past(&get)?;
    let orders: Option<Vec<OrderSummary>> = part(ORDERS, &get)?;
    let journal: Journal = part(JOURNAL, &get)?;
    Ok(Some(Session {
        seq,
        minted,
        signed_in,
        doubted,
        unbroken,
        clock,
        tabs,
        run,
        task,
        visit,
        past,
        orders,
        journal,
    }))
}

/// What a storage area holds under a key.
pub type Kept<'a> = &'a dyn Fn(&str) -> Option<String>;

/// What could be read of a damaged session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Salvaged {
    /// As far as it could be read.
    pub session: Session,
    /// A run is not in it that may have been under way, and may have re-ordered: another version
    /// wrote it, or it cannot be read. It must not look like none.
    pub run_lost: bool,
}

/// Reads back what can be read of a damaged session, each part out of the first of `areas` that
/// holds it whole. A run at work is [interrupted](Session::interrupted), one that another version
/// wrote is left, and that is said. Whoever hears of a new intent must not know its number, so the
/// numbers go on `above` all that were given.
#[must_use]
pub fn salvage(areas: &[Kept<'_>], above: u64) -> Salvaged {
    let found = first(areas, rescued).or_else(|| first(areas, run_that_rests));
    let run_lost = found.is_none() && !areas.iter().all(at_rest);
    let (run, task) = found.unwrap_or_default();
    let session = Session {
        seq: above,
        minted: above,
        signed_in: None,
        doubted: true,
        unbroken: false,
        clock: None,
        tabs: Tabs::default(),
        run,
        task,
        visit: None,
        past: first(areas, |get| past(&get)).unwrap_or_default(),
        orders: first(areas, |get| part(ORDERS, &get)).unwrap_or_default(),
        journal: first(areas, |get| part(JOURNAL, &get)).unwrap_or_default(),
    };
    let session = session.interrupted();
    Salvaged { session, run_lost }
}

/// Whether an area says that no run is under way, in the words of any version, or holds nothing.
fn at_rest(get: &Kept<'_>) -> bool {
    #[derive(Deserialize)]
    struct Peek {
        status: String,
    }
    let Some(text) = get(RUN) else {
        return get(HEAD).is_none();
    };
    let peek = serde_json::from_str(&text).map(|Peek { status }| status);
    peek.is_ok_and(|status| status == "IDLE" || status == "COMPLETE")
}

fn first<T>(areas: &[Kept<'_>], read: impl Fn(Kept<'_>) -> Result<T, Damaged>) -> Option<T> {
    areas.iter().find_map(|get| read(get).ok())
}

/// Run and task of a whole record.
fn run_and_task(get: &impl Fn(&str) -> Option<String>) -> Result<(Run, Option<Task>), Damaged> {
    match version(get)? {
        1 => upgraded(get),
        _ => parts(get),
    }
}

/// Run and task of a damaged one: neither says anything that only the head explains, but a run of
/// another version.
fn rescued(get: Kept<'_>) -> Result<(Run, Option<Task>), Damaged> {
    match (version(&get), get(TASK)) {
        (Err(other @ Damaged::Version { .. }), _) => Err(other),
        (_, Some(_)) => parts(&get),
        (_, None) => upgraded(&get),
    }
}

/// A run that stands still says all by itself.
fn run_that_rests(get: Kept<'_>) -> Result<(Run, Option<Task>), Damaged> {
    if let Err(other @ Damaged::Version { .. }) = version(&get) {
        return Err(other);
    }
    match part(RUN, &get)? {
        Run::Running(_) => Err(Damaged::Missing { key: TASK }),
        run => Ok((run, None)),
    }
}

fn parts(get: &impl Fn(&str) -> Option<String>) -> Result<(Run, Option<Task>), Damaged> {
    Ok((part(RUN, get)?, part(TASK, get)?))
}

/// Of format 1, which had no task of its own.
fn upgraded(get: &impl Fn(&str) -> Option<String>) -> Result<(Run, Option<Task>), Damaged> {
    let wrong = |why: &str| Damaged::Text {
        key: RUN,
        why: why.to_owned(),
    };
    let (run, task) =
        upgrade::from_1(part(RUN, get)?).ok_or_else(|| wrong("no run of format 1"))?;
    let read = serde_json::from_value(run).and_then(|run| Ok((run, serde_json::from_value(task)?)));
    read.map_err(|why| wrong(&why.to_string()))
}

#[derive(Deserialize)]
struct Version {
    version: u32,
}

/// The format that a head names.
fn version(get: &impl Fn(&str) -> Option<String>) -> Result<u32, Damaged> {
    let text = get(HEAD).ok_or(Damaged::Missing { key: HEAD })?;
    let Version { version: found } = parse(HEAD, &text)?;
    match (1..=SESSION_VERSION).contains(&found) {
        true => Ok(found),
        false => Err(Damaged::Version { found }),
    }
}

fn head(get: &impl Fn(&str) -> Option<String>) -> Result<Head, Damaged> {
    version(get)?;
    part(HEAD, get)
}

impl Head {
    fn of(session: &Session) -> Self {
        Self {
            version: SESSION_VERSION,
            seq: session.seq,
            minted: session.minted,
            signed_in: session.signed_in,
            doubted: session.doubted,
            unbroken: session.unbroken,
            clock: session.clock,
            tabs: session.tabs.clone(),
            visit: session.visit.clone(),
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

/// A run that ended and is not kept yet. A record is older than that there were such where it has none.
fn past(get: &impl Fn(&str) -> Option<String>) -> Result<Option<Box<PastRun>>, Damaged> {
    let Some(text) = get(PAST) else {
        return Ok(None);
    };
    parse(PAST, &text)
}

fn parse<T: DeserializeOwned>(key: &'static str, text: &str) -> Result<T, Damaged> {
    // By way of a tree, as all of it is read: one more way would be twice the code of it.
    let tree = serde_json::from_str::<Value>(text);
    let read = tree.and_then(serde_json::from_value);
    read.map_err(|why| Damaged::Text {
        key,
        why: why.to_string(),
    })
}

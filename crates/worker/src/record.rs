use crate::{clock, history};
use chrome::Failure;
use chrome::storage::{Area, Items};
use run::{Damaged, KEYS, Kept, Quarantine, Salvaged, Session, changes, copy, restore, salvage};

/// What a worker that starts finds.
pub enum Found {
    /// The record of this session.
    Record(Session),
    /// Only a copy, which outlives the browser; or nothing at all. Not on record yet.
    Copy(Session),
    /// What could be read of a record or copy that is damaged, and what was set aside of it. Not
    /// on record yet.
    Salvaged(Session, Quarantine),
}

/// Reads what is on record. After a browser restart there is only the copy that outlives it.
///
/// # Errors
/// The browser's word when it refuses. That is not the same as nothing being there.
pub async fn load() -> Result<Found, Failure> {
    let record = Area::Session.get(&KEYS).await?;
    let why = match restore(|key| record.text(key)) {
        Ok(Some(session)) => return Ok(Found::Record(session)),
        Ok(None) => None,
        Err(why) => Some(why),
    };
    let copy = Area::Local.get(&KEYS).await?;
    match (why, restore(|key| copy.text(key))) {
        (None, Ok(session)) => Ok(Found::Copy(
            session.map(Session::interrupted).unwrap_or_default(),
        )),
        (None, Err(why)) => Ok(salvaged(&[&copy], &why)),
        (Some(why), _) => Ok(salvaged(&[&record, &copy], &why)),
    }
}

/// Each part out of the first area that holds it whole. What the first area held is set aside.
fn salvaged(areas: &[&Items], why: &Damaged) -> Found {
    let now = clock::now().ms;
    let read: Vec<_> = areas
        .iter()
        .map(|items| move |key: &str| items.text(key))
        .collect();
    let areas: Vec<Kept<'_>> = read.iter().map(|read| read as Kept<'_>).collect();
    let Salvaged { session, run_lost } = salvage(&areas, now.unsigned_abs());
    let kept = |key: &str| areas.first().and_then(|read| read(key));
    let texts = KEYS
        .iter()
        .filter_map(|key| Some(((*key).to_owned(), kept(key)?)));
    let aside = Quarantine::of(now, why.to_string(), texts).with_run(run_lost);
    Found::Salvaged(session, aside)
}

/// Writes `next` down where `kept` is on record: one call, awaited, the changed parts and the
/// head. Where nothing is on record yet, all of it.
///
/// # Errors
/// The browser's word when it refuses; what was on record then still is, unless it is the copy that is
/// refused of a session that is about to press.
pub async fn write(kept: Option<&Session>, next: &Session) -> Result<(), Failure> {
    Area::Session.set(&changes(kept, next)).await?;
    let Some(copy) = copy(kept, next) else {
        return Ok(());
    };
    // Waited for: a browser that dies after a press must not find the run before it.
    match keep_copy(copy).await {
        Ok(()) => Ok(()),
        Err(why) if next.is_about_to_press() => Err(why),
        Err(why) => {
            clock::log(&format!("the copy could not be kept: {why}"));
            if !next.may_have_pressed() {
                drop_copy().await;
            }
            Ok(())
        }
    }
}

const RESERVE: &str = "session.reserve";

/// Room that a pause is written into where there is no other, in characters.
const RESERVE_SIZE: usize = 4_000;

/// Sets the room aside.
pub async fn reserve() {
    let room = [(RESERVE, " ".repeat(RESERVE_SIZE))];
    if let Err(why) = Area::Session.set(&room).await {
        clock::log(&format!("no room is set aside: {why}"));
    }
}

/// Gives it up.
pub async fn release() {
    if let Err(why) = Area::Session.remove(&[RESERVE]).await {
        clock::log(&format!("the room set aside is not given up: {why}"));
    }
}

/// Old runs make room for the copy.
async fn keep_copy(copy: Vec<(&'static str, String)>) -> Result<(), Failure> {
    match Area::Local.set(&copy).await {
        Err(Failure::Full(_)) => {
            history::shorten().await?;
            Area::Local.set(&copy).await
        }
        kept => kept,
    }
}

/// A copy that is out of date is worse than none: after a restart it would be taken for the state of
/// things. But one of a run that pressed knows of the press, or the press would not have been made.
async fn drop_copy() {
    if let Err(why) = Area::Local.remove(&KEYS).await {
        clock::log(&format!("the old copy stays: {why}"));
    }
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

use crate::{Shop, clock, history, quarantine};
use chrome::Failure;
use chrome::storage::Area;
use llm::Endpoint;
use run::{Millis, Quarantine};
use serde::{Deserialize, Serialize};
use settings::{Damaged, HISTORY_MAX, KEYS, Reply, Request, Settings, Wrong, import};
use site::Site;

/// The key of the language model stands alone, so that nothing that reads settings reads it.
const SECRET: &str = "secret.model_key";

/// For which address a key is kept: the settings page shows that there is one, not which.
const SECRET_FOR: &str = "settings.key_for";

/// A key, and the one address it may be sent to. Settings that name another, from a file or by
/// hand, do not get it.
#[derive(Serialize, Deserialize)]
struct Secret {
    endpoint: String,
    key: String,
}

/// Why settings cannot be had or changed.
#[derive(Debug, thiserror::Error)]
pub enum Kept {
    /// What is kept cannot be read.
    #[error(transparent)]
    Damaged(#[from] Damaged),
    /// What was asked for makes no sense.
    #[error(transparent)]
    Wrong(#[from] Wrong),
    /// A key for another address than the one that is set.
    #[error("the key was typed for another address")]
    Elsewhere,
    /// The browser refused.
    #[error(transparent)]
    Browser(#[from] Failure),
}

/// The settings that are kept.
///
/// # Errors
/// [`Kept::Damaged`] when they cannot be read: that is not the same as none.
pub async fn read() -> Result<Settings, Kept> {
    let items = Area::Local.get(&KEYS).await?;
    Ok(Settings::read(|key| items.text(key))?)
}

/// The same, in the turn of an event: entries that make no sense are set aside, which the panel says.
///
/// # Errors
/// As [`read`].
pub async fn mended() -> Result<Settings, Kept> {
    let items = Area::Local.get(&KEYS).await?;
    let (settings, odd) = Settings::sifted(|key| items.text(key))?;
    if !odd.is_empty() {
        let texts = odd.into_iter().map(|odd| (odd.key.to_owned(), odd.text));
        let why = "some of the settings cannot be read".to_owned();
        quarantine::put(Quarantine::of(clock::now().ms, why, texts)).await?;
        Area::Local.set(&settings.kept()).await?;
    }
    Ok(settings)
}

/// The pause that is set; the usual one where none is.
pub async fn pace() -> Millis {
    match read().await {
        Ok(settings) => settings.pace.into(),
        Err(_) => Settings::default().pace.into(),
    }
}

/// How many of the runs that ended are kept. Where that cannot be read, none is lost for it.
pub async fn history_most() -> usize {
    let most = match read().await {
        Ok(settings) => settings.history.0.min(HISTORY_MAX),
        Err(_) => HISTORY_MAX,
    };
    usize::try_from(most).unwrap_or(usize::MAX)
}

/// The key for an address, if there is one.
pub async fn key(endpoint: &str) -> Option<String> {
    let items = Area::Local.get(&[SECRET]).await.ok()?;
    let secret: Secret = serde_json::from_str(&items.text(SECRET)?).ok()?;
    (secret.endpoint == endpoint).then_some(secret.key)
}

/// Does what a page of ours asks, except to delete everything, which takes more than settings.
pub async fn take(request: Request) -> Reply {
    let done = match request {
        Request::ChangeSettings { change } => change_to(|kept| Ok(kept.with(change)?)).await,
        Request::ImportSettings { text } => replace(&text).await,
        Request::KeepKey { key, endpoint } => keep(key, &endpoint).await,
        Request::DeleteEverything => Ok(()),
    };
    match done {
        Ok(()) => Reply::Done { ok: true },
        Err(Kept::Wrong(wrong)) => Reply::Wrong { wrong },
        Err(why) => {
            clock::log(&why.to_string());
            let refused = why.to_string();
            Reply::Refused { refused }
        }
    }
}

async fn change_to(change: impl FnOnce(Settings) -> Result<Settings, Kept>) -> Result<(), Kept> {
    let next = change(mended().await?)?;
    write(&next).await
}

/// A file replaces all settings, damaged ones too.
async fn replace(text: &str) -> Result<(), Kept> {
    write(&import(text)?).await
}

/// One call; a key for another address than the one that is set goes with it, and so does the leave
/// to reach another host.
async fn write(next: &Settings) -> Result<(), Kept> {
    next.apart_from(Shop::DOMAIN)?;
    let endpoint = next.model.endpoint().map(ToString::to_string);
    Area::Local.set(&next.kept()).await?;
    let items = Area::Local.get(&[SECRET_FOR]).await?;
    if items
        .text(SECRET_FOR)
        .is_some_and(|kept| Some(kept) != endpoint)
    {
        Area::Local.remove(&[SECRET, SECRET_FOR]).await?;
    }
    // The settings are kept by now, whatever becomes of the list.
    if let Err(why) = history::trim(history_most().await).await {
        clock::log(&format!("the list of past runs is not shortened: {why}"));
    }
    let host = next.host();
    let kept = [Some(Shop::PATTERN), host.as_deref()];
    let kept: Vec<&str> = kept.into_iter().flatten().collect();
    if let Err(why) = chrome::permissions::give_back_all_but(&kept).await {
        clock::log(&format!("a host is not given back: {why}"));
    }
    Ok(())
}

async fn keep(key: String, endpoint: &Endpoint) -> Result<(), Kept> {
    if key.trim().is_empty() {
        return Ok(Area::Local.remove(&[SECRET, SECRET_FOR]).await?);
    }
    if !read().await?.asks_at(endpoint) {
        return Err(Kept::Elsewhere);
    }
    let endpoint = endpoint.to_string();
    let secret = Secret {
        endpoint: endpoint.clone(),
        key: key.trim().to_owned(),
    };
    let text = serde_json::to_string(&secret).map_err(|why| Failure::Other(why.to_string()))?;
    Ok(Area::Local
        .set(&[(SECRET, text), (SECRET_FOR, endpoint)])
        .await?)
}

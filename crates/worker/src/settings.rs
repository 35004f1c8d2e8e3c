use crate::{Shop, clock, history, quarantine, secret};
use chrome::Failure;
use chrome::storage::Area;
use llm::Endpoint;
use run::{HISTORY as RUNS, Millis, Quarantine};
use settings::{
    HISTORY, HISTORY_MAX, KEYS, MODEL, Opened, Reply, Request, Sealed, Settings, Wrong, import,
};
use site::Site;

/// Why settings cannot be had or changed.
#[derive(Debug, thiserror::Error)]
pub enum Unkept {
    /// What is kept cannot be read, and stays as it is.
    #[error(transparent)]
    Sealed(#[from] Sealed),
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

/// The settings that are kept, as far as they can be read.
///
/// # Errors
/// The browser's word when it refuses.
pub async fn read() -> Result<Opened, Failure> {
    let items = Area::Local.get(&KEYS).await?;
    Ok(Opened::read(|key| items.text(key)))
}

/// The same, in the turn of an event: entries that make no sense are set aside, which the panel says.
async fn mended() -> Result<Opened, Unkept> {
    let mut opened = read().await?;
    let odd = std::mem::take(&mut opened.odd);
    if !odd.is_empty() {
        let texts = odd.into_iter().map(|odd| (odd.key.to_owned(), odd.text));
        let why = "some of the settings cannot be read".to_owned();
        quarantine::put(Quarantine::of(clock::now().ms, why, texts)).await?;
        Area::Local.set(&opened.to(&opened.settings)?).await?;
    }
    Ok(opened)
}

/// The settings that a run goes by that starts now.
///
/// # Errors
/// [`Unkept::Sealed`] when the rules cannot be read: that is not the same as none.
pub async fn for_run() -> Result<Settings, Unkept> {
    Ok(mended().await?.for_run()?)
}

/// The pause that is set; the usual one where none is.
pub async fn pace() -> Millis {
    match read().await {
        Ok(opened) => opened.settings.pace.into(),
        Err(_) => Settings::default().pace.into(),
    }
}

/// How many of the runs that ended are kept. Where that cannot be read, none is lost for it.
pub async fn history_most() -> usize {
    let most = match read().await {
        Ok(opened) if !opened.is_sealed(HISTORY) => opened.settings.history.0.min(HISTORY_MAX),
        Ok(_) | Err(_) => HISTORY_MAX,
    };
    usize::try_from(most).unwrap_or(usize::MAX)
}

/// Does what a page of ours asks, except to delete everything, which takes more than settings.
pub async fn take(request: Request) -> Reply {
    let done = match request {
        Request::ChangeSettings { change } => change_to(|kept| Ok(kept.with(change)?)).await,
        Request::ImportSettings { text } => replace(&text).await,
        Request::KeepKey { key, endpoint } => keep(key.trim(), &endpoint).await,
        Request::StartAnew { key } => start_anew(&key).await,
        Request::DeleteEverything => Ok(()),
    };
    match done {
        Ok(()) => Reply::Done { ok: true },
        Err(Unkept::Wrong(wrong)) => Reply::Wrong { wrong },
        Err(Unkept::Sealed(sealed)) => Reply::Wrong {
            wrong: sealed.into(),
        },
        Err(why) => {
            clock::log(&why.to_string());
            let refused = why.to_string();
            Reply::Refused { refused }
        }
    }
}

async fn change_to(
    change: impl FnOnce(Settings) -> Result<Settings, Unkept>,
) -> Result<(), Unkept> {
    let opened = mended().await?;
    let next = change(opened.settings.clone())?;
    write(&opened, &next).await
}

/// A file replaces all settings. Where some of them cannot be read, the person is told that first.
async fn replace(text: &str) -> Result<(), Unkept> {
    write(&read().await?, &import(text)?).await
}

/// On the person's word, what cannot be read is thrown away, and nothing else is.
async fn start_anew(key: &str) -> Result<(), Unkept> {
    if key == RUNS {
        return Ok(history::start_anew().await?);
    }
    if read().await?.is_sealed(key) {
        Area::Local.remove(&[key]).await?;
    }
    let opened = read().await?;
    write(&opened, &opened.settings).await
}

/// One call. What goes by the settings follows.
async fn write(opened: &Opened, next: &Settings) -> Result<(), Unkept> {
    next.apart_from(Shop::DOMAIN)?;
    Area::Local.set(&opened.to(next)?).await?;
    // The key and the host of a model that cannot be read are left to it.
    if !opened.is_sealed(MODEL) {
        give_back(next).await?;
    }
    // The settings are kept by now, whatever becomes of the list.
    if let Err(why) = history::trim(history_most().await).await {
        clock::log(&format!("the list of past runs is not shortened: {why}"));
    }
    Ok(())
}

/// What the settings do not need any more: a key for another address, and the leave to reach another host.
async fn give_back(next: &Settings) -> Result<(), Unkept> {
    secret::forget_but(next.model.endpoint()).await?;
    let host = next.host();
    let kept = [Some(Shop::PATTERN), host.as_deref()];
    let kept: Vec<&str> = kept.into_iter().flatten().collect();
    if let Err(why) = chrome::permissions::give_back_all_but(&kept).await {
        clock::log(&format!("a host is not given back: {why}"));
    }
    Ok(())
}

async fn keep(key: &str, endpoint: &Endpoint) -> Result<(), Unkept> {
    if key.is_empty() {
        return Ok(secret::forget().await?);
    }
    match read().await?.settings.asks_at(endpoint) {
        true => Ok(secret::keep(key, endpoint).await?),
        false => Err(Unkept::Elsewhere),
    }
}

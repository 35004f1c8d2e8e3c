use crate::host::Chrome;
use crate::record::Found;
use crate::{clock, history, quarantine, record, settings};
use chrome::Failure;
use run::{Event, EventLoop, Left, Quarantine, RunId, System, Update};

/// What the dispatcher holds.
#[derive(Default)]
pub struct Dispatcher {
    pub(super) events: EventLoop,
    pub(super) awake: bool,
}

/// Why a message changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum Unmoved {
    #[error(transparent)]
    Left(#[from] Left<Failure>),
    #[error("the browser refused: {0}")]
    Browser(#[from] Failure),
    #[error(transparent)]
    History(#[from] history::Unkept),
    #[error("the settings cannot be had: {0}")]
    Settings(#[from] settings::Unkept),
    #[error("no page of the shop is open")]
    NoTab,
    #[error("a run was lost that may have re-ordered")]
    RunLost,
    #[error("no such run is kept")]
    NotKept,
}

impl Dispatcher {
    /// From the record to work. A record that the browser does not show, or a waking that cannot be
    /// written down, is tried again by the next message.
    pub async fn wake(&mut self) -> Result<(), Unmoved> {
        let (session, recorded) = match record::load().await? {
            Found::Record(session) => (session, true),
            Found::Copy(session) => (session, false),
            Found::Salvaged(session, aside) => {
                set_aside(aside).await?;
                (session, false)
            }
        };
        record::reserve().await;
        self.events.wake(session, recorded, &mut Chrome).await?;
        self.awake = true;
        Ok(())
    }

    /// Makes place for an update where that disturbs nobody.
    pub async fn update(&self) -> Result<(), Unmoved> {
        match self.events.session().update() {
            Update::Now if !chrome::runtime::page_open().await? => Ok(chrome::runtime::reload()?),
            Update::Now | Update::Later => {
                clock::log("an update is ready and waits");
                Ok(())
            }
        }
    }

    /// Something happened to the session.
    pub async fn happen(&mut self, event: Event) -> Result<(), Unmoved> {
        Ok(self.events.take(event, &mut Chrome).await?)
    }

    /// Keeps a run that ended, and then puts on record that it is kept. What was deleted meanwhile is not
    /// there any more.
    pub async fn keep(&mut self, run: RunId) -> Result<(), Unmoved> {
        let past = self.events.session().past.as_deref();
        let Some(past) = past.filter(|past| past.id == run).cloned() else {
            return Ok(());
        };
        history::keep(past, settings::history_most().await).await?;
        self.happen(System::RunKept { run }.into()).await
    }

    /// The panel could not read the record. What the worker remembers is true: it is written down
    /// anew, and what stood there is set aside.
    pub async fn mend(&mut self) -> Result<(), Unmoved> {
        match record::load().await? {
            Found::Record(_) => return Ok(()),
            Found::Copy(_) => {}
            Found::Salvaged(_, aside) => set_aside(aside).await?,
        }
        Ok(self.events.rewrite(&mut Chrome).await?)
    }
}

/// That it could not be kept must not keep the run from going on; but of a run that may have re-ordered
/// somebody must know before the next, so nothing is written over it.
async fn set_aside(aside: Quarantine) -> Result<(), Unmoved> {
    clock::log(&format!("set aside: {}", aside.why));
    let lost = aside.run_lost;
    match quarantine::put(aside).await {
        Err(why) if lost => Err(why.into()),
        Err(why) => {
            clock::log(&format!("nothing could be set aside: {why}"));
            Ok(())
        }
        Ok(()) => Ok(()),
    }
}

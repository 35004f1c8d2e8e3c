mod request;

use crate::host::Chrome;
use crate::mailbox::{Message, done, refusal, refusal_because};
use crate::record::Found;
use crate::{clock, quarantine, record, settings};
use chrome::Failure;
use run::{Event, EventLoop, Left, Quarantine, Refused, Update};

/// Where messages are dealt with, one at a time.
#[derive(Default)]
pub struct Dispatcher {
    events: EventLoop,
    awake: bool,
}

/// Why a message changed nothing.
#[derive(Debug, thiserror::Error)]
enum Unmoved {
    #[error(transparent)]
    Left(#[from] Left<Failure>),
    #[error("the browser refused: {0}")]
    Browser(#[from] Failure),
    #[error("the settings cannot be had: {0}")]
    Settings(#[from] settings::Kept),
    #[error("no page of the shop is open")]
    NoTab,
    #[error("a run was lost that may have re-ordered")]
    RunLost,
}

impl Dispatcher {
    /// Deals with one message; answers with JSON text.
    pub async fn take(&mut self, message: Message) -> String {
        match self.deal(message).await {
            Ok(answer) => answer,
            Err(Unmoved::Left(Left::Refused(Refused::NothingDue | Refused::NoNews))) => done(),
            Err(why) => {
                clock::log(&why.to_string());
                match why {
                    Unmoved::Settings(settings::Kept::Damaged(_)) => {
                        refusal_because(&why.to_string(), "SETTINGS_DAMAGED")
                    }
                    Unmoved::RunLost => refusal_because(&why.to_string(), "RUN_LOST"),
                    _ => refusal(&why.to_string()),
                }
            }
        }
    }

    async fn deal(&mut self, message: Message) -> Result<String, Unmoved> {
        if !self.awake {
            self.wake().await?;
        }
        match message {
            Message::Wake => {}
            Message::Update => self.update().await?,
            Message::Request(request) => self.request(request).await?,
            Message::Setting(::settings::Request::DeleteEverything) => {
                self.delete_everything().await?;
            }
            Message::Setting(request) => {
                let reply = settings::take(request).await;
                return Ok(serde_json::to_string(&reply).unwrap_or_else(|_| done()));
            }
            Message::Event(event) => self.happen(event).await?,
        }
        Ok(done())
    }

    /// From the record to work. A record that the browser does not show, or a waking that cannot be
    /// written down, is tried again by the next message.
    async fn wake(&mut self) -> Result<(), Unmoved> {
        let (session, recorded) = match record::load().await? {
            Found::Record(session) => (session, true),
            Found::Copy(session) => (session, false),
            Found::Salvaged(session, aside) => {
                set_aside(aside).await;
                (session, false)
            }
        };
        record::reserve().await;
        self.events.wake(session, recorded, &mut Chrome).await?;
        self.awake = true;
        Ok(())
    }

    /// Makes place for an update where that disturbs nobody.
    async fn update(&self) -> Result<(), Unmoved> {
        match self.events.session().update() {
            Update::Now if !chrome::runtime::page_open().await? => Ok(chrome::runtime::reload()?),
            Update::Now | Update::Later => {
                clock::log("an update is ready and waits");
                Ok(())
            }
        }
    }

    async fn happen(&mut self, event: Event) -> Result<(), Unmoved> {
        Ok(self.events.take(event, &mut Chrome).await?)
    }

    /// The panel could not read the record. What the worker remembers is true: it is written down
    /// anew, and what stood there is set aside.
    async fn mend(&mut self) -> Result<(), Unmoved> {
        match record::load().await? {
            Found::Record(_) => return Ok(()),
            Found::Copy(_) => {}
            Found::Salvaged(_, aside) => set_aside(aside).await,
        }
        Ok(self.events.rewrite(&mut Chrome).await?)
    }
}

/// That it could not be kept must not keep the run from going on.
async fn set_aside(aside: Quarantine) {
    clock::log(&format!("set aside: {}", aside.why));
    if let Err(why) = quarantine::put(aside).await {
        clock::log(&format!("nothing could be set aside: {why}"));
    }
}

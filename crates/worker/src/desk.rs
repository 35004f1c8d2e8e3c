mod request;

use crate::mailbox::{Post, done, refusal, refusal_because};
use crate::record::Found;
use crate::{clock, perform, quarantine, record, settings};
use chrome::Failure;
use run::{Event, Quarantine, Refused, Session, System, Update, between, reduce};

/// Where events are dealt with, one at a time. What it remembers is only a copy of the record.
#[derive(Default)]
pub struct Desk {
    session: Session,
    /// Whether `session` is what is on record.
    recorded: bool,
    awake: bool,
}

/// Why a post changed nothing.
#[derive(Debug, thiserror::Error)]
enum Left {
    #[error(transparent)]
    Refused(#[from] Refused),
    #[error("the browser refused: {0}")]
    Browser(#[from] Failure),
    #[error("the settings cannot be had: {0}")]
    Settings(#[from] settings::Kept),
    #[error("no page of the shop is open")]
    NoTab,
    #[error("a run was lost that may have re-ordered")]
    RunLost,
}

impl Desk {
    /// Deals with one post; answers with JSON text.
    pub async fn take(&mut self, post: Post) -> String {
        match self.deal(post).await {
            Ok(answer) => answer,
            Err(Left::Refused(Refused::NothingDue | Refused::NoNews)) => done(),
            Err(why) => {
                clock::log(&why.to_string());
                match why {
                    Left::Settings(settings::Kept::Damaged(_)) => {
                        refusal_because(&why.to_string(), "SETTINGS_DAMAGED")
                    }
                    Left::RunLost => refusal_because(&why.to_string(), "RUN_LOST"),
                    _ => refusal(&why.to_string()),
                }
            }
        }
    }

    async fn deal(&mut self, post: Post) -> Result<String, Left> {
        if !self.awake {
            self.wake().await?;
        }
        match post {
            Post::Wake => {}
            Post::Update => self.update().await?,
            Post::Request(request) => self.request(request).await?,
            Post::Setting(::settings::Request::DeleteEverything) => {
                self.delete_everything().await?
            }
            Post::Setting(request) => {
                let reply = settings::take(request).await;
                return Ok(serde_json::to_string(&reply).unwrap_or_else(|_| done()));
            }
            Post::Event(event) => self.happen(event).await?,
        }
        Ok(done())
    }

    /// From the record to work: there is no other recovery (spec §5). A record that the browser
    /// does not show, or a wake that cannot be written down, is tried again by the next event.
    async fn wake(&mut self) -> Result<(), Left> {
        (self.session, self.recorded) = match record::load().await? {
            Found::Record(session) => (session, true),
            Found::Copy(session) => (session, false),
            Found::Salvaged(session, aside) => {
                set_aside(aside).await;
                (session, false)
            }
        };
        record::reserve().await;
        let before = Session::default();
        let woken = reduce(
            &self.session,
            clock::now(),
            System::ServiceWorkerWake.into(),
        );
        let woken = woken.unwrap_or_else(|_| self.session.clone());
        self.commit(before, woken).await?;
        self.awake = true;
        // The alarm may have been left by a worker that died before what it was set for.
        if self.session.run.deadline().is_none() {
            perform::rest();
        }
        Ok(())
    }

    /// Makes place for an update where that disturbs nobody.
    async fn update(&self) -> Result<(), Left> {
        match self.session.update() {
            Update::Now if !chrome::runtime::page_open().await? => Ok(chrome::runtime::reload()?),
            Update::Now | Update::Later => {
                clock::log("an update is ready and waits");
                Ok(())
            }
        }
    }

    async fn happen(&mut self, event: Event) -> Result<(), Left> {
        let next = reduce(&self.session, clock::now(), event)?;
        self.commit(self.session.clone(), next).await
    }

    /// The panel could not read the record. What the worker remembers is true: it is written down
    /// anew, and what stood there is set aside.
    async fn mend(&mut self) -> Result<(), Left> {
        match record::load().await? {
            Found::Record(_) => return Ok(()),
            Found::Copy(_) => {}
            Found::Salvaged(_, aside) => set_aside(aside).await,
        }
        record::write(None, &self.session).await?;
        self.recorded = true;
        Ok(())
    }

    /// On record, then done: nothing is carried out that is not written down.
    async fn commit(&mut self, before: Session, next: Session) -> Result<(), Left> {
        perform::keep_alive(&between(&before, &next)).await;
        (self.session, self.recorded) = self.keep(next).await?;
        perform::all(&between(&before, &self.session), &self.session);
        match (before.run.deadline(), self.session.run.deadline()) {
            (Some(_), None) => perform::rest(),
            (earlier, Some(deadline)) if earlier != Some(deadline) => perform::watch(deadline),
            _ => {}
        }
        perform::badge(&before, &self.session);
        Ok(())
    }

    /// What is kept of `next`, and whether it is on record: all of it; where there is no room, it
    /// without what can be done without; else a pause in its place (PITFALLS 16).
    async fn keep(&self, next: Session) -> Result<(Session, bool), Failure> {
        let why = match record::write(self.kept(), &next).await {
            Ok(()) => return Ok((next, true)),
            Err(why) => why,
        };
        clock::log(&format!("the step is not on record: {why}"));
        if let Failure::Full(_) = why {
            let lighter = next.lightened();
            if record::write(self.kept(), &lighter).await.is_ok() {
                return Ok((lighter, true));
            }
        }
        self.pause().await.ok_or(why)
    }

    /// The step is not taken, and that is said; `None` where nothing is under way that could
    /// pause. Where not even the pause can be written down, the run stands still all the same,
    /// and whatever is written next is all of it.
    async fn pause(&self) -> Option<(Session, bool)> {
        let refused = System::StorageRefused.into();
        let paused = reduce(&self.session, clock::now(), refused)
            .ok()?
            .lightened();
        record::release().await;
        let written = record::write(self.kept(), &paused).await;
        if let Err(why) = &written {
            clock::log(&format!("the pause is not on record: {why}"));
        }
        Some((paused, written.is_ok()))
    }

    fn kept(&self) -> Option<&Session> {
        self.recorded.then_some(&self.session)
    }
}

/// That it could not be kept must not keep the run from going on.
async fn set_aside(aside: Quarantine) {
    clock::log(&format!("set aside: {}", aside.why));
    if let Err(why) = quarantine::put(aside).await {
        clock::log(&format!("nothing could be set aside: {why}"));
    }
}

use crate::mailbox::{Post, done, refusal};
use crate::record::Found;
use crate::{admit, clock, perform, quarantine, record};
use auchan::Place;
use chrome::Failure;
use run::{
    Command, Event, Prompt, Quarantine, Refused, Request, Resume, Run, Session, System, TabId,
    between, reduce,
};

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
    #[error("no page of the shop is open")]
    NoTab,
}

impl Desk {
    /// Deals with one post; answers with JSON text.
    pub async fn take(&mut self, post: Post) -> String {
        match self.deal(post).await {
            Ok(()) | Err(Left::Refused(Refused::NothingDue | Refused::NoNews)) => done(),
            Err(why) => {
                clock::log(&why.to_string());
                refusal(&why.to_string())
            }
        }
    }

    async fn deal(&mut self, post: Post) -> Result<(), Left> {
        if !self.awake {
            self.wake().await?;
        }
        match post {
            Post::Wake => Ok(()),
            Post::Request(Request::Mend) => self.mend().await,
            Post::Request(Request::DropQuarantine) => Ok(quarantine::drop().await?),
            Post::Request(request) => self.request(request).await,
            Post::Event(event) => self.happen(event).await,
        }
    }

    /// From the record to work: there is no other recovery (spec §5). A record that the browser
    /// does not show is not taken for an empty one: the next event tries again.
    async fn wake(&mut self) -> Result<(), Left> {
        (self.session, self.recorded) = match record::load().await? {
            Found::Record(session) => (session, true),
            Found::Copy(session) => (session, false),
            Found::Salvaged(session, aside) => {
                set_aside(aside).await;
                (session, false)
            }
        };
        self.awake = true;
        record::reserve().await;
        let before = Session::default();
        let woken = reduce(
            &self.session,
            clock::now(),
            System::ServiceWorkerWake.into(),
        );
        self.commit(before, woken.unwrap_or_else(|_| self.session.clone()))
            .await
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
        (self.session, self.recorded) = self.keep(next).await?;
        perform::all(&between(&before, &self.session), &self.session);
        if !between(&self.session, &before).is_empty() {
            perform::rest(&self.session);
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

    async fn request(&mut self, request: Request) -> Result<(), Left> {
        let command = match request {
            Request::CheckSession { tab } => Command::CheckSession {
                tab: self.shop_tab(tab)?,
            },
            Request::StartRun { tab, wish } => Command::StartRun {
                run: clock::run_id(),
                tab: self.work_tab(tab).await?,
                wish,
            },
            Request::SignIn => Command::SignIn,
            Request::PauseRun => Command::PauseRun,
            Request::Retry => Command::Retry {
                tab: self.work_tab(self.run_tab()).await?,
            },
            Request::Cancel => Command::Cancel,
            Request::Approve { pack } => Command::Approve {
                pack,
                tab: self.work_tab(self.run_tab()).await?,
            },
            Request::Reset => Command::Reset,
            Request::Mend | Request::DropQuarantine => return Ok(()),
            Request::ShowTab => {
                let TabId(tab) = self.run_tab().ok_or(Left::NoTab)?;
                return Ok(chrome::tabs::show(tab).await?);
            }
        };
        self.happen(command.into()).await
    }

    /// The tab in front of the person if it shows the shop, else any that does.
    fn shop_tab(&self, tab: Option<TabId>) -> Result<TabId, Left> {
        let known = tab.filter(|tab| self.session.tabs.get(*tab).is_some());
        let any = || self.session.tabs.iter().next().map(|(tab, _)| tab);
        known.or_else(any).ok_or(Left::NoTab)
    }

    /// The tab to work in: the given one if it shows the shop or did, else a new one.
    async fn work_tab(&self, tab: Option<TabId>) -> Result<TabId, Left> {
        if let Some(TabId(id)) = tab
            && let Ok(Some(shown)) = chrome::tabs::get(id).await
            && (admit::shows_shop(&shown) || tab == self.run_tab())
        {
            return Ok(TabId(id));
        }
        let opened = chrome::tabs::open(&Place::Orders.url()).await?;
        opened.and_then(|tab| tab.id).map(TabId).ok_or(Left::NoTab)
    }

    fn run_tab(&self) -> Option<TabId> {
        match &self.session.run {
            Run::Running(running) => Some(running.tab),
            Run::Paused(paused) => match &paused.resume {
                Resume::From(running) => Some(running.tab),
                Resume::Never => None,
            },
            Run::Review(review) => Some(review.tab),
            Run::Idle(idle) => idle
                .sign_in
                .as_ref()
                .filter(|sign_in| sign_in.prompt != Prompt::Offered)
                .map(|sign_in| sign_in.tab),
            Run::Complete(_) => None,
        }
    }
}

/// That it could not be kept must not keep the run from going on.
async fn set_aside(aside: Quarantine) {
    clock::log(&format!("set aside: {}", aside.why));
    if let Err(why) = quarantine::put(aside).await {
        clock::log(&format!("nothing could be set aside: {why}"));
    }
}

use crate::mailbox::{Post, done, refusal};
use crate::record::Found;
use crate::{admit, clock, perform, record, settings};
use auchan::Place;
use chrome::Failure;
use run::{
    Command, Event, Prompt, Refused, Request, Resume, Run, Session, System, TabId, Wish, between,
    reduce,
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
    #[error("the settings cannot be had: {0}")]
    Settings(#[from] settings::Kept),
    #[error("no page of the shop is open")]
    NoTab,
}

impl Desk {
    /// Deals with one post; answers with JSON text.
    pub async fn take(&mut self, post: Post) -> String {
        if !self.awake {
            self.wake().await;
        }
        let left = match post {
            Post::Wake => Ok(()),
            Post::Request(request) => self.request(request).await,
            Post::Setting(::settings::Request::DeleteEverything) => self.delete_everything().await,
            Post::Setting(request) => {
                let reply = settings::take(request).await;
                return serde_json::to_string(&reply).unwrap_or_else(|_| done());
            }
            Post::Event(event) => self.happen(event).await,
        };
        match left {
            Ok(()) | Err(Left::Refused(Refused::NothingDue | Refused::NoNews)) => done(),
            Err(why) => {
                clock::log(&why.to_string());
                refusal(&why.to_string())
            }
        }
    }

    /// From the record to work: there is no other recovery (spec §5).
    async fn wake(&mut self) {
        self.awake = true;
        (self.session, self.recorded) = match record::load().await {
            Found::Record(session) => (session, true),
            Found::Copy(session) => (session, false),
        };
        let before = Session::default();
        let woken = reduce(
            &self.session,
            clock::now(),
            System::ServiceWorkerWake.into(),
        );
        if let Err(why) = self
            .commit(before, woken.unwrap_or_else(|_| self.session.clone()))
            .await
        {
            clock::log(&why.to_string());
        }
    }

    async fn happen(&mut self, event: Event) -> Result<(), Left> {
        let next = reduce(&self.session, clock::now(), event)?;
        self.commit(self.session.clone(), next).await
    }

    /// On record, then done: nothing is carried out that is not written down.
    async fn commit(&mut self, before: Session, next: Session) -> Result<(), Left> {
        let next = match record::write(self.kept(), &next).await {
            Ok(()) => next,
            Err(why) => self.refused_storage(why).await?,
        };
        (self.session, self.recorded) = (next, true);
        perform::all(&between(&before, &self.session), &self.session);
        if !between(&self.session, &before).is_empty() {
            perform::rest(&self.session);
        }
        perform::badge(&before, &self.session);
        Ok(())
    }

    fn kept(&self) -> Option<&Session> {
        self.recorded.then_some(&self.session)
    }

    /// The record could not be written, so the step is not taken: the run pauses instead.
    async fn refused_storage(&self, why: Failure) -> Result<Session, Left> {
        let paused = reduce(&self.session, clock::now(), System::StorageRefused.into())
            .map_err(|_| Left::Browser(why))?;
        record::write(self.kept(), &paused).await?;
        Ok(paused)
    }

    async fn request(&mut self, request: Request) -> Result<(), Left> {
        let command = match request {
            Request::CheckSession { tab } => Command::CheckSession {
                tab: self.shop_tab(tab)?,
            },
            Request::StartRun { tab, wish } => Command::StartRun {
                run: clock::run_id(),
                // Rules that cannot be read are not no rules: no run without them.
                wish: Wish {
                    terms: Box::new(settings::read().await?.terms()),
                    ..wish
                },
                tab: self.work_tab(tab).await?,
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
            Request::ShowTab => {
                let TabId(tab) = self.run_tab().ok_or(Left::NoTab)?;
                return Ok(chrome::tabs::show(tab).await?);
            }
        };
        self.happen(command.into()).await
    }

    /// DECISIONS 21: "*Delete everything* deletes everything". Only the open pages stay known, and
    /// the number of the last intent: whoever still carries one out must not take a new one for it.
    async fn delete_everything(&mut self) -> Result<(), Left> {
        let before = std::mem::take(&mut self.session);
        self.recorded = false;
        self.session = Session {
            seq: before.seq + 1,
            minted: before.minted + 1,
            tabs: before.tabs.clone(),
            ..Session::default()
        };
        record::delete_all(&self.session).await?;
        self.recorded = true;
        perform::rest(&self.session);
        perform::badge(&before, &self.session);
        chrome::permissions::give_back_all_but(&[admit::SHOP_PAGES]).await?;
        Ok(())
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

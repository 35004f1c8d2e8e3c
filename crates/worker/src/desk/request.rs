use super::{Desk, Left};
use crate::{admit, clock, perform, quarantine, record, settings};
use auchan::Place;
use run::{Command, Effect, Prompt, Request, Resume, Run, TabId, Wish};

impl Desk {
    /// The person's word, from the panel.
    pub(super) async fn request(&mut self, request: Request) -> Result<(), Left> {
        let command = match request {
            Request::CheckSession { tab } => Command::CheckSession {
                tab: self.shop_tab(tab)?,
            },
            Request::StartRun { .. } if quarantine::holds_run().await? => {
                return Err(Left::RunLost);
            }
            Request::StartRun { tab, wish } => Command::StartRun {
                run: clock::run_id(),
                // Rules that cannot be read are not no rules: no run without them.
                wish: Wish {
                    terms: Box::new(settings::mended().await?.terms()),
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
            Request::Add { pack, of, take } => Command::Add {
                pack,
                of,
                take,
                tab: self.work_tab(self.run_tab()).await?,
            },
            Request::Decide { pack, of, plan } => Command::Decide { pack, of, plan },
            Request::Reset => Command::Reset,
            Request::Mend => return self.mend().await,
            Request::DropQuarantine => return Ok(quarantine::drop().await?),
            Request::ShowTab => {
                let TabId(tab) = self.run_tab().ok_or(Left::NoTab)?;
                return Ok(chrome::tabs::show(tab).await?);
            }
            Request::OpenSignIn => return self.open(&Place::SignIn).await,
            Request::OpenShop => return self.open(&Place::Home).await,
            Request::Search { words } => return self.open(&Place::Search(words)).await,
        };
        self.happen(command.into()).await
    }

    /// Brings a page of the shop to the person: in the run's tab while there is one, else in a new
    /// one.
    async fn open(&self, place: &Place) -> Result<(), Left> {
        let url = place.url();
        if let Some(TabId(tab)) = self.run_tab()
            && let Ok(Some(_)) = chrome::tabs::get(tab).await
        {
            chrome::tabs::navigate(tab, &url).await?;
            return Ok(chrome::tabs::show(tab).await?);
        }
        Ok(chrome::tabs::open(&url).await.map(drop)?)
    }

    /// DECISIONS 21: "*Delete everything* deletes everything". A page that may be pressing is told first that it is to press nothing more.
    pub(super) async fn delete_everything(&mut self) -> Result<(), Left> {
        if let Some(Effect::Stop {
            tab: TabId(tab),
            document,
            intent,
        }) = self.session.stop()
            && let Err(why) = perform::stop(tab, document, intent).await
        {
            clock::log(&format!("the page is gone, and presses nothing: {why}"));
        }
        let before = std::mem::take(&mut self.session);
        self.recorded = false;
        self.session = before.forgotten();
        record::delete_all(&self.session).await?;
        self.recorded = true;
        perform::rest();
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

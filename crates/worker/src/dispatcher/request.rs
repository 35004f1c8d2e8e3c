use super::state::{Dispatcher, Unmoved};
use crate::{Shop, admit, clock, history, perform, quarantine, record, settings};
use run::{Command, Effect, Prompt, Request, Run, RunOptions, SignIn, TabId, effects};
use site::{Link, Site};

impl Dispatcher {
    /// The person's word, from the panel.
    pub(super) async fn request(&mut self, request: Request) -> Result<(), Unmoved> {
        let command = match request {
            Request::CheckSession { tab } => Command::CheckSession {
                tab: self.shop_tab(tab)?,
            },
            Request::StartRun { .. } | Request::Reopen { .. }
                if quarantine::holds_run().await? =>
            {
                return Err(Unmoved::RunLost);
            }
            Request::StartRun { tab, wish } => Command::StartRun {
                run: clock::run_id(),
                // Rules that cannot be read are not no rules: no run without them.
                wish: RunOptions {
                    terms: Box::new(settings::for_run().await?.policy()),
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
            Request::Refresh { pack } => Command::Refresh {
                pack,
                tab: self.work_tab(self.run_tab()).await?,
            },
            Request::Add { pack, of, take } => Command::Add {
                pack,
                of,
                take,
                tab: self.work_tab(self.run_tab()).await?,
            },
            Request::Adjust { pack, pid, to } => Command::ChangeLine {
                pack,
                pid,
                to: Some(to),
                tab: self.work_tab(self.run_tab()).await?,
            },
            Request::Remove { pack, pid } => Command::ChangeLine {
                pack,
                pid,
                to: None,
                tab: self.work_tab(self.run_tab()).await?,
            },
            Request::Undo { pack } => Command::Undo {
                pack,
                tab: self.work_tab(self.run_tab()).await?,
            },
            Request::StopUndo => Command::StopUndo,
            Request::Decide { pack, of, plan } => Command::Decide { pack, of, plan },
            Request::Reset => Command::Reset,
            Request::Reopen { run, tab } => {
                // It may have ended just now, and not stand in the list yet.
                let just = self.events.session().past.as_deref();
                let past = match just.filter(|it| it.id == run).cloned() {
                    Some(past) => Some(past),
                    None => history::find(&run).await?,
                };
                let reopens = past.and_then(|it| it.reopened()).ok_or(Unmoved::NotKept)?;
                Command::StartRun {
                    run: clock::run_id(),
                    wish: RunOptions {
                        order: Some(reopens.inputs.order.summary.id.clone()),
                        mode: reopens.inputs.mode,
                        terms: Box::new(settings::for_run().await?.policy()),
                        reopens: Some(Box::new(reopens)),
                    },
                    tab: self.work_tab(tab).await?,
                }
            }
            Request::ForgetRun { run } => return Ok(history::forget(&run).await?),
            Request::Mend => return self.mend().await,
            Request::DropQuarantine => return Ok(quarantine::drop().await?),
            Request::ShowTab => {
                let TabId(tab) = self.run_tab().ok_or(Unmoved::NoTab)?;
                return Ok(chrome::tabs::show(tab).await?);
            }
            Request::OpenSignIn => return self.open(&Link::SignIn).await,
            Request::OpenShop => return self.open(&Link::Home).await,
            Request::Search { words } => return self.open(&Link::Search(words)).await,
        };
        self.happen(command.into()).await
    }

    /// Brings a page of the shop to the person: in the run's tab while there is one, and nobody pays
    /// in it, else in a new one.
    async fn open(&self, to: &Link) -> Result<(), Unmoved> {
        let url = Shop::link(to);
        if let Some(TabId(tab)) = self.run_tab()
            && let Ok(Some(shown)) = chrome::tabs::get(tab).await
            && !admit::shows_what_comes_after_the_cart(&shown)
        {
            chrome::tabs::navigate(tab, &url).await?;
            return Ok(chrome::tabs::show(tab).await?);
        }
        Ok(chrome::tabs::open(&url).await.map(drop)?)
    }

    /// DECISIONS 21: "*Delete everything* deletes everything". A page that may be pressing is told first that it is to press nothing more.
    pub(super) async fn delete_everything(&mut self) -> Result<(), Unmoved> {
        if let Some(Effect::Stop {
            tab: TabId(tab),
            document,
            intent,
        }) = self.events.session().stop()
            && let Err(why) = perform::stop(tab, document, intent).await
        {
            clock::log(&format!("the page is gone, and presses nothing: {why}"));
        }
        let forgotten = self.events.session().forgotten();
        let before = self.events.session().clone();
        record::delete_all(&forgotten).await?;
        for effect in effects(&before, &forgotten) {
            perform::one(effect, &forgotten);
        }
        perform::one(Effect::ClearAlarm, &forgotten);
        self.events.forget(forgotten);
        chrome::permissions::give_back_all_but(&[Shop::PATTERN]).await?;
        Ok(())
    }

    /// The tab in front of the person if it shows the shop, else any that does.
    fn shop_tab(&self, tab: Option<TabId>) -> Result<TabId, Unmoved> {
        let known = tab.filter(|tab| self.events.session().tabs.get(*tab).is_some());
        let any = || self.events.session().tabs.iter().next().map(|(tab, _)| tab);
        known.or_else(any).ok_or(Unmoved::NoTab)
    }

    /// The tab to work in: the given one if it shows the shop or did, else a new one; never one in
    /// which the person pays.
    async fn work_tab(&self, tab: Option<TabId>) -> Result<TabId, Unmoved> {
        if let Some(TabId(id)) = tab
            && let Ok(Some(shown)) = chrome::tabs::get(id).await
            && (admit::shows_shop(&shown) || tab == self.run_tab())
            && !admit::shows_what_comes_after_the_cart(&shown)
        {
            return Ok(TabId(id));
        }
        let opened = chrome::tabs::open(&Shop::link(&Link::Orders)).await?;
        opened
            .and_then(|tab| tab.id)
            .map(TabId)
            .ok_or(Unmoved::NoTab)
    }

    /// The tab that the run works in, or will; not one in which the person was only asked to sign in.
    fn run_tab(&self) -> Option<TabId> {
        let session = self.events.session();
        match &session.run {
            Run::Idle(idle) => {
                let asked = |sign_in: &&SignIn| sign_in.prompt != Prompt::Offered;
                idle.sign_in
                    .as_ref()
                    .filter(asked)
                    .map(|sign_in| sign_in.tab)
            }
            run => run.tab(),
        }
    }
}

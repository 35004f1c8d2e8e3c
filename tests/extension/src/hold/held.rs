use std::time::Duration;

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{Hold, Write, copy, woken::Woken, writes::RECORDER};
use crate::{Launch, Result, Trial, until, until_for};

/// Whose groceries it is about.
pub(super) const ACCOUNT: &str = "ana";

/// A trial with a worker that is held by a plan.
pub struct Held {
    /// The store, the browser and the person.
    pub trial: Trial,
    _folder: TempDir,
}

/// The worker stands at a point of the plan.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Mark {
    /// The effect it was stopped after, if it was to be.
    pub effect: Option<String>,
}

impl Held {
    /// Ana is signed in on the front page, and has seen another page of the shop before it.
    pub fn begin(plan: &[Hold]) -> Result<Self> {
        let folder = copy::with(plan)?;
        let launch = Launch::new(folder.path());
        let trial = Trial::begin(launch, &format!("/practice/sign-in?account={ACCOUNT}"))?;
        trial.hurry()?;
        // Pages that are not to be kept could not come out of the back/forward cache.
        trial
            .store
            .switch(|switches| switches.pages_are_kept = true);
        trial.shop.ask(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": "addEventListener('pageshow', (event) => { globalThis.kept = event.persisted; });" }),
        )?;
        trial
            .shop
            .navigate("https://www.auchan.pt/pt/pesquisa?q=leite")?;
        trial.shop.navigate("https://www.auchan.pt/")?;
        trial.observer().eval(RECORDER)?;
        let held = Self {
            trial,
            _folder: folder,
        };
        held.knows_the_page()?;
        Ok(held)
    }

    /// The whole browser is killed; the person opens its profile again, and signs in, as the shop
    /// keeps nobody signed in beyond a browser's session.
    pub(super) fn killed(self) -> Result<Self> {
        let Self { trial, _folder } = self;
        let trial = trial.killed(&format!("/practice/sign-in?account={ACCOUNT}"))?;
        trial.observer().eval(RECORDER)?;
        let held = Self { trial, _folder };
        held.knows_the_page()?;
        Ok(held)
    }

    /// The page in front is the one that the record has, so that the count of what follows is
    /// the same each time.
    fn knows_the_page(&self) -> Result<()> {
        let settled = "document.readyState === 'complete'";
        self.trial.shop.wait("the front page", settled)?;
        until("the front page to be on record", || {
            let tabs = self.trial.head()?["tabs"].clone();
            let home = |page: &Value| page["path"] == "/" && page["seen"]["signed_in"] == true;
            Ok(tabs
                .as_object()
                .is_some_and(|tabs| tabs.values().any(home))
                .then_some(()))
        })
    }

    /// Says something to the worker without waiting for an answer, which may never come.
    pub(super) fn say(&self, request: &Value) -> Result<()> {
        let text = json!(request.to_string());
        let said = format!("void chrome.runtime.sendMessage({text}).catch(() => {{}})");
        self.trial.observer().eval(&said).map(|_| ())
    }

    pub(super) fn marks(&self) -> Result<Vec<Mark>> {
        self.list("hold.marks")
    }

    pub(super) fn woken(&self) -> Result<Vec<Woken>> {
        self.list("hold.woken")
    }

    fn list<T: DeserializeOwned>(&self, key: &str) -> Result<Vec<T>> {
        let kept = format!("chrome.storage.local.get('{key}').then((kept) => kept['{key}'] ?? [])");
        self.trial.observer().eval_as(&kept)
    }

    /// Every write of the session since the person came.
    pub(super) fn writes(&self) -> Result<Vec<Write>> {
        self.trial.observer().eval_as("writes")
    }

    /// Lets the worker go on from the point it stands at, the `nth` of the plan.
    pub(super) fn release(&self, nth: usize) -> Result<()> {
        let set = format!("chrome.storage.local.set({{ 'hold.released': {nth} }})");
        self.trial.observer().eval(&set).map(|_| ())
    }

    /// Waits for a condition as long as a run may take.
    pub(super) fn until<T>(what: &str, look: impl FnMut() -> Result<Option<T>>) -> Result<T> {
        until_for(RUN, what, look)
    }
}

/// How long a run may take, with two waits for the alarm in it.
const RUN: Duration = Duration::from_secs(150);

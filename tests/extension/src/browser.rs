//! A Chromium with the extension in it.

use serde_json::json;
use tempfile::TempDir;

use crate::{
    Failure, Launch, Page, Result,
    pool::{self, Lease},
    process::Process,
    until,
    wire::{Wire, text},
};

/// A running Chromium. One with a profile of its own ends with this, and so does the profile; a
/// borrowed one goes back.
pub struct Browser {
    pub(crate) wire: Wire,
    pub(crate) extension_id: String,
    launch: Launch,
    keeper: Keeper,
}

/// Who keeps the process.
enum Keeper {
    // Before the profile: a process that still writes must not outlive its folder.
    Own(Process, TempDir),
    Lender(Lease),
}

/// One thing DevTools can look at.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// DevTools' name for it.
    #[serde(rename = "targetId")]
    pub id: String,
    /// `page`, `tab`, `service_worker`, …
    #[serde(rename = "type")]
    pub kind: String,
    /// Its address.
    pub url: String,
}

impl Browser {
    /// Starts Chromium on a fresh profile and waits until the extension's worker was seen.
    pub fn launch(launch: Launch) -> Result<Self> {
        let profile = tempfile::Builder::new()
            .prefix("carrinho-chromium-")
            .tempdir()?;
        Self::start(launch, profile)
    }

    /// Takes a borrowed Chromium, and makes it as new.
    pub(crate) fn borrowed(launch: Launch, lease: Lease) -> Result<Self> {
        let (port, path) = &lease.terms.devtools;
        let wire = Wire::connect(*port, path)?;
        pool::as_new(&wire, &launch, lease.terms.used.as_deref())?;
        Self::known(launch, wire, lease)
    }

    /// Quits Chromium and starts it again on the same profile, as a person would.
    pub fn restart(self) -> Result<Self> {
        match self.keeper {
            Keeper::Own(mut process, profile) => {
                process.quit()?;
                std::fs::remove_file(profile.path().join("DevToolsActivePort"))?;
                Self::start(self.launch, profile)
            }
            Keeper::Lender(mut lease) => {
                // Chromium may be gone before it has answered.
                let _ = self.wire.ask(None, "Browser.close", json!({}));
                lease.restart()?;
                let (port, path) = &lease.terms.devtools;
                let wire = Wire::connect(*port, path)?;
                let mut browser = Self::known(self.launch, wire, lease)?;
                if let Keeper::Lender(lease) = &mut browser.keeper {
                    lease.extension = None;
                }
                Ok(browser)
            }
        }
    }

    /// Kills Chromium with all its processes, as a machine does that goes down, and starts it again
    /// on the same profile. Only one with a profile of its own.
    pub(crate) fn killed(self) -> Result<Self> {
        let Keeper::Own(mut process, profile) = self.keeper else {
            return Err(Failure::Unexpected {
                expected: "a browser of one's own",
                got: "a borrowed one".into(),
            });
        };
        process.kill()?;
        std::fs::remove_file(profile.path().join("DevToolsActivePort"))?;
        Self::start(self.launch, profile)
    }

    fn known(launch: Launch, wire: Wire, mut lease: Lease) -> Result<Self> {
        let extension_id = extension(&launch, &wire)?;
        lease.extension = Some(extension_id.clone());
        let keeper = Keeper::Lender(lease);
        Ok(Self {
            wire,
            extension_id,
            launch,
            keeper,
        })
    }

    fn start(launch: Launch, profile: TempDir) -> Result<Self> {
        let (process, wire) = Process::start(&launch, profile.path())?;
        let extension_id = extension(&launch, &wire)?;
        let keeper = Keeper::Own(process, profile);
        Ok(Self {
            wire,
            extension_id,
            launch,
            keeper,
        })
    }

    /// Loads the extension from its folder again, over the one that is there, as an update does.
    pub(crate) fn load_again(&self) -> Result<()> {
        let params = json!({"path": self.launch.folder()?});
        self.wire
            .ask(None, "Extensions.loadUnpacked", params)
            .map(|_| ())
    }

    /// Everything there is to look at now.
    pub fn targets(&self) -> Result<Vec<Target>> {
        targets(&self.wire)
    }

    /// The addresses of all open pages, panels among them.
    pub fn pages(&self) -> Result<Vec<String>> {
        let pages = self
            .targets()?
            .into_iter()
            .filter(|target| target.kind == "page");
        Ok(pages.map(|page| page.url).collect())
    }

    /// Whether any site has set a cookie of that name. It can be asked while a page is on its way to
    /// another one, and does not answer itself.
    pub fn has_cookie(&self, name: &str) -> Result<bool> {
        let all = self.wire.ask(None, "Storage.getCookies", json!({}))?;
        let mut cookies = all["cookies"].as_array().into_iter().flatten();
        Ok(cookies.any(|cookie| cookie["name"] == name))
    }

    /// Closes every page whose address begins with `prefix`.
    pub(crate) fn close_pages(&self, prefix: &str) -> Result<()> {
        until("the pages to close", || {
            let mut open = self.targets()?;
            open.retain(|page| page.kind == "page" && page.url.starts_with(prefix));
            for page in &open {
                let params = json!({"targetId": page.id});
                self.wire.ask(None, "Target.closeTarget", params)?;
            }
            Ok(open.is_empty().then_some(()))
        })
    }

    /// Opens `url` in a new tab in front and waits until it has loaded.
    pub fn open(&self, url: &str) -> Result<Page> {
        self.open_tab(url, false)
    }

    pub(crate) fn open_tab(&self, url: &str, background: bool) -> Result<Page> {
        let params = json!({"url": "about:blank", "background": background});
        let tab = self.wire.ask(None, "Target.createTarget", params)?;
        let page = self.attach(text(&tab["targetId"])?)?;
        page.navigate(url)?;
        Ok(page)
    }

    /// The page whose address contains `part`, once there is one.
    pub fn page(&self, part: &str) -> Result<Page> {
        let target = until(&format!("a page at {part}"), || {
            let mut pages = self
                .targets()?
                .into_iter()
                .filter(|target| target.kind == "page");
            Ok(pages.find(|page| page.url.contains(part)))
        })?;
        self.attach(&target.id)
    }

    pub(crate) fn attach(&self, target: &str) -> Result<Page> {
        let params = json!({"targetId": target, "flatten": true});
        let attached = self.wire.ask(None, "Target.attachToTarget", params)?;
        let session = text(&attached["sessionId"])?;
        Page::new(self.wire.clone(), session.to_owned(), target.to_owned())
    }
}

impl Target {
    /// Whether this is a service worker that runs `script`.
    pub(crate) fn runs(&self, script: &str) -> bool {
        self.kind == "service_worker"
            && self.url.starts_with("chrome-extension://")
            && self.url.ends_with(&format!("/{script}"))
    }
}

/// The id of the extension, once its worker was seen.
fn extension(launch: &Launch, wire: &Wire) -> Result<String> {
    let script = launch.worker_script()?;
    until("the extension's worker", || {
        let worker = targets(wire)?
            .into_iter()
            .find(|target| target.runs(&script));
        Ok(worker.and_then(|worker| worker.url.split('/').nth(2).map(str::to_owned)))
    })
}

fn targets(wire: &Wire) -> Result<Vec<Target>> {
    // The empty filter lets everything through; the default one leaves tabs out.
    let mut answer = wire.ask(None, "Target.getTargets", json!({"filter": [{}]}))?;
    Ok(serde_json::from_value(answer["targetInfos"].take())?)
}

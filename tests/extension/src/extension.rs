//! What a test does with the extension: its panel, its worker, its storage.

use serde_json::{Value, json};

use crate::{Browser, Failure, Page, Result, until};

/// A document of the extension that runs no script: it can look into the storage without a word
/// to the worker, which would wake it.
const QUIET_PAGE: &str = "manifest.json";

impl Browser {
    /// The extension's id.
    pub fn extension_id(&self) -> &str {
        &self.extension_id
    }

    /// The address of a file of the extension.
    pub fn extension_url(&self, file: &str) -> String {
        format!("chrome-extension://{}/{file}", self.extension_id)
    }

    /// Opens the panel's page in an ordinary tab.
    pub fn panel_as_tab(&self) -> Result<Page> {
        self.open(&self.extension_url("panel.html"))
    }

    /// Opens the side panel beside `page`, the way a click on the extension's icon does.
    pub fn side_panel(&self, page: &Page) -> Result<Page> {
        self.opens_on_click()?;
        let before = self.panels()?;
        let params = json!({"id": self.extension_id, "targetId": self.tab_of(page)?});
        self.wire.ask(None, "Extensions.triggerAction", params)?;
        let panel = until("the side panel", || {
            Ok(self
                .panels()?
                .into_iter()
                .find(|panel| !before.contains(panel)))
        })?;
        let panel = self.attach(&panel)?;
        panel.loaded()?;
        Ok(panel)
    }

    /// Waits until the worker has said that a click opens the panel. It is seen running before it
    /// has said so, and a click before that opens nothing.
    fn opens_on_click(&self) -> Result<()> {
        let page = self.quiet_page()?;
        page.wait(
            "the extension to open its panel on a click",
            "chrome.sidePanel.getPanelBehavior().then((set) => set.openPanelOnActionClick)",
        )?;
        page.close()
    }

    fn panels(&self) -> Result<Vec<String>> {
        let url = self.extension_url("panel.html");
        let pages = self
            .targets()?
            .into_iter()
            .filter(|target| target.kind == "page");
        Ok(pages
            .filter(|page| page.url.starts_with(&url))
            .map(|page| page.id)
            .collect())
    }

    /// The `tab` target that holds `page`: actions are triggered on tabs, not on pages.
    fn tab_of(&self, page: &Page) -> Result<String> {
        let url = page.url()?;
        let tabs = self
            .targets()?
            .into_iter()
            .filter(|target| target.kind == "tab");
        let mut tabs = tabs.filter(|tab| tab.url == url);
        let none = || Failure::Unexpected {
            expected: "a tab",
            got: format!("none at {url}"),
        };
        Ok(tabs.next().ok_or_else(none)?.id)
    }

    /// Whether the extension's worker is running now.
    pub fn worker_runs(&self) -> Result<bool> {
        let scope = self.extension_url("");
        Ok(self
            .targets()?
            .iter()
            .any(|target| target.kind == "service_worker" && target.url.starts_with(&scope)))
    }

    /// Ends the extension's worker, as Chrome does when it has been idle, and waits until it is
    /// gone. Pages, storage and alarms stay. The tab that this opens and closes is an event of its
    /// own, which wakes a worker that listens for such; [`crate::Trial::kill_worker`] needs none.
    pub fn kill_worker(&self) -> Result<()> {
        let page = self.quiet_page()?;
        self.stopped(&page)?;
        page.close()
    }

    /// Stops the worker until it is seen to be gone: something may wake it as soon as it was.
    pub(crate) fn stopped(&self, page: &Page) -> Result<()> {
        until("the worker to be gone", || {
            page.stop_workers()?;
            Ok((!self.worker_runs()?).then_some(()))
        })
    }

    /// All that is in `chrome.storage.session`.
    pub fn storage_session(&self) -> Result<Value> {
        self.storage("session")
    }

    /// All that is in `chrome.storage.local`.
    pub fn storage_local(&self) -> Result<Value> {
        self.storage("local")
    }

    fn storage(&self, area: &str) -> Result<Value> {
        let page = self.quiet_page()?;
        let all = page.eval(&format!("chrome.storage.{area}.get(null)"))?;
        page.close()?;
        Ok(all)
    }

    /// A page of the extension, in the background, that runs nothing of its own.
    pub fn quiet_page(&self) -> Result<Page> {
        self.open_tab(&self.extension_url(QUIET_PAGE), true)
    }
}

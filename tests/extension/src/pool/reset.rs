use serde_json::{Value, json};

use crate::{
    Launch, Result,
    page::Page,
    until,
    wire::{Wire, text},
};

/// The hosts that keep anything in a browser.
const ORIGINS: [&str; 2] = ["https://www.auchan.pt", "https://login.auchan.pt"];

/// Makes a browser as it was when it was started: the extension is taken out of it, and with it
/// all that it kept; every page is closed, and what is kept of the shop forgotten; then the
/// extension is put in again. A browser that is new in truth has none yet.
pub(crate) fn as_new(wire: &Wire, launch: &Launch, extension: Option<&str>) -> Result<()> {
    if let Some(extension) = extension {
        let params = json!({ "id": extension });
        wire.ask(None, "Extensions.uninstall", params)?;
        let blank = only_a_blank_page(wire)?;
        forget(wire, &blank)?;
    }
    let params = json!({ "path": launch.folder()? });
    wire.ask(None, "Extensions.loadUnpacked", params).map(drop)
}

/// Closes everything but one new page in a window of its own: where the last page goes, so does
/// the browser. What came out of the back/forward cache or stood in a side panel goes with it.
fn only_a_blank_page(wire: &Wire) -> Result<String> {
    // As the first window is: `launch` says why.
    let params = json!({ "url": "about:blank", "newWindow": true, "windowState": "fullscreen" });
    let blank = wire.ask(None, "Target.createTarget", params)?;
    let blank = text(&blank["targetId"])?.to_owned();
    until("the pages to close", || {
        let mut found = wire.ask(None, "Target.getTargets", json!({}))?;
        let others = found["targetInfos"].as_array_mut().map(std::mem::take);
        let mut others = others.unwrap_or_default();
        others.retain(|target| target["type"] == "page" && target["targetId"] != json!(blank));
        others.iter().try_for_each(|page| close(wire, page))?;
        Ok(others.is_empty().then_some(()))
    })?;
    Ok(blank)
}

/// A page that is gone by now needs no closing.
fn close(wire: &Wire, page: &Value) -> Result<()> {
    let params = json!({ "targetId": page["targetId"] });
    match wire.ask(None, "Target.closeTarget", params) {
        Ok(_) | Err(crate::Failure::Refused { .. }) => Ok(()),
        Err(failure) => Err(failure),
    }
}

fn forget(wire: &Wire, blank: &str) -> Result<()> {
    let params = json!({ "targetId": blank, "flatten": true });
    let attached = wire.ask(None, "Target.attachToTarget", params)?;
    let session = text(&attached["sessionId"])?.to_owned();
    let page = Page::new(wire.clone(), session.clone(), blank.to_owned())?;
    for all in ["Network.clearBrowserCookies", "Network.clearBrowserCache"] {
        page.ask(all, json!({}))?;
    }
    for origin in ORIGINS {
        let params = json!({ "origin": origin, "storageTypes": "all" });
        page.ask("Storage.clearDataForOrigin", params)?;
    }
    wire.ask(None, "Browser.resetPermissions", json!({}))?;
    let params = json!({ "sessionId": session });
    wire.ask(None, "Target.detachFromTarget", params)?;
    Ok(())
}

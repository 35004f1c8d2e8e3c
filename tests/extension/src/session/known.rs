use serde_json::{Value, json};

use crate::{Failure, Page, Result, Trial, until};

/// The pages that the extension knows.
pub(super) fn documents(trial: &Trial) -> Result<Vec<Value>> {
    let head = trial.head()?;
    let known = head["tabs"].as_object().into_iter().flatten();
    Ok(known.map(|(_, page)| page["id"].clone()).collect())
}

/// What the extension knows of the page in a tab.
pub(super) fn page(trial: &Trial, tab: &Value) -> Result<Value> {
    Ok(trial.head()?["tabs"][tab.to_string()].clone())
}

/// The pages that are open are those that the extension knows.
pub(super) fn announced(trial: &Trial) -> Result<()> {
    until("the pages to announce themselves", || {
        let open = trial.quiet(PATHS)?;
        let head = trial.head()?;
        let known = head["tabs"].as_object().into_iter().flatten();
        let known: Vec<Value> = known.map(|(id, page)| json!([id, page["path"]])).collect();
        match open == json!(known) {
            true => Ok(Some(())),
            false => Err(Failure::Unexpected {
                expected: "the open pages",
                got: format!("{} and not {open}", json!(known)),
            }),
        }
    })
}

pub(super) fn front_tab(trial: &Trial, page: &Page) -> Result<Value> {
    page.to_front()?;
    trial.quiet("chrome.tabs.query({ active: true }).then(([tab]) => tab?.id ?? null)")
}

/// The shop's open pages as the browser knows them: number of the tab, path.
const PATHS: &str = "chrome.tabs.query({ url: 'https://www.auchan.pt/*' }).then((tabs) => tabs
    .map(({ id, url }) => [String(id), new URL(url).pathname])
    .sort())";

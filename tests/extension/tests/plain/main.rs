//! The plain finger and eye, in a browser, against `auchan` on the same pages: what may be pressed
//! and what never is the same for both (DECISIONS 23: "a small script presses what was judged").

mod eye;
mod hand;
mod scripts;

use std::{
    fs,
    path::{Path, PathBuf},
};

use extension_tests::{Browser, Launch, Page, Result};
use serde_json::json;

const HERE: &str = env!("CARGO_MANIFEST_DIR");

/// What the shop's style sheet hides, as far as [`Element::visible`] knows it.
const STYLE: &str = ".d-none, [hidden] { display: none !important }
    .modal:not(.show) { display: none }";

fn browser() -> Result<(Browser, Page)> {
    let browser = Browser::launch(Launch::new(Path::new(HERE).join("fixture-extension")))?;
    let page = browser.open("about:blank")?;
    Ok((browser, page))
}

fn put(page: &Page, html: &str) -> Result<()> {
    let tree = page.ask("Page.getFrameTree", json!({}))?;
    let frame = &tree["frameTree"]["frame"]["id"];
    let params = json!({ "frameId": frame, "html": html });
    page.ask("Page.setDocumentContent", params)?;
    let sheet = format!(
        "document.adoptedStyleSheets = [new CSSStyleSheet()];
         document.adoptedStyleSheets[0].replaceSync({})",
        json!(STYLE)
    );
    page.eval(&sheet).map(drop)
}

fn scripts() -> PathBuf {
    Path::new(HERE).join("../../extension")
}

fn pages() -> PathBuf {
    Path::new(HERE).join("../pages")
}

fn script(name: &str) -> Result<String> {
    Ok(fs::read_to_string(scripts().join(name))?)
}

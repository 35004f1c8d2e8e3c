//! The demonstration: one whole run in Chromium against the practice store.

use std::{
    env,
    io::{self, Write},
    process::ExitCode,
};

use extension_tests::{Browser, Launch, Report, Result, Summary};
use store::{Options, Store};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/demo");
const SHOP: &str = "https://www.auchan.pt/";
const ACCOUNT: &str = "ana";

fn main() -> ExitCode {
    let headed = env::args().any(|argument| argument == "--headed");
    let (text, code) = match demonstrate(headed) {
        Ok(page) => (page, ExitCode::SUCCESS),
        Err(failure) => (format!("demo: {failure}\n"), ExitCode::FAILURE),
    };
    match io::stdout().write_all(text.as_bytes()) {
        Ok(()) => code,
        Err(_) => ExitCode::FAILURE,
    }
}

fn demonstrate(headed: bool) -> Result<String> {
    let store = Store::start(Options::default())?;
    let browser = Browser::launch(Launch::built().headed(headed).store(&store))?;
    let mut report = Report::begin(FOLDER)?;

    let shop = browser.open(SHOP)?;
    report.picture(&shop, "shop", "the shop's home page")?;
    let panel = browser.side_panel(&shop)?;
    report.picture(&panel, "panel", "the side panel, before the run")?;

    let lines = store.cart(ACCOUNT).len();
    report.end(Summary::new("IDLE", lines, store.journal().counts))
}

//! The page's wasm breaks after a press, beside the true worker: nothing is forgotten, and
//! "nothing is ordered twice".

use std::{fs, path::Path, time::Duration};

use extension_tests::{Launch, Result, Trial, until, until_for};
use serde_json::json;
use store::{Delay, Rewrite};
use tempfile::TempDir;

const DIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist");

/// The wasm's word that it pressed reaches nobody: it breaks over it. Notes, too, that the worker
/// has asked whether anybody listens.
const BREAKS: &str = "
    const say = chrome.runtime.sendMessage;
    const notes = document.documentElement.dataset;
    chrome.runtime.onMessage.addListener((message) => {
        if (message === '') notes.pinged = 'yes';
    });
    chrome.runtime.sendMessage = (message, ...more) => {
        const pressed = typeof message === 'string' && message.includes('PRESSED');
        if (!pressed || notes.broke) return say(message, ...more);
        notes.broke = 'yes';
        document.cookie = 'broke=yes; path=/';
        setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); });
        return new Promise(() => {});
    };";

/// A copy of the built extension; one script more stands before the loader in the shop's pages.
fn breaking() -> Result<TempDir> {
    let folder = tempfile::tempdir()?;
    copy(Path::new(DIST), folder.path())?;
    fs::write(folder.path().join("breaks.js"), format!("{{ {BREAKS} }}"))?;
    let manifest = folder.path().join("manifest.json");
    let own = fs::read_to_string(&manifest)?;
    let loader = "\"content-loader.js\"";
    fs::write(
        manifest,
        own.replace(loader, &format!("\"breaks.js\", {loader}")),
    )?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        match entry.path().is_dir() {
            true => copy(&entry.path(), &target)?,
            false => fs::copy(entry.path(), target).map(drop)?,
        }
    }
    Ok(())
}

/// Keeps the dialog's buttons from being seen, as while it moves in.
const VEIL: &str = "<style id=\"veil\">.modal button { visibility: hidden }</style>";

/// Longer than the hand waits for a button.
const SLOW: u64 = 20_000;

const PATIENCE: Duration = Duration::from_secs(60);

/// The shop takes its time over the re-order; meanwhile the wasm breaks, and the worker dies and
/// asks what became of it.
#[test]
fn what_was_pressed_before_the_wasm_broke_is_not_pressed_again() -> Result<()> {
    let folder = breaking()?;
    let launch = Launch::new(folder.path());
    let trial = Trial::begin(launch, "/practice/sign-in?account=bruno")?;
    trial.quiet("chrome.storage.local.set({'settings.pace': '0'})")?;
    let veiled = Rewrite::on("Order-Details", "</head>", &format!("{VEIL}</head>"));
    trial.store.switch(|shop| {
        shop.rewrites = vec![veiled];
        shop.delays = vec![Delay::before("Order-ReOrder", 1, SLOW)];
    });
    trial.start("MERGE")?;
    until_for(PATIENCE, "the dialog, and the worker's question", || {
        let open = "!!document.querySelector('.modal.show') && document.documentElement.dataset.pinged === 'yes'";
        Ok((trial.shop.eval(open)? == true).then_some(()))
    })?;
    trial.store.switch(|shop| shop.rewrites.clear());
    // After its answer: the page that is pressed in answers nothing until the shop does.
    trial
        .shop
        .eval("void setTimeout(() => document.querySelector('#veil').remove())")?;
    until("the wasm to break", || {
        Ok(trial.browser.has_cookie("broke")?.then_some(()))
    })?;
    trial.kill_worker()?;
    trial.say(&json!({ "type": "SHOW_TAB" }))?;
    trial.reaches("REVIEW")?;
    until_for(PATIENCE, "the shop to be at rest", || {
        Ok(trial.store.at_rest().then_some(()))
    })?;
    assert_eq!(trial.store.journal().counts.reorders, 1);
    trial.harmless()
}

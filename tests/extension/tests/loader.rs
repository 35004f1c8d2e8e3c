//! The service worker's loader, with plain JavaScript in place of the wasm.

use std::{fs, path::Path};

use extension_tests::{Browser, Launch, Page, Result};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The real loader around the worker that stands in.
fn extension() -> Result<TempDir> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir()?;
    let put = |from: &str, name: &str| fs::copy(here.join(from), folder.path().join(name));
    put("fixture-worker/manifest.json", "manifest.json")?;
    put("fixture-worker/worker.js", "worker.js")?;
    put("../../extension/service-worker.js", "service-worker.js")?;
    Ok(folder)
}

/// The answers to messages sent in one go.
fn answers(page: &Page, messages: &[&str]) -> Result<Vec<Value>> {
    let send = "Promise.all(%.map((message) => chrome.runtime.sendMessage(message)))";
    let texts: Vec<String> = page.eval_as(&send.replace('%', &json!(messages).to_string()))?;
    texts
        .iter()
        .map(|text| Ok(serde_json::from_str(text)?))
        .collect()
}

#[test]
fn it_wakes_the_wasm_once_and_before_anything_else() -> Result<()> {
    let extension = extension()?;
    let browser = Browser::launch(Launch::new(extension.path()))?;
    let page = browser.quiet_page()?;
    for _ in 0..3 {
        browser.kill_worker()?;
        let counts = answers(&page, &["count", "count"])?;
        assert_eq!(
            counts,
            [
                json!({"calls": 1, "wakes": 1}),
                json!({"calls": 2, "wakes": 1})
            ]
        );
    }
    Ok(())
}

#[test]
fn a_panic_leaves_nobody_waiting_and_nothing_behind() -> Result<()> {
    let extension = extension()?;
    let browser = Browser::launch(Launch::new(extension.path()))?;
    let page = browser.quiet_page()?;
    let broken = json!({"type": "WORKER_FAILED", "reason": "RuntimeError: unreachable"});
    for panic in ["panic at once", "panic later"] {
        assert_eq!(
            answers(&page, &["wait", panic])?,
            [broken.clone(), broken.clone()]
        );
        assert_eq!(
            answers(&page, &["count"])?,
            [json!({"calls": 1, "wakes": 1})]
        );
    }
    Ok(())
}

#[test]
fn an_ordinary_refusal_leaves_the_wasm_as_it_is() -> Result<()> {
    let extension = extension()?;
    let browser = Browser::launch(Launch::new(extension.path()))?;
    let page = browser.quiet_page()?;
    let refused = json!({"type": "WORKER_FAILED", "reason": "Error: refused"});
    assert_eq!(answers(&page, &["refuse"])?, [refused]);
    assert_eq!(
        answers(&page, &["count"])?,
        [json!({"calls": 2, "wakes": 1})]
    );
    Ok(())
}

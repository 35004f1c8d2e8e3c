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
    put("fixture-worker/reader.js", "reader.js")?;
    put("../../extension/page-reader.js", "page-reader.js")?;
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

/// What a page is told after that was reported for it: what to keep, and the answers.
fn told(reports: &[String]) -> Value {
    let heard = |report: &String| format!(r#"{{"heard":{report}}}"#);
    let heard: Vec<_> = reports.iter().map(heard).collect();
    json!({ "memory": {}, "heard": heard })
}

fn ready(reading: u32) -> String {
    format!(r#"{{"type":"PAGE_READY","reading":{reading}}}"#)
}

/// What a page that forbids wasm says, and the answers.
fn shown(page: &Page, pages: &[&str]) -> Result<Vec<Value>> {
    let send = "Promise.all(%.map((html) => chrome.runtime.sendMessage({event: '{}', html})))";
    let texts: Vec<String> = page.eval_as(&send.replace('%', &json!(pages).to_string()))?;
    texts
        .iter()
        .map(|text| Ok(serde_json::from_str(text)?))
        .collect()
}

/// DECISIONS 23: "Where a page forbids that, the worker's wasm reads and judges".
#[test]
fn what_a_page_shows_is_read_and_heard_as_its_report() -> Result<()> {
    let extension = extension()?;
    let browser = Browser::launch(Launch::new(extension.path()))?;
    let page = browser.quiet_page()?;
    let answers = shown(&page, &["settled", "still filling", "settled"])?;
    assert_eq!(answers, [told(&[ready(1)]), told(&[]), told(&[ready(3)])]);
    Ok(())
}

#[test]
fn a_page_that_breaks_the_reader_is_blind_and_the_next_is_not() -> Result<()> {
    let extension = extension()?;
    let browser = Browser::launch(Launch::new(extension.path()))?;
    let page = browser.quiet_page()?;
    let blind = told(&[r#"{"type":"PAGE_BLIND"}"#.to_owned()]);
    assert_eq!(shown(&page, &["panic"])?[0], blind);
    assert_eq!(shown(&page, &["settled"])?, [told(&[ready(1)])]);
    assert_eq!(shown(&page, &["refuse"])?[0], blind);
    Ok(())
}

#[test]
fn the_reader_is_brought_up_for_the_first_page_that_needs_it() -> Result<()> {
    let extension = extension()?;
    let browser = Browser::launch(Launch::new(extension.path()))?;
    let page = browser.quiet_page()?;
    let ups = || answers(&page, &["reader"]);
    assert_eq!(ups()?, [json!({"ups": 0})]);
    shown(&page, &["settled", "settled"])?;
    assert_eq!(ups()?, [json!({"ups": 1})]);
    Ok(())
}

/// Who sent it is asked first: of a stranger's page nothing is read, the reader is not even there.
#[test]
fn a_page_is_admitted_before_it_is_read() -> Result<()> {
    let extension = extension()?;
    let browser = Browser::launch(Launch::new(extension.path()))?;
    let page = browser.quiet_page()?;
    answers(&page, &["strangers"])?;
    let refused = json!({"refused": "nobody we know"});
    assert_eq!(shown(&page, &["settled"])?, [refused]);
    assert_eq!(answers(&page, &["reader"])?, [json!({"ups": 0})]);
    Ok(())
}

/// The size is bounded, at 4 MB, before anything is parsed: the page is blind, and nothing of it is
/// read.
#[test]
fn what_is_too_long_is_refused_unread() -> Result<()> {
    let extension = extension()?;
    let browser = Browser::launch(Launch::new(extension.path()))?;
    let page = browser.quiet_page()?;
    let long = "x".repeat(4 * 1024 * 1024 + 1);
    assert_eq!(answers(&page, &[&long])?, [json!({"refused": "too long"})]);
    assert_eq!(answers(&page, &["reader"])?, [json!({"ups": 0})]);
    assert_eq!(
        shown(&page, &[&long])?,
        [told(&[r#"{"type":"PAGE_BLIND"}"#.to_owned()])]
    );
    assert_eq!(answers(&page, &["blind"])?, [json!({"blind": 2})]);
    Ok(())
}

/// One reading of a document at a time: others wait, and more than a page can want are refused.
#[test]
fn a_document_is_read_in_its_turn() -> Result<()> {
    let extension = extension()?;
    let browser = Browser::launch(Launch::new(extension.path()))?;
    let page = browser.quiet_page()?;
    // All of them are there before the first was read, and has rested for as long as that took.
    let answers = shown(&page, &["slow"; 6])?;
    let heard = |reading| told(&[ready(reading)]);
    let refused = json!({"refused": "too much at once"});
    let all = [
        heard(1),
        heard(2),
        heard(3),
        heard(4),
        refused.clone(),
        refused,
    ];
    assert_eq!(answers, all);
    assert_eq!(shown(&page, &["settled"])?, [heard(5)], "it is read again");
    Ok(())
}

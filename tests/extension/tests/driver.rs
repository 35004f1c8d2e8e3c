//! The driver itself, proved on a small extension of plain JavaScript.

use std::{path::Path, time::Duration};

use extension_tests::{Browser, Key, Language, Launch, Page, Result, Scheme, Viewport, until_for};
use serde_json::json;
use store::{Options, Store};

fn launch() -> Launch {
    Launch::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixture-extension"))
}

fn born(page: &Page) -> Result<f64> {
    page.eval_as("chrome.runtime.sendMessage('who').then(({ born }) => born)")
}

#[test]
fn the_side_panel_opens_and_answers_to_mouse_and_keyboard() -> Result<()> {
    let browser = Browser::launch(launch())?;
    let page = browser.open("data:text/html,<title>shop</title>")?;
    let panel = browser.side_panel(&page)?;

    let contexts =
        "chrome.runtime.getContexts({contextTypes: ['SIDE_PANEL']}).then((c) => c.length)";
    assert_eq!(panel.eval(contexts)?, json!(1));
    panel.click("#ask")?;
    panel.wait_for_text("answer 1, trusted: true")?;
    panel.focus("#ask")?;
    panel.press(Key::Enter)?;
    panel.wait_for_text("answer 2, trusted: true")?;
    panel.click_control("Ask the worker")?;
    panel.wait_for_text("answer 3, trusted: true")?;
    panel.press(Key::Tab)?;
    panel.type_text("pão")?;
    assert_eq!(
        panel.eval("document.querySelector('#note').value")?,
        json!("pão")
    );

    let said: Vec<_> = panel.console()?.into_iter().map(|line| line.text).collect();
    assert_eq!(said, ["answered 1", "answered 2", "answered 3"]);
    Ok(())
}

#[test]
fn a_killed_worker_is_woken_by_a_message_and_is_a_new_one() -> Result<()> {
    let browser = Browser::launch(launch())?;
    let panel = browser.panel_as_tab()?;
    let first = born(&panel)?;
    assert_eq!(born(&panel)?, first);
    assert_eq!(browser.storage_session()?, json!({"answers": 2}));

    browser.kill_worker()?;
    assert!(!browser.worker_runs()?);
    assert_eq!(browser.storage_session()?, json!({"answers": 2}));
    assert!(
        !browser.worker_runs()?,
        "a look into the storage must not wake the worker"
    );

    assert_ne!(born(&panel)?, first);
    assert_eq!(browser.storage_session()?, json!({"answers": 1}));
    Ok(())
}

#[test]
fn the_browser_speaks_the_language_it_is_told() -> Result<()> {
    for (language, name, tag) in [
        (Language::Portuguese, "Extensão de ensaio", "pt-PT"),
        (Language::English, "Practice extension", "en-US"),
    ] {
        let browser = Browser::launch(launch().language(language))?;
        let panel = browser.panel_as_tab()?;
        assert_eq!(panel.text("h1")?.as_deref(), Some(name));
        assert_eq!(panel.eval("navigator.language")?, json!(tag));
    }
    Ok(())
}

#[test]
fn the_shop_s_hosts_lead_to_the_practice_store_and_no_other_leads_anywhere() -> Result<()> {
    let store = Store::start(Options::default())?;
    let browser = Browser::launch(launch().store(&store))?;
    let page = browser.open("https://www.auchan.pt/")?;
    assert_eq!(
        page.eval("[origin, isSecureContext]")?,
        json!(["https://www.auchan.pt", true])
    );
    let answers = |host: &str| {
        page.eval(&format!(
            "fetch('https://{host}/', {{ mode: 'no-cors' }}).then(() => true, () => false)"
        ))
    };
    assert_eq!(answers("login.auchan.pt")?, json!(true));
    assert_eq!(answers("example.com")?, json!(false));
    Ok(())
}

#[test]
fn size_and_colours_can_be_set_and_seen() -> Result<()> {
    let browser = Browser::launch(launch())?;
    let panel = browser.panel_as_tab()?;
    panel.resize(Viewport::NARROW)?;
    panel.prefer(Scheme::Dark)?;
    assert_eq!(panel.eval("[innerWidth, innerHeight]")?, json!([360, 800]));
    assert_eq!(
        panel.eval("getComputedStyle(document.body).backgroundColor")?,
        json!("rgb(0, 0, 0)")
    );

    let folder = tempfile::tempdir()?;
    let picture = folder.path().join("panel.png");
    panel.screenshot(&picture)?;
    assert!(std::fs::read(picture)?.starts_with(b"\x89PNG"));
    Ok(())
}

#[test]
fn a_restart_keeps_local_storage_and_forgets_the_session() -> Result<()> {
    let browser = Browser::launch(launch())?;
    let page = browser.quiet_page()?;
    page.eval("chrome.storage.local.set({ kept: true })")?;
    page.eval("chrome.storage.session.set({ kept: false })")?;
    let browser = browser.restart()?;
    assert_eq!(browser.storage_local()?, json!({"kept": true}));
    assert_eq!(browser.storage_session()?, json!({}));
    Ok(())
}

#[test]
fn a_condition_that_never_comes_true_is_told_with_its_reason() -> Result<()> {
    let browser = Browser::launch(launch())?;
    let panel = browser.panel_as_tab()?;
    let moment = Duration::from_millis(100);
    let waited = until_for(moment, "a miracle", || panel.eval("miracle()").map(Some));
    let failure = waited.expect_err("there are none").to_string();
    assert!(
        failure.starts_with("waited 100ms for a miracle, in vain"),
        "{failure}"
    );
    assert!(failure.contains("miracle is not defined"), "{failure}");
    Ok(())
}

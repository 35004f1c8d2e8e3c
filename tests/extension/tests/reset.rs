//! A browser that one test after the other uses is, for each of them, as one that was just started:
//! whatever could be left in it is left in it, and then it is compared with a new one.

use std::{env, process::Command};

use extension_tests::{
    Result, Trial,
    pool::{ADDRESS, Lender},
    until,
};
use serde_json::{Value, json};
use store::Switches;

/// Where the made-up tests write down what they found.
const NOTES: &str = "CARRINHO_FOUND";

/// What is kept by the extension, in the order of names.
const KEPT: &str = "(async () => ({
    session: Object.keys(await chrome.storage.session.get(null)).sort(),
    local: Object.fromEntries(Object.entries(await chrome.storage.local.get(null)).map(
        ([key, kept]) => [key, typeof kept === 'string' ? kept.replace(/.clock.:[0-9]+/, '') : kept])),
    bytes: await chrome.storage.local.getBytesInUse('left'),
    alarms: await chrome.alarms.getAll(),
    badge: await chrome.action.getBadgeText({}),
    title: await chrome.action.getTitle({}),
    panel: await chrome.sidePanel.getPanelBehavior(),
    granted: await chrome.permissions.getAll(),
    tabs: (await chrome.tabs.query({})).map(({ url, pinned }) => ({ url, pinned })),
    windows: (await chrome.windows.getAll()).length,
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
    local_storage: localStorage.length,
}))()";

/// What a page of the shop finds of an earlier visit.
const VISITED: &str = "(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
    cookie: document.cookie,
    history: history.length,
}))()";

/// Leaves something in every place.
const LEAVE: &str = "(async () => {
    await chrome.storage.session.set({ left: 1 });
    await chrome.storage.local.set({ left: 'x'.repeat(100), 'settings.pace': '9' });
    await chrome.alarms.create('left', { periodInMinutes: 60 });
    await chrome.action.setBadgeText({ text: 'left' });
    await chrome.action.setTitle({ title: 'left' });
    await chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: false });
    await chrome.tabs.create({ url: 'about:blank#left', pinned: true, active: false });
    await chrome.windows.create({ url: 'about:blank#left' });
    await caches.open('left');
    localStorage.setItem('left', 'left');
    await new Promise((done) => { indexedDB.open('left').onsuccess = done; });
})()";

/// The same, in a page of the shop.
const LEAVE_AT_THE_SHOP: &str = "(async () => {
    localStorage.setItem('left', 'left');
    sessionStorage.setItem('left', 'left');
    document.cookie = 'left=left; max-age=10000; path=/; secure';
    await caches.open('left');
    await new Promise((done) => { indexedDB.open('left').onsuccess = done; });
})()";

/// All there is to find in a browser with a fresh trial in it.
fn found() -> Result<Value> {
    let trial = Trial::signed_out()?;
    until("the extension to open its panel on a click", || {
        let set = trial.quiet("chrome.sidePanel.getPanelBehavior()")?;
        Ok((set["openPanelOnActionClick"] == true).then_some(()))
    })?;
    Ok(json!({
        "kept": trial.quiet(KEPT)?,
        "visited": trial.shop.eval(VISITED)?,
        "run": trial.run()?,
        "journal": trial.journal()?,
        "signed_in": trial.head()?["signed_in"],
        "cookies": names(&trial.shop.ask("Network.getAllCookies", json!({}))?["cookies"]),
        "cart": trial.cart("bruno"),
        "counts": json!(trial.store.journal().counts.reorders),
        "switches": trial.store.switches() == Switches::default(),
    }))
}

fn names(cookies: &Value) -> Vec<String> {
    let cookies = cookies.as_array().into_iter().flatten();
    let mut names: Vec<String> = cookies.map(|cookie| cookie["name"].to_string()).collect();
    names.sort();
    names
}

/// A run in the middle of everything, pages, a panel, and something in every place.
#[test]
#[ignore = "made up: run by the test below"]
fn made_up_mess() -> Result<()> {
    let trial = Trial::of("bruno")?;
    let _panel = trial.browser.side_panel(&trial.shop)?;
    trial.start("MERGE")?;
    trial.reaches("REVIEW")?;
    trial
        .browser
        .open("https://www.auchan.pt/pt/pesquisa?q=leite")?;
    trial.shop.eval(LEAVE_AT_THE_SHOP)?;
    trial.quiet(LEAVE)?;
    trial.store.switch(|switches| switches.offline = true);
    Ok(())
}

#[test]
#[ignore = "made up: run by the test below"]
fn made_up_look() -> Result<()> {
    let file = env::var_os(NOTES).unwrap_or_default();
    Ok(std::fs::write(file, found()?.to_string())?)
}

/// The lender has one browser only: each made-up test gives back what the next one borrows.
#[test]
fn a_browser_that_was_used_is_as_new() -> Result<()> {
    let (lender, notes) = (Lender::open()?, tempfile::tempdir()?);
    let after = |name: &str| notes.path().join(name);
    made_up("made_up_look", &lender, &after("first"))?;
    made_up("made_up_mess", &lender, &after("mess"))?;
    made_up("made_up_look", &lender, &after("then"))?;
    assert_eq!(
        (lender.served(), lender.idle()),
        (3, 1),
        "none was thrown away"
    );
    let read = |name| -> Result<Value> {
        Ok(serde_json::from_str(&std::fs::read_to_string(after(
            name,
        ))?)?)
    };
    let (new, used) = (read("first")?, read("then")?);
    assert_eq!(new["run"]["status"], "IDLE", "{new}");
    for part in new.as_object().map(|all| all.keys()).into_iter().flatten() {
        assert_eq!(used[part], new[part], "{part}");
    }
    Ok(())
}

/// Whatever a test that panics leaves behind, nobody gets it.
#[test]
fn a_browser_that_a_test_panicked_in_is_thrown_away() -> Result<()> {
    let (lender, notes) = (Lender::open()?, tempfile::tempdir()?);
    let failed = made_up("made_up_panic", &lender, notes.path());
    assert!(failed.is_err(), "it panicked");
    assert_eq!((lender.served(), lender.idle()), (1, 0));
    Ok(())
}

#[test]
#[ignore = "made up: run by the test above"]
fn made_up_panic() {
    let trial = Trial::signed_out();
    assert!(trial.is_err(), "a failure, with a browser in hand");
}

fn made_up(name: &str, lender: &Lender, notes: &std::path::Path) -> Result<()> {
    let before = lender.served();
    let status = Command::new(env::current_exe()?)
        .args(["--exact", name, "--include-ignored", "--nocapture"])
        .env(ADDRESS, lender.address())
        .env(NOTES, notes)
        .status()?;
    until("the lender to have seen to it", || {
        Ok((lender.served() > before).then_some(()))
    })?;
    match status.success() {
        true => Ok(()),
        false => Err(extension_tests::Failure::Unexpected {
            expected: "a made-up test that passes",
            got: status.to_string(),
        }),
    }
}

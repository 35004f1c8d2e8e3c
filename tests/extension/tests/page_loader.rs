//! The loader in the shop's pages, with plain JavaScript in place of the wasm: the other way that
//! a page is read where wasm is refused or breaks (DECISIONS 23).

use std::{fs, path::Path};

use extension_tests::{Browser, Launch, Page, Result, until};
use serde_json::{Value, json};
use store::{Options, Store};
use tempfile::TempDir;

const OF_THE_LOADER: [&str; 5] = [
    "plain-table.js",
    "plain-hand.js",
    "plain-eye.js",
    "plain-page.js",
    "content-loader.js",
];

/// The real loader around wasm that stands in; put into each page twice.
fn extension() -> Result<TempDir> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir()?;
    for name in ["manifest.json", "worker.js", "content.js"] {
        let from = here.join("fixture-content").join(name);
        fs::copy(from, folder.path().join(name))?;
    }
    let real = here.join("../../extension");
    for name in OF_THE_LOADER {
        fs::copy(real.join(name), folder.path().join(name))?;
    }
    let again = folder.path().join("once-more.js");
    fs::copy(real.join("content-loader.js"), again)?;
    Ok(folder)
}

/// A shop, a page of it whose wasm goes some way, and a page that hears what it says.
struct Scene {
    store: Store,
    browser: Browser,
    shop: Page,
    ear: Page,
    order: String,
    _extension: TempDir,
}

/// An extension page that hears what the shop's pages say, and acknowledges it.
fn ear(browser: &Browser) -> Result<Page> {
    let page = browser.quiet_page()?;
    page.eval(
        "globalThis.heard = []; chrome.runtime.onMessage.addListener((said, sender, reply) => {
            heard.push(typeof said === 'string' ? JSON.parse(said) : JSON.parse(said.shown));
            reply('{\"ok\":true}');
        })",
    )?;
    Ok(page)
}

impl Scene {
    /// Opens the page of Ana's newest order; her cart is empty.
    fn of(way: &str) -> Result<Self> {
        let extension = extension()?;
        let store = Store::start(Options::default())?;
        let browser = Browser::launch(Launch::new(extension.path()).store(&store))?;
        let shop = browser.open("https://www.auchan.pt/practice/sign-in?account=ana")?;
        shop.navigate("https://www.auchan.pt/pt/historico-encomendas")?;
        let link =
            "document.querySelector('[href*=\"orderID=\"]').href.match(/orderID=([^&]+)/)[1]";
        let order: String = shop.eval_as(link)?;
        let ear = ear(&browser)?;
        let (query, way) = (format!("orderID={order}"), way.replace(' ', "+"));
        let url = format!("https://www.auchan.pt/pt/detalhes-encomenda?{query}&wasm={way}");
        shop.navigate(&url)?;
        Ok(Self {
            store,
            browser,
            shop,
            ear,
            order,
            _extension: extension,
        })
    }

    /// Says something to the shop's page, as the worker does; gives the acknowledgement.
    fn say(&self, message: &Value) -> Result<Value> {
        let text = json!(message.to_string());
        let answer = self.ear.eval(&format!(
            "chrome.tabs.query({{url: 'https://www.auchan.pt/*'}})
                .then(([tab]) => chrome.tabs.sendMessage(tab.id, {text}))"
        ))?;
        Ok(serde_json::from_str(answer.as_str().unwrap_or("null"))?)
    }

    fn see(&self, intent: u64) -> Result<Value> {
        let ask = json!({ "ask": "SEE", "sight": "ORDER", "id": self.order });
        self.say(&json!({ "type": "ASK", "intent": intent, "ask": ask, "via": "TAB" }))
    }

    fn reorder(&self, intent: u64) -> Result<Value> {
        let action = json!({ "action": "REORDER", "order": self.order, "mode": "MERGE" });
        let mut ask = action;
        ask["ask"] = json!("DO");
        self.say(&json!({ "type": "ASK", "intent": intent, "ask": ask, "via": "TAB" }))
    }

    fn inquire(&self, intent: u64, of: u64) -> Result<Value> {
        self.say(&json!({ "type": "INQUIRE", "intent": intent, "of": of }))
    }

    fn heard(&self) -> Result<Vec<Value>> {
        self.ear.eval_as("heard")
    }

    /// The first thing said that fits.
    fn hears(&self, what: &str, fits: impl Fn(&Value) -> bool) -> Result<Value> {
        until(what, || Ok(self.heard()?.into_iter().find(&fits))).inspect_err(|_| {
            eprintln!("heard: {:?}", self.heard());
        })
    }

    /// The answer to an intent.
    fn answer(&self, intent: u64) -> Result<Value> {
        self.hears(&format!("an answer to {intent}"), |said| {
            said["intent"] == intent
        })
    }

    fn times(&self, fits: impl Fn(&Value) -> bool) -> Result<usize> {
        Ok(self.heard()?.iter().filter(|said| fits(said)).count())
    }

    /// Whether the shop's dialog was opened: the first of the two presses.
    fn pressed(&self) -> Result<bool> {
        self.shop
            .eval_as("document.querySelector('.modal.show') !== null")
    }
}

fn acknowledged() -> Value {
    json!({ "ok": true })
}

fn announces(said: &Value) -> bool {
    said["type"] == "PAGE" && said["path"] == "/pt/detalhes-encomenda"
}

fn starts(said: &Value) -> bool {
    said["wasm"] == "started"
}

/// PITFALLS 12: "Manifest script + `executeScript` = two listeners".
#[test]
fn put_in_twice_it_is_one() -> Result<()> {
    let scene = Scene::of("works")?;
    scene.hears("the page's wasm", starts)?;
    assert_eq!(scene.see(1)?, acknowledged());
    let asked = |said: &Value| said["wasm"] == "asked 1";
    scene.hears("the question passed on", asked)?;
    scene.see(2)?;
    scene.hears("the next one", |said| said["wasm"] == "asked 2")?;
    assert_eq!(scene.times(asked)?, 1);
    assert_eq!(scene.times(announces)?, 0, "the plain page keeps still");
    Ok(())
}

/// DECISIONS 23: "Where the page's own policy forbids wasm … The choice is automatic".
#[test]
fn a_page_that_refuses_wasm_shows_itself_instead() -> Result<()> {
    let scene = Scene::of("refused")?;
    scene.hears("the page", announces)?;
    assert_eq!(scene.see(1)?, acknowledged());
    let answer = scene.answer(1)?;
    assert_eq!(answer["type"], "SIGHT");
    assert_eq!(
        answer["sight"],
        json!({ "sight": "ORDER", "id": scene.order })
    );
    scene.see(2)?;
    scene.answer(2)?;
    assert_eq!(scene.times(|said| said["intent"] == 1)?, 1);
    assert_eq!(scene.times(announces)?, 1, "one instance in each document");
    Ok(())
}

/// PITFALLS 7: "Panic hook must mark the instance poisoned".
#[test]
fn wasm_that_breaks_is_replaced_and_what_was_asked_is_answered() -> Result<()> {
    for way in [
        "panics at start",
        "panics at once",
        "panics later",
        "panics in a promise",
    ] {
        let scene = Scene::of(way)?;
        assert_eq!(scene.see(1)?, acknowledged(), "{way}");
        assert_eq!(scene.answer(1)?["type"], "SIGHT", "{way}");
        scene.hears("the page", announces)?;
        assert_eq!(scene.see(2)?, acknowledged(), "{way}");
        scene.answer(2)?;
    }
    Ok(())
}

/// ARCHITECTURE, invariant 3: "Doubt is never repeated".
#[test]
fn what_broken_wasm_may_have_pressed_is_not_pressed_again() -> Result<()> {
    for way in ["panics at once", "panics later"] {
        let scene = Scene::of(way)?;
        assert_eq!(scene.reorder(1)?, acknowledged());
        let pressed = json!({ "Ok": { "seen": "PRESSED" } });
        assert_eq!(scene.answer(1)?["answer"], pressed, "{way}");
        scene.inquire(2, 1)?;
        assert_eq!(scene.answer(2)?["answer"], pressed, "{way}");
        scene.reorder(1)?;
        scene.see(3)?;
        scene.answer(3)?;
        assert!(!scene.pressed()?, "{way}");
        assert_eq!(scene.store.journal().counts.reorders, 0);
    }
    Ok(())
}

#[test]
fn asked_twice_the_plain_page_presses_once() -> Result<()> {
    let scene = Scene::of("refused")?;
    scene.reorder(1)?;
    scene.reorder(1)?;
    scene.answer(1)?;
    until("the shop to know", || {
        Ok((scene.store.journal().counts.reorders > 0).then_some(()))
    })?;
    scene
        .shop
        .wait("the cart", "location.pathname === '/pt/carrinho-compras'")?;
    assert_eq!(scene.store.journal().counts.reorders, 1);
    Ok(())
}

/// "From now on, nothing up to this number is taken on: it was just said what became of it."
#[test]
fn what_was_said_never_to_have_come_is_not_done_when_it_comes() -> Result<()> {
    let scene = Scene::of("refused")?;
    scene.inquire(5, 4)?;
    let never = json!({ "Err": { "unseen": "NEVER_ASKED" } });
    assert_eq!(scene.answer(5)?["answer"], never);
    scene.reorder(4)?;
    scene.see(6)?;
    scene.answer(6)?;
    assert!(!scene.pressed()?);
    Ok(())
}

/// PITFALLS 13: "Script checks `runtime.id` before each call, tears itself down".
#[test]
fn left_behind_by_a_reload_it_keeps_still() -> Result<()> {
    for (way, alive) in [
        ("works", starts as fn(&Value) -> bool),
        ("refused", announces),
    ] {
        let scene = Scene::of(way)?;
        scene.hears("the page", alive)?;
        let before = scene.shop.console()?.len();
        // After its answer: the page that says so goes with the extension it belongs to.
        scene
            .ear
            .eval("void setTimeout(() => chrome.runtime.reload(), 50)")?;
        until("the extension to go", || {
            let ours = scene.browser.extension_url("");
            let mut pages = scene.browser.pages()?.into_iter();
            Ok((!pages.any(|page| page.starts_with(&ours))).then_some(()))
        })?;
        scene.shop.eval(
            "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
             document.getElementById('expired-session-modal').classList.add('show');
             new Promise((resolve) => setTimeout(resolve))",
        )?;
        let said = scene.shop.console()?.split_off(before);
        assert!(said.is_empty(), "{way}: {said:?}");
    }
    Ok(())
}

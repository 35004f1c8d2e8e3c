use std::{fs, path::Path};

use extension_tests::{Browser, Launch, Page, Result, until};
use serde_json::{Value, json};
use store::{Options, Store};
use tempfile::TempDir;

const OF_THE_LOADER: [&str; 5] = [
    "button-facts.js",
    "plain-hand.js",
    "plain-page.js",
    "content-loader.js",
    "page-reader.js",
];

/// What judges a press, as it was built.
const OF_THE_READER: [&str; 2] = ["reader.js", "reader_bg.wasm"];

/// The way that is no stand-in's: the page's own wasm, as `./build.sh` made it.
pub const TRUE_WASM: &str = "true";

/// The real loader around wasm that goes some way; put into each page twice.
fn extension(way: &str) -> Result<TempDir> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir()?;
    for name in ["manifest.json", "worker.js", "content.js"] {
        let from = here.join("fixture-content").join(name);
        fs::copy(from, folder.path().join(name))?;
    }
    if way == TRUE_WASM {
        for name in ["content.js", "content_bg.wasm"] {
            let built = here.join("../../dist").join(name);
            fs::copy(built, folder.path().join(name))?;
        }
    }
    let real = here.join("../../extension");
    for name in OF_THE_LOADER {
        fs::copy(real.join(name), folder.path().join(name))?;
    }
    for name in OF_THE_READER {
        fs::copy(here.join("../../dist").join(name), folder.path().join(name))?;
    }
    let again = folder.path().join("once-more.js");
    fs::copy(real.join("content-loader.js"), again)?;
    Ok(folder)
}

/// A shop, a page of it whose wasm goes some way, and a page that hears what it says.
pub struct Scene {
    pub store: Store,
    pub browser: Browser,
    pub shop: Page,
    pub ear: Page,
    pub order: String,
    _extension: TempDir,
}

/// An extension page that hears what the shop's pages say, or what is reported for them, and
/// acknowledges it; what they are to do is judged as the worker would.
fn ear(browser: &Browser) -> Result<Page> {
    let page = browser.quiet_page()?;
    page.eval(
        "import(chrome.runtime.getURL('page-reader.js')).then(({ turn }) => {
            globalThis.heard = [];
            globalThis.answer = { ok: true };
            chrome.runtime.onMessage.addListener((said, sender, reply) => {
                const answered = JSON.stringify(answer);
                const hear = (report) => { heard.push(JSON.parse(report)); return answered; };
                if (typeof said === 'string') { reply(hear(said)); return false; }
                turn(said).then((text) => {
                    const { reports, ...told } = JSON.parse(text);
                    told.heard = reports.map(hear);
                    reply(reports.length > 0 && answer.type ? answered : JSON.stringify(told));
                });
                return true;
            });
        })",
    )?;
    Ok(page)
}

impl Scene {
    /// Opens the page of Ana's newest order; her cart is empty.
    pub fn of(way: &str) -> Result<Self> {
        Self::with(way, &json!({ "ok": true }))
    }

    /// The same, where the worker answers so to whatever it is told.
    pub fn with(way: &str, answer: &Value) -> Result<Self> {
        let extension = extension(way)?;
        let store = Store::start(Options::default())?;
        // Otherwise no page that was left comes back as it was.
        store.switch(|switches| switches.pages_are_kept = true);
        let browser = Browser::launch(Launch::new(extension.path()).store(&store))?;
        let shop = browser.open("https://www.auchan.pt/practice/sign-in?account=ana")?;
        shop.navigate("https://www.auchan.pt/pt/historico-encomendas")?;
        let link =
            "document.querySelector('[href*=\"orderID=\"]').href.match(/orderID=([^&]+)/)[1]";
        let order: String = shop.eval_as(link)?;
        let ear = ear(&browser)?;
        ear.eval(&format!("globalThis.answer = {answer}"))?;
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
        self.send(&message.to_string())
    }

    /// Asks whether anybody listens, as the worker does of each page that has come up.
    pub fn ping(&self) -> Result<Value> {
        self.send("")
    }

    fn send(&self, text: &str) -> Result<Value> {
        let text = json!(text);
        let answer = self.ear.eval(&format!(
            "chrome.tabs.query({{url: 'https://www.auchan.pt/*'}})
                .then(([tab]) => chrome.tabs.sendMessage(tab.id, {text}))"
        ))?;
        Ok(serde_json::from_str(answer.as_str().unwrap_or("null"))?)
    }

    pub fn see(&self, intent: u64) -> Result<Value> {
        let ask = json!({ "ask": "SEE", "sight": "ORDER", "id": self.order });
        self.say(&json!({ "type": "ASK", "intent": intent, "ask": ask, "via": "TAB" }))
    }

    pub fn reorder(&self, intent: u64) -> Result<Value> {
        self.reorder_of(&self.order, intent)
    }

    pub fn reorder_of(&self, order: &str, intent: u64) -> Result<Value> {
        let action = json!({ "action": "REORDER", "order": order, "mode": "MERGE" });
        let mut ask = action;
        ask["ask"] = json!("DO");
        self.say(&json!({ "type": "ASK", "intent": intent, "ask": ask, "via": "TAB" }))
    }

    pub fn inquire(&self, intent: u64, of: u64) -> Result<Value> {
        self.say(&json!({ "type": "INQUIRE", "intent": intent, "of": of }))
    }

    pub fn stop(&self, intent: u64) -> Result<Value> {
        self.say(&json!({ "type": "STOP", "intent": intent }))
    }

    /// The person follows a link and goes back to the page, which is as it was.
    pub fn leaves_and_comes_back(&self) -> Result<()> {
        self.shop.eval("globalThis.left = true")?;
        self.shop.navigate("https://www.auchan.pt/")?;
        self.shop.eval("void history.back()")?;
        self.shop.wait(
            "the page that was left, as it was",
            "globalThis.left === true",
        )
    }

    /// From now on the worker answers that.
    pub fn answers(&self, answer: &Value) -> Result<()> {
        self.ear
            .eval(&format!("globalThis.answer = {answer}"))
            .map(drop)
    }

    fn heard(&self) -> Result<Vec<Value>> {
        self.ear.eval_as("heard")
    }

    /// The first thing said that fits.
    pub fn hears(&self, what: &str, fits: impl Fn(&Value) -> bool) -> Result<Value> {
        until(what, || Ok(self.heard()?.into_iter().find(&fits))).inspect_err(|_| {
            eprintln!("heard: {:?}", self.heard());
        })
    }

    /// The answer to an intent.
    pub fn answer(&self, intent: u64) -> Result<Value> {
        self.hears(&format!("an answer to {intent}"), |said| {
            said["intent"] == intent
        })
    }

    /// The last thing said that fits.
    pub fn last(&self, fits: impl Fn(&Value) -> bool) -> Result<Value> {
        let fitting = |said: &Value| fits(said);
        let last = self.heard()?.into_iter().rfind(fitting);
        Ok(last.unwrap_or_default())
    }

    pub fn times(&self, fits: impl Fn(&Value) -> bool) -> Result<usize> {
        Ok(self.heard()?.iter().filter(|said| fits(said)).count())
    }

    /// Whether the shop's dialog was opened: the first of the two presses.
    pub fn pressed(&self) -> Result<bool> {
        self.shop
            .eval_as("document.querySelector('.modal.show') !== null")
    }
}

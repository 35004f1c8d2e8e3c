//! One trial: a practice store, a Chromium with the built extension, a person who is signed in.

use std::time::Duration;

use serde_json::{Value, json};
use store::{CartLine, Options, Store};

use crate::{Browser, Failure, Launch, Page, Result, Way, pool::Lease, until, until_for};

/// How long a whole run may take, slow shops included.
const RUN: Duration = Duration::from_secs(120);

/// Where the run stands. The record of a run is large: no more of it leaves the page.
const STATION: &str = "async () => {
    const all = await chrome.storage.session.get(['session.run', 'session.task']);
    const phase = JSON.parse(all['session.task'] ?? 'null')?.goal?.at?.phase;
    const status = JSON.parse(all['session.run'] ?? 'null')?.status ?? '?';
    return phase ? `${status}.${phase}` : status;
}";

/// The same, once it is the wanted one, or after a quarter of a second: looked at when something was
/// written, not all the time.
const STATION_OR: &str = "(station, wanted) => new Promise((resolve) => {
    const end = (stands) => {
        clearTimeout(timer);
        chrome.storage.session.onChanged.removeListener(look);
        resolve(stands);
    };
    const look = async () => {
        const stands = await station();
        if (stands === wanted) end(stands);
    };
    const timer = setTimeout(async () => end(await station()), 250);
    chrome.storage.session.onChanged.addListener(look);
    look();
})";

/// A store, a browser, and the person's tab of the shop.
pub struct Trial {
    /// The practice store.
    pub store: Store,
    /// Chromium with the extension.
    pub browser: Browser,
    /// The person's tab of the shop.
    pub shop: Page,
    /// A page of the extension to look into its storage from.
    quiet: Page,
}

impl Trial {
    /// A trial with `account` signed in on the shop's front page.
    pub fn of(account: &str) -> Result<Self> {
        let trial = Self::begin(
            Launch::built(),
            &format!("/practice/sign-in?account={account}"),
        )?;
        trial.hurry()?;
        Ok(trial)
    }

    /// A trial with nobody signed in.
    pub fn signed_out() -> Result<Self> {
        let trial = Self::begin(Launch::built(), "/")?;
        trial.hurry()?;
        Ok(trial)
    }

    /// A trial with the shop open at a path.
    pub fn begin(launch: Launch, path: &str) -> Result<Self> {
        let (store, browser) = opened(launch)?;
        let policy = Way::current().policy.map(str::to_owned);
        store.switch(|switches| switches.content_security_policy = policy);
        let quiet = browser.quiet_page()?;
        let shop = browser.open(&format!("https://www.auchan.pt{path}"))?;
        let trial = Self {
            store,
            browser,
            shop,
            quiet,
        };
        trial.knows_the_shop()?;
        Ok(trial)
    }

    /// The browser is closed and started again, as over night; the person opens `path`.
    pub fn restart(self, path: &str) -> Result<Self> {
        self.opened_again(Browser::restart, path)
    }

    /// The browser is killed with all its processes and started again; the person opens `path`.
    pub fn killed(self, path: &str) -> Result<Self> {
        self.opened_again(Browser::killed, path)
    }

    fn opened_again(
        self,
        again: impl FnOnce(Browser) -> Result<Browser>,
        path: &str,
    ) -> Result<Self> {
        let Self { store, browser, .. } = self;
        let browser = again(browser)?;
        let quiet = browser.quiet_page()?;
        let shop = browser.open(&format!("https://www.auchan.pt{path}"))?;
        let trial = Self {
            store,
            browser,
            shop,
            quiet,
        };
        trial.knows_the_shop()?;
        Ok(trial)
    }

    /// The extension is loaded anew, as by an update: its storage of the session is gone, and the
    /// scripts in the open pages are left behind.
    pub fn update(&mut self) -> Result<()> {
        self.quiet
            .eval("chrome.storage.session.set({ before: true })")?;
        self.browser.load_again()?;
        // The old page goes with the old extension.
        self.quiet = self.browser.quiet_page()?;
        let new = "chrome.storage.session.get('before').then((kept) => !kept.before)";
        self.quiet.wait("the session's storage to be gone", new)?;
        Ok(())
    }

    /// No pauses between looks (DECISIONS 13; a setting, zero in tests).
    pub(crate) fn hurry(&self) -> Result<()> {
        self.quiet
            .eval("chrome.storage.local.set({'settings.pace': '0'})")?;
        Ok(())
    }

    fn knows_the_shop(&self) -> Result<()> {
        until_for(RUN, "the shop's page to announce itself", || {
            let head = self.head()?;
            let tabs = head["tabs"].as_object();
            Ok(tabs.is_some_and(|tabs| !tabs.is_empty()).then_some(head))
        })
        .and_then(|head| Way::current().taken(&head))
    }

    /// Ends the worker, as Chrome does when it has been idle, and does nothing else: what wakes
    /// it then is the run's own.
    pub fn kill_worker(&self) -> Result<()> {
        self.quiet.stop_workers()
    }

    /// The same, and waits until it is gone: for a run that nothing wakes.
    pub fn end_worker(&self) -> Result<()> {
        self.browser.stopped(&self.quiet)
    }

    /// Says something to the worker, as the panel does.
    pub fn say(&self, request: &Value) -> Result<Value> {
        let text = json!(request.to_string());
        let answer = self
            .quiet
            .eval(&format!("chrome.runtime.sendMessage({text})"))?;
        Ok(serde_json::from_str(answer.as_str().unwrap_or("null"))?)
    }

    /// The value of an expression in a page of the extension that runs nothing of its own.
    pub fn quiet(&self, expression: &str) -> Result<Value> {
        self.quiet.eval(expression)
    }

    /// The person's tab is led to a path, as the worker leads it. For what a page or the person leads to,
    /// the browser keeps pages of its own.
    pub fn led_to(&self, path: &str) -> Result<()> {
        let (tab, path) = (self.tab()?, json!(path));
        let lead = format!(
            "chrome.tabs.update({tab}, {{ url: 'https://www.auchan.pt' + {path} }}).then(() => 0)"
        );
        self.quiet.eval(&lead)?;
        let there = format!("document.readyState === 'complete' && location.pathname === {path}");
        self.shop.wait("the page that the tab is led to", &there)
    }

    /// Presses *Start*, from the person's tab.
    pub fn start(&self, mode: &str) -> Result<Value> {
        let wish = json!({ "order": null, "mode": mode });
        self.say(&json!({ "type": "START_RUN", "tab": self.tab()?, "wish": wish }))
    }

    /// The page of the extension that looks into its storage, and says nothing by itself.
    pub(crate) const fn observer(&self) -> &Page {
        &self.quiet
    }

    /// The number of the person's tab.
    pub fn tab(&self) -> Result<Value> {
        self.quiet
            .eval("chrome.tabs.query({url: 'https://www.auchan.pt/*'}).then(t => t[0]?.id ?? null)")
    }

    /// The run as it is on record, and what is under way as its `task`.
    pub fn run(&self) -> Result<Value> {
        Ok(self.stand()?.0)
    }

    /// The run, and how many transitions led to it, at one moment.
    pub(crate) fn stand(&self) -> Result<(Value, usize)> {
        let kept: Value = self.quiet.eval(
            "chrome.storage.session.get(['session.run', 'session.task', 'session.journal']).then((all) => [
                all['session.run'] ? {
                    ...JSON.parse(all['session.run']),
                    task: JSON.parse(all['session.task'] ?? 'null'),
                } : null,
                JSON.parse(all['session.journal'] ?? '[]').at(-1)?.seq ?? 0,
            ])",
        )?;
        Ok(serde_json::from_value(kept)?)
    }

    /// The head of the record.
    pub fn head(&self) -> Result<Value> {
        self.part("session.head")
    }

    /// The transitions on record, as `TRIGGER STATION`.
    pub fn journal(&self) -> Result<Vec<String>> {
        let entries = self.entries()?;
        let turned = entries.iter().filter(|entry| entry["kind"] == "TRANSITION");
        let line = |t: &Value| format!("{} {}", text(&t["trigger"]), text(&t["to"]));
        Ok(turned.map(line).collect())
    }

    /// Does what the person does about a pause, and waits until the run goes on. Entries are told
    /// apart by their numbers: of a long journal the oldest go.
    pub(crate) fn continued(&self, act: impl FnOnce() -> Result<()>) -> Result<()> {
        let (_, before) = self.stand()?;
        act()?;
        until("the run to go on", || {
            let entries = self.entries()?;
            let new = |entry: &&Value| entry["seq"].as_u64() > u64::try_from(before).ok();
            let mut news = entries.iter().filter(new);
            Ok(news.any(|entry| entry["trigger"] == "RETRY").then_some(()))
        })
    }

    /// Everything in the journal on record.
    pub fn entries(&self) -> Result<Vec<Value>> {
        let journal = self.part("session.journal")?;
        Ok(journal.as_array().cloned().unwrap_or_default())
    }

    pub(crate) fn part(&self, key: &str) -> Result<Value> {
        let kept = self.quiet.eval(&format!(
            "chrome.storage.session.get('{key}').then(all => all['{key}'] ?? 'null')"
        ))?;
        Ok(serde_json::from_str(kept.as_str().unwrap_or("null"))?)
    }

    /// Where the run stands: `RUNNING.CART`.
    pub fn station(&self) -> Result<String> {
        self.quiet.eval_as(&format!("({STATION})()"))
    }

    /// Where the run stands once it comes to `station`, or after a moment.
    fn station_or(&self, station: &str) -> Result<String> {
        let station = json!(station);
        self.quiet
            .eval_as(&format!("({STATION_OR})({STATION}, {station})"))
    }

    /// Waits until the run stands at `station`; where it does not come, says where it stood. A run
    /// that came to rest elsewhere was not waited for in vain: it went wrong.
    pub fn reaches(&self, station: &str) -> Result<Value> {
        let what = format!("the run to reach {station}");
        let came = until_for(RUN, &what, || match self.station_or(station)? == station {
            true => Ok(Some(self.run()?)),
            false => Ok(None),
        });
        match came {
            Ok(run) => {
                Way::current().taken(&self.head()?)?;
                Ok(run)
            }
            Err(why @ Failure::TimedOut { .. }) => Err(self.elsewhere(why)?),
            Err(why) => Err(why),
        }
    }

    /// Where the run is instead. One that came to rest was not waited for in vain: it went wrong.
    fn elsewhere(&self, waited: Failure) -> Result<Failure> {
        let run = self.run()?;
        let got = format!("{}: {}", self.station()?, self.whereabouts(&run)?);
        Ok(match waited {
            Failure::TimedOut { what, waited, .. } if !self.rests()? => Failure::TimedOut {
                what,
                waited,
                last: Some(got),
            },
            _ => Failure::Unexpected {
                expected: "another end of the run",
                got,
            },
        })
    }

    /// Whether the run goes on only when the person says something.
    pub(crate) fn rests(&self) -> Result<bool> {
        let run = self.run()?;
        Ok(match run["status"].as_str() {
            Some("PAUSED" | "COMPLETE") => true,
            Some("REVIEW" | "IDLE") => run["task"].is_null(),
            _ => false,
        })
    }

    /// What is known of a run that is not where it should be.
    fn whereabouts(&self, run: &Value) -> Result<String> {
        let journal = self.journal()?;
        let last = journal.iter().rev().take(3).rev().cloned();
        let shown = self.shop.url().unwrap_or_else(|why| why.to_string());
        Ok(format!(
            "{} {}; the journal ends {:?}; the tab shows {shown}",
            run["fault"],
            run["sign_in"]["prompt"],
            last.collect::<Vec<_>>()
        ))
    }

    /// Approves the pack that is shown.
    pub fn approve(&self) -> Result<Value> {
        let pack = self.run()?["pack"]["id"].clone();
        self.say(&json!({ "type": "APPROVE", "pack": pack }))
    }

    /// The store's cart of an account, as `pid=quantity unit`, sorted; `!` marks what is sold out.
    pub fn cart(&self, account: &str) -> Vec<String> {
        written(self.store.cart(account))
    }
}

/// Lines of the store's, as `pid=quantity unit`, sorted; `!` marks what is sold out.
pub(crate) fn written(lines: Vec<CartLine>) -> Vec<String> {
    let line = |line: CartLine| {
        let sold_out = if line.available { "" } else { "!" };
        format!("{}={} {:?}{sold_out}", line.pid, line.quantity.0, line.unit)
    };
    let mut lines: Vec<String> = lines.into_iter().map(line).collect();
    lines.sort();
    lines
}

/// A store, and a browser that finds it: a borrowed one, if there is such.
fn opened(launch: Launch) -> Result<(Store, Browser)> {
    for _ in 0..BORROWS {
        match Lease::take(&launch)? {
            None => break,
            // One that cannot be made as new is not given back; there are others.
            Some(lease) => match borrowed(launch.clone(), lease) {
                Ok(opened) => return Ok(opened),
                Err(why) => eprintln!("a browser could not be made as new: {why}"),
            },
        }
    }
    let store = Store::start(Options::default())?;
    let browser = Browser::launch(launch.store(&store))?;
    Ok((store, browser))
}

/// How many browsers are borrowed before one is started.
const BORROWS: usize = 2;

fn borrowed(launch: Launch, lease: Lease) -> Result<(Store, Browser)> {
    let store = Store::start(lease.store())?;
    let browser = Browser::borrowed(launch.store(&store), lease)?;
    Ok((store, browser))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("?")
}

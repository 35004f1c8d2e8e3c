//! Whether all parts hold one truth about the session: what a page of the shop shows, what our
//! script in it reads, what the worker remembers, what is on record, what the panel says.

use serde_json::{Value, json};

use crate::{Failure, Page, Result, Trial, Way, until};

/// The number of a question that the run never asks.
const ASIDE: u64 = 9_000_000;

/// What the HTML says that a page sends which may not read itself.
const READ_FROM_OUTSIDE: &str = "((html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const lost = page.querySelector('#expired-session-modal.show') !== null
        || page.querySelector('.page').dataset.authenticated !== 'true';
    return { Err: { unseen: lost ? 'SIGNED_OUT' : 'LANDED' } };
})";

const KEYS: &str =
    "['session.head', 'session.run', 'session.task', 'session.orders', 'session.journal']";

impl Trial {
    /// All five say the same: that the person is signed in, or that they are not. `page` is a tab
    /// of the shop of the number `tab`.
    pub fn all_say(&self, signed_in: bool, page: &Page, tab: &Value, panel: &Page) -> Result<()> {
        let agrees = json!(signed_in);
        until("all five to say the same of the session", || {
            let said = [
                ("page", shown(page)?),
                ("script", self.asked(tab)?),
                ("record", self.head()?["signed_in"].clone()),
                ("panel", told(panel)?),
                ("worker", self.remembered()?["signed_in"].clone()),
            ];
            match said.iter().all(|(_, says)| *says == agrees) {
                true => Way::current().taken(&self.head()?).map(Some),
                false => Err(Failure::Unexpected {
                    expected: "five that say the same",
                    got: format!("{said:?}, and {signed_in} is true"),
                }),
            }
        })
    }

    /// What our script in a page says when it is asked for the list of orders: a lost session, or
    /// anything else. It is asked past the worker, and answers for everybody to hear.
    fn asked(&self, tab: &Value) -> Result<Value> {
        let ask = json!({
            "type": "ASK", "intent": ASIDE, "via": "TAB", "ask": { "ask": "SEE", "sight": "SESSION" },
        });
        let text = json!(ask.to_string());
        let answer = self.quiet(&format!(
            "new Promise((resolve, reject) => {{
                const heard = (message) => {{
                    const said = JSON.parse(message.event ?? message);
                    const told = JSON.stringify([said.intent, said.news, said.fetched, said.memory?.looks]);
                    if (!told.includes({ASIDE}) || message.html === '') return;
                    leave(() => resolve(message.html ? {READ_FROM_OUTSIDE}(message.html) : said.answer));
                }};
                const leave = (done) => {{ chrome.runtime.onMessage.removeListener(heard); done(); }};
                chrome.runtime.onMessage.addListener(heard);
                chrome.tabs.sendMessage({tab}, {text}, {{ frameId: 0 }}).catch((why) => leave(() => reject(why)));
                setTimeout(() => leave(() => reject(new Error('no answer'))), 5000);
            }})"
        ))?;
        let lost = ["SIGNED_OUT", "EXPIRED"].map(Value::from);
        Ok(json!(!lost.contains(&answer["Err"]["unseen"])))
    }

    /// What the worker remembers: where nothing is on record it writes down anew what it knows.
    /// It must be what stood there.
    fn remembered(&self) -> Result<Value> {
        let before = self.part("session.head")?;
        self.quiet(&format!("chrome.storage.session.remove({KEYS})"))?;
        self.say(&json!({ "type": "MEND" }))?;
        let after = self.part("session.head")?;
        match before == after {
            true => Ok(after),
            false => Err(Failure::Unexpected {
                expected: "a worker that remembers what is on record",
                got: format!("{after}, and on record was {before}"),
            }),
        }
    }
}

/// What the shop's page shows of the sign-in; over a notice of an expired session, nothing counts.
fn shown(page: &Page) -> Result<Value> {
    page.eval(
        "document.querySelector('#expired-session-modal.show') === null
            && document.querySelector('.page').dataset.authenticated === 'true'",
    )
}

/// What the panel says of the sign-in, before a run.
fn told(panel: &Page) -> Result<Value> {
    panel.eval(
        "({ good: true, bad: false })[document.querySelector('.session .state')?.classList[1]] ?? null",
    )
}

use serde_json::{Value, json};
use store::Switches;

use super::known;
use crate::{Failure, Launch, Page, Result, Trial, until};

/// The person's sign-in without the form.
const SIGN_IN: &str = "/practice/sign-in?account=ana";

/// Pages of the shop that a person may stand on.
pub const HOME: &str = "/";
/// The list of past orders.
pub const ORDERS: &str = "/pt/historico-encomendas";
/// The cart.
pub const CART: &str = "/pt/carrinho-compras";
/// A search.
pub const SEARCH: &str = "/pt/pesquisa?q=leite";
/// A product.
pub const PRODUCT: &str = "/pt/alimentacao/27158.html";
/// The delivery slots, whose header says little.
pub const SLOTS: &str = "/pt/escolher-horario-entrega";
/// A page of the account that we know nothing of.
pub const ACCOUNT: &str = "/pt/conta";

/// A browser that is brought into one situation after the other.
pub struct Ground {
    /// The store, the browser, the person's tab.
    pub trial: Trial,
    /// Further tabs, opened for the situation.
    others: Vec<Page>,
    /// The tab the person looks at.
    front: Value,
}

impl Ground {
    /// A browser with nobody signed in.
    pub fn new() -> Result<Self> {
        let trial = Trial::begin(Launch::built(), "/")?;
        trial.hurry()?;
        Ok(Self {
            trial,
            others: Vec::new(),
            front: Value::Null,
        })
    }

    /// Back to the beginning: the store as new, no cookies, no page of the shop, no run.
    pub fn clear(&mut self) -> Result<()> {
        self.trial
            .store
            .switch(|switches| *switches = Switches::default());
        self.no_run()?;
        for page in self.others.drain(..) {
            page.close()?;
        }
        self.trial.shop.navigate("about:blank")?;
        self.trial.browser.close_pages("https://")?;
        until("the store to be at rest", || {
            Ok(self.trial.store.at_rest().then_some(()))
        })?;
        // Whoever still asked with the cookie of before would be given a new one, after these are
        // gone.
        self.trial.store.reset()?;
        self.trial
            .shop
            .ask("Network.clearBrowserCookies", json!({}))?;
        until("the extension to know no page", || {
            let tabs = self.trial.head()?["tabs"].clone();
            Ok((tabs == json!({})).then_some(()))
        })
    }

    fn no_run(&self) -> Result<()> {
        until("no run", || {
            let run = self.trial.run()?;
            let rests = run["task"].is_null() && run["sign_in"].is_null();
            match run["status"].as_str() {
                Some("IDLE") if rests && run["checked"].is_null() => return Ok(Some(())),
                Some("COMPLETE") => self.trial.say(&json!({ "type": "RESET" }))?,
                _ => self.trial.say(&json!({ "type": "CANCEL" }))?,
            };
            Ok(None)
        })
    }

    /// Ana is signed in, in the person's tab, which shows `path`.
    ///
    /// A page that was closed may have asked for something just before, and the answer then brings a
    /// stranger's cookie after hers: she signs in again until the shop knows her.
    pub fn signed_in_at(&mut self, path: &str) -> Result<()> {
        until("the shop to know the person", || {
            self.open(SIGN_IN)?;
            self.open(path)?;
            match known::page(&self.trial, &self.front)? {
                page if page["seen"]["signed_in"] == json!(false) => Err(Failure::Unexpected {
                    expected: "a page of somebody who is signed in",
                    got: page.to_string(),
                }),
                _ => Ok(Some(())),
            }
        })
    }

    /// The same, at their newest order.
    pub fn signed_in_at_an_order(&mut self) -> Result<()> {
        let order = self.trial.store.orders("ana").into_iter().next();
        let order = order.unwrap_or_default();
        self.signed_in_at(&format!("/pt/detalhes-encomenda?orderID={order}"))
    }

    /// Whoever looks at `path` in the person's tab.
    pub fn open(&mut self, path: &str) -> Result<()> {
        let before = known::documents(&self.trial)?;
        self.trial.shop.navigate(&shop(path))?;
        // The page before may have had the same address.
        until("another page to be known", || {
            Ok((known::documents(&self.trial)? != before).then_some(()))
        })?;
        self.settled()
    }

    /// The page that came up in the person's tab is the one they look at now.
    pub fn settled(&mut self) -> Result<()> {
        known::announced(&self.trial)?;
        self.front = known::front_tab(&self.trial, &self.trial.shop)?;
        Ok(())
    }

    /// The person's own tab is in front again.
    pub fn to_front(&self) -> Result<()> {
        self.trial.shop.to_front()
    }

    /// The same in a tab of its own, which is then in front; the person's verdict is still asked
    /// for in theirs.
    pub fn open_beside(&mut self, path: &str) -> Result<()> {
        let page = self.trial.browser.open(&shop(path))?;
        self.others.push(page);
        known::announced(&self.trial)
    }

    /// The page that was opened last beside the person's own.
    pub fn beside(&self) -> Result<&Page> {
        self.others.last().ok_or_else(|| Failure::Unexpected {
            expected: "another tab",
            got: "none".into(),
        })
    }

    /// Its number.
    pub fn beside_tab(&self) -> Result<Value> {
        known::front_tab(&self.trial, self.beside()?)
    }

    /// Another site in front; the shop's tab, if there is one, stays behind.
    pub fn other_site_in_front(&mut self) -> Result<()> {
        let page = self.trial.browser.open("about:blank")?;
        self.front = known::front_tab(&self.trial, &page)?;
        self.others.push(page);
        Ok(())
    }

    /// No tab of the shop at all.
    pub fn no_tab(&mut self) -> Result<()> {
        self.trial.shop.navigate("about:blank")?;
        self.front = Value::Null;
        Ok(())
    }

    /// The tab that the person looks at, for whoever asks in their name.
    pub fn front(&self) -> Result<Value> {
        Ok(self.front.clone())
    }

    /// The shop forgets everybody, without a word to the pages that are open.
    pub fn forgotten(&self) {
        self.trial.store.sign_everybody_out();
    }

    /// From now on the shop behaves like this.
    pub fn shop(&self, change: impl FnOnce(&mut Switches)) {
        self.trial.store.switch(change);
    }

    /// Presses *Start*.
    pub fn starts(&self, tab: &Value) -> Result<()> {
        let wish = json!({ "order": null, "mode": "MERGE" });
        self.says(&json!({ "type": "START_RUN", "tab": tab, "wish": wish }))
    }

    /// Says something to the worker, which must take it.
    pub fn says(&self, request: &Value) -> Result<()> {
        match self.trial.say(request)? {
            answer if answer == json!({ "ok": true }) => Ok(()),
            answer => Err(Failure::Unexpected {
                expected: "a worker that takes it",
                got: format!("{answer} to {request}"),
            }),
        }
    }
}

fn shop(path: &str) -> String {
    format!("https://www.auchan.pt{path}")
}

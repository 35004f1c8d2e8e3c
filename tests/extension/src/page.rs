//! One page: a tab of the browser, or the side panel.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{ConsoleLine, Failure, Result, until, wire, wire::Wire};

/// A page the driver looks at.
pub struct Page {
    wire: Wire,
    session: String,
    target: String,
}

impl Page {
    pub(crate) fn new(wire: Wire, session: String, target: String) -> Result<Self> {
        let page = Self {
            wire,
            session,
            target,
        };
        for domain in ["Page.enable", "Runtime.enable", "Log.enable"] {
            page.ask(domain, json!({}))?;
        }
        Ok(page)
    }

    /// Sends a DevTools command to this page.
    pub fn ask(&self, method: &str, params: Value) -> Result<Value> {
        self.wire.ask(Some(&self.session), method, params)
    }

    /// Sends a command that no answer may come to, as the page may be gone by it.
    pub(crate) fn tell(&self, method: &str) -> Result<()> {
        self.wire.tell(&self.session, method)
    }

    /// The value of a JavaScript expression; a promise is awaited. It counts as a person's gesture.
    pub fn eval(&self, expression: &str) -> Result<Value> {
        let params = json!({
            "expression": expression,
            "awaitPromise": true,
            "returnByValue": true,
            "userGesture": true,
        });
        let mut answer = self.ask("Runtime.evaluate", params)?;
        match answer.get("exceptionDetails") {
            Some(details) => Err(Failure::Threw(wire::exception(details))),
            None => Ok(answer["result"]["value"].take()),
        }
    }

    /// [`Page::eval`], read as `T`.
    pub fn eval_as<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        Ok(serde_json::from_value(self.eval(expression)?)?)
    }

    /// Goes to `url` and waits until it has loaded.
    pub fn navigate(&self, url: &str) -> Result<()> {
        self.arrive(|| {
            let answer = self.ask("Page.navigate", json!({"url": url}))?;
            match answer["errorText"].as_str() {
                Some(why) => Err(Failure::Refused {
                    method: url.into(),
                    message: why.into(),
                }),
                None => Ok(()),
            }
        })
    }

    /// Loads the page again and waits until it has loaded.
    pub fn reload(&self) -> Result<()> {
        self.arrive(|| self.ask("Page.reload", json!({})).map(|_| ()))
    }

    /// Does something that leads to a new document, and waits until that one has loaded.
    pub fn arrive(&self, leave: impl FnOnce() -> Result<()>) -> Result<()> {
        let before: f64 = self.eval_as("performance.timeOrigin")?;
        leave()?;
        until("a new document", || {
            let now: f64 = self.eval_as("performance.timeOrigin")?;
            Ok((now > before).then_some(()))
        })?;
        self.loaded()
    }

    /// Waits until the page's own scripts have run, so that its controls do what they say.
    pub fn loaded(&self) -> Result<()> {
        self.wait("the page to load", "document.readyState === 'complete'")
    }

    /// Ends all workers, as Chrome does when they have been idle.
    pub(crate) fn stop_workers(&self) -> Result<()> {
        self.ask("ServiceWorker.enable", json!({}))?;
        self.ask("ServiceWorker.stopAllWorkers", json!({}))
            .map(|_| ())
    }

    /// The page's address.
    pub fn url(&self) -> Result<String> {
        self.eval_as("location.href")
    }

    /// Waits until a JavaScript condition holds.
    pub fn wait(&self, what: &str, condition: &str) -> Result<()> {
        until(what, || {
            Ok((self.eval(condition)? == json!(true)).then_some(()))
        })
    }

    /// Waits until an element fits `selector`.
    pub fn wait_for(&self, selector: &str) -> Result<()> {
        self.wait(
            selector,
            &format!("document.querySelector({}) !== null", json!(selector)),
        )
    }

    /// Waits until the page shows `text` to a person.
    pub fn wait_for_text(&self, text: &str) -> Result<()> {
        let shown = format!("document.body.innerText.includes({})", json!(text));
        self.wait(&format!("the text “{text}”"), &shown)
    }

    /// What the first element that fits `selector` shows to a person, if there is one.
    pub fn text(&self, selector: &str) -> Result<Option<String>> {
        let selector = json!(selector);
        self.eval_as(&format!(
            "document.querySelector({selector})?.innerText.trim() ?? null"
        ))
    }

    /// What the page, its content scripts among them, has written to the console so far.
    pub fn console(&self) -> Result<Vec<ConsoleLine>> {
        // Events come in with answers: one question brings in all that was said before it.
        self.eval("0")?;
        Ok(self.wire.console(&self.session))
    }

    /// The worlds of scripts that this page has and had, oldest first.
    pub(crate) fn worlds(&self) -> Result<Vec<Value>> {
        // Events come in with answers.
        self.eval("0")?;
        Ok(self.wire.worlds(&self.session))
    }

    /// Brings the page's tab to the front.
    pub fn to_front(&self) -> Result<()> {
        self.ask("Page.bringToFront", json!({})).map(|_| ())
    }

    /// Closes the tab or panel.
    pub fn close(self) -> Result<()> {
        let params = json!({"targetId": self.target});
        self.wire.ask(None, "Target.closeTarget", params)?;
        until("the page to close", || {
            let pages = self.wire.ask(None, "Target.getTargets", json!({}))?;
            let there = pages["targetInfos"].as_array().is_some_and(|all| {
                all.iter()
                    .any(|target| target["targetId"] == json!(self.target))
            });
            Ok((!there).then_some(()))
        })
    }
}

use serde_json::{Value, json};

use super::forgery::Probe;
use super::page_side;
use crate::{Failure, Launch, Result, Trial, Way, until};

/// Where all of the pages stand.
const ADDRESS: &str = "https://www.auchan.pt/pt/detalhes-encomenda";

/// What the shop's style sheet hides.
const STYLE: &str = ".d-none, [hidden] { display: none !important }
    .modal:not(.show) { display: none }
    button { min-width: 20px; min-height: 20px }";

/// What came of one probe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was pressed.
    Refused,
    /// The shop's own control was pressed, and nothing else.
    Genuine,
    /// Something else was pressed, or more came of it: what.
    Harm(String),
}

/// A browser with the extension, whose one tab of the shop shows hostile pages.
pub struct Bench {
    trial: Trial,
    intent: u64,
}

impl Bench {
    /// Opens the shop, and listens to what its page says to the worker.
    pub fn set_up() -> Result<Self> {
        let trial = Trial::begin(Launch::built(), "/practice/sign-in?account=bruno")?;
        trial.quiet(
            "globalThis.heard = []; chrome.runtime.onMessage.addListener((said) => {
                if (typeof said === 'string') return void heard.push(JSON.parse(said));
                const { memory, show } = JSON.parse(said.event);
                const acts = memory?.acts ?? [];
                if (show === 'BUTTONS') heard.push({ presses: acts[0]?.presses });
                const over = (taken) => acts.every(({ intent }) => intent !== taken);
                for (const intent of (memory?.actions.memory.taken_on ?? []).filter(over))
                    heard.push({ type: 'STEP_COMPLETE', intent });
            })",
        )?;
        Way::current().taken(&trial.head()?)?;
        let intent = 1000;
        Ok(Self { trial, intent })
    }

    /// Shows the page, asks the extension to press, and writes down what came of it.
    pub fn tries(&mut self, probe: &Probe) -> Result<Outcome> {
        self.ask(probe)?;
        self.judged(probe)?;
        self.say(&json!({ "type": "STOP", "intent": self.intent }))?;
        self.over(probe)?;
        self.outcome()
    }

    /// Shows a page in which nothing is forged, and asks the extension to press: it must.
    pub fn presses(&mut self, own: &Probe) -> Result<()> {
        self.ask(own)?;
        let what = format!("a press in the shop's own page: {}", own.control);
        until(&what, || {
            Ok((self.outcome()? == Outcome::Genuine).then_some(()))
        })
    }

    fn ask(&mut self, probe: &Probe) -> Result<()> {
        self.intent += 1;
        self.show(probe)?;
        let mut ask = probe.action.clone();
        ask["ask"] = json!("DO");
        self.say(&json!({ "type": "ASK", "intent": self.intent, "ask": ask, "via": "TAB" }))
    }

    fn outcome(&self) -> Result<Outcome> {
        let came = "[log, pressed]";
        let (log, pressed): (Vec<String>, Vec<String>) = self.trial.shop.eval_as(came)?;
        Ok(match (log.is_empty(), pressed.as_slice()) {
            (true, []) => Outcome::Refused,
            (true, [genuine]) if genuine == "genuine" => Outcome::Genuine,
            _ => Outcome::Harm(format!("{pressed:?} {log:?}")),
        })
    }

    /// Whether a fence without the check would have done harm.
    pub fn bites(&self, probe: &Probe) -> Result<bool> {
        self.show(probe)?;
        self.trial.shop.eval(&page_side::naive(probe))?;
        let came = "[log, pressed]";
        let (log, pressed): (Vec<String>, Vec<String>) = self.trial.shop.eval_as(came)?;
        Ok(!log.is_empty() || pressed.iter().any(|press| press != "genuine"))
    }

    /// The store's own word.
    pub fn nobody_went_to_checkout(&self) -> Result<()> {
        match self.trial.store.journal().counts.checkout_visits {
            0 => Ok(()),
            visits => Err(Failure::Unexpected {
                expected: "no visit to checkout",
                got: visits.to_string(),
            }),
        }
    }

    /// Goes to the page: one that is put into the document of another is left already, and nothing
    /// would be pressed in it whatever it forges.
    fn show(&self, probe: &Probe) -> Result<()> {
        let page = &self.trial.shop;
        let html = Some(probe.html.clone());
        self.trial.store.switch(|switches| switches.stand_in = html);
        page.eval("navigation.onnavigate = null")?;
        page.navigate(ADDRESS)?;
        until("a script of ours in the page", || {
            Ok(self.say(&json!("")).ok())
        })?;
        let style = format!(
            "document.adoptedStyleSheets = [new CSSStyleSheet()];
             document.adoptedStyleSheets[0].replaceSync({})",
            json!(STYLE)
        );
        page.eval(&style)?;
        self.trial.quiet("heard.length = 0")?;
        match page.eval(&page_side::stage(probe))? {
            Value::Bool(true) => Ok(()),
            other => Err(Failure::Unexpected {
                expected: "something in the control's place",
                got: format!(
                    "{other}: {} {} {}",
                    probe.scenario, probe.control, probe.how
                ),
            }),
        }
    }

    /// Waits until the page was judged: it was asked about more than once without a press, or
    /// something was pressed, or it was answered. In the page itself that is over at once.
    fn judged(&self, probe: &Probe) -> Result<()> {
        let what = format!(
            "{} {} {} to be judged",
            probe.scenario, probe.control, probe.how
        );
        until(&what, || {
            self.stir()?;
            let (asked, answered): ([usize; 2], bool) =
                serde_json::from_value(self.trial.quiet(&format!(
                    "[[0, 1].map((n) => heard.filter(({{ presses }}) => presses === n).length),
                  heard.some(({{ type, intent }}) => type === 'STEP_COMPLETE' && intent === {})]",
                    self.intent
                ))?)?;
            let pressed = self.trial.shop.eval("pressed.length > 0")? == json!(true);
            let done = match Way::current().read_by {
                "PAGE" => true,
                _ => asked.iter().any(|times| *times > 2),
            };
            Ok((pressed || answered || done).then_some(()))
        })
    }

    /// Waits for the answer; one that was pressed waits for the shop's, which never comes.
    fn over(&self, probe: &Probe) -> Result<()> {
        until(
            &format!(
                "an answer: {} {} {}",
                probe.scenario, probe.control, probe.how
            ),
            || {
                self.stir()?;
                let said = self.trial.quiet(&format!(
                    "heard.some(({{ type, intent }}) => type === 'STEP_COMPLETE' && intent === {})",
                    self.intent
                ))?;
                let pressed = self.trial.shop.eval("pressed.length > 0")?;
                Ok([said, pressed].contains(&json!(true)).then_some(()))
            },
        )
    }

    /// A change of the page, and a word that means nothing: after either it is looked at again. Nothing
    /// changes that a press is judged by, or it would not be made for that alone.
    fn stir(&self) -> Result<()> {
        self.say(&json!({ "type": "STOP", "intent": 1 }))?;
        let root = "Object.getOwnPropertyDescriptor(Document.prototype, 'documentElement').get.call(document)";
        let stir = format!(
            "Node.prototype.appendChild.call({root},
                Document.prototype.createComment.call(document, 'stir'))"
        );
        self.trial.shop.eval(&format!("void {stir}")).map(drop)
    }

    /// Says something to the page; nothing but whether it listens, with an empty text.
    fn say(&self, message: &Value) -> Result<()> {
        let text = match message {
            Value::String(text) => json!(text),
            other => json!(other.to_string()),
        };
        self.trial
            .quiet(&format!(
                "chrome.tabs.query({{url: 'https://www.auchan.pt/*'}})
                    .then(([tab]) => chrome.tabs.sendMessage(tab.id, {text}))"
            ))
            .map(drop)
    }
}

use serde_json::{Value, json};

use super::held::Held;
use crate::{Failure, Result};

/// The person at the panel: starts, approves, and goes on where the run asks them to.
#[derive(Default)]
pub(super) struct Person {
    /// What they saw when they last pressed something: nothing to be pressed again.
    pressed_at: Option<Value>,
    approved: bool,
    /// The pack of the first review.
    pub pack: Option<Value>,
    /// What they had to press beyond *Start* and *Approve*, and why.
    pub asked: Vec<String>,
}

/// Whoever has to press more often than this is not being helped.
const ASKED_MAX: usize = 4;

impl Person {
    /// *Start*, in the tab they look at.
    pub fn start(&mut self, held: &Held) -> Result<()> {
        let wish = json!({ "order": null, "mode": "MERGE" });
        let tab = held.trial.tab()?;
        self.press(
            held,
            &json!({ "type": "START_RUN", "tab": tab, "wish": wish }),
        )
    }

    /// The worker or the browser died: what they pressed last may have been lost, and they look again.
    pub fn looks_again(&mut self) {
        self.pressed_at = None;
    }

    /// Looks at the panel and does what is to be done; true once the run is complete.
    pub fn looks(&mut self, held: &Held) -> Result<bool> {
        let (run, transitions) = held.trial.stand()?;
        let status = run["status"].as_str().unwrap_or_default();
        if status == "COMPLETE" {
            return Ok(true);
        }
        if self.pressed_at == Some(sees(&run, transitions)) {
            return Ok(false);
        }
        match status {
            "REVIEW" if run["task"].is_null() => self.approves(held, &run)?,
            "PAUSED" => self.continues(held, &run)?,
            "IDLE" if run["task"].is_null() => {
                self.is_asked("START_RUN was lost".to_owned())?;
                self.start(held)?;
            }
            _ => {}
        }
        Ok(false)
    }

    fn approves(&mut self, held: &Held, run: &Value) -> Result<()> {
        if self.approved {
            self.is_asked(format!("APPROVE again: {}", run["notice"]))?;
        }
        self.approved = true;
        self.pack.get_or_insert_with(|| run["pack"].clone());
        self.press(
            held,
            &json!({ "type": "APPROVE", "pack": run["pack"]["id"] }),
        )
    }

    fn continues(&mut self, held: &Held, run: &Value) -> Result<()> {
        let fault = run["fault"]["fault"]["is"].as_str().unwrap_or("?");
        self.is_asked(format!("RETRY after {fault}"))?;
        self.press(held, &json!({ "type": "RETRY" }))
    }

    fn is_asked(&mut self, why: String) -> Result<()> {
        self.asked.push(why);
        if self.asked.len() <= ASKED_MAX {
            return Ok(());
        }
        Err(Failure::Unexpected {
            expected: "a run that goes on",
            got: format!("one that asks again and again: {:?}", self.asked),
        })
    }

    fn press(&mut self, held: &Held, request: &Value) -> Result<()> {
        let (run, transitions) = held.trial.stand()?;
        self.pressed_at = Some(sees(&run, transitions));
        held.say(request)
    }
}

/// What changes by what they press, and not by a worker that starts.
fn sees(run: &Value, transitions: usize) -> Value {
    let (goal, pack) = (&run["task"]["goal"]["goal"], &run["pack"]["id"]);
    json!([transitions, run["status"], goal, run["notice"], pack])
}

use serde_json::{Value, json};
use shop::Pack;

use super::{
    held::Held,
    tour::{Errand, Tour},
};
use crate::{Failure, Result};

/// The person at the panel: starts, approves, and goes on where the run asks them to.
#[derive(Default)]
pub(super) struct Person {
    /// What they saw when they last pressed something: nothing to be pressed again.
    pressed_at: Option<Value>,
    approved: bool,
    tour: Tour,
    /// What is to be done in the review, by the first one.
    errands: Option<Vec<Errand>>,
    /// How many of them are made.
    made: usize,
    /// Whether the next was pressed.
    begun: bool,
    /// The pack of the first review.
    pub pack: Option<Value>,
    /// What they had to press beyond *Start* and *Approve*, and why.
    pub asked: Vec<String>,
}

/// Whoever has to press more often than this is not being helped.
const ASKED_MAX: usize = 4;

impl Person {
    /// Somebody who does that in the review.
    pub fn on(tour: Tour) -> Self {
        Self {
            tour,
            ..Self::default()
        }
    }

    /// How many changes they pressed for, the re-order among them.
    pub const fn pressed(&self) -> usize {
        1 + self.made + self.begun as usize
    }

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
            "REVIEW" if run["task"].is_null() => self.reviews(held, &run)?,
            "PAUSED" => self.continues(held, &run)?,
            "IDLE" if run["task"].is_null() => {
                self.is_asked("START_RUN was lost".to_owned())?;
                self.start(held)?;
            }
            _ => {}
        }
        Ok(false)
    }

    /// One errand after the other, and then *Approve*.
    fn reviews(&mut self, held: &Held, run: &Value) -> Result<()> {
        let pack: Pack = serde_json::from_value(run["pack"].clone())?;
        let tour = self.tour;
        let errands = self.errands.get_or_insert_with(|| Errand::of(tour, &pack));
        let Some(mut next) = errands.get(self.made).cloned() else {
            return self.approves(held, run);
        };
        if self.begun && next.is_made(&pack) {
            (self.made, self.begun) = (self.made + 1, false);
            match errands.get(self.made).cloned() {
                Some(errand) => next = errand,
                None => return self.approves(held, run),
            }
        }
        if self.begun {
            self.is_asked(format!(
                "{} again: {}",
                next.request(&pack)["type"],
                run["notice"]
            ))?;
        }
        self.begun = true;
        self.press(held, &next.request(&pack))
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

use crate::Shop;
use crate::orders::Press;
use document::patience;
use page::{Element, LIVE_FACTS, Parsed};
use run::IntentId;
use serde::{Deserialize, Serialize};
use shop::{Action, Answer, Reading, Unreadable};
use site::{Gesture, Next, Site};

/// An action that is carried out, press by press as [`Site::next_unless`] says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Acting {
    /// To be named in the answer.
    pub intent: IntentId,
    action: Action,
    presses: usize,
    /// Until when the next press, or what comes of the last one, is waited for.
    pub until: f64,
    /// It was told to press, for the last time or not, and has not said whether it did.
    pressing: Option<bool>,
}

/// How an action goes on.
pub enum Step {
    /// It is over.
    Over(Answer),
    /// It waits for the page to change.
    Wait,
    /// It presses.
    Press(Press),
}

impl Acting {
    /// Begins an action.
    pub fn begin(intent: IntentId, action: Action, now: f64) -> Self {
        Self {
            intent,
            action,
            presses: 0,
            until: now + f64::from(patience::PRESS),
            pressing: None,
        }
    }

    /// It says whether it pressed; if it should have and does not say, it may have. The answer of an
    /// action that could not press for the last time.
    pub fn pressed(&mut self, done: Option<bool>, now: f64) -> Option<Answer> {
        let last = self.pressing.take()?;
        if done != Some(false) {
            self.presses += 1;
            self.until = now + f64::from(patience::PRESS);
            return None;
        }
        last.then(|| self.cut_short(gone()))
    }

    /// What is next on the page as it is, in a document whose action was `stopped` or not.
    pub fn look(&mut self, root: &Parsed<'_>, stopped: bool, now: f64) -> Step {
        match Shop::next_unless(root, &self.action, self.presses, || stopped) {
            Next::Press(control, gesture) => self.press(&control, gesture, now),
            Next::Late(control, gesture) if now >= self.until => self.press(&control, gesture, now),
            Next::Late(..) => Step::Wait,
            Next::Wait(result) if now >= self.until => Step::Over(answer(result)),
            Next::Wait(_) => Step::Wait,
            Next::End(result) => Step::Over(answer(result)),
        }
    }

    /// A button without its facts was judged by its markup alone, which does not tell all.
    fn press(&mut self, control: &Parsed<'_>, gesture: Gesture, now: f64) -> Step {
        match control.attr(LIVE_FACTS) {
            None if now >= self.until => Step::Over(self.cut_short(gone())),
            None => Step::Wait,
            Some(facts) => {
                self.pressing = Some(now >= self.until);
                Step::Press(Press {
                    intent: self.intent,
                    facts,
                    tags: control.opening_tags(),
                    step: gesture == Gesture::Step,
                })
            }
        }
    }

    /// What it comes to if it ends now.
    pub fn cut_short(&self, why: Unreadable) -> Answer {
        answer(Shop::cut_short(&self.action, self.presses, why))
    }
}

fn answer(result: Result<(), Unreadable>) -> Answer {
    result.map_or_else(document::not_pressed, |()| Ok(Reading::Pressed))
}

/// The button that was judged is not there, or is no longer as it was.
fn gone() -> Unreadable {
    Unreadable::missing("control", LIVE_FACTS)
}

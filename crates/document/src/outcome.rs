use run::IntentId;
use serde::{Deserialize, Serialize};
use shop::{Answer, ReadError, Reading, Unreadable};
use std::collections::{BTreeMap, BTreeSet};

/// What became of the actions that a document took on, for as long as it lives.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcomes {
    under_way: BTreeSet<IntentId>,
    refused: BTreeMap<IntentId, Unreadable>,
}

/// How many refusals are remembered; of an older one it is said that it may have been pressed.
const REMEMBERED_MAX: usize = 32;

impl Outcomes {
    /// An action was taken on.
    pub fn begin(&mut self, intent: IntentId) {
        self.under_way.insert(intent);
    }

    /// The clicker is done with an action.
    pub fn end(&mut self, intent: IntentId, answer: &Answer) {
        self.under_way.remove(&intent);
        if let Err(ReadError::NotPressed { why }) = answer {
            self.refused.insert(intent, why.clone());
        }
        while self.refused.len() > REMEMBERED_MAX {
            self.refused.pop_first();
        }
    }

    /// Whether the clicker is at work on nothing.
    #[must_use]
    pub fn at_rest(&self) -> bool {
        self.under_way.is_empty()
    }

    /// What became of an action that was taken on: its own answer where it ended without the
    /// press that changes something; else that press was made, or may have been.
    pub fn of(&self, intent: IntentId) -> Answer {
        match self.refused.get(&intent) {
            Some(why) => Err(ReadError::NotPressed { why: why.clone() }),
            None => Ok(Reading::Pressed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused() -> Answer {
        let why = Unreadable::missing("dialog", "#merge-order-modal.show");
        Err(ReadError::NotPressed { why })
    }

    /// What is under way may be pressed any moment; what ended is answered as it ended.
    #[test]
    fn an_action_is_answered_as_it_ended() {
        let mut outcomes = Outcomes::default();
        assert!(outcomes.at_rest());
        outcomes.begin(IntentId(4));
        assert!(!outcomes.at_rest());
        assert_eq!(outcomes.of(IntentId(4)), Ok(Reading::Pressed));
        outcomes.end(IntentId(4), &refused());
        outcomes.begin(IntentId(5));
        outcomes.end(IntentId(5), &Ok(Reading::Pressed));
        assert!(outcomes.at_rest());
        assert_eq!(outcomes.of(IntentId(4)), refused());
        assert_eq!(outcomes.of(IntentId(5)), Ok(Reading::Pressed));
    }

    /// What was forgotten is never said not to have been pressed.
    #[test]
    fn what_is_forgotten_may_have_been_pressed() {
        let mut outcomes = Outcomes::default();
        for number in 0..=40 {
            outcomes.end(IntentId(number), &refused());
        }
        assert_eq!(outcomes.of(IntentId(0)), Ok(Reading::Pressed));
        assert_eq!(outcomes.of(IntentId(40)), refused());
        assert_eq!(outcomes.refused.len(), REMEMBERED_MAX);
    }
}

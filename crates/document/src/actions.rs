use crate::{Memory, Outcomes};
use run::IntentId;
use serde::{Deserialize, Serialize};
use shop::{Answer, ReadError, Unreadable};

/// The actions that a document was asked for: which it took on, and what became of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actions {
    /// What it was asked.
    pub memory: Memory,
    outcomes: Outcomes,
}

impl Actions {
    /// Takes an action on, once, and begins it.
    ///
    /// # Errors
    /// What is said to one that was not taken on: a page that was left presses nothing. `None` to one
    /// that comes twice or too late, which is not answered.
    pub fn take_on(&mut self, intent: IntentId) -> Result<(), Option<Answer>> {
        if self.memory.take_on(intent) {
            self.outcomes.begin(intent);
            return Ok(());
        }
        let unheard = self.memory.left && !self.memory.was_taken_on(intent);
        let why = Unreadable::missing("document", "pagehide");
        Err(unheard.then(|| not_pressed(why)))
    }

    /// The clicker is done with an action.
    pub fn end(&mut self, intent: IntentId, answer: &Answer) {
        self.outcomes.end(intent, answer);
    }

    /// Whether the clicker is at work on nothing. What became of an action is certain then, and the
    /// cart that is read next is not read between two presses.
    #[must_use]
    pub fn at_rest(&self) -> bool {
        self.outcomes.at_rest()
    }

    /// What became of an action.
    pub fn became(&self, of: IntentId) -> Answer {
        match self.memory.was_taken_on(of) {
            true => self.outcomes.of(of),
            false => Err(ReadError::NeverAsked),
        }
    }
}

/// The answer of an action that was not carried out.
pub const fn not_pressed(why: Unreadable) -> Answer {
    Err(ReadError::NotPressed { why })
}

#[cfg(test)]
mod tests {
    use super::*;
    use shop::Reading;

    const FIRST: IntentId = IntentId(4);
    const NEXT: IntentId = IntentId(5);

    #[test]
    fn what_comes_twice_is_not_answered_twice() {
        let mut actions = Actions::default();
        assert_eq!(actions.take_on(NEXT), Ok(()));
        assert_eq!(actions.take_on(NEXT), Err(None));
        assert_eq!(actions.take_on(FIRST), Err(None), "it comes too late");
    }

    #[test]
    fn a_page_that_was_left_says_that_it_presses_nothing() {
        let mut actions = Actions::default();
        assert_eq!(actions.take_on(FIRST), Ok(()));
        actions.memory.leave();
        assert_eq!(actions.take_on(FIRST), Err(None), "it was begun before");
        let refusal = actions.take_on(NEXT);
        assert!(matches!(
            refusal,
            Err(Some(Err(ReadError::NotPressed { .. })))
        ));
        assert_eq!(actions.became(NEXT), Err(ReadError::NeverAsked));
    }

    /// What others may have pressed in this document counts as pressed, and is not begun again.
    #[test]
    fn what_is_remembered_may_have_been_pressed() {
        let mut actions = Actions::default();
        actions.memory.remember(FIRST);
        assert!(actions.at_rest());
        assert_eq!(actions.became(FIRST), Ok(Reading::Pressed));
        assert_eq!(actions.take_on(FIRST), Err(None));
    }
}

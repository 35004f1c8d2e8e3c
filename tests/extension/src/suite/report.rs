use std::time::Duration;

use super::{Case, Outcome};

/// A test that was run, and how long it took.
type Done = (Case, Outcome, Duration);

/// How a run of tests went.
#[derive(Debug, Clone)]
pub struct Report {
    done: Vec<Done>,
    again: Option<Done>,
}

/// Whether a run went well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Every test passed at once.
    Well,
    /// One test waited in vain, and passed when it was tried again.
    WellAtLast,
    /// Something is wrong, or more was waited for in vain than may be by chance.
    Failed,
}

impl Report {
    pub(super) const fn of(done: Vec<Done>) -> Self {
        Self { done, again: None }
    }

    /// The one test that waited in vain, if nothing else is the matter.
    pub(super) fn may_be_tried_again(&self) -> Option<&Case> {
        let mut wrong = self.wrong();
        match (wrong.next(), wrong.next()) {
            (Some((case, Outcome::TimedOut(_), _)), None) => Some(case),
            _ => None,
        }
    }

    pub(super) fn again(&mut self, done: Done) {
        self.again = Some(done);
    }

    /// What did not pass at once.
    pub fn wrong(&self) -> impl Iterator<Item = &Done> {
        self.done
            .iter()
            .filter(|(_, outcome, _)| *outcome != Outcome::Passed)
    }

    /// How the one test went that was tried again.
    #[must_use]
    pub const fn second_try(&self) -> Option<&Done> {
        self.again.as_ref()
    }

    /// Whether it went well.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match (self.wrong().count(), &self.again) {
            (0, _) => Verdict::Well,
            (1, Some((_, Outcome::Passed, _))) => Verdict::WellAtLast,
            _ => Verdict::Failed,
        }
    }

    /// How many tests there were.
    #[must_use]
    pub fn count(&self) -> usize {
        self.done.len()
    }

    /// How long each took that passed, by its full name.
    pub fn times(&self) -> impl Iterator<Item = (String, Duration)> {
        self.done
            .iter()
            .filter(|(_, outcome, _)| *outcome == Outcome::Passed)
            .map(|(case, _, took)| (case.full_name(), *took))
    }
}

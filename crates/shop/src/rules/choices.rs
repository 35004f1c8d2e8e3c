use super::Known;
use crate::Pid;
use serde::{Deserialize, Serialize};

/// What the person took before in place of something sold out. Newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Choices(pub Vec<Remembered>);

/// A choice that was made at least once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remembered {
    /// What was sold out.
    pub of: Known,
    /// What the person took.
    pub took: Known,
    /// How often.
    pub times: u32,
}

/// How many choices are remembered; the oldest is forgotten.
pub const CHOICES_MAX: usize = 300;

impl Choices {
    /// How often `took` was chosen for `of`.
    #[must_use]
    pub fn times(&self, of: &Pid, took: &Pid) -> u32 {
        self.0
            .iter()
            .find(|choice| choice.of.pid == *of && choice.took.pid == *took)
            .map_or(0, |choice| choice.times)
    }

    /// Remembers a choice, once more.
    pub fn remember(&mut self, of: Known, took: Known) {
        let times = self.times(&of.pid, &took.pid).saturating_add(1);
        self.forget(&of.pid, &took.pid);
        self.0.insert(0, Remembered { of, took, times });
        self.0.truncate(CHOICES_MAX);
    }

    /// Forgets one.
    pub fn forget(&mut self, of: &Pid, took: &Pid) {
        self.0
            .retain(|choice| choice.of.pid != *of || choice.took.pid != *took);
    }
}

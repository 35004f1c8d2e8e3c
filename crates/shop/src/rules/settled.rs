use super::Known;
use crate::Pid;
use crate::substitute::Diet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What the person settled for every run.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    /// Never substitute these.
    pub never: Vec<Known>,
    /// Always this instead of that.
    pub instead: Vec<Instead>,
    /// Never these brands.
    pub brands: Vec<String>,
    /// Never these in place of anything.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub never_propose: Vec<Known>,
    /// What the person does without.
    pub diets: BTreeMap<Diet, Care>,
    /// Products that are the same to the person, group by group.
    pub same: Vec<Vec<Known>>,
    /// What must not be missing: nothing is approved without it unasked.
    pub must_have: Vec<Known>,
}

/// Always `take` instead of `of`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    /// What is sold out.
    pub of: Known,
    /// What to take then.
    pub take: Known,
}

/// How a diet is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Care {
    /// What is known to break it is left out; where the name does not tell, that is said.
    Avoid,
    /// Only what says so itself, or is so by nature: an allergy.
    Strict,
}

/// How many entries a list of rules may have: they travel with every run.
pub const RULES_MAX: usize = 200;

impl Rules {
    /// Never to be substituted.
    #[must_use]
    pub fn never(&self, pid: &Pid, name: &str) -> bool {
        self.never.iter().any(|known| known.is(pid, name))
    }

    /// Never to be proposed in place of anything.
    #[must_use]
    pub fn never_propose(&self, pid: &Pid, name: &str) -> bool {
        self.never_propose.iter().any(|known| known.is(pid, name))
    }

    /// Must not be missing.
    #[must_use]
    pub fn must_have(&self, pid: &Pid, name: &str) -> bool {
        self.must_have.iter().any(|known| known.is(pid, name))
    }

    /// What to take instead, always.
    #[must_use]
    pub fn instead(&self, pid: &Pid, name: &str) -> Option<&Known> {
        let rule = self.instead.iter().find(|rule| rule.of.is(pid, name))?;
        Some(&rule.take)
    }

    /// The other products of its groups.
    pub fn same<'r>(&'r self, pid: &'r Pid, name: &'r str) -> impl Iterator<Item = &'r Known> {
        let with = |group: &&Vec<Known>| group.iter().any(|known| known.is(pid, name));
        let groups = self.same.iter().filter(with);
        groups.flatten().filter(|known| known.pid != *pid)
    }
}

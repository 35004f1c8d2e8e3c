use crate::{Millis, Moment, Station, Trigger};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// One transition, as it is kept (spec §8, "Audit Logging").
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transition {
    /// Rises by one with each transition.
    pub seq: u64,
    /// Where the run stood: `RUNNING.CART.LOADING_ORDERS`.
    pub from: String,
    /// Where it stands.
    pub to: String,
    /// What made it change.
    pub trigger: Trigger,
    /// When, in milliseconds since 1970.
    pub at: Millis,
}

/// The last transitions, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Journal(VecDeque<Transition>);

/// How many transitions are kept: several long runs.
const TRANSITIONS_MAX: usize = 400;

impl Journal {
    /// The kept transitions, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Transition> {
        self.0.iter()
    }

    /// Only the last `kept` transitions stay.
    pub(crate) fn shorten(&mut self, kept: usize) {
        let gone = self.0.len().saturating_sub(kept);
        self.0.drain(..gone);
    }

    pub(crate) fn note(&mut self, from: Station, to: Station, trigger: Trigger, now: Moment) {
        let seq = self.0.back().map_or(1, |last| last.seq + 1);
        let (from, to) = (from.to_string(), to.to_string());
        self.0.push_back(Transition {
            seq,
            from,
            to,
            trigger,
            at: now.ms,
        });
        while self.0.len() > TRANSITIONS_MAX {
            self.0.pop_front();
        }
    }
}

//! The journal: what came in and what follows, as it happened, for the person to read.

use crate::{Millis, Moment, StatePath, Trigger};
use serde::{Deserialize, Serialize};
use shop::Plan;
use std::collections::VecDeque;
use tagged::Tagged;

mod log;

/// One thing that happened, as it is kept (spec §8). Nothing in it says who the person is or what
/// they buy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Rises by one with each entry.
    pub number: u64,
    /// Rises by one with each transition; what happens between two has the number of the first.
    pub seq: u64,
    /// When, in milliseconds since 1970.
    pub at: Millis,
    /// What.
    #[serde(flatten)]
    pub what: Happening,
}

/// What can happen to a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "kind", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Happening {
    /// A transition.
    Transition {
        /// Where the run stood: `RUNNING.CART.LOADING_ORDERS`.
        from: String,
        /// Where it stands.
        to: String,
        /// What made it change.
        trigger: Trigger,
    },
    /// A tab was sent to a page.
    Navigated {
        /// For which intent.
        intent: u64,
        /// To see what: `CART`.
        sight: String,
        /// Whether it is the second time, after it landed elsewhere.
        again: bool,
    },
    /// A page was asked to look for something.
    Asked {
        /// The intent.
        intent: u64,
        /// What: `CART`.
        sight: String,
        /// The attempt, from 1.
        attempt: u8,
    },
    /// A page was asked to press something.
    Pressed {
        /// The intent.
        intent: u64,
        /// What was to be done: `REORDER`.
        action: String,
    },
    /// A page was asked what became of an older intent that nobody heard the end of.
    Inquired {
        /// The intent.
        intent: u64,
        /// The older one.
        of: u64,
    },
    /// The language model that the person set up was asked for its opinion.
    Consulted {
        /// The intent.
        intent: u64,
        /// For how many sold-out lines.
        lines: usize,
    },
    /// A page answered, or the language model did.
    Answered {
        /// The intent.
        intent: u64,
        /// What it saw, or why it did not: `CART`, `SLOW`.
        answer: String,
        /// Whether it saw or did what it was asked.
        well: bool,
    },
    /// Nobody listened in the page, so it was never asked.
    Undelivered {
        /// The intent.
        intent: u64,
    },
    /// No answer came in time.
    Overdue {
        /// The intent.
        intent: u64,
    },
    /// A check of the session ended.
    Checked {
        /// The verdict: `VALID`.
        verdict: String,
        /// How long it took, in milliseconds.
        took: Millis,
    },
    /// *Add this one* ended.
    Added {
        /// What came of it: `DONE`.
        came: String,
    },
    /// A line was to be brought to another amount, and that ended.
    Adjusted {
        /// What came of it: `DONE`.
        came: String,
    },
    /// *Take it out* ended.
    Removed {
        /// What came of it: `DONE`.
        came: String,
    },
    /// The person decided on a sold-out item.
    Decided {
        /// What: `LEAVE_OUT`; `None` when they took it back.
        plan: Option<Plan>,
    },
}

/// The last entries, oldest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Journal(VecDeque<Entry>);

/// How many entries are kept: several runs, or one very long one.
const ENTRIES_MAX: usize = 600;

impl Journal {
    /// The kept entries, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        self.0.iter()
    }

    /// The kept transitions, oldest first: what made the run change, and where it stood then.
    pub fn transitions(&self) -> impl DoubleEndedIterator<Item = (Trigger, &str)> {
        self.iter().filter_map(|entry| match &entry.what {
            Happening::Transition { to, trigger, .. } => Some((*trigger, to.as_str())),
            _ => None,
        })
    }

    /// Only the last `kept` entries stay.
    pub(crate) fn shorten(&mut self, kept: usize) {
        let gone = self.0.len().saturating_sub(kept);
        self.0.drain(..gone);
    }

    pub(crate) fn turned(&mut self, from: StatePath, to: StatePath, trigger: Trigger, now: Moment) {
        let (from, to) = (from.to_string(), to.to_string());
        let what = Happening::Transition { from, to, trigger };
        self.keep(self.seq() + 1, what, now);
    }

    pub(crate) fn note(&mut self, what: Happening, now: Moment) {
        self.keep(self.seq(), what, now);
    }

    fn seq(&self) -> u64 {
        self.0.back().map_or(0, |last| last.seq)
    }

    fn keep(&mut self, seq: u64, what: Happening, now: Moment) {
        let number = self.0.back().map_or(1, |last| last.number + 1);
        let at = now.ms;
        self.0.push_back(Entry {
            number,
            seq,
            at,
            what,
        });
        while self.0.len() > ENTRIES_MAX {
            self.0.pop_front();
        }
    }
}

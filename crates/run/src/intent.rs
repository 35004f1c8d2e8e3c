use crate::Millis;
use serde::{Deserialize, Serialize};

/// Number of an intent. Numbers only rise, so an answer to an old one is known as such.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IntentId(pub u64);

/// The one thing that is under way. What it is follows from the state it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Intent {
    /// Its number.
    pub id: IntentId,
    /// How often the same thing was tried before.
    pub tries: u8,
    /// How often the tab was sent to the page again after it landed elsewhere.
    pub hops: u8,
    /// Not to be taken up before this moment (back-off).
    pub after: Millis,
    /// When to stop waiting.
    pub deadline: Millis,
    /// Until when the shop asked to be left alone (`Retry-After`): no death of the worker cuts that
    /// short. Zero where it did not.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub busy: Millis,
}

#[cfg_attr(
    target_pointer_width = "64",
    expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")
)]
const fn is_zero(moment: &Millis) -> bool {
    *moment == 0
}

/// How often a thing is tried before it counts as an error (DECISIONS 6).
pub const TRIES_MAX: u8 = 3;

/// How long an answer may take: the slowest page of a bad day, twice.
pub const PATIENCE: Millis = 45_000;

/// How often a tab is sent to a page again that did not come (DECISIONS 11).
pub const HOPS_MAX: u8 = 1;

const BACK_OFF: Millis = 800;

/// The longest that a try is put off, however long the shop asks to be left alone: the person waits
/// for the run, and may press *Continue* after it.
pub const WAIT_MAX: Millis = 60_000;

/// The longest that an answer is waited for, the putting off included.
pub const DEADLINE_MAX: Millis = WAIT_MAX + PATIENCE;

impl Intent {
    /// A first try, from now on.
    #[must_use]
    pub const fn first(id: IntentId, now: Millis) -> Self {
        Self {
            id,
            tries: 0,
            hops: 0,
            after: 0,
            deadline: now.saturating_add(PATIENCE),
            busy: 0,
        }
    }

    /// The same thing once more under a new number, after a while, and not before the shop wants to
    /// be asked again, `busy` seconds from now; `None` when it was tried often enough.
    #[must_use]
    pub fn again(&self, id: IntentId, now: Millis, busy: u32) -> Option<Self> {
        let tries = self.tries + 1;
        let busy = Millis::from(busy).saturating_mul(1_000).min(WAIT_MAX);
        let wait = busy.max(BACK_OFF << self.tries);
        (tries < TRIES_MAX).then_some(Self {
            id,
            tries,
            hops: 0,
            after: now.saturating_add(wait),
            deadline: now.saturating_add(wait + PATIENCE),
            busy: match busy {
                0 => 0,
                busy => now.saturating_add(busy),
            },
        })
    }

    /// The same thing in the next way, at once: nothing went wrong, but this way told too little.
    #[must_use]
    pub const fn otherwise(&self, id: IntentId, now: Millis) -> Self {
        Self {
            tries: self.tries + 1,
            ..Self::first(id, now)
        }
    }

    /// The same, not to be taken up before a pause of so many milliseconds.
    #[must_use]
    pub const fn after(self, pause: Millis, now: Millis) -> Self {
        match pause {
            ..=0 => self,
            pause => Self {
                after: now.saturating_add(pause),
                deadline: self.deadline.saturating_add(pause),
                ..self
            },
        }
    }

    /// The same, but not beyond a moment that is on record already.
    #[must_use]
    pub const fn by(self, until: Option<Millis>) -> Self {
        match until {
            Some(deadline) => Self { deadline, ..self },
            None => self,
        }
    }

    /// The same try under a new number: whoever was asked before may have died.
    #[must_use]
    pub const fn anew(&self, id: IntentId, now: Millis) -> Self {
        Self {
            tries: self.tries,
            busy: self.busy,
            ..Self::first(id, now)
        }
    }

    /// How long it is put off still, in milliseconds, of which `pause` is its own and the rest the
    /// shop's word.
    #[must_use]
    pub fn left(&self, pause: Millis, now: Millis) -> Millis {
        let busy = self.busy.saturating_sub(now);
        self.after.saturating_sub(now).min(pause.max(busy))
    }
}

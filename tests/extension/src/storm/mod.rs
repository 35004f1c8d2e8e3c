//! Storms: a whole run whose worker is stopped every few seconds, from the click on *Start* until the
//! run comes to rest, at a shop that is well or has a page that never comes.

mod calm;
mod judge;
mod passage;

use std::time::Duration;

use serde::{Deserialize, Serialize};
use store::{Fault, FaultKind, Switches};

pub use calm::{Calm, calm};
pub use passage::{Passage, through};

/// A storm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Storm {
    /// Seconds from one stop of the worker to the next.
    pub every: u64,
    /// What the shop is like meanwhile.
    pub shop: Shop,
}

/// What the shop is like in a storm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Shop {
    /// As on any day.
    Well,
    /// The category page of one line that is sold out never comes, nor does any error.
    DeadShelf,
    /// The cart never comes.
    DeadCart,
}

/// How often a step is begun at most: once, and again after each of the interruptions that are borne
/// (`INTERRUPTIONS_MAX` in crates/run/src/task.rs).
pub const BEGINNINGS: u64 = 5;

/// The alarm's period, in seconds.
const ALARM: u64 = 30;

/// What a run may take beyond the waits for the alarm, in seconds.
const REST: u64 = 45;

/// How long a run may take in any storm.
pub const LIMIT: Duration = Duration::from_secs(REST + BEGINNINGS * ALARM);

/// Longer than anybody waits.
const NEVER_MS: u64 = 3_600_000;

impl Shop {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Well, Self::DeadShelf, Self::DeadCart];

    /// For a table.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Well => "nothing",
            Self::DeadShelf => "a category page",
            Self::DeadCart => "the cart",
        }
    }

    /// A part of the path of the page that never comes.
    const fn dead(self) -> Option<&'static str> {
        match self {
            Self::Well => None,
            Self::DeadShelf => Some("/agua-sem-gas/"),
            Self::DeadCart => Some("carrinho-compras"),
        }
    }

    fn befalls(self, switches: &mut Switches) {
        let silent = |path| Fault::before(path, u32::MAX, FaultKind::Slow(NEVER_MS));
        switches.fault = self.dead().map(silent);
    }
}

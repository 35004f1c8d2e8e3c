pub mod adding;
pub mod came;

use crate::run::running::Pursuit;
use crate::{Account, Adding, Came, Fault, Intent, Millis, Recoverable, RunId, TabId, Via};
use serde::{Deserialize, Serialize};
use shop::{Pack, Sight};

/// The review gate: the person approves or cancels. Automation ends here (spec §3.4); the pack
/// changes only by the person's own click (DECISIONS 18).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Which run.
    pub id: RunId,
    /// When it was started.
    pub started_at: Millis,
    /// The tab it worked in.
    pub tab: TabId,
    /// Whose it is.
    #[serde(default)]
    pub account: Account,
    /// What is to be approved.
    pub pack: Pack,
    /// Whether the person has approved.
    pub gate: Gate,
    /// What came up while the pack was shown.
    pub notice: Option<Notice>,
}

/// Whether the person has approved what is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "gate", content = "intent", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Gate {
    /// Not yet.
    Open,
    /// Yes; the cart is read once more, and only if it is what was shown the run is COMPLETE
    /// (DECISIONS 18).
    Approving(Intent),
    /// Not yet; one substitute is being put into the cart.
    Adding(Box<Adding>),
}

impl Gate {
    /// What is under way, if anything.
    #[must_use]
    pub const fn intent(&self) -> Option<&Intent> {
        match self {
            Self::Open => None,
            Self::Approving(intent) => Some(intent),
            Self::Adding(adding) => Some(&adding.intent),
        }
    }

    pub(crate) const fn intent_mut(&mut self) -> Option<&mut Intent> {
        match self {
            Self::Open => None,
            Self::Approving(intent) => Some(intent),
            Self::Adding(adding) => Some(&mut adding.intent),
        }
    }
}

/// What came up while the pack was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "notice", content = "fault", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Notice {
    /// The cart was no longer what the pack said; this is a new pack.
    Renewed,
    /// The cart could not be read again, so nothing was approved.
    Unread(Fault),
    /// What came of *Add this one*.
    Added {
        /// The substitute.
        name: String,
        /// What came of it.
        came: Came,
    },
}

impl Review {
    /// What is pursued, if anything: before all else, whose account it is.
    #[must_use]
    pub fn pursuit(&self) -> Option<Pursuit<'_>> {
        let reading = |sight| move |intent| Pursuit::Look(sight, Via::reading(intent));
        if !self.account.proven {
            return self.gate.intent().map(reading(Sight::Session));
        }
        match &self.gate {
            Gate::Open => None,
            Gate::Approving(intent) => Some(reading(Sight::Cart)(intent)),
            Gate::Adding(adding) => Some(adding.pursuit()),
        }
    }

    /// The review after the browser forgot what was under way: it stands open. Of a press that may
    /// have been made, that is said.
    #[must_use]
    pub fn interrupted(self) -> Self {
        let notice = match &self.gate {
            Gate::Adding(adding) => Some(Notice::Added {
                name: adding.addition.name.clone(),
                came: adding.broken_off(Recoverable::Interrupted.into()),
            }),
            Gate::Open | Gate::Approving(_) => None,
        };
        Self {
            gate: Gate::Open,
            notice,
            ..self
        }
    }
}

//! REVIEW: the pack that the person decides on, and what may come up while it is shown.

pub mod change_outcome;
pub mod undo;

use crate::{Account, ChangeOutcome, Fault, Millis, RunId, TabId, Undo};
use serde::{Deserialize, Serialize};
use shop::rules::Policy;
use shop::slot_choice::Preferences;
use shop::{Addition, Cart, CartDiff, Cents, LineChange, Pack, PackId, Pid, Quantity};
use tagged::Tagged;

/// The review gate: the person approves or cancels. Automation ends here (spec §3); the pack
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
    /// What the person wishes of deliveries, as of the start.
    #[serde(default)]
    pub wishes: Preferences,
    /// The person's settings as of the start: what sells out meanwhile is replaced by them. Nothing, of
    /// a review that is older than that they were kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<Box<Policy>>,
    /// What is to be approved.
    pub pack: Pack,
    /// What came up while the pack was shown.
    pub notice: Option<Notice>,
    /// What is other in it than in the one that was shown before, where the person did not change it
    /// here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Box<Since>>,
    /// The cart is being brought back to what it was before the run, or was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<Box<Undo>>,
}

/// What is other in the cart than it was when it was shown before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// The shop's total then.
    pub total: Cents,
    /// The lines.
    pub changes: CartDiff,
}

impl Review {
    /// The cart is another, and nobody here changed it: the person is shown what is new.
    pub(crate) fn renew(&mut self, id: PackId, cart: Cart) {
        self.since = Some(Box::new(Since {
            total: self.pack.cart.totals.total,
            changes: CartDiff::between(&self.pack.cart, &cart),
        }));
        self.pack = self.pack.clone().renewed(id, cart);
    }

    /// A change of the cart was broken off: an undo that it was a step of ends with it.
    pub(crate) fn broken_off(&mut self, name: &str, came: &ChangeOutcome) {
        if let Some(undo) = &mut self.undo {
            undo.came(name, came);
            undo.stop();
        }
    }

    /// The cart after a change that was asked for here. Where that was not even begun, for the cart
    /// was another already, what is new is not its doing.
    pub(crate) fn follow(&mut self, came: &ChangeOutcome, id: PackId, cart: Cart) {
        match came {
            ChangeOutcome::Moved => self.renew(id, cart),
            _ => self.pack = self.pack.clone().renewed(id, cart),
        }
    }
}

/// What came up while the pack was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "notice", content = "fault", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Notice {
    /// The cart was no longer what the pack said; this is a new pack.
    Renewed,
    /// The cart was read again, and is what the pack says.
    Current,
    /// The cart could not be read again, so nothing was approved.
    Unread(Fault),
    /// What came of *Add this one*.
    Added {
        /// Which; nothing, of one that is older than that it was kept.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pid: Option<Pid>,
        /// What it is called.
        name: String,
        /// What came of it.
        came: ChangeOutcome,
    },
    /// What came of a change of one line.
    Line {
        /// The product.
        pid: Pid,
        /// What it is called.
        name: String,
        /// How much of it there was to be; `None` where it was to go.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        to: Option<Quantity>,
        /// What came of it.
        came: ChangeOutcome,
    },
}

impl Notice {
    pub(crate) fn added(addition: Addition, came: ChangeOutcome) -> Self {
        let (pid, name) = (Some(addition.pid), addition.name);
        Self::Added { pid, name, came }
    }

    pub(crate) fn line(change: &LineChange, came: ChangeOutcome) -> Self {
        let (pid, name) = (change.line.pid.clone(), change.line.name.clone());
        let to = change.wanted();
        Self::Line {
            pid,
            name,
            to,
            came,
        }
    }
}

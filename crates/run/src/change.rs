//! The protocol of every change of the cart: one press, made exactly once.
//!
//! The cart is read and kept before; the press is on record, with the one document it may be made
//! in, before it is asked for; what came of it is proven by the cart after. What nobody can tell is
//! never repeated: an unknown outcome is settled by proof, or by the person's word. A change says
//! only what is its own (`CartChange`): the page, the control, and what the cart looks like when it
//! is done.

pub(crate) mod addition;
pub(crate) mod line;
pub(crate) mod press;
pub(crate) mod reorder;
pub(crate) mod review_end;
mod step;
mod tried;
pub(crate) mod verification;

use crate::outcome::Context;
use crate::{Document, Intent, IntentId, Millis, Operation, Via};
use press::{Certainty, Press};
use serde::{Deserialize, Serialize};
use shop::{Action, Cart, Query, ReadError, Reading};
use tagged::Tagged;
use verification::Verification;

/// A change of the cart, as far as it differs from any other.
pub trait CartChange: Clone {
    /// What ends it before anything is pressed.
    type Refusal;

    /// The page whose control makes it.
    fn page(&self) -> Query;

    /// Whether it may be made in that page as it stands in the tab, or only in one that was opened
    /// for it.
    const IN_SHOWN_PAGE: bool;

    /// Whether the page goes away by it, so that another page is the shop's answer; else the answer
    /// is the page's own.
    const LEAVES_PAGE: bool;

    /// Whether the cart is still the one that the person decided on.
    ///
    /// # Errors
    /// What ends it where it is not.
    fn decided_on(&self, before: &Cart, context: &Context<'_>) -> Result<(), Self::Refusal>;

    /// What to press in its page; `page` is what was read there, where that was needed.
    fn plan(&self, before: &Cart, page: Option<&Reading>) -> Plan<Self::Refusal>;

    /// What the cart after it proves; `answered` says that the shop's own answer to the press came.
    fn proof(&self, before: &Cart, after: &Cart, answered: bool) -> Proof;

    /// Whether a document that came is the shop's own answer to the press.
    fn answered_by(&self, document: &Document) -> bool;
}

/// What a page makes of a change.
pub enum Plan<R> {
    /// To press.
    Press(Action),
    /// The page told something else than it should: it is read again.
    ReadAgain(ReadError),
    /// Nothing is to be pressed.
    Refuse(R),
}

/// What two readings of the cart prove about a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// It was made.
    Done,
    /// The cart is as it was before.
    NotDone,
    /// Neither: a part of it was made, or somebody else changed the cart meanwhile.
    CannotTell,
}

/// A change that is being made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change<W> {
    /// What is wanted.
    pub wanted: W,
    /// How far it is.
    pub stage: Stage,
}

/// How far a change is. What was found is kept with it, so that it is its own checkpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "stage", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Stage {
    /// Reads the cart as it is before.
    SavingCart {
        /// The page that is there does not do: it may show a dialog of before.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        anew: bool,
    },
    /// Opens the page whose control makes it.
    Opening {
        /// The cart before.
        before: Box<Cart>,
        /// How many pages were asked already, and did not press.
        presses: u8,
        /// The cart of which the person said to ask for it once more, after a press that nobody could
        /// prove.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        word: Option<Box<Cart>>,
    },
    /// Presses.
    Pressing {
        /// The cart before.
        before: Box<Cart>,
        /// What, where, and how certain it is.
        press: Press,
    },
    /// Reads the cart after.
    Verifying {
        /// The cart before.
        before: Box<Cart>,
        /// What is known of the press, and how often it was looked for.
        of: Verification,
    },
}

/// A change whose proof was looked for in the cart.
pub struct Verified<W> {
    /// What was wanted.
    pub wanted: W,
    /// The cart before.
    pub before: Box<Cart>,
    /// What is known of the press.
    pub of: Verification,
    /// What the cart after proves.
    pub proof: Proof,
    /// The cart after, read just now.
    pub after: Box<Cart>,
}

/// How a change ends.
pub enum Ended<W: CartChange> {
    /// The cart proves it.
    Done(Verified<W>),
    /// Nothing was pressed, for a reason of its own.
    Refused(W::Refusal),
    /// The page did not offer what was to be pressed, or nobody listened in it; nothing was pressed.
    NotPressed(Change<W>, ReadError),
    /// The cart was read often enough, and does not show it.
    Unproven(Verified<W>),
    /// The person went on from a cart that did not show it, and it still is what they were shown.
    Settled(Verified<W>),
    /// A page could not be had.
    Failed(Change<W>, ReadError),
}

/// Where a page went before it pressed, another may be coming: it is given so long to come, in
/// milliseconds, before the tab is sent there. Sent at once, the tab would lose it while it presses.
const PAGE_COMES: Millis = 1_000;

impl<W: CartChange> Change<W> {
    /// A change that is to be made.
    pub const fn of(wanted: W) -> Self {
        let stage = Stage::SavingCart { anew: false };
        Self { wanted, stage }
    }

    /// What is to be done now.
    pub fn operation(&self, intent: &Intent) -> Operation<'_> {
        match &self.stage {
            // The page in the tab may be older than the press; a fetched one is of now.
            Stage::SavingCart { .. } | Stage::Verifying { .. } => {
                Operation::Look(Query::Cart, Via::reading(intent))
            }
            Stage::Opening { .. } => Operation::Look(self.wanted.page(), Via::Tab),
            Stage::Pressing { press, .. } => press.operation(),
        }
    }
}

impl Stage {
    /// How long to wait before it is begun, in milliseconds.
    pub(crate) fn pause(&self) -> Millis {
        match self {
            Self::Opening { presses: 1.., .. } => PAGE_COMES,
            Self::Verifying { of, .. } => of.pause(),
            Self::SavingCart { .. } | Self::Opening { .. } | Self::Pressing { .. } => 0,
        }
    }

    /// Wants its page anew: the one that is there may show a dialog, or a cart, of before.
    pub(crate) const fn wants_a_new_page(&self) -> bool {
        matches!(self, Self::Opening { .. })
    }

    /// Is bound to the page that is there.
    pub(crate) const fn wants_this_page(&self) -> bool {
        matches!(self, Self::Pressing { .. })
    }

    /// Whether something may have been pressed.
    pub(crate) const fn may_be_made(&self) -> bool {
        match self {
            Self::Pressing { .. } | Self::Verifying { .. } => true,
            Self::Opening { word, .. } => word.is_some(),
            Self::SavingCart { .. } => false,
        }
    }

    /// The press that may be on its way.
    pub(crate) const fn press(&self) -> Option<&Press> {
        match self {
            Self::Pressing { press, .. } => Some(press),
            Self::SavingCart { .. } | Self::Opening { .. } | Self::Verifying { .. } => None,
        }
    }

    /// Nobody was asked to press yet, and nobody will be.
    pub(crate) fn unasked(&mut self) {
        if let Self::Pressing { before, press } = self
            && press.certainty == Certainty::Fresh
        {
            let (presses, word, rested) = (press.presses, press.word.take(), press.rested);
            let before = std::mem::take(before);
            *self = Self::Opening {
                before,
                presses,
                word,
            };
            if rested {
                self.rested();
            }
        }
    }

    /// The run stood still, nobody knows how long, and goes on. The cart is looked at before anything is
    /// pressed: whoever put something into it meanwhile keeps it, and what the person said of a press that
    /// nobody could prove was said of the cart of then.
    pub(crate) fn rested(&mut self) {
        match self {
            Self::Opening {
                before,
                word: word @ Some(_),
                ..
            } => {
                let (before, word) = (std::mem::take(before), word.take());
                let of = Verification {
                    shown: word.clone(),
                    word,
                    ..Verification::default()
                };
                *self = Self::Verifying { before, of };
            }
            Self::Opening { .. } => *self = Self::SavingCart { anew: true },
            Self::Pressing { press, .. } => press.rested = true,
            Self::SavingCart { .. } | Self::Verifying { .. } => {}
        }
    }

    /// Nobody waits for it any more: what may have been asked for is in doubt from now on.
    pub(crate) fn suspend(&mut self, pursued: IntentId) {
        if let Self::Pressing { press, .. } = self {
            press.doubt(pursued);
        }
    }
}

use crate::{Document, DocumentId, IntentId, Operation};
use serde::{Deserialize, Serialize};
use shop::{Action, Cart};
use tagged::Tagged;

/// One press, on record before it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Press {
    /// What is to be done.
    pub action: Action,
    /// The one document it may be carried out in. Any other is proof that the page moved on.
    pub document: DocumentId,
    /// How many pages were asked before, and did not press.
    pub presses: u8,
    /// What is known of it.
    pub certainty: Certainty,
    /// The cart of which the person said to ask for it once more, after a press that nobody could prove.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub word: Option<Box<Cart>>,
    /// The run stood still since it was begun, so that the cart may be another by now.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rested: bool,
}

/// What is known of a press. Doubt is the design's `recoveryNeeded` (DECISIONS 7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "certainty", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Certainty {
    /// To be asked for, or just asked for.
    Fresh,
    /// The document said that it presses; the next page will prove it.
    Pressed {
        /// The intent it was asked by.
        by: IntentId,
    },
    /// Nobody heard the end of it. The document is asked what it knows; nothing is repeated.
    InDoubt {
        /// The intent it was asked by.
        of: IntentId,
    },
}

impl Press {
    pub(crate) fn operation(&self) -> Operation<'_> {
        match self.certainty {
            Certainty::Fresh => Operation::Act(self.action.clone(), &self.document),
            Certainty::Pressed { .. } => Operation::Await,
            Certainty::InDoubt { of } => Operation::Inquire(of, &self.document),
        }
    }

    /// The intent it was asked by, where `pursued` is the one of now.
    pub(crate) const fn asked_by(&self, pursued: IntentId) -> IntentId {
        match self.certainty {
            Certainty::Fresh => pursued,
            Certainty::Pressed { by } => by,
            Certainty::InDoubt { of } => of,
        }
    }

    /// Whether its document may still be at it, and does not say so.
    pub(crate) const fn may_go_on(&self) -> bool {
        !matches!(self.certainty, Certainty::Pressed { .. })
    }

    /// Nobody will hear the end of it.
    pub(crate) const fn doubt(&mut self, pursued: IntentId) {
        let of = self.asked_by(pursued);
        self.certainty = Certainty::InDoubt { of };
    }

    /// Whether it is to be made in this document.
    pub(crate) fn is_in(&self, document: Option<&Document>) -> bool {
        document.is_some_and(|document| document.id == self.document)
    }
}

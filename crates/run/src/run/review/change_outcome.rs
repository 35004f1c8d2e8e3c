use crate::Fault;
use serde::Serialize;
use shop::{Quantity, Showing};
use strum::IntoStaticStr;
use tagged::Tagged;

/// What came of a change that the person asked for in the review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged, IntoStaticStr)]
#[serde(tag = "came", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum ChangeOutcome {
    /// The cart shows it.
    Done,
    /// The cart was another than the one that was shown; nothing was pressed.
    Moved,
    /// Sold out meanwhile; nothing was pressed.
    SoldOut,
    /// The shop sells other amounts of it; nothing was pressed.
    OtherAmount,
    /// Its own page shows another offer than the review did; nothing was pressed.
    Changed {
        /// What the review showed.
        shown: Box<Showing>,
        /// What the page shows.
        found: Box<Showing>,
    },
    /// Something was in the way; nothing was pressed.
    NotPressed {
        /// What.
        fault: Fault,
    },
    /// It was pressed, and the cart is as it was.
    Refused,
    /// The cart holds another amount of it than was wanted.
    Otherwise {
        /// How much; `None` when it is not there, or sold out.
        now: Option<Quantity>,
    },
    /// It may have been pressed, and the cart could not be read.
    Unsure {
        /// What was in the way.
        fault: Fault,
    },
}

impl ChangeOutcome {
    /// The name it has in the journal.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.into()
    }
}

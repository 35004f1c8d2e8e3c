use serde::{Deserialize, Serialize};

/// What became of a re-order.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Outcome {
    /// Whose it was, and what the shop was like.
    pub situation: String,
    /// How it ended.
    pub end: ReorderEnd,
    /// Lines of the cart that are not as they must be, too many and too few.
    pub wrong: Vec<String>,
    /// How often an order was asked for again, by the store's count.
    pub reorders: usize,
    /// What the person's clicks in the review changed.
    pub deeds: usize,
    /// The presses that this took at the shop, by the store's count.
    pub presses: usize,
    /// Lines of the cart at the end.
    pub lines: usize,
    /// From *Start* to the review, in milliseconds.
    pub took: u64,
}

/// How a re-order ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReorderEnd {
    /// In an approved cart, without help.
    Approved,
    /// In an approved cart, after pauses that said why; the person continued them.
    Helped(Vec<String>),
    /// In nothing of that kind.
    Nowhere(String),
}

impl Outcome {
    /// One that did not end yet.
    pub(super) const fn of(situation: String) -> Self {
        Self {
            situation,
            end: ReorderEnd::Nowhere(String::new()),
            wrong: Vec::new(),
            reorders: 0,
            deeds: 0,
            presses: 0,
            lines: 0,
            took: 0,
        }
    }

    /// Whether nobody had to help, and the cart is right.
    pub fn by_itself(&self) -> bool {
        self.end == ReorderEnd::Approved && self.harmless()
    }

    /// Whether the cart is right and approved, with help or without.
    pub fn well(&self) -> bool {
        !matches!(self.end, ReorderEnd::Nowhere(_)) && self.harmless()
    }

    fn harmless(&self) -> bool {
        self.wrong.is_empty() && self.reorders == 1
    }
}

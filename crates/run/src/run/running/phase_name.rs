use serde::{Deserialize, Serialize};

/// Name of a phase, without what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum PhaseName {
    /// Is the tab the shop's, is the person signed in?
    Initializing,
    /// Re-order, and compare.
    Cart,
    /// Find substitutes for what is sold out, and order them.
    Substitution,
    /// Read and rank delivery slots.
    Slots,
    /// Compile the review pack.
    Finalizing,
}

impl PhaseName {
    /// All phases in order.
    pub const ALL: [Self; 5] = [
        Self::Initializing,
        Self::Cart,
        Self::Substitution,
        Self::Slots,
        Self::Finalizing,
    ];

    /// The name as the design and the wire have it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Initializing => "INITIALIZING",
            Self::Cart => "CART",
            Self::Substitution => "SUBSTITUTION",
            Self::Slots => "SLOTS",
            Self::Finalizing => "FINALIZING",
        }
    }
}

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// Name of a phase, without what it holds.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
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
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The name as the design and the wire have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

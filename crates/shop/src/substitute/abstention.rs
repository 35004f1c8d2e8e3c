use super::reason::{Gate, Trait};
use serde::{Deserialize, Serialize};

/// Why nothing is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Abstention {
    /// The shop showed no product that can be bought.
    NoCandidates,
    /// The wanted product's name says nothing.
    NothingToGoBy,
    /// No candidate is the same kind of product.
    NothingOfItsKind,
    /// Those of its kind break a promise: only with lactose, only another animal's milk.
    OnlyBreaking {
        /// Which promise.
        promise: Gate,
    },
    /// Those of its kind are too different: only frozen, only grated.
    OnlyOther {
        /// In what.
        of: Trait,
    },
    /// Those of its kind are much too large or too small.
    OnlyFarSizes,
    /// Those of its kind cost about double.
    OnlyMuchDearer,
    /// Those of its kind differ in several things at once.
    OnlyLooselyAlike,
}

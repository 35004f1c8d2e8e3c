use super::diet::Diet;
use super::traits::{Gate, Trait};
use serde::Serialize;
use tagged::Tagged;

/// Why nothing is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Tagged)]
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
    /// The person's rule: never substitute this.
    NeverSubstituted,
    /// Those that would do are of brands the person does not want.
    OnlyForbiddenBrands,
    /// The person does not want those that would do to be proposed.
    OnlyForbiddenProducts,
    /// Those that would do break a diet of the person's.
    OnlyBreakingDiet {
        /// Which.
        diet: Diet,
    },
    /// Those that would do do not say whether they keep a diet the person is strict about.
    OnlyUnsaid {
        /// Which.
        diet: Diet,
    },
}

//! Where both say something, and have only part of it in common.

use crate::lexicon::Weight;
use crate::points::{BROKEN, IN_PART, IN_PART_MOST};
use shop::substitute::Trait;

/// What it costs that so many values are lost and so many are new, though others are shared.
pub(super) fn in_part(of: Trait, weight: Weight, [lost, new]: [usize; 2]) -> i32 {
    match of {
        // A goat's cheese with a cow's milk in it is no goat's cheese.
        Trait::Animal if weight.conflict >= BROKEN && new > 0 => BROKEN,
        // Whoever can have neither egg nor milk is not helped by what leaves out one of them.
        Trait::Allergen if lost > 0 => BROKEN,
        _ => weight.conflict.min(IN_PART_MOST) * IN_PART / 100,
    }
}

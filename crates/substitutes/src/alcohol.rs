//! Alcohol is never proposed for something that is none: whatever else is alike, and whichever rule of the
//! person's speaks for it.

use crate::diet::verdict;
use shop::substitute::{Diet, Gate, Item, Reason, Verdict};

/// Why a product must not stand in, where it has alcohol in it and the wanted one has none, as far as a
/// name tells.
pub(crate) fn slips_in(wanted: &Item, item: &Item) -> Option<Reason> {
    let holds = |it: &Item| verdict(Diet::Alcohol, it) == Verdict::Breaks;
    let promise = Gate::Alcohol;
    (holds(item) && !holds(wanted)).then_some(Reason::Breaks { promise })
}

//! The order of what was compared.

use crate::comparison::{Comparison, compare};
use crate::profile::Profile;
use shop::substitute::{Fit, Item};

/// A candidate's comparison, and its place among the candidates as they were given.
pub(crate) type Compared = (Comparison, usize);

/// How far off a price is: between equals the one that costs about the same comes first.
fn further(wanted: &Item, item: &Item) -> u64 {
    let both = wanted.price.zip(item.price);
    both.map_or(u64::MAX, |(wanted, price)| price.0.abs_diff(wanted.0))
}

/// Those of the `candidates` that can be bought, the best first. The wanted product itself is left
/// out. The order of the candidates does not matter.
pub(crate) fn ordered(profile: &Profile, wanted: &Item, candidates: &[Item]) -> Vec<Compared> {
    let mut compared: Vec<Compared> = candidates
        .iter()
        .enumerate()
        .filter(|(_, item)| item.available && item.pid != wanted.pid)
        .map(|(index, item)| (compare(profile, &Profile::read(item)), index))
        .collect();
    compared.sort_by_key(|(found, index)| {
        let item = candidates.get(*index);
        let equals = item.map(|item| (further(wanted, item), &item.pid));
        (found.fit.max(Fit::Acceptable), found.points, equals)
    });
    compared
}

//! How far off candidates are, for judging where to draw the line.

use crate::profile::Profile;
use crate::ranking::ordered;
use shop::substitute::Item;

/// Each candidate that can be bought, by its place among them as given, with the points that its
/// differences come to: the best first, as the ranking has them.
#[must_use]
pub fn distances(wanted: &Item, candidates: &[Item]) -> Vec<(usize, i32)> {
    let all = ordered(&Profile::read(wanted), wanted, candidates);
    all.into_iter()
        .map(|(found, index)| (index, found.points))
        .collect()
}

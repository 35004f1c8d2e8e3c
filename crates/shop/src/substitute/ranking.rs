use super::abstention::Abstention;
use super::compare::{Comparison, compare};
use super::fit::{Fit, Ranked};
use super::item::Item;
use super::profile::Profile;
use serde::{Deserialize, Serialize};

/// The candidates in order, and whether any of them is worth suggesting.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranking {
    /// What can stand in, best first. With an abstention: what came nearest, never to be offered.
    pub ranked: Vec<Ranked>,
    /// What must not stand in: another kind of thing, or a broken promise. Never to be offered.
    pub rejected: Vec<Ranked>,
    /// Why nothing is suggested; `None` when `ranked` may be offered.
    pub abstained: Option<Abstention>,
}

/// How far off a price is: between equals the one that costs about the same comes first.
fn further(wanted: &Item, item: &Item) -> u64 {
    let both = wanted.price.zip(item.price);
    both.map_or(u64::MAX, |(wanted, price)| price.0.abs_diff(wanted.0))
}

/// Orders `candidates` by how well they stand in for `wanted`, or abstains.
///
/// The wanted product itself and what cannot be bought are left out. The answer does not depend
/// on the order of the candidates.
#[must_use]
pub fn rank(wanted: &Item, candidates: &[Item]) -> Ranking {
    let profile = Profile::read(wanted);
    let mut compared: Vec<(Comparison, usize)> = candidates
        .iter()
        .enumerate()
        .filter(|(_, item)| item.available && item.pid != wanted.pid)
        .map(|(index, item)| (compare(&profile, &Profile::read(item)), index))
        .collect();
    compared.sort_by_key(|(found, index)| {
        let item = candidates.get(*index);
        let equals = item.map(|item| (further(wanted, item), &item.pid));
        (found.fit.max(Fit::Acceptable), found.points, equals)
    });
    let abstained = Abstention::over(&profile, compared.iter().map(|(found, _)| found));
    let (rejected, ranked) = compared
        .into_iter()
        .filter_map(|(found, index)| Some(found.ranked(candidates.get(index)?, index)))
        .partition(|ranked: &Ranked| ranked.fit == Fit::Wrong);
    Ranking {
        ranked,
        rejected,
        abstained,
    }
}

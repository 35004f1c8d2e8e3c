//! Why a candidate stands where it stands, and why there may be nothing to offer.

mod abstention;

use crate::comparison::Comparison;
use crate::profile::Profile;
use crate::ranking::ordered;
use abstention::abstention;
use shop::substitute::{Fit, Item, Ranked, Ranking, Reason};

/// Orders `candidates` by how well they stand in for `wanted`, or abstains.
///
/// The wanted product itself and what cannot be bought are left out. The answer does not depend
/// on the order of the candidates.
#[must_use]
pub fn rank(wanted: &Item, candidates: &[Item]) -> Ranking {
    let profile = Profile::read(wanted);
    let compared = ordered(&profile, wanted, candidates);
    let abstained = abstention(&profile, compared.iter().map(|(found, _)| found));
    let (rejected, ranked) = compared
        .into_iter()
        .filter_map(|(found, index)| Some(ranked(found, candidates.get(index)?, index)))
        .partition(|ranked: &Ranked| ranked.fit == Fit::Wrong);
    Ranking {
        ranked,
        rejected,
        abstained,
    }
}

/// The reasons, the weightiest first.
fn ranked(found: Comparison, item: &Item, index: usize) -> Ranked {
    let mut all = found.found;
    all.sort_by_key(|(reason, points)| (*reason != Reason::SameProduct, -*points));
    Ranked {
        pid: item.pid.clone(),
        index,
        fit: found.fit,
        pieces: found.pieces,
        reasons: all.into_iter().map(|(reason, _)| reason).collect(),
    }
}

//! Why a candidate stands where it stands, and why there may be nothing to offer.

mod abstention;

use crate::comparison::Comparison;
use crate::points::FAR;
use crate::profile::Profile;
use crate::ranking::{Compared, ordered};
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
    let offered = abstained.is_none();
    let (out, kept): (Vec<Compared>, Vec<Compared>) = compared
        .into_iter()
        .partition(|(found, _)| found.fit == Fit::Wrong || (offered && far(found)));
    let told = |all: Vec<Compared>| -> Vec<Ranked> {
        all.into_iter()
            .filter_map(|(found, index)| Some(ranked(found, candidates.get(index)?, index)))
            .collect()
    };
    let (ranked, rejected) = (told(kept), told(out));
    Ranking {
        ranked,
        rejected,
        abstained,
    }
}

/// Beside something that can stand in, nobody looks at what is so far off.
fn far(found: &Comparison) -> bool {
    found.fit == Fit::Doubtful && found.points >= FAR
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

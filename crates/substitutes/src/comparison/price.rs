//! What it costs beside the wanted one.

use crate::lexicon::Domain;
use crate::points::{CHEAPER, DEARER, PRICE_SHOCK};
use crate::profile::Profile;
use shop::substitute::Reason;

pub(super) fn price(wanted: &Profile, candidate: &Profile) -> Vec<(Reason, i32)> {
    let mut said = Vec::new();
    let per_cent = wanted
        .unit_cost
        .zip(candidate.unit_cost)
        .and_then(|(w, c)| c.per_cent_of(w));
    let cheap = per_cent
        .filter(|_| of_a_house(wanted))
        .map_or(0, |per_cent| CHEAPER.at(per_cent));
    let cost = per_cent.map_or(0, |per_cent| DEARER.at(per_cent));
    if cost >= PRICE_SHOCK {
        said.push((Reason::PriceShock, cost));
    }
    if let Some((w, c)) = wanted.price.zip(candidate.price) {
        let points = if cost < PRICE_SHOCK { cost } else { 0 };
        if c > w {
            said.push((Reason::Dearer { by: c - w }, points));
        } else if c < w {
            said.push((Reason::Cheaper { by: w - c }, points.max(cheap)));
        }
    }
    said
}

/// Wine and spirits are bought by their house and their class.
pub(super) fn of_a_house(wanted: &Profile) -> bool {
    matches!(wanted.domain(), Domain::Wine | Domain::Spirits)
}

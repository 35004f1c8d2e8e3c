//! Whether it is of the same maker, and what another one costs.

use crate::lexicon::{Domain, Weights};
use crate::points::{MAKER_OF_COLA, MAKER_OF_SODA, MAKER_UNTOLD};
use crate::profile::Profile;
use shop::substitute::{Reason, Trait};

pub(super) fn brand(
    weights: &Weights,
    wanted: &Profile,
    candidate: &Profile,
) -> Option<(Reason, i32)> {
    let cost = brand_cost(weights, wanted);
    match (&wanted.brand, &candidate.brand) {
        (Some(w), Some(c)) if w.same(c) => Some((Reason::SameBrand, 0)),
        (Some(w), None) if w.written_in(&candidate.written) => Some((Reason::SameBrand, 0)),
        (None, Some(c)) if c.written_in(&wanted.written) => Some((Reason::SameBrand, 0)),
        (Some(_), Some(_) | None) => Some((Reason::OtherBrand, cost)),
        (None, Some(_)) => Some((Reason::OtherBrand, cost / MAKER_UNTOLD)),
        (None, None) => None,
    }
}

/// People buy the brand of a cola, and of a drink that says no taste.
fn brand_cost(weights: &Weights, wanted: &Profile) -> i32 {
    let usual = weights.brand(wanted.domain());
    let mut tastes = wanted.values(Trait::Flavour).peekable();
    match wanted.domain() {
        Domain::Soda if tastes.peek().is_none() => MAKER_OF_SODA,
        Domain::Soda if tastes.any(|taste| taste == "cola") => MAKER_OF_COLA,
        _ => usual,
    }
}

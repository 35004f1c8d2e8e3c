//! For which age a thing is.

use crate::lexicon::Domain;
use crate::points::{AGE_NEAR, AGE_NEAR_MONTHS, AGE_OF_TEAT, BROKEN};
use crate::profile::Profile;
use shop::substitute::{Gate, Reason, Trait};

/// Stages compared: of what a baby eats, and of the teats and dummies it does so with.
pub(super) fn stages(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    let apart = |a: Option<u8>, b: Option<u8>| a.zip(b).map(|(a, b)| a.abs_diff(b));
    match wanted.domain() {
        Domain::BabyFood => {}
        Domain::Durable => {
            let other = apart(wanted.months, candidate.months)? > 0;
            return other.then_some((Reason::Other { of: Trait::Stage }, AGE_OF_TEAT));
        }
        _ => return None,
    }
    let formula = apart(wanted.size, candidate.size).is_some_and(|apart| apart > 0);
    match apart(wanted.months, candidate.months) {
        _ if formula => Some((
            Reason::Breaks {
                promise: Gate::Baby,
            },
            BROKEN,
        )),
        Some(0) => Some((Reason::Same { of: Trait::Stage }, 0)),
        Some(1..=AGE_NEAR_MONTHS) => Some((Reason::Other { of: Trait::Stage }, AGE_NEAR)),
        Some(_) => Some((
            Reason::Breaks {
                promise: Gate::Baby,
            },
            BROKEN,
        )),
        None => None,
    }
}

//! Whether a nappy fits: by its size or, where one says none, by the weight of who wears it.

use crate::lexicon::Domain;
use crate::points::{
    BEARING_ALIKE, BEARING_NEAR, BEARING_SAME, BROKEN, NAPPY_ALIKE, NAPPY_NEXT, NAPPY_UNTOLD,
};
use crate::profile::Profile;
use shop::substitute::{Gate, Reason, Trait};

/// Sizes compared; only nappies have them.
pub(super) fn sizes(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    if wanted.domain() != Domain::Nappies {
        return None;
    }
    let of = Trait::NappySize;
    let bearing = wanted.bearing.zip(candidate.bearing);
    let common = bearing.map(|(w, c)| in_common(w, c));
    let apart = wanted.size.zip(candidate.size).map(|(w, c)| w.abs_diff(c));
    match (apart, common) {
        (Some(0), _) => Some((Reason::Same { of }, 0)),
        (None, None) if wanted.size.is_none() && wanted.bearing.is_none() => None,
        // `T3-4` from 7 to 15 kg fits whom `T4` from 9 to 15 kg fits.
        (Some(1), Some(BEARING_SAME..)) | (None, Some(BEARING_ALIKE..)) => {
            Some((Reason::Same { of }, NAPPY_ALIKE))
        }
        (Some(1), _) | (None, Some(BEARING_NEAR..)) => Some((Reason::Other { of }, NAPPY_NEXT)),
        (None, None) => Some((Reason::Other { of }, NAPPY_UNTOLD)),
        _ => Some((
            Reason::Breaks {
                promise: Gate::NappySize,
            },
            BROKEN,
        )),
    }
}

/// How much of two ranges is common to both, in per cent.
fn in_common(a: (u8, u8), b: (u8, u8)) -> u32 {
    let common = a.1.min(b.1).saturating_sub(a.0.max(b.0));
    let whole = a.1.max(b.1).saturating_sub(a.0.min(b.0)).max(1);
    u32::from(common) * 100 / u32::from(whole)
}

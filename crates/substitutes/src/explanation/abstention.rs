use crate::comparison::Comparison;
use crate::points::NAMED;
use crate::profile::Profile;
use shop::substitute::{Abstention, Fit, Reason};

/// Why nothing of what was compared is worth suggesting; `None` when something is.
pub(super) fn abstention<'c>(
    wanted: &Profile,
    all: impl Iterator<Item = &'c Comparison> + Clone,
) -> Option<Abstention> {
    let Some(best) = all
        .clone()
        .min_by_key(|c| (c.fit.max(Fit::Acceptable), c.points))
    else {
        return Some(Abstention::NoCandidates);
    };
    if wanted.kind.is_none() {
        return Some(Abstention::NothingToGoBy);
    }
    match best.fit {
        Fit::DropIn | Fit::Acceptable => None,
        Fit::Doubtful => Some(doubtful(best)),
        Fit::Wrong => Some(wrong(all)),
    }
}

fn doubtful(best: &Comparison) -> Abstention {
    match best.found.iter().max_by_key(|(_, points)| *points) {
        Some((Reason::Other { of }, NAMED..)) => Abstention::OnlyOther { of: *of },
        Some((Reason::FarSize | Reason::OtherSize { .. }, NAMED..)) => Abstention::OnlyFarSizes,
        Some((Reason::PriceShock, _)) => Abstention::OnlyMuchDearer,
        _ => Abstention::OnlyLooselyAlike,
    }
}

/// The promise broken by what is otherwise nearest.
fn wrong<'c>(all: impl Iterator<Item = &'c Comparison>) -> Abstention {
    let broken = |c: &Comparison| {
        let kind = c
            .found
            .iter()
            .any(|(reason, _)| matches!(reason, Reason::OtherKind));
        c.found.iter().find_map(|(reason, _)| match reason {
            Reason::Breaks { promise } if !kind => Some(*promise),
            _ => None,
        })
    };
    let nearest = all.filter(|c| broken(c).is_some()).min_by_key(|c| c.points);
    nearest
        .and_then(broken)
        .map_or(Abstention::NothingOfItsKind, |promise| {
            Abstention::OnlyBreaking { promise }
        })
}

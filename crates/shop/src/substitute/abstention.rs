use super::compare::Comparison;
use super::diet::Diet;
use super::fit::Fit;
use super::profile::Profile;
use super::reason::{Gate, Reason, Trait};
use serde::{Deserialize, Serialize};

/// Why nothing is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Abstention {
    /// The shop showed no product that can be bought.
    NoCandidates,
    /// The wanted product's name says nothing.
    NothingToGoBy,
    /// No candidate is the same kind of product.
    NothingOfItsKind,
    /// Those of its kind break a promise: only with lactose, only another animal's milk.
    OnlyBreaking {
        /// Which promise.
        promise: Gate,
    },
    /// Those of its kind are too different: only frozen, only grated.
    OnlyOther {
        /// In what.
        of: Trait,
    },
    /// Those of its kind are much too large or too small.
    OnlyFarSizes,
    /// Those of its kind cost about double.
    OnlyMuchDearer,
    /// Those of its kind differ in several things at once.
    OnlyLooselyAlike,
    /// The person's rule: never substitute this.
    NeverSubstituted,
    /// Those that would do are of brands the person does not want.
    OnlyForbiddenBrands,
    /// Those that would do break a diet of the person's.
    OnlyBreakingDiet {
        /// Which.
        diet: Diet,
    },
    /// Those that would do do not say whether they keep a diet the person is strict about.
    OnlyUnsaid {
        /// Which.
        diet: Diet,
    },
}

impl Abstention {
    /// Why nothing of what was compared is worth suggesting; `None` when something is.
    pub(super) fn over<'c>(
        wanted: &Profile,
        all: impl Iterator<Item = &'c Comparison> + Clone,
    ) -> Option<Self> {
        let Some(best) = all
            .clone()
            .min_by_key(|c| (c.fit.max(Fit::Acceptable), c.points))
        else {
            return Some(Self::NoCandidates);
        };
        if wanted.kind.is_none() {
            return Some(Self::NothingToGoBy);
        }
        match best.fit {
            Fit::DropIn | Fit::Acceptable => None,
            Fit::Doubtful => Some(Self::doubtful(best)),
            Fit::Wrong => Some(Self::wrong(all)),
        }
    }

    fn doubtful(best: &Comparison) -> Self {
        match best.found.iter().max_by_key(|(_, points)| *points) {
            Some((Reason::Other { of }, 100..)) => Self::OnlyOther { of: *of },
            Some((Reason::FarSize | Reason::OtherSize { .. }, 100..)) => Self::OnlyFarSizes,
            Some((Reason::PriceShock, _)) => Self::OnlyMuchDearer,
            _ => Self::OnlyLooselyAlike,
        }
    }

    /// The promise broken by what is otherwise nearest.
    fn wrong<'c>(all: impl Iterator<Item = &'c Comparison>) -> Self {
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
            .map_or(Self::NothingOfItsKind, |promise| Self::OnlyBreaking {
                promise,
            })
    }
}

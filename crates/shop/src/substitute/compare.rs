use super::differences::{
    OTHER_KIND, SERIOUS, brand, department, kind, price, sizes, stages, values, wording,
};
use super::fit::{Fit, Ranked};
use super::item::Item;
use super::profile::Profile;
use super::reason::{Reason, Trait};
use super::size::size;
use super::weights::COMPARED;

/// A candidate held against the wanted product.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Comparison {
    /// How well it fits.
    pub fit: Fit,
    /// Sum of the differences; fewer is better.
    pub points: i32,
    /// Everything found, with what it costs.
    pub found: Vec<(Reason, i32)>,
    /// How many of it come nearest to one of the wanted.
    pub pieces: u32,
}

/// Compares a candidate with the wanted product.
pub(super) fn compare(wanted: &Profile, candidate: &Profile) -> Comparison {
    let mut found = vec![kind(wanted, candidate)];
    found.extend(department(wanted, candidate));
    found.extend(
        COMPARED
            .iter()
            .filter_map(|of| values(*of, wanted, candidate)),
    );
    found.extend(sizes(wanted, candidate));
    found.extend(stages(wanted, candidate));
    found.extend(brand(wanted, candidate));
    found.extend(wording(wanted, candidate));
    let size = size(wanted, candidate);
    found.extend(size.reason.map(|reason| (reason, size.points)));
    found.extend(price(wanted, candidate));
    let unsaid = if size.reason.is_none() {
        size.points
    } else {
        0
    };
    let points = found.iter().map(|(_, points)| *points).sum::<i32>() + unsaid;
    Comparison {
        fit: fit(&found, points),
        points,
        found,
        pieces: size.pieces,
    }
}

fn fit(found: &[(Reason, i32)], points: i32) -> Fit {
    let worst = found.iter().map(|(_, points)| *points).max().unwrap_or(0);
    let serious = found
        .iter()
        .filter(|(reason, _)| reason.serious())
        .map(|(_, points)| *points);
    let doubt: i32 = serious.clone().sum();
    match (worst, doubt) {
        (OTHER_KIND.., _) => Fit::Wrong,
        _ if serious.max().unwrap_or(0) >= SERIOUS || doubt >= SEVERAL => Fit::Doubtful,
        _ if points >= 60 => Fit::Acceptable,
        _ => Fit::DropIn,
    }
}

/// Several differences that come to this make a shopper hesitate, as does one [`SERIOUS`] one.
const SEVERAL: i32 = 200;

impl Reason {
    /// Whether it can make a shopper hesitate. A brand, a line's name or a price alone cannot.
    const fn serious(self) -> bool {
        !matches!(
            self,
            Self::OtherBrand
                | Self::Other { of: Trait::Wording }
                | Self::PriceShock
                | Self::Dearer { .. }
                | Self::Cheaper { .. }
        )
    }
}

impl Comparison {
    /// As told to the outside.
    pub(super) fn ranked(self, item: &Item, index: usize) -> Ranked {
        let mut found = self.found;
        found.sort_by_key(|(_, points)| -*points);
        let reasons = found.into_iter().map(|(reason, _)| reason).collect();
        Ranked {
            pid: item.pid.clone(),
            index,
            fit: self.fit,
            pieces: self.pieces,
            reasons,
        }
    }
}

use super::abstention::Abstention;
use super::domain::Domain;
use super::price::brake;
use super::profile::Profile;
use super::ranking::{Fit, Ranked};
use super::reason::{Gate, Reason, Trait};
use super::size::size;
use super::weights::{self, BROKEN, COMPARED};
use super::Item;

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

/// Another kind of thing.
const OTHER_KIND: i32 = 600;

/// Compares a candidate with the wanted product.
pub(super) fn compare(wanted: &Profile, candidate: &Profile) -> Comparison {
    let mut found = vec![kind(wanted, candidate)];
    found.extend(department(wanted, candidate));
    found.extend(COMPARED.iter().filter_map(|of| values(*of, wanted, candidate)));
    found.extend(sizes(wanted, candidate));
    found.extend(stages(wanted, candidate));
    found.extend(brand(wanted, candidate));
    found.extend(wording(wanted, candidate));
    let size = size(wanted, candidate);
    found.extend(size.reason.map(|reason| (reason, size.points)));
    found.extend(price(wanted, candidate));
    let unsaid = if size.reason.is_none() { size.points } else { 0 };
    let points = found.iter().map(|(_, points)| *points).sum::<i32>() + unsaid;
    Comparison { fit: fit(&found, points), points, found, pieces: size.pieces }
}

fn fit(found: &[(Reason, i32)], points: i32) -> Fit {
    let worst = found.iter().map(|(_, points)| *points).max().unwrap_or(0);
    let serious = found.iter().filter(|(reason, _)| reason.serious()).map(|(_, points)| *points);
    let doubt: i32 = serious.clone().sum();
    match (worst, doubt) {
        (OTHER_KIND.., _) => Fit::Wrong,
        _ if serious.max().unwrap_or(0) >= SERIOUS || doubt >= SEVERAL => Fit::Doubtful,
        _ if points >= 60 => Fit::Acceptable,
        _ => Fit::DropIn,
    }
}

/// One difference of this cost makes a shopper hesitate, as do several that come to [`SEVERAL`].
const SERIOUS: i32 = 150;

/// See [`SERIOUS`].
const SEVERAL: i32 = 200;

impl Reason {
    /// Whether it can make a shopper hesitate. A brand, a line's name or a price alone cannot.
    const fn serious(self) -> bool {
        !matches!(
            self,
            Self::OtherBrand | Self::Other { of: Trait::Wording } | Self::PriceShock | Self::Dearer { .. } | Self::Cheaper { .. }
        )
    }
}

fn kind(wanted: &Profile, candidate: &Profile) -> (Reason, i32) {
    let (Some(w), Some(c)) = (&wanted.kind, &candidate.kind) else {
        return (Reason::OtherKind, OTHER_KIND);
    };
    if w.name == c.name {
        let doubtful = w.first && !c.first;
        return if doubtful { (Reason::KindDoubtful, 90) } else { (Reason::SameKind, 0) };
    }
    let near = candidate.stems.iter().take(3).any(|stem| *stem == w.name);
    if !w.known && near && !c.known {
        return (Reason::KindDoubtful, 100);
    }
    if !w.known && candidate.stems.contains(&w.name) {
        return (Reason::KindDoubtful, 160);
    }
    let apart = if w.domain == c.domain { OTHER_KIND } else { OTHER_KIND + 200 };
    (Reason::OtherKind, apart)
}

fn department(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    let (w, c) = (wanted.department?, candidate.department?);
    (w != c).then_some((Reason::OtherKind, OTHER_KIND))
}

fn values(of: Trait, wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    let (w, c) = (wanted.values(of), candidate.values(of));
    let weight = weights::weight(wanted.domain(), of);
    let shared = w.clone().filter(|value| c.clone().any(|other| other == *value)).count();
    let plain = |value: &str| PLAIN.iter().any(|name| value.starts_with(name));
    let weight = weight.of_state(of == Trait::State && !(wanted.state_said && candidate.state_said));
    let cost = match (w.clone().count(), c.clone().count()) {
        (0, 0) => return None,
        (a, b) if shared == a && shared == b => return Some((Reason::Same { of }, 0)),
        (1, 0) | (0, 1) if of == Trait::Flavour && wanted.domain() != Domain::Fish && w.clone().chain(c.clone()).all(plain) => 15,
        (_, 0) if w.clone().any(indispensable) => weight.lost.max(SERIOUS),
        (_, 0) => weight.lost,
        (0, _) => weight.gained,
        (_, _) if shared > 0 => weight.conflict.min(100) * 7 / 10,
        _ => weight.conflict,
    };
    let broken = of.gate().filter(|_| cost >= BROKEN);
    Some((broken.map_or(Reason::Other { of }, |promise| Reason::Breaks { promise }), cost))
}

/// A named function that people buy a thing for.
fn indispensable(value: &str) -> bool {
    ["desinfetante", "proteina"].iter().any(|name| value.starts_with(name))
}

/// Flavours that amount to none.
const PLAIN: &[&str] = &["original", "natural"];

fn sizes(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    if wanted.domain() != Domain::Nappies {
        return None;
    }
    let (Some(w), c) = (wanted.size, candidate.size) else { return None };
    Some(match c.map(|c| c.abs_diff(w)) {
        Some(0) => (Reason::Same { of: Trait::NappySize }, 0),
        Some(1) => (Reason::Other { of: Trait::NappySize }, 190),
        None => (Reason::Other { of: Trait::NappySize }, 250),
        Some(_) => (Reason::Breaks { promise: Gate::NappySize }, BROKEN),
    })
}

fn stages(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    if wanted.domain() != Domain::BabyFood {
        return None;
    }
    let apart = |a: Option<u8>, b: Option<u8>| a.zip(b).map(|(a, b)| a.abs_diff(b));
    let formula = apart(wanted.size, candidate.size).is_some_and(|apart| apart > 0);
    match apart(wanted.months, candidate.months) {
        _ if formula => Some((Reason::Breaks { promise: Gate::Baby }, BROKEN)),
        Some(0) => Some((Reason::Same { of: Trait::Stage }, 0)),
        Some(1..=2) => Some((Reason::Other { of: Trait::Stage }, 100)),
        Some(_) => Some((Reason::Breaks { promise: Gate::Baby }, BROKEN)),
        None => None,
    }
}

fn brand(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    let cost = weights::brand(wanted);
    match (&wanted.brand, &candidate.brand) {
        (Some(w), Some(c)) if w.same(c) => Some((Reason::SameBrand, 0)),
        (Some(_), Some(_) | None) => Some((Reason::OtherBrand, cost)),
        (None, Some(_)) => Some((Reason::OtherBrand, cost / 3)),
        (None, None) => None,
    }
}

/// Words that say none of the traits: a line's name, a place, an unknown maker.
fn wording(wanted: &Profile, candidate: &Profile) -> Option<(Reason, i32)> {
    let missing = |from: &Profile, there: &Profile| {
        let new = from.other.iter().filter(|word| !there.stems.contains(word)).count();
        i32::try_from(new).unwrap_or(i32::MAX)
    };
    let cost = missing(wanted, candidate).min(4) * 16 + missing(candidate, wanted).min(5) * 9;
    (cost > 0).then_some((Reason::Other { of: Trait::Wording }, cost))
}

fn price(wanted: &Profile, candidate: &Profile) -> Vec<(Reason, i32)> {
    let mut said = Vec::new();
    let per_cent = wanted.unit_cost.zip(candidate.unit_cost).and_then(|(w, c)| c.per_cent_of(w));
    let cost = per_cent.map_or(0, brake);
    if cost >= 90 {
        said.push((Reason::PriceShock, cost));
    }
    if let Some((w, c)) = wanted.price.zip(candidate.price) {
        let points = if cost < 90 { cost } else { 0 };
        if c > w {
            said.push((Reason::Dearer { by: c - w }, points));
        } else if c < w {
            said.push((Reason::Cheaper { by: w - c }, points));
        }
    }
    said
}

impl Comparison {
    /// As told to the outside.
    pub(super) fn ranked(self, item: &Item, index: usize) -> Ranked {
        let mut found = self.found;
        found.sort_by_key(|(_, points)| -*points);
        let reasons = found.into_iter().map(|(reason, _)| reason).collect();
        Ranked { pid: item.pid.clone(), index, fit: self.fit, pieces: self.pieces, reasons }
    }
}

impl Abstention {
    /// Why nothing of what was compared is worth suggesting; `None` when something is.
    pub(super) fn over<'c>(wanted: &Profile, all: impl Iterator<Item = &'c Comparison> + Clone) -> Option<Self> {
        let Some(best) = all.clone().min_by_key(|c| (c.fit == Fit::Wrong, c.points)) else {
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
            let kind = c.found.iter().any(|(reason, _)| matches!(reason, Reason::OtherKind));
            c.found.iter().find_map(|(reason, _)| match reason {
                Reason::Breaks { promise } if !kind => Some(*promise),
                _ => None,
            })
        };
        let nearest = all.filter(|c| broken(c).is_some()).min_by_key(|c| c.points);
        nearest.and_then(broken).map_or(Self::NothingOfItsKind, |promise| Self::OnlyBreaking { promise })
    }
}

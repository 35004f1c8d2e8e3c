use std::ops::RangeInclusive;

use extension_tests::hold::{Hold, Way};
use fastrand::Rng;

use crate::options::Options;

/// Where each run is to be cut short: every point in every way, and then pairs by chance.
pub fn of(options: &Options, points: RangeInclusive<usize>) -> Vec<Vec<Hold>> {
    if !options.plan.is_empty() {
        return vec![options.plan.clone()];
    }
    let named = |point: &usize| options.points.is_empty() || options.points.contains(point);
    let points: Vec<usize> = points.filter(named).collect();
    let single = |way: Way| {
        points
            .iter()
            .map(move |after| vec![Hold { after: *after, way }])
    };
    let mut all: Vec<Vec<Hold>> = options.ways.iter().copied().flat_map(single).collect();
    let mut rng = Rng::with_seed(options.seed);
    all.extend((0..options.pairs).filter_map(|_| pair(&mut rng, &points, &options.ways)));
    all
}

/// The second point is counted from the first: what follows a death has fewer transitions left,
/// and the first of them is the waking.
fn pair(rng: &mut Rng, points: &[usize], ways: &[Way]) -> Option<Vec<Hold>> {
    let first = rng.choice(points.iter().copied())?;
    let last = points.iter().copied().max()?;
    let way = |rng: &mut Rng| rng.choice(ways.iter().copied());
    let (before, then) = (way(rng)?, way(rng)?);
    let after = rng.usize(1..=last.saturating_sub(first).max(1));
    Some(vec![
        Hold {
            after: first,
            way: before,
        },
        Hold { after, way: then },
    ])
}

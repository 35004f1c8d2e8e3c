//! Hostile pages, by the hundred: in each stands something forged where a control of the shop's
//! should be. The extension is asked to press it, and must not, or only the true one.

mod bench;
mod forgery;
mod page_side;
mod scenarios;
mod table;
mod target;

pub use bench::{Bench, Outcome};
pub use forgery::{Bite, Probe};
pub use scenarios::all;
pub use table::Table;

use crate::{Result, Way};

/// What became of the probes on one way; an error where the shop's own pages are not pressed in
/// either: what refuses everything refuses nothing for what is forged.
pub fn run(way: Way, probes: &[Probe]) -> Result<Vec<Outcome>> {
    let mut outcomes = Vec::new();
    way.go(|| {
        let mut bench = Bench::set_up()?;
        for probe in scenarios::untouched() {
            bench.presses(&probe)?;
        }
        for probe in probes {
            // A probe that cannot be carried out is a fault of its own, and no reason to stop.
            let outcome = bench.tries(probe);
            outcomes.push(outcome.unwrap_or_else(|why| Outcome::Harm(why.to_string())));
        }
        bench.nobody_went_to_checkout()
    })?;
    Ok(outcomes)
}

/// Which of the probes do harm against a fence without the check.
pub fn bites(probes: &[Probe]) -> Result<Vec<bool>> {
    let mut bites = Vec::new();
    Way::FREE.go(|| {
        let bench = Bench::set_up()?;
        for probe in probes {
            bites.push(bench.bites(probe).unwrap_or_default());
        }
        Ok(())
    })?;
    Ok(bites)
}

/// Every tenth or so, of every scenario one at least; always the same ones.
pub fn drawn(probes: Vec<Probe>) -> Vec<Probe> {
    let mut nth = 0;
    let mut last = "";
    let mut drawn = |probe: &Probe| {
        nth = if probe.scenario == last { nth + 1 } else { 0 };
        last = probe.scenario;
        nth % 12 == probe.scenario.len() % 3
    };
    probes.into_iter().filter(|probe| drawn(probe)).collect()
}

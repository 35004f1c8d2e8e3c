//! The journey of a person through all parts of the shop, signed in at every stop: by hand from
//! page to page, and then with a whole run while they browse about in another tab.

mod course;
mod evidence;
mod outcome;
mod run;
mod tour;
mod weather;

pub use evidence::Evidence;
pub use outcome::{JourneyEnd, Outcome};
pub use weather::Weather;

use crate::{Page, session::Ground};

/// A person, the panel beside their tab, and a shop with weather.
pub struct Journey<'a> {
    ground: &'a mut Ground,
    panel: &'a Page,
    weather: Weather,
    evidence: Evidence,
    /// Pages on which the person was looked for, and found signed in.
    stops: usize,
}

impl<'a> Journey<'a> {
    /// A journey about to begin.
    pub fn new(
        ground: &'a mut Ground,
        panel: &'a Page,
        weather: Weather,
        evidence: Evidence,
    ) -> Self {
        Self {
            ground,
            panel,
            weather,
            evidence,
            stops: 0,
        }
    }
}

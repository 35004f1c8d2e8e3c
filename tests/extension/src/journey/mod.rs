//! The journey of a person through all parts of the shop, signed in at every stop: by hand from
//! page to page, and then with a whole run while they browse about in another tab.

mod evidence;
mod outcome;
mod run;
mod tour;
mod weather;

use std::time::Instant;

pub use evidence::Evidence;
pub use outcome::{JourneyEnd, Outcome};
pub use weather::Weather;

use crate::{Page, Result, session::Ground};

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

    /// Goes all the way, and tells what became of it.
    pub fn gone(mut self) -> Outcome {
        let start = Instant::now();
        let came = self.goes().unwrap_or_else(|failure| {
            // Whoever reads of it wants to see it.
            let _ = self
                .evidence
                .kept("failed", &self.ground.trial.shop, self.panel);
            JourneyEnd::Nowhere(failure.to_string())
        });
        let took = u64::try_from(start.elapsed().as_millis()).unwrap_or(u64::MAX);
        Outcome {
            weather: self.weather.said(),
            came,
            stops: self.stops,
            took,
        }
    }

    fn goes(&mut self) -> Result<JourneyEnd> {
        self.signs_in()?;
        self.tours()?;
        let came = self.runs()?;
        self.is_still_signed_in()?;
        Ok(came)
    }
}

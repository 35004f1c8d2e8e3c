use super::{Journey, JourneyEnd, Outcome};
use crate::Result;
use std::time::Instant;

impl Journey<'_> {
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

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::{Asked, Ground};
use crate::Result;

/// A situation that a session can be in.
pub struct Situation {
    /// What it is, for the table.
    pub name: &'static str,
    /// How it is made, for the table.
    pub how: &'static str,
    /// How the verdict is asked for.
    pub asked: Asked,
    /// The verdict it must get.
    pub expected: &'static str,
    /// Makes it.
    pub make: fn(&mut Ground) -> Result<()>,
}

/// What became of a situation.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Outcome {
    /// Which.
    pub name: String,
    /// How it was made.
    pub how: String,
    /// How the verdict was asked for.
    pub asked: String,
    /// The verdict it must get.
    pub expected: String,
    /// The verdict it got, or what went wrong on the way.
    pub verdict: String,
    /// From asking to the verdict, in milliseconds.
    pub took: u64,
    /// What the extension knew of the open pages before it was asked, where the verdict is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub knew: Option<String>,
}

impl Situation {
    /// Makes the situation and asks for the verdict.
    pub fn tried(&self, ground: &mut Ground) -> Outcome {
        let (knew, told) = match self.made(ground) {
            Ok(knew) => (Some(knew), self.verdict(ground)),
            Err(failure) => (None, Err(failure)),
        };
        let (verdict, took) = match told {
            Ok((verdict, took)) => (verdict, took.as_millis()),
            Err(failure) => (format!("({failure})"), 0),
        };
        Outcome {
            name: self.name.into(),
            how: self.how.into(),
            asked: self.asked.name().into(),
            expected: self.expected.into(),
            knew: knew.filter(|_| verdict != self.expected),
            verdict,
            took: u64::try_from(took).unwrap_or(u64::MAX),
        }
    }

    /// Makes it; says what the extension then knows of the open pages.
    fn made(&self, ground: &mut Ground) -> Result<String> {
        ground.clear()?;
        (self.make)(ground)?;
        Ok(ground.trial.head()?["tabs"].to_string())
    }

    fn verdict(&self, ground: &mut Ground) -> Result<(String, Duration)> {
        ground.trial.store.clear_journal();
        let start = Instant::now();
        let verdict = self.asked.verdict(ground)?;
        let took = start.elapsed();
        // Whatever the verdict was: nothing at the shop was changed by asking for it.
        ground.trial.harmless()?;
        Ok((verdict, took))
    }
}

impl Outcome {
    /// Whether the verdict was right.
    pub fn right(&self) -> bool {
        self.verdict == self.expected
    }
}

use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Event;

use super::{
    LIMIT, Storm,
    calm::{ACCOUNT, Calm, since},
    judge,
};
use crate::{Failure, Result, Trial, until_for};

/// How long is waited for a run to come to rest at all: so that one that takes too long is measured,
/// and told as such.
const PATIENCE: Duration = Duration::from_secs(2 * LIMIT.as_secs());

/// So often the person goes on with what paused.
const PRESSES_MAX: usize = 4;

/// What became of a run in a storm.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Where it came to rest, and why there.
    pub ended: String,
    /// From *Start* to that, in milliseconds.
    pub took: u64,
    /// How often the worker was stopped.
    pub stops: usize,
    /// How often the store was asked for the page that never comes.
    pub asks: usize,
    /// How often the order was repeated by then.
    pub reorders: usize,
    /// What the person pressed after the storm to come to the review.
    pub presses: usize,
    /// What is not as it should be; nothing, if all is well.
    pub wrong: Vec<String>,
    /// Its transitions.
    pub journal: Vec<String>,
}

/// A run in a storm, and what the person makes of it after.
pub fn through(storm: Storm, calm: &Calm) -> Result<Passage> {
    let trial = Trial::of(ACCOUNT)?;
    trial.store.switch(|switches| storm.shop.befalls(switches));
    let begun = Instant::now();
    trial.start("MERGE")?;
    let stops = rages(&trial, Duration::from_secs(storm.every))?;
    let took = since(begun);
    let run = trial.run()?;
    let mut passage = Passage {
        ended: judge::named(&run),
        took,
        stops,
        asks: storm.shop.dead().map_or(0, |dead| asked(&trial, dead)),
        reorders: trial.store.journal().counts.reorders,
        presses: 0,
        wrong: judge::at_rest(&trial, &run, took)?,
        journal: trial.journal()?,
    };
    trial.store.switch(|switches| switches.fault = None);
    let seen_through = goes_on(&trial);
    passage
        .wrong
        .extend(judge::after(&trial, &seen_through, calm)?);
    passage.presses = seen_through.unwrap_or(0);
    Ok(passage)
}

/// Stops the worker whenever it is time, until the run is at rest; how often there was one to stop.
fn rages(trial: &Trial, every: Duration) -> Result<usize> {
    let (mut stops, mut last) = (0, Instant::now());
    until_for(PATIENCE, "the run to come to rest in the storm", || {
        if trial.rests()? {
            return Ok(Some(()));
        }
        if last.elapsed() >= every {
            last = Instant::now();
            if trial.browser.worker_runs()? {
                trial.kill_worker()?;
                stops += 1;
            }
        }
        Ok(None)
    })?;
    Ok(stops)
}

/// The storm is over and the shop is well: the person goes on until the review; how often they press.
fn goes_on(trial: &Trial) -> Result<usize> {
    for presses in 0..=PRESSES_MAX {
        let run = until_for(PATIENCE, "the run to come to rest", || {
            Ok(trial.rests()?.then_some(trial.run()?))
        })?;
        match run["status"].as_str() {
            Some("REVIEW") => return Ok(presses),
            Some("PAUSED") => trial.say(&json!({ "type": "RETRY" }))?,
            _ => trial.start("MERGE")?,
        };
    }
    Err(Failure::Unexpected {
        expected: "a run that can be gone on with",
        got: judge::named(&trial.run()?),
    })
}

fn asked(trial: &Trial, part: &str) -> usize {
    let journal = trial.store.journal();
    let asks = |event: &&Event| matches!(event, Event::Request { path, .. } if path.contains(part));
    journal.events().filter(asks).count()
}

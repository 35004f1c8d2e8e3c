//! The kill campaign: the worker is stopped after every transition of a run, one run per point,
//! with nothing attached that would keep it alive. Each run must end in the same review with the
//! same cart, by itself.

use std::{
    io::{self, Write},
    process::ExitCode,
    time::{Duration, Instant},
};

use extension_tests::{Result, Trial, until_for};
use serde_json::Value;

const ACCOUNT: &str = "ana";
const RUN: Duration = Duration::from_secs(150);

/// The store takes its time, so that a transition can be met before the next, in milliseconds.
const LATENCY: u64 = 300;

fn main() -> ExitCode {
    match campaign() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            say(&format!("campaign: {failure}"));
            ExitCode::FAILURE
        }
    }
}

fn campaign() -> Result<bool> {
    let (expected, points) = undisturbed()?;
    say(&format!(
        "{:>5}  {:<44}{:>9}{:>9}  outcome",
        "point", "killed at", "resumed", "orders"
    ));
    let mut resumed = Vec::new();
    let mut failed = 0;
    for point in 1..points {
        match killed_after(point, &expected) {
            Ok(row) => {
                resumed.extend(row.resumed);
                failed += usize::from(!row.same);
                say(&row.text(point));
            }
            Err(failure) => {
                failed += 1;
                say(&format!("{point:>5}  {failure}"));
            }
        }
    }
    say(&summary(points - 1, failed, resumed));
    Ok(failed == 0)
}

/// One run of the campaign.
struct Row {
    station: String,
    resumed: Option<Duration>,
    reorders: usize,
    same: bool,
}

impl Row {
    fn text(&self, point: usize) -> String {
        let resumed = self
            .resumed
            .map_or("-".into(), |time| format!("{:.1} s", time.as_secs_f64()));
        let outcome = if self.same {
            "same review"
        } else {
            "DIFFERENT"
        };
        let Self {
            station, reorders, ..
        } = self;
        format!("{point:>5}  {station:<44}{resumed:>9}{reorders:>9}  {outcome}")
    }
}

fn begun() -> Result<Trial> {
    let trial = Trial::of(ACCOUNT)?;
    trial.store.switch(|switches| switches.latency_ms = LATENCY);
    trial.start("MERGE")?;
    Ok(trial)
}

fn undisturbed() -> Result<(Value, usize)> {
    let trial = begun()?;
    let review = trial.reaches("REVIEW")?;
    Ok((essence(&review), trial.journal()?.len()))
}

fn killed_after(point: usize, expected: &Value) -> Result<Row> {
    let trial = begun()?;
    let station = until_for(RUN, &format!("transition {point}"), || {
        Ok(trial.journal()?.get(point - 1).cloned())
    })?;
    trial.browser.kill_worker()?;
    let (killed, written) = (Instant::now(), trial.journal()?.len());
    // A run that had ended before the worker did has nothing to resume.
    let resumed = match trial.station()?.as_str() {
        "REVIEW" => None,
        _ => {
            until_for(RUN, "the next transition", || {
                Ok((trial.journal()?.len() > written).then_some(()))
            })?;
            Some(killed.elapsed())
        }
    };
    let review = trial.reaches("REVIEW")?;
    let counts = trial.store.journal().counts;
    let untouched = counts.checkout_visits + counts.slots_booked == 0;
    let same = essence(&review) == *expected && counts.reorders == 1 && untouched;
    Ok(Row {
        station,
        resumed,
        reorders: counts.reorders,
        same,
    })
}

/// The review without the numbers that only count up.
fn essence(review: &Value) -> Value {
    let mut pack = review["pack"].clone();
    pack["id"] = Value::Null;
    pack["slots"] = pack["slots"]["slots"].clone();
    pack
}

fn summary(points: usize, failed: usize, mut resumed: Vec<Duration>) -> String {
    resumed.sort_unstable();
    let seconds = |time: Option<&Duration>| time.map_or(0.0, Duration::as_secs_f64);
    let (median, worst) = (
        seconds(resumed.get(resumed.len() / 2)),
        seconds(resumed.last()),
    );
    format!(
        "\n{points} points, {failed} failed; to the next transition: median {median:.1} s, worst {worst:.1} s"
    )
}

/// A line of the table; nobody listening is no failure.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}

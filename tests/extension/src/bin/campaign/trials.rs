use std::{
    io::{self, Write},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use extension_tests::{
    Failure, Result as Outcome, Way,
    hold::{Hold, Ordeal, Undisturbed, undergo},
};
use indicatif::{ProgressBar, ProgressStyle};
use serde::{Deserialize, Serialize};

/// A run of the campaign.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Trial {
    /// Where it was to be cut short.
    pub plan: Vec<Hold>,
    /// What came of it; what went wrong, if it did not come to its end.
    pub ordeal: Result<Ordeal, String>,
}

/// The runs that a log tells of.
pub fn of_log(text: &str) -> Vec<Trial> {
    let read = |line| serde_json::from_str(line).ok();
    text.lines().filter_map(read).collect()
}

/// Goes through a schedule, so many at once, and shows how far it is. What came of each run is also a line of
/// `log`, for whoever does not want to wait for the end.
pub fn all(
    schedule: &[Vec<Hold>],
    expected: &Undisturbed,
    (way, jobs): (Way, usize),
    mut log: impl Write + Send,
) -> Vec<Trial> {
    let bar = bar(schedule.len());
    let (next, done) = (AtomicUsize::new(0), Mutex::new((Vec::new(), &mut log)));
    thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                while let Some(plan) = schedule.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let trial = one(plan, expected, way, &bar);
                    if let Ok(mut done) = done.lock() {
                        let (trials, log) = &mut *done;
                        let _ = writeln!(log, "{}", serde_json::json!(trial));
                        trials.push(trial);
                    }
                }
            });
        }
    });
    bar.finish_and_clear();
    done.into_inner()
        .map(|(trials, _)| trials)
        .unwrap_or_default()
}

/// What comes of a trial that goes that way.
pub fn going<T>(way: Way, trial: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    let mut came = None;
    way.go(|| trial().map(|what| came = Some(what)))?;
    came.ok_or(Failure::Unexpected {
        expected: "something that came of a trial",
        got: "nothing".into(),
    })
}

fn one(plan: &[Hold], expected: &Undisturbed, way: Way, bar: &ProgressBar) -> Trial {
    let ordeal = going(way, || undergo(plan, expected)).map_err(|failure| failure.to_string());
    let wrong = match &ordeal {
        Ok(ordeal) => ordeal.verdict.wrong.join(", "),
        Err(failure) => failure.clone(),
    };
    if !wrong.is_empty() {
        bar.suspend(|| tell(&format!("{}: {wrong}", name(plan))));
    }
    bar.set_message(name(plan));
    bar.inc(1);
    Trial {
        plan: plan.to_vec(),
        ordeal,
    }
}

/// `7 killed before the write, then 3 tab reloaded`.
pub fn name(plan: &[Hold]) -> String {
    let one = |hold: &Hold| format!("{} {}", hold.after, hold.way.name());
    plan.iter().map(one).collect::<Vec<_>>().join(", then ")
}

/// On standard error, where the bar is; when that is gone, nobody looks.
fn tell(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

fn bar(length: usize) -> ProgressBar {
    let bar = ProgressBar::new(length as u64);
    let template = "{bar:30} {pos}/{len} {elapsed_precise}, {eta_precise} left  {msg}";
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}

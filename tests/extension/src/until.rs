//! Waiting for a condition, the only way the tests wait.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use crate::{Failure, Result};

/// How long a condition may take to come true: ten times as long as on a machine with nothing else
/// to do. What comes true at once is not waited for.
pub const PATIENCE: Duration = Duration::from_secs(40);

/// The shortest and the longest time between two looks. Each costs the browser a millisecond or two
/// of work in two processes: who looks forty times a second slows down what is waited for.
const BETWEEN_LOOKS: [Duration; 2] = [Duration::from_millis(10), Duration::from_millis(75)];

/// Looks again and again until there is something, for at most [`PATIENCE`].
///
/// An error of the condition counts as "not yet": pages come and go under it. The last one is
/// told if nothing comes in time.
pub fn until<T>(what: &str, look: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    until_for(PATIENCE, what, look)
}

/// [`until`] with another patience.
pub fn until_for<T>(
    patience: Duration,
    what: &str,
    mut look: impl FnMut() -> Result<Option<T>>,
) -> Result<T> {
    let start = Instant::now();
    loop {
        let last = match look() {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => None,
            Err(failure) => Some(failure.to_string()),
        };
        if start.elapsed() > patience {
            return Err(Failure::TimedOut {
                what: what.to_owned(),
                waited: patience,
                last,
            });
        }
        sleep(pause(start.elapsed()));
    }
}

/// An eighth of what was waited already.
fn pause(waited: Duration) -> Duration {
    let [shortest, longest] = BETWEEN_LOOKS;
    (waited / 8).clamp(shortest, longest)
}

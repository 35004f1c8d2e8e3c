use std::hint::black_box;
use std::time::{Duration, Instant};

/// Two ways to do the same.
pub struct Pair {
    name: &'static str,
    ours: Box<dyn Fn()>,
    other: Box<dyn Fn()>,
}

/// How often each is done.
const ROUNDS: usize = 300;

impl Pair {
    /// Names the two ways: `ours` is what the extension does.
    pub fn new<A, B>(
        name: &'static str,
        ours: impl Fn() -> A + 'static,
        other: impl Fn() -> B + 'static,
    ) -> Self {
        let ours = Box::new(move || drop(black_box(ours())));
        Self {
            name,
            ours,
            other: Box::new(move || drop(black_box(other()))),
        }
    }

    /// A row of the table. The two take turns, so that a busy machine slows both.
    pub fn measured(&self) -> String {
        let (mut ours, mut other) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            ours.push(time(&self.ours));
            other.push(time(&self.other));
        }
        let (ours, other) = (median(ours), median(other));
        let ratio = ours / other;
        format!("{:<52}{ours:>12.1}{other:>12.1}{ratio:>9.2}", self.name)
    }
}

fn time(what: &dyn Fn()) -> Duration {
    let start = Instant::now();
    what();
    start.elapsed()
}

/// The middle one, in microseconds.
fn median(mut all: Vec<Duration>) -> f64 {
    all.sort_unstable();
    all.get(all.len() / 2)
        .map_or(0.0, |middle| middle.as_secs_f64() * 1e6)
}

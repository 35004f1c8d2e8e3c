use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use super::{Case, Outcome, Report};

/// Runs tests, so many at once, with these variables, and tells of each to `heard` as it ends. If
/// exactly one of all waited in vain, and none found anything wrong, that one is tried again.
pub fn run(
    cases: &[Case],
    jobs: usize,
    variables: &[(&str, &str)],
    heard: impl Fn(&Case, &Outcome, Duration) + Sync,
) -> Report {
    let tried = |case: &Case| {
        let start = Instant::now();
        let outcome = case
            .run(variables)
            .unwrap_or_else(|failure| Outcome::Failed(failure.to_string()));
        heard(case, &outcome, start.elapsed());
        (case.clone(), outcome, start.elapsed())
    };
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let one = tried(case);
                    done.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(one);
                }
            });
        }
    });
    let done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut report = Report::of(done);
    if let Some(case) = report.may_be_tried_again().cloned() {
        report.again(tried(&case));
    }
    report
}

use std::{
    io::{self, Write},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use indicatif::{ProgressBar, ProgressStyle};

use crate::{
    log::{Done, Log},
    work::{Bench, Found, Task},
};

/// Does all tasks, in so many browsers at once, and shows how far it is.
pub fn does(tasks: &[Task], jobs: usize, log: Log) -> Vec<Done> {
    let bar = bar(tasks.len());
    let (next, done) = (AtomicUsize::new(0), Mutex::new((Vec::new(), log)));
    thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                let mut bench = None;
                while let Some(task) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let found = one(*task, &mut bench);
                    if let Some(wrong) = found.wrong() {
                        bar.suspend(|| tell(&format!("{task:?} {wrong}")));
                    }
                    bar.set_message(format!("{task:?}"));
                    bar.inc(1);
                    if let Ok(mut done) = done.lock() {
                        let one = Done { task: *task, found };
                        done.1.add(&one);
                        done.0.push(one);
                    }
                }
            });
        }
    });
    bar.finish_and_clear();
    done.into_inner().map(|(done, _)| done).unwrap_or_default()
}

/// In the browser that is there; after a failure in a new one.
fn one(task: Task, bench: &mut Option<Bench>) -> Found {
    let mut ready = match bench.take().map_or_else(Bench::new, Ok) {
        Ok(ready) => ready,
        Err(failure) => return Found::Nothing(failure.to_string()),
    };
    let found = ready.does(task);
    if found.wrong().is_none() {
        *bench = Some(ready);
    }
    found
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

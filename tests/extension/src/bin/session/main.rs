//! The session, measured in Chromium against the practice store: is every situation told right,
//! is a slow shop ever said to be anything else, how do journeys through all parts of the shop
//! end, and how long does the person wait for a verdict?

mod crew;
mod figures;
mod log;
mod options;
mod reordered;
mod table;
mod work;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use extension_tests::{Result, docs, session, versions};
use figures::Figures;
use log::Log;
use options::Options;
use reordered::Reordered;
use work::Task;

fn main() -> ExitCode {
    let options = match Options::of_command_line() {
        Ok(options) => options,
        Err(why) => return said(&format!("session: {why}\n{}", options::USAGE), false),
    };
    if options.help {
        return said(options::USAGE, true);
    }
    match measured(&options) {
        Ok((text, well)) => said(&text, well),
        Err(failure) => said(&format!("session: {failure}"), false),
    }
}

fn measured(options: &Options) -> Result<(String, bool)> {
    let mut tasks = work::all(options);
    if options.bench {
        tasks.retain(|task| matches!(task, Task::Click(_)));
    }
    let name = match (options.bench, options.reorders) {
        (true, _) => "clicks.jsonl",
        (false, Some(_)) => "reorders.jsonl",
        (false, None) => "done.jsonl",
    };
    let (log, mut done) = Log::open(name, options.resume)?;
    done.retain(|done| tasks.contains(&done.task));
    tasks.retain(|task| done.iter().all(|done| done.task != *task));
    done.extend(crew::does(&tasks, options.jobs, log));
    if options.reorders.is_some() {
        let reordered = Reordered::of(done);
        let text = reordered.markdown(&versions::known());
        if options.write {
            docs::insert("reorders", &text)?;
        }
        return Ok((text, reordered.well()));
    }
    let figures = Figures::of(done);
    if options.bench {
        let (painted, answered) = session::large_review()?;
        let large = Figures::large(painted, answered);
        return Ok((format!("{}\n{large}", figures.bench()), true));
    }
    let text = figures.markdown(&versions::known());
    log::keep("figures.md", &text)?;
    if options.write {
        docs::insert("session", &text)?;
    }
    Ok((text, figures.well()))
}

/// Says how it went; nobody listening is no failure.
fn said(text: &str, well: bool) -> ExitCode {
    let _ = writeln!(io::stdout(), "{text}");
    match well {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

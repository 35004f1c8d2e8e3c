//! The kill campaign: a run is cut short at every one of its transitions, in every way there is,
//! one run per point and way, and then at two points by chance. Each run must end in the same
//! approved review with the same cart, and one re-order at the store.

mod options;
mod schedule;
mod table;
mod tally;
mod trials;

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use extension_tests::{Result, docs, hold, versions};
use options::Options;
use table::Table;
use tally::Tally;
use trials::Trial;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/campaign");

fn main() -> ExitCode {
    let options = match Options::of_command_line() {
        Ok(options) => options,
        Err(why) => return said(&format!("campaign: {why}\n{}", options::USAGE), false),
    };
    if options.help {
        return said(options::USAGE, true);
    }
    match campaign(&options) {
        Ok((table, well)) => said(&table, well),
        Err(failure) => said(&format!("campaign: {failure}"), false),
    }
}

fn campaign(options: &Options) -> Result<(String, bool)> {
    fs::create_dir_all(FOLDER)?;
    let expected = trials::going(options.way(), hold::undisturbed)?;
    let mut schedule = schedule::of(options, expected.points.len());
    let mut trials = earlier(options)?;
    schedule.retain(|plan| !trials.iter().any(|trial| trial.plan == *plan));
    trials.extend(trials::all(&schedule, &expected, options, log(options)?));
    let tally = Tally::of(&trials);
    let table = Table {
        tally: &tally,
        trials: &trials,
        points: &expected.points,
        options,
    };
    let text = table.markdown(&versions::known());
    fs::write(file(options, "md"), &text)?;
    let json = serde_json::json!({ "points": expected.points, "ways": tally, "runs": trials });
    fs::write(file(options, "json"), serde_json::to_string_pretty(&json)?)?;
    if options.write {
        docs::insert(options.name(), &text)?;
    }
    Ok((text, tally.failures() == 0))
}

fn file(options: &Options, kind: &str) -> PathBuf {
    Path::new(FOLDER).join(options.name()).with_extension(kind)
}

fn earlier(options: &Options) -> Result<Vec<Trial>> {
    match options.resume {
        true => Ok(trials::of_log(&fs::read_to_string(file(options, "jsonl"))?)),
        false => Ok(Vec::new()),
    }
}

fn log(options: &Options) -> Result<fs::File> {
    let mut log = fs::OpenOptions::new();
    let log = match options.resume {
        true => log.append(true),
        false => log.write(true).create(true).truncate(true),
    };
    Ok(log.open(file(options, "jsonl"))?)
}

/// Says how it went; nobody listening is no failure.
fn said(text: &str, well: bool) -> ExitCode {
    let _ = writeln!(io::stdout(), "{text}");
    match well {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

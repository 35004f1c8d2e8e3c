//! The kill campaign: a run is cut short at every one of its transitions, in every way there is,
//! one run per point and way, and then at two points by chance. Each run must end in the same
//! approved review with the same cart, and one re-order at the store.

mod options;
mod schedule;
mod storms;
mod table;
mod tally;
mod trials;

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use extension_tests::{
    Result, docs,
    hold::{self, Tour, Undisturbed},
    versions,
};
use options::{FOLDER, Options, Road};
use table::Table;
use tally::Tally;
use trials::Trial;

fn main() -> ExitCode {
    let options = match Options::of_command_line() {
        Ok(options) => options,
        Err(why) => return said(&format!("campaign: {why}\n{}", options::USAGE), false),
    };
    if options.help {
        return said(options::USAGE, true);
    }
    if !options.storm.is_empty() {
        return match storms::weathered(&options) {
            Ok((text, well)) => said(&text, well),
            Err(failure) => said(&format!("storm: {failure}"), false),
        };
    }
    let campaigns = options.roads.iter().map(|road| campaign(&options, *road));
    match campaigns.collect::<Result<Vec<_>>>() {
        Ok(told) => {
            let tables: Vec<&str> = told.iter().map(|(table, _)| table.as_str()).collect();
            said(&tables.join("\n\n"), told.iter().all(|(_, well)| *well))
        }
        Err(failure) => said(&format!("campaign: {failure}"), false),
    }
}

fn campaign(options: &Options, road: Road) -> Result<(String, bool)> {
    fs::create_dir_all(FOLDER)?;
    let expected = trials::going(road.way(), || hold::undisturbed(options.tour))?;
    let mut schedule = schedule::of(options, first(&expected)..=expected.points.len());
    let mut trials = earlier(options, road)?;
    schedule.retain(|plan| !trials.iter().any(|trial| trial.plan == *plan));
    let log = log(options, road)?;
    trials.extend(trials::all(
        &schedule,
        &expected,
        (road.way(), options.jobs),
        log,
    ));
    let tally = Tally::of(&trials);
    let table = Table {
        tally: &tally,
        trials: &trials,
        points: &expected.points,
        options,
    };
    let text = table.markdown(&versions::known());
    fs::write(file(options, road, "md"), &text)?;
    let json = serde_json::json!({ "points": expected.points, "ways": tally, "runs": trials });
    fs::write(
        file(options, road, "json"),
        serde_json::to_string_pretty(&json)?,
    )?;
    if options.write {
        docs::insert(name(options, road), &text)?;
    }
    Ok((text, tally.failures() == 0))
}

/// What was done in the review begins behind the way to it.
fn first(run: &Undisturbed) -> usize {
    let review = run.points.iter().position(|it| it.contains(" REVIEW"));
    match run.tour {
        Tour::Straight => 1,
        Tour::Mending => review.map_or(1, |at| at + 2),
    }
}

/// What a campaign is called, in the docs and among the files.
fn name(options: &Options, road: Road) -> &'static str {
    match (options.tour, road) {
        (Tour::Straight, Road::Free) => "campaign",
        (Tour::Straight, Road::Strict) => "campaign-strict",
        (Tour::Mending, Road::Free) => "campaign-mending",
        (Tour::Mending, Road::Strict) => "campaign-mending-strict",
    }
}

fn file(options: &Options, road: Road, kind: &str) -> PathBuf {
    Path::new(FOLDER)
        .join(name(options, road))
        .with_extension(kind)
}

fn earlier(options: &Options, road: Road) -> Result<Vec<Trial>> {
    match options.resume {
        true => Ok(trials::of_log(&fs::read_to_string(file(
            options, road, "jsonl",
        ))?)),
        false => Ok(Vec::new()),
    }
}

fn log(options: &Options, road: Road) -> Result<fs::File> {
    let mut log = fs::OpenOptions::new();
    let log = match options.resume {
        true => log.append(true),
        false => log.write(true).create(true).truncate(true),
    };
    Ok(log.open(file(options, road, "jsonl"))?)
}

/// Says how it went; nobody listening is no failure.
fn said(text: &str, well: bool) -> ExitCode {
    let _ = writeln!(io::stdout(), "{text}");
    match well {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

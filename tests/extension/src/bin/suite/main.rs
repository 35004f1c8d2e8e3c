//! Runs the tests of the extension in Chromium (`./build.sh test extension`). Tests that need no
//! browser of their own share a few; nothing that failed is tried again, and what only waited in
//! vain is once, if it was the only one.

mod cases;
mod options;
mod times;

use std::{
    io::{self, Write},
    process::ExitCode,
    time::{Duration, Instant},
};

use extension_tests::{
    Result,
    pool::{ADDRESS, Lender},
    suite::{self, Case, Outcome, Report, Verdict},
};
use options::Options;
use times::Times;

fn main() -> ExitCode {
    let options = match Options::of_command_line() {
        Ok(options) => options,
        Err(why) => return said(&format!("suite: {why}\n{}", options::USAGE), false),
    };
    if options.help {
        return said(options::USAGE, true);
    }
    match tests(&options) {
        Ok((text, well)) => said(&text, well),
        Err(failure) => said(&format!("suite: {failure}"), false),
    }
}

fn tests(options: &Options) -> Result<(String, bool)> {
    let mut cases = cases::all()?;
    let named = |case: &Case| {
        let name = case.full_name();
        options.words.is_empty() || options.words.iter().any(|word| name.contains(word))
    };
    cases.retain(|case| named(case) && options.draw.has(case));
    if options.list || cases.is_empty() {
        let names: Vec<String> = cases.iter().map(Case::full_name).collect();
        return Ok((names.join("\n"), !cases.is_empty()));
    }
    let times = Times::kept();
    times.sort(&mut cases);
    tell(&format!("{} tests: {}", cases.len(), options.draw.said()));
    let lender = Lender::open()?;
    let address = lender.address().display().to_string();
    let start = Instant::now();
    let report = suite::run(&cases, options.jobs, &[(ADDRESS, &address)], heard);
    drop(lender);
    times.keep(&report)?;
    let verdict = report.verdict();
    Ok((
        summary(&report, start.elapsed()),
        verdict != Verdict::Failed,
    ))
}

/// A line for each test as it ends; what it said, if it did not go well.
fn heard(case: &Case, outcome: &Outcome, took: Duration) {
    let (word, said) = match outcome {
        Outcome::Passed => ("ok", ""),
        Outcome::Failed(said) => ("FAILED", said.as_str()),
        Outcome::TimedOut(said) => ("TIMED OUT", said.as_str()),
    };
    tell(&format!(
        "{word:>9} {:7.2} s  {}",
        took.as_secs_f64(),
        case.full_name()
    ));
    if !said.is_empty() {
        tell(said);
    }
}

fn summary(report: &Report, took: Duration) -> String {
    let mut text = format!("\n{} tests in {:.0} s", report.count(), took.as_secs_f64());
    for (case, outcome, _) in report.wrong() {
        let how = match outcome {
            Outcome::TimedOut(_) => "waited in vain",
            _ => "failed",
        };
        text += &format!("\n{how}: {}", case.full_name());
    }
    text += match (report.verdict(), report.second_try()) {
        (Verdict::Well, _) => "\nAll passed.",
        (Verdict::WellAtLast, _) => "\nIt passed when it was tried again; all others passed.",
        (Verdict::Failed, Some(_)) => "\nIt did not pass when it was tried again, either.",
        (Verdict::Failed, None) => "\nNothing was tried again.",
    };
    text
}

/// On standard error; when that is gone, nobody looks.
fn tell(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// Says how it went; nobody listening is no failure.
fn said(text: &str, well: bool) -> ExitCode {
    let _ = writeln!(io::stdout(), "{text}");
    match well {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

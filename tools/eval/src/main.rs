//! `eval`: how good the rankers are, judged by graded files.
//!
//! The only place with floats: they are fit for judging, not for money.

mod advised;
mod all;
mod bootstrap;
mod breach;
mod consult;
mod coverage;
mod dice;
mod draw;
mod family;
mod figure;
mod folds;
mod in_a_run;
mod line;
mod measures;
mod misses;
mod names;
mod outcome;
mod proposed;
mod recorded;
mod report;
mod safety;
mod sets;
mod slots;
mod traps;
mod words;

use all::{Judged, Told};
use cases::{Question, Scenario};
use consult::Service;
use names::Named;
use sets::{SETS, beside, named, questions, read, set};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// By which the folds are drawn.
const SEED: u64 = 14;

const SCENARIOS: &str = "../shared/slot-scenarios.json";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] => everything(Told::Whole),
        ["--recorded"] => everything(Told::Briefly),
        ["--figures"] => all::judged(Told::Rows).map(|all| all.text),
        ["--folds"] => here().map(|sets| folds::report(&sets, SEED)),
        ["--model", address] => with_model(address, "model"),
        ["--model", address, name] => with_model(address, name),
        ["--coverage", file] => of_names(file, |names| Ok(coverage::report(&names))),
        ["--words", file] => read(Path::new(file)).map(|text| words::report(&text)),
        ["--draw", seed, many, file] => of_names(file, |names| {
            let number = |text: &str| format!("no number: {text}");
            let seed = seed.parse().map_err(|_| number(seed))?;
            let many = many.parse().map_err(|_| number(many))?;
            Ok(draw::report(names, seed, many))
        }),
        ["--misses", graded] => questions(Path::new(graded)).map(|all| misses::report(&all)),
        [graded, more @ ..] => {
            let scenarios = more
                .first()
                .map_or_else(|| beside(SCENARIOS), |path| PathBuf::from(*path));
            judged(Path::new(graded), &scenarios)
        }
    };
    match done {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("eval: {why}");
            ExitCode::FAILURE
        }
    }
}

/// Whatever can be judged here; worse than last recorded is a failure.
fn everything(told: Told) -> Result<String, String> {
    let Judged { mut text, worse } = all::judged(told)?;
    if told == Told::Whole {
        text.push_str(&slots_of(&beside(SCENARIOS))?);
    }
    if worse.is_empty() {
        return Ok(text);
    }
    print!("{text}");
    Err(format!("worse than recorded:\n  {}", worse.join("\n  ")))
}

/// Each set with a model's advice and without.
fn with_model(address: &str, name: &str) -> Result<String, String> {
    let service = Service::at(address, name)?;
    let sets = here()?.into_iter();
    Ok(sets
        .map(|(set, all)| advised::report(set, &all, &service))
        .collect())
}

/// What is told of a file of names.
fn of_names(
    file: &str,
    told: impl Fn(Vec<Named>) -> Result<String, String>,
) -> Result<String, String> {
    let path = Path::new(file);
    let text = read(path)?;
    told(names::all(&text).map_err(|why| named(path, &why))?)
}

/// The graded sets that are here.
fn here() -> Result<Vec<(&'static str, Vec<Question>)>, String> {
    let mut all = Vec::new();
    for name in SETS {
        match set(name)? {
            Ok(questions) => all.push((name, questions)),
            Err(skipped) => eprint!("{skipped}"),
        }
    }
    Ok(all)
}

fn judged(graded: &Path, scenarios: &Path) -> Result<String, String> {
    let mut text = report::substitutes(&questions(graded)?);
    text.push_str(&slots_of(scenarios)?);
    Ok(text)
}

fn slots_of(scenarios: &Path) -> Result<String, String> {
    if !scenarios.exists() {
        return Ok(String::new());
    }
    let read = Scenario::read_all(&read(scenarios)?).map_err(|why| named(scenarios, &why))?;
    Ok(slots::report(&read))
}

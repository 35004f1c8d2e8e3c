//! `eval`: how good the rankers are, judged by graded files.
//!
//! The only place with floats: they are fit for judging, not for money.

mod bootstrap;
mod coverage;
mod measures;
mod misses;
mod recorded;
mod report;
mod slots;

use cases::{Question, Scenario};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// The graded sets, each judged by itself.
const SETS: [&str; 2] = ["dev", "dev2"];
const GRADED: &str = "../shared/substitution-eval";
const SCENARIOS: &str = "../shared/slot-scenarios.json";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        [] => all_sets(),
        ["--coverage", names] => read(Path::new(names)).map(|text| coverage::report(&text)),
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

/// A file by its path from the project's own folder.
fn beside(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// Every set by itself; worse than last recorded is a failure.
fn all_sets() -> Result<String, String> {
    let mut text = String::new();
    let mut worse = Vec::new();
    for set in SETS {
        let graded = beside(GRADED).join(format!("{set}.jsonl"));
        if !graded.exists() {
            text.push_str(&format!(
                "SKIPPED {set}: {} is not here\n",
                graded.display()
            ));
            continue;
        }
        let questions = questions(&graded)?;
        text.push_str(&format!("=== {set}\n{}\n", report::substitutes(&questions)));
        worse.extend(recorded::worse(set, &questions));
    }
    text.push_str(&slots_of(&beside(SCENARIOS))?);
    if worse.is_empty() {
        return Ok(text);
    }
    print!("{text}");
    Err(format!("worse than recorded: {}", worse.join("; ")))
}

fn judged(graded: &Path, scenarios: &Path) -> Result<String, String> {
    let mut text = report::substitutes(&questions(graded)?);
    text.push_str(&slots_of(scenarios)?);
    Ok(text)
}

fn questions(graded: &Path) -> Result<Vec<Question>, String> {
    Question::read_all(&read(graded)?).map_err(|why| named(graded, &why))
}

fn slots_of(scenarios: &Path) -> Result<String, String> {
    if !scenarios.exists() {
        return Ok(String::new());
    }
    let read = Scenario::read_all(&read(scenarios)?).map_err(|why| named(scenarios, &why))?;
    Ok(slots::report(&read))
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|why| named(path, &why.to_string()))
}

fn named(path: &Path, why: &str) -> String {
    format!("{}: {why}", path.display())
}

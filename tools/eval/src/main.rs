//! `eval`: how good the rankers are, judged by graded files.
//!
//! The only place with floats: they are fit for judging, not for money.

mod bootstrap;
mod measures;
mod report;
mod slots;

use cases::{Question, Scenario};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const GRADED: &str = "../shared/substitution-eval/dev.jsonl";
const SCENARIOS: &str = "../shared/slot-scenarios.json";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let graded = words.next().map_or_else(|| beside(GRADED), PathBuf::from);
    let scenarios = words
        .next()
        .map_or_else(|| beside(SCENARIOS), PathBuf::from);
    match judged(&graded, &scenarios) {
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

fn judged(graded: &Path, scenarios: &Path) -> Result<String, String> {
    let questions = Question::read_all(&read(graded)?).map_err(|why| named(graded, &why))?;
    let mut text = report::substitutes(&questions);
    if scenarios.exists() {
        let scenarios =
            Scenario::read_all(&read(scenarios)?).map_err(|why| named(scenarios, &why))?;
        text.push_str(&slots::report(&scenarios));
    }
    Ok(text)
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|why| named(path, &why.to_string()))
}

fn named(path: &Path, why: &str) -> String {
    format!("{}: {why}", path.display())
}

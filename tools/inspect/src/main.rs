//! `inspect`: reads saved pages and files with the extension's own code.
//!
//! For anyone whose page could not be read, and for tests.

mod diagram;
mod mutants;
mod page;
mod rank_bench;
mod slots;
mod substitutes;

use std::process::ExitCode;

const USAGE: &str = "usage: inspect page FILE.html
       inspect mutants FILE.html
       inspect substitutes FILE.jsonl [--never-abstain]
       inspect slots FILE.json
       inspect rank-bench FILE.jsonl
       inspect diagram";

/// What went wrong, in one line that says what was looked for and where.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The command line is not one of [`USAGE`].
    #[error("{USAGE}")]
    Usage,
    /// The file could not be read.
    #[error("{file}: {why}")]
    File {
        /// The file's path as given.
        file: String,
        /// The system's word.
        why: std::io::Error,
    },
    /// The file is not what it should be.
    #[error("{file}: {why}")]
    Content {
        /// The file's path as given.
        file: String,
        /// What was looked for, and where.
        why: String,
    },
    /// The file is what it should be, but not all of it could be read.
    #[error("{file}: {why}")]
    Partial {
        /// What could be read.
        told: String,
        /// The file's path as given.
        file: String,
        /// What was looked for, and where.
        why: String,
    },
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match answer(&words) {
        Ok(text) => print(&text),
        Err(failure) => {
            if let Failure::Partial { told, .. } = &failure {
                print(told);
            }
            eprintln!("{}", serde_json::json!({ "error": failure.to_string() }));
            ExitCode::FAILURE
        }
    }
}

fn answer(words: &[&str]) -> Result<String, Failure> {
    match words {
        ["page", file] => page::inspect(file, &read(file)?),
        ["mutants", file] => mutants::inspect(file, &read(file)?),
        ["substitutes", file] => substitutes::inspect(file, &read(file)?, false),
        ["substitutes", file, "--never-abstain"] => substitutes::inspect(file, &read(file)?, true),
        ["slots", file] => slots::inspect(file, &read(file)?),
        ["rank-bench", file] => rank_bench::inspect(file, &read(file)?),
        ["diagram"] => Ok(diagram::mermaid()),
        _ => Err(Failure::Usage),
    }
}

fn read(file: &str) -> Result<String, Failure> {
    std::fs::read_to_string(file).map_err(|why| Failure::File {
        file: file.to_owned(),
        why,
    })
}

/// Writes the answer; a reader that stops listening (`| head`) is no failure.
fn print(text: &str) -> ExitCode {
    use std::io::Write;
    match writeln!(std::io::stdout(), "{}", text.trim_end()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) if e.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("{}", serde_json::json!({ "error": e.to_string() }));
            ExitCode::FAILURE
        }
    }
}

//! `inspect`: reads saved pages and files with the extension's own code.
//!
//! For anyone whose page could not be read, and for tests.

mod diagram;
mod failure;
mod mutants;
mod page;
mod rank_bench;
mod slots;
mod substitutes;

use failure::Failure;
use std::process::ExitCode;

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

use std::{
    path::PathBuf,
    process::{Command, Stdio},
};

use extension_tests::{Failure, Result, suite::Case};
use serde_json::Value;

const BUILD: [&str; 5] = [
    "test",
    "--quiet",
    "--package=extension-tests",
    "--no-run",
    "--message-format=json-render-diagnostics",
];

/// Builds the tests of the extension, and names them all.
pub fn all() -> Result<Vec<Case>> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let mut build = Command::new(cargo);
    build.args(BUILD).stderr(Stdio::inherit());
    let messages = said(&mut build)?;
    let programs = messages.lines().filter_map(program);
    let cases = programs.map(|(suite, program)| cases(suite, program));
    Ok(cases.collect::<Result<Vec<_>>>()?.concat())
}

/// The name and the place of a binary of tests, where a line of cargo's tells of one.
fn program(line: &str) -> Option<(String, PathBuf)> {
    let message: Value = serde_json::from_str(line).ok()?;
    let program = message["executable"].as_str()?;
    let name = message["target"]["name"].as_str()?;
    (message["profile"]["test"] == true).then(|| (name.to_owned(), program.into()))
}

/// The tests in a binary, but those that are to be ignored.
fn cases(suite: String, program: PathBuf) -> Result<Vec<Case>> {
    let list = |more: &[&str]| {
        let mut list = Command::new(&program);
        said(list.args(["--list", "--format", "terse"]).args(more))
    };
    let (all, ignored) = (list(&[])?, list(&["--ignored"])?);
    let tests = |text: &str| -> Vec<String> {
        let names = text.lines().filter_map(|line| line.strip_suffix(": test"));
        names.map(str::to_owned).collect()
    };
    let ignored = tests(&ignored);
    let named = tests(&all)
        .into_iter()
        .filter(|name| !ignored.contains(name));
    let case = |name| Case {
        program: program.clone(),
        suite: suite.clone(),
        name,
    };
    Ok(named.map(case).collect())
}

fn said(command: &mut Command) -> Result<String> {
    let output = command.output()?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(Failure::Unexpected {
            expected: "a command that succeeds",
            got: format!("{command:?}: {}", output.status),
        }),
    }
}

use std::{
    fs::File,
    io::{Read, Seek},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use crate::{Result, until_for};

/// A test that is not over by then never will be.
const LONGEST: Duration = Duration::from_secs(420);

/// How a test says that it waited in vain: Rust's own harness prints the error that a test returns.
const IN_VAIN: &str = "Error: TimedOut {";

/// A test, as its binary calls it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The binary.
    pub program: PathBuf,
    /// What the binary is called.
    pub suite: String,
    /// What the test is called in it.
    pub name: String,
}

/// How a test went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Well.
    Passed,
    /// It found something wrong; what it said.
    Failed(String),
    /// It waited in vain for something, and found nothing wrong before; what it said.
    TimedOut(String),
}

impl Case {
    /// `suite::name`.
    #[must_use]
    pub fn full_name(&self) -> String {
        format!("{}::{}", self.suite, self.name)
    }

    /// Whether its pages forbid wasm.
    #[must_use]
    pub fn is_strict(&self) -> bool {
        self.name.split("::").any(|part| part == "strictly")
    }

    /// Runs it, with these variables.
    ///
    /// # Errors
    /// Where its process cannot be started or looked after.
    pub fn run(&self, variables: &[(&str, &str)]) -> Result<Outcome> {
        let mut said = tempfile::tempfile()?;
        let mut child = Command::new(&self.program)
            .args(["--exact", &self.name, "--include-ignored", "--nocapture"])
            .envs(variables.iter().copied())
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .stdin(Stdio::null())
            .stdout(said.try_clone()?)
            .stderr(said.try_clone()?)
            .spawn()?;
        match ended(&mut child) {
            Ok(true) => Ok(Outcome::Passed),
            Ok(false) => Ok(Outcome::of(text(&mut said)?)),
            Err(failure) => {
                child.kill()?;
                child.wait()?;
                Ok(Outcome::Failed(format!("{}\n{failure}", text(&mut said)?)))
            }
        }
    }
}

fn ended(child: &mut Child) -> Result<bool> {
    until_for(LONGEST, "the test to end", || {
        Ok(child.try_wait()?.map(|status| status.success()))
    })
}

fn text(said: &mut File) -> Result<String> {
    let mut bytes = Vec::new();
    said.rewind()?;
    said.read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

impl Outcome {
    /// Of a test that did not go well, by what it said.
    fn of(said: String) -> Self {
        match said.lines().any(|line| line.starts_with(IN_VAIN)) {
            true if !said.contains("panicked at") => Self::TimedOut(said),
            _ => Self::Failed(said),
        }
    }
}

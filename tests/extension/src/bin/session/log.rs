use std::{fs, io::Write, path::PathBuf};

use extension_tests::Result;
use serde::{Deserialize, Serialize};

use crate::work::{Found, Task};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/session");

/// A piece of the measuring that is done.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Done {
    /// What it was.
    pub task: Task,
    /// What came of it.
    pub found: Found,
}

/// Where each piece is written down as soon as it is done.
pub struct Log(fs::File);

impl Log {
    /// The log, and what it tells of already where it is gone on with.
    pub fn open(name: &str, resume: bool) -> Result<(Self, Vec<Done>)> {
        fs::create_dir_all(FOLDER)?;
        let path = PathBuf::from(FOLDER).join(name);
        let before = match resume {
            true => fs::read_to_string(&path).unwrap_or_default(),
            false => String::new(),
        };
        let read = |line| serde_json::from_str(line).ok();
        let before = before.lines().filter_map(read).collect();
        let mut open = fs::OpenOptions::new();
        let open = match resume {
            true => open.append(true).create(true),
            false => open.write(true).create(true).truncate(true),
        };
        Ok((Self(open.open(path)?), before))
    }

    /// One more. That it cannot be written down is no reason to stop.
    pub fn add(&mut self, done: &Done) {
        let _ = writeln!(self.0, "{}", serde_json::json!(done));
    }
}

/// Keeps the figures beside the log.
pub fn keep(name: &str, text: &str) -> Result<()> {
    Ok(fs::write(PathBuf::from(FOLDER).join(name), text)?)
}

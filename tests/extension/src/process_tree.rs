//! A process with all that it has started, and what those have.

use std::{fs, process::Command};

use crate::Result;

/// The process and its descendants, itself first.
pub(crate) fn of(process: u32) -> Vec<u32> {
    let all = parents();
    let mut tree = vec![process];
    let mut at = 0;
    while let Some(parent) = tree.get(at).copied() {
        let born = all.iter().filter(|(_, of)| *of == parent);
        tree.extend(born.map(|(child, _)| *child));
        at += 1;
    }
    tree
}

/// Kills them all in one go. One that has gone meanwhile is no failure.
pub(crate) fn kill(tree: &[u32]) -> Result<()> {
    let numbers = tree.iter().map(ToString::to_string);
    let mut kill = Command::new("kill");
    kill.arg("-KILL").args(numbers);
    kill.stderr(std::process::Stdio::null()).status()?;
    Ok(())
}

/// Whether it is at work still. One that is dead and only waits to be taken note of has no program.
pub(crate) fn runs(process: u32) -> bool {
    fs::read_link(format!("/proc/{process}/exe")).is_ok()
}

/// Each process of this machine, with the one that started it.
fn parents() -> Vec<(u32, u32)> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    numbers
        .filter_map(|process| Some((process, parent(process)?)))
        .collect()
}

fn parent(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name stands in brackets, and may hold any.
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(1)?.parse().ok()
}

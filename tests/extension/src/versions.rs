//! What was measured, when, and with what.

use std::process::Command;

/// When something was measured, and with what.
#[must_use]
pub fn known() -> String {
    let today = jiff::Zoned::now().date();
    let browser = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".into());
    format!(
        "Measured on {today} at commit {} with {}, extension {}, {}.",
        commit(),
        says(&browser),
        env!("CARGO_PKG_VERSION"),
        says("rustc")
    )
}

/// The commit that is checked out, by a dozen digits; with `-dirty` where the tree is not as the
/// commit has it, but for the figures themselves.
fn commit() -> String {
    let git = |arguments: &[&str]| {
        let said = Command::new("git").args(arguments).output().ok()?;
        let text = String::from_utf8_lossy(&said.stdout).trim().to_owned();
        said.status.success().then_some(text)
    };
    let Some(head) = git(&["rev-parse", "--short=12", "HEAD"]) else {
        return "unknown".into();
    };
    let figures = ":(top,exclude)docs/RELIABILITY.md";
    match git(&["status", "--porcelain", "--", ":/", figures]) {
        Some(changed) if changed.is_empty() => head,
        Some(_) | None => format!("{head}-dirty"),
    }
}

/// What a program says of its version, as far as a person cares.
fn says(program: &str) -> String {
    let said = Command::new(program).arg("--version").output();
    let said = said.map(|said| String::from_utf8_lossy(&said.stdout).into_owned());
    let words = said.unwrap_or_default();
    let words: Vec<&str> = words.split_whitespace().take(2).collect();
    match words.is_empty() {
        true => format!("an unknown {program}"),
        false => words.join(" "),
    }
}

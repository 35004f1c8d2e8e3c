//! What was measured, when, and with what.

use std::process::Command;

/// When something was measured, and with what.
#[must_use]
pub fn known() -> String {
    let today = jiff::Zoned::now().date();
    let browser = std::env::var("CHROMIUM").unwrap_or_else(|_| "chromium".into());
    format!(
        "Measured on {today} with {}, extension {}, {}.",
        says(&browser),
        env!("CARGO_PKG_VERSION"),
        says("rustc")
    )
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

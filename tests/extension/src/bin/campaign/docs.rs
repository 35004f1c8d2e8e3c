use std::fs;

use extension_tests::{Failure, Result};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/RELIABILITY.md");
const MARKER: &str = "<!-- campaign -->";

/// Puts the table between the two markers of the page.
pub fn insert(table: &str) -> Result<()> {
    let page = fs::read_to_string(PAGE)?;
    let parts: Vec<&str> = page.split(MARKER).collect();
    let [before, _, after] = parts[..] else {
        return Err(Failure::Unexpected {
            expected: "a page with the campaign's two markers",
            got: format!("{} of them", parts.len() - 1),
        });
    };
    Ok(fs::write(
        PAGE,
        format!("{before}{MARKER}\n{}\n{MARKER}{after}", table.trim_end()),
    )?)
}

//! Figures that a command measured, in the page that tells of them.

use std::fs;

use crate::{Failure, Result};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/RELIABILITY.md");

/// Puts text between the two `<!-- name -->` markers of docs/RELIABILITY.md.
pub fn insert(name: &str, text: &str) -> Result<()> {
    let marker = format!("<!-- {name} -->");
    let page = fs::read_to_string(PAGE)?;
    let parts: Vec<&str> = page.split(&marker).collect();
    let [before, _, after] = parts[..] else {
        return Err(Failure::Unexpected {
            expected: "a page with the two markers",
            got: format!("{} of {marker}", parts.len() - 1),
        });
    };
    let text = text.trim_end();
    Ok(fs::write(
        PAGE,
        format!("{before}{marker}\n{text}\n{marker}{after}"),
    )?)
}

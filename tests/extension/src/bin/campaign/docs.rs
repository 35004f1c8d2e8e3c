use std::fs;

use extension_tests::{Failure, Result};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/RELIABILITY.md");

/// Puts the table between the two markers `<!-- name -->` of the page.
pub fn insert(name: &str, table: &str) -> Result<()> {
    let page = fs::read_to_string(PAGE)?;
    let marker = format!("<!-- {name} -->");
    let parts: Vec<&str> = page.split(&marker).collect();
    let [before, _, after] = parts[..] else {
        return Err(Failure::Unexpected {
            expected: "a page with the campaign's two markers",
            got: format!("{} of them", parts.len() - 1),
        });
    };
    Ok(fs::write(
        PAGE,
        format!("{before}{marker}\n{}\n{marker}{after}", table.trim_end()),
    )?)
}

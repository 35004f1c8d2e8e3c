//! Packs the vocabulary for the program: its rows, without the comments and the examples, which
//! are for people and for tests.

use std::path::Path;
use std::{env, fs, io};

const FOLDER: &str = "lexicon/pt";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed={FOLDER}");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    for file in fs::read_dir(FOLDER)? {
        let path = file?.path();
        println!("cargo:rerun-if-changed={}", path.display());
        if let Some(name) = path.file_name() {
            fs::write(
                Path::new(&out).join(name),
                packed(&fs::read_to_string(&path)?),
            )?;
        }
    }
    Ok(())
}

/// The rows of a file, one a line, with no blanks that say nothing.
fn packed(text: &str) -> String {
    let lines = text.lines().map(str::trim);
    let rows = lines.filter(|line| !line.is_empty() && !line.starts_with(['#', '?']));
    let cells = |row: &str| {
        let trimmed: Vec<&str> = row.split('|').map(str::trim).collect();
        trimmed.join("|") + "\n"
    };
    rows.map(cells).collect()
}

//! The graded sets, each judged by itself. They are no part of the repository.

use cases::Question;
use std::path::{Path, PathBuf};

/// Their names.
pub const SETS: [&str; 2] = ["dev", "dev2"];
const GRADED: &str = "../shared/substitution-eval";

/// A file by its path from the project's own folder.
pub fn beside(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path)
}

/// A set's questions; what is said instead where the set is not here.
///
/// # Errors
/// When a file that is here cannot be read.
pub fn set(name: &str) -> Result<Result<Vec<Question>, String>, String> {
    let path = beside(GRADED).join(format!("{name}.jsonl"));
    match path.exists() {
        true => questions(&path).map(Ok),
        false => Ok(Err(format!(
            "SKIPPED {name}: {} is not here\n",
            path.display()
        ))),
    }
}

/// A graded file's questions.
pub fn questions(graded: &Path) -> Result<Vec<Question>, String> {
    Question::read_all(&read(graded)?).map_err(|why| named(graded, &why))
}

/// A file's text.
pub fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|why| named(path, &why.to_string()))
}

/// What is wrong with a file.
pub fn named(path: &Path, why: &str) -> String {
    format!("{}: {why}", path.display())
}

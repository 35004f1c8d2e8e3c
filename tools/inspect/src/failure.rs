const USAGE: &str = "usage: inspect page FILE.html
       inspect mutants FILE.html
       inspect substitutes FILE.jsonl [--never-abstain]
       inspect slots FILE.json
       inspect rank-bench FILE.jsonl
       inspect diagram";

/// What went wrong, in one line that says what was looked for and where.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The command line is not one of [`USAGE`].
    #[error("{USAGE}")]
    Usage,
    /// The file could not be read.
    #[error("{file}: {why}")]
    File {
        /// The file's path as given.
        file: String,
        /// The system's word.
        why: std::io::Error,
    },
    /// The file is not what it should be.
    #[error("{file}: {why}")]
    Content {
        /// The file's path as given.
        file: String,
        /// What was looked for, and where.
        why: String,
    },
    /// The file is what it should be, but not all of it could be read.
    #[error("{file}: {why}")]
    Partial {
        /// What could be read.
        told: String,
        /// The file's path as given.
        file: String,
        /// What was looked for, and where.
        why: String,
    },
}

//! What can go wrong between a test and the browser.

use std::time::Duration;

/// The result of everything asked of the browser.
pub type Result<T> = std::result::Result<T, Failure>;

/// Why the browser did not do what a test asked of it.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A condition did not come true in time; `last` is what it said the last time.
    #[error("waited {waited:?} for {what}, in vain{}", last.as_deref().map(|why| format!(" ({why})")).unwrap_or_default())]
    TimedOut {
        /// What was waited for.
        what: String,
        /// How long.
        waited: Duration,
        /// The last error on the way, if the condition gave one.
        last: Option<String>,
    },
    /// The browser refused a DevTools command.
    #[error("{method}: {message}")]
    Refused {
        /// The command.
        method: String,
        /// The browser's words.
        message: String,
    },
    /// A script evaluated in a page threw.
    #[error("the page threw {0}")]
    Threw(String),
    /// A script or the browser answered something of another shape than expected.
    #[error("expected {expected}, got {got}")]
    Unexpected {
        /// The shape that was expected.
        expected: &'static str,
        /// What came instead.
        got: String,
    },
    /// The extension's folder or manifest cannot be used.
    #[error("no extension at {path}: {why}")]
    NoExtension {
        /// The folder.
        path: String,
        /// What is wrong with it.
        why: String,
    },
    /// Chromium could not be started.
    #[error("cannot start {program}: {source} (`./build.sh test` installs Chromium)")]
    NoBrowser {
        /// The program that was tried.
        program: String,
        /// Why it did not start.
        source: std::io::Error,
    },
    /// The practice store did not start.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// The connection to the browser broke.
    #[error("the connection to the browser broke: {0}")]
    Wire(Box<tungstenite::Error>),
    /// A file could not be read or written.
    #[error(transparent)]
    File(#[from] std::io::Error),
    /// Something that should have been JSON was not.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

impl From<tungstenite::Error> for Failure {
    fn from(error: tungstenite::Error) -> Self {
        Self::Wire(Box::new(error))
    }
}

impl Failure {
    /// Something else came than was expected.
    pub(crate) fn unexpected(expected: &'static str, got: impl ToString) -> Self {
        let got = got.to_string();
        Self::Unexpected { expected, got }
    }
}

use run::IntentId;
use serde::Deserialize;

/// How a request for a page ended.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Fetched {
    /// What it was for.
    pub intent: IntentId,
    /// The browser's word for what came; nothing if nothing did.
    #[serde(default)]
    pub kind: Option<String>,
    /// Its HTTP status.
    #[serde(default)]
    pub status: u16,
    /// It came to its end.
    #[serde(default)]
    pub whole: bool,
    /// What the shop said of when to come again, if it said so (`Retry-After`).
    #[serde(default)]
    pub after: Option<String>,
    /// How long that is from now, in milliseconds, if it is a date.
    #[serde(default)]
    pub until: Option<f64>,
}

impl Fetched {
    /// How many seconds the shop asks to be left alone.
    pub fn wait(&self) -> Option<u32> {
        document::wait(self.after.as_ref()?, self.until.unwrap_or(f64::NAN))
    }
}

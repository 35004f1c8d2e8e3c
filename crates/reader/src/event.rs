use crate::fetched::Fetched;
use crate::here::Here;
use crate::show::Show;
use crate::terminal::Terminal;
use run::IntentId;
use serde::Deserialize;
use tagged::Tagged;

/// What happened in a document that may not judge for itself, beside what it shows.
#[derive(Debug, Deserialize)]
pub struct Event {
    /// What it was given to keep; nothing in a document that has just come up.
    #[serde(default)]
    pub memory: Option<Terminal>,
    /// What it has not told yet, in the order in which it happened.
    pub news: Vec<News>,
    /// What came of a fetch whose page is sent along, in place of the document's own.
    #[serde(default)]
    pub fetched: Option<Fetched>,
    /// It was left: nothing more is pressed in it.
    pub left: bool,
    /// How much of itself it sends along.
    pub show: Show,
    /// The answers to what was reported last, one after the other.
    #[serde(default)]
    pub heard: Vec<String>,
    /// Where and when it is.
    pub here: Here,
}

/// Something that happened.
#[derive(Debug, Tagged)]
#[serde(tag = "news", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum News {
    /// A message came from the worker.
    Asked {
        /// Its text.
        text: String,
    },
    /// These messages had come to wasm that broke.
    Inherited {
        /// Their texts.
        texts: Vec<String>,
    },
    /// The page was shown again, out of the browser's memory of pages gone by.
    Returned,
    /// A button was to be pressed.
    Pressed {
        /// For which action.
        intent: IntentId,
        /// It was; else it was no longer as it had been judged, or the action was stopped.
        done: bool,
    },
}

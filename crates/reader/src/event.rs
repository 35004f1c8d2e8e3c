use crate::Terminal;
use document::Loading;
use run::{Arrival, IntentId};
use serde::Deserialize;
use shop::Query;

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
    /// How long ago it came up, by both its clocks, in milliseconds: one only goes forward, but may
    /// stand still while the machine sleeps; the other may have been set.
    pub clocks: [f64; 2],
    /// Its address.
    pub location: Location,
    /// The address of the page that led to it.
    pub referrer: String,
    /// How it was loaded, by the browser's record.
    #[serde(default)]
    pub loading: Loading,
}

/// An address, in the browser's words.
#[derive(Debug, Default, Deserialize)]
pub struct Location {
    /// Scheme and host.
    pub origin: String,
    /// The path, without the part behind `?`.
    pub pathname: String,
}

impl Event {
    /// How the document came; it was `left` or not.
    pub fn arrival(&self, left: bool) -> Arrival {
        let origin = &self.location.origin;
        self.loading.arrival(origin, &self.referrer, left)
    }

    /// Whether what the page says may be taken for what the shop says now.
    pub fn is_fresh(&self, sight: &Query) -> bool {
        let [one, other] = self.clocks;
        self.loading.is_fresh(sight, one.max(other))
    }

    /// Its clock, in milliseconds.
    pub const fn now(&self) -> f64 {
        self.clocks[0]
    }
}

/// Something that happened.
#[derive(Debug, Deserialize)]
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

/// How a request for a page ended.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
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
}

/// How much of a page is sent.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, Deserialize,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Show {
    /// Nothing.
    #[default]
    Nothing,
    /// Its HTML.
    Page,
    /// Its HTML, with what the browser says of its buttons.
    Buttons,
}

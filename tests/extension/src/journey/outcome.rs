use serde::{Deserialize, Serialize};

/// What became of a journey.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Outcome {
    /// What the shop was like.
    pub weather: String,
    /// How it ended.
    pub came: JourneyEnd,
    /// Pages on which the person was found signed in.
    pub stops: usize,
    /// How long it took, in milliseconds.
    pub took: u64,
}

/// How a journey ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JourneyEnd {
    /// In an approved cart, without help.
    Home,
    /// In an approved cart, after pauses that said why; the person continued them.
    Helped(Vec<String>),
    /// In nothing of that kind.
    Nowhere(String),
}

impl Outcome {
    /// Whether nobody had to help.
    pub fn by_itself(&self) -> bool {
        self.came == JourneyEnd::Home
    }

    /// Whether it ended in an approved cart, or nowhere.
    pub fn well(&self) -> bool {
        !matches!(self.came, JourneyEnd::Nowhere(_))
    }
}

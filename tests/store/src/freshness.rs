//! How long a browser may show a page again without asking.

use serde::{Deserialize, Serialize};

/// Answers to plain requests whose path holds `path` may be kept like this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Part of the path, such as `carrinho-compras`.
    pub path: String,
    /// What is said of it.
    pub how: Caching,
}

/// What an answer says of how it may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Caching {
    /// Not at all.
    NoStore,
    /// It may be kept, and is asked about each time.
    NoCache,
    /// For so many seconds it is not even asked about.
    MaxAge(u64),
    /// Only when it last changed, so that the browser makes the time up: a tenth of the page's age.
    /// A page that the store shows for the first time is ten days old.
    LastModified,
    /// Only what it is recognised by: it is asked about each time, and comes only if it is another.
    ETag,
}

impl Kept {
    /// Answers of that path are kept like this.
    pub fn of(path: &str, how: Caching) -> Self {
        let path = path.to_owned();
        Self { path, how }
    }
}

impl Caching {
    /// The value of `Cache-Control`, if one is sent.
    pub(crate) fn control(self) -> Option<String> {
        match self {
            Self::NoStore => Some("no-store".to_owned()),
            Self::NoCache => Some("no-cache".to_owned()),
            Self::MaxAge(seconds) => Some(format!("private, max-age={seconds}")),
            Self::LastModified | Self::ETag => None,
        }
    }
}

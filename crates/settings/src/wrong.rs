use serde::{Deserialize, Serialize};
use tagged::Tagged;

/// What is wrong with settings, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{at}: {what:?}")]
pub struct Wrong {
    /// The place, as a path: `settings.rules.brands[3]`.
    pub at: String,
    /// What is wrong there.
    pub what: What,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// The text is no JSON.
    NotJson {
        /// In this line.
        line: usize,
        /// At this letter of it.
        column: usize,
    },
    /// A file, but not one of settings.
    OtherFile,
    /// Settings of another version.
    OtherVersion {
        /// Which.
        found: u64,
    },
    /// Something that does not belong there.
    Odd {
        /// The reader's own words.
        said: String,
    },
    /// Nothing where something must be.
    Blank,
    /// Longer than anything sensible.
    TooLong {
        /// So many letters would do.
        max: usize,
    },
    /// More than may be kept.
    TooMany {
        /// So many may be.
        max: usize,
    },
    /// A number that is too high.
    TooHigh {
        /// The highest.
        max: u32,
    },
    /// No number of a product of the shop.
    NotAProduct,
    /// The product itself where another one is meant.
    Itself,
    /// The same twice.
    Twice,
}

impl Wrong {
    /// Something wrong at a place.
    #[must_use]
    pub fn at(at: impl Into<String>, what: What) -> Self {
        let at = at.into();
        Self { at, what }
    }
}

use crate::PageKind;
use serde::Serialize;
use tagged::Tagged;

/// Why a page could not be read. Says what was looked for, and where; an extractor never
/// answers with an empty list instead.
///
/// `what` is a stable key (`price`, `order_number`), so that the panel can say it in the
/// person's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged, thiserror::Error)]
#[serde(tag = "is", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Unreadable {
    /// A piece of the page is not there.
    #[error("{what} not found at `{selector}`")]
    Missing {
        /// Key of what was looked for.
        what: String,
        /// Where it was looked for.
        selector: String,
    },
    /// A piece is there, but does not say what it should.
    #[error("{what} says {found:?}, which cannot be read")]
    Odd {
        /// Key of what was looked for.
        what: String,
        /// What stood there, cut to a bearable length.
        found: String,
    },
    /// Two pieces of the page contradict each other, as on a page that is still being filled.
    #[error("{what}: {one} against {other}")]
    Unsettled {
        /// Key of what was compared.
        what: String,
        /// The one figure.
        one: String,
        /// The other figure.
        other: String,
    },
    /// It is another page than the one wanted.
    #[error("this is another page: {found:?}")]
    Elsewhere {
        /// The page that is there.
        found: PageKind,
    },
    /// The browser shows it translated, so that its words are not the shop's (DECISIONS 36).
    #[error("the page is shown translated")]
    Translated,
}

impl Unreadable {
    /// `what` was not found at `selector`.
    #[must_use]
    pub fn missing(what: &str, selector: &str) -> Self {
        Self::Missing {
            what: what.to_owned(),
            selector: selector.to_owned(),
        }
    }

    /// The key of what could not be read.
    #[must_use]
    pub fn what(&self) -> &str {
        match self {
            Self::Missing { what, .. } | Self::Odd { what, .. } | Self::Unsettled { what, .. } => {
                what
            }
            Self::Elsewhere { .. } | Self::Translated => "page",
        }
    }

    /// `what` reads `found`, which makes no sense.
    #[must_use]
    pub fn odd(what: &str, found: &str) -> Self {
        let found = found.chars().take(80).collect();
        Self::Odd {
            what: what.to_owned(),
            found,
        }
    }
}

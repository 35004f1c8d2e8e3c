use serde::Serialize;
use shop::{PageKind, ReadError, Unreadable};
use strum::IntoStaticStr;
use tagged::Tagged;

/// What a check of the session came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged, IntoStaticStr)]
#[serde(tag = "verdict", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Verdict {
    /// All is well: a run may start.
    Valid,
    /// The shop does not know the person.
    SignedOut,
    /// The shop has ended the session.
    Expired,
    /// Another page came up than the one asked for.
    Elsewhere {
        /// The page asked for.
        wanted: PageKind,
        /// The page that came.
        found: PageKind,
    },
    /// No delivery address and no store is chosen.
    NoDelivery,
    /// The list of past orders cannot be had, though the shop answers.
    OrdersUnreachable {
        /// What was in the way.
        why: ReadError,
    },
    /// The shop asks whether the visitor is a person.
    BotCheck,
    /// The shop does not answer.
    ShopUnreachable,
    /// The page came, but a sign that should be there is not.
    PageChanged {
        /// The page.
        kind: PageKind,
        /// Which sign, and where it was looked for.
        why: Unreadable,
    },
}

impl Verdict {
    /// The name it has on the wire.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.into()
    }
}

impl From<ReadError> for Verdict {
    fn from(why: ReadError) -> Self {
        match why {
            ReadError::SignedOut => Self::SignedOut,
            ReadError::Expired => Self::Expired,
            ReadError::Landed { wanted, found } => Self::Elsewhere { wanted, found },
            ReadError::NoDelivery => Self::NoDelivery,
            ReadError::BotCheck => Self::BotCheck,
            ReadError::Unreachable => Self::ShopUnreachable,
            ReadError::Unreadable { kind, why } => Self::PageChanged { kind, why },
            ReadError::Refused { .. }
            | ReadError::RedirectLoop
            | ReadError::Slow
            | ReadError::Gone
            | ReadError::Interrupted
            | ReadError::NotPressed { .. }
            | ReadError::NeverAsked => Self::OrdersUnreachable { why },
        }
    }
}

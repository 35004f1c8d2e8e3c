use serde::Serialize;
use shop::{Cart, OrderId, ReadError, Unreadable};
use tagged::Tagged;

/// Why a run paused. Recoverable or fatal is decided where the fault is born, not later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(
    tag = "severity",
    content = "fault",
    rename_all = "SCREAMING_SNAKE_CASE"
)]
pub enum Fault {
    /// The run can go on once the cause is gone.
    Recoverable(Recoverable),
    /// It cannot.
    Fatal(Fatal),
}

/// A fault after which the run can go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "is", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Recoverable {
    /// Something was not seen, though it was looked for several times.
    #[serde(rename = "UNSEEN")]
    ReadFailed {
        /// What was in the way.
        why: ReadError,
    },
    /// The person paused the run.
    PausedByPerson,
    /// The run's tab was closed.
    TabClosed,
    /// The run's tab shows something that is not the shop.
    TabLeft,
    /// The shop signed the person out.
    SignedOut,
    /// The shop ended the session.
    Expired,
    /// Another account is signed in than the one that the run was started in.
    OtherAccount,
    /// The browser or the extension was restarted.
    Interrupted,
    /// The shop's dialog did not offer what was expected, so nothing was pressed.
    NotPressed {
        /// What was looked for.
        why: Unreadable,
    },
    /// The re-order was asked for, and a settled cart says that nothing came of it.
    NotDone,
    /// Nobody can tell whether the re-order was carried out.
    CannotTell {
        /// The cart before.
        before: Box<Cart>,
        /// The cart now.
        after: Box<Cart>,
    },
    /// The browser refused to keep the run's state.
    StorageRefused,
}

/// A fault after which the run cannot go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "is", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Fatal {
    /// The account has no order to repeat.
    NoOrders,
    /// The chosen order is not in the list.
    OrderGone {
        /// Which.
        id: OrderId,
    },
    /// The shop does not offer to repeat this order.
    NotOffered {
        /// Which.
        id: OrderId,
    },
}

impl Fault {
    /// Whether the run can go on after it.
    #[must_use]
    pub const fn recoverable(&self) -> bool {
        matches!(self, Self::Recoverable(_))
    }
}

impl Recoverable {
    /// Something was not seen. A lost session is a fault of its own: a sign-in mends it.
    #[must_use]
    pub fn unseen(why: ReadError) -> Self {
        match why {
            ReadError::SignedOut => Self::SignedOut,
            ReadError::Expired => Self::Expired,
            why => Self::ReadFailed { why },
        }
    }
}

impl From<Recoverable> for Fault {
    fn from(fault: Recoverable) -> Self {
        Self::Recoverable(fault)
    }
}

impl From<Fatal> for Fault {
    fn from(fault: Fatal) -> Self {
        Self::Fatal(fault)
    }
}

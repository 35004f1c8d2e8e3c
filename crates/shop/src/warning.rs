use crate::{Cents, PageKind, Pid, Row};
use serde::Serialize;
use tagged::Tagged;

/// What the person should know before approving.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "warning", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Warning {
    /// Lines of the order are not in the cart, though the shop was asked for them.
    Missing {
        /// Which.
        pids: Vec<Pid>,
    },
    /// Lines of the cart are sold out; their prices are in the total all the same (SITE §7).
    SoldOut {
        /// How many.
        lines: u32,
        /// What they add to the total.
        adds: Cents,
    },
    /// Quantities differ from the order's; the shop keeps its own when it merges (SITE §6).
    Quantities {
        /// How many lines.
        lines: u32,
    },
    /// Goods that were in the cart before are gone, though the person asked to keep them.
    Lost {
        /// Which.
        pids: Vec<Pid>,
    },
    /// The lines do not add up to the shop's own totals.
    Totals {
        /// What the lines add up to.
        lines: Cents,
        /// What the shop says.
        shop: Cents,
    },
    /// Rows of the shop's own among the totals that are no deposit, no delivery and no discount: what they
    /// are for is for the person to say.
    Extras {
        /// Which, with what they cost.
        rows: Vec<Row>,
    },
    /// The page's second source disagrees with what it shows.
    CrossCheck,
    /// The least amount for an order is not reached.
    MinimumMissing,
    /// For some sold-out lines no search was possible.
    NotSearched {
        /// How many.
        lines: u32,
    },
    /// No delivery slots could be read.
    SlotsUnread,
    /// The shop says that the order was cancelled.
    OrderCancelled,
    /// Lines of the order or of the cart could not be read, and are not in what is counted here.
    SetAside {
        /// Where.
        page: PageKind,
        /// The words they show.
        texts: Vec<String>,
        /// Whether the sums lack them too.
        unsummed: bool,
    },
}

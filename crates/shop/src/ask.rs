use crate::{
    Amount, Aside, Cart, Order, OrderId, OrderList, OrderSummary, PageKind, Pid, Product,
    SearchPage, SlotsPage, Unit, Unreadable,
};
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use tagged::Tagged;

/// All that can be asked of a shop. A [`Query`] may be asked for again; an [`Action`] may not.
///
/// Nothing here leads past the cart: there is no word for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged)]
#[serde(tag = "ask", rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Ask {
    /// Look at something. Changes nothing at the shop.
    See(Query),
    /// Do something. Changes the cart.
    Do(Action),
}

/// All that can be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged, IntoStaticStr)]
#[serde(tag = "sight", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Query {
    /// How the session stands, told by the page that a run needs first: the list of past orders.
    Session,
    /// The list of past orders.
    Orders,
    /// One past order.
    Order {
        /// Which.
        id: OrderId,
    },
    /// The cart.
    Cart,
    /// The category page behind *Substituir*.
    Replacements {
        /// Path of the page within the shop.
        path: String,
    },
    /// A search.
    Search {
        /// The words; the shop wants all of them to match.
        words: String,
    },
    /// A product's own page.
    Product {
        /// Which.
        pid: Pid,
        /// Path of the page within the shop.
        path: String,
    },
    /// The delivery slots. Looked at, never touched (DECISIONS 16).
    Slots,
}

impl Query {
    /// The name it has on the wire.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// The kind of page it is seen on.
    #[must_use]
    pub const fn kind(&self) -> PageKind {
        match self {
            Self::Session | Self::Orders => PageKind::Orders,
            Self::Order { .. } => PageKind::Order,
            Self::Cart => PageKind::Cart,
            Self::Replacements { .. } | Self::Search { .. } => PageKind::Search,
            Self::Product { .. } => PageKind::Product,
            Self::Slots => PageKind::Slots,
        }
    }
}

/// All that can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged, IntoStaticStr)]
#[serde(tag = "action", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Action {
    /// Put a past order's goods into the cart, through the shop's own dialog (SITE §6).
    Reorder {
        /// Which order.
        order: OrderId,
        /// What becomes of the goods that are in the cart already.
        mode: Mode,
    },
    /// Put a product into the cart, or more of it, on its own page (SITE §9), press by press.
    Add {
        /// Which.
        pid: Pid,
        /// Pieces or kilos.
        unit: Unit,
        /// How much of it the page must say is in the cart already; `None` for nothing.
        from: Option<Amount>,
        /// How much the page must say after each press; the last is what is wanted.
        through: Vec<Amount>,
    },
    /// Bring the one line of a product to another amount, on the cart's own page, press by press
    /// (SITE §7).
    Adjust {
        /// Which.
        pid: Pid,
        /// How much the page must say there is, before the first press.
        from: Amount,
        /// How much the page must say after each press; the last is what is wanted.
        through: Vec<Amount>,
    },
    /// Take the one line of a product out of the cart, on the cart's own page (SITE §7).
    Remove {
        /// Which.
        pid: Pid,
    },
}

impl Action {
    /// The name it has on the wire.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.into()
    }
}

/// What becomes of the goods that are in the cart already (DECISIONS 14).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Mode {
    /// They stay (*Juntar*).
    #[default]
    Merge,
    /// They go (*Eliminar*), on the person's confirmed word only.
    Replace,
}

/// What a page answered.
pub type Answer = Result<Reading, ReadError>;

/// What was seen, by sight, or that an action was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged, IntoStaticStr)]
#[serde(tag = "seen", content = "of", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum Reading {
    /// How the session stands.
    Session(Box<SessionReading>),
    /// Past orders, newest first; empty only where the page says so.
    Orders(OrderList),
    /// One past order.
    Order(Box<Order>),
    /// The cart.
    Cart(Box<Cart>),
    /// A result grid.
    Tiles(Box<SearchPage>),
    /// A product's own page.
    Product(Box<Product>),
    /// Delivery slots.
    Slots(Box<SlotsPage>),
    /// The control was pressed. What came of it is for the next page to prove (DECISIONS 15).
    Pressed,
}

impl Reading {
    /// The name it has on the wire.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.into()
    }

    /// Whether every part of the page was read, and none set aside. A part that is not there yet
    /// looks like one that cannot be read, so that a page is given a little time to fill it.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        match self {
            Self::Orders(list) => list.aside.is_empty(),
            Self::Order(order) => order.aside.is_empty(),
            Self::Cart(cart) => cart.aside.is_empty(),
            Self::Tiles(grid) => grid.aside.is_empty(),
            Self::Slots(slots) => slots.aside.is_empty(),
            Self::Session(_) | Self::Product(_) | Self::Pressed => true,
        }
    }

    /// The same, of a page that was fetched: the shop's script never ran in it, and fills in the address
    /// to deliver to (SITE §2). That it names one is its word; that it names none is not.
    #[must_use]
    pub fn of_fetched(self) -> Self {
        match self {
            Self::Session(seen) => Self::Session(Box::new(SessionReading {
                delivery: seen.delivery.filter(|chosen| *chosen),
                ..*seen
            })),
            Self::Orders(_)
            | Self::Order(_)
            | Self::Cart(_)
            | Self::Tiles(_)
            | Self::Product(_)
            | Self::Slots(_)
            | Self::Pressed => self,
        }
    }
}

/// How the session stands, as the list of past orders tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionReading {
    /// The name in the shop's greeting, for the person to see whose account it is. It is shown,
    /// and not kept beyond the browser's session.
    pub greeting: Option<String>,
    /// Whether a delivery address or a store is chosen; `None` while the page does not say.
    pub delivery: Option<bool>,
    /// Past orders, newest first.
    pub orders: Vec<OrderSummary>,
    /// Orders of the list that could not be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aside: Vec<Aside>,
}

/// Why something was not seen, or not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tagged, thiserror::Error, IntoStaticStr)]
#[serde(tag = "unseen", rename_all = "SCREAMING_SNAKE_CASE")]
#[strum(serialize_all = "SCREAMING_SNAKE_CASE")]
pub enum ReadError {
    /// The page is the right one, but could not be read.
    #[error("could not read the {kind:?} page: {why}")]
    Unreadable {
        /// The page.
        kind: PageKind,
        /// What was looked for, and where.
        why: Unreadable,
    },
    /// Another page came up than the one asked for.
    #[error("asked for the {wanted:?} page, landed on {found:?}")]
    Landed {
        /// The page asked for.
        wanted: PageKind,
        /// The page that came.
        found: PageKind,
    },
    /// The shop does not know the person.
    #[error("the person is not signed in")]
    SignedOut,
    /// The shop says that the session has expired (SITE §2).
    #[error("the session has expired")]
    Expired,
    /// No delivery address and no store is chosen, so the shop has no catalogue to sell from.
    #[error("no delivery address or store is chosen")]
    NoDelivery,
    /// The shop asks whether the visitor is a person.
    #[error("the shop asks whether the visitor is a person")]
    BotCheck,
    /// The shop answered with an error.
    #[error("the shop answered {status}")]
    Refused {
        /// HTTP status.
        status: u16,
        /// How many seconds it asks to be left alone, where it says so (`Retry-After`).
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wait: Option<u32>,
    },
    /// The shop did not answer.
    #[error("the shop did not answer")]
    Unreachable,
    /// The shop leads from one address to the next, and never to the page.
    #[error("the shop's redirects never come to the page")]
    RedirectLoop,
    /// The shop says that there is no such page (404, 410, or its own page that says so).
    #[error("the shop has no such page")]
    Gone,
    /// Whoever was to look died over it, again and again.
    #[error("interrupted too often")]
    Interrupted,
    /// The page did not settle in time.
    #[error("the page did not become ready in time")]
    Slow,
    /// The control was not pressed: the page did not offer exactly what was expected.
    #[error("not pressed: {why}")]
    NotPressed {
        /// What was looked for, and where.
        why: Unreadable,
    },
    /// The document has never heard of this intent, so it was not carried out there.
    #[error("this page was never asked")]
    NeverAsked,
}

impl ReadError {
    /// How many seconds the shop asks to be left alone.
    #[must_use]
    pub const fn wait(&self) -> u32 {
        match self {
            Self::Refused {
                wait: Some(seconds),
                ..
            } => *seconds,
            _ => 0,
        }
    }

    /// The name it has on the wire.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.into()
    }
}

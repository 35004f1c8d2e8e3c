use crate::Cents;
use serde::{Deserialize, Serialize};

/// What kind of page the shop really produced (SITE §1: `.page[data-action]`, never the address).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// The shop's front page; also where a lost session lands.
    Home,
    /// The list of past orders.
    Orders,
    /// One past order.
    Order,
    /// The cart.
    Cart,
    /// A result grid: search, or a category.
    Search,
    /// One product.
    Product,
    /// Delivery slots.
    Slots,
    /// The sign-in page on its own host. Nothing of ours runs there.
    Login,
    /// A page that asks whether the visitor is a person.
    BotCheck,
    /// Any other page.
    Other,
}

/// What can be told of any page of the shop at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageSeen {
    /// What kind of page it is.
    pub kind: PageKind,
    /// The route that produced it, as the page names it.
    pub action: Option<String>,
    /// Which one of its kind: the order's id, the search words, the product's id, the way of getting
    /// the goods whose slots are shown.
    pub key: Option<String>,
    /// Signed in, signed out, or the page does not say.
    pub signed_in: Option<bool>,
    /// The shop says that there is no such page (SITE §19), under whatever status.
    #[serde(default)]
    pub gone: bool,
    /// The shop shows that the session has expired (SITE §2).
    pub expired: bool,
    /// Whether a delivery address or a store is chosen; the header says so, and may say "no" for
    /// a while after the page came up (SITE §2). `None` where the page does not say.
    pub delivery: Option<bool>,
    /// The cart button of the header, filled late; `None` until then, or where there is none.
    pub header_cart: Option<HeaderCart>,
}

/// What the cart button of the header says. Never a proof of an empty cart (SITE §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeaderCart {
    /// Lines, not units.
    pub lines: u32,
    /// Total of the cart.
    pub total: Cents,
}
